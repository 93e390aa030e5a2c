//! # What it measures
//! Whether decisions are carried out by the day that was agreed.
//!
//! # Formula
//! `carried out on time / due` over the decisions that had been taken and were to be carried out within the twelve
//! months. On time is on or before the day; not yet carried out is not on time.
//!
//! # Unit and direction
//! Ratio (numerator and denominator in decisions); higher is better.
//!
//! # Undefined when
//! No decision was due in the twelve months. Missing when no decision was delivered. A decision that was carried out on
//! a day that nobody noted counts nowhere.
//!
//! # Source
//! Netwerksamenwerking: het is gedoe en het loont (2025): solutions for problems, decisions that are kept.
//!
//! # Differs from
//! `decision-lead-time`, how long deciding takes.

use crate::domain::{Measurement, RowSet, Status, Subject, Unit, Window};
use crate::indicators::frame::Frame;
use crate::indicators::{Definition, Direction, Indicator, Scope, decisions};
use crate::ledger::Facts;

/// See the module.
pub(crate) struct DecisionFollowUp;

static DEFINITION: Definition = Definition {
    id: "decision-follow-up",
    unit: Unit::Ratio,
    direction: Direction::Increase,
    minimum_points: 1,
    is_convention: true,
    version: 1,
};

impl Indicator for DecisionFollowUp {
    fn definition(&self) -> &'static Definition {
        &DEFINITION
    }

    fn measure(&self, facts: &Facts, scope: &Scope) -> Vec<Measurement> {
        let frame = Frame::new(&DEFINITION, scope, Window::TwelveMonths);
        let Some((known, days)) = decisions::of_year(facts, scope) else {
            return vec![frame.absent(Subject::network(), Status::Missing)];
        };
        let due: Vec<(bool, u32)> = known
            .into_iter()
            .filter(|decision| decision.is_taken)
            .filter(|decision| decision.carried_out_on.is_some() || !decision.is_carried_out)
            .filter_map(|decision| {
                let due_on = decision.due_on.filter(|day| days.contains(day))?;
                Some((decision.carried_out_on.is_some_and(|day| day <= due_on), decision.row))
            })
            .collect();
        let on_time = due.iter().filter(|(is_on_time, _)| *is_on_time).count();
        let rows = due.iter().map(|(_, row)| *row).collect();
        let figure = frame.part(Subject::network(), on_time, due.len());
        vec![figure.with_rows([RowSet::new("decisions", rows)])]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::indicators::fixture::{facts, rows, scope};

    fn measured(decisions: &[[&'static str; 3]]) -> Measurement {
        let told = decisions
            .iter()
            .map(|[status, due, carried_out]| ["2025-01-01", *status, *due, *carried_out]);
        let columns = ["submitted_on", "status", "due_on", "carried_out_on"];
        let rows = rows(columns, &told.collect::<Vec<_>>());
        DecisionFollowUp
            .measure(&facts(&[("decisions", &rows)]), &scope())
            .remove(0)
    }

    #[test]
    fn late_and_not_yet_are_not_on_time() {
        // On time: on the day itself. Late; in November, so not yet; still to do: 1 of 4. Not counted: due in December,
        // due in 2024, never taken, carried out on a day that nobody noted.
        let figure = measured(&[
            ["carried-out", "2026-05-01", "2026-05-01"],
            ["carried-out", "2026-05-01", "2026-05-02"],
            ["carried-out", "2026-10-31", "2026-11-02"],
            ["taken", "2026-09-01", ""],
            ["taken", "2026-12-01", ""],
            ["carried-out", "2024-12-01", "2024-11-01"],
            ["deferred", "2026-05-01", ""],
            ["carried-out", "2026-05-01", ""],
        ]);
        assert_eq!((figure.numerator, figure.denominator), (Some(1.0), Some(4.0)));
        assert_eq!(figure.value, Some(0.25));
        assert_eq!(figure.rows[0].rows(), [0, 1, 2, 3]);
    }

    #[test]
    fn nothing_due_is_undefined_and_nothing_delivered_missing() {
        assert_eq!(measured(&[["taken", "", ""]]).status, Status::Undefined);
        assert_eq!(measured(&[]).status, Status::Missing);
    }
}
