//! The different texts of a column, each once: what a million rows say is checked by looking at a few dozen texts.

use std::collections::BTreeMap;

use polars::prelude::StringChunked;

use crate::intake::accepted::NO_TEXT;

/// Places in which a text is looked for before it is searched.
const PLACES: usize = 256;

/// The number of a row without a text.
const NONE: u32 = NO_TEXT;

/// A number for the text of every row, and the row in which each text stands first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Numbering {
    numbers: Vec<u32>,
    firsts: Vec<u32>,
}

impl Numbering {
    /// Numbers that are given: each text its own, in the order in which they stand first.
    pub(super) fn known(numbers: Vec<u32>) -> Self {
        let mut firsts = Vec::new();
        for (row, number) in (0u32..).zip(&numbers) {
            if *number as usize == firsts.len() {
                firsts.push(row);
            }
        }
        Self { numbers, firsts }
    }

    pub(super) fn of(values: &StringChunked) -> Self {
        let mut found = Self {
            numbers: Vec::with_capacity(values.len()),
            firsts: Vec::new(),
        };
        let mut known: BTreeMap<&str, u32> = BTreeMap::new();
        let mut met: Vec<Option<(&str, u32)>> = vec![None; PLACES];
        for (row, text) in (0u32..).zip(values.iter()) {
            let Some(text) = text else {
                found.numbers.push(NONE);
                continue;
            };
            let place = &mut met[place_of(text)];
            let number = match place {
                Some((same, number)) if *same == text => *number,
                _ => *known.entry(text).or_insert_with(|| {
                    found.firsts.push(row);
                    found.firsts.len() as u32 - 1
                }),
            };
            *place = Some((text, number));
            found.numbers.push(number);
        }
        found
    }
}

/// Where a text is looked for: codes differ most at their end.
fn place_of(text: &str) -> usize {
    let bytes = text.as_bytes();
    let byte = |back: usize| bytes.len().checked_sub(back).map_or(0, |at| usize::from(bytes[at]));
    (bytes.len() * 7 + byte(1) * 31 + byte(2) * 13 + byte(3)) % PLACES
}

/// The different texts of a column with their numbers, in the order in which they stand in it first.
#[derive(Clone, Copy, Debug)]
pub struct Distinct<'a> {
    values: Option<(&'a StringChunked, &'a Numbering)>,
}

impl<'a> Distinct<'a> {
    pub(super) fn new(values: Option<(&'a StringChunked, &'a Numbering)>) -> Self {
        Self { values }
    }

    /// The number of the text in a row; `None` for an empty cell and of a column that is not there.
    pub fn number(self, index: usize) -> Option<u32> {
        let number = self.values?.1.numbers.get(index).copied()?;
        (number != NONE).then_some(number)
    }

    /// The text with a number.
    pub fn text(self, number: u32) -> Option<&'a str> {
        let (values, numbering) = self.values?;
        values.get(*numbering.firsts.get(number as usize)? as usize)
    }

    /// The texts by their number.
    pub fn texts(self) -> impl Iterator<Item = &'a str> {
        let count = self.values.map_or(0, |(_, numbering)| numbering.firsts.len());
        (0..count as u32).filter_map(move |number| self.text(number))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use polars::prelude::NewChunkedArray;

    #[test]
    fn each_text_has_one_number_and_an_empty_cell_none() {
        let cells = [Some("uur"), None, Some("eur"), Some("uur"), Some(""), Some("eur")];
        let values = StringChunked::from_slice_options("unit".into(), &cells);
        let numbering = Numbering::of(&values);
        assert_eq!(Numbering::known(numbering.numbers.clone()), numbering);
        let distinct = Distinct::new(Some((&values, &numbering)));
        assert_eq!(distinct.texts().collect::<Vec<_>>(), ["uur", "eur", ""]);
        let numbers: Vec<_> = (0..7).map(|index| distinct.number(index)).collect();
        assert_eq!(numbers, [Some(0), None, Some(1), Some(0), Some(2), Some(1), None]);
    }

    #[test]
    fn more_texts_than_places_keep_their_numbers() {
        let cells: Vec<String> = (0..3 * PLACES).map(|number| format!("{}", number % 700)).collect();
        let values = StringChunked::from_slice("code".into(), &cells);
        let numbering = Numbering::of(&values);
        let distinct = Distinct::new(Some((&values, &numbering)));
        for (index, cell) in cells.iter().enumerate() {
            let number = distinct.number(index).expect("a text");
            assert_eq!(distinct.text(number), Some(cell.as_str()));
        }
        assert_eq!(distinct.texts().count(), 700);
    }
}
