//! # What it measures
//! Whether the monthly deliveries came on time.
//!
//! # Formula
//! `on time / expected` over twelve months, per partner and for the network. On time is on or before the deadline of
//! the month, a delivery that says that there is nothing to report included; late and missing are not.
//!
//! # Unit and direction
//! Ratio (numerator and denominator in deliveries); higher is better.
//!
//! # Undefined when
//! No delivery was expected.
//!
//! # Source
//! Our convention, to keep the burden in sight; names only in the programme office's own list.
//!
//! # Differs from
//! The components of `momentum`: data that come late say nothing about the pace of the work.

use std::collections::BTreeMap;

use crate::domain::{Measurement, RowSet, Subject, Unit, Window};
use crate::indicators::{Definition, Direction, Indicator, Scope};
use crate::ledger::{DeliveryState, Facts};

/// See the module.
pub struct DeliveryTimeliness;

const DEFINITION: Definition = Definition {
    id: "delivery-timeliness",
    unit: Unit::Ratio,
    direction: Direction::Increase,
    minimum_points: 1,
    is_convention: true,
    version: 1,
};

#[derive(Clone, Debug, Default)]
struct Tally {
    on_time: usize,
    expected: usize,
    rows: Vec<u32>,
}

impl Indicator for DeliveryTimeliness {
    fn definition(&self) -> &'static Definition {
        &DEFINITION
    }

    fn measure(&self, facts: &Facts, scope: &Scope) -> Vec<Measurement> {
        let (first, last) = Scope::span(Window::TwelveMonths, scope.month);
        let mut tallies: BTreeMap<&str, Tally> = facts
            .partners
            .iter()
            .filter(|partner| partner.is_active_within(first, last))
            .map(|partner| (partner.id.as_str(), Tally::default()))
            .collect();
        for delivery in facts
            .deliveries
            .iter()
            .filter(|delivery| first <= delivery.month && delivery.month <= last)
        {
            if let Some(tally) = tallies.get_mut(delivery.partner.as_str()) {
                tally.expected += 1;
                tally.on_time += usize::from(delivery.state == DeliveryState::OnTime);
            }
        }
        for cover in facts.table("delivery").rows() {
            let is_within = cover
                .period("period")
                .is_some_and(|period| period.is_within(first, last));
            if let Some(tally) = cover
                .text("partner_id")
                .and_then(|id| tallies.get_mut(id))
                .filter(|_| is_within)
            {
                tally.rows.push(cover.index());
            }
        }
        let mut network = Tally::default();
        let mut figures = Vec::new();
        for (partner, tally) in tallies {
            network.on_time += tally.on_time;
            network.expected += tally.expected;
            network.rows.extend(&tally.rows);
            figures.push(figure(scope, Subject::partner(partner), tally));
        }
        network.rows.sort_unstable();
        figures.push(figure(scope, Subject::network(), network));
        figures
    }
}

fn figure(scope: &Scope, subject: Subject, tally: Tally) -> Measurement {
    let (part, all) = (tally.on_time as f64, tally.expected as f64);
    Measurement::ratio(DEFINITION.id, subject, scope.period(), Window::TwelveMonths, part, all)
        .with_n(tally.expected)
        .with_rows([RowSet::new("delivery", tally.rows)])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Status;
    use crate::indicators::fixture::{at, delivery, facts, month, partner, scope};

    #[test]
    fn late_and_missing_are_not_on_time() {
        // a: 1 of 3 (a delivery of two years ago is outside); b: 1 of 1; network 2 of 4.
        let mut facts = facts(&[]);
        facts.partners = vec![partner("a", None), partner("b", None), partner("c", None)];
        facts.deliveries = vec![
            delivery("a", month(2024, 10), DeliveryState::OnTime),
            delivery("a", month(2026, 8), DeliveryState::OnTime),
            delivery("a", month(2026, 9), DeliveryState::Late),
            delivery("a", month(2026, 10), DeliveryState::Missing),
            delivery("b", month(2026, 10), DeliveryState::OnTime),
        ];
        let found = DeliveryTimeliness.measure(&facts, &scope());
        let of = |subject: &Subject| at(&found, "delivery-timeliness", subject, Window::TwelveMonths);
        assert_eq!(of(&Subject::partner("a")).value, Some(1.0 / 3.0));
        let network = of(&Subject::network());
        assert_eq!(
            (network.numerator, network.denominator, network.value),
            (Some(2.0), Some(4.0), Some(0.5))
        );
        assert_eq!(of(&Subject::partner("c")).status, Status::Undefined);
    }
}
