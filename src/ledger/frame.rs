//! Facts as a frame of polars, for whoever calculates on.

use polars::prelude::{
    ChunkTake, Column, DataFrame, DataType, IdxCa, IntoColumn, IntoSeries, NamedFrom, NewChunkedArray, Series,
    StringChunked,
};

use crate::contract::{ColumnType, Storage, lineage};
use crate::intake::accepted::{NO_TEXT, Texts, Values};
use crate::ledger::FactTable;

impl FactTable {
    /// The rows as a frame: the columns of the contract in their order, those without any value put in, and behind them
    /// those that say where each row came from. Text, codes, enum ids and periods are strings, decimals `f64`, whole
    /// numbers `i64`, days since 1970 `i32`, and positions `u32`. Sorted by source and row.
    pub fn frame(&self) -> DataFrame {
        let of_table = self.table.columns.iter().map(|asked| match self.values(&asked.id) {
            Some(values) => column(&asked.id, values),
            None => Column::full_null(asked.id.as_str().into(), self.len(), &kept_as(asked.kind)),
        });
        let origin = [lineage::SOURCE, lineage::ROW, lineage::COLUMN, lineage::PERCENTAGE];
        let origin = origin.into_iter().filter_map(|id| Some(column(id, self.values(id)?)));
        DataFrame::new(self.len(), of_table.chain(origin).collect()).unwrap_or_default()
    }
}

/// The polars type in which a column of the contract is kept.
fn kept_as(kind: ColumnType) -> DataType {
    match kind.storage() {
        Storage::Text => DataType::String,
        Storage::Decimal => DataType::Float64,
        Storage::Integer => DataType::Int64,
        Storage::Day => DataType::Int32,
        Storage::Boolean => DataType::Boolean,
    }
}

/// The values as a column of polars: texts as strings, days as `i32`.
fn column(id: &str, values: &Values) -> Column {
    let name = id.into();
    match values {
        Values::Text(texts) => text(id, texts).into_column(),
        Values::Decimal(values) => Series::new(name, values).into_column(),
        Values::Integer(values) => Series::new(name, values).into_column(),
        Values::Day(values) => Series::new(name, values).into_column(),
        Values::Boolean(values) => Series::new(name, values).into_column(),
        Values::Position(values) => Series::new(name, values).into_column(),
    }
}

/// Each text is laid down once and pointed at from its rows.
fn text(id: &str, texts: &Texts) -> Series {
    let distinct = texts.distinct().map(Some);
    let is_each_its_own = (0u32..).zip(&texts.numbers).all(|(row, number)| row == *number);
    if is_each_its_own && texts.count() == texts.numbers.len() {
        return StringChunked::from_iter_options(id.into(), distinct).into_series();
    }
    // Behind the texts one that is none, for the empty cells.
    let none = texts.count() as u32;
    let with_none = StringChunked::from_iter_options(id.into(), distinct.chain([None]));
    let numbers = texts
        .numbers
        .iter()
        .map(|number| if *number == NO_TEXT { none } else { *number })
        .collect();
    match with_none.take(&IdxCa::from_vec("".into(), numbers)) {
        Ok(values) => values.into_series(),
        // A number without a text cannot come from this program.
        Err(_) => Series::full_null(id.into(), texts.numbers.len(), &DataType::String),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_without_a_text_is_empty_and_the_others_show_theirs() {
        let long = "een omschrijving van meer dan twaalf letters";
        let texts = Texts {
            letters: long.to_owned(),
            ends: vec![long.len() as u64; 2],
            numbers: vec![0, NO_TEXT, 1, 0],
        };
        let column = column("description", &Values::Text(texts));
        let shown: Vec<Option<&str>> = column.str().expect("texts").iter().collect();
        assert_eq!(shown, [Some(long), None, Some(""), Some(long)]);
        let days = super::column("day", &Values::Day(vec![Some(20_000), None]));
        assert_eq!((days.dtype(), days.null_count()), (&DataType::Int32, 1));
    }
}
