//! Records as bytes, and back: numbers as they lie in memory, low byte first, each text once.

use crate::intake::accepted::{Accepted, NO_TEXT, Texts, Values};

/// What the bytes of records begin with.
const MARK: &[u8; 4] = b"vla1";

const TEXT: u8 = 0;
const DECIMAL: u8 = 1;
const INTEGER: u8 = 2;
const DAY: u8 = 3;
const BOOLEAN: u8 = 4;
const POSITION: u8 = 5;

impl Accepted {
    /// Puts the records behind what was written before. An error for more than four gibibytes of text in one column of one
    /// file, of which the places are not kept.
    pub fn write(&self, into: &mut Vec<u8>) -> std::io::Result<()> {
        into.extend(MARK);
        length(self.height, into)?;
        length(self.columns.len(), into)?;
        for (id, values) in &self.columns {
            text(id, into)?;
            match values {
                Values::Text(texts) => {
                    into.push(TEXT);
                    text(&texts.letters, into)?;
                    length(texts.count(), into)?;
                    for end in &texts.ends {
                        length(usize::try_from(*end).unwrap_or(usize::MAX), into)?;
                    }
                    numbers(texts, into);
                }
                Values::Decimal(values) => present(DECIMAL, values, into, |value, into| {
                    into.extend(value.to_le_bytes());
                }),
                Values::Integer(values) => present(INTEGER, values, into, |value, into| {
                    into.extend(value.to_le_bytes());
                }),
                Values::Day(values) => present(DAY, values, into, |value, into| {
                    into.extend(value.to_le_bytes());
                }),
                Values::Boolean(values) => present(BOOLEAN, values, into, |value, into| into.push(u8::from(value))),
                Values::Position(values) => {
                    into.push(POSITION);
                    for value in values {
                        into.extend(value.to_le_bytes());
                    }
                }
            }
        }
        Ok(())
    }

    /// The records that were written; `None` when the bytes are no such records.
    pub fn read(bytes: &[u8]) -> Option<Self> {
        let mut rest = Rest(bytes.strip_prefix(MARK)?);
        let height = rest.length()?;
        let count = rest.length()?;
        let mut columns = Vec::new();
        for _ in 0..count {
            let id = rest.text()?.to_owned();
            let values = match rest.bytes::<1>()? {
                [TEXT] => Values::Text(rest.texts(height)?),
                [DECIMAL] => Values::Decimal(rest.present(height, f64::from_le_bytes)?),
                [INTEGER] => Values::Integer(rest.present(height, i64::from_le_bytes)?),
                [DAY] => Values::Day(rest.present(height, i32::from_le_bytes)?),
                [BOOLEAN] => Values::Boolean(rest.present(height, |[value]| value != 0)?),
                [POSITION] => Values::Position(rest.many(height, u32::from_le_bytes)?),
                _ => return None,
            };
            columns.push((id, values));
        }
        rest.0.is_empty().then_some(Self { height, columns })
    }
}

fn length(length: usize, into: &mut Vec<u8>) -> std::io::Result<()> {
    let length = u32::try_from(length).map_err(|_| std::io::ErrorKind::FileTooLarge)?;
    into.extend(length.to_le_bytes());
    Ok(())
}

fn text(text: &str, into: &mut Vec<u8>) -> std::io::Result<()> {
    length(text.len(), into)?;
    into.extend(text.as_bytes());
    Ok(())
}

/// Numbers of texts in as many bytes as the largest needs; the largest number of that size says that there is no text.
fn numbers(texts: &Texts, into: &mut Vec<u8>) {
    let numbers = texts.numbers.iter();
    match texts.count() {
        0..0xFF => numbers.for_each(|number| into.push(*number as u8)),
        0xFF..0xFFFF => numbers.for_each(|number| into.extend((*number as u16).to_le_bytes())),
        _ => numbers.for_each(|number| into.extend(number.to_le_bytes())),
    }
}

/// Which rows hold a value, a byte each, and the values.
fn present<T: Copy>(kind: u8, values: &[Option<T>], into: &mut Vec<u8>, put: impl Fn(T, &mut Vec<u8>)) {
    into.push(kind);
    into.extend(values.iter().map(|value| u8::from(value.is_some())));
    values.iter().flatten().for_each(|value| put(*value, into));
}

/// What was not read yet.
struct Rest<'a>(&'a [u8]);

impl<'a> Rest<'a> {
    fn bytes<const N: usize>(&mut self) -> Option<[u8; N]> {
        let (taken, rest) = self.0.split_first_chunk::<N>()?;
        self.0 = rest;
        Some(*taken)
    }

    fn slice(&mut self, length: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        Some(taken)
    }

    fn length(&mut self) -> Option<usize> {
        self.bytes().map(|bytes| u32::from_le_bytes(bytes) as usize)
    }

    fn text(&mut self) -> Option<&'a str> {
        let length = self.length()?;
        std::str::from_utf8(self.slice(length)?).ok()
    }

    fn texts(&mut self, height: usize) -> Option<Texts> {
        let letters = self.text()?;
        let count = self.length()?;
        let ends = self.many(count, |bytes| u64::from(u32::from_le_bytes(bytes)))?;
        let is_end = |end: &u64| usize::try_from(*end).is_ok_and(|end| letters.is_char_boundary(end));
        if !ends.is_sorted() || !ends.iter().all(is_end) {
            return None;
        }
        let is_none = |number: u32, largest: u32| if number == largest { NO_TEXT } else { number };
        let numbers = match count {
            0..0xFF => self.many(height, |[number]| is_none(number.into(), 0xFF)),
            0xFF..0xFFFF => self.many(height, |bytes| is_none(u16::from_le_bytes(bytes).into(), 0xFFFF)),
            _ => self.many(height, u32::from_le_bytes),
        }?;
        // One above the number is 0 for none, and for a known text at most how many there are. Without an early end it is
        // done for several numbers at once.
        let highest = numbers
            .iter()
            .map(|number| number.wrapping_sub(NO_TEXT))
            .max()
            .unwrap_or(0);
        (highest as usize <= count).then(|| Texts {
            letters: letters.to_owned(),
            ends,
            numbers,
        })
    }

    /// So many values of `N` bytes each. A number of rows that the bytes cannot hold is asked no room for.
    fn many<const N: usize, T>(&mut self, height: usize, one: impl Fn([u8; N]) -> T) -> Option<Vec<T>> {
        let (values, _) = self.slice(height.checked_mul(N)?)?.as_chunks::<N>();
        Some(values.iter().map(|bytes| one(*bytes)).collect())
    }

    /// Which rows hold a value, a byte each, and the values.
    fn present<const N: usize, T>(&mut self, height: usize, one: impl Fn([u8; N]) -> T) -> Option<Vec<Option<T>>> {
        let filled = self.slice(height)?;
        let count: usize = filled.iter().map(|is_filled| usize::from(*is_filled == 1)).sum();
        let (values, _) = self.slice(count.checked_mul(N)?)?.as_chunks::<N>();
        let mut values = values.iter();
        let next = |is_filled: &u8| match is_filled {
            1 => values.next().map(|bytes| one(*bytes)),
            _ => None,
        };
        Some(filled.iter().map(next).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(rows: usize, different: usize) -> Values {
        let mut letters = String::new();
        let mut ends = Vec::new();
        for number in 0..different {
            letters.push_str(&format!("text {number}"));
            ends.push(letters.len() as u64);
        }
        let number = |row: usize| {
            if row % 7 == 6 {
                NO_TEXT
            } else {
                (row % different) as u32
            }
        };
        Values::Text(Texts {
            letters,
            ends,
            numbers: (0..rows).map(number).collect(),
        })
    }

    fn records(different: usize) -> Accepted {
        let rows = 3 * different;
        let every = |step: usize| (0..rows).map(move |row| (row % step != 0).then_some(row));
        Accepted {
            height: rows,
            columns: vec![
                ("a".to_owned(), texts(rows, different)),
                (
                    "b".to_owned(),
                    Values::Decimal(every(2).map(|row| row.map(|row| 0.1 + row as f64)).collect()),
                ),
                (
                    "c".to_owned(),
                    Values::Integer(every(3).map(|row| row.map(|row| -(row as i64))).collect()),
                ),
                (
                    "d".to_owned(),
                    Values::Day(every(4).map(|row| row.map(|row| row as i32)).collect()),
                ),
                (
                    "e".to_owned(),
                    Values::Boolean(every(5).map(|row| row.map(|row| row % 2 == 0)).collect()),
                ),
                ("_row".to_owned(), Values::Position((0..rows as u32).collect())),
            ],
        }
    }

    #[test]
    fn records_come_back_as_they_were() {
        for different in [1, 254, 255, 300, 65_534, 65_536] {
            let records = records(different);
            let mut bytes = Vec::new();
            records.write(&mut bytes).expect("fits");
            assert_eq!(Accepted::read(&bytes).as_ref(), Some(&records), "{different} texts");
        }
    }

    #[test]
    fn a_place_that_does_not_fit_is_an_error_and_never_another_place() {
        let records = |end: u64| Accepted {
            height: 1,
            columns: vec![(
                "a".to_owned(),
                Values::Text(Texts {
                    letters: String::new(),
                    ends: vec![end],
                    numbers: vec![0],
                }),
            )],
        };
        let written = |end| records(end).write(&mut Vec::new()).map_err(|fault| fault.kind());
        assert_eq!(written(u64::from(u32::MAX)), Ok(()));
        assert_eq!(written(1 << 32), Err(std::io::ErrorKind::FileTooLarge));
    }

    #[test]
    fn bytes_that_are_cut_off_or_changed_are_no_records_or_other_ones_and_never_a_panic() {
        let mut bytes = Vec::new();
        records(9).write(&mut bytes).expect("fits");
        for length in 0..bytes.len() {
            assert_eq!(Accepted::read(&bytes[..length]), None, "{length} bytes");
        }
        for at in 0..bytes.len() {
            let mut changed = bytes.clone();
            changed[at] ^= 0xFF;
            if let Some(read) = Accepted::read(&changed) {
                assert_eq!(read.columns.len(), 6);
            }
        }
        let mut endless = MARK.to_vec();
        endless.extend([0xFF; 8]);
        assert_eq!(Accepted::read(&endless), None);
    }
}
