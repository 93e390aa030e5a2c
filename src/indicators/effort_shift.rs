//! # What it measures
//! Which part of the effort would have to shift between partners for everybody to give exactly to capacity.
//!
//! # Formula
//! `D = ½ Σ|c_i − k_i|` over twelve months, over the partners for which both shares are known; numerator the euros
//! that would shift, denominator all own contributions.
//! A partner's twelve months are the last that hold the periods it reports by whole.
//!
//! # Unit and direction
//! Ratio between 0 and 1; lower is closer to capacity.
//!
//! # Undefined when
//! Nobody gave anything or all capacity is zero. Insufficient with fewer than two partners.
//!
//! # Source
//! Hoover (1936), the index of dissimilarity.
//!
//! # Differs from
//! `capacity-ratio`, the same comparison partner by partner.

use crate::domain::{Measurement, Status, Subject, Unit, Window};
use crate::indicators::contribution::effort::{Sides, provisional_if, with_ends};
use crate::indicators::{Definition, Direction, Indicator, Scope};
use crate::ledger::Facts;

/// See the module.
pub struct EffortShift;

const DEFINITION: Definition = Definition {
    id: "effort-shift",
    formula: "D = ½ Σ|c_i − k_i|",
    unit: Unit::Ratio,
    direction: Direction::Decrease,
    source: "Hoover 1936",
    minimum_points: 2,
    is_convention: false,
    version: 1,
};

impl Indicator for EffortShift {
    fn definition(&self) -> &'static Definition {
        &DEFINITION
    }

    fn measure(&self, facts: &Facts, scope: &Scope) -> Vec<Measurement> {
        let sides = Sides::new(facts, scope);
        let lacks_delivery = sides.lacks_delivery();
        let sides = sides.comparable();
        let (total, capacity, n) = (sides.total(), sides.capacity(), sides.n());
        let (subject, period, window) = (Subject::network(), scope.period(), Window::TwelveMonths);
        if n < DEFINITION.minimum_points as usize {
            let status = Status::Insufficient;
            return vec![
                Measurement::without_value(DEFINITION.id, subject, period, window, Unit::Ratio, status).with_n(n),
            ];
        }
        let shift = [0, 1, 2].map(|rate| {
            let distance = |(share, part): ([f64; 3], f64)| (share[rate] - part / capacity).abs();
            sides
                .all
                .iter()
                .filter_map(|side| side.share(&total).zip(side.capacity))
                .map(distance)
                .sum::<f64>()
                / 2.0
        });
        let euros = total.middle.euros();
        let figure = if shift[1].is_finite() {
            Measurement::ratio(DEFINITION.id, subject, period, window, shift[1] * euros, euros)
        } else {
            Measurement::without_value(DEFINITION.id, subject, period, window, Unit::Ratio, Status::Undefined)
        };
        let rows = sides
            .all
            .iter()
            .flat_map(|side| side.rows().into_iter().chain([side.partner_row()]));
        let figure = with_ends(figure, shift).with_n(n).with_rows(rows);
        vec![provisional_if(figure, lacks_delivery)]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::indicators::contribution::effort::example::six_partners;
    use crate::indicators::fixture::{at, facts, partner, scope};

    fn shift(facts: &Facts) -> Measurement {
        at(
            &EffortShift.measure(facts, &scope()),
            "effort-shift",
            &Subject::network(),
            Window::TwelveMonths,
        )
    }

    #[test]
    fn the_worked_example_of_six_partners() {
        // Domain page 3.2: D = 0,1209.
        let figure = shift(&six_partners());
        assert!((figure.value.unwrap_or_default() - 0.1209).abs() < 5e-5);
        assert_eq!((figure.denominator, figure.n), (Some(471_000.0), Some(6)));
    }

    #[test]
    fn a_second_worked_example_without_a_middle() {
        // Methods page 5: gave 80, 15, 5, 0 of capacity 400, 300, 200, 100: ½(0,4 + 0,15 + 0,15 + 0,1) = 0,4.
        let mut facts = six_partners();
        facts.partners = [("p1", 400.0), ("p2", 300.0), ("p3", 200.0), ("p4", 100.0)]
            .map(|(id, k)| partner(id, k))
            .into();
        facts.contributions.truncate(4);
        for (group, euros) in facts.contributions.iter_mut().zip([80, 15, 5, 0]) {
            *group = crate::indicators::fixture::hours(&group.partner, "2026-03", euros);
        }
        assert!((shift(&facts).value.unwrap_or_default() - 0.4).abs() < 1e-12);
    }

    #[test]
    fn without_contributions_undefined_and_with_one_partner_insufficient() {
        let mut facts = six_partners();
        for group in &mut facts.contributions {
            *group = crate::indicators::fixture::hours(&group.partner, "2026-03", 0);
        }
        assert_eq!(shift(&facts).status, Status::Undefined);
        facts.contributions.truncate(1);
        assert_eq!(shift(&facts).status, Status::Insufficient);
    }

    #[test]
    fn without_partners_it_is_insufficient() {
        assert_eq!(shift(&facts(&[])).status, Status::Insufficient);
    }
}
