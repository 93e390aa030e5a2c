//! Welch's t: the difference of two means, each group with its own spread.
//!
//! Source: Welch 1947; SciPy `ttest_ind(equal_var=False)`.

use crate::statistics::estimate::{Against, Estimate};
use crate::statistics::series::mean;

/// Mean of `left` minus mean of `right`, against t with Welch's degrees of freedom. For the changes of places with and
/// without a measure it is their difference in differences. `None` under two values in a group, for a value that is
/// not finite, or when neither group varies.
///
/// Both in any order and in one unit, which is that of the estimate; their lengths may differ.
///
/// ```
/// use vlecht::statistics::effect::welch::welch;
/// assert_eq!(welch(&[4.0, 6.0, 5.0], &[1.0, 2.0, 0.0]).unwrap().value, 4.0);
/// ```
pub fn welch(left: &[f64], right: &[f64]) -> Option<Estimate> {
    let (a, b) = (variance_of_mean(left)?, variance_of_mean(right)?);
    let share = |part: f64, group: &[f64]| part * part / (group.len() as f64 - 1.0);
    let df = (a + b).powi(2) / (share(a, left) + share(b, right));
    Estimate::new(mean(left)? - mean(right)?, (a + b).sqrt(), Against::T(df))
}

/// The same with one spread for both groups (Student), against t(n − 2). `None` as [`welch`].
pub fn student(left: &[f64], right: &[f64]) -> Option<Estimate> {
    let (n, m) = (left.len() as f64, right.len() as f64);
    let squares = variance_of_mean(left)? * n * (n - 1.0) + variance_of_mean(right)? * m * (m - 1.0);
    let error = (squares / (n + m - 2.0) * (1.0 / n + 1.0 / m)).sqrt();
    Estimate::new(mean(left)? - mean(right)?, error, Against::T(n + m - 2.0))
}

/// Sample variance over n; `None` under two values.
pub(super) fn variance_of_mean(values: &[f64]) -> Option<f64> {
    let n = values.len() as f64;
    if values.len() < 2 {
        return None;
    }
    let centre = mean(values)?;
    let squares: f64 = values.iter().map(|value| (value - centre).powi(2)).sum();
    squares.is_finite().then(|| squares / (n - 1.0) / n)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::statistics::close;
    use proptest::prelude::*;

    #[test]
    fn three_against_three_by_hand() {
        // Variances 1 and 1: error √(2/3), t = 4/.8165 = 4.899, 4 degrees of freedom.
        let found = welch(&[4.0, 6.0, 5.0], &[1.0, 2.0, 0.0]).unwrap();
        assert!(close(found.standard_error, (2.0_f64 / 3.0).sqrt()));
        assert!(matches!(found.against, Against::T(df) if close(df, 4.0)));
        let same = student(&[4.0, 6.0, 5.0], &[1.0, 2.0, 0.0]).unwrap();
        assert!(close(same.standard_error, found.standard_error));
    }

    #[test]
    fn one_value_or_no_spread_is_undefined() {
        assert_eq!(welch(&[1.0], &[1.0, 2.0]), None);
        assert_eq!(welch(&[3.0, 3.0], &[1.0, 1.0]), None);
        assert_eq!(student(&[f64::NAN, 1.0], &[1.0, 2.0]), None);
    }

    proptest! {
        #[test]
        fn changing_sides_turns_the_sign(
            left in prop::collection::vec(-9.0..9.0_f64, 2..9), right in prop::collection::vec(-9.0..9.0_f64, 2..9),
        ) {
            let Some(one) = welch(&left, &right) else { return Ok(()) };
            let other = welch(&right, &left).unwrap();
            prop_assert!((one.value + other.value).abs() < 1e-9 && (one.p() - other.p()).abs() < 1e-9);
        }
    }
}
