//! A table: an Excel table with a name, header, filters; the total row under it, so that sorting leaves it in place.

use std::collections::BTreeSet;

use rust_xlsxwriter::{
    Format, FormatAlign, FormatBorder, Table as ExcelTable, TableColumn, TableStyle, Worksheet, XlsxError,
};

use crate::render::xlsx::cells::{self, Manner};
use crate::render::xlsx::{names, style};
use crate::report::{Content, Table};

/// Writes a table with its header in a row; `name` is the name it gets as an Excel table.
pub(super) fn write(
    worksheet: &mut Worksheet,
    (top, left): (u32, u16),
    (table, name): (&Table, &str),
    manner: Manner,
) -> Result<(), XlsxError> {
    let headers: Vec<String> = table
        .columns
        .iter()
        .map(|column| names::cut(&names::text(&column.header).replace(['\n', '\t'], " "), 255))
        .collect();
    let sides: Vec<Side> = (0..headers.len()).map(|position| side(table, position)).collect();
    let body = table.rows.len() - usize::from(table.has_total && !table.rows.is_empty());
    if can_be_excel_table(&headers, body) {
        let columns: Vec<TableColumn> = headers
            .iter()
            .zip(&sides)
            .map(|(header, side)| {
                TableColumn::new()
                    .set_header(header.as_str())
                    .set_header_format(side.put(style::header()))
            })
            .collect();
        let excel = ExcelTable::new()
            .set_columns(&columns)
            .set_style(TableStyle::None)
            .set_banded_rows(false)
            .set_autofilter(table.has_filter)
            .set_name(name)
            .set_alt_text(names::cut(&table.caption, 250));
        let right = left + (headers.len() - 1) as u16;
        worksheet.add_table(top, left, top + body as u32, right, &excel)?;
    } else {
        for ((column, header), side) in (left..).zip(&headers).zip(&sides) {
            worksheet.write_string_with_format(top, column, header.as_str(), &side.put(style::header()))?;
        }
    }
    for (offset, cells) in table.rows.iter().enumerate() {
        let base = if manner.is_plain {
            style::body()
        } else if offset == body {
            total()
        } else {
            line()
        };
        for ((column, cell), side) in (left..).zip(cells).zip(&sides) {
            let at = (top + 1 + offset as u32, column);
            cells::write(worksheet, at, cell, &side.put(base.clone()), manner)?;
        }
    }
    Ok(())
}

/// Where the content of a column stands.
#[derive(Clone, Copy)]
enum Side {
    /// Text in the first column, at the edge.
    Edge,
    /// Other text, a little in, so that it does not touch the number beside it.
    Left,
    /// Numbers and dates, their header, and the word where one is absent.
    Right,
}

impl Side {
    fn put(self, format: Format) -> Format {
        match self {
            Self::Edge => format,
            Self::Left => format.set_align(FormatAlign::Left).set_indent(1),
            Self::Right => format.set_align(FormatAlign::Right).set_indent(1),
        }
    }
}

fn side(table: &Table, position: usize) -> Side {
    let holds_numbers = table
        .rows
        .iter()
        .filter_map(|row| row.get(position))
        .any(|cell| matches!(cell.content, Content::Number(..) | Content::Date(_)));
    match (holds_numbers, position) {
        (true, _) => Side::Right,
        (false, 0) => Side::Edge,
        (false, _) => Side::Left,
    }
}

/// Excel refuses a table without rows, and one in which two headers are the same but for case.
fn can_be_excel_table(headers: &[String], body: usize) -> bool {
    let distinct: BTreeSet<String> = headers.iter().map(|header| header.to_lowercase()).collect();
    body > 0 && !headers.is_empty() && distinct.len() == headers.len() && !distinct.contains("")
}

fn line() -> Format {
    style::body()
        .set_border_bottom(FormatBorder::Hair)
        .set_border_bottom_color(style::GRID)
}

fn total() -> Format {
    style::body()
        .set_bold()
        .set_border_top(FormatBorder::Thin)
        .set_border_top_color(style::TEXT)
}
