//! A benefit that comes later or smaller than was planned.

use std::collections::BTreeMap;

use crate::domain::finding::Argument;
use crate::domain::{Finding, FindingSeverity, Measurement, SubjectType, Window};
use crate::signals::{Rule, RuleDefinition, View, evidence};

const DEFINITION: RuleDefinition = RuleDefinition {
    id: "benefit-behind-plan",
    rule: "benefit-realisation < benefit-plan-share with planned > 0",
    thresholds: &["benefit-plan-share"],
    is_convention: true,
};

/// A benefit behind its plan.
pub(crate) struct BenefitBehindPlan;

impl Rule for BenefitBehindPlan {
    fn definition(&self) -> &'static RuleDefinition {
        &DEFINITION
    }

    fn find(&self, view: View<'_>) -> Vec<Finding> {
        let share = view.scope.thresholds.value("benefit-plan-share");
        view.measurements
            .across(
                "benefit-realisation",
                SubjectType::Benefit,
                view.scope.period(),
                Window::ToDate,
            )
            .into_iter()
            // A negative benefit has a plan below zero: less of it is no shortfall.
            .filter(|figure| figure.denominator.is_some_and(|planned| planned > 0.0))
            .filter(|figure| figure.value.is_some_and(|realised| realised < share))
            .map(|figure| finding(view, figure))
            .collect()
    }
}

fn finding(view: View<'_>, figure: &Measurement) -> Finding {
    Finding {
        rule: DEFINITION.id,
        components: Vec::new(),
        recurrence: None,
        severity: FindingSeverity::Attention,
        subject: figure.key.subject.clone(),
        period: view.scope.period(),
        evidence: vec![evidence::of(figure)],
        arguments: BTreeMap::from([
            (
                "benefit",
                Argument::Name(evidence::benefit_name(view, &figure.key.subject.id)),
            ),
            ("realisation", Argument::Percent(figure.value.unwrap_or_default())),
            ("realised", Argument::Euros(figure.numerator.unwrap_or_default())),
            ("planned", Argument::Euros(figure.denominator.unwrap_or_default())),
        ]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Subject;
    use crate::indicators::fixture::scope;
    use crate::signals::fixture::Case;

    fn found(realised: f64, planned: f64) -> Vec<Finding> {
        let subject = Subject::of(SubjectType::Benefit, "b");
        let (id, period) = ("benefit-realisation", scope().period());
        let figure = Measurement::ratio(id, subject, period, Window::ToDate, realised, planned);
        Case::of_kpi(vec![figure]).find(&BenefitBehindPlan)
    }

    #[test]
    fn it_fires_below_four_fifths_of_the_plan() {
        assert_eq!(found(79.0, 100.0).len(), 1);
        assert_eq!(found(79.0, 100.0)[0].arguments["planned"], Argument::Euros(100.0));
    }

    #[test]
    fn it_does_not_fire_at_the_boundary() {
        assert!(found(80.0, 100.0).is_empty());
    }

    #[test]
    fn it_does_not_fire_without_a_plan_or_for_a_negative_benefit() {
        assert!(found(0.0, 0.0).is_empty());
        assert!(found(-10.0, -100.0).is_empty());
    }
}
