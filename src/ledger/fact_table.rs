//! The accepted rows of one table, with the cell each value came from.

use std::sync::{Arc, OnceLock};

use crate::contract::{Storage, Table, lineage};
use crate::domain::{Date, Period, RowSet};
use crate::intake::accepted::{Accepted, Values};
use crate::ledger::columns::{self, Columns, Piece};
use crate::ledger::texts::Texts;

/// The accepted rows of one table, sorted by source and row. A clone shares them.
#[derive(Clone, Debug)]
pub struct FactTable {
    /// The contract of the table.
    pub table: &'static Table,
    rows: Arc<Rows>,
}

/// Rows as they lie.
#[derive(Debug)]
enum Rows {
    Whole(Columns),
    Pieces(Pieces),
}

/// The rows of a table so long that mostly single ones of it are asked for: as they came from their files.
#[derive(Debug)]
struct Pieces {
    all: Vec<Piece>,
    /// Where each piece begins.
    starts: Vec<usize>,
    /// Number of rows.
    height: usize,
    /// All under each other, once somebody goes through a whole column.
    together: OnceLock<Columns>,
}

impl FactTable {
    /// The records of one table of one file.
    pub fn of_accepted(table: &'static Table, accepted: Accepted) -> Self {
        Self::whole(table, Columns::of_accepted(table, accepted))
    }

    /// A table without rows.
    pub fn empty(table: &'static Table) -> Self {
        Self::whole(table, Columns::default())
    }

    /// The kept rows of several files under each other.
    pub(super) fn laid_together(table: &'static Table, pieces: &[Piece]) -> Self {
        Self::whole(table, columns::laid_together(pieces))
    }

    /// The same rows, left where they lie until somebody goes through a whole column.
    pub(super) fn in_pieces(table: &'static Table, pieces: Vec<Piece>) -> Self {
        let mut height = 0;
        let starts = pieces.iter().map(|piece| {
            let start = height;
            height += piece.height();
            start
        });
        let starts = starts.collect();
        let pieces = Pieces {
            all: pieces,
            starts,
            height,
            together: OnceLock::new(),
        };
        Self {
            table,
            rows: Arc::new(Rows::Pieces(pieces)),
        }
    }

    fn whole(table: &'static Table, columns: Columns) -> Self {
        Self {
            table,
            rows: Arc::new(Rows::Whole(columns)),
        }
    }

    /// The same rows with other values in a column.
    #[must_use]
    pub(super) fn with(&self, id: &str, values: Values) -> Self {
        let mut columns = self.columns().clone();
        columns.put(id, values);
        Self::whole(self.table, columns)
    }

    /// The same rows without a column.
    #[must_use]
    pub(super) fn without(&self, id: &str) -> Self {
        let mut columns = self.columns().clone();
        columns.take_off(id);
        Self::whole(self.table, columns)
    }

    /// The rows as a piece of a longer table: those that count of this source.
    pub(super) fn piece(&self, kept: Option<Vec<u32>>, source: u32) -> Piece {
        Piece {
            columns: self.columns().clone(),
            kept,
            source,
        }
    }

    /// Number of rows.
    pub fn len(&self) -> usize {
        match self.rows.as_ref() {
            Rows::Whole(columns) => columns.height,
            Rows::Pieces(pieces) => pieces.height,
        }
    }

    /// True without rows.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// True when a column holds a value in some row.
    pub fn has_value(&self, column: &str) -> bool {
        self.values(column).is_some_and(Values::has_value)
    }

    /// How many cells of a column are empty: all of a column that is not there.
    pub fn empty_cells(&self, column: &str) -> usize {
        self.values(column).map_or(self.len(), Values::empty_cells)
    }

    /// The rows in order.
    pub fn rows(&self) -> impl Iterator<Item = Row<'_>> + '_ {
        (0..self.len()).map(|index| Row { table: self, index })
    }

    /// A column of text, a code, an enum id or a period, for going through many rows: looked up once.
    pub fn texts(&self, column: &str) -> Texts<'_> {
        Texts::new(match self.values(column) {
            Some(Values::Text(values)) => Some(values),
            _ => None,
        })
    }

    /// A column of numbers, likewise.
    pub fn numbers(&self, column: &str) -> Numbers<'_> {
        Numbers(self.values(column))
    }

    /// One row.
    pub fn row(&self, index: usize) -> Row<'_> {
        Row { table: self, index }
    }

    /// A whole column.
    pub(super) fn values(&self, id: &str) -> Option<&Values> {
        self.columns().get(id)
    }

    /// All rows under each other.
    fn columns(&self) -> &Columns {
        match self.rows.as_ref() {
            Rows::Whole(columns) => columns,
            Rows::Pieces(pieces) => pieces.together.get_or_init(|| columns::laid_together(&pieces.all)),
        }
    }

    /// The sources of some rows; each once where its rows stand together.
    pub fn sources_of<'a>(&'a self, rows: &'a RowSet) -> impl Iterator<Item = u32> + 'a {
        rows.runs().flat_map(|run| self.sources_of_run(run))
    }

    fn sources_of_run<'a>(&'a self, run: &'a [u32]) -> impl Iterator<Item = u32> + 'a {
        let mut rest = run;
        std::iter::from_fn(move || {
            let first = *rest.first()? as usize;
            let (source, end) = match self.rows.as_ref() {
                Rows::Whole(_) => (self.row(first).source(), first + 1),
                Rows::Pieces(pieces) => {
                    let next = pieces.starts.partition_point(|start| *start <= first);
                    let end = pieces.starts.get(next).copied().unwrap_or(pieces.height);
                    (pieces.all.get(next.checked_sub(1)?)?.source, end)
                }
            };
            rest = &rest[rest.partition_point(|row| (*row as usize) < end)..];
            Some(source)
        })
    }

    /// The piece in which a row lies, and its position there.
    fn place(&self, index: usize) -> Option<(&Columns, usize, Option<u32>)> {
        match self.rows.as_ref() {
            Rows::Whole(columns) => Some((columns, index, None)),
            Rows::Pieces(pieces) => {
                let number = pieces.starts.partition_point(|start| *start <= index).checked_sub(1)?;
                let piece = pieces.all.get(number)?;
                let position = piece.position(index - pieces.starts[number])?;
                Some((&piece.columns, position, Some(piece.source)))
            }
        }
    }
}

/// A column of numbers of any kind. Gives `None` for an empty cell and of a column that is not there.
#[derive(Clone, Copy, Debug)]
pub struct Numbers<'a>(Option<&'a Values>);

impl Numbers<'_> {
    /// The number in a row.
    pub fn get(self, index: usize) -> Option<f64> {
        number(self.0?, index)
    }
}

fn number(values: &Values, index: usize) -> Option<f64> {
    match values {
        Values::Decimal(values) => values.get(index).copied().flatten(),
        Values::Integer(values) => values.get(index).copied().flatten().map(|value| value as f64),
        _ => None,
    }
}

/// One row of a table. Each accessor gives `None` for an empty cell and for a column that is not there.
#[derive(Clone, Copy, Debug)]
pub struct Row<'a> {
    table: &'a FactTable,
    index: usize,
}

impl<'a> Row<'a> {
    /// Position in the table.
    pub fn index(self) -> u32 {
        self.index as u32
    }

    /// Text, a code or an enum id.
    pub fn text(self, column: &str) -> Option<&'a str> {
        match self.cell(column)? {
            (Values::Text(texts), index) => texts.get(index),
            _ => None,
        }
    }

    /// A number of any kind.
    pub fn number(self, column: &str) -> Option<f64> {
        let (values, index) = self.cell(column)?;
        number(values, index)
    }

    /// A day.
    pub fn date(self, column: &str) -> Option<Date> {
        match self.cell(column)? {
            (Values::Day(values), index) => values.get(index).copied().flatten().map(Date::from_days),
            _ => None,
        }
    }

    /// A period.
    pub fn period(self, column: &str) -> Option<Period> {
        self.text(column).and_then(Period::parse)
    }

    /// Yes or no.
    pub fn boolean(self, column: &str) -> Option<bool> {
        match self.cell(column)? {
            (Values::Boolean(values), index) => values.get(index).copied().flatten(),
            _ => None,
        }
    }

    /// Several codes.
    pub fn codes(self, column: &str) -> Vec<&'a str> {
        self.text(column)
            .map(|text| text.split(';').map(str::trim).filter(|code| !code.is_empty()).collect())
            .unwrap_or_default()
    }

    /// Number of its source in the facts' list of sources.
    pub fn source(self) -> u32 {
        match self.table.place(self.index) {
            Some((_, _, Some(source))) => source,
            _ => self.position(lineage::SOURCE),
        }
    }

    /// Its row on the sheet, from 1.
    pub fn sheet_row(self) -> u32 {
        self.position(lineage::ROW)
    }

    /// The sheet column of a wide table's value, from 1; 0 elsewhere.
    pub fn sheet_column(self) -> u32 {
        self.position(lineage::COLUMN)
    }

    fn position(self, id: &str) -> u32 {
        match self.cell(id) {
            Some((Values::Position(values), index)) => values.get(index).copied().unwrap_or(0),
            _ => 0,
        }
    }

    /// The values of a column where this row lies, and its position among them.
    fn cell(self, id: &str) -> Option<(&'a Values, usize)> {
        let (columns, position, _) = self.table.place(self.index)?;
        Some((columns.get(id)?, position))
    }
}

impl FactTable {
    /// A table of values in canonical text form: the one way in which tests and readers make facts. `2026-10-31` for
    /// days, `true` for booleans, plain decimals with a point, enum ids. What is left out has the contract's default.
    pub fn from_text(table: &'static Table, rows: &[Vec<(&str, &str)>]) -> Self {
        let columns = table.columns.iter().map(|column| {
            let cells = rows.iter().map(|row| {
                let given = row.iter().find(|(name, _)| *name == column.id).map(|(_, value)| *value);
                given.or(column.default.as_deref())
            });
            let values = match column.kind.storage() {
                Storage::Text => Values::Text(cells.collect()),
                Storage::Decimal => Values::Decimal(cells.map(|cell| cell?.parse().ok()).collect()),
                Storage::Integer => Values::Integer(cells.map(|cell| cell?.parse().ok()).collect()),
                Storage::Day => Values::Day(cells.map(|cell| Date::parse_iso(cell?).map(Date::days)).collect()),
                Storage::Boolean => Values::Boolean(cells.map(|cell| cell?.parse().ok()).collect()),
            };
            (column.id.clone(), values)
        });
        let count = rows.len() as u32;
        let row = (lineage::ROW.to_owned(), Values::Position((2..2 + count).collect()));
        let accepted = Accepted {
            height: rows.len(),
            columns: columns.chain([row]).collect(),
        };
        Self::of_accepted(table, accepted)
    }
}
