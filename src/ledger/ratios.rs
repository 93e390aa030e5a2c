//! What the numerator and the denominator of a KPI in per cent say: of the value beside them, and of themselves.

use crate::domain::amount::Amount;
use crate::ledger::Row;

/// The whole, in per cent.
pub const WHOLE: f64 = 100.0;
/// What is left of numbers that are equal when they were worked out by another program.
const NEARLY: f64 = 1e-6;

/// Numerator, denominator, and what they make in per cent.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Counted {
    /// The numerator.
    pub part: f64,
    /// The denominator, which is not zero.
    pub whole: f64,
    /// Per cent, to a billionth.
    pub ratio: f64,
}

/// The counts of a row; `None` where one lacks, or the denominator is zero.
pub fn counted(row: Row<'_>) -> Option<Counted> {
    let (part, whole) = (row.number("numerator")?, row.number("denominator")?);
    let ratio = Amount::from_f64(WHOLE * part / whole).filter(|_| whole != 0.0)?;
    Some(Counted {
        part,
        whole,
        ratio: ratio.to_f64(),
    })
}

/// The value of a row in per cent, by the counts beside it: 0.34 beside 68 of 200 is 34. They agree where no more than
/// rounding lies between them. `None` where they contradict each other.
pub fn settled(value: f64, is_certain: bool, ratio: f64) -> Option<f64> {
    let digit = last_digit(value);
    let agrees = |value: f64, digit: f64| (value - ratio).abs() < digit.max(NEARLY);
    if agrees(value, digit) {
        return Some(value);
    }
    let hundredths = Amount::from_f64(value * WHOLE)?.to_f64();
    let is_part = !is_certain && value.abs() <= 1.0 && agrees(hundredths, (digit * WHOLE).min(1.0));
    is_part.then_some(hundredths)
}

/// What one of the last decimal of a number is worth: 0.1 of 20.2, 1 of 58.
fn last_digit(value: f64) -> f64 {
    let text = value.to_string();
    let decimals = text.split_once('.').map_or(0, |(_, decimals)| decimals.len());
    0.1_f64.powi(decimals as i32)
}

#[cfg(test)]
mod tests {
    use super::settled;

    #[test]
    fn a_part_of_1_and_a_rounded_value_agree_with_their_counts() {
        assert_eq!(settled(0.34, false, 34.0), Some(34.0));
        assert_eq!(settled(34.0, false, 34.0), Some(34.0));
        assert_eq!(settled(68.0, false, 68.5), Some(68.0));
        assert_eq!(settled(1.0, false, 100.0), Some(100.0));
        assert_eq!(settled(33.333_333_333, false, 33.333_333_333), Some(33.333_333_333));
        assert_eq!(settled(0.34, true, 0.34), Some(0.34));
    }

    #[test]
    fn a_value_that_its_counts_contradict_is_none() {
        assert_eq!(settled(58.0, false, 68.5), None);
        assert_eq!(settled(1.0, false, 50.0), None);
        assert_eq!(settled(0.3, false, 34.0), None);
        // A sign of per cent is no part of 1.
        assert_eq!(settled(0.34, true, 34.0), None);
    }
}
