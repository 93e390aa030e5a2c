//! Data tables → CSV and Parquet.
//!
//! CSV: UTF-8 with a mark, comma, a point as decimal sign; text that a spreadsheet would run as a formula gets an
//! apostrophe in front. Parquet holds it verbatim.

use polars::prelude::{Column, DataFrame, IntoColumn, NamedFrom, ParquetCompression, ParquetWriter, Series};

use crate::render::RenderError;
use crate::report::data_files::{DataKind, DataTable};

/// The table as CSV.
pub fn csv(table: &DataTable) -> Result<Vec<u8>, RenderError> {
    let mut bytes = "\u{feff}".as_bytes().to_vec();
    let mut writer = csv::Writer::from_writer(&mut bytes);
    let refused = |fault: csv::Error| RenderError::Refused {
        file: table.name.to_owned(),
        source: Box::new(fault),
    };
    writer
        .write_record(table.columns.iter().map(|column| column.name))
        .map_err(refused)?;
    for row in &table.rows {
        let cells = row.iter().zip(&table.columns).map(|(value, column)| {
            let text = value.as_deref().unwrap_or_default();
            if column.kind == DataKind::Text {
                harmless(text)
            } else {
                text.to_owned()
            }
        });
        writer.write_record(cells).map_err(refused)?;
    }
    writer.flush().map_err(|fault| RenderError::Refused {
        file: table.name.to_owned(),
        source: Box::new(fault),
    })?;
    drop(writer);
    Ok(bytes)
}

/// Text that a spreadsheet shows as text (OWASP: `=`, `+`, `-`, `@`, NUL, tab, line feed, return, and their full-width forms).
/// Numbers and a lone dash run nothing and stay as they are.
fn harmless(text: &str) -> String {
    let is_number = text.parse::<f64>().is_ok() || text == "-";
    match text.chars().next() {
        Some('=' | '+' | '-' | '@' | '\0' | '\t' | '\n' | '\r' | '\u{ff1d}' | '\u{ff0b}' | '\u{ff0d}' | '\u{ff20}')
            if !is_number =>
        {
            format!("'{text}")
        }
        _ => text.to_owned(),
    }
}

/// The table as Parquet: text, 64-bit decimals and whole numbers.
pub fn parquet(table: &DataTable) -> Result<Vec<u8>, RenderError> {
    let columns: Vec<Column> = table
        .columns
        .iter()
        .enumerate()
        .map(|(position, column)| {
            let values = table.rows.iter().map(|row| row[position].as_deref());
            let name = column.name.into();
            match column.kind {
                DataKind::Text => Series::new(name, values.collect::<Vec<_>>()),
                DataKind::Number => Series::new(name, values.map(|v| v?.parse::<f64>().ok()).collect::<Vec<_>>()),
                DataKind::Integer => Series::new(name, values.map(|v| v?.parse::<i64>().ok()).collect::<Vec<_>>()),
            }
            .into_column()
        })
        .collect();
    let refused = |fault| RenderError::Refused {
        file: table.name.to_owned(),
        source: Box::new(fault),
    };
    let mut frame = DataFrame::new(table.rows.len(), columns).map_err(refused)?;
    let mut bytes = Vec::new();
    ParquetWriter::new(&mut bytes)
        .with_compression(ParquetCompression::Uncompressed)
        .finish(&mut frame)
        .map_err(|fault| RenderError::Refused {
            file: table.name.to_owned(),
            source: Box::new(fault),
        })?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::data_files::DataColumn;

    fn table() -> DataTable {
        DataTable {
            name: "measurements",
            columns: vec![
                DataColumn {
                    name: "subject",
                    kind: DataKind::Text,
                },
                DataColumn {
                    name: "value",
                    kind: DataKind::Number,
                },
            ],
            rows: vec![
                vec![Some("=cmd()".into()), Some("-1.5".into())],
                vec![Some("x, y".into()), None],
            ],
        }
    }

    #[test]
    fn text_never_runs_as_a_formula_and_numbers_stay_numbers() {
        let text = String::from_utf8(csv(&table()).expect("writes")).expect("utf-8");
        assert_eq!(text, "\u{feff}subject,value\n'=cmd(),-1.5\n\"x, y\",\n");
        for first in [
            '=', '+', '-', '@', '\0', '\t', '\n', '\r', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}',
        ] {
            let typed = format!("{first}SUM(A1)");
            assert_eq!(harmless(&typed), format!("'{typed}"), "{first:?}");
        }
        for plain in ["-", "-1.5", "+2", "aa", "1=1"] {
            assert_eq!(harmless(plain), plain);
        }
    }

    #[test]
    fn parquet_has_its_marks_and_the_same_bytes_twice() {
        let bytes = parquet(&table()).expect("writes");
        assert_eq!((&bytes[..4], &bytes[bytes.len() - 4..]), (&b"PAR1"[..], &b"PAR1"[..]));
        assert_eq!(bytes, parquet(&table()).expect("writes"));
    }
}
