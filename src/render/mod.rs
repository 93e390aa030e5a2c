//! Documents → bytes. Computes no number.

pub mod data;
mod error;
pub mod font;
pub mod html;
pub mod palette;
pub mod png;
pub mod signs;
pub mod svg;
pub mod xlsx;

pub use error::RenderError;
