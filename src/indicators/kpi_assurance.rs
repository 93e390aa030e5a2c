//! Whether each KPI will meet its target if nothing changes.
//!
//! # What it measures
//! Where the target lies, seen from the limits between which the KPI moves.
//!
//! # Formula
//! Target beyond the upper limit: consistently missed when the KPI is to rise, met when it is to fall; below the
//! lower limit the other way round; between or on the limits: hit or miss.
//!
//! # Unit and direction
//! Code: 1 consistently met, 0 hit or miss, −1 consistently missed; higher is better.
//!
//! # Undefined when
//! No target is stated or neither direction is better: undefined. Fewer than 12 points: insufficient, because
//! provisional limits still move. Nothing measured is missing.
//!
//! # Source
//! NHS Making Data Count (NHSRplotthedots 0.2.2); methods page, parts 0 and 1.1.
//!
//! # Differs from
//! The older template's "last 6 points against target".

use crate::domain::{Measurement, Status, Unit, Window};
use crate::indicators::kpi::{self, KpiDirection, KpiSeries};
use crate::indicators::{Definition, Direction, Indicator, Scope};
use crate::ledger::Facts;
use crate::statistics::xmr::Assurance;

const DEFINITION: Definition = Definition {
    id: "kpi-assurance",
    unit: Unit::Code,
    direction: Direction::Increase,
    minimum_points: 12,
    is_convention: false,
    version: 1,
};

/// Whether each KPI will meet its target if nothing changes.
pub(crate) struct KpiAssurance;

impl Indicator for KpiAssurance {
    fn definition(&self) -> &'static Definition {
        &DEFINITION
    }

    fn measure(&self, facts: &Facts, scope: &Scope) -> Vec<Measurement> {
        kpi::all(facts, scope)
            .iter()
            .map(|series| assurance(series, scope))
            .collect()
    }
}

fn assurance(series: &KpiSeries, scope: &Scope) -> Measurement {
    let (id, subject, period) = (DEFINITION.id, series.subject(), scope.period());
    let chart = kpi::chart(series, scope);
    let is_defined = series.definition.target.is_some() && series.definition.direction != KpiDirection::Band;
    let figure = if let Some(assurance) = chart.assurance {
        let code = match assurance {
            Assurance::ConsistentlyMet => 1.0,
            Assurance::HitOrMiss => 0.0,
            Assurance::ConsistentlyMissed => -1.0,
        };
        Measurement::new(id, subject, period, Window::Month, Unit::Code, code)
    } else {
        let status = match (is_defined, chart.points.is_empty()) {
            (false, _) => Status::Undefined,
            (true, true) => Status::Missing,
            (true, false) => Status::Insufficient,
        };
        Measurement::without_value(id, subject, period, Window::Month, Unit::Code, status)
    };
    figure.with_n(chart.points.len()).with_rows(series.rows())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::indicators::fixture::scope;
    use crate::indicators::kpi::example::{EXAMPLE, definition, facts_of, values};

    fn measured(changes: &[(&'static str, &'static str)], points: &[&'static str]) -> Measurement {
        let facts = facts_of(&definition(changes), &values("2026-10", points));
        KpiAssurance.measure(&facts, &scope()).remove(0)
    }

    #[test]
    fn the_target_is_seen_from_the_limits() {
        // Limits 49,2388 to 58,4279.
        for (direction, target, code) in [
            ("increase", "59", -1.0),
            ("increase", "49", 1.0),
            ("increase", "55", 0.0),
            ("decrease", "59", 1.0),
            ("decrease", "49", -1.0),
        ] {
            let figure = measured(&[("direction", direction), ("target", target)], &EXAMPLE);
            assert_eq!(figure.value, Some(code), "{direction} {target}");
        }
    }

    #[test]
    fn it_is_undefined_without_target_or_direction() {
        assert_eq!(measured(&[], &EXAMPLE).status, Status::Undefined);
        assert_eq!(
            measured(&[("direction", "band"), ("target", "59")], &EXAMPLE).status,
            Status::Undefined
        );
    }

    #[test]
    fn provisional_limits_give_no_assurance() {
        assert_eq!(
            measured(&[("target", "59")], &EXAMPLE[..11]).status,
            Status::Insufficient
        );
        assert_eq!(measured(&[("target", "59")], &[]).status, Status::Missing);
    }
}
