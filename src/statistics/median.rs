//! The median: the middle value, or the mean of the two in the middle.
//!
//! Source: the definition; the same as `median` of R, `NumPy` and spreadsheets.

/// The median of `values`, in their unit. `None` when there are none or one is NaN.
///
/// In any order.
///
/// ```
/// use vlecht::statistics::median::median;
/// assert_eq!(median(&[3.0, 1.0, 2.0]), Some(2.0));
/// assert_eq!(median(&[4.0, 1.0, 2.0, 3.0]), Some(2.5));
/// ```
pub fn median(values: &[f64]) -> Option<f64> {
    if values.iter().any(|value| value.is_nan()) {
        return None;
    }
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let upper = *sorted.get(sorted.len() / 2)?;
    if sorted.len() % 2 == 1 {
        return Some(upper);
    }
    let lower = *sorted.get(sorted.len() / 2 - 1)?;
    Some(f64::midpoint(lower, upper))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn it_lies_between_the_extremes_in_any_order_and_turns_with_scale_and_sign(
            whole in prop::collection::vec(-1_000..1_000_i32, 1..40),
        ) {
            let values: Vec<f64> = whole.iter().copied().map(f64::from).collect();
            let middle = median(&values).unwrap();
            let below = values.iter().filter(|value| **value < middle).count();
            let above = values.iter().filter(|value| **value > middle).count();
            prop_assert!(2 * below <= values.len() && 2 * above <= values.len());
            let backwards: Vec<f64> = values.iter().rev().copied().collect();
            prop_assert_eq!(median(&backwards), Some(middle));
            let turned: Vec<f64> = values.iter().map(|value| -2.0 * value).collect();
            prop_assert_eq!(median(&turned), Some(-2.0 * middle));
        }
    }

    #[test]
    fn nothing_has_no_median() {
        assert_eq!(median(&[]), None);
        assert_eq!(median(&[1.0, f64::NAN]), None);
    }
}
