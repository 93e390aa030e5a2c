//! Each kind of bad input: a clear diagnostic with its code, nothing lost, other partners published.

use crate::common::files::{contents, files_below};
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
    assert_eq!(network.run("run", &[]).code, 3, "incomplete is no success");
    let figures = network.data("measurements");
    let of = |subject: &str, window: &str| {
        let is_it = |row: &&std::collections::BTreeMap<String, String>| {
            row["indicator"] == "contribution-value"
                && row["subject"] == subject
                && row["window"] == window
                && row["period"] == "2026-10"
        };
        let row = figures
            .iter()
            .find(is_it)
            .unwrap_or_else(|| panic!("no {subject} {window}"));
        (row["value"].clone(), row["status"].clone())
    };
    for partner in ["bb", "cc"] {
        assert_eq!(of(partner, "month"), (String::new(), "missing".to_owned()), "{partner}");
    }
    // What is there is added up, and is said to be incomplete, in every window that holds the month.
    for window in ["month", "12m", "to-date"] {
        assert_eq!(
            of("network", window),
            ("1000.00".to_owned(), "provisional".to_owned()),
            "{window}"
        );
    }
    // Whoever reads the report alone is told of whom nothing came, and that the total may still change.
    let page = network.path("reports/maand/2026-10/e01/stuurgroep/stuurgroeprapportage_2026-10.html");
    let page = std::fs::read_to_string(page).expect("reads");
    for text in ["ontbreekt", "Zorggroep Bé", "Coöperatie Cé", "(v)"] {
        assert!(page.contains(text), "{text} is not in the report");
    }
}

/// Text that a spreadsheet would run (OWASP, CWE-1236), in names, descriptions and codes.
#[test]
fn p21_what_a_partner_types_runs_in_no_output() {
    let attacks = [
        "=1+1",
        "+1+1",
        "-1+1",
        "@SUM(A1)",
        "=HYPERLINK(\"\"x\"\")",
        "\t=1+1",
        "\r=1+1",
        "\n=1+1",
        "\u{ff1d}1+1",
        "\u{ff0b}1",
        "\u{ff0d}1",
        "\u{ff20}SUM(A1)",
        "=cmd|'/c calc'!A1",
    ];
    let mut rows = "periode;soort;hoeveelheid;omschrijving\n2026-10;geld;-5,50;min\n".to_owned();
    for attack in attacks {
        rows.push_str(&format!(
            "2026-10;geld;1;\"{attack}\"\n2026-10;\"{attack}\";1;x\n2026-10;geld;\"{attack}\";x\n"
        ));
    }
    let network = Network::small().file("2026-10/aa/Bijdragen.csv", &rows).file(
        "bureau/Meer.csv",
        "Partners;;;;\npartner_id;naam;type;rechtsvorm;actief_van\nee;=1+1 BV;bedrijf;privaat;2026-01-01\n",
    );
    let answer = network.run("run", &[]);
    assert_eq!(answer.code, 3, "{}", answer.stderr);
    let mut files = Vec::new();
    files_below(&network.path("reports"), &mut files);
    let (mut fields, mut sheets, mut seen) = (0, 0, 0);
    for path in &files {
        let name = path.display();
        match path.extension().and_then(|extension| extension.to_str()) {
            Some("csv") => {
                for (column, field) in crate::common::table(path).into_iter().flatten() {
                    let runs = field.starts_with([
                        '=', '+', '-', '@', '\t', '\r', '\n', '\0', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}',
                    ]);
                    let is_plain = field.parse::<f64>().is_ok() || field == "-";
                    assert!(!runs || is_plain, "{name} {column}: {field:?}");
                    seen += usize::from(field.starts_with("'="));
                    fields += 1;
                }
            }
            Some("xlsx") => {
                for part in contents(path) {
                    let text = String::from_utf8_lossy(&part);
                    let is_sheet = text.contains("<sheetData");
                    assert!(!is_sheet || !text.contains("<f>") && !text.contains("<f "), "{name}");
                    seen += usize::from(text.contains("=cmd|"));
                    sheets += usize::from(is_sheet);
                }
            }
            _ => {}
        }
    }
    assert!(fields > 1_000 && sheets > 10, "{fields} fields, {sheets} sheets");
    assert!(seen > 1, "what was typed is still there, as text");
    // A negative number is no formula.
    let receipts = network.data("receipts");
    assert!(receipts.iter().any(|row| row["control_sum"].parse::<f64>().is_ok()));
}
