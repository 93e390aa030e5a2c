//! Rows with a column per month: one record a month. A month that cannot be read does not count, and takes no other
//! month of its row along.

use crate::domain::CellRef;
use crate::intake::grid::{CellValue, GridRow};
use crate::intake::records::{RecordReader, RowFate};
use crate::intake::value::{self, Value};

impl RecordReader<'_> {
    /// True for a row of a table with a column per month of which no month is filled.
    pub(super) fn has_no_month(&self, row: &GridRow) -> bool {
        self.layout
            .wide
            .is_some_and(|(_, value)| self.filled_months(row, value).is_empty())
    }

    /// The months of a row that hold something: an empty month and one with a dash are no record, and no zero either.
    fn filled_months(&self, row: &GridRow, value: usize) -> Vec<(u32, CellValue)> {
        let column = &self.table.columns[value];
        let is_filled = |number: &u32| {
            let at = (row.number, *number);
            row.get(*number)
                .is_some_and(|cell| value::parse(Some(cell), column, self.evidence[value]) != Ok(None))
                || self.plan.not_applicable.contains(&at)
                || self.plan.refused_cells.contains(&at)
        };
        self.plan
            .wide
            .iter()
            .filter(|(number, _)| is_filled(number))
            .cloned()
            .collect()
    }

    /// Makes the records of a row with a column per month. What is wrong with a month refuses that month, what is wrong
    /// with the cells that all months share refuses them all. A row of which a month is refused counts as refused, with
    /// the records of its other months.
    pub(super) fn wide_row(
        &mut self,
        row: &GridRow,
        shared: Vec<Option<Value>>,
        is_refused: bool,
        [into, value]: [usize; 2],
    ) -> RowFate {
        let not_applicable = self.table.columns.iter().position(|c| c.id == "not_applicable");
        let (mut fine, mut faulty) = (Vec::new(), Vec::new());
        for (number, head) in self.filled_months(row, value) {
            let place = CellRef::new(row.number, number);
            let is_known = self.plan.refused_cells.contains(&(row.number, number));
            let (mut cell, mut refuses) = if is_known {
                (None, true)
            } else {
                self.value(row.get(number), &self.table.columns[value], value, place)
            };
            if cell.is_some() && self.is_strange_money(row.get(number), value, &shared, place) {
                (cell, refuses) = (None, true);
            }
            let (head, head_refuses) = self.value(Some(&head), &self.table.columns[into], into, place);
            let mut record = shared.clone();
            record[into] = head;
            record[value] = cell;
            if let Some(at) = not_applicable.filter(|_| self.plan.not_applicable.contains(&(row.number, number))) {
                record[at] = Some(Value::Boolean(true));
            }
            if is_refused || refuses || head_refuses || !self.is_whole(&record, row.number, number) {
                faulty.push((record, number));
            } else {
                fine.push((record, number));
            }
        }
        let is_refused = is_refused || !faulty.is_empty();
        for (record, number) in fine {
            self.keep(record, row.number, number, None);
        }
        if is_refused {
            self.refuse(row, shared, faulty)
        } else {
            RowFate::Accepted
        }
    }
}
