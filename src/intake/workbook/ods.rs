//! ods → grids. The parser reads the whole file when it opens it, so it is looked at first.

use std::io::Cursor;

use calamine::{Ods, OdsError, Reader, SheetVisible};

use crate::intake::grid::Grid;
use crate::intake::marks::Marks;
use crate::intake::workbook::{Fault, archive, ods_scan, xls};

impl From<OdsError> for Fault {
    fn from(fault: OdsError) -> Self {
        match fault {
            OdsError::Password => Self::Encrypted,
            OdsError::CellLimitExceeded { .. } => Self::TooLarge,
            other => Self::damaged(other),
        }
    }
}

pub(super) fn grids(bytes: &[u8]) -> Result<Vec<Grid>, Fault> {
    let bytes = archive::inspect(bytes)?.bytes;
    let content = archive::Parts::open(&bytes).and_then(|mut parts| parts.text("content.xml"));
    let marks = ods_scan::scan(&content.ok_or_else(|| Fault::damaged("there is no content"))?)?;
    let mut workbook: Ods<_> = Ods::new(Cursor::new(bytes.as_ref()))?;
    let sheets = workbook.sheets_metadata().to_vec();
    sheets
        .into_iter()
        .zip(marks.into_iter().chain(std::iter::repeat_with(Marks::default)))
        .map(|(sheet, marks)| {
            let mut grid = Grid {
                is_hidden: sheet.visible != SheetVisible::Visible,
                marks,
                name: sheet.name,
                ..Grid::default()
            };
            xls::fill(&mut workbook, &mut grid, false)?;
            Ok(grid)
        })
        .collect()
}
