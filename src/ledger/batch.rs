//! One table of one file on its way into the facts: its records and what becomes of each.

use crate::contract::Table;
use crate::diagnostic::Place;
use crate::domain::CellRef;
use crate::intake::accepted::{Texts, Values};
use crate::ledger::columns::Piece;
use crate::ledger::{FactTable, Row};

/// What becomes of a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// It becomes a fact.
    Kept,
    /// It is refused; a diagnostic says why.
    Refused,
    /// Something newer counts.
    SetAside,
}

/// One table of one file.
pub struct Batch {
    /// Position in the list of sources.
    pub source: u32,
    /// Position in the list of deliveries.
    pub delivery: usize,
    /// Position of its table among the file's readings.
    pub reading: usize,
    /// Path of the file.
    pub file: String,
    /// Name of the sheet.
    pub sheet: String,
    /// Sheet column of each column.
    pub columns: std::collections::BTreeMap<String, u32>,
    /// The records with typed access.
    pub facts: FactTable,
    /// What becomes of each record.
    pub fates: Vec<Fate>,
    /// Records about another period than their delivery, refused until their sender says what is meant: they replace
    /// nothing.
    pub asked: std::collections::BTreeSet<usize>,
    /// Rows that its reader refused.
    pub refused_by_reader: u32,
    /// True when it stands on a letter of this program that came back.
    pub is_returned: bool,
    /// True when its row numbers are columns of the sheet, and the other way round.
    pub is_transposed: bool,
}

/// The cell of a record where it really stands, in a column of the table.
pub fn real_cell(row: Row<'_>, number: u32, is_transposed: bool) -> CellRef {
    if is_transposed {
        CellRef::new(number, row.sheet_row())
    } else {
        CellRef::new(row.sheet_row(), number)
    }
}

impl Batch {
    /// The contract of its table.
    pub fn table(&self) -> &'static Table {
        self.facts.table
    }

    /// Positions of the records that are still kept.
    pub fn kept(&self) -> Vec<usize> {
        (0..self.fates.len())
            .filter(|index| self.fates[*index] == Fate::Kept)
            .collect()
    }

    /// The cell of a column in a record.
    pub fn place(&self, index: usize, column: &str) -> Place {
        let row = self.facts.row(index);
        let number = match self.columns.get(column) {
            Some(number) => *number,
            None => row.sheet_column(),
        };
        Place::cell(&self.file, &self.sheet, real_cell(row, number, self.is_transposed))
    }

    /// True when each record is a row of its sheet, not a cell of a wide one.
    pub fn columns_are_plain(&self) -> bool {
        self.facts.is_empty() || self.facts.row(0).sheet_column() == 0
    }

    /// Replaces a column of text.
    pub fn replace_text<T: AsRef<str>>(&mut self, column: &str, values: &[Option<T>]) {
        let before = self.facts.texts(column);
        let is_same = (0..)
            .zip(values)
            .all(|(index, value)| before.get(index) == value.as_ref().map(AsRef::as_ref));
        if is_same {
            return;
        }
        let values: Texts = values.iter().map(|value| value.as_ref().map(AsRef::as_ref)).collect();
        self.facts = self.facts.with(column, Values::Text(values));
    }

    /// Puts one text in every row of a column.
    pub fn fill_text(&mut self, column: &str, text: &str) {
        let values: Texts = std::iter::repeat_n(Some(text), self.facts.len()).collect();
        self.facts = self.facts.with(column, Values::Text(values));
    }

    /// The kept records with their source, to be laid under those of other files.
    pub(super) fn kept_piece(&self) -> Piece {
        let all_kept = self.fates.iter().all(|fate| *fate == Fate::Kept);
        let kept = (!all_kept).then(|| self.kept().into_iter().map(|index| index as u32).collect());
        self.facts.piece(kept, self.source)
    }
}
