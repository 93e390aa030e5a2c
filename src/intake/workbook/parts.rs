//! The parts of a zip archive: by name, and as they are kept inflated.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::io::{Cursor, Read, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

use crate::intake::workbook::archive::plain;

/// Largest part of an archive, in bytes: a larger one is refused, because a piece of it would be half a table.
pub(super) const MAX_PART: u64 = 200 * 1024 * 1024;

/// An archive of inflated parts in the making.
pub(super) struct Kept {
    writer: ZipWriter<Cursor<Vec<u8>>>,
    is_whole: bool,
}

impl Kept {
    pub(super) fn with_room(bytes: usize) -> Self {
        Self {
            writer: ZipWriter::new(Cursor::new(Vec::with_capacity(bytes))),
            is_whole: true,
        }
    }

    pub(super) fn begin(&mut self, name: &str) {
        let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
        self.is_whole &= self.writer.start_file(name, options).is_ok();
    }

    pub(super) fn add(&mut self, piece: &[u8]) {
        self.is_whole &= self.writer.write_all(piece).is_ok();
    }

    /// The archive; `None` when something did not fit in it.
    pub(super) fn finish(self) -> Option<Vec<u8>> {
        let archive = self.writer.finish().ok()?;
        self.is_whole.then(|| archive.into_inner())
    }
}

/// The parts of an archive by name.
pub struct Parts<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
    bytes: &'a [u8],
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
        Some(Self {
            archive,
            bytes,
            positions,
        })
    }

    /// The names of the parts, without regard to case.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.positions.keys().map(String::as_str)
    }

    /// The bytes of a part: where they lie, if they lie there as they are.
    pub fn bytes(&mut self, name: &str) -> Option<Cow<'a, [u8]>> {
        let position = *self.positions.get(&plain(name))?;
        let part = self.archive.by_index(position).ok()?;
        if part.compression() == CompressionMethod::Stored && !part.encrypted() {
            let start = usize::try_from(part.data_start()?).ok()?;
            let end = start.checked_add(usize::try_from(part.size()).ok()?)?;
            return self.bytes.get(start..end).map(Cow::Borrowed);
        }
        let mut bytes = Vec::new();
        part.take(MAX_PART + 1).read_to_end(&mut bytes).ok()?;
        (bytes.len() as u64 <= MAX_PART).then_some(Cow::Owned(bytes))
    }

    /// The text of a part in UTF-8.
    pub fn text(&mut self, name: &str) -> Option<Cow<'a, str>> {
        match self.bytes(name)? {
            Cow::Borrowed(bytes) => std::str::from_utf8(bytes).ok().map(Cow::Borrowed),
            Cow::Owned(bytes) => String::from_utf8(bytes).ok().map(Cow::Owned),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake::workbook::archive::inspect;

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
        assert_eq!(
            parts.text("xl/worksheets/sheet1.xml"),
            Some(Cow::Borrowed(text.as_str()))
        );
        assert_eq!(parts.text("xl/Strings.xml").as_deref(), Some("<sst/>"));
    }
}
