//! Accepted records → columns of polars.

use polars::prelude::{
    ChunkTake, Column, DataType, IdxCa, IntoColumn, IntoSeries, NamedFrom, NewChunkedArray, Series, StringChunked,
};

use crate::intake::accepted::{NO_TEXT, Texts, Values};

/// The values as a column of polars: texts as strings, days as `i32`.
pub(super) fn column(id: &str, values: &Values) -> Column {
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
            ends: vec![long.len() as u32; 2],
            numbers: vec![0, NO_TEXT, 1, 0],
        };
        let column = column("description", &Values::Text(texts));
        let shown: Vec<Option<&str>> = column.str().expect("texts").iter().collect();
        assert_eq!(shown, [Some(long), None, Some(""), Some(long)]);
        let days = super::column("day", &Values::Day(vec![Some(20_000), None]));
        assert_eq!((days.dtype(), days.null_count()), (&DataType::Int32, 1));
    }
}
