//! The records of what was read before, which may be fetched before they are asked for.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use crate::intake::accepted::Accepted;
use crate::intake::cache::{file, folder};
use crate::world;

/// What a name says of the records themselves: their hash. Where they are kept says nothing of them.
pub fn content(name: &str) -> &str {
    name.rsplit(':').next().unwrap_or(name)
}

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
    pub(in crate::intake) fn fetch(&self, name: String) {
        if let (Some(records), Ok(mut fetched)) = (records(&self.folder, &name), self.fetched.lock()) {
            fetched.insert(name, records);
        }
    }

    /// The folder of readings.
    pub(in crate::intake) fn folder(&self) -> &Path {
        &self.folder
    }
}
