//! A KPI of which the last value is more than ordinary variation, for the worse.

use crate::domain::{Finding, FindingSeverity};
use crate::signals::{Rule, RuleDefinition, View, special_cause};

const DEFINITION: RuleDefinition = RuleDefinition {
    id: "special-cause-concern",
    rule: "kpi-variation = -1 in the reported month; attention when the last point lies outside a limit or was so the period before too, else a notice; with fewer than 12 points a notice only",
    thresholds: &["baseline-points"],
    is_convention: false,
};

/// A KPI that changed for the worse.
pub(crate) struct SpecialCauseConcern;

impl Rule for SpecialCauseConcern {
    fn definition(&self) -> &'static RuleDefinition {
        &DEFINITION
    }

    fn find(&self, view: View<'_>) -> Vec<Finding> {
        special_cause::with_code(view, DEFINITION.id, -1.0, FindingSeverity::Attention)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Measurement;
    use crate::indicators::kpi::example::{EXAMPLE, definition, facts_of, values};
    use crate::signals::fixture::{Case, kpi_figure};

    fn found(code: f64, is_provisional: bool) -> Vec<Finding> {
        let variation = kpi_figure("kpi-variation", code);
        let variation = if is_provisional {
            variation.provisional()
        } else {
            variation
        };
        with_last(variation, "61").find(&SpecialCauseConcern)
    }

    /// Twelve ordinary months (limits 49.2 and 58.4), seven above their mean, and a last value.
    fn with_last(variation: Measurement, last: &str) -> Case {
        let points: Vec<&str> = EXAMPLE.into_iter().chain(["54"; 6]).chain([last]).collect();
        let mut case = Case::of_kpi(vec![variation, kpi_figure("kpi-value", 61.0)]);
        case.facts = facts_of(&definition(&[("target", "60")]), &values("2026-10", &points));
        case
    }

    #[test]
    fn a_run_that_shows_for_the_first_time_is_a_notice() {
        let found = with_last(kpi_figure("kpi-variation", -1.0), "54").find(&SpecialCauseConcern);
        assert_eq!(found[0].severity, FindingSeverity::Notice);
    }

    #[test]
    fn it_fires_on_its_own_code_and_no_other() {
        assert_eq!(found(-1.0, false)[0].severity, FindingSeverity::Attention);
        for code in [0.0, 1.0, 2.0, -2.0] {
            assert!(found(code, false).is_empty(), "{code}");
        }
    }

    #[test]
    fn with_provisional_limits_it_is_a_notice() {
        assert_eq!(found(-1.0, true)[0].severity, FindingSeverity::Notice);
    }

    #[test]
    fn variation_is_the_first_evidence() {
        assert_eq!(found(-1.0, false)[0].evidence[0].key.indicator, "kpi-variation");
    }
}
