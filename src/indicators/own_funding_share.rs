//! # What it measures
//! Which part of what a partner or the network contributes is its own, and not money of others that it passes on.
//!
//! # Formula
//! `own / all` over twelve months, at the agreed rates; low and high are the smallest and largest at the low, agreed and
//! high rates.
//! A partner's twelve months are the last that hold the periods it reports by whole.
//!
//! # Unit and direction
//! Ratio (numerator and denominator in euros); neither good nor bad.
//!
//! # Undefined when
//! Nothing was contributed, or corrections outweigh it. Missing when nothing was reported.
//!
//! # Source
//! Regio Deal regulation (Stcrt. 2023, 12561) art. 1: for a public partner no grant, commission or subsidy of the
//! state is its own; a private partner's money is all its own.
//!
//! # Differs from
//! `contribution-share`, a partner's part of the network's own contributions.

use crate::domain::{Measurement, Status, Subject, Unit, Window};
use crate::indicators::contribution::coverage::{Coverage, Reporting};
use crate::indicators::contribution::effort::{provisional_if, with_ends};
use crate::indicators::contribution::windowed::{Totals, whole_span, year_by_partner};
use crate::indicators::{Definition, Direction, Indicator, Scope};
use crate::ledger::Facts;

/// See the module.
pub struct OwnFundingShare;

const DEFINITION: Definition = Definition {
    id: "own-funding-share",
    unit: Unit::Ratio,
    direction: Direction::Neutral,
    minimum_points: 1,
    is_convention: false,
    version: 1,
};

impl Indicator for OwnFundingShare {
    fn definition(&self) -> &'static Definition {
        &DEFINITION
    }

    fn measure(&self, facts: &Facts, scope: &Scope) -> Vec<Measurement> {
        let facts = facts.whole();
        let span = Scope::span(Window::TwelveMonths, scope.month);
        let reporting = Reporting::new(facts);
        let mut all = year_by_partner(facts, span, |_| true);
        let mut own = year_by_partner(facts, span, |group| group.is_own);
        let (mut network_own, mut network_all, mut coverages) = (Totals::default(), Totals::default(), Vec::new());
        let active = facts
            .partners
            .iter()
            .filter(|partner| partner.is_active_within(span.0, span.1));
        let mut figures: Vec<Measurement> = active
            .map(|partner| {
                let coverage = reporting.coverage(&partner.id, whole_span(facts, &partner.id, span));
                let own = own.remove(partner.id.as_str()).unwrap_or_default();
                let all = all.remove(partner.id.as_str()).unwrap_or_default();
                network_own.add_all(&own);
                network_all.add_all(&all);
                coverages.push(coverage);
                let absent = match coverage {
                    Coverage::Missing | Coverage::Unasked => Status::Missing,
                    _ => Status::Undefined,
                };
                let figure = share(scope, Subject::partner(&partner.id), &own, &all, absent);
                provisional_if(figure, coverage.lacks_delivery())
            })
            .collect();
        let is_known = coverages.iter().any(|coverage| coverage.is_known());
        let absent = if is_known { Status::Undefined } else { Status::Missing };
        let network = share(scope, Subject::network(), &network_own, &network_all, absent);
        figures.push(provisional_if(
            network,
            coverages.iter().any(|coverage| coverage.lacks_delivery()),
        ));
        figures
    }
}

fn share(scope: &Scope, subject: Subject, own: &Totals<'_>, all: &Totals<'_>, absent: Status) -> Measurement {
    let (period, window) = (scope.period(), Window::TwelveMonths);
    if all.middle.cents() <= 0 || own.middle.cents() < 0 {
        return Measurement::without_value(DEFINITION.id, subject, period, window, Unit::Ratio, absent);
    }
    let (over, under) = (own.euros(), all.euros());
    let ratio = Measurement::ratio(DEFINITION.id, subject, period, window, over[1], under[1]);
    with_ends(ratio, [0, 1, 2].map(|rate| over[rate] / under[rate]))
        .with_n(all.n())
        .with_rows(all.rows())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::indicators::fixture::{at, delivery, facts, hours, money, month, not_own, partner, scope};
    use crate::ledger::DeliveryState;

    fn measured(facts: &Facts, subject: &Subject) -> Measurement {
        at(
            &OwnFundingShare.measure(facts, &scope()),
            "own-funding-share",
            subject,
            Window::TwelveMonths,
        )
    }

    #[test]
    fn money_of_others_lowers_the_share_of_who_passes_it_on() {
        // a: own 300 of 300 + 700 = 0,3; network: own 300 + 500 of 1.500 = 0,5333.
        let mut facts = facts(&[]);
        facts.partners = vec![partner("a", None), partner("b", None)];
        facts.contributions = vec![
            hours("a", "2026-03", 300),
            not_own(money("a", "2026-03", 700)),
            hours("b", "2026-03", 500),
        ];
        let a = measured(&facts, &Subject::partner("a"));
        assert_eq!(
            (a.value, a.numerator, a.denominator),
            (Some(0.3), Some(300.0), Some(1_000.0))
        );
        assert_eq!(measured(&facts, &Subject::network()).value, Some(800.0 / 1_500.0));
    }

    #[test]
    fn the_band_holds_the_share_at_every_rate() {
        // Hours are worth 90 to 120 % of the agreed value, money is what it is: 270/970 to 360/1060.
        let mut facts = facts(&[]);
        facts.partners = vec![partner("a", None)];
        facts.contributions = vec![hours("a", "2026-03", 300), not_own(money("a", "2026-03", 700))];
        let a = measured(&facts, &Subject::partner("a"));
        assert_eq!(
            (a.low, a.value, a.high),
            (Some(270.0 / 970.0), Some(0.3), Some(360.0 / 1_060.0))
        );
    }

    #[test]
    fn nothing_contributed_is_undefined_and_nothing_reported_missing() {
        let mut facts = facts(&[]);
        facts.partners = vec![partner("a", None), partner("b", None)];
        assert_eq!(measured(&facts, &Subject::network()).status, Status::Missing);
        facts.deliveries = vec![delivery("a", month(2026, 10), DeliveryState::OnTime)];
        assert_eq!(measured(&facts, &Subject::partner("a")).status, Status::Undefined);
        assert_eq!(measured(&facts, &Subject::partner("b")).status, Status::Missing);
        assert_eq!(measured(&facts, &Subject::network()).status, Status::Undefined);
    }

    #[test]
    fn corrections_that_outweigh_leave_it_undefined() {
        let mut facts = facts(&[]);
        facts.partners = vec![partner("a", None)];
        facts.contributions = vec![hours("a", "2026-03", -10)];
        assert_eq!(measured(&facts, &Subject::partner("a")).status, Status::Undefined);
    }
}
