//! From a cell of a report to what it rests on.

use std::collections::BTreeMap;

use crate::domain::CellRef;
use crate::render::xlsx::layout;
use crate::render::xlsx::names::Names;
use crate::render::xlsx::picture::Pictures;
use crate::render::xlsx::placed::{Placed, What};
use crate::report::{Document, Trace};

/// What the figures of a workbook rest on, by sheet name and cell; `explain` starts here.
pub fn traces(document: &Document) -> BTreeMap<(String, CellRef), Trace> {
    let names = Names::new(document);
    let pictures = Pictures::measured(document);
    let mut traces = BTreeMap::new();
    for (sheet, name) in document.sheets.iter().zip(names.of_sheets()) {
        for (at, trace) in of_sheet(&layout::place(document, sheet, &pictures)) {
            traces.insert((name.clone(), at), trace);
        }
    }
    traces
}

fn of_sheet(placed: &Placed) -> Vec<(CellRef, Trace)> {
    let mut found = Vec::new();
    for piece in &placed.pieces {
        let column = u32::from(piece.first) + 1;
        match &piece.what {
            What::Line { trace: Some(trace), .. } => {
                found.push((CellRef::new(piece.row + 1, column), (*trace).clone()));
            }
            What::Figure(cell, _) => {
                found.extend(
                    cell.trace
                        .iter()
                        .map(|trace| (CellRef::new(piece.row + 1, column), trace.clone())),
                );
            }
            What::Table(table) => {
                for (row, cells) in (piece.row + 2..).zip(&table.rows) {
                    for (column, cell) in (column..).zip(cells) {
                        found.extend(
                            cell.trace
                                .iter()
                                .map(|trace| (CellRef::new(row, column), trace.clone())),
                        );
                    }
                }
            }
            _ => {}
        }
    }
    found
}
