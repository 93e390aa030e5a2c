//! Goals of which no outcome is measured.

use crate::domain::Finding;
use crate::signals::{Rule, RuleDefinition, View, gap};

const DEFINITION: RuleDefinition = RuleDefinition {
    id: "goal-without-hard-measure",
    rule: "goals without a KPI of the kind outcome > 0",
    thresholds: &[],
    source: "Netwerksamenwerking: het is gedoe en het loont (2025): hard KPIs and indicators of the process",
    is_convention: false,
};

/// Goals of which no outcome is measured.
pub(crate) struct GoalWithoutHardMeasure;

impl Rule for GoalWithoutHardMeasure {
    fn definition(&self) -> &'static RuleDefinition {
        &DEFINITION
    }

    fn find(&self, view: View<'_>) -> Vec<Finding> {
        gap::in_goals(view, DEFINITION.id, "outcome")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::finding::Argument;
    use crate::indicators::fixture::facts;
    use crate::signals::fixture::Case;

    #[test]
    fn only_a_measure_of_its_own_kind_counts() {
        let goal = |id, name| vec![("goal_id", id), ("strategic_goal", name)];
        let kpi = |id, goal, kind| vec![("kpi_id", id), ("goal_id", goal), ("kind", kind)];
        let mut case = Case::of_kpi(Vec::new());
        case.facts = facts(&[
            ("goals", &[goal("g1", "Eerste"), goal("g2", "Tweede")]),
            (
                "kpi_definitions",
                &[
                    kpi("a", "g1", "outcome"),
                    kpi("b", "g2", "process"),
                    kpi("c", "g2", "output"),
                ],
            ),
        ]);
        let found = case.find(&GoalWithoutHardMeasure);
        assert_eq!(found[0].arguments["names"], Argument::Name("“Tweede”".to_owned()));
        assert_eq!(found[0].evidence[0].key.indicator, "goals-measurable");
        case.facts = facts(&[("goals", &[goal("g1", "Eerste")])]);
        assert!(
            case.find(&GoalWithoutHardMeasure).is_empty(),
            "without definitions nothing is known"
        );
    }
}
