//! Places at a deciding table without a mandate, more than the network agreed on.
//!
//! Held against the norm are the network as a whole and each partner; of partners only their number is told.

use std::collections::BTreeMap;

use crate::domain::finding::Argument;
use crate::domain::{Finding, FindingSeverity, Measurement, Subject, SubjectType, Window};
use crate::signals::{Rule, RuleDefinition, View, evidence};

const DEFINITION: RuleDefinition = RuleDefinition {
    id: "mandate-below-norm",
    rule: "mandate-rate (12m) of the network or of a partner < mandate-norm, over mandate-places places or more",
    thresholds: &["mandate-norm", "mandate-places"],
    is_convention: true,
};

/// Less mandate at the table than was agreed.
pub(crate) struct MandateBelowNorm;

impl Rule for MandateBelowNorm {
    fn definition(&self) -> &'static RuleDefinition {
        &DEFINITION
    }

    fn find(&self, view: View<'_>) -> Vec<Finding> {
        let (network, window) = (Subject::network(), Window::TwelveMonths);
        let (norm, fewest) = (
            view.scope.thresholds.value("mandate-norm"),
            view.scope.thresholds.value("mandate-places"),
        );
        let Some(whole) = evidence::figure(view, "mandate-rate", &network, window) else {
            return Vec::new();
        };
        let (Some(share), Some(with), Some(all)) = (whole.value, whole.numerator, whole.denominator) else {
            return Vec::new();
        };
        let is_below = |figure: &Measurement| {
            figure.value.is_some_and(|rate| rate < norm) && figure.denominator.is_some_and(|places| places >= fewest)
        };
        let partners: Vec<&Measurement> = view
            .measurements
            .of("mandate-rate")
            .iter()
            .filter(|figure| figure.key.subject.kind == SubjectType::Partner && figure.key.window == window)
            .filter(|figure| figure.key.period == view.scope.period() && is_below(figure))
            .collect();
        if partners.is_empty() && !is_below(whole) {
            return Vec::new();
        }
        let about_partners = partners.iter().map(|figure| evidence::of(figure));
        vec![Finding {
            evidence: std::iter::once(evidence::of(whole)).chain(about_partners).collect(),
            arguments: BTreeMap::from([
                ("with", Argument::Count(with.round() as i64)),
                ("all", Argument::Count(all.round() as i64)),
                ("share", Argument::Percent(share)),
                ("norm", Argument::Percent(norm)),
                ("partners", Argument::Count(partners.len() as i64)),
            ]),
            ..Finding::new(DEFINITION.id, FindingSeverity::Notice, network, view.scope.period())
        }]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::indicators::fixture::scope;
    use crate::signals::fixture::Case;

    fn rate(subject: Subject, with: f64, all: f64) -> Measurement {
        let (period, window) = (scope().period(), Window::TwelveMonths);
        Measurement::ratio("mandate-rate", subject, period, window, with, all)
    }

    fn found(network: (f64, f64), partners: &[(f64, f64)]) -> Vec<Finding> {
        let own = partners.iter().zip(["a", "b", "c"]);
        let mut figures: Vec<_> = own
            .map(|((with, all), id)| rate(Subject::partner(id), *with, *all))
            .collect();
        figures.push(rate(Subject::network(), network.0, network.1));
        Case::of_kpi(figures).find(&MandateBelowNorm)
    }

    #[test]
    fn under_four_places_in_five_it_is_told_without_a_name() {
        let finding = found((39.0, 50.0), &[(1.0, 4.0), (0.0, 2.0)]).remove(0);
        // 39 ÷ 50 = 78 % < 80 %; a with 1 of 4 is under it, b has 2 places and needs 3.
        assert_eq!(finding.arguments["with"], Argument::Count(39));
        assert_eq!(finding.arguments["share"], Argument::Percent(0.78));
        assert_eq!(finding.arguments["partners"], Argument::Count(1));
        assert_eq!(finding.evidence.len(), 2);
        let is_name = |argument: &Argument| matches!(argument, Argument::Name(_));
        assert!(!finding.arguments.values().any(is_name));
    }

    #[test]
    fn a_network_at_the_norm_can_hide_a_partner_under_it() {
        assert!(found((40.0, 50.0), &[]).is_empty());
        assert_eq!(
            found((40.0, 50.0), &[(2.0, 3.0)])[0].arguments["partners"],
            Argument::Count(1)
        );
    }

    #[test]
    fn few_places_and_no_notes_say_nothing() {
        assert!(found((0.0, 2.0), &[(0.0, 2.0)]).is_empty());
        assert!(Case::of_kpi(Vec::new()).find(&MandateBelowNorm).is_empty());
    }
}
