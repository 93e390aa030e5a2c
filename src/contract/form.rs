//! What the program itself puts on the workbooks that it hands out, and knows again when they come back.

use std::sync::OnceLock;

use serde::Deserialize;

use crate::contract::normalise;
use crate::locale::Language;

pub(super) const SOURCE: &str = include_str!("form.toml");

/// A text in both languages.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Phrase {
    /// In Dutch.
    pub nl: String,
    /// In English.
    pub en: String,
}

impl Phrase {
    /// The text in a language.
    pub fn text(&self, language: Language) -> &str {
        match language {
            Language::Nl => &self.nl,
            Language::En => &self.en,
        }
    }
}

/// A column beside a table that helps who fills it in; its cells are never read.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Beside {
    /// Its id.
    pub id: String,
    /// Its Dutch header.
    pub nl: String,
    /// Its English header.
    pub en: String,
    /// True when a row with something in this column was there before anybody filled it in.
    #[serde(default)]
    pub is_prefilled: bool,
}

impl Beside {
    /// The header in a language.
    pub fn label(&self, language: Language) -> &str {
        match language {
            Language::Nl => &self.nl,
            Language::En => &self.en,
        }
    }
}

/// Everything that the program puts on its forms.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FormWords {
    /// A sheet with a cell that says this is for reading.
    pub not_read: Phrase,
    /// How the first cell of a row begins that only shows how to fill in a row.
    pub example: Phrase,
    /// The columns beside a table.
    pub beside: Vec<Beside>,
}

impl FormWords {
    /// True for a text with the sentence of a sheet that is not read.
    pub fn is_not_read(&self, text: &str) -> bool {
        [&self.not_read.nl, &self.not_read.en]
            .into_iter()
            .any(|sentence| text.contains(sentence.as_str()))
    }

    /// True for the first cell of a row that only shows how to fill in a row.
    pub fn is_example(&self, text: &str) -> bool {
        let text = text.trim_start().to_lowercase();
        text.starts_with(&self.example.nl) || text.starts_with(&self.example.en)
    }

    /// The column beside a table that a header names.
    pub fn beside(&self, header: &str) -> Option<&Beside> {
        let name = normalise::name(header);
        self.beside.iter().find(|beside| {
            [&beside.nl, &beside.en]
                .into_iter()
                .any(|own| normalise::name(own) == name)
        })
    }

    /// The header of a column beside a table, by its id.
    pub fn label(&self, id: &str, language: Language) -> &str {
        self.beside
            .iter()
            .find(|beside| beside.id == id)
            .map_or("", |beside| beside.label(language))
    }
}

/// The words of the program's own forms, parsed once.
pub fn form() -> &'static FormWords {
    static WORDS: OnceLock<FormWords> = OnceLock::new();
    WORDS.get_or_init(|| toml::from_str(SOURCE).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contract;

    #[test]
    fn the_words_parse_and_no_table_has_a_column_beside_it_by_the_same_name() {
        let words: FormWords = toml::from_str(SOURCE).expect("parses");
        assert!(
            words.beside.len() >= 3 && words.is_example(" Voorbeeld: 2026-10") && words.is_not_read(&words.not_read.en)
        );
        for id in [
            "contributions",
            "kpi_measurements",
            "milestones",
            "cases",
            "benefit_realisation",
        ] {
            for column in &contract::table(id).expect("a table").columns {
                for name in [&column.nl, &column.en, &column.id].into_iter().chain(&column.aliases) {
                    assert!(words.beside(name).is_none(), "{id}.{name}");
                }
            }
        }
    }
}
