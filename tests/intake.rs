//! Deliveries that keep to the contract but were made by people.

use crate::common::Network;

/// Value of an indicator of a partner over twelve months.
fn value(network: &Network, indicator: &str, partner: &str) -> String {
    let answer = network.run("run", &[]);
    assert!(matches!(answer.code, 0 | 3), "{}", answer.stderr);
    let measurements = network.data("measurements");
    let found = measurements
        .iter()
        .find(|row| row["indicator"] == indicator && row["subject"] == partner && row["window"] == "12m");
    found.map(|row| row["value"].clone()).unwrap_or_default()
}

#[test]
fn amounts_dates_and_periods_in_the_spellings_of_people() {
    let network = Network::small().file(
        "2026-10/aa.csv",
        "Onze inzet;;;\n;;;\nBedrag;Datum;Soort;Opmerking van ons\n\"€ 1.234,50\";12-03-2026;euro;x\n1.000,00;mrt 2026;geld;\n\n(34,50);K1 2026;geld;\n\
         Totaal;;2.200,00;\n",
    );
    // 1.234,50 + 1.000,00 − 34,50
    assert_eq!(value(&network, "contribution-cash", "aa"), "2200.00");
    assert_eq!(
        network
            .data("receipts")
            .iter()
            .find(|r| r["file"] == "2026-10/aa.csv")
            .map(|r| r["rows_accepted"].clone()),
        Some("3".to_owned())
    );
}

#[test]
fn hours_and_rooms_are_worth_their_rates() {
    let network = Network::small().file(
        "2026-10/aa.csv",
        "periode;soort;hoeveelheid\n2026-10;uren;40\n2026-10;ruimte;3\n2026-10;geld;0\n",
    );
    // 40 × € 65 + 3 × € 100
    assert_eq!(value(&network, "contribution-in-kind", "aa"), "2900.00");
}

#[test]
fn the_same_file_twice_counts_once() {
    let text = "partner;periode;soort;hoeveelheid\naa;2026-10;geld;1000\n";
    let network = Network::small()
        .file("2026-10/aa.csv", text)
        .file("2026-10/aa kopie.csv", text);
    assert_eq!(value(&network, "contribution-value", "aa"), "1000.00");
    assert!(
        network
            .diagnostics()
            .iter()
            .any(|said| said.code == "delivery-duplicate")
    );
}

#[test]
fn a_correction_replaces_its_month_whole() {
    let cover = |version: u8, day: &str| {
        format!("partner_id;periode;aangeleverd_op;versie\naa;2026-10;{day};{version}\n\nperiode;soort;hoeveelheid\n")
    };
    let network = Network::small()
        .file(
            "2026-10/aa 1.csv",
            &format!("{}2026-10;geld;1000\n2026-10;geld;500\n", cover(1, "02-11-2026")),
        )
        .file(
            "2026-10/aa 2.csv",
            &format!("{}2026-10;geld;1100\n", cover(2, "03-11-2026")),
        );
    assert_eq!(value(&network, "contribution-value", "aa"), "1100.00");
    let first = network
        .data("receipts")
        .into_iter()
        .find(|r| r["file"] == "2026-10/aa 1.csv" && r["table"] == "Bijdragen");
    assert_eq!(
        first.map(|r| (r["rows_accepted"].clone(), r["rows_set_aside"].clone())),
        Some(("0".to_owned(), "2".to_owned()))
    );
}

#[test]
fn what_came_after_the_reference_date_is_left_out() {
    let text =
        "partner_id;periode;aangeleverd_op\naa;2026-10;20-11-2026\n\nperiode;soort;hoeveelheid\n2026-10;geld;1000\n";
    let network = Network::small().file("2026-10/aa.csv", text);
    assert!(
        network
            .diagnostics()
            .iter()
            .any(|said| said.code == "delivery-missing" && said.found == "Gemeente Aa")
    );
    let said = network.diagnostics();
    let left_out: Vec<(&str, &str)> = said
        .iter()
        .filter(|said| said.code == "delivery-after-reference")
        .map(|said| (said.file.as_str(), said.found.as_str()))
        .collect();
    assert_eq!(left_out, [("2026-10/aa.csv", "2026-11-20")]);
    let late = network.run("check", &["--format", "json", "--as-of", "2026-11-30"]);
    assert!(!late.stdout.contains("delivery-after-reference"), "{}", late.stdout);
    assert!(!late.stdout.contains("Gemeente Aa\",\"message"), "{}", late.stdout);
    assert!(late.stdout.contains("delivery-late"), "{}", late.stdout);
}

#[test]
fn nothing_to_report_is_a_delivery() {
    let network = Network::small().file(
        "2026-10/cc.csv",
        "partner_id;periode;aangeleverd_op;niets_te_melden\ncc;2026-10;02-11-2026;Bijdragen\n",
    );
    let said = network.diagnostics();
    assert!(
        said.iter()
            .any(|said| said.code == "nothing-to-report" && said.found == "Coöperatie Cé"),
        "{said:#?}"
    );
    assert!(
        !said
            .iter()
            .any(|said| said.code == "delivery-missing" && said.found == "Coöperatie Cé")
    );
}

#[test]
fn ratios_of_two_partners_are_pooled_and_never_averaged() {
    let network = Network::small()
        .file("bureau/KPI_definities.csv", "kpi_id;naam;soort;eenheid;richting;meettype;aggregatie;frequentie;geldig_van\nk1;Op tijd;output;aandeel;hoger;ratio;gewogen;maand;2026-01-01\n")
        .file("2026-10/aa.csv", "kpi_id;periode;teller;noemer\nk1;2026-10;90;100\n")
        .file("2026-10/Zorggroep Bé.csv", "kpi_id;periode;teller;noemer\nk1;2026-10;1;10\n");
    let answer = network.run("run", &[]);
    assert!(matches!(answer.code, 0 | 3), "{}", answer.stderr);
    let found = network
        .data("measurements")
        .into_iter()
        .find(|row| row["indicator"] == "kpi-value" && row["subject"] == "k1");
    // 91 of 110, not the mean of 90% and 10%.
    assert_eq!(
        found.map(|row| (row["numerator"].clone(), row["denominator"].clone())),
        Some(("91".to_owned(), "110".to_owned()))
    );
}

/// True when a partner's delivery over October is said to be missing.
fn is_missing(network: &Network, partner: &str) -> bool {
    let said = network.diagnostics();
    said.iter()
        .any(|said| said.code == "delivery-missing" && said.found == partner)
}

#[test]
fn a_file_that_cannot_be_read_is_no_delivery() {
    let network = Network::small()
        .file("2026-10/aa.csv", "periode;soort;hoeveelheid\n2026-10;geld;1\n")
        .bytes("2026-10/bb.xlsx", b"PK\x03\x04 xl/workbook.xml cut");
    assert!(is_missing(&network, "Zorggroep Bé"));
    assert!(!is_missing(&network, "Gemeente Aa"));
}

#[test]
fn contributions_that_were_all_refused_are_no_zero() {
    let network = Network::small()
        .file("2026-10/aa.csv", "periode;soort;hoeveelheid\n2026-10;geld;1\n")
        .file("2026-10/bb.csv", "periode;soort;hoeveelheid\n2026-10;geld;veel\n");
    assert!(!is_missing(&network, "Zorggroep Bé"), "it came");
    network.run("run", &[]);
    let of_bb = network.data("measurements").into_iter().find(|row| {
        row["indicator"] == "contribution-value"
            && row["subject"] == "bb"
            && row["window"] == "month"
            && row["period"] == "2026-10"
    });
    assert_eq!(
        of_bb.map(|row| (row["value"].clone(), row["status"].clone())),
        Some((String::new(), "missing".to_owned()))
    );
}

#[test]
fn a_delivery_over_a_quarter_delivers_its_months() {
    let network = Network::small()
        .file("2026-10/aa.csv", "periode;soort;hoeveelheid\n2026-10;geld;1\n")
        .file(
            "kwartaal.csv",
            "partner_id;periode;aangeleverd_op\nbb;K4 2026;02-11-2026\n\nperiode;soort;hoeveelheid\nK4 2026;geld;900\n",
        );
    assert!(!is_missing(&network, "Zorggroep Bé"));
    assert!(is_missing(&network, "Coöperatie Cé"));
}

/// The diagnostics with a code: file, cell, what was found.
fn said(network: &Network, code: &str) -> Vec<(String, String, String)> {
    let said = network.diagnostics();
    said.into_iter()
        .filter(|said| said.code == code)
        .map(|said| (said.file, said.cell, said.found))
        .collect()
}

#[test]
fn a_number_that_starts_again_each_month_is_another_row() {
    let of = |month: &str| format!("bijdrage_id;periode;soort;hoeveelheid\nB1;{month};geld;100\n");
    let network = Network::small()
        .file("2026-09/aa.csv", &of("2026-09"))
        .file("2026-10/aa.csv", &of("2026-10"));
    assert_eq!(said(&network, "row-superseded"), []);
    assert_eq!(value(&network, "contribution-value", "aa"), "200.00");
}

#[test]
fn two_registers_without_an_order_are_asked() {
    let tariffs = "tariefcode;soort;eenheid;eur_laag;eur_midden;eur_hoog;geldig_van;bron\n";
    let network = Network::small()
        .file("2026-10/aa.csv", "periode;soort;hoeveelheid\n2026-10;geld;1\n")
        .file(
            "bureau/Tarieven 2.csv",
            &format!("{tariffs}uur;uren;uur;55;65;80;2025-01-01;afspraak\n"),
        );
    let undecided = said(&network, "delivery-undecided");
    assert_eq!(
        undecided.iter().map(|said| said.0.as_str()).collect::<Vec<_>>(),
        ["bureau/Tarieven 2.csv"],
        "which of two registers without a date is the newer one, is asked"
    );
}

#[test]
fn two_versions_without_an_order_are_asked() {
    let of = |amount: &str| format!("periode;soort;hoeveelheid\n2026-10;geld;{amount}\n");
    let network = Network::small()
        .file("2026-10/aa/een.csv", &of("100"))
        .file("2026-10/aa/twee.csv", &of("300"));
    let undecided = said(&network, "delivery-undecided");
    assert_eq!(
        undecided.iter().map(|said| said.0.as_str()).collect::<Vec<_>>(),
        ["2026-10/aa/een.csv"]
    );
    assert_eq!(value(&network, "contribution-value", "aa"), "300.00");
}

#[test]
fn rows_that_a_newer_file_does_not_repeat_are_said() {
    let network = Network::small()
        .file(
            "2026-09/aa.csv",
            "periode;soort;hoeveelheid\n2026-08;geld;10\n2026-09;geld;20\n2026-09;geld;30\n",
        )
        .file(
            "2026-10/aa.csv",
            "periode;soort;hoeveelheid\n2026-08;geld;10\n2026-09;geld;30\n2026-10;geld;40\n",
        );
    // Of the three rows that October's file replaces only the 20 does not stand in it.
    let gone = said(&network, "rows-superseded");
    assert_eq!(
        gone.iter()
            .map(|(file, cell, _)| (file.as_str(), cell.as_str()))
            .collect::<Vec<_>>(),
        [("2026-09/aa.csv", "A3")]
    );
    assert_eq!(value(&network, "contribution-value", "aa"), "80.00");
}

#[test]
fn a_correction_without_rows_takes_back_what_stood_there_and_its_errors() {
    let cover = |version: u8, rows: &str| {
        format!(
            "partner_id;periode;aangeleverd_op;versie\naa;2026-10;0{version}-11-2026;{version}\n\nperiode;soort;hoeveelheid\n{rows}"
        )
    };
    let network = Network::small()
        .file("2026-10/aa 1.csv", &cover(1, "2026-10;geld;veel\n"))
        .file("2026-10/aa 2.csv", &cover(2, "2026-10;geld;7\n"))
        .file("2026-10/bb.csv", "periode;soort;hoeveelheid\n2026-10;geld;5\n");
    assert_eq!(said(&network, "bad-number"), [], "the second version mended it");
    let emptied = network.file("2026-10/aa 3.csv", &cover(3, "2026-10;geld;ook veel\n"));
    assert_eq!(said(&emptied, "bad-number").len(), 1);
    assert_eq!(
        value(&emptied, "contribution-value", "aa"),
        "",
        "the third version counts whole"
    );
}

#[test]
fn a_row_set_aside_for_its_key_is_said() {
    let cases = |title: &str| format!("casus_id;datum;titel;verhaal;partners\nC1;2026-09-01;{title};Het ging zo.;aa\n");
    let network = Network::small()
        .file("2026-09/aa/Casuistiek.csv", &cases("Eerst"))
        .file("2026-10/aa/Casuistiek.csv", &cases("Daarna"));
    let found = said(&network, "row-superseded");
    assert_eq!(
        found
            .iter()
            .map(|said| (said.0.as_str(), said.2.as_str()))
            .collect::<Vec<_>>(),
        [("2026-09/aa/Casuistiek.csv", "C1")]
    );
}

#[test]
fn two_partners_with_one_code_for_their_milestones_are_told_and_the_office_is_not() {
    let milestone = |name: &str| format!("mijlpaal_id;naam;soort;plan_datum\nM1;{name};proces;2026-12-01\n");
    let network = Network::small()
        .file("2026-10/aa/Mijlpalen.csv", &milestone("Werkgroep gestart"))
        .file("2026-10/bb/Mijlpalen.csv", &milestone("Nieuwe partner"));
    let files: Vec<_> = said(&network, "row-superseded")
        .into_iter()
        .map(|said| said.0)
        .collect();
    assert_eq!(files, ["2026-10/aa/Mijlpalen.csv"]);
    let network = Network::small()
        .file("2026-10/aa/Mijlpalen.csv", &milestone("Werkgroep gestart"))
        .file("bureau/Mijlpalen.csv", &milestone("Werkgroep van start"));
    assert_eq!(said(&network, "row-superseded"), []);
}

#[test]
fn periods_that_cannot_all_be_right_are_said() {
    let network = Network::small().file(
        "2026-10/aa.csv",
        "partner_id;periode;aangeleverd_op\naa;2026-09;02-10-2026\n\nperiode;soort;hoeveelheid\n\
         2026-08;geld;1\nK3 2026;geld;3\n2026-10;geld;5\n2026-10;geld;6\n",
    );
    let found = |code: &str| {
        let found = said(&network, code);
        found
            .into_iter()
            .map(|(_, cell, found)| (cell, found))
            .collect::<Vec<_>>()
    };
    let pair = |cell: &str, found: &str| (cell.to_owned(), found.to_owned());
    assert_eq!(found("month-mismatch"), [pair("", "2026-09")]);
    assert_eq!(found("period-ahead"), [pair("A7", "")]);
    assert_eq!(found("period-overlap"), [pair("A6", "2026-K3")]);
}

#[test]
fn a_year_that_goes_on_is_asked_and_a_quarter_and_a_year_that_is_over_are_not() {
    let cover = "partner_id;periode;aangeleverd_op\naa;2026-10;02-11-2026\n\nperiode;soort;hoeveelheid\n";
    for (period, asked) in [("2026", 1), ("2026-H2", 1), ("2026-K4", 0), ("2025", 0), ("2026-10", 0)] {
        let network = Network::small().file("2026-10/aa.csv", &format!("{cover}{period};geld;5\n"));
        assert_eq!(said(&network, "period-ahead").len(), asked, "{period}");
    }
}

#[test]
fn a_table_of_another_kind_below_is_told_once_and_a_table_that_goes_on_is_read_on() {
    let cover = "partner_id;periode;aangeleverd_op\naa;2026-10;02-11-2026\n\n";
    let table = "periode;soort;hoeveelheid\n2026-10;geld;5\n2026-10;geld;6\n";
    let read = |below: &str| {
        let network = Network::small().file("2026-10/aa.csv", &format!("{cover}{table}{below}"));
        let answer = network.run("run", &[]);
        let receipts = crate::common::table(&crate::forms::newest(&network).join("programmabureau/data/receipts.csv"));
        let own = receipts
            .iter()
            .find(|row| row["file"] == "2026-10/aa.csv" && row["table"] == "Bijdragen");
        let own = own.unwrap_or_else(|| panic!("{}", answer.stderr));
        let rows = ["rows_found", "rows_accepted", "rows_refused", "rows_set_aside"].map(|name| own[name].clone());
        (
            rows.map(|text| text.parse::<u32>().expect("a number")),
            said(&network, "no-table").len(),
        )
    };
    let staff = "\nWie;Functie;Uren per week\nteam A;coach;12\nteam B;coach;8\n";
    assert_eq!(read(staff), ([6, 2, 0, 4], 1));
    assert_eq!(
        read(&format!("\nInzet per week\n{}", staff.trim_start())),
        ([7, 2, 0, 5], 1)
    );
    // A row that could be one of the table says that it goes on: then each row is asked.
    assert_eq!(read(&format!("{staff}2026-10;uren;7\n")).1, 0);
    // So does a row that has a figure, and one that stands directly below.
    assert_eq!(read("\nokt;urne;12\nokt;urne;14\n").1, 0);
    assert_eq!(read(staff.trim_start()).1, 0);
}

#[test]
fn a_milestone_that_is_finished_on_a_day_to_come_is_asked() {
    let cover = "partner_id;periode;aangeleverd_op;;\naa;2026-10;02-11-2026;;\n\n";
    let head = "mijlpaal_id;naam;soort;plan_datum;gereed_datum\n";
    for (day, asked) in [("2026-10-30", 0), ("2026-11-02", 0), ("2035-10-30", 1), ("", 0)] {
        let row = format!("M1;Klaar;proces;2026-09-01;{day}\n");
        let network = Network::small().file("2026-10/aa.csv", &format!("{cover}{head}{row}"));
        let found = said(&network, "period-ahead");
        assert_eq!(found.len(), asked, "{day}: {found:?}");
        assert!(found.iter().all(|(_, cell, _)| cell == "E5"), "{found:?}");
    }
}

#[test]
fn a_kpi_is_known_by_its_name_with_the_unit_behind_it() {
    let network = crate::forms::planned().file(
        "2026-10/aa.csv",
        "partner_id;kpi_id;periode;waarde\naa;Tevreden (punten);2026-10;7,5\naa;Tevreden (dagen);2026-09;7,5\n",
    );
    assert_eq!(said(&network, "unknown-reference").len(), 1);
}
