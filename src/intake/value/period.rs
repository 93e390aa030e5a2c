//! Periods as people write them: `2026-10`, `okt 2026`, `K1 2026`, `1e kwartaal 2026`, `2026`, or a day in them.

use crate::diagnostic::Code;
use crate::domain::{Month, Period};
use crate::intake::grid::CellValue;
use crate::intake::value::date::{self, Calendar};

/// Reads a period; a day is read as its month.
pub fn parse(cell: &CellValue, calendar: Calendar) -> Result<Period, Code> {
    match cell {
        CellValue::Text(text) => parse_text_in(text, calendar),
        CellValue::Number(number) if (1990.0..2100.0).contains(number) && number.fract() == 0.0 => {
            Ok(Period::Year(*number as i32))
        }
        CellValue::Number(number) if compact(&format!("{number}")).is_some() => {
            compact(&format!("{number}")).ok_or(Code::BadPeriod)
        }
        other => date::parse(other, calendar)
            .map(|day| Period::Month(Month::of(day)))
            .map_err(|code| match code {
                Code::DateWithoutFormat => code,
                _ => Code::BadPeriod,
            }),
    }
}

/// Reads a period from text.
pub fn parse_text(text: &str) -> Option<Period> {
    parse_text_in(text, Calendar::default()).ok()
}

/// Reads a period from text in a column.
fn parse_text_in(text: &str, calendar: Calendar) -> Result<Period, Code> {
    let text = text.trim();
    if let Some(period) = Period::parse(&text.to_uppercase()).or_else(|| compact(text)) {
        return Ok(period);
    }
    match date::parse_text_in(text, calendar.order) {
        Ok(day) => return Ok(Period::Month(Month::of(day))),
        Err(Code::AmbiguousDate) => return Err(Code::AmbiguousDate),
        Err(_) => {}
    }
    read(text, calendar).ok_or(Code::BadPeriod)
}

fn read(text: &str, calendar: Calendar) -> Option<Period> {
    let lower = text.to_lowercase().replace(['\'', '’'], "");
    if let Some((from, to)) = ["t/m", "tot en met", "through"]
        .iter()
        .find_map(|word| lower.split_once(word))
    {
        return between(from.trim(), to.trim(), calendar);
    }
    let words: Vec<&str> = lower
        .split([' ', '-', '–', '/', '_', '.', '\u{a0}'])
        .filter(|word| !word.is_empty())
        .collect();
    match words[..] {
        [month] => in_period(date::month_of(month)?, calendar.period?).map(Period::Month),
        [first, second] => two_words(first, second).or_else(|| two_words(second, first)),
        [first, last, year] if date::month_of(first).is_some() && date::month_of(last).is_some() => {
            between(first, &format!("{last} {year}"), calendar)
        }
        [ordinal, unit, year] | [ordinal, unit, "van" | "of", year] => counted(ordinal, unit, date::year_of(year)?),
        _ => None,
    }
}

/// The month of a name without a year, in what the delivery is about: the year that has it and is not ahead of it.
/// A month that comes after the period in the same year is asked: it may be ahead, or a year ago.
fn in_period(month: u32, period: Period) -> Option<Month> {
    let last = period.last_month();
    Month::new(last.year(), month).filter(|month| *month <= last)
}

/// The period from one part to another, where there is one: `jan t/m mrt 2026` is a quarter, `jan t/m feb` is none.
fn between(from: &str, to: &str, calendar: Calendar) -> Option<Period> {
    let last = parse_text_in(to, calendar).ok()?.last_month();
    let first = match date::month_of(from) {
        Some(month) => Month::new(last.year(), month)?,
        None => parse_text_in(from, calendar).ok()?.first_month(),
    };
    let (year, month) = (first.year(), first.month());
    let quarter = Period::Quarter(year, ((month - 1) / 3 + 1) as u8);
    [
        Period::Month(first),
        quarter,
        Period::half_year_of(first),
        Period::Year(year),
    ]
    .into_iter()
    .find(|period| period.first_month() == first && period.last_month() == last)
}

/// A month as six digits, `202603`. Up to 2012 the same digits may be a day and a month.
fn compact(digits: &str) -> Option<Period> {
    if digits.len() != 6 || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let year: i32 = digits.get(..4)?.parse().ok()?;
    let month = Month::new(year, digits.get(4..)?.parse().ok()?)?;
    (2013..2100).contains(&year).then_some(Period::Month(month))
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
            ("202603", "2026-03"),
            ("jan-mrt 2026", "2026-K1"),
            ("jan t/m jun 2026", "2026-H1"),
            ("1-1-2026 t/m 31-12-2026", "2026"),
            ("12-03-2026 t/m 15-03-2026", "2026-03"),
        ] {
            assert_eq!(
                parse_text(text).map(|p| p.to_string()).as_deref(),
                Some(period),
                "{text}"
            );
        }
        assert_eq!(
            parse(&CellValue::Number(2026.0), Calendar::default()),
            Ok(Period::Year(2026))
        );
        assert_eq!(
            parse(&CellValue::DateSerial(46_093.0), Calendar::default()).map(|p| p.to_string()),
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
            "jan-feb 2026",
            "mrt-jan 2026",
            "t/m 12-03",
            "heden",
            "week 11",
            "2026-W11",
        ] {
            assert_eq!(parse_text(text), None, "{text}");
        }
    }

    #[test]
    fn a_month_without_a_year_takes_that_of_its_delivery() {
        let read = |text: &str, period: &str| {
            let calendar = Calendar {
                period: Period::parse(period),
                ..Calendar::default()
            };
            parse_text_in(text, calendar).map(|period| period.to_string())
        };
        assert_eq!(read("maart", "2026-10").as_deref(), Ok("2026-03"));
        assert_eq!(read("mei", "2026").as_deref(), Ok("2026-05"));
        assert_eq!(read("oktober", "2026-K4").as_deref(), Ok("2026-10"));
        // Ahead of its delivery, or of the year before: that is asked.
        assert_eq!(read("december", "2026-10"), Err(Code::BadPeriod));
    }
}
