//! Which columns of a sheet are which columns of a table.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use crate::contract::{self, Column, Table, normalise};
use crate::intake::grid::GridRow;

/// A header row matched to a table.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct HeaderMatch {
    /// Sheet column of each column of the table.
    pub columns: BTreeMap<String, u32>,
    /// Headers that the table does not know, with their column.
    pub extra: Vec<(u32, String)>,
    /// Columns of the table that stand twice.
    pub doubles: Vec<Double>,
    /// The column of a form of this program that says that a row was there before anybody filled it in.
    pub prefilled: Option<u32>,
    /// True when it stands on a letter of this program that came back: beside it was said what to mend.
    pub is_returned: bool,
}

/// A column of the table that stands a second time.
#[derive(Clone, Debug, PartialEq)]
pub struct Double {
    /// The column of the table.
    pub id: String,
    /// Sheet column of the second one.
    pub column: u32,
    /// Its header, as it stands.
    pub text: String,
}

/// The texts of a row, ready to be compared with headers.
pub struct Headers(Vec<(u32, String, String)>);

impl Headers {
    /// The texts of a row. A remark in brackets is left out of the name: `Bedrag (EUR)`.
    pub fn of(row: &GridRow) -> Self {
        let texts = row
            .cells
            .iter()
            .filter_map(|(column, value)| value.as_text().map(|text| (*column, text)));
        Self(
            texts
                .filter(|(_, text)| text.len() <= 80)
                .map(|(column, text)| (column, normalise::name(text), normalise::text(text)))
                .collect(),
        )
    }

    /// How many texts there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// True without texts.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl HeaderMatch {
    /// Matches texts to a table by ids, headers in both languages and aliases.
    pub fn of(headers: &Headers, table: &Table) -> Self {
        let mut found = Self::default();
        for (column, name, text) in &headers.0 {
            match known(table, name).or_else(|| text.split_once(['(', '[']).and_then(|(head, _)| find(table, head))) {
                Some(known) if found.columns.contains_key(&known.id) => {
                    found.doubles.push(Double {
                        id: known.id.clone(),
                        column: *column,
                        text: text.clone(),
                    });
                }
                Some(known) => {
                    found.columns.insert(known.id.clone(), *column);
                }
                None => match contract::form().beside(name) {
                    Some(beside) if beside.is_prefilled => found.prefilled = Some(*column),
                    Some(beside) => found.is_returned |= beside.id == "check",
                    None => found.extra.push((*column, text.clone())),
                },
            }
        }
        found
    }

    /// Settles the columns that stand twice where the table may lack them and one of the two is empty in all rows: the
    /// filled one counts. Those that are left hold two values for one thing.
    pub fn settle_doubles(&mut self, table: &Table, rows: &[GridRow]) {
        let is_empty = |column: u32| rows.iter().all(|row| row.get(column).is_none());
        for double in std::mem::take(&mut self.doubles) {
            let is_optional = table.column(&double.id).is_some_and(|column| !column.required);
            let first = self.columns.get(&double.id).copied().unwrap_or(0);
            if is_optional && is_empty(double.column) {
                continue;
            }
            if is_optional && is_empty(first) {
                self.columns.insert(double.id, double.column);
            } else {
                self.doubles.push(double);
            }
        }
    }

    /// The required columns that are not there.
    pub fn missing<'a>(&self, table: &'a Table) -> Vec<&'a Column> {
        table
            .columns
            .iter()
            .filter(|column| column.required && !self.columns.contains_key(&column.id))
            .collect()
    }

    /// True when the columns that stand twice are another table beside this one: each column that is needed does.
    pub fn beside(&self, table: &Table) -> bool {
        let mut needed = table.columns.iter().filter(|column| column.required).peekable();
        needed.peek().is_some() && needed.all(|column| self.doubles.iter().any(|double| double.id == column.id))
    }

    /// True when the table can be recognised by this row alone.
    pub fn identifies(&self, table: &Table) -> bool {
        self.columns.len() >= 2
            && table
                .columns
                .iter()
                .filter(|column| column.identifies.unwrap_or(column.required))
                .all(|column| self.columns.contains_key(&column.id))
    }
}

/// The column of a table that a header names.
pub fn find<'a>(table: &'a Table, header: &str) -> Option<&'a Column> {
    known(table, &normalise::name(header))
}

/// True for a text that is the header of a column of some table.
pub fn is_known(header: &str) -> bool {
    names().contains_key(&normalise::name(header))
}

/// The column of a table with a normalised name.
fn known<'a>(table: &'a Table, name: &str) -> Option<&'a Column> {
    let (_, column) = names().get(name)?.iter().find(|(id, _)| *id == table.id)?;
    table.column(column)
}

/// Table and column by each normalised name of a column.
type Names = BTreeMap<String, Vec<(&'static str, &'static str)>>;

fn names() -> &'static Names {
    static NAMES: OnceLock<Names> = OnceLock::new();
    NAMES.get_or_init(|| {
        let mut names = Names::new();
        for table in contract::tables() {
            for column in &table.columns {
                for name in [&column.nl, &column.en, &column.id].into_iter().chain(&column.aliases) {
                    names
                        .entry(normalise::name(name))
                        .or_default()
                        .push((&table.id, &column.id));
                }
            }
        }
        names
    })
}
