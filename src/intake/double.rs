//! The same table on two sheets of one file: `Bijdragen` and `Bijdragen (2)`, as Excel names a copy.
//!
//! A copy that is equal is set aside; of two that differ only the first counts, and the rows of the second are refused.
//! Adding both up would count a row twice without a word. Tables under each other on one sheet, and tables of a mapping,
//! are meant to be several and do not come here.

use std::collections::{BTreeMap, BTreeSet};

use crate::intake::grid::{CellValue, Grid, GridRow};
use crate::intake::locate::Located;

/// The tables that were met, each with the first sheet on which it has rows.
#[derive(Default)]
pub struct Tables<'a> {
    first: BTreeMap<&'static str, Met<'a>>,
}

struct Met<'a> {
    sheet: usize,
    name: &'a str,
    columns: BTreeMap<String, u32>,
    rows: &'a [GridRow],
}

/// What a located table is beside those of earlier sheets.
#[derive(Debug, PartialEq, Eq)]
pub enum Standing<'a> {
    /// No earlier sheet has it.
    First,
    /// The sheet of this name has the same rows.
    Copy(&'a str),
    /// The sheet of this name has the table with other rows.
    Other(&'a str),
}

impl<'a> Tables<'a> {
    /// Compares a table with those of earlier sheets, and remembers it where it is the first. `sheet` is the position
    /// of the sheet in the file.
    pub fn standing(&mut self, located: &Located, grid: &'a Grid, sheet: usize) -> Standing<'a> {
        let rows = &grid.rows[located.rows.clone()];
        let columns = &located.header.columns;
        if filled(rows, columns).next().is_none() {
            return Standing::First;
        }
        match self.first.get(located.table.id.as_str()) {
            Some(met) if met.sheet == sheet => Standing::First,
            Some(met) if met.is_equal(columns, rows) => Standing::Copy(met.name),
            Some(met) => Standing::Other(met.name),
            None => {
                let met = Met {
                    sheet,
                    name: &grid.name,
                    columns: columns.clone(),
                    rows,
                };
                self.first.insert(&located.table.id, met);
                Standing::First
            }
        }
    }
}

impl Met<'_> {
    fn is_equal(&self, columns: &BTreeMap<String, u32>, rows: &[GridRow]) -> bool {
        let ids: BTreeSet<&String> = self.columns.keys().chain(columns.keys()).collect();
        let mut own = filled(self.rows, &self.columns);
        let mut others = filled(rows, columns);
        loop {
            match (own.next(), others.next()) {
                (None, None) => return true,
                (Some(one), Some(other)) => {
                    if ids
                        .iter()
                        .any(|id| cell(one, &self.columns, id) != cell(other, columns, id))
                    {
                        return false;
                    }
                }
                _ => return false,
            }
        }
    }
}

/// The rows that hold something in a column of the table.
fn filled<'r>(rows: &'r [GridRow], columns: &BTreeMap<String, u32>) -> impl Iterator<Item = &'r GridRow> {
    rows.iter()
        .filter(|row| columns.values().any(|column| row.get(*column).is_some()))
}

fn cell<'r>(row: &'r GridRow, columns: &BTreeMap<String, u32>, id: &str) -> Option<&'r CellValue> {
    columns.get(id).and_then(|column| row.get(*column))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake::locate;

    fn sheet(name: &str, rows: &[&[&str]]) -> Grid {
        let mut grid = Grid {
            name: name.to_owned(),
            ..Grid::default()
        };
        for (row, cells) in rows.iter().enumerate() {
            for (column, text) in cells.iter().enumerate() {
                grid.push(row as u32 + 1, column as u32 + 1, CellValue::Text((*text).into()));
            }
        }
        grid
    }

    fn standings(grids: &[Grid]) -> Vec<Standing<'_>> {
        let mut tables = Tables::default();
        let mut all = Vec::new();
        for (position, grid) in grids.iter().enumerate() {
            for located in locate::tables(grid) {
                all.push(tables.standing(&located, grid, position));
            }
        }
        all
    }

    const HEADER: &[&str] = &["periode", "soort", "hoeveelheid"];
    const ROW: &[&str] = &["2026-10", "geld", "5"];

    #[test]
    fn an_equal_copy_is_known_and_one_that_differs_too() {
        let grids = [
            sheet("Bijdragen", &[HEADER, ROW]),
            sheet(
                "Bijdragen (2)",
                &[&["soort", "periode", "hoeveelheid"], &["geld", "2026-10", "5"]],
            ),
            sheet("Bijdragen (3)", &[HEADER, &["2026-10", "geld", "6"]]),
            sheet("Bijdragen (4)", &[HEADER]),
        ];
        let first = "Bijdragen";
        assert_eq!(
            standings(&grids),
            [
                Standing::First,
                Standing::Copy(first),
                Standing::Other(first),
                Standing::First
            ]
        );
    }

    #[test]
    fn tables_under_each_other_on_one_sheet_are_several() {
        let grids = [sheet("Inzet", &[HEADER, ROW, &[], HEADER, ROW])];
        assert_eq!(standings(&grids), [Standing::First, Standing::First]);
    }
}
