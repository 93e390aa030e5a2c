//! What a newer delivery leaves in doubt: which of two files counts, a tab without rows, rows beside "nothing to report".

use std::collections::BTreeSet;

use super::newest::{Replaced, periods, replaces};
use super::{is_cover, month_of, party_of};
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::ledger::batch::Batch;
use crate::ledger::delivered::Delivered;

/// Names the files of which the one replaces the other while what both say of themselves does not tell which is newer.
pub(super) fn undecided(batches: &[Batch], deliveries: &[Delivered], replaced: &[Replaced]) -> Vec<Diagnostic> {
    let mut equals = BTreeSet::new();
    for (batch, replaced) in batches.iter().zip(replaced) {
        let delivery = &deliveries[batch.delivery];
        let equal = |newer: usize, counts: &dyn Fn(Equal) -> bool| {
            let equal = Equal::of(delivery, &deliveries[newer]).filter(|equal| counts(*equal));
            equal.map(|equal| (batch.delivery, newer, equal))
        };
        // A register is sent anew each time: its version says nothing of the one before. So is an overview of all months.
        let is_of_month = month_of(batch, delivery).is_some();
        let whole = replaced.whole.filter(|_| !is_cover(batch));
        equals.extend(whole.and_then(|newer| equal(newer, &|equal| equal == Equal::DayAndVersion || is_of_month)));
        for newer in replaced.by_period.keys() {
            equals.extend(equal(*newer, &|equal| equal == Equal::DayAndVersion));
        }
    }
    let said = equals.into_iter();
    said.map(|(older, newer, equal)| equal.said(&deliveries[older], &deliveries[newer]))
        .collect()
}

/// Asks about a tab without rows in a newer delivery over a month of which an older one holds rows: these count on.
pub(super) fn emptied(batches: &[Batch], deliveries: &[Delivered], replaced: &[bool]) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    for batch in batches {
        let delivery = &deliveries[batch.delivery];
        let month = month_of(batch, delivery);
        if month.is_none() || batch.table().id == "delivery" || replaces(batch, delivery) {
            continue;
        }
        let older = batches.iter().zip(replaced).find(|(older, replaced)| {
            let other = &deliveries[older.delivery];
            !**replaced
                && older.table().id == batch.table().id
                && !older.kept().is_empty()
                && party_of(other) == party_of(delivery)
                && month_of(older, other) == month
                && other.order() < delivery.order()
        });
        if let Some((older, _)) = older {
            let place = Place::sheet(&batch.file, &batch.sheet);
            let diagnostic = Diagnostic::new(Code::TabEmptied, place, "")
                .with("table", &batch.table().nl)
                .with("sum", older.kept().len().to_string())
                .with("other", &older.file);
            diagnostics.push(delivery.addressed(diagnostic));
        }
    }
    diagnostics
}

/// Asks about rows over the month of their delivery in a table of which its cover says that there is nothing to report.
pub(super) fn contradicted(batches: &[Batch], deliveries: &[Delivered]) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    for batch in batches {
        let (delivery, table) = (&deliveries[batch.delivery], batch.table());
        if table.id == "delivery" || month_of(batch, delivery).is_none() || !delivery.has_nothing_for(table) {
            continue;
        }
        let Some(about) = delivery.period else { continue };
        let periods = periods(batch);
        let is_about = |index: &usize| {
            periods[*index].is_none_or(|period| period.is_within(about.first_month(), about.last_month()))
        };
        let rows = batch.kept().into_iter().filter(is_about).count();
        if rows > 0 {
            let place = Place::sheet(&batch.file, &batch.sheet);
            let diagnostic = Diagnostic::new(Code::NothingAndRows, place, "")
                .with("table", &table.nl)
                .with("sum", rows.to_string());
            diagnostics.push(delivery.addressed(diagnostic));
        }
    }
    diagnostics
}

/// What two files with other content have in common, so that their senders may not have meant what counts now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Equal {
    /// Only the order of paths tells which is newer.
    DayAndVersion,
    /// Only the day tells which is newer: neither is said to be a correction of the other.
    Version,
    /// The day and the version tell the opposite.
    Opposite,
}

impl Equal {
    fn of(older: &Delivered, newer: &Delivered) -> Option<Self> {
        if older.version > newer.version && older.is_dated && newer.is_dated {
            return Some(Self::Opposite);
        }
        if older.version != newer.version || older.sha256 == newer.sha256 {
            return None;
        }
        let is_same_day = older.delivered_on == newer.delivered_on;
        Some(if is_same_day {
            Self::DayAndVersion
        } else {
            Self::Version
        })
    }

    /// Which of the two counts, and why.
    fn said(self, older: &Delivered, newer: &Delivered) -> Diagnostic {
        let code = match self {
            Self::DayAndVersion | Self::Opposite => Code::DeliveryUndecided,
            Self::Version => Code::DeliverySameVersion,
        };
        let day = |delivery: &Delivered| delivery.delivered_on.map(|day| day.to_string()).unwrap_or_default();
        let mut said = Diagnostic::new(code, Place::file(&older.path), "").with("other", &newer.path);
        match self {
            Self::Version => said = said.with("deadline", day(newer)).with("on", day(older)),
            Self::Opposite => said = said.with("why", "opposite"),
            Self::DayAndVersion => {}
        }
        older.addressed(said)
    }
}
