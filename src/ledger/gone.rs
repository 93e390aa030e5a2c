//! Diagnostics about tables that a newer delivery replaced: they are no longer anybody's to mend.

use std::collections::{BTreeMap, BTreeSet};

use crate::contract;
use crate::diagnostic::{Code, Diagnostic};
use crate::intake::FileReading;
use crate::ledger::batch::Batch;
use crate::ledger::earlier_rows::Standing;

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
    /// Lays out what was replaced but for the rows that are `standing`; `reading` gives the reading of a batch's file.
    pub fn of<'a>(
        batches: &[Batch],
        replaced: &[bool],
        standing: &Standing,
        reading: &dyn Fn(usize) -> Option<&'a FileReading>,
    ) -> Self {
        let mut sheets: BTreeMap<(String, String), Sheet> = BTreeMap::new();
        for (position, (batch, replaced)) in batches.iter().zip(replaced).enumerate() {
            let sheet = sheets.entry((batch.file.clone(), batch.sheet.clone())).or_default();
            if !replaced {
                sheet.has_more = true;
                continue;
            }
            let rows = sheet.replaced.entry(batch.table().nl.as_str()).or_default();
            if batch.is_transposed {
                // Its cells share no rows of their own: what is said of them stays said.
                continue;
            }
            let is_gone = |row: &crate::ledger::Row<'_>| !standing.contains_key(&(position, row.index() as usize));
            rows.extend(batch.facts.rows().filter(is_gone).map(crate::ledger::Row::sheet_row));
            let of_batch = standing.range((position, 0)..=(position, usize::MAX));
            sheet.has_more |= of_batch.count() > 0;
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Place;
    use crate::domain::CellRef;

    /// A sheet with two tables: contributions in rows 2 and 3, which were replaced, and measurements below, which count.
    fn two_tables(has_more: bool) -> Gone {
        let replaced = BTreeMap::from([("Bijdragen", BTreeSet::from([2, 3]))]);
        let key = ("a.xlsx".to_owned(), "Alles".to_owned());
        Gone(BTreeMap::from([(key, Sheet { replaced, has_more })]))
    }

    fn at(row: u32) -> Diagnostic {
        Diagnostic::new(
            Code::BadNumber,
            Place::cell("a.xlsx", "Alles", CellRef::new(row, 4)),
            "veel",
        )
    }

    #[test]
    fn of_two_tables_on_a_sheet_only_the_replaced_one_is_gone() {
        let gone = two_tables(true);
        assert!(gone.holds(&at(3)) && !gone.holds(&at(7)));
        let about = |table: &str| {
            Diagnostic::new(Code::MissingColumn, Place::sheet("a.xlsx", "Alles"), "").with("table", table)
        };
        assert!(gone.holds(&about("Bijdragen")) && !gone.holds(&about("KPI_metingen")));
        // What names no table and no cell may be about the one that counts.
        let of_sheet = Diagnostic::new(Code::NoTable, Place::sheet("a.xlsx", "Alles"), "");
        assert!(!gone.holds(&of_sheet));
        assert!(two_tables(false).holds(&of_sheet), "nothing else counts there");
    }

    #[test]
    fn another_sheet_and_the_word_that_something_was_replaced_stay() {
        let gone = two_tables(false);
        let elsewhere = Place::cell("a.xlsx", "Ander", CellRef::new(3, 4));
        assert!(!gone.holds(&Diagnostic::new(Code::BadNumber, elsewhere, "")));
        let place = Place::cell("a.xlsx", "Alles", CellRef::new(3, 4));
        assert!(!gone.holds(&Diagnostic::new(Code::RowsWithdrawn, place, "3")));
    }
}
