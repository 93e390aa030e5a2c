//! Ranks, of which equal values share the mean.
//!
//! Source: Kendall 1945, mid-ranks; `rankdata` of `SciPy` gives the same.

/// Ranks from 1, in the order of the values; equal values share the mean of theirs. The values are finite.
///
/// ```
/// use vlecht::statistics::ranks::mid_ranks;
/// assert_eq!(mid_ranks(&[5.0, 1.0, 5.0, 3.0]), [3.5, 1.0, 3.5, 2.0]);
/// ```
pub fn mid_ranks(values: &[f64]) -> Vec<f64> {
    let mut order: Vec<usize> = (0..values.len()).collect();
    order.sort_by(|&a, &b| values[a].total_cmp(&values[b]));
    let mut ranks = vec![0.0; values.len()];
    let mut below = 0;
    for equal in order.chunk_by(|&a, &b| values[a] == values[b]) {
        let shared = below as f64 + (equal.len() + 1) as f64 / 2.0;
        for position in equal {
            ranks[*position] = shared;
        }
        below += equal.len();
    }
    ranks
}

/// The values of two groups in one row, if there are any in both and all are finite.
pub(super) fn together(left: &[f64], right: &[f64]) -> Option<Vec<f64>> {
    let both = [left, right].concat();
    (!left.is_empty() && !right.is_empty() && both.iter().all(|value| value.is_finite())).then_some(both)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn ranks_add_up_whatever_the_ties(values in prop::collection::vec((0..5_i32).prop_map(f64::from), 0..20)) {
            let n = values.len() as f64;
            let ranks = mid_ranks(&values);
            prop_assert!((ranks.iter().sum::<f64>() - n * (n + 1.0) / 2.0).abs() < 1e-9);
            prop_assert!(ranks.iter().all(|rank| (1.0..=n).contains(rank)));
        }
    }
}
