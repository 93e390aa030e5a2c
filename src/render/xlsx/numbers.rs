//! Excel's codes for the way numbers and dates are written.

use crate::domain::Date;
use crate::locale::Language;
use crate::report::NumberFormat;

/// The code of a number format with something behind the number: `#,##0" (v)"`. The cell stays a number.
/// Excel itself puts the points and commas of the reader's language in.
pub(super) fn code(format: NumberFormat, suffix: &str) -> String {
    let suffix = quoted(suffix);
    match format {
        NumberFormat::Euro => euro("#,##0", &suffix),
        NumberFormat::EuroCents => euro("#,##0.00", &suffix),
        NumberFormat::Count => format!("#,##0{suffix}"),
        NumberFormat::Decimal(decimals) => format!("#,##0{}{suffix}", fraction(decimals)),
        NumberFormat::Percent(decimals) => format!("0{}%{suffix}", fraction(decimals)),
        NumberFormat::General => format!("General{suffix}"),
    }
}

/// The code of a date in a report: day, month in short, year in the report's language whatever the reader's.
pub(super) fn date_in_words(language: Language) -> &'static str {
    match language {
        Language::Nl => "[$-413]d mmm yyyy",
        Language::En => "[$-809]d mmm yyyy",
    }
}

/// The code of a date on forms and data sheets.
pub(super) fn date_in_digits(language: Language) -> &'static str {
    match language {
        Language::Nl => "dd-mm-yyyy",
        Language::En => "dd/mm/yyyy",
    }
}

/// Excel's number of a day, or `None` before March 1900, where Excel's calendar has a day that never was.
pub(super) fn serial(date: Date) -> Option<f64> {
    let serial = date.days() + 25_569;
    (serial > 60).then(|| f64::from(serial))
}

/// About what the reader sees, to measure column widths by.
pub(super) fn approximate(value: f64, format: NumberFormat) -> String {
    match format {
        NumberFormat::Euro => format!("€ {}", grouped(value, 0)),
        NumberFormat::EuroCents => format!("€ {}", grouped(value, 2)),
        NumberFormat::Count => grouped(value, 0),
        NumberFormat::Decimal(decimals) => grouped(value, decimals),
        NumberFormat::Percent(decimals) => format!("{:.*}%", usize::from(decimals), value * 100.0),
        NumberFormat::General => format!("{value}").chars().take(12).collect(),
    }
}

fn grouped(value: f64, decimals: u8) -> String {
    let plain = format!("{value:.*}", usize::from(decimals));
    let groups = plain.len().saturating_sub(usize::from(decimals) + 1) / 3;
    format!("{plain}{}", ".".repeat(groups))
}

fn euro(number: &str, suffix: &str) -> String {
    format!("\"€ \"{number}{suffix};-\"€ \"{number}{suffix}")
}

fn fraction(decimals: u8) -> String {
    if decimals == 0 {
        String::new()
    } else {
        format!(".{}", "0".repeat(usize::from(decimals)))
    }
}

fn quoted(text: &str) -> String {
    if text.is_empty() {
        String::new()
    } else {
        format!("\"{}\"", text.replace('"', ""))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_marker_stands_in_the_format_and_not_in_the_number() {
        assert_eq!(code(NumberFormat::Count, " (v)"), "#,##0\" (v)\"");
        assert_eq!(code(NumberFormat::Percent(1), ""), "0.0%");
        assert_eq!(code(NumberFormat::Euro, ""), "\"€ \"#,##0;-\"€ \"#,##0");
    }

    #[test]
    fn days_count_as_excel_counts_them() {
        // 1 January 2000 is 36526 in Excel.
        assert_eq!(Date::new(2000, 1, 1).and_then(serial), Some(36_526.0));
        assert_eq!(Date::new(1899, 1, 1).and_then(serial), None);
    }
}
