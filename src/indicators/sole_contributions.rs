//! # What it measures
//! What only one partner brings: a strength of that partner, and something that the network cannot do without it.
//!
//! # Formula
//! Number of kinds of contribution (money, hours, knowledge, room, equipment) that came from one partner only over twelve
//! months; n is the number of kinds that came at all. Of each kind (`network/<kind>`) the number of partners that brought
//! it. What was booked and taken back was not brought. A partner's twelve months are the last that hold the periods it
//! reports by whole.
//!
//! # Unit and direction
//! Count; neither good nor bad. Which partner it is stands in no figure.
//!
//! # Undefined when
//! Nobody brought anything. Provisional when a delivery of the twelve months is missing: somebody else may have brought it.
//!
//! # Source
//! Netwerksamenwerking: het is gedoe en het loont (2025): a mix of organisations with complementary knowledge and means.
//!
//! # Differs from
//! `partner-diversity`, how different the organisations are, whatever they bring.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::{JoinedRows, Measurement, Status, Subject, Unit, Window};
use crate::indicators::contribution::brought::brought;
use crate::indicators::contribution::coverage::Reporting;
use crate::indicators::contribution::effort::provisional_if;
use crate::indicators::contribution::windowed::{in_year_of, whole_span};
use crate::indicators::frame::{Frame, part_of_network};
use crate::indicators::{Definition, Direction, Indicator, Scope};
use crate::ledger::{ContributionKind, Facts};

/// See the module.
pub(crate) struct SoleContributions;

static DEFINITION: Definition = Definition {
    id: "sole-contributions",
    unit: Unit::Count,
    direction: Direction::Neutral,
    minimum_points: 1,
    is_convention: true,
    version: 2,
};

impl Indicator for SoleContributions {
    fn definition(&self) -> &'static Definition {
        &DEFINITION
    }

    fn measure(&self, facts: &Facts, scope: &Scope) -> Vec<Measurement> {
        let facts = facts.whole();
        let frame = Frame::new(&DEFINITION, scope, Window::TwelveMonths);
        let span = Scope::span(Window::TwelveMonths, scope.month);
        let active: BTreeSet<&str> = facts
            .partners
            .iter()
            .filter(|partner| partner.is_active_within(span.0, span.1))
            .map(|partner| partner.id.as_str())
            .collect();
        let mut kinds: BTreeMap<ContributionKind, (BTreeSet<&str>, JoinedRows<'_>)> = BTreeMap::new();
        for giver in &active {
            for (kind, of_kind) in brought(in_year_of(facts, giver, span)) {
                let (givers, rows) = kinds.entry(kind).or_default();
                givers.insert(giver);
                for set in of_kind {
                    rows.push(set);
                }
            }
        }
        let reporting = Reporting::new(facts);
        let lacks_delivery = active.iter().any(|partner| {
            let own = whole_span(facts, partner, span);
            reporting.coverage(partner, own).lacks_delivery()
        });
        let sole = kinds.values().filter(|(givers, _)| givers.len() == 1).count();
        let network = if kinds.is_empty() {
            frame.absent(Subject::network(), Status::Undefined)
        } else {
            let rows = kinds.values().flat_map(|(_, rows)| rows.sets());
            let figure = frame.value(Subject::network(), sole as f64).with_n(kinds.len());
            provisional_if(figure.with_rows(rows), lacks_delivery)
        };
        let parts = kinds.into_iter().map(|(kind, (givers, rows))| {
            let figure = frame.value(part_of_network(kind.id()), givers.len() as f64);
            provisional_if(figure.with_n(givers.len()).with_rows(rows.sets()), lacks_delivery)
        });
        std::iter::once(network).chain(parts).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::indicators::fixture::{at, delivery, facts, give, hours, money, month, partner, scope, within};
    use crate::ledger::{ContributionGroup, DeliveryState};

    fn three() -> Facts {
        let room = ContributionGroup {
            kind: ContributionKind::Room,
            ..hours("c", "2026-04", 5)
        };
        let mut facts = facts(&[]);
        facts.partners = ["a", "b", "c"].map(|id| partner(id, None)).into();
        let late = ContributionGroup {
            kind: ContributionKind::Equipment,
            ..hours("a", "2025-10", 5)
        };
        give(
            &mut facts,
            [
                hours("a", "2026-05", 10),
                hours("b", "2026-05", 10),
                hours("b", "2026-06", 10),
                money("a", "2026-06", 7),
                room,
                late,
            ],
        );
        facts
    }

    fn of(facts: &Facts, subject: &Subject) -> Measurement {
        let found = SoleContributions.measure(facts, &scope());
        at(&found, "sole-contributions", subject, Window::TwelveMonths)
    }

    #[test]
    fn kinds_that_come_from_one_partner_are_counted() {
        // Hours come from a and b, money from a only, room from c only; equipment came before the twelve months.
        let network = of(&three(), &Subject::network());
        assert_eq!(
            (network.value, network.n, network.status),
            (Some(2.0), Some(3), Status::Normal)
        );
        assert_eq!(of(&three(), &part_of_network("hours")).value, Some(2.0));
        assert_eq!(of(&three(), &part_of_network("room")).value, Some(1.0));
    }

    #[test]
    fn what_was_taken_back_under_another_project_was_not_brought() {
        let mut facts = three();
        give(
            &mut facts,
            [within(hours("b", "2026-07", 20), "P1"), hours("b", "2026-08", -40)],
        );
        assert_eq!(
            of(&facts, &part_of_network("hours")).value,
            Some(1.0),
            "hours of a only"
        );
    }

    #[test]
    fn while_a_delivery_is_missing_somebody_else_may_bring_it_too() {
        let mut facts = three();
        facts.deliveries = vec![
            delivery("b", month(2026, 9), DeliveryState::OnTime),
            delivery("b", month(2026, 10), DeliveryState::Missing),
        ];
        assert_eq!(of(&facts, &Subject::network()).status, Status::Provisional);
    }

    #[test]
    fn without_contributions_it_is_undefined() {
        assert_eq!(of(&facts(&[]), &Subject::network()).status, Status::Undefined);
    }
}
