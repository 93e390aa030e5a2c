//! The keys of a part of a pipeline file, read one by one; what nobody asked for is unknown.

use std::collections::BTreeMap;

use crate::config::nearest::nearest;
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::domain::{CellRef, Date};

/// What is wrong with one `[[source]]` or `[[alias]]`.
pub struct Faults {
    place: Place,
    part: String,
    /// Everything that was wrong, in the order of the checks.
    pub found: Vec<Diagnostic>,
}

impl Faults {
    /// No fault yet of a part of the pipeline file, such as `source 2`, that begins on a line.
    pub fn new(file: &str, part: &str, line: Option<u32>) -> Self {
        Self {
            place: Place {
                file: Some(file.to_owned()),
                sheet: None,
                cell: line.map(|line| CellRef::new(line, 0)),
            },
            part: part.to_owned(),
            found: Vec::new(),
        }
    }

    fn push(&mut self, code: Code, found: &str, arguments: &[(&str, &str)]) {
        let diagnostic = Diagnostic::new(code, self.place.clone(), found).with("part", &self.part);
        let diagnostic = arguments
            .iter()
            .fold(diagnostic, |diagnostic, (name, value)| diagnostic.with(name, *value));
        self.found.push(diagnostic);
    }

    /// A key that does not exist.
    pub fn key(&mut self, key: &str, known: &[String]) {
        let meant = nearest(key, known.iter().map(String::as_str)).unwrap_or("none");
        self.push(Code::MappingKey, key, &[("meant", meant), ("words", &known.join(", "))]);
    }

    /// A value that cannot be; `kind` is a word of `mapping-kind` in the locale files.
    pub fn value(&mut self, key: &str, found: &str, kind: &str, words: &[&str]) {
        let meant = nearest(found, words.iter().copied()).unwrap_or("none");
        self.push(
            Code::MappingValue,
            found,
            &[
                ("key", key),
                ("kind", kind),
                ("words", &words.join(", ")),
                ("meant", meant),
            ],
        );
    }

    /// Two settings that exclude each other.
    pub fn conflict(&mut self, key: &str, other: &str) {
        self.push(Code::MappingConflict, key, &[("other", other)]);
    }

    /// A setting that is needed.
    pub fn missing(&mut self, key: &str) {
        self.push(Code::MappingMissing, key, &[]);
    }

    /// A column that the table does not have.
    pub fn column(&mut self, column: &str, table: &str, known: &[&str]) {
        let meant = nearest(column, known.iter().copied()).unwrap_or("none");
        self.push(
            Code::MappingColumn,
            column,
            &[("table", table), ("meant", meant), ("words", &known.join(", "))],
        );
    }
}

/// The keys of one table of the file. `-` and `_` are the same.
pub struct Keys<'a> {
    values: BTreeMap<String, &'a toml::Value>,
    path: String,
    known: Vec<String>,
}

impl<'a> Keys<'a> {
    /// The keys of a table; `path` stands before their names in messages, such as `wide.`.
    pub fn of(table: &'a toml::Table, path: &str) -> Self {
        Self {
            values: table
                .iter()
                .map(|(key, value)| (key.replace('_', "-"), value))
                .collect(),
            path: path.to_owned(),
            known: Vec::new(),
        }
    }

    fn take(&mut self, key: &str) -> Option<&'a toml::Value> {
        self.known.push(key.to_owned());
        self.values.remove(key)
    }

    fn wrong(&self, key: &str, value: &toml::Value, kind: &str, faults: &mut Faults) {
        faults.value(&format!("{}{key}", self.path), &shown(value), kind, &[]);
    }

    /// A text.
    pub fn text(&mut self, key: &str, faults: &mut Faults) -> Option<String> {
        let value = self.take(key)?;
        let text = value.as_str().filter(|text| !text.trim().is_empty());
        if text.is_none() {
            self.wrong(key, value, "text", faults);
        }
        text.map(str::to_owned)
    }

    /// A whole number from `least`.
    pub fn whole(&mut self, key: &str, least: u32, faults: &mut Faults) -> Option<u32> {
        let value = self.take(key)?;
        let number = value.as_integer().and_then(|number| u32::try_from(number).ok());
        let number = number.filter(|number| *number >= least);
        if number.is_none() {
            self.wrong(key, value, "whole", faults);
        }
        number
    }

    /// A number.
    pub fn number(&mut self, key: &str, faults: &mut Faults) -> Option<f64> {
        let value = self.take(key)?;
        let number = number_of(value);
        if number.is_none() {
            self.wrong(key, value, "number", faults);
        }
        number
    }

    /// Yes or no; absent is no.
    pub fn flag(&mut self, key: &str, faults: &mut Faults) -> bool {
        let Some(value) = self.take(key) else { return false };
        value.as_bool().unwrap_or_else(|| {
            self.wrong(key, value, "flag", faults);
            false
        })
    }

    /// A day: `2026-11-02`, with or without quotes.
    pub fn day(&mut self, key: &str, faults: &mut Faults) -> Option<Date> {
        let value = self.take(key)?;
        let text = value
            .as_str()
            .map(str::to_owned)
            .or_else(|| value.as_datetime().map(ToString::to_string));
        let day = text.and_then(|text| Date::parse_iso(&text));
        if day.is_none() {
            self.wrong(key, value, "day", faults);
        }
        day
    }

    /// One of a list of words.
    pub fn word<T: Copy>(&mut self, key: &str, words: &[(&str, T)], faults: &mut Faults) -> Option<T> {
        let value = self.take(key)?;
        let found = value
            .as_str()
            .and_then(|text| words.iter().find(|(word, _)| *word == text));
        if found.is_none() {
            let known: Vec<&str> = words.iter().map(|(word, _)| *word).collect();
            faults.value(&format!("{}{key}", self.path), &shown(value), "word", &known);
        }
        found.map(|(_, meaning)| *meaning)
    }

    /// One text or several.
    pub fn list(&mut self, key: &str, faults: &mut Faults) -> Vec<String> {
        let Some(value) = self.take(key) else {
            return Vec::new();
        };
        let texts: Option<Vec<String>> = match value {
            toml::Value::Array(items) => items.iter().map(plain).collect(),
            other => plain(other).map(|text| vec![text]),
        };
        if texts.as_ref().is_none_or(Vec::is_empty) {
            self.wrong(key, value, "list", faults);
        }
        texts.unwrap_or_default()
    }

    /// Names with a text each.
    pub fn texts(&mut self, key: &str, faults: &mut Faults) -> BTreeMap<String, String> {
        self.map(key, "texts", plain, faults)
    }

    /// Names with one or several texts each.
    pub fn lists(&mut self, key: &str, faults: &mut Faults) -> BTreeMap<String, Vec<String>> {
        let several = |value: &toml::Value| match value {
            toml::Value::Array(items) => items.iter().map(plain).collect(),
            other => plain(other).map(|text| vec![text]),
        };
        self.map(key, "texts", several, faults)
    }

    /// Names with a number each.
    pub fn numbers(&mut self, key: &str, faults: &mut Faults) -> BTreeMap<String, f64> {
        self.map(key, "numbers", number_of, faults)
    }

    fn map<T>(
        &mut self,
        key: &str,
        kind: &str,
        read: impl Fn(&toml::Value) -> Option<T>,
        faults: &mut Faults,
    ) -> BTreeMap<String, T> {
        let Some(value) = self.take(key) else {
            return BTreeMap::new();
        };
        let read: Option<BTreeMap<String, T>> = value.as_table().and_then(|table| {
            table
                .iter()
                .map(|(name, value)| Some((name.clone(), read(value)?)))
                .collect()
        });
        if read.is_none() {
            self.wrong(key, value, kind, faults);
        }
        read.unwrap_or_default()
    }

    /// A table of its own.
    pub fn table(&mut self, key: &str, faults: &mut Faults) -> Option<&'a toml::Table> {
        let value = self.take(key)?;
        if value.as_table().is_none() {
            self.wrong(key, value, "table", faults);
        }
        value.as_table()
    }

    /// Several tables.
    pub fn tables(&mut self, key: &str, faults: &mut Faults) -> Vec<&'a toml::Table> {
        let Some(value) = self.take(key) else {
            return Vec::new();
        };
        let tables: Option<Vec<&toml::Table>> = value
            .as_array()
            .and_then(|items| items.iter().map(toml::Value::as_table).collect());
        if tables.is_none() {
            self.wrong(key, value, "tables", faults);
        }
        tables.unwrap_or_default()
    }

    /// A value that the caller reads, and says so itself when it cannot be.
    pub fn raw(&mut self, key: &str) -> Option<&'a toml::Value> {
        self.take(key)
    }

    /// Names the keys that nobody asked for.
    pub fn end(self, faults: &mut Faults) {
        for key in self.values.keys() {
            faults.key(&format!("{}{key}", self.path), &self.known);
        }
    }
}

/// A value as it was typed, without quotes.
pub fn shown(value: &toml::Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

/// A text, or a number or day as text.
fn plain(value: &toml::Value) -> Option<String> {
    match value {
        toml::Value::Array(_) | toml::Value::Table(_) | toml::Value::Boolean(_) => None,
        other => Some(shown(other)),
    }
}

fn number_of(value: &toml::Value) -> Option<f64> {
    value
        .as_float()
        .or_else(|| value.as_integer().map(|number| number as f64))
        .filter(|number| number.is_finite())
}
