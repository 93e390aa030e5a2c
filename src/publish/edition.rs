//! An edition on disk: opened, read, and held against its own checksums.

use std::path::{Path, PathBuf};

use crate::domain::digest::sha256;
use crate::publish::record::{self, Act, Gone, Record};
use crate::publish::{Manifest, PublishError};
use crate::world;

/// Name of the file that says what an edition was made from.
pub(super) const MANIFEST: &str = "manifest.json";
/// Name of the file with the checksums.
pub(super) const SUMS: &str = "SHA256SUMS";

/// A published edition.
#[derive(Clone, Debug)]
pub struct Edition {
    /// Its folder.
    pub folder: PathBuf,
    /// Its manifest.
    pub manifest: Manifest,
    /// SHA-256 of its manifest.
    pub sha256: String,
    /// What was done with it since.
    pub records: Vec<Record>,
}

/// What became of an edition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Nobody approved it yet.
    Draft,
    /// It was approved.
    Approved,
    /// It was withdrawn, with a reason.
    Withdrawn,
}

impl State {
    /// What the records beside an edition say.
    pub(super) fn of(records: &[Record]) -> Self {
        let has = |act| records.iter().any(|record| record.act == act);
        match (has(Act::Withdrawn), has(Act::Approved)) {
            (true, _) => Self::Withdrawn,
            (false, true) => Self::Approved,
            (false, false) => Self::Draft,
        }
    }

    /// The word in the data; its words for people stand under `state-<id>` in the locale files.
    pub fn id(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Approved => "approved",
            Self::Withdrawn => "withdrawn",
        }
    }
}

impl Edition {
    /// Opens an edition; `None` when the folder holds none. What stands there and cannot be read is an error: a run
    /// that overlooked an edition would take it for one that was never made.
    pub fn open(folder: &Path) -> Result<Option<Self>, PublishError> {
        Self::opened(folder, || record::of_edition(folder))
    }

    /// The same where it is known which files stand beside the folder.
    pub(super) fn open_beside(folder: &Path, files: &[PathBuf]) -> Result<Option<Self>, PublishError> {
        Self::opened(folder, || record::of_edition_beside(folder, files))
    }

    fn opened(
        folder: &Path,
        records: impl FnOnce() -> Result<Vec<Record>, PublishError>,
    ) -> Result<Option<Self>, PublishError> {
        let path = folder.join(MANIFEST);
        let bytes = world::read_if_there(&path).map_err(|fault| PublishError::unread(&path, fault))?;
        let Some(bytes) = bytes else { return Ok(None) };
        let manifest = serde_json::from_slice(&bytes).map_err(|fault| PublishError::unread(&path, fault.into()))?;
        Ok(Some(Self {
            folder: folder.to_path_buf(),
            manifest,
            sha256: sha256(&bytes),
            records: records()?,
        }))
    }

    /// A file of the edition; nothing when it has none of that name.
    pub fn read(&self, path: &str) -> Result<Option<Vec<u8>>, PublishError> {
        let path = self.folder.join(path);
        world::read_if_there(&path).map_err(|fault| PublishError::unread(&path, fault))
    }

    /// How later editions name it: `2026-10/e01`.
    pub fn name(&self) -> String {
        format!("{}/{}", self.manifest.period, folder_name(self.manifest.edition))
    }

    /// True where its folder is the one that its manifest names. A copy that somebody made beside it is not: what is done
    /// with a copy would say nothing about the edition.
    pub fn is_in_place(&self) -> bool {
        self.folder.ends_with(self.name())
    }

    /// What became of it.
    pub fn state(&self) -> State {
        State::of(&self.records)
    }

    /// What went of it because the consent for a story was withdrawn.
    pub fn gone(&self) -> impl Iterator<Item = &Gone> {
        self.records.iter().flat_map(|record| &record.gone)
    }

    /// True for a file that went with a story.
    pub fn had_to_lose(&self, path: &str) -> bool {
        self.gone().flat_map(|gone| &gone.files).any(|file| file.path == path)
    }

    /// Files in its folder that it does not have: laid there after it was published, or back after they went with a story.
    pub fn strangers(&self) -> Result<Vec<String>, PublishError> {
        let entries = world::entries_below(&self.folder).map_err(|fault| PublishError::unread(&self.folder, fault))?;
        let inside = |path: PathBuf| path.strip_prefix(&self.folder).map(slashed).unwrap_or_default();
        let names = entries.into_iter().map(|entry| inside(entry.path));
        let is_own = |name: &str| {
            let is_listed = self.manifest.files.iter().any(|file| file.path == name);
            [MANIFEST, SUMS].contains(&name) || is_listed && !self.had_to_lose(name)
        };
        Ok(names.filter(|name| !is_own(name)).collect())
    }

    /// Its files that are gone or are not what its checksums say, by path. The manifest counts as a file; what went with a
    /// story does not.
    pub fn damaged(&self) -> Result<Vec<String>, PublishError> {
        let sums = self.read(SUMS)?.unwrap_or_default();
        let sums = String::from_utf8_lossy(&sums).into_owned();
        let mut damaged = Vec::new();
        for file in self.manifest.files.iter().filter(|file| !self.had_to_lose(&file.path)) {
            let bytes = self.read(&file.path)?;
            let is_listed = sums
                .lines()
                .any(|line| line == format!("{}  {}", file.sha256, file.path));
            if !is_listed || bytes.is_none_or(|bytes| sha256(&bytes) != file.sha256) {
                damaged.push(file.path.clone());
            }
        }
        if !sums.lines().any(|line| line == format!("{}  {MANIFEST}", self.sha256)) {
            damaged.push(MANIFEST.to_owned());
        }
        Ok(damaged)
    }
}

/// A path inside an edition as its manifest writes it.
fn slashed(path: &Path) -> String {
    let parts = path.components().map(|part| part.as_os_str().to_string_lossy());
    parts.collect::<Vec<_>>().join("/")
}

/// `e01`.
pub(super) fn folder_name(edition: u32) -> String {
    format!("e{edition:02}")
}

/// The number of an edition by the name of its folder or of a record beside it: `e01`, `e01.approved.json`.
pub(super) fn number_of(name: &str) -> Option<u32> {
    let stem = name.split('.').next().unwrap_or(name);
    let digits = stem.strip_prefix('e')?;
    (!digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit()))
        .then(|| digits.parse().ok())
        .flatten()
}
