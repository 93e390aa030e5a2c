//! A small partner that by the last half-year had brought in much more than it had promised.
//!
//! Held against its own word and against no other partner, and only at half-years.

use std::collections::BTreeMap;

use crate::domain::finding::Argument;
use crate::domain::{Finding, FindingSeverity, SubjectType, Window};
use crate::signals::{Rule, RuleDefinition, View, evidence};

const DEFINITION: RuleDefinition = RuleDefinition {
    id: "small-partner-carries-much",
    rule: "pledge-fulfilment (12m) of a small partner at the end of the last half-year >= small-partner-share",
    thresholds: &["small-partner-share"],
    is_convention: true,
};

/// A small partner that carries more than it promised.
pub(crate) struct SmallPartnerCarriesMuch;

impl Rule for SmallPartnerCarriesMuch {
    fn definition(&self) -> &'static RuleDefinition {
        &DEFINITION
    }

    fn find(&self, view: View<'_>) -> Vec<Finding> {
        let share = view.scope.thresholds.value("small-partner-share");
        let half_year = view.scope.last_half_year();
        let is_small = |id: &str| view.facts.partner(id).is_some_and(|partner| partner.is_small);
        view.measurements
            .of("pledge-fulfilment")
            .iter()
            .filter(|figure| figure.key.subject.kind == SubjectType::Partner && is_small(&figure.key.subject.id))
            .filter(|figure| figure.key.window == Window::TwelveMonths)
            .filter(|figure| figure.key.period.last_month() == half_year.last_month())
            .filter(|figure| figure.value.is_some_and(|fulfilment| fulfilment >= share))
            .map(|figure| Finding {
                evidence: vec![evidence::of(figure)],
                arguments: BTreeMap::from([
                    (
                        "partner",
                        Argument::Name(view.facts.partner_name(&figure.key.subject.id).to_owned()),
                    ),
                    ("fulfilment", Argument::Percent(figure.value.unwrap_or_default())),
                    ("month", Argument::Period(figure.key.period)),
                ]),
                ..Finding::new(
                    DEFINITION.id,
                    FindingSeverity::Notice,
                    figure.key.subject.clone(),
                    half_year,
                )
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Measurement, Period, Subject};
    use crate::indicators::fixture::facts;
    use crate::signals::fixture::Case;

    fn found(period: &str, fulfilment: f64, is_small: &str) -> usize {
        let figure = Measurement::ratio(
            "pledge-fulfilment",
            Subject::partner("a"),
            Period::parse(period).expect("a period"),
            Window::TwelveMonths,
            fulfilment,
            1.0,
        );
        let mut case = Case::of_kpi(vec![figure]);
        let row = vec![
            ("partner_id", "a"),
            ("name", "A"),
            ("type", "residents"),
            ("legal_form", "private"),
            ("active_from", "2025-01-01"),
            ("is_small", is_small),
        ];
        case.facts = facts(&[("partners", &[row])]);
        case.find(&SmallPartnerCarriesMuch).len()
    }

    #[test]
    fn a_small_partner_a_quarter_over_its_promise_is_seen_at_the_half_year() {
        assert_eq!(found("2026-06", 1.25, "true"), 1);
        assert_eq!(found("2026-06", 1.24, "true"), 0);
        assert_eq!(found("2026-10", 1.60, "true"), 0);
        assert_eq!(found("2026-06", 1.60, "false"), 0);
    }
}
