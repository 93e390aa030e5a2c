//! # What it measures
//! A partner's part of the capacity that the partners agreed on beforehand.
//!
//! # Formula
//! `k_i = K_i / ΣK`, with `K` the agreed points times the part of the twelve months in which the partner took part. A
//! network may agree on a composite instead: `K_i = Σ_m α_m · x_im / Σ_j x_jm` of inhabitants, posts and budget, with the
//! weights `capacity-weight-…` together 1. Where a partner lacks one of these, the points count for all.
//! Where a partner lacks points, the shares of the others are taken over those who have them, `n` says how many;
//! nobody gets an equal share instead.
//!
//! # Unit and direction
//! Ratio (numerator and denominator in points); neither good nor bad.
//!
//! # Undefined when
//! No points were agreed for the partner, or all points together are zero.
//!
//! # Source
//! Agreed points or weights: our convention for "according to capacity".
//!
//! # Differs from
//! `contribution-share`, what was given.

use crate::domain::{Measurement, Status, Unit};
use crate::indicators::contribution::effort::{Sides, no_partner_ratio, partner_ratio};
use crate::indicators::{Definition, Direction, Indicator, Scope};
use crate::ledger::Facts;

/// See the module.
pub struct CapacityShare;

const DEFINITION: Definition = Definition {
    id: "capacity-share",
    unit: Unit::Ratio,
    direction: Direction::Neutral,
    minimum_points: 1,
    is_convention: true,
    version: 1,
};

impl Indicator for CapacityShare {
    fn definition(&self) -> &'static Definition {
        &DEFINITION
    }

    fn measure(&self, facts: &Facts, scope: &Scope) -> Vec<Measurement> {
        let sides = Sides::new(facts, scope);
        let total = sides.capacity();
        let n = sides.all.iter().filter(|side| side.capacity.is_some()).count();
        sides
            .all
            .iter()
            .map(|side| {
                let figure = match side.capacity {
                    Some(capacity) => partner_ratio(&DEFINITION, scope, &side.partner.id, capacity, total),
                    None => no_partner_ratio(&DEFINITION, scope, &side.partner.id, Status::Undefined),
                };
                figure.with_n(n).with_rows([side.partner_row()])
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Subject, Window};
    use crate::indicators::contribution::effort::example::six_partners;
    use crate::indicators::fixture::{at, facts, partner, scope};

    fn share(facts: &Facts, id: &str) -> Measurement {
        at(
            &CapacityShare.measure(facts, &scope()),
            "capacity-share",
            &Subject::partner(id),
            Window::TwelveMonths,
        )
    }

    #[test]
    fn the_worked_example_of_six_partners() {
        // K = 90, 30, 200, 80, 90, 4; ΣK = 494. 200 / 494 = 0,40486.
        let third = share(&six_partners(), "p3");
        assert_eq!(
            (third.numerator, third.denominator, third.n),
            (Some(200.0), Some(494.0), Some(6))
        );
        assert!((third.value.unwrap_or_default() - 0.40486).abs() < 5e-6);
    }

    #[test]
    fn a_partner_without_points_gets_no_share_and_the_others_keep_theirs() {
        let mut facts = six_partners();
        facts.partners.push(partner("p7", None));
        assert_eq!(share(&facts, "p7").status, Status::Undefined);
        assert_eq!(share(&facts, "p3").denominator, Some(494.0));
        assert_eq!(share(&facts, "p3").n, Some(6));
    }

    #[test]
    fn points_that_are_all_zero_give_no_shares() {
        let mut facts = facts(&[]);
        facts.partners = vec![partner("a", 0.0)];
        assert_eq!(share(&facts, "a").status, Status::Undefined);
    }
}
