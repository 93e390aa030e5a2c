//! A calendar day. The only file that names `jiff`.

use serde::{Deserialize, Serialize};

/// A day in the Gregorian calendar, without time or zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(jiff::civil::Date);

const EPOCH: jiff::civil::Date = jiff::civil::date(1970, 1, 1);

impl Date {
    /// The day, or `None` where the calendar has no such day (31 February, month 13).
    pub fn new(year: i16, month: i8, day: i8) -> Option<Self> {
        jiff::civil::Date::new(year, month, day).ok().map(Self)
    }

    /// Reads `2026-10-31`; `None` for anything else.
    pub fn parse_iso(text: &str) -> Option<Self> {
        let mut parts = text.trim().splitn(3, '-');
        let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
        let is_digits = [year, month, day]
            .iter()
            .all(|part| part.bytes().all(|byte| byte.is_ascii_digit()));
        (is_digits && year.len() == 4 && month.len() == 2 && day.len() == 2)
            .then(|| Self::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?))?
    }

    /// The day that lies `days` after 1 January 1970; clamped to the calendar.
    pub fn from_days(days: i32) -> Self {
        Self(EPOCH.saturating_add(jiff::Span::new().days(days.clamp(-700_000, 2_900_000))))
    }

    /// Days since 1 January 1970.
    pub fn days(self) -> i32 {
        (self.0 - EPOCH).get_days()
    }

    /// The day in Amsterdam at a moment, given in seconds since 1970 (UTC).
    pub fn in_amsterdam(unix_seconds: i64) -> Self {
        let moment = jiff::Timestamp::from_second(unix_seconds).unwrap_or(jiff::Timestamp::UNIX_EPOCH);
        let zone = jiff::tz::TimeZone::get("Europe/Amsterdam").unwrap_or(jiff::tz::TimeZone::UTC);
        Self(moment.to_zoned(zone).date())
    }

    /// A moment, given in seconds since 1970, as `2026-11-09T05:30:00Z`: for the log.
    pub fn moment(unix_seconds: i64) -> String {
        jiff::Timestamp::from_second(unix_seconds)
            .unwrap_or(jiff::Timestamp::UNIX_EPOCH)
            .to_string()
    }

    /// The year.
    pub fn year(self) -> i32 {
        i32::from(self.0.year())
    }

    /// The month, 1 to 12.
    pub fn month(self) -> u32 {
        self.0.month() as u32
    }

    /// The day of the month, 1 to 31.
    pub fn day(self) -> u32 {
        self.0.day() as u32
    }

    /// The day that lies a number of days later (earlier when negative); clamped to the calendar.
    #[must_use]
    pub fn plus_days(self, days: i32) -> Self {
        Self::from_days(self.days().saturating_add(days))
    }

    /// True from Monday to Friday; public holidays are not known here.
    pub fn is_weekday(self) -> bool {
        !matches!(
            self.0.weekday(),
            jiff::civil::Weekday::Saturday | jiff::civil::Weekday::Sunday
        )
    }
}

impl std::fmt::Display for Date {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", self.0)
    }
}

impl Serialize for Date {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Date {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse_iso(&text).ok_or_else(|| serde::de::Error::custom(format!("no day of the form 2026-10-31: {text}")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_go_both_ways() {
        let day = Date::new(2026, 10, 31).expect("a day");
        assert_eq!(Date::from_days(day.days()), day);
        // The calendar ends; a number of days that is meant as "no limit" leads to its end.
        assert_eq!(day.plus_days(i32::MAX), Date::from_days(i32::MAX));
        assert_eq!(day.plus_days(i32::MIN), Date::from_days(i32::MIN));
        assert_eq!(day.plus_days(1).to_string(), "2026-11-01");
        assert_eq!(Date::new(2026, 2, 29), None);
        assert_eq!(Date::parse_iso("2026-13-01"), None);
    }

    #[test]
    fn a_summer_evening_in_utc_is_the_next_day_in_amsterdam() {
        // 2026-06-30T22:30:00Z
        assert_eq!(Date::in_amsterdam(1_782_858_600).to_string(), "2026-07-01");
    }
}
