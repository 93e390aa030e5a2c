//! Every rule, one line each.

use crate::signals::{
    Rule, benefit_behind_plan, delivery_missing, pace_lost, promise_not_met, special_cause_concern,
    special_cause_improvement, success_to_celebrate, target_out_of_reach,
};

/// All rules, by id.
pub const RULES: &[&dyn Rule] = &[
    &benefit_behind_plan::BenefitBehindPlan,
    &delivery_missing::DeliveryMissing,
    &pace_lost::PaceLost,
    &promise_not_met::PromiseNotMet,
    &special_cause_concern::SpecialCauseConcern,
    &special_cause_improvement::SpecialCauseImprovement,
    &success_to_celebrate::SuccessToCelebrate,
    &target_out_of_reach::TargetOutOfReach,
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
            assert!(!definition.rule.is_empty() && !definition.source.is_empty());
            for id in definition.thresholds {
                assert!(thresholds.get(id).is_some(), "{id}");
            }
        }
    }
}
