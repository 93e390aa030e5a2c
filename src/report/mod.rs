//! Reports as neutral documents: sections, tables, chart specifications, text. One builder a report.

pub mod chart;
pub mod document;

pub use chart::{ChartBody, ChartSpec};
pub use document::{Block, Cell, Content, Document, NumberFormat, Sheet, Table, Tile, Tone, Trace};
