//! Texts that were read before: what partners write repeats from row to row, and each text of a column is read once.

use std::collections::BTreeMap;
use std::rc::Rc;

use crate::contract::ColumnType;
use crate::intake::value::Parsed;

/// How many texts are looked for by their place in memory before they are compared.
const PLACES: usize = 256;

/// Most different texts of a column that are compared with.
const REMEMBERED: usize = 512;

/// What came of the texts of one column.
#[derive(Clone, Default)]
pub struct ReadBefore {
    by_place: Vec<Option<(Rc<str>, Parsed)>>,
    by_text: BTreeMap<Rc<str>, Parsed>,
}

impl ReadBefore {
    /// What a text is. `read` is asked for one that was not met before. Words and periods, which are few, are also
    /// known when they lie elsewhere in memory.
    pub fn parse(&mut self, text: &Rc<str>, kind: ColumnType, read: impl FnOnce() -> Parsed) -> Parsed {
        if self.by_place.is_empty() {
            self.by_place.resize(PLACES, None);
        }
        let place = (text.as_ptr() as usize >> 4) % PLACES;
        if let Some((same, parsed)) = &self.by_place[place]
            && Rc::ptr_eq(same, text)
        {
            return parsed.clone();
        }
        let parsed = match kind {
            ColumnType::Enum | ColumnType::Period => self.compared(text, read),
            _ => read(),
        };
        self.by_place[place] = Some((Rc::clone(text), parsed.clone()));
        parsed
    }

    fn compared(&mut self, text: &Rc<str>, read: impl FnOnce() -> Parsed) -> Parsed {
        if let Some(known) = self.by_text.get(text) {
            return known.clone();
        }
        let parsed = read();
        if self.by_text.len() < REMEMBERED {
            self.by_text.insert(Rc::clone(text), parsed.clone());
        }
        parsed
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake::value::Value;

    #[test]
    fn a_text_is_read_once_where_it_is_shared_and_a_word_also_where_it_is_not() {
        let shared: Rc<str> = "zaal".into();
        for (kind, expected) in [(ColumnType::Text, 2), (ColumnType::Enum, 1)] {
            let mut before = ReadBefore::default();
            let mut asked = 0;
            for text in [Rc::clone(&shared), Rc::clone(&shared), "zaal".into()] {
                let parsed = before.parse(&text, kind, || {
                    asked += 1;
                    Ok(Some(Value::Text("zaal".into())))
                });
                assert_eq!(parsed, Ok(Some(Value::Text("zaal".into()))));
            }
            assert_eq!(asked, expected, "{kind:?}");
        }
    }
}
