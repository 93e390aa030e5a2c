//! The rules: figures → findings, one rule a file.

mod benefit_behind_plan;
mod delivery_missing;
mod evidence;
#[cfg(test)]
mod fixture;
mod pace_lost;
mod promise_not_met;
pub mod registry;
pub mod sentence;
mod special_cause;
mod special_cause_concern;
mod special_cause_improvement;
mod success_to_celebrate;
mod target_out_of_reach;

pub use registry::RULES;

use crate::domain::Finding;
use crate::indicators::{Measurements, Scope};
use crate::ledger::Facts;

/// What a rule is. Title, sentence, meaning and the intervention to consider stand in the locale files under
/// `finding-<id>`, with the attributes `.sentence`, `.meaning`, `.question` and `.intervention`.
#[derive(Clone, Debug)]
pub struct RuleDefinition {
    /// The fixed id, such as `pace-lost`.
    pub id: &'static str,
    /// The rule in plain signs.
    pub rule: &'static str,
    /// Ids of the thresholds it uses.
    pub thresholds: &'static [&'static str],
    /// Where the rule comes from.
    pub source: &'static str,
    /// True when it is a convention of this project.
    pub is_convention: bool,
}

/// What a rule may look at.
#[derive(Clone, Copy, Debug)]
pub struct View<'a> {
    /// All figures.
    pub measurements: &'a Measurements,
    /// The facts, for names, targets and plans.
    pub facts: &'a Facts,
    /// Month, reference date, thresholds.
    pub scope: &'a Scope,
}

/// One rule.
pub trait Rule: Sync {
    /// What it is.
    fn definition(&self) -> &'static RuleDefinition;
    /// What it finds.
    fn find(&self, view: View<'_>) -> Vec<Finding>;
}

/// Applies every rule; what asks for a talk first, then by rule, subject and period.
pub fn find_all(view: View<'_>) -> Vec<Finding> {
    let mut findings: Vec<Finding> = RULES.iter().flat_map(|rule| rule.find(view)).collect();
    findings
        .sort_by(|a, b| (a.severity, a.rule, &a.subject, a.period).cmp(&(b.severity, b.rule, &b.subject, b.period)));
    findings
}
