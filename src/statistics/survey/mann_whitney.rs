//! The Mann-Whitney test by the normal approximation, with ties and continuity correction. Only to lay beside packages:
//! [`super::brunner_munzel`] allows each round its own spread, [`super::rank_sum`] is exact.
//!
//! Source: Mann & Whitney 1947; SciPy `mannwhitneyu(method="asymptotic")`.

use statrs::distribution::{ContinuousCDF, Normal};

use crate::statistics::ranks::{mid_ranks, together};
use crate::statistics::trend::tie_sizes;

/// What the test found.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MannWhitney {
    /// Pairs in which the first group is higher, equal pairs half.
    pub u: f64,
    /// Two-sided p; 1 when all values are equal.
    pub p: f64,
}

/// Compares two groups whose values are on one scale, in any order: does one of them tend to be higher? Equal values count
/// half, and the spread of U is corrected for them. `None` when one is empty or a value is not finite.
pub fn mann_whitney(first: &[f64], second: &[f64]) -> Option<MannWhitney> {
    let both = together(first, second)?;
    let (n, m) = (first.len() as f64, second.len() as f64);
    let ranks = mid_ranks(&both);
    let u = ranks.iter().take(first.len()).sum::<f64>() - n * (n + 1.0) / 2.0;
    let all = n + m;
    let ties: f64 = tie_sizes(&both)
        .iter()
        .map(|&size| (size as f64).powi(3) - size as f64)
        .sum();
    let deviation = (n * m / 12.0 * (all + 1.0 - ties / (all * (all - 1.0)))).sqrt();
    let far = ((u - n * m / 2.0).abs() - 0.5) / deviation;
    let p = if far.is_finite() {
        2.0 * Normal::standard().sf(far)
    } else {
        1.0
    };
    Some(MannWhitney { u, p: p.min(1.0) })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn bounds_hold_and_order_and_scale_do_not_matter_and_sides_turn(
            x in prop::collection::vec(1..=5_i32, 1..15), y in prop::collection::vec(1..=5_i32, 1..15),
        ) {
            let numbers = |values: &[i32]| values.iter().copied().map(f64::from).collect::<Vec<_>>();
            let (x, y) = (numbers(&x), numbers(&y));
            let pairs = (x.len() * y.len()) as f64;
            let found = mann_whitney(&x, &y).unwrap();
            prop_assert!((0.0..=1.0).contains(&found.p) && (0.0..=pairs).contains(&found.u));
            let other = mann_whitney(&y, &x).unwrap();
            prop_assert!((found.u + other.u - pairs).abs() < 1e-9 && (found.p - other.p).abs() < 1e-9);
            let cubes = |values: &[f64]| values.iter().rev().map(|value| value.powi(3)).collect::<Vec<_>>();
            let scaled = mann_whitney(&cubes(&x), &cubes(&y)).unwrap();
            prop_assert!((scaled.u - found.u).abs() < 1e-9 && (scaled.p - found.p).abs() < 1e-9);
        }
    }

    #[test]
    fn equal_or_empty_groups() {
        let equal = mann_whitney(&[4.0; 5], &[4.0; 4]).unwrap();
        assert_eq!((equal.u, equal.p), (10.0, 1.0));
        assert_eq!(mann_whitney(&[], &[1.0]), None);
    }

    #[test]
    fn three_below_three() {
        // U = 0, mean 4.5, variance 9·7/12 = 5.25: z = 4/2.2913 = 1.7457, p = .0809.
        let found = mann_whitney(&[1.0, 2.0, 3.0], &[4.0, 5.0, 6.0]).unwrap();
        assert!(found.u == 0.0 && (found.p - 0.080_856).abs() < 1e-6);
    }
}
