//! Charts that stand in a workbook as pictures: the same drawing as the SVG, beside a table with its figures.

use std::collections::BTreeMap;

use rust_xlsxwriter::{Image, XlsxError};

use crate::locale::Locale;
use crate::render::xlsx::in_workbook::InWorkbook;
use crate::render::xlsx::{charts, names};
use crate::render::{RenderError, png, svg};
use crate::report::{Block, ChartBody, ChartSpec, Document};

/// The highest a picture gets, in pixels: it fits on a printed page with the message above it.
const HIGHEST: f64 = 780.0;

/// A picture and its size in pixels.
struct Picture {
    bytes: Vec<u8>,
    size: (f64, f64),
}

/// The pictures of a document, by the chart's id.
pub(super) struct Pictures(BTreeMap<String, Picture>);

/// True for a chart that no office program draws of itself.
fn is_picture(body: &ChartBody) -> bool {
    matches!(InWorkbook::from(body), InWorkbook::Picture)
}

/// True for a chart that stands in a workbook as a picture.
pub fn is_pictured(spec: &ChartSpec) -> bool {
    spec.empty.is_none() && is_picture(&spec.body)
}

impl Pictures {
    /// The pictures of a document; those that were drawn already are taken over.
    pub(super) fn drawn(document: &Document, given: &BTreeMap<String, Vec<u8>>) -> Result<Self, RenderError> {
        let mut pictures = BTreeMap::new();
        let mut locale = None;
        for spec in specs(document) {
            let bytes = if let Some(bytes) = given.get(&spec.id) {
                bytes.clone()
            } else {
                let locale = locale.get_or_insert_with(|| Locale::new(document.language));
                png::png(&svg::chart_svg(spec, locale)?, png::SCALE)?
            };
            let size = size_of(&bytes);
            pictures.insert(spec.id.clone(), Picture { bytes, size });
        }
        Ok(Self(pictures))
    }

    /// Their sizes only, for whoever places cells and draws nothing.
    pub(super) fn measured(document: &Document) -> Self {
        let mut locale = None;
        let sized = specs(document).map(|spec| {
            let locale = locale.get_or_insert_with(|| Locale::new(document.language));
            let picture = Picture {
                bytes: Vec::new(),
                size: svg::chart_size(spec, locale),
            };
            (spec.id.clone(), picture)
        });
        Self(sized.collect())
    }

    /// Width and height of a picture on a page of some width; nothing where there is none.
    pub(super) fn size(&self, id: &str, page: u32) -> (u32, u32) {
        let Some(Picture {
            size: (width, height), ..
        }) = self.0.get(id)
        else {
            return (0, 0);
        };
        let scale = (f64::from(page.min(860)) / width.max(1.0)).min(HIGHEST / height.max(1.0));
        ((width * scale).round() as u32, (height * scale).round() as u32)
    }

    /// The picture of a chart with its alternative text; nothing where it is not drawn.
    pub(super) fn image(&self, spec: &ChartSpec, (width, height): (u32, u32)) -> Result<Option<Image>, XlsxError> {
        let Some(picture) = self.0.get(&spec.id).filter(|picture| !picture.bytes.is_empty()) else {
            return Ok(None);
        };
        let image = Image::new_from_buffer(&picture.bytes)?
            .set_scale_to_size(f64::from(width), f64::from(height), true)
            .set_alt_text(names::shortened(
                &names::text(&spec.description),
                charts::LONGEST_DESCRIPTION,
            ));
        Ok(Some(image))
    }
}

/// The charts of a document that become pictures, in its order.
fn specs(document: &Document) -> impl Iterator<Item = &ChartSpec> {
    let blocks = document.sheets.iter().flat_map(|sheet| &sheet.blocks);
    blocks.filter_map(|block| match block {
        Block::Chart(spec) if is_pictured(spec) => Some(spec.as_ref()),
        _ => None,
    })
}

/// Width and height of the drawing that a PNG was made of: they stand in its bytes 16 to 23.
fn size_of(bytes: &[u8]) -> (f64, f64) {
    let number = |at: usize| {
        let four = bytes.get(at..at + 4).and_then(|four| four.try_into().ok());
        four.map_or(0.0, |four| f64::from(u32::from_be_bytes(four)) / f64::from(png::SCALE))
    };
    (number(16), number(20))
}
