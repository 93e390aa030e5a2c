//! The editions of a pipeline, and how a new one gets there.

use std::path::{Path, PathBuf};

use rayon::prelude::*;

use crate::domain::{Artifact, Period, digest::sha256};
use crate::publish::edition::{MANIFEST, folder_name, number_of};
use crate::publish::{Edition, FileEntry, Manifest, PublishError, State, stage};
use crate::world;

/// Seconds after which nobody is writing a note any more.
const OLD: u64 = 3_600;

/// All editions of one pipeline: the folder `reports/<pipeline>`.
#[derive(Clone, Debug)]
pub struct Shelf {
    folder: PathBuf,
    /// True when nobody but its owner may read what stands on it.
    is_private: bool,
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

    /// The shelf on which an edition stands: two folders up.
    pub fn holding(edition: &Edition) -> Option<Self> {
        let folder = edition.folder.parent()?.parent()?;
        Some(Self {
            folder: folder.to_path_buf(),
            is_private: edition.manifest.is_confidential,
        })
    }

    /// True when nobody but its owner may read what stands on it: no page lists its editions.
    pub fn is_private(&self) -> bool {
        self.is_private
    }

    /// Its folder.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// The periods that have editions, oldest first. Periods of one pipeline sort by their text.
    pub fn periods(&self) -> Result<Vec<String>, PublishError> {
        let folders = world::folders_in(&self.folder).map_err(|fault| PublishError::unread(&self.folder, fault))?;
        let names = folders.iter().filter_map(|folder| folder.file_name());
        let mut periods: Vec<String> = names
            .map(|name| name.to_string_lossy().into_owned())
            .filter(|name| Period::parse(name).is_some())
            .collect();
        periods.sort();
        Ok(periods)
    }

    /// The editions of a period, withdrawn ones too, oldest first.
    pub fn editions(&self, period: &str) -> Result<Vec<Edition>, PublishError> {
        let (folders, files) = self.inside(period)?;
        let mut editions = Vec::new();
        for folder in folders {
            editions.extend(Edition::open_beside(&folder, &files)?);
        }
        editions.sort_by_key(|edition| edition.manifest.edition);
        Ok(editions)
    }

    /// The folders of a period with the name of an edition, and all files beside them.
    pub(super) fn inside(&self, period: &str) -> Result<(Vec<PathBuf>, Vec<PathBuf>), PublishError> {
        let folder = self.folder.join(period);
        let (mut folders, files) =
            world::folders_and_files_in(&folder).map_err(|fault| PublishError::unread(&folder, fault))?;
        folders.retain(|folder| {
            let name = folder.file_name().map(|name| name.to_string_lossy());
            name.is_some_and(|name| number_of(&name).is_some())
        });
        Ok((folders, files))
    }

    /// The edition of a period that stands: the newest that was not withdrawn. A copy that somebody made of another edition
    /// is none.
    pub fn standing(&self, period: &str) -> Result<Option<Edition>, PublishError> {
        let mut newest_first = self.editions(period)?.into_iter().rev();
        Ok(newest_first.find(|edition| edition.is_in_place() && edition.state() != State::Withdrawn))
    }

    /// The standing edition of the newest period before one, of the same length: a half-year is held against a half-year.
    pub fn newest_before(&self, period: &str) -> Result<Option<Edition>, PublishError> {
        self.newest(|name| name < period && length(name) == length(period))
    }

    fn newest(&self, is_asked: impl Fn(&str) -> bool) -> Result<Option<Edition>, PublishError> {
        for period in self.periods()?.iter().rev().filter(|period| is_asked(period)) {
            if let Some(edition) = self.standing(period)? {
                return Ok(Some(edition));
            }
        }
        Ok(None)
    }

    /// The editions of all periods, withdrawn ones too, oldest first: what readers ever saw.
    pub fn all(&self) -> Result<Vec<Edition>, PublishError> {
        let of_periods: Result<Vec<Vec<Edition>>, PublishError> =
            self.periods()?.par_iter().map(|period| self.editions(period)).collect();
        of_periods.map(|editions| editions.into_iter().flatten().collect())
    }

    /// The edition with a name such as `2026-10/e01`.
    pub fn named(&self, name: &str) -> Result<Option<Edition>, PublishError> {
        let Some((period, _)) = name.split_once('/') else {
            return Ok(None);
        };
        let editions = self.editions(period)?;
        Ok(editions
            .into_iter()
            .find(|edition| edition.is_in_place() && edition.name() == name))
    }

    /// The number of the next edition of a period. A number is never used again, also when its edition is gone or a link
    /// has its name.
    pub fn next_number(&self, period: &str) -> Result<u32, PublishError> {
        let folder = self.folder.join(period);
        let names = world::names_in(&folder).map_err(|fault| PublishError::unread(&folder, fault))?;
        let numbers = names.iter().filter_map(|name| number_of(name));
        Ok(numbers.max().map_or(1, |last| last + 1))
    }

    /// Removes what a program that was killed left behind in a period. Call it with the lock held.
    pub fn clean(&self, period: &str) -> Result<(), PublishError> {
        let folder = self.folder.join(period);
        let inside = world::folders_and_files_in(&folder).map_err(|fault| PublishError::unread(&folder, fault))?;
        let begins = |path: &PathBuf, with: &str| {
            let name = path.file_name().map(|name| name.to_string_lossy());
            name.is_some_and(|name| name.starts_with(with))
        };
        for folder in inside.0.iter().filter(|folder| begins(folder, ".staging")) {
            world::remove_folder(folder).map_err(|fault| PublishError::disk(folder, fault))?;
        }
        for file in inside.1.iter().filter(|file| begins(file, ".tmp")) {
            world::remove_file(file).map_err(|fault| PublishError::disk(file, fault))?;
        }
        // Beside the periods a program that is at its end may be writing its note without the lock: what is old is left over.
        let beside = world::files_in(&self.folder).map_err(|fault| PublishError::unread(&self.folder, fault))?;
        let is_old = |file: &PathBuf| world::size_and_age(file).is_some_and(|(_, age)| age > OLD);
        for file in beside.iter().filter(|file| begins(file, ".tmp") && is_old(file)) {
            world::remove_file(file).map_err(|fault| PublishError::disk(file, fault))?;
        }
        Ok(())
    }

    /// The same in all periods: of an edition that was to be destroyed nothing may stay.
    pub fn clean_all(&self) -> Result<(), PublishError> {
        self.periods()?.iter().try_for_each(|period| self.clean(period))
    }

    /// Puts an edition on the shelf: files, manifest, checksums, synced, then one rename; then `latest`.
    pub fn publish(&self, mut manifest: Manifest, artifacts: &[Artifact]) -> Result<Edition, PublishError> {
        let period = self.folder.join(&manifest.period);
        let staging = period.join(format!(".staging-{}", folder_name(manifest.edition)));
        let target = period.join(folder_name(manifest.edition));
        manifest.files = artifacts
            .par_iter()
            .map(|a| FileEntry {
                path: a.path.clone(),
                sha256: sha256(&a.bytes),
            })
            .collect();
        manifest.files.sort();
        self.close()?;
        let placed = stage::write(&staging, &manifest, artifacts)
            .and_then(|()| self.shut(&staging))
            .and_then(|()| world::sync_folder(&self.folder).map_err(|fault| PublishError::disk(&self.folder, fault)))
            .and_then(|()| world::rename(&staging, &target).map_err(|fault| PublishError::disk(&target, fault)));
        if let Err(fault) = placed {
            // What cannot be removed now is removed by the next run.
            let _left = world::remove_folder(&staging);
            return Err(fault);
        }
        let opened = self.point_latest().and_then(|()| Edition::open(&target));
        let edition = opened.map_err(PublishError::afterwards)?;
        edition.ok_or_else(|| PublishError::disk(&target, std::io::Error::other(MANIFEST)))
    }

    /// Takes everybody else's rights to a folder of a private shelf away.
    fn shut(&self, folder: &Path) -> Result<(), PublishError> {
        if self.is_private {
            world::make_private(folder).map_err(|fault| PublishError::disk(folder, fault))?;
        }
        Ok(())
    }

    /// Points `latest` to the standing edition of the newest period, of months where there are any: a half-year beside them
    /// does not take their place. A run that was killed between publishing and pointing is mended by the next.
    pub fn point_latest(&self) -> Result<(), PublishError> {
        let link = self.folder.join("latest");
        if world::is_folder(&link) {
            return Err(PublishError::NoLink(link.display().to_string()));
        }
        let of_months = self.newest(|name| length(name) == Some(1))?;
        let Some(newest) = of_months.map_or_else(|| self.newest(|_| true), |month| Ok(Some(month)))? else {
            return world::remove_file(&link).map_err(|fault| PublishError::disk(&link, fault));
        };
        let target = newest.name();
        if world::link_target(&link).is_some_and(|stands| stands == Path::new(&target)) {
            return Ok(());
        }
        world::point_link(&link, &target).map_err(|fault| PublishError::disk(&link, fault))
    }

    /// The edition that `latest` points to.
    pub fn latest(&self) -> Result<Option<Edition>, PublishError> {
        Edition::open(&self.folder.join("latest"))
    }
}

/// The months that the period of a folder holds; `None` for another folder.
fn length(name: &str) -> Option<i32> {
    Period::parse(name).map(Period::months)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Date;
    use crate::publish::Record;
    use crate::publish::record::Act;
    #[cfg(debug_assertions)]
    use crate::world::rehearsal::{Misfortune, rehearse};

    fn manifest(period: &str, edition: u32) -> Manifest {
        Manifest {
            schema_version: 1,
            program_version: "0".into(),
            program_commit: None,
            is_confidential: false,
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
            after_reference: Vec::new(),
            readings_sha256: "x".into(),
            earlier_editions: Vec::new(),
            compared_with: None,
            shown_before: Vec::new(),
            thresholds: std::collections::BTreeMap::new(),
            rates: None,
            withdrawn: Vec::new(),
            reason: None,
            files: Vec::new(),
        }
    }

    fn artifact() -> Artifact {
        Artifact {
            path: "stuurgroep/a.txt".into(),
            bytes: b"hallo".to_vec(),
        }
    }

    fn latest(shelf: &Shelf) -> String {
        shelf
            .latest()
            .expect("reads")
            .map(|edition| edition.name())
            .unwrap_or_default()
    }

    #[cfg(unix)]
    #[test]
    fn the_record_of_what_is_gone_is_kept_from_everybody_else() {
        use std::os::unix::fs::PermissionsExt as _;
        let folder = tempfile::tempdir().expect("a folder");
        let shelf = Shelf::new(folder.path(), "maand");
        let edition = shelf.publish(manifest("2026-10", 1), &[artifact()]).expect("publishes");
        let mode = |act: Act| {
            let record = Record::of(&edition, act, Date::from_days(20_000), None);
            record.write(&edition).expect("writes");
            let path = folder.path().join(format!("maand/2026-10/e01.{}.json", act.id()));
            path.metadata().expect("is there").permissions().mode() & 0o777
        };
        assert_eq!([Act::Approved, Act::Withdrawn].map(mode), [0o644; 2]);
        assert_eq!([Act::Destroyed, Act::Redacted].map(mode), [0o640; 2]);
    }

    #[test]
    fn an_edition_is_there_whole_with_its_checksums() {
        let folder = tempfile::tempdir().expect("a folder");
        let shelf = Shelf::new(folder.path(), "maand");
        let edition = shelf.publish(manifest("2026-10", 1), &[artifact()]).expect("publishes");
        let file = edition.read("stuurgroep/a.txt").expect("reads");
        assert_eq!(file.as_deref(), Some(&b"hallo"[..]));
        let sums = edition.read("SHA256SUMS").expect("reads").expect("is there");
        assert_eq!(String::from_utf8(sums).expect("text").lines().count(), 2);
        assert_eq!(shelf.next_number("2026-10").expect("lists"), 2);
        assert_eq!(latest(&shelf), "2026-10/e01");
        assert!(edition.damaged().expect("reads").is_empty());
    }

    #[cfg(unix)]
    #[test]
    fn nothing_is_written_through_a_link_and_a_period_on_another_disk_counts() {
        let folder = tempfile::tempdir().expect("a folder");
        let (elsewhere, shelf) = (folder.path().join("elders"), Shelf::new(folder.path(), "maand"));
        std::fs::create_dir(&elsewhere).expect("makes");
        shelf.publish(manifest("2026-09", 1), &[artifact()]).expect("publishes");
        let month = shelf.folder().join("2026-09");
        world::rename(&month, &elsewhere.join("2026-09")).expect("moves");
        std::os::unix::fs::symlink(elsewhere.join("2026-09"), &month).expect("links");
        let before = shelf.newest_before("2026-10").expect("lists").map(|e| e.name());
        assert_eq!(before.as_deref(), Some("2026-09/e01"));
        assert_eq!(shelf.periods().expect("lists"), ["2026-09"], "latest is none");
        let aside = elsewhere.join("van-een-ander");
        std::fs::create_dir_all(&aside).expect("makes");
        std::fs::create_dir_all(shelf.folder().join("2026-10")).expect("makes");
        std::os::unix::fs::symlink(&aside, shelf.folder().join("2026-10/.staging-e01")).expect("links");
        let refused = shelf.publish(manifest("2026-10", 1), &[artifact()]);
        assert!(matches!(refused, Err(PublishError::Disk { .. })), "{refused:?}");
        assert_eq!(std::fs::read_dir(&aside).expect("lists").count(), 0);
    }

    #[test]
    fn a_folder_in_the_place_of_latest_is_left_alone_and_named() {
        let folder = tempfile::tempdir().expect("a folder");
        let shelf = Shelf::new(folder.path(), "maand");
        let edition = shelf.publish(manifest("2026-10", 1), &[artifact()]).expect("publishes");
        let link = folder.path().join("maand/latest");
        std::fs::remove_file(&link).expect("a link");
        std::fs::create_dir(&link).expect("a folder");
        let failed = shelf.publish(manifest("2026-10", 2), &[artifact()]);
        assert!(matches!(failed, Err(PublishError::NoLink(path)) if path == link.display().to_string()));
        assert!(!folder.path().join("maand/latest.new").exists());
        assert!(edition.damaged().expect("reads").is_empty());
        std::fs::remove_dir(&link).expect("is empty");
        shelf.point_latest().expect("points");
        assert_eq!(latest(&shelf), "2026-10/e02");
    }

    #[test]
    fn an_older_month_does_not_become_the_latest() {
        let folder = tempfile::tempdir().expect("a folder");
        let shelf = Shelf::new(folder.path(), "maand");
        shelf.publish(manifest("2026-10", 1), &[artifact()]).expect("publishes");
        shelf.publish(manifest("2026-09", 1), &[artifact()]).expect("publishes");
        assert_eq!(latest(&shelf), "2026-10/e01");
        let before = shelf.newest_before("2026-10").expect("lists").map(|e| e.name());
        assert_eq!(before.as_deref(), Some("2026-09/e01"));
    }

    #[test]
    fn a_half_year_beside_months_is_held_against_half_years_and_is_not_the_latest() {
        let folder = tempfile::tempdir().expect("a folder");
        let shelf = Shelf::new(folder.path(), "maand");
        shelf.publish(manifest("2026-H1", 1), &[artifact()]).expect("publishes");
        assert_eq!(latest(&shelf), "2026-H1/e01");
        shelf.publish(manifest("2026-10", 1), &[artifact()]).expect("publishes");
        shelf.publish(manifest("2026-H2", 1), &[artifact()]).expect("publishes");
        assert_eq!(latest(&shelf), "2026-10/e01");
        let before = |period: &str| shelf.newest_before(period).expect("lists").map(|e| e.name());
        assert_eq!(before("2026-H2").as_deref(), Some("2026-H1/e01"));
        assert_eq!(before("2026-11").as_deref(), Some("2026-10/e01"));
        assert_eq!(before("2026-10"), None);
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
        let read = edition.read("stuurgroep/a.txt").expect("reads");
        assert_eq!(read.as_deref(), Some(&b"hallo"[..]));
    }

    #[test]
    fn what_a_killed_run_left_behind_is_removed() {
        let folder = tempfile::tempdir().expect("a folder");
        let shelf = Shelf::new(folder.path(), "maand");
        let left = shelf.folder().join("2026-10/.staging-e01");
        world::make_folder(&left).expect("makes");
        let (old, new) = (shelf.folder().join(".tmpOud"), shelf.folder().join(".tmpNieuw"));
        for (path, age) in [(&old, 2 * OLD), (&new, 0)] {
            world::write_whole(path, b"").expect("makes");
            let file = std::fs::OpenOptions::new().append(true).open(path).expect("opens");
            let then = world::unix_seconds().unsigned_abs() - age;
            let then = std::time::UNIX_EPOCH + std::time::Duration::from_secs(then);
            file.set_modified(then).expect("is ours");
        }
        shelf.clean("2026-10").expect("cleans");
        assert!(!left.exists() && !old.exists());
        assert!(new.exists(), "somebody may be writing it");
    }

    #[cfg(debug_assertions)]
    /// Everything below a folder: paths, and bytes or target.
    fn state(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
        let entries = world::entries_below(folder).unwrap_or_default();
        let bytes = |path: &Path| match world::link_target(path) {
            Some(target) => world::path_to_bytes(&target),
            None => world::read(path).expect("reads"),
        };
        entries
            .iter()
            .map(|entry| (entry.path.clone(), bytes(&entry.path)))
            .collect()
    }

    fn one_run(shelf: &Shelf) -> Result<Edition, PublishError> {
        let _lock = crate::publish::Lock::take(shelf.folder())?;
        shelf.clean("2026-10")?;
        if let Some(standing) = shelf
            .standing("2026-10")?
            .filter(|edition| edition.manifest.edition == 2)
        {
            shelf.point_latest()?;
            return Ok(standing);
        }
        let files = ["stuurgroep/a.txt", "partners/aa/b.txt", "openbaar/c.txt"].map(|path| Artifact {
            path: path.to_owned(),
            bytes: path.repeat(100).into_bytes(),
        });
        shelf.publish(manifest("2026-10", 2), &files)
    }

    #[cfg(debug_assertions)]
    #[test]
    fn p2_every_call_of_publishing_fails_once_and_the_edition_before_stands() {
        let (calls, expected) = {
            let folder = tempfile::tempdir().expect("a folder");
            let shelf = Shelf::new(folder.path(), "maand");
            shelf.publish(manifest("2026-10", 1), &[artifact()]).expect("publishes");
            let counted = rehearse(folder.path(), 0, Misfortune::Fails);
            let made = one_run(&shelf).expect("publishes");
            (counted.calls(), made.sha256)
        };
        assert!(calls > 40, "{calls}");
        for misfortune in [Misfortune::Fails, Misfortune::Dies] {
            for call in 1..=calls {
                let folder = tempfile::tempdir().expect("a folder");
                let shelf = Shelf::new(folder.path(), "maand");
                shelf.publish(manifest("2026-10", 1), &[artifact()]).expect("publishes");
                let first = state(&shelf.folder().join("2026-10/e01"));
                let planned = rehearse(folder.path(), call, misfortune);
                let failed = one_run(&shelf);
                drop(planned);
                let stands = shelf.standing("2026-10").expect("reads").map(|edition| edition.name());
                let is_there = stands.as_deref() == Some("2026-10/e02");
                // What is said of the edition is true: that it stands, or that nothing was written of it. Between its rename
                // and the word that this reached the disk nobody can tell.
                let is_true = match &failed {
                    Err(PublishError::Disk { path, .. }) => !is_there || path.ends_with("e02"),
                    Err(PublishError::Unread { .. }) => !is_there,
                    Err(PublishError::Afterwards { .. }) => is_there,
                    _ => false,
                };
                assert!(is_true, "call {call}: {failed:?}, {stands:?}");
                assert_eq!(state(&shelf.folder().join("2026-10/e01")), first, "call {call}");
                let stands = shelf.latest().expect("reads").expect("is there");
                assert!(stands.damaged().expect("reads").is_empty(), "call {call}");
                let again = one_run(&shelf).unwrap_or_else(|fault| panic!("call {call}: {fault}"));
                assert_eq!(
                    (again.sha256.as_str(), latest(&shelf).as_str()),
                    (expected.as_str(), "2026-10/e02")
                );
                let left = state(shelf.folder());
                let left = left
                    .iter()
                    .filter(|(path, _)| path.display().to_string().contains(".staging"));
                assert_eq!(left.count(), 0, "call {call}");
            }
        }
    }

    #[test]
    fn what_was_withdrawn_stands_no_longer_and_its_number_is_never_used_again() {
        let folder = tempfile::tempdir().expect("a folder");
        let shelf = Shelf::new(folder.path(), "maand");
        shelf.publish(manifest("2026-09", 1), &[artifact()]).expect("publishes");
        let october = shelf.publish(manifest("2026-10", 1), &[artifact()]).expect("publishes");
        let day = Date::from_days(20_000);
        Record::of(&october, Act::Withdrawn, day, Some("fout"))
            .write(&october)
            .expect("writes");
        shelf.point_latest().expect("points");
        assert_eq!(latest(&shelf), "2026-09/e01");
        assert!(shelf.standing("2026-10").expect("lists").is_none());
        assert_eq!(shelf.editions("2026-10").expect("lists").len(), 1);
        world::remove_folder(&october.folder).expect("removes");
        assert_eq!(shelf.next_number("2026-10").expect("lists"), 2);
    }

    #[cfg(unix)]
    #[test]
    fn a_link_with_the_name_of_an_edition_stops_no_other() {
        let folder = tempfile::tempdir().expect("a folder");
        let shelf = Shelf::new(folder.path(), "maand");
        shelf.publish(manifest("2026-10", 1), &[artifact()]).expect("publishes");
        std::os::unix::fs::symlink(folder.path(), shelf.folder().join("2026-10/e02")).expect("links");
        let next = shelf.next_number("2026-10").expect("lists");
        assert_eq!(next, 3);
        shelf
            .publish(manifest("2026-10", next), &[artifact()])
            .expect("publishes");
        assert_eq!(latest(&shelf), "2026-10/e03");
    }

    #[test]
    fn a_file_that_was_changed_is_known_by_its_checksum() {
        let folder = tempfile::tempdir().expect("a folder");
        let shelf = Shelf::new(folder.path(), "maand");
        let edition = shelf.publish(manifest("2026-10", 1), &[artifact()]).expect("publishes");
        world::write_whole(&edition.folder.join("stuurgroep/a.txt"), b"hallo!").expect("writes");
        assert_eq!(edition.damaged().expect("reads"), ["stuurgroep/a.txt"]);
    }

    #[cfg(unix)]
    #[test]
    fn each_reader_has_a_folder_that_others_cannot_open() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().expect("a folder");
        let shelf = Shelf::new(folder.path(), "maand");
        let edition = one_run(&shelf).expect("publishes");
        for (path, mode) in [
            ("", 0o755),
            ("stuurgroep", 0o750),
            ("partners/aa", 0o750),
            ("openbaar", 0o755),
            ("openbaar/c.txt", 0o644),
        ] {
            let found = edition
                .folder
                .join(path)
                .metadata()
                .expect("is there")
                .permissions()
                .mode();
            assert_eq!(found & 0o777, mode, "{path}");
        }
    }
}
