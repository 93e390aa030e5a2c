//! Partners for whom the collaboration is no longer, or not quite, the solution.

use std::collections::BTreeMap;

use crate::domain::finding::Argument;
use crate::domain::{Finding, FindingSeverity, Subject, Window};
use crate::signals::{Rule, RuleDefinition, View, evidence};

const DEFINITION: RuleDefinition = RuleDefinition {
    id: "solution-in-doubt",
    rule: "partners that openly say adjust or no to still-the-solution > 0",
    thresholds: &[],
    is_convention: false,
};

/// Partners whose interest fits the collaboration no longer.
pub(crate) struct SolutionInDoubt;

impl Rule for SolutionInDoubt {
    fn definition(&self) -> &'static RuleDefinition {
        &DEFINITION
    }

    fn find(&self, view: View<'_>) -> Vec<Finding> {
        let facts = view.facts.whole();
        let table = facts.table("interests");
        let mut said: BTreeMap<&str, &str> = BTreeMap::new();
        // What a partner wants to keep to itself is not told in a count either: of a few it would be known who.
        for row in table.rows().filter(|row| row.boolean("is_shareable") == Some(true)) {
            if let (Some(partner), Some(word)) = (row.text("partner_id"), row.text("still_the_solution")) {
                said.insert(facts.holder(partner), word);
            }
        }
        let count = |word: &str| said.values().filter(|said| **said == word).count();
        let (adjust, no) = (count("adjust"), count("no"));
        if adjust + no == 0 {
            return Vec::new();
        }
        let severity = if no > 0 {
            FindingSeverity::Attention
        } else {
            FindingSeverity::Notice
        };
        let network = Subject::network();
        vec![Finding {
            evidence: vec![evidence::at(view, "interests-shared", &network, Window::Month)],
            arguments: BTreeMap::from([
                ("count", Argument::Count((adjust + no) as i64)),
                ("all", Argument::Count(said.len() as i64)),
                ("no", Argument::Count(no as i64)),
            ]),
            ..Finding::new(DEFINITION.id, severity, network, view.scope.period())
        }]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::indicators::fixture::facts;
    use crate::signals::fixture::Case;

    fn found(said: &[(&'static str, &'static str, &'static str)]) -> Vec<Finding> {
        let mut case = Case::of_kpi(Vec::new());
        let rows: Vec<_> = said
            .iter()
            .map(|(partner, word, open)| {
                vec![
                    ("partner_id", *partner),
                    ("still_the_solution", *word),
                    ("is_shareable", *open),
                ]
            })
            .collect();
        case.facts = facts(&[("interests", &rows)]);
        case.find(&SolutionInDoubt)
    }

    #[test]
    fn what_was_said_openly_last_counts_and_nobody_is_named() {
        let finding = found(&[("a", "yes", "true"), ("b", "no", "true"), ("c", "adjust", "true")]).remove(0);
        assert_eq!(
            (&finding.arguments["count"], &finding.arguments["all"]),
            (&Argument::Count(2), &Argument::Count(3))
        );
        assert_eq!(finding.severity, FindingSeverity::Attention);
        let milder = found(&[("a", "adjust", "true")]).remove(0);
        assert_eq!(milder.severity, FindingSeverity::Notice);
        assert!(found(&[("a", "no", "true"), ("a", "yes", "true")]).is_empty());
    }

    #[test]
    fn what_is_kept_to_oneself_is_not_counted() {
        assert!(found(&[("a", "no", "false"), ("b", "yes", "true")]).is_empty());
    }
}
