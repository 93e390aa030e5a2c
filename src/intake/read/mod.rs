//! One file, from bytes to tables: what runs inside a worker.

mod survey;

use std::borrow::Cow;
use std::collections::BTreeMap;

use crate::config::Doubts;
use crate::config::mapping::{self, Mapping};
use crate::config::nearest::nearest;
use crate::config::treatment::Treatment;
use crate::config::{ReadingRules, ValueReading};
use crate::contract::{self, Column, FilledInBy, Table};
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::domain::personal::masked;
use crate::domain::{CellRef, Period};
use crate::intake::accepted::Accepted;
use crate::intake::below;
use crate::intake::cover::Cover;
use crate::intake::csv_text::{self, CsvFault};
use crate::intake::double::{self, Standing};
use crate::intake::evidence;
use crate::intake::grid::{CellValue, Grid, GridRow};
use crate::intake::header_unit;
use crate::intake::locate::{self, Located};
use crate::intake::mapped;
use crate::intake::marked;
use crate::intake::ownform;
use crate::intake::path_period;
use crate::intake::personal::{self, Census};
use crate::intake::reading::{FileReading, TableReading};
use crate::intake::records::{self, Plan};
use crate::intake::sniff::{Format, sniff};
use crate::intake::workbook::{self, Fault};

/// A reading, and the records of each of its tables (`None` where a table has none or is a free one).
pub struct Read {
    /// What was found.
    pub reading: FileReading,
    /// One entry per table of the reading.
    pub accepted: Vec<Option<Accepted>>,
    is_survey: bool,
    doubts: Doubts,
    /// What the file is about, by its cover, folder or name.
    period: Option<Period>,
}

/// Reads a file, treating what its sheets hide as usual; see [`read_with`].
pub fn read_bytes(bytes: &[u8], path: &str, mappings: &[Mapping], is_survey: bool) -> Read {
    read_with(bytes, path, mappings, is_survey, ReadingRules::default())
}

/// Reads a file. Survey tables are opened only where `is_survey` says that the file stands in the restricted inbox.
/// `path` is its path inside the inbox, for places and names; mappings are those about this file.
pub fn read_with(bytes: &[u8], path: &str, mappings: &[Mapping], is_survey: bool, rules: ReadingRules) -> Read {
    let ReadingRules { treatments, doubts } = rules;
    let mut read = Read {
        reading: FileReading::default(),
        accepted: Vec::new(),
        is_survey,
        doubts,
        period: None,
    };
    let format = sniff(bytes);
    match grids(bytes, format, path) {
        Ok(mut grids) => {
            let said = about_file(format, &grids, path);
            read.reading.diagnostics.extend(said);
            for grid in &mut grids {
                let about = mappings_about(grid, mappings);
                let said = marked::settle(grid, &about, treatments, path);
                read.reading.diagnostics.extend(said);
            }
            read.period = path_period::of_file(&grids, path);
            let mut met = double::Tables::default();
            let settling: Vec<&Mapping> = mappings.iter().filter(|mapping| !mapping.has_table()).collect();
            for (position, grid) in grids.iter().enumerate() {
                let sheet = Sheet {
                    grid,
                    grids: &grids,
                    position,
                    path,
                    settling: &settling,
                };
                if is_to_be_read(sheet, treatments.hidden_sheets, &mut read) {
                    read_sheet(sheet, mappings, &mut met, &mut read);
                }
            }
            for mapping in mappings.iter().filter(|mapping| mapping.has_table()) {
                let is_there = mapping
                    .sheet
                    .as_deref()
                    .is_none_or(|sheet| grids.iter().any(|grid| is_sheet(sheet, grid)));
                if !is_there {
                    let what = mapping.sheet.clone().unwrap_or_default();
                    read.reading.diagnostics.push(unmatched_sheet(&what, &grids, path));
                }
            }
        }
        Err(diagnostic) => read.reading.diagnostics.push(*diagnostic),
    }
    read
}

pub(super) fn grids(bytes: &[u8], format: Format, path: &str) -> Result<Vec<Grid>, Box<Diagnostic>> {
    let fault = |code, found: &str| Box::new(Diagnostic::new(code, Place::file(path), found));
    match format {
        Format::Empty => Err(fault(Code::FileEmpty, "")),
        Format::Workbook(kind) => workbook::grids(bytes, kind).map_err(|refusal| match refusal {
            Fault::Encrypted => fault(Code::FileEncrypted, ""),
            Fault::Damaged(_) => fault(Code::FileUnreadable, ""),
            Fault::TooLarge => fault(Code::FileLimits, ""),
            Fault::MacroSheet => fault(Code::FileMacroSheet, ""),
        }),
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
        Format::Encrypted => Err(fault(Code::FileEncrypted, "")),
        Format::Damaged => Err(fault(Code::FileUnreadable, "")),
        Format::Other(kind) => Err(fault(Code::FileFormat, kind)),
    }
}

/// No sheet has the name that a mapping gives; the one that is most like it is named.
fn unmatched_sheet(name: &str, grids: &[Grid], path: &str) -> Diagnostic {
    let meant = nearest(name, grids.iter().map(|grid| grid.name.as_str()));
    mapped::unmatched(Place::file(path), name, meant)
}

fn is_sheet(pattern: &str, grid: &Grid) -> bool {
    mapping::matches(pattern, &grid.name).is_some()
}

/// What is said of a file before its sheets: that nothing stands in it, or what its kind does not show.
fn about_file(format: Format, grids: &[Grid], path: &str) -> Option<Diagnostic> {
    if grids.iter().all(|grid| grid.rows.is_empty()) {
        return Some(Diagnostic::new(Code::FileWithoutData, Place::file(path), ""));
    }
    match format {
        Format::Workbook(kind) if !kind.shows_styles() => {
            Some(Diagnostic::new(Code::FormatShowsLess, Place::file(path), kind.id()))
        }
        _ => None,
    }
}

/// True for a sheet that is read. A hidden one is named; whether it counts is for the network to say. One that holds
/// only words, such as the choices of a list, is noted as such.
fn is_to_be_read(sheet: Sheet<'_>, treatment: Treatment, read: &mut Read) -> bool {
    let Sheet { grid, path, .. } = sheet;
    if !grid.is_hidden {
        return true;
    }
    if grid.rows.is_empty() {
        return false;
    }
    let place = Place::sheet(path, &grid.name);
    if locate::tables(grid).is_empty() && grid.is_prose() {
        read.reading
            .diagnostics
            .push(Diagnostic::new(Code::SheetOfText, place, &grid.name));
        return false;
    }
    let hidden = Diagnostic::new(Code::SheetHidden, place, "").with("treatment", treatment.id());
    read.reading.diagnostics.push(hidden);
    treatment == Treatment::Read
}

fn mappings_about<'m>(grid: &Grid, mappings: &'m [Mapping]) -> Vec<&'m Mapping> {
    mappings
        .iter()
        .filter(|mapping| mapping.has_table())
        .filter(|mapping| mapping.sheet.as_deref().is_none_or(|sheet| is_sheet(sheet, grid)))
        .collect()
}

/// A sheet and where it stands.
#[derive(Clone, Copy)]
struct Sheet<'a> {
    grid: &'a Grid,
    /// All sheets of the file.
    grids: &'a [Grid],
    /// Which sheet of the file it is, from 0.
    position: usize,
    path: &'a str,
    /// What is settled about values and words of tables that no mapping is about: for some files, and for the whole
    /// network.
    settling: &'a [&'a Mapping],
}

impl<'a> Sheet<'a> {
    fn settling(self) -> impl Iterator<Item = &'a Mapping> {
        let is_here = move |mapping: &&Mapping| mapping.sheet.as_deref().is_none_or(|sheet| is_sheet(sheet, self.grid));
        self.settling.iter().copied().filter(is_here)
    }

    /// How the values of a table's columns are read where they do not tell themselves; what is said first counts.
    fn settled(self, table: &Table) -> BTreeMap<String, ValueReading> {
        let mut settled = BTreeMap::new();
        for (name, reading) in self.settling().flat_map(|mapping| &mapping.values) {
            if let Some(column) = mapping::check::column_of(table, name) {
                settled.entry(column.id.clone()).or_insert(*reading);
            }
        }
        settled
    }
}

/// Rows with other names put in, where there are any.
fn with_names<'r>(
    sheet: Sheet<'_>,
    table: &Table,
    plan: &Plan,
    rows: &'r [GridRow],
    read: &mut Read,
) -> Cow<'r, [GridRow]> {
    let mut settling = sheet
        .settling()
        .filter(|mapping| !mapping.aliases.is_empty())
        .peekable();
    if settling.peek().is_none() {
        return Cow::Borrowed(rows);
    }
    let columns: Vec<(u32, &Column)> = plan
        .columns
        .iter()
        .filter_map(|(id, number)| Some((*number, table.column(id)?)))
        .collect();
    let site = mapped::Site {
        path: sheet.path,
        sheet: &sheet.grid.name,
        transposed: false,
    };
    let mut rows = rows.to_vec();
    for mapping in settling {
        let told = mapped::words::everywhere(&mut rows, &columns, mapping, site);
        read.reading.diagnostics.extend(told);
    }
    Cow::Owned(rows)
}

fn read_sheet<'a>(sheet: Sheet<'a>, mappings: &[Mapping], met: &mut double::Tables<'a>, read: &mut Read) {
    let Sheet { grid, path, .. } = sheet;
    if ownform::is_for_reading(grid) {
        return;
    }
    let about = mappings_about(grid, mappings);
    if !about.is_empty() {
        for mapping in about {
            read_mapped(grid, path, mapping, read);
        }
        return;
    }
    if let Some(table) = contract::table_of_sheet(&grid.name).filter(|table| table.id == "delivery")
        && let Some(cover) = Cover::of(grid, table)
    {
        return keep_cover(table, &cover, sheet, read);
    }
    if survey::read_wide(sheet, read) {
        return;
    }
    let located = locate::tables(grid);
    if located.is_empty() && !grid.rows.is_empty() {
        for (at, text) in personal::on_sheet(grid, read.doubts) {
            drop_column(at, &text, grid, path, read);
        }
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
    let context = mapped::Context {
        path,
        is_survey: read.is_survey,
        doubts: read.doubts,
        period: read.period,
    };
    let mapped = mapped::read(grid, mapping, context);
    read.reading.diagnostics.extend(mapped.diagnostics);
    if let Some((reading, accepted)) = mapped.table {
        push(reading, accepted, read);
    }
}

fn read_located<'a>(sheet: Sheet<'a>, located: &Located, met: &mut double::Tables<'a>, read: &mut Read) {
    let Sheet {
        grid, path, position, ..
    } = sheet;
    let table = located.table;
    let at = |column: u32| Place::cell(path, &grid.name, CellRef::new(located.header_row, column));
    let rows = &grid.rows[located.rows.clone()];
    let census = Census::of(rows.iter());
    let (persons, extra): (Vec<_>, Vec<_>) = located
        .header
        .extra
        .iter()
        .partition(|(column, text)| personal::is_extra(text, *column, &census, read.doubts));
    for (column, text) in persons {
        drop_column(CellRef::new(located.header_row, *column), text, grid, path, read);
    }
    let refused_before = read.reading.diagnostics.len();
    let beside = located.header.beside(table);
    for double in located.header.doubles.iter().take(if beside { 1 } else { usize::MAX }) {
        let name = table
            .column(&double.id)
            .map_or(double.id.as_str(), |column| column.nl.as_str());
        let first = located.header.columns.get(&double.id).copied().unwrap_or(0);
        let diagnostic = Diagnostic::new(Code::DuplicateHeader, at(double.column), &double.text)
            .with("column", name)
            .with("table", &table.nl)
            .with("other", CellRef::new(located.header_row, first).to_string());
        let diagnostic = if beside {
            diagnostic.with("why", "beside")
        } else {
            diagnostic
        };
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
    let (heads, asked) = header_unit::look(grid, located, path);
    read.reading.diagnostics.extend(asked);
    if read.reading.diagnostics.len() > refused_before {
        let plan = Plan {
            columns: located.header.columns.clone(),
            header_row: located.header_row,
            ..Plan::default()
        };
        // What is about persons is said here, too. The rows are not kept: what they are short of stands in no row, and
        // their sender mends it in the workbook that came.
        careful(table, &plan, rows, &census, grid, path, read);
        return refuse_all(table, located, rows, grid, read);
    }
    for (column, text) in extra {
        let diagnostic = Diagnostic::new(Code::ExtraColumn, at(*column), masked(text)).with("table", &table.nl);
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
            // Which of the two sheets counts is for their sender to say: the rows are not sent back as if it were both.
            return refuse_all(table, located, rows, grid, read);
        }
    }
    let plan = Plan {
        columns: located.header.columns.clone(),
        prefilled: located.header.prefilled,
        is_returned: located.header.is_returned,
        settled: sheet.settled(table),
        header_row: located.header_row,
        heads,
        ..Plan::default()
    };
    let named = with_names(sheet, table, &plan, rows, read);
    if table.id == "survey_answers" {
        return survey::keep_long(sheet, table, &plan, &named, &census, read);
    }
    let below = below::begins(table, &located.header, &named, evidence::calendar(grid, read.period));
    let (own, other) = named.split_at(below.unwrap_or(named.len()));
    keep(table, &plan, own, &census, grid, path, read);
    set_below_aside(table, own.last(), other, grid, path, read);
}

/// A table of another kind below one that is read: its rows are set aside, which is said once.
fn set_below_aside(table: &Table, above: Option<&GridRow>, rows: &[GridRow], grid: &Grid, path: &str, read: &mut Read) {
    let (Some(head), Some(last), Some(reading)) = (rows.first(), rows.last(), read.reading.tables.last_mut()) else {
        return;
    };
    let aside = last.number - above.map_or(head.number - 1, |row| row.number);
    reading.rows_found += aside;
    reading.rows_set_aside += aside;
    let column = head.cells.first().map_or(1, |(column, _)| *column);
    let place = Place::cell(path, &grid.name, CellRef::new(head.number, column));
    let told = Diagnostic::new(Code::NoTable, place, "").with("why", "below");
    read.reading.diagnostics.push(told.with("table", &table.nl));
}

/// Says that a column is about persons and was not read. Of a header that is itself personal only the place is said.
fn drop_column(at: CellRef, header: &str, grid: &Grid, path: &str, read: &mut Read) {
    let letters: String = at.to_string().chars().filter(char::is_ascii_alphabetic).collect();
    // What somebody noted at a cell of that column is not kept either.
    for said in &mut read.reading.diagnostics {
        let is_here = said.code == Code::CellNotes && said.place.sheet.as_deref() == Some(&grid.name);
        if let Some(notes) = said.arguments.get_mut("notes").filter(|_| is_here) {
            let is_other = |line: &&str| line.split(|c: char| !c.is_ascii_alphabetic()).next() != Some(&letters);
            let kept: Vec<&str> = notes.lines().filter(is_other).collect();
            *notes = kept.join("\n");
        }
    }
    let diagnostic =
        Diagnostic::new(Code::PersonalData, Place::cell(path, &grid.name, at), masked(header)).with("column", letters);
    read.reading.diagnostics.push(diagnostic);
}

/// The plan without the columns about persons, and with what is known of the file.
fn careful(
    table: &Table,
    plan: &Plan,
    rows: &[GridRow],
    census: &Census,
    grid: &Grid,
    path: &str,
    read: &mut Read,
) -> Plan {
    let above = rows
        .first()
        .map_or(0, |row| grid.rows.partition_point(|other| other.number < row.number));
    let header = above.checked_sub(1).and_then(|at| grid.rows.get(at));
    let mut plan = plan.clone();
    for (id, column) in personal::in_plan(table, &plan, header, census, read.doubts) {
        plan.columns.remove(&id);
        let text = header
            .and_then(|row| row.get(column))
            .and_then(CellValue::as_text)
            .unwrap_or_default();
        drop_column(CellRef::new(plan.header_row, column), text, grid, path, read);
    }
    let title = grid.rows.get(..above).unwrap_or_default();
    let period = read.period.or_else(|| path_period::year_in_title(title, path));
    plan.calendar = evidence::calendar(grid, period);
    plan.doubts = read.doubts;
    plan
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

fn keep(
    table: &'static Table,
    plan: &Plan,
    rows: &[GridRow],
    census: &Census,
    grid: &Grid,
    path: &str,
    read: &mut Read,
) {
    if table.filled_in_by == FilledInBy::Survey && !read.is_survey {
        let diagnostic =
            Diagnostic::new(Code::SurveyNotRead, Place::sheet(path, &grid.name), "").with("table", &table.nl);
        read.reading.diagnostics.push(diagnostic);
        return set_all_aside(table, rows, grid, read);
    }
    let place = |at: CellRef| Place::cell(path, &grid.name, at);
    let plan = careful(table, plan, rows, census, grid, path, read);
    let (reading, columns, diagnostics) = records::read(table, &plan, rows, &place, &grid.name);
    read.reading.diagnostics.extend(diagnostics);
    read.reading
        .diagnostics
        .extend(ownform::told(table, &reading, Place::sheet(path, &grid.name)));
    push(reading, columns.finish(), read);
}

fn push(reading: TableReading, accepted: Option<Accepted>, read: &mut Read) {
    read.reading.tables.push(reading);
    read.accepted.push(accepted);
}

fn keep_cover(table: &'static Table, cover: &Cover, sheet: Sheet<'_>, read: &mut Read) {
    let Sheet { grid, path, .. } = sheet;
    let (mut plan, row) = cover.as_row(table);
    plan.settled = sheet.settled(table);
    for (at, text) in personal::on_cover(grid, table) {
        drop_column(at, &text, grid, path, read);
    }
    let plan = careful_cover(table, cover, plan, &row, grid, path, read);
    let row = [row];
    let before = read.reading.diagnostics.len();
    let row = with_names(sheet, table, &plan, &row, read);
    for told in &mut read.reading.diagnostics[before..] {
        told.place.cell = told.place.cell.and_then(|at| cover.cell_of(table, at.column));
    }
    let place = |at: CellRef| match cover.cell_of(table, at.column) {
        Some(cell) => Place::cell(path, &grid.name, cell),
        // What is not there has no cell: it is asked for on the sheet.
        None => Place::sheet(path, &grid.name),
    };
    let (mut reading, columns, diagnostics) = records::read(table, &plan, &row, &place, &grid.name);
    read.reading.diagnostics.extend(diagnostics);
    reading.columns = cover.columns();
    push(reading, columns.finish(), read);
}

/// The plan of a cover without values about persons.
fn careful_cover(
    table: &Table,
    cover: &Cover,
    mut plan: Plan,
    row: &GridRow,
    grid: &Grid,
    path: &str,
    read: &mut Read,
) -> Plan {
    let census = Census::of(std::iter::once(row));
    for (id, number) in personal::in_plan(table, &plan, None, &census, read.doubts) {
        plan.columns.remove(&id);
        let at = cover.cell_of(table, number).unwrap_or(CellRef::new(row.number, 0));
        drop_column(at, "", grid, path, read);
    }
    plan.calendar = evidence::calendar(grid, read.period);
    plan
}
