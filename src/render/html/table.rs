//! Tables: caption, heads with a scope, figures right, words where a value is not there. Wide tables scroll in a box
//! of their own, also by keyboard.

use maud::{Markup, html};

use super::{Page, icon};
use crate::locale::Value;
use crate::render::written;
use crate::report::document::TableColumn;
use crate::report::{Cell, Content, Table};

/// A column of short texts.
const TEXT: &str = "text";
/// A table with more columns than this is set tighter.
const MANY: usize = 6;
/// A table with more columns than this does not stack: its rows would be too long to find one's way in.
const MOST_STACKED: usize = 8;
/// A text of more letters than this is long.
const LONG: usize = 40;

impl Page<'_> {
    pub(super) fn table(&self, table: &Table) -> Markup {
        let kinds: Vec<&str> = (0..table.columns.len()).map(|column| kind(table, column)).collect();
        let (body, total) = match table.rows.split_last() {
            Some((total, body)) if table.has_total => (body, Some(total)),
            _ => (table.rows.as_slice(), None),
        };
        let heads = is_stacked(table, &kinds).then_some(table.columns.as_slice());
        let label = self
            .locale
            .text("page-scroll", &[("name", Value::from(table.caption.as_str()))]);
        html! {
            div.scroll tabindex="0" role="region" aria-label=(label) {
                table .many[table.columns.len() > MANY] .stacks[heads.is_some()] {
                    caption { span { (table.caption) } }
                    thead {
                        tr {
                            @for (column, kind) in table.columns.iter().zip(&kinds) {
                                th scope="col" class=(kind) { (column.header) }
                            }
                        }
                    }
                    tbody { @for row in body { (self.row(row, &kinds, heads)) } }
                    @if let Some(total) = total { tfoot { (self.row(total, &kinds, heads)) } }
                }
            }
            @for note in &table.notes { p.note { (note) } }
        }
    }

    /// A row; with heads each cell knows its own, for where cells stand under each other.
    fn row(&self, row: &[Cell], kinds: &[&str], heads: Option<&[TableColumn]>) -> Markup {
        html! {
            tr {
                @for (position, cell) in row.iter().enumerate() {
                    @let kind = kinds.get(position).copied().unwrap_or(TEXT);
                    // Of two columns the second needs no head.
                    @let heads = heads.filter(|heads| heads.len() > 2);
                    @let head = heads.and_then(|heads| heads.get(position)).map(|column| column.header.as_str());
                    @if position == 0 {
                        th scope="row" class=(kind) data-value=[value(cell)] { (self.cell(cell)) }
                    } @else {
                        td class=(kind) data-value=[value(cell)] data-head=[head] { (self.cell(cell)) }
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
            @if let Some(sign) = cell.sign { (self.sign(sign, &text)) }
            @else if cell.says_tone { (icon::beside_words(cell.tone)) }
            @else { (self.tone(cell.tone, &text)) }
            @if matches!(cell.content, Content::Absent(_)) { span.absent { (text) } } @else { (text) }
            @if cell.is_provisional { " " span.marker { (provisional) } }
            @if cell.is_restated { " " span.marker { (restated) } }
            @if let Some(comment) = &cell.comment { span.comment { (comment) } }
        }
    }

    /// The content in words, as the report's language writes it.
    pub(super) fn content(&self, content: &Content) -> String {
        written::content(&self.locale, content)
    }
}

/// True for a table of more sentences than figures: on a narrow screen its cells stack, for nobody reads a sentence
/// that runs out of the screen. One of figures stays a table, to be compared.
fn is_stacked(table: &Table, kinds: &[&str]) -> bool {
    let count = |kind: &str| kinds.iter().filter(|other| **other == kind).count();
    table.columns.len() <= MOST_STACKED && count("long") > count("number")
}

/// What a cell sorts by, where that is not its text.
fn value(cell: &Cell) -> Option<String> {
    match cell.content {
        Content::Number(value, _) => Some(value.to_string()),
        Content::Date(date) => Some(date.days().to_string()),
        Content::Text(_) | Content::Absent(_) | Content::Blank => None,
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::NumberFormat;

    fn stacks(columns: &[&str]) -> bool {
        let cell = |kind: &&str| match *kind {
            "sentence" => Cell::text("Alle steunpunten vast betalen, alleen Rietveen, of stoppen na 2026."),
            "figure" => Cell::number(380_000.0, NumberFormat::General),
            _ => Cell::text("wethouder zorg"),
        };
        let table = Table {
            name: "T".to_owned(),
            caption: "Besluiten".to_owned(),
            columns: columns
                .iter()
                .map(|header| TableColumn {
                    header: (*header).to_owned(),
                    width: 0,
                })
                .collect(),
            rows: vec![columns.iter().map(cell).collect()],
            has_total: false,
            has_filter: false,
            notes: Vec::new(),
            reach: crate::report::document::Reach::Everywhere,
        };
        let kinds: Vec<&str> = (0..columns.len()).map(|column| kind(&table, column)).collect();
        is_stacked(&table, &kinds)
    }

    #[test]
    fn a_table_of_more_sentences_than_figures_stacks_on_a_narrow_screen() {
        // What is asked, why, how it stands, what it costs, who: nothing of it may run out of the screen.
        assert!(stacks(&["sentence", "sentence", "sentence", "figure", "word"]));
        assert!(stacks(&["sentence", "word"]));
        assert!(!stacks(&["sentence", "figure", "figure", "word"]));
        assert!(!stacks(&["word", "figure"]));
        assert!(!stacks(&["sentence"; 9]));
    }
}
