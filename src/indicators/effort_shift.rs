//! # What it measures
//! Which part of the effort would have to shift between partners for everybody to give exactly to capacity.
//!
//! # Formula
//! `D = ½ Σ|c_i − k_i|` over twelve months, over the partners for which both shares are known; numerator the euros
//! that would shift, denominator all own contributions. Where partners that gave have no agreed capacity,
//! `network/capacity` has as low and high what the shift would be if theirs lay anywhere between the smallest and the
//! largest that is known.
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
use crate::indicators::frame::{Frame, part_of_network};
use crate::indicators::{Definition, Direction, Indicator, Scope};
use crate::ledger::Facts;
use crate::statistics::relative_inequality::balance_range;

/// See the module.
pub struct EffortShift;

static DEFINITION: Definition = Definition {
    id: "effort-shift",
    unit: Unit::Ratio,
    direction: Direction::Decrease,
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
        let plausible = plausible(&sides);
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
        let with_all = figure.value.zip(plausible).map(|(value, (low, high))| {
            let frame = Frame::new(&DEFINITION, scope, window);
            frame
                .value(part_of_network(CAPACITY), value)
                .with_band(low.min(value), high.max(value))
                .with_n(n)
                .with_rows(figure.rows.clone())
        });
        [Some(figure), with_all]
            .into_iter()
            .flatten()
            .map(|figure| provisional_if(figure, lacks_delivery))
            .collect()
    }
}

/// The part of the network's id behind `network/` with the partners of which no capacity was agreed.
pub(crate) const CAPACITY: &str = "capacity";

/// The least and the most that would have to shift, for any capacity between the smallest and the largest known of the
/// partners that have none; `None` where all have one.
fn plausible(sides: &Sides<'_>) -> Option<(f64, f64)> {
    let known: Vec<f64> = sides.all.iter().filter_map(|side| side.capacity).collect();
    let smallest = known.iter().copied().min_by(f64::total_cmp)?;
    let largest = known.iter().copied().max_by(f64::total_cmp)?;
    let giving: Vec<(f64, (f64, f64))> = sides
        .all
        .iter()
        .filter_map(|side| {
            let own = side.own.as_ref()?.middle.euros();
            Some((own, side.capacity.map_or((smallest, largest), |own| (own, own))))
        })
        .collect();
    if sides
        .all
        .iter()
        .all(|side| side.capacity.is_some() || side.own.is_none())
    {
        return None;
    }
    let (efforts, capacities): (Vec<f64>, Vec<(f64, f64)>) = giving.into_iter().unzip();
    let (low, high) = balance_range(&efforts, &capacities)?;
    Some((1.0 - high, 1.0 - low))
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
    fn a_partner_without_capacity_gives_a_range() {
        // The six partners of the worked example, and the last without a capacity: of the other five the smallest is 30 and the
        // largest 200.
        let mut facts = six_partners();
        if let Some(last) = facts.partners.last_mut() {
            last.capacity_points = None;
        }
        let found = EffortShift.measure(&facts, &scope());
        let all = at(&found, "effort-shift", &part_of_network(CAPACITY), Window::TwelveMonths);
        let own = at(&found, "effort-shift", &Subject::network(), Window::TwelveMonths);
        assert_eq!(all.value, own.value);
        assert!(all.low <= own.value && all.high >= own.value && all.low < all.high);
        assert_eq!(EffortShift.measure(&six_partners(), &scope()).len(), 1);
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
