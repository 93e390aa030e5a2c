//! A diagnostic as text for people and as data for machines.

use serde_json::json;

use crate::diagnostic::{Diagnostic, Place};
use crate::locale::{Locale, Value};

pub use crate::diagnostic::summary::summary;

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
    let id = format!("diag-{}", diagnostic.code.id());
    let mut arguments: Vec<(&str, Value)> = diagnostic
        .arguments
        .iter()
        .map(|(name, value)| (name.as_str(), Value::from(value.as_str())))
        .collect();
    arguments.push(("found", Value::from(diagnostic.found.as_str())));
    for (name, value) in [
        ("file", diagnostic.place.file.clone()),
        ("sheet", diagnostic.place.sheet.clone()),
        ("cell", Some(diagnostic.place.cell_text())),
        ("partner", diagnostic.partner.clone()),
        ("spot", Some(spot(&diagnostic.place, locale))),
    ] {
        if !diagnostic.arguments.contains_key(name) {
            arguments.push((name, Value::from(value.unwrap_or_default())));
        }
    }
    Sentences {
        message: locale.text(&id, &arguments),
        expected: locale.text(&format!("{id}.expected"), &arguments),
        hint: locale.text(&format!("{id}.hint"), &arguments),
    }
}

/// Where on the sheet, for inside a sentence: `in cel D14`, `in rij 14`.
fn spot(place: &Place, locale: &Locale) -> String {
    let key = match place.cell {
        Some(cell) if cell.column > 0 => "spot-cell",
        Some(_) => "spot-row",
        None => "spot-none",
    };
    locale.text(key, &[("cell", Value::from(place.cell_text()))])
}

/// File, sheet and cell behind each other; empty where there is none.
pub(super) fn place_text(place: &Place) -> String {
    let parts: Vec<String> = [
        place.file.clone().unwrap_or_default(),
        place.sheet.clone().unwrap_or_default(),
        place.cell_text(),
    ]
    .into_iter()
    .filter(|part| !part.is_empty())
    .collect();
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
    let place = place_text(&diagnostic.place);
    let mut lines = vec![format!("{severity} [{}] {}", diagnostic.code.id(), words.message)];
    if !place.is_empty() {
        lines.push(format!("  {}: {}", locale.text("label-place", &[]), place));
    }
    for (label, value) in [
        ("label-found", diagnostic.found.as_str()),
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
