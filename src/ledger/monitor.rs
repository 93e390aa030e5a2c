//! The delivery monitor: who delivered over which month, and when.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::{Date, Month};
use crate::ledger::delivered::Delivered;
use crate::ledger::{DeliveryState, DeliveryStatus, Partner, Receipt};

/// When deliveries are due: the given working day of the month after the one they are about.
/// Public holidays are not known: the office moves the day in the pipeline file where one falls in it.
pub fn deadline(month: Month, working_day: u32) -> Date {
    let mut day = month.plus(1).first_day();
    let mut left = working_day.max(1);
    loop {
        if day.is_weekday() {
            left -= 1;
            if left == 0 {
                return day;
            }
        }
        day = day.plus_days(1);
    }
}

/// What became of the rows of one delivery.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counted {
    /// Rows accepted, without those of the cover.
    pub accepted: u32,
    /// Rows refused, by the readers or by the ledger.
    pub refused: u32,
    /// Whether a table of contributions stood in it, and then whether all its rows were refused.
    pub contributions_unread: Option<bool>,
}

/// Counts from the receipts of one file. A sheet of contributions of which the columns could not be found gives no
/// receipt, and a form that was left open no row: `lacks_columns` says so.
pub fn counted<'a>(receipts: impl Iterator<Item = &'a Receipt>, lacks_columns: bool) -> Counted {
    let name = |id: &str| crate::contract::table(id).map_or("", |table| table.nl.as_str());
    let (cover, contributions) = (name("delivery"), name("contributions"));
    let mut counted = Counted::default();
    let (mut has_table, mut accepted, mut refused) = (false, 0, 0);
    for receipt in receipts.filter(|receipt| receipt.table != cover) {
        counted.accepted += receipt.rows_accepted;
        counted.refused += receipt.rows_refused;
        if receipt.table == contributions {
            has_table = true;
            // Of a row with a column per month the good months count, also when another one is refused.
            accepted += receipt.records;
            refused += receipt.rows_refused;
        }
    }
    counted.contributions_unread =
        (has_table || lacks_columns).then_some(accepted == 0 && (refused > 0 || lacks_columns));
    counted
}

/// True when a delivery is about a month: the month itself, or a longer period that holds it.
fn is_about(delivery: &Delivered, month: Month) -> bool {
    delivery
        .period
        .is_some_and(|period| period.first_month() <= month && month <= period.last_month())
}

/// One entry per partner and month from the month it joined, or the first month anybody delivered, up to `last`. Who is
/// expected follows the days between which a partner takes part. `also_for` names the partners of whom a successor's
/// delivery holds rows, with its position and month; `corrected` the deliveries that a newer one replaced.
pub fn statuses(
    partners: &[Partner],
    deliveries: &[Delivered],
    rows: &BTreeMap<usize, Counted>,
    also_for: &BTreeSet<(usize, String, Month)>,
    corrected: &BTreeSet<usize>,
    last: Month,
    working_day: u32,
) -> Vec<DeliveryStatus> {
    let first = deliveries
        .iter()
        .filter(|delivery| is_partner(delivery, partners))
        .filter_map(|delivery| delivery.month)
        .min()
        .map_or(last, |first| first.min(last));
    let mut of_sender: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (number, delivery) in deliveries.iter().enumerate().filter(|(_, delivery)| delivery.has_table) {
        if let Some(sender) = &delivery.sender {
            of_sender.entry(sender).or_default().push(number);
        }
    }
    let mut also: BTreeMap<(&str, Month), Vec<usize>> = BTreeMap::new();
    for (number, partner, month) in also_for.iter().filter(|(number, ..)| deliveries[*number].has_table) {
        also.entry((partner, *month)).or_default().push(*number);
    }
    let mut statuses = Vec::new();
    for ordinal in first.ordinal()..=last.ordinal() {
        let month = Month::from_ordinal(ordinal);
        let deadline = deadline(month, working_day);
        for partner in partners.iter().filter(|partner| partner.is_active(month)) {
            let sent = of_sender.get(partner.id.as_str()).into_iter().flatten();
            let mut numbers: BTreeSet<usize> = sent
                .copied()
                .filter(|number| is_about(&deliveries[*number], month))
                .collect();
            numbers.extend(also.get(&(partner.id.as_str(), month)).into_iter().flatten());
            let mut own: Vec<(usize, &Delivered)> = numbers
                .into_iter()
                .map(|number| (number, &deliveries[number]))
                .collect();
            // Who reports by the quarter is due after the quarter; what is about the month itself goes first.
            if own.iter().any(|(_, delivery)| delivery.month == Some(month)) {
                own.retain(|(_, delivery)| delivery.month == Some(month));
            }
            own.sort_by_key(|(_, delivery)| delivery.order());
            let of = |(position, _): &(usize, &Delivered)| rows.get(position).copied();
            // What was replaced, and what came twice, counts no rows.
            let counted = own.iter().filter_map(of).fold(Counted::default(), |sum, of| Counted {
                accepted: sum.accepted + of.accepted,
                refused: sum.refused + of.refused,
                contributions_unread: None,
            });
            let contributions_unread = own.iter().rev().find_map(|own| of(own)?.contributions_unread) == Some(true);
            let deadline = own
                .first()
                .and_then(|(_, delivery)| delivery.month)
                .map_or(deadline, |last| self::deadline(last, working_day));
            let delivered_on = own.first().and_then(|(_, delivery)| delivery.delivered_on);
            let nothing = own.last().and_then(|(_, delivery)| delivery.nothing_to_report.as_ref());
            let state = match delivered_on {
                None => DeliveryState::Missing,
                Some(day) if day > deadline => DeliveryState::Late,
                Some(_) => DeliveryState::OnTime,
            };
            statuses.push(DeliveryStatus {
                partner: partner.id.clone(),
                month,
                state,
                delivered_on: delivered_on.filter(|_| own.first().is_some_and(|(_, delivery)| delivery.is_dated)),
                deadline,
                accepted: counted.accepted,
                refused: counted.refused,
                is_corrected: own.iter().any(|(position, _)| corrected.contains(position)),
                nothing_to_report: nothing.is_some(),
                contributions_unread,
            });
        }
    }
    statuses
}

fn is_partner(delivery: &Delivered, partners: &[Partner]) -> bool {
    partners
        .iter()
        .any(|partner| delivery.party.as_deref() == Some(&partner.id))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_fifth_working_day_skips_the_weekend() {
        // 1 November 2026 is a Sunday: working days 2, 3, 4, 5, 6 November.
        let month = Month::new(2026, 10).expect("a month");
        assert_eq!(deadline(month, 5).to_string(), "2026-11-06");
    }
}
