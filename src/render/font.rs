//! The one font of every report, embedded. The only file that names `notosans` (Noto Sans, SIL Open Font License).

/// Name of the family, as it stands in SVG and CSS.
pub const FAMILY: &str = "Noto Sans";

/// Noto Sans Regular, a TrueType file.
pub const REGULAR: &[u8] = notosans::REGULAR_TTF;

/// Noto Sans Bold, a TrueType file.
pub const BOLD: &[u8] = notosans::BOLD_TTF;
