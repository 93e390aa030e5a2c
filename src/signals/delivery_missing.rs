//! Deliveries that did not come over the reported month.
//!
//! The steering group reads how many; which partners stands in the evidence, for the programme office's own list.

use std::collections::BTreeMap;

use crate::domain::finding::Argument;
use crate::domain::{Evidence, Finding, FindingSeverity, MeasurementKey, Subject, Window};
use crate::ledger::{DeliveryState, DeliveryStatus};
use crate::signals::{Rule, RuleDefinition, View};

const DEFINITION: RuleDefinition = RuleDefinition {
    id: "delivery-missing",
    rule: "number of partners without a delivery over the reported month > 0",
    thresholds: &[],
    is_convention: false,
};

/// Deliveries that did not come.
pub(crate) struct DeliveryMissing;

impl Rule for DeliveryMissing {
    fn definition(&self) -> &'static RuleDefinition {
        &DEFINITION
    }

    fn find(&self, view: View<'_>) -> Vec<Finding> {
        let due: Vec<&DeliveryStatus> = view
            .facts
            .deliveries
            .iter()
            .filter(|delivery| delivery.month == view.scope.month)
            .collect();
        let missing: Vec<&DeliveryStatus> = due
            .iter()
            .copied()
            .filter(|delivery| delivery.state == DeliveryState::Missing)
            .collect();
        if missing.is_empty() {
            return Vec::new();
        }
        let evidence = missing.iter().map(|delivery| Evidence {
            key: MeasurementKey {
                indicator: "delivery-timeliness",
                subject: Subject::partner(&delivery.partner),
                period: view.scope.period(),
                window: Window::Month,
            },
            value: None,
        });
        vec![Finding {
            rule: DEFINITION.id,
            components: Vec::new(),
            recurrence: None,
            severity: FindingSeverity::Notice,
            subject: Subject::network(),
            period: view.scope.period(),
            evidence: evidence.collect(),
            arguments: BTreeMap::from([
                ("count", Argument::Count(missing.len() as i64)),
                ("all", Argument::Count(due.len() as i64)),
                ("period", Argument::Period(view.scope.period())),
            ]),
        }]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::indicators::fixture::{delivery, month};
    use crate::signals::fixture::Case;

    fn found(states: &[(&str, u32, DeliveryState)]) -> Vec<Finding> {
        let mut case = Case::of_kpi(Vec::new());
        case.facts.deliveries = states
            .iter()
            .map(|(partner, number, state)| delivery(partner, month(2026, *number), *state))
            .collect();
        case.find(&DeliveryMissing)
    }

    #[test]
    fn the_sentence_has_the_count_and_the_evidence_the_partners() {
        let finding = found(&[
            ("a", 10, DeliveryState::Missing),
            ("b", 10, DeliveryState::OnTime),
            ("c", 10, DeliveryState::Missing),
        ])
        .remove(0);
        assert_eq!(finding.subject, Subject::network());
        assert_eq!(
            (&finding.arguments["count"], &finding.arguments["all"]),
            (&Argument::Count(2), &Argument::Count(3))
        );
        let partners: Vec<&str> = finding.evidence.iter().map(|e| e.key.subject.id.as_str()).collect();
        assert_eq!(partners, ["a", "c"]);
        assert!(
            !finding
                .arguments
                .values()
                .any(|argument| matches!(argument, Argument::Name(_)))
        );
    }

    #[test]
    fn late_is_not_missing_and_another_month_does_not_count() {
        assert!(found(&[("a", 10, DeliveryState::Late), ("b", 9, DeliveryState::Missing)]).is_empty());
    }
}
