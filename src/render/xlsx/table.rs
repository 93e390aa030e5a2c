//! A table: an Excel table with a name, header, filters; the total row under it, so that sorting leaves it in place.

use std::collections::BTreeSet;

use rust_xlsxwriter::{
    Format, FormatAlign, FormatBorder, Table as ExcelTable, TableColumn, TableStyle, Worksheet, XlsxError,
};

use crate::render::xlsx::cells::{self, Manner};
use crate::render::xlsx::{names, style};
use crate::report::{Content, Table};

/// Writes a table with its header in a row.
pub(super) fn write(
    worksheet: &mut Worksheet,
    (top, left): (u32, u16),
    table: &Table,
    manner: Manner,
) -> Result<(), XlsxError> {
    let headers: Vec<String> = table
        .columns
        .iter()
        .map(|column| names::cut(&names::text(&column.header), 255))
        .collect();
    let body = table.rows.len() - usize::from(table.has_total && !table.rows.is_empty());
    if can_be_excel_table(&headers, body) {
        let columns: Vec<TableColumn> = headers
            .iter()
            .enumerate()
            .map(|(position, header)| {
                TableColumn::new()
                    .set_header(header.as_str())
                    .set_header_format(header_format(table, position))
            })
            .collect();
        let mut excel = ExcelTable::new()
            .set_columns(&columns)
            .set_style(TableStyle::None)
            .set_banded_rows(false)
            .set_autofilter(table.has_filter)
            .set_alt_text(names::cut(&table.caption, 250));
        if !table.name.is_empty() {
            excel = excel.set_name(table.name.as_str());
        }
        let right = left + (headers.len() - 1) as u16;
        worksheet.add_table(top, left, top + body as u32, right, &excel)?;
    } else {
        for ((column, header), position) in (left..).zip(&headers).zip(0..) {
            worksheet.write_string_with_format(top, column, header.as_str(), &header_format(table, position))?;
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
        for ((column, cell), position) in (left..).zip(cells).zip(0..) {
            let is_absent = matches!(cell.content, Content::Absent(_));
            let base = if is_absent && is_number_column(table, position) {
                base.clone().set_align(FormatAlign::Right).set_indent(1)
            } else {
                base.clone()
            };
            cells::write(worksheet, (top + 1 + offset as u32, column), cell, &base, manner)?;
        }
    }
    Ok(())
}

/// Excel refuses a table without rows, and one in which two headers are the same but for case.
fn can_be_excel_table(headers: &[String], body: usize) -> bool {
    let distinct: BTreeSet<String> = headers.iter().map(|header| header.to_lowercase()).collect();
    body > 0 && !headers.is_empty() && distinct.len() == headers.len() && !distinct.contains("")
}

/// Numbers stand right, and so does their header.
fn header_format(table: &Table, position: usize) -> Format {
    if is_number_column(table, position) {
        style::header().set_align(FormatAlign::Right).set_indent(1)
    } else {
        style::header()
    }
}

fn is_number_column(table: &Table, position: usize) -> bool {
    table
        .rows
        .iter()
        .filter_map(|row| row.get(position))
        .any(|cell| matches!(cell.content, Content::Number(..) | Content::Date(_)))
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
