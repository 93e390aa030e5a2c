//! What rules about holes in a register share: one finding that counts what lacks something and names a few of them.

use std::collections::BTreeMap;

use crate::domain::finding::Argument;
use crate::domain::{Evidence, Finding, FindingSeverity, Subject};
use crate::ledger::Row;
use crate::signals::{View, evidence};

/// Names at most in a sentence: it is to be read, and all of them stand in the evidence.
const NAMED: usize = 3;

/// A thing that lacks something: its name, and the figures that show it.
pub(crate) struct Lacking {
    /// The name in reports.
    pub(crate) name: String,
    /// Its figures.
    pub(crate) evidence: Vec<Evidence>,
}

/// One finding about the network for all that lack something; none when nothing does.
pub(crate) fn finding(
    view: View<'_>,
    rule: &'static str,
    severity: FindingSeverity,
    lacking: Vec<Lacking>,
    all: usize,
) -> Option<Finding> {
    if lacking.is_empty() {
        return None;
    }
    let count = lacking.len();
    let arguments = BTreeMap::from([
        ("count", Argument::Count(count as i64)),
        ("all", Argument::Count(all as i64)),
        ("names", names(lacking.iter().map(|lacking| lacking.name.as_str()))),
        ("more", Argument::Count(count.saturating_sub(NAMED) as i64)),
    ]);
    Some(Finding {
        evidence: lacking.into_iter().flat_map(|lacking| lacking.evidence).collect(),
        arguments,
        ..Finding::new(rule, severity, Subject::network(), view.scope.period())
    })
}

/// The first few names in quotation marks.
fn names<'a>(names: impl Iterator<Item = &'a str>) -> Argument {
    let quoted: Vec<String> = names.take(NAMED).map(|name| format!("“{name}”")).collect();
    Argument::Name(quoted.join(", "))
}

/// A finding about the benefits in the register that lack something.
pub(crate) fn in_benefits(view: View<'_>, rule: &'static str, lacks: impl Fn(Row<'_>) -> bool) -> Vec<Finding> {
    let register = view.facts.table("benefits");
    let lacking = register
        .rows()
        .filter(|row| lacks(*row))
        .filter_map(|row| {
            let id = row.text("benefit_id")?;
            Some(Lacking {
                name: row.text("name").unwrap_or(id).to_owned(),
                evidence: vec![evidence::of_benefit(view, id)],
            })
        })
        .collect();
    finding(view, rule, FindingSeverity::Notice, lacking, register.len())
        .into_iter()
        .collect()
}

/// A finding about the goals without a KPI of one kind. Without any KPI definition nothing is known of goals.
pub(crate) fn in_goals(view: View<'_>, rule: &'static str, kind: &str) -> Vec<Finding> {
    let (goals, kpis) = (view.facts.table("goals"), view.facts.table("kpi_definitions"));
    if kpis.is_empty() {
        return Vec::new();
    }
    let has = |goal: &str| {
        evidence::kpis(view).iter().any(|definition| {
            let row = kpis.row(definition.row as usize);
            row.text("goal_id") == Some(goal) && row.text("kind") == Some(kind)
        })
    };
    let lacking = goals
        .rows()
        .filter_map(|row| Some((row, row.text("goal_id")?)))
        .filter(|(_, id)| !has(id))
        .map(|(row, id)| Lacking {
            name: row.text("strategic_goal").unwrap_or(id).to_owned(),
            evidence: vec![evidence::of_goal(view, id)],
        })
        .collect();
    finding(view, rule, FindingSeverity::Notice, lacking, goals.len())
        .into_iter()
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::indicators::fixture::facts;
    use crate::signals::Rule;
    use crate::signals::fixture::Case;
    use crate::signals::goal_without_hard_measure::GoalWithoutHardMeasure;
    use crate::signals::goal_without_soft_measure::GoalWithoutSoftMeasure;

    #[test]
    fn three_are_named_and_the_rest_is_counted() {
        let case = Case::of_kpi(Vec::new());
        let lacking = |name: &str| Lacking {
            name: name.to_owned(),
            evidence: Vec::new(),
        };
        let all = ["a", "b", "c", "d"].map(lacking).into();
        let found = finding(case.view(), "x", FindingSeverity::Notice, all, 9).expect("a finding");
        assert_eq!(found.arguments["names"], Argument::Name("“a”, “b”, “c”".to_owned()));
        assert_eq!(
            (
                &found.arguments["count"],
                &found.arguments["more"],
                &found.arguments["all"]
            ),
            (&Argument::Count(4), &Argument::Count(1), &Argument::Count(9))
        );
        assert!(finding(case.view(), "x", FindingSeverity::Notice, Vec::new(), 9).is_none());
    }

    #[test]
    fn only_a_measure_of_its_own_kind_counts_for_a_goal() {
        let goal = |id, name| vec![("goal_id", id), ("strategic_goal", name)];
        let kpi = |id, goal, kind| vec![("kpi_id", id), ("goal_id", goal), ("kind", kind)];
        let goals = [goal("g1", "Eerste"), goal("g2", "Tweede")];
        let kpis = [
            kpi("a", "g1", "outcome"),
            kpi("b", "g2", "process"),
            kpi("c", "g2", "output"),
        ];
        let mut case = Case::of_kpi(Vec::new());
        let rules: [(&dyn Rule, &str); 2] = [
            (&GoalWithoutHardMeasure, "“Tweede”"),
            (&GoalWithoutSoftMeasure, "“Eerste”"),
        ];
        for (rule, name) in rules {
            case.facts = facts(&[("goals", &goals), ("kpi_definitions", &kpis)]);
            let found = case.find(rule);
            assert_eq!(found[0].arguments["names"], Argument::Name(name.to_owned()));
            assert_eq!(found[0].evidence[0].key.indicator, "goals-measurable");
            case.facts = facts(&[("goals", &goals)]);
            assert!(case.find(rule).is_empty(), "without definitions nothing is known");
        }
    }
}
