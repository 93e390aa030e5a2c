//! # What it measures
//! How far more of what partners give each other is returned than large totals alone would bring about.
//!
//! # Formula
//! `ρ_w = (r_w − r_0) / (1 − r_0)`, with `r_w` of `network-reciprocity` and `r_0` the same in the network in which everybody
//! gives and receives as much in all, but to whom does not depend on who gave to it (iterative proportional fitting with
//! an empty diagonal). Numerator `r_w − r_0`, denominator `1 − r_0`, n the number of flows.
//! A partner's twelve months are the last that hold the periods it reports by whole.
//!
//! # Unit and direction
//! Ratio: 1 all is returned, 0 as much as expected, below 0 less; neither good nor bad.
//!
//! # Undefined when
//! Nothing was given, the fit does not settle, or in it all is returned already. Insufficient when less than 20 % of all
//! contributions flows between two (`pairwise-share`).
//!
//! # Source
//! Squartini e.a. 2013, Scientific Reports 3:2729; the fitted null model is our convention.
//!
//! # Differs from
//! `network-reciprocity`, without the correction.

use crate::domain::{Measurement, Unit};
use crate::indicators::contribution::flows::Flows;
use crate::indicators::{Definition, Direction, Indicator, Scope};
use crate::ledger::Facts;
use crate::statistics::reciprocity::corrected_reciprocity;

/// See the module.
pub struct NetworkReciprocityCorrected;

const DEFINITION: Definition = Definition {
    id: "network-reciprocity-corrected",
    unit: Unit::Ratio,
    direction: Direction::Neutral,
    minimum_points: 1,
    is_convention: true,
    version: 1,
};

impl Indicator for NetworkReciprocityCorrected {
    fn definition(&self) -> &'static Definition {
        &DEFINITION
    }

    fn measure(&self, facts: &Facts, scope: &Scope) -> Vec<Measurement> {
        let flows = Flows::new(facts, scope);
        let parts = corrected_reciprocity(&flows.matrix())
            .filter(|found| found.corrected.is_some())
            .map(|found| (found.observed - found.expected, 1.0 - found.expected));
        vec![flows.network_ratio(&DEFINITION, scope, parts)]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Status, Subject, Window};
    use crate::indicators::contribution::flows::example::five_partners;
    use crate::indicators::fixture::{at, facts, hours, partner, scope, to};

    fn corrected(facts: &Facts) -> Measurement {
        let found = NetworkReciprocityCorrected.measure(facts, &scope());
        at(
            &found,
            "network-reciprocity-corrected",
            &Subject::network(),
            Window::TwelveMonths,
        )
    }

    #[test]
    fn the_worked_example_of_five_partners() {
        // Domain page 3.3: r_w = 0,6842, r_0 = 0,5916: ρ_w = 0,2268.
        let figure = corrected(&five_partners());
        assert!((figure.value.unwrap_or_default() - 0.2268).abs() < 5e-5);
        assert!((1.0 - figure.denominator.unwrap_or_default() - 0.5916).abs() < 5e-5);
    }

    #[test]
    fn two_partners_that_return_everything_leave_nothing_to_exceed() {
        let mut facts = facts(&[]);
        facts.partners = vec![partner("a", None), partner("b", None)];
        facts.contributions = vec![to(hours("a", "2026-03", 10), "b"), to(hours("b", "2026-03", 10), "a")];
        assert_eq!(corrected(&facts).status, Status::Undefined);
    }

    #[test]
    fn when_nothing_flows_between_two_it_says_too_little() {
        let mut facts = five_partners();
        assert_eq!(
            corrected(&crate::indicators::fixture::facts(&[])).status,
            Status::Undefined
        );
        for group in &mut facts.contributions {
            group.receiver = None;
        }
        assert_eq!(corrected(&facts).status, Status::Insufficient);
    }
}
