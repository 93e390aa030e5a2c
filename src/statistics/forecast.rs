//! Will the target be reached in time, if it goes on like this?
//!
//! The Theil-Sen line of the last 12 points, at least 8, drawn on to the due date; its interval from that of the slope,
//! turning around the middle of the points (median position, median value). On course only if the whole interval
//! reaches the target, off course only if no part of it does; otherwise it cannot be told yet.
//!
//! A line knows nothing of season, of bounds (a percentage above 100) or of what is about to change. Where it and the
//! planned path ([`super::path`]) disagree, the forecast is what to show.
//!
//! Source: Sen 1968 for line and interval; the rule is a convention of ours.

use super::median::median;
use super::series::observed;
use super::theil_sen::theil_sen;
use super::xmr::Improvement;

/// Points that a forecast needs.
pub const MIN_POINTS: usize = 8;
/// Points that it looks back at most.
pub const MOST_POINTS: usize = 12;

/// Whether the target will be reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Course {
    /// The whole interval reaches the target.
    OnCourse,
    /// No part of the interval does.
    OffCourse,
    /// Some of it does: it cannot be told yet.
    Undecided,
}

/// Why there is no forecast.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoForecast {
    /// Fewer than 8 points; so many there are.
    TooFewPoints(usize),
    /// The due date is not after the last point: what was measured decides.
    Due,
    /// Neither direction is better, so "reached" has no meaning.
    NoDirection,
    /// The target is not finite, or a result would be too large for a number.
    NotFinite,
}

/// A forecast.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Forecast {
    /// Value of the line at the due date, in the unit of the series.
    pub value: f64,
    /// Interval of 95 % around it.
    pub interval: (f64, f64),
    /// Change per period.
    pub slope: f64,
    /// Points it rests on.
    pub points: usize,
    /// What follows for the target.
    pub course: Course,
}

/// Forecasts the value at position `due` (counted like the series; usually beyond its end) and holds it against a
/// target that is reached from below or from above.
///
/// The index of `series` is the position in time; values and target are in one unit. [`NoForecast`] says why there
/// is none.
///
/// ```
/// use vlecht::statistics::forecast::{Course, forecast_to_target};
/// use vlecht::statistics::xmr::Improvement;
/// let rising: Vec<Option<f64>> = (0..8).map(|month| Some(40.0 + 2.0 * f64::from(month))).collect();
/// let forecast = forecast_to_target(&rising, 11, 60.0, Improvement::Increase).unwrap();
/// assert_eq!((forecast.value, forecast.course), (62.0, Course::OnCourse));
/// ```
pub fn forecast_to_target(
    series: &[Option<f64>],
    due: usize,
    target: f64,
    improvement: Improvement,
) -> Result<Forecast, NoForecast> {
    if improvement == Improvement::Neutral {
        return Err(NoForecast::NoDirection);
    }
    let points = observed(series);
    if points.len() < MIN_POINTS {
        return Err(NoForecast::TooFewPoints(points.len()));
    }
    let recent = points
        .get(points.len().saturating_sub(MOST_POINTS)..)
        .unwrap_or_default();
    if recent.last().is_some_and(|&(last, _)| due <= last) {
        return Err(NoForecast::Due);
    }
    let start = recent.first().map_or(0, |&(position, _)| position);
    let line = theil_sen(series.get(start..).unwrap_or_default()).ok_or(NoForecast::NotFinite)?;
    let interval = line.interval.ok_or(NoForecast::NotFinite)?;
    let positions: Vec<f64> = recent.iter().map(|&(position, _)| position as f64).collect();
    let values: Vec<f64> = recent.iter().map(|&(_, value)| value).collect();
    let (Some(middle), Some(height)) = (median(&positions), median(&values)) else {
        return Err(NoForecast::NotFinite);
    };
    let at = |slope: f64| height + slope * (due as f64 - middle);
    let interval = (at(interval.0), at(interval.1));
    if ![interval.0, interval.1, target].iter().all(|value| value.is_finite()) {
        return Err(NoForecast::NotFinite);
    }
    Ok(Forecast {
        value: at(line.slope),
        interval,
        slope: line.slope,
        points: recent.len(),
        course: course_of(interval, target, improvement).ok_or(NoForecast::NoDirection)?,
    })
}

/// What an interval (low, high) says of a target, all in one unit. A target on the end of the interval is reached.
///
/// `None` where neither direction is better.
pub fn course_of(interval: (f64, f64), target: f64, improvement: Improvement) -> Option<Course> {
    let reaches = |value: f64| match improvement {
        Improvement::Decrease => Some(value <= target),
        Improvement::Increase => Some(value >= target),
        Improvement::Neutral => None,
    };
    Some(match (reaches(interval.0)?, reaches(interval.1)?) {
        (true, true) => Course::OnCourse,
        (false, false) => Course::OffCourse,
        _ => Course::Undecided,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::statistics::close;
    use proptest::prelude::*;

    fn rising(n: u32) -> Vec<Option<f64>> {
        (0..n)
            .map(|month| Some(40.0 + 2.0 * f64::from(month) + [0.0, 1.0, -1.0][month as usize % 3]))
            .collect()
    }

    #[test]
    fn the_whole_interval_decides() {
        let course = |target| {
            forecast_to_target(&rising(12), 14, target, Improvement::Increase)
                .unwrap()
                .course
        };
        let (low, high) = forecast_to_target(&rising(12), 14, 0.0, Improvement::Increase)
            .unwrap()
            .interval;
        assert!(low < high);
        assert_eq!(course(low), Course::OnCourse);
        assert_eq!(course(f64::midpoint(low, high)), Course::Undecided);
        assert_eq!(course(high + 0.1), Course::OffCourse);
        let down = |target| {
            forecast_to_target(&rising(12), 14, target, Improvement::Decrease)
                .unwrap()
                .course
        };
        assert_eq!(down(high), Course::OnCourse);
        assert_eq!(down(low - 0.1), Course::OffCourse);
    }

    #[test]
    fn only_the_last_twelve_points_count() {
        let mut series = vec![Some(900.0); 20];
        series.extend((0..12).map(|month| Some(f64::from(month))));
        let found = forecast_to_target(&series, 41, 0.0, Improvement::Increase).unwrap();
        // Position 20 is 0, so position 41 is 21.
        assert!(found.points == 12 && close(found.value, 21.0));
    }

    #[test]
    fn a_flat_series_stays_where_it_is() {
        let flat = vec![Some(5.0); 9];
        let found = forecast_to_target(&flat, 20, 5.0, Improvement::Increase).unwrap();
        assert_eq!((found.interval, found.course), ((5.0, 5.0), Course::OnCourse));
        let more = forecast_to_target(&flat, 20, 6.0, Improvement::Increase).unwrap();
        assert_eq!(more.course, Course::OffCourse);
    }

    #[test]
    fn what_cannot_be_forecast_says_why() {
        let series = rising(12);
        let ask = |due, target, improvement| forecast_to_target(&series, due, target, improvement);
        assert_eq!(ask(11, 9.0, Improvement::Increase), Err(NoForecast::Due));
        assert_eq!(ask(20, 9.0, Improvement::Neutral), Err(NoForecast::NoDirection));
        assert_eq!(ask(20, f64::NAN, Improvement::Increase), Err(NoForecast::NotFinite));
        assert_eq!(
            forecast_to_target(&rising(7), 20, 9.0, Improvement::Increase),
            Err(NoForecast::TooFewPoints(7))
        );
    }

    proptest! {
        #[test]
        fn the_line_lies_in_its_interval_and_upside_down_gives_the_same_course(
            values in prop::collection::vec(prop::option::weighted(0.9, -50.0..50.0_f64), 10..20),
            target in -80.0..80.0_f64,
        ) {
            let Ok(found) = forecast_to_target(&values, 25, target, Improvement::Increase) else { return Ok(()) };
            prop_assert!(found.interval.0 <= found.value + 1e-9 && found.value <= found.interval.1 + 1e-9);
            let down: Vec<Option<f64>> = values.iter().map(|value| value.map(|value| -value)).collect();
            let other = forecast_to_target(&down, 25, -target, Improvement::Decrease).unwrap();
            prop_assert_eq!(found.course, other.course);
            prop_assert!((found.value + other.value).abs() < 1e-9);
        }
    }
}
