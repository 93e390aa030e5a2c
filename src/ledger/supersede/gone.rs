//! Which rows are gone: replaced, and not said again by what replaces them.

use std::collections::{BTreeMap, BTreeSet};

use super::is_cover;
use super::newest::Replaced;
use crate::diagnostic::{Code, Diagnostic};
use crate::domain::CellRef;
use crate::ledger::batch::Batch;
use crate::ledger::delivered::Delivered;
use crate::ledger::keys::Keys;
use crate::ledger::likeness::{Likeness, values};

/// How many rows a message lists.
const SHOWN: usize = 20;

/// Names the rows of a table that are gone: those of a period that another delivery replaces, or, where it replaces the
/// whole table, those of it that do not stand on in spite of that.
pub(super) fn said(
    position: usize,
    replaced: &Replaced,
    (batches, deliveries): (&[Batch], &[Delivered]),
    stands: &dyn Fn(usize) -> bool,
) -> Vec<Diagnostic> {
    let batch = &batches[position];
    let table = batch.table();
    let column = table.period.as_ref().or(table.key.first()).map_or("", String::as_str);
    let about = |code, newer: usize, rows: &[usize]| {
        let gone = not_repeated(batch, rows, batches, newer);
        let first = gone.first()?;
        let is_listed = code == Code::RowsWithdrawn;
        let found = if is_listed {
            sheet_rows(batch, &gone)
        } else {
            String::new()
        };
        let diagnostic = Diagnostic::new(code, batch.place(*first, column), found)
            .with("sum", gone.len().to_string())
            .with("other", &deliveries[newer].path);
        Some(deliveries[batch.delivery].addressed(diagnostic))
    };
    let by_period = replaced.by_period.iter();
    let by_period = by_period.filter_map(|(newer, rows)| about(Code::RowsSuperseded, *newer, rows));
    let whole = replaced.whole.filter(|_| !is_cover(batch)).and_then(|newer| {
        let mut rows = replaced.records(batch);
        rows.retain(|index| !stands(*index));
        about(Code::RowsWithdrawn, newer, &rows)
    });
    by_period.chain(whole).collect()
}

/// Which of the rows do not stand in the newer delivery: an overview that is sent again each month repeats its earlier
/// months, and nothing is lost then. A row with a key is found again by its key, one without by all that it says; one
/// of which only the amount differs, or only the words, was corrected and not left out.
fn not_repeated(batch: &Batch, rows: &[usize], batches: &[Batch], newer: usize) -> Vec<usize> {
    let newer: Vec<&Batch> = batches
        .iter()
        .filter(|other| other.delivery == newer && other.table().id == batch.table().id)
        .collect();
    let keys_of: Vec<Keys<'_>> = newer.iter().map(|other| Keys::of(other, "")).collect();
    let mut left: Vec<(usize, usize)> = newer
        .iter()
        .enumerate()
        .flat_map(|(number, other)| (0..other.fates.len()).map(move |index| (number, index)))
        .collect();
    let mut gone = rows.to_vec();
    let keys = Keys::of(batch, "");
    for likeness in [Likeness::Whole, Likeness::AllButAmount, Likeness::AmountAndKind] {
        if gone.is_empty() || left.is_empty() {
            break;
        }
        let mut same: BTreeMap<String, [Vec<(f64, usize)>; 2]> = BTreeMap::new();
        for index in &gone {
            let of = same.entry(name(&keys, batch, *index, likeness)).or_default();
            of[0].push((amount(batch, *index), *index));
        }
        for (position, (number, index)) in left.iter().enumerate() {
            let (keys, newer) = (&keys_of[*number], newer[*number]);
            if let Some(of) = same.get_mut(&name(keys, newer, *index, likeness)) {
                of[1].push((amount(newer, *index), position));
            }
        }
        let mut found: [BTreeSet<usize>; 2] = Default::default();
        for [mut before, mut after] in same.into_values() {
            // In order of size the rows that are most alike stand at the same end.
            before.sort_by(|a, b| a.0.total_cmp(&b.0));
            after.sort_by(|a, b| a.0.total_cmp(&b.0));
            for ((_, index), (_, position)) in before.iter().rev().zip(after.iter().rev()) {
                found[0].insert(*index);
                found[1].insert(*position);
            }
        }
        gone.retain(|index| !found[0].contains(index));
        let mut position = 0;
        left.retain(|_| {
            position += 1;
            !found[1].contains(&(position - 1))
        });
    }
    gone
}

/// The number that the table's contract marks as its measure.
fn amount(batch: &Batch, index: usize) -> f64 {
    let measure = batch.table().control_sum.as_deref().unwrap_or_default();
    batch.facts.row(index).number(measure).unwrap_or_default()
}

/// What a row is found again by.
fn name(keys: &Keys<'_>, batch: &Batch, index: usize, likeness: Likeness) -> String {
    let row = batch.facts.row(index);
    match keys.key(index) {
        Some(key) => key,
        None => values(row, batch, likeness),
    }
}

/// The rows of some records on their sheet, as a reader looks for them: at most twenty.
fn sheet_rows(batch: &Batch, records: &[usize]) -> String {
    let rows: BTreeSet<u32> = records
        .iter()
        .map(|index| batch.facts.row(*index).sheet_row())
        .collect();
    let name = |row: &u32| {
        if batch.is_transposed {
            CellRef::letters(*row)
        } else {
            row.to_string()
        }
    };
    let mut shown: Vec<String> = rows.iter().take(SHOWN).map(name).collect();
    if rows.len() > SHOWN {
        shown.push("…".to_owned());
    }
    shown.join(", ")
}
