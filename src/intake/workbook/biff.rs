//! The records of an xls file (MS-XLS), looked at before the parser reads them all at once: whether it may be read,
//! how large it becomes, and what it hides.

use crate::intake::marks::{self, Marks, Merged, Note};
use crate::intake::workbook::formats::{Shown, Styles};
use crate::intake::workbook::{Fault, MAX_WHOLE};

const END: u16 = 0x000A;
const BEGIN: u16 = 0x0809;
const PASSWORD: u16 = 0x002F;
const SHEET: u16 = 0x0085;
const SIZE: u16 = 0x0200;
const ROW: u16 = 0x0208;
const COLUMNS: u16 = 0x007D;
const NOTE: u16 = 0x001C;
const NUMBERS: u16 = 0x00BD;
const FORMAT: u16 = 0x041E;
const STYLE: u16 = 0x00E0;
const MERGED: u16 = 0x00E5;
/// The version of the format since 1997, which the first record names: its texts may be wide.
const WIDE_TEXTS: u16 = 0x0600;
/// Records that hold one cell: formula, number, text, yes or no, short number, shared text.
const CELLS: [u16; 7] = [0x0006, 0x0203, 0x0204, 0x00D6, 0x0205, 0x027E, 0x00FD];

/// Most records of all sheets together.
const MAX_RECORDS: u64 = 20_000_000;

/// What each sheet shows beside its values, in the order of the workbook: its marks, and what formats make of its numbers. A
/// fault where the file may not be read.
pub(super) fn scan(stream: &[u8]) -> Result<Vec<(Marks, Shown)>, Fault> {
    let mut starts = Vec::new();
    let mut styles = Styles::default();
    let mut is_wide = false;
    for (kind, data) in records(stream, 0) {
        match kind {
            BEGIN => is_wide = short(data, 0) == Some(WIDE_TEXTS),
            FORMAT => {
                if let Some((number, code)) = format(data, is_wide) {
                    styles.format(number, code);
                }
            }
            STYLE => styles.style(short(data, 2).unwrap_or(0)),
            // Any: the parser knows only some kinds of passwords.
            PASSWORD => return Err(Fault::Encrypted),
            SHEET => {
                if data.get(5) == Some(&1) {
                    return Err(Fault::MacroSheet);
                }
                starts.push(long(data, 0).unwrap_or(u32::MAX) as usize);
            }
            END => break,
            _ => {}
        }
    }
    let mut size = Size::default();
    let sheets = starts.iter().map(|start| sheet(stream, *start, &styles, &mut size));
    sheets.collect()
}

/// Number and code of a format. Before 1997 a text has one byte for its length, since then two and one that says whether
/// its characters have two bytes.
fn format(data: &[u8], is_wide: bool) -> Option<(u16, String)> {
    let (start, has_pairs) = if is_wide {
        (5, data.get(4)? & 1 != 0)
    } else {
        (3, false)
    };
    let bytes = data.get(start..)?;
    let code = if has_pairs {
        let units: Vec<u16> = bytes
            .chunks_exact(2)
            .map(|pair| u16::from_le_bytes([pair[0], pair[1]]))
            .collect();
        String::from_utf16_lossy(&units)
    } else {
        bytes.iter().map(|byte| char::from(*byte)).collect()
    };
    Some((short(data, 0)?, code))
}

/// What all sheets together come to.
#[derive(Default)]
struct Size {
    cells: u64,
    records: u64,
}

fn sheet(stream: &[u8], start: usize, styles: &Styles, size: &mut Size) -> Result<(Marks, Shown), Fault> {
    let mut marks = Marks::default();
    let mut shown = Shown::default();
    let looks_at_styles = !styles.are_plain();
    let mut extent = Extent::default();
    let mut depth = 0u32;
    for (kind, data) in records(stream, start) {
        size.records += 1;
        if size.records > MAX_RECORDS {
            return Err(Fault::TooLarge);
        }
        let at = |position: usize| u32::from(short(data, position).unwrap_or(0));
        match kind {
            BEGIN => depth += 1,
            END if depth <= 1 => break,
            END => depth -= 1,
            // Charts inside a sheet have records of the same kinds.
            _ if depth > 1 => {}
            // The parser makes room for what is declared, whatever the sheet holds.
            SIZE if declared(data) > MAX_WHOLE => return Err(Fault::TooLarge),
            ROW if data.get(12).is_some_and(|flags| flags & 0x20 != 0) => {
                marks::extend(&mut marks.hidden_rows, at(0) + 1, at(0) + 1);
            }
            COLUMNS if at(8) & 1 != 0 => marks::extend(&mut marks.hidden_columns, at(0) + 1, at(2) + 1),
            NOTE => marks.notes.push(Note {
                row: at(0) + 1,
                column: at(2) + 1,
                text: String::new(),
            }),
            NUMBERS => {
                extent.meet(at(0), at(2));
                extent.meet(at(0), at(data.len().saturating_sub(2)));
                // Style and number of each cell, from the first column on.
                let cells = data.get(4..data.len().saturating_sub(2)).unwrap_or_default();
                let cells = (at(2) + 1..).zip(cells.chunks_exact(6)).filter(|_| looks_at_styles);
                for (column, cell) in cells {
                    if let Some(format) = short(cell, 0).and_then(|style| styles.format_of(style.into())) {
                        shown.add((at(0) + 1, at(0) + 1), (column, column), format);
                    }
                }
            }
            MERGED => {
                let areas = data.get(2..).unwrap_or_default().chunks_exact(8);
                let area = |area: &[u8]| {
                    let at = |position: usize| u32::from(short(area, position).unwrap_or(0));
                    Merged::of((at(0), at(2)), (at(4), at(6)))
                };
                marks.merged.extend(areas.filter_map(area));
            }
            _ if CELLS.contains(&kind) => {
                extent.meet(at(0), at(2));
                if let Some(format) = styles.format_of(at(4) as usize).filter(|_| looks_at_styles) {
                    shown.add((at(0) + 1, at(0) + 1), (at(2) + 1, at(2) + 1), format);
                }
            }
            _ => {}
        }
    }
    size.cells += extent.cells();
    if size.cells > MAX_WHOLE {
        return Err(Fault::TooLarge);
    }
    marks.notes.sort();
    marks.merged.sort();
    shown.sort();
    Ok((marks, shown))
}

/// The rectangle around the cells of a sheet.
#[derive(Default)]
struct Extent(Option<[u32; 4]>);

impl Extent {
    fn meet(&mut self, row: u32, column: u32) {
        let [top, left, bottom, right] = self.0.unwrap_or([row, column, row, column]);
        self.0 = Some([top.min(row), left.min(column), bottom.max(row), right.max(column)]);
    }

    fn cells(&self) -> u64 {
        self.0.map_or(0, |[top, left, bottom, right]| {
            u64::from(bottom - top + 1) * u64::from(right - left + 1)
        })
    }
}

/// The cells that a sheet declares.
fn declared(data: &[u8]) -> u64 {
    let (rows, columns) = if data.len() < 14 {
        let rows = short(data, 2).unwrap_or(0).saturating_sub(short(data, 0).unwrap_or(0));
        (u32::from(rows), short(data, 6))
    } else {
        let rows = long(data, 4).unwrap_or(0).saturating_sub(long(data, 0).unwrap_or(0));
        (rows, short(data, 10))
    };
    u64::from(rows) * u64::from(columns.unwrap_or(0))
}

/// Kind and data of each record from a place on, until the end or the first one that is cut off.
fn records(stream: &[u8], start: usize) -> impl Iterator<Item = (u16, &[u8])> {
    let mut rest = stream.get(start..).unwrap_or_default();
    std::iter::from_fn(move || {
        let (kind, length) = (short(rest, 0)?, usize::from(short(rest, 2)?));
        let data = rest.get(4..4 + length)?;
        rest = &rest[4 + length..];
        Some((kind, data))
    })
}

fn short(bytes: &[u8], at: usize) -> Option<u16> {
    let pair = bytes.get(at..at + 2)?;
    Some(u16::from_le_bytes([pair[0], pair[1]]))
}

fn long(bytes: &[u8], at: usize) -> Option<u32> {
    let word: [u8; 4] = bytes.get(at..at + 4)?.try_into().ok()?;
    Some(u32::from_le_bytes(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A record from its kind and 16-bit words.
    fn record(kind: u16, words: &[u16]) -> Vec<u8> {
        let length = words.len() as u16 * 2;
        let all = [kind, length].into_iter().chain(words.iter().copied());
        all.flat_map(u16::to_le_bytes).collect()
    }

    /// A workbook of one sheet with these records.
    fn workbook(sheet: &[Vec<u8>]) -> Vec<u8> {
        let mut stream = record(BEGIN, &[0x0600, 5]);
        // Its place, that it is visible, and an empty name: the head takes 26 bytes.
        stream.extend(record(SHEET, &[26, 0, 0, 0]));
        stream.extend(record(END, &[]));
        assert_eq!(stream.len(), 24);
        stream.extend([0, 0]);
        stream.extend(record(BEGIN, &[0x0600, 16]));
        stream.extend(sheet.concat());
        stream.extend(record(END, &[]));
        stream
    }

    #[test]
    fn a_password_of_any_kind_and_a_macro_sheet_are_refused() {
        // Kind 0 is the oldest one, which the parser would read as if it were text.
        assert_eq!(scan(&record(PASSWORD, &[0, 0x1234, 0x5678])), Err(Fault::Encrypted));
        assert_eq!(scan(&record(SHEET, &[0, 0, 0x0100, 0])), Err(Fault::MacroSheet));
    }

    #[test]
    fn a_sheet_that_would_become_too_large_is_refused() {
        let number = |row: u16, column: u16| record(0x0203, &[row, column, 0, 0, 0, 0, 0]);
        assert!(scan(&workbook(&[number(0, 0), number(9, 9)])).is_ok());
        assert_eq!(
            scan(&workbook(&[number(0, 0), number(65_535, 255)])),
            Err(Fault::TooLarge)
        );
        let size = record(SIZE, &[0, 0, 0xFFFF, 0xFFFF, 0, 255, 0]);
        assert_eq!(scan(&workbook(&[size])), Err(Fault::TooLarge));
    }

    #[test]
    fn hidden_rows_and_columns_and_notes_are_found() {
        let row = record(ROW, &[2, 0, 6, 255, 0, 0, 0x0020, 0]);
        let columns = record(COLUMNS, &[3, 4, 0, 0, 1, 0]);
        let note = record(NOTE, &[1, 3, 0, 1]);
        let marks = scan(&workbook(&[row, columns, note])).expect("may be read");
        assert_eq!(marks[0].0.hidden_rows, [(3, 3)]);
        assert_eq!(marks[0].0.hidden_columns, [(4, 5)]);
        assert_eq!((marks[0].0.notes[0].row, marks[0].0.notes[0].column), (2, 4));
    }
}
