//! The account of the rows of a mapped table: found = accepted + refused + set aside.

use crate::intake::grid::GridRow;
use crate::intake::mapped::rows::Ready;
use crate::intake::reading::TableReading;

/// Rows from the first to the last, blank ones included.
fn found(body: &[GridRow]) -> u32 {
    match (body.first(), body.last()) {
        (Some(first), Some(last)) => last.number - first.number + 1,
        _ => 0,
    }
}

/// A table that may not be read here: every row is set aside unseen.
pub fn all_aside(table: TableReading, body: &[GridRow]) -> TableReading {
    TableReading {
        rows_found: found(body),
        rows_set_aside: found(body),
        ..table
    }
}

/// A table that cannot be read as its mapping says: every row is refused, none is lost.
pub fn all_refused(table: TableReading, body: &[GridRow]) -> TableReading {
    let filled: Vec<u32> = body
        .iter()
        .filter(|row| !row.cells.is_empty())
        .map(|row| row.number)
        .collect();
    let refused = filled.len() as u32;
    TableReading {
        rows_found: found(body),
        rows_refused: refused,
        rows_set_aside: found(body) - refused,
        refused_rows: filled,
        ..table
    }
}

/// Adds the rows that never came to the reader: what was neither accepted nor refused was set aside.
pub fn settle(table: &mut TableReading, ready: &Ready) {
    table.rows_found = ready.found;
    table.rows_refused += ready.refused.len() as u32;
    table.refused_rows.extend(&ready.refused);
    table.refused_rows.sort_unstable();
    table.rows_set_aside = ready
        .found
        .saturating_sub(table.rows_accepted)
        .saturating_sub(table.rows_refused);
}
