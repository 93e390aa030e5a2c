//! A sheet read through a mapping.

use std::collections::BTreeMap;

use crate::config::DecimalSign;
use crate::config::mapping::{self, Mapping};
use crate::contract::{self, Table, normalise};
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::domain::{CellRef, amount::Amount};
use crate::intake::ambiguity;
use crate::intake::grid::{CellValue, Grid, GridRow};
use crate::intake::header;
use crate::intake::reading::{Shape, TableReading};
use crate::intake::records::Plan;
use crate::intake::value::{self, number};

/// A table located by a mapping: which one, where its values stand, and its rows.
pub struct Mapped {
    /// Which table.
    pub table: &'static Table,
    /// Where its values stand.
    pub plan: Plan,
    /// Positions in the grid's rows.
    pub rows: std::ops::Range<usize>,
}

/// The header row that a mapping means, as its position among the grid's rows.
fn header_position(grid: &Grid, mapping: &Mapping) -> Option<usize> {
    if let Some(number) = mapping.header_row {
        return grid.rows.iter().position(|row| row.number == number);
    }
    let wanted: Vec<String> = mapping
        .columns
        .values()
        .chain(mapping.free.iter().filter_map(|free| free.measure.as_ref()))
        .map(|text| normalise::name(text))
        .collect();
    grid.rows.iter().position(|row| {
        let texts: Vec<String> = row
            .cells
            .iter()
            .filter_map(|(_, value)| value.as_text())
            .map(normalise::name)
            .collect();
        !texts.is_empty() && wanted.iter().all(|name| texts.contains(name))
    })
}

fn body(grid: &Grid, mapping: &Mapping, header: usize) -> std::ops::Range<usize> {
    let end = match mapping.last_row {
        Some(last) => grid.rows.partition_point(|row| row.number <= last),
        None => grid.rows.len(),
    };
    header + 1..end.max(header + 1)
}

fn column_of(row: &GridRow, text: &str, mapping: &Mapping) -> Option<u32> {
    let (first, last) = mapping.column_bounds();
    let name = normalise::name(text);
    row.cells
        .iter()
        .filter(|(column, _)| (first..=last).contains(column))
        .find(|(_, value)| normalise::name(&value.display()) == name)
        .map(|(column, _)| *column)
}

/// Locates the table of a mapping to the contract; an error says what of the mapping is not in the file.
pub fn locate(grid: &Grid, mapping: &Mapping, file: &str) -> Result<Mapped, Vec<Diagnostic>> {
    let place = || Place::sheet(file, &grid.name);
    let unmatched = |what: &str| Diagnostic::new(Code::MappingUnmatched, place(), "").with("what", what);
    let Some(table) = mapping.table.as_deref().and_then(find_table) else {
        return Err(vec![unmatched(mapping.table.as_deref().unwrap_or("table"))]);
    };
    let Some(header) = header_position(grid, mapping) else {
        let wanted: Vec<&str> = mapping.columns.values().map(String::as_str).collect();
        return Err(vec![unmatched(&wanted.join(", "))]);
    };
    let row = &grid.rows[header];
    let mut plan = Plan {
        header_row: row.number,
        ..Plan::default()
    };
    let mut faults = Vec::new();
    for (id, text) in &mapping.columns {
        match (header::find(table, id), column_of(row, text, mapping)) {
            (Some(column), Some(number)) => {
                plan.columns.insert(column.id.clone(), number);
            }
            (None, _) => faults.push(unmatched(id)),
            (_, None) => faults.push(unmatched(text)),
        }
    }
    for (id, text) in &mapping.constants {
        match header::find(table, id) {
            Some(column) => {
                plan.constants
                    .insert(column.id.clone(), CellValue::Text(text.as_str().into()));
            }
            None => faults.push(unmatched(id)),
        }
    }
    for (id, reading) in &mapping.values {
        match header::find(table, id) {
            Some(column) => {
                plan.settled.insert(column.id.clone(), *reading);
            }
            None => faults.push(unmatched(id)),
        }
    }
    if let Some(wide) = &mapping.wide {
        match (header::find(table, &wide.into), header::find(table, &wide.value)) {
            (Some(into), Some(value)) => plan.wide_into = Some((into.id.clone(), value.id.clone())),
            _ => faults.push(unmatched(&format!("{} / {}", wide.into, wide.value))),
        }
        plan.wide = wide_columns(row, wide, mapping);
        if plan.wide.is_empty() {
            faults.push(unmatched(&wide.columns));
        }
    }
    if faults.is_empty() {
        Ok(Mapped {
            table,
            plan,
            rows: body(grid, mapping, header),
        })
    } else {
        Err(faults)
    }
}

fn find_table(name: &str) -> Option<&'static Table> {
    contract::table(name).or_else(|| contract::table_of_sheet(name))
}

/// The columns that become rows. A header that is a real date stands for its month.
fn wide_columns(row: &GridRow, wide: &mapping::Wide, mapping: &Mapping) -> Vec<(u32, CellValue)> {
    let (first, last) = mapping.column_bounds();
    let taken: Vec<u32> = mapping
        .columns
        .values()
        .filter_map(|text| column_of(row, text, mapping))
        .collect();
    row.cells
        .iter()
        .filter(|(column, _)| (first..=last).contains(column) && !taken.contains(column))
        .filter_map(|(column, value)| {
            let star = mapping::matches(&wide.columns, &value.display())?;
            let head = if star.is_empty() || wide.columns.trim() == "*" {
                value.clone()
            } else {
                CellValue::Text(star.into())
            };
            Some((*column, head))
        })
        .collect()
}

/// Reads a free table: rows, and the sum of its measure. A row without its measure is set aside, one whose measure
/// is no number is refused.
pub fn read_free(
    grid: &Grid,
    mapping: &Mapping,
    file: &str,
) -> Result<(TableReading, Vec<Diagnostic>), Vec<Diagnostic>> {
    let unmatched = |what: &str| {
        vec![Diagnostic::new(Code::MappingUnmatched, Place::sheet(file, &grid.name), "").with("what", what)]
    };
    let Some(free) = &mapping.free else {
        return Err(unmatched("free"));
    };
    let Some(header) = header_position(grid, mapping) else {
        return Err(unmatched(free.measure.as_deref().unwrap_or("header-row")));
    };
    let row = &grid.rows[header];
    let measure = match &free.measure {
        Some(text) => Some(column_of(row, text, mapping).ok_or_else(|| unmatched(text))?),
        None => None,
    };
    let rows = &grid.rows[body(grid, mapping, header)];
    let settled = free.measure.as_ref().and_then(|text| mapping.values.get(text)?.decimal);
    let style = match settled {
        Some(DecimalSign::Comma) => number::Style::Comma,
        Some(DecimalSign::Point) => number::Style::Point,
        None => number::style_of(rows.iter().filter_map(|row| row.get(measure?)?.as_text())),
    };
    let mut reading = TableReading {
        shape: Shape::Free(free.name.clone()),
        columns: measure
            .map(|column| (free.measure.clone().unwrap_or_default(), column))
            .into_iter()
            .collect::<BTreeMap<_, _>>(),
        rows_found: rows.len() as u32,
        ..TableReading::nothing(&grid.name, "")
    };
    let mut sum = Amount::default();
    let mut diagnostics = Vec::new();
    for row in rows {
        if row.cells.is_empty() {
            reading.rows_set_aside += 1;
            continue;
        }
        match measure.map(|column| (column, row.get(column))) {
            None => reading.rows_accepted += 1,
            Some((_, None)) => reading.rows_set_aside += 1,
            Some((column, Some(cell))) => match number::parse(cell, style) {
                Ok(value) => {
                    sum += Amount::from_f64(value).unwrap_or_default();
                    reading.rows_accepted += 1;
                }
                Err(code) => {
                    reading.rows_refused += 1;
                    reading.refused_rows.push(row.number);
                    let place = Place::cell(file, &grid.name, CellRef::new(row.number, column));
                    let name = free.measure.clone().unwrap_or_default();
                    let mut fault =
                        Diagnostic::new(code, place, value::shown(&cell.display(), false)).with("column", name);
                    ambiguity::name_readings(&mut fault, &cell.display());
                    diagnostics.push(fault);
                }
            },
        }
    }
    reading.records = reading.rows_accepted;
    reading.control_sum = measure.map(|_| sum.to_string());
    Ok((reading, diagnostics))
}
