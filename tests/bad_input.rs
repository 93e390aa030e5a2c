//! Each kind of bad input: a clear diagnostic with its code, nothing lost, other partners published.

use crate::common::{Network, Said};

const GOOD: &str = "partner;periode;soort;hoeveelheid\naa;2026-10;geld;1000\n";

/// A network in which `aa` delivers well and another file does not.
fn with(path: &str, text: &str) -> Network {
    Network::small().file("2026-10/aa.csv", GOOD).file(path, text)
}

/// The one diagnostic with a code.
fn the(network: &Network, code: &str) -> Said {
    let all = network.diagnostics();
    let mut found = all.iter().filter(|said| said.code == code);
    let first = found.next().unwrap_or_else(|| panic!("no {code} in {all:#?}")).clone();
    assert!(!first.hint.is_empty(), "{code} says what to do");
    first
}

/// Published with exit code 3, and what `aa` gave counts.
fn others_are_published(network: &Network) {
    let answer = network.run("run", &[]);
    assert_eq!(answer.code, 3, "{}", answer.stderr);
    let measurements = network.data("measurements");
    let of_aa = measurements
        .iter()
        .find(|row| row["indicator"] == "contribution-value" && row["subject"] == "aa" && row["window"] == "12m");
    assert_eq!(of_aa.map(|row| row["value"].as_str()), Some("1000.00"));
    for receipt in network.data("receipts") {
        let number = |name: &str| receipt[name].parse::<i64>().expect("a number");
        let accounted = number("rows_accepted") + number("rows_refused") + number("rows_set_aside");
        assert_eq!(number("rows_found"), accounted, "{receipt:?}");
    }
}

#[test]
fn an_unknown_key_of_the_pipeline_is_named_and_exits_2() {
    let network = Network::with_pipeline("[verkeerd]\nx = 1\n");
    let answer = network.run("run", &[]);
    assert_eq!(answer.code, 2);
    assert!(
        answer.stderr.contains("pipeline-key") && answer.stderr.contains("verkeerd"),
        "{}",
        answer.stderr
    );
}

#[test]
fn a_missing_inbox_is_named_and_exits_1() {
    let network = Network::small();
    let answer = network.run("run", &["--inbox", "nergens"]);
    assert_eq!(answer.code, 1);
    assert!(
        answer.stderr.contains("inbox-missing") && answer.stderr.contains("nergens"),
        "{}",
        answer.stderr
    );
}

#[test]
fn an_inbox_in_which_nothing_is_accepted_publishes_nothing_and_exits_1() {
    let network = Network::new().file("2026-10/x.csv", "periode;soort;hoeveelheid\nnooit;iets;veel\n");
    let answer = network.run("run", &[]);
    assert_eq!(answer.code, 1, "{}", answer.stderr);
    assert!(
        !network.path("reports/maand/2026-10").exists()
            || network
                .path("reports/maand/2026-10")
                .read_dir()
                .unwrap()
                .next()
                .is_none()
    );
    assert!(answer.stderr.contains("nothing-accepted"), "{}", answer.stderr);
}

#[test]
fn an_unreadable_file_is_named_and_the_others_count() {
    let network = Network::small()
        .file("2026-10/aa.csv", GOOD)
        .bytes("2026-10/bb.xlsx", b"PK\x03\x04 xl/workbook.xml cut");
    assert_eq!(the(&network, "file-unreadable").file, "2026-10/bb.xlsx");
    others_are_published(&network);
}

#[test]
fn an_empty_file_is_named() {
    let network = with("2026-10/bb.csv", "");
    assert_eq!(the(&network, "file-empty").file, "2026-10/bb.csv");
    others_are_published(&network);
}

#[test]
fn what_is_no_spreadsheet_is_named_by_its_kind() {
    let network = with("2026-10/bb.xlsx", "%PDF-1.7 a page");
    assert_eq!(the(&network, "file-format").found, "pdf");
    others_are_published(&network);
}

#[test]
fn a_sheet_without_a_known_table_is_named() {
    let network = with("2026-10/bb.csv", "kleur;smaak\nrood;7\n");
    assert_eq!(the(&network, "no-table").file, "2026-10/bb.csv");
}

#[test]
fn a_sheet_of_text_is_only_noted() {
    let network = with("2026-10/bb.csv", "kleur;smaak\nrood;zoet\n");
    assert_eq!(the(&network, "sheet-of-text").file, "2026-10/bb.csv");
}

#[test]
fn an_unknown_partner_is_named_by_its_cell() {
    let network = with(
        "2026-10/bureau.csv",
        "partner;periode;soort;hoeveelheid\nGemeente Zz;2026-10;geld;5\n",
    );
    let said = the(&network, "unknown-partner");
    assert_eq!((said.cell.as_str(), said.found.as_str()), ("A2", "Gemeente Zz"));
    others_are_published(&network);
}

#[test]
fn an_unknown_word_is_named_by_its_cell() {
    let network = with("2026-10/bb.csv", "periode;soort;hoeveelheid\n2026-10;liefde;5\n");
    let said = the(&network, "unknown-word");
    assert_eq!((said.cell.as_str(), said.found.as_str()), ("B2", "liefde"));
    others_are_published(&network);
}

#[test]
fn a_date_outside_its_bounds_is_refused() {
    let network = with("2026-10/bb.csv", "periode;soort;hoeveelheid\n12-03-2099;geld;5\n");
    assert_eq!(the(&network, "out-of-bounds").cell, "A2");
    others_are_published(&network);
}

#[test]
fn a_number_as_prose_is_named_by_its_cell() {
    let network = with("2026-10/bb.csv", "periode;soort;hoeveelheid\n2026-10;geld;ca. 100\n");
    let said = the(&network, "bad-number");
    assert_eq!((said.cell.as_str(), said.found.as_str()), ("C2", "ca. 100"));
    others_are_published(&network);
}

#[test]
fn a_number_that_reads_in_two_ways_is_asked() {
    let network = with("2026-10/bb.csv", "periode;soort;hoeveelheid\n2026-10;geld;1.206\n");
    assert_eq!(the(&network, "ambiguous-number").cell, "C2");
    others_are_published(&network);
}

#[test]
fn a_row_of_another_partner_is_refused() {
    let network = with(
        "2026-10/Zorggroep Bé.csv",
        "partner;periode;soort;hoeveelheid\ncc;2026-10;geld;5\nbb;2026-10;geld;7\n",
    );
    let said = the(&network, "row-for-other-partner");
    assert_eq!((said.cell.as_str(), said.found.as_str()), ("A2", "cc"));
    others_are_published(&network);
}

#[test]
fn a_delivery_of_nobody_is_asked() {
    let network = with("2026-10/opgave.csv", "periode;soort;hoeveelheid\n2026-10;geld;5\n");
    assert_eq!(the(&network, "no-partner").file, "2026-10/opgave.csv");
    others_are_published(&network);
}

#[test]
fn shares_that_do_not_sum_to_one_are_refused_as_a_group() {
    let network = with(
        "bureau/Baten_verdeling.csv",
        "bate_id;begunstigde;aandeel\nB1;aa;0,60\nB1;inwoners;0,39\nB2;aa;1\n",
    );
    let said = the(&network, "shares-do-not-sum");
    assert_eq!(said.found, "0.99");
    others_are_published(&network);
}

#[test]
fn a_contribution_in_kind_without_a_rate_is_refused() {
    let network = with("2026-10/bb.csv", "periode;soort;hoeveelheid\n2026-10;materieel;3\n");
    assert_eq!(the(&network, "no-rate").cell, "C2");
    others_are_published(&network);
}

#[test]
fn a_column_that_stands_twice_refuses_the_sheet() {
    let network = with(
        "2026-10/bb.csv",
        "periode;soort;hoeveelheid;Hoeveelheid\n2026-10;geld;5;6\n",
    );
    assert_eq!(the(&network, "duplicate-header").cell, "D1");
    others_are_published(&network);
}

#[test]
fn a_missing_column_is_named() {
    let network = with(
        "2026-10/bb/Bijdragen.csv",
        "periode;hoeveelheid;omschrijving\n2026-10;5;x\n",
    );
    assert_eq!(the(&network, "missing-column").file, "2026-10/bb/Bijdragen.csv");
    others_are_published(&network);
}

#[test]
fn p11_a_missing_delivery_is_a_diagnostic_and_never_a_zero() {
    let network = Network::small().file("2026-10/aa.csv", GOOD);
    let missing: Vec<Said> = network
        .diagnostics()
        .into_iter()
        .filter(|said| said.code == "delivery-missing")
        .collect();
    assert_eq!(missing.len(), 2);
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
