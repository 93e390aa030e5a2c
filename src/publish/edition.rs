//! Editions on disk: finding them, and putting a new one there.

use std::path::{Path, PathBuf};

use crate::domain::{Artifact, digest::sha256};
use crate::publish::{FileEntry, Manifest, PublishError};
use crate::world;

/// All editions of one pipeline: the folder `reports/<pipeline>`.
#[derive(Clone, Debug)]
pub struct Shelf {
    folder: PathBuf,
    /// True when nobody but its owner may read what stands on it.
    is_private: bool,
}

/// A published edition.
#[derive(Clone, Debug)]
pub struct Edition {
    /// Its folder.
    pub folder: PathBuf,
    /// Its manifest.
    pub manifest: Manifest,
    /// SHA-256 of its manifest.
    pub sha256: String,
}

impl Edition {
    /// Opens an edition; `None` when the folder holds none.
    pub fn open(folder: &Path) -> Option<Self> {
        let bytes = world::read(&folder.join("manifest.json")).ok()?;
        let manifest = serde_json::from_slice(&bytes).ok()?;
        Some(Self {
            folder: folder.to_path_buf(),
            manifest,
            sha256: sha256(&bytes),
        })
    }

    /// A file of the edition.
    pub fn read(&self, path: &str) -> Option<Vec<u8>> {
        world::read(&self.folder.join(path)).ok()
    }

    /// How later editions name it: `2026-10/e01`.
    pub fn name(&self) -> String {
        format!("{}/{}", self.manifest.period, folder_name(self.manifest.edition))
    }
}

fn folder_name(edition: u32) -> String {
    format!("e{edition:02}")
}

impl Shelf {
    /// The editions of a pipeline below a folder of reports.
    pub fn new(reports: &Path, pipeline: &str) -> Self {
        Self {
            folder: reports.join(pipeline),
            is_private: false,
        }
    }

    /// The same below a folder of which nobody but its owner may read anything.
    pub fn private(root: &Path, pipeline: &str) -> Self {
        Self {
            is_private: true,
            ..Self::new(root, pipeline)
        }
    }

    /// Makes its folder, and closes a private one to everybody else before anything stands in it.
    pub fn close(&self) -> Result<(), PublishError> {
        let made = if self.is_private {
            world::make_private_folder(&self.folder)
        } else {
            world::make_folder(&self.folder)
        };
        made.map_err(|fault| PublishError::disk(&self.folder, fault))
    }

    /// Its folder.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// The editions of a period, oldest first.
    pub fn editions(&self, period: &str) -> Vec<Edition> {
        let mut editions: Vec<Edition> = world::folders_in(&self.folder.join(period))
            .iter()
            .filter(|folder| is_edition(folder))
            .filter_map(|f| Edition::open(f))
            .collect();
        editions.sort_by_key(|edition| edition.manifest.edition);
        editions
    }

    /// The newest edition of the newest period before one. Periods of one pipeline sort by their text.
    pub fn newest_before(&self, period: &str) -> Option<Edition> {
        let mut periods: Vec<String> = world::folders_in(&self.folder)
            .iter()
            .filter_map(|folder| Some(folder.file_name()?.to_string_lossy().into_owned()))
            .filter(|name| name.as_str() < period && !name.starts_with('.'))
            .collect();
        periods.sort();
        periods
            .into_iter()
            .rev()
            .find_map(|period| self.editions(&period).pop())
    }

    /// The editions of all periods, oldest first.
    pub fn all(&self) -> Vec<Edition> {
        let mut periods: Vec<String> = world::folders_in(&self.folder)
            .iter()
            .filter_map(|folder| Some(folder.file_name()?.to_string_lossy().into_owned()))
            .filter(|name| !name.starts_with('.') && name != "latest")
            .collect();
        periods.sort();
        periods.iter().flat_map(|period| self.editions(period)).collect()
    }

    /// The edition with a name such as `2026-10/e01`.
    pub fn named(&self, name: &str) -> Option<Edition> {
        let (period, _) = name.split_once('/')?;
        self.editions(period).into_iter().find(|edition| edition.name() == name)
    }

    /// The number of the next edition of a period.
    pub fn next_number(&self, period: &str) -> u32 {
        self.editions(period)
            .last()
            .map_or(1, |edition| edition.manifest.edition + 1)
    }

    /// Removes what a run that was killed left behind. Call it with the lock held.
    pub fn clean(&self, period: &str) -> Result<(), PublishError> {
        for folder in world::folders_in(&self.folder.join(period)) {
            if folder
                .file_name()
                .is_some_and(|name| name.to_string_lossy().starts_with(".staging"))
            {
                world::remove_folder(&folder).map_err(|fault| PublishError::disk(&folder, fault))?;
            }
        }
        Ok(())
    }

    /// Puts an edition on the shelf: files, manifest, checksums, synced, then one rename; then `latest`.
    pub fn publish(&self, mut manifest: Manifest, artifacts: &[Artifact]) -> Result<Edition, PublishError> {
        let period = self.folder.join(&manifest.period);
        let staging = period.join(format!(".staging-{}", folder_name(manifest.edition)));
        let target = period.join(folder_name(manifest.edition));
        manifest.files = artifacts
            .iter()
            .map(|a| FileEntry {
                path: a.path.clone(),
                sha256: sha256(&a.bytes),
            })
            .collect();
        manifest.files.sort();
        self.close()?;
        let staged = stage(&staging, &manifest, artifacts).and_then(|()| self.shut(&staging));
        if let Err(fault) = staged {
            // What cannot be removed now is removed by the next run.
            let _left = world::remove_folder(&staging);
            return Err(fault);
        }
        world::rename(&staging, &target).map_err(|fault| PublishError::disk(&target, fault))?;
        self.point_latest(&manifest)?;
        Edition::open(&target).ok_or_else(|| PublishError::disk(&target, std::io::Error::other("manifest.json")))
    }

    /// Takes everybody else's rights to a folder of a private shelf away.
    fn shut(&self, folder: &Path) -> Result<(), PublishError> {
        if self.is_private {
            world::make_private(folder).map_err(|fault| PublishError::disk(folder, fault))?;
        }
        Ok(())
    }

    /// Points `latest` to an edition, unless it points to a later period or to this one already. A run that was killed
    /// between publishing and pointing is mended by the next.
    pub fn point_latest(&self, manifest: &Manifest) -> Result<(), PublishError> {
        let link = self.folder.join("latest");
        let stands = Edition::open(&link).map(|edition| (edition.manifest.period, edition.manifest.edition));
        if stands.is_some_and(|stands| stands >= (manifest.period.clone(), manifest.edition)) {
            return Ok(());
        }
        let target = format!("{}/{}", manifest.period, folder_name(manifest.edition));
        world::point_link(&link, &target).map_err(|fault| PublishError::disk(&link, fault))
    }
}

fn is_edition(folder: &Path) -> bool {
    folder
        .file_name()
        .is_some_and(|name| name.to_string_lossy().starts_with('e'))
}

fn stage(staging: &Path, manifest: &Manifest, artifacts: &[Artifact]) -> Result<(), PublishError> {
    let write =
        |path: &Path, bytes: &[u8]| world::write_synced(path, bytes).map_err(|fault| PublishError::disk(path, fault));
    let make = |path: &Path| world::make_folder(path).map_err(|fault| PublishError::disk(path, fault));
    make(staging)?;
    let mut paths = std::collections::BTreeSet::new();
    for artifact in artifacts {
        // Two readers must never find each other's file under one name.
        if !paths.insert(artifact.path.to_lowercase()) {
            let twice = std::io::Error::new(std::io::ErrorKind::AlreadyExists, "two files with one name");
            return Err(PublishError::disk(&staging.join(&artifact.path), twice));
        }
        let path = staging.join(&artifact.path);
        if let Some(folder) = path.parent() {
            make(folder)?;
        }
        write(&path, &artifact.bytes)?;
    }
    let mut json = serde_json::to_string_pretty(manifest).unwrap_or_default();
    json.push('\n');
    write(&staging.join("manifest.json"), json.as_bytes())?;
    let mut sums = String::new();
    for file in &manifest.files {
        sums.push_str(&format!("{}  {}\n", file.sha256, file.path));
    }
    sums.push_str(&format!("{}  manifest.json\n", sha256(json.as_bytes())));
    write(&staging.join("SHA256SUMS"), sums.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Date;

    fn manifest(period: &str, edition: u32) -> Manifest {
        Manifest {
            schema_version: 1,
            program_version: "0".into(),
            network: "Regio".into(),
            pipeline: "maand".into(),
            pipeline_sha256: "x".into(),
            period: period.into(),
            until: None,
            reference_date: Date::from_days(20_000),
            edition,
            status: "concept".into(),
            needs_a_look: false,
            inputs: Vec::new(),
            readings_sha256: "x".into(),
            earlier_editions: Vec::new(),
            compared_with: None,
            files: Vec::new(),
        }
    }

    fn artifact() -> Artifact {
        Artifact {
            path: "stuurgroep/a.txt".into(),
            bytes: b"hallo".to_vec(),
        }
    }

    #[test]
    fn an_edition_is_there_whole_with_its_checksums() {
        let folder = tempfile::tempdir().expect("a folder");
        let shelf = Shelf::new(folder.path(), "maand");
        let edition = shelf.publish(manifest("2026-10", 1), &[artifact()]).expect("publishes");
        assert_eq!(edition.read("stuurgroep/a.txt").as_deref(), Some(&b"hallo"[..]));
        let sums = String::from_utf8(edition.read("SHA256SUMS").expect("is there")).expect("text");
        assert_eq!(sums.lines().count(), 2);
        assert_eq!(shelf.next_number("2026-10"), 2);
        assert!(Edition::open(&shelf.folder().join("latest")).is_some());
    }

    #[test]
    fn an_older_month_does_not_become_the_latest() {
        let folder = tempfile::tempdir().expect("a folder");
        let shelf = Shelf::new(folder.path(), "maand");
        shelf.publish(manifest("2026-10", 1), &[artifact()]).expect("publishes");
        shelf.publish(manifest("2026-09", 1), &[artifact()]).expect("publishes");
        let latest = Edition::open(&shelf.folder().join("latest")).expect("points somewhere");
        assert_eq!(latest.manifest.period, "2026-10");
        assert_eq!(
            shelf.newest_before("2026-10").map(|e| e.name()).as_deref(),
            Some("2026-09/e01")
        );
    }

    #[cfg(unix)]
    #[test]
    fn what_stands_on_a_private_shelf_is_its_owners_alone() {
        use std::os::unix::fs::PermissionsExt as _;
        let folder = tempfile::tempdir().expect("a folder");
        let shelf = Shelf::private(&folder.path().join("eigen"), "maand");
        let edition = shelf.publish(manifest("2026-10", 1), &[artifact()]).expect("publishes");
        let mode = |path: &Path| path.metadata().expect("is there").permissions().mode() & 0o777;
        for file in ["stuurgroep/a.txt", "manifest.json", "SHA256SUMS"] {
            assert_eq!(mode(&edition.folder.join(file)), 0o600, "{file}");
        }
        for folder in [shelf.folder(), &edition.folder, &edition.folder.join("stuurgroep")] {
            assert_eq!(mode(folder), 0o700, "{}", folder.display());
        }
        assert_eq!(edition.read("stuurgroep/a.txt").as_deref(), Some(&b"hallo"[..]));
    }

    #[test]
    fn what_a_killed_run_left_behind_is_removed() {
        let folder = tempfile::tempdir().expect("a folder");
        let shelf = Shelf::new(folder.path(), "maand");
        let left = shelf.folder().join("2026-10/.staging-e01");
        world::make_folder(&left).expect("makes");
        shelf.clean("2026-10").expect("cleans");
        assert!(!left.exists());
    }
}
