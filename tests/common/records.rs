//! The accepted records of a reading as a frame, as the ledger sees them.

use polars::prelude::DataFrame;
use vlecht::contract;
use vlecht::intake::Shape;
use vlecht::intake::read::Read;
use vlecht::ledger::FactTable;

/// The records of the table at a position; `None` where it has none.
pub(crate) fn frame(read: &Read, position: usize) -> Option<DataFrame> {
    let accepted = read.accepted.get(position)?.as_ref()?;
    let Shape::Contract(id) = &read.reading.tables[position].shape else {
        return None;
    };
    let table = contract::table(id).expect("a table of the contract");
    Some(FactTable::of_accepted(table, accepted.clone()).frame())
}
