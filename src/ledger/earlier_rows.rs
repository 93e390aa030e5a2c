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

/// Rows of older deliveries that count on, as batch and row, with the batch of the newest delivery that replaces the
/// others.
pub type Standing = BTreeMap<(usize, usize), usize>;

/// Whose register.
type Subject<'a> = (&'a str, &'static str);

/// What one delivery of a register says, by key.
#[derive(Default)]
struct Said {
    /// Its rows that count, by key: batch and row.
    kept: BTreeMap<String, (usize, usize)>,
    /// Keys of rows that were refused.
    refused: BTreeSet<String>,
    /// True where it is not known of every refused row what it was about.
    has_unknown: bool,
    /// The first of its batches with a refused row.
    at_fault: Option<usize>,
}

/// What may have been lost with the rows that were refused.
enum Missed {
    /// Anything: it is not known of every refused row what it was about.
    Anything,
    /// These keys.
    Keys(BTreeSet<String>),
}

impl Missed {
    fn holds(&self, key: &str) -> bool {
        match self {
            Self::Anything => true,
            Self::Keys(keys) => keys.contains(key),
        }
    }

    fn is_empty(&self) -> bool {
        matches!(self, Self::Keys(keys) if keys.is_empty())
    }
}

/// The rows of older deliveries that count on, before anything is replaced. The delivery before is asked first; only
/// where it refused the row itself, the one before that: a row that it left out was left out.
pub fn standing<'a>(
    batches: &[Batch],
    deliveries: &[Delivered],
    reading_of: &dyn Fn(usize) -> Option<&'a FileReading>,
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
        let mut older = order
            .iter()
            .map(|delivery| said_by(batches, &of_delivery[delivery], reading_of));
        let Some(newest) = older.next() else { continue };
        let Some(at_fault) = newest.at_fault else { continue };
        let mut taken: BTreeSet<String> = newest.kept.into_keys().collect();
        let mut missed = if newest.has_unknown {
            Missed::Anything
        } else {
            Missed::Keys(newest.refused.difference(&taken).cloned().collect())
        };
        for said in older {
            if missed.is_empty() {
                break;
            }
            for (key, row) in said.kept {
                if missed.holds(&key) && taken.insert(key) {
                    standing.insert(row, at_fault);
                }
            }
            if !said.has_unknown {
                let still = said.refused.into_iter();
                missed = Missed::Keys(still.filter(|key| missed.holds(key) && !taken.contains(key)).collect());
            }
        }
    }
    standing
}

/// Says at the newest sheet with refused rows which rows of a delivery before count in their place. To be called when
/// nothing more is refused: a row that stood and was refused after all does not count.
pub fn say(batches: &[Batch], deliveries: &[Delivered], standing: &Standing, diagnostics: &mut Vec<Diagnostic>) {
    let mut of_sheets: BTreeMap<(usize, usize), Vec<usize>> = BTreeMap::new();
    for ((position, index), newer) in standing {
        if batches[*position].fates[*index] == Fate::Kept {
            of_sheets.entry((*newer, *position)).or_default().push(*index);
        }
    }
    let said = of_sheets.into_iter();
    diagnostics.extend(
        said.map(|((newer, position), found)| diagnostic(&batches[position], &found, &batches[newer], deliveries)),
    );
}

/// A table that each delivery holds whole and whose rows have a key. The list of partners is read before all others.
fn is_register(table: &Table) -> bool {
    table.period.is_none()
        && !table.key.is_empty()
        && table.filled_in_by != FilledInBy::Survey
        && !["partners", "delivery"].contains(&table.id.as_str())
}

fn said_by<'a>(batches: &[Batch], positions: &[usize], reading_of: &dyn Fn(usize) -> Option<&'a FileReading>) -> Said {
    let mut said = Said::default();
    for position in positions {
        let batch = &batches[*position];
        let keys = Keys::of(batch, "");
        let mut is_at_fault = batch.refused_by_reader > 0;
        for (index, fate) in batch.fates.iter().enumerate() {
            let Some(key) = keys.key(index) else { continue };
            if *fate == Fate::Kept {
                said.kept.entry(key).or_insert((*position, index));
            } else {
                said.refused.insert(key);
                is_at_fault = true;
            }
        }
        let table = reading_of(batch.delivery).and_then(|reading| reading.tables.get(batch.reading));
        let refused = table.map_or(&[][..], |table| &table.refused);
        let known: Vec<Option<String>> = refused.iter().map(|row| keys.of_refused(&row.cells)).collect();
        said.has_unknown |= known.iter().flatten().count() < batch.refused_by_reader as usize;
        said.refused.extend(known.into_iter().flatten());
        said.at_fault = said.at_fault.or(is_at_fault.then_some(*position));
    }
    said
}

/// Says at a sheet with refused rows in which file the rows stand that count on.
fn diagnostic(batch: &Batch, found: &[usize], newer: &Batch, deliveries: &[Delivered]) -> Diagnostic {
    let table = batch.table();
    let column = table.key.first().map_or("", String::as_str);
    let names = found.iter().map(|index| {
        let row = batch.facts.row(*index);
        let text = row.text(column).map(str::to_owned);
        let number = || row.number(column).map(|number| number.to_string());
        text.or_else(number)
            .or_else(|| row.date(column).map(|day| day.to_string()))
    });
    let names: Vec<String> = names.flatten().collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let place = Place::sheet(&newer.file, &newer.sheet);
    let diagnostic = Diagnostic::new(Code::EarlierRowStands, place, masked(&shortened(&names)))
        .with("table", &table.nl)
        .with("sum", found.len().to_string())
        .with("other", &batch.file);
    deliveries[newer.delivery].addressed(diagnostic)
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
