//! # What it measures
//! How many partners told the others what they come to bring, to get, and where their limit is.
//!
//! # Formula
//! `partners whose interest was shared by the end of the month / partners that take part`.
//!
//! # Unit and direction
//! Ratio (numerator and denominator in partners); higher is better.
//!
//! # Undefined when
//! No partner takes part. Missing when the table of interests was not delivered.
//!
//! # Source
//! Drie hiccups van netwerksamenwerking (2022): the interests dialogue.
//!
//! # Differs from
//! Whether an interest may be printed (`is_shareable`): that decides about its content, not about this figure.

use std::collections::BTreeSet;

use crate::domain::{Measurement, RowSet, Status, Subject, Unit, Window};
use crate::indicators::frame::Frame;
use crate::indicators::{Definition, Direction, Indicator, Scope};
use crate::ledger::Facts;

/// See the module.
pub(crate) struct InterestsShared;

static DEFINITION: Definition = Definition {
    id: "interests-shared",
    unit: Unit::Ratio,
    direction: Direction::Increase,
    minimum_points: 1,
    is_convention: true,
    version: 1,
};

impl Indicator for InterestsShared {
    fn definition(&self) -> &'static Definition {
        &DEFINITION
    }

    fn measure(&self, facts: &Facts, scope: &Scope) -> Vec<Measurement> {
        let facts = facts.whole();
        let frame = Frame::new(&DEFINITION, scope, Window::Month);
        let interests = facts.table("interests");
        if interests.is_empty() {
            return vec![frame.absent(Subject::network(), Status::Missing)];
        }
        let active: BTreeSet<&str> = facts
            .active_partners(scope.month)
            .into_iter()
            .map(|partner| partner.id.as_str())
            .collect();
        let (mut shared, mut rows) = (BTreeSet::new(), Vec::new());
        for row in interests.rows() {
            let partner = row.text("partner_id").map(|id| facts.holder(id));
            let is_shared = row.date("shared_on").is_some_and(|day| day <= scope.month.last_day());
            if let Some(partner) = partner.filter(|partner| is_shared && active.contains(partner)) {
                shared.insert(partner);
                rows.push(row.index());
            }
        }
        let figure = frame.part(Subject::network(), shared.len(), active.len());
        vec![figure.with_rows([RowSet::new("interests", rows)])]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::indicators::fixture::{facts, partner, rows, scope};

    fn measured(interests: &[[&'static str; 2]]) -> Measurement {
        let rows = rows(["partner_id", "shared_on"], interests);
        let mut facts = facts(&[("interests", &rows)]);
        facts.partners = ["a", "b", "c", "d"].map(|id| partner(id, None)).into();
        InterestsShared.measure(&facts, &scope()).remove(0)
    }

    #[test]
    fn only_what_was_shared_by_then_by_who_takes_part_counts() {
        // a shared; b talked and did not share yet; c shares in November; x takes no part: 1 of 4.
        let figure = measured(&[["a", "2025-04-24"], ["b", ""], ["c", "2026-11-01"], ["x", "2025-04-24"]]);
        assert_eq!((figure.numerator, figure.denominator), (Some(1.0), Some(4.0)));
        assert_eq!(figure.rows[0].rows(), [0]);
    }

    #[test]
    fn nobody_shared_is_zero_and_no_table_missing() {
        assert_eq!(measured(&[["a", ""]]).value, Some(0.0));
        assert_eq!(measured(&[]).status, Status::Missing);
    }
}
