//! # What it measures
//! Which part of what partners give each other is returned by the same partner.
//!
//! # Formula
//! `r_w = Σ min(w_ij, w_ji) / Σ w_ij` over i ≠ j and twelve months, flows as in `pair-net-flow`; n the number of flows.
//! At the agreed rates; low and high are the smallest and largest at the low, agreed and high rates.
//! A partner's twelve months are the last that hold the periods it reports by whole.
//!
//! # Unit and direction
//! Ratio between 0 and 1; neither good nor bad.
//!
//! # Undefined when
//! Nothing was given. Insufficient when less than 20 % of all contributions flows between two (`pairwise-share`).
//!
//! # Source
//! Squartini, Picciolo, Ruzzenenti & Garlaschelli 2013, Scientific Reports 3:2729.
//!
//! # Differs from
//! `reciprocity-balance`, a partner's benefits beside its effort; `network-reciprocity-corrected`, the same against
//! what large totals alone would give.

use crate::domain::{Measurement, Unit};
use crate::indicators::contribution::effort::with_ends;
use crate::indicators::contribution::flows::Flows;
use crate::indicators::{Definition, Direction, Indicator, Scope};
use crate::ledger::Facts;
use crate::statistics::reciprocity::{total_flow, weighted_reciprocity};

/// See the module.
pub struct NetworkReciprocity;

const DEFINITION: Definition = Definition {
    id: "network-reciprocity",
    unit: Unit::Ratio,
    direction: Direction::Neutral,
    minimum_points: 1,
    is_convention: false,
    version: 1,
};

impl Indicator for NetworkReciprocity {
    fn definition(&self) -> &'static Definition {
        &DEFINITION
    }

    fn measure(&self, facts: &Facts, scope: &Scope) -> Vec<Measurement> {
        let flows = Flows::new(facts, scope);
        let matrices = flows.matrices();
        let returned = [0, 1, 2].map(|rate| weighted_reciprocity(&matrices[rate]));
        let parts = total_flow(&matrices[1])
            .zip(returned[1])
            .map(|(total, r)| (r * total, total));
        let figure = flows.network_ratio(&DEFINITION, scope, parts);
        vec![if figure.value.is_some() {
            with_ends(figure, returned.map(|r| r.unwrap_or(f64::NAN)))
        } else {
            figure
        }]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Status, Subject, Window};
    use crate::indicators::contribution::flows::example::five_partners;
    use crate::indicators::fixture::{at, facts, give, hours, money, partner, scope, to};

    fn reciprocity(facts: &Facts) -> Measurement {
        let found = NetworkReciprocity.measure(facts, &scope());
        at(&found, "network-reciprocity", &Subject::network(), Window::TwelveMonths)
    }

    #[test]
    fn the_worked_example_of_five_partners() {
        // Domain page 3.3: 104 of 152 is returned, r_w = 0,6842, over 11 flows.
        let figure = reciprocity(&five_partners());
        assert!((figure.value.unwrap_or_default() - 0.6842).abs() < 5e-5);
        assert!((figure.numerator.unwrap_or_default() - 104.0).abs() < 1e-9);
        assert_eq!((figure.denominator, figure.n), (Some(152.0), Some(11)));
    }

    #[test]
    fn the_band_holds_the_reciprocity_at_every_rate() {
        // Hours are worth 90 to 120 % of the agreed value. 100 hours there, 100 euros back: at the low rates 2·90 of 190
        // comes back, at the high ones 2·100 of 220, at the agreed ones all.
        let mut facts = facts(&[]);
        facts.partners = ["a", "b"].map(|id| partner(id, None)).into();
        facts.contributions = vec![to(hours("a", "2026-03", 100), "b"), to(money("b", "2026-03", 100), "a")];
        let figure = reciprocity(&facts);
        assert_eq!((figure.low, figure.value), (Some(200.0 / 220.0), Some(1.0)));
        assert_eq!(figure.high, Some(1.0));
    }

    #[test]
    fn when_nearly_all_goes_to_the_network_it_says_too_little() {
        // 152 of 152 + 608 = 20 % is enough, one euro more is not.
        let mut facts = five_partners();
        give(&mut facts, [hours("p1", "2026-03", 608)]);
        assert_eq!(reciprocity(&facts).status, Status::Normal);
        give(&mut facts, [hours("p1", "2026-04", 1)]);
        assert_eq!(reciprocity(&facts).status, Status::Insufficient);
    }

    #[test]
    fn without_contributions_it_is_undefined() {
        assert_eq!(reciprocity(&facts(&[])).status, Status::Undefined);
    }
}
