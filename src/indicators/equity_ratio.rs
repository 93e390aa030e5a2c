//! # What it measures
//! A partner's part of the benefits divided by its part of the effort: 1 when they are the same.
//!
//! # Formula
//! `E_i = b_i / c_i` over twelve months, with benefit share b and contribution share c; low and high are the ends over
//! the low, agreed and high rates.
//! A partner's twelve months are the last that hold the periods it reports by whole.
//!
//! # Unit and direction
//! Ratio; neither good nor bad.
//!
//! # Undefined when
//! A share is undefined, the partner gave nothing of its own, or negative benefits outweigh the others for it.
//! Insufficient while less than 60 % of the benefits carry a value (`benefits-valued`).
//!
//! # Source
//! Adams 1965, equity theory.
//!
//! # Differs from
//! `reciprocity-balance`, the same comparison on a bounded scale.

use crate::domain::{Measurement, Unit};
use crate::indicators::contribution::balance;
use crate::indicators::contribution::effort::partner_ratio;
use crate::indicators::{Definition, Direction, Indicator, Scope};
use crate::ledger::Facts;

/// See the module.
pub struct EquityRatio;

const DEFINITION: Definition = Definition {
    id: "equity-ratio",
    unit: Unit::Ratio,
    direction: Direction::Neutral,
    minimum_points: 1,
    is_convention: false,
    version: 2,
};

impl Indicator for EquityRatio {
    fn definition(&self) -> &'static Definition {
        &DEFINITION
    }

    fn measure(&self, facts: &Facts, scope: &Scope) -> Vec<Measurement> {
        balance::measure(
            &DEFINITION,
            facts,
            scope,
            |partner, shares| partner_ratio(&DEFINITION, scope, partner, shares.benefit, shares.contribution[1]),
            |benefit, contribution| benefit / contribution,
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Status, Subject, Window};
    use crate::indicators::benefit::shares::example::six_partners_with_benefits;
    use crate::indicators::fixture::{at, facts, hours, money, not_own, partner, scope};

    fn ratio_of(facts: &Facts, id: &str) -> Measurement {
        let found = EquityRatio.measure(facts, &scope());
        at(&found, "equity-ratio", &Subject::partner(id), Window::TwelveMonths)
    }

    #[test]
    fn the_worked_example_of_six_partners() {
        // Domain page 3.3: E = 1,167 1,333 0,200 1,833 1,111 5,167.
        let facts = six_partners_with_benefits();
        for (id, expected) in [
            ("p1", 1.167),
            ("p2", 1.333),
            ("p3", 0.2),
            ("p4", 1.833),
            ("p5", 1.111),
            ("p6", 5.167),
        ] {
            assert!(
                (ratio_of(&facts, id).value.unwrap_or_default() - expected).abs() < 5e-4,
                "{id}"
            );
        }
    }

    #[test]
    fn low_and_high_rates_are_carried_to_the_ratio() {
        // As at the balance: .7 of the benefits over 100/190, 100/200 and 100/220 of what was given.
        let mut facts = six_partners_with_benefits();
        facts.partners.truncate(2);
        facts.contributions = vec![money("p1", "2026-03", 100), hours("p2", "2026-03", 100)];
        let figure = ratio_of(&facts, "p1");
        let near = |value: Option<f64>, expected: f64| value.is_some_and(|value| (value - expected).abs() < 1e-9);
        assert!(
            near(figure.value, 1.4) && near(figure.low, 1.33) && near(figure.high, 1.54),
            "{figure:?}"
        );
    }

    #[test]
    fn who_gave_nothing_of_its_own_has_no_ratio() {
        let mut facts = six_partners_with_benefits();
        facts.partners.push(partner("passes on", None));
        facts.contributions.push(not_own(money("passes on", "2026-03", 1_000)));
        assert_eq!(ratio_of(&facts, "passes on").status, Status::Undefined);
    }

    #[test]
    fn while_too_few_benefits_carry_a_value_nothing_is_said() {
        let mut facts = facts(&[("benefits", &[vec![("benefit_id", "b1")]])]);
        facts.partners = vec![partner("a", None)];
        facts.contributions = vec![hours("a", "2026-03", 1)];
        assert_eq!(ratio_of(&facts, "a").status, Status::Insufficient);
    }
}
