//! The realised value of benefits that the network may count as its own.
//!
//! # What it measures
//! What each benefit brought, less what would have been there anyway, was displaced, leaked away, belongs to others
//! or has worn off; positive and negative netted in the total.
//!
//! # Formula
//! `gross · (1 − deadweight)(1 − displacement)(1 − leakage) · attribution · (1 − drop-off)^(year − 1)` per row;
//! the network is the sum over benefits, each counted once, and so is each kind of benefit (`network/<kind>`) where the
//! register says it. Over twelve
//! months each benefit has the last twelve that hold its own periods whole.
//!
//! # Unit and direction
//! EUR; higher is better.
//!
//! # Undefined when
//! A benefit without any row that carries a value is missing. When the register leaves a correction open, none is
//! made for it and the figure is provisional.
//!
//! # Source
//! A Guide to SROI (Cabinet Office 2012), stages 4 and 5; domain page, part 3.5.
//!
//! # Differs from
//! Calculators that subtract the corrections from each other: here they are multiplied.

use crate::domain::{Measurement, Unit};
use crate::indicators::benefit::figure;
use crate::indicators::{Definition, Direction, Indicator, Scope};
use crate::ledger::Facts;

const DEFINITION: Definition = Definition {
    id: "benefit-net",
    unit: Unit::Eur,
    direction: Direction::Increase,
    minimum_points: 1,
    is_convention: false,
    version: 2,
};

/// The realised value of benefits after corrections.
pub(crate) struct BenefitNet;

impl Indicator for BenefitNet {
    fn definition(&self) -> &'static Definition {
        &DEFINITION
    }

    fn measure(&self, facts: &Facts, scope: &Scope) -> Vec<Measurement> {
        figure::realised(
            DEFINITION.id,
            facts,
            scope,
            |amount| amount.net,
            |_| true,
            |amount| amount.is_assumed,
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
    fn corrections_are_multiplied_and_negatives_netted() {
        // 340.000 × 0,75 × 0,90 × 0,95 × 0,6 = 130.815,00; the negative b3 takes 1.000 off; the step b2 is left out.
        let found = BenefitNet.measure(&register_and_rows(), &scope());
        let subject = Subject::of(SubjectType::Benefit, "b1");
        assert_eq!(
            at(&found, "benefit-net", &subject, Window::ToDate).value,
            Some(130_815.0)
        );
        let network = at(&found, "benefit-net", &Subject::network(), Window::ToDate);
        assert_eq!((network.value, network.n), (Some(129_815.0), Some(2)));
    }

    #[test]
    fn an_open_correction_makes_it_provisional() {
        let found = BenefitNet.measure(&register_and_rows(), &scope());
        let of = |id: &str| {
            at(
                &found,
                "benefit-net",
                &Subject::of(SubjectType::Benefit, id),
                Window::ToDate,
            )
            .status
        };
        assert_eq!(
            (of("b1"), of("b3"), of("b4")),
            (Status::Normal, Status::Provisional, Status::Missing)
        );
    }
}
