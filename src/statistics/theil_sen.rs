//! The Theil-Sen line: how much a figure rises or falls per period, hardly moved by outliers.
//!
//! Slope: the median of (xⱼ − xᵢ) / (tⱼ − tᵢ) over all pairs, with the real distance in time, so that a gap counts for
//! what it is. Intercept (Conover): median(x) − slope · median(t), with t counted from the first position of the
//! series. Interval of 95 %: with N slopes and C = 1.96 √Var S, the slopes of rank (N − C)/2 and (N + C)/2 + 1.
//!
//! Source: Sen 1968; Conover 1999 for the intercept (pyMannKendall takes the same; the R package trend takes the
//! median of x − slope · t, which differs); interval as in trend's `sens.slope`.

use super::median::median;
use super::series::observed;
use super::trend::{tie_sizes, variance_of_s};

/// The 97.5 % point of the standard normal distribution.
const Z_95: f64 = 1.959_963_984_540_054;

/// A line through a series.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TheilSen {
    /// Change per period, in the unit of the values.
    pub slope: f64,
    /// Value of the line at position 0.
    pub intercept: f64,
    /// Interval of 95 % for the slope; `None` where so few points cannot give one (2 or 3 points).
    pub interval: Option<(f64, f64)>,
}

impl TheilSen {
    /// Value of the line in the unit of the values, at a position counted in periods from the first of the series (0); it may
    /// lie before or beyond the series.
    pub fn at(&self, position: f64) -> f64 {
        self.intercept + self.slope * position
    }
}

/// Fits the line. `None` for fewer than 2 points, or when a slope is too large for a number.
///
/// ```
/// use vlecht::statistics::theil_sen::theil_sen;
/// // 3 at position 0, missing at 1, 7 at 2: two per period.
/// assert!((theil_sen(&[Some(3.0), None, Some(7.0)]).unwrap().slope - 2.0).abs() < 1e-12);
/// ```
pub fn theil_sen(series: &[Option<f64>]) -> Option<TheilSen> {
    let points = observed(series);
    let values: Vec<f64> = points.iter().map(|&(_, value)| value).collect();
    let positions: Vec<f64> = points.iter().map(|&(position, _)| position as f64).collect();
    let mut slopes = slopes(&points);
    slopes.sort_by(f64::total_cmp);
    let slope = median(&slopes).filter(|slope| slope.is_finite())?;
    let intercept = median(&values)? - slope * median(&positions)?;
    if !intercept.is_finite() {
        return None;
    }
    Some(TheilSen {
        slope,
        intercept,
        interval: interval(&slopes, variance_of_s(&tie_sizes(&values))),
    })
}

/// The slope of every pair of points, per period.
pub(super) fn slopes(points: &[(usize, f64)]) -> Vec<f64> {
    let pairs = points
        .iter()
        .enumerate()
        .flat_map(|(i, &a)| points.iter().skip(i + 1).map(move |&b| (a, b)));
    pairs.map(|((t1, x1), (t2, x2))| (x2 - x1) / (t2 - t1) as f64).collect()
}

/// The slopes at the ranks of the interval; `None` when the ranks fall outside the slopes.
fn interval(sorted: &[f64], variance: f64) -> Option<(f64, f64)> {
    let count = sorted.len() as f64;
    let reach = Z_95 * variance.sqrt();
    if reach > count {
        return None;
    }
    let at_rank = |rank: f64| sorted.get((rank.max(1.0).min(count) as usize).checked_sub(1)?).copied();
    let (middle, half) = (count / 2.0, reach / 2.0);
    let low = at_rank((middle - half).round_ties_even())?;
    let high = at_rank((middle + half + 1.0).round_ties_even())?;
    (low.is_finite() && high.is_finite()).then_some((low, high))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::statistics::close;
    use proptest::prelude::*;

    fn whole(values: &[f64]) -> Vec<Option<f64>> {
        values.iter().copied().map(Some).collect()
    }

    #[test]
    fn five_rising_values() {
        // Slopes of 3 5 6 8 11: 2 1.5 1.67 2 | 1 1.5 2 | 2 2.5 | 3, median 2. Intercept 6 − 2·2 = 2.
        let line = theil_sen(&whole(&[3.0, 5.0, 6.0, 8.0, 11.0])).unwrap();
        assert!(close(line.slope, 2.0) && close(line.intercept, 2.0) && close(line.at(10.0), 22.0));
        assert_eq!(line.interval, Some((1.0, 3.0)));
    }

    #[test]
    fn a_gap_counts_with_its_real_length() {
        // Months 0 1 2 5 6 7 9 10 with 12 13 11 15 16 15 18 20: 28 slopes, the middle two 3/4 and 7/9.
        let mut series = vec![None; 11];
        for (month, value) in [0, 1, 2, 5, 6, 7, 9, 10]
            .into_iter()
            .zip([12., 13., 11., 15., 16., 15., 18., 20.])
        {
            series[month] = Some(value);
        }
        assert!((theil_sen(&series).unwrap().slope - 0.763_888_9).abs() < 1e-6);
    }

    #[test]
    fn equal_values_lie_on_a_flat_line() {
        let line = theil_sen(&whole(&[4.0; 6])).unwrap();
        assert!(close(line.slope, 0.0) && close(line.intercept, 4.0));
        assert_eq!(line.interval, Some((0.0, 0.0)));
    }

    #[test]
    fn three_points_have_a_slope_without_interval_and_one_has_none() {
        assert_eq!(theil_sen(&whole(&[1.0, 2.0, 3.0])).unwrap().interval, None);
        assert_eq!(theil_sen(&[Some(1.0), None]), None);
        assert_eq!(theil_sen(&whole(&[-f64::MAX, f64::MAX])), None);
    }

    proptest! {
        #[test]
        fn the_slope_follows_scale_and_added_lines_and_lies_in_its_interval(
            values in prop::collection::vec(prop::option::weighted(0.8, -100.0..100.0_f64), 2..20),
            factor in -5.0..5.0_f64,
            per_period in -5.0..5.0_f64,
        ) {
            let Some(line) = theil_sen(&values) else { return Ok(()) };
            let moved: Vec<_> = values
                .iter()
                .enumerate()
                .map(|(t, value)| value.map(|value| value * factor + per_period * t as f64))
                .collect();
            prop_assert!((theil_sen(&moved).unwrap().slope - (line.slope * factor + per_period)).abs() < 1e-6);
            if let Some((low, high)) = line.interval {
                prop_assert!(low <= line.slope && line.slope <= high);
            }
        }
    }
}
