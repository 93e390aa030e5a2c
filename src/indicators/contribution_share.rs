//! # What it measures
//! A partner's part of what all partners together gave of their own.
//!
//! # Formula
//! `c_i = C_i / ΣC` over twelve months, own contributions only, at the agreed rates. Low and high are the smallest
//! and largest share at the low, agreed and high rates: who gives money has its smallest share at the high ones.
//! A partner's twelve months are the last that hold the periods it reports by whole.
//! At the scope's month and, for a line over time, every third month before it, up to seven times, where the twelve
//! months lie within what was ever contributed.
//!
//! # Unit and direction
//! Ratio (numerator and denominator in euros); neither good nor bad: shares are zero-sum.
//!
//! # Undefined when
//! Nobody gave anything, or the partner's corrections outweigh what it gave. Missing when it reported nothing.
//! Provisional when a delivery of the partner is missing, and for all when a partner reported nothing at all.
//!
//! # Source
//! Regio Deal regulation art. 1 for what is own; money of others that a public partner passes on is left out.
//!
//! # Differs from
//! `capacity-share`, the part that was agreed as its means; `contribution-value`, which also counts money of others.

use crate::domain::{Measurement, Unit};
use crate::indicators::contribution::effort::{Sides, no_partner_ratio, partner_ratio, provisional_if, with_ends};
use crate::indicators::contribution::years::scopes;
use crate::indicators::{Definition, Direction, Indicator, Scope};
use crate::ledger::Facts;

/// See the module.
pub struct ContributionShare;

const DEFINITION: Definition = Definition {
    id: "contribution-share",
    unit: Unit::Ratio,
    direction: Direction::Neutral,
    minimum_points: 1,
    is_convention: false,
    version: 1,
};

impl Indicator for ContributionShare {
    fn definition(&self) -> &'static Definition {
        &DEFINITION
    }

    fn measure(&self, facts: &Facts, scope: &Scope) -> Vec<Measurement> {
        let scopes = scopes(facts, scope);
        scopes.iter().flat_map(|scope| shares(facts, scope)).collect()
    }
}

fn shares(facts: &Facts, scope: &Scope) -> Vec<Measurement> {
    let sides = Sides::new(facts, scope);
    let (total, n, lacks_partner) = (sides.total(), sides.n(), sides.lacks_partner());
    sides
        .all
        .iter()
        .map(|side| {
            let id = side.partner.id.as_str();
            let Some((own, share)) = side.own.as_ref().zip(side.share(&total)) else {
                return no_partner_ratio(&DEFINITION, scope, id, side.absence());
            };
            let ratio = partner_ratio(&DEFINITION, scope, id, own.middle.euros(), total.middle.euros());
            let ratio = with_ends(ratio, share).with_n(n).with_rows(side.rows());
            provisional_if(ratio, side.coverage.lacks_delivery() || lacks_partner)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Status, Subject, Window};
    use crate::indicators::contribution::effort::example::six_partners;
    use crate::indicators::fixture::{at, delivery, facts, give, hours, money, month, not_own, partner, scope};
    use crate::ledger::DeliveryState;

    fn share(facts: &Facts, id: &str) -> Measurement {
        let found = ContributionShare.measure(facts, &scope());
        at(
            &found,
            "contribution-share",
            &Subject::partner(id),
            Window::TwelveMonths,
        )
    }

    #[test]
    fn the_worked_example_of_six_partners() {
        // C = 120, 45, 150, 60, 90, 6 thousand; ΣC = 471. 120 / 471 = 0,25478; 6 / 471 = 0,01274.
        let facts = six_partners();
        let first = share(&facts, "p1");
        assert_eq!(
            (first.numerator, first.denominator, first.n),
            (Some(120_000.0), Some(471_000.0), Some(6))
        );
        assert!((first.value.unwrap_or_default() - 0.25478).abs() < 5e-6);
        assert!((share(&facts, "p6").value.unwrap_or_default() - 0.01274).abs() < 5e-6);
        let sum: f64 = ContributionShare
            .measure(&facts, &scope())
            .iter()
            .filter_map(|m| m.value)
            .sum();
        assert!((sum - 1.0).abs() < 1e-12);
    }

    #[test]
    fn money_of_others_is_not_its_own() {
        let mut facts = facts(&[]);
        facts.partners = vec![partner("a", None), partner("b", None)];
        facts.contributions = vec![
            hours("a", "2026-03", 10),
            not_own(money("a", "2026-03", 990)),
            hours("b", "2026-03", 30),
        ];
        assert_eq!(share(&facts, "a").value, Some(0.25));
    }

    #[test]
    fn the_band_holds_the_share_at_every_rate() {
        let mut facts = facts(&[]);
        facts.partners = vec![partner("a", None), partner("b", None)];
        facts.contributions = vec![money("a", "2026-03", 100), hours("b", "2026-03", 100)];
        let a = share(&facts, "a");
        assert_eq!(
            (a.low, a.value, a.high),
            (Some(100.0 / 220.0), Some(0.5), Some(100.0 / 190.0))
        );
    }

    #[test]
    fn without_contributions_a_share_is_undefined_and_without_reports_missing() {
        let mut facts = facts(&[]);
        facts.partners = vec![partner("a", None), partner("b", None)];
        facts.deliveries = vec![delivery("a", month(2026, 10), DeliveryState::OnTime)];
        assert_eq!(share(&facts, "a").status, Status::Undefined);
        assert_eq!(share(&facts, "b").status, Status::Missing);
    }

    #[test]
    fn corrections_that_outweigh_leave_no_share() {
        let mut facts = six_partners();
        give(&mut facts, [hours("p6", "2026-04", -7_000)]);
        assert_eq!(share(&facts, "p6").status, Status::Undefined);
        assert_eq!(share(&facts, "p1").denominator, Some(465_000.0));
    }

    #[test]
    fn a_partner_that_reported_nothing_makes_every_share_provisional() {
        let mut facts = six_partners();
        facts.partners.push(partner("p7", 1.0));
        facts.deliveries = vec![delivery("p7", month(2026, 10), DeliveryState::Missing)];
        assert_eq!(share(&facts, "p1").status, Status::Provisional);
        assert_eq!(share(&facts, "p7").status, Status::Missing);
    }
}
