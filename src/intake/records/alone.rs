//! Rows with one filled cell: a remark, a heading between two tables.

use crate::diagnostic::{Diagnostic, Severity};
use crate::intake::grid::{CellValue, GridRow};
use crate::intake::records::RecordReader;
use crate::intake::value::{self, Evidence};

impl RecordReader<'_> {
    /// Of a row with one filled cell that cannot be read, such as a heading between two tables, says only that: what else
    /// it lacks goes without saying. `before` is how many diagnostics there were.
    pub(super) fn tell_once(&mut self, row: &GridRow, before: usize) {
        let said = self.diagnostics.get(before..).unwrap_or_default();
        let is_of_cell = |said: &Diagnostic| {
            let cell = said.place.cell.and_then(|cell| row.get(cell.column));
            said.severity() == Severity::Error && cell.is_some()
        };
        if let Some(at) = said.iter().position(is_of_cell) {
            self.diagnostics.swap(before, before + at);
            self.diagnostics.truncate(before + 1);
        }
    }

    /// A remark below or between the rows: a single text that no column of the table could hold, or a footnote.
    pub(super) fn is_note(&self, row: &GridRow, filled: usize) -> bool {
        filled == 1
            && self.plan.wide.is_empty()
            && self.plan.columns.iter().any(|(id, number)| {
                let column = self.table.column(id);
                match (row.get(*number), column) {
                    (Some(cell @ CellValue::Text(text)), Some(column)) => {
                        text.contains(' ')
                            && (text.trim_start().starts_with(['*', '†'])
                                || value::parse(Some(cell), column, Evidence::default()).is_err()
                                || text.chars().count() > 30)
                    }
                    _ => false,
                }
            })
    }
}
