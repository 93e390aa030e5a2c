//! The account of every row of every sheet: found = accepted + refused + set aside.

use std::collections::{BTreeMap, BTreeSet};

use crate::contract;
use crate::domain::Month;
use crate::intake::{FileReading, Shape, TableReading};
use crate::ledger::assemble::kept_sum;
use crate::ledger::batch::{Batch, Fate};
use crate::ledger::delivered::Delivered;

/// What became of the rows of one table on one sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Receipt {
    /// Path inside the inbox.
    pub file: String,
    /// Whose delivery it is.
    pub partner: Option<String>,
    /// The month it is about, where that is known.
    pub month: Option<Month>,
    /// Name of the sheet.
    pub sheet: String,
    /// Dutch name of the table, or the name of a free table.
    pub table: String,
    /// Rows below the header.
    pub rows_found: u32,
    /// Rows that count.
    pub rows_accepted: u32,
    /// Rows refused for a fault.
    pub rows_refused: u32,
    /// Totals, blank rows, notes, and rows that something newer replaces.
    pub rows_set_aside: u32,
    /// Records that count, after wide columns became rows.
    pub records: u32,
    /// Sum of the measure over the records that count, as a plain decimal; empty where there is none.
    pub control_sum: String,
}

impl Receipt {
    /// True when no row counts and no month of any row.
    pub fn counts_nothing(&self) -> bool {
        self.rows_accepted == 0 && self.records == 0
    }
}

/// All receipts in the order of files and sheets.
pub fn all(
    deliveries: &[Delivered],
    of_file: &BTreeMap<usize, usize>,
    readings: &[FileReading],
    batches: &[Batch],
    replaced: &[bool],
) -> Vec<Receipt> {
    let mut receipts = Vec::new();
    for (number, delivery) in deliveries.iter().enumerate() {
        let Some(reading) = of_file.get(&number).and_then(|position| readings.get(*position)) else {
            continue;
        };
        for (table_number, table) in reading.tables.iter().enumerate() {
            let found = batches
                .iter()
                .position(|batch| batch.delivery == number && batch.reading == table_number);
            let batch = found.map(|position| (&batches[position], replaced[position]));
            receipts.push(receipt(delivery, table, batch));
        }
    }
    receipts
}

fn receipt(delivery: &Delivered, table: &TableReading, batch: Option<(&Batch, bool)>) -> Receipt {
    let mut receipt = Receipt {
        file: delivery.path.clone(),
        partner: delivery.party.clone(),
        month: delivery.month,
        sheet: table.sheet.clone(),
        table: match &table.shape {
            Shape::Contract(id) => contract::table(id)
                .map_or(id.as_str(), |table| table.nl.as_str())
                .to_owned(),
            Shape::Free(name) => name.clone(),
        },
        rows_found: table.rows_found,
        rows_accepted: table.rows_accepted,
        rows_refused: table.rows_refused,
        rows_set_aside: table.rows_set_aside,
        records: table.records,
        control_sum: table.control_sum.clone().unwrap_or_default(),
    };
    match batch {
        // What replaced it may have rows that were refused: of those the older ones count on.
        Some((batch, true)) => {
            let kept = batch.kept();
            let rows: BTreeSet<u32> = kept.iter().map(|index| batch.facts.row(*index).sheet_row()).collect();
            receipt.rows_accepted = rows.len() as u32;
            receipt.rows_refused = 0;
            receipt.rows_set_aside = receipt.rows_found - receipt.rows_accepted;
            receipt.records = kept.len() as u32;
            if !receipt.control_sum.is_empty() {
                receipt.control_sum = kept_sum(batch).map_or_else(|| "0".to_owned(), |sum| sum.to_string());
            }
        }
        Some((batch, false)) => recount(&mut receipt, batch, &table.refused_rows),
        // A survey table outside the restricted inbox: read by nobody.
        None if table.kept.is_some() => {
            receipt.rows_set_aside += receipt.rows_accepted;
            (receipt.rows_accepted, receipt.records) = (0, 0);
            receipt.control_sum = String::new();
        }
        None => {}
    }
    balance(&mut receipt);
    receipt
}

/// No row is lost: what nobody accounts for is refused, so that somebody looks at it.
fn balance(receipt: &mut Receipt) {
    let left = unaccounted(receipt);
    debug_assert_eq!(left, 0, "{receipt:?}");
    receipt.rows_refused += left;
}

/// Rows that were found and are neither accepted nor refused nor set aside.
fn unaccounted(receipt: &Receipt) -> u32 {
    let counted = receipt.rows_accepted + receipt.rows_refused + receipt.rows_set_aside;
    receipt.rows_found.saturating_sub(counted)
}

/// Moves the rows that the ledger refused or set aside. A row with several records is refused when one of them is, also
/// when its reader did so (`refused_rows`); a row of a wide table of which every month is still empty has no record, and
/// is set aside.
fn recount(receipt: &mut Receipt, batch: &Batch, refused_rows: &[u32]) {
    let has_record_each = batch.fates.len() == receipt.rows_accepted as usize;
    // A percentage is brought into the unit of its KPI after it was read.
    let may_be_scaled = batch.table().columns.iter().any(|column| column.percentage);
    if !may_be_scaled
        && has_record_each
        && batch.columns_are_plain()
        && batch.fates.iter().all(|fate| *fate == Fate::Kept)
    {
        return;
    }
    let accepted_by_reader = receipt.rows_accepted;
    let rows = |wanted: Fate| -> BTreeSet<u32> {
        (0..batch.fates.len())
            .filter(|index| batch.fates[*index] == wanted)
            .map(|index| batch.facts.row(index).sheet_row())
            .filter(|row| refused_rows.binary_search(row).is_err())
            .collect()
    };
    let refused = rows(Fate::Refused);
    let kept: BTreeSet<u32> = rows(Fate::Kept).difference(&refused).copied().collect();
    let aside = rows(Fate::SetAside)
        .into_iter()
        .filter(|row| !refused.contains(row) && !kept.contains(row))
        .count() as u32;
    receipt.rows_accepted = kept.len() as u32;
    receipt.rows_refused += refused.len() as u32;
    let without_record = accepted_by_reader.saturating_sub(kept.len() as u32 + refused.len() as u32 + aside);
    receipt.rows_set_aside += aside + without_record;
    receipt.records = batch.fates.iter().filter(|fate| **fate == Fate::Kept).count() as u32;
    receipt.control_sum = kept_sum(batch).map(|sum| sum.to_string()).unwrap_or_default();
}

#[cfg(test)]
mod tests {
    use super::*;

    fn receipt(found: u32, [accepted, refused, set_aside]: [u32; 3]) -> Receipt {
        Receipt {
            file: "a.csv".to_owned(),
            partner: None,
            month: None,
            sheet: "a".to_owned(),
            table: "Bijdragen".to_owned(),
            rows_found: found,
            rows_accepted: accepted,
            rows_refused: refused,
            rows_set_aside: set_aside,
            records: accepted,
            control_sum: String::new(),
        }
    }

    #[test]
    fn a_row_that_nobody_accounts_for_is_counted() {
        assert_eq!(unaccounted(&receipt(6, [3, 2, 1])), 0);
        assert_eq!(unaccounted(&receipt(6, [3, 1, 0])), 2);
        assert_eq!(unaccounted(&receipt(6, [7, 0, 0])), 0, "never less than none");
    }

    #[test]
    #[cfg_attr(debug_assertions, should_panic(expected = "rows_found: 6"))]
    fn an_unbalanced_receipt_stops_a_developer_and_is_refused_for_a_user() {
        let mut unbalanced = receipt(6, [3, 1, 0]);
        balance(&mut unbalanced);
        assert_eq!(unbalanced.rows_refused, 3);
    }
}
