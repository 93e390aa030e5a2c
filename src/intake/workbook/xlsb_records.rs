//! The records of an xlsb file that the parser passes over: what is hidden, and errors that formulas gave.

use std::collections::BTreeMap;

use crate::intake::marks::{self, Marks, Merged};
use crate::intake::workbook::formats::{Shown, Styles};
use crate::intake::workbook::parts::Parts;
use crate::intake::workbook::xml;

const ROW: u16 = 0x0000;
const FORMULA_ERROR: u16 = 0x000B;
const COLUMNS: u16 = 0x003C;
const SHEET: u16 = 0x009C;
const END_OF_SHEET: u16 = 0x0082;
const FORMAT: u16 = 0x002C;
const STYLE: u16 = 0x002F;
const STYLES_OF_CELLS: u16 = 0x0269;
const END_OF_STYLES: u16 = 0x026A;
const MERGED: u16 = 0x00B0;
/// Records of numbers in cells: a short one, a long one, and one that a formula gave.
const NUMBERS: [u16; 3] = [0x0002, 0x0005, 0x0009];

/// What the records of a sheet say beside its values.
#[derive(Debug, Default)]
pub(super) struct Beside {
    pub(super) marks: Marks,
    /// Row and column of formulas that gave an error, and the error: the parser shows them as empty cells.
    pub(super) errors: Vec<(u32, u32, &'static str)>,
    /// What the formats of cells make of their numbers.
    pub(super) shown: Shown,
}

/// What stands beside the values, by the name of the sheet.
pub(super) fn of_sheets(bytes: &[u8]) -> BTreeMap<String, Beside> {
    let Some(mut parts) = Parts::open(bytes) else {
        return BTreeMap::new();
    };
    let (Some(workbook), Some(relations)) = (parts.bytes("xl/workbook.bin"), parts.text("xl/_rels/workbook.bin.rels"))
    else {
        return BTreeMap::new();
    };
    let relations = xml::relations("xl/workbook.bin", &relations);
    let sheets: Vec<(String, String)> = records(&workbook)
        .filter(|(kind, _)| *kind == SHEET)
        .filter_map(|(_, data)| {
            let (id, rest) = text(data.get(8..)?)?;
            let (name, _) = text(rest)?;
            let relation = relations.iter().find(|relation| relation.id == id)?;
            Some((name, relation.target.clone()))
        })
        .collect();
    let part = relations.iter().find(|relation| relation.kind == "styles");
    let part = part.and_then(|relation| parts.bytes(&relation.target));
    let styles = part.map(|bytes| styles(&bytes)).unwrap_or_default();
    sheets
        .into_iter()
        .filter_map(|(name, part)| Some((name, of_sheet(&parts.bytes(&part)?, &styles))))
        .collect()
}

/// The styles of cells: formats stand before them, and beside them styles of another kind, which have names.
fn styles(bytes: &[u8]) -> Styles {
    let mut styles = Styles::default();
    let mut is_of_cells = false;
    for (kind, data) in records(bytes) {
        match kind {
            FORMAT => {
                if let (Some(number), Some((code, _))) = (short(data, 0), data.get(2..).and_then(text)) {
                    styles.format(number, code);
                }
            }
            STYLES_OF_CELLS => is_of_cells = true,
            END_OF_STYLES => break,
            STYLE if is_of_cells => styles.style(short(data, 2).unwrap_or(0)),
            _ => {}
        }
    }
    styles
}

fn of_sheet(bytes: &[u8], styles: &Styles) -> Beside {
    let mut beside = Beside::default();
    let looks_at_styles = !styles.are_plain();
    let mut row = 0;
    for (kind, data) in records(bytes) {
        match kind {
            ROW => {
                row = number(data, 0).map_or(row, |row| row.saturating_add(1));
                // The bit for a row without height, which is how a hidden row is kept.
                if data.get(11).is_some_and(|flags| flags & 0x10 != 0) {
                    marks::extend(&mut beside.marks.hidden_rows, row, row);
                }
            }
            COLUMNS => {
                if let (Some(first), Some(last), Some(flags)) = (number(data, 0), number(data, 4), data.get(16))
                    && flags & 1 != 0
                {
                    let next = |column: u32| column.saturating_add(1);
                    marks::extend(&mut beside.marks.hidden_columns, next(first), next(last));
                }
            }
            FORMULA_ERROR => {
                if let (Some(column), Some(code)) = (number(data, 0), data.get(8)) {
                    beside.errors.push((row, column.saturating_add(1), error(*code)));
                }
            }
            MERGED => {
                let at = |position: usize| number(data, position).unwrap_or(0);
                let merged = Merged::of((at(0), at(4)), (at(8), at(12)));
                beside.marks.merged.extend(merged);
            }
            END_OF_SHEET => break,
            _ if looks_at_styles && NUMBERS.contains(&kind) => {
                // Three bytes are the number of the style, the fourth holds flags.
                let style = number(data, 4).unwrap_or(0) & 0x00FF_FFFF;
                if let Some(format) = styles.format_of(style as usize) {
                    let column = number(data, 0).unwrap_or(0).saturating_add(1);
                    beside.shown.add((row, row), (column, column), format);
                }
            }
            _ => {}
        }
    }
    beside
}

fn error(code: u8) -> &'static str {
    match code {
        0x00 => "#NULL!",
        0x07 => "#DIV/0!",
        0x0F => "#VALUE!",
        0x17 => "#REF!",
        0x1D => "#NAME?",
        0x24 => "#NUM!",
        _ => "#N/A",
    }
}

/// Type and data of each record, until the end or the first one that is cut off.
fn records(mut bytes: &[u8]) -> impl Iterator<Item = (u16, &[u8])> {
    std::iter::from_fn(move || {
        let (kind, rest) = variable(bytes, 2)?;
        let (length, rest) = variable(rest, 4)?;
        let data = rest.get(..length as usize)?;
        bytes = &rest[length as usize..];
        Some((kind as u16, data))
    })
}

/// A number of at most `most` bytes with seven bits each, the lowest first.
fn variable(bytes: &[u8], most: usize) -> Option<(u32, &[u8])> {
    let mut value = 0;
    for position in 0..most {
        let byte = *bytes.get(position)?;
        value |= u32::from(byte & 0x7F) << (7 * position);
        if byte & 0x80 == 0 || position + 1 == most {
            return Some((value, &bytes[position + 1..]));
        }
    }
    None
}

fn short(data: &[u8], at: usize) -> Option<u16> {
    let bytes: [u8; 2] = data.get(at..at + 2)?.try_into().ok()?;
    Some(u16::from_le_bytes(bytes))
}

fn number(data: &[u8], at: usize) -> Option<u32> {
    let bytes: [u8; 4] = data.get(at..at + 4)?.try_into().ok()?;
    Some(u32::from_le_bytes(bytes))
}

/// A text with its length in front, and what follows it.
fn text(data: &[u8]) -> Option<(String, &[u8])> {
    let length = (number(data, 0)? as usize).checked_mul(2)?;
    let end = length.checked_add(4)?;
    let units: Vec<u16> = data
        .get(4..end)?
        .chunks_exact(2)
        .map(|pair| u16::from_le_bytes([pair[0], pair[1]]))
        .collect();
    Some((String::from_utf16(&units).ok()?, &data[end..]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn records_end_where_they_are_cut_off() {
        // Type 1 with two bytes, type 0x94 in two bytes without data, and one that promises five bytes and has one.
        let bytes = [1, 2, 7, 8, 0x94, 0x01, 0, 3, 5, 9];
        let found: Vec<(u16, Vec<u8>)> = records(&bytes).map(|(kind, data)| (kind, data.to_vec())).collect();
        assert_eq!(found, [(1, vec![7, 8]), (0x94, vec![])]);
    }
}
