//! Mean and process limits of each KPI.
//!
//! # What it measures
//! Around which value a KPI moves, and between which limits, as long as nothing changes.
//!
//! # Formula
//! Over the first 12 points (threshold `baseline-points`), kept from then on: mean `m` of the values; mean moving
//! range `a` between adjacent periods, without those of 3.267·a or more; limits `m ± 2.66·a`.
//!
//! # Unit and direction
//! The KPI's own unit; the value is the mean, low and high are the limits. Its direction is the KPI's own.
//!
//! # Undefined when
//! There are fewer than 5 points, or no two in adjacent periods: insufficient. Under 12 it is provisional.
//! Nothing measured is missing. A gap is never filled in.
//!
//! # Source
//! Wheeler; NHS Making Data Count (NHSRplotthedots); methods page, part 1.1.
//!
//! # Differs from
//! Mean ± 3 standard deviations, which a change in the process itself widens; and the package's default of limits
//! from all points, which shift with every month.

use crate::domain::{Measurement, Status, Unit, Window};
use crate::indicators::kpi::{self, KpiSeries};
use crate::indicators::{Definition, Direction, Indicator, Scope};
use crate::ledger::Facts;

static DEFINITION: Definition = Definition {
    id: "kpi-centre-line",
    unit: Unit::Own(String::new()),
    direction: Direction::Own,
    minimum_points: 5,
    is_convention: false,
    version: 1,
};

/// Mean and process limits of each KPI.
pub(crate) struct KpiCentreLine;

impl Indicator for KpiCentreLine {
    fn definition(&self) -> &'static Definition {
        &DEFINITION
    }

    fn measure(&self, facts: &Facts, scope: &Scope) -> Vec<Measurement> {
        kpi::all(facts, scope)
            .iter()
            .map(|series| centre_line(series, scope))
            .collect()
    }
}

fn centre_line(series: &KpiSeries, scope: &Scope) -> Measurement {
    let (id, subject, period, unit) = (DEFINITION.id, series.subject(), scope.period(), series.unit());
    let chart = kpi::chart(series, scope);
    let figure = if let Some(limits) = chart.limits() {
        Measurement::new(id, subject, period, Window::ToDate, unit, limits.mean)
            .with_band(limits.lower, limits.upper)
            .with_n(limits.points)
    } else {
        let status = if chart.points.is_empty() {
            Status::Missing
        } else {
            Status::Insufficient
        };
        Measurement::without_value(id, subject, period, Window::ToDate, unit, status).with_n(chart.points.len())
    };
    let figure = figure.with_rows(series.rows());
    if chart.is_provisional() {
        figure.provisional()
    } else {
        figure
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::indicators::fixture::scope;
    use crate::indicators::kpi::example::{EXAMPLE, definition, facts_of, values};

    fn measured(points: &[&'static str]) -> Measurement {
        let facts = facts_of(&definition(&[]), &values("2026-10", points));
        KpiCentreLine.measure(&facts, &scope()).remove(0)
    }

    #[test]
    fn the_worked_example_of_twelve_points() {
        // Σ = 646, ÷ 12 = 53,8333; Σ of the moving ranges 19 ÷ 11 = 1,7273; 53,8333 ± 2.66 × 1,7273.
        let figure = measured(&EXAMPLE);
        let near = |value: Option<f64>, expected: f64| (value.expect("a value") - expected).abs() < 5e-5;
        assert!(near(figure.value, 53.8333) && near(figure.low, 49.2388) && near(figure.high, 58.4279));
        assert_eq!((figure.n, figure.status), (Some(12), Status::Normal));
    }

    #[test]
    fn later_points_do_not_move_the_limits() {
        let mut points = EXAMPLE.to_vec();
        points.push("61");
        assert_eq!(measured(&points).high, measured(&EXAMPLE).high);
    }

    #[test]
    fn five_to_eleven_points_are_provisional_and_fewer_insufficient() {
        assert_eq!(measured(&EXAMPLE[..11]).status, Status::Provisional);
        assert_eq!(measured(&EXAMPLE[..5]).status, Status::Provisional);
        assert_eq!(
            (measured(&EXAMPLE[..4]).status, measured(&EXAMPLE[..4]).n),
            (Status::Insufficient, Some(4))
        );
        assert_eq!(measured(&[]).status, Status::Missing);
    }

    #[test]
    fn values_that_are_all_equal_have_limits_on_the_mean() {
        let figure = measured(&["7"; 12]);
        assert_eq!(
            (figure.value, figure.low, figure.high),
            (Some(7.0), Some(7.0), Some(7.0))
        );
    }
}
