//! Every indicator, one line each.

use crate::indicators::pairs::CONFIDENTIAL;
use crate::indicators::{self, Definition, Indicator};

/// All indicators, by id.
pub const INDICATORS: &[&dyn Indicator] = &[
    &indicators::attendance_coverage::AttendanceCoverage,
    &indicators::benefit_gross::BenefitGross,
    &indicators::benefit_kinds::BenefitKinds,
    &indicators::benefit_net::BenefitNet,
    &indicators::benefit_npv::BenefitNpv,
    &indicators::benefit_payers::BenefitPayers,
    &indicators::benefit_realisation::BenefitRealisation,
    &indicators::benefit_share::BenefitShare,
    &indicators::capacity_ratio::CapacityRatio,
    &indicators::capacity_share::CapacityShare,
    &indicators::cofinancing_share::CofinancingShare,
    &indicators::communication_coverage::CommunicationCoverage,
    &indicators::contribution_cash::ContributionCash,
    &indicators::contribution_in_kind::ContributionInKind,
    &indicators::contribution_share::ContributionShare,
    &indicators::contribution_value::ContributionValue,
    &indicators::decision_follow_up::DecisionFollowUp,
    &indicators::decision_lead_time::DecisionLeadTime,
    &indicators::delivery_timeliness::DeliveryTimeliness,
    &indicators::effect_change::EffectChange,
    &indicators::effect_difference::EffectDifference,
    &indicators::effect_interrupted::EffectInterrupted,
    &indicators::effect_pretrend::EffectPretrend,
    &indicators::effect_rate::EffectRate,
    &indicators::effective_contributors::EffectiveContributors,
    &indicators::effort_shift::EffortShift,
    &indicators::energy_order::EnergyOrder,
    &indicators::equity_ratio::EquityRatio,
    &indicators::first_result::FirstResult,
    &indicators::funding_cliff::FundingCliff,
    &indicators::funding_coverage::FundingCoverage,
    &indicators::goals_measurable::GoalsMeasurable,
    &indicators::impact_talk::ImpactTalk,
    &indicators::interests_shared::InterestsShared,
    &indicators::kpi_assurance::KpiAssurance,
    &indicators::kpi_attainment::KpiAttainment,
    &indicators::kpi_centre_line::KpiCentreLine,
    &indicators::kpi_forecast::KpiForecast,
    &indicators::kpi_level_shift::KpiLevelShift,
    &indicators::kpi_trend::KpiTrend,
    &indicators::kpi_value::KpiValue,
    &indicators::kpi_variation::KpiVariation,
    &indicators::learning_index::LearningIndex,
    &indicators::level_gap::LevelGap,
    &indicators::mandate_rate::MandateRate,
    &indicators::milestone_pace::MilestonePace,
    &indicators::milestone_slip::MilestoneSlip,
    &indicators::momentum::Momentum,
    &indicators::network_reciprocity::NetworkReciprocity,
    &indicators::network_reciprocity_corrected::NetworkReciprocityCorrected,
    &indicators::own_funding_share::OwnFundingShare,
    &indicators::ownership_spread::OwnershipSpread,
    &indicators::pair_net_flow::PairNetFlow,
    &indicators::pair_symmetry::PairSymmetry,
    &indicators::partner_diversity::PartnerDiversity,
    &indicators::perceived_balance::PerceivedBalance,
    &indicators::physical_meetings::PhysicalMeetings,
    &indicators::pledge_by_size::PledgeBySize,
    &indicators::pledge_fulfilment::PledgeFulfilment,
    &indicators::process_freshness::ProcessFreshness,
    &indicators::project_budget::ProjectBudget,
    &indicators::public_support::PublicSupport,
    &indicators::readiness_step::ReadinessStep,
    &indicators::reciprocity_balance::ReciprocityBalance,
    &indicators::signatures::Signatures,
    &indicators::sole_contributions::SoleContributions,
    &indicators::survey_agreement::SurveyAgreement,
    &indicators::survey_change::SurveyChange,
    &indicators::survey_dimension::SurveyDimension,
    &indicators::survey_response::SurveyResponse,
    &indicators::terms_agreed::TermsAgreed,
    &indicators::visible_contributors::VisibleContributors,
];

/// The definitions of all figures by id, those of the confidential relations file among them.
pub fn definitions() -> Vec<&'static Definition> {
    let ordinary = INDICATORS.iter().map(|indicator| indicator.definition());
    let mut all: Vec<&'static Definition> = ordinary.chain(CONFIDENTIAL.iter().copied()).collect();
    all.sort_unstable_by_key(|definition| definition.id);
    all
}

/// Figures of this project's own beside the names that others rely on. Their names may change; in the data files they
/// stand apart.
const BEYOND_AGREED: [&str; 10] = [
    "benefit-kinds",
    "effect-pretrend",
    "effect-rate",
    "first-result",
    "impact-talk",
    "kpi-level-shift",
    "partner-diversity",
    "pledge-by-size",
    "public-support",
    "sole-contributions",
];

/// True for a figure whose name is not among those that others rely on.
pub fn is_beyond_agreed(id: &str) -> bool {
    BEYOND_AGREED.contains(&id)
}

/// True for a figure that stands in the confidential relations file and nowhere else.
pub fn is_confidential(id: &str) -> bool {
    CONFIDENTIAL.iter().any(|definition| definition.id == id)
}

/// Figures beside those of the survey itself (`survey-…`) that come, or come in part, from its answers.
const OF_ANSWERS: [&str; 4] = ["learning-index", "level-gap", "momentum", "perceived-balance"];

/// True for a figure that answers to the survey are part of: a trace of it stops at the published aggregate.
pub fn rests_on_answers(id: &str) -> bool {
    id.starts_with("survey-") || OF_ANSWERS.contains(&id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::{Language, Locale};

    #[test]
    fn ids_are_unique_sorted_and_kebab_case() {
        let ids: Vec<_> = INDICATORS.iter().map(|indicator| indicator.definition().id).collect();
        let mut sorted = ids.clone();
        sorted.sort_unstable();
        sorted.dedup();
        assert_eq!(ids, sorted);
        assert!(
            ids.iter()
                .all(|id| id.bytes().all(|b| b.is_ascii_lowercase() || b == b'-'))
        );
    }

    #[test]
    fn every_definition_has_its_words_in_both_languages() {
        for language in Language::ALL {
            let locale = Locale::new(language);
            for id in definitions().iter().map(|definition| definition.id) {
                for key in ["", ".meaning", ".undefined"].map(|part| format!("indicator-{id}{part}")) {
                    assert!(locale.find(&key, &[]).is_some(), "{key} in {}", language.id());
                }
            }
        }
    }

    #[test]
    fn all_figures_are_there_and_four_are_confidential() {
        let all = definitions();
        assert_eq!((all.len(), INDICATORS.len()), (76, 72));
        let named = BEYOND_AGREED.iter().chain(&OF_ANSWERS);
        assert!(named.clone().all(|id| all.iter().any(|own| own.id == *id)));
        let confidential: Vec<_> = all.iter().map(|own| own.id).filter(|id| is_confidential(id)).collect();
        assert_eq!(
            confidential,
            ["pair-asymmetry", "pair-opposition", "pair-trust", "pair-trust-change"]
        );
    }

    #[test]
    fn every_definition_has_its_words_in_both_languages_and_its_points() {
        for definition in definitions() {
            for locale in Language::ALL.map(Locale::new) {
                let texts = ["meaning", "undefined", "formula", "source"].map(|part| definition.words(part, &locale));
                let mut texts = texts.into_iter().chain([definition.unit_word(&locale)]);
                assert!(
                    texts.all(|text| !text.is_empty() && !text.contains('⟨')),
                    "{} in {}",
                    definition.id,
                    locale.language.id()
                );
            }
            assert!(
                definition.minimum_points > 0 && definition.version > 0,
                "{}",
                definition.id
            );
        }
    }
}
