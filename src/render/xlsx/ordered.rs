//! Puts the parts of a workbook into the order that the schema of Open XML asks for.
//!
//! `rust_xlsxwriter` 0.102 writes the marker of a series with points before the look of its line. The schema has them the
//! other way round, and a program that holds to it takes the chart for damaged.

use std::io::{Cursor, Read, Write};

use zip::result::ZipResult;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipArchive, ZipWriter};

use crate::render::xlsx::in_workbook::InWorkbook;
use crate::report::{Block, Document};

const MARKER: (&str, &str) = ("<c:marker>", "</c:marker>");
const LOOK: (&str, &str) = ("<c:spPr>", "</c:spPr>");

/// True for a document with a chart of which the parts are to be put in order.
pub(super) fn is_asked_for(document: &Document) -> bool {
    let blocks = document.sheets.iter().flat_map(|sheet| &sheet.blocks);
    let mut charts = blocks.filter_map(|block| match block {
        Block::Chart(spec) => Some(spec),
        _ => None,
    });
    charts.any(|spec| matches!(InWorkbook::from(&spec.body), InWorkbook::Native(chart) if chart.is_scatter()))
}

/// The same workbook with the series of its point charts in order; everything else is copied as it is.
pub(super) fn ordered(book: Vec<u8>) -> ZipResult<Vec<u8>> {
    let mut parts = ZipArchive::new(Cursor::new(book))?;
    let mut written = ZipWriter::new(Cursor::new(Vec::new()));
    for at in 0..parts.len() {
        let mut part = parts.by_index(at)?;
        let name = part.name()?.into_owned();
        if !name.starts_with("xl/charts/chart") {
            drop(part);
            written.raw_copy_file(parts.by_index_raw(at)?)?;
            continue;
        }
        let mut text = String::new();
        part.read_to_string(&mut text)?;
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .last_modified_time(part.last_modified().unwrap_or(DateTime::default()));
        written.start_file(name, options)?;
        written.write_all(in_order(&text).as_bytes())?;
    }
    Ok(written.finish()?.into_inner())
}

/// The text of a chart with the look of each series of points before its marker.
fn in_order(text: &str) -> String {
    if !text.contains("<c:scatterChart>") {
        return text.to_owned();
    }
    let mut done = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once(MARKER.0) {
        done.push_str(before);
        let swapped = after.split_once(MARKER.1).and_then(|(marker, after)| {
            let (look, after) = after.strip_prefix(LOOK.0)?.split_once(LOOK.1)?;
            Some((marker, look, after))
        });
        rest = if let Some((marker, look, after)) = swapped {
            for part in [LOOK.0, look, LOOK.1, MARKER.0, marker, MARKER.1] {
                done.push_str(part);
            }
            after
        } else {
            done.push_str(MARKER.0);
            after
        };
    }
    done.push_str(rest);
    done
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_look_of_a_series_comes_before_its_marker() {
        let marker = "<c:marker><c:size val=\"9\"/><c:spPr>inside</c:spPr></c:marker>";
        let text =
            format!("<c:scatterChart><c:ser><c:tx/>{marker}<c:spPr>line</c:spPr><c:xVal/></c:ser></c:scatterChart>");
        let asked =
            format!("<c:scatterChart><c:ser><c:tx/><c:spPr>line</c:spPr>{marker}<c:xVal/></c:ser></c:scatterChart>");
        assert_eq!(in_order(&text), asked);
        assert_eq!(in_order(&asked), asked);
        // Other charts have it right already.
        let line = text.replace("scatterChart", "lineChart");
        assert_eq!(in_order(&line), line);
    }
}
