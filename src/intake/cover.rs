//! A cover sheet with its labels under each other: label at the left, value at the right of it.

use std::collections::BTreeMap;

use crate::contract::{Table, normalise};
use crate::domain::CellRef;
use crate::intake::grid::{CellValue, Grid, GridRow};
use crate::intake::header::{self, HeaderMatch, Headers};
use crate::intake::records::Plan;

/// A cover: of each column of its table that has a label, the cell of the value and what stands there.
#[derive(Clone, Debug, PartialEq)]
pub struct Cover {
    values: BTreeMap<String, (CellRef, CellValue)>,
}

impl Cover {
    /// The cover on a sheet; `None` when fewer than two labels have a value, or when its labels stand beside each other.
    /// Of a label that stands twice the first counts.
    pub fn of(grid: &Grid, table: &Table) -> Option<Self> {
        let mut values = BTreeMap::new();
        for row in &grid.rows {
            let [(_, label), (at, value), ..] = &row.cells[..] else {
                continue;
            };
            let Some(column) = label
                .as_text()
                .and_then(|text| header::find(table, text.trim_end_matches(':')))
            else {
                continue;
            };
            let is_label_too = value
                .as_text()
                .is_some_and(|text| header::find(table, text).is_some() && !normalise::name(text).is_empty());
            if is_label_too && HeaderMatch::of(&Headers::of(row), table).columns.len() >= 2 {
                return None;
            }
            values
                .entry(column.id.clone())
                .or_insert_with(|| (CellRef::new(row.number, *at), value.clone()));
        }
        (values.len() >= 2).then_some(Self { values })
    }

    /// The cover as the one row of its table: its cells stand in the order of the table's columns, and it has the
    /// number of the row that says whose cover it is.
    pub fn as_row(&self, table: &Table) -> (Plan, GridRow) {
        let of_partner = table.partner.as_ref().and_then(|id| self.values.get(id));
        let mut plan = Plan::default();
        let mut row = GridRow {
            number: of_partner.or(self.values.values().next()).map_or(0, |(at, _)| at.row),
            cells: Vec::new(),
        };
        for (number, column) in (1..).zip(&table.columns) {
            if let Some((_, value)) = self.values.get(&column.id) {
                plan.columns.insert(column.id.clone(), number);
                row.cells.push((number, value.clone()));
            }
        }
        (plan, row)
    }

    /// Where the value of a cell of that row really stands; `None` for a column without a value.
    pub fn cell_of(&self, table: &Table, number: u32) -> Option<CellRef> {
        let position = usize::try_from(number.checked_sub(1)?).ok()?;
        let column = table.columns.get(position)?;
        self.values.get(&column.id).map(|(at, _)| *at)
    }

    /// Sheet column of each value.
    pub fn columns(&self) -> BTreeMap<String, u32> {
        self.values
            .iter()
            .map(|(id, (at, _))| (id.clone(), at.column))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use crate::diagnostic::{Code, Place};
    use crate::domain::CellRef;
    use crate::intake::read::read_bytes;

    const PATH: &str = "2026-10/aa/Aanlevering.csv";

    fn places(text: &str) -> Vec<(Code, Place)> {
        let read = read_bytes(text.as_bytes(), PATH, &[], false);
        let all = read.reading.diagnostics.into_iter();
        all.map(|found| (found.code, found.place)).collect()
    }

    #[test]
    fn a_value_on_a_cover_is_named_by_its_own_cell() {
        let text = "Opgave;;\n;;\nPartner;;aa\nPeriode;;ooit\nVersie:;;2\n";
        assert_eq!(
            places(text),
            [(Code::BadOptional, Place::cell(PATH, "Aanlevering", CellRef::new(4, 3)))]
        );
    }

    #[test]
    fn a_value_that_is_not_there_is_asked_for_on_the_sheet() {
        let text = "Periode;2026-10\nVersie;2\n";
        assert_eq!(places(text), [(Code::MissingValue, Place::sheet(PATH, "Aanlevering"))]);
    }

    #[test]
    fn the_row_of_a_cover_is_that_of_its_partner() {
        let text = "Versie;2\nPartner;aa\nPeriode;2026-10\n";
        let read = read_bytes(text.as_bytes(), PATH, &[], false);
        let table = &read.reading.tables[0];
        assert_eq!((table.rows_accepted, table.columns.get("partner_id")), (1, Some(&2)));
        let accepted = read.accepted[0].as_ref().expect("a record");
        let rows = accepted.column(crate::contract::lineage::ROW);
        assert_eq!(rows, Some(&crate::intake::accepted::Values::Position(vec![2])));
    }
}
