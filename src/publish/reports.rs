//! The folder of reports as a whole: the editions of all pipelines, and the page that lists them.

use std::path::Path;

use rayon::prelude::*;
use serde::Deserialize;

use crate::domain::Date;
use crate::publish::edition::{MANIFEST, folder_name};
use crate::publish::{FileEntry, PublishError, Record, Shelf, State, record};
use crate::world;

/// Name of the page that lists editions.
const PAGE: &str = "index.html";

/// What the list says of an edition. Its manifest names every input of all months before it, too: those are passed over,
/// so that the list of many years costs little.
#[derive(Clone, Debug, Deserialize)]
pub struct Listed {
    /// Name of the network.
    pub network: String,
    /// Name of the pipeline.
    pub pipeline: String,
    /// The reported period.
    pub period: String,
    /// Its number within the period.
    pub edition: u32,
    /// What was known on this day counts.
    pub reference_date: Date,
    /// Its files.
    pub files: Vec<FileEntry>,
    /// What was done with it since.
    #[serde(skip)]
    pub records: Vec<Record>,
}

impl Listed {
    /// How others name it: `2026-10/e01`.
    fn name(&self) -> String {
        format!("{}/{}", self.period, folder_name(self.edition))
    }

    /// What became of it.
    pub fn state(&self) -> State {
        State::of(&self.records)
    }

    /// True for a file that went with a story.
    pub fn had_to_lose(&self, path: &str) -> bool {
        let gone = self.records.iter().flat_map(|record| &record.gone);
        gone.flat_map(|gone| &gone.files).any(|file| file.path == path)
    }
}

/// The editions of all pipelines below a folder of reports, by pipeline, period and number.
pub fn editions(reports: &Path) -> Result<Vec<Listed>, PublishError> {
    let folders = world::folders_in(reports).map_err(|fault| PublishError::unread(reports, fault))?;
    let names = folders.iter().filter_map(|folder| folder.file_name());
    let mut found = Vec::new();
    for name in names
        .map(|name| name.to_string_lossy())
        .filter(|name| !name.starts_with('.'))
    {
        let shelf = Shelf::new(reports, &name);
        let of_periods: Result<Vec<Vec<Listed>>, PublishError> = shelf
            .periods()?
            .par_iter()
            .map(|period| of_period(&shelf, period))
            .collect();
        found.extend(of_periods?.into_iter().flatten());
    }
    Ok(found)
}

fn of_period(shelf: &Shelf, period: &str) -> Result<Vec<Listed>, PublishError> {
    let (folders, files) = shelf.inside(period)?;
    let mut found = Vec::new();
    for folder in folders {
        let path = folder.join(MANIFEST);
        let unread = |fault| PublishError::unread(&path, fault);
        let Some(bytes) = world::read_if_there(&path).map_err(unread)? else {
            continue;
        };
        let listed: Listed = serde_json::from_slice(&bytes).map_err(|fault| unread(fault.into()))?;
        // A copy that somebody made of another edition is not listed twice.
        if !folder.ends_with(listed.name()) {
            continue;
        }
        found.push(Listed {
            records: record::of_edition_beside(&folder, &files)?,
            ..listed
        });
    }
    found.sort_by_key(|edition| edition.edition);
    Ok(found)
}

/// Puts the page that lists editions in its place, unless it stands there already.
pub fn put_page(reports: &Path, page: &str) -> Result<(), PublishError> {
    let path = reports.join(PAGE);
    if world::read_text(&path).is_ok_and(|standing| standing == page) {
        return Ok(());
    }
    let beside = reports.join(format!(".{PAGE}"));
    // What was left there may be a link that leads elsewhere.
    let written = world::remove_file(&beside)
        .and_then(|()| world::write_synced(&beside, page.as_bytes()))
        .and_then(|()| world::rename(&beside, &path));
    written.map_err(|fault| PublishError::disk(&path, fault))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_is_put_there_whole_and_nothing_is_left_beside_it() {
        let folder = tempfile::tempdir().expect("a folder");
        put_page(folder.path(), "een").expect("writes");
        put_page(folder.path(), "twee").expect("writes");
        put_page(folder.path(), "twee").expect("writes");
        assert_eq!(world::read_text(&folder.path().join(PAGE)).expect("is there"), "twee");
        assert_eq!(std::fs::read_dir(folder.path()).expect("lists").count(), 1);
    }

    #[test]
    fn a_folder_without_editions_has_none() {
        let folder = tempfile::tempdir().expect("a folder");
        world::make_folder(&folder.path().join("maandrapportage/2026-10/.staging-e01")).expect("makes");
        assert!(editions(folder.path()).expect("lists").is_empty());
    }
}
