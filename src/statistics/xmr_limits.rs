//! Natural process limits of an XmR chart: the mean, plus and minus 2.66 mean moving ranges.
//!
//! The moving range of two adjacent points is how far they lie apart. Three standard deviations of a stable process
//! are 3 / 1.128 = 2.66 mean moving ranges (d₂ for pairs is 1.128). One wild month should not widen the limits until
//! nothing stands out: moving ranges of 3.267 times their mean or more are left out once (Nelson 1982, Control Charts
//! for Individual Measurements; D₄ for pairs is 3.267).
//!
//! Source: NHSRplotthedots 0.2.2, `ptd_spc_standard`. Where we differ: it gives NaN for a constant series with
//! screening; we give limits equal to the mean. And if screening would leave no movement at all although the values
//! differ, nothing is screened: otherwise a single step in a flat series would put every point outside the limits.

use super::series::{mean, observed, sign};

/// Mean moving ranges from the mean to a limit: 3 / 1.128.
pub const LIMIT_FACTOR: f64 = 2.66;
/// Moving ranges of this many times their mean or more are left out once.
pub const SCREENING_FACTOR: f64 = 3.267;
/// Part of the way to a limit from which a point is close to it.
const NEAR: f64 = 2.0 / 3.0;
/// Points below which no limits are drawn.
pub const MIN_POINTS: usize = 5;
/// Points below which limits are provisional.
pub const FULL_POINTS: usize = 12;

/// The mean of a process and the limits between which it moves when nothing changes. All in the unit of the values.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ProcessLimits {
    /// Centre line.
    pub mean: f64,
    /// Lower process limit.
    pub lower: f64,
    /// Upper process limit.
    pub upper: f64,
    /// Two thirds of the way down to the lower limit.
    pub near_lower: f64,
    /// Two thirds of the way up to the upper limit.
    pub near_upper: f64,
    /// Mean moving range that the limits rest on, after screening.
    pub moving_range: f64,
    /// Points that the limits rest on.
    pub points: usize,
}

impl ProcessLimits {
    /// Whether the points they rest on are all equal: the limits lie on the mean ("no spread").
    pub fn has_no_spread(&self) -> bool {
        self.moving_range <= 0.0
    }

    /// Whether they rest on 5 to 11 points, so that they will still move.
    pub fn are_provisional(&self) -> bool {
        self.points < FULL_POINTS
    }

    /// +1 above the mean, −1 below, 0 on it.
    pub(super) fn side(&self, value: f64) -> i8 {
        sign(self.mean, value) as i8
    }

    /// +1 above the upper limit, −1 below the lower, 0 between or on them.
    pub(super) fn outside(&self, value: f64) -> i8 {
        i8::from(value > self.upper) - i8::from(value < self.lower)
    }

    /// Whether a value lies beyond a near limit and not outside the limit.
    pub(super) fn is_close(&self, value: f64) -> bool {
        self.outside(value) == 0 && (value > self.near_upper || value < self.near_lower)
    }
}

/// Process limits of a whole series. Moving ranges are formed only between adjacent positions.
///
/// `None` for fewer than 5 points; when no two points are adjacent; when the values differ but no adjacent ones do,
/// so that the movement cannot be estimated; and when a limit is too large for a number.
pub fn process_limits(series: &[Option<f64>], screen_outliers: bool) -> Option<ProcessLimits> {
    let points = observed(series);
    let values: Vec<f64> = points.iter().map(|&(_, value)| value).collect();
    if values.len() < MIN_POINTS {
        return None;
    }
    let mean_value = mean(&values)?;
    let ranges: Vec<f64> = points
        .windows(2)
        .filter(|pair| pair[1].0 - pair[0].0 == 1)
        .map(|pair| (pair[1].1 - pair[0].1).abs())
        .collect();
    let moving_range = if screen_outliers {
        screened_mean(&ranges)
    } else {
        mean(&ranges)
    }?;
    let is_constant = values.iter().all(|&value| sign(value, values[0]) == 0);
    if moving_range <= 0.0 && !is_constant {
        return None;
    }
    let reach = LIMIT_FACTOR * moving_range;
    let limits = ProcessLimits {
        mean: mean_value,
        lower: mean_value - reach,
        upper: mean_value + reach,
        near_lower: mean_value - NEAR * reach,
        near_upper: mean_value + NEAR * reach,
        moving_range,
        points: values.len(),
    };
    (limits.lower.is_finite() && limits.upper.is_finite()).then_some(limits)
}

/// Mean moving range without those of 3.267 times the mean or more; the plain mean where nothing would be left.
fn screened_mean(ranges: &[f64]) -> Option<f64> {
    let all = mean(ranges)?;
    let kept: Vec<f64> = ranges
        .iter()
        .copied()
        .filter(|range| *range < SCREENING_FACTOR * all)
        .collect();
    Some(mean(&kept).filter(|kept| *kept > 0.0).unwrap_or(all))
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
    fn twelve_months_worked_by_hand() {
        // Sum 646 / 12 = 53.8333. Moving ranges 3 2 1 2 1 2 1 2 3 1 1 = 19 / 11 = 1.7273, all below 3.267 × 1.7273.
        // 2.66 × 1.7273 = 4.5945; limits 53.8333 ± 4.5945.
        let series = whole(&[52.0, 55.0, 53.0, 54.0, 56.0, 55.0, 53.0, 54.0, 52.0, 55.0, 54.0, 53.0]);
        let limits = process_limits(&series, true).unwrap();
        assert!((limits.mean - 53.8333).abs() < 5e-5, "{limits:?}");
        assert!((limits.moving_range - 1.7273).abs() < 5e-5);
        assert!((limits.lower - 49.2388).abs() < 5e-5);
        assert!((limits.upper - 58.4279).abs() < 5e-5);
        assert!(!limits.are_provisional());
    }

    #[test]
    fn an_outlier_is_screened_from_the_moving_ranges() {
        // Ones and twos with a ten in fifth place, 18 points (vignette "deviations" of the package): 35 / 18 = 1.9444.
        // Moving ranges 1 1 1 8 9 1 … 1 = 32 / 17 = 1.8824; 8 and 9 are above 3.267 × 1.8824 = 6.15; the rest are 1.
        let mut values = [1.0, 2.0].repeat(9);
        values[4] = 10.0;
        for (position, value) in values.iter_mut().enumerate().skip(5) {
            *value = if position % 2 == 1 { 1.0 } else { 2.0 };
        }
        let screened = process_limits(&whole(&values), true).unwrap();
        assert!((screened.upper - 4.6044).abs() < 5e-5 && (screened.lower + 0.7156).abs() < 5e-5);
        let plain = process_limits(&whole(&values), false).unwrap();
        assert!((plain.upper - 6.9515).abs() < 5e-5 && (plain.lower + 3.0626).abs() < 5e-5);
    }

    #[test]
    fn equal_values_have_limits_on_their_mean() {
        let limits = process_limits(&[Some(0.1); 12], true).unwrap();
        assert!(limits.has_no_spread());
        assert_eq!((limits.lower, limits.mean, limits.upper), (0.1, 0.1, 0.1));
    }

    #[test]
    fn screening_never_takes_the_only_movement_away() {
        // Eleven tens and a twenty: one moving range of 10 among zeros; 10 / 11 = 0.9091.
        let mut series = vec![Some(10.0); 11];
        series.push(Some(20.0));
        assert!(close(process_limits(&series, true).unwrap().moving_range, 10.0 / 11.0));
    }

    #[test]
    fn a_moving_range_never_bridges_a_gap() {
        // Ranges 1 and 1 on the left, 1 on the right; the step of 50 falls in the gap.
        let series = [Some(1.0), Some(2.0), Some(1.0), None, Some(51.0), Some(52.0)];
        assert!(close(process_limits(&series, true).unwrap().moving_range, 1.0));
    }

    #[test]
    fn too_few_points_or_no_neighbours_give_no_limits() {
        assert_eq!(process_limits(&[Some(1.0); 4], true), None);
        let alternate: Vec<_> = (0..12)
            .map(|position| (position % 2 == 0).then_some(f64::from(position)))
            .collect();
        assert_eq!(process_limits(&alternate, true), None);
        // Only the first two are adjacent, and equal: how much the process moves cannot be known.
        let series = [Some(1.0), Some(1.0), None, Some(2.0), None, Some(3.0), None, Some(4.0)];
        assert_eq!(process_limits(&series, true), None);
    }

    #[test]
    fn five_points_give_provisional_limits() {
        assert!(
            process_limits(&whole(&[1.0, 2.0, 1.0, 2.0, 1.0]), true)
                .unwrap()
                .are_provisional()
        );
    }

    proptest! {
        #[test]
        fn limits_enclose_the_mean_and_follow_scale_and_shift(
            values in prop::collection::vec(prop::option::weighted(0.9, -1000.0..1000.0_f64), 0..40),
            factor in 0.1..10.0_f64,
            shift in -100.0..100.0_f64,
        ) {
            let Some(limits) = process_limits(&values, false) else { return Ok(()) };
            prop_assert!(limits.lower <= limits.near_lower && limits.near_lower <= limits.mean);
            prop_assert!(limits.mean <= limits.near_upper && limits.near_upper <= limits.upper);
            let moved: Vec<_> = values.iter().map(|value| value.map(|value| value * factor + shift)).collect();
            let moved = process_limits(&moved, false).unwrap();
            prop_assert!((moved.upper - (limits.upper * factor + shift)).abs() < 1e-6);
            prop_assert!((moved.lower - (limits.lower * factor + shift)).abs() < 1e-6);
        }
    }
}
