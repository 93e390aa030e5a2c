//! # What it measures
//! How often people of the network saw each other in person.
//!
//! # Formula
//! Number of meetings of twelve months that were physical; hybrid and digital ones do not count. n is the number of
//! meetings of which the form was noted. The norm (`physical-meetings-norm`, 2 a year) stands among the thresholds.
//!
//! # Unit and direction
//! Count; higher is better.
//!
//! # Undefined when
//! Never; missing when no meeting with its form stands in the twelve months.
//!
//! # Source
//! Netwerksamenwerking: het is gedoe en het loont (2025): in person at least twice a year.
//!
//! # Differs from
//! `attendance-coverage`, who came.

use crate::domain::{Measurement, RowSet, Status, Subject, Unit, Window};
use crate::indicators::frame::Frame;
use crate::indicators::meetings::held;
use crate::indicators::{Definition, Direction, Indicator, Scope};
use crate::ledger::Facts;

/// See the module.
pub(crate) struct PhysicalMeetings;

static DEFINITION: Definition = Definition {
    id: "physical-meetings",
    unit: Unit::Count,
    direction: Direction::Increase,
    minimum_points: 1,
    is_convention: true,
    version: 1,
};

impl Indicator for PhysicalMeetings {
    fn definition(&self) -> &'static Definition {
        &DEFINITION
    }

    fn measure(&self, facts: &Facts, scope: &Scope) -> Vec<Measurement> {
        let frame = Frame::new(&DEFINITION, scope, Window::TwelveMonths);
        let meetings = facts.table("meetings");
        let held = held(&meetings, Scope::span(Window::TwelveMonths, scope.month), scope);
        let noted = held.values().filter(|meeting| meeting.form.is_some());
        let mut rows: Vec<u32> = noted
            .clone()
            .filter(|meeting| meeting.form == Some("physical"))
            .map(|meeting| meeting.row)
            .collect();
        rows.sort_unstable();
        let noted = noted.count();
        vec![if noted == 0 {
            frame.absent(Subject::network(), Status::Missing)
        } else {
            let figure = frame.value(Subject::network(), rows.len() as f64).with_n(noted);
            figure.with_rows([RowSet::new("meetings", rows)])
        }]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::indicators::fixture::{facts, scope};

    fn measured(meetings: &[[&'static str; 3]]) -> Measurement {
        let rows: Vec<Vec<(&str, &str)>> = meetings
            .iter()
            .map(|[id, day, form]| {
                [("meeting_id", *id), ("held_on", *day), ("form", *form)]
                    .into_iter()
                    .filter(|(_, value)| !value.is_empty())
                    .collect()
            })
            .collect();
        PhysicalMeetings
            .measure(&facts(&[("meetings", &rows)]), &scope())
            .remove(0)
    }

    #[test]
    fn only_meetings_in_person_of_the_last_twelve_months_count() {
        // 1 November 2025 and 31 October 2026 lie within; hybrid, an unknown form, October 2025 and November 2026 do not
        // count: 2, of 4 with a form.
        let figure = measured(&[
            ["1", "2025-11-01", "physical"],
            ["2", "2026-10-31", "physical"],
            ["3", "2026-03-01", "hybrid"],
            ["4", "2026-03-02", "digital"],
            ["5", "2026-03-03", ""],
            ["6", "2025-10-31", "physical"],
            ["7", "2026-11-01", "physical"],
        ]);
        assert_eq!((figure.value, figure.n), (Some(2.0), Some(4)));
        assert_eq!(figure.rows[0].rows(), [0, 1]);
    }

    #[test]
    fn a_meeting_after_the_reference_date_was_not_held() {
        let planned: [Vec<(&str, &str)>; 1] = [vec![
            ("meeting_id", "1"),
            ("held_on", "2026-10-30"),
            ("form", "physical"),
        ]];
        let on = |day: &str| {
            let scope = Scope {
                reference_date: crate::indicators::fixture::day(day),
                ..scope()
            };
            PhysicalMeetings
                .measure(&facts(&[("meetings", &planned)]), &scope)
                .remove(0)
        };
        assert_eq!(on("2026-10-15").status, Status::Missing);
        assert_eq!(on("2026-10-30").value, Some(1.0));
    }

    #[test]
    fn none_in_person_is_zero_and_no_calendar_missing() {
        assert_eq!(measured(&[["1", "2026-03-01", "digital"]]).value, Some(0.0));
        assert_eq!(measured(&[]).status, Status::Missing);
        assert_eq!(measured(&[["1", "2026-03-01", ""]]).status, Status::Missing);
    }
}
