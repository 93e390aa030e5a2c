//! What the cells of a foreign column look like.

use serde::{Deserialize, Serialize};

use crate::diagnostic::Code;
use crate::domain::CellRef;
use crate::intake::grid::CellValue;
use crate::intake::value::number::{self, Style};
use crate::intake::value::{self, date, period};

/// What a column holds, and what about it must be asked.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ColumnLook {
    /// Cells that hold something.
    pub filled: u32,
    /// Numbers, also typed as text.
    pub numbers: u32,
    /// Dates, also typed as text.
    pub dates: u32,
    /// True when most cells are codes, such as `PRJ-01`: what looks like a number among them is a code as well.
    #[serde(default)]
    pub is_code: bool,
    /// Spreadsheet errors; the first.
    pub error: Option<String>,
    /// A number typed as text that can be read in two ways; the first.
    pub ambiguous: Option<String>,
    /// A date typed as text that is none with the day first; the first.
    pub month_first: Option<String>,
    /// True when dates typed as text can be read with either first.
    pub is_either_first: bool,
    /// Units behind numbers in the cells.
    pub units: Vec<String>,
    /// Words without a digit in a column of numbers.
    pub words: Vec<String>,
    /// The sign between several numbers in a cell, and how many.
    pub split: Option<(String, u32)>,
}

/// Words of this length or shorter can stand for a missing value.
const LONGEST_WORD: usize = 12;

/// Most different words that are named.
const MOST_WORDS: usize = 6;

/// More different endings than this are no units but part of a code.
const MOST_UNITS: usize = 4;

impl ColumnLook {
    /// Looks at the cells of a column, with where they stand.
    pub fn of<'a>(cells: impl Iterator<Item = (CellRef, &'a CellValue)>) -> Self {
        let cells: Vec<(CellRef, &CellValue)> = cells.collect();
        if are_codes(cells.iter().map(|(_, value)| *value)) {
            return Self {
                filled: cells.len() as u32,
                is_code: true,
                ..Self::default()
            };
        }
        let style = number::style_of(cells.iter().filter_map(|(_, value)| value.as_text()));
        let mut look = Self::default();
        let mut others: Vec<(CellRef, &str)> = Vec::new();
        let mut typed_dates = 0;
        for (at, value) in cells {
            look.filled += 1;
            match value {
                CellValue::Number(_) | CellValue::Percent(_) | CellValue::Worded(..) => look.numbers += 1,
                CellValue::DateSerial(_) => look.dates += 1,
                CellValue::Error(_) | CellValue::FormulaWithoutResult => {
                    look.error.get_or_insert_with(|| at.to_string());
                }
                CellValue::Text(text) => match number::parse(value, style) {
                    Ok(_) => look.numbers += 1,
                    Err(Code::AmbiguousNumber) => {
                        look.numbers += 1;
                        look.ambiguous.get_or_insert_with(|| at.to_string());
                    }
                    Err(_) if value::is_error_word(text) => {
                        look.error.get_or_insert_with(|| at.to_string());
                    }
                    Err(_) => match numeric_day(text) {
                        Some((first, second)) => {
                            look.dates += 1;
                            typed_dates += 1;
                            if second > 12 && first <= 12 {
                                look.month_first.get_or_insert_with(|| at.to_string());
                            } else if first <= 12 {
                                look.is_either_first = true;
                            }
                        }
                        None if date::parse_text(text).is_some() => look.dates += 1,
                        None => others.push((at, text)),
                    },
                },
                CellValue::Boolean(_) | CellValue::Duration(_) => {}
            }
        }
        // A day over 12 in the first place settles the column.
        look.is_either_first &= typed_dates > 0 && look.month_first.is_none();
        look.words_and_units(&others);
        look
    }

    /// True when most cells are numbers.
    pub fn is_numeric(&self) -> bool {
        let countable = self.filled.saturating_sub(self.error.is_some().into());
        self.numbers > 0 && self.numbers * 2 >= countable
    }

    fn words_and_units(&mut self, others: &[(CellRef, &str)]) {
        let is_split = |sign: char| {
            let parts = |text: &str| text.split(sign).count();
            let first = others.first().map(|(_, text)| parts(text)).unwrap_or_default();
            let all = |text: &str| {
                parts(text) == first
                    && text
                        .split(sign)
                        .all(|part| part.trim().bytes().all(|b| b.is_ascii_digit()))
            };
            (first > 1 && others.iter().all(|(_, text)| all(text))).then_some(first as u32)
        };
        self.split = ['|', ';', '/']
            .into_iter()
            .find_map(|sign| Some((sign.to_string(), is_split(sign)?)));
        if self.split.is_some() {
            return;
        }
        let mut units = Vec::new();
        let mut words = Vec::new();
        for (_, text) in others {
            match unit_of(text) {
                Some(unit) => units.push(unit.to_owned()),
                None if text.chars().count() <= LONGEST_WORD && !text.contains(|c: char| c.is_ascii_digit()) => {
                    words.push(text.trim().to_owned());
                }
                None => {}
            }
        }
        let with_unit = units.len() as u32;
        for list in [&mut units, &mut words] {
            list.sort();
            list.dedup();
        }
        words.truncate(MOST_WORDS);
        if (self.numbers + with_unit) * 2 >= self.filled && self.numbers + with_unit > 0 && units.len() <= MOST_UNITS {
            self.numbers += with_unit;
            self.units = units;
            self.words = words;
        }
    }
}

/// Longest text that looks like a code.
const LONGEST_CODE: usize = 24;

/// True when at least half of some cells can be nothing but a code, and hardly any is something else than a code or a
/// number, which a code may be.
pub fn are_codes<'a>(cells: impl Iterator<Item = &'a CellValue>) -> bool {
    let (mut all, mut codes, mut numbers) = (0, 0, 0);
    for value in cells {
        all += 1;
        match value {
            CellValue::Text(text) if is_code(text) => codes += 1,
            CellValue::Text(_) if !matches!(number::parse(value, Style::Comma), Err(Code::BadNumber)) => numbers += 1,
            CellValue::Number(_) => numbers += 1,
            _ => {}
        }
    }
    codes > 0 && codes * 2 >= all && (codes + numbers) * 5 >= all * 4
}

/// `PRJ-01`, `ZRG.02`, `1.3.2`: letters and digits with signs between, without a space, that are no number, unit, day or
/// period.
fn is_code(text: &str) -> bool {
    let text = text.trim();
    let is_sign = |c: char| matches!(c, '-' | '.' | '_' | '/');
    let signs = text.chars().filter(|c| is_sign(*c)).count();
    let has = |of: fn(char) -> bool| text.contains(of);
    // A unit behind a number is no code: `37g`.
    let begins = text.chars().next().is_some_and(char::is_alphabetic);
    text.chars().count() <= LONGEST_CODE
        && text.chars().all(|c| c.is_alphanumeric() || is_sign(c))
        && has(|c| c.is_ascii_digit())
        && (begins || signs > 1)
        && matches!(
            number::parse(&CellValue::Text(text.into()), Style::Comma),
            Err(Code::BadNumber)
        )
        && date::parse_text(text).is_none()
        && numeric_day(text).is_none()
        && period::parse_text(text).is_none()
}

/// A number, a date or a length of time, also typed as text.
pub fn is_figure(value: &CellValue) -> bool {
    match value {
        CellValue::Number(_)
        | CellValue::Percent(_)
        | CellValue::Worded(..)
        | CellValue::DateSerial(_)
        | CellValue::Duration(_) => true,
        CellValue::Text(text) => {
            !matches!(number::parse(value, Style::Comma), Err(Code::BadNumber))
                || date::parse_text(text).is_some()
                || numeric_day(text).is_some()
        }
        _ => false,
    }
}

/// The first two numbers of a day typed as `1/20/2014`.
fn numeric_day(text: &str) -> Option<(u32, u32)> {
    let parts: Vec<&str> = text.trim().split(['/', '-', '.']).collect();
    let [first, second, year] = parts[..] else { return None };
    let is_short = |part: &str| (1..=2).contains(&part.len());
    (is_short(first) && is_short(second) && date::year_of(year).is_some())
        .then(|| Some((first.parse().ok()?, second.parse().ok()?)))?
}

/// What stands behind a number: letters or signs without a digit.
fn unit_of(text: &str) -> Option<&str> {
    let text = text.trim();
    let end = text.rfind(|c: char| c.is_ascii_digit())? + 1;
    let (number, unit) = (text.get(..end)?, text.get(end..)?.trim());
    let parsed = number::parse(&CellValue::Text(number.into()), Style::Comma);
    (!unit.is_empty() && !matches!(parsed, Err(Code::BadNumber)) && unit.chars().count() <= LONGEST_WORD)
        .then_some(unit)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn look(texts: &[&str]) -> ColumnLook {
        let cells: Vec<CellValue> = texts.iter().map(|text| CellValue::Text((*text).into())).collect();
        ColumnLook::of((2..).zip(&cells).map(|(row, value)| (CellRef::new(row, 3), value)))
    }

    #[test]
    fn what_must_be_asked_is_named_by_its_cell() {
        assert_eq!(look(&["12", "1.206", "7"]).ambiguous.as_deref(), Some("C3"));
        assert_eq!(look(&["12", "1.206", "7,5"]).ambiguous, None);
        assert_eq!(look(&["1/9/2014", "1/20/2014"]).month_first.as_deref(), Some("C3"));
        assert!(look(&["1/9/2014", "2/8/2014"]).is_either_first);
        assert_eq!(look(&["5", "#N/B"]).error.as_deref(), Some("C3"));
    }

    #[test]
    fn codes_are_no_numbers_even_where_one_of_them_could_be() {
        for codes in [
            &["PRJ-01", "PRJ-02", "1.206"][..],
            &["ZRG.01", "12.500"],
            &["1.3.2", "1.3.3", "1.206"],
        ] {
            let look = look(codes);
            assert!(
                look.is_code && look.numbers == 0 && look.ambiguous.is_none(),
                "{codes:?}"
            );
        }
        for others in [
            &["37g", "40g"][..],
            &["K1-2026", "K2-2026"],
            &["1.206", "12.500"],
            &["1-2-2026", "12-3-2026"],
            &["geld", "uren"],
            &["okt-26", "nov-26"],
        ] {
            assert!(!look(others).is_code, "{others:?}");
        }
    }

    #[test]
    fn units_words_and_several_numbers() {
        assert_eq!(look(&["37g", "40 g", "51g"]).units, ["g"]);
        let missing = look(&["5", "7", "NA", ".."]);
        assert_eq!(
            (missing.words, missing.numbers),
            (vec!["..".to_owned(), "NA".to_owned()], 2)
        );
        assert_eq!(look(&["45|0|0", "38|1|0"]).split, Some(("|".to_owned(), 3)));
        assert!(look(&["geld", "uren"]).words.is_empty());
    }
}
