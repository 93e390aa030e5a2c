//! xlsx → grids. The only file that names `calamine`.
//!
//! Cells are streamed ([`calamine::Xlsx::worksheet_cells_reader`]); `worksheet_range` is never called, because
//! a single stray cell in the last corner of a sheet makes it allocate the whole rectangle.

use std::io::Cursor;

use calamine::{DataRef, Reader, SheetType, SheetVisible, Xlsx, XlsxError};

use crate::intake::grid::{CellValue, Grid};

/// Largest number of cells read from one sheet.
pub const MAX_CELLS: usize = 5_000_000;

/// Why a workbook could not be read.
#[derive(Debug, thiserror::Error)]
pub enum XlsxFault {
    /// It has a password.
    #[error("the workbook has a password")]
    Encrypted,
    /// It is damaged.
    #[error("the workbook is damaged: {0}")]
    Damaged(String),
    /// It has more cells than are read.
    #[error("a sheet has more than {MAX_CELLS} cells")]
    TooLarge,
}

impl From<XlsxError> for XlsxFault {
    fn from(fault: XlsxError) -> Self {
        match fault {
            XlsxError::Password => Self::Encrypted,
            other => Self::Damaged(other.to_string()),
        }
    }
}

/// All worksheets of a workbook, in order; chart sheets and macro sheets are left out.
pub fn grids(bytes: &[u8]) -> Result<Vec<Grid>, XlsxFault> {
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(bytes))?;
    let is_1904 = workbook.has_1904_epoch();
    let sheets: Vec<_> = workbook
        .sheets_metadata()
        .iter()
        .filter(|sheet| sheet.typ == SheetType::WorkSheet)
        .map(|sheet| (sheet.name.clone(), sheet.visible != SheetVisible::Visible))
        .collect();
    sheets
        .into_iter()
        .map(|(name, is_hidden)| grid(&mut workbook, name, is_hidden, is_1904))
        .collect()
}

fn grid(workbook: &mut Xlsx<Cursor<&[u8]>>, name: String, is_hidden: bool, is_1904: bool) -> Result<Grid, XlsxFault> {
    let mut cells = workbook.worksheet_cells_reader(&name)?;
    let mut grid = Grid {
        name,
        is_hidden,
        rows: Vec::new(),
    };
    let mut count = 0usize;
    let mut is_in_order = true;
    let mut last = (0, 0);
    while let Some(cell) = cells.next_cell_with_formula_metadata()? {
        let value = match cell.value {
            DataRef::Empty if cell.formula.is_some() => CellValue::FormulaWithoutResult,
            DataRef::Empty => continue,
            DataRef::Int(value) => CellValue::Number(value as f64),
            DataRef::Float(value) => CellValue::Number(value),
            DataRef::SharedString(text) => CellValue::Text(text.into()),
            DataRef::Bool(value) => CellValue::Boolean(value),
            DataRef::DateTime(moment) if moment.is_datetime() => {
                CellValue::DateSerial(moment.as_f64() + if is_1904 { 1_462.0 } else { 0.0 })
            }
            DataRef::DateTime(duration) => CellValue::Duration(duration.as_f64()),
            DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => {
                CellValue::Text(text.into_boxed_str())
            }
            DataRef::Error(error) => CellValue::Error(error.to_string()),
        };
        is_in_order &= cell.pos >= last;
        last = cell.pos;
        grid.push(cell.pos.0 + 1, cell.pos.1 + 1, value);
        count += 1;
        if count > MAX_CELLS {
            return Err(XlsxFault::TooLarge);
        }
    }
    if !is_in_order {
        grid.sort();
    }
    Ok(grid)
}
