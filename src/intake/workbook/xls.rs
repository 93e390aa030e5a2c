//! xls → grids. The parser reads the whole file when it opens it, so it is looked at first.

use std::io::Cursor;

use calamine::{Reader, SheetType, SheetVisible, Xls, XlsError};

use crate::intake::grid::{CellValue, Grid};
use crate::intake::workbook::compound::Compound;
use crate::intake::workbook::formats::Shown;
use crate::intake::workbook::{Fault, biff, cells};

impl From<XlsError> for Fault {
    fn from(fault: XlsError) -> Self {
        match fault {
            XlsError::Password => Self::Encrypted,
            other => Self::damaged(other),
        }
    }
}

pub(super) fn grids(bytes: &[u8]) -> Result<Vec<Grid>, Fault> {
    let compound = Compound::open(bytes)?;
    let stream = match compound.stream("Workbook")? {
        Some(stream) => stream,
        None => compound.stream("Book")?.unwrap_or_default(),
    };
    let beside = biff::scan(&stream)?;
    drop((compound, stream));
    let mut workbook: Xls<_> = Xls::new(Cursor::new(bytes))?;
    let is_1904 = workbook.has_1904_epoch();
    let sheets = workbook.sheets_metadata().to_vec();
    sheets
        .into_iter()
        .zip(beside.into_iter().chain(std::iter::repeat_with(Default::default)))
        .filter(|(sheet, _)| sheet.typ == SheetType::WorkSheet)
        .map(|(sheet, (marks, shown))| {
            let mut grid = Grid {
                is_hidden: sheet.visible != SheetVisible::Visible,
                is_1904,
                marks,
                name: sheet.name,
                ..Grid::default()
            };
            fill(&mut workbook, &mut grid, is_1904, &shown)?;
            Ok(grid)
        })
        .collect()
}

/// Takes over the cells of a parsed sheet; shared with the other kind that is parsed whole. `shown` says what the
/// formats of cells make of their numbers.
pub(super) fn fill<'a, R>(workbook: &mut R, grid: &mut Grid, is_1904: bool, shown: &Shown) -> Result<(), Fault>
where
    R: Reader<Cursor<&'a [u8]>>,
    Fault: From<R::Error>,
{
    let values = workbook.worksheet_range(&grid.name)?;
    let (top, left) = values.start().unwrap_or_default();
    for (row, column, value) in values.used_cells() {
        if let Some(value) = cells::of_data(value, is_1904) {
            let at = (top + row as u32 + 1, left + column as u32 + 1);
            grid.push(at.0, at.1, cells::as_shown(value, shown, at));
        }
    }
    let formulas = workbook.worksheet_formula(&grid.name)?;
    let (top, left) = formulas.start().unwrap_or_default();
    for (row, column, _) in formulas.used_cells() {
        let at = (top + row as u32, left + column as u32);
        if values.get_value(at).is_none_or(|value| *value == calamine::Data::Empty) {
            grid.push(at.0 + 1, at.1 + 1, CellValue::FormulaWithoutResult);
        }
    }
    grid.sort();
    Ok(())
}
