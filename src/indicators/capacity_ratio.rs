//! # What it measures
//! A partner's share of what was given, beside its share of the agreed capacity: 1 is exactly to capacity.
//!
//! # Formula
//! `F_i = c_i / k_i` over twelve months, both shares taken over the partners for which contributions and capacity
//! are known, so that they are shares of the same whole. Low and high are the ends over the low, agreed and high rates.
//! A partner's twelve months are the last that hold the periods it reports by whole.
//!
//! # Unit and direction
//! Ratio; neither good nor bad, and no word of judgement goes with it: one partner's gift lowers all others.
//!
//! # Undefined when
//! The partner has no agreed capacity (or zero), its contributions are not known, or nobody gave anything.
//!
//! # Source
//! Our convention; the band 0.80 to 1.25 is for the talk and not pronounced (`capacity-low`, `capacity-high`).
//!
//! # Differs from
//! `pledge-fulfilment`, which compares a partner with its own word and leads in the report.

use crate::domain::{Measurement, Status, Unit};
use crate::indicators::contribution::effort::{Sides, no_partner_ratio, partner_ratio, provisional_if, with_ends};
use crate::indicators::{Definition, Direction, Indicator, Scope};
use crate::ledger::Facts;

/// See the module.
pub struct CapacityRatio;

const DEFINITION: Definition = Definition {
    id: "capacity-ratio",
    unit: Unit::Ratio,
    direction: Direction::Neutral,
    minimum_points: 1,
    is_convention: true,
    version: 1,
};

impl Indicator for CapacityRatio {
    fn definition(&self) -> &'static Definition {
        &DEFINITION
    }

    fn measure(&self, facts: &Facts, scope: &Scope) -> Vec<Measurement> {
        let sides = Sides::new(facts, scope);
        let (all, lacks_partner) = (
            sides.all.iter().map(|side| side.partner).collect::<Vec<_>>(),
            sides.lacks_partner(),
        );
        let sides = sides.comparable();
        let (total, capacity, n) = (sides.total(), sides.capacity(), sides.n());
        all.into_iter()
            .map(|partner| {
                let side = sides.all.iter().find(|side| side.partner.id == partner.id);
                let parts = side.and_then(|side| Some((side, side.share(&total)?, side.capacity? / capacity)));
                let Some((side, share, capacity_share)) = parts.filter(|(_, _, share)| share.is_finite()) else {
                    return no_partner_ratio(&DEFINITION, scope, &partner.id, Status::Undefined);
                };
                let ratio = partner_ratio(&DEFINITION, scope, &partner.id, share[1], capacity_share);
                let ratio = with_ends(ratio, share.map(|share| share / capacity_share));
                let ratio = ratio.with_n(n).with_rows(side.rows()).with_rows([side.partner_row()]);
                provisional_if(ratio, side.coverage.lacks_delivery() || lacks_partner)
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Subject, Window};
    use crate::indicators::contribution::effort::example::six_partners;
    use crate::indicators::fixture::{at, facts, give, hours, partner, scope};

    fn ratio(facts: &Facts, id: &str) -> Measurement {
        at(
            &CapacityRatio.measure(facts, &scope()),
            "capacity-ratio",
            &Subject::partner(id),
            Window::TwelveMonths,
        )
    }

    #[test]
    fn the_worked_example_of_six_partners() {
        // Domain page 3.2: F = 1,398 1,573 0,787 0,787 1,049 1,573.
        let facts = six_partners();
        for (id, expected) in [
            ("p1", 1.398),
            ("p2", 1.573),
            ("p3", 0.787),
            ("p4", 0.787),
            ("p5", 1.049),
            ("p6", 1.573),
        ] {
            assert!(
                (ratio(&facts, id).value.unwrap_or_default() - expected).abs() < 5e-4,
                "{id}"
            );
        }
    }

    #[test]
    fn giving_in_proportion_to_capacity_is_one_for_everybody() {
        let mut facts = facts(&[]);
        facts.partners = vec![partner("a", 1.0), partner("b", 3.0)];
        facts.contributions = vec![hours("a", "2026-03", 25), hours("b", "2026-03", 75)];
        assert_eq!(
            (ratio(&facts, "a").value, ratio(&facts, "b").value),
            (Some(1.0), Some(1.0))
        );
    }

    #[test]
    fn without_capacity_contributions_or_givers_it_is_undefined() {
        let mut facts = six_partners();
        facts.partners.push(partner("none", None));
        facts.partners.push(partner("zero", 0.0));
        facts.partners.push(partner("silent", 5.0));
        for giver in ["none", "zero"] {
            give(&mut facts, [hours(giver, "2026-03", 1_000)]);
        }
        for id in ["none", "zero", "silent"] {
            assert_eq!(ratio(&facts, id).status, Status::Undefined, "{id}");
        }
        facts.contributions.clear();
        assert_eq!(ratio(&facts, "p1").status, Status::Undefined);
    }
}
