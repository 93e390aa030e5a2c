//! Goals of which no outcome is measured.

use crate::domain::Finding;
use crate::signals::{Rule, RuleDefinition, View, gap};

const DEFINITION: RuleDefinition = RuleDefinition {
    id: "goal-without-hard-measure",
    rule: "goals without a KPI of the kind outcome > 0",
    thresholds: &[],
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
