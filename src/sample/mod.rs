//! A generated inbox: the fictional network of `sample-data/`, or one of any size to measure with.
//!
//! The default (12 partners, 20 months up to October 2026) is Regio Waterkant, whose names, texts and figures stand in
//! `story/*.toml`: a network in which every finding fires once. Any other size gives generic partners with the rows
//! asked for. Sheets, headers and words are taken from the contract, so that a sample cannot drift from it.
//! The same options give the same files.

mod calendar;
mod contributions;
mod generic;
mod governance;
mod kpis;
mod milestones;
mod odd;
mod office;
mod partner_file;
mod random;
mod sheets;
mod story;
mod survey;

#[cfg(test)]
mod findings_test;
#[cfg(test)]
mod tests;

use crate::domain::{Date, Month};
use crate::report::Document;

/// What to generate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SampleOptions {
    /// Number of partners.
    pub partners: usize,
    /// Number of months.
    pub months: usize,
    /// Rows of contributions per partner and month; 0: as many as the story has (in a generic sample: 12).
    pub rows: usize,
    /// Seed of the generator.
    pub seed: u64,
    /// The last month.
    pub last_month: Month,
}

impl Default for SampleOptions {
    /// The committed sample: 12 partners, March 2025 to October 2026, seed 1.
    fn default() -> Self {
        Self {
            partners: 12,
            months: 20,
            rows: 0,
            seed: 1,
            last_month: story_end(),
        }
    }
}

/// A file of the sample.
#[derive(Clone, Debug)]
pub struct SampleFile {
    /// Path under the sample's folder, with forward slashes.
    pub path: String,
    /// What stands in it.
    pub content: SampleContent,
}

/// What stands in a file of the sample.
#[derive(Clone, Debug)]
pub enum SampleContent {
    /// A workbook, to be rendered as xlsx.
    Workbook(Box<Document>),
    /// Bytes as they are: a csv file.
    Text(Vec<u8>),
}

/// All files of a sample.
pub fn generate(options: &SampleOptions) -> Vec<SampleFile> {
    let mut files = Vec::new();
    for_each_file(options, |file| files.push(file));
    files
}

/// Hands over the files of a sample one by one, so that a large one never stands in memory whole.
pub fn for_each_file(options: &SampleOptions, mut take: impl FnMut(SampleFile)) {
    let is_story =
        options.partners == 12 && options.rows == 0 && options.months <= 20 && options.last_month == story_end();
    if is_story {
        story::for_each_file(options, &mut take);
    } else {
        generic::for_each_file(options, &mut take);
    }
}

/// The month in which the story ends: October 2026.
fn story_end() -> Month {
    Month::of(Date::new(2026, 10, 31).unwrap_or_else(|| Date::from_days(0)))
}
