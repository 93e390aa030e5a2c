//! Decisions that were taken, and of which the day to carry them out has passed.

use crate::domain::{Finding, FindingSeverity, Subject, Window};
use crate::indicators::decisions;
use crate::signals::gap::{self, Lacking};
use crate::signals::{Rule, RuleDefinition, View, evidence};

const DEFINITION: RuleDefinition = RuleDefinition {
    id: "decision-not-carried-out",
    rule: "decisions taken, due by the end of the month and not carried out > 0",
    thresholds: &[],
    is_convention: false,
};

/// Decisions that were not carried out.
pub(crate) struct DecisionNotCarriedOut;

impl Rule for DecisionNotCarriedOut {
    fn definition(&self) -> &'static RuleDefinition {
        &DEFINITION
    }

    fn find(&self, view: View<'_>) -> Vec<Finding> {
        let day = view.scope.month.last_day();
        let table = view.facts.table("decisions");
        let taken: Vec<_> = decisions::by(&table, day)
            .into_iter()
            .filter(|decision| decision.is_taken)
            .collect();
        let late = taken
            .iter()
            .filter(|decision| !decision.is_carried_out && decision.due_on.is_some_and(|due| due <= day))
            .map(|decision| Lacking {
                name: table
                    .row(decision.row as usize)
                    .text("subject")
                    .unwrap_or_default()
                    .to_owned(),
                evidence: vec![evidence::at(
                    view,
                    "decision-follow-up",
                    &Subject::network(),
                    Window::TwelveMonths,
                )],
            })
            .collect();
        gap::finding(view, DEFINITION.id, FindingSeverity::Attention, late, taken.len())
            .into_iter()
            .map(|mut finding| {
                finding.evidence.truncate(1);
                finding
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::finding::Argument;
    use crate::indicators::fixture::facts;
    use crate::signals::fixture::Case;

    fn found(due_on: &str, carried_out_on: &str, decided_on: &str) -> Vec<Finding> {
        let mut case = Case::of_kpi(Vec::new());
        let row = vec![
            ("decision_id", "b"),
            ("subject", "Meldpunt"),
            ("submitted_on", "2026-01-01"),
            ("decided_on", decided_on),
            ("due_on", due_on),
            ("carried_out_on", carried_out_on),
        ];
        case.facts = facts(&[("decisions", &[row])]);
        case.find(&DecisionNotCarriedOut)
    }

    #[test]
    fn it_fires_once_the_day_has_passed() {
        let finding = found("2026-10-31", "", "2026-02-01").remove(0);
        assert_eq!(finding.arguments["names"], Argument::Name("“Meldpunt”".to_owned()));
        assert!(found("2026-11-01", "", "2026-02-01").is_empty());
    }

    #[test]
    fn what_was_carried_out_or_not_yet_decided_does_not_count() {
        assert!(found("2026-06-01", "2026-07-01", "2026-02-01").is_empty());
        assert!(found("2026-06-01", "", "").is_empty());
    }
}
