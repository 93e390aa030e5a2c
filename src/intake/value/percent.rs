//! Shares as people write them: `0,85`, `85%`, `85`, and cells that show 0.85 as 85%.
//!
//! A sign of per cent, or a format with one, says what a cell means. A bare number does not: whether it is a part of 1
//! or of 100 is decided by all bare numbers of the column together.

use crate::config::PercentScale;
use crate::diagnostic::Code;
use crate::intake::grid::CellValue;
use crate::intake::value::number::{self, Style};

/// What the bare numbers of a column are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Scale {
    /// Parts of 1, as the contract asks.
    #[default]
    Fraction,
    /// Parts of 100.
    Hundred,
    /// It cannot be told: they are asked.
    Unsettled,
}

impl From<PercentScale> for Scale {
    fn from(scale: PercentScale) -> Self {
        match scale {
            PercentScale::Fraction => Self::Fraction,
            PercentScale::Hundred => Self::Hundred,
        }
    }
}

/// From here on a number can be no slip of a part of 1: it would be ten times the whole.
const SURELY_HUNDREDTHS: f64 = 10.0;

/// What all cells of a column together tell about its bare numbers. Parts of 1 beside numbers above 1 tell nothing, and
/// neither does a 1 of which the only company has a sign.
pub fn scale_of<'a>(cells: impl Iterator<Item = &'a CellValue>, style: Style) -> Scale {
    let (mut has_part, mut has_one, mut has_sign, mut largest) = (false, false, false, 0.0_f64);
    for cell in cells {
        match bare(cell, style) {
            Bare::Number(number) => {
                let size = number.abs();
                has_part |= size > 0.0 && size < 1.0;
                has_one |= (size - 1.0).abs() < f64::EPSILON;
                largest = largest.max(size);
            }
            Bare::Signed => has_sign = true,
            Bare::Nothing => {}
        }
    }
    if largest > 1.0 {
        let is_sure = !has_part && largest >= SURELY_HUNDREDTHS;
        return if is_sure { Scale::Hundred } else { Scale::Unsettled };
    }
    if has_one && has_sign && !has_part {
        Scale::Unsettled
    } else {
        Scale::Fraction
    }
}

enum Bare {
    Number(f64),
    Signed,
    Nothing,
}

fn bare(cell: &CellValue, style: Style) -> Bare {
    match cell {
        CellValue::Percent(_) => Bare::Signed,
        CellValue::Text(text) if text.trim_end().ends_with('%') => Bare::Signed,
        _ => number::parse(cell, style).map_or(Bare::Nothing, Bare::Number),
    }
}

/// Reads a share.
pub fn parse(cell: &CellValue, style: Style, scale: Scale) -> Result<f64, Code> {
    let style_of_percentage = if style == Style::Unknown { Style::Comma } else { style };
    let signed = cell
        .as_text()
        .and_then(|text| number::parse_percentage(text, style_of_percentage));
    if let Some(percentage) = signed {
        return percentage.map(|value| value / 100.0);
    }
    let value = number::parse(cell, style)?;
    match (cell, scale) {
        (CellValue::Percent(_), _) | (_, Scale::Fraction) => Ok(value),
        (_, Scale::Hundred) => Ok(value / 100.0),
        (_, Scale::Unsettled) if value == 0.0 => Ok(value),
        (_, Scale::Unsettled) => Err(Code::AmbiguousPercent),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(text: &str) -> CellValue {
        CellValue::Text(text.into())
    }

    fn scale(cells: &[CellValue]) -> Scale {
        scale_of(cells.iter(), Style::Unknown)
    }

    #[test]
    fn all_bare_numbers_of_a_column_decide_their_scale() {
        let number = CellValue::Number;
        assert_eq!(scale(&[number(0.6), number(0.4), number(1.0)]), Scale::Fraction);
        assert_eq!(scale(&[number(60.0), text("39,5"), number(0.0)]), Scale::Hundred);
        assert_eq!(scale(&[number(0.85), number(85.0)]), Scale::Unsettled);
        // A slip of 0.15 and one and a half per cent look the same.
        assert_eq!(scale(&[number(1.5)]), Scale::Unsettled);
        // All of it, or a hundredth: the other cells have a sign.
        assert_eq!(scale(&[text("99%"), number(1.0)]), Scale::Unsettled);
        assert_eq!(scale(&[number(1.0)]), Scale::Fraction);
    }

    #[test]
    fn a_sign_says_what_a_cell_means_whatever_the_column_does() {
        for cell in [text("85%"), text("85,0 %"), CellValue::Percent(0.85)] {
            for scale in [Scale::Fraction, Scale::Hundred, Scale::Unsettled] {
                assert_eq!(parse(&cell, Style::Unknown, scale), Ok(0.85));
            }
        }
    }

    #[test]
    fn a_bare_number_is_read_by_the_scale_of_its_column() {
        let read = |cell: &CellValue, scale| parse(cell, Style::Unknown, scale);
        assert_eq!(read(&text("0,85"), Scale::Fraction), Ok(0.85));
        assert_eq!(read(&text("85"), Scale::Hundred), Ok(0.85));
        assert_eq!(read(&text("85"), Scale::Unsettled), Err(Code::AmbiguousPercent));
        assert_eq!(read(&CellValue::Number(0.0), Scale::Unsettled), Ok(0.0));
    }
}
