//! # What it measures
//! Whether those who answer for it in the end put their name to the plan.
//!
//! # Formula
//! `partners that signed / partners that take part` in the month: of each goal, and of the network the partners that
//! signed at least one goal. A goal of a later day does not count yet.
//!
//! # Unit and direction
//! Ratio (numerator and denominator in partners); higher is better.
//!
//! # Undefined when
//! No partner takes part. Missing where nobody filled in who signed: an empty cell is not a refusal.
//!
//! # Source
//! Netwerksamenwerking: het is gedoe en het loont (2025): a network plan that all who are responsible sign.
//!
//! # Differs from
//! `interests-shared`: a signature says what was agreed, not why.

use std::collections::BTreeSet;

use crate::domain::{Measurement, RowSet, Status, Subject, SubjectType, Unit, Window};
use crate::indicators::frame::Frame;
use crate::indicators::{Definition, Direction, Indicator, Scope};
use crate::ledger::Facts;

/// See the module.
pub(crate) struct Signatures;

static DEFINITION: Definition = Definition {
    id: "signatures",
    unit: Unit::Ratio,
    direction: Direction::Increase,
    minimum_points: 1,
    is_convention: true,
    version: 1,
};

impl Indicator for Signatures {
    fn definition(&self) -> &'static Definition {
        &DEFINITION
    }

    fn measure(&self, facts: &Facts, scope: &Scope) -> Vec<Measurement> {
        let facts = facts.whole();
        let frame = Frame::new(&DEFINITION, scope, Window::Month);
        let active: BTreeSet<&str> = facts
            .active_partners(scope.month)
            .into_iter()
            .map(|partner| partner.id.as_str())
            .collect();
        let goals = facts.table("goals");
        let (mut anywhere, mut rows, mut figures) = (BTreeSet::new(), Vec::new(), Vec::new());
        for goal in goals.rows() {
            let is_later = goal.date("date").is_some_and(|day| day > scope.month.last_day());
            let Some(id) = goal.text("goal_id").filter(|_| !is_later) else {
                continue;
            };
            let subject = Subject::of(SubjectType::Goal, id);
            let codes = goal.codes("signed_by");
            if codes.is_empty() {
                figures.push(frame.absent(subject, Status::Missing));
                continue;
            }
            let signed: BTreeSet<&str> = codes.into_iter().map(|code| facts.holder(code)).collect();
            let signed: BTreeSet<&str> = signed.intersection(&active).copied().collect();
            rows.push(goal.index());
            let figure = frame.part(subject, signed.len(), active.len());
            figures.push(figure.with_rows([RowSet::new("goals", vec![goal.index()])]));
            anywhere.extend(signed);
        }
        figures.push(if rows.is_empty() {
            frame.absent(Subject::network(), Status::Missing)
        } else {
            let figure = frame.part(Subject::network(), anywhere.len(), active.len());
            figure.with_rows([RowSet::new("goals", rows)])
        });
        figures
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::indicators::fixture::{at, facts, partner, scope};

    fn measured(goals: &[[&'static str; 3]]) -> Vec<Measurement> {
        let rows: Vec<Vec<(&str, &str)>> = goals
            .iter()
            .map(|[id, signed, day]| {
                [("goal_id", *id), ("signed_by", *signed), ("date", *day)]
                    .into_iter()
                    .filter(|(_, value)| !value.is_empty())
                    .collect()
            })
            .collect();
        let mut facts = facts(&[("goals", &rows)]);
        facts.partners = ["a", "b", "c", "d"].map(|id| partner(id, None)).into();
        Signatures.measure(&facts, &scope())
    }

    #[test]
    fn a_partner_signs_the_plan_with_any_of_its_goals() {
        // D1: a and b (x takes no part) = 2 of 4; D2: b = 1 of 4; D3 was left open; D4 is of later. Network: a, b = 2 of 4.
        let found = measured(&[
            ["D1", "a; b; x", "2025-03-20"],
            ["D2", "b", ""],
            ["D3", "", ""],
            ["D4", "c; d", "2026-11-01"],
        ]);
        let of = |subject: &Subject| at(&found, "signatures", subject, Window::Month);
        let goal = |id| Subject::of(SubjectType::Goal, id);
        assert_eq!(of(&goal("D1")).value, Some(0.5));
        assert_eq!(of(&goal("D2")).value, Some(0.25));
        assert_eq!(of(&goal("D3")).status, Status::Missing);
        let network = of(&Subject::network());
        assert_eq!((network.numerator, network.denominator), (Some(2.0), Some(4.0)));
        assert_eq!(network.rows[0].rows(), [0, 1]);
        assert_eq!(found.len(), 4);
    }

    #[test]
    fn without_goals_it_is_missing() {
        assert_eq!(measured(&[])[0].status, Status::Missing);
    }
}
