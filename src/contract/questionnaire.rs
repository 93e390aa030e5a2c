//! The questionnaire of the survey: its statements, the words of its scale, and how an answer is read.

use std::sync::OnceLock;

use serde::Deserialize;

use crate::contract::normalise;
use crate::locale::Language;

pub(super) const SOURCE: &str = include_str!("questionnaire.toml");

/// Lowest and highest score of the scale that the words belong to.
pub const SCALE: [u8; 2] = [1, 5];

/// A statement.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Item {
    /// Its id, as in the table of items.
    pub id: String,
    /// Id of the dimension that it measures.
    pub dimension: String,
    /// True when it is asked every quarter.
    #[serde(default)]
    pub pulse: bool,
    /// True when agreeing is unfavourable.
    #[serde(default)]
    pub reversed: bool,
    /// The statement in Dutch.
    pub nl: String,
    /// The statement in English.
    pub en: String,
}

impl Item {
    /// The statement in a language.
    pub fn text(&self, language: Language) -> &str {
        in_language(language, &self.nl, &self.en)
    }
}

/// A word of the scale.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Answer {
    /// The score it stands for.
    pub score: u8,
    /// The word in Dutch.
    pub nl: String,
    /// The word in English.
    pub en: String,
    /// Other words that survey systems write.
    #[serde(default)]
    pub aliases: Vec<String>,
}

impl Answer {
    /// The word in a language.
    pub fn word(&self, language: Language) -> &str {
        in_language(language, &self.nl, &self.en)
    }
}

/// What stands for no answer.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NoAnswer {
    /// In Dutch.
    pub nl: String,
    /// In English.
    pub en: String,
    /// Other words that survey systems write.
    #[serde(default)]
    pub aliases: Vec<String>,
}

impl NoAnswer {
    /// The word in a language.
    pub fn word(&self, language: Language) -> &str {
        in_language(language, &self.nl, &self.en)
    }
}

/// The statements and the scale.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Questionnaire {
    /// The statements, in the order in which they are asked.
    #[serde(rename = "item")]
    pub items: Vec<Item>,
    /// The words of the scale, lowest first.
    #[serde(rename = "answer")]
    pub answers: Vec<Answer>,
    /// What stands for no answer.
    pub not_applicable: NoAnswer,
}

/// What an answer says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said {
    /// A score of the scale.
    Score(u8),
    /// That the question does not apply, or that its answer is not known.
    NotApplicable,
}

impl Questionnaire {
    /// What a text says as an answer: a word of the scale, alone or with its own number in front (`4 - eens`). `None` for
    /// anything else, a number with the word of another score among it.
    pub fn said(&self, text: &str) -> Option<Said> {
        let (number, word) = number_and_word(text);
        let name = normalise::name(word);
        if name.is_empty() {
            return None;
        }
        let is = |own: [&String; 2], aliases: &[String]| {
            own.into_iter()
                .chain(aliases)
                .any(|known| normalise::name(known) == name)
        };
        let none = &self.not_applicable;
        if is([&none.nl, &none.en], &none.aliases) {
            return Some(Said::NotApplicable);
        }
        let answer = self
            .answers
            .iter()
            .find(|answer| is([&answer.nl, &answer.en], &answer.aliases))?;
        number
            .is_none_or(|number| number == u32::from(answer.score))
            .then_some(Said::Score(answer.score))
    }

    /// The words of the scale and the one for no answer, for a list to choose from.
    pub fn words(&self, language: Language) -> Vec<String> {
        self.answers
            .iter()
            .map(|answer| answer.word(language))
            .chain([self.not_applicable.word(language)])
            .map(str::to_owned)
            .collect()
    }
}

/// The number that a text begins with, and the words after it.
fn number_and_word(text: &str) -> (Option<u32>, &str) {
    let text = text.trim();
    let word = text.trim_start_matches(|c: char| c.is_ascii_digit());
    let number = text.strip_suffix(word).and_then(|digits| digits.parse().ok());
    (number, word)
}

fn in_language<'a>(language: Language, nl: &'a str, en: &'a str) -> &'a str {
    match language {
        Language::Nl => nl,
        Language::En => en,
    }
}

/// The questionnaire, parsed once.
pub fn questionnaire() -> &'static Questionnaire {
    static QUESTIONNAIRE: OnceLock<Questionnaire> = OnceLock::new();
    QUESTIONNAIRE.get_or_init(|| toml::from_str(SOURCE).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::contract;

    #[test]
    fn twelve_statements_fit_the_table_of_items_and_three_are_the_pulse() {
        let parsed: Questionnaire = toml::from_str(SOURCE).expect("parses");
        assert!(!parsed.items.is_empty() && parsed.items.len() <= 12);
        let table = contract::table("survey_items").expect("a table");
        let known: BTreeSet<&str> = table
            .column("dimension")
            .expect("a column")
            .words
            .iter()
            .map(|word| word.id.as_str())
            .collect();
        let asked: BTreeSet<&str> = parsed.items.iter().map(|item| item.dimension.as_str()).collect();
        assert_eq!(asked, known);
        let pulse: Vec<&str> = parsed
            .items
            .iter()
            .filter(|item| item.pulse)
            .map(|item| item.dimension.as_str())
            .collect();
        assert_eq!(pulse, ["urgency", "balance", "energy"]);
        let longest = table
            .column("item_id")
            .and_then(|column| column.max_length)
            .expect("a bound");
        assert!(
            parsed
                .items
                .iter()
                .all(|item| item.id.len() <= longest && item.nl != item.en)
        );
    }

    #[test]
    fn no_word_of_the_scale_says_two_things() {
        let questionnaire = questionnaire();
        let mut names = BTreeSet::new();
        for answer in &questionnaire.answers {
            let own: BTreeSet<String> = [&answer.nl, &answer.en]
                .into_iter()
                .chain(&answer.aliases)
                .map(|word| normalise::name(word))
                .collect();
            for name in own {
                assert!(names.insert(name.clone()), "{name}");
            }
        }
        let none = &questionnaire.not_applicable;
        assert!(
            [&none.nl, &none.en]
                .into_iter()
                .chain(&none.aliases)
                .all(|word| !names.contains(&normalise::name(word)))
        );
        let scores: Vec<u8> = questionnaire.answers.iter().map(|answer| answer.score).collect();
        assert_eq!(scores, (SCALE[0]..=SCALE[1]).collect::<Vec<_>>());
    }

    #[test]
    fn an_answer_is_its_word_or_its_word_with_its_own_number() {
        let said = |text| questionnaire().said(text);
        assert_eq!(said("Helemaal  mee EENS"), Some(Said::Score(5)));
        assert_eq!(said("4 - eens"), Some(Said::Score(4)));
        assert_eq!(said("2 = disagree"), Some(Said::Score(2)));
        assert_eq!(said("Weet niet/nvt"), Some(Said::NotApplicable));
        assert_eq!(said("99 n.v.t."), Some(Said::NotApplicable));
        // The number says one thing and the word another, or there is no such word: that is asked.
        for text in ["5 - eens", "7/10", "vaak", "4", ""] {
            assert_eq!(said(text), None, "{text}");
        }
    }
}
