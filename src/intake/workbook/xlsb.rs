//! xlsb → grids, streamed as xlsx is.

use std::collections::BTreeSet;
use std::io::Cursor;

use calamine::{Reader, Xlsb, XlsbError};

use crate::intake::grid::{CellValue, Grid};
use crate::intake::workbook::formats::Shown;
use crate::intake::workbook::{Fault, MAX_CELLS, archive, cells, worksheets, xlsb_records};

impl From<XlsbError> for Fault {
    fn from(fault: XlsbError) -> Self {
        match fault {
            XlsbError::Password => Self::Encrypted,
            other => Self::damaged(other),
        }
    }
}

pub(super) fn grids(bytes: &[u8]) -> Result<Vec<Grid>, Fault> {
    let bytes = archive::inspect(bytes)?.bytes;
    let mut workbook: Xlsb<_> = Xlsb::new(Cursor::new(bytes.as_ref()))?;
    let is_1904 = workbook.has_1904_epoch();
    let sheets = worksheets(workbook.sheets_metadata());
    let mut beside = xlsb_records::of_sheets(&bytes);
    sheets
        .into_iter()
        .map(|(name, is_hidden)| {
            let beside = beside.remove(&name).unwrap_or_default();
            let mut grid = Grid {
                is_hidden,
                is_1904,
                marks: beside.marks,
                name,
                ..Grid::default()
            };
            fill(&mut workbook, &mut grid, is_1904, (&beside.errors, &beside.shown))?;
            Ok(grid)
        })
        .collect()
}

fn fill(
    workbook: &mut Xlsb<Cursor<&[u8]>>,
    grid: &mut Grid,
    is_1904: bool,
    (errors, shown): (&[(u32, u32, &str)], &Shown),
) -> Result<(), Fault> {
    let mut reader = workbook.worksheet_cells_reader(&grid.name)?;
    let mut met = BTreeSet::new();
    let mut texts = cells::Texts::new();
    let mut count = 0usize;
    while let Some(cell) = reader.next_cell()? {
        let (row, column) = cell.get_position();
        let Some(value) = cells::of_reference(cell.get_value().clone(), is_1904, &mut texts) else {
            continue;
        };
        if !errors.is_empty() {
            met.insert((row + 1, column + 1));
        }
        grid.push(
            row + 1,
            column + 1,
            cells::as_shown(value, shown, (row + 1, column + 1)),
        );
        count += 1;
        if count > MAX_CELLS {
            return Err(Fault::TooLarge);
        }
    }
    for (row, column, error) in errors {
        if !met.contains(&(*row, *column)) {
            grid.push(*row, *column, CellValue::Error((*error).to_owned()));
        }
    }
    grid.sort();
    Ok(())
}
