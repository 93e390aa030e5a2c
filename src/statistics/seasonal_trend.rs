//! The seasonal Mann-Kendall test: a trend over the years in which each month is compared only with itself.
//!
//! S = Σ S of each season, Var S = Σ Var S of each season, z with continuity correction, p by the normal distribution.
//! Slope per cycle (a year, for months): the median of the slopes between the same seasons. Intercept: median(x) −
//! slope · median(t) / cycle, with t counted from the first position.
//!
//! Under two full cycles a season cannot be told from a trend; then there is no result.
//!
//! Source: Hirsch, Slack & Smith 1982; pyMannKendall 1.4.3 `seasonal_test`, `seasonal_sens_slope`.

use super::median::median;
use super::series::observed;
use super::theil_sen::slopes;
use super::trend::{kendall_s, standardised, tie_sizes, two_sided_p, variance_of_s};

/// What the seasonal test found.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SeasonalTrend {
    /// Rising pairs minus falling pairs, within the seasons.
    pub s: i64,
    /// Variance of S without a trend.
    pub variance: f64,
    /// S in standard deviations.
    pub z: f64,
    /// Two-sided p.
    pub p: f64,
    /// Change per cycle, in the unit of the values.
    pub slope: f64,
    /// Value of the line at position 0.
    pub intercept: f64,
}

/// Tests a series with `seasons` positions a cycle (12 for months). `None` for no seasons, when the series is shorter
/// than two cycles, and when no season has two points.
///
/// The index of `series` is the position in time; values are in one unit, and a missing period is `None`.
pub fn seasonal_trend(series: &[Option<f64>], seasons: usize) -> Option<SeasonalTrend> {
    if seasons == 0 || series.len() < 2 * seasons {
        return None;
    }
    let points = observed(series);
    let mut s = 0;
    let mut variance = 0.0;
    let mut all_slopes = Vec::new();
    for season in 0..seasons {
        let same: Vec<(usize, f64)> = points
            .iter()
            .filter(|(position, _)| position % seasons == season)
            .map(|&(position, value)| (position / seasons, value))
            .collect();
        let values: Vec<f64> = same.iter().map(|&(_, value)| value).collect();
        s += kendall_s(&values);
        variance += variance_of_s(&tie_sizes(&values));
        all_slopes.extend(slopes(&same));
    }
    let slope = median(&all_slopes).filter(|slope| slope.is_finite())?;
    let middle = median(&points.iter().map(|&(position, _)| position as f64).collect::<Vec<_>>())?;
    let centre = median(&points.iter().map(|&(_, value)| value).collect::<Vec<_>>())?;
    let z = standardised(s, variance);
    let intercept = centre - slope * middle / seasons as f64;
    intercept.is_finite().then(|| SeasonalTrend {
        s,
        variance,
        z,
        p: two_sided_p(z),
        slope,
        intercept,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::statistics::close;
    use proptest::prelude::*;

    #[test]
    fn three_years_of_two_seasons() {
        // Summer 10 11 12, winter 2 2 4: S = 3 + 2 = 5. Var: 3·2·11/18 = 3.6667, and (66 − 2·1·9)/18 = 2.6667.
        // Slopes a year: 1 1 1 and 0 1 2: median 1. Median of all values 7, of positions 2.5: 7 − 2.5/2 = 5.75.
        let series: Vec<_> = [10.0, 2.0, 11.0, 2.0, 12.0, 4.0].map(Some).to_vec();
        let found = seasonal_trend(&series, 2).unwrap();
        assert_eq!(found.s, 5);
        assert!(close(found.variance, 66.0 / 18.0 + 48.0 / 18.0) && close(found.slope, 1.0));
        assert!(close(found.intercept, 5.75));
        assert!(close(found.z, 4.0 / (114.0_f64 / 18.0).sqrt()));
    }

    #[test]
    fn less_than_two_cycles_is_undefined() {
        assert_eq!(seasonal_trend(&[Some(1.0); 23], 12), None);
        assert_eq!(seasonal_trend(&[Some(1.0); 23], 0), None);
        assert_eq!(seasonal_trend(&[None; 24], 12), None);
    }

    #[test]
    fn equal_values_show_nothing() {
        let found = seasonal_trend(&[Some(1.0); 24], 12).unwrap();
        assert_eq!(found.s, 0);
        assert!(close(found.p, 1.0) && close(found.slope, 0.0));
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]
        #[test]
        fn a_season_of_any_height_changes_nothing_and_upside_down_turns_the_sign(
            values in prop::collection::vec(prop::option::weighted(0.9, 0..9_i32), 6..40),
            heights in prop::array::uniform3(-20..20_i32),
        ) {
            let series = |factor: i32, heights: [i32; 3]| -> Vec<Option<f64>> {
                let own = values.iter().zip(heights.iter().cycle());
                own.map(|(value, height)| Some(f64::from(factor * (*value)? + height))).collect()
            };
            let Some(own) = seasonal_trend(&series(1, [0; 3]), 3) else { return Ok(()) };
            let raised = seasonal_trend(&series(1, heights), 3).unwrap();
            let down = seasonal_trend(&series(-1, heights), 3).unwrap();
            prop_assert_eq!((raised.s, down.s), (own.s, -own.s));
            prop_assert!(close(raised.variance, own.variance) && close(raised.slope, own.slope));
            prop_assert!(close(down.p, own.p) && close(down.slope, -own.slope));
            prop_assert!((0.0..=1.0).contains(&own.p));
        }
    }
}
