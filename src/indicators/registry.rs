//! Every indicator, one line each.

use crate::indicators::{
    Indicator, benefit_gross, benefit_net, benefit_realisation, kpi_assurance, kpi_attainment, kpi_centre_line,
    kpi_trend, kpi_value, kpi_variation, milestone_pace, momentum, process_freshness,
};

/// All indicators, by id.
pub const INDICATORS: &[&dyn Indicator] = &[
    &benefit_gross::BenefitGross,
    &benefit_net::BenefitNet,
    &benefit_realisation::BenefitRealisation,
    &kpi_assurance::KpiAssurance,
    &kpi_attainment::KpiAttainment,
    &kpi_centre_line::KpiCentreLine,
    &kpi_trend::KpiTrend,
    &kpi_value::KpiValue,
    &kpi_variation::KpiVariation,
    &milestone_pace::MilestonePace,
    &momentum::Momentum,
    &process_freshness::ProcessFreshness,
];

#[cfg(test)]
mod tests {
    use super::*;

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
