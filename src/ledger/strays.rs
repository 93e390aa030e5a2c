//! A letter of this program that comes back replaces only what it was made for: the period of its cover, and what the
//! deliveries about that month were about before it. A row about anything else was misread or mistyped; it is refused,
//! and replaces nothing of another month.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::{Code, Diagnostic};
use crate::domain::{Month, Period};
use crate::intake::{FileReading, Typed};
use crate::ledger::batch::{Batch, Fate};
use crate::ledger::delivered::Delivered;
use crate::ledger::supersede;

/// Whose rows of which table, in deliveries about which month.
type Subject = (Option<String>, &'static str, Option<Month>);

/// Refuses the rows of letters that came back about periods that they were not made for.
pub fn check<'a>(
    batches: &mut [Batch],
    deliveries: &[Delivered],
    reading_of: &dyn Fn(usize) -> Option<&'a FileReading>,
    diagnostics: &mut Vec<Diagnostic>,
) {
    if !batches.iter().any(|batch| batch.is_returned) {
        return;
    }
    let told = told(batches, deliveries, reading_of);
    for batch in batches.iter_mut().filter(|batch| batch.is_returned) {
        let delivery = &deliveries[batch.delivery];
        let (Some(cover), Some(column)) = (delivery.period, batch.table().period.as_deref()) else {
            continue;
        };
        let known = told.get(&subject(batch, delivery));
        for (index, period) in supersede::periods(batch).into_iter().enumerate() {
            let Some(period) = period.filter(|period| *period != cover && batch.fates[index] == Fate::Kept) else {
                continue;
            };
            if known.is_some_and(|known| known.contains(&period)) {
                continue;
            }
            batch.fates[index] = Fate::Refused;
            let header = batch.table().column(column).map_or(column, |column| column.nl.as_str());
            let diagnostic = Diagnostic::new(Code::BadPeriod, batch.place(index, column), period.to_string())
                .with("column", header)
                .with("table", &batch.table().nl)
                .with("other", cover.to_string())
                .with("why", "stray");
            diagnostics.push(delivery.addressed(diagnostic));
        }
    }
}

/// The periods that deliveries told about before any letter came back, refused rows included.
fn told<'a>(
    batches: &[Batch],
    deliveries: &[Delivered],
    reading_of: &dyn Fn(usize) -> Option<&'a FileReading>,
) -> BTreeMap<Subject, BTreeSet<Period>> {
    let mut told: BTreeMap<Subject, BTreeSet<Period>> = BTreeMap::new();
    for batch in batches.iter().filter(|batch| !batch.is_returned) {
        let Some(column) = batch.table().period.as_deref() else {
            continue;
        };
        let of = told.entry(subject(batch, &deliveries[batch.delivery])).or_default();
        of.extend(supersede::periods(batch).into_iter().flatten());
        let table = reading_of(batch.delivery).and_then(|reading| reading.tables.get(batch.reading));
        for row in table.map_or(&[][..], |table| &table.refused) {
            // What was understood stands in its canonical form; any other text is no period.
            if let Some(Typed::Text(text)) = row.cells.get(column) {
                of.extend(Period::parse(text));
            }
        }
    }
    told
}

fn subject(batch: &Batch, delivery: &Delivered) -> Subject {
    (delivery.sender.clone(), batch.table().id.as_str(), delivery.month)
}
