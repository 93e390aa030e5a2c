//! The words of a diagnostic as its partner knows them: headers and words of lists in the report's language.

use crate::contract::{self, Table};
use crate::diagnostic::{Code, Diagnostic, render};
use crate::domain::personal::masked;
use crate::locale::Language;
use crate::report::{Context, office};

/// What is wrong in a partner's delivery, worst first, in the words of the report's language.
pub(super) fn complaints(context: &Context<'_>, partner_id: &str) -> Vec<Diagnostic> {
    office::complaints(context, partner_id)
        .into_iter()
        .map(|diagnostic| in_language(diagnostic, context.locale.language))
        .collect()
}

/// What is said of rows of a form that were left open, sheet by sheet.
pub(super) fn left_open(context: &Context<'_>, partner_id: &str) -> Vec<String> {
    context
        .diagnostics
        .iter()
        .filter(|said| said.partner.as_deref() == Some(partner_id) && said.code == Code::RowsLeftOpen)
        .map(|said| {
            let words = render::sentences(said, context.locale);
            let sheet = said.place.sheet.clone().unwrap_or_default();
            format!("{sheet}: {} {}", words.message, words.hint)
        })
        .collect()
}

/// A diagnostic carries the normative Dutch names; an English letter has the English ones.
fn in_language(diagnostic: &Diagnostic, language: Language) -> Diagnostic {
    let mut diagnostic = diagnostic.clone();
    // What is personal is quoted nowhere, not even to its sender.
    diagnostic.found = masked(&diagnostic.found).into_owned();
    if language == Language::Nl {
        return diagnostic;
    }
    let Some(table) = table_of(&diagnostic) else {
        return diagnostic;
    };
    if let Some(name) = diagnostic.arguments.get_mut("table") {
        table.name(language).clone_into(name);
    }
    let header = diagnostic.arguments.get("column").cloned().unwrap_or_default();
    if let Some(column) = table.columns.iter().find(|column| column.nl == header) {
        let words: Vec<&str> = column.words.iter().map(|word| word.en.as_str()).collect();
        for (name, value) in [
            ("column", column.label(language).to_owned()),
            ("words", words.join(", ")),
        ] {
            if let Some(argument) = diagnostic.arguments.get_mut(name) {
                *argument = value;
            }
        }
    }
    diagnostic
}

/// The table that a diagnostic names, or that its sheet is named after.
fn table_of(diagnostic: &Diagnostic) -> Option<&'static Table> {
    let named = diagnostic.arguments.get("table").map(String::as_str);
    contract::table_of_sheet(named.or(diagnostic.place.sheet.as_deref())?)
}
