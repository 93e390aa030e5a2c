//! A register (a table without a period, such as the milestones) is replaced whole by the newest delivery of it. A row of
//! the new one that was refused would so make something disappear that was known: until it is mended, the row that the
//! older delivery had with the same key counts on, and that is said.

use std::collections::{BTreeMap, BTreeSet};

use crate::contract::{FilledInBy, Table};
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::domain::personal::masked;
use crate::intake::FileReading;
use crate::ledger::batch::{Batch, Fate};
use crate::ledger::delivered::Delivered;
use crate::ledger::keys::Keys;
use crate::ledger::supersede;

/// Rows of older deliveries that count on, as batch and row.
pub type Standing = BTreeSet<(usize, usize)>;

/// Whose register.
type Subject<'a> = (&'a str, &'static str);

/// What the newest delivery of a register says, by key.
#[derive(Default)]
struct Newest {
    /// Its batches.
    batches: Vec<usize>,
    /// Keys of rows that count.
    kept: BTreeSet<String>,
    /// Keys of rows that were refused.
    refused: BTreeSet<String>,
    /// True where it is not known of every refused row what it was about.
    has_unknown: bool,
}

/// The rows of older deliveries that count on, before anything is replaced. It is said at the sheet with the
/// refused rows.
pub fn standing<'a>(
    batches: &[Batch],
    deliveries: &[Delivered],
    reading_of: &dyn Fn(usize) -> Option<&'a FileReading>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Standing {
    let mut of_subject: BTreeMap<Subject<'_>, BTreeMap<usize, Vec<usize>>> = BTreeMap::new();
    for (position, batch) in batches.iter().enumerate() {
        let delivery = &deliveries[batch.delivery];
        if let (true, Some(sender)) = (is_register(batch.table()), delivery.sender.as_deref())
            && supersede::replaces(batch, delivery)
        {
            let of = of_subject.entry((sender, batch.table().id.as_str())).or_default();
            of.entry(batch.delivery).or_default().push(position);
        }
    }
    let mut standing = Standing::new();
    for of_delivery in of_subject.into_values().filter(|of| of.len() > 1) {
        let mut order: Vec<usize> = of_delivery.keys().copied().collect();
        order.sort_by_key(|delivery| std::cmp::Reverse(deliveries[*delivery].order()));
        let Some((newest, older)) = order.split_first() else {
            continue;
        };
        let newest = said_by_newest(batches, &of_delivery[newest], reading_of);
        if newest.refused.is_empty() && !newest.has_unknown {
            continue;
        }
        let mut taken = newest.kept.clone();
        for position in older.iter().flat_map(|delivery| &of_delivery[delivery]) {
            let batch = &batches[*position];
            let keys = Keys::of(batch, "");
            let is_missed = |key: &String| newest.has_unknown || newest.refused.contains(key);
            let found: Vec<usize> = batch
                .kept()
                .into_iter()
                .filter(|index| {
                    let key = keys.key(*index).filter(is_missed);
                    key.is_some_and(|key| taken.insert(key))
                })
                .collect();
            diagnostics.extend(said(batch, &found, batches, &newest, deliveries));
            standing.extend(found.into_iter().map(|index| (*position, index)));
        }
    }
    standing
}

/// A table that each delivery holds whole and whose rows have a key. The list of partners is read before all others.
fn is_register(table: &Table) -> bool {
    table.period.is_none()
        && !table.key.is_empty()
        && table.filled_in_by != FilledInBy::Survey
        && !["partners", "delivery"].contains(&table.id.as_str())
}

fn said_by_newest<'a>(
    batches: &[Batch],
    positions: &[usize],
    reading_of: &dyn Fn(usize) -> Option<&'a FileReading>,
) -> Newest {
    let mut newest = Newest {
        batches: positions.to_vec(),
        ..Newest::default()
    };
    for position in positions {
        let batch = &batches[*position];
        let keys = Keys::of(batch, "");
        for (index, fate) in batch.fates.iter().enumerate() {
            if let Some(key) = keys.key(index) {
                let of = if *fate == Fate::Kept {
                    &mut newest.kept
                } else {
                    &mut newest.refused
                };
                of.insert(key);
            }
        }
        let table = reading_of(batch.delivery).and_then(|reading| reading.tables.get(batch.reading));
        let refused = table.map_or(&[][..], |table| &table.refused);
        let known: Vec<Option<String>> = refused.iter().map(|row| keys.of_refused(&row.cells)).collect();
        newest.has_unknown |= known.iter().flatten().count() < batch.refused_by_reader as usize;
        newest.refused.extend(known.into_iter().flatten());
    }
    newest
}

/// Says at the newest sheet which rows of it were refused, and in which file the rows stand that count on.
fn said(
    batch: &Batch,
    found: &[usize],
    batches: &[Batch],
    newest: &Newest,
    deliveries: &[Delivered],
) -> Option<Diagnostic> {
    found.first()?;
    let table = batch.table();
    let column = table.key.first().map_or("", String::as_str);
    let names: Vec<&str> = found
        .iter()
        .filter_map(|index| batch.facts.row(*index).text(column))
        .collect();
    let newer = &batches[*newest.batches.first()?];
    let place = Place::sheet(&newer.file, &newer.sheet);
    let mut diagnostic = Diagnostic::new(Code::EarlierRowStands, place, masked(&shortened(&names)))
        .with("table", &table.nl)
        .with("sum", found.len().to_string())
        .with("other", &batch.file);
    diagnostic.partner.clone_from(&deliveries[newer.delivery].party);
    Some(diagnostic)
}

/// Names that are listed in a message.
const SHOWN: usize = 5;

fn shortened(names: &[&str]) -> String {
    let mut shown: Vec<&str> = names.iter().take(SHOWN).copied().collect();
    if names.len() > SHOWN {
        shown.push("…");
    }
    shown.join(", ")
}
