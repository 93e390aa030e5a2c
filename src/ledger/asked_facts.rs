//! What the facts leave open when they are laid together: everything counts, and somebody is asked.

use std::collections::BTreeMap;

use rayon::prelude::*;

use crate::contract;
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::domain::{Month, Period, RowSet};
use crate::ledger::asked::hours_of_a_year;
use crate::ledger::{ContributionGroup, ContributionKind, Facts};

/// All such questions as of a month; `per_fte` are the hours that a full-time job has a year.
pub fn of_facts(facts: &Facts, month: Month, per_fte: f64) -> Vec<Diagnostic> {
    let mut asked = hours_of_a_year(facts, month, per_fte);
    asked.extend(knowledge_twice(facts));
    asked.extend(without_source(facts));
    asked
}

/// The same knowledge in hours and per piece, of one partner, period, project and receiver: one activity may count twice.
pub(crate) fn knowledge_twice(facts: &Facts) -> Vec<Diagnostic> {
    // They stand by giver.
    let by_giver = facts
        .contributions
        .par_chunk_by(|one, other| one.partner == other.partner);
    let asked: Vec<Vec<Diagnostic>> = by_giver.map(|given| twice_of_one(facts, given)).collect();
    asked.into_iter().flatten().collect()
}

fn twice_of_one(facts: &Facts, contributions: &[ContributionGroup]) -> Vec<Diagnostic> {
    type Given<'a> = (&'a str, Period, Option<&'a str>, Option<&'a str>);
    let mut given: BTreeMap<Given<'_>, [Vec<&ContributionGroup>; 2]> = BTreeMap::new();
    let knowledge = |group: &&ContributionGroup| group.kind == ContributionKind::Knowledge && group.middle.cents() > 0;
    for group in contributions.iter().filter(knowledge) {
        let (project, receiver) = (group.project.as_deref(), group.receiver.as_deref());
        let is_piece = usize::from(group.unit == "piece");
        let own = given
            .entry((&group.partner, group.period, project, receiver))
            .or_default();
        own[is_piece].push(group);
    }
    let twice = given
        .into_iter()
        .filter(|(_, [time, pieces])| !time.is_empty() && !pieces.is_empty());
    twice
        .map(|((partner, period, ..), [time, pieces])| {
            let sum = |groups: &[&ContributionGroup]| {
                let quantities = groups.iter().map(|group| group.quantity.to_f64());
                quantities.sum::<f64>().to_string()
            };
            let place = pieces
                .first()
                .and_then(|group| first_cell(facts, &group.rows, "quantity"));
            Diagnostic::new(Code::KnowledgeTwice, place.unwrap_or_default(), sum(&pieces))
                .with("other", sum(&time))
                .with("period", period.to_string())
                .about(partner)
        })
        .collect()
}

/// Rates and price indices of which nobody said where they come from, once per table.
fn without_source(facts: &Facts) -> Vec<Diagnostic> {
    let of_table = |(id, key): (&'static str, &str)| {
        let table = facts.table(id);
        let is_open = |row: &crate::ledger::Row<'_>| row.text("source").is_none_or(|source| source.trim().is_empty());
        let open: Vec<u32> = table.rows().filter(is_open).map(crate::ledger::Row::index).collect();
        let count = open.len();
        let place = first_cell(facts, &RowSet::new(id, open), key)?;
        let named = contract::table(id).map_or("", |table| table.nl.as_str());
        (count > 0).then(|| Diagnostic::new(Code::SourceMissing, place, count.to_string()).with("table", named))
    };
    [("rates", "rate_code"), ("price_index", "year")]
        .into_iter()
        .filter_map(of_table)
        .collect()
}

fn first_cell(facts: &Facts, rows: &RowSet, column: &str) -> Option<Place> {
    facts.cells(rows, column).into_iter().next()
}
