//! # What it measures
//! A partner's part of the benefits that came; for the network the part that lands with others than partners.
//!
//! # Formula
//! `b_i = B_i / ΣB`, `B_i = Σ share_i × net realised benefit` over twelve months, ΣB over partners. A benefit that is
//! measured by the quarter counts its last four whole quarters. Groups that are no partner stay out of ΣB; the network's figure is their part of all benefits, n the benefits that carry a value there.
//! At the scope's month and, for a line over time, every third month before it, up to seven times, where the twelve
//! months lie within what was ever contributed.
//!
//! # Unit and direction
//! Ratio (numerator and denominator in euros); neither good nor bad.
//!
//! # Undefined when
//! No benefit with a value came, or negative benefits outweigh the others.
//!
//! # Source
//! A Guide to SROI (Cabinet Office 2012) for the net value; shares as the benefits register states them.
//!
//! # Differs from
//! `benefit-net`, the value of each benefit.

use crate::domain::{Measurement, Status, Subject, Unit, Window};
use crate::indicators::benefit::shares::Landed;
use crate::indicators::contribution::effort::{no_partner_ratio, partner_ratio};
use crate::indicators::contribution::years::scopes;
use crate::indicators::{Definition, Direction, Indicator, Scope};
use crate::ledger::Facts;

/// See the module.
pub struct BenefitShare;

const DEFINITION: Definition = Definition {
    id: "benefit-share",
    unit: Unit::Ratio,
    direction: Direction::Neutral,
    minimum_points: 1,
    is_convention: false,
    version: 2,
};

impl Indicator for BenefitShare {
    fn definition(&self) -> &'static Definition {
        &DEFINITION
    }

    fn measure(&self, facts: &Facts, scope: &Scope) -> Vec<Measurement> {
        let scopes = scopes(facts, scope);
        scopes.iter().flat_map(|scope| shares(facts.whole(), scope)).collect()
    }
}

fn shares(facts: &Facts, scope: &Scope) -> Vec<Measurement> {
    let landed = Landed::new(facts, scope);
    let all = landed.among_partners();
    let (first, last) = Scope::span(Window::TwelveMonths, scope.month);
    let active = facts
        .partners
        .iter()
        .filter(|partner| partner.is_active_within(first, last));
    let mut figures: Vec<Measurement> = active
        .map(|partner| {
            let share = landed.partners.get(&partner.id).cloned().unwrap_or_default();
            let figure = if all > 0.0 {
                partner_ratio(&DEFINITION, scope, &partner.id, share.net.euros(), all)
            } else {
                no_partner_ratio(&DEFINITION, scope, &partner.id, Status::Undefined)
            };
            figure.with_n(share.benefits).with_rows(share.rows)
        })
        .collect();
    let others = landed.others.net.euros();
    let whole = if all + others > 0.0 { all + others } else { 0.0 };
    let (subject, window) = (Subject::network(), Window::TwelveMonths);
    let network = Measurement::ratio(DEFINITION.id, subject, scope.period(), window, others, whole);
    figures.push(network.with_n(landed.others.benefits).with_rows(landed.others.rows));
    figures
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::indicators::benefit::shares::example::six_partners_with_benefits;
    use crate::indicators::fixture::{at, facts, partner, scope};

    fn measured(facts: &Facts, subject: &Subject) -> Measurement {
        at(
            &BenefitShare.measure(facts, &scope()),
            "benefit-share",
            subject,
            Window::TwelveMonths,
        )
    }

    #[test]
    fn the_worked_example_of_six_partners() {
        // B = 140, 60, 30, 110, 100, 31 thousand: 471. 140 / 471 = 0,29724; nothing lands elsewhere.
        let facts = six_partners_with_benefits();
        let first = measured(&facts, &Subject::partner("p1"));
        assert_eq!(
            (first.numerator, first.denominator, first.n),
            (Some(140_000.0), Some(471_000.0), Some(1))
        );
        assert!((first.value.unwrap_or_default() - 0.29724).abs() < 5e-6);
        assert_eq!(measured(&facts, &Subject::network()).value, Some(0.0));
    }

    fn shared(direction: &str, eur: &str) -> Facts {
        let benefit = vec![("benefit_id", "b"), ("direction", direction), ("deadweight", "0.5")];
        let realised = vec![("benefit_id", "b"), ("period", "2026-05"), ("eur", eur)];
        let share = |to, part| vec![("benefit_id", "b"), ("beneficiary", to), ("share", part)];
        let shares = [share("a", "0.3"), share("b", "0.1"), share("residents", "0.6")];
        let mut facts = facts(&[
            ("benefits", &[benefit]),
            ("benefit_realisation", &[realised]),
            ("benefit_shares", &shares),
        ]);
        facts.partners = vec![partner("a", None), partner("b", None), partner("c", None)];
        facts
    }

    #[test]
    fn what_lands_with_residents_is_told_apart() {
        // Net 1.000 × 0,5 = 500: a 150, b 50, residents 300. Among partners 150/200; outside 300/500.
        let facts = shared("positive", "1000");
        assert_eq!(measured(&facts, &Subject::partner("a")).value, Some(0.75));
        assert_eq!(measured(&facts, &Subject::partner("c")).value, Some(0.0));
        let network = measured(&facts, &Subject::network());
        assert_eq!(
            (network.value, network.numerator, network.n),
            (Some(0.6), Some(300.0), Some(1))
        );
    }

    #[test]
    fn of_a_benefit_by_the_quarter_the_last_four_count_whatever_the_month() {
        // Up to October: quarters of 100 to September, five of them, of which four count; months of 10, twelve of twenty.
        let quarters = ["2025-K3", "2025-K4", "2026-K1", "2026-K2", "2026-K3"];
        let months: Vec<String> = (3..=12)
            .map(|month| format!("2025-{month:02}"))
            .chain((1..=10).map(|month| format!("2026-{month:02}")))
            .collect();
        let mut realised: Vec<_> = quarters
            .iter()
            .map(|quarter| vec![("benefit_id", "by-quarter"), ("period", *quarter), ("eur", "100")])
            .collect();
        realised.extend(
            months
                .iter()
                .map(|month| vec![("benefit_id", "by-month"), ("period", month.as_str()), ("eur", "10")]),
        );
        let share = |id, to| vec![("benefit_id", id), ("beneficiary", to), ("share", "1")];
        let mut facts = facts(&[
            (
                "benefits",
                &[vec![("benefit_id", "by-quarter")], vec![("benefit_id", "by-month")]],
            ),
            ("benefit_realisation", &realised),
            ("benefit_shares", &[share("by-quarter", "a"), share("by-month", "b")]),
        ]);
        facts.partners = vec![partner("a", None), partner("b", None)];
        let of = |id| measured(&facts, &Subject::partner(id)).numerator;
        assert_eq!((of("a"), of("b")), (Some(400.0), Some(120.0)));
    }

    #[test]
    fn only_negative_benefits_leave_shares_undefined() {
        let facts = shared("negative", "1000");
        assert_eq!(measured(&facts, &Subject::partner("a")).status, Status::Undefined);
        assert_eq!(measured(&facts, &Subject::network()).status, Status::Undefined);
    }

    #[test]
    fn without_benefits_shares_are_undefined() {
        let mut facts = facts(&[]);
        facts.partners = vec![partner("a", None)];
        assert_eq!(measured(&facts, &Subject::partner("a")).status, Status::Undefined);
        assert_eq!(measured(&facts, &Subject::network()).status, Status::Undefined);
    }
}
