//! Every indicator, one line each.

use crate::indicators::pairs::CONFIDENTIAL;
use crate::indicators::{
    Definition, Indicator, attendance_coverage, benefit_gross, benefit_kinds, benefit_net, benefit_npv, benefit_payers,
    benefit_realisation, benefit_share, capacity_ratio, capacity_share, cofinancing_share, communication_coverage,
    contribution_cash, contribution_in_kind, contribution_share, contribution_value, decision_follow_up,
    decision_lead_time, delivery_timeliness, effect_change, effect_difference, effect_interrupted, effect_pretrend,
    effect_rate, effective_contributors, effort_shift, energy_order, equity_ratio, first_result, funding_cliff,
    funding_coverage, goals_measurable, impact_talk, interests_shared, kpi_assurance, kpi_attainment, kpi_centre_line,
    kpi_forecast, kpi_level_shift, kpi_trend, kpi_value, kpi_variation, learning_index, level_gap, mandate_rate,
    milestone_pace, milestone_slip, momentum, network_reciprocity, network_reciprocity_corrected, own_funding_share,
    ownership_spread, pair_net_flow, pair_symmetry, partner_diversity, perceived_balance, physical_meetings,
    pledge_by_size, pledge_fulfilment, process_freshness, project_budget, public_support, readiness_step,
    reciprocity_balance, signatures, sole_contributions, survey_agreement, survey_change, survey_dimension,
    survey_response, terms_agreed, visible_contributors,
};

/// All indicators, by id.
pub const INDICATORS: &[&dyn Indicator] = &[
    &attendance_coverage::AttendanceCoverage,
    &benefit_gross::BenefitGross,
    &benefit_kinds::BenefitKinds,
    &benefit_net::BenefitNet,
    &benefit_npv::BenefitNpv,
    &benefit_payers::BenefitPayers,
    &benefit_realisation::BenefitRealisation,
    &benefit_share::BenefitShare,
    &capacity_ratio::CapacityRatio,
    &capacity_share::CapacityShare,
    &cofinancing_share::CofinancingShare,
    &communication_coverage::CommunicationCoverage,
    &contribution_cash::ContributionCash,
    &contribution_in_kind::ContributionInKind,
    &contribution_share::ContributionShare,
    &contribution_value::ContributionValue,
    &decision_follow_up::DecisionFollowUp,
    &decision_lead_time::DecisionLeadTime,
    &delivery_timeliness::DeliveryTimeliness,
    &effect_change::EffectChange,
    &effect_difference::EffectDifference,
    &effect_interrupted::EffectInterrupted,
    &effect_pretrend::EffectPretrend,
    &effect_rate::EffectRate,
    &effective_contributors::EffectiveContributors,
    &effort_shift::EffortShift,
    &energy_order::EnergyOrder,
    &equity_ratio::EquityRatio,
    &first_result::FirstResult,
    &funding_cliff::FundingCliff,
    &funding_coverage::FundingCoverage,
    &goals_measurable::GoalsMeasurable,
    &impact_talk::ImpactTalk,
    &interests_shared::InterestsShared,
    &kpi_assurance::KpiAssurance,
    &kpi_attainment::KpiAttainment,
    &kpi_centre_line::KpiCentreLine,
    &kpi_forecast::KpiForecast,
    &kpi_level_shift::KpiLevelShift,
    &kpi_trend::KpiTrend,
    &kpi_value::KpiValue,
    &kpi_variation::KpiVariation,
    &learning_index::LearningIndex,
    &level_gap::LevelGap,
    &mandate_rate::MandateRate,
    &milestone_pace::MilestonePace,
    &milestone_slip::MilestoneSlip,
    &momentum::Momentum,
    &network_reciprocity::NetworkReciprocity,
    &network_reciprocity_corrected::NetworkReciprocityCorrected,
    &own_funding_share::OwnFundingShare,
    &ownership_spread::OwnershipSpread,
    &pair_net_flow::PairNetFlow,
    &pair_symmetry::PairSymmetry,
    &partner_diversity::PartnerDiversity,
    &perceived_balance::PerceivedBalance,
    &physical_meetings::PhysicalMeetings,
    &pledge_by_size::PledgeBySize,
    &pledge_fulfilment::PledgeFulfilment,
    &process_freshness::ProcessFreshness,
    &project_budget::ProjectBudget,
    &public_support::PublicSupport,
    &readiness_step::ReadinessStep,
    &reciprocity_balance::ReciprocityBalance,
    &signatures::Signatures,
    &sole_contributions::SoleContributions,
    &survey_agreement::SurveyAgreement,
    &survey_change::SurveyChange,
    &survey_dimension::SurveyDimension,
    &survey_response::SurveyResponse,
    &terms_agreed::TermsAgreed,
    &visible_contributors::VisibleContributors,
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
        assert!(BEYOND_AGREED.iter().all(|id| all.iter().any(|own| own.id == *id)));
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
