//! Days since the last result of the process.
//!
//! # What it measures
//! How long ago something was reached that the partners can tell about: a working group, an agreement, a grant.
//!
//! # Formula
//! Last day of the month − the latest day by then on which a process milestone was finished.
//!
//! # Unit and direction
//! Days; lower is better.
//!
//! # Undefined when
//! No process milestone had been finished by then.
//!
//! # Source
//! Drie hiccups van netwerksamenwerking (2022), hiccup 1: process results as milestones to be told.
//!
//! # Differs from
//! Days since the last meeting or delivery: those are activity, not a result.

use crate::domain::{Measurement, Period, RowSet, Status, Subject, Unit, Window};
use crate::indicators::pace::milestone::{self, MilestoneKind};
use crate::indicators::pace::months;
use crate::indicators::{Definition, Direction, Indicator, Scope};
use crate::ledger::Facts;

const DEFINITION: Definition = Definition {
    id: "process-freshness",
    unit: Unit::Days,
    direction: Direction::Decrease,
    minimum_points: 1,
    is_convention: true,
    version: 1,
};

/// Days since the last result of the process.
pub(crate) struct ProcessFreshness;

impl Indicator for ProcessFreshness {
    fn definition(&self) -> &'static Definition {
        &DEFINITION
    }

    fn measure(&self, facts: &Facts, scope: &Scope) -> Vec<Measurement> {
        let milestones = milestone::of_kind(facts, MilestoneKind::Process);
        months(scope)
            .map(|month| {
                let (period, unit) = (Period::Month(month), Unit::Days);
                let (id, subject, window) = (DEFINITION.id, Subject::network(), Window::Month);
                match milestone::last_finished(&milestones, month.last_day()) {
                    Some((day, last)) => {
                        let days = month.last_day().days() - day.days();
                        Measurement::new(id, subject, period, window, unit, f64::from(days))
                            .with_n(1)
                            .with_rows([RowSet::new("milestones", vec![last.row])])
                    }
                    None => Measurement::without_value(id, subject, period, window, unit, Status::Undefined),
                }
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::indicators::fixture::{at, facts, scope};

    fn measured(finished: &[(&str, &str)]) -> Measurement {
        let rows: Vec<Vec<(&str, &str)>> = finished
            .iter()
            .map(|(kind, day)| vec![("kind", *kind), ("finished_on", *day)])
            .collect();
        let found = ProcessFreshness.measure(&facts(&[("milestones", &rows)]), &scope());
        assert_eq!(found.len(), 15);
        at(&found, "process-freshness", &Subject::network(), Window::Month)
    }

    #[test]
    fn days_run_from_the_last_process_result_to_the_end_of_the_month() {
        // 27 September to 31 October: 3 + 31 = 34 days; the delivery of October and the result of November do not count.
        let figure = measured(&[
            ("process", "2026-09-27"),
            ("process", "2026-03-01"),
            ("delivery", "2026-10-15"),
            ("process", "2026-11-02"),
        ]);
        assert_eq!((figure.value, figure.unit.clone()), (Some(34.0), Unit::Days));
        assert_eq!(figure.rows[0].rows(), [0]);
    }

    #[test]
    fn it_is_undefined_before_the_first_result() {
        assert_eq!(measured(&[("process", "2026-11-02")]).status, Status::Undefined);
        assert_eq!(measured(&[]).status, Status::Undefined);
    }
}
