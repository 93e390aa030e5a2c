//! A diagnostic as text for people and as data for machines.

use crate::diagnostic::Diagnostic;
use crate::locale::{Locale, Value};

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

/// One diagnostic as a short block of text: place, what is wrong, what was found and expected, what to do.
pub fn text(diagnostic: &Diagnostic, locale: &Locale) -> String {
    let words = sentences(diagnostic, locale);
    let severity = locale.text(&format!("severity-{}", diagnostic.severity().id()), &[]);
    let place: Vec<String> = [
        diagnostic.place.file.clone().unwrap_or_default(),
        diagnostic.place.sheet.clone().unwrap_or_default(),
        diagnostic.place.cell_text(),
    ]
    .into_iter()
    .filter(|part| !part.is_empty())
    .collect();
    let mut lines = vec![format!("{severity} [{}] {}", diagnostic.code.id(), words.message)];
    if !place.is_empty() {
        lines.push(format!("  {}: {}", locale.text("label-place", &[]), place.join(" › ")));
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
