//! What a sheet shows besides its cells: what is hidden, noted, struck out or coloured.

use std::collections::{BTreeMap, BTreeSet};

/// The marks of one sheet. Rows and columns count from 1; ranges hold their first and last number.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Marks {
    /// Rows that are hidden, by hand or by a filter.
    pub hidden_rows: Vec<(u32, u32)>,
    /// Columns that are hidden.
    pub hidden_columns: Vec<(u32, u32)>,
    /// Notes to cells, in the order of the sheet.
    pub notes: Vec<Note>,
    /// Row and column of cells that are struck out.
    pub struck: BTreeSet<(u32, u32)>,
    /// Per row the columns that have a fill, and which one: equal numbers are equal colours.
    pub fills: BTreeMap<u32, Vec<(u32, u32)>>,
    /// Cells that are merged into one, in the order of the sheet.
    pub merged: Vec<Merged>,
    /// By row and column the cells of which a part of the text is struck out, and what is left without it.
    pub struck_parts: BTreeMap<(u32, u32), String>,
}

/// Cells that are merged into one: only the first has a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Merged {
    /// First and last row.
    pub rows: (u32, u32),
    /// First and last column.
    pub columns: (u32, u32),
}

impl Merged {
    /// The cells from the first row and column to the last, which count from 0; `None` for a single cell.
    pub fn of(rows: (u32, u32), columns: (u32, u32)) -> Option<Self> {
        let next = |(first, last): (u32, u32)| (first.saturating_add(1), last.saturating_add(1));
        let is_one = rows.0 == rows.1 && columns.0 == columns.1;
        let is_right = rows.0 <= rows.1 && columns.0 <= columns.1;
        (is_right && !is_one).then(|| Self {
            rows: next(rows),
            columns: next(columns),
        })
    }
}

/// A note to a cell.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Note {
    /// Row of the cell.
    pub row: u32,
    /// Column of the cell.
    pub column: u32,
    /// What it says; empty where the format does not show it.
    pub text: String,
}

impl Marks {
    /// Marks a cell of which a part of the text is struck out; where nothing is left of it the whole cell is.
    pub fn strike_part(&mut self, row: u32, column: u32, left: &str) {
        if left.trim().is_empty() {
            self.struck.insert((row, column));
        } else {
            self.struck_parts.insert((row, column), left.to_owned());
        }
    }

    /// True for a row that is hidden.
    pub fn hides_row(&self, row: u32) -> bool {
        holds(&self.hidden_rows, row)
    }

    /// True for a column that is hidden.
    pub fn hides_column(&self, column: u32) -> bool {
        holds(&self.hidden_columns, column)
    }
}

fn holds(ranges: &[(u32, u32)], number: u32) -> bool {
    ranges.iter().any(|(first, last)| (*first..=*last).contains(&number))
}

/// Adds a range to ranges that are met in order; what follows on the last one becomes part of it.
pub fn extend(ranges: &mut Vec<(u32, u32)>, first: u32, last: u32) {
    match ranges.last_mut() {
        Some((_, end)) if end.saturating_add(1) == first => *end = last,
        _ => ranges.push((first, last)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_that_follow_each_other_become_one() {
        let mut marks = Marks::default();
        for (first, last) in [(3, 3), (4, 6), (9, 9)] {
            extend(&mut marks.hidden_rows, first, last);
        }
        assert_eq!(marks.hidden_rows, [(3, 6), (9, 9)]);
        assert!(marks.hides_row(5) && !marks.hides_row(7) && !marks.hides_column(3));
    }
}
