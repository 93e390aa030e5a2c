//! What the partners agreed that capacity means: points, or a composite of what each has.
//!
//! `K_i = Σ_m α_m · x_im ÷ Σ_j x_jm`, in hundredths, over the inhabitants, the full-time posts and the budget of the partners
//! that took part, with the weights `capacity-weight-…` that the network agreed (together 1; all 0, the default, means the
//! agreed points). Where one of the partners lacks a measure that has a weight the agreed points count for all of them, and a
//! report says who lacks what: a share over the others only would change theirs in silence.
//! Source: domain page, part 3.2.

use std::collections::BTreeMap;

use crate::indicators::Scope;
use crate::indicators::contribution::windowed::Span;
use crate::ledger::{Facts, Partner};

/// Points that the capacities of all partners together are divided into.
const POINTS: f64 = 100.0;

/// What a partner has of something; `None` where the list of partners does not say.
type Of = fn(&Partner) -> Option<f64>;

/// Something that a partner has, and how much it weighs.
#[derive(Clone, Copy, Debug)]
pub struct Measure {
    /// Its column in the list of partners.
    pub column: &'static str,
    /// Its weight, above 0.
    pub weight: f64,
    of: Of,
}

/// The measures that the network gave a weight.
pub fn measures(scope: &Scope) -> Vec<Measure> {
    let all: [(&str, &str, Of); 3] = [
        ("inhabitants", "capacity-weight-inhabitants", |partner| {
            partner.inhabitants
        }),
        ("fte", "capacity-weight-fte", |partner| partner.fte),
        ("budget", "capacity-weight-budget", |partner| partner.budget),
    ];
    let measures = all.into_iter().map(|(column, threshold, of)| Measure {
        column,
        weight: scope.thresholds.value(threshold),
        of,
    });
    measures.filter(|measure| measure.weight > 0.0).collect()
}

/// The partners that lack a measure which has a weight, each with its column; empty where the composite counts.
pub fn lacking<'a>(facts: &'a Facts, scope: &Scope, span: Span) -> Vec<(&'a Partner, &'static str)> {
    let measures = measures(scope);
    active(facts, span)
        .flat_map(|partner| {
            let lacks = measures.iter().filter(|measure| (measure.of)(partner).is_none());
            lacks.map(|measure| (partner, measure.column)).collect::<Vec<_>>()
        })
        .collect()
}

/// The composite of each partner that took part in a span, by id; `None` where the agreed points count.
pub(super) fn composites<'a>(facts: &'a Facts, scope: &Scope, span: Span) -> Option<BTreeMap<&'a str, f64>> {
    let measures = measures(scope);
    if measures.is_empty() || !lacking(facts, scope, span).is_empty() {
        return None;
    }
    let mut composites: BTreeMap<&str, f64> = active(facts, span).map(|partner| (partner.id.as_str(), 0.0)).collect();
    for measure in measures {
        let total: f64 = active(facts, span).filter_map(measure.of).sum();
        if total <= 0.0 {
            return None;
        }
        for partner in active(facts, span) {
            let share = (measure.of)(partner)? / total;
            *composites.entry(&partner.id).or_default() += POINTS * measure.weight * share;
        }
    }
    Some(composites)
}

fn active(facts: &Facts, (first, last): Span) -> impl Iterator<Item = &Partner> {
    let partners = facts.partners.iter();
    partners.filter(move |partner| partner.is_active_within(first, last))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Status, Subject, Window};
    use crate::indicators::Indicator;
    use crate::indicators::capacity_share::CapacityShare;
    use crate::indicators::fixture::{at, day, facts, partner, scope};

    fn network() -> Facts {
        let with = |id: &str, inhabitants: f64, fte: f64| Partner {
            inhabitants: Some(inhabitants),
            fte: Some(fte),
            ..partner(id, 10.0)
        };
        let mut facts = facts(&[]);
        facts.partners = vec![
            with("a", 60_000.0, 100.0),
            with("b", 30_000.0, 200.0),
            with("c", 10_000.0, 100.0),
        ];
        facts
    }

    fn agreed(inhabitants: f64, fte: f64) -> Scope {
        let mut scope = scope();
        for (id, weight) in [
            ("capacity-weight-inhabitants", inhabitants),
            ("capacity-weight-fte", fte),
        ] {
            let mut threshold = scope.thresholds.get(id).expect("a threshold").clone();
            threshold.value = weight;
            scope.thresholds.set(id, threshold);
        }
        scope
    }

    /// The share of each partner in the capacity.
    fn shares(facts: &Facts, scope: &Scope) -> Vec<Option<f64>> {
        let found = CapacityShare.measure(facts, scope);
        let share = |partner: &Partner| {
            let subject = Subject::partner(&partner.id);
            at(&found, "capacity-share", &subject, Window::TwelveMonths)
        };
        facts.partners.iter().map(|partner| share(partner).value).collect()
    }

    fn near(found: &[Option<f64>], expected: [f64; 3]) -> bool {
        let pairs = found.iter().zip(expected);
        found.len() == 3
            && pairs
                .into_iter()
                .all(|(found, expected)| found.is_some_and(|f| (f - expected).abs() < 1e-12))
    }

    #[test]
    fn what_partners_have_is_weighed_as_they_agreed() {
        // Inhabitants .6 .3 .1, posts .25 .5 .25: 70 % of the one and 30 % of the other.
        assert!(near(&shares(&network(), &agreed(0.7, 0.3)), [0.495, 0.36, 0.145]));
        assert!(near(&shares(&network(), &agreed(0.0, 1.0)), [0.25, 0.5, 0.25]));
        let third = 1.0 / 3.0;
        assert!(near(&shares(&network(), &scope()), [third; 3]), "points by default");
    }

    #[test]
    fn who_lacks_a_measure_brings_the_agreed_points_back_for_all_and_is_named() {
        let mut facts = network();
        facts.partners[1].fte = None;
        let scope = agreed(0.7, 0.3);
        let third = 1.0 / 3.0;
        assert!(
            near(&shares(&facts, &scope), [third; 3]),
            "nobody's share changes in silence"
        );
        let span = Scope::span(Window::TwelveMonths, scope.month);
        let named: Vec<(&str, &str)> = lacking(&facts, &scope, span)
            .into_iter()
            .map(|(partner, column)| (partner.id.as_str(), column))
            .collect();
        assert_eq!(named, [("b", "fte")]);
        // A measure without weight is not missed.
        assert!(near(&shares(&facts, &agreed(1.0, 0.0)), [0.6, 0.3, 0.1]));
        // Without points either there is no capacity, and no equal share instead.
        facts.partners[0].capacity_points = None;
        let found = CapacityShare.measure(&facts, &scope);
        let first = at(&found, "capacity-share", &Subject::partner("a"), Window::TwelveMonths);
        assert_eq!(first.status, Status::Undefined);
    }

    #[test]
    fn a_partner_that_joined_is_asked_for_its_months_only() {
        // Joined in August: 3 of 12 months of 10 points of the hundred.
        let mut facts = network();
        facts.partners[2].active_from = day("2026-08-15");
        let found = CapacityShare.measure(&facts, &agreed(1.0, 0.0));
        let third = at(&found, "capacity-share", &Subject::partner("c"), Window::TwelveMonths);
        assert_eq!((third.numerator, third.denominator), (Some(2.5), Some(92.5)));
    }
}
