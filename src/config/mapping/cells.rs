//! How the cells of one column are read.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::contract::ColumnType;

/// What a network has decided about the cells of a column. Nothing decided: the column's own cells tell.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CellRules {
    /// What every number is multiplied by: 1000 for thousands.
    pub scale: Option<f64>,
    /// Unit → what a number in that unit is multiplied by. An empty unit stands for no unit.
    pub units: BTreeMap<String, f64>,
    /// Header of the column with the unit; absent: the unit stands behind the number in the cell.
    pub unit_column: Option<String>,
    /// The sign that parts several values in a cell.
    pub split: Option<String>,
    /// Which of these values is read, from 1.
    pub part: Option<u32>,
    /// What a column of a free table holds.
    pub kind: Option<FieldKind>,
    /// True when a row of a free table is refused without it.
    pub required: bool,
    /// Smallest value in a free table; of dates and periods the year.
    pub min: Option<f64>,
    /// Largest value in a free table; of dates and periods the year.
    pub max: Option<f64>,
}

impl CellRules {
    /// True when numbers come out otherwise than they stand there.
    pub fn changes_numbers(&self) -> bool {
        self.scale.is_some() || !self.units.is_empty()
    }
}

/// What a column of a free table holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum FieldKind {
    /// Text.
    Text,
    /// A number.
    Number,
    /// A whole number.
    Whole,
    /// A share from 0 to 1; a percentage is read as one.
    Share,
    /// A day.
    Date,
    /// A month, quarter, half-year or year.
    Period,
}

impl FieldKind {
    /// All kinds with the word for them in a pipeline file.
    pub const ALL: [(&'static str, Self); 6] = [
        ("text", Self::Text),
        ("number", Self::Number),
        ("whole", Self::Whole),
        ("share", Self::Share),
        ("date", Self::Date),
        ("period", Self::Period),
    ];

    /// The same kind in the contract.
    pub fn column_type(self) -> ColumnType {
        match self {
            Self::Text => ColumnType::Text,
            Self::Number => ColumnType::Decimal,
            Self::Whole => ColumnType::Integer,
            Self::Share => ColumnType::Share,
            Self::Date => ColumnType::Date,
            Self::Period => ColumnType::Period,
        }
    }
}
