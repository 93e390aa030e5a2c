//! What is checked about a zip archive before a parser sees it, and its parts.
//!
//! Parts are inflated here once, counting what really comes out, because a declared size can lie.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::io::{Cursor, Read};
use std::sync::LazyLock;

use memchr::memmem;
use zip::ZipArchive;

use crate::intake::workbook::parts::{Kept, MAX_PART};
use crate::intake::workbook::{Fault, frequency};

/// Largest size of all parts together after inflating, in bytes.
pub const MAX_INFLATED: u64 = 400 * 1024 * 1024;

/// Most parts of an archive. An office program writes a few for a sheet; an index of millions is work and no workbook.
const MAX_PARTS: usize = 10_000;

/// Largest size of all parts together of an archive that is kept inflated, in bytes.
const MAX_KEPT: u64 = 64 * 1024 * 1024;

/// Bytes of a part in which its declarations stand.
const HEAD: usize = 4096;

/// The part of an ods file that says how its parts are kept.
const MANIFEST: &str = "meta-inf/manifest.xml";

/// What says how wide the columns of a sheet are; a width of nothing hides them.
const WIDTH: &str = "width=";

/// Fewest bytes that a shared string takes: `<si/>`.
const SHORTEST_STRING: u64 = 5;

/// What inspecting an archive showed about it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[allow(clippy::struct_excessive_bools, reason = "each says by itself what to look at again")]
pub struct Inspection {
    /// Worksheets in which something may be hidden, or a part of a text of their own struck out, by the names of their
    /// parts.
    pub hiding: BTreeSet<String>,
    /// True when there are notes to cells.
    pub has_notes: bool,
    /// True when the style sheet may have struck-out or filled formats.
    pub has_styles: bool,
    /// True when a part of a shared text may be struck out.
    pub has_struck_texts: bool,
    /// Worksheets in which cells are merged, by the names of their parts.
    pub merging: BTreeSet<String>,
    /// True when an xlsx file has no style sheet: what its numbers are shown as is not known.
    pub lacks_styles: bool,
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
    if archive.len() > MAX_PARTS {
        return Err(Fault::TooLarge);
    }
    let mut inspection = Inspection::default();
    let mut inflated = 0u64;
    let mut names = BTreeSet::new();
    let mut buffer = vec![0u8; 64 * 1024];
    let mut kept = Some(Kept::with_room(declared_size(&mut archive).min(MAX_KEPT) as usize));
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
    inspection.lacks_styles = names.contains("xl/workbook.xml") && !names.contains("xl/styles.xml");
    if entries_in_directory(bytes) > archive.len() as u64 {
        return Err(Fault::damaged("two parts have one name"));
    }
    let kept = kept.and_then(Kept::finish);
    Ok(Inspected {
        holds: inspection,
        bytes: kept.map_or(Cow::Borrowed(bytes), Cow::Owned),
    })
}

/// What is looked for in a part: a word, and what may follow it (nothing: the word alone says enough).
struct Word {
    finder: memmem::Finder<'static>,
    follows: &'static [&'static str],
    sign: Sign,
    /// True for a word that says something only above the cells of a sheet.
    is_above_cells: bool,
}

/// What a word is a sign of.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sign {
    /// Merged cells.
    Merges,
    /// Something hidden, struck out, filled or encrypted: what, tells the part.
    Other,
}

/// The signs that were met.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Met {
    merges: bool,
    other: bool,
}

/// Words that are looked for in a part. Each is searched by itself: a search for a single word skips most bytes, one
/// for several together looks at all of them.
struct Words {
    words: Vec<Word>,
    longest: usize,
}

impl Words {
    fn new(words: &[(&'static str, &'static [&'static str])]) -> Self {
        let length =
            |(word, follows): &(&str, &[&str])| word.len() + follows.iter().map(|f| f.len()).max().unwrap_or(0);
        let merges = ("mergeCell ", &[] as &[&str], Sign::Merges);
        let others = words.iter().map(|(word, follows)| (*word, *follows, Sign::Other));
        Self {
            longest: words.iter().map(length).fold("mergeCell ".len(), usize::max),
            words: std::iter::once(merges)
                .chain(others)
                .map(|(word, follows, sign)| Word {
                    finder: frequency::finder(word),
                    follows,
                    sign,
                    is_above_cells: word == WIDTH,
                })
                .collect(),
        }
    }

    /// The words of a part.
    fn of(part: &str) -> Option<&'static Self> {
        static SHEET: LazyLock<Words> = LazyLock::new(|| {
            Words::new(&[
                ("hidden=", &["\"1\"", "\"true\"", "'1'", "'true'"]),
                (WIDTH, &["\"0", "'0"]),
                ("strike", &[]),
            ])
        });
        static STYLES: LazyLock<Words> =
            LazyLock::new(|| Words::new(&[("<strike", &[]), (":strike", &[]), ("\"solid\"", &[]), ("fgColor", &[])]));
        static TEXTS: LazyLock<Words> = LazyLock::new(|| Words::new(&[("<strike", &[]), (":strike", &[])]));
        static ENCRYPTED: LazyLock<Words> = LazyLock::new(|| Words::new(&[("encryption-data", &[])]));
        match part {
            "xl/styles.xml" => Some(&STYLES),
            "xl/sharedstrings.xml" => Some(&TEXTS),
            MANIFEST => Some(&ENCRYPTED),
            _ if part.starts_with("xl/worksheets/") => Some(&SHEET),
            _ => None,
        }
    }

    /// Notes the signs that a place shows.
    fn look(&self, place: &[u8], is_below: bool, met: &mut Met) {
        for word in self.words.iter().filter(|word| !(is_below && word.is_above_cells)) {
            let already = match word.sign {
                Sign::Merges => &mut met.merges,
                Sign::Other => &mut met.other,
            };
            *already = *already || word.is_in(place);
        }
    }
}

impl Word {
    fn is_in(&self, place: &[u8]) -> bool {
        let length = self.finder.needle().len();
        self.finder.find_iter(place).any(|at| {
            let rest = &place[at + length..];
            self.follows.is_empty() || self.follows.iter().any(|follows| rest.starts_with(follows.as_bytes()))
        })
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
    words: Option<&'static Words>,
    /// What was met.
    met: Met,
    /// True once the cells of a sheet began, and in parts that have none.
    is_below: bool,
}

impl Look {
    fn at(name: String) -> Self {
        let words = Words::of(&name);
        Self {
            is_below: !words.is_some_and(|words| words.words.iter().any(|word| word.is_above_cells)),
            words,
            name,
            size: 0,
            head: Vec::new(),
            tail: Vec::new(),
            met: Met::default(),
        }
    }

    fn see(&mut self, piece: &[u8]) -> Result<(), Fault> {
        self.size += piece.len() as u64;
        if self.size > MAX_PART {
            return Err(Fault::TooLarge);
        }
        let is_xml = [".xml", ".rels"].iter().any(|extension| self.name.ends_with(extension));
        if self.head.len() < HEAD {
            let wanted = (HEAD - self.head.len()).min(piece.len());
            self.head.extend_from_slice(&piece[..wanted]);
            if is_xml && memmem::find(&self.head, b"<!DOCTYPE").is_some() {
                return Err(Fault::damaged("a part declares a document type"));
            }
        }
        let Some(words) = self.words else { return Ok(()) };
        self.tail.extend_from_slice(&piece[..piece.len().min(words.longest)]);
        words.look(&self.tail, self.is_below, &mut self.met);
        words.look(piece, self.is_below, &mut self.met);
        self.is_below = self.is_below || memmem::find(piece, b"sheetData").is_some();
        if piece.len() >= words.longest {
            self.tail = piece[piece.len() - words.longest..].to_vec();
        } else {
            self.tail.drain(..self.tail.len().saturating_sub(words.longest));
        }
        Ok(())
    }

    fn end(self, inspection: &mut Inspection) -> Result<(), Fault> {
        let has_word = self.met.other;
        if has_word && self.name == MANIFEST {
            return Err(Fault::Encrypted);
        }
        if self.name.ends_with("sharedstrings.xml") && declared_strings(&self.head) > self.size / SHORTEST_STRING {
            return Err(Fault::TooLarge);
        }
        if self.met.merges {
            inspection.merging.insert(self.name.clone());
        }
        if has_word && self.name == "xl/sharedstrings.xml" {
            inspection.has_struck_texts = true;
        } else if has_word && self.name == "xl/styles.xml" {
            inspection.has_styles = true;
        } else if has_word {
            inspection.hiding.insert(self.name);
        }
        Ok(())
    }
}

/// What the parts say that their size is together; more than is kept says nothing.
fn declared_size(archive: &mut ZipArchive<Cursor<&[u8]>>) -> u64 {
    (0..archive.len())
        .filter_map(|position| Some(archive.by_index_raw(position).ok()?.size()))
        .fold(0, u64::saturating_add)
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

/// How many entries the archive's own directory counts: an index by name hides doubles. Where that is more than two bytes
/// can say (zip64), it stands in a record of its own.
fn entries_in_directory(bytes: &[u8]) -> u64 {
    let number = |sign: &[u8], from: usize, length: usize| -> Option<u64> {
        let at = memmem::rfind(bytes, sign)?;
        let digits = bytes.get(at + from..at + from + length)?;
        Some(
            digits
                .iter()
                .rev()
                .fold(0, |number, byte| number << 8 | u64::from(*byte)),
        )
    };
    match number(b"PK\x05\x06", 10, 2) {
        Some(0xFFFF) => number(b"PK\x06\x06", 32, 8).unwrap_or(0xFFFF),
        count => count.unwrap_or(0),
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use zip::write::SimpleFileOptions;
    use zip::{CompressionMethod, ZipWriter};

    use super::*;

    #[test]
    fn what_is_no_archive_is_damaged() {
        assert!(matches!(inspect(b"PK\x03\x04 cut off"), Err(Fault::Damaged(_))));
    }

    /// Parts of an archive as they are, one after the other.
    fn packed(parts: impl IntoIterator<Item = (String, usize)>, method: CompressionMethod) -> Vec<u8> {
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        let options = SimpleFileOptions::default().compression_method(method);
        for (name, size) in parts {
            writer.start_file(name, options).expect("a part");
            writer.write_all(&vec![b' '; size]).expect("its bytes");
        }
        writer.finish().expect("an archive").into_inner()
    }

    /// The same archive with its count in a zip64 record, as writers of very large files have it.
    fn as_zip64(bytes: &[u8], count: u64) -> Vec<u8> {
        let end = memmem::rfind(bytes, b"PK\x05\x06").expect("an end");
        let mut made = bytes[..end].to_vec();
        let directory = |from: usize| u32::from_le_bytes(bytes[end + from..end + from + 4].try_into().expect("four"));
        made.extend_from_slice(b"PK\x06\x06");
        made.extend_from_slice(&44u64.to_le_bytes());
        made.extend_from_slice(&[45, 0, 45, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
        for number in [count, count, u64::from(directory(12)), u64::from(directory(16))] {
            made.extend_from_slice(&number.to_le_bytes());
        }
        made.extend_from_slice(b"PK\x06\x07\0\0\0\0");
        made.extend_from_slice(&(end as u64).to_le_bytes());
        made.extend_from_slice(&1u32.to_le_bytes());
        let mut last = bytes[end..].to_vec();
        last[8..12].copy_from_slice(&[0xFF; 4]);
        made.extend_from_slice(&last);
        made
    }

    #[test]
    fn a_directory_that_counts_in_zip64_is_counted_there() {
        let plain = packed((0..3).map(|n| (format!("p{n}.bin"), 4)), CompressionMethod::Stored);
        assert!(inspect(&plain).is_ok());
        let large = as_zip64(&plain, 3);
        assert_eq!(entries_in_directory(&large), 3);
        assert!(inspect(&large).is_ok());
        // One entry more than there are names: two of them have one name.
        assert_eq!(entries_in_directory(&as_zip64(&plain, 4)), 4);
        assert!(matches!(inspect(&as_zip64(&plain, 4)), Err(Fault::Damaged(_))));
    }

    #[test]
    fn an_archive_of_too_many_parts_is_refused_and_not_read_in_part() {
        let parts = |count: usize| (0..count).map(|n| (format!("p{n}"), 0));
        let few = packed(parts(MAX_PARTS), CompressionMethod::Stored);
        assert!(inspect(&few).is_ok());
        let many = packed(parts(MAX_PARTS + 1), CompressionMethod::Stored);
        assert_eq!(inspect(&many).err(), Some(Fault::TooLarge));
    }

    #[test]
    fn a_part_that_is_too_large_is_refused_and_not_cut() {
        let size = usize::try_from(MAX_PART).expect("fits");
        let sheet = |size| [("xl/worksheets/sheet1.xml".to_owned(), size)];
        let large = packed(sheet(size + 1), CompressionMethod::Deflated);
        assert_eq!(inspect(&large).err(), Some(Fault::TooLarge));
        // Whoever asks for it all the same gets nothing rather than a piece.
        let mut parts = crate::intake::workbook::parts::Parts::open(&large).expect("an archive");
        assert_eq!(parts.bytes("xl/worksheets/sheet1.xml"), None);
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
        let hidden = Met {
            merges: false,
            other: true,
        };
        assert_eq!(look.met, hidden);
    }
}
