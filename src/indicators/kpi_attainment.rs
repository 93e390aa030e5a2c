//! How much of the way from baseline to target a KPI has come.
//!
//! # What it measures
//! The part of the distance between baseline and target that the latest value has covered.
//!
//! # Formula
//! `A = (actual − baseline) ÷ (target − baseline)`, with the latest value up to the reported month and the target in
//! force in that month. It works for KPIs that are to rise and for those that are to fall.
//!
//! # Unit and direction
//! Ratio; higher is better: 1 is at the target, above 1 past it, below 0 further off than at the start.
//!
//! # Undefined when
//! Baseline or target is not stated, or they are equal (then the task is to hold the value), or the KPI is to stay
//! within a band. Without any measurement it is missing. When the last period has no value, the latest earlier one
//! counts and the figure is provisional.
//!
//! # Source
//! Domain page, part 3.5; methods page, part 2.1.
//!
//! # Differs from
//! Value ÷ target, which calls a KPI half-way that stands at its baseline.

use crate::domain::{Measurement, Status, Unit, Window};
use crate::indicators::kpi::{self, KpiDirection, KpiSeries};
use crate::indicators::{Definition, Direction, Indicator, Scope};
use crate::ledger::Facts;

const DEFINITION: Definition = Definition {
    id: "kpi-attainment",
    unit: Unit::Ratio,
    direction: Direction::Increase,
    minimum_points: 1,
    is_convention: false,
    version: 1,
};

/// How much of the way to its target each KPI has come.
pub(crate) struct KpiAttainment;

impl Indicator for KpiAttainment {
    fn definition(&self) -> &'static Definition {
        &DEFINITION
    }

    fn measure(&self, facts: &Facts, scope: &Scope) -> Vec<Measurement> {
        kpi::all(facts, scope)
            .iter()
            .map(|series| attainment(series, scope))
            .collect()
    }
}

/// How much of the way one KPI has come by its newest value.
pub(crate) fn attainment(series: &KpiSeries, scope: &Scope) -> Measurement {
    let without = |status| {
        Measurement::without_value(
            DEFINITION.id,
            series.subject(),
            scope.period(),
            Window::Month,
            Unit::Ratio,
            status,
        )
        .with_rows([series.definition_rows()])
    };
    let (Some(baseline), Some(target)) = (series.definition.baseline, series.definition.target) else {
        return without(Status::Undefined);
    };
    if series.definition.direction == KpiDirection::Band {
        return without(Status::Undefined);
    }
    let Some((point, actual)) = series
        .measured()
        .rev()
        .find_map(|point| Some((point, point.pooled.value?)))
    else {
        return without(Status::Missing);
    };
    let figure = Measurement::ratio(
        DEFINITION.id,
        series.subject(),
        scope.period(),
        Window::Month,
        actual - baseline,
        target - baseline,
    )
    .with_n(1)
    .with_rows(point.rows.clone())
    .with_rows([series.definition_rows()]);
    if series.lacks_last() || point.status == Status::Provisional {
        figure.provisional()
    } else {
        figure
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::indicators::kpi::example::{definition, facts_of, values};

    fn measured(changes: &[(&'static str, &'static str)], value: &'static str) -> Measurement {
        let facts = facts_of(&definition(changes), &values("2026-10", &[value]));
        KpiAttainment
            .measure(&facts, &crate::indicators::fixture::scope())
            .remove(0)
    }

    const FROM_42_TO_30: [(&str, &str); 3] = [("baseline", "42"), ("target", "30"), ("direction", "decrease")];

    #[test]
    fn the_worked_example_from_42_to_30() {
        // (36−42)÷(30−42) = 0,50; (27−42)÷−12 = 1,25; (45−42)÷−12 = −0,25
        for (value, expected) in [("36", 0.5), ("27", 1.25), ("45", -0.25)] {
            let figure = measured(&FROM_42_TO_30, value);
            assert_eq!(figure.value, Some(expected));
            assert_eq!(figure.denominator, Some(-12.0));
        }
    }

    #[test]
    fn a_negative_baseline_is_a_baseline_like_any_other() {
        // (0 − −10) ÷ (10 − −10) = 0,5
        assert_eq!(measured(&[("baseline", "-10"), ("target", "10")], "0").value, Some(0.5));
    }

    #[test]
    fn it_is_undefined_when_target_and_baseline_are_equal_or_not_stated() {
        assert_eq!(
            measured(&[("baseline", "42"), ("target", "42")], "36").status,
            Status::Undefined
        );
        assert_eq!(measured(&[("target", "42")], "36").status, Status::Undefined);
        assert_eq!(measured(&[("baseline", "42")], "36").status, Status::Undefined);
        let band = [("baseline", "42"), ("target", "30"), ("direction", "band")];
        assert_eq!(measured(&band, "36").status, Status::Undefined);
    }

    #[test]
    fn an_older_value_counts_and_is_provisional() {
        let facts = facts_of(&definition(&FROM_42_TO_30), &values("2026-09", &["36"]));
        let figure = KpiAttainment
            .measure(&facts, &crate::indicators::fixture::scope())
            .remove(0);
        assert_eq!((figure.value, figure.status), (Some(0.5), Status::Provisional));
    }

    #[test]
    fn nothing_measured_is_missing() {
        let facts = facts_of(&definition(&FROM_42_TO_30), &[]);
        let figure = KpiAttainment
            .measure(&facts, &crate::indicators::fixture::scope())
            .remove(0);
        assert_eq!(figure.status, Status::Missing);
    }
}
