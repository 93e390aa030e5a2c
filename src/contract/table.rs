//! A table: its names, who fills it in, its key and its columns.

use serde::Deserialize;

use crate::contract::Column;
use crate::locale::Language;

/// Who fills a table in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FilledInBy {
    /// Each partner, about itself.
    Partner,
    /// The programme office.
    Office,
    /// Both.
    Both,
    /// A survey system.
    Survey,
}

/// Shares that must sum to one: within each value of `per`, the column `share`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ShareSum {
    /// Column whose values form the groups.
    pub per: String,
    /// Column that sums to one within a group.
    pub share: String,
}

/// A table.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Table {
    /// The id that code and facts use.
    pub id: String,
    /// The Dutch sheet name, normative.
    pub nl: String,
    /// The English sheet name.
    pub en: String,
    /// Other sheet names that people write.
    #[serde(default)]
    pub aliases: Vec<String>,
    /// Who fills it in.
    pub filled_in_by: FilledInBy,
    /// Columns that name a row uniquely; empty when rows have no key.
    #[serde(default)]
    pub key: Vec<String>,
    /// The column whose sum a receipt gives; absent when there is nothing to add up.
    pub control_sum: Option<String>,
    /// The column with the period or day by which deliveries replace each other; absent: the whole table at once.
    pub period: Option<String>,
    /// The column that says whose row it is, where a partner fills it in.
    pub partner: Option<String>,
    /// Shares that must sum to one.
    pub share_sum: Option<ShareSum>,
    /// Groups of columns of which a row needs at least one group complete, such as `waarde` or `teller` with `noemer`.
    #[serde(default)]
    pub one_of: Vec<Vec<String>>,
    /// What it holds, in Dutch.
    pub meaning_nl: String,
    /// What it holds, in English.
    pub meaning_en: String,
    /// Its columns, in the order of the template.
    #[serde(rename = "column")]
    pub columns: Vec<Column>,
}

impl Table {
    /// The sheet name in a language.
    pub fn name(&self, language: Language) -> &str {
        match language {
            Language::Nl => &self.nl,
            Language::En => &self.en,
        }
    }

    /// True for a column that tells the rows of the table apart, such as the area of a measurement: what stands there and
    /// cannot be read or is not known is not as if nothing stood there, for without it the row is about the whole. A cover
    /// tells its period and version otherwise, too.
    pub fn tells_apart(&self, column: &Column) -> bool {
        self.id != "delivery" && self.key.contains(&column.id)
    }

    /// A column by its id.
    pub fn column(&self, id: &str) -> Option<&Column> {
        self.columns.iter().find(|column| column.id == id)
    }
}
