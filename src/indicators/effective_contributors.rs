//! # What it measures
//! On how many partners the effort rests, as if they all gave the same.
//!
//! # Formula
//! `1 / Σc_i²`, one over the Herfindahl-Hirschman index of the contribution shares over twelve months.
//! A partner's twelve months are the last that hold the periods it reports by whole.
//!
//! # Unit and direction
//! Count, from 1 to the number of partners; neither good nor bad: a network may rest on a few, if it knows it.
//!
//! # Undefined when
//! Nobody gave anything.
//!
//! # Source
//! Laakso & Taagepera 1979, the effective number; Hirschman 1964.
//!
//! # Differs from
//! `visible-contributors`, which counts whoever gave anything.

use crate::domain::{Measurement, Subject, Unit, Window};
use crate::indicators::contribution::effort::{Side, Sides, provisional_if, with_ends};
use crate::indicators::{Definition, Direction, Indicator, Scope};
use crate::ledger::Facts;

/// See the module.
pub struct EffectiveContributors;

const DEFINITION: Definition = Definition {
    id: "effective-contributors",
    unit: Unit::Count,
    direction: Direction::Neutral,
    minimum_points: 1,
    is_convention: false,
    version: 1,
};

impl Indicator for EffectiveContributors {
    fn definition(&self) -> &'static Definition {
        &DEFINITION
    }

    fn measure(&self, facts: &Facts, scope: &Scope) -> Vec<Measurement> {
        let sides = Sides::new(facts, scope);
        let total = sides.total();
        let effective = [0, 1, 2].map(|rate| {
            let squares = sides
                .all
                .iter()
                .filter_map(|side| side.share(&total))
                .map(|share| share[rate].powi(2));
            1.0 / squares.sum::<f64>()
        });
        let (subject, period, window) = (Subject::network(), scope.period(), Window::TwelveMonths);
        let figure = Measurement::new(DEFINITION.id, subject, period, window, Unit::Count, effective[1]);
        let figure = with_ends(figure, effective).with_n(sides.n());
        let rows = sides.all.iter().flat_map(Side::rows);
        vec![provisional_if(figure.with_rows(rows), sides.lacks_delivery())]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Status;
    use crate::indicators::contribution::effort::example::six_partners;
    use crate::indicators::fixture::{at, facts, hours, partner, scope};

    fn effective(facts: &Facts) -> Measurement {
        let found = EffectiveContributors.measure(facts, &scope());
        at(
            &found,
            "effective-contributors",
            &Subject::network(),
            Window::TwelveMonths,
        )
    }

    #[test]
    fn the_worked_example_of_six_partners() {
        // Domain page 3.4: HHI = 0,2284 and 1/HHI = 4,379.
        let figure = effective(&six_partners());
        assert!((figure.value.unwrap_or_default() - 4.379).abs() < 5e-4);
        assert_eq!(figure.n, Some(6));
    }

    #[test]
    fn equal_givers_count_fully() {
        let mut facts = facts(&[]);
        facts.partners = ["a", "b", "c", "d"].map(|id| partner(id, None)).into();
        facts.contributions = ["a", "b", "c", "d"].map(|id| hours(id, "2026-03", 10)).into();
        assert_eq!(effective(&facts).value, Some(4.0));
    }

    #[test]
    fn without_givers_it_is_undefined() {
        assert_eq!(effective(&facts(&[])).status, Status::Undefined);
    }
}
