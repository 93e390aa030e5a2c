//! Days as people write them: `12-03-2026`, `12/3/2026`, `2026-03-12`, `12 mrt. 2026`, real Excel dates.
//!
//! Whether the day or the month stands first is decided by all cells of a column together, never by one of them.

use crate::config::DateOrder;
use crate::diagnostic::Code;
use crate::domain::{Date, Period};
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

/// The number that digits make; a sign is none, though the parser of the language reads one.
pub(super) fn digits(text: &str) -> Option<u32> {
    let is_digits = text.bytes().all(|byte| byte.is_ascii_digit());
    is_digits.then(|| text.parse().ok())?
}

/// A year of two or four digits; two digits count from 2000.
pub fn year_of(text: &str) -> Option<i32> {
    let year = i32::try_from(digits(text)?).ok()?;
    match text.len() {
        2 => Some(2000 + year),
        4 => Some(year),
        _ => None,
    }
}

/// In which order the numbers of a date stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// Day, month, year: as in Dutch.
    #[default]
    DayFirst,
    /// Month, day, year: as in the United States.
    MonthFirst,
    /// Year, month, day, also where the year has two digits.
    YearFirst,
    /// Some cells can only begin with the day and others only with the month: those that can do both are asked, and
    /// those of the second kind, too.
    Unsettled,
}

impl From<DateOrder> for Order {
    fn from(order: DateOrder) -> Self {
        match order {
            DateOrder::Dmy => Self::DayFirst,
            DateOrder::Mdy => Self::MonthFirst,
            DateOrder::Ymd => Self::YearFirst,
        }
    }
}

/// What the column of a day or period tells about its cells.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Calendar {
    /// In which order the numbers of a date stand.
    pub order: Order,
    /// True when days count from 1904, as in workbooks of old Macs.
    pub is_1904: bool,
    /// True when the file does not say which of its numbers are days.
    pub lacks_formats: bool,
    /// What the delivery is about: gives a month without a year its year.
    pub period: Option<Period>,
}

/// What a text tells about the order of the numbers of its column's dates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Clue {
    /// Only the day can stand first: `20-1-2026`.
    DayFirst,
    /// Only the month can stand first: `1/20/2026`.
    MonthFirst,
    /// Both can.
    Either,
}

/// What a text tells; `None` when it is no date of numbers with its year behind.
pub fn clue(text: &str) -> Option<Clue> {
    let (first, second, year) = numbers(text)?;
    let by_day = day_of(year, second, first).is_some();
    match (by_day, day_of(year, first, second).is_some()) {
        (true, false) => Some(Clue::DayFirst),
        (false, true) => Some(Clue::MonthFirst),
        (true, true) => Some(Clue::Either),
        (false, false) => None,
    }
}

/// Both readings of a date of numbers, the day first and the month first; `None` when it has but one.
pub fn readings(text: &str) -> Option<(Date, Date)> {
    let (first, second, year) = numbers(text)?;
    let (by_day, by_month) = (day_of(year, second, first)?, day_of(year, first, second)?);
    (by_day != by_month).then_some((by_day, by_month))
}

/// True when a text ends with a year of two digits: `12-03-26`, `mrt '26`.
pub fn has_short_year(text: &str) -> bool {
    let text = text.trim_end();
    let mut from_end = text.bytes().rev();
    let (last, before, sign) = (from_end.next(), from_end.next(), from_end.next());
    let is_digit = |byte: Option<u8>| byte.is_some_and(|b| b.is_ascii_digit());
    let is_short = is_digit(last) && is_digit(before) && sign.is_some_and(|b| b"-/. '".contains(&b));
    // `2026-10` and `2026-03-12` begin with their year, and `Q4 10` is none.
    is_short
        && text.bytes().take_while(u8::is_ascii_digit).count() < 3
        && (parse_text(text).is_some() || super::period::parse_text(text).is_some())
}

/// The three numbers of a date with its year behind, without its time.
fn numbers(text: &str) -> Option<(u32, u32, i32)> {
    // Most texts of a column of periods are `2026-10` or words: no closer look.
    let bytes = text.trim_start().as_bytes();
    if !bytes.first()?.is_ascii_digit() || (bytes.len() > 3 && bytes[..4].iter().all(u8::is_ascii_digit)) {
        return None;
    }
    let parts = parts(text);
    let [first, second, third] = parts[..] else { return None };
    Some((digits(first)?, digits(second)?, year_of(third)?))
}

fn parts(text: &str) -> Vec<&str> {
    // A time behind the day is left out: `2026-03-12T00:00:00`, `12-03-2026 09:30`.
    before_time(text.trim())
        .split(['-', '/', '.', ' '])
        .filter(|part| !part.is_empty() && !part.contains(':'))
        .collect()
}

fn day_of(year: i32, month: u32, day: u32) -> Option<Date> {
    Date::new(
        i16::try_from(year).ok()?,
        i8::try_from(month).ok()?,
        i8::try_from(day).ok()?,
    )
}

/// Reads a day.
pub fn parse(cell: &CellValue, calendar: Calendar) -> Result<Date, Code> {
    match cell {
        CellValue::DateSerial(serial) => date_from_serial(*serial).ok_or(Code::BadDate),
        CellValue::Number(serial) if calendar.lacks_formats => {
            compact(&format!("{serial}")).ok_or(Code::DateWithoutFormat)
        }
        // A bare number in a workbook of 1904 counts from there; Excel itself shifted what it shows as a day.
        CellValue::Number(serial) => date_from_serial(*serial + if calendar.is_1904 { 1_462.0 } else { 0.0 })
            .or_else(|| compact(&format!("{serial}")))
            .ok_or(Code::BadDate),
        CellValue::Text(text) => parse_text_in(text, calendar.order),
        _ => Err(Code::BadDate),
    }
}

/// Reads a day from text; day before month, as in Dutch.
pub fn parse_text(text: &str) -> Option<Date> {
    parse_text_in(text, Order::DayFirst).ok()
}

/// Reads a day from text with its numbers in an order.
pub fn parse_text_in(text: &str, order: Order) -> Result<Date, Code> {
    if order == Order::Unsettled && (clue(text) == Some(Clue::MonthFirst) || readings(text).is_some()) {
        return Err(Code::AmbiguousDate);
    }
    read(text, order).ok_or(Code::BadDate)
}

fn read(text: &str, order: Order) -> Option<Date> {
    let parts = parts(text);
    if let [digits] = parts[..] {
        return compact(digits);
    }
    let [first, second, third] = parts[..] else { return None };
    let number = |text: &str| digits(text.trim_end_matches(','));
    let (year, month, day) = if first.len() == 4 && first.bytes().all(|b| b.is_ascii_digit()) {
        (year_of(first)?, number(second)?, number(third)?)
    } else if let Some(month) = month_of(second) {
        (year_of(third)?, month, number(first)?)
    } else if let Some(month) = month_of(first) {
        (year_of(third)?, month, number(second)?)
    } else {
        match order {
            Order::DayFirst | Order::Unsettled => (year_of(third)?, number(second)?, number(first)?),
            Order::MonthFirst => (year_of(third)?, number(first)?, number(second)?),
            Order::YearFirst => (year_of(first)?, number(second)?, number(third)?),
        }
    };
    day_of(year, month, day)
}

/// A day as eight digits, `20260312`: the other way round its year would be no year of ours.
fn compact(digits: &str) -> Option<Date> {
    let is_compact = digits.len() == 8
        && digits.bytes().all(|b| b.is_ascii_digit())
        && (digits.starts_with("19") || digits.starts_with("20"));
    if !is_compact {
        return None;
    }
    let number = |range: std::ops::Range<usize>| digits.get(range)?.parse::<u32>().ok();
    day_of(i32::try_from(number(0..4)?).ok()?, number(4..6)?, number(6..8)?)
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
            "Mar 12, 2026",
            "20260312",
        ] {
            assert_eq!(
                parse_text(text).map(|d| d.to_string()).as_deref(),
                Some("2026-03-12"),
                "{text}"
            );
        }
        assert_eq!(parse_text("12 OKT 2026"), Date::new(2026, 10, 12));
        assert_eq!(
            parse(&CellValue::Number(46_093.0), Calendar::default()).map(|d| d.to_string()),
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

    #[test]
    fn what_can_be_read_in_one_order_only_tells_about_its_column() {
        assert_eq!(clue("20-1-2014"), Some(Clue::DayFirst));
        assert_eq!(clue("1/20/2014"), Some(Clue::MonthFirst));
        assert_eq!(clue("3/4/2026"), Some(Clue::Either));
        for text in ["31-02-2026", "2026-03-12", "12 mrt 2026", "2026-10", "maart", "12,5"] {
            assert_eq!(clue(text), None, "{text}");
        }
    }

    #[test]
    fn a_day_is_read_in_the_order_of_its_column() {
        let read = |text: &str, order| parse_text_in(text, order).map(|day| day.to_string());
        assert_eq!(read("3/4/2026", Order::DayFirst).as_deref(), Ok("2026-04-03"));
        assert_eq!(read("3/4/2026", Order::MonthFirst).as_deref(), Ok("2026-03-04"));
        assert_eq!(read("26-03-04", Order::YearFirst).as_deref(), Ok("2026-03-04"));
        assert_eq!(read("1/20/2014", Order::DayFirst), Err(Code::BadDate));
        // A column that does both: what begins with the day for sure is read, the rest is asked.
        assert_eq!(read("20-1-2026", Order::Unsettled).as_deref(), Ok("2026-01-20"));
        assert_eq!(read("3-3-2026", Order::Unsettled).as_deref(), Ok("2026-03-03"));
        assert_eq!(read("3-4-2026", Order::Unsettled), Err(Code::AmbiguousDate));
        assert_eq!(read("1-20-2026", Order::Unsettled), Err(Code::AmbiguousDate));
    }

    #[test]
    fn a_bare_number_in_a_workbook_of_1904_counts_from_there() {
        let calendar = Calendar {
            is_1904: true,
            ..Calendar::default()
        };
        // 46093 − 1462
        let day = parse(&CellValue::Number(44_631.0), calendar).map(|day| day.to_string());
        assert_eq!(day.as_deref(), Ok("2026-03-12"));
    }

    #[test]
    fn a_sign_is_no_part_of_a_date() {
        for text in [
            "01-+3-2026",
            "+1-03-2026",
            "2026-+1-05",
            "2026-01-+5",
            "+126-10",
            "01-03-+26",
        ] {
            assert_eq!(parse_text(text), None, "{text}");
            assert_eq!(crate::intake::value::period::parse_text(text), None, "{text}");
            assert_eq!(Date::parse_iso(text), None, "{text}");
        }
    }

    #[test]
    fn a_year_of_two_digits_is_known() {
        assert!(has_short_year("12-03-26") && has_short_year("mrt-26") && has_short_year("mrt '26"));
        assert!(!has_short_year("2026-10") && !has_short_year("12-03-2026") && !has_short_year("K1 2026"));
    }
}
