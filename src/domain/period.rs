//! Months, quarters, half-years and years.

use serde::{Deserialize, Serialize};

use crate::domain::Date;

/// A calendar month, as the number of months since January of the year 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month(i32);

impl Month {
    /// Month 1 to 12 of a year; `None` outside that.
    pub fn new(year: i32, month: u32) -> Option<Self> {
        (1..=12).contains(&month).then(|| Self(year * 12 + month as i32 - 1))
    }

    /// The month that a day falls in.
    pub fn of(date: Date) -> Self {
        Self(date.year() * 12 + date.month() as i32 - 1)
    }

    /// Months since January of the year 0: adjacent months differ by one.
    pub fn ordinal(self) -> i32 {
        self.0
    }

    /// The month with an ordinal.
    pub fn from_ordinal(ordinal: i32) -> Self {
        Self(ordinal)
    }

    /// The year.
    pub fn year(self) -> i32 {
        self.0.div_euclid(12)
    }

    /// The month of the year, 1 to 12.
    pub fn month(self) -> u32 {
        self.0.rem_euclid(12) as u32 + 1
    }

    /// The month that lies a number of months later (earlier when negative).
    #[must_use]
    pub fn plus(self, months: i32) -> Self {
        Self(self.0 + months)
    }

    /// Its first day.
    pub fn first_day(self) -> Date {
        Date::new(self.year() as i16, self.month() as i8, 1).unwrap_or_else(|| Date::from_days(0))
    }

    /// Its last day.
    pub fn last_day(self) -> Date {
        self.plus(1).first_day().plus_days(-1)
    }
}

impl std::fmt::Display for Month {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:04}-{:02}", self.year(), self.month())
    }
}

/// A month, quarter, half-year or year. Prints as `2026-10`, `2026-K4`, `2026-H2`, `2026`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Period {
    /// A calendar month.
    Month(Month),
    /// A quarter of a year, 1 to 4.
    Quarter(i32, u8),
    /// A half of a year, 1 or 2.
    HalfYear(i32, u8),
    /// A calendar year.
    Year(i32),
}

impl Period {
    /// Reads the canonical form, with `Q` read as `K`; `None` for anything else.
    pub fn parse(text: &str) -> Option<Self> {
        let (year, rest) = match text.split_once('-') {
            Some((year, rest)) => (year, Some(rest)),
            None => (text, None),
        };
        if year.len() != 4 || !year.bytes().all(|b| b.is_ascii_digit()) {
            return None;
        }
        let year: i32 = year.parse().ok()?;
        let Some(rest) = rest else {
            return Some(Self::Year(year));
        };
        let number = |digits: &str| digits.parse::<u8>().ok();
        match rest.as_bytes() {
            [b'K' | b'Q', b'1'..=b'4'] => Some(Self::Quarter(year, number(rest.trim_start_matches(['K', 'Q']))?)),
            [b'H', b'1' | b'2'] => Some(Self::HalfYear(year, number(rest.trim_start_matches('H'))?)),
            [b'0'..=b'9', b'0'..=b'9'] => Month::new(year, u32::from(number(rest)?)).map(Self::Month),
            _ => None,
        }
    }

    /// Its first month.
    pub fn first_month(self) -> Month {
        match self {
            Self::Month(month) => month,
            Self::Quarter(year, quarter) => Month(year * 12 + (i32::from(quarter) - 1) * 3),
            Self::HalfYear(year, half) => Month(year * 12 + (i32::from(half) - 1) * 6),
            Self::Year(year) => Month(year * 12),
        }
    }

    /// Its last month.
    pub fn last_month(self) -> Month {
        self.first_month().plus(self.months() - 1)
    }

    /// How many months it holds.
    pub fn months(self) -> i32 {
        match self {
            Self::Month(_) => 1,
            Self::Quarter(..) => 3,
            Self::HalfYear(..) => 6,
            Self::Year(_) => 12,
        }
    }

    /// True when the period lies whole within the months `first..=last`.
    pub fn is_within(self, first: Month, last: Month) -> bool {
        first <= self.first_month() && self.last_month() <= last
    }

    /// The half-year that holds a month.
    pub fn half_year_of(month: Month) -> Self {
        Self::HalfYear(month.year(), if month.month() <= 6 { 1 } else { 2 })
    }
}

impl std::fmt::Display for Period {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Month(month) => month.fmt(f),
            Self::Quarter(year, quarter) => write!(f, "{year:04}-K{quarter}"),
            Self::HalfYear(year, half) => write!(f, "{year:04}-H{half}"),
            Self::Year(year) => write!(f, "{year:04}"),
        }
    }
}

impl Serialize for Period {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Period {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).ok_or_else(|| {
            serde::de::Error::custom(format!("no period such as 2026-10, 2026-K4, 2026-H2 or 2026: {text}"))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_canonical_form_goes_both_ways() {
        for text in ["2026-10", "2026-K4", "2026-H2", "2026"] {
            assert_eq!(Period::parse(text).map(|p| p.to_string()).as_deref(), Some(text));
        }
        assert_eq!(Period::parse("2026-Q4"), Period::parse("2026-K4"));
        for text in ["2026-13", "2026-00", "2026-K5", "26-10", "2026-1", ""] {
            assert_eq!(Period::parse(text), None, "{text}");
        }
    }

    #[test]
    fn a_quarter_counts_in_a_window_that_holds_it_whole() {
        let quarter = Period::parse("2026-K3").expect("a quarter");
        let month = |m| Month::new(2026, m).expect("a month");
        assert!(quarter.is_within(month(7), month(9)));
        assert!(!quarter.is_within(month(8), month(10)));
    }

    #[test]
    fn a_month_ends_on_its_last_day() {
        assert_eq!(
            Month::new(2028, 2).expect("a month").last_day().to_string(),
            "2028-02-29"
        );
    }
}
