//! A report before it has a format: what stands where and what it means, no fonts and no formats.

use crate::domain::{Date, JoinedRows, MeasurementKey, RowSet};
use crate::locale::Language;
use crate::report::ChartSpec;
use crate::report::form::{Field, Form};
use crate::report::sign::Sign;

/// A report.
#[derive(Clone, Debug)]
pub struct Document {
    /// File name without extension, such as `stuurgroeprapportage_2026-10`.
    pub file_stem: String,
    /// Title, for the document properties and the page's head.
    pub title: String,
    /// Its language.
    pub language: Language,
    /// What stands at the head and foot of every page.
    pub edition: EditionLine,
    /// The look that the network chose.
    pub brand: Brand,
    /// The few words that renderers need.
    pub words: Words,
    /// Its sheets, in order.
    pub sheets: Vec<Sheet>,
}

/// What stands at the head and foot of every page, ready to print.
#[derive(Clone, Debug)]
pub struct EditionLine {
    /// Name of the network.
    pub network: String,
    /// Period in words: `oktober 2026`.
    pub period: String,
    /// Edition in words: `editie 1`.
    pub edition: String,
    /// Reference date in words: `peildatum 9 november 2026`.
    pub reference: String,
    /// The reference date itself, which pins dates inside files.
    pub reference_date: Date,
    /// Status in words: `concept`.
    pub status: String,
}

/// The look that the network chose.
#[derive(Clone, Debug)]
pub struct Brand {
    /// Colour of the head band, `#RRGGBB`; its contrast with white was checked when the pipeline was read.
    pub colour: String,
}

/// Words that renderers need and that are no part of a block.
#[derive(Clone, Debug)]
pub struct Words {
    /// Foot of a page with `&P` and `&N` for the page's number and their count.
    pub page_of: String,
    /// Link back to the contents.
    pub back: String,
    /// Beginning of the name of sheets that hold what a native chart draws: `Data_grafiek_`.
    pub chart_data_prefix: String,
    /// Head of the column with categories on such a sheet.
    pub category: String,
    /// Heads of columns on such a sheet that hold no category and no series by name.
    pub chart_columns: ChartColumns,
    /// Words of tones, beside their icons: improvement, concern, no signal, neutral.
    pub tones: [String; 4],
    /// Marker of a provisional and of a restated figure: `(v)`, `(r)`.
    pub markers: [String; 2],
    /// What is not on paper and where it stands, for under the contents on paper; empty where all of it is.
    pub off_paper: String,
}

/// Heads of the columns that a native chart needs beside its categories and series.
#[derive(Clone, Debug, Default)]
pub struct ChartColumns {
    /// The measured value.
    pub measured: String,
    /// Where a flag stands.
    pub event: String,
    /// From the first point to the second.
    pub difference: String,
    /// The place from the top.
    pub place: String,
    /// Where a name hangs.
    pub name_place: String,
    /// The part of a bar that is not drawn.
    pub not_drawn: String,
    /// The lower and the upper of two limits.
    pub limits: [String; 2],
    /// Lines that no panel has a label for: target and baseline.
    pub lines: [String; 2],
}

/// A sheet of a workbook, a section of a page.
#[derive(Clone, Debug)]
pub struct Sheet {
    /// Fixed id, such as `summary`.
    pub id: &'static str,
    /// Name in the report's language; at most 31 characters, none of `[]:*?/\`.
    pub name: String,
    /// How it is called on paper and on the page, where its name was made for the tab of a workbook.
    pub label: Option<String>,
    /// The message, as a sentence.
    pub headline: String,
    /// What is shown, when, over whom.
    pub subtitle: String,
    /// What stands on it, from top to bottom.
    pub blocks: Vec<Block>,
    /// How it prints.
    pub paper: Paper,
    /// What kind of sheet it is.
    pub kind: SheetKind,
    /// Where it is read.
    pub reach: Reach,
}

impl Sheet {
    /// How it is called on paper and on the page.
    pub fn called(&self) -> &str {
        self.label.as_deref().unwrap_or(&self.name)
    }
}

/// Where a sheet or a table is read. The builder of the report decides; a renderer follows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Reach {
    /// In the workbook, on the page and on paper.
    #[default]
    Everywhere,
    /// In the workbook and on the page: for looking things up, such as method, limits and long lists. On paper the
    /// contents say where it stands.
    Screen,
    /// Likewise; on paper the same stands on another sheet, so that the contents need not say it.
    Twice,
}

/// What kind of sheet it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SheetKind {
    /// Front page with contents.
    Cover,
    /// For reading.
    Report,
    /// One table from row 1 on, for further use; left out of the page.
    Data,
    /// A tab to be filled in or a sample of one: the first table starts in A1 with its header, nothing above it.
    Form,
    /// The words of drop-down lists, out of sight: its one table starts in A1 and may have blank cells.
    Lists,
}

/// How a sheet prints.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paper {
    /// A4 upright, fitted to one page.
    OnePage,
    /// A4 upright, fitted to width.
    Portrait,
    /// A4 on its side, fitted to width.
    Landscape,
}

/// Something on a sheet.
#[derive(Clone, Debug)]
pub enum Block {
    /// A heading within the sheet.
    Heading(String),
    /// A paragraph of running text.
    Paragraph(String),
    /// A small grey note.
    Note(String),
    /// The same for who looks up how something was made: in the workbook and on the page, not on paper.
    Detail(String),
    /// Sentences under each other, each with a tone; the most important first.
    Sentences(Vec<Sentence>),
    /// Key figures side by side, three to a row.
    Tiles(Vec<Tile>),
    /// A chart.
    Chart(Box<ChartSpec>),
    /// A table.
    Table(Table),
    /// What is seen, what it means, what is asked.
    Reading(Reading),
    /// The contents: links to other sheets.
    Contents(Vec<Link>),
    /// A tab to fill in; its sheet is protected but for what is open.
    Form(Form),
    /// Labels with a cell to fill in beside each; its sheet is protected but for what is open.
    Fields(Vec<Field>),
}

/// A sentence with a tone.
#[derive(Clone, Debug)]
pub struct Sentence {
    /// The text.
    pub text: String,
    /// Its tone.
    pub tone: Tone,
    /// What it rests on.
    pub trace: Option<Trace>,
}

/// A key figure.
#[derive(Clone, Debug)]
pub struct Tile {
    /// Its name: `Iedereen draagt bij`.
    pub title: String,
    /// The figure, large.
    pub figure: Cell,
    /// What the figure is, in a few words, with its unit.
    pub word: String,
    /// What it is compared with, or when it was measured.
    pub comparison: String,
    /// Its tone.
    pub tone: Tone,
}

/// What is seen, what it means, what is asked.
#[derive(Clone, Debug)]
pub struct Reading {
    /// Heads of the three parts, in the report's language.
    pub heads: [String; 3],
    /// What the figures show.
    pub seen: String,
    /// What people say it means, with their role; or the sentence that asks for it.
    pub meaning: String,
    /// What is asked, marked as a proposal where the program derived it.
    pub question: String,
    /// True where the second and the third part only say that there is nothing yet: they get no column of their own.
    pub is_open: [bool; 2],
}

/// A link to another sheet.
#[derive(Clone, Debug)]
pub struct Link {
    /// Id of the sheet.
    pub sheet: &'static str,
    /// What the link says.
    pub text: String,
    /// What is found there.
    pub note: String,
}

/// How something is meant: shown as colour, icon and word together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    /// Improvement: blue.
    Improvement,
    /// Concern: orange.
    Concern,
    /// No signal: grey.
    NoSignal,
    /// A change whose direction is neither good nor bad: plum.
    Neutral,
    /// Nothing of the kind.
    #[default]
    Plain,
}

/// A table: one header row, body rows, at most one total row at the end. No merged and no blank cells.
#[derive(Clone, Debug)]
pub struct Table {
    /// Name as an Excel table: letters, digits and underscores, unique in the workbook.
    pub name: String,
    /// What it shows; read aloud and printed above it.
    pub caption: String,
    /// Its columns.
    pub columns: Vec<TableColumn>,
    /// Its rows, each as long as `columns`.
    pub rows: Vec<Vec<Cell>>,
    /// True when the last row is a total.
    pub has_total: bool,
    /// True when the header has filters.
    pub has_filter: bool,
    /// Notes under it.
    pub notes: Vec<String>,
    /// Where it is read.
    pub reach: Reach,
}

/// A column of a table.
#[derive(Clone, Debug)]
pub struct TableColumn {
    /// Header with its unit, where it has one.
    pub header: String,
    /// Width in characters; 0: set to the content.
    pub width: u16,
}

/// A cell.
#[derive(Clone, Debug)]
pub struct Cell {
    /// What stands in it.
    pub content: Content,
    /// What it rests on, for `explain`.
    pub trace: Option<Trace>,
    /// Its tone.
    pub tone: Tone,
    /// True when it is provisional: marked (v).
    pub is_provisional: bool,
    /// True when it differs from an earlier edition: marked (r).
    pub is_restated: bool,
    /// A note behind the cell: why it was refused and what to do. Absent for most.
    pub comment: Option<String>,
    /// True when its text says what its tone means: the icon stands in front, without the tone's word.
    pub says_tone: bool,
    /// A sign that stands for its tone's icon where one can be drawn.
    pub sign: Option<Sign>,
}

/// What stands in a cell.
#[derive(Clone, Debug, PartialEq)]
pub enum Content {
    /// Text.
    Text(String),
    /// A number with its format.
    Number(f64, NumberFormat),
    /// A day.
    Date(Date),
    /// No value; the word says why. Never blank in a report.
    Absent(String),
    /// Nothing at all: only on forms.
    Blank,
}

/// How a number is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NumberFormat {
    /// `€ 1.235`.
    Euro,
    /// `€ 1.234,50`.
    EuroCents,
    /// `1.235`.
    Count,
    /// `1.234,5` in a fixed number of decimals.
    Decimal(u8),
    /// A share as `8,4%`.
    Percent(u8),
    /// As it is, without a format: data sheets and forms.
    General,
}

/// What a figure in a report rests on.
#[derive(Clone, Debug, PartialEq)]
pub enum Trace {
    /// A measurement.
    Measurement(MeasurementKey),
    /// Several that are counted together, such as the KPIs that are on course.
    Measurements(Vec<MeasurementKey>),
    /// Rows directly.
    Rows(Vec<RowSet>),
}

impl Trace {
    /// The rows of several sets, as few sets as they can be.
    pub fn of_sets<'a>(sets: impl IntoIterator<Item = &'a RowSet>) -> Self {
        Self::Rows(sets.into_iter().collect::<JoinedRows<'_>>().sets().collect())
    }
}

impl Sheet {
    /// The same for the workbook and the page only.
    #[must_use]
    pub fn off_paper(self) -> Self {
        Self {
            reach: Reach::Screen,
            ..self
        }
    }
}

impl Table {
    /// The same for the workbook and the page only.
    #[must_use]
    pub fn off_paper(self) -> Self {
        Self {
            reach: Reach::Screen,
            ..self
        }
    }

    /// The same for the workbook and the page, where what it says stands on another sheet on paper.
    #[must_use]
    pub fn on_paper_elsewhere(self) -> Self {
        Self {
            reach: Reach::Twice,
            ..self
        }
    }
}

impl Cell {
    /// A cell with some content.
    pub fn new(content: Content) -> Self {
        Self {
            content,
            trace: None,
            tone: Tone::Plain,
            is_provisional: false,
            is_restated: false,
            comment: None,
            says_tone: false,
            sign: None,
        }
    }

    /// A cell with text.
    pub fn text(text: impl Into<String>) -> Self {
        Self::new(Content::Text(text.into()))
    }

    /// A cell with a number.
    pub fn number(value: f64, format: NumberFormat) -> Self {
        Self::new(Content::Number(value, format))
    }

    /// The same with what it rests on.
    #[must_use]
    pub fn traced(mut self, trace: Trace) -> Self {
        self.trace = Some(trace);
        self
    }

    /// The same with a tone.
    #[must_use]
    pub fn toned(mut self, tone: Tone) -> Self {
        self.tone = tone;
        self
    }

    /// The same with a tone that its text puts into words.
    #[must_use]
    pub fn worded(mut self, tone: Tone) -> Self {
        self.tone = tone;
        self.says_tone = true;
        self
    }

    /// The same with a sign.
    #[must_use]
    pub fn signed(mut self, sign: Option<Sign>) -> Self {
        self.sign = sign;
        self
    }

    /// The same with a note behind it.
    #[must_use]
    pub fn commented(mut self, comment: impl Into<String>) -> Self {
        self.comment = Some(comment.into());
        self
    }
}
