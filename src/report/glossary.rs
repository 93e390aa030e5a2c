//! The words of network collaboration in Dutch and English, from one list that is compiled in.

use std::sync::OnceLock;

use serde::Deserialize;

use crate::locale::Language;

/// A word in both languages with what it means here.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Term {
    /// The Dutch word.
    pub nl: String,
    /// The English word.
    pub en: String,
    /// What it means, in Dutch.
    pub meaning_nl: String,
    /// What it means, in English.
    pub meaning_en: String,
}

impl Term {
    /// What it means, in a language.
    pub fn meaning(&self, language: Language) -> &str {
        match language {
            Language::Nl => &self.meaning_nl,
            Language::En => &self.meaning_en,
        }
    }
}

#[derive(Deserialize)]
struct Glossary {
    term: Vec<Term>,
}

/// All terms, in the order of the Dutch alphabet.
pub fn terms() -> &'static [Term] {
    static TERMS: OnceLock<Vec<Term>> = OnceLock::new();
    TERMS.get_or_init(|| {
        toml::from_str::<Glossary>(include_str!("glossary.toml"))
            .map(|glossary| glossary.term)
            .unwrap_or_default()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_term_has_both_words_and_both_meanings() {
        let parsed: Glossary = toml::from_str(include_str!("glossary.toml")).expect("glossary.toml parses");
        assert!(parsed.term.len() >= 84, "{}", parsed.term.len());
        for term in &parsed.term {
            let parts = [&term.nl, &term.en, &term.meaning_nl, &term.meaning_en];
            assert!(parts.iter().all(|part| !part.trim().is_empty()), "{}", term.nl);
        }
    }

    #[test]
    fn terms_stand_in_alphabetical_order() {
        let words: Vec<String> = terms().iter().map(|term| term.nl.to_lowercase()).collect();
        let mut sorted = words.clone();
        sorted.sort();
        sorted.dedup();
        assert_eq!(words, sorted);
    }
}
