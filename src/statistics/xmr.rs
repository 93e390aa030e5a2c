//! The XmR chart: does a monthly figure move as it always does, or has something changed?
//!
//! Values around their mean with the natural limits of [`super::xmr_limits`], and four rules that tell a special
//! cause from common variation. Where several rules hold the first counts:
//!
//! 1. a point outside the limits;
//! 2. a trend: seven points strictly rising or falling;
//! 3. two in three close to a limit, all three on the same side of the mean;
//! 4. a run: seven points on one side of the mean.
//!
//! Source: NHS England "Making Data Count" as in NHSRplotthedots 0.2.2. Where we differ:
//!
//! * a missing period breaks runs, trends and windows of three, and no moving range bridges it (the package asks for
//!   series without gaps);
//! * fewer than 5 points get no limits, 5 to 11 provisional ones and no assurance;
//! * a low point of a figure without a good direction is called low (the package calls it high by accident);
//! * limits rest by default on the first 12 points and are kept (the package's default is all points).

use super::series::observed;
use super::xmr_limits::{FULL_POINTS, ProcessLimits, process_limits};
use super::xmr_rules::{all_seven, seven_one_side, seven_trend, two_in_three};

/// Which points of a group the limits rest on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Baseline {
    /// The first so many points that are there; all of them while there are fewer.
    First(usize),
    /// All points.
    All,
}

impl Default for Baseline {
    fn default() -> Self {
        Self::First(FULL_POINTS)
    }
}

/// Which way is better.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Improvement {
    /// Higher is better.
    Increase,
    /// Lower is better.
    Decrease,
    /// Neither: no good or bad, and no assurance.
    #[default]
    Neutral,
}

/// Which rule marks a point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cause {
    /// No rule: the usual variation.
    Common,
    /// Above the upper limit.
    AboveUpperLimit,
    /// Below the lower limit.
    BelowLowerLimit,
    /// One of seven points that rise.
    Rising,
    /// One of seven points that fall.
    Falling,
    /// Close to the upper limit, two in three.
    CloseToUpperLimit,
    /// Close to the lower limit, two in three.
    CloseToLowerLimit,
    /// One of seven points above the mean.
    RunAbove,
    /// One of seven points below the mean.
    RunBelow,
}

impl Cause {
    /// +1 for a cause that points up, −1 for one that points down, 0 for common variation.
    pub fn direction(self) -> i8 {
        match self {
            Self::Common => 0,
            Self::AboveUpperLimit | Self::Rising | Self::CloseToUpperLimit | Self::RunAbove => 1,
            Self::BelowLowerLimit | Self::Falling | Self::CloseToLowerLimit | Self::RunBelow => -1,
        }
    }
}

/// What a point means, given which way is better. That of the last point is the variation of the whole chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PointType {
    /// The usual variation.
    CommonCause,
    /// Special, in the good direction.
    Improvement,
    /// Special, in the bad direction.
    Concern,
    /// Special and high, where neither direction is better.
    NeutralHigh,
    /// Special and low, where neither direction is better.
    NeutralLow,
}

impl PointType {
    fn new(cause: Cause, improvement: Improvement) -> Self {
        match (cause.direction(), improvement) {
            (0, _) => Self::CommonCause,
            (1, Improvement::Increase) | (-1, Improvement::Decrease) => Self::Improvement,
            (1, Improvement::Decrease) | (-1, Improvement::Increase) => Self::Concern,
            (1, Improvement::Neutral) => Self::NeutralHigh,
            _ => Self::NeutralLow,
        }
    }
}

/// Whether the process, if nothing changes, will reach its target.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Assurance {
    /// The target lies outside the limits on the side that is always reached.
    ConsistentlyMet,
    /// The target lies between or on the limits.
    HitOrMiss,
    /// The target lies outside the limits on the side that is never reached.
    ConsistentlyMissed,
}

/// What a chart is drawn with.
#[derive(Clone, Debug, PartialEq)]
pub struct XmrOptions<'a> {
    /// Which points the limits rest on.
    pub baseline: Baseline,
    /// Positions at which the process was changed on purpose: a new group with limits of its own starts there.
    pub rebase_at: &'a [usize],
    /// Whether wild moving ranges are left out.
    pub screen_outliers: bool,
    /// Which way is better.
    pub improvement: Improvement,
    /// What should be reached, in the unit of the values.
    pub target: Option<f64>,
}

impl Default for XmrOptions<'_> {
    fn default() -> Self {
        Self {
            baseline: Baseline::default(),
            rebase_at: &[],
            screen_outliers: true,
            improvement: Improvement::Neutral,
            target: None,
        }
    }
}

/// One point of a chart.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct XmrPoint {
    /// Place in the series.
    pub position: usize,
    /// The value itself.
    pub value: f64,
    /// Which of [`Xmr::groups`] it belongs to.
    pub group: usize,
    /// Which rule marks it; `None` where its group has no limits.
    pub cause: Option<Cause>,
    /// What it means; `None` where its group has no limits.
    pub point_type: Option<PointType>,
}

/// A stretch of the chart with limits of its own.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct XmrGroup {
    /// Position at which it starts.
    pub start: usize,
    /// Points in it.
    pub points: usize,
    /// Its limits; `None` where [`process_limits`] has none, as under 5 points.
    pub limits: Option<ProcessLimits>,
}

/// A process chart.
#[derive(Clone, Debug, PartialEq)]
pub struct Xmr {
    /// Every point that is there, in order.
    pub points: Vec<XmrPoint>,
    /// Groups with at least one point, in order.
    pub groups: Vec<XmrGroup>,
    /// Whether the target will be met; `None` without a target, without a good direction, and while the last group
    /// has no limits or provisional ones.
    pub assurance: Option<Assurance>,
}

impl Xmr {
    /// The limits in force at the last point.
    ///
    /// `None` for fewer points than limits need.
    pub fn limits(&self) -> Option<&ProcessLimits> {
        self.groups.last()?.limits.as_ref()
    }

    /// What the last point means: the variation that a reader is told about.
    ///
    /// `None` without a point.
    pub fn variation(&self) -> Option<PointType> {
        self.points.last()?.point_type
    }

    /// Whether the limits in force rest on 5 to 11 points.
    pub fn is_provisional(&self) -> bool {
        self.limits().is_some_and(ProcessLimits::are_provisional)
    }
}

/// Draws the chart of a series. The index is the position in time; a missing period is `None`.
///
/// The values are in one unit, in the order of time; so are the points of the chart.
///
/// ```
/// use vlecht::statistics::xmr::{Cause, XmrOptions, xmr};
/// let mut series: Vec<Option<f64>> =
///     [52, 55, 53, 54, 56, 55, 53, 54, 52, 55, 54, 53].map(|value| Some(f64::from(value))).to_vec();
/// series.push(Some(61.0));
/// let chart = xmr(&series, &XmrOptions::default());
/// assert_eq!(chart.points[12].cause, Some(Cause::AboveUpperLimit));
/// ```
pub fn xmr(series: &[Option<f64>], options: &XmrOptions<'_>) -> Xmr {
    let mut starts: Vec<usize> = options
        .rebase_at
        .iter()
        .copied()
        .filter(|&start| start < series.len())
        .collect();
    starts.push(0);
    starts.sort_unstable();
    starts.dedup();
    let ends = starts.iter().skip(1).copied().chain([series.len()]);

    let mut points = Vec::new();
    let mut groups = Vec::new();
    for (&start, end) in starts.iter().zip(ends) {
        let stretch = series.get(start..end).unwrap_or_default();
        let found = observed(stretch);
        if found.is_empty() {
            continue;
        }
        let limits = process_limits(baseline(stretch, options.baseline), options.screen_outliers);
        let causes = limits.map(|limits| causes(&found, &limits));
        for (place, &(offset, value)) in found.iter().enumerate() {
            let cause = causes.as_ref().and_then(|causes| causes.get(place)).copied();
            let point_type = cause.map(|cause| PointType::new(cause, options.improvement));
            points.push(XmrPoint {
                position: start + offset,
                value,
                group: groups.len(),
                cause,
                point_type,
            });
        }
        groups.push(XmrGroup {
            start,
            points: found.len(),
            limits,
        });
    }
    let assurance = groups
        .last()
        .and_then(|group| assurance(group.limits.as_ref(), options));
    Xmr {
        points,
        groups,
        assurance,
    }
}

/// The part of a group that its limits rest on.
fn baseline(stretch: &[Option<f64>], baseline: Baseline) -> &[Option<f64>] {
    let Baseline::First(count) = baseline else {
        return stretch;
    };
    match observed(stretch).get(count) {
        Some(&(first_after, _)) => stretch.get(..first_after).unwrap_or(stretch),
        None => stretch,
    }
}

/// The rule that marks each point of a group.
fn causes(found: &[(usize, f64)], limits: &ProcessLimits) -> Vec<Cause> {
    found
        .chunk_by(|earlier, later| later.0 - earlier.0 == 1)
        .flat_map(|stretch| {
            let values: Vec<f64> = stretch.iter().map(|&(_, value)| value).collect();
            causes_without_gaps(&values, limits)
        })
        .collect()
}

fn causes_without_gaps(values: &[f64], limits: &ProcessLimits) -> Vec<Cause> {
    let sides: Vec<i8> = values.iter().map(|&value| limits.side(value)).collect();
    let close: Vec<bool> = values.iter().map(|&value| limits.is_close(value)).collect();
    let trends = all_seven(&seven_trend(values));
    let pairs = two_in_three(&close, &sides);
    let runs = all_seven(&seven_one_side(&sides));
    (0..values.len())
        .map(
            |place| match (limits.outside(values[place]), trends[place], pairs[place], runs[place]) {
                (1, ..) => Cause::AboveUpperLimit,
                (-1, ..) => Cause::BelowLowerLimit,
                (_, 1, ..) => Cause::Rising,
                (_, -1, ..) => Cause::Falling,
                (_, _, true, _) if sides[place] > 0 => Cause::CloseToUpperLimit,
                (_, _, true, _) => Cause::CloseToLowerLimit,
                (.., 1) => Cause::RunAbove,
                (.., -1) => Cause::RunBelow,
                _ => Cause::Common,
            },
        )
        .collect()
}

/// Where the target lies, seen from the limits in force. A target on a limit is hit or miss.
fn assurance(limits: Option<&ProcessLimits>, options: &XmrOptions<'_>) -> Option<Assurance> {
    let limits = limits.filter(|limits| !limits.are_provisional())?;
    let target = options.target.filter(|target| target.is_finite())?;
    match (options.improvement, limits.outside(target)) {
        (Improvement::Neutral, _) => None,
        (_, 0) => Some(Assurance::HitOrMiss),
        (Improvement::Increase, 1) | (Improvement::Decrease, -1) => Some(Assurance::ConsistentlyMissed),
        _ => Some(Assurance::ConsistentlyMet),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The twelve months of the worked example: mean 53.8333, limits 49.2388 to 58.4279.
    const YEAR: [f64; 12] = [52.0, 55.0, 53.0, 54.0, 56.0, 55.0, 53.0, 54.0, 52.0, 55.0, 54.0, 53.0];

    fn year_and(more: &[f64]) -> Vec<Option<f64>> {
        YEAR.iter().chain(more).copied().map(Some).collect()
    }

    fn causes_of(series: &[Option<f64>]) -> Vec<Cause> {
        xmr(series, &XmrOptions::default())
            .points
            .iter()
            .map(|point| point.cause.unwrap())
            .collect()
    }

    #[test]
    fn sixty_one_stands_out_of_the_worked_year_and_the_limits_are_kept() {
        let options = XmrOptions {
            improvement: Improvement::Increase,
            ..XmrOptions::default()
        };
        let chart = xmr(&year_and(&[61.0]), &options);
        assert!((chart.limits().unwrap().upper - 58.4279).abs() < 5e-5);
        assert_eq!(chart.variation(), Some(PointType::Improvement));
        assert!(
            chart.points[..12]
                .iter()
                .all(|point| point.point_type == Some(PointType::CommonCause))
        );
    }

    #[test]
    fn good_bad_high_or_low_depends_on_the_direction() {
        let low = year_and(&[40.0]);
        let variation = |improvement| {
            xmr(
                &low,
                &XmrOptions {
                    improvement,
                    ..XmrOptions::default()
                },
            )
            .variation()
        };
        assert_eq!(variation(Improvement::Increase), Some(PointType::Concern));
        assert_eq!(variation(Improvement::Decrease), Some(PointType::Improvement));
        assert_eq!(variation(Improvement::Neutral), Some(PointType::NeutralLow));
    }

    #[test]
    fn a_point_on_the_limit_is_not_outside() {
        let limits = *xmr(&year_and(&[]), &XmrOptions::default()).limits().unwrap();
        assert_eq!(causes_of(&year_and(&[limits.upper]))[12], Cause::Common);
    }

    #[test]
    fn a_missing_month_breaks_a_run() {
        // Seven months of 55, above 53.8333 and under the near limit 56.8964: a run. Without the fourth: none.
        let run = year_and(&[53.0, 55.0, 55.0, 55.0, 55.0, 55.0, 55.0, 55.0]);
        assert_eq!(causes_of(&run)[13..], [Cause::RunAbove; 7]);
        let mut broken = year_and(&[53.0, 55.0, 55.0, 55.0, 55.0, 55.0, 55.0, 55.0, 55.0]);
        broken[16] = None;
        assert_eq!(causes_of(&broken)[13..], [Cause::Common; 7]);
    }

    #[test]
    fn a_missing_month_breaks_a_trend_and_a_pair() {
        let mut trend = year_and(&[50.0, 50.5, 51.0, 51.5, 52.0, 52.5, 53.0, 53.5]);
        trend[16] = None;
        assert!(!causes_of(&trend).contains(&Cause::Rising));
        // 57 is beyond the near limit 56.8964.
        assert_eq!(
            causes_of(&year_and(&[57.0, 54.0, 57.0]))[12..],
            [Cause::CloseToUpperLimit, Cause::Common, Cause::CloseToUpperLimit]
        );
        let mut pair = year_and(&[57.0, 54.0, 57.0]);
        pair[13] = None;
        assert_eq!(causes_of(&pair)[12..], [Cause::Common; 2]);
    }

    #[test]
    fn outside_goes_before_trend_and_trend_before_run() {
        // Rising from 54 by 1: 54 … 60, seven points, the last two outside 58.4279.
        let causes = causes_of(&year_and(&[54.0, 55.0, 56.0, 57.0, 58.0, 59.0, 60.0]));
        assert_eq!(causes[12..17], [Cause::Rising; 5]);
        assert_eq!(causes[17..], [Cause::AboveUpperLimit; 2]);
    }

    #[test]
    fn few_points_say_nothing_or_something_provisional() {
        let four = xmr(&[Some(1.0), Some(2.0), Some(1.0), Some(2.0)], &XmrOptions::default());
        assert_eq!((four.points.len(), four.limits(), four.variation()), (4, None, None));
        let options = XmrOptions {
            improvement: Improvement::Increase,
            target: Some(90.0),
            ..XmrOptions::default()
        };
        let eleven = xmr(&year_and(&[])[..11], &options);
        assert!(eleven.is_provisional());
        assert_eq!(eleven.assurance, None);
        assert_eq!(
            xmr(&year_and(&[]), &options).assurance,
            Some(Assurance::ConsistentlyMissed)
        );
    }

    #[test]
    fn assurance_follows_target_and_direction() {
        let year = year_and(&[]);
        let ask = |improvement, target| {
            xmr(
                &year,
                &XmrOptions {
                    improvement,
                    target: Some(target),
                    ..XmrOptions::default()
                },
            )
            .assurance
        };
        assert_eq!(ask(Improvement::Increase, 45.0), Some(Assurance::ConsistentlyMet));
        assert_eq!(ask(Improvement::Decrease, 45.0), Some(Assurance::ConsistentlyMissed));
        assert_eq!(ask(Improvement::Decrease, 60.0), Some(Assurance::ConsistentlyMet));
        assert_eq!(ask(Improvement::Increase, 55.0), Some(Assurance::HitOrMiss));
        assert_eq!(ask(Improvement::Neutral, 45.0), None);
    }

    #[test]
    fn a_rebase_starts_limits_of_its_own_and_rules_do_not_cross_it() {
        let series: Vec<Option<f64>> = YEAR
            .iter()
            .copied()
            .chain(YEAR.iter().map(|value| value + 30.0))
            .map(Some)
            .collect();
        let chart = xmr(
            &series,
            &XmrOptions {
                rebase_at: &[12, 99],
                ..XmrOptions::default()
            },
        );
        assert_eq!(chart.groups.len(), 2);
        assert!((chart.limits().unwrap().mean - 83.8333).abs() < 5e-5);
        assert!(chart.points.iter().all(|point| point.cause == Some(Cause::Common)));
    }

    #[test]
    fn a_flat_series_is_common_and_its_first_change_is_not() {
        let flat = vec![Some(0.1); 14];
        assert_eq!(causes_of(&flat), vec![Cause::Common; 14]);
        let mut changed = flat;
        changed.push(Some(0.2));
        assert_eq!(causes_of(&changed)[14], Cause::AboveUpperLimit);
    }

    #[test]
    fn nothing_gives_an_empty_chart() {
        let chart = xmr(&[None, None], &XmrOptions::default());
        assert!(chart.points.is_empty() && chart.groups.is_empty() && chart.variation().is_none());
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]
        #[test]
        fn upside_down_or_in_another_unit_a_chart_says_the_same(
            values in prop::collection::vec(prop::option::weighted(0.95, 0..20_i32), 0..40),
            target in 0..20_i32,
        ) {
            let chart = |factor: f64, improvement| {
                let series: Vec<_> = values.iter().map(|value| value.map(|value| factor * f64::from(value))).collect();
                let target = Some(factor * f64::from(target));
                xmr(&series, &XmrOptions { improvement, target, ..XmrOptions::default() })
            };
            let own = chart(1.0, Improvement::Increase);
            let types = |chart: &Xmr| chart.points.iter().map(|point| point.point_type).collect::<Vec<_>>();
            // A power of two scales without rounding.
            for other in [chart(-1.0, Improvement::Decrease), chart(4.0, Improvement::Increase)] {
                prop_assert_eq!(types(&own), types(&other));
                prop_assert_eq!(own.assurance, other.assurance);
            }
            let count = values.iter().flatten().count();
            prop_assert_eq!(own.points.len(), count);
            prop_assert!(own.variation().is_none() || count >= 5);
        }
    }
}
