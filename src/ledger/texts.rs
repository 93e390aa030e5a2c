//! A column of texts as the ledger goes through it: what a million rows say is checked by looking at a few dozen texts.

use crate::intake::accepted::{self, NO_TEXT};

/// A column of text, codes, enum ids or periods, looked up once for going through many rows. Without any text where the
/// table has no such column.
#[derive(Clone, Copy, Debug)]
pub struct Texts<'a>(Option<&'a accepted::Texts>);

impl<'a> Texts<'a> {
    pub(super) fn new(column: Option<&'a accepted::Texts>) -> Self {
        Self(column)
    }

    /// The text in a row; `None` for an empty cell.
    pub fn get(self, index: usize) -> Option<&'a str> {
        self.0?.get(index)
    }

    /// The number of the text in a row: rows with the same number say the same. [`NO_TEXT`] for an empty cell.
    pub fn code(self, index: usize) -> u32 {
        self.0
            .and_then(|texts| texts.numbers.get(index).copied())
            .unwrap_or(NO_TEXT)
    }

    /// The text with a number; `None` of [`NO_TEXT`].
    pub fn text(self, code: u32) -> Option<&'a str> {
        self.0?.text(code as usize)
    }

    /// How many different texts there are.
    pub fn count(self) -> usize {
        self.0.map_or(0, accepted::Texts::count)
    }

    /// The different texts by their number, in the order in which they stand in the column first.
    pub fn distinct(self) -> impl Iterator<Item = &'a str> {
        self.0.into_iter().flat_map(accepted::Texts::distinct)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_text_has_one_number_and_an_empty_cell_none() {
        let cells = [Some("uur"), None, Some("eur"), Some("uur"), Some(""), Some("eur")];
        let column = cells.into_iter().collect();
        let texts = Texts::new(Some(&column));
        assert_eq!(texts.distinct().collect::<Vec<_>>(), ["uur", "eur", ""]);
        let codes: Vec<_> = (0..7).map(|index| texts.code(index)).collect();
        assert_eq!(codes, [0, NO_TEXT, 1, 0, 2, 1, NO_TEXT]);
        assert_eq!(
            (texts.text(1), texts.get(2), texts.get(1)),
            (Some("eur"), Some("eur"), None)
        );
        assert_eq!((texts.text(3), texts.text(NO_TEXT)), (None, None));
        assert_eq!(Texts::new(None).distinct().count(), 0);
    }
}
