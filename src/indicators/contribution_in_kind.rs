//! # What it measures
//! Hours, knowledge, rooms and equipment among the contributions, valued in euros with a band.
//!
//! # Formula
//! `C_kind = Σ quantity × rate` over contributions of any kind but money, the value at the agreed rates, low and
//! high at the low and high ones; windows and coverage as in `contribution-value`.
//!
//! # Unit and direction
//! Euros; neither good nor bad.
//!
//! # Undefined when
//! As `contribution-value`. A partner that reported and gave nothing in kind has zero.
//!
//! # Source
//! An interval and not a point: Dostál & Vyskočil 2014; replacement cost: Salamon e.a. 2011.
//!
//! # Differs from
//! `contribution-cash`, which holds the money; the two together are `contribution-value`.

use crate::domain::{Measurement, Unit};
use crate::indicators::contribution::series;
use crate::indicators::{Definition, Direction, Indicator, Scope};
use crate::ledger::Facts;

/// See the module.
pub struct ContributionInKind;

const DEFINITION: Definition = Definition {
    id: "contribution-in-kind",
    unit: Unit::Eur,
    direction: Direction::Neutral,
    minimum_points: 1,
    is_convention: false,
    version: 1,
};

impl Indicator for ContributionInKind {
    fn definition(&self) -> &'static Definition {
        &DEFINITION
    }

    fn measure(&self, facts: &Facts, scope: &Scope) -> Vec<Measurement> {
        series::measure(&DEFINITION, facts, scope, |group| !group.kind.is_cash())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Status, Subject, Window};
    use crate::indicators::contribution_cash::ContributionCash;
    use crate::indicators::contribution_value::ContributionValue;
    use crate::indicators::fixture::{at, facts, hours, money, partner, scope};

    #[test]
    fn everything_but_money_counts_with_its_band() {
        // € 100 of hours: € 90 at the low rate, € 120 at the high one.
        let mut facts = facts(&[]);
        facts.partners = vec![partner("a", None), partner("b", None)];
        facts.contributions = vec![hours("a", "2026-10", 100), money("a", "2026-10", 40)];
        let found = ContributionInKind.measure(&facts, &scope());
        let a = at(&found, "contribution-in-kind", &Subject::partner("a"), Window::Month);
        assert_eq!((a.low, a.value, a.high), (Some(90.0), Some(100.0), Some(120.0)));
        let b = at(&found, "contribution-in-kind", &Subject::partner("b"), Window::Month);
        assert_eq!(b.status, Status::Missing);
    }

    #[test]
    fn cash_and_kind_together_are_the_value() {
        let mut facts = facts(&[]);
        facts.partners = vec![partner("a", None)];
        facts.contributions = vec![
            hours("a", "2026-02", 333),
            money("a", "2026-03", 41),
            money("a", "2025-K4", 7),
        ];
        let sum = |found: &[Measurement]| found.iter().filter_map(|m| m.value).sum::<f64>();
        let (value, cash) = (
            ContributionValue.measure(&facts, &scope()),
            ContributionCash.measure(&facts, &scope()),
        );
        assert_eq!(
            sum(&value),
            sum(&cash) + sum(&ContributionInKind.measure(&facts, &scope()))
        );
    }
}
