//! From a cell of a report back to the cells it rests on, and from a cell of a delivery to the figures it feeds.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use crate::cli::explain::ExplainArguments;
use crate::cli::explain_said;
use crate::cli::run::failed;
use crate::cli::{Console, Exit, edition};
use crate::config::Pipeline;
use crate::contract::{self, FilledInBy};
use crate::domain::{CellRef, Measurement, RowSet};
use crate::indicators::registry::{definitions, rests_on_answers};
use crate::locale::Value;
use crate::pipeline::row_cells::row_cells;
use crate::pipeline::{self, Assessment, again};
use crate::render::xlsx;
use crate::report::{Document, Trace};
use crate::restatement::value_text;

/// Most cells that are listed one by one.
const LISTED: usize = 40;

/// Makes the figures of an edition again and looks the cell up.
pub(super) fn explain(arguments: &ExplainArguments, folder: &Path, cell: &str, console: &Console) -> Exit {
    let edition = match edition::open_of_reports(folder, console) {
        Ok(edition) => edition,
        Err(exit) => return exit,
    };
    let mut request = match edition::request(&arguments.sources, &edition, console) {
        Ok(request) => request,
        Err(exit) => return exit,
    };
    let assessment = match again::assess_again(&mut request, &edition) {
        Ok(Some((assessment, _))) => assessment,
        Ok(None) => {
            let named = [("edition", Value::from(edition.name()))];
            console.say(&console.locale.text("verify-not-remade", &named));
            return Exit::Nothing;
        }
        Err(fault) => return failed(console, &fault),
    };
    if assessment.manifest.inputs != edition.manifest.inputs
        || assessment.manifest.pipeline_sha256 != edition.manifest.pipeline_sha256
    {
        console.say(&console.locale.word("cli-inputs-differ"));
    }
    let found = figure(&request.pipeline, &assessment, cell, console).or_else(|| {
        let fed = fed_by(&assessment, cell, console);
        let said = explain_said::said(&assessment.diagnostics, cell, fed.is_some(), &console.locale);
        let both: Vec<String> = fed.into_iter().chain(said).collect();
        (!both.is_empty()).then(|| both.join("\n"))
    });
    if let Some(text) = found {
        Console::give(&text);
        Exit::Fine
    } else {
        console.say(&console.locale.text("cli-no-figure", &[("cell", Value::from(cell))]));
        Exit::Usage
    }
}

/// A cell of the steering group's workbook (`Sheet!B5`), or of another workbook of the edition by its path
/// (`partners/aa/partnerblad_2026-10.xlsx!Sheet!B5`).
fn figure(pipeline: &Pipeline, assessment: &Assessment, cell: &str, console: &Console) -> Option<String> {
    let (place, at) = cell.rsplit_once('!')?;
    let at = CellRef::parse(at)?;
    let (document, sheet) = match place.split_once('!') {
        Some((file, sheet)) => (workbook(pipeline, assessment, file)?, sheet),
        None => (pipeline::steering_document(pipeline, assessment), place),
    };
    let traces = xlsx::traces(&document);
    let trace = traces.get(&(sheet.to_owned(), at))?;
    let mut text = format!("{sheet}!{at}");
    match trace {
        Trace::Measurement(key) => measurement(&mut text, assessment.measurements.get(key)?, assessment, console),
        Trace::Measurements(keys) => {
            for key in keys {
                measurement(&mut text, assessment.measurements.get(key)?, assessment, console);
            }
        }
        Trace::Rows(rows) => cells(&mut text, rows, assessment, console),
    }
    Some(text)
}

/// One measurement with the cells it rests on; that answers to the survey are not shown is said.
fn measurement(text: &mut String, measurement: &Measurement, assessment: &Assessment, console: &Console) {
    text.push_str(&about(measurement, assessment, console));
    cells(text, &measurement.rows, assessment, console);
    if rests_on_answers(measurement.key.indicator) && measurement.rows.is_empty() && measurement.value.is_some() {
        text.push_str(&format!("\n  {}", console.locale.word("cli-survey-stops-here")));
    }
}

/// The workbook of the edition with a path.
fn workbook(pipeline: &Pipeline, assessment: &Assessment, file: &str) -> Option<Document> {
    let documents = pipeline::documents(pipeline, assessment).into_iter();
    let mut named = documents.map(|(folder, document)| (format!("{folder}/{}.xlsx", document.file_stem), document));
    named.find(|(path, _)| path == file).map(|(_, document)| document)
}

fn about(measurement: &Measurement, assessment: &Assessment, console: &Console) -> String {
    let locale = &console.locale;
    let number = |value: Option<f64>| value.map(|value| format!("{value}")).unwrap_or_default();
    let band = measurement.low.zip(measurement.high).map(|(low, high)| {
        let ends = [("from", number(Some(low)).into()), ("to", number(Some(high)).into())];
        locale.text("report-span", &ends)
    });
    let key = &measurement.key;
    let word = |what: &str, id: &str| locale.word(&format!("explain-{what}-{id}"));
    // The network needs no name of its own; a part of it is told by its code.
    let named = match key.subject.id.as_str() {
        "network" => String::new(),
        id => format!(" {}", assessment.facts.partner_name(id)),
    };
    let mut text = format!(
        "\n  {} – {}\n  {}{named} · {} · {}",
        key.indicator,
        locale.word(&format!("indicator-{}", key.indicator)),
        word("subject", key.subject.kind.id()),
        locale.period(key.period),
        word("window", key.window.id()),
    );
    let definition = definitions()
        .into_iter()
        .find(|definition| definition.id == key.indicator);
    let unit = match (definition, measurement.unit.id()) {
        // What a KPI counts in is the network's own word.
        (Some(definition), id) if !definition.unit.id().is_empty() && definition.unit.id() == id => {
            definition.unit_word(locale)
        }
        (_, id) => id.to_owned(),
    };
    let pairs = [
        ("explain-value", value_text(measurement)),
        ("explain-unit", unit),
        ("explain-numerator", number(measurement.numerator)),
        ("explain-denominator", number(measurement.denominator)),
        ("explain-band", band.unwrap_or_default()),
        ("explain-n", measurement.n.map(|n| n.to_string()).unwrap_or_default()),
        ("explain-status", word("status", measurement.status.id())),
    ];
    for (label, value) in pairs {
        if !value.is_empty() {
            text.push_str(&format!("\n  {}: {value}", locale.word(label)));
        }
    }
    text
}

/// The cells of rows, by table; survey answers stop at their number.
fn cells(text: &mut String, sets: &[RowSet], assessment: &Assessment, console: &Console) {
    let mut by_table: BTreeMap<&str, BTreeSet<u32>> = BTreeMap::new();
    for set in sets {
        by_table.entry(set.table()).or_default().extend(set.rows());
    }
    for (id, rows) in by_table {
        let Some(table) = contract::table(id) else { continue };
        let label = table.name(console.locale.language);
        let count = console.locale.text("cli-rows", &[("n", Value::from(rows.len()))]);
        text.push_str(&format!("\n  {label}: {count}"));
        if table.filled_in_by == FilledInBy::Survey {
            text.push_str(&format!("\n    {}", console.locale.word("cli-survey-stops-here")));
            continue;
        }
        for row in rows.iter().take(LISTED) {
            let cells = row_cells(assessment, table.id.as_str(), *row, &[]);
            text.push_str(&format!("\n    {}", cells.unwrap_or_default()));
        }
        if rows.len() > LISTED {
            let more = console
                .locale
                .text("cli-more", &[("n", Value::from(rows.len() - LISTED))]);
            text.push_str(&format!("\n    {more}"));
        }
    }
}

/// The figures that a cell of a delivery feeds: `file!sheet!C7`, or `file!C7` where the file has one sheet.
fn fed_by(assessment: &Assessment, cell: &str, console: &Console) -> Option<String> {
    let (place, at) = cell.rsplit_once('!')?;
    let at = CellRef::parse(at)?;
    let (file, sheet) = place
        .split_once('!')
        .map_or((place, None), |(file, sheet)| (file, Some(sheet)));
    let is_source =
        |source: &crate::ledger::facts::Source| source.file == file && sheet.is_none_or(|sheet| source.sheet == sheet);
    let sources: Vec<u32> = (0..)
        .zip(&assessment.facts.sources)
        .filter(|(_, source)| is_source(source))
        .map(|(n, _)| n)
        .collect();
    let is_of_cell = |row: crate::ledger::Row<'_>| {
        let source = assessment.facts.sources.get(row.source() as usize);
        let is_transposed = source.is_some_and(|source| source.is_transposed);
        row.sheet_row() == if is_transposed { at.column } else { at.row }
    };
    let mut text = String::new();
    for (id, table) in assessment.facts.tables() {
        if table.table.filled_in_by == FilledInBy::Survey {
            continue;
        }
        let rows: Vec<u32> = table
            .rows()
            .filter(|row| sources.contains(&row.source()) && is_of_cell(*row))
            .map(crate::ledger::Row::index)
            .collect();
        if rows.is_empty() {
            continue;
        }
        text.push_str(&format!("{cell} – {}", table.table.name(console.locale.language)));
        let feeds = |measurement: &&Measurement| {
            measurement.rows.iter().any(|set| {
                set.table() == id
                    && set
                        .runs()
                        .any(|run| rows.iter().any(|row| run.binary_search(row).is_ok()))
            })
        };
        for measurement in assessment.measurements.all().iter().filter(feeds) {
            text.push_str(&format!(
                "\n  {} {} {} {} = {}",
                measurement.key.indicator,
                measurement.key.subject.id,
                measurement.key.period,
                measurement.key.window.id(),
                value_text(measurement)
            ));
        }
    }
    (!text.is_empty()).then_some(text)
}
