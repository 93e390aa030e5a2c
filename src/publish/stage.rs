//! The files of an edition, written into a folder that nobody reads yet.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use crate::domain::{Artifact, digest::sha256};
use crate::publish::edition::{MANIFEST, SUMS};
use crate::publish::{Manifest, PublishError};
use crate::world;

/// The folder whose files everybody may read.
const PUBLIC: &str = "openbaar";

/// How many files are written at a time. They wait for the disk, which takes what lies ready in one go.
const AT_A_TIME: usize = 16;

/// Writes the files with their manifest and checksums into a folder, sets who may read them, and syncs all of it.
pub(super) fn write(staging: &Path, manifest: &Manifest, artifacts: &[Artifact]) -> Result<(), PublishError> {
    let folders = folders(staging, artifacts)?;
    for folder in &folders {
        world::make_folder(folder).map_err(|fault| PublishError::disk(folder, fault))?;
    }
    let mut json = serde_json::to_string_pretty(manifest).unwrap_or_default();
    json.push('\n');
    let mut sums = String::new();
    for file in &manifest.files {
        sums.push_str(&format!("{}  {}\n", file.sha256, file.path));
    }
    sums.push_str(&format!("{}  {MANIFEST}\n", sha256(json.as_bytes())));
    let files = artifacts.iter().map(|file| (file.path.as_str(), file.bytes.as_slice()));
    let files: Vec<_> = files
        .chain([(MANIFEST, json.as_bytes()), (SUMS, sums.as_bytes())])
        .collect();
    let waiting = rayon::ThreadPoolBuilder::new().num_threads(AT_A_TIME).build();
    let waiting = waiting.map_err(|fault| PublishError::disk(staging, std::io::Error::other(fault)))?;
    waiting.install(|| {
        each(&files, |(name, bytes)| {
            let path = staging.join(name);
            world::write_synced(&path, bytes).map_err(|fault| PublishError::disk(&path, fault))
        })?;
        each(&folders, |folder| {
            close(staging, folder).map_err(|fault| PublishError::disk(folder, fault))
        })
    })
}

/// Does one thing with all of some, side by side; of what fails the first is told, whichever failed soonest.
fn each<T: Sync>(things: &[T], act: impl Fn(&T) -> Result<(), PublishError> + Send + Sync) -> Result<(), PublishError> {
    let done: Vec<_> = things.par_iter().with_max_len(1).map(act).collect();
    done.into_iter().collect()
}

/// The folder itself and those below it that hold files, each after the one above it.
fn folders(staging: &Path, artifacts: &[Artifact]) -> Result<Vec<PathBuf>, PublishError> {
    let mut paths = BTreeSet::new();
    let mut folders = BTreeSet::from([staging.to_path_buf()]);
    for artifact in artifacts {
        // Two readers must never find each other's file under one name.
        if !paths.insert(artifact.path.to_lowercase()) {
            let twice = std::io::Error::new(std::io::ErrorKind::AlreadyExists, "two files with one name");
            return Err(PublishError::disk(&staging.join(&artifact.path), twice));
        }
        let path = staging.join(&artifact.path);
        let above = path.ancestors().skip(1).take_while(|folder| *folder != staging);
        folders.extend(above.map(Path::to_path_buf));
    }
    Ok(folders.into_iter().collect())
}

/// Decides who may open a folder of an edition, and syncs it: each reader's own folder is for its group, the public one
/// and the edition itself, of which only the names can be seen, are for everybody.
fn close(staging: &Path, folder: &Path) -> std::io::Result<()> {
    let first = folder.strip_prefix(staging).ok().and_then(|path| path.iter().next());
    let is_open = first.is_none_or(|first| first == PUBLIC);
    if first.is_some() && is_open {
        for file in world::files_in(folder)? {
            world::allow(&file, 0o644)?;
        }
    }
    world::allow(folder, if is_open { 0o755 } else { 0o750 })?;
    world::sync_folder(folder)
}
