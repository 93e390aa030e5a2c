//! What a report needs besides figures: the edition, the receipts, the figures that changed since earlier editions.

use crate::config::Alias;
use crate::domain::{Month, Period, Subject, Unit, Window};
use crate::restatement::RestatementReason;
use crate::signals::recurrence::EarlierFinding;

/// The edition that a report belongs to.
#[derive(Clone, Debug)]
pub struct EditionInfo {
    /// Name of the network.
    pub network: String,
    /// Number of the edition within its period, from 1.
    pub number: u32,
    /// What the report is about: the reported month, or the half-year that holds it.
    pub period: Period,
    /// Whether the steering group adopted it.
    pub status: EditionStatus,
    /// Colour of the head band, `#RRGGBB`.
    pub brand_colour: String,
    /// True when nothing was ever published before it.
    pub is_first: bool,
    /// The edition before it, of this or of an earlier period.
    pub previous: Option<PreviousEdition>,
    /// What the report over the period before found, most pressing first; absent where there was none.
    pub found_before: Option<FoundBefore>,
    /// Role to turn to with questions, such as `programmabureau`; absent: the words for the programme office.
    pub contact_role: Option<String>,
    /// Other names that the pipeline file decided about: each is read as what it means.
    pub aliases: Vec<Alias>,
}

/// Whether the steering group adopted an edition.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum EditionStatus {
    /// Not yet.
    #[default]
    Draft,
    /// It did.
    Adopted,
}

impl EditionStatus {
    /// The last part of the key of its word.
    pub fn id(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Adopted => "adopted",
        }
    }
}

/// An earlier edition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PreviousEdition {
    /// Its period.
    pub period: Period,
    /// Its number within that period.
    pub number: u32,
}

/// What the report over an earlier period found.
#[derive(Clone, Debug)]
pub struct FoundBefore {
    /// Its period.
    pub period: Period,
    /// Its findings, most pressing first.
    pub findings: Vec<EarlierFinding>,
}

/// What became of the rows of one table on one sheet.
#[derive(Clone, Debug, PartialEq)]
pub struct ReceiptLine {
    /// Path inside the inbox.
    pub file: String,
    /// Name of the sheet.
    pub sheet: String,
    /// Id of the table.
    pub table: String,
    /// Whose delivery it is, where that is known.
    pub partner: Option<String>,
    /// The month it is about, where that is known.
    pub month: Option<Month>,
    /// Rows on the sheet.
    pub rows_found: u64,
    /// Rows that count.
    pub rows_accepted: u64,
    /// Rows that were refused.
    pub rows_refused: u64,
    /// Totals, blanks, superseded rows.
    pub rows_set_aside: u64,
    /// Records that came of the accepted rows.
    pub records: u64,
    /// Sum of the column that the contract marks, in canonical text; empty where there is none.
    pub control_sum: String,
}

/// A figure that differs from what an earlier edition showed.
#[derive(Clone, Debug, PartialEq)]
pub struct RestatementLine {
    /// Id of the indicator.
    pub indicator: String,
    /// What it is about.
    pub subject: Subject,
    /// Its period.
    pub period: Period,
    /// Its window.
    pub window: Window,
    /// What it counts in.
    pub unit: Unit,
    /// The value that was shown; absent when none was.
    pub was: Option<f64>,
    /// The value now; absent when there is none any more.
    pub becomes: Option<f64>,
    /// Why.
    pub reason: RestatementReason,
}
