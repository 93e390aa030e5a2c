//! xlsx → grids.
//!
//! Cells are streamed ([`calamine::Xlsx::worksheet_cells_reader`]); `worksheet_range` is never called, because
//! a single stray cell in the last corner of a sheet makes it allocate the whole rectangle.

use std::io::Cursor;

use calamine::{Reader, Xlsx, XlsxError};

use crate::intake::grid::{CellValue, Grid};
use crate::intake::workbook::{Fault, MAX_CELLS, archive, cells, formats, worksheets, xlsx_marks};

impl From<XlsxError> for Fault {
    fn from(fault: XlsxError) -> Self {
        match fault {
            XlsxError::Password => Self::Encrypted,
            other => Self::damaged(other),
        }
    }
}

pub(super) fn grids(bytes: &[u8]) -> Result<Vec<Grid>, Fault> {
    let archive::Inspected { holds, bytes } = archive::inspect(bytes)?;
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(bytes.as_ref()))?;
    let is_1904 = workbook.has_1904_epoch();
    let sheets = worksheets(workbook.sheets_metadata());
    let mut marks = xlsx_marks::of_sheets(&bytes, &holds);
    sheets
        .into_iter()
        .map(|(name, is_hidden)| {
            let mut grid = Grid {
                is_hidden,
                is_1904,
                lacks_formats: holds.lacks_styles,
                marks: marks.remove(&name).unwrap_or_default(),
                name,
                ..Grid::default()
            };
            fill(&mut workbook, &mut grid, is_1904)?;
            Ok(grid)
        })
        .collect()
}

fn fill(workbook: &mut Xlsx<Cursor<&[u8]>>, grid: &mut Grid, is_1904: bool) -> Result<(), Fault> {
    let mut reader = workbook.worksheet_cells_reader(&grid.name)?;
    let formats = formats::of_styles(reader.styles());
    let mut shown = Vec::new();
    if formats.iter().any(|format| !format.is_plain()) {
        shown = formats::of_sheet(reader, &formats)?;
        reader = workbook.worksheet_cells_reader(&grid.name)?;
    }
    let mut texts = cells::Texts::new();
    let mut count = 0usize;
    let mut is_in_order = true;
    let mut last = (0, 0);
    while let Some(cell) = reader.next_cell_with_formula_metadata()? {
        let value = match cells::of_reference(cell.value, is_1904, &mut texts) {
            Some(CellValue::Number(value)) if !shown.is_empty() => formats::as_shown(value, cell.pos, &shown, &formats),
            Some(value) => value,
            None if cell.formula.is_some() => CellValue::FormulaWithoutResult,
            None => continue,
        };
        is_in_order &= cell.pos >= last;
        last = cell.pos;
        grid.push(cell.pos.0 + 1, cell.pos.1 + 1, value);
        count += 1;
        if count > MAX_CELLS {
            return Err(Fault::TooLarge);
        }
    }
    if !is_in_order {
        grid.sort();
    }
    Ok(())
}
