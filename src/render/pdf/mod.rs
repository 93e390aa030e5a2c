//! Document → PDF on A4: tagged, PDF/UA-1, the same bytes each time. The only folder that names `typst`.
//!
//! `wire` writes what a report says as JSON, `report.typ` says how it looks, `desk` is all that typst gets to see:
//! these two files and the embedded font. What people wrote reaches typst as values, never as markup.

mod desk;
mod letters;
mod widths;
mod wire;

#[cfg(test)]
mod tests;

use typst::World;
use typst::diag::SourceDiagnostic;
use typst::foundations::Smart;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use crate::locale::Locale;
use crate::render::RenderError;
use crate::report::Document;

/// The file of a document: its sheets for reading, each from a new page on; sheets with data and forms are left out.
pub fn pdf(document: &Document, locale: &Locale) -> Result<Vec<u8>, RenderError> {
    let refused = |fault: String| RenderError::Paper {
        file: document.file_stem.clone(),
        fault,
    };
    let desk = desk::Desk::with(wire::report(document, locale)?.to_string()).ok_or(RenderError::Font)?;
    let bytes = typeset(&desk, document).map_err(refused);
    // What typst remembers is of no use to the next document, and would pile up.
    typst::comemo::evict(1);
    bytes
}

fn typeset(desk: &dyn World, document: &Document) -> Result<Vec<u8>, String> {
    let standards = PdfStandards::new(&[PdfStandard::Ua_1]).map_err(|fault| fault.message().to_string())?;
    let options = PdfOptions {
        // Named by what it is, not by when or where it was made.
        ident: Smart::Custom(format!("{} {}", document.edition.network, document.file_stem)),
        creator: Smart::Custom(Some(concat!("vlecht ", env!("CARGO_PKG_VERSION")).to_owned())),
        standards,
        ..PdfOptions::default()
    };
    typst::compile(desk)
        .output
        .and_then(|pages| typst_pdf::pdf(&pages, &options))
        .map_err(|faults| faults.iter().map(words).collect::<Vec<_>>().join("; "))
}

fn words(fault: &SourceDiagnostic) -> String {
    fault.message.to_string()
}
