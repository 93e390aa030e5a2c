//! Cells of a table that are merged into one: a person sees the value in all of them, the file has it in the first only.

use crate::contract::ColumnType;
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::domain::CellRef;
use crate::intake::grid::{CellValue, Grid, GridRow};
use crate::intake::header;
use crate::intake::locate;
use crate::intake::marked::{Region, counted};
use crate::intake::marks::{Marks, Merged};
use crate::intake::value;

/// A row with fewer known headers may be one of data.
const FEWEST_HEADERS: usize = 2;

/// A row with fewer values beside a merged cell may be a total.
const FEWEST_VALUES: usize = 2;

/// Names the merged cells over which values of a table are lost: over several rows, over several columns of a row, and
/// headers over columns of which only the first is read (`has_header`: the row above the table is its header).
pub(super) fn name(grid: &Grid, regions: &[Region], marks: &Marks, has_header: bool, path: &str) -> Option<Diagnostic> {
    let lost = |area: &&Merged| {
        regions
            .iter()
            .any(|region| spans_values(grid, region, area) || (has_header && spans_headers(grid, region, area)))
    };
    let found: Vec<&Merged> = marks.merged.iter().filter(lost).collect();
    let first = found.first()?;
    let place = Place::cell(path, &grid.name, CellRef::new(first.rows.0, first.columns.0));
    let areas: Vec<String> = found.iter().map(|area| text(area)).collect();
    let diagnostic = Diagnostic::new(Code::CellsMerged, place, value::shown(&areas.join(", "), false));
    Some(counted(diagnostic, found.len()))
}

/// Reads a period, word or code that stands in one cell over several rows of a table in each of these rows, as a person
/// does, and says so for each column. What is filled is taken out of `areas`. A row that holds no more than one value may
/// be a total and gets nothing; an amount is never spread.
pub(super) fn fill(grid: &mut Grid, areas: &mut Vec<Merged>, path: &str) -> Vec<Diagnostic> {
    let mut told = Vec::new();
    if areas.is_empty() {
        return told;
    }
    for located in locate::tables(grid) {
        let own: Vec<u32> = located.header.columns.values().copied().collect();
        for (id, number) in &located.header.columns {
            let Some(column) = located.table.column(id).filter(|column| is_spread(column.kind)) else {
                continue;
            };
            let rows = located.rows.clone();
            let is_here = |area: &Merged| area.columns == (*number, *number) && area.rows.0 < area.rows.1;
            let of_column = areas.iter().copied().filter(is_here);
            let filled: Vec<Merged> = of_column
                .filter(|area| spread(&mut grid.rows[rows.clone()], area, &own))
                .collect();
            let Some(first) = filled.first() else { continue };
            areas.retain(|area| !filled.contains(area));
            let place = Place::cell(path, &grid.name, CellRef::new(first.rows.0, *number));
            let texts: Vec<String> = filled.iter().map(text).collect();
            let said = Diagnostic::new(Code::CellsMerged, place, value::shown(&texts.join(", "), false));
            let said = said.with("column", &column.nl).with("why", "filled");
            told.push(counted(said, filled.len()));
        }
    }
    told
}

/// True for a column whose value says what a row is about.
fn is_spread(kind: ColumnType) -> bool {
    matches!(kind, ColumnType::Period | ColumnType::Enum | ColumnType::Code)
}

/// Puts the value of the first cell of an area into the others, in rows of data; true when there are any.
fn spread(rows: &mut [GridRow], area: &Merged, own: &[u32]) -> bool {
    let column = area.columns.0;
    let first = rows.iter().find(|row| row.number == area.rows.0);
    let Some(value) = first.and_then(|row| row.get(column)).cloned() else {
        return false;
    };
    let mut is_filled = false;
    for row in rows
        .iter_mut()
        .filter(|row| row.number > area.rows.0 && row.number <= area.rows.1)
    {
        let held = row.cells.iter().filter(|(column, _)| own.contains(column)).count();
        if held >= FEWEST_VALUES && row.get(column).is_none() {
            let at = row.cells.partition_point(|(number, _)| *number < column);
            row.cells.insert(at, (column, value.clone()));
            is_filled = true;
        }
    }
    is_filled
}

/// Puts a header that stands over two rows into the last of them, where the other headers stand: a person reads it there.
pub(super) fn spread_headers(grid: &mut Grid, merged: &[Merged]) {
    let over_rows = merged
        .iter()
        .filter(|area| area.rows.0 < area.rows.1 && area.columns.0 == area.columns.1);
    for area in over_rows {
        let row_at = |grid: &Grid, number: u32| grid.rows.iter().position(|row| row.number == number);
        let (Some(first), Some(last)) = (row_at(grid, area.rows.0), row_at(grid, area.rows.1)) else {
            continue;
        };
        let column = area.columns.0;
        let header = grid.rows[first].get(column).cloned();
        let Some(header) = header.filter(|value| value.as_text().is_some_and(header::is_known)) else {
            continue;
        };
        let row = &mut grid.rows[last];
        let is_header = |value: &CellValue| value.as_text().is_some_and(header::is_known);
        let known = row.cells.iter().filter(|(_, value)| is_header(value)).count();
        let is_all_text = row.cells.iter().all(|(_, value)| value.as_text().is_some());
        if known >= FEWEST_HEADERS && is_all_text && row.get(column).is_none() {
            let at = row.cells.partition_point(|(number, _)| *number < column);
            row.cells.insert(at, (column, header));
        }
    }
}

fn text(area: &Merged) -> String {
    let (first, last) = (
        CellRef::new(area.rows.0, area.columns.0),
        CellRef::new(area.rows.1, area.columns.1),
    );
    format!("{first}:{last}")
}

fn holds((first, last): (u32, u32), number: u32) -> bool {
    (first..=last).contains(&number)
}

/// True where the area takes in cells of rows with other values: a note over the whole width has none beside it.
fn spans_values(grid: &Grid, region: &Region, area: &Merged) -> bool {
    let has_other = |row: &GridRow| {
        row.cells
            .iter()
            .any(|(column, _)| region.holds(*column) && !holds(area.columns, *column))
    };
    let rows: Vec<&GridRow> = grid.rows[region.rows.clone()]
        .iter()
        .filter(|row| holds(area.rows, row.number) && has_other(row))
        .collect();
    let columns = (area.columns.0..=area.columns.1).filter(|column| region.holds(*column));
    match columns.take(2).count() {
        0 => false,
        1 => rows.iter().any(|row| row.number > area.rows.0),
        _ => !rows.is_empty(),
    }
}

/// True where a header stands over several columns and one that it does not begin has values that no header names.
fn spans_headers(grid: &Grid, region: &Region, area: &Merged) -> bool {
    let header = region.rows.start.checked_sub(1).and_then(|above| grid.rows.get(above));
    let is_over = header.is_some_and(|row| holds(area.rows, row.number));
    let is_unread = |column: &u32| holds(area.columns, *column) && *column > area.columns.0 && !region.holds(*column);
    is_over
        && grid.rows[region.rows.clone()]
            .iter()
            .any(|row| row.cells.iter().any(|(column, _)| is_unread(column)))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A table in A2:C5 below its header, with a note below it and a value beside it in D3.
    fn sheet() -> (Grid, Vec<Region>) {
        let mut grid = Grid {
            name: "Bijdragen".to_owned(),
            ..Grid::default()
        };
        let mut put = |row, column| grid.push(row, column, CellValue::Text("x".into()));
        for (row, columns) in [(1, 1..=3), (2, 1..=3), (3, 2..=4), (4, 1..=3), (5, 1..=3), (6, 1..=1)] {
            columns.for_each(|column| put(row, column));
        }
        let columns = (1..=3).collect();
        (grid, vec![Region { rows: 1..6, columns }])
    }

    fn found(rows: (u32, u32), columns: (u32, u32)) -> Option<String> {
        let (grid, regions) = sheet();
        let marks = Marks {
            merged: vec![Merged { rows, columns }],
            ..Marks::default()
        };
        name(&grid, &regions, &marks, true, "aa.xlsx").map(|said| said.found)
    }

    #[test]
    fn a_value_over_several_rows_or_columns_is_named_and_a_note_is_not() {
        assert_eq!(found((2, 3), (1, 1)).as_deref(), Some("A2:A3"));
        assert_eq!(found((2, 2), (1, 2)).as_deref(), Some("A2:B2"));
        assert_eq!(found((6, 6), (1, 3)), None, "a note over the width");
        assert_eq!(found((8, 9), (1, 3)), None, "below the table");
        assert_eq!(found((2, 3), (7, 9)), None, "beside the table");
    }

    #[test]
    fn a_header_over_two_rows_stands_with_the_others_in_the_last() {
        let spread = |second: &str| {
            let mut grid = Grid::default();
            grid.push(3, 1, CellValue::Text("Periode".into()));
            grid.push(3, 2, CellValue::Text("Inzet".into()));
            grid.push(4, 2, CellValue::Text("soort".into()));
            grid.push(4, 3, CellValue::Text(second.into()));
            let area = Merged {
                rows: (3, 4),
                columns: (1, 1),
            };
            spread_headers(&mut grid, &[area]);
            grid.rows[1].get(1).and_then(CellValue::as_text).map(str::to_owned)
        };
        assert_eq!(spread("hoeveelheid").as_deref(), Some("Periode"));
        assert_eq!(spread("iets anders"), None, "no row of headers");
    }

    #[test]
    fn a_header_over_columns_is_named_where_one_of_them_is_not_read() {
        assert_eq!(found((1, 1), (3, 4)).as_deref(), Some("C1:D1"));
        assert_eq!(found((1, 1), (3, 3)), None);
        assert_eq!(found((1, 1), (4, 5)), None, "its first column stands beside the table");
    }
}
