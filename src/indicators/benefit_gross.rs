//! The realised value of benefits before corrections.
//!
//! # What it measures
//! What each benefit brought in euros, as delivered, before asking what would have been there anyway.
//!
//! # Formula
//! Σ euros of the rows, else Σ volume × value per unit. For the network: the positive benefits only, each counted
//! once (a step towards another benefit is left out); of each kind of benefit (`network/<kind>`) likewise, where the register
//! says kinds. Over twelve
//! months each benefit has the last twelve that hold its own periods whole.
//!
//! # Unit and direction
//! EUR; higher is better. A negative benefit is below zero.
//!
//! # Undefined when
//! A benefit without any row that carries a value is missing; so is the network without any benefit with one.
//!
//! # Source
//! HM Treasury Green Book; A Guide to SROI (Cabinet Office 2012).
//!
//! # Differs from
//! `benefit-net`, which takes off what the network did not cause and nets negative benefits.

use crate::domain::{Measurement, Unit};
use crate::indicators::benefit::{figure, net::BenefitAmount};
use crate::indicators::{Definition, Direction, Indicator, Scope};
use crate::ledger::Facts;

const DEFINITION: Definition = Definition {
    id: "benefit-gross",
    unit: Unit::Eur,
    direction: Direction::Increase,
    minimum_points: 1,
    is_convention: false,
    version: 2,
};

/// The realised value of benefits before corrections.
pub(crate) struct BenefitGross;

impl Indicator for BenefitGross {
    fn definition(&self) -> &'static Definition {
        &DEFINITION
    }

    fn measure(&self, facts: &Facts, scope: &Scope) -> Vec<Measurement> {
        let is_positive = |amount: &BenefitAmount| amount.gross.cents() > 0;
        figure::realised(
            DEFINITION.id,
            facts,
            scope,
            |amount| amount.gross,
            is_positive,
            |_| false,
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Status, Subject, SubjectType, Window};
    use crate::indicators::benefit::figure::example::register_and_rows;
    use crate::indicators::fixture::{at, scope};

    #[test]
    fn positive_benefits_are_added_and_steps_are_not() {
        // b1 400 × 850 = 340.000 and its step b2 are one benefit; b3 costs 1.000 and stays out of gross.
        let found = BenefitGross.measure(&register_and_rows(), &scope());
        let of = |id: &str| {
            at(
                &found,
                "benefit-gross",
                &Subject::of(SubjectType::Benefit, id),
                Window::ToDate,
            )
        };
        assert_eq!(
            (of("b1").value, of("b2").value, of("b3").value),
            (Some(340_000.0), Some(500.0), Some(-1_000.0))
        );
        let network = at(&found, "benefit-gross", &Subject::network(), Window::ToDate);
        assert_eq!((network.value, network.n), (Some(340_000.0), Some(1)));
    }

    #[test]
    fn of_a_benefit_by_the_year_the_last_whole_one_counts() {
        // The row of the year 2025 does not lie whole within November 2025 to October 2026, but within January to December.
        let found = BenefitGross.measure(&register_and_rows(), &scope());
        let subject = Subject::of(SubjectType::Benefit, "b1");
        let year = at(&found, "benefit-gross", &subject, Window::TwelveMonths);
        assert_eq!((year.value, year.status), (Some(340_000.0), Status::Normal));
    }

    #[test]
    fn a_benefit_without_amounts_is_missing() {
        let found = BenefitGross.measure(&register_and_rows(), &scope());
        let subject = Subject::of(SubjectType::Benefit, "b4");
        assert_eq!(
            at(&found, "benefit-gross", &subject, Window::ToDate).status,
            Status::Missing
        );
    }
}
