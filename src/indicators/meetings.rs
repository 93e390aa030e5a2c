//! The meetings that were held over some months, and who was there.

use std::collections::BTreeMap;

use crate::domain::{Date, Month};
use crate::indicators::Scope;
use crate::ledger::FactTable;

/// The levels of those present, from the board to the shop floor: the words of the contract.
pub(crate) const LEVELS: [&str; 3] = ["strategic", "tactical", "operational"];

/// A meeting that was held.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Held<'a> {
    /// Kind of meeting: the id of a word of the contract.
    pub(crate) kind: &'a str,
    /// Whether people met in person: the id of a word of the contract.
    pub(crate) form: Option<&'a str>,
    /// Position of its row in the facts of `meetings`.
    pub(crate) row: u32,
}

/// The last day of the months up to `last` on which a meeting can have been held: one after the reference date is planned.
pub(crate) fn held_until(last: Month, scope: &Scope) -> Date {
    last.last_day().min(scope.reference_date)
}

/// The meetings of the months `first..=last` that were held, by id.
pub(crate) fn held<'a>(
    meetings: &'a FactTable,
    (first, last): (Month, Month),
    scope: &Scope,
) -> BTreeMap<&'a str, Held<'a>> {
    let days = first.first_day()..=held_until(last, scope);
    meetings
        .rows()
        .filter(|row| row.date("held_on").is_some_and(|day| days.contains(&day)))
        .filter_map(|row| {
            let held = Held {
                kind: row.text("kind").unwrap_or_default(),
                form: row.text("form"),
                row: row.index(),
            };
            Some((row.text("meeting_id")?, held))
        })
        .collect()
}

/// Somebody of a partner at a meeting that was held.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Presence<'a> {
    /// The meeting.
    pub(crate) meeting: &'a str,
    /// Its kind.
    pub(crate) kind: &'a str,
    /// The partner.
    pub(crate) partner: &'a str,
    /// Level of those present, where it was noted.
    pub(crate) level: Option<&'a str>,
    /// Whether they had a mandate, where it was noted.
    pub(crate) has_mandate: Option<bool>,
    /// Position of the row in the facts of `attendance`.
    pub(crate) row: u32,
}

/// Who was at the meetings; a row that counts nobody is no presence.
pub(crate) fn present<'a>(attendance: &'a FactTable, held: &BTreeMap<&'a str, Held<'a>>) -> Vec<Presence<'a>> {
    attendance
        .rows()
        .filter(|row| row.number("count") != Some(0.0))
        .filter_map(|row| {
            let meeting = row.text("meeting_id")?;
            Some(Presence {
                meeting,
                kind: held.get(meeting)?.kind,
                partner: row.text("partner_id")?,
                level: row.text("level"),
                has_mandate: row.boolean("has_mandate"),
                row: row.index(),
            })
        })
        .collect()
}
