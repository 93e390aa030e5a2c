//! The accepted rows of one table, in polars columns, with the cell each value came from.

use std::sync::{Arc, OnceLock};

use polars::prelude::{
    BooleanChunked, Column as PolarsColumn, DataFrame, DataType, Float64Chunked, Int32Chunked, Int64Chunked,
    IntoColumn, NamedFrom, Series, StringChunked,
};

use crate::contract::{Column, ColumnType, Table, lineage};
use crate::domain::{Date, Period};
use crate::intake::accepted::{self, Accepted};
use crate::ledger::distinct::{Distinct, Numbering};
use crate::ledger::laid_down;

/// The accepted rows of one table. A clone shares them.
#[derive(Clone, Debug)]
pub struct FactTable {
    /// The contract of the table.
    pub table: &'static Table,
    rows: Arc<Rows>,
}

#[derive(Debug, Default)]
struct Rows {
    frame: DataFrame,
    columns: Vec<(&'static str, Values, OnceLock<Arc<Numbering>>)>,
}

#[derive(Clone, Debug)]
enum Values {
    Text(StringChunked),
    Decimal(Float64Chunked),
    Integer(Int64Chunked),
    Day(Int32Chunked),
    Boolean(BooleanChunked),
}

impl Values {
    /// The values of a column of a frame; `None` when it is not there or has another type.
    fn of(column: &Column, frame: &DataFrame) -> Option<Self> {
        let values = frame.column(&column.id).ok()?;
        Some(match column.kind {
            ColumnType::Decimal | ColumnType::Money | ColumnType::Share => Self::Decimal(values.f64().ok()?.clone()),
            ColumnType::Integer => Self::Integer(values.i64().ok()?.clone()),
            ColumnType::Date => Self::Day(values.i32().ok()?.clone()),
            ColumnType::Boolean => Self::Boolean(values.bool().ok()?.clone()),
            ColumnType::Text | ColumnType::Code | ColumnType::Codes | ColumnType::Period | ColumnType::Enum => {
                Self::Text(values.str().ok()?.clone())
            }
        })
    }
}

impl FactTable {
    /// Takes a frame whose columns follow the contract (see [`Self::frame`] for the types).
    /// Columns that the contract does not know are kept in the frame and cannot be asked for by row.
    pub fn new(table: &'static Table, mut frame: DataFrame) -> Self {
        frame.rechunk_mut();
        Self::in_pieces(table, frame)
    }

    /// The same of a frame that stays in the pieces it was laid together from: for a table so long that only single rows
    /// of it are asked for. Going through all its rows is slow.
    pub fn in_pieces(table: &'static Table, frame: DataFrame) -> Self {
        let columns = table
            .columns
            .iter()
            .filter_map(|column| Some((column.id.as_str(), Values::of(column, &frame)?, OnceLock::new())))
            .collect();
        let rows = Arc::new(Rows { frame, columns });
        Self { table, rows }
    }

    /// The records of one table of one file. Columns without any value are put in, so that the frames of several files
    /// can be laid under each other.
    pub fn of_accepted(table: &'static Table, accepted: &Accepted) -> Self {
        let height = accepted.height;
        let mut columns: Vec<PolarsColumn> = table
            .columns
            .iter()
            .map(|column| match accepted.column(&column.id) {
                Some(values) => laid_down::column(&column.id, values),
                None => PolarsColumn::full_null(column.id.as_str().into(), height, &kept_as(column.kind)),
            })
            .collect();
        let lineage = [lineage::ROW, lineage::COLUMN, lineage::PERCENTAGE];
        columns.extend(
            lineage
                .into_iter()
                .filter_map(|name| Some(laid_down::column(name, accepted.column(name)?))),
        );
        let facts = Self::in_pieces(table, DataFrame::new(height, columns).unwrap_or_default());
        for (id, _, numbering) in &facts.rows.columns {
            if let Some(accepted::Values::Text(texts)) = accepted.column(id) {
                let _known = numbering.set(Arc::new(Numbering::known(texts.numbers.clone())));
            }
        }
        facts
    }

    /// The same rows with another column in the place of the one of its name.
    pub fn with_column(&self, values: &Series) -> Option<Self> {
        let changed = values.name().clone();
        let mut frame = self.rows.frame.clone();
        frame.with_column(values.rechunk().into_column()).ok()?;
        if !self.rows.columns.iter().any(|(id, ..)| *id == changed.as_str()) {
            return Some(Self::new(self.table, frame));
        }
        let column = self.table.column(&changed)?;
        let values = Values::of(column, &frame)?;
        let columns = self.rows.columns.iter().map(|(id, known, numbering)| {
            if *id == changed.as_str() {
                (*id, values.clone(), OnceLock::new())
            } else {
                (*id, known.clone(), numbering.clone())
            }
        });
        let columns = columns.collect();
        Some(Self {
            table: self.table,
            rows: Arc::new(Rows { frame, columns }),
        })
    }

    /// A table without rows.
    pub fn empty(table: &'static Table) -> Self {
        Self {
            table,
            rows: Arc::default(),
        }
    }

    /// The polars frame: text, codes, enum ids and periods as strings, decimals as `f64`, whole numbers as `i64`,
    /// days since 1970 as `i32`, and the lineage columns as `u32`. Sorted by source and row.
    pub fn frame(&self) -> &DataFrame {
        &self.rows.frame
    }

    /// Number of rows.
    pub fn len(&self) -> usize {
        self.rows.frame.height()
    }

    /// True without rows.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// True when a column holds a value in some row.
    pub fn has_value(&self, column: &str) -> bool {
        self.rows
            .frame
            .column(column)
            .is_ok_and(|values| values.null_count() < values.len())
    }

    /// How many cells of a column are empty: all of a column that is not there.
    pub fn empty_cells(&self, column: &str) -> usize {
        self.rows
            .frame
            .column(column)
            .map_or(self.len(), PolarsColumn::null_count)
    }

    /// The rows in order.
    pub fn rows(&self) -> impl Iterator<Item = Row<'_>> + '_ {
        (0..self.len()).map(|index| Row { table: self, index })
    }

    /// A column of text, a code, an enum id or a period, for going through many rows: looked up once.
    pub fn texts(&self, column: &str) -> Texts<'_> {
        match self.values(column) {
            Some(Values::Text(values)) => Texts(Some(values)),
            _ => Texts(None),
        }
    }

    /// The different texts of such a column.
    pub fn distinct(&self, column: &str) -> Distinct<'_> {
        let found = self.rows.columns.iter().find(|(name, ..)| *name == column);
        Distinct::new(found.and_then(|(_, values, numbering)| match values {
            Values::Text(texts) => {
                let numbering = numbering.get_or_init(|| Arc::new(Numbering::of(texts)));
                Some((texts, numbering.as_ref()))
            }
            _ => None,
        }))
    }

    /// A column of numbers, likewise.
    pub fn numbers(&self, column: &str) -> Numbers<'_> {
        Numbers(self.values(column))
    }

    /// One row.
    pub fn row(&self, index: usize) -> Row<'_> {
        Row { table: self, index }
    }

    fn values(&self, id: &str) -> Option<&Values> {
        self.rows
            .columns
            .iter()
            .find(|(name, ..)| *name == id)
            .map(|(_, values, _)| values)
    }

    fn lineage(&self, name: &str, index: usize) -> u32 {
        self.rows
            .frame
            .column(name)
            .ok()
            .and_then(|column| column.u32().ok()?.get(index))
            .unwrap_or(0)
    }
}

/// The polars type in which a column of the contract is kept.
fn kept_as(kind: ColumnType) -> DataType {
    match kind {
        ColumnType::Decimal | ColumnType::Money | ColumnType::Share => DataType::Float64,
        ColumnType::Integer => DataType::Int64,
        ColumnType::Date => DataType::Int32,
        ColumnType::Boolean => DataType::Boolean,
        ColumnType::Text | ColumnType::Code | ColumnType::Codes | ColumnType::Period | ColumnType::Enum => {
            DataType::String
        }
    }
}

/// A column of text. Gives `None` for an empty cell and of a column that is not there.
#[derive(Clone, Copy, Debug)]
pub struct Texts<'a>(Option<&'a StringChunked>);

impl<'a> Texts<'a> {
    /// The text in a row.
    pub fn get(self, index: usize) -> Option<&'a str> {
        self.0?.get(index)
    }
}

/// A column of numbers of any kind. Gives `None` for an empty cell and of a column that is not there.
#[derive(Clone, Copy, Debug)]
pub struct Numbers<'a>(Option<&'a Values>);

impl Numbers<'_> {
    /// The number in a row.
    pub fn get(self, index: usize) -> Option<f64> {
        match self.0? {
            Values::Decimal(values) => values.get(index),
            Values::Integer(values) => values.get(index).map(|value| value as f64),
            _ => None,
        }
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
        self.table.texts(column).get(self.index)
    }

    /// A number of any kind.
    pub fn number(self, column: &str) -> Option<f64> {
        self.table.numbers(column).get(self.index)
    }

    /// A day.
    pub fn date(self, column: &str) -> Option<Date> {
        match self.table.values(column)? {
            Values::Day(values) => values.get(self.index).map(Date::from_days),
            _ => None,
        }
    }

    /// A period.
    pub fn period(self, column: &str) -> Option<Period> {
        self.text(column).and_then(Period::parse)
    }

    /// Yes or no.
    pub fn boolean(self, column: &str) -> Option<bool> {
        match self.table.values(column)? {
            Values::Boolean(values) => values.get(self.index),
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
        self.table.lineage(lineage::SOURCE, self.index)
    }

    /// Its row on the sheet, from 1.
    pub fn sheet_row(self) -> u32 {
        self.table.lineage(lineage::ROW, self.index)
    }

    /// The sheet column of a wide table's value, from 1; 0 elsewhere.
    pub fn sheet_column(self) -> u32 {
        self.table.lineage(lineage::COLUMN, self.index)
    }
}

/// Builds a frame of a table from values in canonical text form: the one way in which tests and readers
/// make facts. `2026-10-31` for days, `true` for booleans, plain decimals with a point, enum ids.
pub fn frame_from_text(table: &Table, rows: &[Vec<(&str, &str)>]) -> DataFrame {
    let cell = |row: &Vec<(&str, &str)>, id: &str| {
        row.iter()
            .find(|(name, _)| *name == id)
            .map(|(_, value)| (*value).to_owned())
            .or_else(|| table.column(id)?.default.clone())
    };
    let mut columns: Vec<PolarsColumn> = table
        .columns
        .iter()
        .map(|column| {
            let values: Vec<Option<String>> = rows.iter().map(|row| cell(row, &column.id)).collect();
            let name = column.id.as_str().into();
            match column.kind {
                ColumnType::Decimal | ColumnType::Money | ColumnType::Share => Series::new(
                    name,
                    values
                        .iter()
                        .map(|v| v.as_ref()?.parse::<f64>().ok())
                        .collect::<Vec<_>>(),
                ),
                ColumnType::Integer => Series::new(
                    name,
                    values
                        .iter()
                        .map(|v| v.as_ref()?.parse::<i64>().ok())
                        .collect::<Vec<_>>(),
                ),
                ColumnType::Date => Series::new(
                    name,
                    values
                        .iter()
                        .map(|v| Date::parse_iso(v.as_ref()?).map(Date::days))
                        .collect::<Vec<_>>(),
                ),
                ColumnType::Boolean => Series::new(
                    name,
                    values
                        .iter()
                        .map(|v| v.as_ref()?.parse::<bool>().ok())
                        .collect::<Vec<_>>(),
                ),
                _ => Series::new(name, values),
            }
            .into_column()
        })
        .collect();
    let count = rows.len() as u32;
    for (name, values) in [
        (lineage::SOURCE, vec![0u32; rows.len()]),
        (lineage::ROW, (2..2 + count).collect()),
        (lineage::COLUMN, vec![0u32; rows.len()]),
    ] {
        columns.push(Series::new(name.into(), values).into_column());
    }
    DataFrame::new(rows.len(), columns).unwrap_or_default()
}
