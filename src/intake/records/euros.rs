//! A sign of euros in a row that is about something else: € 20 in a row of hours are no twenty hours.

use crate::contract::{Column, ColumnType};
use crate::diagnostic::Code;
use crate::domain::CellRef;
use crate::intake::grid::{CellValue, GridRow};
use crate::intake::records::RecordReader;
use crate::intake::value::{self, Value};

/// The word of a kind of row that is counted in euros.
const MONEY: &str = "money";

impl RecordReader<'_> {
    /// True for a row with such a quantity, which then is no quantity of what the row is about.
    pub(super) fn has_strange_money(&mut self, row: &GridRow, record: &mut [Option<Value>]) -> bool {
        let Some(position) = self
            .layout
            .measure
            .filter(|at| record.get(*at).is_some_and(Option::is_some))
        else {
            return false;
        };
        let Some(number) = self.layout.columns[position] else {
            return false;
        };
        let is_strange = self.is_strange_money(row.get(number), position, record, CellRef::new(row.number, number));
        if is_strange {
            record[position] = None;
        }
        is_strange
    }

    /// Says that a quantity in euros stands in a row of another kind, which is refused for it. A kind tells it where its
    /// table has one of money.
    pub(super) fn is_strange_money(
        &mut self,
        cell: Option<&CellValue>,
        position: usize,
        record: &[Option<Value>],
        at: CellRef,
    ) -> bool {
        let column = &self.table.columns[position];
        let kinds = |column: &Column| column.id == "kind" && column.words.iter().any(|word| word.id == MONEY);
        let kind = self.table.columns.iter().position(kinds);
        let kind = kind.and_then(|kind| record.get(kind)).and_then(Option::as_ref);
        let is_other = matches!(kind, Some(Value::Text(kind)) if **kind != *MONEY);
        let is_counted = column.kind == ColumnType::Decimal && self.is_measure(column);
        let Some(cell) = cell.filter(|cell| is_other && is_counted && value::says_euros(cell)) else {
            return false;
        };
        let found = self.shown(cell, column);
        self.report(Code::BadNumber, Code::BadNumber, column, at, found);
        if let Some(last) = self.diagnostics.last_mut() {
            last.arguments.insert("why".to_owned(), "euros".to_owned());
        }
        true
    }
}
