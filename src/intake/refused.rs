//! The rows that were refused, as they were typed: what a letter sends back to be corrected.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::contract::{FilledInBy, Table};
use crate::domain::Date;
use crate::intake::grid::{CellValue, GridRow, date_from_serial};
use crate::intake::records::Plan;

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
    /// A cell as it was typed; an error or a formula without a result as the text that its reader sees.
    pub fn of(cell: &CellValue) -> Self {
        match cell {
            CellValue::Number(number) => Self::Number(format!("{number}")),
            CellValue::DateSerial(serial) => {
                date_from_serial(*serial).map_or_else(|| Self::Number(format!("{serial}")), Self::Day)
            }
            CellValue::Boolean(value) => Self::Boolean(*value),
            other => Self::Text(other.display().chars().take(LONGEST).collect()),
        }
    }
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

    /// Keeps a row; a row with a column per month as a row for each month.
    pub fn keep(&mut self, table: &Table, plan: &Plan, row: &GridRow) {
        // A table of a mapping's own has no layout in which it could go back.
        if !self.is_kept || plan.is_free {
            return;
        }
        let mut shared: BTreeMap<String, Typed> = BTreeMap::new();
        for column in &table.columns {
            let number = plan.columns.get(&column.id);
            let cell = number
                .and_then(|number| row.get(*number))
                .or_else(|| plan.constants.get(&column.id));
            if let Some(cell) = cell {
                shared.insert(column.id.clone(), Typed::of(cell));
            }
        }
        match &plan.wide_into {
            None => self.rows.push(RefusedRow {
                row: row.number,
                column: 0,
                cells: shared,
            }),
            Some((into, value)) => {
                let filled = plan
                    .wide
                    .iter()
                    .filter_map(|(number, head)| Some((*number, head, row.get(*number)?)));
                for (number, head, cell) in filled {
                    let mut cells = shared.clone();
                    cells.insert(into.clone(), Typed::of(head));
                    cells.insert(value.clone(), Typed::of(cell));
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
    fn a_refused_row_is_kept_as_it_was_typed() {
        let text = "periode;soort;hoeveelheid;omschrijving\n2026-10;uren;ca. 40;Huis\n2026-10;geld;5;x\n";
        let read = read_bytes(text.as_bytes(), "a.csv", &[], false);
        let table = &read.reading.tables[0];
        assert_eq!(table.refused.len(), 1);
        let typed = |text: &str| Typed::Text(text.to_owned());
        let expected: BTreeMap<String, Typed> = [
            ("period", "2026-10"),
            ("kind", "uren"),
            ("quantity", "ca. 40"),
            ("description", "Huis"),
        ]
        .map(|(id, text)| (id.to_owned(), typed(text)))
        .into();
        assert_eq!((table.refused[0].row, &table.refused[0].cells), (2, &expected));
    }

    #[test]
    fn a_sheet_that_lacks_a_column_keeps_all_its_rows() {
        let text = "periode;hoeveelheid;omschrijving\n2026-10;5;x\n2026-10;6;y\n";
        let read = read_bytes(text.as_bytes(), "2026-10/Bijdragen.csv", &[], false);
        assert_eq!(read.reading.tables[0].refused.len(), 2);
        assert_eq!(
            read.reading.tables[0].refused[1].cells["quantity"],
            Typed::Text("6".to_owned())
        );
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
        refused.keep(table, &plan, &row);
        assert!(refused.rows().is_empty());
    }
}
