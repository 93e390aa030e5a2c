//! One file, from bytes to tables: what runs inside a worker.

use polars::prelude::DataFrame;

use crate::config::mapping::{self, Mapping};
use crate::contract::{self, FilledInBy, Table};
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::domain::CellRef;
use crate::intake::cover::Cover;
use crate::intake::csv_text::{self, CsvFault};
use crate::intake::double::{self, Standing};
use crate::intake::grid::{Grid, GridRow};
use crate::intake::locate::{self, Located};
use crate::intake::mapped;
use crate::intake::reading::{FileReading, TableReading};
use crate::intake::records::{self, Plan};
use crate::intake::sniff::{Format, sniff};
use crate::intake::xlsx::{self, XlsxFault};
use crate::intake::xlsx_guard::{self, Refusal};

/// A reading, and the frame of each of its tables (`None` where a table has no record or is a free one).
pub struct Read {
    /// What was found.
    pub reading: FileReading,
    /// One entry per table of the reading.
    pub frames: Vec<Option<DataFrame>>,
    is_survey: bool,
}

/// Reads a file. Survey tables are opened only where `is_survey` says that the file stands in the restricted inbox.
/// `path` is its path inside the inbox, for places and names; mappings are those about this file.
pub fn read_bytes(bytes: &[u8], path: &str, mappings: &[Mapping], is_survey: bool) -> Read {
    let mut read = Read {
        reading: FileReading::default(),
        frames: Vec::new(),
        is_survey,
    };
    match grids(bytes, path) {
        Ok(grids) => {
            let mut met = double::Tables::default();
            for (position, grid) in grids.iter().enumerate() {
                let sheet = Sheet { grid, position, path };
                read_sheet(sheet, mappings, &mut met, &mut read);
            }
            for mapping in mappings {
                let is_there = mapping
                    .sheet
                    .as_deref()
                    .is_none_or(|sheet| grids.iter().any(|grid| is_sheet(sheet, grid)));
                if !is_there {
                    let what = mapping.sheet.clone().unwrap_or_default();
                    read.reading
                        .diagnostics
                        .push(Diagnostic::new(Code::MappingUnmatched, Place::file(path), "").with("what", what));
                }
            }
        }
        Err(diagnostic) => read.reading.diagnostics.push(*diagnostic),
    }
    read
}

/// The stream of a workbook with a password is named `EncryptedPackage`, in two bytes a letter.
const ENCRYPTED: &[u8] = b"E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0";

fn grids(bytes: &[u8], path: &str) -> Result<Vec<Grid>, Box<Diagnostic>> {
    let fault = |code, found: &str| Box::new(Diagnostic::new(code, Place::file(path), found));
    match sniff(bytes) {
        Format::Empty => Err(fault(Code::FileEmpty, "")),
        Format::Xlsx => {
            xlsx_guard::inspect(bytes).map_err(|refusal| match refusal {
                Refusal::TooLarge => fault(Code::FileLimits, ""),
                Refusal::Damaged | Refusal::DoublePart | Refusal::DocumentType => fault(Code::FileUnreadable, ""),
            })?;
            xlsx::grids(bytes).map_err(|error| match error {
                XlsxFault::Encrypted => fault(Code::FileEncrypted, ""),
                XlsxFault::Damaged(_) => fault(Code::FileUnreadable, ""),
                XlsxFault::TooLarge => fault(Code::FileLimits, ""),
            })
        }
        Format::Text => {
            let name = path.rsplit('/').next().unwrap_or(path);
            let name = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
            csv_text::grid(bytes, name)
                .map(|grid| vec![grid])
                .map_err(|error| match error {
                    CsvFault::Encoding(position) => fault(Code::FileEncoding, &position.to_string()),
                    CsvFault::Ragged(line) | CsvFault::FieldTooLong(line) => {
                        let place = Place {
                            file: Some(path.to_owned()),
                            sheet: None,
                            cell: Some(CellRef::new(line as u32, 0)),
                        };
                        Box::new(Diagnostic::new(Code::FileUnreadable, place, "").with("why", "line"))
                    }
                })
        }
        Format::Ole if bytes.windows(ENCRYPTED.len()).any(|window| window == ENCRYPTED) => {
            Err(fault(Code::FileEncrypted, ""))
        }
        Format::Ole => Err(fault(Code::FileFormat, "xls")),
        Format::Other(kind) => Err(fault(Code::FileFormat, kind)),
    }
}

fn is_sheet(pattern: &str, grid: &Grid) -> bool {
    mapping::matches(pattern, &grid.name).is_some()
}

/// A sheet and where it stands.
#[derive(Clone, Copy)]
struct Sheet<'a> {
    grid: &'a Grid,
    /// Which sheet of the file it is, from 0.
    position: usize,
    path: &'a str,
}

fn read_sheet<'a>(sheet: Sheet<'a>, mappings: &[Mapping], met: &mut double::Tables<'a>, read: &mut Read) {
    let Sheet { grid, path, .. } = sheet;
    if grid.is_hidden {
        if !grid.rows.is_empty() {
            read.reading
                .diagnostics
                .push(Diagnostic::new(Code::SheetHidden, Place::sheet(path, &grid.name), ""));
        }
        return;
    }
    let about: Vec<&Mapping> = mappings
        .iter()
        .filter(|mapping| mapping.sheet.as_deref().is_none_or(|sheet| is_sheet(sheet, grid)))
        .collect();
    if !about.is_empty() {
        for mapping in about {
            read_mapped(grid, path, mapping, read);
        }
        return;
    }
    if let Some(table) = contract::table_of_sheet(&grid.name).filter(|table| table.id == "delivery")
        && let Some(cover) = Cover::of(grid, table)
    {
        return keep_cover(table, &cover, grid, path, read);
    }
    let located = locate::tables(grid);
    if located.is_empty() && !grid.rows.is_empty() {
        return no_table(grid, path, read);
    }
    for mut located in located {
        let rows = &grid.rows[located.rows.clone()];
        located.header.settle_doubles(located.table, rows);
        read_located(sheet, &located, met, read);
    }
}

/// A sheet without a table: a sheet whose name is a table's lacks its headers; one with figures may be a table that
/// is not known; any other is prose.
fn no_table(grid: &Grid, path: &str, read: &mut Read) {
    let place = Place::sheet(path, &grid.name);
    let diagnostic = match contract::table_of_sheet(&grid.name) {
        Some(table) => {
            let wanted: Vec<&str> = table
                .columns
                .iter()
                .filter(|c| c.required)
                .map(|c| c.nl.as_str())
                .collect();
            Diagnostic::new(Code::MissingColumn, place, "")
                .with("column", wanted.join(", "))
                .with("table", &table.nl)
        }
        None if grid.is_prose() => Diagnostic::new(Code::SheetOfText, place, &grid.name),
        None => Diagnostic::new(Code::NoTable, place, &grid.name),
    };
    read.reading.diagnostics.push(diagnostic);
}

fn read_mapped(grid: &Grid, path: &str, mapping: &Mapping, read: &mut Read) {
    if mapping.free.is_some() {
        match mapped::read_free(grid, mapping, path) {
            Ok((reading, diagnostics)) => {
                read.reading.diagnostics.extend(diagnostics);
                push(reading, None, read);
            }
            Err(diagnostics) => read.reading.diagnostics.extend(diagnostics),
        }
        return;
    }
    match mapped::locate(grid, mapping, path) {
        Ok(mapped) => keep(mapped.table, &mapped.plan, &grid.rows[mapped.rows], grid, path, read),
        Err(diagnostics) => read.reading.diagnostics.extend(diagnostics),
    }
}

fn read_located<'a>(sheet: Sheet<'a>, located: &Located, met: &mut double::Tables<'a>, read: &mut Read) {
    let Sheet { grid, path, position } = sheet;
    let table = located.table;
    let at = |column: u32| Place::cell(path, &grid.name, CellRef::new(located.header_row, column));
    let refused_before = read.reading.diagnostics.len();
    for double in &located.header.doubles {
        let name = table
            .column(&double.id)
            .map_or(double.id.as_str(), |column| column.nl.as_str());
        let first = located.header.columns.get(&double.id).copied().unwrap_or(0);
        let diagnostic = Diagnostic::new(Code::DuplicateHeader, at(double.column), &double.text)
            .with("column", name)
            .with("table", &table.nl)
            .with("other", CellRef::new(located.header_row, first).to_string());
        read.reading.diagnostics.push(diagnostic);
    }
    for column in located.header.missing(table) {
        if column.default.is_none() {
            let diagnostic = Diagnostic::new(Code::MissingColumn, at(0), "")
                .with("column", &column.nl)
                .with("table", &table.nl);
            read.reading.diagnostics.push(diagnostic);
        }
    }
    let rows = &grid.rows[located.rows.clone()];
    if read.reading.diagnostics.len() > refused_before {
        return refuse_all(table, located, rows, grid, read);
    }
    for (column, text) in &located.header.extra {
        let diagnostic = Diagnostic::new(Code::ExtraColumn, at(*column), text).with("table", &table.nl);
        read.reading.diagnostics.push(diagnostic);
    }
    let doubled = |code, other: &str| {
        Diagnostic::new(code, Place::sheet(path, &grid.name), "")
            .with("table", &table.nl)
            .with("other", other)
    };
    match met.standing(located, grid, position) {
        Standing::First => {}
        Standing::Copy(first) => {
            read.reading.diagnostics.push(doubled(Code::SheetCopy, first));
            return set_all_aside(table, rows, grid, read);
        }
        Standing::Other(first) => {
            read.reading.diagnostics.push(doubled(Code::SheetDouble, first));
            return refuse_all(table, located, rows, grid, read);
        }
    }
    let plan = Plan {
        columns: located.header.columns.clone(),
        ..Plan::default()
    };
    keep(table, &plan, rows, grid, path, read);
}

/// A table that may not be read here: every row is set aside unseen.
fn set_all_aside(table: &Table, rows: &[GridRow], grid: &Grid, read: &mut Read) {
    let reading = TableReading {
        rows_found: rows.len() as u32,
        rows_set_aside: rows.len() as u32,
        ..TableReading::nothing(&grid.name, &table.id)
    };
    push(reading, None, read);
}

/// A table that cannot be read as a whole: every row is refused, none is lost.
fn refuse_all(table: &Table, located: &Located, rows: &[GridRow], grid: &Grid, read: &mut Read) {
    let reading = TableReading {
        columns: located.header.columns.clone(),
        rows_found: rows.len() as u32,
        rows_refused: rows.len() as u32,
        refused_rows: rows.iter().map(|row| row.number).collect(),
        ..TableReading::nothing(&grid.name, &table.id)
    };
    push(reading, None, read);
}

fn keep(table: &'static Table, plan: &Plan, rows: &[GridRow], grid: &Grid, path: &str, read: &mut Read) {
    if table.filled_in_by == FilledInBy::Survey && !read.is_survey {
        let diagnostic =
            Diagnostic::new(Code::SurveyNotRead, Place::sheet(path, &grid.name), "").with("table", &table.nl);
        read.reading.diagnostics.push(diagnostic);
        return set_all_aside(table, rows, grid, read);
    }
    let place = |at: CellRef| Place::cell(path, &grid.name, at);
    let (reading, columns, diagnostics) = records::read(table, plan, rows, &place, &grid.name);
    read.reading.diagnostics.extend(diagnostics);
    if reading.rows_found == 0 {
        read.reading
            .diagnostics
            .push(Diagnostic::new(Code::NoData, Place::sheet(path, &grid.name), "").with("table", &table.nl));
    }
    let frame = if columns.is_empty() {
        None
    } else {
        columns.into_frame().ok()
    };
    push(reading, frame, read);
}

fn push(reading: TableReading, frame: Option<DataFrame>, read: &mut Read) {
    read.reading.tables.push(reading);
    read.frames.push(frame);
}

fn keep_cover(table: &'static Table, cover: &Cover, grid: &Grid, path: &str, read: &mut Read) {
    let (plan, row) = cover.as_row(table);
    let place = |at: CellRef| match cover.cell_of(table, at.column) {
        Some(cell) => Place::cell(path, &grid.name, cell),
        // What is not there has no cell: it is asked for on the sheet.
        None => Place::sheet(path, &grid.name),
    };
    let (mut reading, columns, diagnostics) = records::read(table, &plan, &[row], &place, &grid.name);
    read.reading.diagnostics.extend(diagnostics);
    reading.columns = cover.columns();
    let frame = if columns.is_empty() {
        None
    } else {
        columns.into_frame().ok()
    };
    push(reading, frame, read);
}
