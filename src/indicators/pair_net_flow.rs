//! # What it measures
//! What one partner gave another more than it got back from it.
//!
//! # Formula
//! `N_ij = w_ij − w_ji` over twelve months, `w_ij` the value of what i contributed with receiver j at the agreed rates;
//! numerator `w_ij`, denominator `w_ji`. One figure for each two partners between whom anything flows, the first by id
//! in front. Low and high are the ends over the three rates.
//! A partner's twelve months are the last that hold the periods it reports by whole.
//!
//! # Unit and direction
//! Euros; neither good nor bad.
//!
//! # Undefined when
//! Never: two partners without a flow have no figure.
//!
//! # Source
//! Dyads of a weighted directed network, Squartini e.a. 2013.
//!
//! # Differs from
//! `pair-symmetry`, the same two flows as a ratio. Both are flows of resources, no judgement of a pair.

use crate::domain::{Measurement, Subject, Unit, Window};
use crate::indicators::contribution::effort::with_ends;
use crate::indicators::contribution::flows::Flows;
use crate::indicators::{Definition, Direction, Indicator, Scope};
use crate::ledger::Facts;

/// See the module.
pub struct PairNetFlow;

const DEFINITION: Definition = Definition {
    id: "pair-net-flow",
    unit: Unit::Eur,
    direction: Direction::Neutral,
    minimum_points: 1,
    is_convention: false,
    version: 1,
};

impl Indicator for PairNetFlow {
    fn definition(&self) -> &'static Definition {
        &DEFINITION
    }

    fn measure(&self, facts: &Facts, scope: &Scope) -> Vec<Measurement> {
        let flows = Flows::new(facts, scope);
        let pairs = flows.pairs().into_iter();
        pairs
            .map(|(a, b)| {
                let (given, received) = (flows.given(a, b), flows.given(b, a));
                let net = (given.middle - received.middle).euros();
                let (subject, window) = (Subject::pair(a, b), Window::TwelveMonths);
                let figure = Measurement::new(DEFINITION.id, subject, scope.period(), window, Unit::Eur, net);
                let ends = [
                    (given.low - received.low).euros(),
                    net,
                    (given.high - received.high).euros(),
                ];
                let figure = Measurement {
                    numerator: Some(given.middle.euros()),
                    denominator: Some(received.middle.euros()),
                    ..with_ends(figure, ends)
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
    use crate::indicators::fixture::{at, facts, scope};

    #[test]
    fn the_worked_example_of_five_partners() {
        // Domain page 3.3: between 1 and 4 flow 20 and 15, net 5. Low 18 − 13,50, high 24 − 18.
        let found = PairNetFlow.measure(&five_partners(), &scope());
        let pair = at(
            &found,
            "pair-net-flow",
            &Subject::pair("p1", "p4"),
            Window::TwelveMonths,
        );
        assert_eq!((pair.low, pair.value, pair.high), (Some(4.5), Some(5.0), Some(6.0)));
        assert_eq!(
            (pair.numerator, pair.denominator, pair.n),
            (Some(20.0), Some(15.0), Some(2))
        );
    }

    #[test]
    fn each_pair_with_a_flow_stands_once() {
        // Flows between 1-2, 1-4, 1-5, 2-3, 3-4, 4-5.
        let found = PairNetFlow.measure(&five_partners(), &scope());
        let ids: Vec<_> = found.iter().map(|figure| figure.key.subject.id.as_str()).collect();
        assert_eq!(ids, ["p1>p2", "p1>p4", "p1>p5", "p2>p3", "p3>p4", "p4>p5"]);
        assert!(PairNetFlow.measure(&facts(&[]), &scope()).is_empty());
    }
}
