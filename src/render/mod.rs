//! Documents → bytes. Computes no number.

pub mod data;
mod error;
#[cfg(test)]
mod fixture;
pub mod font;
pub mod html;
pub mod palette;
#[cfg(feature = "pdf")]
pub mod pdf;
pub mod png;
pub mod signs;
pub mod svg;
mod written;
pub mod xlsx;

pub use error::RenderError;

use crate::locale::Locale;
use crate::report::Document;

/// A document on paper; `None` where the program was built without the feature `pdf`.
pub fn paper(document: &Document, locale: &Locale) -> Result<Option<Vec<u8>>, RenderError> {
    #[cfg(feature = "pdf")]
    return pdf::pdf(document, locale).map(Some);
    #[cfg(not(feature = "pdf"))]
    {
        let _unused = (document, locale);
        Ok(None)
    }
}
