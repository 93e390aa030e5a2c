//! Tables: caption, heads with a scope, figures right, words where a value is not there. Wide tables scroll in a box
//! of their own, also by keyboard.

use maud::{Markup, html};

use super::Page;
use crate::locale::Value;
use crate::report::{Cell, Content, NumberFormat, Table};

/// A column of short texts.
const TEXT: &str = "text";
/// A table with more columns than this is set tighter.
const MANY: usize = 6;
/// A text of more letters than this is long.
const LONG: usize = 40;

impl Page<'_> {
    pub(super) fn table(&self, table: &Table) -> Markup {
        let kinds: Vec<&str> = (0..table.columns.len()).map(|column| kind(table, column)).collect();
        let (body, total) = match table.rows.split_last() {
            Some((total, body)) if table.has_total => (body, Some(total)),
            _ => (table.rows.as_slice(), None),
        };
        let label = self
            .locale
            .text("page-scroll", &[("name", Value::from(table.caption.as_str()))]);
        html! {
            div.scroll tabindex="0" role="region" aria-label=(label) {
                table .many[table.columns.len() > MANY] {
                    caption { (table.caption) }
                    thead {
                        tr {
                            @for (column, kind) in table.columns.iter().zip(&kinds) {
                                th scope="col" class=(kind) { (column.header) }
                            }
                        }
                    }
                    tbody { @for row in body { (self.row(row, &kinds)) } }
                    @if let Some(total) = total { tfoot { (self.row(total, &kinds)) } }
                }
            }
            @for note in &table.notes { p.note { (note) } }
        }
    }

    fn row(&self, row: &[Cell], kinds: &[&str]) -> Markup {
        html! {
            tr {
                @for (position, cell) in row.iter().enumerate() {
                    @let kind = kinds.get(position).copied().unwrap_or(TEXT);
                    @if position == 0 {
                        th scope="row" class=(kind) { (self.cell(cell)) }
                    } @else {
                        td class=(kind) { (self.cell(cell)) }
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
            @if let Some(sign) = cell.sign { (self.sign(sign, &text)) } @else { (self.tone(cell.tone, &text)) }
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

    /// A number; the sign stands before the currency, and no line breaks between them and the figure.
    fn number(&self, value: f64, format: NumberFormat) -> String {
        let euros = |decimals| {
            let size = self.locale.number(value.abs(), decimals);
            // What rounds to zero has no sign, as everywhere else.
            let is_negative = self.locale.number(value, decimals) != size;
            format!("{}€\u{a0}{size}", if is_negative { "−" } else { "" })
        };
        match format {
            NumberFormat::Euro => euros(0),
            NumberFormat::EuroCents => euros(2),
            NumberFormat::Count => self.locale.number(value, 0),
            NumberFormat::Decimal(decimals) => self.locale.number(value, decimals),
            NumberFormat::Percent(decimals) => self.locale.percent(value, decimals),
            NumberFormat::General => self.locale.number(value, if value.fract() == 0.0 { 0 } else { 2 }),
        }
    }
}

/// What a column holds, as the styles call it: figures and days do not break and figures stand right; long texts get
/// more room than short ones.
fn kind(table: &Table, column: usize) -> &'static str {
    let contents = table
        .rows
        .iter()
        .filter_map(|row| row.get(column))
        .map(|cell| &cell.content);
    let (mut has_number, mut has_date, mut longest) = (false, false, None);
    for content in contents {
        match content {
            Content::Number(..) => has_number = true,
            Content::Date(_) => has_date = true,
            Content::Text(text) => longest = longest.max(Some(text.chars().count())),
            Content::Absent(_) | Content::Blank => {}
        }
    }
    match longest {
        None if has_number => "number",
        None if has_date => "day",
        Some(length) if length > LONG => "long",
        _ => TEXT,
    }
}
