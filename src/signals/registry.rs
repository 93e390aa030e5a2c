//! Every rule, one line each.

use crate::signals::{
    Rule, agreement_to_disagree, benefit_behind_plan, benefit_without_beneficiary, benefit_without_owner,
    benefit_without_place, contribution_stopped, decision_not_carried_out, decision_too_slow, delivery_missing,
    goal_without_hard_measure, goal_without_soft_measure, kpi_on_open_term, mandate_below_norm, meetings_in_person_few,
    pace_lost, partner_silent, pilot_not_landing, pilot_without_baseline, promise_not_met, relations_to_discuss,
    results_untold, signatures_missing, small_partner_carries_much, solution_in_doubt, special_cause_concern,
    special_cause_improvement, success_to_celebrate, target_out_of_reach, temporary_money_ends, urgency_falls,
};

/// All rules, by id.
pub const RULES: &[&dyn Rule] = &[
    &agreement_to_disagree::AgreementToDisagree,
    &benefit_behind_plan::BenefitBehindPlan,
    &benefit_without_beneficiary::BenefitWithoutBeneficiary,
    &benefit_without_owner::BenefitWithoutOwner,
    &benefit_without_place::BenefitWithoutPlace,
    &contribution_stopped::ContributionStopped,
    &decision_not_carried_out::DecisionNotCarriedOut,
    &decision_too_slow::DecisionTooSlow,
    &delivery_missing::DeliveryMissing,
    &goal_without_hard_measure::GoalWithoutHardMeasure,
    &goal_without_soft_measure::GoalWithoutSoftMeasure,
    &kpi_on_open_term::KpiOnOpenTerm,
    &mandate_below_norm::MandateBelowNorm,
    &meetings_in_person_few::MeetingsInPersonFew,
    &pace_lost::PaceLost,
    &partner_silent::PartnerSilent,
    &pilot_not_landing::PilotNotLanding,
    &pilot_without_baseline::PilotWithoutBaseline,
    &promise_not_met::PromiseNotMet,
    &relations_to_discuss::RelationsToDiscuss,
    &results_untold::ResultsUntold,
    &signatures_missing::SignaturesMissing,
    &small_partner_carries_much::SmallPartnerCarriesMuch,
    &solution_in_doubt::SolutionInDoubt,
    &special_cause_concern::SpecialCauseConcern,
    &special_cause_improvement::SpecialCauseImprovement,
    &success_to_celebrate::SuccessToCelebrate,
    &target_out_of_reach::TargetOutOfReach,
    &temporary_money_ends::TemporaryMoneyEnds,
    &urgency_falls::UrgencyFalls,
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
