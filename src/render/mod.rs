//! Documents → bytes. Computes no number.

mod error;
pub mod data;
pub mod font;
pub mod html;
pub mod palette;
pub mod png;
pub mod svg;
pub mod xlsx;

pub use error::RenderError;
