//! One cell under what a mapping says about its column.

use crate::config::mapping::CellRules;
use crate::diagnostic::Code;
use crate::intake::grid::CellValue;
use crate::intake::value::number::{self, Style};

/// A cell as the reader wants it, or why it can have no meaning. What no rule is about stays as it stands.
pub fn read(cell: &CellValue, unit: Option<&CellValue>, rules: &CellRules, style: Style) -> Result<CellValue, Code> {
    let part = part(cell, rules)?;
    let cell = part.as_ref().unwrap_or(cell);
    if !rules.changes_numbers() {
        return Ok(cell.clone());
    }
    let (bare, own) = without_unit(cell, rules);
    match number::parse(&bare, style) {
        Ok(value) => {
            let factor = match rules.unit_column {
                Some(_) => factor(unit, rules)?,
                None => own,
            };
            Ok(CellValue::Number(exact(value * factor * rules.scale.unwrap_or(1.0))))
        }
        // What is no number at all is named by the reader, as it stands.
        Err(Code::BadNumber) => Ok(cell.clone()),
        Err(code) => Err(code),
    }
}

/// The text of a number under the rules of its column: what tells how the column's numbers are written.
pub fn number_text(cell: &CellValue, rules: &CellRules) -> Option<String> {
    let part = part(cell, rules).ok()?;
    let (bare, _) = without_unit(part.as_ref().unwrap_or(cell), rules);
    bare.as_text().map(str::to_owned)
}

/// One of several values in a cell. A cell that holds only one does not say which one it is.
fn part(cell: &CellValue, rules: &CellRules) -> Result<Option<CellValue>, Code> {
    let (Some(sign), Some(position)) = (&rules.split, rules.part) else {
        return Ok(None);
    };
    if matches!(cell, CellValue::Error(_) | CellValue::FormulaWithoutResult) {
        return Ok(None);
    }
    let text = cell.display();
    let mut parts = text.split(sign.as_str());
    let part = parts
        .nth(position as usize - 1)
        .filter(|_| text.contains(sign.as_str()));
    part.map(|part| Some(CellValue::Text(part.trim().into())))
        .ok_or(Code::BadNumber)
}

/// A number without the unit behind it, and what it is multiplied by. A bare number counts in the column's own unit.
fn without_unit(cell: &CellValue, rules: &CellRules) -> (CellValue, f64) {
    if let CellValue::Worded(number, wording) = cell {
        let said = wording.unit();
        let known = rules.units.iter().find(|(unit, _)| unit.trim().to_lowercase() == said);
        let is_told = wording.thousands == 0 && !wording.is_hidden && rules.unit_column.is_none();
        return match known.filter(|_| is_told) {
            Some((_, factor)) => (CellValue::Number(*number), *factor),
            None => (cell.clone(), 1.0),
        };
    }
    let CellValue::Text(text) = cell else {
        return (cell.clone(), 1.0);
    };
    let text = text.trim();
    if rules.unit_column.is_some() {
        return (cell.clone(), 1.0);
    }
    let lower = text.to_lowercase();
    let mut found: Option<(&str, f64)> = None;
    for (unit, factor) in &rules.units {
        let unit = unit.trim().to_lowercase();
        let number = lower.strip_suffix(&unit).and_then(|rest| text.get(..rest.len()));
        let is_longer = |number: &str| found.is_none_or(|(other, _)| number.len() < other.len());
        if let Some(number) = number.filter(|_| !unit.is_empty()).map(str::trim_end)
            && number.ends_with(|c: char| c.is_ascii_digit())
            && is_longer(number)
        {
            found = Some((number, *factor));
        }
    }
    match found {
        Some((number, factor)) => (CellValue::Text(number.into()), factor),
        None => (cell.clone(), 1.0),
    }
}

/// What the unit in a column of its own multiplies by.
fn factor(unit: Option<&CellValue>, rules: &CellRules) -> Result<f64, Code> {
    let text = unit.map(CellValue::display).unwrap_or_default();
    let known = |name: &String| name.trim().eq_ignore_ascii_case(text.trim());
    let found = rules.units.iter().find(|(name, _)| known(name));
    found.map(|(_, factor)| *factor).ok_or(Code::UnknownUnit)
}

/// A product without the noise of binary fractions: fifteen digits are as many as a number holds for certain.
pub fn exact(value: f64) -> f64 {
    format!("{value:.14e}").parse().unwrap_or(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(text: &str) -> CellValue {
        CellValue::Text(text.into())
    }

    fn read_text(found: &str, rules: &CellRules) -> Result<CellValue, Code> {
        read(&text(found), None, rules, Style::Unknown)
    }

    #[test]
    fn thousands_become_whole_amounts_without_noise() {
        let rules = CellRules {
            scale: Some(1000.0),
            ..CellRules::default()
        };
        let read = |found: &str| read(&text(found), None, &rules, Style::Comma);
        assert_eq!(read("6439,76"), Ok(CellValue::Number(6_439_760.0)));
        assert_eq!(read("1.206"), Ok(CellValue::Number(1_206_000.0)));
        assert_eq!(read("ca. 5"), Ok(text("ca. 5")));
    }

    #[test]
    fn a_number_that_can_be_two_is_not_scaled() {
        let rules = CellRules {
            scale: Some(1000.0),
            ..CellRules::default()
        };
        assert_eq!(read_text("1.206", &rules), Err(Code::AmbiguousNumber));
    }

    #[test]
    fn a_unit_behind_the_number_is_taken_along() {
        let rules = CellRules {
            units: [("uur", 1.0), ("minuten", 1.0 / 60.0), ("min", 1.0 / 60.0)]
                .map(|(unit, factor)| (unit.to_owned(), factor))
                .into(),
            ..CellRules::default()
        };
        assert_eq!(read_text("1,5 uur", &rules), Ok(CellValue::Number(1.5)));
        assert_eq!(read_text("90 MIN", &rules), Ok(CellValue::Number(1.5)));
        assert_eq!(read_text("2", &rules), Ok(CellValue::Number(2.0)));
        assert_eq!(read_text("2 dagen", &rules), Ok(text("2 dagen")));
    }

    #[test]
    fn a_unit_in_a_column_of_its_own_must_be_known() {
        let rules = CellRules {
            units: [("mln".to_owned(), 1e6), (String::new(), 1.0)].into(),
            unit_column: Some("eenheid".to_owned()),
            ..CellRules::default()
        };
        let with = |unit: Option<&str>| read(&text("2,5"), unit.map(text).as_ref(), &rules, Style::Unknown);
        assert_eq!(with(Some("MLN ")), Ok(CellValue::Number(2_500_000.0)));
        assert_eq!(with(None), Ok(CellValue::Number(2.5)));
        assert_eq!(with(Some("ton")), Err(Code::UnknownUnit));
    }

    #[test]
    fn one_of_three_numbers_in_a_cell() {
        let rules = |part| CellRules {
            split: Some("|".to_owned()),
            part: Some(part),
            ..CellRules::default()
        };
        assert_eq!(read_text("45|7|0", &rules(2)), Ok(text("7")));
        assert_eq!(read_text("45|7|0", &rules(4)), Err(Code::BadNumber));
        assert_eq!(read_text("45", &rules(1)), Err(Code::BadNumber));
    }
}
