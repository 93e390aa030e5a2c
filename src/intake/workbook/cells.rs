//! Cells as a parser gives them → cells of a grid.

use std::rc::Rc;

use calamine::{Data, DataRef, ExcelDateTime};

use crate::domain::Date;
use crate::intake::grid::CellValue;
use crate::intake::workbook::formats::Shown;

/// Days between the day numbers of a workbook that counts from 1904 and those of the others.
const DAYS_TO_1904: f64 = 1_462.0;

/// The day number of 1 January 1970.
const DAY_OF_1970: i32 = 25_569;

/// How many texts are looked for among those met before.
const PLACES: usize = 1024;

/// The shared texts of a workbook, each made once for the cells that show it.
pub(super) struct Texts<'a>(Vec<Option<(&'a str, Rc<str>)>>);

impl<'a> Texts<'a> {
    pub(super) fn new() -> Self {
        Self(vec![None; PLACES])
    }

    /// A text that its workbook keeps once: the same place in memory is the same text.
    fn of(&mut self, text: &'a str) -> Rc<str> {
        // Texts of some bytes stand at least as far apart.
        let place = &mut self.0[(text.as_ptr() as usize >> 4) % PLACES];
        match place {
            Some((known, kept)) if std::ptr::eq(*known, text) => Rc::clone(kept),
            _ => {
                let kept: Rc<str> = text.into();
                *place = Some((text, Rc::clone(&kept)));
                kept
            }
        }
    }
}

/// A cell of an xlsx or xlsb file; `None` without a value.
pub(super) fn of_reference<'a>(value: DataRef<'a>, is_1904: bool, texts: &mut Texts<'a>) -> Option<CellValue> {
    Some(match value {
        DataRef::Empty => return None,
        DataRef::Int(value) => CellValue::Number(value as f64),
        DataRef::Float(value) => CellValue::Number(value),
        DataRef::SharedString(text) => CellValue::Text(texts.of(text)),
        DataRef::Bool(value) => CellValue::Boolean(value),
        DataRef::DateTime(moment) => moment_of(moment, is_1904),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => CellValue::Text(text.into()),
        DataRef::Error(error) => CellValue::Error(error.to_string()),
    })
}

/// A cell of an xls or ods file; `None` without a value. In ods, days, lengths of time and errors are texts.
pub(super) fn of_data(value: &Data, is_1904: bool) -> Option<CellValue> {
    Some(match value {
        Data::Empty => return None,
        Data::Int(value) => CellValue::Number(*value as f64),
        Data::Float(value) => CellValue::Number(*value),
        Data::Bool(value) => CellValue::Boolean(*value),
        Data::DateTime(moment) => moment_of(*moment, is_1904),
        Data::DateTimeIso(text) => day_of(text).unwrap_or_else(|| CellValue::Text(text.as_str().into())),
        Data::DurationIso(text) => duration_of(text).unwrap_or_else(|| CellValue::Text(text.as_str().into())),
        Data::String(text) if is_error_number(text) => CellValue::Error(text.clone()),
        Data::String(text) => CellValue::Text(text.as_str().into()),
        Data::Error(error) => CellValue::Error(error.to_string()),
    })
}

/// A number as its cell, row and column from 1, shows it.
pub(super) fn as_shown(value: CellValue, shown: &Shown, at: (u32, u32)) -> CellValue {
    match value {
        CellValue::Number(number) => shown
            .format(at.0, at.1)
            .map_or(CellValue::Number(number), |format| format.shown(number)),
        other => other,
    }
}

fn moment_of(moment: ExcelDateTime, is_1904: bool) -> CellValue {
    if moment.is_datetime() {
        CellValue::DateSerial(moment.as_f64() + if is_1904 { DAYS_TO_1904 } else { 0.0 })
    } else {
        CellValue::Duration(moment.as_f64())
    }
}

/// `2026-03-12`, with or without a time behind it.
fn day_of(text: &str) -> Option<CellValue> {
    let day = text.split_once('T').map_or(text, |(day, _)| day);
    let date = Date::parse_iso(day)?;
    Some(CellValue::DateSerial(f64::from(date.days() + DAY_OF_1970)))
}

/// `PT08H30M00S`, with or without a sign, as days. A length without a number, or of something that is no number of digits
/// (`inf`, `1e9`), is none.
fn duration_of(text: &str) -> Option<CellValue> {
    let (sign, rest) = text.strip_prefix('-').map_or((1.0, text), |rest| (-1.0, rest));
    let mut rest = rest.strip_prefix("PT")?;
    let (mut seconds, mut is_said) = (0.0, false);
    for (unit, each) in [('H', 3_600.0), ('M', 60.0), ('S', 1.0)] {
        if let Some((number, after)) = rest.split_once(unit) {
            let is_plain = number.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
            seconds += number.parse::<f64>().ok().filter(|_| is_plain)? * each;
            (rest, is_said) = (after, true);
        }
    }
    (is_said && rest.is_empty() && seconds.is_finite()).then_some(CellValue::Duration(sign * seconds / 86_400.0))
}

/// `Err:502`: what `LibreOffice` shows for errors that Excel has no word for.
fn is_error_number(text: &str) -> bool {
    text.strip_prefix("Err:")
        .is_some_and(|number| number.len() == 3 && number.bytes().all(|byte| byte.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(data: &Data) -> Option<CellValue> {
        of_data(data, false)
    }

    #[test]
    fn what_opendocument_writes_as_text_is_a_day_a_length_of_time_or_an_error() {
        for text in ["2026-03-12", "2026-03-12T09:30:00"] {
            assert_eq!(
                of(&Data::DateTimeIso(text.to_owned())),
                Some(CellValue::DateSerial(46_093.0))
            );
        }
        let duration = |text: &str| of(&Data::DurationIso(text.to_owned()));
        assert_eq!(duration("PT08H30M00S"), Some(CellValue::Duration(30_600.0 / 86_400.0)));
        assert_eq!(duration("-PT36H"), Some(CellValue::Duration(-1.5)));
        let endless = format!("PT{}H", "9".repeat(400));
        for text in [
            "half acht",
            "PT",
            "-PT",
            "PTinfH",
            "PTnanS",
            "PT1e9H",
            "PT-3H",
            "PT8H30",
            "PTH",
            &endless,
        ] {
            assert_eq!(duration(text), Some(CellValue::Text(text.into())));
        }
        assert_eq!(
            of(&Data::String("Err:502".to_owned())),
            Some(CellValue::Error("Err:502".to_owned()))
        );
    }

    #[test]
    fn no_value_is_no_cell() {
        assert_eq!(of(&Data::Empty), None);
        assert_eq!(of_reference(DataRef::Empty, true, &mut Texts::new()), None);
    }
}
