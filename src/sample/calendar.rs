//! Working days, month names and the spellings of a period that people use.

use crate::domain::{Date, Month, Period};

const MONTHS: [&str; 12] = [
    "jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec",
];

/// The n-th day from Monday to Friday of the month after `month`; deliveries are due on the fifth.
pub(super) fn working_day_after(month: Month, n: usize) -> Date {
    let first = month.plus(1).first_day();
    (0..31)
        .map(|days| first.plus_days(days))
        .filter(|day| day.is_weekday())
        .nth(n.saturating_sub(1))
        .unwrap_or(first)
}

/// `okt 2026`.
pub(super) fn month_in_words(month: Month) -> String {
    let name = MONTHS.get(month.month() as usize - 1).copied().unwrap_or_default();
    format!("{name} {}", month.year())
}

/// A day in a month as people type it: `12-10-2026`.
pub(super) fn typed_day(month: Month, day: u32) -> String {
    format!("{day:02}-{:02}-{}", month.month(), month.year())
}

/// `K3 2026` for a quarter; months and others in canonical form.
pub(super) fn typed_period(period: Period) -> String {
    match period {
        Period::Quarter(year, quarter) => format!("K{quarter} {year}"),
        other => other.to_string(),
    }
}

/// The quarter that ends with a month.
pub(super) fn quarter_ending(month: Month) -> Option<Period> {
    month
        .month()
        .is_multiple_of(3)
        .then(|| Period::Quarter(month.year(), (month.month() / 3) as u8))
}

/// A month written `2026-10`.
pub(super) fn month(text: &str) -> Option<Month> {
    match Period::parse(text)? {
        Period::Month(month) => Some(month),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_fifth_working_day_of_november_2026_is_the_sixth() {
        // 1 November 2026 is a Sunday: working days are 2, 3, 4, 5 and 6.
        let october = month("2026-10").expect("a month");
        assert_eq!(working_day_after(october, 5).to_string(), "2026-11-06");
        assert_eq!(month_in_words(october), "okt 2026");
        assert_eq!(quarter_ending(october), None);
        assert_eq!(typed_day(october, 12), "12-10-2026");
    }
}
