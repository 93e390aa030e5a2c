//! How a foreign layout is read: what a pipeline file says about it, checked and ready to use.
//!
//! The keys are explained for their users in `docs/mapping.md`. [`parse`] turns what was typed into a [`Mapping`],
//! [`check`] finds what contradicts itself or the contract.

pub mod alias;
pub mod cells;
pub mod check;
pub mod keys;
pub mod parse;
pub mod pattern;
pub mod wide;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::config::ValueReading;
use crate::domain::CellRef;

pub use alias::{Alias, AliasKind};
pub use cells::{CellRules, FieldKind};
pub use pattern::{matches, matches_any};
pub use wide::{FiscalYear, Wide};

/// A mapping of one sheet layout to one table. Names of columns are those of the contract (its ids or its Dutch or
/// English headers), or for a free table names of its own; texts stand in the file.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Mapping {
    /// Path inside the inbox; `*` stands for any characters, `?` for one.
    pub file: String,
    /// Name of the sheet, with `*` and `?`; absent: every sheet.
    pub sheet: Option<String>,
    /// Row with the headers, from 1; 0: there is none; absent: the first row that holds all headers named here.
    pub header_row: Option<u32>,
    /// Rows with headers above each other, from 1; the upper ones are filled sideways.
    pub header_rows: Vec<u32>,
    /// Last row of the table; absent: until its end.
    pub last_row: Option<u32>,
    /// First column of the table, as a letter; absent: any.
    pub first_column: Option<String>,
    /// Last column of the table, as a letter; absent: any.
    pub last_column: Option<String>,
    /// Which of the tables with these headers on the sheet, from 1, in reading order; absent: there is only one.
    pub position: Option<u32>,
    /// True when the headers stand below each other at the left: rows and columns change places first.
    pub transposed: bool,
    /// Table of the contract; absent for a free table.
    pub table: Option<String>,
    /// A free table: a receipt with its rows and sum, no indicator.
    pub free: Option<FreeTable>,
    /// Column of the table → header in the file.
    pub columns: BTreeMap<String, String>,
    /// Column of the table → letter of the column in the file, where there is no header to name.
    pub letters: BTreeMap<String, String>,
    /// Column of the table → value for every row, as people write it.
    pub constants: BTreeMap<String, String>,
    /// Column of the table → cell above or beside the table whose value every row has.
    pub constants_from: BTreeMap<String, String>,
    /// Columns that become rows.
    pub wide: Option<Wide>,
    /// Columns of the table in which an empty cell means: the same as above.
    pub fill_down: Vec<String>,
    /// Rows that are totals: their first text matches one of these. Set aside, and checked against the sum.
    pub totals: Vec<String>,
    /// Headers of columns that are totals of the wide columns. Not read, and checked against the sum.
    pub total_columns: Vec<String>,
    /// Rows that are remarks: one of their texts matches one of these. Set aside.
    pub notes: Vec<String>,
    /// Header in the file → what its cells match; other rows are set aside.
    pub only: BTreeMap<String, Vec<String>>,
    /// Words that stand where a value is missing.
    pub missing: Vec<String>,
    /// Columns of a free table that should hold the same name.
    pub same: Vec<String>,
    /// Column of the table → how its values are read where they do not tell themselves.
    pub values: BTreeMap<String, ValueReading>,
    /// Column of the table → what its cells mean: units, scale, several values in one.
    pub read: BTreeMap<String, CellRules>,
    /// Other names for what the contract or the network has a name for.
    pub aliases: Vec<Alias>,
}

/// A table that no indicator reads.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct FreeTable {
    /// What it is called in the receipt.
    pub name: String,
    /// Column, or header in the file, that is added up.
    pub measure: Option<String>,
}

impl Mapping {
    /// True when the mapping is about a file.
    pub fn is_about(&self, path: &str) -> bool {
        matches(&self.file, path).is_some()
    }

    /// True when it says how a table is read; false when it only settles values and words of tables that need none.
    pub fn has_table(&self) -> bool {
        self.table.is_some() || self.free.is_some()
    }

    /// True when it only settles how values and words are read in tables that need no mapping.
    pub fn only_settles(&self) -> bool {
        let plain = Self {
            file: self.file.clone(),
            sheet: self.sheet.clone(),
            values: self.values.clone(),
            aliases: self.aliases.clone(),
            ..Self::default()
        };
        *self == plain && !(self.values.is_empty() && self.aliases.is_empty())
    }

    /// First and last column of the table, from 1.
    pub fn column_bounds(&self) -> (u32, u32) {
        let number = |letters: &Option<String>| letters.as_deref().and_then(column_number);
        (
            number(&self.first_column).unwrap_or(1),
            number(&self.last_column).unwrap_or(u32::MAX),
        )
    }
}

/// The number of a column, from 1, by its letters.
pub fn column_number(letters: &str) -> Option<u32> {
    CellRef::parse(&format!("{}1", letters.trim())).map(|cell| cell.column)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_bound_the_columns() {
        let mapping = Mapping {
            first_column: Some("B".into()),
            ..Mapping::default()
        };
        assert_eq!(mapping.column_bounds(), (2, u32::MAX));
    }
}
