//! The different texts of a column, each once: what a million rows say is checked by looking at a few dozen texts.

use crate::intake::accepted::{NO_TEXT, Texts};

/// The different texts of a column with their numbers, in the order in which they stand in it first.
#[derive(Clone, Copy, Debug)]
pub struct Distinct<'a>(Option<&'a Texts>);

impl<'a> Distinct<'a> {
    pub(super) fn new(texts: Option<&'a Texts>) -> Self {
        Self(texts)
    }

    /// The number of the text in a row; `None` for an empty cell and of a column that is not there.
    pub fn number(self, index: usize) -> Option<u32> {
        let number = self.0?.numbers.get(index).copied()?;
        (number != NO_TEXT).then_some(number)
    }

    /// The same for comparing rows with each other: [`NO_TEXT`] for an empty cell and of a column that is not there.
    pub fn code(self, index: usize) -> u32 {
        self.0
            .and_then(|texts| texts.numbers.get(index).copied())
            .unwrap_or(NO_TEXT)
    }

    /// The text with a number.
    pub fn text(self, number: u32) -> Option<&'a str> {
        self.0?.text(number as usize)
    }

    /// The texts by their number.
    pub fn texts(self) -> impl Iterator<Item = &'a str> {
        self.0.into_iter().flat_map(Texts::distinct)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_text_has_one_number_and_an_empty_cell_none() {
        let cells = [Some("uur"), None, Some("eur"), Some("uur"), Some(""), Some("eur")];
        let texts = cells.into_iter().collect();
        let distinct = Distinct::new(Some(&texts));
        assert_eq!(distinct.texts().collect::<Vec<_>>(), ["uur", "eur", ""]);
        let numbers: Vec<_> = (0..7).map(|index| distinct.number(index)).collect();
        assert_eq!(numbers, [Some(0), None, Some(1), Some(0), Some(2), Some(1), None]);
        let codes: Vec<_> = (0..7).map(|index| distinct.code(index)).collect();
        assert_eq!(codes, [0, NO_TEXT, 1, 0, 2, 1, NO_TEXT]);
        assert_eq!(distinct.text(1), Some("eur"));
        assert_eq!((distinct.text(3), Distinct::new(None).texts().count()), (None, 0));
    }
}
