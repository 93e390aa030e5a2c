//! How much the cache may hold, and what goes first.

use std::path::{Path, PathBuf};

use crate::intake::cache::folder;
use crate::world;

/// Bytes of readings that are kept: ten times what a month of a hundred partners takes.
const MOST_BYTES: u64 = 4 * 1024 * 1024 * 1024;
/// Notes about earlier runs that are kept.
const MOST_NOTES: usize = 1_000;
/// Seconds after which a file that was begun and never finished is nobody's any more.
const BEGUN: u64 = 24 * 60 * 60;

/// Keeps the cache within bounds: the readings and notes that were made longest ago go first, and what a run that was
/// killed had begun. Another program may do the same at the same time; what cannot be removed is left.
pub fn tidy(cache: &Path) {
    tidy_to(&folder(cache), MOST_BYTES, usize::MAX);
    tidy_to(&cache.join("runs"), u64::MAX, MOST_NOTES);
}

fn tidy_to(folder: &Path, most_bytes: u64, most_files: usize) {
    let files = world::files_in(folder).unwrap_or_default();
    let mut kept: Vec<(u64, u64, PathBuf)> = Vec::new();
    for path in files {
        let Some((size, age)) = world::size_and_age(&path) else {
            continue;
        };
        let is_begun = path
            .file_name()
            .is_some_and(|name| name.to_string_lossy().starts_with(".tmp"));
        if is_begun && age > BEGUN {
            let _left = world::remove_file(&path);
        } else if !is_begun {
            kept.push((age, size, path));
        }
    }
    kept.sort();
    let mut bytes = 0;
    for (position, (_, size, path)) in kept.into_iter().enumerate() {
        bytes += size;
        if bytes > most_bytes || position >= most_files {
            let _left = world::remove_file(&path);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_cache_is_bounded_and_the_oldest_goes_first() {
        let folder = tempfile::tempdir().expect("a folder");
        for (name, age) in [("a", 30), ("b", 20), ("c", 10)] {
            let path = folder.path().join(name);
            world::write_unsynced(&path, &[0; 100]).expect("writes");
            let made = std::time::SystemTime::UNIX_EPOCH + std::time::Duration::from_secs(1_000_000 - age);
            let file = std::fs::OpenOptions::new().write(true).open(&path).expect("opens");
            file.set_modified(made).expect("sets the time");
        }
        let left = || -> Vec<String> {
            let files = world::files_in(folder.path()).expect("lists");
            let names = files.iter().filter_map(|path| path.file_name());
            names.map(|name| name.to_string_lossy().into_owned()).collect()
        };
        tidy_to(folder.path(), 300, 3);
        assert_eq!(left(), ["a", "b", "c"]);
        tidy_to(folder.path(), 250, 3);
        assert_eq!(left(), ["b", "c"]);
        tidy_to(folder.path(), 300, 1);
        assert_eq!(left(), ["c"]);
        tidy_to(&folder.path().join("nowhere"), 0, 0);
    }
}
