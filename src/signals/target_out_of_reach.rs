//! A KPI that will miss its target every time if nothing changes, and does not improve yet.

use std::collections::BTreeMap;

use crate::domain::finding::Argument;
use crate::domain::{Finding, FindingSeverity, Measurement, SubjectType, Window};
use crate::signals::{Rule, RuleDefinition, View, evidence};

const DEFINITION: RuleDefinition = RuleDefinition {
    id: "target-out-of-reach",
    rule: "kpi-assurance = −1 and kpi-variation ≠ 1 in the reported month",
    thresholds: &["baseline-points"],
    is_convention: false,
};

/// A target outside the limits between which its KPI moves.
pub(crate) struct TargetOutOfReach;

impl Rule for TargetOutOfReach {
    fn definition(&self) -> &'static RuleDefinition {
        &DEFINITION
    }

    fn find(&self, view: View<'_>) -> Vec<Finding> {
        view.measurements
            .across("kpi-assurance", SubjectType::Kpi, view.scope.period(), Window::Month)
            .into_iter()
            .filter(|assurance| assurance.value == Some(-1.0))
            .filter_map(|assurance| finding(view, assurance))
            .collect()
    }
}

fn finding(view: View<'_>, assurance: &Measurement) -> Option<Finding> {
    let (subject, month) = (&assurance.key.subject, view.scope.month);
    let variation = view.measurements.at("kpi-variation", subject, month, Window::Month);
    if variation.is_some_and(|variation| variation.value == Some(1.0)) {
        return None;
    }
    let centre = view.measurements.at("kpi-centre-line", subject, month, Window::ToDate);
    let definition = evidence::kpi(view, &subject.id)?;
    Some(Finding {
        rule: DEFINITION.id,
        components: Vec::new(),
        recurrence: None,
        severity: FindingSeverity::Attention,
        subject: subject.clone(),
        period: view.scope.period(),
        evidence: [Some(assurance), centre, variation]
            .into_iter()
            .flatten()
            .map(evidence::of)
            .collect(),
        arguments: BTreeMap::from([
            ("kpi", Argument::Name(definition.name)),
            ("unit", evidence::unit(&definition.unit)),
            ("target", evidence::number(definition.target?)),
            ("mean", evidence::number(centre?.value?)),
        ]),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::signals::fixture::{Case, kpi_figure};

    fn found(assurance: f64, variation: f64) -> Vec<Finding> {
        Case::of_kpi(vec![
            kpi_figure("kpi-assurance", assurance),
            kpi_figure("kpi-variation", variation),
            kpi_figure("kpi-centre-line", 53.8),
        ])
        .find(&TargetOutOfReach)
    }

    #[test]
    fn it_fires_when_the_target_is_missed_every_time() {
        assert_eq!(found(-1.0, 0.0).len(), 1);
        assert_eq!(found(-1.0, -1.0).len(), 1);
        assert_eq!(found(-1.0, 0.0)[0].arguments["target"], Argument::Number(60.0, 0));
    }

    #[test]
    fn it_does_not_fire_when_the_kpi_improves_already() {
        assert!(found(-1.0, 1.0).is_empty());
    }

    #[test]
    fn it_does_not_fire_on_hit_or_miss() {
        assert!(found(0.0, 0.0).is_empty());
        assert!(found(1.0, 0.0).is_empty());
    }
}
