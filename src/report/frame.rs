//! What every report has around its sheets: edition line, brand, words, names of tables.

use crate::report::document::{Brand, ChartColumns, EditionLine, Paper, Reach, SheetKind, TableColumn, Words};
use crate::report::{Block, Cell, Context, Document, Sheet, Table, chart_marks};

/// A report around its sheets. Tables get the name of their sheet and a number, so that they are unique; a table
/// without rows gets one that says so, because a table in a workbook needs a row and a reader needs a word.
pub fn document(context: &Context<'_>, stem_key: &str, title: String, mut sheets: Vec<Sheet>) -> Document {
    for sheet in &mut sheets {
        for block in &mut sheet.blocks {
            if let Block::Chart(spec) = block {
                spec.id = chart_name(context, &spec.id);
            }
        }
        let base = table_base(&sheet.name);
        let is_data = sheet.kind == SheetKind::Data;
        let tables = sheet.blocks.iter_mut().filter_map(|block| match block {
            Block::Table(table) => Some(table),
            _ => None,
        });
        for (position, table) in tables.enumerate() {
            if table.rows.is_empty() {
                table.rows.push(
                    table
                        .columns
                        .iter()
                        .map(|_| context.absent("report-absent-none"))
                        .collect(),
                );
            }
            table.name = if is_data && position == 0 {
                base.clone()
            } else {
                format!("{base}_{}", position + 1)
            };
        }
    }
    let file_stem = file_stem(context, stem_key);
    Document {
        title,
        language: context.locale.language,
        edition: edition_line(context),
        brand: Brand {
            colour: context.edition.brand_colour.clone(),
        },
        words: Words {
            off_paper: off_paper(context, &sheets, &file_stem),
            ..words(context)
        },
        sheets,
        file_stem,
    }
}

/// The sentence that says which sheets and tables are not on paper, and where they stand.
fn off_paper(context: &Context<'_>, sheets: &[Sheet], file: &str) -> String {
    let is_off = |reach: Reach| reach == Reach::Screen;
    let (off, on): (Vec<&Sheet>, Vec<&Sheet>) = sheets.iter().partition(|sheet| is_off(sheet.reach));
    let off = off.into_iter().map(|sheet| sheet.name.clone());
    let tables = on.into_iter().flat_map(|sheet| {
        let tables = sheet.blocks.iter().filter_map(|block| match block {
            Block::Table(table) if is_off(table.reach) => Some(&table.caption),
            _ => None,
        });
        tables.map(|caption| {
            let arguments = [
                ("caption", caption.as_str().into()),
                ("sheet", sheet.name.as_str().into()),
            ];
            context.text("report-off-paper-table", &arguments)
        })
    });
    let off: Vec<String> = off.chain(tables).collect();
    if off.is_empty() {
        return String::new();
    }
    let arguments = [("what", context.locale.list(&off).into()), ("file", file.into())];
    context.text("report-off-paper", &arguments)
}

/// The name of a chart in the report's language: its files are named so. What follows a known name stays as it is, such
/// as the code of a benefit.
fn chart_name(context: &Context<'_>, id: &str) -> String {
    let ends = id.match_indices('-').map(|(at, _)| at).chain([id.len()]).rev();
    let mut named = ends.filter_map(|end| {
        let (known, rest) = id.split_at(end);
        let name = context.locale.find(&format!("chart-name-{known}"), &[])?;
        Some(format!("{name}{rest}"))
    });
    named.next().unwrap_or_else(|| id.to_owned())
}

/// Name of a file without extension: a word of the language and the period.
pub fn file_stem(context: &Context<'_>, key: &str) -> String {
    format!("{}_{}", context.word(key), context.edition.period)
}

/// Network, period, edition, reference date and status, ready to print.
pub fn edition_line(context: &Context<'_>) -> EditionLine {
    EditionLine {
        network: context.edition.network.clone(),
        period: context.period_line(),
        edition: context.text("report-edition", &[("n", i64::from(context.edition.number).into())]),
        reference: context.text(
            "report-reference-date",
            &[("date", context.locale.date(context.scope.reference_date).into())],
        ),
        reference_date: context.scope.reference_date,
        status: context.word(&format!("report-status-{}", context.edition.status.id())),
    }
}

fn words(context: &Context<'_>) -> Words {
    let word = |key: &str| context.word(key);
    Words {
        page_of: word("report-page-of"),
        back: word("report-back"),
        chart_data_prefix: word("report-chart-data-prefix"),
        category: word("report-category"),
        chart_columns: chart_columns(&word),
        tones: [
            word("report-tone-improvement"),
            word("report-tone-concern"),
            word("report-tone-no-signal"),
            word("report-tone-neutral"),
        ],
        markers: [word("report-marker-provisional"), word("report-marker-restated")],
        off_paper: String::new(),
    }
}

fn chart_columns(word: &impl Fn(&str) -> String) -> ChartColumns {
    ChartColumns {
        measured: word("report-chart-column-measured"),
        event: word("report-chart-column-event"),
        difference: word("report-chart-column-difference"),
        place: word("report-chart-column-place"),
        name_place: word("report-chart-column-name-place"),
        not_drawn: word("report-chart-column-not-drawn"),
        limits: [
            word("report-chart-column-lower-limit"),
            word("report-chart-column-upper-limit"),
        ],
        lines: [word("report-chart-column-target"), word("report-chart-column-baseline")],
    }
}

/// The text of a sheet before its blocks.
pub struct Heading {
    /// Fixed id.
    pub id: &'static str,
    /// The message.
    pub headline: String,
    /// What is shown, when, over whom.
    pub subtitle: String,
}

/// A sheet for reading; its name stands under `report-sheet-<id>`. Where it opens with a picture, what is seen, what it
/// means and what is asked stand right below that, before the details.
pub fn sheet(context: &Context<'_>, heading: Heading, paper: Paper, mut blocks: Vec<Block>) -> Sheet {
    let reading = blocks.iter().position(|block| matches!(block, Block::Reading(_)));
    if let (Some(reading), Some(Block::Chart(_))) = (reading, blocks.first()) {
        blocks[1..=reading].rotate_right(1);
    }
    Sheet {
        id: heading.id,
        name: sheet_name(context, heading.id),
        label: None,
        headline: heading.headline,
        subtitle: heading.subtitle,
        blocks: chart_marks::marked(context, blocks),
        paper,
        kind: SheetKind::Report,
        reach: Reach::Everywhere,
    }
}

/// The name of a sheet in the report's language.
pub fn sheet_name(context: &Context<'_>, id: &str) -> String {
    context.word(&format!("report-sheet-{id}"))
}

/// A table for reading: no filter, no total, widths by content.
pub fn table(caption: String, headers: Vec<String>, rows: Vec<Vec<Cell>>) -> Table {
    Table {
        name: String::new(),
        caption,
        columns: headers
            .into_iter()
            .map(|header| TableColumn { header, width: 0 })
            .collect(),
        rows,
        has_total: false,
        has_filter: false,
        notes: Vec::new(),
        reach: Reach::Everywhere,
    }
}

/// The headers of a table under `<prefix>-<column>` in the locale files.
pub fn headers(context: &Context<'_>, prefix: &str, columns: &[&str]) -> Vec<String> {
    columns
        .iter()
        .map(|column| context.word(&format!("{prefix}-{column}")))
        .collect()
}

fn table_base(name: &str) -> String {
    let cleaned: String = name
        .chars()
        .map(|c| if c.is_ascii_alphanumeric() { c } else { '_' })
        .collect();
    let cleaned = cleaned.trim_matches('_').to_owned();
    if cleaned.starts_with(|c: char| c.is_ascii_alphabetic()) {
        cleaned
    } else {
        format!("T_{cleaned}")
    }
}
