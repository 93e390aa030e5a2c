//! The difference of two parts, with an interval that holds for few: Newcombe's hybrid of two Wilson intervals.
//!
//! d = p₁ − p₂; low = d − √((p₁ − l₁)² + (u₂ − p₂)²), high = d + √((u₁ − p₁)² + (p₂ − l₂)²).
//!
//! Source: Newcombe 1998, method 10; statsmodels `confint_proportions_2indep(method="newcomb")`.

use super::proportion::wilson;

/// A difference of two parts, in parts (0.1 is ten percentage points).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ProportionDifference {
    /// First minus second, −1 to 1.
    pub difference: f64,
    /// Its interval, −1 to 1.
    pub interval: (f64, f64),
}

/// Compares `k1` of `n1` with `k2` of `n2` at a level (usually .95). Answers of the same people in both make it too
/// careful. `None` where [`wilson`] is for either.
///
/// ```
/// use vlecht::statistics::survey::proportion_difference::proportion_difference;
/// let found = proportion_difference((56, 70), (48, 80), 0.95).unwrap();
/// assert!((found.interval.0 - 0.0524).abs() < 5e-5 && (found.interval.1 - 0.3339).abs() < 5e-5);
/// ```
pub fn proportion_difference(
    (k1, n1): (usize, usize),
    (k2, n2): (usize, usize),
    level: f64,
) -> Option<ProportionDifference> {
    let (low1, high1) = wilson(k1, n1, level)?;
    let (low2, high2) = wilson(k2, n2, level)?;
    let (one, two) = (k1 as f64 / n1 as f64, k2 as f64 / n2 as f64);
    let difference = one - two;
    Some(ProportionDifference {
        difference,
        interval: (
            (difference - (one - low1).hypot(high2 - two)).max(-1.0),
            (difference + (high1 - one).hypot(two - low2)).min(1.0),
        ),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn an_empty_round_cannot_be_compared() {
        assert_eq!(proportion_difference((0, 0), (1, 2), 0.95), None);
    }

    proptest! {
        #[test]
        fn changing_sides_turns_the_interval_round(
            n1 in 1..50_usize, n2 in 1..50_usize, part1 in 0.0..=1.0_f64, part2 in 0.0..=1.0_f64,
        ) {
            let (one, two) = (((part1 * n1 as f64) as usize, n1), ((part2 * n2 as f64) as usize, n2));
            let here = proportion_difference(one, two, 0.95).unwrap();
            let there = proportion_difference(two, one, 0.95).unwrap();
            prop_assert!((here.interval.0 + there.interval.1).abs() < 1e-9);
            prop_assert!(here.interval.0 <= here.difference + 1e-9 && here.difference <= here.interval.1 + 1e-9);
            prop_assert!(-1.0 <= here.interval.0 && here.interval.1 <= 1.0);
        }
    }
}
