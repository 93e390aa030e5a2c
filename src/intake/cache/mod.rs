//! What was read before: a reading and its records per content, contract and mapping. May be deleted at any time.

mod bounds;
mod records;

use std::path::{Path, PathBuf};

pub use bounds::tidy;
pub use records::{Records, content, records};

use crate::config::{Mapping, ReadingRules};
use crate::contract;
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
    // What cannot be written as JSON still tells one pipeline file from another.
    let read_with = serde_json::to_string(&(mappings, rules)).unwrap_or_else(|_| format!("{:?}", (mappings, rules)));
    hasher.update(read_with.as_bytes());
    hasher.finalize().to_hex().to_string()
}

/// Raised when the reader itself gives other results for the same bytes.
const READER_VERSION: &str = "32";

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

/// Bytes behind the reading: its length and its hash.
const END: u64 = 8 + 32;

/// The folder of readings inside the cache.
pub fn folder(cache: &Path) -> PathBuf {
    cache.join("readings")
}
