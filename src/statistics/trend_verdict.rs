//! Whether to speak of a trend: clear, possible or none.
//!
//! | Mann-Kendall | says |
//! |---|---|
//! | p < .01 | clear |
//! | .01 ≤ p < .05 | possible |
//! | else | none shown, which is not the same as: there is none |
//!
//! Under 8 points no trend is claimed. From 24 points on, a clear trend also needs a second sign: p < .10 after plain
//! pre-whitening, or a trend or run in the process chart; without it the trend is called possible.
//!
//! Our own convention, after simulation: with a lag-1 autocorrelation of .4 and no trend, p < .05 comes up in 14 to 20
//! of 100 monthly series, p < .01 in 4 to 8. See [`super::trend`] for the corrections that are not offered.
//!
//! Source: our own convention, as said; the tests are those of [`super::trend`].

use super::median::median;
use super::prewhitening::prewhitened;
use super::seasonal_trend::seasonal_trend;
use super::series::{observed, sign};
use super::trend::mann_kendall;

/// p below which a trend is clear.
const CLEAR: f64 = 0.01;
/// p below which a trend is possible.
const POSSIBLE: f64 = 0.05;
/// p after pre-whitening below which a long series may be called clear.
const SECOND_OPINION: f64 = 0.10;
/// Points below which nothing can be said of a series at all.
pub const MIN_POINTS: usize = 5;
/// Points below which no trend is claimed.
pub const TREND_POINTS: usize = 8;
/// Points from which a clear trend needs a second sign.
pub const LONG_SERIES: usize = 24;

/// Up or down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Later values are higher.
    Rising,
    /// Later values are lower.
    Falling,
}

/// What may be said of a series.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TrendVerdict {
    /// Fewer than 5 points, or fewer than 8 that differ: no word about a trend.
    TooFewPoints,
    /// Five or more points, all equal.
    NoChange,
    /// No trend could be shown. That is not the same as: there is none.
    NotShown,
    /// There may be a trend.
    Possible(Direction),
    /// There is clearly a trend.
    Clear(Direction),
}

/// The verdict on a series. `process_signal` says whether the process chart of the same series marks a trend or a run
/// ([`super::xmr::Cause::Rising`] and so on); it counts only from 24 points on.
///
/// ```
/// use vlecht::statistics::trend_verdict::{Direction, TrendVerdict, trend_verdict};
/// let rising: Vec<Option<f64>> = (0..12).map(|month| Some(f64::from(month))).collect();
/// assert_eq!(trend_verdict(&rising, false), TrendVerdict::Clear(Direction::Rising));
/// ```
pub fn trend_verdict(series: &[Option<f64>], process_signal: bool) -> TrendVerdict {
    let points = observed(series);
    let Some(test) = mann_kendall(series).filter(|test| test.n >= MIN_POINTS) else {
        return TrendVerdict::TooFewPoints;
    };
    if points.windows(2).all(|pair| sign(pair[0].1, pair[1].1) == 0) {
        return TrendVerdict::NoChange;
    }
    if test.n < TREND_POINTS {
        return TrendVerdict::TooFewPoints;
    }
    graded(test.p(), test.s, || {
        test.n < LONG_SERIES || process_signal || holds_after_prewhitening(series, test.s)
    })
}

/// The verdict on a series with a cycle of `seasons` positions (12 for months), by the seasonal test, so that a season
/// is not taken for a trend. A clear trend also needs p < .10 after plain pre-whitening of what remains when each
/// season's own median is taken out. Over less than two cycles a season cannot be told from a trend: `None`.
///
/// The index of `series` is the position in time; values are in one unit, and a missing period is `None`.
pub fn seasonal_verdict(series: &[Option<f64>], seasons: usize) -> Option<TrendVerdict> {
    let test = seasonal_trend(series, seasons)?;
    let points = observed(series);
    Some(if points.len() < MIN_POINTS {
        TrendVerdict::TooFewPoints
    } else if points.windows(2).all(|pair| sign(pair[0].1, pair[1].1) == 0) {
        TrendVerdict::NoChange
    } else if points.len() < TREND_POINTS {
        TrendVerdict::TooFewPoints
    } else {
        graded(test.p, test.s, || {
            holds_after_prewhitening(&without_season(series, seasons), test.s)
        })
    })
}

fn graded(p: f64, s: i64, is_confirmed: impl Fn() -> bool) -> TrendVerdict {
    let direction = if s > 0 { Direction::Rising } else { Direction::Falling };
    match p {
        p if p < CLEAR && is_confirmed() => TrendVerdict::Clear(direction),
        p if p < POSSIBLE => TrendVerdict::Possible(direction),
        _ => TrendVerdict::NotShown,
    }
}

/// Each value less the median of its season.
fn without_season(series: &[Option<f64>], seasons: usize) -> Vec<Option<f64>> {
    let medians: Vec<Option<f64>> = (0..seasons)
        .map(|season| {
            let same: Vec<f64> = series.iter().skip(season).step_by(seasons).flatten().copied().collect();
            median(&same)
        })
        .collect();
    let own = series.iter().zip(medians.iter().cycle());
    own.map(|(value, median)| Some((*value)? - (*median)?)).collect()
}

/// Whether the same direction still shows when the echo of each previous point is taken out.
fn holds_after_prewhitening(series: &[Option<f64>], s: i64) -> bool {
    let test = prewhitened(series).and_then(|plain| mann_kendall(&plain));
    test.is_some_and(|test| test.p() < SECOND_OPINION && test.s.signum() == s.signum())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn verdict(values: &[f64]) -> TrendVerdict {
        trend_verdict(&values.iter().copied().map(Some).collect::<Vec<_>>(), false)
    }

    #[test]
    fn seven_rising_points_are_not_yet_a_trend_and_eight_are() {
        // p of eight: 2/8! = .00005.
        assert_eq!(
            verdict(&[1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0]),
            TrendVerdict::TooFewPoints
        );
        let eight = [1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0];
        assert_eq!(verdict(&eight), TrendVerdict::Clear(Direction::Rising));
        assert_eq!(
            verdict(&eight.map(|value| -value)),
            TrendVerdict::Clear(Direction::Falling)
        );
    }

    #[test]
    fn p_between_one_and_five_in_a_hundred_is_possible() {
        // Of the 8! = 40,320 orders 1, 7, 27, 76, 174, 343 have 0 to 5 falling pairs.
        // Three fall: p = 2 · 111 / 40,320 = .0055. Four: 2 · 285 / 40,320 = .0141. Six: 2 · 1,230 / 40,320 = .0610.
        assert_eq!(
            verdict(&[2.0, 1.0, 4.0, 3.0, 6.0, 5.0, 7.0, 8.0]),
            TrendVerdict::Clear(Direction::Rising)
        );
        assert_eq!(
            verdict(&[2.0, 1.0, 4.0, 3.0, 6.0, 5.0, 8.0, 7.0]),
            TrendVerdict::Possible(Direction::Rising)
        );
        assert_eq!(
            verdict(&[3.0, 2.0, 1.0, 4.0, 7.0, 6.0, 5.0, 8.0]),
            TrendVerdict::NotShown
        );
    }

    #[test]
    fn a_season_is_no_trend_and_a_rise_under_a_season_is_one() {
        let wave = |month: i32| [0.0, 5.0, 9.0, 12.0, 14.0, 15.0, 14.5, 13.0, 9.5, 6.0, 3.0, 1.0][month as usize % 12];
        let series = |yearly: f64| -> Vec<Option<f64>> {
            (0..36)
                .map(|month| Some(wave(month) + yearly * f64::from(month / 12) + 0.01 * f64::from(month % 5)))
                .collect()
        };
        // Its last half year falls without end, and a plain test says so.
        let half = &series(0.0)[28..36];
        assert_eq!(trend_verdict(half, false), TrendVerdict::Clear(Direction::Falling));
        assert_eq!(seasonal_verdict(&series(0.0), 12), Some(TrendVerdict::NotShown));
        // All 36 same-month pairs rise: S = 36, Var = 12 · 3.67, p far below .01.
        let rise = seasonal_verdict(&series(2.0), 12);
        assert!(
            matches!(
                rise,
                Some(TrendVerdict::Clear(Direction::Rising) | TrendVerdict::Possible(Direction::Rising))
            ),
            "{rise:?}"
        );
        assert_eq!(seasonal_verdict(&series(2.0)[..23], 12), None);
        assert_eq!(seasonal_verdict(&[Some(1.0); 24], 12), Some(TrendVerdict::NoChange));
    }

    #[test]
    fn no_order_is_no_trend_shown() {
        assert_eq!(
            verdict(&[5.0, 1.0, 4.0, 2.0, 5.0, 1.0, 4.0, 2.0]),
            TrendVerdict::NotShown
        );
    }

    #[test]
    fn equal_points_are_no_change_from_five_on() {
        assert_eq!(verdict(&[3.0; 6]), TrendVerdict::NoChange);
        assert_eq!(verdict(&[3.0; 4]), TrendVerdict::TooFewPoints);
        assert_eq!(trend_verdict(&[], true), TrendVerdict::TooFewPoints);
    }

    #[test]
    fn a_long_series_that_echoes_itself_needs_a_second_sign() {
        // Two levels of twelve months, each without order: 144 pairs rise across the step, p is far below .01, but
        // what is left after the echo of the month before has no order.
        let step: Vec<Option<f64>> = (0..24)
            .map(|month| Some(if month < 12 { 10.0 } else { 13.0 } + [0.0, 0.4, 0.1, 0.3][month % 4]))
            .collect();
        let without = trend_verdict(&step, false);
        let with = trend_verdict(&step, true);
        assert_eq!(with, TrendVerdict::Clear(Direction::Rising));
        assert_eq!(without, TrendVerdict::Possible(Direction::Rising));
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]
        #[test]
        fn upside_down_turns_the_direction_and_another_unit_changes_nothing(
            values in prop::collection::vec(prop::option::weighted(0.95, 0..12_i32), 0..40),
            seasons in 2..5_usize,
        ) {
            let times = |factor: f64| -> Vec<Option<f64>> {
                values.iter().map(|value| value.map(|value| factor * f64::from(value))).collect()
            };
            let say = |factor: f64, by_season: bool| {
                if by_season {
                    seasonal_verdict(&times(factor), seasons)
                } else {
                    Some(trend_verdict(&times(factor), false))
                }
            };
            for by_season in [false, true] {
                let own = say(1.0, by_season);
                prop_assert_eq!(say(4.0, by_season), own);
                prop_assert_eq!(say(-1.0, by_season), own.map(turned));
            }
        }

        #[test]
        fn backwards_turns_the_direction_of_a_short_series(
            values in prop::collection::vec((0..12_i32).prop_map(f64::from), 5..20),
        ) {
            let backwards: Vec<f64> = values.iter().rev().copied().collect();
            prop_assert_eq!(verdict(&backwards), turned(verdict(&values)));
        }
    }

    fn turned(verdict: TrendVerdict) -> TrendVerdict {
        let turn = |direction| match direction {
            Direction::Rising => Direction::Falling,
            Direction::Falling => Direction::Rising,
        };
        match verdict {
            TrendVerdict::Possible(direction) => TrendVerdict::Possible(turn(direction)),
            TrendVerdict::Clear(direction) => TrendVerdict::Clear(turn(direction)),
            other => other,
        }
    }
}
