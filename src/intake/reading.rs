//! What reading one file gave: the same thing from a worker, from the cache and in tests.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::diagnostic::Diagnostic;
use crate::intake::refused::RefusedRow;

/// What reading one file gave.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct FileReading {
    /// The tables that were found, in the order of the file.
    pub tables: Vec<TableReading>,
    /// What was wrong, with places inside the file.
    pub diagnostics: Vec<Diagnostic>,
}

/// What kind of table it is.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Shape {
    /// A table of the contract, by id.
    Contract(String),
    /// A free table of a mapping, by name.
    Free(String),
}

/// One table on one sheet.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TableReading {
    /// Name of the sheet.
    pub sheet: String,
    /// Which table.
    pub shape: Shape,
    /// Sheet column (from 1) of each column of the table.
    pub columns: BTreeMap<String, u32>,
    /// Rows below the header.
    pub rows_found: u32,
    /// Rows of which every record was accepted.
    pub rows_accepted: u32,
    /// Rows with a cell that refuses them.
    pub rows_refused: u32,
    /// Rows that are no data: totals, blank rows, notes.
    pub rows_set_aside: u32,
    /// Records, after wide columns became rows.
    pub records: u32,
    /// Sum of the column that the contract marks, over accepted records, as a plain decimal.
    pub control_sum: Option<String>,
    /// Cells refused, by sheet row: what a letter shows again.
    pub refused_rows: Vec<u32>,
    /// What stands in those rows, as it was typed; empty where they are too many to be sent back, and for surveys.
    #[serde(default)]
    pub refused: Vec<RefusedRow>,
    /// Rows set aside that a form of this program had already: its example, and rows that were left open.
    #[serde(default)]
    pub rows_of_form: u32,
    /// Rows that a form of this program had already and in which nobody filled in a figure.
    #[serde(default)]
    pub rows_left_open: u32,
    /// True when it stands on a letter of this program that came back: it may replace only what the letter was about.
    #[serde(default)]
    pub is_returned: bool,
    /// True when rows and columns changed places: its row numbers are columns of the sheet, and the other way round.
    #[serde(default)]
    pub is_transposed: bool,
    /// Name of the columnar file with the accepted records, inside the cache folder; absent without records.
    pub kept: Option<String>,
}

impl TableReading {
    /// A table of the contract on a sheet, before a row of it was read.
    pub fn nothing(sheet: &str, table: &str) -> Self {
        Self {
            sheet: sheet.to_owned(),
            shape: Shape::Contract(table.to_owned()),
            columns: BTreeMap::new(),
            rows_found: 0,
            rows_accepted: 0,
            rows_refused: 0,
            rows_set_aside: 0,
            records: 0,
            control_sum: None,
            refused_rows: Vec::new(),
            refused: Vec::new(),
            rows_of_form: 0,
            rows_left_open: 0,
            is_returned: false,
            is_transposed: false,
            kept: None,
        }
    }
}
