//! A letter about three tables that was corrected, and a workbook that was filled in: what comes back replaces what it
//! corrects, whichever program saved it.

use std::path::Path;
use std::process::Command;

use rust_xlsxwriter::Workbook;

use crate::common::{Network, table};
use crate::forms::{contributed, faults, filled, letter, newest, opened, parts, planned, rows_of, template, typed};

/// A delivery of `aa` with a fault in each of its tables.
fn faulty() -> Vec<u8> {
    let mut book = Workbook::new();
    let sheets: [(&str, &[&[&str]]); 4] = [
        (
            "Aanlevering",
            &[
                &["partner_id", "periode", "aangeleverd_op", "versie"],
                &["aa", "2026-10", "02-11-2026", "1"],
            ],
        ),
        (
            "Bijdragen",
            &[
                &["periode", "soort", "hoeveelheid"],
                &["2026-10", "geld", "1000"],
                &["2026-10", "uren", "ca. 40"],
            ],
        ),
        (
            "KPI_metingen",
            &[
                &["kpi_id", "periode", "waarde"],
                &["k1", "2026-10", "7 of 8"],
                &["k9", "2026-09", "6,5"],
            ],
        ),
        (
            "Mijlpalen",
            &[
                &["mijlpaal_id", "naam", "soort", "plan_datum", "prognose_datum"],
                &["M1", "Klaar", "proces", "31-02-2026", "12-12-2026"],
                &["M3", "Later", "proces", "01-12-2026", "volgend jaar"],
            ],
        ),
    ];
    for (name, rows) in sheets {
        let sheet = book.add_worksheet();
        sheet.set_name(name).expect("a name");
        for (number, row) in (0..).zip(rows) {
            for (column, text) in (0..).zip(*row) {
                sheet.write_string(number, column, *text).expect("writes");
            }
        }
    }
    book.save_to_buffer().expect("writes")
}

/// The network with that delivery, after a run.
fn asked() -> Network {
    let network = planned().bytes("2026-10/aa.xlsx", &faulty());
    let answer = network.run("run", &[]);
    assert_eq!(answer.code, 3, "{}", answer.stderr);
    network
}

/// The letter with each marked cell put right.
fn corrected(network: &Network) -> Vec<u8> {
    let right = [
        ("ca. 40", "40"),
        ("7 of 8", "7,5"),
        ("k9", "k1"),
        ("31-02-2026", "1 december 2026"),
    ];
    let brief = letter(network);
    let brief = right.iter().fold(brief, |brief, (from, to)| typed(&brief, from, to));
    // What may stay empty and could not be read is empty in the copy; its note says what stood there.
    opened(&brief, "Mijlpalen", "E3", " t=\"inlineStr\"><is><t>15-12-2026</t></is>")
}

/// Says that what came back counts and the first file does not any more.
fn is_corrected(network: &Network, from: &str) {
    assert_eq!(faults(network, "terug"), [], "{from}");
    assert_eq!(faults(network, "2026-10/aa.xlsx"), [], "{from}");
    network.run("run", &[]);
    // 1.000 + 40 × € 65
    assert_eq!(contributed(network, "aa"), "3600.00", "{from}");
    for (sheet, first, second) in [
        ("Bijdragen", ["2", "0", "0", "2"], ["2", "2", "0", "0"]),
        ("KPI_metingen", ["2", "0", "0", "2"], ["2", "2", "0", "0"]),
        ("Mijlpalen", ["2", "0", "0", "2"], ["2", "2", "0", "0"]),
    ] {
        let rows = |file| rows_of(network, file, sheet);
        assert_eq!(rows("terug"), [second.map(str::to_owned)], "{from} {sheet}");
        assert_eq!(rows("2026-10/aa.xlsx"), [first.map(str::to_owned)], "{from} {sheet}");
    }
    let figures = table(&newest(network).join("programmabureau/data/measurements.csv"));
    let value = figures
        .iter()
        .find(|row| row["indicator"] == "kpi-value" && row["subject"] == "k1" && row["period"] == "2026-10");
    assert_eq!(value.map(|row| row["value"].as_str()), Some("7.5"), "{from}");
}

#[test]
fn values_of_kpis_and_milestones_go_back_marked_and_come_back_as_a_correction() {
    let network = asked();
    let mut found = faults(&network, "2026-10/aa.xlsx");
    found.sort();
    let cells: Vec<[&str; 2]> = found.iter().map(|(code, cell, _)| [code.as_str(), cell]).collect();
    let wanted = [
        ["bad-date", "D2"],
        ["bad-number", "C2"],
        ["bad-number", "C3"],
        ["bad-optional", "E3"],
        ["unknown-reference", "A3"],
    ];
    assert_eq!(cells, wanted);
    // Each wrong cell has a note that says what stood in it.
    let brief = letter(&network);
    let notes: Vec<String> = parts(&brief)
        .into_iter()
        .filter(|(name, _)| name.starts_with("xl/comments"))
        .map(|(_, bytes)| String::from_utf8(bytes).expect("is text"))
        .collect();
    assert_eq!(notes.len(), 3);
    for wrong in ["ca. 40", "7 of 8", "k9", "31-02-2026", "volgend jaar"] {
        assert!(notes.iter().any(|note| note.contains(wrong)), "{wrong}");
    }
    let mended = corrected(&network);
    is_corrected(&network.bytes("terug/aanleverbrief.xlsx", &mended), "as it was");
}

/// Holds a workbook to fill in that came back as `…terug…` with 40 hours and one value of a KPI against what must come of
/// it: every row that was filled in counts, nothing else, without a fault.
pub(crate) fn is_read_as_filled(network: &Network, from: &str) {
    assert_eq!(faults(network, "terug"), [], "{from}");
    network.run("run", &[]);
    // 40 hours at € 65 each.
    assert_eq!(contributed(network, "aa"), "2600.00", "{from}");
    for sheet in ["Bijdragen", "KPI_metingen"] {
        let rows = ["3", "1", "0", "2"].map(str::to_owned);
        assert_eq!(rows_of(network, "terug", sheet), [rows], "{from} {sheet}");
    }
}

/// These workbooks as another office program saves them; none where it is not installed.
fn saved_by_libreoffice(kind: &str, books: &[(&str, &[u8])]) -> Option<Vec<Vec<u8>>> {
    let folder = tempfile::TempDir::new().expect("a folder");
    let of = |name: &str| folder.path().join(name);
    for (name, bytes) in books {
        std::fs::write(of(&format!("{name}.xlsx")), bytes).expect("writes");
    }
    let saved = Command::new("soffice")
        .arg(format!("-env:UserInstallation=file://{}", of("profile").display()))
        .args(["--headless", "--convert-to", kind, "--outdir"])
        .arg(of("saved"))
        .args(books.iter().map(|(name, _)| of(&format!("{name}.xlsx"))))
        .output();
    let Ok(saved) = saved else {
        eprintln!("skipped: LibreOffice is not installed");
        return None;
    };
    let read = |name: &str| {
        let path = of("saved").join(Path::new(name).with_extension(kind));
        std::fs::read(&path).unwrap_or_else(|fault| panic!("{}: {fault} {saved:?}", path.display()))
    };
    Some(books.iter().map(|(name, _)| read(name)).collect())
}

#[test]
#[ignore = "needs LibreOffice, where it is installed"]
fn a_letter_and_a_template_that_libreoffice_saved_are_read_without_a_fault() {
    let network = asked();
    let mended = corrected(&network);
    let form = template(&planned());
    let form = opened(
        &form,
        "Aanlevering",
        "B6",
        " t=\"inlineStr\"><is><t>03-11-2026</t></is>",
    );
    let form = filled(&form, "Bijdragen", "C4", "40");
    let form = filled(&form, "KPI_metingen", "E4", "7.5");
    for kind in ["xlsx", "ods", "xls"] {
        let Some(saved) = saved_by_libreoffice(kind, &[("brief", &mended), ("blad", &form)]) else {
            return;
        };
        let network = asked().bytes(&format!("terug/aanleverbrief.{kind}"), &saved[0]);
        is_corrected(&network, kind);
        let network = planned().bytes(&format!("2026-10/terug.{kind}"), &saved[1]);
        is_read_as_filled(&network, kind);
    }
}
