//! Typed columns in the making: accepted records on their way into a frame.

use polars::prelude::{
    Column as PolarsColumn, DataFrame, IntoColumn, IntoSeries, NamedFrom, Series, StringChunkedBuilder,
};

use crate::contract::lineage;
use crate::contract::{ColumnType, Table};
use crate::domain::Date;
use crate::intake::value::Value;

enum Builder {
    Text(StringChunkedBuilder),
    Number(Vec<Option<f64>>),
    Integer(Vec<Option<i64>>),
    Day(Vec<Option<i32>>),
    Boolean(Vec<Option<bool>>),
}

/// Columns of one table, filled record by record.
pub struct Columns<'a> {
    table: &'a Table,
    builders: Vec<Builder>,
    rows: Vec<u32>,
    origins: Vec<u32>,
    percentages: Vec<usize>,
}

impl<'a> Columns<'a> {
    /// Empty columns of a table.
    pub fn new(table: &'a Table) -> Self {
        let builders = table
            .columns
            .iter()
            .map(|column| match column.kind {
                ColumnType::Decimal | ColumnType::Money | ColumnType::Share => Builder::Number(Vec::new()),
                ColumnType::Integer => Builder::Integer(Vec::new()),
                ColumnType::Date => Builder::Day(Vec::new()),
                ColumnType::Boolean => Builder::Boolean(Vec::new()),
                _ => Builder::Text(StringChunkedBuilder::new(column.id.as_str().into(), 0)),
            })
            .collect();
        Self {
            table,
            builders,
            rows: Vec::new(),
            origins: Vec::new(),
            percentages: Vec::new(),
        }
    }

    /// Adds a record: a value per column of the table, its sheet row, and the sheet column that a wide value came
    /// from (0: each column has its own).
    pub fn push(&mut self, values: Vec<Option<Value>>, row: u32, column: u32) {
        for (builder, value) in self.builders.iter_mut().zip(values) {
            match (builder, value) {
                (Builder::Text(into), Some(Value::Text(text))) => into.append_value(text),
                (Builder::Number(into), Some(Value::Number(number))) => into.push(Some(number)),
                (Builder::Number(into), Some(Value::Percentage(number))) => {
                    into.push(Some(number));
                    self.percentages.push(self.rows.len());
                }
                (Builder::Integer(into), Some(Value::Integer(number))) => into.push(Some(number)),
                (Builder::Day(into), Some(Value::Day(day))) => into.push(Some(day.days())),
                (Builder::Boolean(into), Some(Value::Boolean(value))) => into.push(Some(value)),
                (Builder::Text(into), _) => into.append_null(),
                (Builder::Number(into), _) => into.push(None),
                (Builder::Integer(into), _) => into.push(None),
                (Builder::Day(into), _) => into.push(None),
                (Builder::Boolean(into), _) => into.push(None),
            }
        }
        self.rows.push(row);
        self.origins.push(column);
    }

    /// Number of records.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// True without records.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The frame of the records, without the lineage column of sources, which the ledger adds.
    pub fn into_frame(self) -> Result<DataFrame, polars::prelude::PolarsError> {
        let height = self.rows.len();
        let mut columns: Vec<PolarsColumn> = self
            .table
            .columns
            .iter()
            .zip(self.builders)
            .map(|(column, builder)| {
                let name = column.id.as_str().into();
                match builder {
                    Builder::Text(values) => values.finish().into_series(),
                    Builder::Number(values) => Series::new(name, values),
                    Builder::Integer(values) => Series::new(name, values),
                    Builder::Day(values) => Series::new(name, values),
                    Builder::Boolean(values) => Series::new(name, values),
                }
                .into_column()
            })
            .collect();
        columns.push(Series::new(lineage::ROW.into(), self.rows).into_column());
        columns.push(Series::new(lineage::COLUMN.into(), self.origins).into_column());
        if !self.percentages.is_empty() {
            let given: Vec<bool> = (0..height)
                .map(|row| self.percentages.binary_search(&row).is_ok())
                .collect();
            columns.push(Series::new(lineage::PERCENTAGE.into(), given).into_column());
        }
        DataFrame::new(height, columns)
    }
}

/// The value that a column's default stands for.
pub fn default_value(column: &crate::contract::Column) -> Option<Value> {
    let text = column.default.as_ref()?;
    match column.kind {
        ColumnType::Decimal | ColumnType::Money | ColumnType::Share => text.parse().ok().map(Value::Number),
        ColumnType::Integer => text.parse().ok().map(Value::Integer),
        ColumnType::Boolean => text.parse().ok().map(Value::Boolean),
        ColumnType::Date => Date::parse_iso(text).map(Value::Day),
        _ => Some(Value::Text(text.as_str().into())),
    }
}
