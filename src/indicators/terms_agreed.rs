//! # What it measures
//! Whether the partners speak the same language.
//!
//! # Formula
//! `terms that are settled / terms` at the end of the month. Settled is agreed, or agreed to differ: a difference that
//! was talked through is no open end. A term that was settled on a later day is still open.
//!
//! # Unit and direction
//! Ratio (numerator and denominator in terms); higher is better.
//!
//! # Undefined when
//! Never; missing when no list of terms was delivered.
//!
//! # Source
//! Drie hiccups van netwerksamenwerking (2022): learn each other's language.
//!
//! # Differs from
//! Counting only terms on which all agree, which would make agreeing to differ a failure.

use crate::domain::{Measurement, RowSet, Status, Subject, Unit, Window};
use crate::indicators::frame::Frame;
use crate::indicators::{Definition, Direction, Indicator, Scope};
use crate::ledger::Facts;

/// See the module.
pub(crate) struct TermsAgreed;

static DEFINITION: Definition = Definition {
    id: "terms-agreed",
    unit: Unit::Ratio,
    direction: Direction::Increase,
    minimum_points: 1,
    is_convention: true,
    version: 1,
};

impl Indicator for TermsAgreed {
    fn definition(&self) -> &'static Definition {
        &DEFINITION
    }

    fn measure(&self, facts: &Facts, scope: &Scope) -> Vec<Measurement> {
        let frame = Frame::new(&DEFINITION, scope, Window::Month);
        let terms = facts.table("terms");
        if terms.is_empty() {
            return vec![frame.absent(Subject::network(), Status::Missing)];
        }
        let settled = terms.rows().filter(|row| {
            let is_later = row.date("agreed_on").is_some_and(|day| day > scope.month.last_day());
            matches!(row.text("status"), Some("agreed" | "agree-to-disagree")) && !is_later
        });
        let figure = frame.part(Subject::network(), settled.count(), terms.len());
        vec![figure.with_rows([RowSet::new("terms", (0..terms.len() as u32).collect())])]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::indicators::fixture::{facts, rows, scope};

    fn measured(terms: &[[&'static str; 2]]) -> Measurement {
        let rows = rows(["status", "agreed_on"], terms);
        TermsAgreed.measure(&facts(&[("terms", &rows)]), &scope()).remove(0)
    }

    #[test]
    fn agreeing_to_differ_settles_a_term() {
        // Agreed, agreed to differ (no day noted), agreed in November (still open), open: 2 of 4.
        let figure = measured(&[
            ["agreed", "2025-05-15"],
            ["agree-to-disagree", ""],
            ["agreed", "2026-11-01"],
            ["open", ""],
        ]);
        assert_eq!(
            (figure.value, figure.numerator, figure.n),
            (Some(0.5), Some(2.0), Some(4))
        );
    }

    #[test]
    fn without_a_list_it_is_missing() {
        assert_eq!(measured(&[]).status, Status::Missing);
    }
}
