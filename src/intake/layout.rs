//! Where each column of a table stands, looked up once a sheet and not once a cell.

use crate::contract::Table;
use crate::intake::columns::default_value;
use crate::intake::grid::CellValue;
use crate::intake::records::Plan;
use crate::intake::value::Value;

/// A plan by position of the table's columns.
pub struct Layout<'a> {
    /// Sheet column of each column.
    pub columns: Vec<Option<u32>>,
    /// The value that every record has in a column.
    pub constants: Vec<Option<&'a CellValue>>,
    /// What an empty cell of a column stands for.
    pub defaults: Vec<Option<Value>>,
    /// The two columns that take the header and the cell of a wide column.
    pub wide: Option<(usize, usize)>,
    /// The column of the control sum.
    pub measure: Option<usize>,
}

impl<'a> Layout<'a> {
    /// Lays a plan out over its table.
    pub fn of(table: &Table, plan: &'a Plan) -> Self {
        let position = |id: &String| table.columns.iter().position(|column| column.id == *id);
        let ids = || table.columns.iter().map(|column| &column.id);
        Self {
            columns: ids().map(|id| plan.columns.get(id).copied()).collect(),
            constants: ids().map(|id| plan.constants.get(id)).collect(),
            defaults: table.columns.iter().map(default_value).collect(),
            wide: plan
                .wide_into
                .as_ref()
                .and_then(|(into, value)| Some((position(into)?, position(value)?))),
            measure: table.control_sum.as_ref().and_then(position),
        }
    }
}
