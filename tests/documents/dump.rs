//! A document as text that a reviewer can read: every sentence, every chart by its kind and series, the head and the
//! first rows of every table.

use std::fmt::Write;

use vlecht::report::document::{Reading, SheetKind};
use vlecht::report::{Block, Cell, ChartBody, ChartSpec, Content, Document, Sheet, Table, Tone};

/// Rows of a table that are written out.
const ROWS: usize = 3;

/// The document as text.
pub(super) fn dump(document: &Document) -> String {
    let mut out = String::new();
    let edition = &document.edition;
    let _ = writeln!(out, "{}: {}", document.file_stem, document.title);
    let _ = writeln!(
        out,
        "{} | {} | {} | {} | {}",
        edition.network, edition.period, edition.edition, edition.reference, edition.status
    );
    for sheet in &document.sheets {
        of_sheet(&mut out, sheet);
    }
    out
}

fn of_sheet(out: &mut String, sheet: &Sheet) {
    let _ = writeln!(
        out,
        "\n=== {} [{}, {:?}, {:?}]",
        sheet.name, sheet.id, sheet.kind, sheet.paper
    );
    for line in [&sheet.headline, &sheet.subtitle] {
        if !line.is_empty() {
            let _ = writeln!(out, "{line}");
        }
    }
    let rows = if sheet.kind == SheetKind::Data { 1 } else { ROWS };
    for block in &sheet.blocks {
        of_block(out, block, rows);
    }
}

fn of_block(out: &mut String, block: &Block, rows: usize) {
    let _ = match block {
        Block::Heading(text) => writeln!(out, "## {text}"),
        Block::Paragraph(text) => writeln!(out, "paragraph: {text}"),
        Block::Note(text) => writeln!(out, "note: {text}"),
        Block::Detail(text) => writeln!(out, "note off paper: {text}"),
        Block::Sentences(sentences) => sentences
            .iter()
            .try_for_each(|sentence| writeln!(out, "sentence: {}{}", tone(sentence.tone), sentence.text)),
        Block::Tiles(tiles) => tiles.iter().try_for_each(|tile| {
            let figure = cell(&tile.figure);
            writeln!(
                out,
                "tile: {}{} = {figure} | {} | {}",
                tone(tile.tone),
                tile.title,
                tile.word,
                tile.comparison
            )
        }),
        Block::Chart(spec) => of_chart(out, spec),
        Block::Table(table) => of_table(out, table, rows),
        Block::Reading(reading) => of_reading(out, reading),
        Block::Contents(links) => links
            .iter()
            .try_for_each(|link| writeln!(out, "link to {}: {} | {}", link.sheet, link.text, link.note)),
        Block::Form(form) => {
            let heads: Vec<&str> = form.columns.iter().map(|column| column.header.as_str()).collect();
            writeln!(out, "form: {} | {} rows", heads.join(" | "), form.rows.len())
        }
        Block::Fields(fields) => writeln!(out, "fields: {}", fields.len()),
    };
}

fn of_reading(out: &mut String, reading: &Reading) -> std::fmt::Result {
    let parts = [&reading.seen, &reading.meaning, &reading.question];
    let mut lines = reading.heads.iter().zip(parts);
    lines.try_for_each(|(head, part)| writeln!(out, "{head}: {part}"))
}

fn of_table(out: &mut String, table: &Table, rows: usize) -> std::fmt::Result {
    let total = if table.has_total { ", with a total" } else { "" };
    writeln!(
        out,
        "table {}: {} ({} rows{total})",
        table.name,
        table.caption,
        table.rows.len()
    )?;
    let heads: Vec<String> = (table.columns.iter().enumerate())
        .map(|(at, column)| format!("{} [{}]", column.header, kind(table, at)))
        .collect();
    writeln!(out, "  {}", heads.join(" | "))?;
    for row in table.rows.iter().take(rows) {
        writeln!(out, "  {}", row.iter().map(cell).collect::<Vec<_>>().join(" | "))?;
    }
    let hidden = table.rows.len().saturating_sub(rows);
    if hidden > 0 {
        writeln!(out, "  … {hidden} more")?;
    }
    if let Some(row) = table.rows.last().filter(|_| table.has_total && hidden > 0) {
        writeln!(out, "  {}", row.iter().map(cell).collect::<Vec<_>>().join(" | "))?;
    }
    table.notes.iter().try_for_each(|note| writeln!(out, "  note: {note}"))
}

/// What a column holds, by its first cell with a value.
fn kind(table: &Table, at: usize) -> String {
    let contents = table
        .rows
        .iter()
        .filter_map(|row| row.get(at))
        .map(|cell| &cell.content);
    let told = contents.filter_map(|content| match content {
        Content::Text(_) => Some("text".to_owned()),
        Content::Number(_, format) => Some(format!("{format:?}")),
        Content::Date(_) => Some("date".to_owned()),
        Content::Absent(_) | Content::Blank => None,
    });
    told.take(1).next().unwrap_or_else(|| "nothing".to_owned())
}

fn cell(cell: &Cell) -> String {
    let words = match &cell.content {
        Content::Text(text) => text.clone(),
        Content::Number(value, _) => number(*value),
        Content::Date(date) => date.to_string(),
        Content::Absent(word) => format!("<{word}>"),
        Content::Blank => String::new(),
    };
    let marks = [(cell.is_provisional, "(v)"), (cell.is_restated, "(r)")];
    let marks: String = marks
        .iter()
        .filter(|(is_so, _)| *is_so)
        .map(|(_, mark)| *mark)
        .collect();
    format!("{}{words}{marks}", tone(cell.tone))
}

fn number(value: f64) -> String {
    let text = format!("{value:.4}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

fn tone(tone: Tone) -> &'static str {
    match tone {
        Tone::Improvement => "[+] ",
        Tone::Concern => "[!] ",
        Tone::NoSignal => "[=] ",
        Tone::Neutral => "[~] ",
        Tone::Plain => "",
    }
}

fn of_chart(out: &mut String, spec: &ChartSpec) -> std::fmt::Result {
    writeln!(out, "chart {}: {}", spec.id, of_body(&spec.body))?;
    for line in [&spec.headline, &spec.subtitle, &spec.description] {
        writeln!(out, "  {line}")?;
    }
    spec.empty
        .iter()
        .try_for_each(|sentence| writeln!(out, "  empty: {sentence}"))
}

/// The kind of a chart with the names of what it draws, and how many of it.
fn of_body(body: &ChartBody) -> String {
    let names = |series: &[vlecht::report::chart::Series]| {
        let names: Vec<String> = series
            .iter()
            .map(|one| format!("{} ({:?})", one.name, one.fill))
            .collect();
        names.join(", ")
    };
    match body {
        ChartBody::StackedBars {
            categories,
            series,
            axis,
            ..
        } => {
            format!("stacked bars, {} of {axis}: {}", categories.len(), names(series))
        }
        ChartBody::PairedBars {
            categories,
            series,
            axis,
            ..
        } => {
            format!("paired bars, {} of {axis}: {}", categories.len(), names(series))
        }
        ChartBody::Dumbbell {
            categories,
            first,
            second,
            axis,
            ..
        } => {
            let both = names(&[first.clone(), second.clone()]);
            format!("dumbbells, {} of {axis}: {both}", categories.len())
        }
        ChartBody::Xmr { panels } => format!("process charts, {}", panels.len()),
        ChartBody::Calendar { rows, columns, .. } => format!("calendar, {} by {}", rows.len(), columns.len()),
        ChartBody::Flows(flows) => format!("flows, {} pairs", flows.pairs.len()),
        ChartBody::Spreads(spreads) => format!("diverging bars, {}: {}", spreads.rows.len(), spreads.words.join(", ")),
        ChartBody::Slope(slope) => format!("slope, {} from {}", slope.steps.len(), slope.rounds.join(" to ")),
        ChartBody::Timeline(line) => {
            let groups: Vec<String> = line
                .groups
                .iter()
                .map(|(name, all)| format!("{name} {}", all.len()))
                .collect();
            format!("timeline: {}", groups.join(", "))
        }
        ChartBody::MilestoneTrend(trend) => format!("milestone trend, {}", trend.tracks.len()),
        ChartBody::HeatMap(map) => format!("heat map, {} by {}", map.rows.len(), map.columns.join(", ")),
        ChartBody::Multiples(multiples) => {
            let panels: Vec<&str> = multiples.panels.iter().map(|panel| panel.name.as_str()).collect();
            format!("small multiples: {}", panels.join(", "))
        }
        ChartBody::Lines(lines) => format!("lines, {} places of {}", lines.places.len(), lines.axis),
        ChartBody::Columns(columns) => format!("columns, {} of {}", columns.places.len(), columns.axis),
        ChartBody::Waterfall(fall) => {
            let steps: Vec<&str> = fall.steps.iter().map(|step| step.name.as_str()).collect();
            format!("waterfall of {}: {}", fall.axis, steps.join(", "))
        }
    }
}
