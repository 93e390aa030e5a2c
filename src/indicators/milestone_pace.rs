//! Milestones finished against milestones due.
//!
//! # What it measures
//! Whether results come as fast as they were planned, apart for results of the process and of the work itself.
//!
//! # Formula
//! `100 · min(1, Σ weight finished in the last 3 months ÷ Σ weight planned in the last 3 months)`. Numerator and
//! denominator are how many milestones were finished and how many were due; the weights are in the value only.
//!
//! # Unit and direction
//! Points from 0 to 100; higher is better.
//!
//! # Undefined when
//! Nothing was planned in the three months.
//!
//! # Source
//! Domain page, part 3.8 (a); milestone trend analysis as in project controlling.
//!
//! # Differs from
//! Counting only milestones that were due: a result that comes later than planned still counts when it comes.
//! Work that is late early in a collaboration is normal, so the two kinds are never added.

use crate::domain::{Measurement, Subject, SubjectType, Unit, Window};
use crate::indicators::pace::milestone::{self, MilestoneKind};
use crate::indicators::pace::months;
use crate::indicators::{Definition, Direction, Indicator, Scope};
use crate::ledger::Facts;

const DEFINITION: Definition = Definition {
    id: "milestone-pace",
    unit: Unit::Points,
    direction: Direction::Increase,
    minimum_points: 1,
    is_convention: true,
    version: 1,
};

/// Milestones finished against milestones due.
pub(crate) struct MilestonePace;

impl Indicator for MilestonePace {
    fn definition(&self) -> &'static Definition {
        &DEFINITION
    }

    fn measure(&self, facts: &Facts, scope: &Scope) -> Vec<Measurement> {
        let mut found = Vec::new();
        for kind in MilestoneKind::ALL {
            let milestones = milestone::of_kind(facts, kind);
            if milestones.is_empty() {
                continue;
            }
            let subject = Subject::of(SubjectType::Milestones, kind.id());
            found.extend(months(scope).map(|month| {
                let pace = milestone::pace(&milestones, month);
                pace.measurement(DEFINITION.id, subject.clone(), month, Window::ThreeMonths)
            }));
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Status;
    use crate::indicators::fixture::{at, facts, scope};

    fn measured(rows: &[(&str, &str, &str, &str)]) -> Vec<Measurement> {
        let rows: Vec<Vec<(&str, &str)>> = rows
            .iter()
            .map(|(kind, weight, planned, finished)| {
                [
                    ("kind", kind),
                    ("weight", weight),
                    ("planned_on", planned),
                    ("finished_on", finished),
                ]
                .into_iter()
                .filter(|(_, value)| !value.is_empty())
                .map(|(id, value)| (id, *value))
                .collect()
            })
            .collect();
        MilestonePace.measure(&facts(&[("milestones", &rows)]), &scope())
    }

    fn process(found: &[Measurement]) -> Measurement {
        let subject = Subject::of(SubjectType::Milestones, "process");
        at(found, "milestone-pace", &subject, Window::ThreeMonths)
    }

    #[test]
    fn what_was_finished_counts_against_what_was_due() {
        // Due in August to October: 1 + 2 + 1 = 4; finished in them: 2 and the late 1 = 3; 3 ÷ 4 = 75 points.
        // In numbers: 2 finished, 3 due.
        let found = measured(&[
            ("process", "1", "2026-08-01", ""),
            ("process", "2", "2026-09-15", "2026-09-20"),
            ("process", "1", "2026-10-31", "2026-11-01"),
            ("process", "1", "2026-06-01", "2026-10-31"),
            ("delivery", "9", "2026-10-01", ""),
        ]);
        let pace = process(&found);
        assert_eq!(
            (pace.value, pace.numerator, pace.denominator),
            (Some(75.0), Some(2.0), Some(3.0))
        );
        assert_eq!(pace.n, Some(3));
        assert_eq!(pace.rows[0].rows(), [0, 1, 2, 3]);
    }

    #[test]
    fn more_than_planned_is_a_hundred_and_no_more() {
        let found = measured(&[
            ("process", "1", "2026-10-01", "2026-10-01"),
            ("process", "1", "2026-12-01", "2026-10-02"),
        ]);
        assert_eq!(process(&found).value, Some(100.0));
    }

    #[test]
    fn it_is_undefined_when_nothing_was_due() {
        let found = measured(&[("process", "1", "2026-12-01", "")]);
        let pace = process(&found);
        assert_eq!((pace.value, pace.status), (None, Status::Undefined));
    }

    #[test]
    fn it_is_given_for_the_month_and_fourteen_before() {
        let found = measured(&[("process", "1", "2026-10-01", "")]);
        assert_eq!(found.len(), 15);
        assert_eq!(found[0].key.period.to_string(), "2025-08");
    }
}
