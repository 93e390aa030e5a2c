//! Documents as Excel workbooks. The only folder that names `rust_xlsxwriter`.
//!
//! Two passes: `layout` gives every block its rows and columns, and the writer puts it there. [`traces`] walks the
//! same placement, so that `explain` finds under `Samenvatting!B5` exactly the figure that the writer wrote there.
//! Text is only ever written as text and numbers as numbers: nothing that a partner typed can run as a formula.

mod blocks;
mod breaks;
mod cells;
mod chart_bars;
mod chart_data;
mod chart_dumbbell;
mod chart_look;
mod chart_multiples;
mod chart_time;
mod chart_xmr;
mod charts;
mod form;
mod grid;
mod heat;
mod in_workbook;
mod key_figures;
mod layout;
mod legend;
mod measure;
mod names;
mod numbers;
mod ordered;
mod page;
mod picture;
mod pieces;
mod placed;
mod style;
mod table;
mod trace;

#[cfg(test)]
mod sample;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use rayon::prelude::*;
use rust_xlsxwriter::{Workbook, XlsxError};

pub use picture::is_pictured;
pub use trace::traces;

use crate::render::RenderError;
use crate::render::xlsx::picture::Pictures;
use crate::report::Document;

/// The document as the bytes of a workbook; the same document gives the same bytes.
pub fn workbook(document: &Document) -> Result<Vec<u8>, RenderError> {
    workbook_with(document, &BTreeMap::new())
}

/// The same, with pictures of its charts that were drawn already, by the chart's id.
pub fn workbook_with(document: &Document, pictures: &BTreeMap<String, Vec<u8>>) -> Result<Vec<u8>, RenderError> {
    let pictures = Pictures::drawn(document, pictures)?;
    let refused = |source| RenderError::Refused {
        file: document.file_stem.clone(),
        source,
    };
    let book = write(document, &pictures).map_err(|fault| refused(Box::new(fault)))?;
    if ordered::is_asked_for(document) {
        return ordered::ordered(book).map_err(|fault| refused(Box::new(fault)));
    }
    Ok(book)
}

fn write(document: &Document, pictures: &Pictures) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    workbook.set_default_format(&style::body(), page::ROW_PIXELS, page::COLUMN_PIXELS)?;
    workbook.set_properties(&page::properties(document));
    let mut names = names::Names::new(document);
    let plans = charts::plan(document, &mut names);
    let sheet_names = names.of_sheets().to_vec();
    let mut key_figures = Vec::new();
    let places = document
        .sheets
        .par_iter()
        .map(|sheet| layout::place(document, sheet, pictures));
    let places: Vec<placed::Placed<'_>> = places.collect();
    for ((sheet, placed), name) in document.sheets.iter().zip(places).zip(sheet_names) {
        let worksheet = workbook.add_worksheet();
        key_figures.extend(key_figures::of_sheet(sheet, &name, &placed));
        worksheet.set_name(name)?;
        page::set_up(worksheet, document, sheet, &placed)?;
        pieces::write(worksheet, document, sheet, &placed, &mut names, (&plans, pictures))?;
    }
    for plan in plans.values() {
        let worksheet = workbook.add_worksheet();
        worksheet.set_name(&plan.sheet)?;
        page::set_up_data(worksheet, document, &plan.title)?;
        chart_data::write(worksheet, plan)?;
    }
    // After the names of all tables: a name means one thing in a workbook.
    for (name, place) in key_figures {
        workbook.define_name(names.claim_table(&name), &place)?;
    }
    workbook.save_to_buffer()
}
