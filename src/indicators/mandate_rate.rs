//! # What it measures
//! Whether partners sit with a mandate at the tables where decisions are taken.
//!
//! # Formula
//! `places with a mandate / places of which it was noted`, a place being a partner at a meeting of the steering group,
//! the core team or the directors within twelve months. Of the network and of each level (`network/<level>`); of a
//! partner only where it stays under the norm (`mandate-norm`).
//!
//! # Unit and direction
//! Ratio (numerator and denominator in places); higher is better.
//!
//! # Undefined when
//! Never; where no mandate was noted it is missing. A place of which nothing was noted counts nowhere.
//!
//! # Source
//! Netwerksamenwerking: het is gedoe en het loont (2025): experts with a mandate at the table.
//!
//! # Differs from
//! `attendance-coverage`, which asks who comes and not what they may decide.

use std::collections::BTreeMap;

use crate::domain::{Measurement, RowSet, Status, Subject, Unit, Window};
use crate::indicators::frame::{Frame, part_of_network};
use crate::indicators::meetings::{LEVELS, Presence, held, present};
use crate::indicators::{Definition, Direction, Indicator, Scope};
use crate::ledger::Facts;

/// See the module.
pub(crate) struct MandateRate;

static DEFINITION: Definition = Definition {
    id: "mandate-rate",
    unit: Unit::Ratio,
    direction: Direction::Increase,
    minimum_points: 1,
    is_convention: true,
    version: 1,
};

/// The kinds of meeting that take decisions: the words of `decisions.body`.
const DECIDING: [&str; 3] = ["steering-group", "core-team", "directors"];

/// A partner at a meeting: whether anybody of it had a mandate, and the rows that say so.
type Places<'a> = BTreeMap<(&'a str, &'a str), (bool, Vec<u32>)>;

impl Indicator for MandateRate {
    fn definition(&self) -> &'static Definition {
        &DEFINITION
    }

    fn measure(&self, facts: &Facts, scope: &Scope) -> Vec<Measurement> {
        let facts = facts.whole();
        let span = Scope::span(Window::TwelveMonths, scope.month);
        let (meetings, attendance) = (facts.table("meetings"), facts.table("attendance"));
        let held = held(&meetings, span, scope);
        let mut noted = present(&attendance, &held);
        noted.retain(|presence| DECIDING.contains(&presence.kind) && presence.has_mandate.is_some());
        for presence in &mut noted {
            presence.partner = facts.holder(presence.partner);
        }
        let frame = Frame::new(&DEFINITION, scope, Window::TwelveMonths);
        let mut figures = vec![figure(frame, Subject::network(), noted.iter())];
        for level in LEVELS {
            let at_level = noted.iter().filter(|presence| presence.level == Some(level));
            figures.push(figure(frame, part_of_network(level), at_level));
        }
        let mut of_partner: BTreeMap<&str, Vec<&Presence<'_>>> = BTreeMap::new();
        for presence in &noted {
            of_partner.entry(presence.partner).or_default().push(presence);
        }
        let norm = scope.thresholds.value("mandate-norm");
        let partners = of_partner
            .into_iter()
            .map(|(partner, own)| figure(frame, Subject::partner(partner), own.into_iter()));
        figures.extend(partners.filter(|figure| figure.value.is_some_and(|rate| rate < norm)));
        figures
    }
}

fn figure<'a>(frame: Frame, subject: Subject, noted: impl Iterator<Item = &'a Presence<'a>>) -> Measurement {
    let mut places: Places<'_> = BTreeMap::new();
    for presence in noted {
        let place = places.entry((presence.meeting, presence.partner)).or_default();
        place.0 |= presence.has_mandate == Some(true);
        place.1.push(presence.row);
    }
    if places.is_empty() {
        return frame.absent(subject, Status::Missing);
    }
    let with = places.values().filter(|(has_mandate, _)| *has_mandate).count();
    let mut rows: Vec<u32> = places.values().flat_map(|(_, rows)| rows.iter().copied()).collect();
    rows.sort_unstable();
    frame
        .part(subject, with, places.len())
        .with_rows([RowSet::new("attendance", rows)])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::indicators::fixture::{at, facts, partner, rows, scope};

    fn measured(attendance: &[[&'static str; 4]]) -> Vec<Measurement> {
        let meeting = |id, kind| vec![("meeting_id", id), ("held_on", "2026-03-05"), ("kind", kind)];
        let rows = rows(["meeting_id", "partner_id", "level", "has_mandate"], attendance);
        let meetings = [
            meeting("s", "steering-group"),
            meeting("k", "core-team"),
            meeting("w", "work-visit"),
        ];
        let mut facts = facts(&[("meetings", &meetings), ("attendance", &rows)]);
        facts.partners = ["a", "b"].map(|id| partner(id, None)).into();
        MandateRate.measure(&facts, &scope())
    }

    #[test]
    fn a_partner_sits_with_a_mandate_when_one_of_its_people_has_it() {
        // Places: a at s (yes, although its adviser has none), a at k (yes), b at s (no), b at k not noted; the work
        // visit decides nothing. Network 2 of 3; strategic: a yes, b no = 1 of 2; b 0 of 1 is under the norm, a is not.
        let found = measured(&[
            ["s", "a", "strategic", "true"],
            ["s", "a", "operational", "false"],
            ["k", "a", "tactical", "true"],
            ["s", "b", "strategic", "false"],
            ["k", "b", "tactical", ""],
            ["w", "b", "operational", "false"],
        ]);
        let of = |subject: &Subject| at(&found, "mandate-rate", subject, Window::TwelveMonths);
        let network = of(&Subject::network());
        assert_eq!((network.numerator, network.denominator), (Some(2.0), Some(3.0)));
        assert_eq!(network.rows[0].rows(), [0, 1, 2, 3]);
        assert_eq!(of(&part_of_network("strategic")).value, Some(0.5));
        assert_eq!(of(&Subject::partner("b")).value, Some(0.0));
        assert!(found.iter().all(|figure| figure.key.subject != Subject::partner("a")));
    }

    #[test]
    fn where_no_mandate_was_noted_it_is_missing() {
        let found = measured(&[["s", "a", "strategic", ""]]);
        assert_eq!((found.len(), found[0].status), (4, Status::Missing));
    }
}
