//! What the last run was made from: a run from the same things need not judge again to know that nothing changes.
//!
//! Kept in the cache, which may be deleted at any time; then the run finds out by itself.

use std::path::PathBuf;

use crate::diagnostic::{Code, Diagnostic};
use crate::domain::digest::sha256;
use crate::intake::{self, FileReading};
use crate::pipeline::{Inbox, Request};
use crate::publish::Edition;
use crate::world;

/// The place where the last run from these things noted its edition.
pub(super) struct Memory {
    path: PathBuf,
    /// Hash of what reading gave.
    readings_sha256: String,
}

/// Hash of what reading gave, and of what may no longer or could not be read where there is any: a delivery that the disk
/// refused must not pass for one that is not there.
pub(super) fn hash_of(
    readings: &[FileReading],
    survey_left: &[String],
    said: &[Diagnostic],
) -> std::io::Result<String> {
    let mut essence = readings.to_vec();
    for kept in essence
        .iter_mut()
        .flat_map(|reading| &mut reading.tables)
        .filter_map(|table| table.kept.as_mut())
    {
        *kept = intake::cache::content(kept).to_owned();
    }
    let mut bytes = serde_json::to_vec(&essence)?;
    let refused = said.iter().filter(|said| said.code == Code::FileUnreadable);
    let refused = refused.filter_map(|said| said.place.file.as_ref());
    for path in survey_left.iter().chain(refused) {
        bytes.push(0);
        bytes.extend_from_slice(path.as_bytes());
    }
    Ok(sha256(&bytes))
}

impl Memory {
    /// Everything that an edition is a function of, as one hash: files, what reading gave, pipeline, month, reference
    /// date, earlier edition, program.
    pub(super) fn of(request: &Request, inbox: &Inbox, before: Option<&Edition>) -> Self {
        let mut parts: Vec<String> = inbox
            .files
            .iter()
            .flat_map(|file| [file.path.clone(), file.sha256.clone()])
            .collect();
        parts.extend([
            inbox.readings_sha256.clone(),
            request.pipeline.sha256.clone(),
            request.pipeline.reports.display().to_string(),
            request.month().to_string(),
            request.reference_date().to_string(),
            before.map(|edition| edition.sha256.clone()).unwrap_or_default(),
            env!("VLECHT_VERSION").to_owned(),
        ]);
        parts.extend(request.withdrawn.stories().map(|(story, on)| format!("{story} {on}")));
        Self {
            path: request.cache.join("runs").join(sha256(parts.join("\0").as_bytes())),
            readings_sha256: inbox.readings_sha256.clone(),
        }
    }

    /// True when an edition was made from these things.
    pub(super) fn made(&self, edition: &Edition) -> bool {
        world::read_text(&self.path).is_ok_and(|noted| noted == edition.sha256)
    }

    /// Notes the edition, unless what counts was read anew meanwhile and gave something else. A note that cannot be written
    /// costs the next run some time and nothing else.
    pub(super) fn keep(&self, edition: &Edition) {
        if edition.manifest.readings_sha256 != self.readings_sha256 {
            return;
        }
        let folder = self.path.parent().map(world::make_private_folder);
        if matches!(folder, Some(Ok(()))) {
            let _unwritten = world::write_unsynced(&self.path, edition.sha256.as_bytes());
        }
    }
}
