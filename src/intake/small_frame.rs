//! A frame of a few rows as JSON. Parquet estimates how many different values each column has before it writes one;
//! for the hundreds of small registers in an inbox that takes longer than reading the spreadsheets.

use polars::prelude::{Column, DataFrame, DataType, IntoColumn, NamedFrom, Series};
use serde::{Deserialize, Serialize};

/// Most rows of a frame that is kept this way.
pub const ROWS: usize = 256;

/// The values of a column. Decimals stand as their bits, so that they come back to the last digit.
#[derive(Serialize, Deserialize)]
enum Values {
    Text(Vec<Option<String>>),
    Decimal(Vec<Option<u64>>),
    Integer(Vec<Option<i64>>),
    Day(Vec<Option<i32>>),
    Boolean(Vec<Option<bool>>),
    Position(Vec<Option<u32>>),
}

/// The frame as JSON; `None` when it has too many rows or a column of another type.
pub fn write(frame: &DataFrame) -> Option<Vec<u8>> {
    if frame.height() > ROWS {
        return None;
    }
    let columns: Option<Vec<(String, Values)>> = frame
        .columns()
        .iter()
        .map(|column| Some((column.name().to_string(), values(column)?)))
        .collect();
    serde_json::to_vec(&columns?).ok()
}

fn values(column: &Column) -> Option<Values> {
    Some(match column.dtype() {
        DataType::String => Values::Text(column.str().ok()?.iter().map(|v| v.map(str::to_owned)).collect()),
        DataType::Float64 => Values::Decimal(column.f64().ok()?.iter().map(|v| v.map(f64::to_bits)).collect()),
        DataType::Int64 => Values::Integer(column.i64().ok()?.iter().collect()),
        DataType::Int32 => Values::Day(column.i32().ok()?.iter().collect()),
        DataType::Boolean => Values::Boolean(column.bool().ok()?.iter().collect()),
        DataType::UInt32 => Values::Position(column.u32().ok()?.iter().collect()),
        _ => return None,
    })
}

/// The frame that was written; `None` when the bytes are no such frame.
pub fn read(bytes: &[u8]) -> Option<DataFrame> {
    let columns: Vec<(String, Values)> = serde_json::from_slice(bytes).ok()?;
    let columns: Vec<Column> = columns
        .into_iter()
        .map(|(name, values)| {
            let name = name.into();
            match values {
                Values::Text(values) => Series::new(name, values),
                Values::Decimal(bits) => Series::new(
                    name,
                    bits.into_iter()
                        .map(|bits| bits.map(f64::from_bits))
                        .collect::<Vec<_>>(),
                ),
                Values::Integer(values) => Series::new(name, values),
                Values::Day(values) => Series::new(name, values),
                Values::Boolean(values) => Series::new(name, values),
                Values::Position(values) => Series::new(name, values),
            }
            .into_column()
        })
        .collect();
    let height = columns.first()?.len();
    DataFrame::new(height, columns).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_frame_comes_back_as_it_was() {
        let columns = vec![
            Series::new("a".into(), vec![Some("x".to_owned()), None]).into_column(),
            Series::new("b".into(), vec![Some(0.1 + 0.2), None]).into_column(),
            Series::new("c".into(), vec![None, Some(-7i64)]).into_column(),
            Series::new("d".into(), vec![Some(true), None]).into_column(),
            Series::new("_row".into(), vec![2u32, 3]).into_column(),
        ];
        let frame = DataFrame::new(2, columns).expect("a frame");
        let again = read(&write(&frame).expect("writes")).expect("reads");
        assert!(frame.equals_missing(&again));
        assert!(read(b"PAR1").is_none());
    }
}
