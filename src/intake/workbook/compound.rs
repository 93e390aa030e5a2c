//! The container of old Office files (MS-CFB), checked before a parser follows its chains.
//!
//! A file is a row of sectors; a table says which sector follows which. A table that leads in a circle makes the
//! parser read until memory ends (1.5 KB is enough), so every chain is walked here with a count.

use crate::intake::workbook::Fault;

/// No sector follows.
const END: u32 = 0xFFFF_FFFE;
/// Numbers from here on are no sectors.
const RESERVED: u32 = 0xFFFF_FFFA;
/// Streams shorter than this stand in small sectors of their own.
const SMALL: u64 = 4096;
const SMALL_SECTOR: usize = 64;
const ENTRY: usize = 128;

/// A container whose chains all end.
pub struct Compound<'a> {
    bytes: &'a [u8],
    sector: usize,
    table: Vec<u32>,
    small_table: Vec<u32>,
    /// The stream that holds the small sectors.
    small: Vec<u8>,
    entries: Vec<Entry>,
}

struct Entry {
    name: String,
    start: u32,
    length: u64,
}

impl<'a> Compound<'a> {
    /// Opens a container, walking every chain that a parser would follow.
    pub fn open(bytes: &'a [u8]) -> Result<Self, Fault> {
        let broken = || Fault::damaged("the container is cut off");
        let word = |at: usize| number(bytes, at).ok_or_else(broken);
        let shift = short(bytes, 30).ok_or_else(broken)?;
        let sector = match shift {
            9 | 12 => 1usize << shift,
            _ => return Err(Fault::damaged("the container has sectors of an unknown size")),
        };
        let mut compound = Self {
            bytes,
            sector,
            table: Vec::new(),
            small_table: Vec::new(),
            small: Vec::new(),
            entries: Vec::new(),
        };
        compound.table = compound.read_table(word(68)?)?;
        let directory = compound.chain(word(48)?, u64::MAX)?;
        let is_large = sector > 512;
        compound.entries = directory
            .chunks_exact(ENTRY)
            .filter_map(|entry| Entry::of(entry, is_large))
            .collect();
        if word(64)? > 0 {
            let table = compound.chain(word(60)?, u64::MAX)?;
            compound.small_table = words(&table).collect();
            if let Some(root) = compound.entries.first() {
                compound.small = compound.chain(root.start, root.length)?;
            }
        }
        Ok(compound)
    }

    /// True when there is a stream or folder of this name.
    pub fn has(&self, name: &str) -> bool {
        self.entry(name).is_some()
    }

    /// The bytes of a stream; `None` without one of this name.
    pub fn stream(&self, name: &str) -> Result<Option<Vec<u8>>, Fault> {
        let Some(entry) = self.entry(name) else {
            return Ok(None);
        };
        if entry.length >= SMALL {
            return self.chain(entry.start, entry.length).map(Some);
        }
        let piece = |number: u32| {
            let at = number as usize * SMALL_SECTOR;
            self.small.get(at..self.small.len().min(at + SMALL_SECTOR))
        };
        walk(entry.start, &self.small_table, entry.length, piece).map(Some)
    }

    fn entry(&self, name: &str) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.name.eq_ignore_ascii_case(name))
    }

    fn sector(&self, number: u32) -> Option<&'a [u8]> {
        let at = (number as usize).checked_add(1)?.checked_mul(self.sector)?;
        let end = self.bytes.len().min(at.checked_add(self.sector)?);
        self.bytes.get(at..end)
    }

    /// The table of sectors: the first sectors of it stand in the head, the others in a chain of their own.
    fn read_table(&self, mut next: u32) -> Result<Vec<u32>, Fault> {
        let head = self.bytes.get(76..512).unwrap_or_default();
        let mut sectors: Vec<u32> = words(head).collect();
        let mut steps = 0;
        while next < RESERVED {
            steps += 1;
            if steps > self.count() {
                return Err(circle());
            }
            let list = self.sector(next).unwrap_or_default();
            sectors.extend(words(list));
            next = sectors.pop().unwrap_or(END);
        }
        sectors.retain(|number| *number < RESERVED);
        if sectors.len() > self.count() {
            return Err(circle());
        }
        Ok(sectors
            .into_iter()
            .flat_map(|number| words(self.sector(number).unwrap_or_default()))
            .collect())
    }

    /// Sectors that the file can hold.
    fn count(&self) -> usize {
        self.bytes.len() / self.sector + 1
    }

    fn chain(&self, start: u32, length: u64) -> Result<Vec<u8>, Fault> {
        walk(start, &self.table, length, |number| self.sector(number))
    }
}

/// Puts the pieces of a chain behind each other, at most `length` bytes. A chain with more pieces than its table has
/// places goes in a circle.
fn walk<'p>(
    mut next: u32,
    table: &[u32],
    length: u64,
    piece: impl Fn(u32) -> Option<&'p [u8]>,
) -> Result<Vec<u8>, Fault> {
    let mut bytes = Vec::new();
    let mut steps = 0;
    while next != END && (bytes.len() as u64) < length {
        steps += 1;
        if steps > table.len() {
            return Err(circle());
        }
        let found = piece(next).ok_or_else(|| Fault::damaged("a chain leads outside the file"))?;
        let wanted = usize::try_from(length - bytes.len() as u64).unwrap_or(usize::MAX);
        bytes.extend_from_slice(&found[..found.len().min(wanted)]);
        next = *table
            .get(next as usize)
            .ok_or_else(|| Fault::damaged("a chain leads outside its table"))?;
    }
    Ok(bytes)
}

fn circle() -> Fault {
    Fault::damaged("a chain goes in a circle")
}

impl Entry {
    fn of(bytes: &[u8], is_large: bool) -> Option<Self> {
        let units: Vec<u16> = bytes
            .get(..64)?
            .chunks_exact(2)
            .map(|pair| u16::from_le_bytes([pair[0], pair[1]]))
            .take_while(|unit| *unit != 0)
            .collect();
        let low = u64::from(number(bytes, 120)?);
        let high = u64::from(number(bytes, 124)?);
        Some(Self {
            name: String::from_utf16_lossy(&units),
            start: number(bytes, 116)?,
            length: if is_large { high << 32 | low } else { low },
        })
    }
}

fn words(bytes: &[u8]) -> impl Iterator<Item = u32> {
    bytes
        .chunks_exact(4)
        .map(|word| u32::from_le_bytes([word[0], word[1], word[2], word[3]]))
}

fn number(bytes: &[u8], at: usize) -> Option<u32> {
    words(bytes.get(at..at + 4)?).next()
}

fn short(bytes: &[u8], at: usize) -> Option<u16> {
    let pair = bytes.get(at..at + 2)?;
    Some(u16::from_le_bytes([pair[0], pair[1]]))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A container of three sectors behind its head: the table, a directory with one name, and one sector of it.
    fn container(directory_follows: u32) -> Vec<u8> {
        let mut bytes = vec![0u8; 512 * 3];
        bytes[..8].copy_from_slice(&[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]);
        bytes[30] = 9;
        let mut put = |at: usize, word: u32| bytes[at..at + 4].copy_from_slice(&word.to_le_bytes());
        put(48, 1);
        put(60, END);
        put(68, END);
        for at in (76..512).step_by(4) {
            put(at, u32::MAX);
        }
        put(76, 0);
        put(512, 0xFFFF_FFFD);
        put(516, directory_follows);
        for (at, unit) in "EncryptedPackage".encode_utf16().enumerate() {
            bytes[1024 + 2 * at..][..2].copy_from_slice(&unit.to_le_bytes());
        }
        bytes
    }

    #[test]
    fn names_are_read_and_a_circle_is_refused() {
        let bytes = container(END);
        let compound = Compound::open(&bytes).expect("opens");
        assert!(compound.has("encryptedpackage") && !compound.has("Workbook"));
        assert_eq!(Compound::open(&container(1)).err(), Some(circle()));
        assert!(Compound::open(&bytes[..600]).is_err());
    }
}
