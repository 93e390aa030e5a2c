//! # What it measures
//! Whether results of the process are told while they are fresh.
//!
//! # Formula
//! `told within 30 days / results` over the process milestones finished within twelve months, told being a message
//! about the milestone on the day it was finished or at most 30 days later (`communication-days`). A result that can
//! still be told in time does not count yet.
//!
//! # Unit and direction
//! Ratio (numerator and denominator in milestones); higher is better.
//!
//! # Undefined when
//! No result of the twelve months can be judged yet. Missing when no message was delivered.
//!
//! # Source
//! Drie hiccups van netwerksamenwerking (2022): keep communicating, process results too.
//!
//! # Differs from
//! `process-freshness`, how long ago there was anything to tell.

use std::collections::BTreeMap;

use crate::domain::{Date, Measurement, RowSet, Status, Subject, Unit, Window};
use crate::indicators::frame::Frame;
use crate::indicators::{Definition, Direction, Indicator, Scope};
use crate::ledger::Facts;

/// See the module.
pub(crate) struct CommunicationCoverage;

static DEFINITION: Definition = Definition {
    id: "communication-coverage",
    unit: Unit::Ratio,
    direction: Direction::Increase,
    minimum_points: 1,
    is_convention: true,
    version: 1,
};

impl Indicator for CommunicationCoverage {
    fn definition(&self) -> &'static Definition {
        &DEFINITION
    }

    fn measure(&self, facts: &Facts, scope: &Scope) -> Vec<Measurement> {
        let frame = Frame::new(&DEFINITION, scope, Window::TwelveMonths);
        let (milestones, messages) = (facts.table("milestones"), facts.table("communication"));
        if messages.is_empty() {
            return vec![frame.absent(Subject::network(), Status::Missing)];
        }
        let (first, end) = Scope::span(Window::TwelveMonths, scope.month);
        let (from, until) = (first.first_day(), end.last_day());
        let most = scope.thresholds.value("communication-days") as i32;
        let mut sent: BTreeMap<&str, Vec<(Date, u32)>> = BTreeMap::new();
        for row in messages.rows() {
            if let (Some(milestone), Some(day)) = (row.text("milestone_id"), row.date("sent_on"))
                && day <= until
            {
                sent.entry(milestone).or_default().push((day, row.index()));
            }
        }
        let (mut told, mut results, mut of_messages) = (0, Vec::new(), Vec::new());
        for row in milestones.rows().filter(|row| row.text("kind") == Some("process")) {
            let finished = row.date("finished_on").filter(|day| (from..=until).contains(day));
            let Some(finished) = finished else { continue };
            let last = finished.plus_days(most);
            let in_time = row
                .text("milestone_id")
                .and_then(|id| sent.get(id))
                .and_then(|sent| sent.iter().filter(|(day, _)| (finished..=last).contains(day)).min());
            if let Some((_, message)) = in_time {
                told += 1;
                of_messages.push(*message);
            } else if last > until {
                continue;
            }
            results.push(row.index());
        }
        of_messages.sort_unstable();
        let figure = frame.part(Subject::network(), told, results.len());
        vec![figure.with_rows([
            RowSet::new("milestones", results),
            RowSet::new("communication", of_messages),
        ])]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::indicators::fixture::{facts, rows, scope};

    fn measured(finished: &[[&'static str; 3]], sent: &[[&'static str; 2]]) -> Measurement {
        let milestones = rows(["milestone_id", "kind", "finished_on"], finished);
        let messages = rows(["milestone_id", "sent_on"], sent);
        let facts = facts(&[("milestones", &milestones), ("communication", &messages)]);
        CommunicationCoverage.measure(&facts, &scope()).remove(0)
    }

    #[test]
    fn a_result_is_told_within_thirty_days() {
        // M1 on the day itself; M2 after 30 days; M3 after 31; M4 only announced before; M5 never: 2 of 5. M6 finished on
        // 15 October can still be told in time; M7 of the same day was: 3 of 6. D1 is no result of the process.
        let figure = measured(
            &[
                ["M1", "process", "2026-03-01"],
                ["M2", "process", "2026-03-01"],
                ["M3", "process", "2026-03-01"],
                ["M4", "process", "2026-03-01"],
                ["M5", "process", "2026-03-01"],
                ["M6", "process", "2026-10-15"],
                ["M7", "process", "2026-10-15"],
                ["M8", "process", "2025-10-31"],
                ["D1", "delivery", "2026-03-01"],
            ],
            &[
                ["M1", "2026-03-01"],
                ["M2", "2026-03-31"],
                ["M3", "2026-04-01"],
                ["M4", "2026-02-27"],
                ["M7", "2026-10-20"],
                ["M6", "2026-11-02"],
            ],
        );
        assert_eq!((figure.numerator, figure.denominator), (Some(3.0), Some(6.0)));
        assert_eq!(figure.rows[0].rows(), [0, 1, 2, 3, 4, 6]);
        assert_eq!(figure.rows[1].rows(), [0, 1, 4]);
    }

    #[test]
    fn without_results_undefined_and_without_messages_missing() {
        assert_eq!(measured(&[], &[["M1", "2026-03-01"]]).status, Status::Undefined);
        assert_eq!(
            measured(&[["M1", "process", "2026-03-01"]], &[]).status,
            Status::Missing
        );
    }
}
