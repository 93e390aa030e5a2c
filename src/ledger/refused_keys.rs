//! A row that is refused for one fault and repeats the key of another row: said at once, so that nobody mends the first
//! fault only to hear of the second.

use std::collections::BTreeMap;

use crate::diagnostic::{Code, Diagnostic, Place};
use crate::domain::CellRef;
use crate::domain::personal::masked;
use crate::intake::FileReading;
use crate::intake::refused::RefusedRow;
use crate::ledger::batch::{Batch, Fate};
use crate::ledger::delivered::Delivered;
use crate::ledger::keys::{Keys, other_cell};

/// Says which rows that their reader refused have the key of another row of the same file.
pub fn check<'a>(
    batches: &[Batch],
    deliveries: &[Delivered],
    reading_of: &dyn Fn(usize) -> Option<&'a FileReading>,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let mut seen: BTreeMap<(usize, String), Place> = BTreeMap::new();
    let refused_of = |batch: &Batch| {
        let table = reading_of(batch.delivery).and_then(|reading| reading.tables.get(batch.reading));
        table.map_or(&[][..], |table| table.refused.as_slice())
    };
    let has_refused = |batch: &&Batch| !batch.table().key.is_empty() && !refused_of(batch).is_empty();
    for batch in batches.iter().filter(has_refused) {
        let keys = Keys::of(batch, "");
        let column = batch.table().key.first().map_or("", String::as_str);
        // Of another sheet of the file the same table may hold the first row.
        let same = |other: &&Batch| other.delivery == batch.delivery && other.table().id == batch.table().id;
        for other in batches.iter().filter(same) {
            let own = Keys::of(other, "");
            for index in (0..other.fates.len()).filter(|index| other.fates[*index] == Fate::Kept) {
                if let Some(key) = own.key(index) {
                    let place = other.place(index, column);
                    seen.entry((batch.delivery, key)).or_insert(place);
                }
            }
        }
        for row in refused_of(batch) {
            let Some(key) = keys.of_refused(&row.cells) else {
                continue;
            };
            let place = place(batch, row, column);
            let Some(first) = seen.get(&(batch.delivery, key.clone())) else {
                seen.insert((batch.delivery, key), place);
                continue;
            };
            let header = batch.table().column(column).map_or(column, |column| column.nl.as_str());
            let found = key.split('\u{1}').nth(2).unwrap_or_default();
            let diagnostic = Diagnostic::new(Code::DuplicateKey, place.clone(), masked(found))
                .with("table", &batch.table().nl)
                .with("column", header)
                .with("other", other_cell(first, &place));
            diagnostics.push(deliveries[batch.delivery].addressed(diagnostic));
        }
    }
}

/// The cell of a column in a row that was refused.
fn place(batch: &Batch, row: &RefusedRow, column: &str) -> Place {
    let number = batch.columns.get(column).copied().unwrap_or(row.column);
    let cell = if batch.is_transposed {
        CellRef::new(number, row.row)
    } else {
        CellRef::new(row.row, number)
    };
    Place::cell(&batch.file, &batch.sheet, cell)
}
