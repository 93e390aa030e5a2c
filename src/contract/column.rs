//! A column of a table: its names, type, bounds and references.

use serde::Deserialize;

use crate::locale::Language;

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ColumnType {
    /// Free text; may be personal and is never printed outside the partner's own letter.
    Text,
    /// An id or code; compared after trimming.
    Code,
    /// Several codes parted by `;`.
    Codes,
    /// A whole number.
    Integer,
    /// A decimal number.
    Decimal,
    /// Euros.
    Money,
    /// A share from 0 to 1; a percentage is read as one.
    Share,
    /// A day.
    Date,
    /// A month, quarter, half-year or year; a day is read as its month.
    Period,
    /// Yes or no.
    Boolean,
    /// One word of a list.
    Enum,
}

/// How the values of a column are kept once they are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Storage {
    /// As text: texts, codes, periods in canonical form and the ids of words.
    Text,
    /// As a decimal number.
    Decimal,
    /// As a whole number.
    Integer,
    /// As a day.
    Day,
    /// As yes or no.
    Boolean,
}

impl ColumnType {
    /// How its values are kept.
    pub fn storage(self) -> Storage {
        match self {
            Self::Text | Self::Code | Self::Codes | Self::Period | Self::Enum => Storage::Text,
            Self::Decimal | Self::Money | Self::Share => Storage::Decimal,
            Self::Integer => Storage::Integer,
            Self::Date => Storage::Day,
            Self::Boolean => Storage::Boolean,
        }
    }
}

/// A word of a list.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Word {
    /// The id that facts hold.
    pub id: String,
    /// The Dutch word.
    pub nl: String,
    /// The English word.
    pub en: String,
    /// Other words that people write.
    #[serde(default)]
    pub aliases: Vec<String>,
}

/// A column.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(
    clippy::struct_excessive_bools,
    reason = "each is a key of its own in the file of a table"
)]
pub struct Column {
    /// The id that code and facts use.
    pub id: String,
    /// The Dutch header, normative.
    pub nl: String,
    /// The English header.
    pub en: String,
    /// Other headers that people write.
    #[serde(default)]
    pub aliases: Vec<String>,
    /// What it holds.
    #[serde(rename = "type")]
    pub kind: ColumnType,
    /// True when a row without it is refused.
    #[serde(default)]
    pub required: bool,
    /// True when it decides a figure: what stands there and cannot be read refuses the row.
    #[serde(default)]
    pub decides: bool,
    /// True when its table cannot be recognised without it (default: the same as `required`).
    pub identifies: Option<bool>,
    /// True when it may be given as a percentage: it counts in the unit of its KPI, which may be one.
    #[serde(default)]
    pub percentage: bool,
    /// True when a negative value is a correction of an earlier one.
    #[serde(default)]
    pub corrects: bool,
    /// Unit, where it counts in one.
    pub unit: Option<String>,
    /// Smallest value allowed.
    pub min: Option<f64>,
    /// Largest value allowed.
    pub max: Option<f64>,
    /// Longest text allowed, in characters.
    pub max_length: Option<usize>,
    /// The words of an `enum` column.
    #[serde(default)]
    pub words: Vec<Word>,
    /// `table.column` in which its codes must stand.
    pub references: Option<String>,
    /// Codes that are allowed although they do not stand in the referenced table, such as `NETWERK`.
    #[serde(default)]
    pub also: Vec<String>,
    /// What an empty cell becomes, in canonical form (a word's id, a number, `true`).
    pub default: Option<String>,
    /// True when the partner's template shows it.
    #[serde(default)]
    pub in_template: bool,
    /// What it means, in Dutch.
    pub meaning_nl: String,
    /// What it means, in English.
    pub meaning_en: String,
}

impl Column {
    /// The header in a language.
    pub fn label(&self, language: Language) -> &str {
        match language {
            Language::Nl => &self.nl,
            Language::En => &self.en,
        }
    }

    /// What the column means, in a language.
    pub fn meaning(&self, language: Language) -> &str {
        match language {
            Language::Nl => &self.meaning_nl,
            Language::En => &self.meaning_en,
        }
    }

    /// Table and column that its codes refer to.
    pub fn reference(&self) -> Option<(&str, &str)> {
        self.references.as_deref()?.split_once('.')
    }
}
