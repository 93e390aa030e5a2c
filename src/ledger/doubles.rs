//! Files with the same content: what they deliver counts once.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::{Code, Diagnostic, Place};
use crate::ledger::batch::{Batch, Fate};
use crate::ledger::delivered::Delivered;

/// Sets aside the rows of a file that came again, where those of the first still count, and says which file it repeats.
/// The same content under two partners' names is asked: each may have sent it, or one of them in the other's folder.
pub fn check(batches: &mut [Batch], deliveries: &[Delivered], diagnostics: &mut Vec<Diagnostic>) {
    let mut order: Vec<usize> = (0..deliveries.len()).collect();
    order.sort_by_key(|number| deliveries[*number].order());
    let mut first: BTreeMap<&str, usize> = BTreeMap::new();
    let mut said = Vec::new();
    for number in order {
        let delivery = &deliveries[number];
        let Some(earlier) = first.get(delivery.sha256.as_str()).copied() else {
            first.insert(&delivery.sha256, number);
            continue;
        };
        let other = &deliveries[earlier];
        let is_same_sender = other.sender == delivery.sender || other.sender.is_none() || delivery.sender.is_none();
        let code = if is_same_sender {
            Code::DeliveryDuplicate
        } else {
            Code::ContentOfOther
        };
        let diagnostic = Diagnostic::new(code, Place::file(&delivery.path), &other.path);
        said.push((delivery.position, delivery.addressed(diagnostic)));
    }
    said.sort_by_key(|(position, _)| *position);
    diagnostics.extend(said.into_iter().map(|(_, diagnostic)| diagnostic));
    repeated(batches, deliveries);
}

/// The rows of one file, sheet by sheet, stand at the same places in its copy: of those that still count the first does.
fn repeated(batches: &mut [Batch], deliveries: &[Delivered]) {
    let mut order: Vec<usize> = (0..batches.len()).collect();
    order.sort_by_key(|position| (deliveries[batches[*position].delivery].order(), *position));
    let mut copies: BTreeMap<(&str, Option<&str>), BTreeSet<usize>> = BTreeMap::new();
    for delivery in deliveries {
        let key = (delivery.sha256.as_str(), delivery.sender.as_deref());
        copies.entry(key).or_default().insert(delivery.position);
    }
    copies.retain(|_, files| files.len() > 1);
    let mut kept = BTreeSet::new();
    for position in order {
        let batch = &mut batches[position];
        let delivery = &deliveries[batch.delivery];
        let key = (delivery.sha256.as_str(), delivery.sender.as_deref());
        if !copies.contains_key(&key) {
            continue;
        }
        for index in batch.kept() {
            if !kept.insert((key, batch.reading, index)) {
                batch.fates[index] = Fate::SetAside;
            }
        }
    }
}
