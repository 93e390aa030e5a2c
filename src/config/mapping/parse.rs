//! From what was typed to a [`Mapping`].

use std::collections::BTreeMap;

use crate::config::mapping::keys::{Faults, Keys, shown};
use crate::config::mapping::{Alias, AliasKind, CellRules, FieldKind, FiscalYear, FreeTable, Mapping, Wide, check};
use crate::config::{DateOrder, DecimalSign, PercentScale, ValueReading};
use crate::diagnostic::Diagnostic;
use crate::domain::CellRef;

/// A `[[source]]` of a pipeline file; everything that is wrong with it comes back at once.
pub fn mapping(value: &toml::Value, mut faults: Faults) -> Result<Mapping, Vec<Diagnostic>> {
    let Some(table) = value.as_table() else {
        faults.value("source", &shown(value), "table", &[]);
        return Err(faults.found);
    };
    let mapping = read(table, &mut faults);
    if faults.found.is_empty() {
        check::mapping(&mapping, &mut faults);
    }
    if faults.found.is_empty() {
        Ok(mapping)
    } else {
        Err(faults.found)
    }
}

fn read(table: &toml::Table, faults: &mut Faults) -> Mapping {
    let mut keys = Keys::of(table, "");
    let mut mapping = Mapping {
        file: keys.text("file", faults).unwrap_or_default(),
        sheet: keys.text("sheet", faults),
        header_row: keys.whole("header-row", 0, faults),
        header_rows: header_rows(&mut keys, faults),
        last_row: keys.whole("last-row", 1, faults),
        first_column: letter(&mut keys, "first-column", faults),
        last_column: letter(&mut keys, "last-column", faults),
        position: keys.whole("position", 1, faults),
        transposed: keys.flag("transposed", faults),
        table: keys.text("table", faults),
        free: keys.table("free", faults).map(|table| free(table, faults)),
        columns: keys.texts("columns", faults),
        letters: keys.texts("letters", faults),
        constants: keys.texts("constants", faults),
        constants_from: keys.texts("constants-from", faults),
        wide: keys.table("wide", faults).map(|table| wide(table, faults)),
        fill_down: keys.list("fill-down", faults),
        totals: keys.list("totals", faults),
        total_columns: keys.list("total-columns", faults),
        notes: keys.list("notes", faults),
        only: keys.lists("only", faults),
        missing: keys.list("missing", faults),
        same: keys.list("same", faults),
        values: BTreeMap::new(),
        read: BTreeMap::new(),
        aliases: Vec::new(),
    };
    if let Some(columns) = keys.table("values", faults) {
        for (column, value) in columns {
            let path = format!("values.{column}");
            match value.as_table() {
                Some(table) => values(column, table, &format!("{path}."), &mut mapping, faults),
                None => faults.value(&path, &shown(value), "table", &[]),
            }
        }
    }
    for table in keys.tables("alias", faults) {
        mapping.aliases.extend(alias(table, "alias.", faults));
    }
    range(&mut keys, &mut mapping, faults);
    keys.end(faults);
    if mapping.file.is_empty() {
        faults.missing("file");
    }
    mapping
}

/// Rows as `[1, 2, 3]`.
fn header_rows(keys: &mut Keys<'_>, faults: &mut Faults) -> Vec<u32> {
    let Some(value) = keys.raw("header-rows") else {
        return Vec::new();
    };
    let rows: Option<Vec<u32>> = value.as_array().and_then(|items| {
        items
            .iter()
            .map(|item| item.as_integer().and_then(|row| u32::try_from(row).ok()))
            .collect()
    });
    match rows {
        Some(rows) if rows.len() > 1 && rows.is_sorted_by(|a, b| a < b) && rows[0] > 0 => rows,
        _ => {
            faults.value("header-rows", &shown(value), "rows", &[]);
            Vec::new()
        }
    }
}

fn letter(keys: &mut Keys<'_>, key: &str, faults: &mut Faults) -> Option<String> {
    let text = keys.text(key, faults)?;
    if super::column_number(&text).is_none() {
        faults.value(key, &text, "letter", &[]);
    }
    Some(text)
}

/// `B3:E32`, or `B3:E` until the end: the header stands in its first row.
fn range(keys: &mut Keys<'_>, mapping: &mut Mapping, faults: &mut Faults) {
    let Some(text) = keys.text("range", faults) else { return };
    for (key, is_set) in [
        ("first-column", mapping.first_column.is_some()),
        ("last-column", mapping.last_column.is_some()),
        ("last-row", mapping.last_row.is_some()),
        ("position", mapping.position.is_some()),
    ] {
        if is_set {
            faults.conflict("range", key);
        }
    }
    let parts = text.split_once(':').and_then(|(from, to)| {
        let from = CellRef::parse(from)?;
        let to = to.trim();
        let last = CellRef::parse(to).map(|cell| cell.row);
        let column = if last.is_some() {
            CellRef::parse(to)?.column
        } else {
            super::column_number(to)?
        };
        let is_forward = column >= from.column && last.is_none_or(|last| last >= from.row);
        is_forward.then_some((from, column, last))
    });
    let Some((from, column, last)) = parts else {
        faults.value("range", &text, "range", &[]);
        return;
    };
    // Of a table that is turned the range is turned with it.
    let (first_column, last_column, first_row, last_row) = if mapping.transposed {
        (from.row, last, from.column, Some(column))
    } else {
        (from.column, Some(column), from.row, last)
    };
    mapping.first_column = Some(CellRef::letters(first_column));
    mapping.last_column = last_column.map(CellRef::letters);
    mapping.last_row = last_row;
    if mapping.header_row.is_none() && mapping.header_rows.is_empty() {
        mapping.header_row = Some(first_row);
    }
}

fn free(table: &toml::Table, faults: &mut Faults) -> FreeTable {
    let mut keys = Keys::of(table, "free.");
    let free = FreeTable {
        name: keys.text("name", faults).unwrap_or_default(),
        measure: keys.text("measure", faults),
    };
    keys.end(faults);
    if free.name.is_empty() {
        faults.missing("free.name");
    }
    free
}

fn wide(table: &toml::Table, faults: &mut Faults) -> Wide {
    let mut keys = Keys::of(table, "wide.");
    let wide = Wide {
        columns: keys.list("columns", faults),
        into: keys.text("into", faults).unwrap_or_default(),
        value: keys.text("value", faults).unwrap_or_default(),
        year: keys.whole("year", 1900, faults).map(|year| year as i32),
        fiscal_year: keys.word(
            "fiscal-year",
            &[("start", FiscalYear::Start), ("end", FiscalYear::End)],
            faults,
        ),
        heads: keys.texts("heads", faults),
    };
    keys.end(faults);
    if wide.columns.is_empty() && wide.heads.is_empty() {
        faults.missing("wide.columns");
    }
    for (key, text) in [("wide.into", &wide.into), ("wide.value", &wide.value)] {
        if text.is_empty() {
            faults.missing(key);
        }
    }
    wide
}

/// What is said about the cells of a column: how they are read, and what they mean.
fn values(column: &str, table: &toml::Table, path: &str, mapping: &mut Mapping, faults: &mut Faults) {
    let mut keys = Keys::of(table, path);
    let settled = ValueReading {
        decimal: keys.word(
            "decimal",
            &[(",", DecimalSign::Comma), (".", DecimalSign::Point)],
            faults,
        ),
        date_order: keys.word(
            "date-order",
            &[
                ("dmy", DateOrder::Dmy),
                ("mdy", DateOrder::Mdy),
                ("ymd", DateOrder::Ymd),
            ],
            faults,
        ),
        percent: keys.word(
            "percent",
            &[("fraction", PercentScale::Fraction), ("hundred", PercentScale::Hundred)],
            faults,
        ),
    };
    let rules = cell_rules(&mut keys, path, faults);
    keys.end(faults);
    if settled != ValueReading::default() {
        mapping.values.insert(column.to_owned(), settled);
    }
    if rules != CellRules::default() {
        mapping.read.insert(column.to_owned(), rules);
    }
}

fn cell_rules(keys: &mut Keys<'_>, path: &str, faults: &mut Faults) -> CellRules {
    let scale = match keys.raw("scale") {
        Some(value) => {
            let scale = scale_of(value);
            if scale.is_none() {
                faults.value(&format!("{path}scale"), &shown(value), "scale", &[]);
            }
            scale
        }
        None => None,
    };
    CellRules {
        scale,
        units: keys.numbers("units", faults),
        unit_column: keys.text("unit-column", faults),
        split: keys.text("split", faults),
        part: keys.whole("part", 1, faults),
        kind: keys.word("type", &FieldKind::ALL, faults),
        required: keys.flag("required", faults),
        min: keys.number("min", faults),
        max: keys.number("max", faults),
    }
}

/// `1000` or `"x1000"`.
fn scale_of(value: &toml::Value) -> Option<f64> {
    let number = match value {
        toml::Value::String(text) => text.trim().strip_prefix(['x', 'X', '×'])?.trim().parse::<f64>().ok(),
        toml::Value::Integer(number) => Some(*number as f64),
        toml::Value::Float(number) => Some(*number),
        _ => None,
    };
    number.filter(|number| number.is_finite() && *number != 0.0)
}

/// An `[[alias]]`, of a source or of the whole network.
pub fn alias(table: &toml::Table, path: &str, faults: &mut Faults) -> Option<Alias> {
    let before = faults.found.len();
    let mut keys = Keys::of(table, path);
    let names: Vec<(AliasKind, String)> = [AliasKind::Partner, AliasKind::Kpi, AliasKind::Word]
        .into_iter()
        .filter_map(|kind| Some((kind, keys.text(kind.id(), faults)?)))
        .collect();
    let alias = Alias {
        kind: names.first().map_or(AliasKind::Word, |(kind, _)| *kind),
        name: names.first().map(|(_, name)| name.clone()).unwrap_or_default(),
        means: keys.text("means", faults).unwrap_or_default(),
        column: keys.text("column", faults),
        decided_by: keys.text("decided-by", faults).unwrap_or_default(),
        decided_on: keys.day("decided-on", faults),
    };
    keys.end(faults);
    if faults.found.len() > before {
        return None;
    }
    if let [(one, _), (other, _), ..] = &names[..] {
        faults.conflict(&format!("{path}{}", one.id()), &format!("{path}{}", other.id()));
    }
    for (key, is_there) in [
        ("partner / kpi / word", !names.is_empty()),
        ("means", !alias.means.is_empty()),
        ("decided_by", !alias.decided_by.is_empty()),
        ("decided_on", alias.decided_on.is_some()),
    ] {
        if !is_there {
            faults.missing(&format!("{path}{key}"));
        }
    }
    (faults.found.len() == before).then_some(alias)
}
