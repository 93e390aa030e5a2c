//! What respondents say about energy and urgency in the latest survey round.
//!
//! The scores are those of [`crate::indicators::survey::scores`], with the same rules about what may be shown: the mean
//! of the two published scores of the network. A score that is kept back stays out; with neither there is no figure. No
//! row of an answer is handed on: a trace stops at the aggregate.

use std::collections::BTreeMap;

use crate::domain::{Month, Period, Status};
use crate::indicators::pace::Component;
use crate::indicators::survey::scores::Round;

const DIMENSIONS: [&str; 2] = ["energy", "urgency"];

/// Rounds older than this say nothing about the month any more.
const MONTHS_VALID: i32 = 6;

/// Mean of energy and urgency in the latest round by a month in which either was asked.
pub(crate) fn latest(rounds: &BTreeMap<Period, Round>, end: Month, minimum: usize) -> Component {
    let is_about = |round: &Round| DIMENSIONS.iter().any(|id| round.dimensions.contains_key(*id));
    let newest = rounds
        .iter()
        .filter(|(period, round)| period.last_month() <= end && is_about(round))
        .filter(|(period, _)| period.last_month() >= end.plus(-MONTHS_VALID))
        .max_by_key(|(period, _)| period.last_month());
    let Some((_, round)) = newest else {
        return Component::absent(Status::Missing);
    };
    let shown: Vec<(f64, usize)> = DIMENSIONS
        .iter()
        .filter_map(|id| round.disclosed(id, minimum))
        .filter_map(|found| Some((found.network?, found.n)))
        .collect();
    if shown.is_empty() {
        return Component::absent(Status::Suppressed);
    }
    let mean = shown.iter().map(|(score, _)| score).sum::<f64>() / shown.len() as f64;
    Component {
        n: shown.iter().map(|(_, n)| *n).max(),
        ..Component::of(mean, 100.0)
    }
}
