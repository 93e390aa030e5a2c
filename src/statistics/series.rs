//! What a series with gaps is made of: the points that are there, and their moving ranges.
//!
//! Source: the definitions; moving ranges as NHS England, Making Data Count, takes them.

/// The finite values of a series with their positions, in order. A missing value and a value that is not finite
/// are left out.
///
/// ```
/// use vlecht::statistics::series::observed;
/// assert_eq!(observed(&[Some(4.0), None, Some(5.0)]), vec![(0, 4.0), (2, 5.0)]);
/// ```
pub fn observed(series: &[Option<f64>]) -> Vec<(usize, f64)> {
    series
        .iter()
        .enumerate()
        .filter_map(|(position, value)| value.filter(|value| value.is_finite()).map(|value| (position, value)))
        .collect()
}

/// −1, 0 or +1: the sign of `later − earlier`.
pub(super) fn sign(earlier: f64, later: f64) -> i64 {
    i64::from(later > earlier) - i64::from(later < earlier)
}

/// The arithmetic mean; `None` for no values, or when the sum is too large for a number.
/// Equal values give exactly that value, so that rounding never puts a point beside its own mean.
///
/// In any order; the mean is in their unit.
pub fn mean(values: &[f64]) -> Option<f64> {
    let first = *values.first()?;
    if values.iter().all(|&value| sign(first, value) == 0) {
        return first.is_finite().then_some(first);
    }
    let mean = values.iter().sum::<f64>() / values.len() as f64;
    mean.is_finite().then_some(mean)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_finite_counts_as_missing() {
        assert_eq!(
            observed(&[Some(f64::NAN), Some(1.0), None, Some(f64::INFINITY)]),
            vec![(1, 1.0)]
        );
    }

    #[test]
    fn equal_values_have_exactly_their_own_mean() {
        // Twelve times 0.1 sums to 1.2000000000000002 in binary.
        assert_eq!(mean(&[0.1; 12]), Some(0.1));
        assert_eq!(mean(&[]), None);
        assert_eq!(mean(&[f64::MAX, f64::MAX, 0.0]), None);
    }
}
