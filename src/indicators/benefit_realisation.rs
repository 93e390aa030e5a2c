//! Realised benefits against planned ones.
//!
//! # What it measures
//! Whether benefits come as they were planned, per benefit and over all that carry a value.
//!
//! # Formula
//! `Σ realised net ÷ Σ planned net`, both up to the reported month, each benefit counted once in the network's. What was
//! planned is lowered by `optimism-1` to `optimism-6` where the network agreed on them (0 by default).
//!
//! # Unit and direction
//! Ratio; higher is better (for a negative benefit lower is).
//!
//! # Undefined when
//! Nothing was planned yet by the reported month. Where something was planned and nothing was delivered,
//! it is missing: an empty cell is not a benefit of zero.
//!
//! # Source
//! Domain page, part 3.5; methods page, part 3 (realisation rate).
//!
//! # Differs from
//! Adding percentages of benefits: they are weighted by their euros.

use std::collections::BTreeMap;

use crate::domain::{Measurement, Money, Status, Subject, SubjectType, Unit, Window};
use crate::indicators::benefit::net::{BenefitAmount, Side, net_by_benefit};
use crate::indicators::benefit::optimism::Optimism;
use crate::indicators::{Definition, Direction, Indicator, Scope};
use crate::ledger::Facts;

const DEFINITION: Definition = Definition {
    id: "benefit-realisation",
    unit: Unit::Ratio,
    direction: Direction::Increase,
    minimum_points: 1,
    is_convention: false,
    version: 1,
};

/// Realised benefits against planned ones.
pub(crate) struct BenefitRealisation;

impl Indicator for BenefitRealisation {
    fn definition(&self) -> &'static Definition {
        &DEFINITION
    }

    fn measure(&self, facts: &Facts, scope: &Scope) -> Vec<Measurement> {
        let (first, last) = Scope::span(Window::ToDate, scope.month);
        let optimism = Optimism::of(scope);
        let by_id = |side| -> BTreeMap<String, BenefitAmount> {
            net_by_benefit(facts, (first, last), side, optimism)
                .into_iter()
                .map(|amount| (amount.benefit_id.clone(), amount))
                .collect()
        };
        let (planned, realised) = (by_id(Side::Planned), by_id(Side::Realised));
        let table = facts.table("benefits");
        let ids: Vec<&str> = table.rows().filter_map(|row| row.text("benefit_id")).collect();
        if ids.is_empty() {
            return Vec::new();
        }
        let of_one = ids.iter().map(|id| {
            let subject = Subject::of(SubjectType::Benefit, id);
            ratio(subject, &pick(&planned, id), &pick(&realised, id), scope)
        });
        let counted = |side: &BTreeMap<String, BenefitAmount>| -> Vec<BenefitAmount> {
            side.values().filter(|amount| amount.is_counted).cloned().collect()
        };
        let network = ratio(Subject::network(), &counted(&planned), &counted(&realised), scope);
        of_one.chain([network]).collect()
    }
}

fn pick(side: &BTreeMap<String, BenefitAmount>, id: &str) -> Vec<BenefitAmount> {
    side.get(id).cloned().into_iter().collect()
}

fn ratio(subject: Subject, planned: &[BenefitAmount], realised: &[BenefitAmount], scope: &Scope) -> Measurement {
    let net = |side: &[BenefitAmount]| side.iter().map(|amount| amount.net).sum::<Money>().euros();
    let rows = planned.iter().chain(realised).flat_map(|amount| amount.rows.clone());
    let (period, window) = (scope.period(), Window::ToDate);
    let figure = if planned.is_empty() || !realised.is_empty() {
        Measurement::ratio(DEFINITION.id, subject, period, window, net(realised), net(planned))
    } else {
        Measurement {
            denominator: Some(net(planned)),
            ..Measurement::without_value(DEFINITION.id, subject, period, window, Unit::Ratio, Status::Missing)
        }
    };
    figure.with_n(planned.len()).with_rows(rows)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::indicators::benefit::figure::example::register_and_rows;
    use crate::indicators::fixture::{at, scope};

    fn of(subject: &Subject) -> Measurement {
        let found = BenefitRealisation.measure(&register_and_rows(), &scope());
        at(&found, "benefit-realisation", subject, Window::ToDate)
    }

    fn benefit(id: &str) -> Subject {
        Subject::of(SubjectType::Benefit, id)
    }

    #[test]
    fn realised_net_is_divided_by_planned_net() {
        // b1: planned 500 × 850 × 0,384 75 = 163.518,75; realised 130.815,00; 0,8.
        let figure = of(&benefit("b1"));
        assert_eq!(figure.numerator, Some(130_815.0));
        assert_eq!(figure.denominator, Some(163_518.75));
        assert!((figure.value.expect("a value") - 0.8).abs() < 1e-12);
    }

    #[test]
    fn it_is_undefined_while_nothing_was_planned() {
        assert_eq!(of(&benefit("b3")).status, Status::Undefined);
    }

    #[test]
    fn planned_and_not_delivered_is_missing() {
        assert_eq!(
            (of(&benefit("b4")).status, of(&benefit("b4")).denominator),
            (Status::Missing, Some(100.0))
        );
    }

    #[test]
    fn the_network_adds_euros_and_counts_each_benefit_once() {
        // realised 130.815 − 1.000; planned 163.518,75 + 100
        let figure = of(&Subject::network());
        assert_eq!(
            (figure.numerator, figure.denominator),
            (Some(129_815.0), Some(163_618.75))
        );
    }
}
