//! What each month's delivery expected of a milestone. The newest table of milestones counts, and replaces the older ones
//! whole; only here their forecasts live on, because how they shift is a figure of its own.

use std::collections::BTreeMap;

use crate::domain::{Date, Month};
use crate::ledger::batch::{Batch, Fate};
use crate::ledger::delivered::Delivered;

/// The day on which a delivery expected a milestone to be finished.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Forecast {
    /// The milestone.
    pub milestone: String,
    /// The month that the delivery is about.
    pub month: Month,
    /// The day of the delivery.
    pub reported_on: Date,
    /// The expected day.
    pub forecast_on: Date,
}

/// One forecast per milestone and month, that of the newest delivery about it, by milestone and month. Where several told
/// of one milestone, it is that of whom it counts now. Rows that were refused, and deliveries about no month, say nothing.
pub fn all(batches: &[Batch], deliveries: &[Delivered]) -> Vec<Forecast> {
    let of_milestones = || batches.iter().filter(|batch| batch.table().id == "milestones");
    let mut senders: BTreeMap<&str, &Option<String>> = BTreeMap::new();
    for batch in of_milestones() {
        let ids = batch.kept().into_iter();
        let ids = ids.filter_map(|index| batch.facts.row(index).text("milestone_id"));
        senders.extend(ids.map(|id| (id, &deliveries[batch.delivery].sender)));
    }
    let mut newest: BTreeMap<(&str, Month), (_, Forecast)> = BTreeMap::new();
    for batch in of_milestones() {
        let delivery = &deliveries[batch.delivery];
        let (Some(month), Some(reported_on)) = (delivery.month, delivery.delivered_on) else {
            continue;
        };
        for (row, fate) in batch.facts.rows().zip(&batch.fates) {
            let (Some(id), Some(forecast_on)) = (row.text("milestone_id"), row.date("forecast_on")) else {
                continue;
            };
            if *fate == Fate::Refused {
                continue;
            }
            let forecast = Forecast {
                milestone: id.to_owned(),
                month,
                reported_on,
                forecast_on,
            };
            let order = (senders.get(id) == Some(&&delivery.sender), delivery.order());
            let known = newest.entry((id, month));
            known
                .and_modify(|(before, known)| {
                    if order > *before {
                        *before = order;
                        *known = forecast.clone();
                    }
                })
                .or_insert((order, forecast));
        }
    }
    newest.into_values().map(|(_, forecast)| forecast).collect()
}
