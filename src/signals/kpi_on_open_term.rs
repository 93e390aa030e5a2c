//! KPIs that rest on a term on which the partners have not settled yet.

use std::collections::BTreeSet;

use crate::domain::{Finding, FindingSeverity, Subject, SubjectType, Window};
use crate::signals::gap::{self, Lacking};
use crate::signals::{Rule, RuleDefinition, View, evidence};

const DEFINITION: RuleDefinition = RuleDefinition {
    id: "kpi-on-open-term",
    rule: "KPIs whose term is neither agreed nor agreed to differ by the end of the month > 0",
    thresholds: &[],
    is_convention: false,
};

/// KPIs on a term that is still open.
pub(crate) struct KpiOnOpenTerm;

impl Rule for KpiOnOpenTerm {
    fn definition(&self) -> &'static RuleDefinition {
        &DEFINITION
    }

    fn find(&self, view: View<'_>) -> Vec<Finding> {
        let terms = view.facts.table("terms");
        let open: BTreeSet<&str> = terms
            .rows()
            .filter(|row| !evidence::is_settled(*row, view.scope.month))
            .filter_map(|row| row.text("term"))
            .collect();
        let definitions = view.facts.table("kpi_definitions");
        let kpis = evidence::kpis(view);
        let lacking: Vec<Lacking> = kpis
            .iter()
            .filter_map(|definition| {
                let term = definitions.row(definition.row as usize).text("term")?;
                let subject = Subject::of(SubjectType::Kpi, &definition.id);
                open.contains(term).then(|| Lacking {
                    name: format!("{} ({term})", definition.name),
                    evidence: vec![
                        evidence::at(view, "terms-agreed", &Subject::network(), Window::Month),
                        evidence::at(view, "kpi-value", &subject, Window::Month),
                    ],
                })
            })
            .collect();
        gap::finding(view, DEFINITION.id, FindingSeverity::Notice, lacking, kpis.len())
            .into_iter()
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::finding::Argument;
    use crate::indicators::fixture::facts;
    use crate::signals::fixture::Case;

    #[test]
    fn a_term_is_open_until_it_is_settled_in_whichever_way() {
        let term = |name, status, day| vec![("term", name), ("status", status), ("agreed_on", day)];
        let kpi = |id, term| vec![("kpi_id", id), ("name", id), ("term", term)];
        let mut case = Case::of_kpi(Vec::new());
        case.facts = facts(&[
            (
                "terms",
                &[
                    term("open", "open", ""),
                    term("eens", "agreed", "2026-10-31"),
                    term("later", "agreed", "2026-11-01"),
                    term("anders", "agree-to-disagree", "2026-01-01"),
                ],
            ),
            (
                "kpi_definitions",
                &[
                    kpi("k1", "open"),
                    kpi("k2", "eens"),
                    kpi("k3", "later"),
                    kpi("k4", "anders"),
                    kpi("k5", ""),
                ],
            ),
        ]);
        let found = case.find(&KpiOnOpenTerm).remove(0);
        assert_eq!(
            found.arguments["names"],
            Argument::Name("“k1 (open)”, “k3 (later)”".to_owned())
        );
        assert_eq!(found.arguments["all"], Argument::Count(5));
    }
}
