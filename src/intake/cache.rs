//! What was read before: a reading and its frames per content, contract and mapping. May be deleted at any time.

use std::io::Cursor;
use std::path::{Path, PathBuf};

use polars::prelude::{DataFrame, ParquetCompression, ParquetReader, ParquetWriter, SerReader};

use crate::config::Mapping;
use crate::contract;
use crate::intake::read::Read;
use crate::intake::reading::FileReading;
use crate::world;

/// The name under which a file's reading is kept: changes with its bytes and path, the contract, the mappings and
/// the program.
pub fn key(sha256: &str, path: &str, is_survey: bool, mappings: &[Mapping]) -> String {
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
    hasher.update(serde_json::to_string(mappings).unwrap_or_default().as_bytes());
    hasher.finalize().to_hex().to_string()
}

/// Raised when the reader itself gives other results for the same bytes.
const READER_VERSION: &str = "3";

/// Writes a reading and its frames. Frames first: a reading that is there is complete.
pub fn store(folder: &Path, key: &str, mut read: Read) -> std::io::Result<FileReading> {
    for (position, (table, frame)) in read.reading.tables.iter_mut().zip(read.frames.iter_mut()).enumerate() {
        let Some(frame) = frame else { continue };
        let name = format!("{key}-{position}.parquet");
        let mut bytes = Vec::new();
        ParquetWriter::new(&mut bytes)
            .with_compression(ParquetCompression::Uncompressed)
            .finish(frame)
            .map_err(|fault| std::io::Error::other(fault.to_string()))?;
        world::write_unsynced(&folder.join(&name), &bytes)?;
        table.frame = Some(name);
    }
    let json = serde_json::to_vec(&read.reading).map_err(std::io::Error::other)?;
    world::write_unsynced(&folder.join(format!("{key}.json")), &json)?;
    Ok(read.reading)
}

/// A reading that was kept, if it is there and whole.
pub fn load(folder: &Path, key: &str) -> Option<FileReading> {
    let reading: FileReading = serde_json::from_slice(&world::read(&folder.join(format!("{key}.json"))).ok()?).ok()?;
    let is_whole = reading
        .tables
        .iter()
        .filter_map(|table| table.frame.as_ref())
        .all(|name| folder.join(name).is_file());
    is_whole.then_some(reading)
}

/// The frame of a table that was kept.
pub fn frame(folder: &Path, name: &str) -> Option<DataFrame> {
    let bytes = world::read(&folder.join(name)).ok()?;
    ParquetReader::new(Cursor::new(bytes)).finish().ok()
}

/// The folder of readings inside the cache.
pub fn folder(cache: &Path) -> PathBuf {
    cache.join("readings")
}
