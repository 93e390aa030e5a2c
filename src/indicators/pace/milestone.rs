//! Milestones as the figures need them.

use crate::domain::{Date, Month, RowSet};
use crate::indicators::pace::Component;
use crate::ledger::Facts;

/// Which results.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum MilestoneKind {
    /// A result of the process: a working group, an agreement, a grant, a new partner.
    Process,
    /// A result of the work itself.
    Delivery,
}

impl MilestoneKind {
    /// Both kinds.
    pub(crate) const ALL: [Self; 2] = [Self::Process, Self::Delivery];

    /// The id of the word in the contract, and the subject of the figures.
    pub(crate) fn id(self) -> &'static str {
        match self {
            Self::Process => "process",
            Self::Delivery => "delivery",
        }
    }
}

/// A milestone.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Milestone {
    /// How much it counts.
    pub(crate) weight: f64,
    /// The day it was planned for.
    pub(crate) planned_on: Option<Date>,
    /// The day it was finished.
    pub(crate) finished_on: Option<Date>,
    /// Position of its row in the facts of `milestones`.
    pub(crate) row: u32,
}

/// All milestones of a kind.
pub(crate) fn of_kind(facts: &Facts, kind: MilestoneKind) -> Vec<Milestone> {
    let table = facts.table("milestones");
    table
        .rows()
        .filter(|row| row.text("kind") == Some(kind.id()))
        .map(|row| Milestone {
            weight: row.number("weight").unwrap_or(1.0),
            planned_on: row.date("planned_on"),
            finished_on: row.date("finished_on"),
            row: row.index(),
        })
        .collect()
}

/// Weight of what was planned within the months `first..=last`.
pub(crate) fn weight_due(milestones: &[Milestone], first: Month, last: Month) -> f64 {
    milestones
        .iter()
        .filter(|milestone| is_within(milestone.planned_on, first, last))
        .map(|milestone| milestone.weight)
        .sum()
}

/// What was finished within three months against what was due in them. Points go by weight; what is printed counts, so
/// numerator and denominator are numbers of milestones.
pub(crate) fn pace(milestones: &[Milestone], end: Month) -> Component {
    let first = end.plus(-2);
    let finished: Vec<&Milestone> = milestones
        .iter()
        .filter(|milestone| is_within(milestone.finished_on, first, end))
        .collect();
    let weight_finished: f64 = finished.iter().map(|milestone| milestone.weight).sum();
    let due = milestones
        .iter()
        .filter(|milestone| is_within(milestone.planned_on, first, end));
    let mut rows: Vec<u32> = finished
        .iter()
        .copied()
        .chain(due.clone())
        .map(|milestone| milestone.row)
        .collect();
    rows.sort_unstable();
    rows.dedup();
    let due = due.count();
    Component {
        numerator: Some(finished.len() as f64),
        denominator: Some(due as f64),
        n: Some(due),
        rows: vec![RowSet::new("milestones", rows)],
        ..Component::of(weight_finished, weight_due(milestones, first, end))
    }
}

/// The milestone that was finished last by a day, with that day.
pub(crate) fn last_finished(milestones: &[Milestone], by: Date) -> Option<(Date, Milestone)> {
    milestones
        .iter()
        .filter_map(|milestone| Some((milestone.finished_on.filter(|day| *day <= by)?, *milestone)))
        .max_by_key(|(day, milestone)| (*day, milestone.row))
}

/// How fresh the last result is: 100 on the day itself, 0 from so many days on.
pub(crate) fn freshness(milestones: &[Milestone], month: Month, days_to_zero: f64) -> Component {
    match last_finished(milestones, month.last_day()) {
        None => Component::absent(crate::domain::Status::Undefined),
        Some((day, last)) => {
            let days = f64::from(month.last_day().days() - day.days());
            Component {
                n: Some(1),
                rows: vec![RowSet::new("milestones", vec![last.row])],
                ..Component::of(days_to_zero - days, days_to_zero)
            }
        }
    }
}

fn is_within(day: Option<Date>, first: Month, last: Month) -> bool {
    day.is_some_and(|day| (first.first_day()..=last.last_day()).contains(&day))
}
