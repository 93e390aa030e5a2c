//! Decisions as the figures need them: as they stood on the last day of a month.

use std::ops::RangeInclusive;

use crate::domain::{Date, Window};
use crate::indicators::Scope;
use crate::ledger::{FactTable, Facts, Row};

/// A decision as it stood on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Decision {
    /// The day on which it was requested.
    pub(crate) submitted_on: Option<Date>,
    /// The day on which it was taken.
    pub(crate) decided_on: Option<Date>,
    /// The day by which it is to be carried out.
    pub(crate) due_on: Option<Date>,
    /// The day on which it was carried out.
    pub(crate) carried_out_on: Option<Date>,
    /// True when it had been taken, even where the day was not noted.
    pub(crate) is_taken: bool,
    /// True when it had been carried out, even where the day was not noted.
    pub(crate) is_carried_out: bool,
    /// Position of its row in the facts of `decisions`.
    pub(crate) row: u32,
}

/// The decisions that were known at the end of the reported month, and the days of the twelve months up to it; `None` where
/// no decision was delivered.
pub(crate) fn of_year(facts: &Facts, scope: &Scope) -> Option<(Vec<Decision>, RangeInclusive<Date>)> {
    let table = facts.table("decisions");
    let (first, last) = Scope::span(Window::TwelveMonths, scope.month);
    let known = by(&table, last.last_day());
    (!table.is_empty()).then(|| (known, first.first_day()..=last.last_day()))
}

/// The decisions that had been requested by a day; what came later is still open.
pub(crate) fn by(table: &FactTable, day: Date) -> Vec<Decision> {
    table.rows().filter_map(|row| read(row, day)).collect()
}

fn read(row: Row<'_>, day: Date) -> Option<Decision> {
    let known = |column: &str| row.date(column).filter(|on| *on <= day);
    let is_later = |column: &str| row.date(column).is_some_and(|on| on > day);
    if is_later("submitted_on") {
        return None;
    }
    let status = row.text("status").unwrap_or_default();
    let (decided_on, carried_out_on) = (known("decided_on"), known("carried_out_on"));
    let is_carried_out = !is_later("carried_out_on") && (status == "carried-out" || carried_out_on.is_some());
    let says_taken = matches!(status, "taken" | "carried-out") || decided_on.is_some() || carried_out_on.is_some();
    Some(Decision {
        submitted_on: known("submitted_on"),
        decided_on,
        due_on: row.date("due_on"),
        carried_out_on,
        is_taken: !is_later("decided_on") && says_taken,
        is_carried_out,
        row: row.index(),
    })
}
