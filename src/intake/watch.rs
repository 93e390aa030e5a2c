//! Records that are read without a fault and may still be wrong: the same one twice, a negative amount, more hours than
//! a day has. They count; their partner is asked.

use std::hash::{Hash, Hasher};

use rustc_hash::FxHasher;

use crate::contract::{FilledInBy, Table};
use crate::diagnostic::Code;
use crate::domain::Month;
use crate::intake::grid::CellValue;
use crate::intake::value::Value;
use crate::intake::value::date::{self, Calendar};

/// Something to ask about a record.
#[derive(Clone, Debug, PartialEq)]
pub struct Doubt {
    /// What it is.
    pub code: Code,
    /// Position of the column in its table; absent: it is about the whole row.
    pub column: Option<usize>,
    /// What stands there.
    pub found: String,
}

/// Looks at the records of one table.
pub struct Watch {
    corrects: Vec<usize>,
    hours: Option<Hours>,
    key: Option<Vec<usize>>,
    /// Records that are held against each other: their position, what their period's cell says, and their row.
    seen: Vec<(usize, u64, u32)>,
}

/// Where a table of contributions says how many hours, in which period.
struct Hours {
    kind: usize,
    quantity: usize,
    unit: Option<usize>,
    most: f64,
}

impl Watch {
    /// Begins with the records of a table; more hours than `most` on one day are asked.
    pub fn new(table: &Table, most: f64) -> Self {
        let position = |id: &str| table.columns.iter().position(|column| column.id == id);
        let hours = || {
            Some(Hours {
                kind: position("kind")?,
                quantity: position("quantity")?,
                unit: position("unit"),
                most,
            })
        };
        Self {
            corrects: (0..table.columns.len())
                .filter(|at| table.columns[*at].corrects)
                .collect(),
            hours: hours().filter(|_| table.id == "contributions"),
            key: (table.filled_in_by != FilledInBy::Survey)
                .then(|| table.key.iter().filter_map(|id| position(id)).collect()),
            seen: Vec::new(),
        }
    }

    /// What is to be asked about a record. `position` is its place among the accepted ones, `period` the cell that says
    /// when it was.
    pub fn look(
        &mut self,
        record: &[Option<Value>],
        position: usize,
        row: u32,
        period: Option<&CellValue>,
    ) -> Vec<Doubt> {
        let mut doubts = Vec::new();
        for at in &self.corrects {
            if let Some(Value::Number(number)) = record[*at]
                && number < 0.0
            {
                doubts.push(Doubt {
                    code: Code::NegativeCorrection,
                    column: Some(*at),
                    found: number.to_string(),
                });
            }
        }
        if let Some(hours) = &self.hours
            && let Some(number) = hours.too_many(record, period)
        {
            doubts.push(Doubt {
                code: Code::ImplausibleHours,
                column: Some(hours.quantity),
                found: number.to_string(),
            });
        }
        // A row with a key is held against the others by its key.
        if self
            .key
            .as_ref()
            .is_some_and(|key| key.iter().all(|at| record[*at].is_none()))
        {
            self.seen.push((position, hash(period), row));
        }
        doubts
    }

    /// The rows that hold the same as an earlier one: the row, and the first one. `signatures` are those of all accepted
    /// records.
    pub fn doubles(self, signatures: &[u64]) -> Vec<(u32, u32)> {
        let mut seen: Vec<(u64, u64, u32)> = self
            .seen
            .into_iter()
            .filter_map(|(position, period, row)| Some((*signatures.get(position)?, period, row)))
            .collect();
        seen.sort_unstable();
        let mut doubles: Vec<(u32, u32)> = seen
            .chunk_by(|one, other| (one.0, one.1) == (other.0, other.1))
            .flat_map(|same| same.iter().skip(1).map(|(.., row)| (*row, same[0].2)))
            .filter(|(row, first)| row != first)
            .collect();
        doubles.sort_unstable();
        doubles.dedup_by_key(|(row, _)| *row);
        doubles
    }
}

impl Hours {
    /// The hours of a record about one day, where they are more than a day may have.
    fn too_many(&self, record: &[Option<Value>], period: Option<&CellValue>) -> Option<f64> {
        let is = |at: usize, word: &str| matches!(&record[at], Some(Value::Text(text)) if **text == *word);
        let Some(Value::Number(number)) = record[self.quantity] else {
            return None;
        };
        let in_hours = self.unit.is_none_or(|at| record[at].is_none() || is(at, "hour"));
        (number > self.most && in_hours && is(self.kind, "hours") && period.is_some_and(is_single_day))
            .then_some(number)
    }
}

/// True for a day that stands for itself: Excel keeps a month as its first day, and people write a month by its last.
fn is_single_day(cell: &CellValue) -> bool {
    let day = match cell {
        CellValue::Text(text) => date::parse_text(text),
        _ => date::parse(cell, Calendar::default()).ok(),
    };
    day.is_some_and(|day| day.day() != 1 && day != Month::of(day).last_day())
}

/// What the cell of a period says, as one number: a day is read as its month, and its cell tells two days apart.
fn hash(period: Option<&CellValue>) -> u64 {
    let mut hasher = FxHasher::default();
    match period {
        Some(CellValue::Text(text)) => text.hash(&mut hasher),
        Some(CellValue::DateSerial(number) | CellValue::Number(number)) => number.to_bits().hash(&mut hasher),
        _ => {}
    }
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contract;
    use crate::intake::columns::Columns;

    fn record(table: &Table, values: &[(&str, Value)]) -> Vec<Option<Value>> {
        let of = |id: &str| {
            values
                .iter()
                .find(|(name, _)| *name == id)
                .map(|(_, value)| value.clone())
        };
        table.columns.iter().map(|column| of(&column.id)).collect()
    }

    fn hours(quantity: f64) -> [(&'static str, Value); 3] {
        [
            ("period", Value::Text("2026-03".into())),
            ("kind", Value::Text("hours".into())),
            ("quantity", Value::Number(quantity)),
        ]
    }

    #[test]
    fn more_hours_than_a_day_has_are_asked_only_of_a_day() {
        let table = contract::table("contributions").expect("a table");
        let mut watch = Watch::new(table, 24.0);
        let mut asked = |quantity: f64, period: &str| {
            let period = CellValue::Text(period.into());
            let doubts = watch.look(&record(table, &hours(quantity)), 0, 2, Some(&period));
            doubts.iter().map(|doubt| doubt.code).collect::<Vec<_>>()
        };
        assert_eq!(asked(900.0, "12-03-2026"), [Code::ImplausibleHours]);
        assert_eq!(asked(900.0, "2026-03"), []);
        assert_eq!(asked(900.0, "01-03-2026"), []);
        assert_eq!(asked(900.0, "31-03-2026"), []);
        assert_eq!(asked(24.0, "12-03-2026"), []);
        assert_eq!(asked(-4.0, "12-03-2026"), [Code::NegativeCorrection]);
    }

    #[test]
    fn the_same_row_again_is_a_possible_double_unless_it_has_a_code_of_its_own() {
        let table = contract::table("contributions").expect("a table");
        let mut watch = Watch::new(table, 24.0);
        let mut columns = Columns::new(table);
        let mut look = |values: &[(&str, Value)], row: u32, period: Option<&str>| {
            let record = record(table, values);
            let period = period.map(|day| CellValue::Text(day.into()));
            watch.look(&record, columns.len(), row, period.as_ref());
            columns.push(record, row, 0);
        };
        for (row, quantity) in [(2, 4.0), (3, 5.0), (4, 4.0), (5, 4.0)] {
            look(&hours(quantity), row, None);
        }
        let mut with_code = hours(4.0).to_vec();
        with_code.push(("contribution_id", Value::Text("B1".into())));
        look(&with_code, 6, None);
        // Four hours on each of two days of one month.
        for (row, day) in [(7, "12-03-2026"), (8, "19-03-2026")] {
            look(&hours(4.0), row, Some(day));
        }
        assert_eq!(watch.doubles(&columns.signatures()), [(4, 2), (5, 2)]);
    }
}
