//! Shares of one thing that must sum to one.

use std::collections::BTreeMap;

use crate::diagnostic::{Code, Diagnostic};
use crate::domain::amount::Amount;
use crate::ledger::batch::{Batch, Fate};

/// Largest distance from one that counts as rounding, in billionths (10⁻⁶).
const TOLERANCE: i128 = 1_000;

/// A table and the value that forms a group in it.
type Group = (String, String);
/// Position of a batch and of a record in it.
type RowAt = (usize, usize);

/// Refuses the groups of rows whose shares do not sum to one, each with one diagnostic.
pub fn check(batches: &mut [Batch], diagnostics: &mut Vec<Diagnostic>) {
    let mut sums: BTreeMap<Group, (Amount, Vec<RowAt>)> = BTreeMap::new();
    for (position, batch) in batches.iter().enumerate() {
        let Some(rule) = &batch.table().share_sum else { continue };
        for index in batch.kept() {
            let row = batch.facts.row(index);
            let (Some(group), Some(share)) = (row.text(&rule.per), row.number(&rule.share)) else {
                continue;
            };
            let (sum, rows) = sums.entry((batch.table().id.clone(), group.to_owned())).or_default();
            *sum += Amount::from_f64(share).unwrap_or_default();
            rows.push((position, index));
        }
    }
    for ((_, group), (sum, rows)) in sums {
        if (sum.billionths() - 1_000_000_000).abs() <= TOLERANCE {
            continue;
        }
        if let Some((position, index)) = rows.first().copied() {
            let batch = &batches[position];
            let share = batch.table().share_sum.as_ref().map_or("", |rule| rule.share.as_str());
            let header = batch.table().column(share).map_or(share, |column| column.nl.as_str());
            diagnostics.push(
                Diagnostic::new(Code::SharesDoNotSum, batch.place(index, share), sum.to_string())
                    .with("group", group)
                    .with("table", &batch.table().nl)
                    .with("column", header),
            );
        }
        for (position, index) in rows {
            batches[position].fates[index] = Fate::Refused;
        }
    }
}
