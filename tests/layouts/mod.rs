//! Foreign layouts read through mappings, each on a small workbook with one problem of real ones (docs/mapping.md).

mod columns;
mod faults;
mod names;
mod proposal;
mod rows;

use rust_xlsxwriter::{Format, Workbook, Worksheet};
use tempfile::TempDir;
use vlecht::config::{Mapping, Pipeline};
use vlecht::diagnostic::{Code, Diagnostic};
use vlecht::intake::TableReading;
use vlecht::intake::read::{Read, read_bytes};

use crate::common::records::frame;

/// A cell as it is typed: text, a number where it is one, nothing where it is empty.
fn put(page: &mut Worksheet, rows: &[&[&str]]) {
    for (row, cells) in (0..).zip(rows) {
        for (column, cell) in (0..).zip(*cells) {
            match (cell.parse::<f64>(), *cell) {
                (_, "") => {}
                (Ok(number), _) => {
                    page.write_number(row, column, number).unwrap();
                }
                (Err(_), text) => {
                    page.write_string(row, column, text).unwrap();
                }
            }
        }
    }
}

/// A workbook with sheets of such cells.
fn workbook(sheets: &[(&str, &[&[&str]])]) -> Vec<u8> {
    let mut workbook = Workbook::new();
    for (name, rows) in sheets {
        let page = workbook.add_worksheet();
        page.set_name(*name).unwrap();
        put(page, rows);
    }
    workbook.save_to_buffer().unwrap()
}

/// A workbook of one sheet with merged headers: row, first column, last column, text.
fn with_merged(rows: &[&[&str]], merged: &[(u32, u16, u16, &str)]) -> Vec<u8> {
    let mut workbook = Workbook::new();
    let page = workbook.add_worksheet();
    page.set_name("Blad1").unwrap();
    put(page, rows);
    for (row, first, last, text) in merged {
        page.merge_range(*row, *first, *row, *last, text, &Format::new())
            .unwrap();
    }
    workbook.save_to_buffer().unwrap()
}

/// A pipeline with these parts, or what is wrong with it.
fn pipeline(parts: &str) -> Result<Pipeline, Vec<Diagnostic>> {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("maand.toml");
    let text = format!(
        "output = {{ reports = \"uit\", pdf = false }}\nperiod = {{ month = \"clock\" }}\n[network]\nname = \"Regio\"\n[input]\ninbox = \"in\"\n\n{parts}"
    );
    std::fs::write(&path, text).unwrap();
    Pipeline::load(&path)
}

/// The mappings of a pipeline that is fine.
pub(crate) fn mappings(parts: &str) -> Vec<Mapping> {
    pipeline(parts).unwrap_or_else(|faults| panic!("{faults:#?}")).mappings
}

/// What reading gave.
struct Found {
    read: Read,
}

impl Found {
    /// Reads a workbook through the mappings of a pipeline; every row is accounted for.
    fn of(bytes: &[u8], parts: &str) -> Self {
        let read = read_bytes(bytes, "2026-10/zorg.xlsx", &mappings(parts), false);
        for table in &read.reading.tables {
            let accounted = table.rows_accepted + table.rows_refused + table.rows_set_aside;
            assert_eq!(table.rows_found, accounted, "{table:?}");
        }
        Self { read }
    }

    fn table(&self) -> &TableReading {
        match &self.read.reading.tables[..] {
            [table] => table,
            tables => panic!("{tables:#?} {:#?}", self.read.reading.diagnostics),
        }
    }

    /// Rows accepted, refused and set aside.
    fn rows(&self) -> (u32, u32, u32) {
        let table = self.table();
        (table.rows_accepted, table.rows_refused, table.rows_set_aside)
    }

    /// Records and control sum.
    fn sum(&self) -> (u32, &str) {
        let table = self.table();
        (table.records, table.control_sum.as_deref().unwrap_or_default())
    }

    /// Cells about which a code was said.
    fn cells(&self, code: Code) -> Vec<String> {
        let all = self.read.reading.diagnostics.iter();
        all.filter(|said| said.code == code)
            .map(|said| said.place.cell_text())
            .collect()
    }

    /// Everything that was said but notices.
    fn faults(&self) -> Vec<(Code, String)> {
        let all = self.read.reading.diagnostics.iter();
        all.filter(|said| said.severity() != vlecht::diagnostic::Severity::Notice)
            .map(|said| (said.code, said.place.cell_text()))
            .collect()
    }

    /// The values of a column of the records, as text.
    fn values(&self, column: &str) -> Vec<String> {
        let frame = frame(&self.read, 0).expect("records");
        let values = frame.column(column).unwrap();
        (0..values.len())
            .map(|row| values.get(row).unwrap().to_string().trim_matches('"').to_owned())
            .collect()
    }
}
