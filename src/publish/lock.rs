//! One run at a time: a lock that the kernel frees when its holder dies.

use std::fs::{File, TryLockError};
use std::path::{Path, PathBuf};

use crate::publish::PublishError;
use crate::world;

/// Held as long as it lives.
#[derive(Debug)]
pub struct Lock {
    _file: File,
}

impl Lock {
    /// Takes the lock of a folder, or says which one another run holds.
    pub fn take(folder: &Path) -> Result<Self, PublishError> {
        let (path, file) = open(folder)?;
        match file.try_lock() {
            Ok(()) => Ok(Self { _file: file }),
            Err(TryLockError::WouldBlock) => Err(PublishError::Locked(path.display().to_string())),
            Err(TryLockError::Error(fault)) => Err(PublishError::disk(&path, fault)),
        }
    }

    /// Takes the lock of a folder that is held for a moment only, and waits for it.
    pub fn wait(folder: &Path) -> Result<Self, PublishError> {
        let (path, file) = open(folder)?;
        file.lock().map_err(|fault| PublishError::disk(&path, fault))?;
        Ok(Self { _file: file })
    }
}

fn open(folder: &Path) -> Result<(PathBuf, File), PublishError> {
    world::make_folder(folder).map_err(|fault| PublishError::disk(folder, fault))?;
    let path = folder.join(".lock");
    let file = world::lock_file(&path).map_err(|fault| PublishError::disk(&path, fault))?;
    Ok((path, file))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_second_run_is_told_which_lock_is_held() {
        let folder = tempfile::tempdir().expect("a folder");
        let held = Lock::take(folder.path()).expect("free");
        assert!(matches!(Lock::take(folder.path()), Err(PublishError::Locked(_))));
        drop(held);
        assert!(Lock::take(folder.path()).is_ok());
    }
}
