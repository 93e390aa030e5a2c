//! Which cells of a sheet have a format that says more than their number: per cents, words, euros, thousands.

use std::collections::BTreeMap;
use std::io::Cursor;
use std::rc::Rc;

use calamine::{Style, XlsxCellReader};

use crate::intake::grid::CellValue;
use crate::intake::workbook::number_format::NumberFormat;
use crate::intake::workbook::{Fault, MAX_CELLS};

/// The formats that every program of the old and the new binary kind knows by their number: per cents, and the money of
/// the country.
const BUILT_IN: [(u16, &str); 8] = [
    (5, "$#,##0"),
    (6, "$#,##0"),
    (7, "$#,##0.00"),
    (8, "$#,##0.00"),
    (9, "0%"),
    (10, "0.00%"),
    (42, "$#,##0"),
    (44, "$#,##0.00"),
];

/// The code of such a format; empty for any other.
fn built_in(number: u16) -> &'static str {
    let found = BUILT_IN.iter().find(|(known, _)| *known == number);
    found.map_or("", |(_, code)| code)
}

/// What each style of a workbook makes of numbers.
pub(super) fn of_styles(styles: &[Style]) -> Vec<NumberFormat> {
    let format = |style: &Style| {
        let format = style.number_format.as_ref()?;
        let number = format.format_id;
        let known = || built_in(u16::try_from(number.unwrap_or_default()).unwrap_or_default());
        let code = if format.format_code.is_empty() {
            known()
        } else {
            &format.format_code
        };
        Some(NumberFormat::of(code, number))
    };
    styles.iter().map(|style| format(style).unwrap_or_default()).collect()
}

/// The cells with a format that is not plain: row and column from 0, and its style, in order. The sheet is read a second
/// time for it, and only where the workbook has such a format at all.
pub(super) fn of_sheet(
    mut cells: XlsxCellReader<'_, Cursor<&[u8]>>,
    formats: &[NumberFormat],
) -> Result<Vec<(u32, u32, usize)>, Fault> {
    let is_plain: Vec<bool> = formats.iter().map(NumberFormat::is_plain).collect();
    let mut found = Vec::new();
    while let Some((row, column, style)) = cells.next_style_id()? {
        if is_plain.get(style) == Some(&false) {
            found.push((row, column, style));
        }
        if found.len() > MAX_CELLS {
            return Err(Fault::TooLarge);
        }
    }
    found.sort_unstable();
    Ok(found)
}

/// A number as its cell, row and column from 0, shows it.
pub(super) fn as_shown(
    number: f64,
    at: (u32, u32),
    shown: &[(u32, u32, usize)],
    formats: &[NumberFormat],
) -> CellValue {
    let found = shown.binary_search_by_key(&at, |(row, column, _)| (*row, *column));
    let format = found.ok().and_then(|position| formats.get(shown[position].2));
    format.map_or(CellValue::Number(number), |format| format.shown(number))
}

/// The styles of a binary workbook, by their number.
#[derive(Debug, Default)]
pub(super) struct Styles {
    codes: BTreeMap<u16, String>,
    /// What each style makes of numbers; none where it shows them as they are.
    formats: Vec<Option<Rc<NumberFormat>>>,
}

impl Styles {
    /// Takes in a format: its number and its code.
    pub(super) fn format(&mut self, number: u16, code: String) {
        self.codes.insert(number, code);
    }

    /// Takes in the next style: the number of its format. Formats come before the styles.
    pub(super) fn style(&mut self, format: u16) {
        let code = self.codes.get(&format).map_or(built_in(format), String::as_str);
        let read = NumberFormat::of(code, Some(format.into()));
        let is_plain = code.is_empty() || read.is_plain();
        self.formats.push((!is_plain).then(|| Rc::new(read)));
    }

    /// True when all styles show numbers as they are: the cells need no look.
    pub(super) fn are_plain(&self) -> bool {
        self.formats.iter().all(Option::is_none)
    }

    /// What a style makes of numbers; `None` where it shows them as they are.
    pub(super) fn format_of(&self, style: usize) -> Option<&Rc<NumberFormat>> {
        self.formats.get(style)?.as_ref()
    }
}

/// The cells of a sheet whose format says more than their number, by their rows; rows and columns count from 1.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Shown(Vec<Band>);

/// Neighbouring cells of rows that are alike, of one format.
#[derive(Clone, Debug, PartialEq)]
struct Band {
    rows: (u32, u32),
    columns: (u32, u32),
    format: Rc<NumberFormat>,
}

impl Shown {
    /// Takes in cells of a format, from the first row and column to the last. They come row by row.
    pub(super) fn add(&mut self, rows: (u32, u32), columns: (u32, u32), format: &Rc<NumberFormat>) {
        match self.0.last_mut() {
            Some(last)
                if last.rows == rows
                    && last.columns.1.saturating_add(1) == columns.0
                    && Rc::ptr_eq(&last.format, format) =>
            {
                last.columns.1 = columns.1;
            }
            _ => self.0.push(Band {
                rows,
                columns,
                format: Rc::clone(format),
            }),
        }
    }

    /// Puts the rows in order, for kinds of files that may have them in another one.
    pub(super) fn sort(&mut self) {
        self.0.sort_by_key(|band| (band.rows, band.columns));
    }

    /// The format of a cell; `None` where it shows its number as it is.
    pub(super) fn format(&self, row: u32, column: u32) -> Option<&NumberFormat> {
        // Rows that are alike are one band or several beside each other; no two bands share only a part of their rows.
        let after = self.0.partition_point(|band| band.rows.0 <= row);
        self.0[..after]
            .iter()
            .rev()
            .take_while(|band| band.rows.1 >= row)
            .find(|band| (band.columns.0..=band.columns.1).contains(&column))
            .map(|band| &*band.format)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
            [0, 1, 2, 3, 4].map(|style| styles.format_of(style).is_some()),
            [false, true, true, false, false]
        );
    }

    #[test]
    fn a_cell_is_found_in_rows_that_stand_for_many() {
        let mut shown = Shown::default();
        let format = Rc::new(NumberFormat::of("0%", None));
        for (rows, columns) in [((2, 2), (3, 3)), ((2, 2), (4, 4)), ((2, 2), (9, 9)), ((5, 900), (1, 2))] {
            shown.add(rows, columns, &format);
        }
        for (row, column, expected) in [(2, 4, true), (2, 9, true), (2, 5, false), (3, 3, false), (700, 2, true)] {
            assert_eq!(shown.format(row, column).is_some(), expected, "{row} {column}");
        }
    }
}
