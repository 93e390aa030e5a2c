//! Numbers that their cells show as something else by their number format.

use rust_xlsxwriter::{Format, Workbook};
use vlecht::diagnostic::{Code, Diagnostic};
use vlecht::intake::read::read_bytes;

use crate::values::accepted;

/// What is read of a cell, or what is shown in it and why that is asked.
type Read = Result<String, (String, String)>;

/// Reads contributions of October 2026 of which the quantity has a number format.
fn formatted(rows: &[(&str, f64, &str)]) -> Vec<(String, Read)> {
    let mut made = Workbook::new();
    let page = made.add_worksheet();
    page.set_name("Bijdragen").unwrap();
    for (column, text) in (0..).zip(["periode", "soort", "hoeveelheid"]) {
        page.write_string(0, column, text).unwrap();
    }
    for (row, (kind, number, code)) in (1..).zip(rows) {
        page.write_string(row, 0, "2026-10").unwrap();
        page.write_string(row, 1, *kind).unwrap();
        let format = Format::new().set_num_format(*code);
        page.write_number_with_format(row, 2, *number, &format).unwrap();
    }
    let read = read_bytes(&made.save_to_buffer().unwrap(), "2026-10/aa.xlsx", &[], false);
    let values = accepted(&read, "quantity");
    let of = |row: u32| {
        if let Some((_, value)) = values.iter().find(|(at, _)| *at == row) {
            return Ok(value.clone());
        }
        let is_of_row = |said: &&Diagnostic| said.place.cell.is_some_and(|cell| cell.row == row);
        let said = read.reading.diagnostics.iter().find(is_of_row).unwrap();
        assert_eq!(said.code, Code::BadNumber);
        Err((said.found.clone(), said.arguments["why"].clone()))
    };
    let codes = rows.iter().map(|(_, _, code)| (*code).to_owned());
    codes.zip((2..).map(of)).collect()
}

#[test]
fn a_number_that_its_cell_shows_as_something_else_is_asked() {
    let asked = |found: &str, why: &str| Err((found.to_owned(), why.to_owned()));
    let rows = [
        ("uren", 2.0, "0\" dagen\"", asked("2 dagen", "shown")),
        ("geld", 25.0, "0\"k\"", asked("25k", "shown")),
        ("geld", 25_000.0, "#,##0,", asked("25", "shown")),
        ("geld", 5.0, "[$$-409]#,##0.00", asked("$5", "shown")),
        ("uren", 0.5, "0%", asked("50%", "shown")),
        ("geld", 8.0, "0\" uur\"", asked("8 uur", "shown")),
        ("uren", 20.0, "\"€\" 0", asked("€ 20", "euros")),
        // What says no more than the column itself is read.
        ("uren", 8.0, "0\" uur\"", Ok("8.0".to_owned())),
        ("geld", 20.5, "_ [$€-413]\\ * #,##0.00_ ", Ok("20.5".to_owned())),
        ("geld", 25_000.0, "0,\"k\"", Ok("25000.0".to_owned())),
        ("geld", -500.0, "#,##0.00_ ;[Red]-#,##0.00\\ ", Ok("-500.0".to_owned())),
    ];
    let given: Vec<(&str, f64, &str)> = rows
        .iter()
        .map(|(kind, number, code, _)| (*kind, *number, *code))
        .collect();
    for ((code, found), (.., expected)) in formatted(&given).into_iter().zip(rows) {
        assert_eq!(found, expected, "{code}");
    }
}
