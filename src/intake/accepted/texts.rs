//! A column of texts of which each different one is kept once: what partners write repeats from row to row.

use std::rc::Rc;

use rustc_hash::FxHashMap;

/// The number of a row without a text.
pub const NO_TEXT: u32 = u32::MAX;

/// How many texts are looked for by their place in memory before they are compared.
const PLACES: usize = 1024;

/// The texts of a column: the different ones in the order in which they stand first, and the number of the one in each
/// row ([`NO_TEXT`] where there is none).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Texts {
    /// The different texts behind each other.
    pub letters: String,
    /// Where each of them ends, in bytes. All that many deliveries write together may be more than four gibibytes.
    pub ends: Vec<u64>,
    /// A number per row.
    pub numbers: Vec<u32>,
}

impl Texts {
    /// How many different texts there are.
    pub fn count(&self) -> usize {
        self.ends.len()
    }

    /// The different texts by their number.
    pub fn distinct(&self) -> impl Iterator<Item = &str> {
        (0..self.ends.len()).map(|number| self.text(number).unwrap_or_default())
    }

    /// The text in a row.
    pub fn get(&self, row: usize) -> Option<&str> {
        self.text(*self.numbers.get(row)? as usize)
    }

    /// The text with a number.
    pub fn text(&self, number: usize) -> Option<&str> {
        let start = number.checked_sub(1).map_or(Some(&0), |before| self.ends.get(before))?;
        let place = |end: u64| usize::try_from(end).ok();
        self.letters.get(place(*start)?..place(*self.ends.get(number)?)?)
    }

    /// Adds a text that is not there yet, without a row, and gives its number.
    pub(crate) fn add(&mut self, text: &str) -> u32 {
        self.letters.push_str(text);
        self.ends.push(end_after(&self.ends, text));
        self.ends.len() as u32 - 1
    }
}

/// Where a text ends that comes behind others.
fn end_after(ends: &[u64], text: &str) -> u64 {
    ends.last().copied().unwrap_or(0) + text.len() as u64
}

impl<'a> FromIterator<Option<&'a str>> for Texts {
    fn from_iter<I: IntoIterator<Item = Option<&'a str>>>(rows: I) -> Self {
        let mut texts = Self::default();
        let mut known: FxHashMap<&str, u32> = FxHashMap::default();
        for text in rows {
            let number = text.map_or(NO_TEXT, |text| *known.entry(text).or_insert_with(|| texts.add(text)));
            texts.numbers.push(number);
        }
        texts
    }
}

/// Texts in the making.
#[derive(Default)]
pub struct TextsBuilder {
    texts: Texts,
    /// The numbers of the texts by what they say.
    known: FxHashMap<Rc<str>, u32>,
    /// Texts met before with their numbers, by their place in memory: the same text is mostly the same piece of memory.
    met: Vec<Option<(Rc<str>, u32)>>,
}

impl TextsBuilder {
    /// Adds a row.
    pub fn push(&mut self, text: Option<Rc<str>>) {
        let number = text.map_or(NO_TEXT, |text| self.number(text));
        self.texts.numbers.push(number);
    }

    fn number(&mut self, text: Rc<str>) -> u32 {
        if self.met.is_empty() {
            self.met.resize(PLACES, None);
        }
        let place = (text.as_ptr() as usize >> 4) % PLACES;
        if let Some((same, number)) = &self.met[place]
            && Rc::ptr_eq(same, &text)
        {
            return *number;
        }
        let next = self.texts.ends.len() as u32;
        let number = *self.known.entry(Rc::clone(&text)).or_insert(next);
        if number == next {
            self.texts.add(&text);
        }
        self.met[place] = Some((text, number));
        number
    }

    /// The number of the text in each row so far.
    pub fn numbers(&self) -> impl Iterator<Item = Option<u32>> {
        let numbers = self.texts.numbers.iter();
        numbers.map(|number| (*number != NO_TEXT).then_some(*number))
    }

    /// The column.
    pub fn finish(self) -> Texts {
        self.texts
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_that_ends_behind_four_gibibytes_is_not_one_at_the_beginning() {
        let before = [7, u64::from(u32::MAX) - 1];
        assert_eq!(end_after(&before, "uren"), 4_294_967_298);
        assert_eq!((end_after(&[], "uren"), end_after(&before[..1], "")), (4, 7));
        // Where so much is not there it is no text, and not the one that a number of 32 bits would name.
        let texts = Texts {
            letters: "uren".to_owned(),
            ends: vec![1 << 32, (1 << 32) + 4],
            numbers: vec![0, 1],
        };
        assert_eq!((texts.get(0), texts.get(1)), (None, None));
    }

    #[test]
    fn a_text_has_one_number_wherever_it_lies_in_memory() {
        let shared: Rc<str> = "uur".into();
        let mut builder = TextsBuilder::default();
        for text in [
            Some(Rc::clone(&shared)),
            None,
            Some("eur".into()),
            Some(shared),
            Some("uur".into()),
        ] {
            builder.push(text);
        }
        let texts = builder.finish();
        assert_eq!(texts.numbers, [0, NO_TEXT, 1, 0, 0]);
        assert_eq!(
            (texts.get(2), texts.get(1), texts.get(4)),
            (Some("eur"), None, Some("uur"))
        );
        assert_eq!(texts.distinct().collect::<Vec<_>>(), ["uur", "eur"]);
    }
}
