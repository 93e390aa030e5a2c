//! Which cells of an xlsx sheet are shown as percentages.

use std::io::Cursor;

use calamine::{Style, XlsxCellReader};

use crate::intake::workbook::{Fault, MAX_CELLS};

/// True for a format that shows 0.55 as 55%: a sign of per cent that is no text between quotes.
pub(super) fn is_percentage(style: &Style) -> bool {
    style.number_format.as_ref().is_some_and(|format| {
        let unquoted: String = format.format_code.split('"').step_by(2).collect();
        unquoted.contains('%') && !unquoted.contains("\\%") || matches!(format.format_id, Some(9 | 10))
    })
}

/// The cells that are shown as percentages, row and column from 0, in order. The sheet is read a second time for it, and only
/// where the workbook has such a format at all.
pub(super) fn of_sheet(mut cells: XlsxCellReader<'_, Cursor<&[u8]>>) -> Result<Vec<(u32, u32)>, Fault> {
    let is_percentage: Vec<bool> = cells.styles().iter().map(is_percentage).collect();
    let mut found = Vec::new();
    while let Some((row, column, style)) = cells.next_style_id()? {
        if is_percentage.get(style) == Some(&true) {
            found.push((row, column));
        }
        if found.len() > MAX_CELLS {
            return Err(Fault::TooLarge);
        }
    }
    found.sort_unstable();
    Ok(found)
}
