//! What the last value of each KPI means against its ordinary variation.
//!
//! # What it measures
//! Whether the last value is more than ordinary variation, and then in which direction.
//!
//! # Formula
//! A point is special when it lies outside the limits, is one of 7 that only rise or only fall, is one of two in
//! three close to a limit, or is one of 7 on one side of the mean; the last point decides.
//!
//! # Unit and direction
//! Code: 1 improvement, −1 concern, 0 ordinary variation; where neither direction is better 2 is high, −2 is low.
//!
//! # Undefined when
//! The last period has no value: missing. Fewer than 5 points: insufficient. Under 12 points it is provisional.
//!
//! # Source
//! NHS Making Data Count (NHSRplotthedots 0.2.2); methods page, part 1.1.
//!
//! # Differs from
//! Comparing with last month or with a red-amber-green band, which call noise a change.

use crate::domain::{Measurement, Status, Unit, Window};
use crate::indicators::kpi::{self, KpiSeries};
use crate::indicators::{Definition, Direction, Indicator, Scope};
use crate::ledger::Facts;
use crate::statistics::xmr::PointType;

const DEFINITION: Definition = Definition {
    id: "kpi-variation",
    unit: Unit::Code,
    direction: Direction::Own,
    minimum_points: 5,
    is_convention: false,
    version: 1,
};

/// What the last value of each KPI means.
pub(crate) struct KpiVariation;

impl Indicator for KpiVariation {
    fn definition(&self) -> &'static Definition {
        &DEFINITION
    }

    fn measure(&self, facts: &Facts, scope: &Scope) -> Vec<Measurement> {
        kpi::all(facts, scope)
            .iter()
            .map(|series| variation(series, scope))
            .collect()
    }
}

fn variation(series: &KpiSeries, scope: &Scope) -> Measurement {
    let (id, subject, period) = (DEFINITION.id, series.subject(), scope.period());
    let chart = kpi::chart(series, scope);
    let without = |status| Measurement::without_value(id, subject.clone(), period, Window::Month, Unit::Code, status);
    let figure = match chart.variation() {
        _ if series.lacks_last() => without(Status::Missing),
        None => without(Status::Insufficient),
        Some(point_type) => Measurement::new(
            id,
            subject.clone(),
            period,
            Window::Month,
            Unit::Code,
            f64::from(code(point_type)),
        ),
    };
    let figure = figure.with_n(chart.points.len()).with_rows(series.rows());
    if chart.is_provisional() {
        figure.provisional()
    } else {
        figure
    }
}

fn code(point_type: PointType) -> i8 {
    match point_type {
        PointType::CommonCause => 0,
        PointType::Improvement => 1,
        PointType::Concern => -1,
        PointType::NeutralHigh => 2,
        PointType::NeutralLow => -2,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::indicators::fixture::scope;
    use crate::indicators::kpi::example::{EXAMPLE, definition, facts_of, values};

    fn measured(direction: &'static str, last: &'static str, end: &str) -> Measurement {
        let points: Vec<&str> = EXAMPLE.into_iter().chain([last]).collect();
        let facts = facts_of(&definition(&[("direction", direction)]), &values(end, &points));
        KpiVariation.measure(&facts, &scope()).remove(0)
    }

    #[test]
    fn a_point_above_the_limit_is_good_or_bad_as_the_kpi_says() {
        // The upper limit of the worked example is 58,4279; 61 lies above it.
        for (direction, code) in [("increase", 1.0), ("decrease", -1.0), ("band", 2.0)] {
            assert_eq!(measured(direction, "61", "2026-10").value, Some(code), "{direction}");
        }
        assert_eq!(measured("band", "40", "2026-10").value, Some(-2.0));
    }

    #[test]
    fn a_point_within_the_limits_is_ordinary() {
        let figure = measured("increase", "58", "2026-10");
        assert_eq!(
            (figure.value, figure.status, figure.n),
            (Some(0.0), Status::Normal, Some(13))
        );
    }

    #[test]
    fn a_last_month_without_value_is_missing() {
        assert_eq!(measured("increase", "61", "2026-09").status, Status::Missing);
    }

    #[test]
    fn few_points_are_provisional_or_insufficient() {
        let of = |count: usize| {
            let facts = facts_of(&definition(&[]), &values("2026-10", &EXAMPLE[..count]));
            KpiVariation.measure(&facts, &scope()).remove(0).status
        };
        assert_eq!(
            (of(4), of(5), of(12)),
            (Status::Insufficient, Status::Provisional, Status::Normal)
        );
    }
}
