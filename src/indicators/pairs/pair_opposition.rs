//! # What it measures
//! How often two partners stood opposite each other in decisions.
//!
//! # Formula
//! `decisions with one for and one against / decisions in which both took a position`, from 4 of these on; n those. A
//! reservation is a position and opposes nobody; an abstention is none. A decision about a term on which partners agreed
//! to disagree does not count: its subject is the term, or its indicator a KPI that rests on the term.
//!
//! # Unit and direction
//! Ratio. Confidential: in the relations file only, without a threshold.
//!
//! # Undefined when
//! Insufficient for fewer than 4 decisions.
//!
//! # Source
//! Our convention.
//!
//! # Differs from
//! `terms-agreed`, on which differences that were talked through stand.

use std::collections::{BTreeMap, BTreeSet};

use crate::contract::normalise;
use crate::domain::{Measurement, Status, Subject, Unit, Window};
use crate::indicators::frame::Frame;
use crate::indicators::{Definition, Direction, Scope, decisions};
use crate::ledger::Facts;

pub(super) static DEFINITION: Definition = Definition {
    id: "pair-opposition",
    unit: Unit::Ratio,
    direction: Direction::Neutral,
    minimum_points: 4,
    is_convention: true,
    version: 1,
};

/// Where a partner stood.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Vote {
    For,
    Reservation,
    Against,
}

/// By decision and partner where it stood, of the decisions that were asked for by the end of the month.
pub(super) fn votes(facts: &Facts, scope: &Scope) -> BTreeMap<String, BTreeMap<String, Vote>> {
    let table = facts.table("decisions");
    let differing = agreed_differences(facts);
    let known: BTreeSet<&str> = decisions::by(&table, scope.month.last_day())
        .into_iter()
        .map(|decision| table.row(decision.row as usize))
        .filter(|row| {
            let is = |column| {
                row.text(column)
                    .is_some_and(|text| differing.contains(&normalise::name(text)))
            };
            !is("subject") && !is("indicator_id")
        })
        .filter_map(|row| row.text("decision_id"))
        .collect();
    let mut votes: BTreeMap<String, BTreeMap<String, Vote>> = BTreeMap::new();
    for row in facts.table("positions").rows() {
        let vote = match row.text("position") {
            Some("for") => Vote::For,
            Some("reservation") => Vote::Reservation,
            Some("against") => Vote::Against,
            _ => continue,
        };
        if let (Some(decision), Some(partner)) = (row.text("decision_id"), row.text("partner_id"))
            && known.contains(decision)
        {
            let of = votes.entry(decision.to_owned()).or_default();
            of.insert(partner.to_owned(), vote);
        }
    }
    votes
}

/// Terms on which partners agreed to disagree, and the KPIs that rest on them, as names.
fn agreed_differences(facts: &Facts) -> BTreeSet<String> {
    let mut names: BTreeSet<String> = facts
        .table("terms")
        .rows()
        .filter(|row| row.text("status") == Some("agree-to-disagree"))
        .filter_map(|row| row.text("term").map(normalise::name))
        .collect();
    let kpis: Vec<String> = facts
        .table("kpi_definitions")
        .rows()
        .filter(|row| {
            row.text("term")
                .is_some_and(|term| names.contains(&normalise::name(term)))
        })
        .filter_map(|row| row.text("kpi_id").map(normalise::name))
        .collect();
    names.extend(kpis);
    names
}

pub(super) fn figure(scope: &Scope, ids: [&str; 2], votes: &BTreeMap<String, BTreeMap<String, Vote>>) -> Measurement {
    let both: Vec<(Vote, Vote)> = votes
        .values()
        .filter_map(|of| Some((*of.get(ids[0])?, *of.get(ids[1])?)))
        .collect();
    let frame = Frame::new(&DEFINITION, scope, Window::ToDate);
    let subject = Subject::pair(ids[0], ids[1]);
    if both.len() < DEFINITION.minimum_points as usize {
        return frame.absent(subject, Status::Insufficient).with_n(both.len());
    }
    let is_opposed = |votes: &&(Vote, Vote)| matches!(votes, (Vote::For, Vote::Against) | (Vote::Against, Vote::For));
    frame.part(subject, both.iter().filter(is_opposed).count(), both.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::indicators::fixture::{facts, scope};

    #[test]
    fn for_against_counts_and_what_was_agreed_to_differ_on_does_not() {
        let decision = |id, subject, indicator| {
            vec![
                ("decision_id", id),
                ("subject", subject),
                ("indicator_id", indicator),
                ("submitted_on", "2026-05-01"),
            ]
        };
        let decisions = [
            decision("1", "x", ""),
            decision("2", "x", ""),
            decision("3", "x", ""),
            decision("4", "x", ""),
            decision("5", "Plek", ""),
            decision("6", "x", "k1"),
            vec![("decision_id", "7"), ("subject", "x"), ("submitted_on", "2026-11-01")],
            decision("8", "x", ""),
        ];
        let mut positions = Vec::new();
        for (id, one, other) in [
            ("1", "for", "against"),
            ("2", "for", "for"),
            ("3", "reservation", "against"),
            ("4", "against", "for"),
            ("5", "for", "against"),
            ("6", "for", "against"),
            ("7", "for", "against"),
            ("8", "for", "abstention"),
        ] {
            for (partner, position) in [("a", one), ("b", other)] {
                positions.push(vec![
                    ("decision_id", id),
                    ("partner_id", partner),
                    ("position", position),
                ]);
            }
        }
        let facts = facts(&[
            ("decisions", &decisions),
            ("positions", &positions),
            ("terms", &[vec![("term", "plek"), ("status", "agree-to-disagree")]]),
            ("kpi_definitions", &[vec![("kpi_id", "k1"), ("term", "plek")]]),
        ]);
        let votes = votes(&facts, &scope());
        let found = figure(&scope(), ["a", "b"], &votes);
        // 1 to 4 count; 1 and 4 are opposed.
        assert_eq!((found.value, found.n), (Some(0.5), Some(4)));
        assert_eq!(figure(&scope(), ["a", "c"], &votes).status, Status::Insufficient);
    }
}
