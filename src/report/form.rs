//! What people fill in: tabs with a locked header and open rows, fields under each other, and what may stand in them.

use crate::domain::Date;
use crate::report::Cell;

/// A tab to fill in: its header in the first row of the sheet, the rows that stand there already, open rows.
#[derive(Clone, Debug)]
pub struct Form {
    /// Its columns.
    pub columns: Vec<FormColumn>,
    /// The rows that stand there already, each as long as `columns`.
    pub rows: Vec<FormRow>,
    /// How many open rows follow.
    pub open_rows: u32,
}

/// A column of a form.
#[derive(Clone, Debug)]
pub struct FormColumn {
    /// Header, as the reader knows it.
    pub header: String,
    /// Width in characters.
    pub width: u16,
    /// What is typed in it.
    pub entry: Entry,
    /// What may stand in it; absent: anything.
    pub check: Option<Check>,
    /// What it means, shown beside the cell that is being filled in.
    pub help: Option<Help>,
    /// True when it may be filled in.
    pub is_open: bool,
}

/// A row that stands there already.
#[derive(Clone, Debug)]
pub struct FormRow {
    /// Its cells.
    pub cells: Vec<Cell>,
    /// True for the row that only shows how to fill one in; it is locked.
    pub is_example: bool,
}

/// A label with the cell to be filled in at its right.
#[derive(Clone, Debug)]
pub struct Field {
    /// The label, as the reader knows it.
    pub label: String,
    /// What stands there already.
    pub value: Cell,
    /// What is typed in it.
    pub entry: Entry,
    /// What may stand in it; absent: anything.
    pub check: Option<Check>,
    /// What it means.
    pub help: Option<Help>,
    /// True when it may be filled in.
    pub is_open: bool,
}

/// A few words beside the cell that is being filled in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Help {
    /// Head, such as the header of the column.
    pub title: String,
    /// What it means.
    pub text: String,
}

/// What is typed in a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Entry {
    /// Text, codes, words and periods: stays as it is typed.
    Text,
    /// A number.
    Number,
    /// A day.
    Date,
}

/// What may stand in a cell.
#[derive(Clone, Debug, PartialEq)]
pub struct Check {
    /// The rule.
    pub rule: Rule,
    /// What is said of anything else.
    pub refusal: Help,
    /// True when anything else cannot be typed; otherwise it is asked whether it is meant.
    pub is_strict: bool,
}

/// A rule for what may stand in a cell. An empty cell always may.
#[derive(Clone, Debug, PartialEq)]
pub enum Rule {
    /// One word of a short list.
    Words(Vec<String>),
    /// One word of a list that stands on a sheet: its id, the column there and how many words stand under the header.
    Listed {
        /// Id of the sheet.
        sheet: &'static str,
        /// Column, from 0.
        column: u16,
        /// Words under the header.
        words: u32,
    },
    /// A number, with bounds.
    Number {
        /// True for whole numbers only.
        is_whole: bool,
        /// Smallest.
        least: f64,
        /// Largest.
        most: f64,
    },
    /// A day, with bounds.
    Day {
        /// First.
        first: Date,
        /// Last.
        last: Date,
    },
    /// Text of at most so many characters.
    Length(u32),
}
