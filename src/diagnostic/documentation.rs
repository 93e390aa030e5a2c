//! The list of messages `docs/diagnostics.md`, made from the codes and the locale files, so that it cannot say
//! anything else.

use std::fmt::Write as _;

use crate::diagnostic::Code;
use crate::diagnostic::explanation::explanation;
use crate::locale::{Language, Locale};

/// The page of all codes as Markdown: worst first, in English with the Dutch beside it.
pub fn markdown() -> String {
    let english = Locale::new(Language::En);
    let dutch = Locale::new(Language::Nl);
    let mut page = include_str!("documentation.md").to_owned();
    for key in SECTIONS {
        let _ = write!(page, "\n- {}:", english.word(key));
        for code in of(key) {
            let _ = write!(page, " [`{0}`](#{0})", code.id());
        }
    }
    page.push('\n');
    for code in SECTIONS.into_iter().flat_map(of) {
        push_code(&mut page, code, &english, &dutch);
    }
    page
}

/// The keys of the words for how bad a fault is, worst first.
const SECTIONS: [&str; 4] = [
    "severity-error",
    "severity-no-figure",
    "severity-warning",
    "severity-notice",
];

/// The codes of a severity by their id.
fn of(key: &str) -> Vec<Code> {
    let own = Code::ALL.iter().copied().filter(|code| code.severity_key() == key);
    let mut codes: Vec<Code> = own.collect();
    codes.sort_by_key(|code| code.id());
    codes
}

fn push_code(page: &mut String, code: Code, english: &Locale, dutch: &Locale) {
    let (en, nl) = (explanation(code, english), explanation(code, dutch));
    let _ = write!(page, "\n## {}\n\n{}. {}\n\n", code.id(), en.severity, en.effect);
    let _ = writeln!(page, "Exit code {}\n", en.exit);
    page.push_str("| | English | Nederlands |\n|---|---|---|\n");
    for (label, en, nl) in [
        ("message", en.message, nl.message),
        ("expected", en.expected, nl.expected),
        ("what to do", en.hint, nl.hint),
    ] {
        let _ = writeln!(page, "| {label} | {} | {} |", cell(&en), cell(&nl));
    }
    let _ = writeln!(page, "\nExample: [`tests/errors/{0}`](../tests/errors/{0}/)", code.id());
}

fn cell(text: &str) -> String {
    text.replace('|', "\\|").replace('\n', " ")
}

#[cfg(test)]
mod tests {
    use super::*;

    const PATH: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/diagnostics.md");

    #[test]
    #[expect(
        clippy::disallowed_methods,
        reason = "VLECHT_BLESS=1 writes the page; a test has no world of its own"
    )]
    fn the_committed_page_is_what_the_codes_say() {
        if std::env::var("VLECHT_BLESS").is_ok() {
            std::fs::write(PATH, markdown()).unwrap();
        }
        let committed = std::fs::read_to_string(PATH).unwrap_or_default();
        assert!(
            committed == markdown(),
            "docs/diagnostics.md is out of date: run this test with VLECHT_BLESS=1"
        );
    }

    #[test]
    fn every_code_has_a_section_with_both_languages() {
        let page = markdown();
        for code in Code::ALL {
            let section = page.split(&format!("\n## {}\n", code.id())).nth(1).unwrap_or_default();
            let section = section.split("\n## ").next().unwrap_or_default();
            assert_eq!(section.matches("\n| ").count(), 4, "{}", code.id());
            assert!(!section.contains('⟨') && !section.contains("|  |"), "{section}");
        }
    }
}
