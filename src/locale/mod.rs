//! Words, numbers and dates in Dutch and English.
//!
//! The one place that names `fluent_bundle`. All sentences stand in `nl.ftl` and `en.ftl`; code holds keys.

pub mod format;
#[cfg(test)]
mod tests;

pub use format::capitalised;

use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use serde::{Deserialize, Serialize};

/// A language that reports are written in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// Dutch, the default.
    #[default]
    Nl,
    /// English.
    En,
}

impl Language {
    /// Both languages.
    pub const ALL: [Self; 2] = [Self::Nl, Self::En];

    /// The code that HTML and file formats use.
    pub fn id(self) -> &'static str {
        match self {
            Self::Nl => "nl",
            Self::En => "en",
        }
    }

    fn source(self) -> &'static str {
        match self {
            Self::Nl => include_str!("nl.ftl"),
            Self::En => include_str!("en.ftl"),
        }
    }
}

/// An argument of a sentence: text as it is, or a whole number that the sentence may inflect by.
#[derive(Clone, Debug)]
pub enum Value {
    /// Printed as it is. Format numbers and dates before.
    Text(String),
    /// Chooses the plural and is printed in the language's format.
    Count(i64),
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<i64> for Value {
    fn from(count: i64) -> Self {
        Self::Count(count)
    }
}

impl From<usize> for Value {
    fn from(count: usize) -> Self {
        Self::Count(count as i64)
    }
}

/// The words and formats of one language.
pub struct Locale {
    /// Which language.
    pub language: Language,
    bundle: &'static FluentBundle<FluentResource>,
}

/// The sentences of both languages: to read them takes longer than to say a hundred.
static BUNDLES: [LazyLock<FluentBundle<FluentResource>>; 2] = [
    LazyLock::new(|| bundle(Language::Nl)),
    LazyLock::new(|| bundle(Language::En)),
];

fn bundle(language: Language) -> FluentBundle<FluentResource> {
    let id = match language {
        Language::Nl => unic_langid::langid!("nl-NL"),
        Language::En => unic_langid::langid!("en-GB"),
    };
    let mut bundle = FluentBundle::new_concurrent(vec![id]);
    bundle.set_use_isolating(false);
    // A message that does not parse shows up as a missing key, which a test catches.
    let resource = match FluentResource::try_new(language.source().to_owned()) {
        Ok(resource) | Err((resource, _)) => resource,
    };
    bundle.add_resource_overriding(resource);
    bundle
}

impl Locale {
    /// The words of a language, compiled in.
    pub fn new(language: Language) -> Self {
        let [dutch, english] = &BUNDLES;
        let bundle = match language {
            Language::Nl => dutch,
            Language::En => english,
        };
        Self { language, bundle }
    }

    /// The sentence under a key, or under an attribute written `key.attribute`.
    /// A key that does not exist gives `⟨key⟩`, which no test lets through.
    pub fn text(&self, key: &str, arguments: &[(&str, Value)]) -> String {
        self.find(key, arguments).unwrap_or_else(|| format!("⟨{key}⟩"))
    }

    /// The sentence under a key, or `None` when there is none.
    pub fn find(&self, key: &str, arguments: &[(&str, Value)]) -> Option<String> {
        let (id, attribute) = key
            .split_once('.')
            .map_or((key, None), |(id, attribute)| (id, Some(attribute)));
        let message = self.bundle.get_message(id)?;
        let pattern = match attribute {
            Some(attribute) => message.get_attribute(attribute)?.value(),
            None => message.value()?,
        };
        let mut values = FluentArgs::new();
        for (name, value) in arguments {
            match value {
                Value::Text(text) => values.set(*name, text.as_str()),
                Value::Count(count) => values.set(*name, FluentValue::from(*count)),
            }
        }
        let mut faults = Vec::new();
        Some(
            self.bundle
                .format_pattern(pattern, Some(&values), &mut faults)
                .into_owned(),
        )
    }

    /// A sentence without arguments.
    pub fn word(&self, key: &str) -> String {
        self.text(key, &[])
    }
}

impl std::fmt::Debug for Locale {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Locale")
            .field("language", &self.language)
            .finish_non_exhaustive()
    }
}

/// The ids (with attributes as `id.attribute`) of all messages in a language, sorted; for the tests that
/// hold the two languages together.
pub fn message_ids(language: Language) -> Vec<String> {
    let mut ids = Vec::new();
    let mut current = String::new();
    for line in language.source().lines() {
        let head = line.split('=').next().unwrap_or_default().trim_end();
        if line.contains('=') && head.bytes().next().is_some_and(|b| b.is_ascii_lowercase()) && !line.starts_with(' ') {
            head.clone_into(&mut current);
            ids.push(current.clone());
        } else if let Some(attribute) = head.trim_start().strip_prefix('.') {
            ids.push(format!("{current}.{attribute}"));
        }
    }
    ids.sort();
    ids
}

/// The names of the arguments in a sentence and its attributes, sorted: `{ $column }` is `column`.
pub fn variables(language: Language, id: &str) -> Vec<String> {
    let mut names = Vec::new();
    let mut is_inside = false;
    for line in language.source().lines() {
        if !line.starts_with([' ', '}']) && !line.is_empty() {
            is_inside = line.split('=').next().is_some_and(|head| head.trim_end() == id);
        }
        if !is_inside {
            continue;
        }
        for after in line.split('$').skip(1) {
            let name = after
                .split(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != '_')
                .next();
            names.extend(name.map(str::to_owned));
        }
    }
    names.sort();
    names.dedup();
    names
}
