//! Values as they stand in a chart: short, in the report's language.

use crate::locale::Locale;
use crate::report::NumberFormat;

/// A value beside a bar or a point: `€ 1,2 mln`, `12.345`, `8,4%`.
pub(super) fn value(value: f64, format: NumberFormat, locale: &Locale) -> String {
    match format {
        NumberFormat::Euro => locale.euros(value),
        NumberFormat::EuroCents => {
            let sign = if value <= -0.005 { "−" } else { "" };
            format!("{sign}€ {}", locale.number(value.abs(), 2))
        }
        NumberFormat::Count => locale.number(value, 0),
        NumberFormat::Decimal(decimals) => locale.number(value, decimals),
        NumberFormat::Percent(decimals) => locale.percent(value, decimals),
        NumberFormat::General => general(value, locale),
    }
}

/// The smallest step between marks of an axis that their format can tell apart.
pub(super) fn least_step(format: NumberFormat) -> f64 {
    match format {
        NumberFormat::Euro | NumberFormat::Count => 1.0,
        NumberFormat::EuroCents => 0.01,
        NumberFormat::Decimal(decimals) => 10f64.powi(-i32::from(decimals)),
        NumberFormat::Percent(decimals) => 10f64.powi(-i32::from(decimals) - 2),
        NumberFormat::General => 0.0,
    }
}

/// At most two decimals, none that are zero.
fn general(value: f64, locale: &Locale) -> String {
    let cents = (value * 100.0).round();
    let decimals = if cents % 100.0 == 0.0 {
        0
    } else if cents % 10.0 == 0.0 {
        1
    } else {
        2
    };
    locale.number(value, decimals)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Language;

    #[test]
    fn values_follow_the_language() {
        let (nl, en) = (Locale::new(Language::Nl), Locale::new(Language::En));
        assert_eq!(value(1_234_000.0, NumberFormat::Euro, &nl), "€ 1,2 mln");
        assert_eq!(value(12_345.0, NumberFormat::Count, &nl), "12.345");
        assert_eq!(value(0.084, NumberFormat::Percent(1), &nl), "8,4%");
        assert_eq!(value(0.084, NumberFormat::Percent(1), &en), "8.4%");
        assert_eq!(value(2.5, NumberFormat::General, &nl), "2,5");
        assert_eq!(value(3.0, NumberFormat::General, &nl), "3");
    }
}
