//! # What it measures
//! How a partner's part of the benefits relates to its part of the effort, between −1 (only effort) and 1 (only benefit).
//!
//! # Formula
//! `R_i = (b_i − c_i) / (b_i + c_i)` over twelve months, with benefit share b and contribution share c; low and high
//! are the ends over the low, agreed and high rates.
//! A partner's twelve months are the last that hold the periods it reports by whole.
//! At the scope's month and, for a line over time, every third month before it, up to seven times, where the twelve
//! months lie within what was ever contributed.
//!
//! # Unit and direction
//! Ratio; neither good nor bad, and no word of judgement goes with it: benefits and effort shift over time.
//!
//! # Undefined when
//! A share is undefined, both are zero, or negative benefits outweigh the others for this partner. Insufficient while
//! less than 60 % of the benefits carry a value (`benefits-valued`).
//!
//! # Source
//! Our convention, a bounded form of the equity ratio (Adams 1965).
//!
//! # Differs from
//! `network-reciprocity`, which looks at who gives to whom; `perceived-balance`, what partners say themselves and leads.

use crate::domain::{Measurement, Unit};
use crate::indicators::contribution::balance;
use crate::indicators::contribution::effort::partner_ratio;
use crate::indicators::contribution::years::scopes;
use crate::indicators::{Definition, Direction, Indicator, Scope};
use crate::ledger::Facts;

/// See the module.
pub struct ReciprocityBalance;

const DEFINITION: Definition = Definition {
    id: "reciprocity-balance",
    unit: Unit::Ratio,
    direction: Direction::Neutral,
    minimum_points: 1,
    is_convention: true,
    version: 2,
};

impl Indicator for ReciprocityBalance {
    fn definition(&self) -> &'static Definition {
        &DEFINITION
    }

    fn measure(&self, facts: &Facts, scope: &Scope) -> Vec<Measurement> {
        let scopes = scopes(facts, scope);
        scopes.iter().flat_map(|scope| balances(facts, scope)).collect()
    }
}

fn balances(facts: &Facts, scope: &Scope) -> Vec<Measurement> {
    balance::measure(
        &DEFINITION,
        facts,
        scope,
        |partner, shares| {
            let (benefit, contribution) = (shares.benefit, shares.contribution[1]);
            partner_ratio(
                &DEFINITION,
                scope,
                partner,
                benefit - contribution,
                benefit + contribution,
            )
        },
        |benefit, contribution| (benefit - contribution) / (benefit + contribution),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Status, Subject, Window};
    use crate::indicators::benefit::shares::example::six_partners_with_benefits;
    use crate::indicators::contribution::effort::example::six_partners;
    use crate::indicators::fixture::{at, facts, give, hours, money, partner, scope};

    fn balance_of(facts: &Facts, id: &str) -> Measurement {
        let found = ReciprocityBalance.measure(facts, &scope());
        at(
            &found,
            "reciprocity-balance",
            &Subject::partner(id),
            Window::TwelveMonths,
        )
    }

    #[test]
    fn the_worked_example_of_six_partners() {
        // Domain page 3.3: R = 0,077 0,143 −0,667 0,294 0,053 0,676.
        let facts = six_partners_with_benefits();
        for (id, expected) in [
            ("p1", 0.077),
            ("p2", 0.143),
            ("p3", -0.667),
            ("p4", 0.294),
            ("p5", 0.053),
            ("p6", 0.676),
        ] {
            assert!(
                (balance_of(&facts, id).value.unwrap_or_default() - expected).abs() < 5e-4,
                "{id}"
            );
        }
    }

    #[test]
    fn low_and_high_rates_are_carried_to_the_balance() {
        // p1 gave 100 in money, p2 hours worth 100 (90 low, 120 high); benefits .7 and .3. The share of p1 in what was given
        // is 100/190 at the low, 100/200 at the agreed and 100/220 at the high rates.
        let mut facts = six_partners_with_benefits();
        facts.partners.truncate(2);
        facts.contributions = vec![money("p1", "2026-03", 100), hours("p2", "2026-03", 100)];
        let figure = balance_of(&facts, "p1");
        let balance = |given: f64| (0.7 - given) / (0.7 + given);
        let near = |value: Option<f64>, expected: f64| value.is_some_and(|value| (value - expected).abs() < 1e-9);
        assert!(near(figure.value, balance(0.5)), "{figure:?}");
        assert!(near(figure.low, balance(100.0 / 190.0)), "{figure:?}");
        assert!(near(figure.high, balance(100.0 / 220.0)), "{figure:?}");
    }

    #[test]
    fn it_stays_between_only_effort_and_only_benefit() {
        let mut facts = six_partners_with_benefits();
        facts.partners.push(partner("giver", None));
        give(&mut facts, [hours("giver", "2026-03", 1_000)]);
        assert_eq!(balance_of(&facts, "giver").value, Some(-1.0));
        let found = ReciprocityBalance.measure(&facts, &scope());
        assert!(
            found
                .iter()
                .filter_map(|figure| figure.value)
                .all(|value| value.abs() <= 1.0)
        );
    }

    #[test]
    fn while_too_few_benefits_carry_a_value_nothing_is_said() {
        // 1 of 2 benefits is valued: 50 % is under 60 %.
        let benefits = [
            vec![("benefit_id", "b1"), ("value_per_unit", "5")],
            vec![("benefit_id", "b2")],
        ];
        let mut facts = facts(&[("benefits", &benefits)]);
        facts.partners = vec![partner("a", None)];
        facts.contributions = vec![hours("a", "2026-03", 1)];
        assert_eq!(balance_of(&facts, "a").status, Status::Insufficient);
    }

    #[test]
    fn without_benefits_it_is_undefined_and_without_report_missing() {
        let mut facts = six_partners();
        facts.partners.push(partner("silent", None));
        assert_eq!(balance_of(&facts, "p1").status, Status::Undefined);
        assert_eq!(balance_of(&facts, "silent").status, Status::Missing);
    }
}
