//! The accepted records of one table, column by column: what a worker keeps for the ledger.

mod bytes;
mod texts;

pub use texts::{NO_TEXT, Texts, TextsBuilder};

/// The records of a table; columns without any value are left out.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Accepted {
    /// Number of records.
    pub height: usize,
    /// Id of each column with its values: those of the table, and of [`crate::contract::lineage`].
    pub columns: Vec<(String, Values)>,
}

/// The values of a column, `None` for an empty cell.
#[derive(Clone, Debug, PartialEq)]
pub enum Values {
    /// Text, codes, enum ids and periods.
    Text(Texts),
    /// Decimals.
    Decimal(Vec<Option<f64>>),
    /// Whole numbers.
    Integer(Vec<Option<i64>>),
    /// Days since 1970.
    Day(Vec<Option<i32>>),
    /// Yes or no.
    Boolean(Vec<Option<bool>>),
    /// Rows and columns of the sheet.
    Position(Vec<u32>),
}

impl Values {
    /// True when some row holds a value.
    pub fn has_value(&self) -> bool {
        match self {
            Self::Text(texts) => texts.count() > 0,
            Self::Decimal(values) => values.iter().any(Option::is_some),
            Self::Integer(values) => values.iter().any(Option::is_some),
            Self::Day(values) => values.iter().any(Option::is_some),
            Self::Boolean(values) => values.iter().any(Option::is_some),
            Self::Position(values) => !values.is_empty(),
        }
    }

    /// How many cells are empty.
    pub fn empty_cells(&self) -> usize {
        fn none<T>(values: &[Option<T>]) -> usize {
            values.iter().filter(|value| value.is_none()).count()
        }
        match self {
            Self::Text(texts) => texts.numbers.iter().filter(|number| **number == NO_TEXT).count(),
            Self::Decimal(values) => none(values),
            Self::Integer(values) => none(values),
            Self::Day(values) => none(values),
            Self::Boolean(values) => none(values),
            Self::Position(_) => 0,
        }
    }
}

impl Accepted {
    /// The values of a column.
    pub fn column(&self, id: &str) -> Option<&Values> {
        self.columns
            .iter()
            .find(|(name, _)| name == id)
            .map(|(_, values)| values)
    }
}
