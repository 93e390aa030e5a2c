//! What the last run was made from: a run from the same things need not judge again to know that nothing changes.
//!
//! Kept in the cache, which may be deleted at any time; then the run finds out by itself.

use std::path::PathBuf;

use crate::domain::digest::sha256;
use crate::pipeline::{Inbox, Request};
use crate::publish::Edition;
use crate::world;

/// The place where the last run from these things noted its edition.
pub(super) struct Memory(PathBuf);

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
        Self(request.cache.join("runs").join(sha256(parts.join("\0").as_bytes())))
    }

    /// True when an edition was made from these things.
    pub(super) fn made(&self, edition: &Edition) -> bool {
        world::read_text(&self.0).is_ok_and(|noted| noted == edition.sha256)
    }

    /// Notes the edition. A note that cannot be written costs the next run some time and nothing else.
    pub(super) fn keep(&self, edition: &Edition) {
        let folder = self.0.parent().map(world::make_private_folder);
        if matches!(folder, Some(Ok(()))) {
            let _unwritten = world::write_unsynced(&self.0, edition.sha256.as_bytes());
        }
    }
}
