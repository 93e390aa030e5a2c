//! Rows and columns that a sheet hides, strikes out, colours or notes: each is named, and set aside where the network
//! says so. What is set aside stays a row of the receipt.

use std::collections::{BTreeMap, BTreeSet};

use crate::config::mapping::Mapping;
use crate::config::treatment::{Treatment, Treatments};
use crate::contract::normalise;
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::domain::{CellRef, personal};
use crate::intake::grid::{CellValue, Grid, GridRow};
use crate::intake::marks::Marks;
use crate::intake::ownform;
use crate::intake::{locate, mapped, merged, value};

/// Most notes of a sheet whose words are kept for the partner's own letter.
const NOTES_KEPT: usize = 20;

/// Most characters of such a note.
const NOTE_LENGTH: usize = 300;

/// The data of a table on the sheet.
pub(super) struct Region {
    /// Positions in the grid's rows.
    pub(super) rows: std::ops::Range<usize>,
    /// Columns of the table; none: all.
    pub(super) columns: BTreeSet<u32>,
}

impl Region {
    /// True for a column of the table.
    pub(super) fn holds(&self, column: u32) -> bool {
        self.columns.is_empty() || self.columns.contains(&column)
    }
}

/// Names what the sheet marks in the rows of its tables, and empties the rows that do not count. `mappings` are those
/// about the sheet.
pub fn settle(grid: &mut Grid, mappings: &[&Mapping], treatments: Treatments, path: &str) -> Vec<Diagnostic> {
    if grid.marks == Marks::default() {
        return Vec::new();
    }
    let mut marks = std::mem::take(&mut grid.marks);
    ownform::unmark(grid, &mut marks);
    if mappings.is_empty() {
        merged::spread_headers(grid, &marks.merged);
    }
    let regions = regions(grid, mappings, path);
    if regions.is_empty() {
        return Vec::new();
    }
    let mut found = Vec::new();
    let mut met = BTreeSet::new();
    for (code, treatment, rows) in [
        (Code::RowsHidden, treatments.hidden_rows, hidden(grid, &regions, &marks)),
        (
            Code::RowsStruckOut,
            treatments.struck_out_rows,
            struck(grid, &regions, &marks),
        ),
        (
            Code::RowsColoured,
            treatments.coloured_rows,
            coloured(grid, &regions, &marks),
        ),
    ] {
        // Of a row that is hidden and coloured, that it is hidden says enough.
        let rows: BTreeSet<usize> = rows.difference(&met).copied().collect();
        met.extend(&rows);
        found.extend(name_rows(grid, code, treatment, &rows, path));
        if treatment == Treatment::SetAside {
            for position in rows {
                grid.rows[position].cells.clear();
            }
        }
    }
    found.extend(struck_parts(grid, &regions, &marks, treatments.struck_out_rows, path));
    // A mapping that lets values run on knows of it.
    if mappings.iter().all(|mapping| mapping.fill_down.is_empty()) {
        if mappings.is_empty() {
            found.extend(merged::fill(grid, &mut marks.merged, path));
        }
        found.extend(merged::name(grid, &regions, &marks, mappings.is_empty(), path));
    }
    found.extend(name_columns(grid, &regions, &marks, path));
    found.extend(name_notes(grid, &marks, path));
    found
}

fn regions(grid: &Grid, mappings: &[&Mapping], path: &str) -> Vec<Region> {
    if mappings.is_empty() {
        return locate::tables(grid)
            .into_iter()
            .map(|located| Region {
                rows: located.rows,
                columns: located.header.columns.values().copied().collect(),
            })
            .collect();
    }
    mappings
        .iter()
        .filter_map(|mapping| {
            let (rows, columns) = mapped::region(grid, mapping, path)?;
            Some(Region {
                rows,
                columns: columns.into_iter().collect(),
            })
        })
        .collect()
}

/// Positions of the rows of the tables for which something holds.
fn rows_where(grid: &Grid, regions: &[Region], holds: impl Fn(&Region, &GridRow) -> bool) -> BTreeSet<usize> {
    regions
        .iter()
        .flat_map(|region| region.rows.clone().map(move |position| (region, position)))
        .filter(|(region, position)| {
            let row = &grid.rows[*position];
            row.cells.iter().any(|(column, _)| region.holds(*column)) && holds(region, row)
        })
        .map(|(_, position)| position)
        .collect()
}

fn hidden(grid: &Grid, regions: &[Region], marks: &Marks) -> BTreeSet<usize> {
    if marks.hidden_rows.is_empty() {
        return BTreeSet::new();
    }
    rows_where(grid, regions, |_, row| marks.hides_row(row.number))
}

fn struck(grid: &Grid, regions: &[Region], marks: &Marks) -> BTreeSet<usize> {
    if marks.struck.is_empty() {
        return BTreeSet::new();
    }
    rows_where(grid, regions, |region, row| {
        row.cells
            .iter()
            .any(|(column, _)| region.holds(*column) && marks.struck.contains(&(row.number, *column)))
    })
}

/// Rows with other colours than most rows of their table. Where half of the rows differ, or every second one, colours
/// are decoration.
fn coloured(grid: &Grid, regions: &[Region], marks: &Marks) -> BTreeSet<usize> {
    let mut found = BTreeSet::new();
    for region in regions.iter().filter(|region| has_fills(grid, region, marks)) {
        let colours = |row: &GridRow| -> Vec<(u32, u32)> {
            let fills = marks.fills.get(&row.number).into_iter().flatten();
            fills.filter(|(column, _)| region.holds(*column)).copied().collect()
        };
        let filled = rows_where(grid, std::slice::from_ref(region), |_, _| true);
        let mut counts: BTreeMap<Vec<(u32, u32)>, usize> = BTreeMap::new();
        for position in &filled {
            *counts.entry(colours(&grid.rows[*position])).or_default() += 1;
        }
        let usual = counts
            .iter()
            .max_by_key(|(_, count)| **count)
            .map(|(colours, _)| colours);
        let other: Vec<usize> = filled
            .iter()
            .copied()
            .filter(|position| {
                let own = colours(&grid.rows[*position]);
                !own.is_empty() && usual != Some(&own)
            })
            .collect();
        let alternates = other.len() > 1 && other.windows(2).all(|pair| pair[1] - pair[0] == 2);
        if other.len() * 2 < filled.len() && !alternates {
            found.extend(other);
        }
    }
    found
}

/// True when a row of the table has a fill: mostly only headers have.
fn has_fills(grid: &Grid, region: &Region, marks: &Marks) -> bool {
    let rows = &grid.rows[region.rows.clone()];
    let (Some(first), Some(last)) = (rows.first(), rows.last()) else {
        return false;
    };
    marks.fills.range(first.number..=last.number).next().is_some()
}

fn name_rows(grid: &Grid, code: Code, treatment: Treatment, rows: &BTreeSet<usize>, path: &str) -> Option<Diagnostic> {
    let first = &grid.rows[*rows.first()?];
    let column = first.cells.first().map_or(0, |(column, _)| *column);
    let place = Place::cell(path, &grid.name, CellRef::new(first.number, column));
    let numbers: Vec<u32> = rows.iter().map(|position| grid.rows[*position].number).collect();
    let diagnostic = Diagnostic::new(code, place, shown_ranges(&numbers)).with("treatment", treatment.id());
    Some(counted(diagnostic, rows.len()))
}

/// Cells of which a part is struck out: what is left of them counts, as what is struck out counts nowhere else.
fn struck_parts(
    grid: &mut Grid,
    regions: &[Region],
    marks: &Marks,
    treatment: Treatment,
    path: &str,
) -> Option<Diagnostic> {
    if marks.struck_parts.is_empty() {
        return None;
    }
    let mut cells = Vec::new();
    for region in regions {
        for row in &mut grid.rows[region.rows.clone()] {
            let number = row.number;
            for (column, value) in row.cells.iter_mut().filter(|(column, _)| region.holds(*column)) {
                if let Some(left) = marks.struck_parts.get(&(number, *column)) {
                    cells.push(CellRef::new(number, *column));
                    if treatment == Treatment::SetAside {
                        *value = CellValue::Text(left.trim().into());
                    }
                }
            }
        }
    }
    let first = *cells.first()?;
    let names: Vec<String> = cells.iter().map(CellRef::to_string).collect();
    let found = value::shown(&names.join(", "), false);
    let diagnostic = Diagnostic::new(Code::TextStruckOut, Place::cell(path, &grid.name, first), found);
    Some(counted(diagnostic.with("treatment", treatment.id()), cells.len()))
}

/// Hidden columns of a table that hold something.
fn name_columns(grid: &Grid, regions: &[Region], marks: &Marks, path: &str) -> Option<Diagnostic> {
    if marks.hidden_columns.is_empty() {
        return None;
    }
    let mut hidden: BTreeSet<u32> = BTreeSet::new();
    for region in regions {
        let cells = grid.rows[region.rows.clone()].iter().flat_map(|row| &row.cells);
        hidden.extend(
            cells
                .map(|(column, _)| *column)
                .filter(|column| region.holds(*column) && marks.hides_column(*column)),
        );
    }
    let first = *hidden.first()?;
    let row = grid.rows[regions.first()?.rows.clone()].first()?.number;
    let letters: Vec<String> = hidden.iter().map(|column| CellRef::letters(*column)).collect();
    let place = Place::cell(path, &grid.name, CellRef::new(row, first));
    Some(counted(
        Diagnostic::new(Code::ColumnsHidden, place, letters.join(", ")),
        hidden.len(),
    ))
}

/// How many there are, and in which number the sentence stands.
pub(super) fn counted(diagnostic: Diagnostic, count: usize) -> Diagnostic {
    diagnostic
        .with("count", count.to_string())
        .with("number", if count == 1 { "one" } else { "many" })
}

/// The notes of a sheet: their cells for everyone, their words only for the letter to the partner, as the argument
/// `notes`.
fn name_notes(grid: &Grid, marks: &Marks, path: &str) -> Option<Diagnostic> {
    let first = marks.notes.first()?;
    let cell = |note: &crate::intake::marks::Note| CellRef::new(note.row, note.column);
    let cells: Vec<String> = marks.notes.iter().map(|note| cell(note).to_string()).collect();
    let words: Vec<String> = marks
        .notes
        .iter()
        .filter(|note| !note.text.is_empty())
        .take(NOTES_KEPT)
        .map(|note| {
            // One line a note, without what is about persons in it.
            let text = normalise::text(&personal::masked(&note.text));
            let text: String = text.chars().take(NOTE_LENGTH).collect();
            format!("{}: {text}", cell(note))
        })
        .collect();
    let diagnostic = Diagnostic::new(
        Code::CellNotes,
        Place::cell(path, &grid.name, cell(first)),
        value::shown(&cells.join(", "), false),
    );
    Some(counted(diagnostic, cells.len()).with("notes", words.join("\n")))
}

/// Numbers as people write them: `3, 7–9`; at most ten groups.
fn shown_ranges(numbers: &[u32]) -> String {
    let mut ranges: Vec<(u32, u32)> = Vec::new();
    for number in numbers {
        crate::intake::marks::extend(&mut ranges, *number, *number);
    }
    let mut shown: Vec<String> = ranges
        .iter()
        .take(10)
        .map(|(first, last)| {
            if first == last {
                first.to_string()
            } else {
                format!("{first}–{last}")
            }
        })
        .collect();
    if ranges.len() > 10 {
        shown.push("…".to_owned());
    }
    shown.join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A table of contributions with its header in row 1 and `rows` rows of € 5.
    fn sheet(rows: u32, marks: Marks) -> Grid {
        let mut grid = Grid {
            name: "Bijdragen".to_owned(),
            marks,
            ..Grid::default()
        };
        for row in 1..=rows + 1 {
            let texts = if row == 1 {
                ["periode", "soort", "hoeveelheid"]
            } else {
                ["2026-10", "geld", "5"]
            };
            for (column, text) in (1..).zip(texts) {
                grid.push(row, column, CellValue::Text(text.into()));
            }
        }
        grid
    }

    /// What is said (code, cell, found), and the rows that still hold something.
    fn settled(rows: u32, marks: Marks, treatments: Treatments) -> (Vec<(Code, String, String)>, Vec<u32>) {
        let mut grid = sheet(rows, marks);
        let said = settle(&mut grid, &[], treatments, "aa.xlsx");
        let said = said
            .into_iter()
            .map(|d| (d.code, d.place.cell_text(), d.found))
            .collect();
        let left = grid.rows.iter().filter(|row| !row.cells.is_empty());
        (said, left.map(|row| row.number).collect())
    }

    fn fills(rows: impl IntoIterator<Item = u32>) -> BTreeMap<u32, Vec<(u32, u32)>> {
        rows.into_iter().map(|row| (row, vec![(1, 2), (3, 2)])).collect()
    }

    #[test]
    fn hidden_and_struck_out_rows_are_named_and_do_not_count() {
        let marks = Marks {
            // The header may be hidden: it is no row of the table.
            hidden_rows: vec![(1, 1), (3, 4), (9, 99)],
            struck: [(4, 3), (6, 3), (7, 8)].into(),
            ..Marks::default()
        };
        let (said, left) = settled(6, marks, Treatments::default());
        let text = |code, cell: &str, found: &str| (code, cell.to_owned(), found.to_owned());
        assert_eq!(
            said,
            [
                text(Code::RowsHidden, "A3", "3–4"),
                text(Code::RowsStruckOut, "A6", "6")
            ]
        );
        // Row 7 has its crossed-out cell beside the table.
        assert_eq!(left, [1, 2, 5, 7]);
    }

    #[test]
    fn what_a_network_wants_to_count_counts_and_is_named() {
        let marks = Marks {
            hidden_rows: vec![(3, 3)],
            ..Marks::default()
        };
        let treatments = Treatments {
            hidden_rows: Treatment::Read,
            ..Treatments::default()
        };
        let (said, left) = settled(3, marks, treatments);
        assert_eq!(said.len(), 1);
        assert_eq!(left, [1, 2, 3, 4]);
    }

    #[test]
    fn a_colour_that_stands_out_is_named_and_decoration_is_not() {
        let said = |rows: u32, coloured: Vec<u32>| {
            let marks = Marks {
                fills: fills(coloured),
                ..Marks::default()
            };
            let (said, left) = settled(rows, marks, Treatments::default());
            assert_eq!(left.len() as u32, rows + 1);
            said.into_iter().map(|(_, _, found)| found).collect::<Vec<_>>()
        };
        assert_eq!(said(6, vec![4]), ["4"]);
        // The header, all rows, every second row, and all but one.
        assert!(said(6, vec![1]).is_empty());
        assert!(said(6, (2..=7).collect()).is_empty());
        assert!(said(7, vec![3, 5, 7]).is_empty());
        assert!(said(6, (3..=7).collect()).is_empty());
    }

    #[test]
    fn hidden_columns_are_named_where_the_table_fills_them() {
        let marks = Marks {
            hidden_columns: vec![(3, 9)],
            ..Marks::default()
        };
        let (said, _) = settled(2, marks, Treatments::default());
        assert_eq!(said, [(Code::ColumnsHidden, "C2".to_owned(), "C".to_owned())]);
    }
}
