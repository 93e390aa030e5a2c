//! The one door to clock, environment and file system.
#![expect(
    clippy::disallowed_methods,
    reason = "this is the door that the other files go through"
)]

use std::io::Write;
use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

/// Seconds since 1970, UTC. Used for the period `clock` and for the log; never for a figure.
pub fn unix_seconds() -> i64 {
    SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .map_or(0, |since| since.as_secs() as i64)
}

/// A variable of the environment.
pub fn variable(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|value| !value.is_empty())
}

/// The folder for things that may be deleted at any time.
pub fn cache_folder() -> PathBuf {
    variable("XDG_CACHE_HOME")
        .map(PathBuf::from)
        .or_else(|| variable("HOME").map(|home| PathBuf::from(home).join(".cache")))
        .or_else(|| variable("LOCALAPPDATA").map(PathBuf::from))
        .unwrap_or_else(std::env::temp_dir)
        .join("vlecht")
}

/// This program, for starting workers.
pub fn program() -> std::io::Result<PathBuf> {
    std::env::current_exe()
}

/// Processors to work with.
pub fn processors() -> usize {
    std::thread::available_parallelism().map_or(1, usize::from)
}

/// Something in a folder.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Entry {
    /// Where it is.
    pub path: PathBuf,
    /// What it is.
    pub kind: EntryKind,
}

/// What something in a folder is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum EntryKind {
    /// A file, with its size in bytes.
    File(u64),
    /// A link, pipe or device: it leads elsewhere, or reading it never ends.
    Other,
    /// A folder that may not be opened, or something that went away.
    Closed,
}

/// Everything below a folder but its folders, in order of path. Links are not followed.
pub fn entries_below(folder: &Path) -> std::io::Result<Vec<Entry>> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(inner) = folders.pop() {
        let entries = match std::fs::read_dir(&inner) {
            Ok(entries) => entries,
            Err(fault) if inner == folder => return Err(fault),
            Err(_) => {
                found.push(Entry {
                    path: inner,
                    kind: EntryKind::Closed,
                });
                continue;
            }
        };
        for entry in entries {
            let entry = entry?;
            // Of a link this is the link itself.
            let kind = match entry.metadata() {
                Ok(data) if data.is_dir() => {
                    folders.push(entry.path());
                    continue;
                }
                Ok(data) if data.is_file() => EntryKind::File(data.len()),
                Ok(_) => EntryKind::Other,
                Err(_) => EntryKind::Closed,
            };
            found.push(Entry {
                path: entry.path(),
                kind,
            });
        }
    }
    found.sort();
    Ok(found)
}

/// A path as bytes, so that a name that is no text survives on its way to another process.
pub fn path_to_bytes(path: &Path) -> Vec<u8> {
    path.as_os_str().as_encoded_bytes().to_vec()
}

/// The path that [`path_to_bytes`] gave.
pub fn path_from_bytes(bytes: Vec<u8>) -> PathBuf {
    #[cfg(unix)]
    return PathBuf::from(<std::ffi::OsString as std::os::unix::ffi::OsStringExt>::from_vec(bytes));
    #[cfg(not(unix))]
    return PathBuf::from(String::from_utf8_lossy(&bytes).into_owned());
}

/// The folders directly below a folder, in order; none when it does not exist.
pub fn folders_in(folder: &Path) -> Vec<PathBuf> {
    let mut found: Vec<PathBuf> = std::fs::read_dir(folder)
        .map(|entries| {
            entries
                .flatten()
                .map(|entry| entry.path())
                .filter(|path| path.is_dir() && !path.is_symlink())
                .collect()
        })
        .unwrap_or_default();
    found.sort();
    found
}

/// The bytes of a file.
pub fn read(path: &Path) -> std::io::Result<Vec<u8>> {
    std::fs::read(path)
}

/// The text of a file.
pub fn read_text(path: &Path) -> std::io::Result<String> {
    std::fs::read_to_string(path)
}

/// Makes a folder and those above it.
pub fn make_folder(path: &Path) -> std::io::Result<()> {
    std::fs::create_dir_all(path)
}

/// Makes a folder that nobody but its owner may look into; where it is there already, it is closed.
pub fn make_private_folder(path: &Path) -> std::io::Result<()> {
    std::fs::create_dir_all(path)?;
    only_for_owner(path, true)
}

/// Takes everybody else's rights to a folder and all that is in it away. Elsewhere than on Unix the rights of the folder
/// above it hold.
pub fn make_private(path: &Path) -> std::io::Result<()> {
    for entry in std::fs::read_dir(path)? {
        let entry = entry?;
        if entry.file_type()?.is_dir() {
            make_private(&entry.path())?;
        } else {
            only_for_owner(&entry.path(), false)?;
        }
    }
    only_for_owner(path, true)
}

#[cfg(unix)]
fn only_for_owner(path: &Path, is_folder: bool) -> std::io::Result<()> {
    use std::os::unix::fs::PermissionsExt as _;
    let mode = if is_folder { 0o700 } else { 0o600 };
    std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode))
}

#[cfg(not(unix))]
fn only_for_owner(_path: &Path, _is_folder: bool) -> std::io::Result<()> {
    Ok(())
}

/// Writes a file that is there whole or not at all: beside its place first, synced, then renamed.
pub fn write_whole(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let folder = path.parent().unwrap_or_else(|| Path::new("."));
    let mut file = tempfile::NamedTempFile::new_in(folder)?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    file.persist(path).map_err(|fault| fault.error)?;
    Ok(())
}

/// Writes a file into a folder that nobody reads yet, and syncs it.
pub fn write_synced(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let mut file = std::fs::File::create(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

/// Renames a file or folder and syncs the folder it goes to.
pub fn rename(from: &Path, to: &Path) -> std::io::Result<()> {
    std::fs::rename(from, to)?;
    match to.parent() {
        Some(folder) => std::fs::File::open(folder).and_then(|folder| folder.sync_all()),
        None => Ok(()),
    }
}

/// Removes a folder and all that is in it; nothing when it is not there.
pub fn remove_folder(path: &Path) -> std::io::Result<()> {
    match std::fs::remove_dir_all(path) {
        Err(fault) if fault.kind() != std::io::ErrorKind::NotFound => Err(fault),
        _ => Ok(()),
    }
}

/// Points a symbolic link to a folder beside it, by renaming, so that readers see the old or the new one.
pub fn point_link(link: &Path, target: &str) -> std::io::Result<()> {
    let beside = link.with_extension("new");
    match std::fs::remove_file(&beside) {
        Err(fault) if fault.kind() != std::io::ErrorKind::NotFound => return Err(fault),
        _ => {}
    }
    #[cfg(unix)]
    std::os::unix::fs::symlink(target, &beside)?;
    #[cfg(not(unix))]
    write_synced(&beside, target.as_bytes())?;
    std::fs::rename(&beside, link)
}

/// Opens a file for a lock, making it when it is not there.
pub fn lock_file(path: &Path) -> std::io::Result<std::fs::File> {
    std::fs::OpenOptions::new()
        .create(true)
        .truncate(false)
        .write(true)
        .open(path)
}

/// Writes a file that may be lost with the machine but is never seen half: for the cache.
pub fn write_unsynced(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let folder = path.parent().unwrap_or_else(|| Path::new("."));
    let mut file = tempfile::NamedTempFile::new_in(folder)?;
    file.write_all(bytes)?;
    file.persist(path).map_err(|fault| fault.error)?;
    Ok(())
}
