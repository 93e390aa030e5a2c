//! Every indicator, one line each.

use crate::indicators::{
    Indicator, benefit_gross, benefit_net, benefit_realisation, benefit_share, capacity_ratio, capacity_share,
    contribution_cash, contribution_in_kind, contribution_share, contribution_value, delivery_timeliness,
    effective_contributors, effort_shift, equity_ratio, kpi_assurance, kpi_attainment, kpi_centre_line, kpi_trend,
    kpi_value, kpi_variation, milestone_pace, momentum, network_reciprocity, network_reciprocity_corrected,
    own_funding_share, pair_net_flow, pair_symmetry, perceived_balance, pledge_fulfilment, process_freshness,
    reciprocity_balance, survey_dimension, survey_response, visible_contributors,
};

/// All indicators, by id.
pub const INDICATORS: &[&dyn Indicator] = &[
    &benefit_gross::BenefitGross,
    &benefit_net::BenefitNet,
    &benefit_realisation::BenefitRealisation,
    &benefit_share::BenefitShare,
    &capacity_ratio::CapacityRatio,
    &capacity_share::CapacityShare,
    &contribution_cash::ContributionCash,
    &contribution_in_kind::ContributionInKind,
    &contribution_share::ContributionShare,
    &contribution_value::ContributionValue,
    &delivery_timeliness::DeliveryTimeliness,
    &effective_contributors::EffectiveContributors,
    &effort_shift::EffortShift,
    &equity_ratio::EquityRatio,
    &kpi_assurance::KpiAssurance,
    &kpi_attainment::KpiAttainment,
    &kpi_centre_line::KpiCentreLine,
    &kpi_trend::KpiTrend,
    &kpi_value::KpiValue,
    &kpi_variation::KpiVariation,
    &milestone_pace::MilestonePace,
    &momentum::Momentum,
    &network_reciprocity::NetworkReciprocity,
    &network_reciprocity_corrected::NetworkReciprocityCorrected,
    &own_funding_share::OwnFundingShare,
    &pair_net_flow::PairNetFlow,
    &pair_symmetry::PairSymmetry,
    &perceived_balance::PerceivedBalance,
    &pledge_fulfilment::PledgeFulfilment,
    &process_freshness::ProcessFreshness,
    &reciprocity_balance::ReciprocityBalance,
    &survey_dimension::SurveyDimension,
    &survey_response::SurveyResponse,
    &visible_contributors::VisibleContributors,
];

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
            for id in INDICATORS.iter().map(|indicator| indicator.definition().id) {
                for key in ["", ".meaning", ".undefined"].map(|part| format!("indicator-{id}{part}")) {
                    assert!(locale.find(&key, &[]).is_some(), "{key} in {}", language.id());
                }
            }
        }
    }

    #[test]
    fn every_definition_says_formula_source_and_points() {
        for indicator in INDICATORS {
            let definition = indicator.definition();
            assert!(
                !definition.formula.is_empty() && !definition.source.is_empty(),
                "{}",
                definition.id
            );
            assert!(
                definition.minimum_points > 0 && definition.version > 0,
                "{}",
                definition.id
            );
        }
    }
}
