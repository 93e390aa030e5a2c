//! # What it measures
//! Which of the four kinds of benefit that collaboration brings are in the register, and of which something came:
//! understanding, shorter times, better quality and lower costs.
//!
//! # Formula
//! `benefits of which something was realised / benefits`, of each kind (`network/<kind>`) and of those of which nobody said
//! the kind (`network/unstated`), up to the month. Disbenefits and steps towards another benefit do not count. What a
//! kind is worth is `benefit-net` of the same subjects.
//!
//! # Unit and direction
//! Ratio (numerator and denominator in benefits); higher is better.
//!
//! # Undefined when
//! No benefit is of the kind. Without any kind in the register there is no figure: nobody was asked.
//!
//! # Source
//! Netwerksamenwerking: het is gedoe en het loont (2025): understanding, shorter times, better quality, lower costs.
//!
//! # Differs from
//! `benefit-realisation`, how much came of what was planned.

use std::collections::BTreeMap;

use crate::domain::{Measurement, RowSet, Window};
use crate::indicators::benefit::kinds::{KINDS, kind_of};
use crate::indicators::benefit::net::{chains, is_step};
use crate::indicators::frame::{Frame, part_of_network};
use crate::indicators::{Definition, Direction, Indicator, Scope};
use crate::ledger::Facts;

/// See the module.
pub(crate) struct BenefitKinds;

static DEFINITION: Definition = Definition {
    id: "benefit-kinds",
    unit: crate::domain::Unit::Ratio,
    direction: Direction::Increase,
    minimum_points: 1,
    is_convention: true,
    version: 1,
};

impl Indicator for BenefitKinds {
    fn definition(&self) -> &'static Definition {
        &DEFINITION
    }

    fn measure(&self, facts: &Facts, scope: &Scope) -> Vec<Measurement> {
        let register = facts.table("benefits");
        if !register.has_value("gain") {
            return Vec::new();
        }
        let frame = Frame::new(&DEFINITION, scope, Window::ToDate);
        let realised = facts.table("benefit_realisation");
        // What a later row takes back did not come.
        let mut sums: BTreeMap<&str, [f64; 2]> = BTreeMap::new();
        for row in realised.rows() {
            let is_over = row
                .period("period")
                .is_some_and(|period| period.last_month() <= scope.month);
            if let (true, Some(id)) = (is_over, row.text("benefit_id")) {
                let sum = sums.entry(id).or_default();
                for (sum, column) in sum.iter_mut().zip(["volume", "eur"]) {
                    *sum += row.number(column).unwrap_or_default();
                }
            }
        }
        let has_come = |id: &str| sums.get(id).is_some_and(|sums| sums.iter().any(|sum| *sum > 0.0));
        let chains = chains(&register);
        let is_end = |row: &crate::ledger::Row<'_>| {
            row.text("direction") != Some("negative") && row.text("benefit_id").is_some_and(|id| !is_step(id, &chains))
        };
        let of_kind = |kind: &&str| {
            let own: Vec<_> = register
                .rows()
                .filter(|row| kind_of(*row) == *kind && is_end(row))
                .collect();
            let with = own.iter().filter(|row| row.text("benefit_id").is_some_and(has_come));
            let figure = frame.part(part_of_network(kind), with.count(), own.len());
            figure.with_rows([RowSet::new("benefits", own.iter().map(|row| row.index()).collect())])
        };
        KINDS.iter().map(of_kind).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Status;
    use crate::indicators::fixture::{at, facts, rows, scope};

    fn measured(benefits: &[[&'static str; 4]], realised: &[[&'static str; 3]]) -> Vec<Measurement> {
        let facts = facts(&[
            (
                "benefits",
                &rows(["benefit_id", "gain", "direction", "overlaps_with"], benefits),
            ),
            (
                "benefit_realisation",
                &rows(["benefit_id", "period", "volume"], realised),
            ),
        ]);
        BenefitKinds.measure(&facts, &scope())
    }

    fn of(found: &[Measurement], kind: &str) -> Measurement {
        at(found, "benefit-kinds", &part_of_network(kind), Window::ToDate)
    }

    #[test]
    fn of_each_kind_those_of_which_something_came_are_counted() {
        let found = measured(
            &[
                ["q1", "better-quality", "", ""],
                ["q2", "better-quality", "positive", ""],
                ["q3", "better-quality", "", ""],
                ["t1", "shorter-times", "", "q1"],
                ["c1", "lower-costs", "negative", ""],
                ["x", "", "", ""],
            ],
            &[
                ["q1", "2026-09", "4"],
                ["q2", "2026-11", "4"],
                ["q3", "2026-09", "0"],
                ["x", "2026-Q3", "1"],
            ],
        );
        // q1 came; q2 comes after the month; of q3 nothing came.
        let quality = of(&found, "better-quality");
        assert_eq!((quality.numerator, quality.denominator), (Some(1.0), Some(3.0)));
        // t1 is a step towards q1 and c1 a disbenefit.
        assert_eq!(of(&found, "shorter-times").status, Status::Undefined);
        assert_eq!(of(&found, "lower-costs").status, Status::Undefined);
        assert_eq!(of(&found, "understanding").status, Status::Undefined);
        assert_eq!(of(&found, "unstated").value, Some(1.0));
    }

    #[test]
    fn a_register_without_any_kind_has_no_figure() {
        assert!(measured(&[["q1", "", "", ""]], &[["q1", "2026-09", "4"]]).is_empty());
    }
}
