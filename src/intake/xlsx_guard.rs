//! What is checked about an xlsx archive before a parser sees it.
//!
//! A 5 KB workbook can ask for terabytes (docs/decisions). Parts are inflated here once, counting what really
//! comes out, because a declared size can lie.

use std::io::{Cursor, Read};

/// Largest size of all parts together after inflating, in bytes.
pub const MAX_INFLATED: u64 = 400 * 1024 * 1024;

/// Why an archive is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It is damaged.
    Damaged,
    /// It inflates beyond the limit.
    TooLarge,
    /// Two parts have the same name: it cannot be told which one counts.
    DoublePart,
    /// A part declares a document type, which no office program writes.
    DocumentType,
}

/// Refuses an archive that no office program would write or that is too large.
pub fn inspect(bytes: &[u8]) -> Result<(), Refusal> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|_| Refusal::Damaged)?;
    let mut inflated = 0u64;
    let mut names = std::collections::BTreeSet::new();
    for position in 0..archive.len() {
        let mut part = archive.by_index(position).map_err(|_| Refusal::Damaged)?;
        let name = part.name().map_err(|_| Refusal::Damaged)?.to_ascii_lowercase();
        let is_xml = [".xml", ".rels"].iter().any(|extension| name.ends_with(extension));
        if !names.insert(name) {
            return Err(Refusal::DoublePart);
        }
        let mut buffer = vec![0u8; 64 * 1024];
        let mut is_first = true;
        loop {
            let read = part.read(&mut buffer).map_err(|_| Refusal::Damaged)?;
            if read == 0 {
                break;
            }
            inflated += read as u64;
            if inflated > MAX_INFLATED {
                return Err(Refusal::TooLarge);
            }
            if is_first && is_xml && buffer[..read.min(4096)].windows(9).any(|window| window == b"<!DOCTYPE") {
                return Err(Refusal::DocumentType);
            }
            is_first = false;
        }
    }
    if entries_in_directory(bytes) > archive.len() {
        return Err(Refusal::DoublePart);
    }
    Ok(())
}

/// How many entries the archive's own directory counts: an index by name hides doubles.
fn entries_in_directory(bytes: &[u8]) -> usize {
    let end = bytes.windows(4).rposition(|window| window == [b'P', b'K', 5, 6]);
    end.and_then(|at| bytes.get(at + 10..at + 12))
        .map_or(0, |count| usize::from(u16::from_le_bytes([count[0], count[1]])))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_archive_is_damaged() {
        assert_eq!(inspect(b"PK\x03\x04 cut off"), Err(Refusal::Damaged));
    }
}
