//! The manifest: what an edition was made from and what is in it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::domain::{Date, Month, Period};

/// Raised when the manifest's keys change.
pub const SCHEMA_VERSION: u32 = 1;

/// What an edition was made from and what is in it. An edition is a function of all that stands here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// Version of this layout.
    pub schema_version: u32,
    /// Version of the program.
    pub program_version: String,
    /// The commit it was built from, where the build knew it. It tells two builds of one version apart.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub program_commit: Option<String>,
    /// True for the relations file, which stands in a root of its own: nobody but its owner reads what is beside it either.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub is_confidential: bool,
    /// Name of the network.
    pub network: String,
    /// Name of the pipeline.
    pub pipeline: String,
    /// SHA-256 of the pipeline file.
    pub pipeline_sha256: String,
    /// The reported period.
    pub period: String,
    /// The last month that counts, where the period runs on after it: a half-year that was reviewed before it ended.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Period>,
    /// What was known on this day counts.
    pub reference_date: Date,
    /// Number of the edition within its period, from 1.
    pub edition: u32,
    /// `concept` until somebody approves it.
    pub status: String,
    /// True when something was refused or is missing: the run's exit code 3.
    pub needs_a_look: bool,
    /// Every input that was known on the reference date.
    pub inputs: Vec<FileEntry>,
    /// Inputs that were there and came after the reference date: nothing in them counts, but they are named.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub after_reference: Vec<FileEntry>,
    /// Hash of what reading the inputs gave: a file that could not be read for a passing reason is read again.
    pub readings_sha256: String,
    /// The newest edition of an earlier period, by the hash of its manifest.
    pub earlier_editions: Vec<FileEntry>,
    /// The edition whose figures these were compared with: of the same period where there is one, else the earlier one.
    pub compared_with: Option<FileEntry>,
    /// The editions whose figures about respondents were looked at, so that nothing follows from two of them together.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub shown_before: Vec<FileEntry>,
    /// The thresholds that the network set itself.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub thresholds: BTreeMap<String, String>,
    /// The rates and price indices that count, by table: what amounts in euros were calculated with.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rates: Option<BTreeMap<String, Vec<BTreeMap<String, String>>>>,
    /// The stories that were delivered and of which the consent was withdrawn: it tells nothing of them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub withdrawn: Vec<String>,
    /// Why this edition replaces one that was approved or withdrawn.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// Every file of the edition but this one and the checksums.
    pub files: Vec<FileEntry>,
}

/// A file with its hash.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct FileEntry {
    /// Its path inside the inbox, the edition or the reports.
    pub path: String,
    /// SHA-256 in hexadecimal.
    pub sha256: String,
}

impl Manifest {
    /// The last month that counts.
    pub fn last_month(&self) -> Option<Month> {
        let until = self.until.or_else(|| Period::parse(&self.period));
        until.map(Period::last_month)
    }

    /// The program that made it: its version, and the commit where the build knew it.
    pub fn program(&self) -> String {
        let commit = self.program_commit.as_ref();
        let commit = commit.map(|commit| format!(" (commit {commit})")).unwrap_or_default();
        format!("{}{commit}", self.program_version)
    }

    /// True when the builds of the program differ: the same version may have been made from another commit.
    pub fn is_of_another_build(&self, other: &Self) -> bool {
        self.program() != other.program()
    }

    /// True when another manifest was made from the same things, whatever stands of the periods before: what was wrong with
    /// the one is wrong with the other.
    pub fn is_made_from_the_same_deliveries(&self, other: &Self) -> bool {
        let earlier_editions = other.earlier_editions.clone();
        let beside = Self {
            earlier_editions,
            ..self.clone()
        };
        beside.is_made_from_the_same(other)
    }

    /// True when another manifest was made from the same things: a run would change nothing. Whether another build of the
    /// same version makes the same of them has to be seen.
    pub fn is_made_from_the_same(&self, other: &Self) -> bool {
        let essence = |manifest: &Self| Self {
            edition: 0,
            program_commit: None,
            status: String::new(),
            needs_a_look: false,
            files: Vec::new(),
            compared_with: None,
            shown_before: Vec::new(),
            reason: None,
            ..manifest.clone()
        };
        essence(self) == essence(other)
    }
}
