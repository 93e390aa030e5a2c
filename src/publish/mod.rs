//! Editions: numbered, immutable, published whole or not at all.
//!
//! `reports/<pipeline>/<period>/e01/…` with `manifest.json` and `SHA256SUMS`; `reports/<pipeline>/latest` points to
//! the newest edition of the newest period. Everything is written beside its place, synced and renamed.

pub mod edition;
pub mod lock;
pub mod manifest;
pub mod record;
pub mod reports;
pub mod shelf;
mod stage;

pub use edition::{Edition, State};
pub use lock::Lock;
pub use manifest::{FileEntry, Manifest};
pub use record::{Act, Gone, Record};
pub use shelf::Shelf;

/// Why nothing was published.
#[derive(Debug, thiserror::Error)]
pub enum PublishError {
    /// Another run holds the lock.
    #[error("another run holds the lock {0}")]
    Locked(String),
    /// The disk or its permissions, while writing.
    #[error("{path}: {fault}")]
    Disk {
        /// What could not be written.
        path: String,
        /// What the system said.
        fault: std::io::Error,
    },
    /// The same while reading what stands there: nothing was written.
    #[error("{path}: {fault}")]
    Unread {
        /// What could not be read.
        path: String,
        /// What the system said.
        fault: std::io::Error,
    },
    /// The same when what was asked had been done: only what points to it or lists it may still be of before.
    #[error("{path}: {fault}")]
    Afterwards {
        /// `latest`, the page that lists editions, or what had to be read for them.
        path: String,
        /// What the system said.
        fault: std::io::Error,
    },
    /// The same while something was being destroyed or left out, which cannot be taken back: it may be gone in part.
    #[error("{path}: {fault}")]
    Begun {
        /// What could not be read, written or removed.
        path: String,
        /// What the system said.
        fault: std::io::Error,
    },
    /// `latest` is a folder and no link, as after restoring a copy that followed links: the editions themselves are whole.
    #[error("{0} is a folder and no link")]
    NoLink(String),
}

impl PublishError {
    pub(crate) fn disk(path: &std::path::Path, fault: std::io::Error) -> Self {
        Self::Disk {
            path: path.display().to_string(),
            fault,
        }
    }

    pub(crate) fn unread(path: &std::path::Path, fault: std::io::Error) -> Self {
        Self::Unread {
            path: path.display().to_string(),
            fault,
        }
    }

    /// The same fault, where something may be gone already.
    #[must_use]
    pub(crate) fn begun(self) -> Self {
        match self {
            Self::Disk { path, fault } | Self::Unread { path, fault } => Self::Begun { path, fault },
            // Another run came in between: that there is nothing to do would not be true.
            Self::Locked(path) => Self::Begun {
                path,
                fault: std::io::ErrorKind::WouldBlock.into(),
            },
            other => other,
        }
    }

    /// The same fault, where it came when what was asked had been done.
    #[must_use]
    pub(crate) fn afterwards(self) -> Self {
        match self {
            Self::Disk { path, fault } | Self::Unread { path, fault } => Self::Afterwards { path, fault },
            other => other,
        }
    }
}
