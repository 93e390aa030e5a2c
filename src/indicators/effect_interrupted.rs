//! # What it measures
//! Whether the level of a KPI in a pilot area jumped when the pilot came, apart from the trend that was there already.
//!
//! # Formula
//! Least squares of `y = b0 + b1·t + b2·D`, D = 1 from the first whole period of the pilot on: b2, with low and high its
//! interval of 95 % by Newey-West errors. Subject `<kpi>/<area>`, n the points.
//!
//! # Unit and direction
//! The KPI's own unit; its direction is the KPI's own. Anything else that happened at the same time is part of it.
//!
//! # Undefined when
//! Fewer than 8 points before or after: insufficient. The points fall on one line, so that there is no uncertainty to
//! give: the value without an interval.
//!
//! # Source
//! Bernal, Cummins and Gasparrini 2017; Turner and others 2021.
//!
//! # Differs from
//! `effect-change`, which takes a trend that was there already for a change.

use crate::domain::{Measurement, RowSet, Status, Unit, Window};
use crate::indicators::frame::{Frame, kpi_in_area};
use crate::indicators::kpi::areas::{self, Role, by_area, roles};
use crate::indicators::kpi::pool::Delivered;
use crate::indicators::kpi::{self, KpiSeries};
use crate::indicators::{Definition, Direction, Indicator, Scope};
use crate::ledger::Facts;
use crate::statistics::effect::interrupted::{Question, STEP_POINTS, Unanswered, interrupted};

/// See the module.
pub(crate) struct EffectInterrupted;

static DEFINITION: Definition = Definition {
    id: "effect-interrupted",
    formula: "b2 of y = b0 + b1·t + b2·D, D = 1 from the start of the pilot on",
    unit: Unit::Own(String::new()),
    direction: Direction::Own,
    source: "Bernal, Cummins and Gasparrini 2017; Newey and West 1987",
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
        let (areas, table) = (facts.table("areas"), facts.table("kpi_measurements"));
        let (roles, delivered) = (roles(&areas), by_area(&table, scope.month));
        let mut figures = Vec::new();
        for series in kpi::all(facts, scope) {
            for (area, rows) in delivered.get(series.definition.id.as_str()).into_iter().flatten() {
                if let Some(Role::Pilot(start)) = roles.get(area) {
                    let found = areas::series(&series.definition, rows, *start);
                    let Some((values, position)) = found else { continue };
                    figures.push(step(frame, &series, (area, rows), &values, position));
                }
            }
        }
        figures
    }
}

fn step(
    frame: Frame,
    series: &KpiSeries,
    (area, rows): (&str, &[Delivered<'_>]),
    values: &[Option<f64>],
    start: usize,
) -> Measurement {
    let subject = kpi_in_area(&series.definition.id, area);
    let question = Question {
        start,
        slope_changes: false,
        season: None,
    };
    let figure = match interrupted(values, &question, None) {
        Ok(found) => match found.step {
            Some(step) => {
                let (low, high) = step.interval(LEVEL).unwrap_or((f64::NAN, f64::NAN));
                frame.value(subject, step.value).with_band(low, high)
            }
            None => frame.value(subject, found.fit.coefficients.get(STEP).copied().unwrap_or(f64::NAN)),
        },
        Err(Unanswered::TooFewPoints { .. } | Unanswered::TooShortForSeason) => {
            frame.absent(subject, Status::Insufficient)
        }
        Err(Unanswered::Unfit(_)) => frame.absent(subject, Status::Undefined),
    };
    let mut of_rows: Vec<u32> = rows.iter().map(|delivered| delivered.row.index()).collect();
    of_rows.sort_unstable();
    Measurement {
        unit: series.unit(),
        ..figure
    }
    .with_n(values.iter().flatten().count())
    .with_rows([RowSet::new("kpi_measurements", of_rows), series.definition_rows()])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Month;
    use crate::indicators::fixture::{facts, month, scope};
    use crate::indicators::kpi::example::definition;

    /// Months up to October 2026 in a pilot area; the pilot starts on a day.
    fn measured(values: &[f64], start: &'static str) -> Measurement {
        let last: Month = month(2026, 10);
        let periods: Vec<(String, String)> = (0..)
            .zip(values)
            .map(|(place, value)| {
                (
                    last.plus(place + 1 - values.len() as i32).to_string(),
                    value.to_string(),
                )
            })
            .collect();
        let rows: Vec<_> = periods
            .iter()
            .map(|(period, value)| {
                vec![
                    ("kpi_id", "k"),
                    ("area_id", "p"),
                    ("period", period.as_str()),
                    ("value", value.as_str()),
                ]
            })
            .collect();
        let area = vec![("area_id", "p"), ("role", "pilot"), ("start", start)];
        let tables = facts(&[
            ("areas", &[area]),
            ("kpi_definitions", &[definition(&[])]),
            ("kpi_measurements", &rows),
        ]);
        EffectInterrupted.measure(&tables, &scope()).remove(0)
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
