//! Sheets and workbooks made from the contract: its Dutch sheet names, headers and words.

use crate::contract::{self, Column, ColumnType};
use crate::domain::Date;
use crate::locale::Language;
use crate::report::document::{Brand, Cell, ChartColumns, Content, EditionLine, NumberFormat, TableColumn, Words};
use crate::report::document::{Paper, Reach, SheetKind};
use crate::report::{Block, Document, Sheet, Table};

/// A value in canonical form: text holds ids of words and ISO days as well.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Value {
    /// Nothing.
    Empty,
    /// Text, a code, the id of a word, a day as `2026-10-31`, `true` or `false`.
    Text(String),
    /// A number.
    Number(f64),
    /// Text that is written as it stands, whatever its column holds: a typing fault or a spelling of its own.
    Typed(String),
    /// A real date cell, whatever its column holds.
    Day(Date),
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        if text.is_empty() {
            Self::Empty
        } else {
            Self::Text(text.to_owned())
        }
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        if text.is_empty() { Self::Empty } else { Self::Text(text) }
    }
}

impl From<f64> for Value {
    fn from(number: f64) -> Self {
        Self::Number(number)
    }
}

impl From<Date> for Value {
    fn from(day: Date) -> Self {
        Self::Day(day)
    }
}

impl<T: Into<Self>> From<Option<T>> for Value {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Empty, Into::into)
    }
}

/// The Dutch sheet name of a table.
pub(super) fn table_name(table_id: &'static str) -> &'static str {
    contract::table(table_id).map_or(table_id, |table| table.name(Language::Nl))
}

/// A table of the contract with some of its columns, as a sheet that begins in A1.
pub(super) fn sheet(table_id: &'static str, columns: &[&str], rows: &[Vec<Value>]) -> Sheet {
    let table = contract::table(table_id);
    let known: Vec<Option<&Column>> = columns
        .iter()
        .map(|id| table.and_then(|table| table.column(id)))
        .collect();
    let headers = known
        .iter()
        .zip(columns)
        .map(|(column, id)| column.map_or(*id, |column| column.label(Language::Nl)).to_owned())
        .collect();
    let cells = rows
        .iter()
        .map(|row| {
            row.iter()
                .zip(&known)
                .map(|(value, column)| cell(value, *column))
                .collect()
        })
        .collect();
    grid(table_id, table_name(table_id), headers, cells)
}

/// A sheet of anything: the first row is what its table calls headers.
pub(super) fn grid(id: &'static str, name: &str, headers: Vec<String>, rows: Vec<Vec<Cell>>) -> Sheet {
    let table = Table {
        name: name.chars().filter(|c| c.is_alphanumeric() || *c == '_').collect(),
        caption: name.to_owned(),
        columns: headers
            .into_iter()
            .map(|header| TableColumn { header, width: 0 })
            .collect(),
        rows,
        has_total: false,
        has_filter: false,
        notes: Vec::new(),
        reach: Reach::Everywhere,
    };
    Sheet {
        id,
        name: name.to_owned(),
        label: None,
        headline: String::new(),
        subtitle: String::new(),
        blocks: vec![Block::Table(table)],
        paper: Paper::Landscape,
        kind: SheetKind::Form,
        reach: Reach::Everywhere,
    }
}

/// A workbook of sheets; its dates are those of its delivery.
pub(super) fn workbook(file_stem: &str, title: &str, delivered_on: Date, sheets: Vec<Sheet>) -> Document {
    Document {
        file_stem: file_stem.to_owned(),
        title: title.to_owned(),
        language: Language::Nl,
        edition: EditionLine {
            network: String::new(),
            period: String::new(),
            edition: String::new(),
            reference: String::new(),
            reference_date: delivered_on,
            status: String::new(),
        },
        brand: Brand {
            colour: "#12436D".to_owned(),
        },
        words: Words {
            page_of: "&P / &N".to_owned(),
            back: String::new(),
            chart_data_prefix: "Data_".to_owned(),
            category: String::new(),
            chart_columns: ChartColumns::default(),
            tones: Default::default(),
            markers: Default::default(),
            off_paper: String::new(),
        },
        sheets,
    }
}

/// A value as a cell of a column.
pub(super) fn cell(value: &Value, column: Option<&Column>) -> Cell {
    let content = match value {
        Value::Empty => Content::Blank,
        Value::Number(number) => Content::Number(*number, NumberFormat::General),
        Value::Typed(text) => Content::Text(text.clone()),
        Value::Day(day) => Content::Date(*day),
        Value::Text(text) => match column.map(|column| column.kind) {
            Some(ColumnType::Date) => Date::parse_iso(text).map_or_else(|| Content::Text(text.clone()), Content::Date),
            Some(ColumnType::Boolean) => Content::Text(if text == "true" { "ja" } else { "nee" }.to_owned()),
            Some(ColumnType::Enum) => Content::Text(word(column, text).to_owned()),
            _ => Content::Text(text.clone()),
        },
    };
    Cell::new(content)
}

/// The Dutch word of an id in a column of the contract; the id itself where the contract has no such word.
pub(super) fn word_of<'a>(table_id: &str, column_id: &str, id: &'a str) -> &'a str {
    word(contract::table(table_id).and_then(|table| table.column(column_id)), id)
}

fn word<'a>(column: Option<&'a Column>, id: &'a str) -> &'a str {
    column
        .and_then(|column| column.words.iter().find(|word| word.id == id))
        .map_or(id, |word| word.nl.as_str())
}
