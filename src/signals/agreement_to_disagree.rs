//! Terms on which partners agreed to differ: a difference that was talked through is a strength.

use crate::domain::{Finding, FindingSeverity, Subject, Window};
use crate::indicators::Scope;
use crate::signals::gap::{self, Lacking};
use crate::signals::{Rule, RuleDefinition, View, evidence};

const DEFINITION: RuleDefinition = RuleDefinition {
    id: "agreement-to-disagree",
    rule: "terms with status agree-to-disagree, settled within the twelve months > 0",
    thresholds: &[],
    is_convention: false,
};

/// Differences that were talked through.
pub(crate) struct AgreementToDisagree;

impl Rule for AgreementToDisagree {
    fn definition(&self) -> &'static RuleDefinition {
        &DEFINITION
    }

    fn find(&self, view: View<'_>) -> Vec<Finding> {
        let (first, last) = Scope::span(Window::TwelveMonths, view.scope.month);
        let terms = view.facts.table("terms");
        let talked_through = terms
            .rows()
            .filter(|row| row.text("status") == Some("agree-to-disagree"))
            .filter(|row| {
                row.date("agreed_on")
                    .is_some_and(|day| (first.first_day()..=last.last_day()).contains(&day))
            })
            .filter_map(|row| {
                Some(Lacking {
                    name: row.text("term")?.to_owned(),
                    evidence: vec![evidence::at(view, "terms-agreed", &Subject::network(), Window::Month)],
                })
            })
            .collect();
        gap::finding(
            view,
            DEFINITION.id,
            FindingSeverity::Success,
            talked_through,
            terms.len(),
        )
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
    use crate::indicators::fixture::facts;
    use crate::signals::fixture::Case;

    fn found(status: &str, day: &str) -> Vec<Finding> {
        let mut case = Case::of_kpi(Vec::new());
        case.facts = facts(&[(
            "terms",
            &[vec![("term", "plek"), ("status", status), ("agreed_on", day)]],
        )]);
        case.find(&AgreementToDisagree)
    }

    #[test]
    fn a_difference_of_the_last_year_is_a_success() {
        let finding = found("agree-to-disagree", "2025-11-01").remove(0);
        assert_eq!(finding.severity, FindingSeverity::Success);
        assert_eq!(finding.subject, Subject::network());
    }

    #[test]
    fn older_later_and_other_terms_do_not_count() {
        assert!(found("agree-to-disagree", "2025-10-31").is_empty());
        assert!(found("agree-to-disagree", "2026-11-01").is_empty());
        assert!(found("agreed", "2026-01-01").is_empty());
        assert!(found("open", "").is_empty());
    }
}
