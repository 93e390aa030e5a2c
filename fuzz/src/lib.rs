//! What holds for whatever is read: no panic, and receipts that add up.

use std::path::PathBuf;

use vlecht::config::Pipeline;
use vlecht::contract::Table;
use vlecht::intake::read::{Read, read_bytes};

/// A parser of workbooks that panics is caught by the reader, which refuses the file. The fuzzer would count it: only
/// what leaves the reader counts.
pub fn let_parsers_stop() {
    std::panic::set_hook(Box::new(|_| {}));
}

/// Fails on a receipt whose rows do not add up, and on rows that are refused without a word.
pub fn adds_up(read: &Read) {
    for table in &read.reading.tables {
        assert_eq!(
            table.rows_found,
            table.rows_accepted + table.rows_refused + table.rows_set_aside,
            "{}",
            table.sheet
        );
        let is_said = !read.reading.diagnostics.is_empty();
        assert!(table.rows_refused == 0 || is_said, "refused without a word: {}", table.sheet);
    }
    assert_eq!(read.reading.tables.len(), read.accepted.len());
}

/// A text file with all columns of a table, of which one is filled.
pub fn csv_of(table: &Table, column: usize, cells: &[&str]) -> Vec<u8> {
    let quoted = |text: &str| format!("\"{}\"", text.replace('"', "\"\""));
    let line = |cells: Vec<String>| cells.join(";") + "\n";
    let mut text = line(table.columns.iter().map(|column| quoted(&column.nl)).collect());
    for cell in cells {
        let fields = (0..table.columns.len()).map(|at| quoted(if at == column { cell } else { "" }));
        text.push_str(&line(fields.collect()));
    }
    text.into_bytes()
}

/// A sheet with a total, several header rows and a column a month.
const SHEET: &[u8] = "Overzicht 2026;;;;\n;jan 2026;feb 2026;mrt 2026;Totaal\nPartner;uren;uren;uren;uren\n\
Gemeente A;1,5;2;-;3,5\nGemeente B;1.000;x;3;1003\nTotaal;1001,5;2;3;1006,5\n"
    .as_bytes();

/// Reads a text as the mappings of a pipeline, and a sheet through what came of it.
pub fn through_mapping(text: &str) {
    let folder = PathBuf::from(std::env::temp_dir()).join(format!("vlecht-fuzz-{}", std::process::id()));
    let inbox = folder.join("inbox");
    if !inbox.exists() {
        std::fs::create_dir_all(&inbox).expect("a temporary folder");
    }
    let file = folder.join("maand.toml");
    let head = "[network]\nname = \"N\"\n[input]\ninbox = \"inbox\"\n[period]\nmonth = \"2026-03\"\n[output]\nreports = \"r\"\n";
    std::fs::write(&file, format!("{head}\n{text}")).expect("a temporary file");
    if let Ok(pipeline) = Pipeline::load(&file) {
        let path = "2026-03/partner.csv";
        let about: Vec<_> = pipeline.mappings.iter().filter(|mapping| mapping.is_about(path)).cloned().collect();
        adds_up(&read_bytes(SHEET, path, &about, false));
    }
}
