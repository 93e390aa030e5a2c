//! Documents → bytes. Computes no number.

pub mod xlsx;

/// Why a document could not be written.
#[derive(Debug, thiserror::Error)]
pub enum RenderError {
    /// The library that writes the format refused it.
    #[error("{file}: {source}")]
    Refused {
        /// File name without extension.
        file: String,
        /// What the library said.
        source: Box<dyn std::error::Error + Send + Sync>,
    },
}
mod error;
pub mod font;
pub mod html;

pub mod palette;
pub mod png;
pub mod svg;

pub use error::RenderError;
