//! # What it measures
//! How many times as often a counted thing happens in a pilot area since the pilot came, apart from the trend that was there
//! already.
//!
//! # Formula
//! Quasi-Poisson regression of the counts, `ln E(y) = b0 + b1·t + b2·D`, D = 1 from the first whole period of the pilot on:
//! `exp(b2)`, with low and high its interval of 95 %, widened by the spread of the counts. Subject `<kpi>/<area>`, n the
//! points. Only of a KPI whose values are whole numbers that add up; half means half as often.
//!
//! # Unit and direction
//! Ratio; its direction is the KPI's own. Anything else that happened at the same time is part of it.
//!
//! # Undefined when
//! Fewer than 8 points before or after: insufficient. Undefined where nothing was ever counted before or after.
//!
//! # Source
//! Bernal, Cummins and Gasparrini 2017.
//!
//! # Differs from
//! `effect-interrupted`, the jump in the KPI's own unit by least squares, which decides what may be said.

use crate::domain::{Measurement, Status, Unit, Window};
use crate::indicators::frame::{Frame, kpi_in_area};
use crate::indicators::kpi::KpiSeries;
use crate::indicators::kpi::areas::{AreaRows, of_kpis};
use crate::indicators::kpi::definition::Pooling;
use crate::indicators::kpi::interrupted::{Interrupted, absence};
use crate::indicators::{Definition, Direction, Indicator, Scope};
use crate::ledger::Facts;
use crate::statistics::effect::interrupted::{STEP_POINTS, interrupted_counts};

/// See the module.
pub(crate) struct EffectRate;

static DEFINITION: Definition = Definition {
    id: "effect-rate",
    unit: Unit::Ratio,
    direction: Direction::Own,
    minimum_points: 2 * STEP_POINTS as u32,
    is_convention: false,
    version: 1,
};

impl Indicator for EffectRate {
    fn definition(&self) -> &'static Definition {
        &DEFINITION
    }

    fn measure(&self, facts: &Facts, scope: &Scope) -> Vec<Measurement> {
        let frame = Frame::new(&DEFINITION, scope, Window::ToDate);
        of_kpis(facts, scope, |series, areas| {
            let is_counted = series.definition.pooling == Pooling::Sum && series.definition.adds;
            let counted = areas.iter().filter(|_| is_counted);
            counted.filter_map(|area| rate(frame, series, area)).collect::<Vec<_>>()
        })
    }
}

/// The figure of one area; none without a pilot, or where a value is no count.
fn rate(frame: Frame, series: &KpiSeries, area: &AreaRows<'_>) -> Option<Measurement> {
    let found = Interrupted::of(&series.definition, &area.rows, area.start()?)?;
    let is_count = |value: &f64| *value >= 0.0 && value.fract() == 0.0;
    if !found.values.iter().flatten().all(is_count) {
        return None;
    }
    let subject = kpi_in_area(&series.definition.id, area.area);
    let exposure = vec![Some(1.0); found.values.len()];
    let answer = interrupted_counts(&found.values, &exposure, &found.question());
    let figure = match answer.map(|answer| answer.step) {
        Ok(Some((ratio, (low, high)))) => frame.value(subject, ratio).with_band(low, high),
        Ok(None) => frame.absent(subject, Status::Undefined),
        Err(why) => frame.absent(subject, absence(&why)),
    };
    Some(found.resting(figure, series, &[area]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::indicators::fixture::{facts, month, scope};
    use crate::indicators::kpi::example::definition;

    /// Sixteen months up to October 2026 in an area whose pilot began on 1 March, of a KPI whose values add up.
    fn measured(values: &[&'static str], unit: &'static str) -> Vec<Measurement> {
        let last = month(2026, 10);
        let months: Vec<String> = (0..)
            .map(|place: i32| last.plus(place + 1 - values.len() as i32).to_string())
            .take(values.len())
            .collect();
        let rows: Vec<_> = months
            .iter()
            .zip(values)
            .map(|(period, value)| {
                vec![
                    ("kpi_id", "k"),
                    ("area_id", "p"),
                    ("period", period.as_str()),
                    ("value", *value),
                ]
            })
            .collect();
        let tables = facts(&[
            (
                "areas",
                &[vec![("area_id", "p"), ("role", "pilot"), ("start", "2026-03-01")]],
            ),
            (
                "kpi_definitions",
                &[definition(&[("name", "Aanvragen"), ("unit", unit)])],
            ),
            ("kpi_measurements", &rows),
        ]);
        EffectRate.measure(&tables, &scope())
    }

    const BEFORE: [&str; 8] = ["10", "12", "9", "11", "10", "12", "9", "11"];
    const AFTER: [&str; 8] = ["20", "23", "19", "22", "20", "23", "19", "22"];

    #[test]
    fn counts_that_double_are_twice_as_many() {
        // Iterated least squares with weights, worked out by an independent program: exp(b2) = 1,975958.
        let figure = measured(&[BEFORE, AFTER].concat(), "aanvragen").remove(0);
        let ratio = figure.value.expect("a ratio");
        assert!((ratio - 1.975_958_158).abs() < 1e-6, "{ratio}");
        assert!(figure.low.is_some_and(|low| 1.0 < low && low < ratio) && figure.high.is_some_and(|high| high > ratio));
        assert_eq!((figure.n, figure.key.subject.id.as_str()), (Some(16), "k/p"));
    }

    #[test]
    fn few_points_values_that_are_no_counts_and_none_at_all() {
        let short = measured(&[&BEFORE[1..], &AFTER[..]].concat(), "aanvragen");
        assert_eq!(short[0].status, Status::Insufficient);
        let mut halves = [BEFORE, AFTER].concat();
        halves[3] = "10.5";
        assert!(measured(&halves, "aanvragen").is_empty());
        let never = [["0"; 8], AFTER].concat();
        assert_eq!(measured(&never, "aanvragen")[0].status, Status::Undefined);
    }
}
