//! Rows that agree in some columns of text: what is worked out for one of them holds for all.

use rustc_hash::FxHashMap;

use crate::intake::accepted::NO_TEXT;
use crate::ledger::texts::Texts;

/// Up to how many combinations each has a place of its own.
const FEW: u64 = 1 << 16;

/// A combination that was not met.
const NONE: u32 = u32::MAX;

/// Goes through rows and numbers those that agree in all columns: 0, 1, … in the order in which they are met first.
pub struct Alike<'a, const N: usize> {
    columns: [Texts<'a>; N],
    /// How many values each column knows, an empty cell included.
    sizes: [u64; N],
    /// True when the numbers of the texts of a row fit in one number.
    fits: bool,
    /// From that number to that of its kind, where there are few combinations; [`NONE`] of one that was not met.
    few: Vec<u32>,
    /// The same where there are many.
    known: FxHashMap<u64, u32>,
    /// How many kinds were met.
    count: u32,
    /// Where columns have too many texts for one number: what came before such a column, numbered.
    before: FxHashMap<(usize, u64), u64>,
    /// The row before, for rows that agree often stand together.
    last: Option<(u64, u32)>,
}

impl<'a, const N: usize> Alike<'a, N> {
    /// Rows by these columns.
    pub fn by(columns: [Texts<'a>; N]) -> Self {
        let sizes = columns.map(|column| column.count() as u64 + 1);
        let combinations = sizes.iter().try_fold(1_u64, |all, size| all.checked_mul(*size));
        let few = combinations.filter(|all| *all <= FEW).unwrap_or_default();
        Self {
            columns,
            sizes,
            fits: combinations.is_some(),
            few: vec![NONE; few as usize],
            known: FxHashMap::default(),
            count: 0,
            before: FxHashMap::default(),
            last: None,
        }
    }

    /// The kind of a row, and whether it is the first of it.
    pub fn kind(&mut self, index: usize) -> (usize, bool) {
        let row = self.packed(index);
        if let Some((same, kind)) = self.last
            && same == row
        {
            return (kind as usize, false);
        }
        let next = self.count;
        let kind = match self.few.get_mut(row as usize) {
            Some(kind) => {
                if *kind == NONE {
                    *kind = next;
                }
                *kind
            }
            None => *self.known.entry(row).or_insert(next),
        };
        self.count += u32::from(kind == next);
        self.last = Some((row, kind));
        (kind as usize, kind == next)
    }

    /// What a row says in each of the columns.
    pub fn texts(&self, index: usize) -> [Option<&'a str>; N] {
        self.columns.map(|column| column.get(index))
    }

    /// One number that two rows have in common only if they agree.
    fn packed(&mut self, index: usize) -> u64 {
        let value = |column: &Texts<'a>| match column.code(index) {
            NO_TEXT => 0,
            code => u64::from(code) + 1,
        };
        if self.fits {
            let columns = self.columns.iter().zip(self.sizes);
            return columns.fold(0, |number, (column, size)| number * size + value(column));
        }
        let (mut number, mut room) = (0_u64, 1_u64);
        for (at, (column, size)) in self.columns.iter().zip(self.sizes).enumerate() {
            room = room.checked_mul(size).unwrap_or_else(|| {
                let next = self.before.len() as u64;
                number = *self.before.entry((at, number)).or_insert(next);
                u64::from(u32::MAX) * size
            });
            number = number * size + value(column);
        }
        number
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake::accepted;

    fn column(cells: &[Option<&str>]) -> accepted::Texts {
        cells.iter().copied().collect()
    }

    #[test]
    fn rows_that_agree_in_all_columns_are_of_one_kind_and_an_empty_cell_is_no_text() {
        let kinds = column(&[Some("uur"), Some("uur"), Some("eur"), Some("uur"), None, Some("")]);
        let givers = column(&[Some("a"), Some("b"), Some("a"), Some("a"), Some("a"), Some("a")]);
        let mut alike = Alike::by([Texts::new(Some(&kinds)), Texts::new(Some(&givers)), Texts::new(None)]);
        let found: Vec<_> = (0..6).map(|index| alike.kind(index)).collect();
        assert_eq!(
            found,
            [(0, true), (1, true), (2, true), (0, false), (3, true), (4, true)]
        );
        assert_eq!(alike.kind(4), (3, false));
        assert_eq!(alike.texts(1), [Some("uur"), Some("b"), None]);
    }

    #[test]
    fn columns_with_more_combinations_than_one_number_holds_are_told_apart_all_the_same() {
        // 2,000 texts in each of seven columns: 10²³ combinations. Row i says i in all but the third, which says i + shift.
        let texts: Vec<String> = (0..2_000).map(|number| number.to_string()).collect();
        let plain: accepted::Texts = texts
            .iter()
            .map(|text| Some(text.as_str()))
            .chain([Some("7")])
            .collect();
        let twisted: accepted::Texts = texts
            .iter()
            .map(|text| Some(text.as_str()))
            .chain([Some("8")])
            .collect();
        let mut columns = [Texts::new(Some(&plain)); 7];
        columns[2] = Texts::new(Some(&twisted));
        let mut alike = Alike::by(columns);
        assert!((0..2_001).all(|index| alike.kind(index) == (index, true)));
        assert!((0..2_001).rev().all(|index| alike.kind(index) == (index, false)));
        let mut same = Alike::by([Texts::new(Some(&plain)); 7]);
        assert_eq!((same.kind(7), same.kind(2_000)), ((0, true), (0, false)));
    }
}
