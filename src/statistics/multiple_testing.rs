//! Many tests at once: p-values adjusted so that chance finds few of them.
//!
//! Benjamini and Hochberg keep the expected part of false discoveries below q (usually .10) for a family of tests;
//! Benjamini and Yekutieli do so whatever hangs together; Holm and Bonferroni keep the chance of even one false finding
//! below the level. An adjusted p is held against q or the level itself.
//!
//! The family is named beforehand: headline figures are tested by themselves, the rest together. Cumulative figures
//! tested every month are no new tests.
//!
//! Source: Benjamini & Hochberg 1995; Benjamini & Yekutieli 2001; Holm 1979; statsmodels `multipletests`.

/// How p-values are adjusted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Adjustment {
    /// False discovery rate, for tests that are independent or rise and fall together.
    BenjaminiHochberg,
    /// False discovery rate under any dependence.
    BenjaminiYekutieli,
    /// Chance of any false finding, step by step.
    Holm,
    /// Chance of any false finding, at once.
    Bonferroni,
}

/// Adjusted p-values in the order given, 0 to 1. `None` when a p is not between 0 and 1. No p-values give none.
///
/// ```
/// use vlecht::statistics::multiple_testing::{Adjustment, adjusted};
/// let found = adjusted(&[0.01, 0.04, 0.03], Adjustment::BenjaminiHochberg).unwrap();
/// assert!(found.iter().zip([0.03, 0.04, 0.04]).all(|(p, expected)| (p - expected).abs() < 1e-12));
/// ```
pub fn adjusted(p_values: &[f64], adjustment: Adjustment) -> Option<Vec<f64>> {
    if !p_values.iter().all(|p| (0.0..=1.0).contains(p)) {
        return None;
    }
    let mut order: Vec<usize> = (0..p_values.len()).collect();
    order.sort_by(|&a, &b| p_values[a].total_cmp(&p_values[b]));
    let tests = p_values.len() as f64;
    let harmonic: f64 = (1..=p_values.len()).map(|rank| 1.0 / rank as f64).sum();
    // Ranks from 1.
    let raw = |rank: f64, p: f64| match adjustment {
        Adjustment::BenjaminiHochberg => p * tests / rank,
        Adjustment::BenjaminiYekutieli => p * tests * harmonic / rank,
        Adjustment::Holm => p * (tests - rank + 1.0),
        Adjustment::Bonferroni => p * tests,
    };
    let mut result = vec![1.0; p_values.len()];
    let mut previous = match adjustment {
        Adjustment::BenjaminiHochberg | Adjustment::BenjaminiYekutieli => 1.0,
        Adjustment::Holm | Adjustment::Bonferroni => 0.0_f64,
    };
    // An adjusted p never goes against the order: steps up go from the largest p down, steps down from the smallest up.
    let ranked = order
        .iter()
        .enumerate()
        .map(|(rank, &place)| (rank as f64 + 1.0, place));
    if previous > 0.0 {
        for (rank, place) in ranked.rev() {
            previous = raw(rank, p_values[place]).min(previous);
            result[place] = previous;
        }
    } else {
        for (rank, place) in ranked {
            previous = raw(rank, p_values[place]).min(1.0).max(previous);
            result[place] = previous;
        }
    }
    Some(result)
}

/// The level at which intervals of a family are to be given, so that one leaves out "no difference" exactly where its test
/// stands after Benjamini and Hochberg at `rate`: 1 − rate · R / m, R of the m tests standing (at least one is reckoned).
/// `None` when a p is not between 0 and 1, the rate lies not between them, or there are no tests.
///
/// Source: Benjamini & Yekutieli 2005 (false coverage rate).
pub fn interval_level(p_values: &[f64], rate: f64) -> Option<f64> {
    if p_values.is_empty() || !(rate > 0.0 && rate < 1.0) {
        return None;
    }
    let found = adjusted(p_values, Adjustment::BenjaminiHochberg)?;
    let standing = found.iter().filter(|p| **p <= rate).count().max(1);
    Some(1.0 - rate * standing as f64 / p_values.len() as f64)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn an_interval_says_the_same_as_the_adjusted_test() {
        // Of .01 .04 .03 .5 at .10: adjusted .04 .053 .053 .5, so three stand: 1 − .1·3/4.
        let level = interval_level(&[0.01, 0.04, 0.03, 0.5], 0.1).unwrap();
        assert!((level - 0.925).abs() < 1e-12);
        // p below 1 − level is the same as standing.
        assert!([0.01, 0.04, 0.03].iter().all(|p| *p < 1.0 - level) && 0.5 > 1.0 - level);
        // Where none stands the level is as if the first did.
        assert!((interval_level(&[0.2, 0.5], 0.1).unwrap() - 0.95).abs() < 1e-12);
        assert_eq!(interval_level(&[], 0.1), None);
        assert_eq!(interval_level(&[0.5], 0.0), None);
        assert_eq!(interval_level(&[f64::NAN], 0.1), None);
    }

    const ALL: [Adjustment; 4] = [
        Adjustment::BenjaminiHochberg,
        Adjustment::BenjaminiYekutieli,
        Adjustment::Holm,
        Adjustment::Bonferroni,
    ];

    #[test]
    fn the_example_of_benjamini_and_hochberg() {
        let p = [
            0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528,
            0.7590, 1.0,
        ];
        let found = |adjustment| adjusted(&p, adjustment).unwrap().iter().filter(|&&p| p <= 0.05).count();
        assert_eq!(ALL.map(found), [4, 3, 3, 3]);
    }

    #[test]
    fn what_is_no_chance_is_refused() {
        assert_eq!(adjusted(&[0.5, f64::NAN], Adjustment::Holm), None);
        assert_eq!(adjusted(&[1.5], Adjustment::Holm), None);
        assert_eq!(adjusted(&[], Adjustment::Holm), Some(vec![]));
        assert_eq!(adjusted(&[0.03], Adjustment::BenjaminiYekutieli), Some(vec![0.03]));
    }

    proptest! {
        #[test]
        fn never_smaller_never_against_the_order_and_free_of_it(p in prop::collection::vec(0.0..=1.0_f64, 1..30)) {
            let backwards: Vec<f64> = p.iter().rev().copied().collect();
            for adjustment in ALL {
                let found = adjusted(&p, adjustment).unwrap();
                for (i, a) in found.iter().enumerate() {
                    prop_assert!(p[i] <= a + 1e-12 && *a <= 1.0);
                    prop_assert!(found.iter().zip(&p).all(|(b, other)| *other < p[i] || a <= b));
                }
                let mut turned = adjusted(&backwards, adjustment).unwrap();
                turned.reverse();
                prop_assert_eq!(turned, found);
            }
        }
    }
}
