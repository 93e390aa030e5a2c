//! What in a mapping contradicts itself or the contract: found before any file is opened.

use std::collections::BTreeMap;

use crate::config::mapping::keys::Faults;
use crate::config::mapping::{AliasKind, CellRules, Mapping, column_number};
use crate::contract::{self, Column, Table, normalise};
use crate::domain::CellRef;

/// The table of the contract that a mapping names.
pub fn table_of(mapping: &Mapping) -> Option<&'static Table> {
    let name = mapping.table.as_deref()?;
    contract::table(name).or_else(|| contract::table_of_sheet(name))
}

/// The column of a table that a mapping names, by id, header in either language or alias.
pub fn column_of<'a>(table: &'a Table, name: &str) -> Option<&'a Column> {
    table.columns.iter().find(|column| is_name_of(column, name))
}

/// True when a text names a column: its id, header in either language or an alias.
pub fn is_name_of(column: &Column, name: &str) -> bool {
    let wanted = normalise::name(name);
    [&column.id, &column.nl, &column.en]
        .into_iter()
        .chain(&column.aliases)
        .any(|name| normalise::name(name) == wanted)
}

/// Finds everything that is wrong with a mapping whose keys are known.
pub fn mapping(mapping: &Mapping, faults: &mut Faults) {
    let table = match (&mapping.table, &mapping.free) {
        (Some(name), None) => {
            let table = table_of(mapping);
            if table.is_none() {
                let known: Vec<&str> = contract::tables().iter().map(|table| table.nl.as_str()).collect();
                faults.value("table", name, "word", &known);
                return;
            }
            table
        }
        (None, Some(_)) => None,
        (Some(_), Some(_)) => return faults.conflict("table", "free"),
        (None, None) if mapping.only_settles() => return settling(mapping, faults),
        (None, None) => return faults.missing("table / free"),
    };
    area(mapping, faults);
    columns(mapping, table, faults);
    rules(mapping, table, faults);
    aliases(mapping, table, faults);
}

/// What is settled for tables that need no mapping: each column stands in one of them.
fn settling(mapping: &Mapping, faults: &mut Faults) {
    let columns = mapping.aliases.iter().filter_map(|alias| alias.column.as_ref());
    for name in mapping.values.keys().chain(columns) {
        if !contract::tables().iter().any(|table| column_of(table, name).is_some()) {
            faults.missing(&format!("table ({name})"));
        }
    }
    conflicting_aliases(mapping, faults);
}

fn area(mapping: &Mapping, faults: &mut Faults) {
    let conflicts = [
        (
            "header-row",
            mapping.header_row.is_some(),
            "header-rows",
            !mapping.header_rows.is_empty(),
        ),
        (
            "position",
            mapping.position.is_some(),
            "first-column",
            mapping.first_column.is_some(),
        ),
        (
            "position",
            mapping.position.is_some(),
            "last-column",
            mapping.last_column.is_some(),
        ),
        (
            "position",
            mapping.position.is_some(),
            "header-rows",
            !mapping.header_rows.is_empty(),
        ),
        ("same", !mapping.same.is_empty(), "table", mapping.table.is_some()),
    ];
    for (key, is_set, other, other_is_set) in conflicts {
        if is_set && other_is_set {
            faults.conflict(key, other);
        }
    }
    let (first, last) = mapping.column_bounds();
    if first > last {
        faults.conflict("first-column", "last-column");
    }
    let header = mapping.header_rows.last().copied().or(mapping.header_row).unwrap_or(0);
    if mapping.last_row.is_some_and(|last| last < header) {
        faults.conflict("header-row", "last-row");
    }
    if mapping.header_row == Some(0) && !(mapping.columns.is_empty() && mapping.wide.is_none()) {
        faults.conflict(
            "header-row = 0",
            if mapping.wide.is_some() { "wide" } else { "columns" },
        );
    }
    for (column, letters) in &mapping.letters {
        if column_number(letters).is_none() {
            faults.value(&format!("letters.{column}"), letters, "letter", &[]);
        }
    }
    for (column, cell) in &mapping.constants_from {
        if CellRef::parse(cell).is_none() {
            faults.value(&format!("constants-from.{column}"), cell, "cell", &[]);
        }
    }
    if !mapping.total_columns.is_empty() && mapping.wide.is_none() {
        faults.conflict("total-columns", "columns");
    }
}

/// Columns: each once, all known to the table, and none missing that a row needs.
fn columns(mapping: &Mapping, table: Option<&Table>, faults: &mut Faults) {
    let mut filled: BTreeMap<String, String> = BTreeMap::new();
    let wide: Vec<(String, &String)> = mapping
        .wide
        .iter()
        .flat_map(|wide| {
            [
                ("wide.into".to_owned(), &wide.into),
                ("wide.value".to_owned(), &wide.value),
            ]
        })
        .collect();
    let named = [("columns", mapping.columns.keys()), ("letters", mapping.letters.keys())]
        .into_iter()
        .flat_map(|(key, names)| names.map(move |name| (format!("{key}.{name}"), name)))
        .chain(mapping.constants.keys().map(|name| (format!("constants.{name}"), name)))
        .chain(
            mapping
                .constants_from
                .keys()
                .map(|name| (format!("constants-from.{name}"), name)),
        )
        .chain(wide);
    for (key, name) in named {
        let id = match table {
            None => name.clone(),
            Some(table) => {
                let Some(column) = column_of(table, name) else {
                    unknown(name, table, faults);
                    continue;
                };
                column.id.clone()
            }
        };
        if let Some(other) = filled.insert(id, key.clone()) {
            faults.conflict(&other, &key);
        }
    }
    let Some(table) = table else {
        let is_empty = filled.is_empty() && mapping.free.as_ref().is_none_or(|free| free.measure.is_none());
        if is_empty && mapping.header_row.is_none() && mapping.header_rows.is_empty() {
            faults.missing("columns");
        }
        return;
    };
    for column in &table.columns {
        if column.required && column.default.is_none() && !filled.contains_key(&column.id) {
            faults.missing(&format!("columns.{}", column.nl));
        }
    }
}

fn unknown(name: &str, table: &Table, faults: &mut Faults) {
    let known: Vec<&str> = table.columns.iter().map(|column| column.nl.as_str()).collect();
    faults.column(name, &table.nl, &known);
}

/// True when a column comes from the file.
fn is_read(mapping: &Mapping, table: Option<&Table>, name: &str) -> bool {
    let id = |name: &str| match table {
        Some(table) => column_of(table, name).map(|column| column.id.clone()),
        None => Some(name.to_owned()),
    };
    let wanted = id(name);
    let names = mapping.columns.keys().chain(mapping.letters.keys());
    let wide = mapping.wide.iter().flat_map(|wide| [&wide.into, &wide.value]);
    let measure = mapping.free.iter().filter_map(|free| free.measure.as_ref());
    wanted.is_some() && names.chain(wide).chain(measure).any(|name| id(name) == wanted)
}

fn rules(mapping: &Mapping, table: Option<&Table>, faults: &mut Faults) {
    let fill_down = mapping.fill_down.iter().map(|name| ("fill-down", name));
    let same = mapping.same.iter().map(|name| ("same", name));
    let rules = mapping.read.keys().map(|name| ("values", name));
    let settled = mapping.values.keys().map(|name| ("values", name));
    for (key, name) in fill_down.chain(same).chain(rules).chain(settled) {
        if !is_read(mapping, table, name) {
            match table {
                Some(table) if column_of(table, name).is_none() => unknown(name, table, faults),
                _ => faults.missing(&format!("columns.{name} ({key})")),
            }
        }
    }
    if mapping.same.len() == 1 {
        faults.value("same", &mapping.same[0], "pair", &[]);
    }
    for (name, rules) in &mapping.read {
        rule(&format!("values.{name}"), rules, table.is_some(), faults);
        let settled = mapping.values.get(name).copied().unwrap_or_default();
        if settled.date_order.is_some() && rules.changes_numbers() {
            faults.conflict(
                &format!("values.{name}.date-order"),
                &format!("values.{name}.scale / units"),
            );
        }
    }
}

fn rule(path: &str, rules: &CellRules, is_contract: bool, faults: &mut Faults) {
    match (&rules.split, rules.part) {
        (Some(_), None) => faults.missing(&format!("{path}.part")),
        (None, Some(_)) => faults.missing(&format!("{path}.split")),
        _ => {}
    }
    if rules.unit_column.is_some() && rules.units.is_empty() {
        faults.missing(&format!("{path}.units"));
    }
    for (unit, factor) in &rules.units {
        if *factor == 0.0 {
            faults.value(&format!("{path}.units.{unit}"), "0", "scale", &[]);
        }
    }
    // Of a table of the contract the contract says these things.
    for (key, is_set) in [
        ("type", rules.kind.is_some()),
        ("required", rules.required),
        ("min", rules.min.is_some()),
        ("max", rules.max.is_some()),
    ] {
        if is_contract && is_set {
            faults.conflict(&format!("{path}.{key}"), "table");
        }
    }
}

/// One name cannot mean two things, and the column that it is in must be there.
fn aliases(mapping: &Mapping, table: Option<&Table>, faults: &mut Faults) {
    for name in mapping.aliases.iter().filter_map(|alias| alias.column.as_ref()) {
        match table {
            Some(table) if column_of(table, name).is_none() => unknown(name, table, faults),
            None if !is_read(mapping, None, name) => faults.missing(&format!("columns.{name} (alias.column)")),
            _ => {}
        }
    }
    conflicting_aliases(mapping, faults);
}

fn conflicting_aliases(mapping: &Mapping, faults: &mut Faults) {
    let mut means: BTreeMap<(AliasKind, String, Option<String>), &str> = BTreeMap::new();
    for alias in &mapping.aliases {
        let key = (alias.kind, normalise::name(&alias.name), alias.column.clone());
        if let Some(other) = means.insert(key, &alias.means)
            && other != alias.means
        {
            let name = |means: &str| format!("{} = {} → {means}", alias.kind.id(), alias.name);
            faults.conflict(&name(other), &name(&alias.means));
        }
    }
}
