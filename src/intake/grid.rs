//! A sheet as it was typed: cells with their place, before anything is known about tables.

use std::rc::Rc;

use crate::intake::marks::Marks;
use crate::intake::value::{date, number};

/// What stands in a cell.
#[derive(Clone, Debug, PartialEq)]
pub enum CellValue {
    /// Text as typed. Cells with the same text mostly share it.
    Text(Rc<str>),
    /// A number.
    Number(f64),
    /// A number that its cell shows as a percentage: 0.55 shown as 55%.
    Percent(f64),
    /// A number whose format says more than the number: 2 shown as `2 dagen`.
    Worded(f64, Rc<Wording>),
    /// A day number in the system that starts on 30 December 1899; 1904 dates are converted.
    DateSerial(f64),
    /// A length of time (`[h]:mm`), in days: no number of anything, for its cell shows hours.
    Duration(f64),
    /// Yes or no.
    Boolean(bool),
    /// A spreadsheet error, as written: `#REF!`.
    Error(String),
    /// A formula whose result was never stored.
    FormulaWithoutResult,
}

/// What the format of a cell shows beside its number.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wording {
    /// What stands before the number.
    pub before: String,
    /// What stands behind it.
    pub after: String,
    /// How often a thousand is left out of what is shown.
    pub thousands: u8,
    /// True where it says no more than that the number is in euros.
    pub is_euro: bool,
    /// True where the number itself is not shown.
    pub is_hidden: bool,
}

impl Wording {
    /// The number as its reader sees it.
    fn shown(&self, number: f64) -> String {
        let Self { before, after, .. } = self;
        if self.is_hidden {
            return format!("{before}{after}");
        }
        let number = number / 1000_f64.powi(i32::from(self.thousands));
        format!("{before}{number}{after}")
    }

    /// The word beside the number, in small letters.
    pub fn unit(&self) -> String {
        [self.before.trim(), self.after.trim()].concat().to_lowercase()
    }
}

impl CellValue {
    /// The value as its reader sees it.
    pub fn display(&self) -> String {
        match self {
            Self::Text(text) => text.to_string(),
            Self::Number(number) => format!("{number}"),
            // To the last digit of a billionth: 0.55 × 100 is a little more than 55 in binary.
            Self::Percent(number) => {
                let hundredths = crate::domain::amount::Amount::from_f64(number * 100.0);
                hundredths.map_or_else(|| format!("{number}"), |hundredths| format!("{hundredths}%"))
            }
            Self::Worded(number, wording) => wording.shown(*number),
            Self::DateSerial(serial) => {
                let day = date_from_serial(*serial).map(|date| date.to_string());
                day.or_else(|| time_of_day(*serial))
                    .unwrap_or_else(|| format!("{serial}"))
            }
            Self::Duration(days) => hours_and_minutes(*days),
            Self::Boolean(value) => if *value { "TRUE" } else { "FALSE" }.to_owned(),
            Self::Error(error) => error.clone(),
            Self::FormulaWithoutResult => "=…".to_owned(),
        }
    }

    /// The text, where it is text.
    pub fn as_text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }
}

/// True for a text without a letter, digit or sign. Most texts show by their first byte that they are not blank.
fn is_blank(text: &str) -> bool {
    !text.starts_with(|first: char| first.is_ascii_graphic()) && text.trim().is_empty()
}

/// A length of time as its cell shows it: `8:30`.
fn hours_and_minutes(days: f64) -> String {
    let minutes = (days.abs() * 1_440.0).round();
    let sign = if days < 0.0 { "-" } else { "" };
    format!("{sign}{}:{:02}", (minutes / 60.0).floor(), minutes % 60.0)
}

/// The first day of the years that count from 1904, in the system of 1899.
const DAY_OF_1904: f64 = 1_462.0;

/// A time without a day, as its cell shows it: a part of the first day of either system. `None` for what is a day.
pub fn time_of_day(serial: f64) -> Option<String> {
    [0.0, DAY_OF_1904]
        .iter()
        .map(|first| serial - first)
        .find(|time| (0.0..1.0).contains(time))
        .map(hours_and_minutes)
}

/// The day of a serial number; `None` outside 1905 to 2200, where a number is no plausible day.
pub fn date_from_serial(serial: f64) -> Option<crate::domain::Date> {
    (1_827.0..109_575.0)
        .contains(&serial)
        .then(|| crate::domain::Date::from_days(serial.floor() as i32 - 25_569))
}

/// The cells of one row that hold something.
#[derive(Clone, Debug, Default)]
pub struct GridRow {
    /// Row number on the sheet, from 1.
    pub number: u32,
    /// Column number (from 1) and value, by column.
    pub cells: Vec<(u32, CellValue)>,
}

impl GridRow {
    /// The value in a column, from 1.
    pub fn get(&self, column: u32) -> Option<&CellValue> {
        // In a row without gaps a cell stands at its own number.
        if let Some((number, value)) = self.cells.get((column as usize).wrapping_sub(1))
            && *number == column
        {
            return Some(value);
        }
        self.cells
            .binary_search_by_key(&column, |(number, _)| *number)
            .ok()
            .map(|position| &self.cells[position].1)
    }
}

/// A sheet: its rows that hold something, by row number.
#[derive(Clone, Debug, Default)]
pub struct Grid {
    /// Name of the sheet; for a text file the file's name.
    pub name: String,
    /// True when the sheet is hidden.
    pub is_hidden: bool,
    /// What else it shows.
    pub marks: Marks,
    /// True when its days count from 1904: a bare number in a column of days then does, too.
    pub is_1904: bool,
    /// True when the file does not say what its numbers are shown as: a bare number may be a day.
    pub lacks_formats: bool,
    /// Rows with at least one cell.
    pub rows: Vec<GridRow>,
}

impl Grid {
    /// Puts a cell at the end of the sheet; cells come in reading order. Blank text is no cell.
    pub fn push(&mut self, row: u32, column: u32, value: CellValue) {
        if matches!(&value, CellValue::Text(text) if is_blank(text)) {
            return;
        }
        match self.rows.last_mut() {
            Some(last) if last.number == row => last.cells.push((column, value)),
            last => {
                // A row mostly holds as many cells as the one above.
                let mut cells = Vec::with_capacity(last.map_or(1, |last| last.cells.len()));
                cells.push((column, value));
                self.rows.push(GridRow { number: row, cells });
            }
        }
    }

    /// True when the sheet holds words only: no number and no day, not even as text.
    pub fn is_prose(&self) -> bool {
        let is_word = |value: &CellValue| match value {
            CellValue::Text(text) => {
                number::parse(value, number::Style::Comma).is_err() && date::parse_text(text).is_none()
            }
            _ => false,
        };
        self.rows
            .iter()
            .all(|row| row.cells.iter().all(|(_, value)| is_word(value)))
    }

    /// Puts rows and cells in order, for readers that meet them in another one.
    pub fn sort(&mut self) {
        self.rows.sort_by_key(|row| row.number);
        self.rows.dedup_by(|next, row| {
            let is_same = next.number == row.number;
            if is_same {
                row.cells.append(&mut next.cells);
            }
            is_same
        });
        for row in &mut self.rows {
            row.cells.sort_by_key(|(column, _)| *column);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_serial_is_the_day_that_excel_shows() {
        assert_eq!(
            date_from_serial(46_093.0).map(|d| d.to_string()).as_deref(),
            Some("2026-03-12")
        );
        assert_eq!(date_from_serial(60.0), None);
        assert_eq!(date_from_serial(-1.0), None);
        assert_eq!(date_from_serial(2_958_466.0), None);
    }

    #[test]
    fn a_length_of_time_shows_hours_and_is_no_number() {
        // 8 hours and 30 minutes are 510 of the 1440 minutes of a day; 36 hours are a day and a half.
        let worked = CellValue::Duration(510.0 / 1_440.0);
        assert_eq!(worked.display(), "8:30");
        assert_eq!(CellValue::Duration(1.5).display(), "36:00");
        assert_eq!(CellValue::Duration(-0.25).display(), "-6:00");
        let parsed = crate::intake::value::number::parse(&worked, crate::intake::value::number::Style::Comma);
        assert_eq!(parsed, Err(crate::diagnostic::Code::BadNumber));
    }

    #[test]
    fn a_time_of_the_day_shows_hours_in_either_system_of_days() {
        // 6:30 is 390 of the 1440 minutes of a day.
        let shown = |serial: f64| CellValue::DateSerial(serial).display();
        assert_eq!(
            [shown(390.0 / 1_440.0), shown(1_462.0 + 390.0 / 1_440.0)],
            ["6:30", "6:30"]
        );
        assert_eq!(shown(46_093.5), "2026-03-12");
    }

    #[test]
    fn blank_text_is_no_cell() {
        let mut grid = Grid::default();
        grid.push(3, 2, CellValue::Text(" \u{a0}".into()));
        grid.push(3, 4, CellValue::Number(1.0));
        assert_eq!(grid.rows.len(), 1);
        assert_eq!(grid.rows[0].get(4), Some(&CellValue::Number(1.0)));
        assert_eq!(grid.rows[0].get(2), None);
    }
}
