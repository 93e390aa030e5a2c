//! Goals of which nothing about the process is measured.

use crate::domain::Finding;
use crate::signals::{Rule, RuleDefinition, View, gap};

const DEFINITION: RuleDefinition = RuleDefinition {
    id: "goal-without-soft-measure",
    rule: "goals without a KPI of the kind process > 0",
    thresholds: &[],
    is_convention: false,
};

/// Goals of which nothing about the process is measured.
pub(crate) struct GoalWithoutSoftMeasure;

impl Rule for GoalWithoutSoftMeasure {
    fn definition(&self) -> &'static RuleDefinition {
        &DEFINITION
    }

    fn find(&self, view: View<'_>) -> Vec<Finding> {
        gap::in_goals(view, DEFINITION.id, "process")
    }
}
