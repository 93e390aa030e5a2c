//! Which rows a figure rests on.

/// Rows of one table: positions in the table's facts, from which file, sheet and cell follow.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowSet {
    /// Id of the table in the contract, such as `contributions`.
    pub table: &'static str,
    /// Positions in the table's facts, ascending.
    pub rows: Vec<u32>,
}

impl RowSet {
    /// Rows of a table.
    pub fn new(table: &'static str, rows: Vec<u32>) -> std::sync::Arc<Self> {
        std::sync::Arc::new(Self { table, rows })
    }
}
