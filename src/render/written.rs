//! What a cell holds, as the report's language writes it: the same on the page and on paper.

use crate::locale::Locale;
use crate::report::{Content, NumberFormat};

/// Content in words and figures.
pub(super) fn content(locale: &Locale, content: &Content) -> String {
    match content {
        Content::Text(text) | Content::Absent(text) => text.clone(),
        Content::Number(value, format) => number(locale, *value, *format),
        Content::Date(date) => locale.date_short(*date),
        Content::Blank => String::new(),
    }
}

/// A number; the sign stands before the currency, and no line breaks between them and the figure.
fn number(locale: &Locale, value: f64, format: NumberFormat) -> String {
    let euros = |decimals| {
        let size = locale.number(value.abs(), decimals);
        // What rounds to zero has no sign, as everywhere else.
        let is_negative = locale.number(value, decimals) != size;
        format!("{}€\u{a0}{size}", if is_negative { "−" } else { "" })
    };
    match format {
        NumberFormat::Euro => euros(0),
        NumberFormat::EuroCents => euros(2),
        NumberFormat::Count => locale.number(value, 0),
        NumberFormat::Decimal(decimals) => locale.number(value, decimals),
        NumberFormat::Percent(decimals) => locale.percent(value, decimals),
        NumberFormat::General => locale.number(value, if value.fract() == 0.0 { 0 } else { 2 }),
    }
}
