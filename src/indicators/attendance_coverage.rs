//! # What it measures
//! Whether people of all levels of all partners come to the table.
//!
//! # Formula
//! `cells seen / cells` over the meetings of twelve months of which attendance was noted, a cell being a level
//! (strategic, tactical, operational) of a partner that takes part: 1 when somebody of it was at least once at a
//! meeting. Of the network, of each level (`network/<level>`), of each partner, and of the single cell
//! (`<partner>/<level>`), whose n is the number of meetings at which it was seen.
//!
//! # Unit and direction
//! Ratio (numerator and denominator in cells); higher is better.
//!
//! # Undefined when
//! No partner takes part. Missing when no attendance with a level was noted in the twelve months.
//!
//! # Source
//! Netwerksamenwerking: het is gedoe en het loont (2025): people of all levels and of all organisations.
//!
//! # Differs from
//! The attendance in `momentum`, which sets partners present against the same meetings before.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::{Measurement, RowSet, Status, Subject, Unit, Window};
use crate::indicators::frame::{Frame, part_of_network, part_of_partner};
use crate::indicators::meetings::{LEVELS, held, present};
use crate::indicators::{Definition, Direction, Indicator, Scope};
use crate::ledger::Facts;

/// See the module.
pub(crate) struct AttendanceCoverage;

static DEFINITION: Definition = Definition {
    id: "attendance-coverage",
    unit: Unit::Ratio,
    direction: Direction::Increase,
    minimum_points: 1,
    is_convention: true,
    version: 1,
};

/// A level of a partner: the meetings at which it was seen, and the rows that say so.
#[derive(Clone, Debug, Default)]
struct Seen<'a> {
    meetings: BTreeSet<&'a str>,
    rows: Vec<u32>,
}

impl Indicator for AttendanceCoverage {
    fn definition(&self) -> &'static Definition {
        &DEFINITION
    }

    fn measure(&self, facts: &Facts, scope: &Scope) -> Vec<Measurement> {
        let facts = facts.whole();
        let span = Scope::span(Window::TwelveMonths, scope.month);
        let (meetings, attendance) = (facts.table("meetings"), facts.table("attendance"));
        let held = held(&meetings, span, scope);
        let mut cells: BTreeMap<(&str, &str), Seen<'_>> = BTreeMap::new();
        for presence in present(&attendance, &held) {
            if let Some(level) = presence.level {
                let seen = cells.entry((facts.holder(presence.partner), level)).or_default();
                seen.meetings.insert(presence.meeting);
                seen.rows.push(presence.row);
            }
        }
        let frame = Frame::new(&DEFINITION, scope, Window::TwelveMonths);
        if cells.is_empty() {
            return vec![frame.absent(Subject::network(), Status::Missing)];
        }
        let partners: Vec<&str> = facts
            .partners
            .iter()
            .filter(|partner| partner.is_active_within(span.0, span.1))
            .map(|partner| partner.id.as_str())
            .collect();
        let figure = |subject: Subject, of: &[(&str, &str)]| {
            let seen: Vec<&Seen<'_>> = of.iter().filter_map(|cell| cells.get(cell)).collect();
            let mut rows: Vec<u32> = seen.iter().flat_map(|seen| seen.rows.iter().copied()).collect();
            rows.sort_unstable();
            let meetings: BTreeSet<&str> = seen.iter().flat_map(|seen| seen.meetings.iter().copied()).collect();
            frame
                .part(subject, seen.len(), of.len())
                .with_n(meetings.len())
                .with_rows([RowSet::new("attendance", rows)])
        };
        let mut figures = vec![figure(Subject::network(), &across(&partners, &LEVELS))];
        for level in LEVELS {
            figures.push(figure(part_of_network(level), &across(&partners, &[level])));
        }
        for partner in &partners {
            figures.push(figure(Subject::partner(partner), &across(&[partner], &LEVELS)));
            for level in LEVELS {
                figures.push(figure(part_of_partner(partner, level), &[(partner, level)]));
            }
        }
        figures
    }
}

fn across<'a>(partners: &[&'a str], levels: &[&'a str]) -> Vec<(&'a str, &'a str)> {
    partners
        .iter()
        .flat_map(|partner| levels.iter().map(|level| (*partner, *level)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::indicators::fixture::{at, facts, partner, rows, scope};

    /// Meetings m1 (March 2026) and m2 (June 2026), and one of 2024; partners a, b and c.
    fn measured(attendance: &[[&'static str; 4]]) -> Vec<Measurement> {
        let meeting = |id, day| vec![("meeting_id", id), ("held_on", day), ("kind", "core-team")];
        let rows = rows(["meeting_id", "partner_id", "level", "count"], attendance);
        let meetings = [
            meeting("m1", "2026-03-05"),
            meeting("m2", "2026-06-04"),
            meeting("old", "2024-06-04"),
        ];
        let mut facts = facts(&[("meetings", &meetings), ("attendance", &rows)]);
        facts.partners = ["a", "b", "c"].map(|id| partner(id, None)).into();
        AttendanceCoverage.measure(&facts, &scope())
    }

    #[test]
    fn a_level_of_a_partner_counts_once_however_often_it_was_there() {
        // Seen: a strategic (twice), a tactical, b strategic; nobody of c; b operational only in 2024, and a count of 0.
        // Network 3 of 9, strategic 2 of 3, a 2 of 3.
        let found = measured(&[
            ["m1", "a", "strategic", "2"],
            ["m2", "a", "strategic", "1"],
            ["m1", "a", "tactical", "1"],
            ["m2", "b", "strategic", "1"],
            ["m2", "b", "tactical", "0"],
            ["old", "b", "operational", "4"],
        ]);
        let of = |subject: &Subject| at(&found, "attendance-coverage", subject, Window::TwelveMonths);
        let network = of(&Subject::network());
        assert_eq!(
            (network.numerator, network.denominator, network.n),
            (Some(3.0), Some(9.0), Some(2))
        );
        assert_eq!(network.rows[0].rows(), [0, 1, 2, 3]);
        assert_eq!(of(&part_of_network("strategic")).value, Some(2.0 / 3.0));
        assert_eq!(of(&Subject::partner("a")).value, Some(2.0 / 3.0));
        let cell = of(&part_of_partner("a", "strategic"));
        assert_eq!((cell.value, cell.n), (Some(1.0), Some(2)));
        assert_eq!(of(&part_of_partner("c", "operational")).value, Some(0.0));
    }

    #[test]
    fn without_attendance_it_is_missing_and_no_empty_room() {
        for found in [measured(&[]), measured(&[["m1", "a", "", "3"]])] {
            assert_eq!((found.len(), found[0].status), (1, Status::Missing));
        }
    }
}
