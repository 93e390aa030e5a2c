//! A figure over a month before a merger that both a predecessor and its successor delivered, such as in an overview
//! that the successor sends again each month: the predecessors' own figure stands, and it is never added up.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::{Code, Diagnostic};
use crate::domain::Period;
use crate::ledger::batch::{Batch, Fate};
use crate::ledger::delivered::Delivered;
use crate::ledger::succession::{Standing, Succession};

/// KPI and period of the measurements that count, by who delivered them.
type Delivery = BTreeMap<String, BTreeSet<(String, String)>>;

/// Sets aside the measurements of a successor over periods before its first day of which a predecessor delivered the
/// same KPI, and those of a predecessor over periods after the merger of which the successor did. Asks once per sheet.
/// Where only one of them delivered a figure it counts, so that no series has a hole.
pub fn check(
    batches: &mut [Batch],
    deliveries: &[Delivered],
    succession: &Succession,
    diagnostics: &mut Vec<Diagnostic>,
) {
    if !succession.is_any() {
        return;
    }
    let mut known = Delivery::new();
    for batch in batches.iter().filter(|batch| batch.table().id == "kpi_measurements") {
        let Some(sender) = deliveries[batch.delivery].sender.clone() else {
            continue;
        };
        let own = known.entry(sender).or_default();
        for index in batch.kept() {
            own.extend(figure(batch, index));
        }
    }
    for batch in batches
        .iter_mut()
        .filter(|batch| batch.table().id == "kpi_measurements")
    {
        let delivery = &deliveries[batch.delivery];
        let Some(sender) = delivery.sender.as_deref() else {
            continue;
        };
        let mut double: Vec<(usize, &str)> = Vec::new();
        for index in batch.kept() {
            let Some((kpi, period)) = figure(batch, index) else {
                continue;
            };
            let whose = match Period::parse(&period).map(|period| succession.standing(sender, period)) {
                Some(Standing::Was(before)) => before,
                Some(Standing::Became(new)) => vec![new],
                _ => continue,
            };
            let figure = (kpi, period);
            let has = |id: &&&str| known.get(**id).is_some_and(|own| own.contains(&figure));
            if let Some(other) = whose.iter().find(has) {
                double.push((index, *other));
            }
        }
        let Some((first, other)) = double.first() else { continue };
        let diagnostic = Diagnostic::new(
            Code::MergerDouble,
            batch.place(*first, "period"),
            succession.name(sender),
        )
        .with("sum", double.len().to_string())
        .with("other", succession.name(other));
        diagnostics.push(delivery.addressed(diagnostic));
        for (index, _) in double {
            batch.fates[index] = Fate::SetAside;
        }
    }
}

fn figure(batch: &Batch, index: usize) -> Option<(String, String)> {
    let row = batch.facts.row(index);
    Some((row.text("kpi_id")?.to_owned(), row.text("period")?.to_owned()))
}
