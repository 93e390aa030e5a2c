//! The tables that go back to their sender because rows of them were refused.
//!
//! A delivery replaces its table as a whole, so all rows go back, the accepted ones as they were: who mends only the
//! wrong cells and sends the table in again loses nothing.

use std::collections::{BTreeMap, BTreeSet};

use crate::contract::{ColumnType, FilledInBy};
use crate::domain::{Date, Period};
use crate::intake::{FileReading, TableReading, Typed};
use crate::ledger::batch::{Batch, Fate};
use crate::ledger::delivered::Delivered;
use crate::ledger::directory::OFFICE;
use crate::ledger::{FactTable, Row};

/// Most rows of a table that go back: more are mended in the sender's own workbook.
const MOST: usize = 20_000;

/// A table that goes back.
#[derive(Clone, Debug, PartialEq)]
pub struct Returned {
    /// Whose it is.
    pub partner: String,
    /// Path of its file inside the inbox.
    pub file: String,
    /// Which table.
    pub table: &'static str,
    /// What its delivery is about, where that is known.
    pub period: Option<Period>,
    /// Day of its delivery, where that is known.
    pub delivered_on: Option<Date>,
    /// Version of its delivery.
    pub version: i64,
    /// Who its sender says to ask, by role.
    pub contact: Option<String>,
    /// Sheet column of each column, by sheet.
    pub columns: BTreeMap<String, BTreeMap<String, u32>>,
    /// All its rows in the order of the file.
    pub rows: Vec<ReturnedRow>,
}

/// A row that goes back; of a row with a column per month, one for each month.
#[derive(Clone, Debug, PartialEq)]
pub struct ReturnedRow {
    /// Name of its sheet.
    pub sheet: String,
    /// Row on the sheet.
    pub row: u32,
    /// Column on the sheet of a wide value; 0: each column has its own.
    pub column: u32,
    /// What stands in it, by column of the table. A word of a list is its id where the word was understood.
    pub cells: BTreeMap<String, Typed>,
    /// True when it was refused.
    pub is_refused: bool,
}

/// The tables with refused rows that still count, by partner, period and table. `originals` are the records before
/// codes were replaced by what they refer to.
pub fn all<'a>(
    batches: &[Batch],
    originals: &[FactTable],
    replaced: &[bool],
    deliveries: &[Delivered],
    reading_of: &dyn Fn(usize) -> Option<&'a FileReading>,
) -> Vec<Returned> {
    let mut groups: BTreeMap<(usize, &'static str), Vec<usize>> = BTreeMap::new();
    for (position, batch) in batches.iter().enumerate() {
        let table = batch.table();
        let is_own = deliveries[batch.delivery]
            .party
            .as_deref()
            .is_some_and(|party| party != OFFICE);
        if is_own && !replaced[position] && table.id != "delivery" && table.filled_in_by != FilledInBy::Survey {
            groups
                .entry((batch.delivery, table.id.as_str()))
                .or_default()
                .push(position);
        }
    }
    // Most tables have no refused row, and need no closer look.
    groups.retain(|_, positions| {
        let refused = |position: &usize| {
            let batch = &batches[*position];
            batch.refused_by_reader > 0 || batch.fates.contains(&Fate::Refused)
        };
        let rows: usize = positions.iter().map(|position| batches[*position].fates.len()).sum();
        rows <= MOST && positions.iter().any(refused)
    });
    let mut returned: Vec<Returned> = groups
        .into_iter()
        .filter_map(|((delivery, table), positions)| {
            let cover = batches
                .iter()
                .find(|batch| batch.delivery == delivery && batch.table().id == "delivery" && !batch.facts.is_empty());
            let contact = cover.and_then(|cover| cover.facts.row(0).text("contact_role"));
            let delivery = &deliveries[delivery];
            let mut returned = Returned {
                partner: delivery.party.clone()?,
                file: delivery.path.clone(),
                table,
                period: delivery.period,
                delivered_on: delivery.delivered_on,
                version: delivery.version,
                contact: contact.map(str::to_owned),
                columns: BTreeMap::new(),
                rows: Vec::new(),
            };
            for position in positions {
                let batch = &batches[position];
                // Its records are no rows of the sheet: they are mended where they came from.
                if batch.is_transposed {
                    return None;
                }
                let reading = reading_of(batch.delivery)?.tables.get(batch.reading)?;
                // A table of which a part cannot be shown again does not go back at all: nothing may get lost.
                let kept: BTreeSet<u32> = reading.refused.iter().map(|row| row.row).collect();
                if kept.len() != reading.rows_refused as usize {
                    return None;
                }
                if !kept.is_empty() && is_rescaled(batch, &originals[position]) {
                    return None;
                }
                returned.columns.insert(batch.sheet.clone(), batch.columns.clone());
                returned.rows.extend(rows(batch, &originals[position], reading));
            }
            let has_refused = returned.rows.iter().any(|row| row.is_refused);
            (has_refused && returned.rows.len() <= MOST).then_some(returned)
        })
        .collect();
    returned.sort_by(|a, b| (&a.partner, a.period, a.table, &a.file).cmp(&(&b.partner, b.period, b.table, &b.file)));
    returned
}

/// True when numbers count in another unit than they were typed in: a refused row beside them would be read in the
/// wrong one.
fn is_rescaled(batch: &Batch, original: &FactTable) -> bool {
    let numbers = batch.table().columns.iter().filter(|column| {
        matches!(
            column.kind,
            ColumnType::Decimal | ColumnType::Money | ColumnType::Share | ColumnType::Integer
        )
    });
    let mut numbers = numbers.filter(|column| batch.facts.has_value(&column.id));
    numbers.any(|column| {
        (0..batch.fates.len()).any(|index| {
            let id = column.id.as_str();
            original.row(index).number(id) != batch.facts.row(index).number(id)
        })
    })
}

fn rows(batch: &Batch, original: &FactTable, reading: &TableReading) -> Vec<ReturnedRow> {
    let is_wide = !batch.columns_are_plain();
    let accepted = (0..batch.fates.len())
        .filter(|index| batch.fates[*index] != Fate::SetAside)
        .map(|index| {
            let row = original.row(index);
            ReturnedRow {
                sheet: batch.sheet.clone(),
                row: row.sheet_row(),
                column: row.sheet_column(),
                cells: cells(batch, (row, batch.facts.row(index)), is_wide),
                is_refused: batch.fates[index] == Fate::Refused,
            }
        });
    let refused = reading.refused.iter().map(|row| ReturnedRow {
        sheet: batch.sheet.clone(),
        row: row.row,
        column: row.column,
        cells: row.cells.clone(),
        is_refused: true,
    });
    let mut rows: Vec<ReturnedRow> = accepted.chain(refused).collect();
    rows.sort_by_key(|row| (row.row, row.column));
    rows
}

/// The values of a record: codes as they were typed, numbers in the unit in which they count. What only came from a
/// default was not typed and is left out.
fn cells(batch: &Batch, (typed, counted): (Row<'_>, Row<'_>), is_wide: bool) -> BTreeMap<String, Typed> {
    batch
        .table()
        .columns
        .iter()
        .filter(|column| column.default.is_none() || is_wide || batch.columns.contains_key(&column.id))
        .filter_map(|column| {
            let id = column.id.as_str();
            let value = match column.kind {
                ColumnType::Decimal | ColumnType::Money | ColumnType::Share | ColumnType::Integer => {
                    Typed::Number(format!("{}", counted.number(id)?))
                }
                ColumnType::Date => Typed::Day(counted.date(id)?),
                ColumnType::Boolean => Typed::Boolean(counted.boolean(id)?),
                _ => Typed::Text(typed.text(id)?.to_owned()),
            };
            Some((column.id.clone(), value))
        })
        .collect()
}
