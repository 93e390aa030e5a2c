//! What is checked about a zip archive before a parser sees it, and its parts.
//!
//! Parts are inflated here once, counting what really comes out, because a declared size can lie.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Read, Write};

use memchr::memmem;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

use crate::intake::workbook::Fault;

/// Largest size of all parts together after inflating, in bytes.
pub const MAX_INFLATED: u64 = 400 * 1024 * 1024;

/// Largest size of all parts together of an archive that is kept inflated, in bytes.
const MAX_KEPT: u64 = 64 * 1024 * 1024;

/// Largest part that is read beside the parser, in bytes.
const MAX_PART: u64 = 200 * 1024 * 1024;

/// Bytes of a part in which its declarations stand.
const HEAD: usize = 4096;

/// The part of an ods file that says how its parts are kept.
const MANIFEST: &str = "meta-inf/manifest.xml";

/// Fewest bytes that a shared string takes: `<si/>`.
const SHORTEST_STRING: u64 = 5;

/// What inspecting an archive showed about it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Inspection {
    /// Worksheets in which something may be hidden, by the names of their parts.
    pub hiding: BTreeSet<String>,
    /// True when there are notes to cells.
    pub has_notes: bool,
    /// True when the style sheet may have struck-out or filled formats.
    pub has_styles: bool,
}

/// An archive that no parser needs to fear.
pub struct Inspected<'a> {
    /// What it holds.
    pub holds: Inspection,
    /// The archive. Where it is not too large, its parts lie in it as they are: they are read up to three times, and
    /// inflating them takes longer than reading.
    pub bytes: Cow<'a, [u8]>,
}

/// The name of a part as it is compared: without regard to case and kind of slash.
pub fn plain(name: &str) -> String {
    let name = name.replace('\\', "/").to_ascii_lowercase();
    name.trim_start_matches('/').to_owned()
}

/// Refuses an archive that no office program would write or that is too large.
pub fn inspect(bytes: &[u8]) -> Result<Inspected<'_>, Fault> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(Fault::damaged)?;
    let mut inspection = Inspection::default();
    let mut inflated = 0u64;
    let mut names = BTreeSet::new();
    let mut buffer = vec![0u8; 64 * 1024];
    let mut kept = Some(Kept::default());
    for position in 0..archive.len() {
        let mut part = archive.by_index(position).map_err(Fault::damaged)?;
        let name = plain(&part.name().map_err(Fault::damaged)?);
        if !names.insert(name.clone()) {
            return Err(Fault::damaged("two parts have one name"));
        }
        if name.starts_with("xl/macrosheets/") {
            return Err(Fault::MacroSheet);
        }
        inspection.has_notes |= name.starts_with("xl/comments") || name.contains("/comments/");
        if let Some(kept) = &mut kept {
            kept.begin(&part.name().map_err(Fault::damaged)?);
        }
        let mut look = Look::at(name);
        loop {
            let read = part.read(&mut buffer).map_err(Fault::damaged)?;
            if read == 0 {
                break;
            }
            inflated += read as u64;
            if inflated > MAX_INFLATED {
                return Err(Fault::TooLarge);
            }
            look.see(&buffer[..read])?;
            kept = kept.filter(|_| inflated <= MAX_KEPT);
            if let Some(kept) = &mut kept {
                kept.add(&buffer[..read]);
            }
        }
        look.end(&mut inspection)?;
    }
    if entries_in_directory(bytes) > archive.len() {
        return Err(Fault::damaged("two parts have one name"));
    }
    let kept = kept.and_then(Kept::finish);
    Ok(Inspected {
        holds: inspection,
        bytes: kept.map_or(Cow::Borrowed(bytes), Cow::Owned),
    })
}

/// An archive of inflated parts in the making.
struct Kept {
    writer: ZipWriter<Cursor<Vec<u8>>>,
    is_whole: bool,
}

impl Default for Kept {
    fn default() -> Self {
        Self {
            writer: ZipWriter::new(Cursor::default()),
            is_whole: true,
        }
    }
}

impl Kept {
    fn begin(&mut self, name: &str) {
        let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
        self.is_whole &= self.writer.start_file(name, options).is_ok();
    }

    fn add(&mut self, piece: &[u8]) {
        self.is_whole &= self.writer.write_all(piece).is_ok();
    }

    /// The archive; `None` when something did not fit in it.
    fn finish(self) -> Option<Vec<u8>> {
        let archive = self.writer.finish().ok()?;
        self.is_whole.then(|| archive.into_inner())
    }
}

/// A part while it is inflated.
struct Look {
    name: String,
    size: u64,
    /// The bytes at its beginning.
    head: Vec<u8>,
    /// The last bytes of the piece before, in which a word may begin.
    tail: Vec<u8>,
    words: &'static [&'static [u8]],
    has_word: bool,
}

impl Look {
    fn at(name: String) -> Self {
        let words: &[&[u8]] = if name.starts_with("xl/worksheets/") {
            &[b"hidden=\"1\"", b"hidden=\"true\"", b"hidden='1'", b"width=\"0\""]
        } else if name == "xl/styles.xml" {
            &[b"<strike", b":strike", b"\"solid\"", b"fgColor"]
        } else if name == MANIFEST {
            &[b"encryption-data"]
        } else {
            &[]
        };
        Self {
            name,
            size: 0,
            head: Vec::new(),
            tail: Vec::new(),
            words,
            has_word: false,
        }
    }

    fn see(&mut self, piece: &[u8]) -> Result<(), Fault> {
        self.size += piece.len() as u64;
        let is_xml = [".xml", ".rels"].iter().any(|extension| self.name.ends_with(extension));
        if self.head.len() < HEAD {
            let wanted = (HEAD - self.head.len()).min(piece.len());
            self.head.extend_from_slice(&piece[..wanted]);
            if is_xml && memmem::find(&self.head, b"<!DOCTYPE").is_some() {
                return Err(Fault::damaged("a part declares a document type"));
            }
        }
        if self.words.is_empty() || self.has_word {
            return Ok(());
        }
        let longest = self.words.iter().map(|word| word.len()).max().unwrap_or(1);
        self.tail.extend_from_slice(&piece[..piece.len().min(longest)]);
        let found = |place: &[u8]| self.words.iter().any(|word| memmem::find(place, word).is_some());
        self.has_word = found(&self.tail) || found(piece);
        if piece.len() >= longest {
            self.tail = piece[piece.len() - longest..].to_vec();
        } else {
            self.tail.drain(..self.tail.len().saturating_sub(longest));
        }
        Ok(())
    }

    fn end(self, inspection: &mut Inspection) -> Result<(), Fault> {
        if self.has_word && self.name == MANIFEST {
            return Err(Fault::Encrypted);
        }
        if self.name.ends_with("sharedstrings.xml") && declared_strings(&self.head) > self.size / SHORTEST_STRING {
            return Err(Fault::TooLarge);
        }
        if self.has_word && self.name == "xl/styles.xml" {
            inspection.has_styles = true;
        } else if self.has_word {
            inspection.hiding.insert(self.name);
        }
        Ok(())
    }
}

/// How many shared strings a part says that it has: a parser makes room for that many. More than can be counted is
/// the largest number.
fn declared_strings(head: &[u8]) -> u64 {
    let Some(at) = memmem::find(head, b"uniqueCount=") else {
        return 0;
    };
    let digits: String = head[at..]
        .iter()
        .skip(b"uniqueCount=".len() + 1)
        .take_while(|byte| byte.is_ascii_digit())
        .map(|byte| char::from(*byte))
        .collect();
    if digits.is_empty() {
        0
    } else {
        digits.parse().unwrap_or(u64::MAX)
    }
}

/// How many entries the archive's own directory counts: an index by name hides doubles.
fn entries_in_directory(bytes: &[u8]) -> usize {
    let end = memmem::rfind(bytes, b"PK\x05\x06");
    end.and_then(|at| bytes.get(at + 10..at + 12))
        .map_or(0, |count| usize::from(u16::from_le_bytes([count[0], count[1]])))
}

/// The parts of an archive by name.
pub struct Parts<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
    positions: BTreeMap<String, usize>,
}

impl<'a> Parts<'a> {
    /// Opens an archive; `None` when it is none.
    pub fn open(bytes: &'a [u8]) -> Option<Self> {
        let archive = ZipArchive::new(Cursor::new(bytes)).ok()?;
        let positions = archive
            .file_names()
            .enumerate()
            .filter_map(|(position, name)| Some((plain(&name.ok()?), position)))
            .collect();
        Some(Self { archive, positions })
    }

    /// The names of the parts, without regard to case.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.positions.keys().map(String::as_str)
    }

    /// The bytes of a part.
    pub fn bytes(&mut self, name: &str) -> Option<Vec<u8>> {
        let position = *self.positions.get(&plain(name))?;
        let part = self.archive.by_index(position).ok()?;
        let mut bytes = Vec::new();
        part.take(MAX_PART).read_to_end(&mut bytes).ok()?;
        Some(bytes)
    }

    /// The text of a part in UTF-8.
    pub fn text(&mut self, name: &str) -> Option<String> {
        String::from_utf8(self.bytes(name)?).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_kept_holds_the_same_parts() {
        let mut packed = ZipWriter::new(Cursor::new(Vec::new()));
        let text = "<worksheet/>".repeat(9_000);
        for (name, content) in [
            ("xl/worksheets/sheet1.xml", text.as_str()),
            ("xl/Strings.xml", "<sst/>"),
        ] {
            packed.start_file(name, SimpleFileOptions::default()).expect("a part");
            packed.write_all(content.as_bytes()).expect("its bytes");
        }
        let bytes = packed.finish().expect("an archive").into_inner();
        let inspected = inspect(&bytes).expect("is fine");
        assert!(inspected.bytes.len() > text.len() && bytes.len() < text.len());
        let mut parts = Parts::open(&inspected.bytes).expect("an archive");
        assert_eq!(parts.text("xl/worksheets/sheet1.xml"), Some(text));
        assert_eq!(parts.text("xl/Strings.xml").as_deref(), Some("<sst/>"));
    }

    #[test]
    fn what_is_no_archive_is_damaged() {
        assert!(matches!(inspect(b"PK\x03\x04 cut off"), Err(Fault::Damaged(_))));
    }

    #[test]
    fn a_number_of_strings_that_cannot_be_is_seen() {
        assert_eq!(declared_strings(b"<sst count=\"3\" uniqueCount=\"12\">"), 12);
        assert_eq!(
            declared_strings(b"<sst uniqueCount=\"99999999999999999999999\">"),
            u64::MAX
        );
        assert_eq!(declared_strings(b"<sst>"), 0);
    }

    #[test]
    fn a_word_that_is_cut_in_two_is_found() {
        let mut look = Look::at("xl/worksheets/sheet1.xml".to_owned());
        for piece in [&b"<row r=\"3\" hid"[..], b"den=\"1\">"] {
            look.see(piece).expect("is fine");
        }
        assert!(look.has_word);
    }
}
