//! Which cells of a sheet are shown as percentages.

use std::collections::BTreeMap;
use std::io::Cursor;

use calamine::{Style, XlsxCellReader};

use crate::intake::workbook::{Fault, MAX_CELLS};

/// Numbers of formats that every program of the old and the new binary kind shows as per cent: `0%` and `0.00%`.
const BUILT_IN: [u16; 2] = [9, 10];

/// True for a format that shows 0.55 as 55%: a sign of per cent that is no text between quotes.
fn is_code(code: &str) -> bool {
    let unquoted: String = code.split('"').step_by(2).collect();
    unquoted.contains('%') && !unquoted.contains("\\%")
}

/// True for a style that shows 0.55 as 55%.
pub(super) fn is_percentage(style: &Style) -> bool {
    style
        .number_format
        .as_ref()
        .is_some_and(|format| is_code(&format.format_code) || matches!(format.format_id, Some(9 | 10)))
}

/// The cells that are shown as percentages, row and column from 0, in order. The sheet is read a second time for it, and only
/// where the workbook has such a format at all.
pub(super) fn of_sheet(mut cells: XlsxCellReader<'_, Cursor<&[u8]>>) -> Result<Vec<(u32, u32)>, Fault> {
    let is_percentage: Vec<bool> = cells.styles().iter().map(is_percentage).collect();
    let mut found = Vec::new();
    while let Some((row, column, style)) = cells.next_style_id()? {
        if is_percentage.get(style) == Some(&true) {
            found.push((row, column));
        }
        if found.len() > MAX_CELLS {
            return Err(Fault::TooLarge);
        }
    }
    found.sort_unstable();
    Ok(found)
}

/// The styles of a binary workbook that show per cents, by their number.
#[derive(Debug, Default)]
pub(super) struct Styles {
    codes: BTreeMap<u16, String>,
    /// Whether each style shows per cents.
    shows: Vec<bool>,
}

impl Styles {
    /// Takes in a format: its number and its code.
    pub(super) fn format(&mut self, number: u16, code: String) {
        self.codes.insert(number, code);
    }

    /// Takes in the next style: the number of its format. Formats come before the styles.
    pub(super) fn style(&mut self, format: u16) {
        let is_percentage = match self.codes.get(&format) {
            Some(code) => is_code(code),
            None => BUILT_IN.contains(&format),
        };
        self.shows.push(is_percentage);
    }

    /// True when no style shows per cents: the cells need no look.
    pub(super) fn are_plain(&self) -> bool {
        !self.shows.contains(&true)
    }

    /// True when a style shows per cents.
    pub(super) fn shows(&self, style: usize) -> bool {
        self.shows.get(style) == Some(&true)
    }
}

/// The cells of a sheet that are shown as percentages, by their rows; rows and columns count from 1.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Shown(Vec<Band>);

/// Neighbouring cells of rows that are alike.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Band {
    rows: (u32, u32),
    columns: (u32, u32),
}

impl Shown {
    /// Takes in cells, from the first row and column to the last. They come row by row.
    pub(super) fn add(&mut self, rows: (u32, u32), columns: (u32, u32)) {
        match self.0.last_mut() {
            Some(last) if last.rows == rows && last.columns.1.saturating_add(1) == columns.0 => {
                last.columns.1 = columns.1;
            }
            _ => self.0.push(Band { rows, columns }),
        }
    }

    /// Puts the rows in order, for kinds of files that may have them in another one.
    pub(super) fn sort(&mut self) {
        self.0.sort_by_key(|band| (band.rows, band.columns));
    }

    /// True for a cell that is shown as a percentage.
    pub(super) fn holds(&self, row: u32, column: u32) -> bool {
        // Rows that are alike are one band or several beside each other; no two bands share only a part of their rows.
        let after = self.0.partition_point(|band| band.rows.0 <= row);
        self.0[..after]
            .iter()
            .rev()
            .take_while(|band| band.rows.1 >= row)
            .any(|band| (band.columns.0..=band.columns.1).contains(&column))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sign_between_quotes_is_text() {
        for (code, expected) in [
            ("0%", true),
            ("0.0%;[Red]-0.0%", true),
            ("0\"%\"", false),
            ("0\\%", false),
            ("0.00", false),
        ] {
            assert_eq!(is_code(code), expected, "{code}");
        }
    }

    #[test]
    fn a_style_shows_per_cents_by_its_own_code_or_the_one_that_every_program_knows() {
        let mut styles = Styles::default();
        styles.format(164, "0.0%".to_owned());
        styles.format(10, "0.00".to_owned());
        for format in [0, 9, 164, 10] {
            styles.style(format);
        }
        assert!(!styles.are_plain());
        assert_eq!(
            [0, 1, 2, 3, 4].map(|style| styles.shows(style)),
            [false, true, true, false, false]
        );
    }

    #[test]
    fn a_cell_is_found_in_rows_that_stand_for_many() {
        let mut shown = Shown::default();
        shown.add((2, 2), (3, 3));
        shown.add((2, 2), (4, 4));
        shown.add((2, 2), (9, 9));
        shown.add((5, 900), (1, 2));
        for (row, column, expected) in [(2, 4, true), (2, 9, true), (2, 5, false), (3, 3, false), (700, 2, true)] {
            assert_eq!(shown.holds(row, column), expected, "{row} {column}");
        }
    }
}
