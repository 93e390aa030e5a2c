//! xlsx → grids. The only file that names `calamine`.
//!
//! Cells are streamed ([`calamine::Xlsx::worksheet_cells_reader`]); `worksheet_range` is never called, because
//! a single stray cell in the last corner of a sheet makes it allocate the whole rectangle.

use std::io::Cursor;

use calamine::{DataRef, Reader, SheetType, SheetVisible, Style, Xlsx, XlsxCellReader, XlsxError};

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
    let mut percentages = Vec::new();
    if cells.styles().iter().any(is_percentage) {
        percentages = shown_as_percentages(cells)?;
        cells = workbook.worksheet_cells_reader(&name)?;
    }
    let mut grid = Grid {
        name,
        is_hidden,
        is_1904,
        rows: Vec::new(),
    };
    let mut count = 0usize;
    let mut is_in_order = true;
    let mut last = (0, 0);
    while let Some(cell) = cells.next_cell_with_formula_metadata()? {
        let value = match cell.value {
            DataRef::Empty if cell.formula.is_some() => CellValue::FormulaWithoutResult,
            DataRef::Empty => continue,
            DataRef::Int(value) if percentages.binary_search(&cell.pos).is_ok() => CellValue::Percent(value as f64),
            DataRef::Float(value) if percentages.binary_search(&cell.pos).is_ok() => CellValue::Percent(value),
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

/// The cells that are shown as percentages, in order. The sheet is read a second time for it, and only where the workbook has a
/// format with a sign of per cent at all.
fn shown_as_percentages(mut cells: XlsxCellReader<'_, Cursor<&[u8]>>) -> Result<Vec<(u32, u32)>, XlsxFault> {
    let is_percentage: Vec<bool> = cells.styles().iter().map(is_percentage).collect();
    let mut found = Vec::new();
    while let Some((row, column, style)) = cells.next_style_id()? {
        if is_percentage.get(style) == Some(&true) {
            found.push((row, column));
        }
        if found.len() > MAX_CELLS {
            return Err(XlsxFault::TooLarge);
        }
    }
    found.sort_unstable();
    Ok(found)
}

/// True for a format that shows 0.55 as 55%: a sign of per cent that is no text between quotes.
fn is_percentage(style: &Style) -> bool {
    style.number_format.as_ref().is_some_and(|format| {
        let unquoted: String = format.format_code.split('"').step_by(2).collect();
        unquoted.contains('%') && !unquoted.contains("\\%") || matches!(format.format_id, Some(9 | 10))
    })
}
