//! # What it measures
//! The money among the contributions.
//!
//! # Formula
//! `C_cash = Σ amount` over contributions of the kind money; windows and coverage as in `contribution-value`.
//!
//! # Unit and direction
//! Euros; neither good nor bad.
//!
//! # Undefined when
//! As `contribution-value`. A partner that reported and gave no money has zero.
//!
//! # Source
//! Regio Deal regulation (Stcrt. 2023, 12561) art. 1: money and contributions in kind, each apart.
//!
//! # Differs from
//! `contribution-in-kind`, which holds all the rest; the two together are `contribution-value`.

use crate::domain::{Measurement, Unit};
use crate::indicators::contribution::series;
use crate::indicators::{Definition, Direction, Indicator, Scope};
use crate::ledger::Facts;

/// See the module.
pub struct ContributionCash;

const DEFINITION: Definition = Definition {
    id: "contribution-cash",
    unit: Unit::Eur,
    direction: Direction::Neutral,
    minimum_points: 1,
    is_convention: false,
    version: 1,
};

impl Indicator for ContributionCash {
    fn definition(&self) -> &'static Definition {
        &DEFINITION
    }

    fn measure(&self, facts: &Facts, scope: &Scope) -> Vec<Measurement> {
        series::measure(&DEFINITION, facts, scope, |group| group.kind.is_cash())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Status, Subject, Window};
    use crate::indicators::fixture::{at, facts, hours, money, partner, scope};

    #[test]
    fn only_money_counts_and_it_has_no_band() {
        let mut facts = facts(&[]);
        facts.partners = vec![partner("a", None), partner("b", None), partner("c", None)];
        facts.contributions = vec![
            hours("a", "2026-10", 100),
            money("a", "2026-10", 40),
            hours("b", "2026-10", 5),
        ];
        let found = ContributionCash.measure(&facts, &scope());
        let of = |id| at(&found, "contribution-cash", &Subject::partner(id), Window::Month);
        assert_eq!(
            (of("a").value, of("a").low, of("a").high),
            (Some(40.0), Some(40.0), Some(40.0))
        );
        assert_eq!(of("b").value, Some(0.0));
        assert_eq!(of("c").status, Status::Missing);
    }
}
