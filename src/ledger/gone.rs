//! Diagnostics about tables that a newer delivery replaced: they are no longer anybody's to mend.

use std::collections::{BTreeMap, BTreeSet};

use crate::contract;
use crate::diagnostic::{Code, Diagnostic};
use crate::intake::FileReading;
use crate::ledger::batch::Batch;

/// What stands on one sheet: the tables that were replaced, by Dutch name with their sheet rows, and whether another
/// table on it still counts.
#[derive(Debug, Default)]
struct Sheet {
    replaced: BTreeMap<&'static str, BTreeSet<u32>>,
    has_more: bool,
}

/// The sheets on which a table was replaced.
#[derive(Debug, Default)]
pub struct Gone(BTreeMap<(String, String), Sheet>);

impl Gone {
    /// Lays out what was replaced; `reading` gives the reading of a batch's file.
    pub fn of<'a>(batches: &[Batch], replaced: &[bool], reading: &dyn Fn(usize) -> Option<&'a FileReading>) -> Self {
        let mut sheets: BTreeMap<(String, String), Sheet> = BTreeMap::new();
        for (batch, replaced) in batches.iter().zip(replaced) {
            let sheet = sheets.entry((batch.file.clone(), batch.sheet.clone())).or_default();
            if !replaced {
                sheet.has_more = true;
                continue;
            }
            let rows = sheet.replaced.entry(batch.table().nl.as_str()).or_default();
            rows.extend(batch.facts.rows().map(crate::ledger::Row::sheet_row));
            let read = reading(batch.delivery).and_then(|reading| reading.tables.get(batch.reading));
            rows.extend(read.iter().flat_map(|table| table.refused_rows.iter().copied()));
        }
        sheets.retain(|_, sheet| !sheet.replaced.is_empty());
        Self(sheets)
    }

    /// True when a diagnostic is about a replaced table: of its sheet nothing else counts, or it names that table, or
    /// its cell stands in a row of it.
    pub fn holds(&self, diagnostic: &Diagnostic) -> bool {
        if matches!(
            diagnostic.code,
            Code::DeliverySuperseded | Code::RowSuperseded | Code::RowsSuperseded | Code::RowsWithdrawn
        ) {
            return false;
        }
        let (Some(file), Some(name)) = (&diagnostic.place.file, &diagnostic.place.sheet) else {
            return false;
        };
        let Some(sheet) = self.0.get(&(file.clone(), name.clone())) else {
            return false;
        };
        if !sheet.has_more {
            return true;
        }
        let named = diagnostic
            .arguments
            .get("table")
            .filter(|name| contract::tables().iter().any(|table| table.nl == **name));
        match (named, diagnostic.place.cell) {
            (Some(table), _) => sheet.replaced.contains_key(table.as_str()),
            (None, Some(cell)) => sheet.replaced.values().any(|rows| rows.contains(&cell.row)),
            (None, None) => false,
        }
    }
}
