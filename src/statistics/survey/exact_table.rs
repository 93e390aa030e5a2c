//! Fisher's exact test: two parts of few, without an approximation.
//!
//! With the totals of the four cells kept, p is the chance of every table at most as likely as the one found.
//!
//! Source: Fisher 1935; SciPy `fisher_exact(alternative="two-sided")`.

use statrs::function::factorial::ln_factorial;

/// Relative difference within which two tables are as likely.
const AS_LIKELY: f64 = 1e-7;

/// Two-sided p of `k1` of `n1` against `k2` of `n2`. `None` for an empty group or more than there are.
///
/// ```
/// use vlecht::statistics::survey::exact_table::fisher_exact;
/// // 3 of 3 against 0 of 3: 2 of the 20 ways to place three.
/// assert!((fisher_exact((3, 3), (0, 3)).unwrap() - 0.1).abs() < 1e-9);
/// ```
pub fn fisher_exact((k1, n1): (usize, usize), (k2, n2): (usize, usize)) -> Option<f64> {
    if n1 == 0 || n2 == 0 || k1 > n1 || k2 > n2 {
        return None;
    }
    let successes = k1 + k2;
    let ways = |n: usize, k: usize| ln_factorial(n as u64) - ln_factorial(k as u64) - ln_factorial((n - k) as u64);
    let all = ways(n1 + n2, successes);
    let chance = |first: usize| (ways(n1, first) + ways(n2, successes - first) - all).exp();
    let found = chance(k1) * (1.0 + AS_LIKELY);
    let possible = successes.saturating_sub(n2)..=successes.min(n1);
    Some(
        possible
            .map(chance)
            .filter(|&chance| chance <= found)
            .sum::<f64>()
            .min(1.0),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn equal_parts_and_empty_groups() {
        assert!((fisher_exact((2, 4), (2, 4)).unwrap() - 1.0).abs() < 1e-9);
        assert_eq!(fisher_exact((0, 0), (1, 2)), None);
        assert_eq!(fisher_exact((3, 2), (1, 2)), None);
    }

    proptest! {
        #[test]
        fn sides_and_answers_may_be_exchanged(n1 in 1..30_usize, n2 in 1..30_usize, a in 0..30_usize, b in 0..30_usize) {
            let (k1, k2) = (a % (n1 + 1), b % (n2 + 1));
            let p = fisher_exact((k1, n1), (k2, n2)).unwrap();
            prop_assert!(0.0 < p && p <= 1.0);
            prop_assert!((p - fisher_exact((k2, n2), (k1, n1)).unwrap()).abs() < 1e-9);
            prop_assert!((p - fisher_exact((n1 - k1, n1), (n2 - k2, n2)).unwrap()).abs() < 1e-9);
        }
    }
}
