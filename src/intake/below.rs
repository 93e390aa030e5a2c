//! A table of another kind below the one that is read: told once, and not row by row.

use crate::contract::{ColumnType, Table};
use crate::intake::grid::{CellValue, GridRow};
use crate::intake::header::HeaderMatch;
use crate::intake::typed_total;
use crate::intake::value::date::Calendar;
use crate::intake::value::{self, Evidence};

/// A header and a row below it.
const FEWEST_ROWS: usize = 2;
/// Fewer cells are a remark.
const FEWEST_CELLS: usize = 2;

/// Where in the rows below a header another table begins: with a row of texts only, below a blank row or a title, from
/// which on no row says in any column of a period, day or word what the table asks there. One such row that could be read
/// tells that the table above goes on.
pub(super) fn begins(table: &Table, header: &HeaderMatch, rows: &[GridRow], calendar: Calendar) -> Option<usize> {
    let telling = telling(table, header);
    if telling.is_empty() {
        return None;
    }
    let evidence = Evidence {
        calendar,
        ..Evidence::default()
    };
    let fits = |row: &GridRow| {
        telling.iter().any(|(column, number)| {
            let cell = row.get(*number);
            cell.is_some() && value::parse(cell, column, evidence).is_ok_and(|value| value.is_some())
        })
    };
    let goes_on = rows.iter().rposition(fits)?;
    let last = rows.len().checked_sub(FEWEST_ROWS)?;
    (goes_on + 1..=last).find(|position| is_header(rows, *position))
}

/// The columns that say what a row is about, with where they stand.
fn telling<'a>(table: &'a Table, header: &HeaderMatch) -> Vec<(&'a crate::contract::Column, u32)> {
    let kinds = [ColumnType::Period, ColumnType::Date, ColumnType::Enum];
    let columns = table.columns.iter().filter(|column| kinds.contains(&column.kind));
    columns
        .filter_map(|column| Some((column, *header.columns.get(&column.id)?)))
        .collect()
}

/// True for a row of texts without a figure, below a blank row or a title.
fn is_header(rows: &[GridRow], position: usize) -> bool {
    let row = &rows[position];
    let Some(above) = position.checked_sub(1).map(|above| &rows[above]) else {
        return false;
    };
    let is_apart = row.number > above.number + 1 || above.cells.len() < FEWEST_CELLS;
    let is_name = |value: &CellValue| {
        let text = value.as_text();
        text.is_some_and(|text| !text.contains(|c: char| c.is_ascii_digit()) && !typed_total::is_word(text))
    };
    is_apart && row.cells.len() >= FEWEST_CELLS && row.cells.iter().all(|(_, value)| is_name(value))
}
