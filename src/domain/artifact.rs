//! A file of an edition, before it is on disk.

/// A rendered file: where it goes inside the edition and what is in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Artifact {
    /// Path inside the edition with forward slashes, such as `stuurgroep/stuurgroeprapportage_2026-10.xlsx`.
    pub path: String,
    /// The content, complete.
    pub bytes: Vec<u8>,
}
