//! The list of figures `docs/indicators.md`, made from the definitions and the locale files, so that it cannot say
//! anything else.

use std::fmt::Write as _;

use crate::indicators::Definition;
use crate::indicators::registry::{definitions, is_confidential};
use crate::locale::{Language, Locale};

/// The page of all indicators as Markdown, by id, in English with the Dutch beside it.
pub fn markdown() -> String {
    let (english, dutch) = (Locale::new(Language::En), Locale::new(Language::Nl));
    let mut page = include_str!("documentation.md").to_owned();
    page.push_str("\n| id | figure | unit | own convention |\n|---|---|---|---|\n");
    for definition in definitions() {
        let id = definition.id;
        let title = english.word(&format!("indicator-{id}"));
        let convention = if definition.is_convention { "yes" } else { "" };
        let unit = definition.unit_word(&english);
        let _ = writeln!(page, "| [`{id}`](#{id}) | {} | {unit} | {convention} |", cell(&title));
    }
    for definition in definitions() {
        push_definition(&mut page, definition, &english, &dutch);
    }
    page
}

fn push_definition(page: &mut String, definition: &Definition, english: &Locale, dutch: &Locale) {
    let id = definition.id;
    let direction = english.word(&format!("direction-{}", definition.direction.id()));
    let kind = if definition.is_convention {
        "convention of our own"
    } else {
        "published method"
    };
    let _ = write!(
        page,
        "\n## {id}\n\n- unit: {}; direction: {direction}\n",
        definition.unit_word(english)
    );
    let _ = writeln!(page, "- fewest points: {}", definition.minimum_points);
    let _ = writeln!(page, "- a {kind}");
    if is_confidential(id) {
        page.push_str("- confidential: in the relations file only\n");
    }
    let _ = writeln!(page, "- version: {}\n", definition.version);
    page.push_str("| | English | Nederlands |\n|---|---|---|\n");
    for (label, part) in [
        ("title", ""),
        ("meaning", ".meaning"),
        ("formula", ".formula"),
        ("no result when", ".undefined"),
        ("source", ".source"),
    ] {
        let key = format!("indicator-{id}{part}");
        let [en, nl] = [english, dutch].map(|locale| cell(&locale.word(&key)));
        let _ = writeln!(page, "| {label} | {en} | {nl} |");
    }
}

fn cell(text: &str) -> String {
    text.replace('|', "\\|").replace('\n', " ")
}

#[cfg(test)]
mod tests {
    use super::*;

    const PATH: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/indicators.md");

    #[test]
    #[expect(
        clippy::disallowed_methods,
        reason = "VLECHT_BLESS=1 writes the page; a test has no world of its own"
    )]
    fn the_committed_page_is_what_the_definitions_say() {
        if std::env::var("VLECHT_BLESS").is_ok() {
            std::fs::write(PATH, markdown()).unwrap();
        }
        let committed = std::fs::read_to_string(PATH).unwrap_or_default();
        assert!(
            committed == markdown(),
            "docs/indicators.md is out of date: run this test with VLECHT_BLESS=1"
        );
    }

    #[test]
    fn every_indicator_has_a_section_with_both_languages() {
        let page = markdown();
        for definition in definitions() {
            let heading = format!("\n## {}\n", definition.id);
            let section = page.split(&heading).nth(1).unwrap_or_default();
            let section = section.split("\n## ").next().unwrap_or_default();
            assert_eq!(section.matches("\n| ").count(), 6, "{}", definition.id);
            assert!(!section.contains('⟨') && !section.contains("|  |"), "{section}");
        }
    }
}
