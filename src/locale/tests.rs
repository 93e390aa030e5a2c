//! Holds the two languages together: the same keys, no fault, and words for every diagnostic.

use fluent_bundle::FluentResource;

use super::{Language, Locale, message_ids, variables};
use crate::diagnostic::{Code, Diagnostic, Place, render};
use crate::domain::CellRef;

/// A diagnostic with every argument that its sentences name; what every diagnostic has is left to it.
fn full(code: Code, found: &str) -> Diagnostic {
    let place = Place::cell("2026-10/gemeente.xlsx", "Inzet", CellRef::new(14, 4));
    let names = variables(Language::Nl, &format!("diag-{}", code.id()));
    let diagnostic = Diagnostic::new(code, place, found).about("P01").with("min", "1");
    names.iter().fold(diagnostic, |diagnostic, name| match name.as_str() {
        "found" | "typed" | "file" | "sheet" | "cell" | "partner" | "spot" | "bounds" => diagnostic,
        "sum" => diagnostic.with("sum", "2"),
        name => diagnostic.with(name, format!("[{name}]")),
    })
}

#[test]
fn both_languages_have_the_same_keys() {
    assert_eq!(message_ids(Language::Nl), message_ids(Language::En));
}

#[test]
fn no_key_stands_twice() {
    let mut ids = message_ids(Language::Nl);
    let all = ids.len();
    ids.dedup();
    assert_eq!(ids.len(), all);
}

#[test]
fn both_files_parse_without_a_fault() {
    for language in Language::ALL {
        let faults = FluentResource::try_new(language.source().to_owned())
            .map_err(|(_, faults)| faults)
            .err();
        assert_eq!(faults, None, "{}", language.id());
    }
}

#[test]
fn every_code_has_three_texts_in_both_languages() {
    for language in Language::ALL {
        let ids = message_ids(language);
        for code in Code::ALL {
            for part in ["", ".expected", ".hint"] {
                let id = format!("diag-{}{part}", code.id());
                assert!(ids.contains(&id), "{} has no {id}", language.id());
            }
        }
    }
}

#[test]
fn every_diagnostic_is_put_into_words_without_a_gap() {
    for language in Language::ALL {
        let locale = Locale::new(language);
        for code in Code::ALL {
            for found in ["12a", "pdf", ""] {
                let words = render::sentences(&full(*code, found), &locale);
                for text in [&words.message, &words.expected, &words.hint] {
                    // An argument that Fluent does not know comes out in braces.
                    assert!(
                        !text.contains(['⟨', '{', '}', '$']) && !text.is_empty(),
                        "{}: {text}",
                        code.id()
                    );
                }
            }
        }
    }
}

#[test]
fn no_text_of_a_diagnostic_is_left_untranslated() {
    let (dutch, english) = (Locale::new(Language::Nl), Locale::new(Language::En));
    for code in Code::ALL {
        let (nl, en) = (
            render::sentences(&full(*code, "12a"), &dutch),
            render::sentences(&full(*code, "12a"), &english),
        );
        assert_ne!(nl.message, en.message, "{}", code.id());
        assert_ne!(nl.expected, en.expected, "{}", code.id());
        assert_ne!(nl.hint, en.hint, "{}", code.id());
    }
}

#[test]
fn the_kind_of_a_file_is_named_in_words() {
    let locale = Locale::new(Language::Nl);
    let words = render::sentences(&full(Code::FileFormat, "pdf"), &locale);
    assert_eq!(words.message, "Dit is een pdf. Dat wordt hier niet gelezen.");
}

#[test]
fn halves_are_rounded_away_from_zero_as_a_spreadsheet_shows_them() {
    let locale = Locale::new(Language::Nl);
    assert_eq!(
        [(72.5, 0), (-72.5, 0), (0.25, 1), (1_234_567.0, 0), (0.04, 1)]
            .map(|(value, decimals)| locale.number(value, decimals)),
        ["73", "−73", "0,3", "1.234.567", "0,0"]
    );
}

#[test]
fn of_one_is_spoken_in_the_singular() {
    let said = |key: &str, names: &[&str]| {
        let arguments: Vec<_> = names.iter().map(|name| (*name, 1_i64.into())).collect();
        Locale::new(Language::Nl).text(key, &arguments)
    };
    let givers = said("report-contributions-seen-givers", &["cash", "all", "kind"]);
    assert!(givers.contains("gaf geld") && !givers.contains("gaven"), "{givers}");
    let milestones = said("report-milestones-seen", &["done", "all", "overdue", "late"]);
    assert!(milestones.contains("is gereed"), "{milestones}");
    let signed = said("together-seen-signed", &["n", "all"]);
    assert!(signed.contains("tekende ten"), "{signed}");
    let kinds = said("report-mix-kinds", &["n", "kinds", "effective"]);
    assert_eq!(kinds, "Alle partners zijn van één soort organisatie.");
}
