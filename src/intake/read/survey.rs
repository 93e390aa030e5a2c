//! Exports of the survey in wide form, on their way to records.

use std::collections::BTreeMap;

use super::{Read, Sheet, careful, drop_column, push, refuse_all, set_all_aside};
use crate::contract::{FilledInBy, Table};
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::domain::CellRef;
use crate::domain::personal::masked;
use crate::intake::grid::{CellValue, GridRow};
use crate::intake::locate::Located;
use crate::intake::personal::{self, Census};
use crate::intake::records::{self, Plan};
use crate::intake::survey_wide::{self, Items, Wide};
use crate::intake::value;

/// Reads an export in wide form, where the sheet holds one; false for any other sheet.
pub(super) fn read_wide(sheet: Sheet<'_>, read: &mut Read) -> bool {
    if !survey_wide::may_be(sheet.grid) {
        return false;
    }
    let items = Items::of(sheet.grids);
    let Some((wide, table)) = survey_wide::find(sheet.grid, &items).zip(survey_wide::table()) else {
        return false;
    };
    let rows = &sheet.grid.rows[wide.rows.clone()];
    if table.filled_in_by == FilledInBy::Survey && !read.is_survey {
        let place = Place::sheet(sheet.path, &sheet.grid.name);
        let diagnostic = Diagnostic::new(Code::SurveyNotRead, place, "").with("table", &table.nl);
        read.reading.diagnostics.push(diagnostic);
        set_all_aside(table, rows, sheet.grid, read);
    } else if let Some(plan) = plan(sheet, &wide, table, read) {
        keep(sheet, &wide, &items, table, &plan, read);
    } else {
        let located = Located {
            table,
            header_row: wide.header_row,
            header: wide.header.clone(),
            rows: wide.rows.clone(),
        };
        refuse_all(table, &located, rows, sheet.grid, read);
    }
    true
}

/// Reads answers in the long form, an answer a row, with words of the scale for what they say.
pub(super) fn keep_long(
    sheet: Sheet<'_>,
    table: &'static Table,
    plan: &Plan,
    rows: &[GridRow],
    census: &Census,
    read: &mut Read,
) {
    let (rows, columns) = survey_wide::long_answers(rows, &plan.columns, &Items::of(sheet.grids));
    let score = columns.get("score").copied();
    let plan = Plan {
        columns,
        ..plan.clone()
    };
    let before = read.reading.diagnostics.len();
    super::keep(table, &plan, &rows, census, sheet.grid, sheet.path, read);
    for said in &mut read.reading.diagnostics[before..] {
        if said.code == Code::BadNumber && said.place.cell.map(|cell| cell.column) == score {
            said.code = Code::SurveyAnswer;
        }
    }
}

/// Where everything stands; `None` where a column is missing or stands twice, which is said.
fn plan(sheet: Sheet<'_>, wide: &Wide, table: &Table, read: &mut Read) -> Option<Plan> {
    let at = |column: u32| Place::cell(sheet.path, &sheet.grid.name, CellRef::new(wide.header_row, column));
    let mut faults = Vec::new();
    for double in &wide.header.doubles {
        let name = table
            .column(&double.id)
            .map_or(double.id.as_str(), |column| column.nl.as_str());
        let first = wide.header.columns.get(&double.id).copied().unwrap_or(0);
        let fault = Diagnostic::new(Code::DuplicateHeader, at(double.column), &double.text)
            .with("column", name)
            .with("table", &table.nl)
            .with("other", CellRef::new(wide.header_row, first).to_string());
        faults.push(fault);
    }
    // A round that no column names is the one that the cover, the folder or the file name tells.
    let mut constants = BTreeMap::new();
    if let (Some(period), false) = (read.period, wide.header.columns.contains_key("round")) {
        constants.insert("round".to_owned(), CellValue::Text(period.to_string().into()));
    }
    for column in wide.header.missing(table) {
        let is_item = matches!(column.id.as_str(), "item_id" | "score");
        if !is_item && column.default.is_none() && !constants.contains_key(&column.id) {
            let fault = Diagnostic::new(Code::MissingColumn, at(0), "")
                .with("column", &column.nl)
                .with("table", &table.nl);
            faults.push(fault);
        }
    }
    let has_faults = !faults.is_empty();
    read.reading.diagnostics.append(&mut faults);
    (!has_faults).then(|| Plan {
        columns: wide.header.columns.clone(),
        constants,
        wide: wide
            .items
            .iter()
            .map(|(column, id)| (*column, CellValue::Text(id.as_str().into())))
            .collect(),
        wide_into: Some(("item_id".to_owned(), "score".to_owned())),
        settled: sheet.settled(table),
        header_row: wide.header_row,
        ..Plan::default()
    })
}

fn keep(sheet: Sheet<'_>, wide: &Wide, items: &Items, table: &'static Table, plan: &Plan, read: &mut Read) {
    let Sheet { grid, path, .. } = sheet;
    let rows = &grid.rows[wide.rows.clone()];
    let census = Census::of(rows.iter());
    let place = |at: CellRef| Place::cell(path, &grid.name, at);
    for (column, text) in &wide.extra {
        let at = CellRef::new(wide.header_row, *column);
        if personal::is_extra(text, *column, &census, read.doubts) {
            drop_column(at, text, grid, path, read);
        } else {
            let diagnostic = Diagnostic::new(Code::ExtraColumn, place(at), masked(text)).with("table", &table.nl);
            read.reading.diagnostics.push(diagnostic);
        }
    }
    for (column, text) in &wide.asked {
        let at = CellRef::new(wide.header_row, *column);
        let diagnostic =
            Diagnostic::new(Code::SurveyItem, place(at), value::shown(text, true)).with("table", &table.nl);
        read.reading.diagnostics.push(diagnostic);
    }
    let mut plan = careful(table, plan, rows, &census, grid, path, read);
    let answers = survey_wide::answers(wide, rows, items);
    plan.not_applicable = answers.not_applicable;
    let (reading, columns, mut found) = records::read(table, &plan, &answers.rows, &place, &grid.name);
    let is_item = |column: u32| wide.items.iter().any(|(own, _)| *own == column);
    for said in &mut found {
        if said.code == Code::BadNumber && said.place.cell.is_some_and(|cell| is_item(cell.column)) {
            said.code = Code::SurveyAnswer;
        }
    }
    read.reading.diagnostics.append(&mut found);
    push(reading, columns.finish(), read);
}
