//! Days as people write them: `12-03-2026`, `12/3/2026`, `2026-03-12`, `12 mrt. 2026`, real Excel dates.

use crate::diagnostic::Code;
use crate::domain::Date;
use crate::intake::grid::{CellValue, date_from_serial};

const MONTHS: [(&str, u32); 19] = [
    ("jan", 1),
    ("feb", 2),
    ("maa", 3),
    ("mrt", 3),
    ("mar", 3),
    ("apr", 4),
    ("mei", 5),
    ("may", 5),
    ("jun", 6),
    ("jul", 7),
    ("aug", 8),
    ("sep", 9),
    ("okt", 10),
    ("oct", 10),
    ("nov", 11),
    ("dec", 12),
    ("juni", 6),
    ("juli", 7),
    ("sept", 9),
];

const FULL: [&str; 24] = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// The month that a word names, 1 to 12: full or shortened, Dutch or English, with or without a point.
pub fn month_of(word: &str) -> Option<u32> {
    let word = word.trim_end_matches('.').to_lowercase();
    FULL.iter()
        .position(|full| *full == word)
        .map(|position| position as u32 % 12 + 1)
        .or_else(|| MONTHS.iter().find(|(short, _)| *short == word).map(|(_, month)| *month))
}

/// A year of two or four digits; two digits count from 2000.
pub fn year_of(text: &str) -> Option<i32> {
    let year: i32 = text.parse().ok()?;
    match text.len() {
        2 => Some(2000 + year),
        4 => Some(year),
        _ => None,
    }
}

/// Reads a day.
pub fn parse(cell: &CellValue) -> Result<Date, Code> {
    match cell {
        CellValue::DateSerial(serial) | CellValue::Number(serial) => date_from_serial(*serial).ok_or(Code::BadDate),
        CellValue::Text(text) => parse_text(text).ok_or(Code::BadDate),
        _ => Err(Code::BadDate),
    }
}

/// Reads a day from text; day before month, as in Dutch.
pub fn parse_text(text: &str) -> Option<Date> {
    let text = text.trim();
    // A time behind the day is left out: `2026-03-12T00:00:00`, `12-03-2026 09:30`.
    let text = before_time(text);
    let parts: Vec<&str> = text
        .split(['-', '/', '.', ' '])
        .filter(|part| !part.is_empty() && !part.contains(':'))
        .collect();
    let [first, second, third] = parts[..] else { return None };
    let number = |text: &str| text.parse::<u32>().ok();
    let (year, month, day) = if first.len() == 4 {
        (year_of(first)?, number(second)?, number(third)?)
    } else if let Some(month) = month_of(second) {
        (year_of(third)?, month, number(first)?)
    } else {
        (year_of(third)?, number(second)?, number(first)?)
    };
    Date::new(
        i16::try_from(year).ok()?,
        i8::try_from(month).ok()?,
        i8::try_from(day).ok()?,
    )
}

/// The part before the `T` of a time; the T of `OKT` comes after no digit.
fn before_time(text: &str) -> &str {
    text.match_indices('T')
        .filter_map(|(at, _)| text.get(..at))
        .find(|day| day.ends_with(|c: char| c.is_ascii_digit()))
        .unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_spellings_of_people() {
        for text in [
            "12-03-2026",
            "12/3/2026",
            "12.03.2026",
            "2026-03-12",
            "12 maart 2026",
            "12 mrt. 2026",
            "12-mrt-26",
            "12-03-26",
            "2026-03-12T00:00:00",
            "12 MAART 2026",
            "12 MRT 2026",
        ] {
            assert_eq!(
                parse_text(text).map(|d| d.to_string()).as_deref(),
                Some("2026-03-12"),
                "{text}"
            );
        }
        assert_eq!(parse_text("12 OKT 2026"), Date::new(2026, 10, 12));
        assert_eq!(
            parse(&CellValue::Number(46_093.0)).map(|d| d.to_string()),
            Ok("2026-03-12".to_owned())
        );
    }

    #[test]
    fn what_the_calendar_lacks_is_refused() {
        for text in [
            "31-02-2026",
            "00-00-2026",
            "29-02-2026",
            "1/20/2014",
            "maart",
            "7/8 Feb",
            "2 June?",
        ] {
            assert_eq!(parse_text(text), None, "{text}");
        }
    }
}
