//! Names and words: what an alias says that they mean.

use crate::config::mapping::AliasKind;
use crate::config::mapping::check;
use crate::config::{Alias, Mapping};
use crate::contract::{Column, ColumnType, Table, normalise};
use crate::diagnostic::{Code, Diagnostic};
use crate::intake::grid::{CellValue, GridRow};
use crate::intake::mapped::Site;
use crate::intake::mapped::plan::Planned;
use crate::intake::mapped::rows::Ready;

/// True when an alias is about a column.
fn is_about(alias: &Alias, column: &Column) -> bool {
    if let Some(name) = &alias.column {
        let own = [&column.id, &column.nl, &column.en];
        return own
            .into_iter()
            .chain(&column.aliases)
            .any(|own| normalise::name(own) == normalise::name(name));
    }
    let refers_to = |table: &str| column.reference().is_some_and(|(found, _)| found == table);
    match alias.kind {
        AliasKind::Partner => refers_to("partners"),
        AliasKind::Kpi => refers_to("kpi_definitions"),
        AliasKind::Word => column.kind == ColumnType::Enum,
    }
}

/// The alias that a cell of a column holds. Only equal names are the same name.
pub fn alias_of<'a>(value: &CellValue, column: &Column, mapping: &'a Mapping) -> Option<&'a Alias> {
    let text = value.as_text()?;
    let same = |alias: &&Alias| {
        let (own, found) = (normalise::name(&alias.name), normalise::name(text));
        if own.is_empty() {
            alias.name.trim() == text.trim()
        } else {
            own == found
        }
    };
    mapping
        .aliases
        .iter()
        .filter(|alias| is_about(alias, column))
        .find(same)
}

/// What a cell means where an alias says so.
pub fn translated(value: &CellValue, column: &Column, mapping: &Mapping) -> Option<CellValue> {
    alias_of(value, column, mapping).map(|alias| CellValue::Text(alias.means.as_str().into()))
}

/// How often each alias was used, for the list of what was read otherwise than it stands.
#[derive(Default)]
pub struct Used<'a> {
    met: Vec<(&'a Alias, u32, (u32, u32))>,
}

impl<'a> Used<'a> {
    /// Counts one cell.
    pub fn count(&mut self, alias: &'a Alias, row: u32, column: u32) {
        match self.met.iter_mut().find(|(known, _, _)| std::ptr::eq(*known, alias)) {
            Some((_, count, _)) => *count += 1,
            None => self.met.push((alias, 1, (row, column))),
        }
    }

    /// One notice per alias, at the first cell, with who decided it.
    pub fn told(&self, site: Site<'_>) -> Vec<Diagnostic> {
        self.met
            .iter()
            .map(|(alias, count, (row, column))| {
                Diagnostic::new(Code::AliasUsed, site.cell(*row, *column), &alias.name)
                    .with("meant", &alias.means)
                    .with("count", count.to_string())
                    .with("by", &alias.decided_by)
                    .with("on", alias.decided_on.map(|day| day.to_string()).unwrap_or_default())
            })
            .collect()
    }
}

/// Rows of a table that is read without a mapping, with the names of the whole network put in.
pub fn everywhere(
    rows: &mut [GridRow],
    columns: &[(u32, &Column)],
    mapping: &Mapping,
    site: Site<'_>,
) -> Vec<Diagnostic> {
    let mut used = Used::default();
    for row in rows {
        let number = row.number;
        for (at, value) in &mut row.cells {
            let Some((_, column)) = columns.iter().find(|(own, _)| own == at) else {
                continue;
            };
            if let Some(alias) = alias_of(value, column, mapping) {
                used.count(alias, number, *at);
                *value = CellValue::Text(alias.means.as_str().into());
            }
        }
    }
    used.told(site)
}

/// Rows in which columns that should hold the same name do not.
pub fn same(mapping: &Mapping, table: &Table, planned: &Planned<'_>, ready: &Ready, site: Site<'_>) -> Vec<Diagnostic> {
    let numbers: Vec<u32> = mapping
        .same
        .iter()
        .filter_map(|name| check::column_of(table, name))
        .filter_map(|column| planned.plan.columns.get(&column.id).copied())
        .collect();
    let [first, others @ ..] = &numbers[..] else {
        return Vec::new();
    };
    let text = |row: &GridRow, number: u32| row.get(number).map(CellValue::display).unwrap_or_default();
    let mut told = Vec::new();
    for row in &ready.rows {
        let one = text(row, *first);
        for number in others {
            let other = text(row, *number);
            if normalise::name(&one) != normalise::name(&other) {
                told.push(
                    Diagnostic::new(Code::NamesDiffer, site.cell(row.number, *number), &one).with("other", other),
                );
            }
        }
    }
    told
}
