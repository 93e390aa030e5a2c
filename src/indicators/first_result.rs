//! # What it measures
//! How long it took from the covenant to the first result that the partners could tell about.
//!
//! # Formula
//! `day of the first result − day of the start`, the first milestone that was finished after the start (the covenant
//! itself is none); of the process (`process`) and of the work itself (`delivery`). The start is the first day on which a goal was agreed; where no
//! goal carries a day, the first day on which a partner took part.
//!
//! # Unit and direction
//! Days; lower is better.
//!
//! # Undefined when
//! Nothing was finished since the start. Missing where no day of a start is known.
//!
//! # Source
//! Netwerksamenwerking: het is gedoe en het loont (2025): begin yesterday, collaboration takes time.
//!
//! # Differs from
//! `process-freshness`, how long ago the latest result was.

use crate::domain::{Measurement, RowSet, Status, Subject, SubjectType, Unit, Window};
use crate::indicators::frame::Frame;
use crate::indicators::pace::milestone::{self, MilestoneKind};
use crate::indicators::pace::network_start;
use crate::indicators::{Definition, Direction, Indicator, Scope};
use crate::ledger::Facts;

/// See the module.
pub(crate) struct FirstResult;

static DEFINITION: Definition = Definition {
    id: "first-result",
    unit: Unit::Days,
    direction: Direction::Decrease,
    minimum_points: 1,
    is_convention: true,
    version: 1,
};

impl Indicator for FirstResult {
    fn definition(&self) -> &'static Definition {
        &DEFINITION
    }

    fn measure(&self, facts: &Facts, scope: &Scope) -> Vec<Measurement> {
        let frame = Frame::new(&DEFINITION, scope, Window::ToDate);
        let until = scope.month.last_day();
        let start = network_start::day(facts, until);
        let of_kind = |kind: MilestoneKind| {
            let subject = Subject::of(SubjectType::Milestones, kind.id());
            let Some((begin, rows)) = &start else {
                return frame.absent(subject, Status::Missing);
            };
            let milestones = milestone::of_kind(facts, kind);
            let finished = milestones
                .iter()
                .filter_map(|milestone| Some((milestone.finished_on?, milestone.row)));
            let first = finished.filter(|(day, _)| begin < day && *day <= until).min();
            let figure = match first {
                Some((day, row)) => frame
                    .value(subject, f64::from(day.days() - begin.days()))
                    .with_rows([RowSet::new("milestones", vec![row])]),
                None => frame.absent(subject, Status::Undefined),
            };
            figure.with_rows([rows.clone()])
        };
        MilestoneKind::ALL.map(of_kind).into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::indicators::fixture::{at, facts, rows, scope};

    fn measured(goals: &[[&'static str; 1]], joined: &'static str, finished: &[[&'static str; 2]]) -> Vec<Measurement> {
        FirstResult.measure(
            &facts(&[
                ("goals", &rows(["date"], goals)),
                ("partners", &rows(["active_from"], &[[joined]])),
                ("milestones", &rows(["kind", "finished_on"], finished)),
            ]),
            &scope(),
        )
    }

    fn of(found: &[Measurement], kind: &str) -> Measurement {
        let subject = Subject::of(SubjectType::Milestones, kind);
        at(found, "first-result", &subject, Window::ToDate)
    }

    #[test]
    fn days_run_from_the_first_goal_to_the_first_result_of_each_kind() {
        // 20 March to 18 June: 11 + 30 + 31 + 18 = 90 days. What was finished before the covenant is no result of it.
        let found = measured(
            &[["2025-05-01"], ["2025-03-20"]],
            "2024-01-01",
            &[
                ["process", "2025-02-01"],
                ["process", "2025-09-01"],
                ["process", "2025-06-18"],
                ["delivery", "2026-11-01"],
            ],
        );
        let process = of(&found, "process");
        assert_eq!((process.value, process.unit.clone()), (Some(90.0), Unit::Days));
        assert_eq!(process.rows[0].rows(), [2]);
        assert_eq!(
            (process.rows[1].table(), process.rows[1].rows()),
            ("goals", [1].as_slice())
        );
        // The delivery is of after the month.
        assert_eq!(of(&found, "delivery").status, Status::Undefined);
    }

    #[test]
    fn without_a_day_of_a_goal_the_first_partner_counts_and_without_either_nothing_is_known() {
        let found = measured(
            &[],
            "2026-01-01",
            &[["process", "2026-01-01"], ["process", "2026-01-31"]],
        );
        let process = of(&found, "process");
        assert_eq!((process.value, process.rows[1].table()), (Some(30.0), "partners"));
        let unknown = FirstResult.measure(&facts(&[]), &scope());
        assert_eq!(of(&unknown, "process").status, Status::Missing);
    }
}
