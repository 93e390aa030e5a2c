//! Every rule, one line each.

use crate::signals::{self, Rule};

/// All rules, by id.
pub const RULES: &[&dyn Rule] = &[
    &signals::agreement_to_disagree::AgreementToDisagree,
    &signals::benefit_behind_plan::BenefitBehindPlan,
    &signals::benefit_without_beneficiary::BenefitWithoutBeneficiary,
    &signals::benefit_without_owner::BenefitWithoutOwner,
    &signals::benefit_without_place::BenefitWithoutPlace,
    &signals::contribution_stopped::ContributionStopped,
    &signals::decision_not_carried_out::DecisionNotCarriedOut,
    &signals::decision_too_slow::DecisionTooSlow,
    &signals::delivery_missing::DeliveryMissing,
    &signals::goal_without_hard_measure::GoalWithoutHardMeasure,
    &signals::goal_without_soft_measure::GoalWithoutSoftMeasure,
    &signals::kpi_on_open_term::KpiOnOpenTerm,
    &signals::mandate_below_norm::MandateBelowNorm,
    &signals::meetings_in_person_few::MeetingsInPersonFew,
    &signals::pace_lost::PaceLost,
    &signals::partner_silent::PartnerSilent,
    &signals::pilot_not_landing::PilotNotLanding,
    &signals::pilot_without_baseline::PilotWithoutBaseline,
    &signals::promise_not_met::PromiseNotMet,
    &signals::relations_to_discuss::RelationsToDiscuss,
    &signals::results_untold::ResultsUntold,
    &signals::signatures_missing::SignaturesMissing,
    &signals::small_partner_carries_much::SmallPartnerCarriesMuch,
    &signals::solution_in_doubt::SolutionInDoubt,
    &signals::special_cause_concern::SpecialCauseConcern,
    &signals::special_cause_improvement::SpecialCauseImprovement,
    &signals::success_to_celebrate::SuccessToCelebrate,
    &signals::target_out_of_reach::TargetOutOfReach,
    &signals::temporary_money_ends::TemporaryMoneyEnds,
    &signals::urgency_falls::UrgencyFalls,
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Thresholds;

    #[test]
    fn ids_are_unique_and_sorted() {
        let ids: Vec<_> = RULES.iter().map(|rule| rule.definition().id).collect();
        assert!(ids.windows(2).all(|pair| pair[0] < pair[1]));
    }

    #[test]
    fn every_threshold_of_a_rule_exists() {
        let thresholds = Thresholds::default();
        for rule in RULES {
            let definition = rule.definition();
            assert!(!definition.rule.is_empty());
            for id in definition.thresholds {
                assert!(thresholds.get(id).is_some(), "{id}");
            }
        }
    }
}
