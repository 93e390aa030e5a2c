//! Interrupted time series: did the level (and the slope) of one series change when a measure came?
//!
//! y = b₀ + b₁ t + b₂ D + b₃ (t − T₀) D, with D = 1 from position T₀ on. Least squares with Newey-West errors for
//! amounts and rates; quasi-Poisson with exposure for counts. Two pairs of sines and cosines stand for the season, only
//! from two full cycles on.
//!
//! A step needs 8 points before and 8 after, a change of slope 12 and 12; below that, describe only. Without a series
//! to compare with anything else that happened then is part of the change.
//!
//! Source: Bernal, Cummins & Gasparrini 2017; Turner e.a. 2021 (under 12 points prefer least squares; intervals of short
//! series are too narrow).

use std::f64::consts::TAU;

use crate::statistics::estimate::{Against, Estimate};
use crate::statistics::regression::covariance::{newey_west, usual_lags};
use crate::statistics::regression::least_squares::{LeastSquares, Unfit, least_squares};
use crate::statistics::regression::quasi_poisson::{QuasiPoisson, quasi_poisson};
use crate::statistics::series::observed;

/// Points on either side that a change of level needs.
pub const STEP_POINTS: usize = 8;
/// Points on either side that a change of slope needs.
pub const SLOPE_POINTS: usize = 12;
/// Pairs of sines and cosines for the season.
const PAIRS: usize = 2;
/// Columns before any change of slope or season: one, time, the step.
const STEP: usize = 2;

/// What is asked of a series.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Question {
    /// First position with the measure.
    pub start: usize,
    /// Whether the slope may change too.
    pub slope_changes: bool,
    /// Positions in a cycle (12 for months) when the season is to be taken out.
    pub season: Option<usize>,
}

/// Why a series cannot answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unanswered {
    /// Fewer points before or after than needed: describe only.
    TooFewPoints {
        /// Points before.
        before: usize,
        /// Points from the start on.
        after: usize,
        /// Points needed on either side.
        needed: usize,
    },
    /// Shorter than two cycles: season and trend cannot be told apart.
    TooShortForSeason,
    /// The fit itself fails.
    Unfit(Unfit),
}

impl From<Unfit> for Unanswered {
    fn from(unfit: Unfit) -> Self {
        Self::Unfit(unfit)
    }
}

/// The change in a series of amounts.
#[derive(Clone, Debug, PartialEq)]
pub struct Interrupted {
    /// Change of level at the start, in the unit of the values; `None` for a perfect fit.
    pub step: Option<Estimate>,
    /// Change per period that was there already.
    pub trend: Option<Estimate>,
    /// Change of that slope, when asked for.
    pub slope_change: Option<Estimate>,
    /// Lags of the Newey-West errors.
    pub lags: usize,
    /// The fit itself: intercept, time, step, then slope and season when asked for.
    pub fit: LeastSquares,
}

/// The change in a series of counts.
#[derive(Clone, Debug, PartialEq)]
pub struct InterruptedCounts {
    /// How many times as high the rate is after the start, with its interval of 95 %.
    pub step: Option<(f64, (f64, f64))>,
    /// How many times as high per period, with its interval of 95 %.
    pub trend: Option<(f64, (f64, f64))>,
    /// The fit itself; columns as in [`Interrupted::fit`].
    pub fit: QuasiPoisson,
}

/// Asks a series of amounts or rates. `lags` of the errors: `None` takes the usual number.
///
/// The index of `series` is the position in time; a missing period is `None`. The effects are in its unit.
/// [`Unanswered`] says which points lack.
pub fn interrupted(
    series: &[Option<f64>],
    question: &Question,
    lags: Option<usize>,
) -> Result<Interrupted, Unanswered> {
    let points = observed(series);
    let positions: Vec<usize> = points.iter().map(|&(position, _)| position).collect();
    let design = design(&positions, question)?;
    let values: Vec<f64> = points.iter().map(|&(_, value)| value).collect();
    let fit = least_squares(&design, &values)?;
    let lags = lags.unwrap_or_else(|| usual_lags(values.len()));
    let covariance = newey_west(&fit, &positions, lags, true)?;
    // A perfect fit leaves only rounding, which is no uncertainty.
    let size: f64 = values.iter().map(|value| value * value).sum();
    let is_perfect = fit.squares() <= 1e-24 * size;
    let of = |column| {
        let estimate = covariance.estimate(&fit, column, Against::T(fit.freedom()));
        estimate.filter(|_| !is_perfect)
    };
    Ok(Interrupted {
        step: of(STEP),
        trend: of(1),
        slope_change: question.slope_changes.then(|| of(STEP + 1)).flatten(),
        lags,
        fit,
    })
}

/// Asks a series of counts; `exposure` is what each count is out of, in the same positions. A position that misses one
/// of the two does not count.
///
/// Both series have the same length. [`Unanswered`] says which points lack, or that they differ in length.
pub fn interrupted_counts(
    counts: &[Option<f64>],
    exposure: &[Option<f64>],
    question: &Question,
) -> Result<InterruptedCounts, Unanswered> {
    if counts.len() != exposure.len() {
        return Err(Unfit::Shape.into());
    }
    let known = |place: &usize| observed(&[exposure[*place]]).first().map(|&(_, value)| value);
    let points: Vec<(usize, f64, f64)> = observed(counts)
        .into_iter()
        .filter_map(|(place, count)| Some((place, count, known(&place)?)))
        .collect();
    let positions: Vec<usize> = points.iter().map(|point| point.0).collect();
    let design = design(&positions, question)?;
    let (counts, exposure): (Vec<f64>, Vec<f64>) = points.iter().map(|point| (point.1, point.2)).unzip();
    let fit = quasi_poisson(&design, &counts, &exposure)?;
    Ok(InterruptedCounts {
        step: fit.rate_ratio(STEP, 0.95),
        trend: fit.rate_ratio(1, 0.95),
        fit,
    })
}

/// A row for each position: one, time, step, slope and season as asked.
fn design(positions: &[usize], question: &Question) -> Result<Vec<Vec<f64>>, Unanswered> {
    let before = positions.iter().filter(|&&position| position < question.start).count();
    let after = positions.len() - before;
    let needed = if question.slope_changes {
        SLOPE_POINTS
    } else {
        STEP_POINTS
    };
    if before.min(after) < needed {
        return Err(Unanswered::TooFewPoints { before, after, needed });
    }
    let span = positions.last().map_or(0, |last| last + 1) - positions.first().copied().unwrap_or(0);
    if question.season.is_some_and(|cycle| cycle < 2 || span < 2 * cycle) {
        return Err(Unanswered::TooShortForSeason);
    }
    let row = |&position: &usize| {
        let after = position >= question.start;
        let time = position as f64;
        let mut row = vec![1.0, time, f64::from(u8::from(after))];
        if question.slope_changes {
            row.push(if after { time - question.start as f64 } else { 0.0 });
        }
        if let Some(cycle) = question.season {
            let waves = (1..=PAIRS).filter(|pair| 2 * pair < cycle);
            row.extend(waves.flat_map(|pair| {
                let angle = TAU * pair as f64 * time / cycle as f64;
                [angle.sin(), angle.cos()]
            }));
        }
        row
    };
    Ok(positions.iter().map(row).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::statistics::close;
    use proptest::prelude::*;

    const QUESTION: Question = Question {
        start: 12,
        slope_changes: false,
        season: None,
    };

    /// Two a period up, a step of 10 at 12, and a wobble that does not touch either.
    fn step(wobble: f64) -> Vec<Option<f64>> {
        (0..24)
            .map(|t| {
                let after = if t >= 12 { 10.0 } else { 0.0 };
                Some(5.0 + 2.0 * f64::from(t) + after + wobble * [1.0, -1.0, -1.0, 1.0][t as usize % 4])
            })
            .collect()
    }

    #[test]
    fn a_step_and_the_trend_before_it_are_told_apart() {
        let found = interrupted(&step(0.5), &QUESTION, None).unwrap();
        assert!(close(found.step.unwrap().value, 10.0) && close(found.trend.unwrap().value, 2.0));
        let asked = Question {
            slope_changes: true,
            ..QUESTION
        };
        assert!(
            interrupted(&step(0.5), &asked, None)
                .unwrap()
                .slope_change
                .unwrap()
                .value
                .abs()
                < 1e-9
        );
        // A perfect fit has no uncertainty to show.
        assert_eq!(interrupted(&step(0.0), &QUESTION, None).unwrap().step, None);
    }

    #[test]
    fn few_points_on_either_side_are_not_asked() {
        let mut series = step(0.5);
        series.truncate(19);
        assert_eq!(
            interrupted(&series, &QUESTION, None).unwrap_err(),
            Unanswered::TooFewPoints {
                before: 12,
                after: 7,
                needed: 8
            }
        );
        let season = Question {
            season: Some(13),
            ..QUESTION
        };
        assert_eq!(
            interrupted(&step(0.5), &season, None).unwrap_err(),
            Unanswered::TooShortForSeason
        );
    }

    #[test]
    fn counts_that_double_have_a_rate_ratio_of_two() {
        let counts: Vec<Option<f64>> = (0..24)
            .map(|t| Some(if t < 12 { 50.0 } else { 100.0 } + [3.0, -3.0, -3.0, 3.0][t % 4]))
            .collect();
        let mut exposure = vec![Some(1_000.0); 24];
        let found = interrupted_counts(&counts, &exposure, &QUESTION).unwrap();
        let (ratio, (low, high)) = found.step.unwrap();
        assert!((ratio - 2.0).abs() < 0.02 && low < 2.0 && 2.0 < high);
        exposure[3] = None;
        let one_less = interrupted_counts(&counts, &exposure, &QUESTION).unwrap();
        assert_eq!(one_less.fit.expected.len(), 23);
        assert!(interrupted_counts(&counts, &[], &QUESTION).is_err());
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(32))]
        #[test]
        fn the_jump_turns_with_the_sign_scales_with_the_unit_and_knows_no_level(
            wobble in prop::collection::vec(-5.0..5.0_f64, 24),
            level in -20.0..20.0_f64,
        ) {
            let series = |factor: f64, level: f64| -> Vec<Option<f64>> {
                step(0.0).iter().zip(&wobble).map(|(value, own)| Some(factor * ((*value)? + own) + level)).collect()
            };
            let jump = |series: &[Option<f64>]| interrupted(series, &QUESTION, None).unwrap().step.unwrap();
            let own = jump(&series(1.0, 0.0));
            let other = jump(&series(-3.0, level));
            prop_assert!((other.value + 3.0 * own.value).abs() < 1e-7);
            prop_assert!((other.standard_error - 3.0 * own.standard_error).abs() < 1e-7);
            let (low, high) = own.interval(0.95).unwrap();
            prop_assert!(low <= own.value && own.value <= high && (0.0..=1.0).contains(&own.p()));
        }
    }
}
