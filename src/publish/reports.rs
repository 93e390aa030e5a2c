//! The folder of reports as a whole: the editions of all pipelines, and the page that lists them.

use std::path::Path;

use crate::publish::{Edition, PublishError, Shelf};
use crate::world;

/// Name of the page that lists editions.
const PAGE: &str = "index.html";

/// The editions of all pipelines below a folder of reports, by pipeline, period and number.
pub fn editions(reports: &Path) -> Result<Vec<Edition>, PublishError> {
    let folders = world::folders_in(reports).map_err(|fault| PublishError::disk(reports, fault))?;
    let names = folders.iter().filter_map(|folder| folder.file_name());
    let mut found = Vec::new();
    for name in names
        .map(|name| name.to_string_lossy())
        .filter(|name| !name.starts_with('.'))
    {
        found.extend(Shelf::new(reports, &name).all()?);
    }
    Ok(found)
}

/// Puts the page that lists editions in its place, unless it stands there already.
pub fn put_page(reports: &Path, page: &str) -> Result<(), PublishError> {
    let path = reports.join(PAGE);
    if world::read_text(&path).is_ok_and(|standing| standing == page) {
        return Ok(());
    }
    let beside = reports.join(format!(".{PAGE}"));
    let written = world::write_synced(&beside, page.as_bytes()).and_then(|()| world::rename(&beside, &path));
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
