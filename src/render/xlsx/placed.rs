//! What the placement pass hands to the writer: pieces with their rows and columns, widths and heights.

use std::collections::BTreeMap;

use crate::render::xlsx::in_workbook::{Cells, Native};
use crate::render::xlsx::legend::Part;
use crate::report::document::Link;
use crate::report::form::{Field, Form};
use crate::report::{Cell, ChartSpec, Table, Tone, Trace};

/// A sheet of which every piece has its place. Rows and columns count from zero.
#[derive(Debug)]
pub(super) struct Placed<'a> {
    /// Widths of the columns in pixels.
    pub(super) widths: Vec<u32>,
    /// Heights of rows in points.
    pub(super) heights: BTreeMap<u32, f64>,
    /// What stands where, from top to bottom.
    pub(super) pieces: Vec<Piece<'a>>,
    /// The first row after everything.
    pub(super) end: u32,
    /// The header row that is repeated on every printed page.
    pub(super) repeated: Option<u32>,
    /// Rows before which a new page begins when printed.
    pub(super) breaks: Vec<u32>,
}

/// A piece: its row, its first and last column.
#[derive(Debug)]
pub(super) struct Piece<'a> {
    pub(super) row: u32,
    pub(super) first: u16,
    pub(super) last: u16,
    pub(super) what: What<'a>,
}

/// What a piece is.
#[derive(Debug)]
pub(super) enum What<'a> {
    /// A line of text, wrapped and across its columns; `lead` is the icon and word in front of it.
    Line {
        lead: String,
        text: &'a str,
        look: Look,
        tone: Tone,
        trace: Option<&'a Trace>,
    },
    /// The line with network, period, edition, reference date and status.
    Edition(String),
    /// The large figure of a tile.
    Figure(&'a Cell, Tone),
    /// A link of the contents.
    Link(&'a Link),
    /// The link back to the contents, at this sheet.
    Back(&'static str),
    /// A table with its header in this row.
    Table(&'a Table),
    /// A tab to fill in, with its header in this row.
    Form(&'a Form),
    /// A label, and the cell to fill in at its right.
    Field(&'a Field),
    /// A calendar of states or a heat map as a table, with its header in this row.
    Heat(Cells<'a>),
    /// The names of what the chart under it draws.
    Legend(Vec<Part>),
    /// A chart as a picture, with its size in pixels.
    Picture {
        spec: &'a ChartSpec,
        width: u32,
        height: u32,
    },
    /// A native chart (of a small multiple: which panel), with its place and size in pixels.
    Chart {
        spec: &'a ChartSpec,
        native: Native<'a>,
        panel: usize,
        left: u32,
        width: u32,
        height: u32,
    },
}

/// How a line of text looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Look {
    /// The message in the band at the head.
    Band,
    /// What is shown and when.
    Subtitle,
    /// A heading within the sheet, and the message of a chart.
    Heading,
    /// Running text.
    Body,
    /// A small grey note.
    Note,
    /// The caption of a table.
    Caption,
    /// The head of a part of a reading.
    Label,
    /// A sentence in a frame where there is nothing to draw.
    Empty,
    /// The name of a tile.
    TileTitle,
    /// What the figure of a tile is.
    TileWord,
    /// What it is compared with.
    TileFoot,
}

impl Look {
    /// Size in points.
    pub(super) fn points(self) -> f64 {
        match self {
            Self::Band => 15.0,
            Self::Heading => 12.0,
            Self::Subtitle | Self::Note | Self::TileFoot => 9.0,
            Self::Body | Self::Caption | Self::Label | Self::Empty | Self::TileTitle | Self::TileWord => 10.0,
        }
    }

    /// True for bold text.
    pub(super) fn is_bold(self) -> bool {
        matches!(
            self,
            Self::Band | Self::Heading | Self::Caption | Self::Label | Self::TileTitle
        )
    }
}
