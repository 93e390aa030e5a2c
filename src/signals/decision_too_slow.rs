//! Decisions that have been waiting for too long.

use std::collections::BTreeMap;

use crate::domain::finding::Argument;
use crate::domain::{Finding, FindingSeverity, Subject, Window};
use crate::indicators::decisions;
use crate::indicators::frame::part_of_network;
use crate::signals::{Rule, RuleDefinition, View, evidence};

const DEFINITION: RuleDefinition = RuleDefinition {
    id: "decision-too-slow",
    rule: "decision-lead-time of the open decisions: number that waits longer than decision-open-days > 0",
    thresholds: &["decision-open-days"],
    is_convention: true,
};

/// Decisions that wait.
pub(crate) struct DecisionTooSlow;

impl Rule for DecisionTooSlow {
    fn definition(&self) -> &'static RuleDefinition {
        &DEFINITION
    }

    fn find(&self, view: View<'_>) -> Vec<Finding> {
        let (day, most) = (
            view.scope.month.last_day(),
            view.scope.thresholds.value("decision-open-days"),
        );
        let waiting: Vec<i32> = decisions::by(&view.facts.table("decisions"), day)
            .iter()
            .filter(|decision| !decision.is_taken)
            .filter_map(|decision| Some(day.days() - decision.submitted_on?.days()))
            .filter(|days| f64::from(*days) > most)
            .collect();
        let Some(longest) = waiting.iter().max() else {
            return Vec::new();
        };
        let (id, window) = ("decision-lead-time", Window::TwelveMonths);
        vec![Finding {
            evidence: vec![
                evidence::at(view, id, &part_of_network("open"), window),
                evidence::at(view, id, &Subject::network(), window),
            ],
            arguments: BTreeMap::from([
                ("count", Argument::Count(waiting.len() as i64)),
                ("most", Argument::Number(most, 0)),
                ("longest", Argument::Count(i64::from(*longest))),
            ]),
            ..Finding::new(
                DEFINITION.id,
                FindingSeverity::Attention,
                Subject::network(),
                view.scope.period(),
            )
        }]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::indicators::fixture::facts;
    use crate::signals::fixture::Case;

    fn found(submitted_on: &str, decided_on: &str) -> Vec<Finding> {
        let mut case = Case::of_kpi(Vec::new());
        let row = vec![
            ("decision_id", "b"),
            ("submitted_on", submitted_on),
            ("decided_on", decided_on),
        ];
        case.facts = facts(&[("decisions", &[row])]);
        case.find(&DecisionTooSlow)
    }

    #[test]
    fn sixty_one_days_are_too_long_and_sixty_are_not() {
        // 61 days before 31 October is 31 August.
        assert_eq!(found("2026-08-31", "")[0].arguments["longest"], Argument::Count(61));
        assert!(found("2026-09-01", "").is_empty());
    }

    #[test]
    fn a_decision_that_was_taken_waits_no_longer() {
        assert!(found("2026-01-01", "2026-10-31").is_empty());
        assert_eq!(found("2026-01-01", "2026-11-01").len(), 1);
    }
}
