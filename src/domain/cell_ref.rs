//! The place of a cell on its sheet, as a spreadsheet writes it.

use serde::{Deserialize, Serialize};

/// Row and column of a cell, both counted from one; prints as `D14`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct CellRef {
    /// Row number, from 1.
    pub row: u32,
    /// Column number, from 1 (`A`).
    pub column: u32,
}

impl CellRef {
    /// The cell at a row and column that count from one.
    pub fn new(row: u32, column: u32) -> Self {
        Self { row, column }
    }

    /// Reads `D14` (dollar signs allowed); `None` for anything else.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim().replace('$', "").to_ascii_uppercase();
        let split = text.find(|c: char| c.is_ascii_digit())?;
        let (letters, digits) = text.split_at(split);
        if letters.is_empty() || letters.len() > 3 || !letters.bytes().all(|b| b.is_ascii_uppercase()) {
            return None;
        }
        let column = letters
            .bytes()
            .fold(0u32, |column, b| column * 26 + u32::from(b - b'A') + 1);
        let row = digits.parse().ok().filter(|row| *row > 0)?;
        Some(Self { row, column })
    }

    /// The letters of a column that counts from one: 1 is `A`, 27 is `AA`.
    pub fn letters(column: u32) -> String {
        let mut rest = column;
        let mut letters = Vec::new();
        while rest > 0 {
            letters.push(b'A' + ((rest - 1) % 26) as u8);
            rest = (rest - 1) / 26;
        }
        letters.iter().rev().map(|b| char::from(*b)).collect()
    }
}

impl std::fmt::Display for CellRef {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}{}", Self::letters(self.column), self.row)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_and_numbers_go_both_ways() {
        for (text, row, column) in [
            ("A1", 1, 1),
            ("Z9", 9, 26),
            ("AA10", 10, 27),
            ("XFD1048576", 1_048_576, 16_384),
        ] {
            assert_eq!(CellRef::parse(text), Some(CellRef::new(row, column)));
            assert_eq!(CellRef::new(row, column).to_string(), text);
        }
        assert_eq!(CellRef::parse("14"), None);
        assert_eq!(CellRef::parse("D0"), None);
    }
}
