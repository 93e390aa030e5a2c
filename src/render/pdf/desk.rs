//! All that typst gets to see: the template, what the report says, the embedded font. No disk, no clock, no network.

use std::path::PathBuf;
use std::sync::LazyLock;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Feature, Features, Library, LibraryExt, World};

use crate::render::font;

/// How it looks.
const TEMPLATE: &str = include_str!("report.typ");

/// What is the same for every document.
struct Tools {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
}

/// Heads of rows are still one of typst's features to be asked for.
static TOOLS: LazyLock<Tools> = LazyLock::new(|| {
    let features: Features = [Feature::A11yExtras].into_iter().collect();
    let fonts = fonts();
    Tools {
        library: LazyHash::new(Library::builder().with_features(features).build()),
        book: LazyHash::new(FontBook::from_fonts(&fonts)),
        fonts,
    }
});

/// Both faces, as typst takes them.
pub(super) fn fonts() -> Vec<Font> {
    [font::REGULAR, font::BOLD]
        .into_iter()
        .filter_map(|face| Font::new(Bytes::new(face), 0))
        .collect()
}

/// One document.
pub(super) struct Desk {
    template: Source,
    report: FileId,
    said: Bytes,
}

impl Desk {
    /// A desk with what a report says, as JSON; `None` when a name of a file is none.
    pub(super) fn with(said: String) -> Option<Self> {
        Some(Self {
            template: Source::new(file("report.typ")?, TEMPLATE.to_owned()),
            report: file("report.json")?,
            said: Bytes::from_string(said),
        })
    }
}

fn file(name: &str) -> Option<FileId> {
    let path = VirtualPath::new(name).ok()?;
    Some(RootedPath::new(VirtualRoot::Project, path).intern())
}

fn absent(id: FileId) -> FileError {
    FileError::NotFound(PathBuf::from(id.vpath().get_without_slash()))
}

impl World for Desk {
    fn library(&self) -> &LazyHash<Library> {
        &TOOLS.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &TOOLS.book
    }

    fn main(&self) -> FileId {
        self.template.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.template.id() {
            Ok(self.template.clone())
        } else {
            Err(absent(id))
        }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == self.report {
            Ok(self.said.clone())
        } else {
            Err(absent(id))
        }
    }

    fn font(&self, index: usize) -> Option<Font> {
        TOOLS.fonts.get(index).cloned()
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}
