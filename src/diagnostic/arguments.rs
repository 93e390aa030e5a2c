//! What the sentences of a diagnostic may name, as a reader of a language says it.

use crate::diagnostic::{Code, Diagnostic};
use crate::domain::amount::Amount;
use crate::domain::{Date, Period};
use crate::locale::{Locale, Value};

/// Codes of which `found` is a number of this program's own.
const NUMBERS: [Code; 9] = [
    Code::SharesDoNotSum,
    Code::TotalMismatch,
    Code::AttributionOverWhole,
    Code::MagnitudeDoubt,
    Code::AmbiguousPercent,
    Code::RatioDoubt,
    Code::ValueDoubt,
    Code::TotalRow,
    Code::ValueUnproved,
];
/// Codes of which `found` and `other` are periods or days of this program's own.
const PERIODS: [Code; 9] = [
    Code::BenefitBeforeStart,
    Code::BadPeriod,
    Code::PeriodStray,
    Code::MonthMismatch,
    Code::DeliveryEarly,
    Code::PeriodAhead,
    Code::PeriodOverlap,
    Code::KpiOverlap,
    Code::DeliveryAfterReference,
];

/// The name of an argument that holds the same in another language than Dutch: `column` has `column@en`.
pub fn in_language(name: &str, locale: &Locale) -> String {
    format!("{name}@{}", locale.language.id())
}

/// The arguments of the sentences, with numbers, days and periods as the language writes them. `spot` says where on the
/// sheet.
pub(super) fn of<'a>(diagnostic: &'a Diagnostic, spot: &str, locale: &Locale) -> Vec<(&'a str, Value)> {
    let own = diagnostic.arguments.iter().filter(|(name, _)| !name.contains('@'));
    let mut arguments: Vec<(&str, Value)> = own
        .map(|(name, value)| {
            let value = diagnostic.arguments.get(&in_language(name, locale)).unwrap_or(value);
            (name.as_str(), Value::from(said(diagnostic.code, name, value, locale)))
        })
        .collect();
    if let Some(count) = diagnostic.arguments.get("sum").and_then(|sum| sum.parse::<i64>().ok()) {
        arguments.push(("count", Value::from(count)));
    }
    if let Some(bounds) = bounds(diagnostic, locale) {
        arguments.push(("bounds", Value::from(bounds)));
    }
    if diagnostic.code == Code::AmbiguousPercent {
        let other = in_hundredths(&diagnostic.found, locale);
        arguments.push(("reading", Value::from(other)));
    }
    arguments.push(("found", Value::from(found(diagnostic, locale))));
    arguments.push(("typed", Value::from(diagnostic.found.as_str())));
    for (name, value) in [
        ("file", diagnostic.place.file.clone()),
        ("sheet", diagnostic.place.sheet.clone()),
        ("cell", Some(diagnostic.place.cell_text())),
        ("partner", diagnostic.partner.clone()),
        ("spot", Some(spot.to_owned())),
        // What chooses between sentences has a default of its own.
        ("why", Some(String::new())),
        ("reader", Some(String::new())),
        ("bounded", Some(String::new())),
        ("treatment", Some(String::new())),
    ] {
        if !diagnostic.arguments.contains_key(name) {
            arguments.push((name, Value::from(value.unwrap_or_default())));
        }
    }
    arguments
}

/// What was found, for a reader: as it was typed, or as the language writes what this program worked out.
pub fn found(diagnostic: &Diagnostic, locale: &Locale) -> String {
    said(diagnostic.code, "found", &diagnostic.found, locale)
}

fn said(code: Code, name: &str, value: &str, locale: &Locale) -> String {
    let said = match name {
        "period" | "deadline" | "after" => in_words(value, locale),
        "on" if code == Code::DeliverySameVersion => in_words(value, locale),
        "reading" | "other" if matches!(code, Code::AmbiguousDate | Code::PartnerNotActive) => in_words(value, locale),
        "sum" => number(value, locale),
        "part" | "whole" | "reading" if code == Code::RatioDoubt => number(value, locale),
        "bounds" if code == Code::MagnitudeDoubt => number(value, locale),
        "found" | "other" if PERIODS.contains(&code) => in_words(value, locale),
        "found" if NUMBERS.contains(&code) => number(value, locale),
        _ => None,
    };
    said.unwrap_or_else(|| value.to_owned())
}

/// The bounds in `min` and `max`, as they follow on "a value". Small ones may be years, and have no separators.
fn bounds(diagnostic: &Diagnostic, locale: &Locale) -> Option<String> {
    let bound = |name: &str| {
        let text = diagnostic.arguments.get(name)?;
        let value: f64 = text.parse().ok()?;
        let is_plain = value.abs() < 10_000.0 && value.fract() == 0.0;
        if is_plain {
            Some(text.clone())
        } else {
            number(text, locale)
        }
    };
    let (min, max) = (bound("min"), bound("max"));
    let key = match (&min, &max) {
        (Some(_), Some(_)) => "bounds-between",
        (Some(_), None) => "bounds-least",
        (None, Some(_)) => "bounds-most",
        (None, None) => return None,
    };
    let arguments = [("min", min), ("max", max)].map(|(name, value)| (name, Value::from(value.unwrap_or_default())));
    Some(locale.text(key, &arguments))
}

/// A day or period in words.
fn in_words(text: &str, locale: &Locale) -> Option<String> {
    Date::parse_iso(text)
        .map(|date| locale.date(date))
        .or_else(|| Period::parse(text).map(|period| locale.period(period)))
}

/// What a part of 1 is in per cent, as it was typed with a point or a comma.
fn in_hundredths(typed: &str, locale: &Locale) -> String {
    let value = typed.trim().replace(',', ".").parse::<f64>().ok();
    let hundredths = value.and_then(|value| Amount::from_f64(value * 100.0));
    let said = hundredths.and_then(|amount| number(&amount.to_string(), locale));
    said.unwrap_or_else(|| format!("100 × {typed}"))
}

/// A number with the decimals that it has, at most six.
fn number(text: &str, locale: &Locale) -> Option<String> {
    let value: f64 = text.parse().ok()?;
    let decimals = text
        .split_once('.')
        .map_or(0, |(_, digits)| digits.trim_end_matches('0').len().min(6));
    Some(locale.number(value, decimals as u8))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Place;
    use crate::locale::Language;

    #[test]
    fn numbers_days_and_periods_are_written_as_the_reader_does() {
        let dutch = Locale::new(Language::Nl);
        let total = Diagnostic::new(Code::TotalMismatch, Place::default(), "1234.50");
        assert_eq!(found(&total, &dutch), "1.234,5");
        let late = Diagnostic::new(Code::DeliveryAfterReference, Place::default(), "2026-11-20");
        assert_eq!(found(&late, &dutch), "20 november 2026");
        assert_eq!(
            said(Code::NoRate, "period", "2026-K4", &dutch),
            "het vierde kwartaal van 2026"
        );
        // What somebody typed stays as it was typed.
        let typed = Diagnostic::new(Code::BadNumber, Place::default(), "2026-10");
        assert_eq!(found(&typed, &dutch), "2026-10");
    }

    #[test]
    fn a_share_is_said_both_ways_as_the_reader_writes_numbers() {
        for (typed, language, said) in [
            ("0.58", Language::Nl, "0,58% of 58%"),
            ("0,585", Language::Nl, "0,585% of 58,5%"),
            ("0.58", Language::En, "0.58% or 58%"),
        ] {
            let diagnostic = Diagnostic::new(Code::AmbiguousPercent, Place::default(), typed);
            let words = crate::diagnostic::render::sentences(&diagnostic, &Locale::new(language));
            assert!(words.message.contains(said), "{}", words.message);
        }
    }

    #[test]
    fn a_name_in_the_language_of_the_reader_goes_before_the_dutch_one() {
        let diagnostic = Diagnostic::new(Code::BadNumber, Place::default(), "x")
            .with("column", "hoeveelheid")
            .with("column@en", "quantity");
        let name = |language| {
            let locale = Locale::new(language);
            let arguments = of(&diagnostic, "", &locale);
            arguments.into_iter().find(|(name, _)| *name == "column")
        };
        assert!(matches!(name(Language::Nl), Some((_, Value::Text(text))) if text == "hoeveelheid"));
        assert!(matches!(name(Language::En), Some((_, Value::Text(text))) if text == "quantity"));
    }
}
