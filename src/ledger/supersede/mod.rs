//! Which delivery counts: for each party, table and period the newest one, whole. What is set aside for another file
//! is said, unless the other file says the same.

mod doubt;
mod gone;
mod newest;

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::Diagnostic;
use crate::domain::Month;
use crate::ledger::batch::{Batch, Fate};
use crate::ledger::delivered::Delivered;
use crate::ledger::earlier_rows::Standing;
use newest::{Newest, Replaced};

pub(crate) use newest::{periods, replaces};

/// What was replaced as a whole.
#[derive(Debug, Default)]
pub struct Superseded {
    /// Whether each batch was, refused rows included.
    pub batches: Vec<bool>,
    /// The deliveries of which a table with a period was: they were corrected.
    pub corrected: BTreeSet<usize>,
    /// The deliveries that did it: they are corrections.
    pub corrections: BTreeSet<usize>,
    /// Which delivery replaced a table of each.
    pub by: BTreeMap<usize, usize>,
}

impl Superseded {
    fn of(batches: &[Batch], replaced: &[Replaced]) -> Self {
        let mut superseded = Self::default();
        for (batch, replaced) in batches.iter().zip(replaced) {
            superseded.batches.push(replaced.whole.is_some());
            if let Some(newer) = replaced.whole.filter(|_| !is_cover(batch)) {
                superseded.by.entry(batch.delivery).or_insert(newer);
                if batch.table().period.is_some() {
                    superseded.corrected.insert(batch.delivery);
                    superseded.corrections.insert(newer);
                }
            }
        }
        superseded
    }
}

/// Sets aside the records that a newer delivery of the same party replaces.
///
/// A table without a period is replaced as a whole; one with periods by period. A file about a month also replaces
/// an older file about that month as a whole, so that a row that the correction leaves out is gone, and listed. A table
/// of which all rows were refused takes part, too. A tab without any row says nothing: the older rows count, and it is
/// asked; unless its cover says that there is nothing to report on it.
///
/// The rows of a register that are `standing` count on, for those that replace them were refused.
pub fn apply(
    batches: &mut [Batch],
    deliveries: &[Delivered],
    standing: &Standing,
    diagnostics: &mut Vec<Diagnostic>,
) -> Superseded {
    let newest = Newest::of(batches, deliveries);
    let replaced: Vec<Replaced> = batches.iter().map(|batch| newest.replaced(batch, deliveries)).collect();
    for (position, (batch, replaced)) in batches.iter_mut().zip(&replaced).enumerate() {
        for index in replaced.records(batch) {
            if !standing.contains_key(&(position, index)) {
                batch.fates[index] = Fate::SetAside;
            }
        }
    }
    let superseded = Superseded::of(batches, &replaced);
    diagnostics.extend(doubt::undecided(batches, deliveries, &replaced));
    diagnostics.extend(doubt::emptied(batches, deliveries, &superseded.batches));
    diagnostics.extend(doubt::contradicted(batches, deliveries));
    for (position, replaced) in replaced.iter().enumerate() {
        let stands = |index: usize| standing.contains_key(&(position, index));
        diagnostics.extend(gone::said(position, replaced, (batches, deliveries), &stands));
    }
    superseded
}

/// True for a cover: that another one is newer is no news.
fn is_cover(batch: &Batch) -> bool {
    batch.table().id == "delivery"
}

fn party_of(delivery: &Delivered) -> String {
    delivery.sender.clone().unwrap_or_else(|| delivery.path.clone())
}

fn month_of(batch: &Batch, delivery: &Delivered) -> Option<Month> {
    delivery.month.filter(|_| batch.table().period.is_some())
}
