//! The rules: figures → findings, one rule a file.

mod agreement_to_disagree;
mod benefit_behind_plan;
mod benefit_without_beneficiary;
mod benefit_without_owner;
mod benefit_without_place;
mod contribution_stopped;
mod decision_not_carried_out;
mod decision_too_slow;
mod delivery_missing;
pub mod documentation;
mod evidence;
#[cfg(test)]
mod fixture;
mod gap;
mod goal_without_hard_measure;
mod goal_without_soft_measure;
mod kpi_on_open_term;
mod mandate_below_norm;
mod meetings_in_person_few;
mod pace_lost;
mod partner_silent;
mod pilot_not_landing;
mod pilot_without_baseline;
mod promise_not_met;
pub mod recurrence;
pub mod registry;
mod relations_to_discuss;
mod results_untold;
pub mod sentence;
mod signatures_missing;
mod small_partner_carries_much;
mod solution_in_doubt;
mod special_cause;
mod special_cause_concern;
mod special_cause_improvement;
mod success_to_celebrate;
mod target_out_of_reach;
mod temporary_money_ends;
mod urgency_falls;

pub use registry::RULES;

use crate::domain::Finding;
use crate::indicators::{Measurements, Scope};
use crate::ledger::Facts;
use crate::locale::Locale;

/// What a rule is. Title, sentence, meaning and the intervention to consider stand in the locale files under
/// `finding-<id>`, with the attributes `.sentence`, `.meaning`, `.question` and `.intervention`.
#[derive(Clone, Debug)]
pub struct RuleDefinition {
    /// The fixed id, such as `pace-lost`.
    pub id: &'static str,
    /// The rule in plain signs, for whoever works on the program; in words it stands in the locale files under
    /// `rule-<id>`, with the attribute `.source` for where it comes from.
    pub rule: &'static str,
    /// Ids of the thresholds it uses.
    pub thresholds: &'static [&'static str],
    /// True when it is a convention of this project.
    pub is_convention: bool,
}

impl RuleDefinition {
    /// The rule in words, in the language of the locale.
    pub fn words(&self, locale: &Locale) -> String {
        locale.word(&format!("rule-{}", self.id))
    }

    /// Where the rule comes from.
    pub fn source(&self, locale: &Locale) -> String {
        locale.word(&format!("rule-{}.source", self.id))
    }
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

/// True for what the data of the month gave; the sentence about relations that stands in every report is none.
pub fn is_signal(finding: &Finding) -> bool {
    finding.rule != relations_to_discuss::RULE
}

/// Applies every rule; what asks for a talk first, then by rule, subject and period.
pub fn find_all(view: View<'_>) -> Vec<Finding> {
    let mut findings: Vec<Finding> = RULES.iter().flat_map(|rule| rule.find(view)).collect();
    findings
        .sort_by(|a, b| (a.severity, a.rule, &a.subject, a.period).cmp(&(b.severity, b.rule, &b.subject, b.period)));
    findings
}
