//! # What it measures
//! How far giving and getting between two partners are alike: 1 when both give as much, 0 when one gives nothing.
//!
//! # Formula
//! `2 · min(w_ij, w_ji) / (w_ij + w_ji)` over twelve months, flows as in `pair-net-flow`.
//! A partner's twelve months are the last that hold the periods it reports by whole.
//!
//! # Unit and direction
//! Ratio between 0 and 1; neither good nor bad: a gift may come back by way of others.
//!
//! # Undefined when
//! Corrections outweigh what was given. Two partners without a flow have no figure.
//!
//! # Source
//! Dyads of a weighted directed network, Squartini e.a. 2013.
//!
//! # Differs from
//! `network-reciprocity`, the same over all pairs together.

use crate::domain::{Measurement, Status, Subject, Unit, Window};
use crate::indicators::contribution::flows::Flows;
use crate::indicators::{Definition, Direction, Indicator, Scope};
use crate::ledger::Facts;

/// See the module.
pub struct PairSymmetry;

const DEFINITION: Definition = Definition {
    id: "pair-symmetry",
    unit: Unit::Ratio,
    direction: Direction::Neutral,
    minimum_points: 1,
    is_convention: false,
    version: 1,
};

impl Indicator for PairSymmetry {
    fn definition(&self) -> &'static Definition {
        &DEFINITION
    }

    fn measure(&self, facts: &Facts, scope: &Scope) -> Vec<Measurement> {
        let flows = Flows::new(facts, scope);
        let pairs = flows.pairs().into_iter();
        pairs
            .map(|(a, b)| {
                let (given, received) = (flows.given(a, b), flows.given(b, a));
                let (over, back) = (given.middle.euros(), received.middle.euros());
                let (subject, period, window) = (Subject::pair(a, b), scope.period(), Window::TwelveMonths);
                let figure = if over < 0.0 || back < 0.0 {
                    Measurement::without_value(DEFINITION.id, subject, period, window, Unit::Ratio, Status::Undefined)
                } else {
                    Measurement::ratio(
                        DEFINITION.id,
                        subject,
                        period,
                        window,
                        2.0 * over.min(back),
                        over + back,
                    )
                };
                figure
                    .with_n(given.n() + received.n())
                    .with_rows(given.rows())
                    .with_rows(received.rows())
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::indicators::contribution::flows::example::five_partners;
    use crate::indicators::fixture::{at, facts, hours, partner, scope, to};

    #[test]
    fn the_worked_example_of_five_partners() {
        // Domain page 3.3: between 1 and 4 flow 20 and 15: 2 × 15 / 35 = 0,8571. From 2 to 3 flow 4 and 30.
        let found = PairSymmetry.measure(&five_partners(), &scope());
        let of = |a, b| at(&found, "pair-symmetry", &Subject::pair(a, b), Window::TwelveMonths);
        assert!((of("p1", "p4").value.unwrap_or_default() - 0.8571).abs() < 5e-5);
        assert_eq!(
            (of("p2", "p3").numerator, of("p2", "p3").denominator),
            (Some(8.0), Some(34.0))
        );
    }

    #[test]
    fn one_sided_giving_is_zero_and_a_correction_that_outweighs_undefined() {
        let mut facts = facts(&[]);
        facts.partners = vec![partner("a", None), partner("b", None)];
        facts.contributions = vec![to(hours("a", "2026-03", 10), "b")];
        let of = |facts: &Facts| {
            at(
                &PairSymmetry.measure(facts, &scope()),
                "pair-symmetry",
                &Subject::pair("a", "b"),
                Window::TwelveMonths,
            )
        };
        assert_eq!(of(&facts).value, Some(0.0));
        facts.contributions.push(to(hours("a", "2026-04", -30), "b"));
        assert_eq!(of(&facts).status, Status::Undefined);
        facts.contributions.push(to(hours("a", "2026-05", 20), "b"));
        assert_eq!(of(&facts).status, Status::Undefined);
    }
}
