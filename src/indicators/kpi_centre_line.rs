//! Mean and process limits of each KPI.
//!
//! # What it measures
//! Around which value a KPI moves, and between which limits, as long as nothing changes.
//!
//! # Formula
//! Over the first 12 points (threshold `baseline-points`), kept from then on: mean `m` of the values; mean moving
//! range `a` between adjacent periods, without those of 3.267·a or more; limits `m ± 2.66·a`. Where the network declares that
//! the process was changed on purpose (`new_limits`, with its day, reason and who decided) the limits start anew with the
//! first period that begins on that day or later; given are those in force.
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
    use crate::indicators::fixture::{facts, scope};
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

    /// The worked example and then points around another level, of which a version from a day says that it is a change of
    /// the process, for a reason and by a role.
    fn changed(after: &[&'static str], (day, reason, role): (&str, &str, &str)) -> Measurement {
        let points = [&EXAMPLE[..], after].concat();
        let mut version = definition(&[
            ("valid_from", day),
            ("new_limits", "true"),
            ("change_reason", reason),
            ("changed_by_role", role),
        ]);
        version.retain(|(_, value)| !value.is_empty());
        let months = values("2026-10", &points);
        let rows = months
            .iter()
            .map(|(period, value)| vec![("kpi_id", "k"), ("period", period.as_str()), ("value", *value)]);
        let rows: Vec<Vec<(&str, &str)>> = rows.collect();
        let facts = facts(&[
            ("kpi_definitions", &[definition(&[]), version]),
            ("kpi_measurements", &rows),
        ]);
        KpiCentreLine.measure(&facts, &scope()).remove(0)
    }

    #[test]
    fn limits_start_anew_from_the_day_that_was_declared() {
        // Six months from May on: mean 31, moving ranges 1: 31 ± 2.66, provisional because they are six.
        let after = ["30.5", "31.5", "30.5", "31.5", "30.5", "31.5"];
        let figure = changed(&after, ("2026-05-01", "other counting", "core team"));
        let near = |value: Option<f64>, expected: f64| (value.expect("a value") - expected).abs() < 1e-9;
        assert!(near(figure.value, 31.0) && near(figure.low, 28.34) && near(figure.high, 33.66));
        assert_eq!((figure.n, figure.status), (Some(6), Status::Provisional));
        // The change stands in two rows: the version in force and the one that declares it are the same here.
        assert_eq!(figure.rows.last().map(|rows| rows.rows().to_vec()), Some(vec![1]));
        // From halfway April on, the first whole month is May, too.
        assert_eq!(
            changed(&after, ("2026-04-15", "other counting", "core team")).value,
            figure.value
        );
    }

    #[test]
    fn without_a_day_a_reason_or_a_role_the_limits_are_kept() {
        let after = ["30.5", "31.5", "30.5", "31.5", "30.5", "31.5"];
        for lacking in [
            ("2026-05-01", "", "core team"),
            ("2026-05-01", "other counting", ""),
            ("", "why", "core team"),
        ] {
            let figure = changed(&after, lacking);
            assert_eq!((figure.n, figure.status), (Some(12), Status::Normal), "{lacking:?}");
            assert_eq!(figure.high, measured(&EXAMPLE).high, "{lacking:?}");
        }
        // A day to come changes nothing yet.
        assert_eq!(
            changed(&after, ("2026-11-01", "why", "who")).high,
            measured(&EXAMPLE).high
        );
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
