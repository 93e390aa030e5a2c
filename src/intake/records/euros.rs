//! A unit beside a quantity in a row that is about something else: € 20 in a row of hours are no twenty hours, and a
//! number that its cell shows as hours is no amount.

use crate::contract::{Column, ColumnType, Table};
use crate::diagnostic::Code;
use crate::domain::CellRef;
use crate::intake::grid::{CellValue, GridRow, Wording};
use crate::intake::header_unit::Counted;
use crate::intake::records::RecordReader;
use crate::intake::value::{self, Value};

/// The word of a kind of row that is counted in euros.
const MONEY: &str = "money";

/// The words of a kind of row, and of a unit, that is counted in hours.
const HOURS: [&str; 2] = ["hours", "hour"];

/// True for the column with the quantity of rows that say of what kind they are.
pub(in crate::intake) fn is_of_kind(table: &Table, column: &Column) -> bool {
    table.control_sum.as_ref() == Some(&column.id) && kind_column(table).is_some()
}

/// True for a number that its cell shows in hours: `0" uur"`.
pub(super) fn is_hours(wording: &Wording) -> bool {
    let is_plain = wording.thousands == 0 && !wording.is_hidden;
    is_plain && ["u", "uur", "uren", "h", "hour", "hours"].contains(&wording.unit().as_str())
}

fn kind_column(table: &Table) -> Option<usize> {
    let kinds = |column: &Column| column.id == "kind" && column.words.iter().any(|word| word.id == MONEY);
    table.columns.iter().position(kinds)
}

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
        let said = |at: Option<usize>| at.and_then(|at| record.get(at)).and_then(Option::as_ref);
        let is = |value: &Value, word: &str| matches!(value, Value::Text(text) if **text == *word);
        let kind = said(kind_column(self.table));
        let unit = said(self.table.columns.iter().position(|column| column.id == "unit"));
        let is_counted = column.kind == ColumnType::Decimal && self.is_measure(column);
        let Some(cell) = cell.filter(|_| is_counted) else {
            return false;
        };
        let head = self.plan.heads.get(&column.id);
        let is_no = |said: &Value, words: &[&str]| !words.iter().any(|word| is(said, word));
        let why = match cell {
            CellValue::Number(_) | CellValue::Text(_) if head == Some(&Counted::Euros) => {
                kind.is_some_and(|said| is_no(said, &[MONEY])).then_some("head")
            }
            CellValue::Number(_) | CellValue::Text(_) if head == Some(&Counted::Hours) => {
                let mut said = [kind, unit].into_iter().flatten();
                said.any(|said| is_no(said, &HOURS)).then_some("head")
            }
            CellValue::Worded(_, wording) if is_hours(wording) => {
                let is_other = |said: Option<&Value>| said.is_some_and(|said| !HOURS.iter().any(|word| is(said, word)));
                (is_other(kind) || is_other(unit)).then_some("shown")
            }
            cell => {
                let is_other = kind.is_some_and(|kind| !is(kind, MONEY));
                (is_other && value::says_euros(cell)).then_some("euros")
            }
        };
        let Some(why) = why else { return false };
        let found = self.shown(cell, column);
        self.report(Code::BadNumber, Code::BadNumber, column, at, found);
        if let Some(last) = self.diagnostics.last_mut() {
            last.arguments.insert("why".to_owned(), why.to_owned());
        }
        true
    }
}
