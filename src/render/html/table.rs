//! Tables: caption, heads with a scope, figures right, words where a value is not there. Wide tables scroll in a box
//! of their own, also by keyboard.

use maud::{Markup, html};

use super::Page;
use crate::locale::Value;
use crate::report::{Cell, Content, NumberFormat, Table};

impl Page<'_> {
    pub(super) fn table(&self, table: &Table) -> Markup {
        let numeric: Vec<bool> = (0..table.columns.len())
            .map(|column| is_numeric(table, column))
            .collect();
        let (body, total) = match table.rows.split_last() {
            Some((total, body)) if table.has_total => (body, Some(total)),
            _ => (table.rows.as_slice(), None),
        };
        let label = self
            .locale
            .text("page-scroll", &[("name", Value::from(table.caption.as_str()))]);
        html! {
            div.scroll tabindex="0" role="region" aria-label=(label) {
                table {
                    caption { (table.caption) }
                    thead {
                        tr {
                            @for (column, numeric) in table.columns.iter().zip(&numeric) {
                                th scope="col" .number[*numeric] { (column.header) }
                            }
                        }
                    }
                    tbody { @for row in body { (self.row(row, &numeric)) } }
                    @if let Some(total) = total { tfoot { (self.row(total, &numeric)) } }
                }
            }
            @for note in &table.notes { p.note { (note) } }
        }
    }

    fn row(&self, row: &[Cell], numeric: &[bool]) -> Markup {
        html! {
            tr {
                @for (position, cell) in row.iter().enumerate() {
                    @let is_number = numeric.get(position).copied().unwrap_or(false);
                    @if position == 0 {
                        th scope="row" .number[is_number] { (self.cell(cell)) }
                    } @else {
                        td .number[is_number] { (self.cell(cell)) }
                    }
                }
            }
        }
    }

    /// A cell's content with icon and word of its tone, its markers and what stands behind it.
    pub(super) fn cell(&self, cell: &Cell) -> Markup {
        let text = self.content(&cell.content);
        let [provisional, restated] = &self.document.words.markers;
        html! {
            (self.tone(cell.tone, &text))
            @if matches!(cell.content, Content::Absent(_)) { span.absent { (text) } } @else { (text) }
            @if cell.is_provisional { " " span.marker { (provisional) } }
            @if cell.is_restated { " " span.marker { (restated) } }
            @if let Some(comment) = &cell.comment { span.comment { (comment) } }
        }
    }

    /// The content in words, as the report's language writes it.
    pub(super) fn content(&self, content: &Content) -> String {
        match content {
            Content::Text(text) | Content::Absent(text) => text.clone(),
            Content::Number(value, format) => self.number(*value, *format),
            Content::Date(date) => self.locale.date(*date),
            Content::Blank => String::new(),
        }
    }

    fn number(&self, value: f64, format: NumberFormat) -> String {
        match format {
            NumberFormat::Euro => format!("€ {}", self.locale.number(value, 0)),
            NumberFormat::EuroCents => format!("€ {}", self.locale.number(value, 2)),
            NumberFormat::Count => self.locale.number(value, 0),
            NumberFormat::Decimal(decimals) => self.locale.number(value, decimals),
            NumberFormat::Percent(decimals) => self.locale.percent(value, decimals),
            NumberFormat::General => {
                let decimals = if value.fract() == 0.0 { 0 } else { 2 };
                self.locale.number(value, decimals)
            }
        }
    }
}

/// A column stands right when it holds numbers and no other text than words for what is not there.
fn is_numeric(table: &Table, column: usize) -> bool {
    let mut contents = table
        .rows
        .iter()
        .filter_map(|row| row.get(column))
        .map(|cell| &cell.content);
    let is_figure = |content: &Content| matches!(content, Content::Number(..) | Content::Absent(_) | Content::Blank);
    contents.clone().any(|content| matches!(content, Content::Number(..))) && contents.all(is_figure)
}
