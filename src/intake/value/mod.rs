//! A cell under its column's contract → a value, or what is wrong with it.

pub mod boolean;
pub mod date;
pub mod number;
pub mod percent;
pub mod period;
pub mod word;

use std::rc::Rc;

use crate::config::{PercentScale, ValueReading};
use crate::contract::{Column, ColumnType, normalise};
use crate::diagnostic::Code;
use crate::domain::amount::Amount;
use crate::domain::{Date, personal};
use crate::intake::grid::CellValue;

/// A typed value.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// Text, a code, a word's id or a period in canonical form.
    Text(Rc<str>),
    /// A decimal.
    Number(f64),
    /// A decimal that was given as a percentage, in hundredths: 55 for `55%`.
    Percentage(f64),
    /// A whole number.
    Integer(i64),
    /// A day.
    Day(Date),
    /// Yes or no.
    Boolean(bool),
}

/// Characters that a code may have where its column sets no bound of its own.
pub const LONGEST_CODE: usize = 120;

/// What a cell is: a value, nothing, or wrong.
pub type Parsed = Result<Option<Value>, Code>;

/// What a whole column tells about its cells, and what a mapping settles.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Evidence {
    /// How numbers written as text are written.
    pub style: number::Style,
    /// True for a column with amounts in it, which have no more than three decimals.
    pub has_amounts: bool,
    /// What the bare numbers of a column of shares are.
    pub scale: percent::Scale,
    /// How days and periods are written.
    pub calendar: date::Calendar,
    /// What a mapping says.
    pub settled: ValueReading,
}

/// What may be shown of a cell's content where others read along: at most 60 characters, and of what may be personal
/// (free text, survey answers, anything with an @ or a number that passes the test of a BSN) only how long it is.
pub fn shown(text: &str, is_private: bool) -> String {
    let length = text.chars().count();
    if is_private || text.contains('@') || matches!(personal::masked(text), std::borrow::Cow::Owned(_)) {
        return format!("••• ({length})");
    }
    let shown: String = normalise::text(text).chars().take(60).collect();
    if length > 60 { format!("{shown}…") } else { shown }
}

/// Words that say in any column that nothing stands there, in small letters.
const ANYWHERE: [&str; 7] = ["", "-", "–", "—", "n.v.t.", "nvt", "n.v.t"];

/// Words that say it where a value is asked, but may be a code.
const IN_A_VALUE: [&str; 12] = [
    ".",
    "?",
    "p.m.",
    "pm",
    "n.b.",
    "nb",
    "n/a",
    "na",
    "onbekend",
    "unknown",
    "weet niet",
    "geen",
];

/// Words that people write where there is nothing to say. Missing, not zero. A code may well be `NB` or `PM`: there only
/// what can be no code counts.
fn is_missing_marker(text: &str, kind: ColumnType) -> bool {
    let text = text.trim();
    // The longest of these words has nine letters: most texts need no closer look.
    if text.len() > 9 {
        return false;
    }
    let is_one_of = |words: &[&str]| words.iter().any(|word| word.eq_ignore_ascii_case(text));
    match kind {
        ColumnType::Text => false,
        ColumnType::Code | ColumnType::Codes => is_one_of(&ANYWHERE),
        _ => is_one_of(&ANYWHERE) || is_one_of(&IN_A_VALUE),
    }
}

/// True for a text with a sign of euros, and for a number that its cell shows with one.
pub fn says_euros(cell: &CellValue) -> bool {
    match cell {
        CellValue::Text(text) => text.contains('€') || text.to_ascii_lowercase().contains("eur"),
        CellValue::Worded(_, wording) => wording.is_euro,
        _ => false,
    }
}

/// True for a column of amounts and quantities, which a percentage can be none of: 50% is no half an hour.
fn is_no_part(column: &Column) -> bool {
    match column.kind {
        ColumnType::Integer | ColumnType::Money => true,
        ColumnType::Decimal => column.corrects || column.unit.is_some(),
        _ => false,
    }
}

/// True for a column of numbers that are counted in something else than euros.
fn is_no_money(column: &Column) -> bool {
    match column.kind {
        ColumnType::Integer | ColumnType::Share => true,
        ColumnType::Decimal => column.unit.is_some(),
        _ => false,
    }
}

/// Reads one cell.
pub fn parse(cell: Option<&CellValue>, column: &Column, evidence: Evidence) -> Parsed {
    let Some(cell) = cell else { return Ok(None) };
    match cell {
        CellValue::Error(_) => return Err(Code::ErrorCell),
        CellValue::FormulaWithoutResult => return Err(Code::FormulaWithoutResult),
        CellValue::Text(text) if is_error_word(text) => return Err(Code::ErrorCell),
        CellValue::Text(text) if is_missing_marker(text, column.kind) => return Ok(None),
        // Heads, shares and full-time posts are no money.
        cell if is_no_money(column) && says_euros(cell) => return Err(Code::BadNumber),
        CellValue::Text(text) if evidence.has_amounts && number::is_slip(text, evidence.style) => {
            return Err(Code::AmbiguousNumber);
        }
        CellValue::Percent(_) if is_no_part(column) => return Err(Code::BadNumber),
        _ => {}
    }
    let value = match column.kind {
        ColumnType::Text => text(cell, column)?,
        ColumnType::Code => Value::Text(code(cell, column)?),
        ColumnType::Codes => Value::Text(codes(&code(cell, column)?).into()),
        ColumnType::Integer => integer(number::parse(cell, evidence.style)?)?,
        ColumnType::Decimal if column.percentage => percentage(cell, evidence)?,
        ColumnType::Decimal | ColumnType::Money => Value::Number(number::parse(cell, evidence.style)?),
        ColumnType::Share => Value::Number(percent::parse(cell, evidence.style, evidence.scale)?),
        ColumnType::Date => Value::Day(in_century(cell, date::parse(cell, evidence.calendar)?, column)),
        ColumnType::Period => Value::Text(period::parse(cell, evidence.calendar)?.to_string().into()),
        ColumnType::Boolean => Value::Boolean(boolean::parse(cell)?),
        ColumnType::Enum => Value::Text(word::parse(cell, column)?.into()),
    };
    within_bounds(&value, column)?;
    Ok(Some(value))
}

/// Spreadsheet errors in Dutch and English, typed or pasted as text.
pub fn is_error_word(text: &str) -> bool {
    text.starts_with('#')
        && matches!(
            text.trim(),
            "#DEEL/0!"
                | "#N/B"
                | "#NAAM?"
                | "#LEEG!"
                | "#GETAL!"
                | "#VERW!"
                | "#WAARDE!"
                | "#OVERLOOP!"
                | "#DIV/0!"
                | "#N/A"
                | "#NAME?"
                | "#NULL!"
                | "#NUM!"
                | "#REF!"
                | "#VALUE!"
                | "#SPILL!"
        )
}

fn text(cell: &CellValue, column: &Column) -> Result<Value, Code> {
    let text = kept(cell);
    match column.max_length {
        Some(longest) if is_longer(&text, longest) => Err(Code::TextTooLong),
        _ => Ok(Value::Text(text)),
    }
}

/// A cell as text that is kept.
fn kept(cell: &CellValue) -> Rc<str> {
    match cell {
        CellValue::Text(text) if normalise::is_kept(text) => Rc::clone(text),
        CellValue::Text(text) => normalise::text(text).into(),
        CellValue::Worded(number, _) => CellValue::Number(*number).display().into(),
        other => normalise::text(&other.display()).into(),
    }
}

/// True for a text of more characters than a bound.
fn is_longer(text: &str, longest: usize) -> bool {
    text.len() > longest && text.chars().count() > longest
}

fn code(cell: &CellValue, column: &Column) -> Result<Rc<str>, Code> {
    let text = kept(cell);
    if is_longer(&text, column.max_length.unwrap_or(LONGEST_CODE)) {
        Err(Code::TextTooLong)
    } else {
        Ok(text)
    }
}

fn codes(text: &str) -> String {
    text.split([';', ','])
        .map(str::trim)
        .filter(|code| !code.is_empty())
        .collect::<Vec<_>>()
        .join(";")
}

fn integer(value: f64) -> Result<Value, Code> {
    if value.fract() == 0.0 && value.abs() < 9e15 {
        Ok(Value::Integer(value as i64))
    } else {
        Err(Code::BadNumber)
    }
}

/// A number in the unit of its KPI, or one that says of itself, or of which a mapping says, that it is a percentage.
fn percentage(cell: &CellValue, evidence: Evidence) -> Result<Value, Code> {
    let signed = cell
        .as_text()
        .and_then(|text| number::parse_percentage(text, evidence.style));
    if let Some(value) = signed {
        return value.map(Value::Percentage);
    }
    let value = number::parse(cell, evidence.style)?;
    let of_parts = |value: f64| Amount::from_f64(value * 100.0).map_or(value * 100.0, Amount::to_f64);
    Ok(match (cell, evidence.settled.percent) {
        (CellValue::Percent(_), _) | (_, Some(PercentScale::Fraction)) => Value::Percentage(of_parts(value)),
        (_, Some(PercentScale::Hundred)) => Value::Percentage(value),
        (_, None) => Value::Number(value),
    })
}

/// A year of two digits counts from 2000, unless only the century before lies within the bounds of the column.
fn in_century(cell: &CellValue, day: Date, column: &Column) -> Date {
    let is_beyond = column.max.is_some_and(|max| f64::from(day.year()) > max);
    if !is_beyond || !cell.as_text().is_some_and(date::has_short_year) {
        return day;
    }
    let year = i16::try_from(day.year() - 100).unwrap_or_default();
    Date::new(year, day.month() as i8, day.day() as i8)
        .filter(|day| column.min.is_none_or(|min| f64::from(day.year()) >= min))
        .unwrap_or(day)
}

/// Bounds of numbers count in the column's unit, those of days and periods in years.
fn within_bounds(value: &Value, column: &Column) -> Result<(), Code> {
    let size = match value {
        Value::Number(number) | Value::Percentage(number) => *number,
        Value::Integer(number) => *number as f64,
        Value::Day(day) => f64::from(day.year()),
        Value::Text(text) if column.kind == ColumnType::Period => {
            crate::domain::Period::parse(text).map_or(f64::NAN, |period| f64::from(period.first_month().year()))
        }
        _ => return Ok(()),
    };
    let is_within = column.min.is_none_or(|min| size >= min) && column.max.is_none_or(|max| size <= max);
    if is_within { Ok(()) } else { Err(Code::OutOfBounds) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_for_nothing_is_missing_in_a_value_and_a_code_in_a_code() {
        for word in ["NB", "PM", "geen", "onbekend"] {
            assert!(is_missing_marker(word, ColumnType::Decimal) && is_missing_marker(word, ColumnType::Enum));
            assert!(!is_missing_marker(word, ColumnType::Code) && !is_missing_marker(word, ColumnType::Codes));
        }
        for word in ["-", "n.v.t.", " "] {
            assert!(is_missing_marker(word, ColumnType::Code) && is_missing_marker(word, ColumnType::Period));
            assert!(!is_missing_marker(word, ColumnType::Text));
        }
    }
}
