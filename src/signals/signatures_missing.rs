//! Partners that take part and whose signature stands under none of the goals.
//!
//! Where nobody filled in who signed, nothing is known; a goal that was agreed lately, and a partner that joined lately,
//! still have time. How many are lacking is told, not who.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::finding::Argument;
use crate::domain::{Finding, FindingSeverity, Subject, Window};
use crate::signals::{Rule, RuleDefinition, View, evidence};

const DEFINITION: RuleDefinition = RuleDefinition {
    id: "signatures-missing",
    rule: "partners that take part for signature-days or longer and signed no goal, while a goal that is signature-days old names signers > 0",
    thresholds: &["signature-days"],
    is_convention: true,
};

/// A plan that not everybody signed.
pub(crate) struct SignaturesMissing;

impl Rule for SignaturesMissing {
    fn definition(&self) -> &'static RuleDefinition {
        &DEFINITION
    }

    fn find(&self, view: View<'_>) -> Vec<Finding> {
        let facts = view.facts.whole();
        let days = view.scope.thresholds.value("signature-days") as i32;
        let asked_by = view.scope.month.last_day().plus_days(-days);
        let goals = facts.table("goals");
        let (mut signed, mut is_told) = (BTreeSet::new(), false);
        for goal in goals.rows() {
            let codes = goal.codes("signed_by");
            is_told |= !codes.is_empty() && goal.date("date").is_none_or(|day| day <= asked_by);
            signed.extend(codes.into_iter().map(|code| facts.holder(code)));
        }
        let partners = facts.active_partners(view.scope.month);
        let asked: Vec<_> = partners
            .iter()
            .filter(|partner| partner.active_from <= asked_by)
            .collect();
        let lacking = asked.iter().filter(|partner| !signed.contains(partner.id.as_str()));
        let lacking = lacking.count();
        if !is_told || lacking == 0 {
            return Vec::new();
        }
        vec![Finding {
            evidence: vec![evidence::at(view, "signatures", &Subject::network(), Window::Month)],
            arguments: BTreeMap::from([
                ("count", Argument::Count(lacking as i64)),
                ("all", Argument::Count(asked.len() as i64)),
            ]),
            ..Finding::new(
                DEFINITION.id,
                FindingSeverity::Notice,
                Subject::network(),
                view.scope.period(),
            )
        }]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::indicators::fixture::{day, facts, partner};
    use crate::signals::fixture::Case;

    /// Goals with who signed and when they were agreed; d joined on 1 October 2026.
    fn found(goals: &[[&'static str; 2]]) -> Vec<Finding> {
        let rows: Vec<Vec<(&str, &str)>> = goals
            .iter()
            .map(|[signed, date]| {
                let row = [("goal_id", "g"), ("signed_by", *signed), ("date", *date)];
                row.into_iter().filter(|(_, value)| !value.is_empty()).collect()
            })
            .collect();
        let mut case = Case::of_kpi(Vec::new());
        case.facts = facts(&[("goals", &rows)]);
        case.facts.partners = ["a", "b", "c", "d"].map(|id| partner(id, None)).into();
        case.facts.partners[3].active_from = day("2026-10-01");
        case.find(&SignaturesMissing)
    }

    #[test]
    fn who_takes_part_for_long_and_signed_nothing_is_counted_and_not_named() {
        // Asked are a, b and c; a signed, x takes no part: 2 of 3. d came a month ago and has time.
        let finding = found(&[["a; x", "2025-03-20"], ["", "2025-03-20"]]).remove(0);
        assert_eq!(
            (&finding.arguments["count"], &finding.arguments["all"]),
            (&Argument::Count(2), &Argument::Count(3))
        );
        assert_eq!(finding.evidence[0].key.indicator, "signatures");
        assert_eq!(finding.subject, Subject::network());
        let is_name = |argument: &Argument| matches!(argument, Argument::Name(_));
        assert!(!finding.arguments.values().any(is_name));
    }

    #[test]
    fn any_goal_will_do_also_a_new_one() {
        assert!(found(&[["a; b", ""], ["c", "2026-10-20"]]).is_empty());
    }

    #[test]
    fn nothing_is_known_where_nobody_filled_it_in_and_a_new_plan_has_time() {
        assert!(found(&[]).is_empty());
        assert!(found(&[["", "2025-03-20"]]).is_empty());
        // 31 October − 90 days = 2 August.
        assert!(found(&[["a", "2026-08-03"]]).is_empty());
        assert_eq!(found(&[["a", "2026-08-02"]]).len(), 1);
    }
}
