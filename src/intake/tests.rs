//! The reader as a whole, on small texts: what it accepts, refuses and sets aside.

use crate::diagnostic::Code;
use crate::intake::read::{Read, read_bytes};

fn read(text: &str) -> Read {
    let read = read_bytes(text.as_bytes(), "2026-10/aa.csv", &[], false);
    for table in &read.reading.tables {
        let accounted = table.rows_accepted + table.rows_refused + table.rows_set_aside;
        assert_eq!(table.rows_found, accounted, "{table:?}");
    }
    read
}

/// Codes with the cell that they are about.
fn said(read: &Read) -> Vec<(Code, String)> {
    let all = read.reading.diagnostics.iter();
    all.map(|found| (found.code, found.place.cell_text())).collect()
}

/// Rows accepted, refused and set aside in the first table.
fn rows(read: &Read) -> (u32, u32, u32) {
    let table = &read.reading.tables[0];
    (table.rows_accepted, table.rows_refused, table.rows_set_aside)
}

#[test]
fn a_cell_that_decides_a_figure_refuses_its_row_when_it_cannot_be_read() {
    for (header, value, code) in [
        ("eenheid", "dagdelen of uren", Code::UnknownWord),
        ("status", "misschien", Code::UnknownWord),
        ("herkomst_middelen", "van alles", Code::UnknownWord),
        ("waarde_eur", "ca. 100", Code::BadNumber),
    ] {
        let found = read(&format!(
            "periode;soort;hoeveelheid;{header}\n2026-10;uren;4;{value}\n2026-11;uren;4;\n"
        ));
        assert_eq!(rows(&found), (1, 1, 0), "{header}");
        assert_eq!(said(&found), [(code, "D2".to_owned())], "{header}");
    }
}

#[test]
fn a_cell_that_decides_nothing_counts_as_missing() {
    let found = read("periode;soort;hoeveelheid;niveau\n2026-10;uren;4;overal\n");
    assert_eq!(rows(&found), (1, 0, 0));
    assert_eq!(said(&found), [(Code::BadOptional, "D2".to_owned())]);
}
