//! Which rows and columns of a sheet a mapping is about.

use std::ops::Range;

use crate::config::Mapping;
use crate::contract::normalise;
use crate::diagnostic::Diagnostic;
use crate::intake::grid::{Grid, GridRow};
use crate::intake::mapped::{Site, unmatched};

/// The part of a sheet that holds the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Area {
    /// Row numbers of the header, from top to bottom; empty when there is none.
    pub header: Vec<u32>,
    /// First column, from 1.
    pub first: u32,
    /// Last column.
    pub last: u32,
    /// Positions in the grid's rows, below the header.
    pub body: Range<usize>,
}

impl Area {
    /// True for a column of the table.
    pub fn has(&self, column: u32) -> bool {
        (self.first..=self.last).contains(&column)
    }

    /// A row without what stands beside the table.
    pub fn cut(&self, row: &GridRow) -> GridRow {
        GridRow {
            number: row.number,
            cells: row
                .cells
                .iter()
                .filter(|(column, _)| self.has(*column))
                .cloned()
                .collect(),
        }
    }

    /// The rows below the header, without what stands beside the table; rows that hold nothing of it are left out, but
    /// those that were emptied because they do not count stay.
    pub fn rows(&self, grid: &Grid) -> Vec<GridRow> {
        grid.rows[self.body.clone()]
            .iter()
            .filter(|row| row.cells.is_empty() || row.cells.iter().any(|(column, _)| self.has(*column)))
            .map(|row| self.cut(row))
            .collect()
    }
}

/// The texts that a mapping expects in a header row.
fn wanted(mapping: &Mapping) -> Vec<&str> {
    let measure = mapping
        .free
        .iter()
        .filter_map(|free| free.measure.as_deref())
        .filter(|name| !mapping.columns.contains_key(*name) && !mapping.letters.contains_key(*name))
        .filter(|name| mapping.wide.as_ref().is_none_or(|wide| wide.value != *name));
    let heads = mapping
        .wide
        .iter()
        .flat_map(|wide| wide.heads.keys().map(String::as_str));
    mapping
        .columns
        .values()
        .map(String::as_str)
        .chain(measure)
        .chain(heads)
        .collect()
}

/// Finds the area; an error says what of the mapping is not on the sheet.
pub fn of(grid: &Grid, mapping: &Mapping, site: Site<'_>) -> Result<Area, Vec<Diagnostic>> {
    let (first, last) = mapping.column_bounds();
    let end = match mapping.last_row {
        Some(last) => grid.rows.partition_point(|row| row.number <= last),
        None => grid.rows.len(),
    };
    let below = |header: u32| {
        let start = grid.rows.partition_point(|row| row.number <= header);
        start..end.max(start)
    };
    if let Some(lowest) = mapping.header_rows.last() {
        return Ok(Area {
            header: mapping.header_rows.clone(),
            first,
            last,
            body: below(*lowest),
        });
    }
    match (mapping.header_row, mapping.position) {
        (Some(0), _) => Ok(Area {
            header: Vec::new(),
            first,
            last,
            body: below(0),
        }),
        (row, Some(position)) => {
            at_position(grid, mapping, row, position, end).ok_or_else(|| absent(mapping, grid, site))
        }
        (Some(row), None) => {
            // A row that holds nothing has no header.
            if grid.rows.iter().any(|found| found.number == row) {
                Ok(Area {
                    header: vec![row],
                    first,
                    last,
                    body: below(row),
                })
            } else {
                Err(vec![unmatched(site.sheet(), &format!("header-row = {row}"), None)])
            }
        }
        (None, None) => {
            let wanted: Vec<String> = wanted(mapping).into_iter().map(normalise::name).collect();
            let found = grid.rows.iter().find(|row| {
                let cells = row.cells.iter().filter(|(column, _)| (first..=last).contains(column));
                holds_all(cells.map(|(_, value)| value.display()), &wanted)
            });
            match found {
                Some(row) => Ok(Area {
                    header: vec![row.number],
                    first,
                    last,
                    body: below(row.number),
                }),
                None => Err(absent(mapping, grid, site)),
            }
        }
    }
}

fn holds_all(texts: impl Iterator<Item = String>, wanted: &[String]) -> bool {
    let texts: Vec<String> = texts.map(|text| normalise::name(&text)).collect();
    !texts.is_empty() && wanted.iter().all(|name| texts.contains(name))
}

/// No row holds all headers: each that stands nowhere is named, with the one on the sheet that is most like it.
fn absent(mapping: &Mapping, grid: &Grid, site: Site<'_>) -> Vec<Diagnostic> {
    let texts: Vec<String> = grid
        .rows
        .iter()
        .take(200)
        .flat_map(|row| row.cells.iter().filter_map(|(_, value)| value.as_text()))
        .map(str::to_owned)
        .collect();
    let names: Vec<String> = texts.iter().map(|text| normalise::name(text)).collect();
    let wanted = wanted(mapping);
    let mut faults: Vec<Diagnostic> = wanted
        .iter()
        .filter(|text| !names.contains(&normalise::name(text)))
        .map(|text| {
            let meant = crate::config::nearest::nearest(text, texts.iter().map(String::as_str));
            site.unmatched(text, meant)
        })
        .collect();
    if faults.is_empty() {
        faults.push(site.unmatched(&wanted.join(", "), None));
    }
    faults
}

/// The table at a position among those with these headers, in reading order. A table ends where the next one that
/// stands under it begins.
fn at_position(grid: &Grid, mapping: &Mapping, row: Option<u32>, position: u32, end: usize) -> Option<Area> {
    let wanted: Vec<String> = wanted(mapping).into_iter().map(normalise::name).collect();
    let mut found: Vec<(usize, u32, u32)> = Vec::new();
    for (at, grid_row) in grid.rows.iter().enumerate() {
        if row.is_some_and(|row| row != grid_row.number) {
            continue;
        }
        for run in runs(grid_row) {
            let cells = &grid_row.cells[run.clone()];
            if holds_all(cells.iter().map(|(_, value)| value.display()), &wanted) {
                found.push((at, cells[0].0, cells[cells.len() - 1].0));
            }
        }
    }
    let (at, first, last) = *found.get(position as usize - 1)?;
    let next = found
        .iter()
        .find(|(other, from, to)| *other > at && *from <= last && *to >= first)
        .map_or(end, |(other, _, _)| {
            // The title above the next table is none of this one.
            let is_title = |row: &GridRow| {
                let mut cells = row.cells.iter().filter(|(column, _)| (first..=last).contains(column));
                cells.next().is_some_and(|(_, value)| value.as_text().is_some()) && cells.next().is_none()
            };
            let above = other.checked_sub(1).filter(|above| *above > at);
            above.filter(|above| is_title(&grid.rows[*above])).unwrap_or(*other)
        });
    Some(Area {
        header: vec![grid.rows[at].number],
        first,
        last,
        body: at + 1..next.min(end).max(at + 1),
    })
}

/// Cells of a row that stand next to each other, as ranges of positions.
pub fn runs(row: &GridRow) -> Vec<Range<usize>> {
    let mut runs: Vec<Range<usize>> = Vec::new();
    for (position, (column, _)) in row.cells.iter().enumerate() {
        match runs.last_mut() {
            Some(run) if row.cells[run.end - 1].0 + 1 == *column => run.end = position + 1,
            _ => runs.push(position..position + 1),
        }
    }
    runs
}

/// The sheet with its rows as columns.
pub fn transposed(grid: &Grid) -> Grid {
    let mut cells: Vec<(u32, u32, _)> = grid
        .rows
        .iter()
        .flat_map(|row| {
            row.cells
                .iter()
                .map(|(column, value)| (*column, row.number, value.clone()))
        })
        .collect();
    cells.sort_by_key(|(row, column, _)| (*row, *column));
    let mut turned = Grid {
        name: grid.name.clone(),
        is_hidden: grid.is_hidden,
        is_1904: grid.is_1904,
        lacks_formats: grid.lacks_formats,
        ..Grid::default()
    };
    for (row, column, value) in cells {
        turned.push(row, column, value);
    }
    turned
}
