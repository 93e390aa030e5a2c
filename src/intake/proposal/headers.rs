//! Where the headers of a foreign sheet stand.

use std::ops::Range;

use crate::intake::grid::{CellValue, Grid, GridRow};
use crate::intake::mapped::area;
use crate::intake::proposal::column::is_figure;
use crate::intake::value::number::{self, Style};

/// How many filled rows from the top may hold a header.
const SEARCHED_ROWS: usize = 200;

/// Rows of headers above each other that are looked at.
const MOST_ROWS: usize = 4;

/// Fewest names of a header without rows under it, and most characters of each.
const FEWEST_NAMES: usize = 3;
const LONGEST_NAME: usize = 60;

/// A header and the columns under it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Row numbers, from top to bottom.
    pub rows: Vec<u32>,
    /// Position of the lowest in the grid's rows.
    pub at: usize,
    /// First column, from 1.
    pub first: u32,
    /// Last column.
    pub last: u32,
    /// Positions in the grid's rows below it.
    pub body: Range<usize>,
}

/// All headers, in reading order: rows of names with figures under them; where a sheet has no figures, its first row of
/// names with rows under it; where it has no rows either, its last row of names.
pub fn of(grid: &Grid) -> Vec<Found> {
    let mut found = with_figures(grid);
    if found.is_empty() && !grid.is_prose() {
        found = without_figures(grid);
    }
    if found.is_empty() {
        found.extend(without_rows(grid));
    }
    let ends: Vec<usize> = found
        .iter()
        .map(|one| {
            let below = |other: &&Found| other.at > one.at && other.first <= one.last && other.last >= one.first;
            found
                .iter()
                .filter(below)
                .map(|other| other.at)
                .min()
                .unwrap_or(grid.rows.len())
        })
        .collect();
    for (one, end) in found.iter_mut().zip(ends) {
        one.body = one.at + 1..end;
    }
    found
}

fn with_figures(grid: &Grid) -> Vec<Found> {
    let mut found: Vec<Found> = Vec::new();
    for (at, row) in grid.rows.iter().enumerate().take(SEARCHED_ROWS) {
        let mut in_row: Vec<Found> = Vec::new();
        for run in area::runs(row) {
            let cells = &row.cells[run];
            let (first, last) = (cells[0].0, cells[cells.len() - 1].0);
            let overlaps = found.iter().any(|other| other.first <= last && other.last >= first);
            let above = at.checked_sub(1).map(|above| &grid.rows[above]);
            let begins = !overlaps || above.is_none_or(|above| row.number > above.number + 1 || above.cells.len() == 1);
            // Beside a table that has begun a column may have a header alone.
            let is_wide_enough = cells.len() >= 2 || !in_row.is_empty();
            if !begins || !is_wide_enough || !cells.iter().all(|(_, value)| is_name(value)) {
                continue;
            }
            let below = next(grid, at, first, last);
            if !below.iter().any(|value| is_figure(value)) {
                continue;
            }
            let one = Found {
                rows: vec![row.number],
                at,
                first,
                last,
                body: 0..0,
            };
            // Columns of figures only belong to the table at their left.
            match in_row.last_mut() {
                Some(left) if below.iter().all(|value| is_figure(value)) => left.last = last,
                _ if cells.len() >= 2 => in_row.push(one),
                _ => {}
            }
        }
        found.extend(in_row);
    }
    for one in &mut found {
        one.rows = rows_above(grid, one);
    }
    found
}

/// The row of names and the rows above it that tell its columns apart, where names stand more than once.
fn rows_above(grid: &Grid, one: &Found) -> Vec<u32> {
    let row = &grid.rows[one.at];
    let mut names: Vec<String> = within(row, one.first, one.last).map(CellValue::display).collect();
    let all = names.len();
    names.sort();
    names.dedup();
    let mut rows = vec![row.number];
    if names.len() == all {
        return rows;
    }
    for above in grid.rows[..one.at].iter().rev().take(MOST_ROWS - 1) {
        let is_next = above.number + 1 == rows[0];
        let has_names = within(above, one.first, one.last).next().is_some();
        let all_names = within(above, one.first, one.last).all(is_name);
        if !is_next || !has_names || !all_names {
            break;
        }
        rows.insert(0, above.number);
    }
    rows
}

fn without_figures(grid: &Grid) -> Vec<Found> {
    let is_row = |row: &GridRow| row.cells.len() >= 2;
    let header = grid
        .rows
        .iter()
        .enumerate()
        .find(|(at, row)| is_row(row) && grid.rows[at + 1..].iter().filter(|row| is_row(row)).count() >= 5);
    let Some((at, row)) = header else { return Vec::new() };
    area::runs(row)
        .into_iter()
        .filter(|run| run.len() >= 2)
        .map(|run| Found {
            rows: vec![row.number],
            at,
            first: row.cells[run.start].0,
            last: row.cells[run.end - 1].0,
            body: 0..0,
        })
        .collect()
}

/// The header of a table to fill in: the last row with names, alone or below at most three others, and nothing under it.
fn without_rows(grid: &Grid) -> Option<Found> {
    let at = grid.rows.iter().rposition(|row| !row.cells.is_empty())?;
    let row = &grid.rows[at];
    let run = area::runs(row).into_iter().max_by_key(ExactSizeIterator::len)?;
    let cells = &row.cells[run];
    let is_short = |(_, value): &(u32, CellValue)| is_name(value) && value.display().chars().count() <= LONGEST_NAME;
    if cells.len() < FEWEST_NAMES || !cells.iter().all(is_short) {
        return None;
    }
    let (first, last) = (cells[0].0, cells[cells.len() - 1].0);
    // Rows as wide above it are the rows of a text, unless they are few.
    let is_wide = |row: &&GridRow| within(row, first, last).count() >= 2;
    let above = grid.rows[..at].iter().rev().take_while(is_wide).count();
    if above >= MOST_ROWS {
        return None;
    }
    let mut one = Found {
        rows: vec![row.number],
        at,
        first,
        last,
        body: 0..0,
    };
    one.rows = rows_above(grid, &one);
    let is_header_alone = above == 0 || one.rows.len() > above;
    is_header_alone.then_some(one)
}

/// What may be a header: a name, a year or a date.
fn is_name(value: &CellValue) -> bool {
    match value {
        CellValue::Text(text) => {
            text.chars().count() <= 120 && number::parse(value, Style::Comma).map_or(true, is_year)
        }
        CellValue::Number(number) => is_year(*number),
        CellValue::DateSerial(_) => true,
        _ => false,
    }
}

/// A number that may be a year: the header of a column about it.
fn is_year(number: f64) -> bool {
    (1990.0..2100.0).contains(&number) && number.fract() == 0.0
}

/// The cells of a row in some columns.
pub fn within(row: &GridRow, first: u32, last: u32) -> impl Iterator<Item = &CellValue> {
    row.cells
        .iter()
        .filter(move |(column, _)| (first..=last).contains(column))
        .map(|(_, value)| value)
}

/// What stands in the first filled row below a row.
fn next(grid: &Grid, at: usize, first: u32, last: u32) -> Vec<&CellValue> {
    grid.rows[at + 1..]
        .iter()
        .take(3)
        .map(|row| within(row, first, last).collect::<Vec<_>>())
        .find(|cells| !cells.is_empty())
        .unwrap_or_default()
}
