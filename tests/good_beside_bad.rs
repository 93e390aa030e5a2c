//! What is good stays beside what is wrong: the other months of a row, a milestone that was known, a month that was
//! delivered before, and the value of another partner.

use proptest::prelude::*;
use vlecht::domain::amount::Amount;
use vlecht::intake::read::read_bytes;

use crate::common::Network;
use crate::deliveries::{delivery, edition, figure, figures, rows, said, value};
use crate::layouts::mappings;

/// A table with a column per month.
const MONTHS: &str = "[[source]]\nfile = \"*\"\ntable = \"contributions\"\nheader-row = 1\n\
                      columns = { soort = \"wat\" }\nconstants = { partner_id = \"aa\" }\n\
                      wide = { columns = \"maand *\", into = \"periode\", value = \"hoeveelheid\" }\n";

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_row_and_no_good_month_is_lost_in_a_table_with_a_column_per_month(
        table in prop::collection::vec((any::<bool>(), prop::collection::vec(prop_oneof![
            3 => (1i64..10_000).prop_map(Some),
            1 => Just(None),
        ], 3)), 1..20),
        is_scaled in any::<bool>(),
    ) {
        let mut text = "wat;maand 2026-08;maand 2026-09;maand 2026-10\n".to_owned();
        for (is_known, months) in &table {
            text.push_str(if *is_known { "geld" } else { "vreugde" });
            for month in months {
                text.push(';');
                text.push_str(&month.map_or_else(|| "volgt nog".to_owned(), |number| number.to_string()));
            }
            text.push('\n');
        }
        let scale = if is_scaled { "[source.values.hoeveelheid]\nscale = \"x1000\"\n" } else { "" };
        let read = read_bytes(text.as_bytes(), "2026-10/aa.csv", &mappings(&format!("{MONTHS}{scale}")), false);
        let found = &read.reading.tables[0];
        prop_assert_eq!(found.rows_found, found.rows_accepted + found.rows_refused + found.rows_set_aside);
        prop_assert_eq!(found.rows_found as usize, table.len());
        let is_good = |(is_known, months): &&(bool, Vec<Option<i64>>)| *is_known && months.iter().all(Option::is_some);
        prop_assert_eq!(found.rows_accepted as usize, table.iter().filter(is_good).count());
        let good: Vec<i64> = table.iter().filter(|row| row.0).flat_map(|row| row.1.iter().flatten().copied()).collect();
        prop_assert_eq!(found.records as usize, good.len());
        let times = if is_scaled { 1000.0 } else { 1.0 };
        let sum: Amount = good.iter().filter_map(|number| Amount::from_f64(*number as f64 * times)).sum();
        prop_assert_eq!(found.control_sum.clone(), Some(sum.to_string()));
        let bad: usize = table.iter().map(|row| row.1.iter().filter(|month| !row.0 || month.is_none()).count()).sum();
        let returned = if is_scaled { 0 } else { bad };
        prop_assert_eq!(found.refused.len(), returned);
    }
}

#[test]
fn a_month_that_cannot_be_read_takes_no_other_month_of_its_row_along() {
    let mut network = Network::with_pipeline(MONTHS.replace("\"*\"", "\"*/eigen.csv\"").as_str());
    let office = Network::small();
    for name in ["bureau/Partners.csv", "bureau/Tarieven.csv"] {
        let text = std::fs::read_to_string(office.path(&format!("inbox/{name}"))).expect("reads");
        network = network.file(name, &text);
    }
    let network = network.file(
        "2026-10/eigen.csv",
        "wat;maand 2026-08;maand 2026-09;maand 2026-10\ngeld;100;ca. 200;400\ngeld;1;2;3\nvreugde;5;6;7\n",
    );
    let cells: Vec<(String, String)> = said(&network, "bad-number")
        .into_iter()
        .map(|(_, cell, found)| (cell, found))
        .collect();
    assert_eq!(cells, [("C2".to_owned(), "ca. 200".to_owned())]);
    let figures = figures(&network, "2026-10", &[]);
    let of = |period: &str| figure(&figures, "contribution-value", "aa", period, "month").map(|(value, _)| value);
    let expected = [("2026-08", "101.00"), ("2026-09", "2.00"), ("2026-10", "403.00")];
    for (period, value) in expected {
        assert_eq!(of(period).as_deref(), Some(value), "{period}");
    }
    // One row is whole; one lacks a month and one is of no known kind. Five months count.
    let receipts = edition(&network, "2026-10", &[], "receipts");
    assert_eq!(rows(&receipts, "2026-10/eigen.csv"), ["1", "2", "0"]);
    let own = receipts
        .iter()
        .find(|row| row["file"] == "2026-10/eigen.csv")
        .expect("a receipt");
    assert_eq!((own["records"].as_str(), own["control_sum"].as_str()), ("5", "506"));
}

#[test]
fn months_beside_a_wrong_one_are_enough_to_publish() {
    let network = Network::with_pipeline(MONTHS.replace("\"*\"", "\"*/eigen.csv\"").as_str());
    network.list_partner();
    let network = network.file(
        "2026-10/eigen.csv",
        "wat;maand 2026-09;maand 2026-10\ngeld;ca. 200;400\n",
    );
    let figures = figures(&network, "2026-10", &[]);
    let value = figure(&figures, "contribution-value", "aa", "2026-10", "month");
    assert_eq!(value.map(|(value, _)| value).as_deref(), Some("400.00"));
}

/// Milestones of Zorggroep Bé in a month.
fn milestones(rows: &str) -> String {
    format!("mijlpaal_id;naam;soort;plan_datum;prognose_datum;gereed_datum\n{rows}")
}

#[test]
fn a_milestone_of_which_the_new_row_is_refused_stands_as_it_was_and_that_is_said() {
    let first = "M1;Werkgroep;proces;2026-09-01;;2026-09-03\nM2;Convenant;proces;2026-12-01;;\nM3;Loket;uitvoering;2026-11-01;;\n";
    let second = "M1;Werkgroep;proces;2026-09-01;;2026-09-03\nM2;Convenant;proces;2026-12-01;;eind november\n\
                  M4;Subsidie;proces;ergens;;\n";
    let network = Network::small()
        .file("2026-09/bb/Mijlpalen.csv", &milestones(first))
        .file("2026-10/bb/Mijlpalen.csv", &milestones(second));
    // What was left out (M3) is gone, what was never known (M4) is only refused.
    let stands = said(&network, "earlier-row-stands");
    assert_eq!(
        stands,
        [("2026-10/bb/Mijlpalen.csv".to_owned(), String::new(), "M2".to_owned())]
    );
    let receipts = edition(&network, "2026-10", &[], "receipts");
    let of = |file: &str| {
        let row = receipts.iter().find(|row| row["file"] == file).expect("a receipt");
        [
            "rows_found",
            "rows_accepted",
            "rows_refused",
            "rows_set_aside",
            "records",
        ]
        .map(|name| row[name].clone())
    };
    assert_eq!(of("2026-09/bb/Mijlpalen.csv"), ["3", "1", "0", "2", "1"]);
    assert_eq!(of("2026-10/bb/Mijlpalen.csv"), ["3", "1", "2", "0", "1"]);
    let page = network.path("reports/maand/2026-10/e01/stuurgroep/stuurgroeprapportage_2026-10.html");
    let page = std::fs::read_to_string(page).expect("reads");
    assert!(
        page.contains("Van 1 mijlpaal staat hier wat eerder is opgegeven"),
        "the report says so"
    );
    assert!(page.contains("Convenant") && !page.contains("Loket"));
    // Once the row is mended it is the new one that counts.
    let network = network.file(
        "2026-10/bb/Mijlpalen.csv",
        &milestones("M1;Werkgroep;proces;2026-09-01;;2026-09-03\nM2;Convenant;proces;2026-12-01;;2026-10-20\n"),
    );
    assert_eq!(said(&network, "earlier-row-stands"), []);
}

#[test]
fn forecasts_of_a_milestone_are_those_of_whom_it_counts_now() {
    let stands = milestones("M2;Convenant;proces;2026-12-01;2026-12-15;\n");
    let other = |day: &str| {
        milestones(&format!(
            "M2;Convenant;proces;2026-12-01;{day};\nM5;Loket;proces;2027-03-01;;\n"
        ))
    };
    let network = Network::small()
        .file("2026-08/aa/Mijlpalen.csv", &stands)
        .file("2026-09/aa/Mijlpalen.csv", &stands)
        .file("2026-10/aa/Mijlpalen.csv", &stands)
        .file("2026-08/bb/Mijlpalen.csv", &other("2026-09-01"))
        .file("2026-09/bb/Mijlpalen.csv", &other("2026-10-15"))
        .file(
            "2026-10/bb/Mijlpalen.csv",
            &milestones("M5;Loket;proces;2027-03-01;;\n"),
        );
    let figures = figures(&network, "2026-10", &[]);
    assert_eq!(value(&figures, "milestone-slip", "process", "2026-10", "month"), "0");
}

#[test]
fn a_milestone_keeps_its_row_when_only_its_forecast_cannot_be_read() {
    let network = Network::small().file(
        "2026-10/bb/Mijlpalen.csv",
        &milestones("M2;Convenant;proces;2026-12-01;na de zomer;\n"),
    );
    assert_eq!(said(&network, "bad-optional").len(), 1);
    let receipts = edition(&network, "2026-10", &[], "receipts");
    let own = receipts
        .iter()
        .find(|row| row["file"] == "2026-10/bb/Mijlpalen.csv")
        .expect("a receipt");
    assert_eq!(
        (own["rows_accepted"].as_str(), own["rows_refused"].as_str()),
        ("1", "0")
    );
}

#[test]
fn a_register_that_cannot_be_read_at_all_takes_no_known_row_away() {
    let network = Network::small()
        .file(
            "2026-09/bb/Mijlpalen.csv",
            &milestones("M1;Werkgroep;proces;2026-09-01;;\nM2;Convenant;proces;2026-12-01;;\n"),
        )
        .file(
            "2026-10/bb/Mijlpalen.csv",
            "mijlpaal_id;plan_datum;plan_datum;naam\nM1;2026-09-01;2026-09-02;Werkgroep\n",
        );
    let stands = said(&network, "earlier-row-stands");
    assert_eq!(stands.len(), 1, "{:?}", network.diagnostics());
    assert_eq!(stands[0].2, "M1, M2");
}

#[test]
fn what_a_register_left_out_itself_does_not_come_back_with_a_later_fault() {
    let first =
        "M1;Werkgroep;proces;2026-09-01;;\nM2;Convenant;proces;2026-12-01;;\nM3;Loket;uitvoering;2026-11-01;;\n";
    let network = Network::small()
        .file("2026-08/bb/Mijlpalen.csv", &milestones(first))
        .file(
            "2026-09/bb/Mijlpalen.csv",
            &milestones("M1;Werkgroep;proces;2026-09-01;;\nM2;Convenant;proces;ergens;;\n"),
        )
        .file(
            "2026-10/bb/Mijlpalen.csv",
            "mijlpaal_id;plan_datum;plan_datum;naam\nM1;2026-09-01;2026-09-02;Werkgroep\n",
        );
    // M1 as in September; M2, which September could not give, as in August; M3 was left out in September.
    let mut stands = said(&network, "earlier-row-stands");
    stands.sort();
    let expected = ["M1", "M2"].map(|id| ("2026-10/bb/Mijlpalen.csv".to_owned(), String::new(), id.to_owned()));
    assert_eq!(stands, expected);
}

#[test]
fn a_rate_of_which_the_day_cannot_be_read_is_that_of_before() {
    let header = "tariefcode;soort;eenheid;eur_laag;eur_midden;eur_hoog;geldig_van\n";
    let network = Network::small()
        .file(
            "2026-09/bureau/Tarieven.csv",
            &format!("{header}uur;uren;uur;50;65;80;2026-01-01\n"),
        )
        .file(
            "2026-10/bureau/Tarieven.csv",
            &format!("{header}uur;uren;uur;50;65;80;1-1-2O26\n"),
        );
    let stands = said(&network, "earlier-row-stands");
    assert_eq!(stands.len(), 1, "{:?}", network.diagnostics());
    assert_eq!(
        (stands[0].0.as_str(), stands[0].2.as_str()),
        ("2026-10/bureau/Tarieven.csv", "uur")
    );
    assert_eq!(said(&network, "no-rate"), []);
}

/// Ten rows of 8 euros over a month.
fn ten(month: &str) -> String {
    format!("{month};geld;8\n").repeat(10)
}

/// What `aa` delivered over an older month, and over October with rows about that month among it.
fn astray(older: &str, before: &str, october: &str) -> Network {
    let network = Network::new();
    network.list_partner();
    network
        .file(
            &format!("{older}/aa.csv"),
            &delivery("aa", older, "2026-10-02", 1, before),
        )
        .file("2026-10/aa.csv", &delivery("aa", "2026-10", "2026-11-02", 1, october))
}

#[test]
fn a_row_of_the_wrong_year_takes_no_month_away_that_had_one_row_itself() {
    let network = astray(
        "2025-10",
        "2025-10;geld;600\n",
        &format!("{}2025-10;geld;4\n", ten("2026-10")),
    );
    let asked = said(&network, "period-stray");
    assert_eq!(
        asked,
        [("2026-10/aa.csv".to_owned(), "A15".to_owned(), "2025-10".to_owned())]
    );
    let figures = figures(&network, "2026-10", &[]);
    let of = |period: &str| figure(&figures, "contribution-value", "aa", period, "month").map(|(value, _)| value);
    assert_eq!(
        (of("2025-10").as_deref(), of("2026-10").as_deref()),
        (Some("600.00"), Some("80.00"))
    );
}

#[test]
fn a_row_of_another_month_beside_ten_of_its_own_takes_no_two_away() {
    let two = "2026-09;geld;600\n2026-09;geld;50\n";
    let network = astray("2026-09", two, &format!("{}2026-09;geld;4\n", ten("2026-10")));
    assert_eq!(said(&network, "period-stray").len(), 1);
    // The same rows again are no mistake, and a month of one row that is stated anew is a revision.
    let again = astray("2026-09", two, &format!("{}{two}", ten("2026-10")));
    assert_eq!(said(&again, "period-stray"), []);
    let revised = astray(
        "2026-09",
        "2026-09;geld;600\n",
        &format!("{}2026-09;geld;4\n", ten("2026-10")),
    );
    assert_eq!(said(&revised, "period-stray"), []);
}

/// A flow of which two partners deliver October, with an owner or none.
fn shared(owner: &str, bb: &str) -> Network {
    Network::small()
        .file(
            "bureau/KPI_definities.csv",
            &format!(
                "kpi_id;naam;soort;eenheid;richting;meettype;aggregatie;frequentie;geldig_van;eigenaar_partner_id\n\
                 k;Plaatsen;output;plaatsen;hoger;stroom;som;maand;2026-01-01;{owner}\n"
            ),
        )
        .file("2026-10/aa/KPI_metingen.csv", "kpi_id;periode;waarde\nk;2026-10;12\n")
        .file("2026-10/bb/KPI_metingen.csv", bb)
}

#[test]
fn a_value_for_an_area_beside_one_of_another_partner_without_is_asked_until_somebody_says_whose_is_the_whole() {
    let with_group = "kpi_id;periode;waarde;doelgroep\nk;2026-10;7;jongeren\n";
    let network = shared("", with_group);
    let asked: Vec<(String, String)> = said(&network, "stock-summed")
        .into_iter()
        .map(|(file, cell, _)| (file, cell))
        .collect();
    assert_eq!(
        asked,
        [
            ("2026-10/aa/KPI_metingen.csv".to_owned(), "C2".to_owned()),
            ("2026-10/bb/KPI_metingen.csv".to_owned(), "C2".to_owned())
        ]
    );
    // The owner's value is that of the whole network: nothing is left to ask, and it stands.
    let owned = shared("aa", with_group);
    assert_eq!(said(&owned, "stock-summed"), []);
    let figures = figures(&owned, "2026-10", &[]);
    let value = figure(&figures, "kpi-value", "k", "2026-10", "month");
    assert_eq!(value, Some(("12".to_owned(), "normal".to_owned())));
    // Where the other one leaves its row out, the one that is left is the whole.
    let left_out = shared("", "kpi_id;periode;waarde\n");
    assert_eq!(said(&left_out, "stock-summed"), []);
}

/// What is asked of `aa`: code, cell or file, and what was found, about periods and covers.
fn codes(network: &Network, codes: &[&str]) -> Vec<(String, String)> {
    let asked = codes
        .iter()
        .flat_map(|code| said(network, code).into_iter().map(move |told| (*code, told)));
    asked.map(|(code, (_, cell, _))| (code.to_owned(), cell)).collect()
}

#[test]
fn the_file_of_last_month_under_a_new_cover_is_asked() {
    let september = ten("2026-09");
    let network = astray("2026-09", &september, &september);
    assert_eq!(said(&network, "period-stray").len(), 10, "not a row about October");
    let figures = figures(&network, "2026-10", &[]);
    let of = |period: &str| figure(&figures, "contribution-value", "aa", period, "month").map(|(value, _)| value);
    assert_eq!(of("2026-09").as_deref(), Some("80.00"));
}

#[test]
fn a_tab_of_which_all_rows_name_another_month_replaces_nothing() {
    let network = astray(
        "2026-01",
        "2026-01;geld;600\n2026-01;geld;50\n",
        "2026-01;geld;7\n2026-01;geld;8\n",
    );
    let cells = codes(&network, &["period-stray"]);
    assert_eq!(
        cells.iter().map(|(_, cell)| cell.as_str()).collect::<Vec<_>>(),
        ["A5", "A6"]
    );
    let figures = figures(&network, "2026-10", &[]);
    let january = figure(&figures, "contribution-value", "aa", "2026-01", "month");
    assert_eq!(january.map(|(value, _)| value).as_deref(), Some("650.00"));
}

#[test]
fn a_month_of_long_ago_of_which_nothing_was_told_is_asked_and_the_month_before_may_come_late() {
    let long_ago = astray(
        "2025-03",
        "2025-03;geld;600\n",
        &format!("{}2026-01;geld;4\n", ten("2026-10")),
    );
    assert_eq!(
        codes(&long_ago, &["period-stray"]),
        [("period-stray".to_owned(), "A15".to_owned())]
    );
    let late = astray(
        "2025-03",
        "2025-03;geld;600\n",
        &format!("{}2026-09;geld;4\n", ten("2026-10")),
    );
    assert_eq!(said(&late, "period-stray"), []);
    let only = astray("2025-03", "2025-03;geld;600\n", "2026-09;geld;4\n");
    assert_eq!(said(&only, "period-stray"), []);
}

#[test]
fn a_cover_of_a_month_of_which_the_file_holds_nothing_takes_nothing_of_it_away() {
    let network = Network::new();
    network.list_partner();
    let network = network
        .file(
            "2026-01/aa.csv",
            &delivery("aa", "2026-01", "2026-02-02", 1, "2026-01;geld;600\n"),
        )
        .file(
            "2026-10/aa.csv",
            &delivery("aa", "2026-01", "2026-11-02", 1, "2026-10;geld;7\n"),
        );
    assert_eq!(said(&network, "rows-withdrawn"), []);
    assert_eq!(said(&network, "month-mismatch").len(), 1);
    let figures = figures(&network, "2026-10", &[]);
    let january = figure(&figures, "contribution-value", "aa", "2026-01", "month");
    assert_eq!(january.map(|(value, _)| value).as_deref(), Some("600.00"));
}
