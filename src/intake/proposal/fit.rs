//! Headers that a table does not know, over cells that say just what a column of it asks: kinds, days, periods, codes.

use crate::contract::{self, Column, ColumnType, Table};
use crate::intake::grid::CellValue;
use crate::intake::proposal::column;
use crate::intake::proposal::table::Candidate;
use crate::intake::value::{self, Evidence};

/// Cells of a column that are looked at.
const LOOKED_AT: usize = 200;

/// The columns that a candidate lacks, each with the headers whose cells fit: Dutch name and header. `unknown` are the
/// columns that it does not know, by header, with their cells.
pub fn of(candidate: &Candidate, unknown: &[(&str, Vec<&CellValue>)]) -> Vec<(String, String)> {
    let Some(table) = contract::table_of_sheet(&candidate.table) else {
        return Vec::new();
    };
    let mut fits = Vec::new();
    let lacking = table
        .columns
        .iter()
        .filter(|column| candidate.lacks.contains(&column.nl));
    // A text and a number fit too much to say anything.
    let telling = lacking.filter(|column| {
        matches!(
            column.kind,
            ColumnType::Enum | ColumnType::Period | ColumnType::Date | ColumnType::Boolean
        )
    });
    for column in telling {
        for (header, cells) in unknown {
            let cells = cells.get(..LOOKED_AT.min(cells.len())).unwrap_or_default();
            let read =
                |cell: &&&CellValue| matches!(value::parse(Some(cell), column, Evidence::default()), Ok(Some(_)));
            let count = cells.iter().filter(read).count();
            if count > 0 && count * 5 >= cells.len() * 4 {
                fits.push((column.nl.clone(), (*header).to_owned()));
            }
        }
    }
    for column in code_columns(table, candidate) {
        for (header, cells) in unknown {
            let is_taken = fits.iter().any(|(_, other)| other == header);
            if !is_taken && column::are_codes(cells.iter().copied()) {
                fits.push((column.nl.clone(), (*header).to_owned()));
            }
        }
    }
    fits
}

/// The columns for a code that a candidate has no header for: those that a row needs, else the first that refers to
/// something else than a partner, such as the project.
fn code_columns<'a>(table: &'a Table, candidate: &Candidate) -> Vec<&'a Column> {
    let is_known = |column: &Column| candidate.columns.iter().any(|(name, _)| *name == column.nl);
    let codes = || {
        let columns = table.columns.iter();
        columns.filter(|column| column.kind == ColumnType::Code && !is_known(column))
    };
    let needed: Vec<&Column> = codes().filter(|column| candidate.lacks.contains(&column.nl)).collect();
    if !needed.is_empty() {
        return needed;
    }
    let refers = |column: &&Column| column.reference().is_some_and(|(table, _)| table != "partners");
    codes().find(refers).into_iter().collect()
}
