//! What was done with an edition after it was made, in a file beside it: `e01.approved.json`. The edition itself never changes.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::domain::Date;
use crate::publish::{Edition, FileEntry, PublishError};
use crate::world;

/// What can be done with an edition.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Act {
    /// It was approved: the next edition of its period needs a reason.
    Approved,
    /// It was withdrawn: it stays, and nothing points to it any more.
    Withdrawn,
    /// It was destroyed under the retention rule: only this record is left.
    Destroyed,
    /// Some of its files went, because the consent for what they told was withdrawn.
    Redacted,
}

impl Act {
    const ALL: [Self; 4] = [Self::Approved, Self::Withdrawn, Self::Destroyed, Self::Redacted];

    /// The word in the name of the record.
    pub fn id(self) -> &'static str {
        match self {
            Self::Approved => "approved",
            Self::Withdrawn => "withdrawn",
            Self::Destroyed => "destroyed",
            Self::Redacted => "redacted",
        }
    }
}

/// What was done, when and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Record {
    /// What was done.
    pub act: Act,
    /// The edition, as `2026-10/e01`.
    pub edition: String,
    /// SHA-256 of its manifest: which edition it was, also when it is gone.
    pub manifest_sha256: String,
    /// The day on which it was done, in Amsterdam.
    pub on: Date,
    /// Why, or by whom, in the words of who did it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub why: Option<String>,
    /// What has to be known of the edition when it is gone, line by line.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub kept: Vec<String>,
    /// The files that went, story by story.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub gone: Vec<Gone>,
}

/// What went of an edition because the consent for a story was withdrawn.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Gone {
    /// Code of the story.
    pub story: String,
    /// The day on which that was done, in Amsterdam.
    pub on: Date,
    /// Why, in the words of who did it.
    pub why: String,
    /// The files of the edition that held it, with the hash of what they were.
    pub files: Vec<FileEntry>,
    /// The files of the inbox in which it was delivered: they have to go, too.
    pub delivered_in: Vec<String>,
}

impl Record {
    /// That something was done with an edition.
    pub fn of(edition: &Edition, act: Act, on: Date, why: Option<&str>) -> Self {
        Self {
            act,
            edition: edition.name(),
            manifest_sha256: edition.sha256.clone(),
            on,
            why: why.map(str::to_owned),
            kept: Vec::new(),
            gone: Vec::new(),
        }
    }

    /// Writes it beside its edition, whole or not at all.
    pub fn write(&self, edition: &Edition) -> Result<(), PublishError> {
        let path = path(&edition.folder, self.act);
        let json = serde_json::to_string_pretty(self);
        let mut json = json.map_err(|fault| PublishError::disk(&path, fault.into()))?;
        json.push('\n');
        world::write_whole(&path, json.as_bytes()).map_err(|fault| PublishError::disk(&path, fault))?;
        // Whoever may see that the edition is there may see whether it was approved or withdrawn. What was destroyed, or held a
        // story of which the consent was withdrawn, is for those who could read it, whatever the umask of who did it.
        let mode = match (edition.manifest.is_confidential, self.act) {
            (true, _) => 0o600,
            (false, Act::Approved | Act::Withdrawn) => 0o644,
            (false, Act::Destroyed | Act::Redacted) => 0o640,
        };
        world::allow(&path, mode).map_err(|fault| PublishError::disk(&path, fault))
    }
}

fn path(edition: &Path, act: Act) -> PathBuf {
    let name = edition
        .file_name()
        .map(|name| name.to_string_lossy())
        .unwrap_or_default();
    edition.with_file_name(format!("{name}.{}.json", act.id()))
}

/// What was done with the edition of a folder, whether that folder is still there or not. A record that cannot be read is
/// an error: an edition must not stand again because a disk failed.
pub fn of_edition(folder: &Path) -> Result<Vec<Record>, PublishError> {
    among(folder, |_| true)
}

/// The same where it is known which files stand beside the edition: only those are opened.
pub(super) fn of_edition_beside(folder: &Path, files: &[PathBuf]) -> Result<Vec<Record>, PublishError> {
    among(folder, |path| {
        files.iter().any(|file| file.file_name() == path.file_name())
    })
}

fn among(folder: &Path, may_be_there: impl Fn(&Path) -> bool) -> Result<Vec<Record>, PublishError> {
    // `latest` is a link: its records stand beside what it points to.
    let folder = match (world::link_target(folder), folder.parent()) {
        (Some(target), Some(parent)) => parent.join(target),
        _ => folder.to_path_buf(),
    };
    let mut records = Vec::new();
    for act in Act::ALL {
        let path = path(&folder, act);
        if !may_be_there(&path) {
            continue;
        }
        let bytes = world::read_if_there(&path).map_err(|fault| PublishError::unread(&path, fault))?;
        if let Some(bytes) = bytes {
            records.push(serde_json::from_slice(&bytes).map_err(|fault| PublishError::unread(&path, fault.into()))?);
        }
    }
    Ok(records)
}

/// The records of one kind about editions of a period, also of those that are gone.
pub fn of_act(period: &Path, act: Act) -> Result<Vec<Record>, PublishError> {
    let files = world::files_in(period).map_err(|fault| PublishError::unread(period, fault))?;
    let end = format!(".{}.json", act.id());
    let mut records = Vec::new();
    for path in files.iter().filter(|path| path.to_string_lossy().ends_with(&end)) {
        let bytes = world::read(path).map_err(|fault| PublishError::unread(path, fault))?;
        records.push(serde_json::from_slice(&bytes).map_err(|fault| PublishError::unread(path, fault.into()))?);
    }
    Ok(records)
}
