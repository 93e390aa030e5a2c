//! What was read before: a reading and its records per content, contract and mapping. May be deleted at any time.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use crate::config::{Mapping, ReadingRules};
use crate::contract;
use crate::intake::accepted::Accepted;
use crate::intake::read::Read;
use crate::intake::reading::FileReading;
use crate::world;

/// The name under which a file's reading is kept: changes with its bytes and path, the contract, the mappings, the
/// rules of reading and the program.
pub fn key(sha256: &str, path: &str, is_survey: bool, mappings: &[Mapping], rules: ReadingRules) -> String {
    let mut hasher = blake3::Hasher::new();
    for part in [
        sha256,
        path,
        contract::fingerprint(),
        env!("CARGO_PKG_VERSION"),
        READER_VERSION,
    ] {
        hasher.update(part.as_bytes());
        hasher.update(b"\0");
    }
    hasher.update(&[u8::from(is_survey)]);
    hasher.update(serde_json::to_string(&(mappings, rules)).unwrap_or_default().as_bytes());
    hasher.finalize().to_hex().to_string()
}

/// Raised when the reader itself gives other results for the same bytes.
const READER_VERSION: &str = "21";

/// Writes a reading and its records into one file: the records of its tables behind each other, the reading as JSON,
/// its length and its hash. The name that a table's records get holds where they stand and their hash.
pub fn store(folder: &Path, key: &str, mut read: Read) -> std::io::Result<FileReading> {
    let mut bytes = Vec::new();
    for (table, accepted) in read.reading.tables.iter_mut().zip(read.accepted) {
        let Some(accepted) = accepted else { continue };
        let start = bytes.len();
        accepted.write(&mut bytes)?;
        let hash = blake3::hash(&bytes[start..]).to_hex();
        table.kept = Some(format!("{key}:{start}:{}:{hash}", bytes.len() - start));
    }
    let json = serde_json::to_vec(&read.reading).map_err(std::io::Error::other)?;
    let length = (json.len() as u64).to_le_bytes();
    let hash = *blake3::hash(&json).as_bytes();
    bytes.extend(json);
    bytes.extend(length);
    bytes.extend(hash);
    world::write_unsynced(&file(folder, key), &bytes)?;
    Ok(read.reading)
}

fn file(folder: &Path, key: &str) -> PathBuf {
    folder.join(format!("{key}.reading"))
}

/// A reading that was kept, if it is there and whole.
pub fn load(folder: &Path, key: &str) -> Option<FileReading> {
    let path = file(folder, key);
    let (size, _) = world::size_and_age(&path)?;
    let end = world::read_part(&path, size.checked_sub(END)?, END as usize).ok()?;
    let (length, hash) = end.split_first_chunk::<8>()?;
    let length = u64::from_le_bytes(*length);
    let start = size.checked_sub(END)?.checked_sub(length)?;
    let json = world::read_part(&path, start, usize::try_from(length).ok()?).ok()?;
    (blake3::hash(&json).as_bytes() == hash).then(|| serde_json::from_slice(&json).ok())?
}

/// What a name says of the records themselves: their hash. Where they are kept says nothing of them.
pub fn content(name: &str) -> &str {
    name.rsplit(':').next().unwrap_or(name)
}

/// Bytes behind the reading: its length and its hash.
const END: u64 = 8 + 32;

/// The records of a table that were kept, by the name that its reading gives them. Bytes that are no longer those that
/// were written are removed: they are read from the delivery again.
pub fn records(folder: &Path, name: &str) -> Option<Accepted> {
    let mut parts = name.split(':');
    let (key, start, length) = (parts.next()?, parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
    let (path, hash) = (file(folder, key), parts.next()?);
    let bytes = world::read_part(&path, start, length).ok()?;
    if blake3::hash(&bytes).to_hex().as_str() != hash {
        let _left = world::remove_file(&path);
        return None;
    }
    Accepted::read(&bytes)
}

/// The records that readings name, from the cache. Some may have been fetched before they are asked for.
#[derive(Debug)]
pub struct Records {
    folder: PathBuf,
    fetched: Mutex<BTreeMap<String, Accepted>>,
}

impl Records {
    /// Those of a cache folder.
    pub fn of(cache: &Path) -> Self {
        Self {
            folder: folder(cache),
            fetched: Mutex::default(),
        }
    }

    /// The records of a table, by the name that its reading gives them. What was fetched is given away.
    pub fn take(&self, name: &str) -> Option<Accepted> {
        let fetched = self.fetched.lock().ok().and_then(|mut fetched| fetched.remove(name));
        fetched.or_else(|| records(&self.folder, name))
    }

    /// Fetches the records of a table for whoever asks for them later; what cannot be had now is looked for then.
    pub(super) fn fetch(&self, name: String) {
        if let (Some(records), Ok(mut fetched)) = (records(&self.folder, &name), self.fetched.lock()) {
            fetched.insert(name, records);
        }
    }

    /// The folder of readings.
    pub(super) fn folder(&self) -> &Path {
        &self.folder
    }
}

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

/// The folder of readings inside the cache.
pub fn folder(cache: &Path) -> PathBuf {
    cache.join("readings")
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
