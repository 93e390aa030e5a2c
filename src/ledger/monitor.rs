//! The delivery monitor: who delivered over which month, and when.

use std::collections::BTreeMap;

use crate::domain::{Date, Month};
use crate::ledger::delivered::Delivered;
use crate::ledger::{DeliveryState, DeliveryStatus, Partner};

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

/// One entry per partner and month from the month it joined, or the first month anybody delivered, up to `last`.
pub fn statuses(
    partners: &[Partner],
    deliveries: &[Delivered],
    rows: &BTreeMap<usize, (u32, u32)>,
    last: Month,
    working_day: u32,
) -> Vec<DeliveryStatus> {
    let first = deliveries
        .iter()
        .filter(|delivery| is_partner(delivery, partners))
        .filter_map(|delivery| delivery.month)
        .min()
        .map_or(last, |first| first.min(last));
    let mut statuses = Vec::new();
    for ordinal in first.ordinal()..=last.ordinal() {
        let month = Month::from_ordinal(ordinal);
        let deadline = deadline(month, working_day);
        for partner in partners.iter().filter(|partner| partner.is_active(month)) {
            let mut own: Vec<(usize, &Delivered)> = deliveries
                .iter()
                .enumerate()
                .filter(|(_, delivery)| delivery.month == Some(month) && delivery.party.as_deref() == Some(&partner.id))
                .collect();
            own.sort_by_key(|(_, delivery)| delivery.order());
            let counted = own
                .last()
                .and_then(|(position, _)| rows.get(position))
                .copied()
                .unwrap_or((0, 0));
            let delivered_on = own.first().and_then(|(_, delivery)| delivery.delivered_on);
            let state = match delivered_on {
                None => DeliveryState::Missing,
                Some(day) if day > deadline => DeliveryState::Late,
                Some(_) => DeliveryState::OnTime,
            };
            statuses.push(DeliveryStatus {
                partner: partner.id.clone(),
                month,
                state,
                delivered_on,
                deadline,
                accepted: counted.0,
                refused: counted.1,
                is_corrected: own.len() > 1,
                nothing_to_report: own
                    .last()
                    .is_some_and(|(_, delivery)| delivery.nothing_to_report.is_some()),
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
