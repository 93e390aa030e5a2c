//! Workbooks of every kind → grids. The only folder that names `calamine`.
//!
//! A 5 KB workbook can make a parser ask for terabytes, or never come back. So each kind is looked at before a parser
//! sees it: archives in [`archive`], old binary files in [`compound`] and [`biff`], ods in `ods_scan`. A
//! parser that stops on a damaged file stops only this file.

pub mod archive;
pub mod biff;
mod cells;
pub mod compound;
mod formats;
mod frequency;
mod number_format;
mod ods;
mod ods_scan;
pub mod parts;
mod rich_text;
mod xls;
mod xlsb;
mod xlsb_records;
mod xlsx;
mod xlsx_marks;
mod xml;

use crate::intake::grid::Grid;

/// Largest number of cells read from one sheet of an xlsx or xlsb file.
pub const MAX_CELLS: usize = 5_000_000;

/// Largest rectangle of cells of all sheets of an xls or ods file together: those are parsed whole.
pub const MAX_WHOLE: u64 = 2_000_000;

/// A kind of workbook.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Office Open XML, with or without macros, which never run.
    Xlsx,
    /// The binary form of it.
    Xlsb,
    /// The binary form before 2007.
    Xls,
    /// The format of `LibreOffice` and other free office programs.
    Ods,
}

impl Kind {
    /// The word for it in messages.
    pub fn id(self) -> &'static str {
        match self {
            Self::Xlsx => "xlsx",
            Self::Xlsb => "xlsb",
            Self::Xls => "xls",
            Self::Ods => "ods",
        }
    }

    /// True when struck-out and coloured cells can be seen in it.
    pub fn shows_styles(self) -> bool {
        matches!(self, Self::Xlsx | Self::Ods)
    }
}

/// Why a workbook could not be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// It has a password.
    #[error("the workbook has a password")]
    Encrypted,
    /// It is damaged, or not as any office program writes it.
    #[error("the workbook is damaged: {0}")]
    Damaged(String),
    /// It is larger than what is read.
    #[error("the workbook is larger than what is read")]
    TooLarge,
    /// It holds a sheet of macros from before 1997, which can change cells without a trace.
    #[error("the workbook has a macro sheet")]
    MacroSheet,
}

impl Fault {
    fn damaged(why: impl std::fmt::Display) -> Self {
        Self::Damaged(why.to_string())
    }
}

/// All worksheets of a workbook in order, with their marks; chart sheets are left out.
pub fn grids(bytes: &[u8], kind: Kind) -> Result<Vec<Grid>, Fault> {
    let read = || match kind {
        Kind::Xlsx => xlsx::grids(bytes),
        Kind::Xlsb => xlsb::grids(bytes),
        Kind::Xls => xls::grids(bytes),
        Kind::Ods => ods::grids(bytes),
    };
    std::panic::catch_unwind(read).unwrap_or_else(|_| Err(Fault::damaged("a parser stopped")))
}
/// Name of each worksheet, and whether it is hidden; chart sheets and macro sheets are left out.
fn worksheets(sheets: &[calamine::Sheet]) -> Vec<(String, bool)> {
    sheets
        .iter()
        .filter(|sheet| sheet.typ == calamine::SheetType::WorkSheet)
        .map(|sheet| (sheet.name.clone(), sheet.visible != calamine::SheetVisible::Visible))
        .collect()
}
