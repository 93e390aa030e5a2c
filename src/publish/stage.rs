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
    // Nobody looks in before each folder inside is closed to whom it is not for.
    world::make_hidden_folder(staging).map_err(|fault| PublishError::disk(staging, fault))?;
    for folder in &folders {
        world::make_folder(folder).map_err(|fault| PublishError::disk(folder, fault))?;
    }
    let json = serde_json::to_string_pretty(manifest);
    let mut json = json.map_err(|fault| PublishError::disk(&staging.join(MANIFEST), fault.into()))?;
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
        let close = |folder: &PathBuf| close(staging, folder).map_err(|fault| PublishError::disk(folder, fault));
        let (itself, inside): (Vec<PathBuf>, Vec<PathBuf>) = folders.into_iter().partition(|folder| folder == staging);
        each(&inside, close)?;
        each(&itself, close)
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

#[cfg(all(test, unix, debug_assertions))]
mod tests {
    use std::os::unix::fs::PermissionsExt as _;

    use super::*;
    use crate::publish::manifest::SCHEMA_VERSION;
    use crate::world::rehearsal::{Misfortune, rehearse};

    fn manifest() -> Manifest {
        let text = format!(
            r#"{{"schema_version":{SCHEMA_VERSION},"program_version":"0","network":"R","pipeline":"m","pipeline_sha256":"",
            "period":"2026-10","reference_date":"2026-11-09","edition":1,"status":"concept","needs_a_look":false,"inputs":[],
            "readings_sha256":"","earlier_editions":[],"compared_with":null,"files":[]}}"#
        );
        serde_json::from_str(&text).expect("a manifest")
    }

    fn mode(path: &Path) -> u32 {
        path.metadata().expect("is there").permissions().mode() & 0o777
    }

    #[test]
    fn nobody_looks_into_an_edition_that_is_being_made_before_its_folders_are_closed() {
        let names = ["stuurgroep/a.txt", "partners/aa/b.txt", "openbaar/c.txt"];
        let artifact = |path: &&str| Artifact {
            path: (*path).to_owned(),
            bytes: b"hallo".to_vec(),
        };
        let artifacts: Vec<Artifact> = names.iter().map(artifact).collect();
        let mut closed = 0;
        for call in 1.. {
            let above = tempfile::tempdir().expect("a folder");
            let staging = above.path().join(".staging-e01");
            let died = rehearse(above.path(), call, Misfortune::Dies);
            let written = write(&staging, &manifest(), &artifacts);
            drop(died);
            if staging.exists() && mode(&staging) & 0o077 != 0 {
                for inside in ["stuurgroep", "partners", "partners/aa"] {
                    assert_eq!(mode(&staging.join(inside)), 0o750, "call {call}: {inside}");
                }
                closed += 1;
            }
            if written.is_ok() {
                assert_eq!((mode(&staging), mode(&staging.join("openbaar"))), (0o755, 0o755));
                break;
            }
        }
        assert!(closed > 0);
    }

    /// After a power cut an edition that has its name is whole: all of it was on the disk before.
    #[test]
    fn p1_all_of_an_edition_is_on_the_disk_before_it_gets_its_name() {
        let above = tempfile::tempdir().expect("a folder");
        let staging = above.path().join(".staging-e01");
        let artifacts = ["partners/aa/b.txt", "openbaar/c.txt"].map(|path| Artifact {
            path: path.to_owned(),
            bytes: b"hallo".to_vec(),
        });
        let watched = rehearse(above.path(), 0, Misfortune::Fails);
        write(&staging, &manifest(), &artifacts).expect("writes");
        let mut synced = watched.synced();
        synced.sort();
        let files = ["", "SHA256SUMS", "manifest.json", "openbaar", "openbaar/c.txt"];
        let files = files
            .into_iter()
            .chain(["partners", "partners/aa", "partners/aa/b.txt"]);
        assert_eq!(synced, files.map(|path| staging.join(path)).collect::<Vec<_>>());
    }

    #[test]
    fn what_is_made_belongs_to_the_group_that_the_folder_above_gives() {
        use std::os::unix::fs::{MetadataExt as _, chown};
        let above = tempfile::tempdir().expect("a folder");
        // To give a group away takes rights that not everybody has.
        let given = 65_534;
        if chown(above.path(), None, Some(given)).is_err() {
            return;
        }
        world::allow(above.path(), 0o2750).expect("is ours");
        let staging = above.path().join("2026-10/.staging-e01");
        let artifacts = [Artifact {
            path: "stuurgroep/a.txt".to_owned(),
            bytes: b"hallo".to_vec(),
        }];
        write(&staging, &manifest(), &artifacts).expect("writes");
        for path in ["", "manifest.json", "stuurgroep", "stuurgroep/a.txt"] {
            let gid = staging.join(path).metadata().expect("is there").gid();
            assert_eq!(gid, given, "{path}");
        }
    }
}
