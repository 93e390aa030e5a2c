//! Typed columns in the making: records as they are accepted.

use crate::contract::lineage;
use crate::contract::{Storage, Table};
use crate::domain::Date;
use crate::intake::accepted::{Accepted, TextsBuilder, Values};
use crate::intake::value::Value;

enum Builder {
    Text(TextsBuilder),
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
            .map(|column| match column.kind.storage() {
                Storage::Text => Builder::Text(TextsBuilder::default()),
                Storage::Decimal => Builder::Number(Vec::new()),
                Storage::Integer => Builder::Integer(Vec::new()),
                Storage::Day => Builder::Day(Vec::new()),
                Storage::Boolean => Builder::Boolean(Vec::new()),
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
    pub fn push(&mut self, values: impl IntoIterator<Item = Option<Value>>, row: u32, column: u32) {
        for (builder, value) in self.builders.iter_mut().zip(values) {
            match (builder, value) {
                (Builder::Text(into), Some(Value::Text(text))) => into.push(Some(text)),
                (Builder::Number(into), Some(Value::Number(number))) => into.push(Some(number)),
                (Builder::Number(into), Some(Value::Percentage(number))) => {
                    into.push(Some(number));
                    self.percentages.push(self.rows.len());
                }
                (Builder::Integer(into), Some(Value::Integer(number))) => into.push(Some(number)),
                (Builder::Day(into), Some(Value::Day(day))) => into.push(Some(day.days())),
                (Builder::Boolean(into), Some(Value::Boolean(value))) => into.push(Some(value)),
                (Builder::Text(into), _) => into.push(None),
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

    /// A number per record in which equal records agree and others do not: each value in its own column is mixed in.
    pub fn signatures(&self) -> Vec<u64> {
        let mut signatures = vec![0; self.rows.len()];
        for (position, builder) in (1u64..).zip(&self.builders) {
            let values: &mut dyn Iterator<Item = Option<u64>> = match builder {
                Builder::Text(texts) => &mut texts.numbers().map(|number| number.map(u64::from)),
                Builder::Number(values) => &mut values.iter().map(|value| value.map(f64::to_bits)),
                Builder::Integer(values) => &mut values.iter().map(|value| value.map(|value| value as u64)),
                Builder::Day(values) => &mut values.iter().map(|value| value.map(|value| value as u64)),
                Builder::Boolean(values) => &mut values.iter().map(|value| value.map(u64::from)),
            };
            for (signature, value) in signatures.iter_mut().zip(values) {
                if let Some(value) = value {
                    *signature = mixed(*signature ^ mixed(value.wrapping_add(mixed(position))));
                }
            }
        }
        signatures
    }

    /// The records, without the lineage column of sources, which the ledger adds; `None` without any.
    pub fn finish(self) -> Option<Accepted> {
        let height = self.rows.len();
        let of_table = self.table.columns.iter().zip(self.builders).map(|(column, builder)| {
            let values = match builder {
                Builder::Text(values) => Values::Text(values.finish()),
                Builder::Number(values) => Values::Decimal(values),
                Builder::Integer(values) => Values::Integer(values),
                Builder::Day(values) => Values::Day(values),
                Builder::Boolean(values) => Values::Boolean(values),
            };
            (column.id.clone(), values)
        });
        let mut columns: Vec<(String, Values)> = of_table.filter(|(_, values)| values.has_value()).collect();
        columns.push((lineage::ROW.to_owned(), Values::Position(self.rows)));
        columns.push((lineage::COLUMN.to_owned(), Values::Position(self.origins)));
        if !self.percentages.is_empty() {
            let given = (0..height).map(|row| Some(self.percentages.binary_search(&row).is_ok()));
            columns.push((lineage::PERCENTAGE.to_owned(), Values::Boolean(given.collect())));
        }
        (height > 0).then_some(Accepted { height, columns })
    }
}

/// A number of which every bit depends on every bit of another: the last step of `SplitMix64` (Steele, Lea and Flood 2014).
fn mixed(number: u64) -> u64 {
    let number = number.wrapping_add(0x9E37_79B9_7F4A_7C15);
    let number = (number ^ (number >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    let number = (number ^ (number >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    number ^ (number >> 31)
}

/// The value that a column's default stands for.
pub fn default_value(column: &crate::contract::Column) -> Option<Value> {
    let text = column.default.as_ref()?;
    match column.kind.storage() {
        Storage::Text => Some(Value::Text(text.as_str().into())),
        Storage::Decimal => text.parse().ok().map(Value::Number),
        Storage::Integer => text.parse().ok().map(Value::Integer),
        Storage::Day => Date::parse_iso(text).map(Value::Day),
        Storage::Boolean => text.parse().ok().map(Value::Boolean),
    }
}
