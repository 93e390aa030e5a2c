//! Partners of which nothing was heard for months: no delivery, and nobody at a meeting.
//!
//! The steering group reads how many; which partners stands in the evidence, for the programme office's own list.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::finding::Argument;
use crate::domain::{Finding, FindingSeverity, Subject, Window};
use crate::indicators::meetings::{held, present};
use crate::ledger::DeliveryState;
use crate::signals::{Rule, RuleDefinition, View, evidence};

const DEFINITION: RuleDefinition = RuleDefinition {
    id: "partner-silent",
    rule: "partners with every delivery of the last silent-months missing and at no meeting in that time > 0",
    thresholds: &["silent-months"],
    is_convention: true,
};

/// Partners of which nothing was heard.
pub(crate) struct PartnerSilent;

impl Rule for PartnerSilent {
    fn definition(&self) -> &'static RuleDefinition {
        &DEFINITION
    }

    fn find(&self, view: View<'_>) -> Vec<Finding> {
        let months = view.scope.thresholds.value("silent-months").max(1.0) as i32;
        let (first, last) = (view.scope.month.plus(1 - months), view.scope.month);
        let mut missing: BTreeMap<&str, i32> = BTreeMap::new();
        for delivery in &view.facts.deliveries {
            let is_in_time = first <= delivery.month && delivery.month <= last;
            if is_in_time && delivery.state == DeliveryState::Missing {
                *missing.entry(&delivery.partner).or_default() += 1;
            }
        }
        let facts = view.facts.whole();
        let (meetings, attendance) = (facts.table("meetings"), facts.table("attendance"));
        let held = held(&meetings, (first, last), view.scope);
        let present: BTreeSet<&str> = present(&attendance, &held)
            .iter()
            .map(|presence| facts.holder(presence.partner))
            .collect();
        let silent: Vec<&str> = missing
            .into_iter()
            .filter(|(partner, count)| *count >= months && !present.contains(*partner))
            .map(|(partner, _)| partner)
            .collect();
        if silent.is_empty() {
            return Vec::new();
        }
        let id = "delivery-timeliness";
        vec![Finding {
            evidence: silent
                .iter()
                .map(|partner| evidence::at(view, id, &Subject::partner(partner), Window::TwelveMonths))
                .collect(),
            arguments: BTreeMap::from([
                ("count", Argument::Count(silent.len() as i64)),
                ("all", Argument::Count(view.facts.active_partners(last).len() as i64)),
                ("months", Argument::Count(i64::from(months))),
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
    use crate::indicators::fixture::{delivery, facts, month};
    use crate::signals::fixture::Case;

    fn found(states: &[(u32, DeliveryState)], met_on: &str) -> Vec<Finding> {
        let mut case = Case::of_kpi(Vec::new());
        case.facts = facts(&[
            ("meetings", &[vec![("meeting_id", "m"), ("held_on", met_on)]]),
            (
                "attendance",
                &[vec![("meeting_id", "m"), ("partner_id", "a"), ("count", "1")]],
            ),
        ]);
        case.facts.deliveries = states
            .iter()
            .map(|(number, state)| delivery("a", month(2026, *number), *state))
            .collect();
        case.find(&PartnerSilent)
    }

    const MISSING: DeliveryState = DeliveryState::Missing;

    #[test]
    fn three_months_without_a_delivery_or_a_meeting() {
        let finding = found(&[(8, MISSING), (9, MISSING), (10, MISSING)], "2026-07-31").remove(0);
        assert_eq!(finding.arguments["count"], Argument::Count(1));
        assert_eq!(finding.subject, Subject::network());
        assert!(
            !finding
                .arguments
                .values()
                .any(|argument| matches!(argument, Argument::Name(_)))
        );
    }

    #[test]
    fn two_months_a_late_delivery_or_a_meeting_are_no_silence() {
        assert!(found(&[(9, MISSING), (10, MISSING)], "2026-01-01").is_empty());
        let late = [(8, DeliveryState::Late), (9, MISSING), (10, MISSING)];
        assert!(found(&late, "2026-01-01").is_empty());
        assert!(found(&[(8, MISSING), (9, MISSING), (10, MISSING)], "2026-08-01").is_empty());
    }
}
