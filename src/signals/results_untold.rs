//! Results of the process that are reached and not told while they are fresh.

use std::collections::BTreeMap;

use crate::domain::finding::Argument;
use crate::domain::{Finding, FindingSeverity, Subject, Window};
use crate::signals::{Rule, RuleDefinition, View, evidence};

const DEFINITION: RuleDefinition = RuleDefinition {
    id: "results-untold",
    rule: "communication-coverage < told-share, over 3 results or more",
    thresholds: &["told-share", "communication-days"],
    is_convention: true,
};

/// Results of fewer say nothing of a habit.
const FEWEST: f64 = 3.0;

/// Results of which nothing is told.
pub(crate) struct ResultsUntold;

impl Rule for ResultsUntold {
    fn definition(&self) -> &'static RuleDefinition {
        &DEFINITION
    }

    fn find(&self, view: View<'_>) -> Vec<Finding> {
        let (network, window) = (Subject::network(), Window::TwelveMonths);
        let Some(figure) = evidence::figure(view, "communication-coverage", &network, window) else {
            return Vec::new();
        };
        let least = view.scope.thresholds.value("told-share");
        let (Some(share), Some(told), Some(all)) = (figure.value, figure.numerator, figure.denominator) else {
            return Vec::new();
        };
        if all < FEWEST || share >= least {
            return Vec::new();
        }
        let days = view.scope.thresholds.value("communication-days");
        vec![Finding {
            evidence: vec![evidence::of(figure)],
            arguments: BTreeMap::from([
                ("told", Argument::Count(told.round() as i64)),
                ("all", Argument::Count(all.round() as i64)),
                ("days", Argument::Count(days.round() as i64)),
            ]),
            ..Finding::new(DEFINITION.id, FindingSeverity::Notice, network, view.scope.period())
        }]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Measurement;
    use crate::indicators::fixture::scope;
    use crate::signals::fixture::Case;

    fn found(told: f64, all: f64) -> Vec<Finding> {
        let (network, period) = (Subject::network(), scope().period());
        let id = "communication-coverage";
        let figure = Measurement::ratio(id, network, period, Window::TwelveMonths, told, all);
        Case::of_kpi(vec![figure]).find(&ResultsUntold)
    }

    #[test]
    fn it_fires_when_less_than_half_of_enough_results_was_told() {
        let finding = found(3.0, 9.0).remove(0);
        assert_eq!(
            (&finding.arguments["told"], &finding.arguments["all"]),
            (&Argument::Count(3), &Argument::Count(9))
        );
        assert_eq!(finding.severity, FindingSeverity::Notice);
        assert!(found(5.0, 10.0).is_empty(), "half is enough");
        assert!(found(0.0, 2.0).is_empty(), "two are too few");
    }
}
