//! Where on a sheet the tables are.

use std::cmp::Reverse;

use crate::contract::{self, Table};
use crate::intake::grid::{Grid, GridRow};
use crate::intake::header::{self, HeaderMatch, Headers};

/// How many filled rows from the top are searched for the first header.
const SEARCHED_ROWS: usize = 200;

/// A table on a sheet: its header and the rows below it.
#[derive(Clone, Debug)]
pub struct Located {
    /// Which table.
    pub table: &'static Table,
    /// Row number of the header, from 1.
    pub header_row: u32,
    /// What the header says.
    pub header: HeaderMatch,
    /// Positions in the grid's rows of the first row below the header and one past the last.
    pub rows: std::ops::Range<usize>,
}

/// All tables on a sheet from top to bottom: the one that its name names, and any other whose header is complete.
/// Below a first table, another begins after a blank row or a title, or with a row of headers only: data rows are never
/// taken for headers.
pub fn tables(grid: &Grid) -> Vec<Located> {
    let named = contract::table_of_sheet(&grid.name);
    let mut found: Vec<Located> = Vec::new();
    for (position, row) in grid.rows.iter().enumerate() {
        let above = position.checked_sub(1).and_then(|above| grid.rows.get(above));
        let may_be_header = match (found.is_empty(), above) {
            (true, _) => position < SEARCHED_ROWS,
            (false, Some(above)) => row.number > above.number + 1 || above.cells.len() == 1,
            (false, None) => true,
        };
        if row.cells.len() < 2 || !(may_be_header || is_all_headers(row)) {
            continue;
        }
        let header = header_at(row, named, found.is_empty());
        if let Some((table, header)) = header.filter(|(_, header)| may_be_header || header.extra.is_empty()) {
            if let Some(last) = found.last_mut() {
                last.rows.end = position;
            }
            found.push(Located {
                table,
                header_row: row.number,
                header,
                rows: position + 1..grid.rows.len(),
            });
        }
    }
    found
}

/// True for a row of at least three texts that are all headers of columns. Most rows hold a number or a day, and their
/// texts need not be looked at.
fn is_all_headers(row: &GridRow) -> bool {
    let texts = || row.cells.iter().map(|(_, value)| value.as_text());
    row.cells.len() > 2 && texts().all(|text| text.is_some()) && texts().flatten().all(header::is_known)
}

/// The table whose header a row is, if it is one.
fn header_at(row: &GridRow, named: Option<&'static Table>, is_first: bool) -> Option<(&'static Table, HeaderMatch)> {
    let headers = Headers::of(row);
    if headers.len() < 2 {
        return None;
    }
    let Some(table) = named else {
        return best_match(&headers);
    };
    let header = HeaderMatch::of(&headers, table);
    // The sheet says what it holds: a header that lacks a column is still its header, and the column is asked for.
    if header.identifies(table) || (is_first && header.columns.len() >= 2 && header.columns.len() > header.extra.len())
    {
        return Some((table, header));
    }
    // On such a sheet another table must be beyond doubt.
    best_match(&headers).filter(|(_, header)| header.extra.is_empty() && header.columns.len() >= 3)
}

/// The table of which the texts hold all identifying columns, and most others.
fn best_match(headers: &Headers) -> Option<(&'static Table, HeaderMatch)> {
    contract::tables()
        .iter()
        .map(|table| (table, HeaderMatch::of(headers, table)))
        .filter(|(table, header)| header.identifies(table))
        .max_by_key(|(table, header)| {
            (
                header.columns.len(),
                Reverse(header.extra.len()),
                Reverse(table.columns.len()),
            )
        })
}
