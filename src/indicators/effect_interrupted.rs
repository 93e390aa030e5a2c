//! # What it measures
//! Whether the level of a KPI in a pilot area jumped when the pilot came, apart from the trend that was there already.
//!
//! # Formula
//! Least squares of `y = b0 + b1·t + b2·D`, D = 1 from the first whole period of the pilot on: b2, with low and high its
//! interval of 95 % by Newey-West errors. Subject `<kpi>/<area>`, n the points. Where there are areas to compare with, the
//! same once more of `y − mean of those areas` in each period, which takes off what happened there too: subject
//! `<kpi>/<area>/compared`. A period in which one of them has no value is a gap.
//!
//! # Unit and direction
//! The KPI's own unit; its direction is the KPI's own. Anything else that happened at the same time is part of it; beside
//! other areas only what did not happen there too.
//!
//! # Undefined when
//! Fewer than 8 points before or after: insufficient. The points fall on one line, so that there is no uncertainty to
//! give: the value without an interval.
//!
//! # Source
//! Bernal, Cummins and Gasparrini 2017 and 2018 (the use of controls); Turner and others 2021.
//!
//! # Differs from
//! `effect-change`, which takes a trend that was there already for a change.

use crate::domain::{Measurement, Subject, Unit, Window};
use crate::indicators::frame::{Frame, kpi_in_area, kpi_in_area_compared};
use crate::indicators::kpi::KpiSeries;
use crate::indicators::kpi::areas::{AreaRows, of_kpis};
use crate::indicators::kpi::interrupted::{Interrupted, absence};
use crate::indicators::{Definition, Direction, Indicator, Scope};
use crate::ledger::Facts;
use crate::statistics::effect::interrupted::{STEP_POINTS, interrupted};

/// See the module.
pub(crate) struct EffectInterrupted;

static DEFINITION: Definition = Definition {
    id: "effect-interrupted",
    unit: Unit::Own(String::new()),
    direction: Direction::Own,
    minimum_points: 2 * STEP_POINTS as u32,
    is_convention: false,
    version: 1,
};

/// Level of an interval.
const LEVEL: f64 = 0.95;

/// Place of the step among the coefficients: after the constant and the time.
const STEP: usize = 2;

impl Indicator for EffectInterrupted {
    fn definition(&self) -> &'static Definition {
        &DEFINITION
    }

    fn measure(&self, facts: &Facts, scope: &Scope) -> Vec<Measurement> {
        let frame = Frame::new(&DEFINITION, scope, Window::ToDate);
        of_kpis(facts, scope, |series, areas| {
            let others: Vec<&AreaRows<'_>> = areas.iter().filter(|area| area.start().is_none()).collect();
            areas
                .iter()
                .flat_map(|pilot| steps(frame, series, pilot, &others))
                .collect::<Vec<_>>()
        })
    }
}

/// The step in one pilot area, and where there are others the same with these taken off.
fn steps(frame: Frame, series: &KpiSeries, pilot: &AreaRows<'_>, others: &[&AreaRows<'_>]) -> Vec<Measurement> {
    let (kpi, area) = (&series.definition, pilot.area);
    let found = pilot.start().and_then(|start| Interrupted::of(kpi, &pilot.rows, start));
    let Some(found) = found else { return Vec::new() };
    let mut figures = vec![step(frame, series, kpi_in_area(&kpi.id, area), &found, &[pilot])];
    if !others.is_empty() {
        let subject = kpi_in_area_compared(&kpi.id, area);
        let used: Vec<&AreaRows<'_>> = std::iter::once(pilot).chain(others.iter().copied()).collect();
        figures.push(step(frame, series, subject, &found.less(kpi, others), &used));
    }
    figures
}

/// The step in one series, which rests on the rows of some areas.
fn step(
    frame: Frame,
    series: &KpiSeries,
    subject: Subject,
    found: &Interrupted,
    areas: &[&AreaRows<'_>],
) -> Measurement {
    let figure = match interrupted(&found.values, &found.question(), None) {
        Ok(found) => match found.step {
            Some(step) => {
                let (low, high) = step.interval(LEVEL).unwrap_or((f64::NAN, f64::NAN));
                frame.value(subject, step.value).with_band(low, high)
            }
            None => frame.value(subject, found.fit.coefficients.get(STEP).copied().unwrap_or(f64::NAN)),
        },
        Err(why) => frame.absent(subject, absence(&why)),
    };
    let figure = Measurement {
        unit: series.unit(),
        ..figure
    };
    found.resting(figure, series, areas)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Month, Status};
    use crate::indicators::fixture::{facts, month, scope};
    use crate::indicators::kpi::example::definition;

    /// Values of months up to October 2026 by area; `p` is the pilot area, which starts on a day. The text of a value that
    /// is no number leaves the month out.
    fn beside(areas: &[(&'static str, &[f64])], start: &'static str) -> Vec<Measurement> {
        let last: Month = month(2026, 10);
        let rows: Vec<(&str, String, String)> = areas
            .iter()
            .flat_map(|(area, values)| {
                let months = (0..).map(move |place: i32| last.plus(place + 1 - values.len() as i32));
                let told = months.zip(*values).filter(|(_, value)| value.is_finite());
                told.map(move |(month, value)| (*area, month.to_string(), value.to_string()))
            })
            .collect();
        let rows: Vec<_> = rows
            .iter()
            .map(|(area, period, value)| {
                vec![
                    ("kpi_id", "k"),
                    ("area_id", *area),
                    ("period", period.as_str()),
                    ("value", value.as_str()),
                ]
            })
            .collect();
        let role = |area| if area == "p" { "pilot" } else { "comparison" };
        let areas: Vec<_> = areas
            .iter()
            .map(|(area, _)| vec![("area_id", *area), ("role", role(*area)), ("start", start)])
            .collect();
        let tables = facts(&[
            ("areas", &areas),
            ("kpi_definitions", &[definition(&[])]),
            ("kpi_measurements", &rows),
        ]);
        EffectInterrupted.measure(&tables, &scope())
    }

    /// Months up to October 2026 in a pilot area; the pilot starts on a day.
    fn measured(values: &[f64], start: &'static str) -> Measurement {
        beside(&[("p", values)], start).remove(0)
    }

    /// Eighteen months: a trend of 0,5 a month, a step from the tenth on, and a wobble.
    fn wobbling(level: f64, step: f64, wobble: impl Fn(usize) -> f64) -> Vec<f64> {
        let value = |t: usize| level + 0.5 * t as f64 + wobble(t) + if t < 9 { 0.0 } else { step };
        (0..18).map(value).collect()
    }

    const WOBBLE: [f64; 5] = [0.3, -0.2, 0.4, -0.5, 0.1];

    /// A pilot area that steps 8 up, and two areas to compare with that step 3 up in the same month.
    fn pilot_and_two_others() -> [Vec<f64>; 3] {
        [
            wobbling(20.0, 8.0, |t| [0.0, 1.0, -1.0, 0.5][t % 4]),
            wobbling(10.0, 3.0, |t| WOBBLE[t % 5]),
            wobbling(14.0, 3.0, |t| -WOBBLE[(t + 2) % 5]),
        ]
    }

    fn close(found: Option<f64>, expected: f64) -> bool {
        found.is_some_and(|found| (found - expected).abs() < 1e-6)
    }

    #[test]
    fn what_happened_in_the_areas_beside_it_too_is_taken_off() {
        // Least squares with Newey-West errors (2 lags, n/(n − k), t with 15 degrees of freedom), as statsmodels gives
        // them: of the pilot area 8,036111 [7,196991; 8,875231], of the difference 4,911250 [4,098713; 5,723787].
        let [p, c, d] = pilot_and_two_others();
        let found = beside(&[("c", &c), ("d", &d), ("p", &p)], "2026-02-01");
        let ids: Vec<&str> = found.iter().map(|figure| figure.key.subject.id.as_str()).collect();
        assert_eq!(ids, ["k/p", "k/p/compared"]);
        let (own, compared) = (&found[0], &found[1]);
        assert!(
            close(own.value, 8.036_111_11) && close(own.low, 7.196_991_09),
            "{own:?}"
        );
        assert!(close(compared.value, 4.911_25), "{compared:?}");
        assert!(
            close(compared.low, 4.098_713_32) && close(compared.high, 5.723_786_68),
            "{compared:?}"
        );
        assert_eq!((own.rows[0].rows().len(), compared.rows[0].rows().len()), (18, 54));
    }

    #[test]
    fn a_month_without_a_value_in_one_of_the_other_areas_is_a_gap() {
        let [p, c, mut d] = pilot_and_two_others();
        d[4] = f64::NAN;
        let found = beside(&[("c", &c), ("d", &d), ("p", &p)], "2026-02-01");
        assert_eq!((found[0].n, found[1].n), (Some(18), Some(17)));
        // With two gaps 7 months before the start are left: too few.
        d[5] = f64::NAN;
        let found = beside(&[("c", &c), ("d", &d), ("p", &p)], "2026-02-01");
        assert_eq!(
            (found[0].status, found[1].status),
            (Status::Normal, Status::Insufficient)
        );
    }

    #[test]
    fn a_step_on_a_straight_line_is_found_exactly() {
        // 10, 11, … 17, then 5 more from 1 March on: the trend of 1 a month is not part of the step.
        let values: Vec<f64> = (0..16)
            .map(|t| 10.0 + f64::from(t) + if t < 8 { 0.0 } else { 5.0 })
            .collect();
        let figure = measured(&values, "2026-03-01");
        assert!((figure.value.expect("a step") - 5.0).abs() < 1e-9);
        assert_eq!((figure.n, figure.low), (Some(16), None));
        assert_eq!(figure.key.subject.id, "k/p");
    }

    #[test]
    fn noise_gives_an_interval_around_the_step() {
        let noise = [0.0, 1.0, -1.0, 0.5];
        let values: Vec<f64> = (0..17)
            .map(|t| 20.0 + noise[t % 4] + if t < 9 { 0.0 } else { 8.0 })
            .collect();
        // The pilot starts within February: that month is neither, 8 before and 8 after are left.
        let figure = measured(&values, "2026-02-12");
        let (value, low, high) = (figure.value.expect("a step"), figure.low, figure.high);
        assert!(low.is_some_and(|low| 4.0 < low && low < value) && high.is_some_and(|high| high > value));
        assert_eq!((figure.n, figure.status), (Some(16), Status::Normal));
    }

    #[test]
    fn fewer_than_eight_points_on_a_side_are_insufficient() {
        assert_eq!(measured(&[1.0; 15], "2026-03-01").status, Status::Insufficient);
    }
}
