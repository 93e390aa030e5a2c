//! The words of a diagnostic as its partner knows them: headers and words of lists in the report's language.

use crate::contract::{self, Table};
use crate::diagnostic::render::{self, Sentences};
use crate::diagnostic::{Code, Diagnostic};
use crate::domain::personal::masked;
use crate::locale::Language;
use crate::report::letter::groups::{self, Group};
use crate::report::{Context, office};

/// Places with data of persons that are named; the rest is counted.
const SHOWN: usize = 5;

/// What is wrong in a partner's delivery, worst first, in the words of the report's language.
pub(super) fn complaints(context: &Context<'_>, partner_id: &str) -> Vec<Diagnostic> {
    office::complaints(context, partner_id)
        .into_iter()
        .map(|diagnostic| in_language(diagnostic, context.locale.language))
        .collect()
}

/// A fault in words for its partner. What only the office can settle is not asked of anybody else.
pub(super) fn sentences(context: &Context<'_>, fault: &Diagnostic, count: usize) -> Sentences {
    let fault = &fault.clone().with("reader", "partner");
    let words = render::sentences_about(fault, count, context.locale);
    if fault.code.is_for_office() {
        let hint = context.word("letter-hint-office");
        return Sentences { hint, ..words };
    }
    words
}

/// The same about a cell of the partner's own file, which is said beside it.
pub(super) fn of_own_file(fault: &Diagnostic) -> Diagnostic {
    fault.clone().with(render::BOOK, "own")
}

/// That data of persons came along, where, and what became of them; `None` where there were none.
pub(super) fn about_persons(context: &Context<'_>, groups: &[Group<'_>]) -> Option<String> {
    let faults = groups.iter().flat_map(|group| &group.faults);
    let places: Vec<String> = faults
        .filter(|fault| groups::is_personal(fault))
        .map(|fault| {
            let sheet = fault.place.sheet.clone().unwrap_or_default();
            match fault.code {
                Code::PersonalData => context.text(
                    "letter-persons-column",
                    &[
                        (
                            "column",
                            fault.arguments.get("column").cloned().unwrap_or_default().into(),
                        ),
                        ("sheet", sheet.into()),
                    ],
                ),
                _ => context.text(
                    "letter-persons-cell",
                    &[("cell", fault.place.cell_text().into()), ("sheet", sheet.into())],
                ),
            }
        })
        .collect();
    let shown = places.get(..SHOWN.min(places.len()))?;
    let mut shown = shown.to_vec();
    if places.len() > SHOWN {
        shown.push(context.text("since-more", &[("n", (places.len() - SHOWN).into())]));
    }
    let arguments = [("places", context.locale.list(&shown).into())];
    (!shown.is_empty()).then(|| context.text("letter-persons", &arguments))
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
