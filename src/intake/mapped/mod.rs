//! A sheet read through a mapping.
//!
//! A mapping never reads a value itself: it says where the table is ([`area`], [`heads`]), what its columns are called
//! ([`plan`]), which rows are none of it and what its cells mean ([`rows`], [`cell`]). What comes out are rows as the
//! contract wants them, which [`records`] reads like any other.

pub mod account;
pub mod area;
pub mod cell;
pub mod free;
pub mod heads;
pub mod persons;
pub mod plan;
pub mod rows;
pub mod totals;
pub mod wide;
pub mod words;

use std::borrow::Cow;

use crate::config::mapping::{CellRules, check};
use crate::config::{Doubts, Mapping};
use crate::contract::{FilledInBy, Table};
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::domain::{CellRef, Period};
use crate::intake::accepted::Accepted;
use crate::intake::evidence;
use crate::intake::grid::{Grid, GridRow};
use crate::intake::mapped::area::Area;
use crate::intake::path_period;
use crate::intake::reading::{Shape, TableReading};
use crate::intake::records;

/// What reading a sheet through a mapping gave.
pub struct Mapped {
    /// The account of the table's rows; absent when the table is not there.
    pub table: Option<(TableReading, Option<Accepted>)>,
    /// What was wrong.
    pub diagnostics: Vec<Diagnostic>,
}

/// The sheet and the file of a mapping at work: makes places.
#[derive(Clone, Copy)]
pub struct Site<'a> {
    /// Path inside the inbox.
    pub path: &'a str,
    /// Name of the sheet.
    pub sheet: &'a str,
    /// True when rows and columns changed places.
    pub transposed: bool,
}

/// Sheet columns beyond this are stand-ins: the second table column that is read from one sheet column.
const STAND_INS: u32 = 16_384;

impl Site<'_> {
    /// The whole sheet.
    pub fn sheet(&self) -> Place {
        Place::sheet(self.path, self.sheet)
    }

    /// A cell where it really stands.
    pub fn cell(&self, row: u32, column: u32) -> Place {
        let column = real_column(column);
        let cell = if self.transposed {
            CellRef::new(column, row)
        } else {
            CellRef::new(row, column)
        };
        Place::cell(self.path, self.sheet, cell)
    }

    /// A setting of the mapping that is not in the file; `meant` is what may be meant.
    pub fn unmatched(&self, what: &str, meant: Option<&str>) -> Diagnostic {
        unmatched(self.sheet(), what, meant)
    }
}

/// Something that a mapping names and the file does not have.
pub fn unmatched(place: Place, what: &str, meant: Option<&str>) -> Diagnostic {
    Diagnostic::new(Code::MappingUnmatched, place, "")
        .with("what", what)
        .with("meant", meant.unwrap_or("none"))
}

/// The column on the sheet that a stand-in stands for.
fn real_column(column: u32) -> u32 {
    if column == 0 { 0 } else { (column - 1) % STAND_INS + 1 }
}

/// What is known of the file.
#[derive(Clone, Copy)]
pub struct Context<'a> {
    /// Path inside the inbox.
    pub path: &'a str,
    /// True when it stands in the restricted inbox: only there survey tables are opened.
    pub is_survey: bool,
    /// From where on something is doubted.
    pub doubts: Doubts,
    /// What the file is about, by its cover, folder or name.
    pub period: Option<Period>,
}

/// The rows of the table that a mapping means, as positions, and the columns that are read of it; `None` when it is not
/// on the sheet.
pub fn region(grid: &Grid, mapping: &Mapping, path: &str) -> Option<(std::ops::Range<usize>, Vec<u32>)> {
    let site = Site {
        path,
        sheet: &grid.name,
        transposed: false,
    };
    let found = area::of(grid, mapping, site).ok().filter(|_| !mapping.transposed)?;
    let table = table_of(mapping);
    let planned = plan::of(grid, mapping, &table, &found, site).ok()?;
    let columns = planned
        .sources
        .iter()
        .map(|source| real_column(source.number))
        .collect();
    Some((found.body, columns))
}

/// The table of a mapping: of the contract, or its own.
fn table_of(mapping: &Mapping) -> Cow<'static, Table> {
    match check::table_of(mapping) {
        Some(table) => Cow::Borrowed(table),
        None => Cow::Owned(free::table(mapping)),
    }
}

/// Reads a sheet through a mapping.
pub fn read(grid: &Grid, mapping: &Mapping, context: Context<'_>) -> Mapped {
    let site = Site {
        path: context.path,
        sheet: &grid.name,
        transposed: mapping.transposed,
    };
    let turned = mapping.transposed.then(|| area::transposed(grid));
    let grid = turned.as_ref().unwrap_or(grid);
    let table = table_of(mapping);
    match area::of(grid, mapping, site) {
        Ok(area) => read_area(grid, mapping, &table, &area, site, context),
        Err(diagnostics) => Mapped {
            table: None,
            diagnostics,
        },
    }
}

fn read_area(
    grid: &Grid,
    mapping: &Mapping,
    table: &Table,
    area: &Area,
    site: Site<'_>,
    context: Context<'_>,
) -> Mapped {
    let body = area.rows(grid);
    let empty = TableReading {
        shape: match &mapping.free {
            Some(free) => Shape::Free(free.name.clone()),
            None => Shape::Contract(table.id.clone()),
        },
        ..TableReading::nothing(site.sheet, &table.id)
    };
    if table.filled_in_by == FilledInBy::Survey && !context.is_survey {
        let diagnostic = Diagnostic::new(Code::SurveyNotRead, site.sheet(), "").with("table", &table.nl);
        return Mapped {
            table: Some((account::all_aside(empty, &body), None)),
            diagnostics: vec![diagnostic],
        };
    }
    let mut planned = match plan::of(grid, mapping, table, area, site) {
        Ok(planned) => planned,
        Err(diagnostics) => {
            return Mapped {
                table: Some((account::all_refused(empty, &body), None)),
                diagnostics,
            };
        }
    };
    let mut told = persons::stop(grid, area, &body, &mut planned, context.doubts, site);
    if persons::has_lost_measure(table, &planned) {
        return Mapped {
            table: Some((account::all_aside(empty, &body), None)),
            diagnostics: told,
        };
    }
    let title = &grid.rows[..area.body.start.saturating_sub(area.header.len())];
    let period = context
        .period
        .or_else(|| path_period::year_in_title(title, context.path));
    planned.plan.calendar = evidence::calendar(grid, period);
    planned.plan.doubts = context.doubts;
    let mut ready = rows::ready(body, mapping, table, &planned, site);
    planned.plan.refused_cells.clone_from(&ready.refused_cells);
    let place = |at: CellRef| site.cell(at.row, at.column);
    let (read, columns, mut found) = records::read(table, &planned.plan, &ready.rows, &place, site.sheet);
    let mut reading = TableReading {
        shape: empty.shape,
        columns: planned.columns(),
        is_transposed: mapping.transposed,
        ..read
    };
    if planned
        .sources
        .iter()
        .any(|source| source.rules.is_some_and(CellRules::changes_numbers))
    {
        // A number that is typed over a wrong one would be meant in the unit of the file, and be read in the other.
        reading.refused.clear();
    }
    account::settle(&mut reading, &ready);
    told.append(&mut ready.diagnostics);
    ready.diagnostics = told;
    ready.diagnostics.append(&mut found);
    ready.diagnostics.extend(totals::check(&ready, &planned, site));
    ready
        .diagnostics
        .extend(words::same(mapping, table, &planned, &ready, site));
    if reading.rows_found == 0 {
        ready
            .diagnostics
            .push(Diagnostic::new(Code::NoData, site.sheet(), "").with("table", &table.nl));
    }
    let accepted = if mapping.free.is_none() { columns.finish() } else { None };
    Mapped {
        table: Some((reading, accepted)),
        diagnostics: ready.diagnostics,
    }
}

/// What stands in a row's cells, for patterns: the text of each.
fn texts(row: &GridRow) -> impl Iterator<Item = String> {
    row.cells.iter().map(|(_, value)| value.display())
}
