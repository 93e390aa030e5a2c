//! A diagnostic as text for people and as data for machines.

use serde_json::json;

use crate::diagnostic::group::times;
use crate::diagnostic::{Diagnostic, Place, arguments};
use crate::locale::{Locale, Value};

pub use crate::diagnostic::summary::summary;

/// The argument that says of which workbook a cell is, where a reader has two at hand: `here` or `own`.
pub const BOOK: &str = "book";

/// The sentences of a diagnostic in one language.
pub struct Sentences {
    /// What is wrong.
    pub message: String,
    /// What was expected.
    pub expected: String,
    /// What to do.
    pub hint: String,
}

/// Puts a diagnostic into words.
pub fn sentences(diagnostic: &Diagnostic, locale: &Locale) -> Sentences {
    sentences_about(diagnostic, 1, locale)
}

/// Puts a diagnostic into words that stands for several like it: what is said of one cell is said of them all.
pub fn sentences_about(diagnostic: &Diagnostic, count: usize, locale: &Locale) -> Sentences {
    let arguments = arguments::of(diagnostic, &spot(diagnostic, count, locale), locale);
    let text = |part: &str| locale.text(&format!("diag-{}{part}", diagnostic.code.id()), &arguments);
    let mut message = text("");
    if let Some(rest) = the_rest(diagnostic, locale).filter(|_| count == 1) {
        message.push(' ');
        message.push_str(&rest);
    }
    Sentences {
        message,
        expected: text(".expected"),
        hint: text(".hint"),
    }
}

/// That a diagnostic is about cells after it as well, where it is.
pub fn the_rest(diagnostic: &Diagnostic, locale: &Locale) -> Option<String> {
    let others = times(diagnostic) - 1;
    let number = locale.number(others as f64, 0);
    let arguments = [("n", Value::from(others)), ("count", Value::from(number))];
    (others > 0).then(|| locale.text("times-more", &arguments))
}

/// What was found, as a reader of a language writes it.
pub fn found(diagnostic: &Diagnostic, locale: &Locale) -> String {
    arguments::found(diagnostic, locale)
}

/// What was found, where the message does not say it already.
pub fn found_beside(diagnostic: &Diagnostic, locale: &Locale) -> String {
    const MARK: &str = "\u{1}";
    let mut arguments = arguments::of(diagnostic, "", locale);
    // The last of a name counts.
    arguments.extend(["found", "typed"].map(|name| (name, Value::from(MARK))));
    let message = locale.text(&format!("diag-{}", diagnostic.code.id()), &arguments);
    if message.contains(MARK) {
        String::new()
    } else {
        arguments::found(diagnostic, locale)
    }
}

/// Where on the sheet, for inside a sentence: `in cel D14`, `in rij 14`, `in deze cellen`.
fn spot(diagnostic: &Diagnostic, count: usize, locale: &Locale) -> String {
    let place = &diagnostic.place;
    let key = match (place.cell, count) {
        (Some(cell), 1) if cell.column > 0 => "spot-cell",
        (Some(_), 1) => "spot-row",
        (Some(cell), _) if cell.column > 0 => "spot-cells",
        (Some(_), _) => "spot-rows",
        (None, _) => "spot-none",
    };
    let book = diagnostic.arguments.get(BOOK).filter(|_| place.cell.is_some());
    let arguments = [
        ("cell", Value::from(place.cell_text())),
        ("sheet", Value::from(place.sheet.clone().unwrap_or_default())),
        ("book", Value::from(book.map_or("", String::as_str))),
    ];
    let spot = locale.text(key, &arguments);
    match book {
        Some(_) => format!("{spot} {}", locale.text("spot-book", &arguments)),
        None => spot,
    }
}

/// File, sheet and cell or row behind each other; empty where there is none.
pub fn place_text(place: &Place, locale: &Locale) -> String {
    let cell = match place.cell {
        Some(cell) if cell.column == 0 => locale.text("place-row", &[("row", Value::from(place.cell_text()))]),
        _ => place.cell_text(),
    };
    let parts = [
        place.file.clone().unwrap_or_default(),
        place.sheet.clone().unwrap_or_default(),
        cell,
    ];
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join(" › ")
}

/// Diagnostics for machines: one JSON array of objects. What is absent is `null`.
pub fn json(diagnostics: &[Diagnostic], locale: &Locale) -> String {
    let objects: Vec<serde_json::Value> = diagnostics
        .iter()
        .map(|diagnostic| {
            let words = sentences(diagnostic, locale);
            json!({
                "code": diagnostic.code.id(),
                "severity": diagnostic.severity().id(),
                "partner": diagnostic.partner,
                "file": diagnostic.place.file,
                "sheet": diagnostic.place.sheet,
                "cell": diagnostic.place.cell.map(|_| diagnostic.place.cell_text()),
                "found": diagnostic.found,
                "message": words.message,
                "expected": words.expected,
                "hint": words.hint,
            })
        })
        .collect();
    serde_json::Value::Array(objects).to_string()
}

/// One diagnostic as a short block of text: place, what is wrong, what was found and expected, what to do.
pub fn text(diagnostic: &Diagnostic, locale: &Locale) -> String {
    let words = sentences(diagnostic, locale);
    let severity = locale.text(&format!("severity-{}", diagnostic.severity().id()), &[]);
    let place = place_text(&diagnostic.place, locale);
    let found = found_beside(diagnostic, locale);
    let mut lines = vec![format!("{severity} [{}] {}", diagnostic.code.id(), words.message)];
    if !place.is_empty() {
        lines.push(format!("  {}: {}", locale.text("label-place", &[]), place));
    }
    for (label, value) in [
        ("label-found", found.as_str()),
        ("label-expected", words.expected.as_str()),
        ("label-hint", words.hint.as_str()),
    ] {
        if !value.is_empty() {
            lines.push(format!("  {}: {value}", locale.text(label, &[])));
        }
    }
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Code;
    use crate::domain::CellRef;
    use crate::locale::Language;

    #[test]
    fn machines_get_every_field_of_a_diagnostic() {
        let place = Place::cell("a.xlsx", "Inzet", CellRef::new(14, 4));
        let diagnostic = Diagnostic::new(Code::BadNumber, place, "12a")
            .with("column", "hoeveelheid")
            .about("P01");
        let nowhere = Diagnostic::new(Code::NothingAccepted, Place::default(), "");
        let text = json(&[diagnostic, nowhere], &Locale::new(Language::Nl));
        let read: serde_json::Value = serde_json::from_str(&text).expect("is JSON");
        assert_eq!(read[0]["code"], "bad-number");
        assert_eq!(read[0]["severity"], "error");
        assert_eq!(read[0]["cell"], "D14");
        assert_eq!(read[0]["expected"], "een getal, zoals 1.234,50");
        assert_eq!(read[1]["file"], serde_json::Value::Null);
    }

    #[test]
    fn a_sentence_says_whether_it_is_about_a_cell_or_a_row() {
        let locale = Locale::new(Language::En);
        let hint = |column| {
            let place = Place::cell("a.xlsx", "Inzet", CellRef::new(14, column));
            sentences(
                &Diagnostic::new(Code::BadBoolean, place, "x").with("column", "c"),
                &locale,
            )
            .hint
        };
        assert_eq!(hint(4), "Type only yes or no in cell D14.");
        assert_eq!(hint(0), "Type only yes or no in row 14.");
    }
}
