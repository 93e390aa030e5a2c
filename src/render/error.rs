//! What can go wrong while drawing.

/// Why a chart could not be made.
#[derive(Debug, thiserror::Error)]
pub enum RenderError {
    /// The embedded font could not be read: the program itself is damaged.
    #[error("the embedded font cannot be read")]
    Font,
    /// The drawing could not be written.
    #[error("the drawing cannot be written: {0}")]
    Drawing(String),
    /// The SVG could not be turned into a picture.
    #[error("the SVG cannot be turned into a picture: {0}")]
    Picture(String),
    /// The pages could not be laid out or written.
    #[error("{file}.pdf cannot be written: {fault}")]
    Paper {
        /// File name without extension.
        file: String,
        /// What the typesetter said.
        fault: String,
    },
    /// The library that writes the format refused it.
    #[error("{file}: {source}")]
    Refused {
        /// File name without extension.
        file: String,
        /// What the library said.
        source: Box<dyn std::error::Error + Send + Sync>,
    },
}
