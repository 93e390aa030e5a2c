//! How a foreign layout is read: what a pipeline file says about it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::config::ValueReading;
use crate::domain::CellRef;

/// A mapping of one sheet layout to one table. Names of columns on the left are those of the contract
/// (its ids or its Dutch or English headers), texts on the right stand in the file.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Mapping {
    /// Path inside the inbox; `*` stands for any characters, `?` for one.
    pub file: String,
    /// Name of the sheet, with `*` and `?`; absent: every sheet.
    pub sheet: Option<String>,
    /// Row with the headers, from 1; absent: the first row that holds all headers named here.
    pub header_row: Option<u32>,
    /// Last row of the table; absent: until its end.
    pub last_row: Option<u32>,
    /// First column of the table, as a letter; absent: any.
    pub first_column: Option<String>,
    /// Last column of the table, as a letter; absent: any.
    pub last_column: Option<String>,
    /// Table of the contract; absent for a free table.
    pub table: Option<String>,
    /// A free table: a receipt with its rows and sum, no indicator.
    pub free: Option<FreeTable>,
    /// Column of the table → header in the file.
    #[serde(default)]
    pub columns: BTreeMap<String, String>,
    /// Column of the table → value for every row, as people write it.
    #[serde(default)]
    pub constants: BTreeMap<String, String>,
    /// Columns that become rows.
    pub wide: Option<Wide>,
    /// Column of the table (of a free table: its measure) → how its values are read where they do not tell themselves.
    #[serde(default)]
    pub values: BTreeMap<String, ValueReading>,
}

/// A table that no indicator reads.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct FreeTable {
    /// What it is called in the receipt.
    pub name: String,
    /// Header of the column that is added up.
    pub measure: Option<String>,
}

/// Columns that become rows: each header that matches gives a record.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Wide {
    /// Headers of those columns, with `*` and `?`; what `*` stands for becomes the value of `into`.
    pub columns: String,
    /// Column of the table that takes what the header says.
    pub into: String,
    /// Column of the table that takes the cell.
    pub value: String,
}

impl Mapping {
    /// True when the mapping is about a file.
    pub fn is_about(&self, path: &str) -> bool {
        matches(&self.file, path).is_some()
    }

    /// First and last column of the table, from 1.
    pub fn column_bounds(&self) -> (u32, u32) {
        let number = |letters: &Option<String>| {
            letters
                .as_ref()
                .and_then(|l| CellRef::parse(&format!("{l}1")))
                .map(|cell| cell.column)
        };
        (
            number(&self.first_column).unwrap_or(1),
            number(&self.last_column).unwrap_or(u32::MAX),
        )
    }
}

/// Matches a text against a pattern with `*` and `?`, without regard to case; gives what the first `*` stands for.
pub fn matches(pattern: &str, text: &str) -> Option<String> {
    let pattern: Vec<char> = pattern.trim().to_lowercase().chars().collect();
    let original: Vec<char> = text.trim().chars().collect();
    let lower: Vec<char> = original.iter().map(|c| c.to_lowercase().next().unwrap_or(*c)).collect();
    let mut star = None;
    is_match(&pattern, &lower, 0, &mut star)
        .then(|| star.map_or_else(String::new, |(from, to)| original[from..to].iter().collect()))
}

fn is_match(pattern: &[char], text: &[char], offset: usize, star: &mut Option<(usize, usize)>) -> bool {
    match pattern.split_first() {
        None => text.is_empty(),
        Some(('*', rest)) => (0..=text.len()).rev().any(|taken| {
            let mut inner = None;
            let matched = is_match(rest, &text[taken..], offset + taken, &mut inner);
            if matched {
                *star = Some((offset, offset + taken));
            }
            matched
        }),
        Some(('?', rest)) => !text.is_empty() && is_match(rest, &text[1..], offset + 1, star),
        Some((c, rest)) => text.first() == Some(c) && is_match(rest, &text[1..], offset + 1, star),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_star_gives_what_it_stands_for() {
        assert_eq!(
            matches("realisatie *", "Realisatie januari 2016").as_deref(),
            Some("januari 2016")
        );
        assert_eq!(
            matches("*/zorg*.xlsx", "2026-10/zorggroep.xlsx").as_deref(),
            Some("2026-10")
        );
        assert_eq!(matches("KPI Data", "KPI Data (2)"), None);
        assert_eq!(matches("K? 2026", "k1 2026").as_deref(), Some(""));
    }

    #[test]
    fn a_column_that_does_not_tell_is_settled() {
        let text = "file = \"*\"\ntable = \"x\"\nvalues = { waarde = { decimal = \",\", date-order = \"mdy\", percent = \"hundred\" } }";
        let mapping: Mapping = toml::from_str(text).expect("reads");
        let settled = ValueReading {
            decimal: Some(crate::config::DecimalSign::Comma),
            date_order: Some(crate::config::DateOrder::Mdy),
            percent: Some(crate::config::PercentScale::Hundred),
        };
        assert_eq!(mapping.values.get("waarde"), Some(&settled));
        assert!(toml::from_str::<Mapping>(&text.replace("mdy", "myd")).is_err());
    }

    #[test]
    fn letters_bound_the_columns() {
        let mapping = Mapping {
            first_column: Some("B".into()),
            ..Mapping::default()
        };
        assert_eq!(mapping.column_bounds(), (2, u32::MAX));
    }
}
