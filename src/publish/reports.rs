//! The folder of reports as a whole: the editions of all pipelines, and the page that lists them.

use std::path::Path;

use crate::publish::{Edition, PublishError, Shelf};
use crate::world;

/// Name of the page that lists editions.
const PAGE: &str = "index.html";

/// The editions of all pipelines below a folder of reports, by pipeline, period and number.
pub fn editions(reports: &Path) -> Vec<Edition> {
    let named = |folder: &Path| Some(folder.file_name()?.to_string_lossy().into_owned());
    let is_plain = |name: &String| !name.starts_with('.') && name != "latest";
    let shelves = world::folders_in(reports)
        .into_iter()
        .filter_map(|folder| named(&folder).filter(is_plain))
        .map(|pipeline| Shelf::new(reports, &pipeline));
    let of_shelf = |shelf: Shelf| {
        let periods = world::folders_in(shelf.folder());
        let periods = periods.iter().filter_map(|folder| named(folder).filter(is_plain));
        periods.flat_map(|period| shelf.editions(&period)).collect::<Vec<_>>()
    };
    shelves.flat_map(of_shelf).collect()
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
        assert!(editions(folder.path()).is_empty());
    }
}
