//! Which delivery counts: for each party, table and period the newest one, whole.

use std::collections::BTreeMap;

use crate::contract::{ColumnType, FilledInBy};
use crate::domain::{Date, Month, Period};
use crate::ledger::batch::{Batch, Fate};
use crate::ledger::delivered::Delivered;

type Order = (Option<Date>, i64, usize);

/// Sets aside the records that a newer delivery of the same party replaces. Gives the batches (by position) that a
/// newer delivery about the same month replaces as a whole, refused rows included.
///
/// A table without a period is replaced as a whole; one with periods by period. A file about a month also replaces
/// an older file about that month as a whole, so that a row that the correction leaves out is gone.
pub fn apply(batches: &mut [Batch], deliveries: &[Delivered]) -> Vec<bool> {
    let mut newest_of_file: BTreeMap<(String, &'static str, Option<Month>), Order> = BTreeMap::new();
    let mut newest_of_period: BTreeMap<(String, &'static str, String), Order> = BTreeMap::new();
    for batch in batches.iter() {
        let delivery = &deliveries[batch.delivery];
        let id = batch.table().id.as_str();
        let party = delivery.party.clone().unwrap_or_else(|| delivery.path.clone());
        let month = if batch.table().period.is_some() {
            delivery.month
        } else {
            None
        };
        if month.is_some() || batch.table().period.is_none() {
            raise(&mut newest_of_file, (party.clone(), id, month), delivery.order());
        }
        for period in periods(batch).into_iter().flatten() {
            let key = (party.clone(), id, period);
            raise(&mut newest_of_period, key, delivery.order());
        }
    }
    batches
        .iter_mut()
        .map(|batch| {
            let delivery = &deliveries[batch.delivery];
            let id = batch.table().id.as_str();
            let party = delivery.party.clone().unwrap_or_else(|| delivery.path.clone());
            let month = if batch.table().period.is_some() {
                delivery.month
            } else {
                None
            };
            let is_replaced = newest_of_file
                .get(&(party.clone(), id, month))
                .is_some_and(|newest| *newest > delivery.order());
            let periods = periods(batch);
            for (index, period) in periods.into_iter().enumerate() {
                let has_newer = period.is_some_and(|period| {
                    newest_of_period
                        .get(&(party.clone(), id, period))
                        .is_some_and(|newest| *newest > delivery.order())
                });
                if is_replaced || has_newer {
                    batch.fates[index] = Fate::SetAside;
                }
            }
            is_replaced
        })
        .collect()
}

fn raise<K: Ord>(newest: &mut BTreeMap<K, Order>, key: K, order: Order) {
    newest
        .entry(key)
        .and_modify(|known| *known = (*known).max(order))
        .or_insert(order);
}

/// The period of each record, where deliveries replace each other by period. Several files may speak about one
/// survey round or one day of the office: those are no corrections of each other.
fn periods(batch: &Batch) -> Vec<Option<String>> {
    let table = batch.table();
    let column = table.period.as_deref().and_then(|id| table.column(id));
    let by_period = column.is_some_and(|column| column.kind == ColumnType::Period)
        && matches!(table.filled_in_by, FilledInBy::Partner | FilledInBy::Both);
    (0..batch.fates.len())
        .map(|index| {
            let column = column.filter(|_| by_period)?;
            batch
                .facts
                .row(index)
                .period(&column.id)
                .map(|period: Period| period.to_string())
        })
        .collect()
}
