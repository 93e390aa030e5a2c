//! The rows that were refused: what a letter sends back to be corrected. A cell that was understood is kept in its
//! canonical form, for on the letter's own sheet its column no longer tells how it is meant; a cell at fault as typed.

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::contract::{FilledInBy, Table};
use crate::domain::{Date, personal};
use crate::intake::grid::{CellValue, GridRow, date_from_serial, time_of_day};
use crate::intake::records::Plan;
use crate::intake::value::Value;

/// Most refused rows of a table that are kept: more are mended in the sender's own workbook.
const MOST: usize = 20_000;
/// Longest text that is kept: longer than any column allows.
const LONGEST: usize = 2_000;

/// What stands in a cell, to be written into a workbook again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Typed {
    /// Text.
    Text(String),
    /// A number in canonical text, so that it comes back to the last digit.
    Number(String),
    /// A day.
    Day(Date),
    /// Yes or no.
    Boolean(bool),
}

impl Typed {
    /// A cell as it was typed, without what is about a person (an e-mail address, a BSN); an error or a formula without a result as the text that its reader sees.
    pub fn of(cell: &CellValue) -> Self {
        match cell {
            CellValue::Worded(number, wording) if wording.is_euro => Self::Number(format!("{number}")),
            CellValue::Number(number) => Self::number(format!("{number}")),
            CellValue::DateSerial(serial) => match date_from_serial(*serial) {
                Some(day) => Self::Day(day),
                // As a bare number it would be taken for one when it comes back: 6:30 is no 0.27.
                None if time_of_day(*serial).is_some() => Self::Text(cell.display()),
                // What a spreadsheet shows where a day cannot be.
                None => Self::Text("########".to_owned()),
            },
            CellValue::Boolean(value) => Self::Boolean(*value),
            other => {
                let text: String = other.display().chars().take(LONGEST).collect();
                Self::Text(personal::masked(&text).into_owned())
            }
        }
    }

    /// A number that passes the test of a BSN is not kept: where it is at fault it may be one.
    fn number(text: String) -> Self {
        match personal::masked(&text) {
            Cow::Owned(masked) => Self::Text(masked),
            Cow::Borrowed(_) => Self::Number(text),
        }
    }
}

/// A value in its canonical form; `None` for a percentage, which says itself what it is where it was typed.
fn canonical(value: &Value) -> Option<Typed> {
    match value {
        Value::Text(text) => Some(Typed::Text(text.to_string())),
        Value::Number(number) => Some(Typed::Number(format!("{number}"))),
        Value::Integer(number) => Some(Typed::Number(number.to_string())),
        Value::Day(day) => Some(Typed::Day(*day)),
        Value::Boolean(value) => Some(Typed::Boolean(*value)),
        Value::Percentage(_) => None,
    }
}

/// What was understood of a row: its values by position of the column; of a wide row those of each of its refused months
/// with the column on the sheet.
#[derive(Clone, Copy, Debug)]
pub struct Understood<'a> {
    /// What all its records share.
    pub shared: &'a [Option<Value>],
    /// Its refused records, where it has a column per month.
    pub months: &'a [(Vec<Option<Value>>, u32)],
}

/// A refused row, or a cell of a refused row of a wide table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RefusedRow {
    /// Row on the sheet.
    pub row: u32,
    /// Column on the sheet of a wide value; 0: each column has its own.
    pub column: u32,
    /// What stands in the columns of the table, by id.
    pub cells: BTreeMap<String, Typed>,
}

/// The refused rows of a table so far.
#[derive(Debug)]
pub struct Refused {
    rows: Vec<RefusedRow>,
    is_kept: bool,
}

impl Refused {
    /// None yet. Of a survey nothing is kept.
    pub fn of(table: &Table) -> Self {
        Self {
            rows: Vec::new(),
            is_kept: table.filled_in_by != FilledInBy::Survey,
        }
    }

    /// Keeps a row; a row with a column per month as a row for each refused month.
    pub fn keep(&mut self, table: &Table, plan: &Plan, row: &GridRow, understood: Understood<'_>) {
        // A table of a mapping's own has no layout in which it could go back.
        if !self.is_kept || plan.is_free {
            return;
        }
        let mut shared: BTreeMap<String, Typed> = BTreeMap::new();
        let typed =
            |cell: &CellValue, value: Option<&Value>| value.and_then(canonical).unwrap_or_else(|| Typed::of(cell));
        for (position, column) in table.columns.iter().enumerate() {
            let number = plan.columns.get(&column.id);
            let cell = number
                .and_then(|number| row.get(*number))
                .or_else(|| plan.constants.get(&column.id));
            if let Some(cell) = cell {
                let value = understood.shared.get(position).and_then(Option::as_ref);
                shared.insert(column.id.clone(), typed(cell, value));
            }
        }
        match &plan.wide_into {
            None => self.rows.push(RefusedRow {
                row: row.number,
                column: 0,
                cells: shared,
            }),
            Some((into, value)) => {
                // The other months of the row count.
                let refused = understood.months.iter().filter_map(|(month, column)| {
                    let (number, head) = plan.wide.iter().find(|(number, _)| number == column)?;
                    Some((*number, head, row.get(*number)?, month))
                });
                for (number, head, cell, month) in refused {
                    let meant = |id: &str| {
                        let at = table.columns.iter().position(|column| column.id == id)?;
                        month.get(at)?.as_ref()
                    };
                    let mut cells = shared.clone();
                    cells.insert(into.clone(), typed(head, meant(into)));
                    cells.insert(value.clone(), typed(cell, meant(value)));
                    self.rows.push(RefusedRow {
                        row: row.number,
                        column: number,
                        cells,
                    });
                }
            }
        }
        if self.rows.len() > MOST {
            self.is_kept = false;
            self.rows.clear();
        }
    }

    /// The rows; none when there were too many.
    pub fn rows(&mut self) -> Vec<RefusedRow> {
        std::mem::take(&mut self.rows)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake::read::read_bytes;

    #[test]
    fn a_refused_row_is_kept_as_it_was_understood_and_its_wrong_cell_as_it_was_typed() {
        let text = "periode;soort;hoeveelheid;omschrijving\n2026-10;uren;ca. 40;Huis\n2026-10;geld;5;x\n";
        let read = read_bytes(text.as_bytes(), "a.csv", &[], false);
        let table = &read.reading.tables[0];
        assert_eq!(table.refused.len(), 1);
        let typed = |text: &str| Typed::Text(text.to_owned());
        let expected: BTreeMap<String, Typed> = [
            ("period", "2026-10"),
            ("kind", "hours"),
            ("quantity", "ca. 40"),
            ("description", "Huis"),
        ]
        .map(|(id, text)| (id.to_owned(), typed(text)))
        .into();
        assert_eq!((table.refused[0].row, &table.refused[0].cells), (2, &expected));
    }

    #[test]
    fn what_is_about_a_person_is_not_kept_where_something_else_belongs() {
        let text = "periode;soort;hoeveelheid\n2026-10;uren;j.jansen@example.nl\n2026-10;uren;123456782 uur?\n2026-10;uren;4\n";
        let read = read_bytes(text.as_bytes(), "a.csv", &[], false);
        let refused = &read.reading.tables[0].refused;
        let kept: Vec<&Typed> = refused.iter().map(|row| &row.cells["quantity"]).collect();
        let typed = |text: &str| Typed::Text(text.to_owned());
        assert_eq!(kept, [&typed("•••"), &typed("••• uur?")]);
        assert_eq!(Typed::of(&CellValue::Number(123_456_782.0)), typed("•••"));
        assert_eq!(
            Typed::of(&CellValue::Number(123_456_783.0)),
            Typed::Number("123456783".to_owned())
        );
    }

    #[test]
    fn a_time_or_a_day_goes_back_as_such_and_never_as_a_number() {
        let text = |text: &str| Typed::Text(text.to_owned());
        assert_eq!(Typed::of(&CellValue::DateSerial(390.0 / 1_440.0)), text("6:30"));
        assert_eq!(Typed::of(&CellValue::Duration(1.5)), text("36:00"));
        assert_eq!(Typed::of(&CellValue::DateSerial(3.5)), text("########"));
        let day = Date::new(2026, 3, 12).expect("a day");
        assert_eq!(Typed::of(&CellValue::DateSerial(46_093.5)), Typed::Day(day));
        // None of them is read as a number when it comes back.
        for text in ["6:30", "36:00", "########"] {
            let text = format!("periode;soort;hoeveelheid\n2026-10;uren;{text}\n2026-10;uren;4\n");
            let read = read_bytes(text.as_bytes(), "a.csv", &[], false);
            assert_eq!(read.reading.tables[0].rows_refused, 1, "{text}");
        }
    }

    #[test]
    fn a_table_that_was_refused_as_a_whole_is_mended_where_it_came_from() {
        for text in [
            "periode;hoeveelheid;omschrijving\n2026-10;5;x\n2026-10;6;y\n",
            "periode;soort;hoeveelheid;hoeveelheid\n2026-10;geld;5;6\n2026-10;geld;6;7\n",
        ] {
            let read = read_bytes(text.as_bytes(), "2026-10/Bijdragen.csv", &[], false);
            let table = &read.reading.tables[0];
            assert_eq!((table.rows_refused, table.refused.len()), (2, 0), "{text}");
        }
    }

    #[test]
    fn what_the_column_tells_about_a_cell_is_kept_with_it() {
        // The second row tells that the month comes first; the first one is refused for another cell.
        let text = "periode;soort;hoeveelheid;omschrijving\n11/05/2026;uren;ca. 40;Huis\n11/23/2026;geld;5;x\n";
        let read = read_bytes(text.as_bytes(), "a.csv", &[], false);
        let table = &read.reading.tables[0];
        assert_eq!(
            (table.rows_accepted, table.refused.len()),
            (1, 1),
            "{:#?}",
            read.reading.diagnostics
        );
        assert_eq!(table.refused[0].cells["period"], Typed::Text("2026-11".to_owned()));
        assert_eq!(table.refused[0].cells["quantity"], Typed::Text("ca. 40".to_owned()));
    }

    #[test]
    fn answers_of_a_survey_are_not_kept() {
        let table = crate::contract::table("survey_answers").expect("a table");
        let mut refused = Refused::of(table);
        let row = GridRow {
            number: 2,
            cells: vec![(1, CellValue::Text("x".into()))],
        };
        let plan = Plan {
            columns: [(table.columns[0].id.clone(), 1)].into(),
            ..Plan::default()
        };
        let nothing = Understood {
            shared: &[],
            months: &[],
        };
        refused.keep(table, &plan, &row, nothing);
        assert!(refused.rows().is_empty());
    }
}
