//! Numbers, money, dates and periods as each language writes them.

use crate::domain::{Date, Month, Period};
use crate::locale::{Language, Locale, Value};

impl Locale {
    /// A number with a fixed number of decimals: `1.234,5` in Dutch, `1,234.5` in English. The minus is a real minus.
    pub fn number(&self, value: f64, decimals: u8) -> String {
        let (group, point) = match self.language {
            Language::Nl => ('.', ','),
            Language::En => (',', '.'),
        };
        // Half away from zero, as a spreadsheet shows it; the formatter alone would round half to even.
        let scale = 10f64.powi(i32::from(decimals));
        let scaled = (value.abs() * scale).round() / scale;
        let rounded = if scaled.is_finite() { scaled } else { value.abs() };
        let plain = format!("{:.*}", usize::from(decimals), rounded);
        let (whole, fraction) = plain.split_once('.').unwrap_or((&plain, ""));
        let mut text = String::new();
        for (position, digit) in whole.chars().enumerate() {
            if position > 0 && (whole.len() - position) % 3 == 0 {
                text.push(group);
            }
            text.push(digit);
        }
        if !fraction.is_empty() {
            text.push(point);
            text.push_str(fraction);
        }
        let is_zero = plain.bytes().all(|b| b == b'0' || b == b'.');
        if value < 0.0 && !is_zero {
            format!("−{text}")
        } else {
            text
        }
    }

    /// A share as a percentage: 0.084 with one decimal is `8,4%`.
    pub fn percent(&self, share: f64, decimals: u8) -> String {
        format!("{}%", self.number(share * 100.0, decimals))
    }

    /// Euros for a sentence or a label, rounded for speech: `€ 850`, `€ 12.300`, `€ 1,2 mln`.
    pub fn euros(&self, euros: f64) -> String {
        let size = euros.abs();
        let sign = if euros < 0.0 { "−" } else { "" };
        if size >= 999_500.0 {
            let million = self.word("format-million");
            format!("{sign}€ {} {million}", self.number(size / 1e6, 1))
        } else if size >= 10_000.0 {
            format!("{sign}€ {}", self.number((size / 100.0).round() * 100.0, 0))
        } else {
            format!("{sign}€ {}", self.number(size, 0))
        }
    }

    /// Euros that are to add up before the reader's eyes, without cents: `€ 1.052.642`.
    pub fn whole_euros(&self, euros: f64) -> String {
        let sign = if euros < 0.0 { "−" } else { "" };
        format!("{sign}€\u{a0}{}", self.number(euros.abs(), 0))
    }

    /// A day in words: `31 oktober 2026`.
    pub fn date(&self, date: Date) -> String {
        format!(
            "{} {} {}",
            date.day(),
            self.word(&format!("month-{}", date.month())),
            date.year()
        )
    }

    /// A day in short, for the cell of a table: `31 dec 2026`, of which no line parts anything.
    pub fn date_short(&self, date: Date) -> String {
        format!("{} {}", date.day(), self.month_short(Month::of(date))).replace(' ', "\u{a0}")
    }

    /// A month in short: `okt 2026`.
    pub fn month_short(&self, month: Month) -> String {
        format!(
            "{} {}",
            self.word(&format!("month-short-{}", month.month())),
            month.year()
        )
    }

    /// A period in words: `oktober 2026`, `het vierde kwartaal van 2026`.
    pub fn period(&self, period: Period) -> String {
        match period {
            Period::Month(month) => format!("{} {}", self.word(&format!("month-{}", month.month())), month.year()),
            Period::Quarter(year, quarter) => self.text(
                "period-quarter",
                &[
                    ("n", Value::Count(i64::from(quarter))),
                    ("year", Value::from(year.to_string())),
                ],
            ),
            Period::HalfYear(year, half) => self.text(
                "period-half-year",
                &[
                    ("n", Value::Count(i64::from(half))),
                    ("year", Value::from(year.to_string())),
                ],
            ),
            Period::Year(year) => year.to_string(),
        }
    }

    /// A list in words: `a, b en c`.
    pub fn list(&self, items: &[String]) -> String {
        match items {
            [] => String::new(),
            [one] => one.clone(),
            [first @ .., last] => format!("{} {} {last}", first.join(", "), self.word("format-and")),
        }
    }
}

/// The same text with a capital at its start.
pub fn capitalised(text: &str) -> String {
    let mut characters = text.chars();
    characters
        .next()
        .map(|first| first.to_uppercase().chain(characters).collect())
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn halves_and_quarters_of_a_year_have_their_own_word() {
        let words = |period| Locale::new(Language::Nl).period(period);
        assert_eq!(words(Period::HalfYear(2026, 1)), "de eerste helft van 2026");
        assert_eq!(words(Period::HalfYear(2026, 2)), "de tweede helft van 2026");
        assert_eq!(words(Period::Quarter(2026, 3)), "het derde kwartaal van 2026");
    }
}
