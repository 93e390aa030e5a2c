//! The wild cluster restricted bootstrap: p for a coefficient when there are few groups.
//!
//! The model is fitted as if the coefficient were 0; the residuals of each group keep or change their sign together
//! (Rademacher); each of the 2^G patterns gives a CR1 t. p is the part of them that lies at least as far from 0 as the
//! t found. Up to 12 groups every pattern is counted, so the result is no matter of chance; above that a seed draws.
//!
//! Few groups give few patterns: the one that changes nothing and the one that changes all are always among those as
//! far, so that p is never below 2/2^G. With 5 groups that is .0625.
//!
//! With fewer than 8 groups that is too coarse to say much. [`webb_bootstrap`] multiplies each group by one of six weights
//! (±√½, ±1, ±√(3/2)) instead: 6^G patterns, all counted up to 6 groups. Its p is finer, not truer: with so few groups it
//! still leans on the model.
//!
//! Source: Cameron, Gelbach & Miller 2008; Webb 2014; Roodman e.a. 2019; checked against `wildboottest`, which counts only what
//! lies strictly further.

use super::clusters::{SmallSample, rows_of, score};
use super::few_clusters::{inner_products, times};
use super::least_squares::{LeastSquares, Unfit, dot, least_squares};
use crate::statistics::random::Seeded;

/// Groups up to which all patterns are counted.
pub const ENUMERATED_CLUSTERS: usize = 12;
/// Groups up to which all patterns of six weights are counted.
pub const ENUMERATED_WEBB: usize = 6;
/// Patterns that are drawn above that.
pub const DRAWS: u32 = 9_999;
/// Relative difference within which two t's are the same.
const SAME: f64 = 1e-9;

/// What the bootstrap found.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct WildBootstrap {
    /// The CR1 t that is tested.
    pub t: f64,
    /// Groups.
    pub clusters: usize,
    /// Patterns that were looked at, the one found included.
    pub patterns: u32,
    /// Whether those are all there are.
    pub exact: bool,
    /// Part of the patterns at least as far from 0, [`WildBootstrap::smallest_p`] to 1.
    pub p: f64,
    /// Part strictly further, as `wildboottest` reports; may be 0.
    pub p_further: f64,
    /// The smallest p that so many groups can give.
    pub smallest_p: f64,
}

/// What a group is multiplied by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Weights {
    /// −1 or 1.
    Rademacher,
    /// Six values.
    Webb,
}

impl Weights {
    fn values(self) -> Vec<f64> {
        match self {
            Self::Rademacher => vec![1.0, -1.0],
            Self::Webb => {
                let (small, large) = (0.5_f64.sqrt(), 1.5_f64.sqrt());
                vec![1.0, -1.0, small, -small, large, -large]
            }
        }
    }

    fn enumerated(self) -> usize {
        match self {
            Self::Rademacher => ENUMERATED_CLUSTERS,
            Self::Webb => ENUMERATED_WEBB,
        }
    }

    /// Patterns that keep the distance: no change, and all of them turned round at once. For six weights also those that
    /// make all groups larger or smaller alike, which t does not see.
    fn smallest(self) -> u32 {
        match self {
            Self::Rademacher => 2,
            Self::Webb => 6,
        }
    }
}

/// The same test with Webb's six weights, for fewer than 8 groups.
///
/// [`Unfit`] as for [`wild_bootstrap`].
pub fn webb_bootstrap<L: Ord>(
    design: &[Vec<f64>],
    outcome: &[f64],
    labels: &[L],
    coefficient: usize,
    seed: u64,
) -> Result<WildBootstrap, Unfit> {
    bootstrap(design, outcome, labels, coefficient, (Weights::Webb, seed))
}

/// Tests whether a coefficient is 0; `labels` names the group of each row, `seed` is used only above 12 groups.
///
/// [`Unfit`] when either fit fails, there is no such coefficient, labels are missing, there are fewer than two groups,
/// or the coefficient has no variance ([`Unfit::Collinear`]).
pub fn wild_bootstrap<L: Ord>(
    design: &[Vec<f64>],
    outcome: &[f64],
    labels: &[L],
    coefficient: usize,
    seed: u64,
) -> Result<WildBootstrap, Unfit> {
    bootstrap(design, outcome, labels, coefficient, (Weights::Rademacher, seed))
}

fn bootstrap<L: Ord>(
    design: &[Vec<f64>],
    outcome: &[f64],
    labels: &[L],
    coefficient: usize,
    (weights, seed): (Weights, u64),
) -> Result<WildBootstrap, Unfit> {
    let fit = least_squares(design, outcome)?;
    let groups = rows_of(&fit, labels)?;
    let direction = fit.inverse.get(coefficient).ok_or(Unfit::Shape)?;
    let residuals = restricted_residuals(design, outcome, coefficient)?;
    let draw = Draws {
        direction,
        scores: groups.iter().map(|rows| score(&fit, rows, &residuals)).collect(),
        inside: groups.iter().map(|rows| inner_products(&fit, rows)).collect(),
        factor: SmallSample::Full.factor(groups.len(), &fit),
    };
    let t = observed_t(&fit, &groups, coefficient, draw.factor).ok_or(Unfit::Collinear)?;
    let values = weights.values();
    let choices = values.len() as u32;
    let exact = groups.len() <= weights.enumerated();
    let patterns = if exact {
        choices.pow(groups.len() as u32)
    } else {
        DRAWS + 1
    };
    let (mut as_far, mut further) = (0_u32, 0_u32);
    let mut seeded = Seeded::new(seed);
    for pattern in 0..patterns {
        let signs: Vec<f64> = (0..groups.len() as u32)
            .map(|group| {
                let choice = if exact {
                    pattern / choices.pow(group) % choices
                } else if pattern == 0 {
                    0
                } else if weights == Weights::Rademacher {
                    (seeded.bits() & 1) as u32
                } else {
                    (seeded.bits() % u64::from(choices)) as u32
                };
                values[choice as usize]
            })
            .collect();
        let far = draw.t(&signs).abs();
        as_far += u32::from(far >= t.abs() * (1.0 - SAME));
        further += u32::from(far > t.abs() * (1.0 + SAME));
    }
    let share = |count: u32| f64::from(count) / f64::from(patterns);
    Ok(WildBootstrap {
        t,
        clusters: groups.len(),
        patterns,
        exact,
        p: share(as_far),
        p_further: share(further),
        smallest_p: share(if exact { weights.smallest() } else { 1 }),
    })
}

/// What remains when the coefficient is held at 0.
fn restricted_residuals(design: &[Vec<f64>], outcome: &[f64], coefficient: usize) -> Result<Vec<f64>, Unfit> {
    let without: Vec<Vec<f64>> = design
        .iter()
        .map(|row| {
            let kept = row.iter().enumerate().filter(|(column, _)| *column != coefficient);
            kept.map(|(_, value)| *value).collect()
        })
        .collect();
    if without.first().is_some_and(Vec::is_empty) {
        return Ok(outcome.to_vec());
    }
    Ok(least_squares(&without, outcome)?.residuals)
}

/// What every pattern of signs needs, in the space of Q.
struct Draws<'a> {
    direction: &'a [f64],
    scores: Vec<Vec<f64>>,
    inside: Vec<Vec<Vec<f64>>>,
    factor: f64,
}

impl Draws<'_> {
    /// The CR1 t of one pattern; 0 where it has no variance.
    fn t(&self, signs: &[f64]) -> f64 {
        let mut total = vec![0.0; self.direction.len()];
        for (sign, score) in signs.iter().zip(&self.scores) {
            for (cell, value) in total.iter_mut().zip(score) {
                *cell += sign * value;
            }
        }
        let mut squares = 0.0;
        for ((sign, score), inside) in signs.iter().zip(&self.scores).zip(&self.inside) {
            let fitted = times(inside, &total);
            let left = sign * dot(self.direction, score) - dot(self.direction, &fitted);
            squares += left * left;
        }
        let t = dot(self.direction, &total) / (self.factor * squares).sqrt();
        if t.is_finite() { t } else { 0.0 }
    }
}

fn observed_t(fit: &LeastSquares, groups: &[Vec<usize>], coefficient: usize, factor: f64) -> Option<f64> {
    let direction = fit.inverse.get(coefficient)?;
    let squares: f64 = groups
        .iter()
        .map(|rows| dot(direction, &score(fit, rows, &fit.residuals)).powi(2))
        .sum();
    let t = fit.coefficients.get(coefficient)? / (factor * squares).sqrt();
    t.is_finite().then_some(t)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn six_groups_that_all_rise_reach_the_smallest_p() {
        let outcome = [3.0, 4.0, 5.0, 4.5, 3.5, 4.2];
        let found = wild_bootstrap(&vec![vec![1.0]; 6], &outcome, &[1, 2, 3, 4, 5, 6], 0, 0).unwrap();
        assert!(found.exact && found.patterns == 64);
        assert_eq!((found.p, found.p_further), (2.0 / 64.0, 0.0));
        assert_eq!(found.smallest_p, 2.0 / 64.0);
    }

    #[test]
    fn six_weights_tell_five_groups_apart_more_finely() {
        let outcome = [3.0, 4.0, 5.0, 4.5, 3.5];
        let (design, labels) = (vec![vec![1.0]; 5], [1, 2, 3, 4, 5]);
        let signs = wild_bootstrap(&design, &outcome, &labels, 0, 0).unwrap();
        let weights = webb_bootstrap(&design, &outcome, &labels, 0, 0).unwrap();
        assert_eq!((signs.p, signs.patterns), (2.0 / 32.0, 32));
        // Counted by an independent program over all 7776 patterns.
        assert!(weights.exact && weights.patterns == 7_776);
        assert!((weights.p - 86.0 / 7776.0).abs() < 1e-9, "{}", weights.p);
        assert!(weights.p < signs.p && weights.p >= weights.smallest_p);
        assert_eq!(weights.t, signs.t);
    }

    #[test]
    fn seven_groups_draw_six_weights_the_same_way_each_time() {
        let outcome: Vec<f64> = (0..7).map(|i| f64::from(i % 4) - 1.0).collect();
        let labels: Vec<usize> = (0..7).collect();
        let run = |seed| webb_bootstrap(&vec![vec![1.0]; 7], &outcome, &labels, 0, seed).unwrap();
        assert!(!run(1).exact && run(1) == run(1) && (run(1).p - run(2).p).abs() < 0.03);
    }

    #[test]
    fn many_groups_are_drawn_the_same_way_each_time() {
        let outcome: Vec<f64> = (0..20).map(|i| f64::from(i % 7) - 2.0).collect();
        let labels: Vec<usize> = (0..20).collect();
        let run = |seed| wild_bootstrap(&vec![vec![1.0]; 20], &outcome, &labels, 0, seed).unwrap();
        assert!(!run(1).exact && run(1) == run(1));
        assert!((run(1).p - run(2).p).abs() < 0.03);
    }

    #[test]
    fn what_has_no_variance_is_refused() {
        let found = wild_bootstrap(&vec![vec![1.0]; 4], &[2.0; 4], &[1, 2, 3, 4], 0, 0);
        assert!(matches!(found, Err(Unfit::Collinear)) || found.is_ok_and(|found| found.t > 1e6));
        assert_eq!(
            wild_bootstrap(&vec![vec![1.0]; 4], &[2.0; 4], &[1; 4], 0, 0),
            Err(Unfit::Shape)
        );
    }

    proptest! {
        #[test]
        fn p_is_never_below_its_minimum(
            outcome in prop::collection::vec(-9.0..9.0_f64, 12), factor in 0.1..50.0_f64,
        ) {
            let labels: Vec<usize> = (0..12).map(|row| row / 2).collect();
            let design: Vec<Vec<f64>> = (0..12).map(|row| vec![1.0, f64::from(row % 4)]).collect();
            let found = wild_bootstrap(&design, &outcome, &labels, 1, 0).unwrap();
            prop_assert!(found.smallest_p <= found.p && found.p <= 1.0 && found.p_further <= found.p);
            let scaled: Vec<f64> = outcome.iter().map(|value| value * factor).collect();
            prop_assert!((wild_bootstrap(&design, &scaled, &labels, 1, 0).unwrap().p - found.p).abs() < 1e-9);
        }
    }
}
