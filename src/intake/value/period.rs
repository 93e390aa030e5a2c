//! Periods as people write them: `2026-10`, `okt 2026`, `K1 2026`, `1e kwartaal 2026`, `2026`, or a day in them.

use crate::diagnostic::Code;
use crate::domain::{Month, Period};
use crate::intake::grid::CellValue;
use crate::intake::value::date;

/// Reads a period; a day is read as its month.
pub fn parse(cell: &CellValue) -> Result<Period, Code> {
    match cell {
        CellValue::Text(text) => parse_text(text).ok_or(Code::BadPeriod),
        CellValue::Number(number) if (1990.0..2100.0).contains(number) && number.fract() == 0.0 => {
            Ok(Period::Year(*number as i32))
        }
        other => date::parse(other)
            .map(|day| Period::Month(Month::of(day)))
            .map_err(|_| Code::BadPeriod),
    }
}

/// Reads a period from text.
pub fn parse_text(text: &str) -> Option<Period> {
    let text = text.trim();
    if let Some(period) = Period::parse(&text.to_uppercase()) {
        return Some(period);
    }
    if let Some(day) = date::parse_text(text) {
        return Some(Period::Month(Month::of(day)));
    }
    let lower = text.to_lowercase().replace(['\'', '’'], "");
    let words: Vec<&str> = lower
        .split([' ', '-', '/', '_', '\u{a0}'])
        .filter(|word| !word.is_empty())
        .collect();
    match words[..] {
        [first, second] => two_words(first, second).or_else(|| two_words(second, first)),
        [ordinal, unit, year] | [ordinal, unit, "van" | "of", year] => counted(ordinal, unit, date::year_of(year)?),
        _ => None,
    }
}

/// A month or quarter, and a year. Of two numbers the year has four digits: `5-10` says nothing.
fn two_words(part: &str, year: &str) -> Option<Period> {
    let is_long = year.len() == 4;
    let year = date::year_of(year)?;
    if let Some(month) = date::month_of(part) {
        return Month::new(year, month).map(Period::Month);
    }
    match part.as_bytes() {
        [b'k' | b'q', b'1'..=b'4'] => Some(Period::Quarter(year, part.as_bytes()[1] - b'0')),
        [b'h', b'1' | b'2'] => Some(Period::HalfYear(year, part.as_bytes()[1] - b'0')),
        [b'0'..=b'9'] | [b'0'..=b'9', b'0'..=b'9'] if is_long => {
            Month::new(year, part.parse().ok()?).map(Period::Month)
        }
        _ => None,
    }
}

/// `1e kwartaal`, `2e halfjaar`, `kwartaal 3`.
fn counted(ordinal: &str, unit: &str, year: i32) -> Option<Period> {
    let digits = |word: &str| {
        word.trim_end_matches(|c: char| c.is_alphabetic() || c == '.')
            .parse::<u8>()
            .ok()
    };
    let (number, unit) = match (digits(ordinal), digits(unit)) {
        (Some(number), _) => (number, unit),
        (None, Some(number)) => (number, ordinal),
        (None, None) => match ordinal {
            "eerste" | "first" => (1, unit),
            "tweede" | "second" => (2, unit),
            "derde" | "third" => (3, unit),
            "vierde" | "fourth" => (4, unit),
            _ => return None,
        },
    };
    match unit {
        "kwartaal" | "quarter" | "kw" if (1..=4).contains(&number) => Some(Period::Quarter(year, number)),
        "halfjaar" | "half" | "helft" if (1..=2).contains(&number) => Some(Period::HalfYear(year, number)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_spellings_of_people() {
        for (text, period) in [
            ("2026-10", "2026-10"),
            ("10-2026", "2026-10"),
            ("okt 2026", "2026-10"),
            ("Oktober 2026", "2026-10"),
            ("mrt 2026", "2026-03"),
            ("mrt-26", "2026-03"),
            ("januari 2016", "2016-01"),
            ("Jan 2026", "2026-01"),
            ("K1 2026", "2026-K1"),
            ("K1-2026", "2026-K1"),
            ("2026 Q3", "2026-K3"),
            ("1e kwartaal 2026", "2026-K1"),
            ("kwartaal 3 2026", "2026-K3"),
            ("2e halfjaar 2026", "2026-H2"),
            ("2026-H1", "2026-H1"),
            ("12-03-2026", "2026-03"),
            ("2026", "2026"),
        ] {
            assert_eq!(
                parse_text(text).map(|p| p.to_string()).as_deref(),
                Some(period),
                "{text}"
            );
        }
        assert_eq!(parse(&CellValue::Number(2026.0)), Ok(Period::Year(2026)));
        assert_eq!(
            parse(&CellValue::DateSerial(46_093.0)).map(|p| p.to_string()),
            Ok("2026-03".to_owned())
        );
    }

    #[test]
    fn a_month_without_a_year_is_asked() {
        for text in [
            "maart",
            "13-2026",
            "K5 2026",
            "vorige maand",
            "5-10",
            "10-26",
            "12-1-1-2026",
        ] {
            assert_eq!(parse_text(text), None, "{text}");
        }
    }
}
