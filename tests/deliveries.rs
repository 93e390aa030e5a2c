//! Deliveries over months, told as stories: corrections, copies, withdrawn rows, partners that come and go.

use std::collections::BTreeMap;

use crate::common::{Network, table};

pub(crate) type Line = BTreeMap<String, String>;

/// A cover and contributions of a partner, as one csv file.
pub(crate) fn delivery(partner: &str, month: &str, day: &str, version: u8, rows: &str) -> String {
    format!(
        "partner_id;periode;aangeleverd_op;versie\n{partner};{month};{day};{version}\n\nperiode;soort;hoeveelheid\n{rows}"
    )
}

/// The diagnostics with a code: file, cell, what was found.
pub(crate) fn said(network: &Network, code: &str) -> Vec<(String, String, String)> {
    let said = network.diagnostics();
    said.into_iter()
        .filter(|said| said.code == code)
        .map(|said| (said.file, said.cell, said.found))
        .collect()
}

/// Publishes an edition over a month and gives its data file of figures.
pub(crate) fn figures(network: &Network, month: &str, more: &[&str]) -> Vec<Line> {
    edition(network, month, more, "measurements")
}

pub(crate) fn edition(network: &Network, month: &str, more: &[&str], name: &str) -> Vec<Line> {
    let mut arguments = vec!["--period", month];
    arguments.extend(more);
    let answer = network.run("run", &arguments);
    assert!(matches!(answer.code, 0 | 3), "{} {}", answer.code, answer.stderr);
    let folder = network.path(&format!("reports/maand/{month}"));
    let mut editions: Vec<_> = std::fs::read_dir(&folder)
        .expect("editions")
        .map(|entry| entry.expect("an entry").path())
        .collect();
    editions.sort();
    let newest = editions.last().expect("an edition");
    table(&newest.join(format!("programmabureau/data/{name}.csv")))
}

/// Value and status of a figure.
pub(crate) fn figure(
    figures: &[Line],
    indicator: &str,
    subject: &str,
    period: &str,
    window: &str,
) -> Option<(String, String)> {
    figures
        .iter()
        .find(|row| {
            row["indicator"] == indicator
                && row["subject"] == subject
                && row["period"] == period
                && row["window"] == window
        })
        .map(|row| (row["value"].clone(), row["status"].clone()))
}

pub(crate) fn value(figures: &[Line], indicator: &str, subject: &str, period: &str, window: &str) -> String {
    figure(figures, indicator, subject, period, window)
        .unwrap_or_default()
        .0
}

/// Accepted, refused and set aside rows of the contributions in a file.
pub(crate) fn rows(receipts: &[Line], file: &str) -> [String; 3] {
    receipts
        .iter()
        .find(|row| row["file"] == file && row["table"] == "Bijdragen")
        .map(|row| ["rows_accepted", "rows_refused", "rows_set_aside"].map(|name| row[name].clone()))
        .unwrap_or_default()
}

#[test]
fn the_same_content_under_another_name_counts_once_and_is_no_correction() {
    let text = delivery("aa", "2026-10", "02-11-2026", 1, "2026-10;geld;1000\n");
    let network = Network::small()
        .file("2026-10/aa.csv", &text)
        .file("2026-10/aa (kopie).csv", &text);
    assert_eq!(
        said(&network, "delivery-duplicate"),
        [(
            "2026-10/aa.csv".to_owned(),
            String::new(),
            "2026-10/aa (kopie).csv".to_owned()
        )]
    );
    assert_eq!(said(&network, "delivery-superseded"), []);
    let figures = figures(&network, "2026-10", &[]);
    assert_eq!(
        value(&figures, "contribution-value", "aa", "2026-10", "month"),
        "1000.00"
    );
    let receipts = network.data("receipts");
    assert_eq!(rows(&receipts, "2026-10/aa (kopie).csv"), ["1", "0", "0"]);
    assert_eq!(rows(&receipts, "2026-10/aa.csv"), ["0", "0", "1"]);
}

#[test]
fn the_same_content_in_two_months_counts_once_even_without_a_cover() {
    // An overview that is sent again unchanged: its rows stay those of the first file.
    let text = "partner;periode;soort;hoeveelheid\naa;2026-09;geld;100\naa;2026-10;geld;40\n";
    let network = Network::small()
        .file("2026-09/overzicht.csv", text)
        .file("2026-10/overzicht.csv", text);
    let figures = figures(&network, "2026-10", &[]);
    assert_eq!(value(&figures, "contribution-value", "aa", "2026-10", "12m"), "140.00");
    assert_eq!(said(&network, "rows-superseded"), []);
}

#[test]
fn of_two_files_of_one_version_the_one_that_does_not_count_is_named_on_screen_and_in_the_list() {
    let of = |day: &str, amount: u32| delivery("aa", "2026-10", day, 1, &format!("2026-10;geld;{amount}\n"));
    let network = Network::small()
        .file("2026-10/aa 1.csv", &of("03-11-2026", 10))
        .file("2026-10/aa 2.csv", &of("02-11-2026", 20));
    let answer = network.run("run", &[]);
    assert!(matches!(answer.code, 0 | 3), "{}", answer.stderr);
    let screen = format!("{}{}", answer.stdout, answer.stderr);
    for part in [
        "[delivery-same-version] 2026-10/aa 2.csv",
        "2026-10/aa 1.csv telt",
        "3 november 2026",
        "2 november 2026",
    ] {
        assert!(screen.contains(part), "{part}: {screen}");
    }
    let list = network.path("reports/maand/2026-10/e01/programmabureau/aanlevering_2026-10.xlsx");
    let list = crate::forms::part(&std::fs::read(list).expect("the list"), "xl/sharedStrings.xml");
    assert!(
        list.contains("delivery-same-version") && list.contains("2026-10/aa 1.csv telt"),
        "{list}"
    );
    assert_eq!(said(&network, "delivery-undecided"), []);
    // A higher version is a correction, and no question.
    let corrected = delivery("aa", "2026-10", "04-11-2026", 2, "2026-10;geld;30\n");
    let network = Network::small()
        .file("2026-10/aa 1.csv", &of("03-11-2026", 10))
        .file("2026-10/aa 2.csv", &corrected);
    assert_eq!(said(&network, "delivery-same-version"), []);
}

#[test]
fn of_two_files_without_month_or_day_the_one_that_does_not_count_is_named() {
    // The values have keys, so that no row seems to be gone.
    let of = |value: u32| format!("partner_id;kpi_id;periode;waarde\naa;k1;2026-10;{value}\n");
    let network = Network::small().file("aa 1.csv", &of(1)).file("aa 2.csv", &of(2));
    let undecided: Vec<String> = said(&network, "delivery-undecided")
        .into_iter()
        .map(|said| said.0)
        .collect();
    assert_eq!(undecided, ["aa 1.csv"]);
}

#[test]
fn the_same_content_of_two_partners_is_asked() {
    let text = "periode;soort;hoeveelheid\n2026-10;geld;8\n";
    let network = Network::small()
        .file("2026-10/aa.csv", text)
        .file("2026-10/bb.csv", text);
    assert_eq!(said(&network, "delivery-duplicate"), []);
    assert_eq!(
        said(&network, "content-of-other"),
        [("2026-10/bb.csv".to_owned(), String::new(), "2026-10/aa.csv".to_owned())]
    );
}

#[test]
fn a_correction_lists_the_rows_that_it_leaves_out() {
    let network = Network::small()
        .file(
            "2026-10/aa 1.csv",
            &delivery(
                "aa",
                "2026-10",
                "02-11-2026",
                1,
                "2026-10;geld;10\n2026-10;geld;20\n2026-10;geld;30\n",
            ),
        )
        .file(
            "2026-10/aa 2.csv",
            &delivery("aa", "2026-10", "03-11-2026", 2, "2026-10;geld;20\n2026-10;geld;35\n"),
        );
    // Rows 5, 6 and 7 of the sheet: the 20 stands in the correction, the 30 was corrected to 35, the 10 is gone.
    assert_eq!(
        said(&network, "rows-withdrawn"),
        [("2026-10/aa 1.csv".to_owned(), "A5".to_owned(), "5".to_owned())]
    );
    let figures = figures(&network, "2026-10", &[]);
    assert_eq!(value(&figures, "contribution-value", "aa", "2026-10", "month"), "55.00");
}

#[test]
fn an_empty_tab_says_nothing_and_is_asked() {
    let network = Network::small()
        .file(
            "2026-10/aa 1.csv",
            &delivery("aa", "2026-10", "02-11-2026", 1, "2026-10;geld;10\n"),
        )
        .file("2026-10/aa 2.csv", &delivery("aa", "2026-10", "03-11-2026", 2, ""));
    let asked = said(&network, "tab-emptied");
    assert_eq!(
        asked.iter().map(|said| said.0.as_str()).collect::<Vec<_>>(),
        ["2026-10/aa 2.csv"]
    );
    let figures = figures(&network, "2026-10", &[]);
    assert_eq!(value(&figures, "contribution-value", "aa", "2026-10", "month"), "10.00");
}

#[test]
fn an_empty_tab_with_nothing_to_report_takes_back_what_stood_there() {
    let second = |nothing: &str| {
        format!(
            "partner_id;periode;aangeleverd_op;versie;niets_te_melden\naa;2026-10;03-11-2026;2;{nothing}\n\nperiode;soort;hoeveelheid\n"
        )
    };
    let network = Network::small()
        .file(
            "2026-10/aa 1.csv",
            &delivery("aa", "2026-10", "02-11-2026", 1, "2026-10;geld;10\n"),
        )
        .file("2026-10/aa 2.csv", &second("Bijdragen"));
    assert_eq!(said(&network, "tab-emptied"), []);
    assert_eq!(said(&network, "no-data"), []);
    assert_eq!(said(&network, "rows-withdrawn").len(), 1);
    assert_eq!(said(&network, "delivery-superseded").len(), 1);
    let found = figures(&network, "2026-10", &[]);
    assert_eq!(value(&found, "contribution-value", "aa", "2026-10", "month"), "0.00");
    // About another tab it says nothing of this one.
    let other = network.file("2026-10/aa 2.csv", &second("KPI_metingen"));
    assert_eq!(said(&other, "no-data").len(), 1);
    assert_eq!(said(&other, "tab-emptied").len(), 1);
    let found = figures(&other, "2026-10", &[]);
    assert_eq!(value(&found, "contribution-value", "aa", "2026-10", "month"), "10.00");
}

#[test]
fn a_register_that_is_emptied_keeps_its_older_rows() {
    let network = Network::small()
        .file("2026-10/aa.csv", "periode;soort;hoeveelheid\n2026-10;uren;2\n")
        .file(
            "bureau/zz/Tarieven.csv",
            "tariefcode;soort;eenheid;eur_laag;eur_midden;eur_hoog;geldig_van;bron\n",
        );
    let figures = figures(&network, "2026-10", &[]);
    assert_eq!(
        value(&figures, "contribution-value", "aa", "2026-10", "month"),
        "130.00"
    );
    assert_eq!(said(&network, "no-data").len(), 1);
}

#[test]
fn who_delivers_follows_the_days_of_taking_part() {
    let network = Network::new()
        .file(
            "bureau/Partners.csv",
            "partner_id;naam;type;rechtsvorm;actief_van;actief_tot\n\
             aa;Gemeente Aa;gemeente;publiek;2026-01-01;\n\
             weg;Stichting Weg;maatschappelijk;privaat;2026-01-01;2026-08-31\n\
             nieuw;Bedrijf Nieuw;bedrijf;privaat;2026-10-15;\n",
        )
        .file("2026-08/aa.csv", "periode;soort;hoeveelheid\n2026-08;geld;1\n")
        .file("2026-10/aa.csv", "periode;soort;hoeveelheid\n2026-10;geld;5\n");
    // Over October: the new partner is expected, since it took part for half a month; who left in August is not.
    let missing: Vec<String> = said(&network, "delivery-missing")
        .into_iter()
        .map(|said| said.2)
        .collect();
    assert_eq!(missing, ["Bedrijf Nieuw"]);
    let of_september = network.run("check", &["--format", "json", "--period", "2026-09"]);
    assert!(of_september.stdout.contains("Gemeente Aa") && !of_september.stdout.contains("Bedrijf Nieuw"));
    let of_august = network.run("check", &["--format", "json", "--period", "2026-08"]);
    assert!(of_august.stdout.contains("Stichting Weg"), "{}", of_august.stdout);
}

#[test]
fn what_a_partner_delivers_over_months_in_which_it_took_no_part_is_asked_and_does_not_count() {
    let network = Network::new()
        .file(
            "bureau/Partners.csv",
            "partner_id;naam;type;rechtsvorm;actief_van;actief_tot\n\
             aa;Gemeente Aa;gemeente;publiek;2026-01-01;\n\
             weg;Stichting Weg;maatschappelijk;privaat;2026-01-01;2026-08-31\n\
             nieuw;Bedrijf Nieuw;bedrijf;privaat;2026-10-01;\n",
        )
        .file("2026-10/aa.csv", "periode;soort;hoeveelheid\n2026-10;geld;5\n")
        .file(
            "2026-10/weg.csv",
            "periode;soort;hoeveelheid\n2026-08;geld;7\n2026-09;geld;11\n2026-10;geld;13\n",
        )
        .file("2026-09/nieuw.csv", "kpi_id;periode;waarde\nk;2026-09;1\n");
    let asked = said(&network, "partner-not-active");
    assert_eq!(
        asked,
        [
            (
                "2026-09/nieuw.csv".to_owned(),
                String::new(),
                "Bedrijf Nieuw".to_owned()
            ),
            (
                "2026-10/weg.csv".to_owned(),
                "A3".to_owned(),
                "Stichting Weg".to_owned()
            ),
        ]
    );
    let figures = figures(&network, "2026-10", &[]);
    // August still counts, September and October do not: in no figure, not even in part.
    assert_eq!(value(&figures, "contribution-value", "weg", "2026-10", "12m"), "7.00");
    assert_eq!(
        value(&figures, "contribution-value", "network", "2026-10", "12m"),
        "12.00"
    );
    assert_eq!(rows(&network.data("receipts"), "2026-10/weg.csv"), ["1", "0", "2"]);
}

/// File and cell of the diagnostics with a code over another month.
pub(crate) fn said_of(network: &Network, month: &str, code: &str) -> Vec<(String, String)> {
    let answer = network.run("check", &["--format", "json", "--period", month]);
    let said: Vec<serde_json::Value> =
        serde_json::from_str(answer.stdout.lines().next().unwrap_or("[]")).expect("is JSON");
    let text = |value: &serde_json::Value, key: &str| value[key].as_str().unwrap_or_default().to_owned();
    said.iter()
        .filter(|said| text(said, "code") == code)
        .map(|said| (text(said, "file"), text(said, "cell")))
        .collect()
}

#[test]
fn what_came_late_stands_in_the_next_edition_as_a_late_delivery() {
    let kpi = "kpi_id;naam;soort;eenheid;richting;meettype;aggregatie;frequentie;geldig_van\n\
               k1;Gesprekken;output;aantal;hoger;stroom;som;maand;2025-01-01\n";
    let measured = |partner: &str, day: &str, value: u8| {
        format!(
            "partner_id;periode;aangeleverd_op\n{partner};2026-10;{day}\n\nkpi_id;periode;waarde\nk1;2026-10;{value}\n"
        )
    };
    let gave =
        |partner: &str, day: &str, value: u8| delivery(partner, "2026-10", day, 1, &format!("2026-10;geld;{value}\n"));
    let network = Network::small()
        .file("bureau/KPI_definities.csv", kpi)
        .file("2026-10/aa/kpi.csv", &measured("aa", "02-11-2026", 10))
        .file("2026-10/aa/inzet.csv", &gave("aa", "02-11-2026", 10))
        .file("2026-10/bb/kpi.csv", &measured("bb", "20-11-2026", 7))
        .file("2026-10/bb/inzet.csv", &gave("bb", "20-11-2026", 7));
    let first = figures(&network, "2026-10", &[]);
    assert_eq!(value(&first, "kpi-value", "k1", "2026-10", "month"), "10");
    assert_eq!(
        figure(&first, "contribution-value", "bb", "2026-10", "month"),
        Some((String::new(), "missing".to_owned()))
    );
    let second = edition(&network, "2026-10", &["--as-of", "2026-11-25"], "restatements");
    let line = |indicator: &str, subject: &str| {
        second
            .iter()
            .find(|row| row["indicator"] == indicator && row["subject"] == subject)
            .map(|row| ["was", "becomes", "reason"].map(|name| row[name].clone()))
    };
    let late = |was: &str, becomes: &str| Some([was, becomes, "late-delivery"].map(str::to_owned));
    assert_eq!(line("kpi-value", "kpi:k1"), late("10", "17"));
    assert_eq!(line("contribution-value", "partner:bb"), late("", "7.00"));
    assert_eq!(line("contribution-value", "network:network"), late("10.00", "17.00"));
    assert_eq!(
        line("visible-contributors", "network:network").map(|line| line[2].clone()),
        Some("late-delivery".to_owned())
    );
    // With the old reference date the first edition comes out again as it was.
    let again = figures(&network, "2026-10", &["--as-of", "2026-11-06"]);
    assert_eq!(value(&again, "kpi-value", "k1", "2026-10", "month"), "10");
}

#[test]
fn what_is_corrected_is_not_called_late() {
    let of = |version: u8, amount: u8| {
        delivery(
            "aa",
            "2026-10",
            &format!("0{version}-11-2026"),
            version,
            &format!("2026-10;geld;{amount}\n"),
        )
    };
    let network = Network::small().file("2026-10/aa 1.csv", &of(1, 10));
    figures(&network, "2026-10", &[]);
    let network = network.file("2026-10/aa 2.csv", &of(2, 12));
    let second = edition(&network, "2026-10", &[], "restatements");
    let reasons: Vec<&str> = second
        .iter()
        .filter(|row| row["indicator"] == "contribution-value")
        .map(|row| row["reason"].as_str())
        .collect();
    assert!(
        !reasons.is_empty() && reasons.iter().all(|reason| *reason == "corrected-data"),
        "{reasons:?}"
    );
}

#[test]
fn a_stock_of_several_partners_without_an_area_is_asked() {
    let kpi = "kpi_id;naam;soort;eenheid;richting;meettype;aggregatie;frequentie;geldig_van\n\
               s;Wachtlijst;output;aantal;lager;stand;laatste;maand;2025-01-01\n\
               f;Gesprekken;output;aantal;hoger;stroom;som;maand;2025-01-01\n";
    let areas = "gebied_id;naam;rol\nnoord;Noord;pilot\nzuid;Zuid;vergelijking\n";
    let of = |area: &str| format!("kpi_id;periode;gebied_id;waarde\ns;2026-10;{area};5\nf;2026-10;;2\n");
    let base = || {
        Network::small()
            .file("bureau/KPI_definities.csv", kpi)
            .file("bureau/Gebieden.csv", areas)
    };
    let parts = base()
        .file("2026-10/aa.csv", &of("noord"))
        .file("2026-10/bb.csv", &of("zuid"));
    assert_eq!(said(&parts, "stock-summed"), []);
    let wholes = base().file("2026-10/aa.csv", &of("")).file("2026-10/bb.csv", &of(""));
    assert_eq!(
        said(&wholes, "stock-summed"),
        ["aa", "bb"].map(|id| (format!("2026-10/{id}.csv"), "D2".to_owned(), "s".to_owned()))
    );
}

#[test]
fn a_quarter_beside_its_months_is_asked_where_both_would_count() {
    let kpi = |frequency: &str| {
        format!(
            "kpi_id;naam;soort;eenheid;richting;meettype;aggregatie;frequentie;geldig_van\n\
             k;Gesprekken;output;aantal;hoger;stroom;som;{frequency};2025-01-01\n"
        )
    };
    let of = |frequency: &str| {
        Network::small()
            .file("bureau/KPI_definities.csv", &kpi(frequency))
            .file("2026-10/aa.csv", "kpi_id;periode;waarde\nk;2026-09;5\nk;K3 2026;15\n")
    };
    assert_eq!(
        said(&of("kwartaal"), "kpi-overlap"),
        [("2026-10/aa.csv".to_owned(), "B3".to_owned(), "2026-K3".to_owned())]
    );
    // By month the quarter stands apart and is added to nothing.
    assert_eq!(said(&of("maand"), "kpi-overlap"), []);
}

#[test]
fn a_cover_takes_back_a_tab_that_its_file_does_not_hold_and_two_files_of_a_month_stand_beside_each_other() {
    let network = Network::small()
        .file("2026-10/aa/1.csv", &delivery("aa", "2026-10", "02-11-2026", 1, "2026-10;geld;10\n"))
        .file(
            "2026-10/aa/2.csv",
            "partner_id;periode;aangeleverd_op;versie\naa;2026-10;02-11-2026;1\n\ncasus_id;datum;titel;verhaal\nC1;2026-10-01;Eerst;Zo.\n",
        );
    assert_eq!(said(&network, "delivery-superseded"), []);
    let found = figures(&network, "2026-10", &[]);
    assert_eq!(value(&found, "contribution-value", "aa", "2026-10", "month"), "10.00");
    let taken_back = network.file(
        "2026-10/aa/3.csv",
        "partner_id;periode;aangeleverd_op;versie;niets_te_melden\naa;2026-10;03-11-2026;2;Bijdragen\n",
    );
    let found = figures(&taken_back, "2026-10", &[]);
    assert_eq!(value(&found, "contribution-value", "aa", "2026-10", "month"), "0.00");
}

#[test]
fn a_file_that_does_not_count_replaces_nothing() {
    // Two files of one day: the one with the correction of September is asked about and does not count.
    let network = Network::small()
        .file(
            "2026-09/aa/opgave.csv",
            "periode;soort;hoeveelheid\n2026-09;geld;1020\n",
        )
        .file(
            "2026-10/aa/correctie.csv",
            "periode;soort;hoeveelheid\n2026-09;geld;1021\n",
        )
        .file(
            "2026-10/aa/opgave.csv",
            "periode;soort;hoeveelheid\n2026-10;geld;1040\n",
        );
    network.run("run", &[]);
    let figures =
        crate::common::table(&network.path("reports/maand/2026-10/e01/programmabureau/data/measurements.csv"));
    let september: Vec<&str> = figures
        .iter()
        .filter(|row| row["indicator"] == "contribution-value" && row["subject"] == "aa")
        .filter(|row| row["period"] == "2026-09" && row["window"] == "month")
        .map(|row| row["value"].as_str())
        .collect();
    assert_eq!(september, ["1020.00"], "what was delivered is not lost");
}
