//! The list of rules `docs/signals.md`, made from the definitions and the locale files, so that it cannot say anything else.

use std::fmt::Write as _;

use crate::config::Thresholds;
use crate::locale::{Language, Locale};
use crate::signals::{RULES, RuleDefinition};

/// The page of all rules as Markdown, by id, in English with the Dutch beside it.
pub fn markdown() -> String {
    let locales = [Language::En, Language::Nl].map(Locale::new);
    let mut page = include_str!("documentation.md").to_owned();
    page.push_str("\n| id | signal | own convention |\n|---|---|---|\n");
    for rule in RULES {
        let RuleDefinition { id, is_convention, .. } = rule.definition();
        let title = cell(&locales[0].word(&format!("finding-{id}")));
        let convention = if *is_convention { "yes" } else { "" };
        let _ = writeln!(page, "| [`{id}`](#{id}) | {title} | {convention} |");
    }
    for rule in RULES {
        push_rule(&mut page, rule.definition(), &locales);
    }
    page
}

fn push_rule(page: &mut String, definition: &RuleDefinition, locales: &[Locale; 2]) {
    let id = definition.id;
    let _ = write!(page, "\n## {id}\n\n- rule: `{}`\n", definition.rule);
    let thresholds = Thresholds::default();
    for id in definition.thresholds {
        let (value, reason) = (
            thresholds.value(id),
            thresholds.get(id).map(|own| own.reason(Language::En)),
        );
        let _ = writeln!(page, "- `{id}` = {value}: {}", reason.unwrap_or_default());
    }
    page.push_str("\n| | English | Nederlands |\n|---|---|---|\n");
    let finding = |part: &str| format!("finding-{id}{part}");
    for (label, key) in [
        ("title", finding("")),
        ("when", format!("rule-{id}")),
        ("meaning", finding(".meaning")),
        ("question", finding(".question")),
        ("to consider", finding(".intervention")),
        ("source", format!("rule-{id}.source")),
    ] {
        let [en, nl] = [&locales[0], &locales[1]].map(|locale| cell(&locale.word(&key)));
        let _ = writeln!(page, "| {label} | {en} | {nl} |");
    }
}

fn cell(text: &str) -> String {
    text.replace('|', "\\|").replace('\n', " ")
}

#[cfg(test)]
mod tests {
    use super::*;

    const PATH: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/signals.md");

    #[test]
    #[expect(
        clippy::disallowed_methods,
        reason = "VLECHT_BLESS=1 writes the page; a test has no world of its own"
    )]
    fn the_committed_page_is_what_the_rules_say() {
        if std::env::var("VLECHT_BLESS").is_ok() {
            std::fs::write(PATH, markdown()).unwrap();
        }
        let committed = std::fs::read_to_string(PATH).unwrap_or_default();
        assert!(
            committed == markdown(),
            "docs/signals.md is out of date: run this test with VLECHT_BLESS=1"
        );
    }

    #[test]
    fn every_rule_has_a_section_with_its_thresholds_and_their_reasons() {
        let page = markdown();
        for rule in RULES {
            let definition = rule.definition();
            let heading = format!("\n## {}\n", definition.id);
            let section = page.split(&heading).nth(1).unwrap_or_default();
            let section = section.split("\n## ").next().unwrap_or_default();
            assert_eq!(section.matches("\n| ").count(), 7, "{section}");
            assert!(!section.contains('⟨') && !section.contains("|  |"), "{section}");
            for id in definition.thresholds {
                let line = section.lines().find(|line| line.starts_with(&format!("- `{id}` = ")));
                assert!(line.is_some_and(|line| line.len() > id.len() + 20), "{id} in {section}");
            }
        }
    }
}
