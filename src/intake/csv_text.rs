//! Text with separators → grid. The only file that names `csv` and `encoding_rs` for reading.

use std::collections::BTreeMap;

use encoding_rs::{Encoding, UTF_16BE, UTF_16LE, WINDOWS_1252};

use crate::intake::grid::{CellValue, Grid};

/// Longest field, in bytes.
const MAX_FIELD: usize = 100_000;

/// Why a text file could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CsvFault {
    /// It holds a byte that belongs to no text, at this position.
    Encoding(usize),
    /// A row has another number of fields than the others, or a quote is never closed, at this line.
    Ragged(u64),
    /// A field is longer than allowed, at this line.
    FieldTooLong(u64),
}

/// The one sheet of a text file. Encoding: UTF-16 by its mark or its zeros, UTF-8 where it is valid, else
/// Windows-1252. Separator: `sep=`, else the one among `;`, tab and `,` under which most lines have the same
/// number of fields.
pub fn grid(bytes: &[u8], name: &str) -> Result<Grid, CsvFault> {
    let text = decode(bytes)?;
    let text = text.trim_start_matches('\u{feff}');
    let (text, separator, skipped) = match text.strip_prefix("sep=") {
        Some(rest) => {
            let separator = rest.bytes().next().unwrap_or(b';');
            let body = rest.split_once('\n').map_or("", |(_, body)| body);
            (body, separator, 1)
        }
        None => (text, separator_of(text), 0),
    };
    if let Some(position) = open_quote(text.as_bytes(), separator) {
        return Err(CsvFault::Ragged(Lines::new(text.as_bytes()).at(position) + skipped));
    }
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(separator)
        .from_reader(text.as_bytes());
    let mut grid = Grid {
        name: name.to_owned(),
        ..Grid::default()
    };
    let mut widest = 0;
    let mut record = csv::StringRecord::new();
    let mut line = 0u64;
    let mut lines = Lines::new(text.as_bytes());
    loop {
        match reader.read_record(&mut record) {
            Ok(true) => {}
            Ok(false) => break,
            Err(fault) => return Err(CsvFault::Ragged(fault.position().map_or(line, csv::Position::line))),
        }
        line = record
            .position()
            .map_or(line + 1, |position| lines.at(position.byte() as usize) + skipped);
        if record.iter().any(|field| field.len() > MAX_FIELD) {
            return Err(CsvFault::FieldTooLong(line));
        }
        let filled = record
            .iter()
            .enumerate()
            .filter(|(_, field)| !field.trim().is_empty())
            .last()
            .map_or(0, |(last, _)| last + 1);
        if widest > 1 && record.len() > widest && filled > widest {
            return Err(CsvFault::Ragged(line));
        }
        widest = widest.max(record.len());
        for (position, field) in record.iter().enumerate() {
            grid.push(line as u32, position as u32 + 1, CellValue::Text(field.into()));
        }
    }
    Ok(grid)
}

/// Counts lines from the text itself: `csv` gives the row after `\r\n` the number of the row before it.
struct Lines<'a> {
    bytes: &'a [u8],
    position: usize,
    line: u64,
}

impl<'a> Lines<'a> {
    fn new(bytes: &'a [u8]) -> Self {
        Self {
            bytes,
            position: 0,
            line: 1,
        }
    }

    /// The line of the record that begins at a byte, or at the ends of line that stand there. Asked in order.
    fn at(&mut self, byte: usize) -> u64 {
        loop {
            let is_end = match self.bytes.get(self.position) {
                Some(b'\n') => true,
                Some(b'\r') => self.bytes.get(self.position + 1) != Some(&b'\n'),
                _ => false,
            };
            let is_part = matches!(self.bytes.get(self.position), Some(b'\r' | b'\n'));
            if self.position >= byte && !is_part {
                return self.line;
            }
            self.line += u64::from(is_end);
            self.position += 1;
        }
    }
}

fn decode(bytes: &[u8]) -> Result<String, CsvFault> {
    let (encoding, mark): (&'static Encoding, usize) = match bytes {
        [0xFF, 0xFE, ..] => (UTF_16LE, 2),
        [0xFE, 0xFF, ..] => (UTF_16BE, 2),
        _ if has_zeros_at(bytes, 1) => (UTF_16LE, 0),
        _ if has_zeros_at(bytes, 0) => (UTF_16BE, 0),
        _ => match std::str::from_utf8(bytes) {
            Ok(text) => return refuse_nul(text.to_owned()),
            Err(fault) if looks_like_utf8(bytes) => return Err(CsvFault::Encoding(fault.valid_up_to())),
            Err(_) => (WINDOWS_1252, 0),
        },
    };
    let (text, had_faults) = encoding.decode_without_bom_handling(&bytes[mark..]);
    if had_faults {
        return Err(CsvFault::Encoding(0));
    }
    refuse_nul(text.into_owned())
}

/// True for UTF-16 without a mark: nearly every second byte is zero, and no other one.
fn has_zeros_at(bytes: &[u8], odd: usize) -> bool {
    let head = &bytes[..bytes.len().min(1_024) & !1];
    let zeros = |at: usize| head.iter().skip(at).step_by(2).filter(|byte| **byte == 0).count();
    head.len() >= 8 && zeros(1 - odd) == 0 && zeros(odd) * 10 >= head.len() / 2 * 9
}

fn refuse_nul(text: String) -> Result<String, CsvFault> {
    match text.find('\0') {
        Some(position) => Err(CsvFault::Encoding(position)),
        None => Ok(text),
    }
}

/// True when a text that is no valid UTF-8 was clearly meant to be: it also holds valid sequences of several bytes.
fn looks_like_utf8(bytes: &[u8]) -> bool {
    bytes
        .windows(2)
        .any(|pair| matches!(pair[0], 0xC3..=0xCF) && (0x80..=0xBF).contains(&pair[1]))
}

/// How many lines are looked at to find the separator.
const LINES_COMPARED: usize = 50;

/// The separator under which most lines have the same number of fields. A title line with a comma decides nothing.
fn separator_of(text: &str) -> u8 {
    let lines: Vec<&str> = text
        .split(['\r', '\n'])
        .filter(|line| !line.trim().is_empty())
        .take(LINES_COMPARED)
        .collect();
    let agreeing = |separator: u8| {
        let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
        for line in &lines {
            *counts.entry(fields(line, separator)).or_default() += 1;
        }
        counts.remove(&1);
        counts.into_values().max().unwrap_or(0)
    };
    // Of equals the last one counts: the order of preference, the other way round.
    [b',', b'\t', b';']
        .into_iter()
        .max_by_key(|separator| agreeing(*separator))
        .unwrap_or(b';')
}

/// How many fields a line has; separators between quotes part nothing.
fn fields(line: &str, separator: u8) -> usize {
    let mut is_quoted = false;
    let mut count = 1;
    for byte in line.bytes() {
        is_quoted ^= byte == b'"';
        count += usize::from(byte == separator && !is_quoted);
    }
    count
}

/// Where a quote opens that is not closed as it should be, as the position of its byte: it would swallow the rows below
/// it without a word. A quote opens at the beginning of a field only; it is closed at the end of one. One that closes in
/// the middle of a text on a later line closes nothing: it was to open another field.
fn open_quote(text: &[u8], separator: u8) -> Option<usize> {
    let is_end = |byte: Option<&u8>| byte.is_none_or(|byte| [separator, b'\r', b'\n'].contains(byte));
    let mut position = 0;
    let mut is_field_start = true;
    while let Some(&byte) = text.get(position) {
        if byte != b'"' || !is_field_start {
            is_field_start = is_end(Some(&byte));
            position += 1;
            continue;
        }
        let opened = position;
        let mut spans_lines = false;
        position += 1;
        loop {
            match (text.get(position), text.get(position + 1)) {
                (None, _) => return Some(opened),
                (Some(b'"'), Some(b'"')) => position += 2,
                (Some(b'"'), next) => {
                    if spans_lines && !is_end(next) {
                        return Some(opened);
                    }
                    position += 1;
                    break;
                }
                (Some(byte), _) => {
                    spans_lines |= matches!(byte, b'\r' | b'\n');
                    position += 1;
                }
            }
        }
        is_field_start = false;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(bytes: &[u8]) -> Vec<(u32, u32, String)> {
        let grid = grid(bytes, "x").expect("reads");
        grid.rows
            .iter()
            .flat_map(|row| row.cells.iter().map(|(c, v)| (row.number, *c, v.display())))
            .collect()
    }

    #[test]
    fn encodings_and_separators_of_real_programs() {
        let expected = vec![(1, 1, "Súd".to_owned()), (1, 2, "1,5".to_owned())];
        assert_eq!(cells("Súd;1,5\r\n".as_bytes()), expected);
        assert_eq!(cells("\u{feff}Súd;1,5\r\n".as_bytes()), expected);
        assert_eq!(cells(b"S\xfad;1,5\r\n"), expected);
        assert_eq!(cells("Súd\t1,5".as_bytes()), expected);
        assert_eq!(cells("Súd,\"1,5\"\r\n".as_bytes()), expected);
        for text in ["\u{feff}Súd\t1,5\r\n", "Súd\t1,5\r\n", "Súd;1,5\r"] {
            for bytes in [u16::to_le_bytes, u16::to_be_bytes] {
                let utf16: Vec<u8> = text.encode_utf16().flat_map(bytes).collect();
                assert_eq!(cells(&utf16), expected, "{text:?}");
            }
        }
        assert_eq!(
            cells("sep=;\r\nSúd;1,5\r\n".as_bytes()),
            vec![(2, 1, "Súd".to_owned()), (2, 2, "1,5".to_owned())]
        );
    }

    #[test]
    fn every_row_has_the_number_of_its_line_however_lines_end() {
        for text in ["a;b\r\n1;2\r\n\r\n3;4\r\n", "a;b\n1;2\n\n3;4\n", "a;b\r1;2\r\r3;4\r"] {
            let numbers: Vec<u32> = grid(text.as_bytes(), "x")
                .expect("reads")
                .rows
                .iter()
                .map(|row| row.number)
                .collect();
            assert_eq!(numbers, [1, 2, 4], "{text:?}");
        }
    }

    #[test]
    fn a_title_with_a_comma_does_not_decide_the_separator() {
        let text = "Onze inzet, oktober, november, 2026\n\nperiode;bedrag\n2026-10;1,50\n2026-11;2,50\n";
        assert_eq!(separator_of(text), b';');
        assert_eq!(separator_of("datum,bedrag\n2026-10,\"1,5\"\n2026-11,\"a; b\"\n"), b',');
    }

    #[test]
    fn a_quote_that_is_not_closed_is_named_by_its_line() {
        // The rows below it would all be one field.
        assert_eq!(grid(b"a;b\n1;\"2\n3;4\n5;6\n", "x").err(), Some(CsvFault::Ragged(2)));
        // The quote of a later row would close it.
        assert_eq!(
            grid(b"a;b\n1;\"2\n3;4\n5;\"6\"\n", "x").err(),
            Some(CsvFault::Ragged(2))
        );
        assert_eq!(
            grid(b"a;b\n1;\"two\nlines\"\n3;4\" pipe\n", "x")
                .map(|grid| grid.rows.len())
                .ok(),
            Some(3)
        );
    }

    #[test]
    fn what_cannot_be_read_as_it_stands_is_refused() {
        assert_eq!(grid(b"a;b\n1;2;3\n", "x").err(), Some(CsvFault::Ragged(2)));
        assert_eq!(grid(b"a;b\n1;\0\n", "x").err(), Some(CsvFault::Encoding(6)));
        assert_eq!(
            grid(b"a;\xc3\xa9;b\n1;\xe9;2\n", "x").err(),
            Some(CsvFault::Encoding(9))
        );
    }
}
