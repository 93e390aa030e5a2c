//! What was read before: a reading and its frames per content, contract and mapping. May be deleted at any time.

use std::io::Cursor;
use std::path::{Path, PathBuf};

use polars::prelude::{DataFrame, ParquetCompression, ParquetReader, ParquetWriter, SerReader, StatisticsOptions};

use crate::config::{Mapping, ReadingRules};
use crate::contract;
use crate::intake::read::Read;
use crate::intake::reading::FileReading;
use crate::intake::small_frame;
use crate::world;

/// The name under which a file's reading is kept: changes with its bytes and path, the contract, the mappings, the
/// rules of reading and the program.
pub fn key(sha256: &str, path: &str, is_survey: bool, mappings: &[Mapping], rules: ReadingRules) -> String {
    let mut hasher = blake3::Hasher::new();
    for part in [
        sha256,
        path,
        &contract::fingerprint(),
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
const READER_VERSION: &str = "15";

/// Writes a reading and its frames into one file: the length of the reading, the reading as JSON, the frames behind
/// each other, small ones as JSON and the others as Parquet. Columns without a value are left out; the ledger knows them from the contract.
pub fn store(folder: &Path, key: &str, mut read: Read) -> std::io::Result<FileReading> {
    let mut frames = Vec::new();
    for (table, frame) in read.reading.tables.iter_mut().zip(read.frames) {
        let Some(frame) = frame else { continue };
        let start = frames.len();
        let mut frame = without_empty_columns(&frame);
        match small_frame::write(&frame) {
            Some(bytes) => frames.extend(bytes),
            None => write(&mut frame, &mut frames)?,
        }
        table.frame = Some(format!("{key}:{start}:{}", frames.len() - start));
    }
    let json = serde_json::to_vec(&read.reading).map_err(std::io::Error::other)?;
    let mut bytes = (json.len() as u64).to_le_bytes().to_vec();
    bytes.extend(json);
    bytes.extend(frames);
    world::write_unsynced(&file(folder, key), &bytes)?;
    Ok(read.reading)
}

fn write(frame: &mut DataFrame, into: &mut Vec<u8>) -> std::io::Result<()> {
    ParquetWriter::new(into)
        .with_compression(ParquetCompression::Uncompressed)
        .with_statistics(StatisticsOptions::empty())
        .finish(frame)
        .map_err(|fault| std::io::Error::other(fault.to_string()))?;
    Ok(())
}

fn without_empty_columns(frame: &DataFrame) -> DataFrame {
    let filled: Vec<_> = frame
        .columns()
        .iter()
        .filter(|column| column.null_count() < column.len())
        .cloned()
        .collect();
    DataFrame::new(frame.height(), filled).unwrap_or_else(|_| frame.clone())
}

fn file(folder: &Path, key: &str) -> PathBuf {
    folder.join(format!("{key}.reading"))
}

/// The length of the reading at the beginning of a file.
fn json_length(bytes: &[u8]) -> Option<usize> {
    let head: [u8; 8] = bytes.get(..8)?.try_into().ok()?;
    usize::try_from(u64::from_le_bytes(head)).ok()
}

/// A reading that was kept, if it is there and whole.
pub fn load(folder: &Path, key: &str) -> Option<FileReading> {
    let bytes = world::read(&file(folder, key)).ok()?;
    let length = json_length(&bytes)?;
    serde_json::from_slice(bytes.get(8..8usize.checked_add(length)?)?).ok()
}

/// The frame of a table that was kept, by the name that its reading gives it.
pub fn frame(folder: &Path, name: &str) -> Option<DataFrame> {
    let mut parts = name.split(':');
    let (key, start, length) = (
        parts.next()?,
        parts.next()?.parse::<usize>().ok()?,
        parts.next()?.parse::<usize>().ok()?,
    );
    let bytes = world::read(&file(folder, key)).ok()?;
    let start = json_length(&bytes)?.checked_add(8)?.checked_add(start)?;
    let frame = bytes.get(start..start.checked_add(length)?)?;
    if frame.starts_with(b"PAR1") {
        ParquetReader::new(Cursor::new(frame)).finish().ok()
    } else {
        small_frame::read(frame)
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
