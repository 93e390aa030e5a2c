//! Is a goal on course? The one rule by which every place of a report says so, with the figure that decided it.
//!
//! 1. Was the KPI measured in the month of its target date or later: what was measured decides.
//! 2. Else the forecast (`kpi-forecast`): on course when its whole interval reaches the target, off course when no part
//!    of it does, else it cannot be told yet.
//! 3. Where there is no forecast (fewer than 8 measurements), the planned path: a straight line from baseline to
//!    target, from 5 measurements and a quarter of the time on. On the path is on course; behind it cannot be told yet;
//!    at risk, or worse than at the start, is off course.
//!
//! So where path and forecast disagree the forecast is shown. Source: methods page, part 1.6.

use crate::domain::{Date, Measurement, Month};
use crate::report::Context;
use crate::report::kpi::{self, Kpi};
use crate::statistics::attainment::planned_value;
use crate::statistics::forecast::{Course, course_of};
use crate::statistics::path::{PathStatus, path_status};
use crate::statistics::trend_verdict::MIN_POINTS;
use crate::statistics::xmr::Improvement;

/// What may be said of a goal.
#[derive(Clone, Copy, Debug)]
pub struct Verdict<'a> {
    /// On course, off course, or not to be told yet.
    pub course: Course,
    /// The figure that decided it.
    pub figure: &'a Measurement,
}

/// The verdict on a KPI. `None` where nothing can be held against a day: without target, target date, direction or
/// value, and with too few measurements for a forecast and for a path.
pub fn of<'a>(context: &Context<'a>, kpi: &Kpi) -> Option<Verdict<'a>> {
    let target = kpi.target.filter(|_| !kpi.is_band)?;
    let due = kpi.target_date?;
    let newest = kpi::newest(context, kpi)?;
    let now = newest.value?;
    if newest.key.period.last_month() >= Month::of(due) {
        let course = course_of((now, now), target, improvement(kpi))?;
        return Some(Verdict { course, figure: newest });
    }
    by_forecast(context, kpi, target).or_else(|| by_path(context, kpi, (newest, now), (target, due)))
}

/// The key of the word for a course.
pub fn word_key(course: Course) -> &'static str {
    match course {
        Course::OnCourse => "report-kpi-on-course",
        Course::OffCourse => "report-kpi-off-course",
        Course::Undecided => "report-kpi-course-open",
    }
}

fn improvement(kpi: &Kpi) -> Improvement {
    if kpi.is_lower_better {
        Improvement::Decrease
    } else {
        Improvement::Increase
    }
}

fn by_forecast<'a>(context: &Context<'a>, kpi: &Kpi, target: f64) -> Option<Verdict<'a>> {
    let figure = kpi::about(context, "kpi-forecast", kpi).filter(|figure| figure.value.is_some())?;
    let course = course_of((figure.low?, figure.high?), target, improvement(kpi))?;
    Some(Verdict { course, figure })
}

fn by_path<'a>(
    context: &Context<'a>,
    kpi: &Kpi,
    (newest, now): (&'a Measurement, f64),
    (target, due): (f64, Date),
) -> Option<Verdict<'a>> {
    let measured = kpi::values(context, kpi).iter().filter(|m| m.value.is_some()).count();
    let (baseline, start) = (kpi.baseline?, kpi.baseline_date?.days());
    if measured < MIN_POINTS || due.days() <= start {
        return None;
    }
    let today = newest.key.period.last_month().last_day().days();
    let elapsed = f64::from(today - start) / f64::from(due.days() - start);
    let planned = planned_value(baseline, target, elapsed)?;
    let course = match path_status(now, baseline, planned, elapsed)? {
        PathStatus::OnPath => Course::OnCourse,
        PathStatus::Behind => Course::Undecided,
        PathStatus::AtRisk | PathStatus::WorseThanStart => Course::OffCourse,
    };
    let figure = kpi::about(context, "kpi-attainment", kpi).unwrap_or(newest);
    Some(Verdict { course, figure })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Period, Status, Unit, Window};
    use crate::indicators::Measurements;
    use crate::report::fixture::House;

    /// The verdict with a forecast between low and high (none: too few points) and monthly values up to October 2026.
    fn verdict(band: Option<(f64, f64)>, values: &[f64], due: (i32, u32)) -> Option<(Course, &'static str)> {
        let mut house = House::three_partners();
        let mut kpi = kpi::in_force(&house.context()).remove(0);
        // From 42 at the end of 2024 down to 30.
        kpi.baseline_date = Some(Month::new(2024, 12)?.last_day());
        kpi.target_date = Some(Month::new(due.0, due.1)?.last_day());
        let last = house.scope.month;
        let mut figures: Vec<Measurement> = (1..)
            .zip(values)
            .map(|(place, value)| {
                let period = Period::Month(last.plus(place - values.len() as i32));
                Measurement::new("kpi-value", kpi.subject(), period, Window::Month, Unit::Count, *value)
            })
            .collect();
        let (period, window) = (house.scope.period(), Window::TwelveMonths);
        figures.push(match band {
            Some((low, high)) => {
                Measurement::new("kpi-forecast", kpi.subject(), period, window, Unit::Count, low).with_band(low, high)
            }
            None => Measurement::without_value(
                "kpi-forecast",
                kpi.subject(),
                period,
                window,
                Unit::Count,
                Status::Insufficient,
            ),
        });
        house.measurements = Measurements::new(figures);
        let context = house.context();
        of(&context, &kpi).map(|verdict| (verdict.course, verdict.figure.key.indicator))
    }

    #[test]
    fn the_whole_interval_of_the_forecast_decides_also_where_the_target_is_met_now() {
        let ahead = (2027, 12);
        let forecast = |low, high| verdict(Some((low, high)), &[29.0; 9], ahead);
        assert_eq!(forecast(25.0, 30.0), Some((Course::OnCourse, "kpi-forecast")));
        assert_eq!(forecast(28.0, 31.0), Some((Course::Undecided, "kpi-forecast")));
        assert_eq!(forecast(30.5, 31.0), Some((Course::OffCourse, "kpi-forecast")));
    }

    #[test]
    fn on_the_target_date_what_was_measured_decides() {
        assert_eq!(
            verdict(Some((28.0, 31.0)), &[29.0; 9], (2026, 10)),
            Some((Course::OnCourse, "kpi-value"))
        );
        assert_eq!(
            verdict(None, &[31.0; 3], (2026, 10)),
            Some((Course::OffCourse, "kpi-value"))
        );
    }

    #[test]
    fn without_a_forecast_the_path_decides_from_five_measurements_and_a_quarter_of_the_time() {
        // By the end of October 2026 22 of 36 months have passed: 42 − 12 · 669/1095 = 34.67 was planned.
        let on_path = |now| verdict(None, &[40.0, 40.0, 40.0, 40.0, now], (2027, 12)).map(|found| found.0);
        assert_eq!(on_path(34.0), Some(Course::OnCourse));
        assert_eq!(on_path(36.0), Some(Course::Undecided));
        assert_eq!(on_path(38.0), Some(Course::OffCourse));
        assert_eq!(on_path(43.0), Some(Course::OffCourse));
        assert_eq!(verdict(None, &[34.0; 4], (2027, 12)), None);
        assert_eq!(verdict(None, &[34.0; 5], (2039, 12)), None);
    }
}
