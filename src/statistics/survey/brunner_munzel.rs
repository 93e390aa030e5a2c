//! Two anonymous rounds of answers: are the later ones higher?
//!
//! The effect is P(later > earlier) + ½ P(equal): the chance that an answer of the second round is higher than one of
//! the first. Each round may have its own spread, and the answers need be no more than ordered. For fewer than 10
//! answers a round use [`super::rank_sum`].
//!
//! Source: Brunner & Munzel 2000; SciPy `brunnermunzel` (t distribution); interval as in R's lawstat, clipped to 0 to 1.

use crate::statistics::estimate::{Against, Estimate};
use crate::statistics::ranks::{mid_ranks, together};
use crate::statistics::series::mean;

/// Answers a round below which the exact test is the one to use.
pub const ENOUGH_ANSWERS: usize = 10;

/// The comparison of two rounds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct BrunnerMunzel {
    /// P(later > earlier) + ½ P(equal), 0 to 1; ½ is no difference.
    pub effect: f64,
    /// Its interval of 95 %, clipped to 0 to 1.
    pub interval: (f64, f64),
    /// The statistic; above 0 when the later answers are higher.
    pub statistic: f64,
    /// Degrees of freedom.
    pub df: f64,
    /// Two-sided p.
    pub p: f64,
    /// Standard error of the effect.
    pub error: f64,
}

impl BrunnerMunzel {
    /// The interval of the effect at another level than 95 %, clipped to 0 to 1. `None` for a level that is none.
    pub fn interval_at(&self, level: f64) -> Option<(f64, f64)> {
        let reach = Against::T(self.df).reach(level)? * self.error;
        Some(((self.effect - reach).max(0.0), (self.effect + reach).min(1.0)))
    }
}

/// Why there is no test.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoComparison {
    /// A round with fewer than two answers, or an answer that is not finite.
    TooFewAnswers,
    /// All answers of both rounds are the same: no difference.
    AllEqual,
    /// The rounds do not overlap, or each has one answer only: there is no spread to judge by. Use the exact test.
    NoSpread,
}

/// Compares a later round with an earlier one.
///
/// Scores in any order; the rounds need not have the same length. [`NoComparison`] says why there is none.
pub fn brunner_munzel(earlier: &[f64], later: &[f64]) -> Result<BrunnerMunzel, NoComparison> {
    let both = together(earlier, later).ok_or(NoComparison::TooFewAnswers)?;
    let (n, m) = (earlier.len() as f64, later.len() as f64);
    if earlier.len() < 2 || later.len() < 2 {
        return Err(NoComparison::TooFewAnswers);
    }
    if both.windows(2).all(|pair| pair[0] == pair[1]) {
        return Err(NoComparison::AllEqual);
    }
    let ranks = mid_ranks(&both);
    let (first, second) = ranks.split_at(earlier.len());
    let (a, b) = (placement_variance(first, earlier), placement_variance(second, later));
    let apart = (mean(second), mean(first));
    let ((Some(a), Some(b)), (Some(high), Some(low))) = ((a, b), apart) else {
        return Err(NoComparison::TooFewAnswers);
    };
    let error = (n * a + m * b).sqrt();
    let df = (n * a + m * b).powi(2) / ((n * a).powi(2) / (n - 1.0) + (m * b).powi(2) / (m - 1.0));
    let test = Estimate::new(n * m * (high - low) / (n + m), error, Against::T(df)).ok_or(NoComparison::NoSpread)?;
    let effect = (high - f64::midpoint(m, 1.0)) / n;
    let reach = Against::T(df).reach(0.95).ok_or(NoComparison::NoSpread)?;
    let error = (a / (n * m * m) + b / (m * n * n)).sqrt();
    let reach = reach * error;
    Ok(BrunnerMunzel {
        effect,
        interval: ((effect - reach).max(0.0), (effect + reach).min(1.0)),
        statistic: test.statistic(),
        df,
        p: test.p(),
        error,
    })
}

/// The spread of ranks among all minus ranks in the own round.
fn placement_variance(ranks: &[f64], values: &[f64]) -> Option<f64> {
    let own = mid_ranks(values);
    let placements: Vec<f64> = ranks.iter().zip(own).map(|(rank, own)| rank - own).collect();
    let centre = mean(&placements)?;
    let squares: f64 = placements.iter().map(|value| (value - centre).powi(2)).sum();
    Some(squares / (values.len() as f64 - 1.0))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_example_of_the_scipy_documentation() {
        let x = [1., 2., 1., 1., 1., 1., 1., 1., 1., 1., 2., 4., 1., 1.];
        let y = [3., 3., 4., 3., 1., 2., 3., 1., 1., 5., 4.];
        let found = brunner_munzel(&x, &y).unwrap();
        assert!((found.statistic - 3.137_467_482).abs() < 1e-8 && (found.df - 17.682_84).abs() < 1e-5);
        assert!((found.p - 0.005_786_209).abs() < 1e-8 && (found.effect - 0.788_961_039).abs() < 1e-8);
        assert!((found.interval.0 - 0.595_216_9).abs() < 1e-6 && (found.interval.1 - 0.982_705_2).abs() < 1e-6);
        assert_eq!(found.interval_at(0.95), Some(found.interval));
        assert!(found.interval_at(0.99).is_some_and(|(low, _)| low < found.interval.0));
    }

    #[test]
    fn without_spread_it_says_why() {
        assert_eq!(brunner_munzel(&[4.0; 5], &[4.0; 4]), Err(NoComparison::AllEqual));
        assert_eq!(brunner_munzel(&[1.0, 2.0], &[3.0, 4.0]), Err(NoComparison::NoSpread));
        assert_eq!(brunner_munzel(&[1.0], &[3.0, 4.0]), Err(NoComparison::TooFewAnswers));
        assert_eq!(brunner_munzel(&[], &[3.0, 4.0]), Err(NoComparison::TooFewAnswers));
        assert_eq!(
            brunner_munzel(&[1.0, f64::NAN], &[3.0, 4.0]),
            Err(NoComparison::TooFewAnswers)
        );
    }

    proptest! {
        #[test]
        fn order_and_scale_do_not_matter_and_sides_turn(
            x in prop::collection::vec(1..=5_i32, 2..15), y in prop::collection::vec(1..=5_i32, 2..15),
        ) {
            let numbers = |values: &[i32]| values.iter().copied().map(f64::from).collect::<Vec<_>>();
            let (x, y) = (numbers(&x), numbers(&y));
            let Ok(found) = brunner_munzel(&x, &y) else { return Ok(()) };
            let other = brunner_munzel(&y, &x).unwrap();
            prop_assert!((found.effect + other.effect - 1.0).abs() < 1e-9 && (found.p - other.p).abs() < 1e-9);
            prop_assert!((0.0..=1.0).contains(&found.p) && (0.0..=1.0).contains(&found.effect));
            let cubes = |values: &[f64]| values.iter().rev().map(|value| value.powi(3)).collect::<Vec<_>>();
            prop_assert!((brunner_munzel(&cubes(&x), &cubes(&y)).unwrap().p - found.p).abs() < 1e-9);
        }
    }
}
