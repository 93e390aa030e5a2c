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
