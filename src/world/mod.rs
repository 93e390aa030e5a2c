//! The one door to clock, environment and file system.
#![expect(
    clippy::disallowed_methods,
    reason = "this is the door that the other files go through"
)]

use std::io::{Read, Seek, Write};
use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

pub mod rehearsal;

use rehearsal::gate;

/// Seconds since 1970, UTC. Used for the period `clock`, for waiting until a deadline and for the log; never for a
/// figure.
pub fn unix_seconds() -> i64 {
    if let Some(seconds) = rehearsal::clock() {
        return seconds;
    }
    SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .map_or(0, |since| since.as_secs() as i64)
}

/// A variable of the environment.
pub fn variable(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|value| !value.is_empty())
}

/// The folder for things that may be deleted at any time. Where the environment names none it stands among the temporary
/// files, if it is this account's alone there.
pub fn cache_folder() -> std::io::Result<PathBuf> {
    let named = variable("XDG_CACHE_HOME")
        .map(PathBuf::from)
        .or_else(|| variable("HOME").map(|home| PathBuf::from(home).join(".cache")))
        .or_else(|| variable("LOCALAPPDATA").map(PathBuf::from));
    match named {
        Some(folder) => Ok(folder.join("vlecht")),
        None => own_folder(&std::env::temp_dir()),
    }
}

/// A folder in one in which everybody may write: made for this account, or found to be its own. What somebody else put there
/// could hold other rows than were delivered.
fn own_folder(shared: &Path) -> std::io::Result<PathBuf> {
    let folder = shared.join("vlecht");
    make_hidden_folder(&folder).map_err(|fault| named(&folder, &fault))?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt as _;
        let found = std::fs::symlink_metadata(&folder)?;
        let own = tempfile::NamedTempFile::new_in(shared)?.as_file().metadata()?.uid();
        if found.uid() != own || found.mode() & 0o022 != 0 {
            let refused = std::io::ErrorKind::PermissionDenied.into();
            return Err(named(&folder, &refused));
        }
    }
    Ok(folder)
}

/// This program, for starting workers.
pub fn program() -> std::io::Result<PathBuf> {
    std::env::current_exe()
}

/// True when messages go to a terminal, where somebody reads them.
pub fn has_terminal() -> bool {
    std::io::IsTerminal::is_terminal(&std::io::stderr())
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
        let entries = match gate(&inner).and_then(|()| std::fs::read_dir(&inner)) {
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

/// The folders directly below a folder, in order, with links that lead to one, such as on another disk; none when it does
/// not exist.
pub fn folders_in(folder: &Path) -> std::io::Result<Vec<PathBuf>> {
    gate(folder)?;
    let entries = match std::fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(fault) if fault.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(fault) => return Err(fault),
    };
    let mut folders = Vec::new();
    for entry in entries {
        let path = entry?.path();
        if path.is_dir() {
            folders.push(path);
        }
    }
    folders.sort();
    Ok(folders)
}

/// The files directly in a folder, in order; none when it does not exist.
pub fn files_in(folder: &Path) -> std::io::Result<Vec<PathBuf>> {
    Ok(folders_and_files_in(folder)?.1)
}

/// The folders and the files directly in a folder, in order, with one look at it; none when it does not exist. A link is
/// neither.
pub fn folders_and_files_in(folder: &Path) -> std::io::Result<(Vec<PathBuf>, Vec<PathBuf>)> {
    gate(folder)?;
    let (mut folders, mut files) = (Vec::new(), Vec::new());
    let entries = match std::fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(fault) if fault.kind() == std::io::ErrorKind::NotFound => return Ok((folders, files)),
        Err(fault) => return Err(fault),
    };
    for entry in entries {
        let entry = entry?;
        // Most file systems say this with the name; what went away meanwhile is neither.
        let Ok(kind) = entry.file_type() else { continue };
        if kind.is_dir() {
            folders.push(entry.path());
        } else if kind.is_file() {
            files.push(entry.path());
        }
    }
    folders.sort();
    files.sort();
    Ok((folders, files))
}

/// The names of all that stands in a folder, links too; none when it does not exist.
pub fn names_in(folder: &Path) -> std::io::Result<Vec<String>> {
    gate(folder)?;
    let entries = match std::fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(fault) if fault.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(fault) => return Err(fault),
    };
    let name = |entry: std::io::Result<std::fs::DirEntry>| Ok(entry?.file_name().to_string_lossy().into_owned());
    entries.map(name).collect()
}

/// The bytes of a file.
pub fn read(path: &Path) -> std::io::Result<Vec<u8>> {
    gate(path)?;
    std::fs::read(path)
}

/// Some bytes of a file, from a place on; an error when it has fewer.
pub fn read_part(path: &Path, start: u64, length: usize) -> std::io::Result<Vec<u8>> {
    gate(path)?;
    let mut file = std::fs::File::open(path)?;
    // A length that is not this file's is asked no room for.
    if file.metadata()?.len() < start.saturating_add(length as u64) {
        return Err(std::io::ErrorKind::UnexpectedEof.into());
    }
    file.seek(std::io::SeekFrom::Start(start))?;
    let mut bytes = vec![0; length];
    file.read_exact(&mut bytes)?;
    Ok(bytes)
}

/// The bytes of a file, or nothing when there is none: what cannot be read is not what is not there.
pub fn read_if_there(path: &Path) -> std::io::Result<Option<Vec<u8>>> {
    match read(path) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(fault) if is_absent(&fault) => Ok(None),
        Err(fault) => Err(fault),
    }
}

fn is_absent(fault: &std::io::Error) -> bool {
    matches!(
        fault.kind(),
        std::io::ErrorKind::NotFound | std::io::ErrorKind::NotADirectory
    )
}

/// The text of a file.
pub fn read_text(path: &Path) -> std::io::Result<String> {
    gate(path)?;
    std::fs::read_to_string(path)
}

/// Makes a folder and those above it.
pub fn make_folder(path: &Path) -> std::io::Result<()> {
    gate(path)?;
    std::fs::create_dir_all(path)
}

/// Makes a folder that nobody but its owner may look into; where it is there already, it is closed.
pub fn make_private_folder(path: &Path) -> std::io::Result<()> {
    gate(path)?;
    std::fs::create_dir_all(path)?;
    only_for_owner(path, true)
}

/// Makes a folder into which nobody but its owner looks from the first moment. It belongs to the group that the folder above
/// gives, and hands that on to what is made in it, as `chmod` afterwards would not.
pub fn make_hidden_folder(path: &Path) -> std::io::Result<()> {
    gate(path)?;
    std::fs::create_dir_all(folder_of(path))?;
    let mut builder = std::fs::DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    match builder.create(path) {
        // What stands there may be a link that leads elsewhere.
        Err(fault) if fault.kind() != std::io::ErrorKind::AlreadyExists || !is_folder(path) => Err(fault),
        _ => Ok(()),
    }
}

/// Takes everybody else's rights to a folder and all that is in it away. Elsewhere than on Unix the rights of the folder
/// above it hold.
pub fn make_private(path: &Path) -> std::io::Result<()> {
    gate(path)?;
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

/// How the name of a file begins that is being written, or that was when its program was killed.
const HALF_WRITTEN: &str = ".tmp-vlecht-";

/// Seconds after which nobody is writing such a file any more.
const OLD: u64 = 3_600;

/// Removes what a program that was killed left half written in a folder. What is not an hour old may be another's work.
pub fn clean_half_written(folder: &Path) -> std::io::Result<()> {
    let is_left = |file: &PathBuf| {
        let name = file.file_name().map(|name| name.to_string_lossy());
        name.is_some_and(|name| name.starts_with(HALF_WRITTEN)) && size_and_age(file).is_some_and(|(_, age)| age > OLD)
    };
    files_in(folder)?
        .iter()
        .filter(|file| is_left(file))
        .try_for_each(|file| remove_file(file))
}

/// Writes a file that is there whole or not at all: beside its place first, synced, then renamed.
pub fn write_whole(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let folder = folder_of(path);
    gate(folder)?;
    let mut file = tempfile::Builder::new().prefix(HALF_WRITTEN).tempfile_in(folder)?;
    write_and_sync(file.as_file_mut(), path, bytes)?;
    gate(path)?;
    file.persist(path).map_err(|fault| fault.error)?;
    sync_folder(folder)
}

fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

/// Bytes that a file may have (`ulimit -f`). Writing more ends a process with a signal, before it can say why.
fn longest_file() -> u64 {
    static LONGEST: std::sync::OnceLock<u64> = std::sync::OnceLock::new();
    *LONGEST.get_or_init(|| rlimit::Resource::FSIZE.get_soft().unwrap_or(u64::MAX))
}

fn write_all(file: &mut std::fs::File, path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    if bytes.len() as u64 > longest_file() {
        return Err(std::io::ErrorKind::FileTooLarge.into());
    }
    if let Err(fault) = gate(path) {
        // A disk that fills up takes a part first.
        let (part, _) = bytes.split_at(bytes.len() / 2);
        file.write_all(part)?;
        return Err(fault);
    }
    file.write_all(bytes)
}

/// Writes a file into a folder that nobody reads yet, and syncs it. Who may open it follows from the account's umask.
pub fn write_synced(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    gate(path)?;
    let mut file = std::fs::File::create(path)?;
    write_and_sync(&mut file, path, bytes)
}

fn write_and_sync(file: &mut std::fs::File, path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    write_all(file, path, bytes)?;
    sync(file, path)
}

/// Makes sure that what is open is on the disk after a power cut, too.
fn sync(open: &std::fs::File, path: &Path) -> std::io::Result<()> {
    gate(path)?;
    open.sync_all()?;
    rehearsal::synced(path);
    Ok(())
}

/// Makes sure that what was made, renamed or removed in a folder is so after a power cut, too.
pub fn sync_folder(folder: &Path) -> std::io::Result<()> {
    #[cfg(unix)]
    sync(&std::fs::File::open(folder)?, folder)?;
    Ok(())
}

/// Renames a file or folder and syncs the folder it goes to.
pub fn rename(from: &Path, to: &Path) -> std::io::Result<()> {
    gate(to)?;
    std::fs::rename(from, to)?;
    sync_folder(folder_of(to))
}

/// Removes a folder and all that is in it; nothing when it is not there.
pub fn remove_folder(path: &Path) -> std::io::Result<()> {
    gate(path)?;
    match std::fs::remove_dir_all(path) {
        Err(fault) if fault.kind() != std::io::ErrorKind::NotFound => Err(fault),
        _ => Ok(()),
    }
}

/// Removes a file; nothing when it is not there.
pub fn remove_file(path: &Path) -> std::io::Result<()> {
    gate(path)?;
    match std::fs::remove_file(path) {
        Err(fault) if fault.kind() != std::io::ErrorKind::NotFound => Err(fault),
        _ => Ok(()),
    }
}

/// Points a symbolic link to a folder beside it, by renaming, so that readers see the old or the new one.
pub fn point_link(link: &Path, target: &str) -> std::io::Result<()> {
    let beside = link.with_extension("new");
    remove_file(&beside)?;
    gate(&beside)?;
    #[cfg(unix)]
    std::os::unix::fs::symlink(target, &beside)?;
    #[cfg(not(unix))]
    write_synced(&beside, target.as_bytes())?;
    rename(&beside, link).inspect_err(|_| {
        // What cannot be removed now is removed before the next link is made.
        let _left = remove_file(&beside);
    })
}

/// A fault of the system with the path that it is about.
pub fn named(path: &Path, fault: &std::io::Error) -> std::io::Error {
    std::io::Error::new(fault.kind(), format!("{}: {fault}", path.display()))
}

/// True for a folder itself, not for a link to one.
pub fn is_folder(path: &Path) -> bool {
    std::fs::symlink_metadata(path).is_ok_and(|data| data.is_dir())
}

/// True for anything that stands there.
pub fn is_there(path: &Path) -> bool {
    std::fs::symlink_metadata(path).is_ok()
}

/// Where a symbolic link points; nothing when it is none.
pub fn link_target(link: &Path) -> Option<PathBuf> {
    std::fs::read_link(link).ok()
}

/// Opens a file for a lock, making it when it is not there.
pub fn lock_file(path: &Path) -> std::io::Result<std::fs::File> {
    gate(path)?;
    std::fs::OpenOptions::new()
        .create(true)
        .truncate(false)
        .write(true)
        .open(path)
}

/// Writes a file that may be lost with the machine but is never seen half: for the cache.
pub fn write_unsynced(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let folder = folder_of(path);
    gate(folder)?;
    let mut file = tempfile::NamedTempFile::new_in(folder)?;
    write_all(file.as_file_mut(), path, bytes)?;
    gate(path)?;
    file.persist(path).map_err(|fault| fault.error)?;
    Ok(())
}

/// Who may open what is made: bits as in `chmod`. Where the system knows no such bits it does nothing.
pub fn allow(path: &Path, mode: u32) -> std::io::Result<()> {
    gate(path)?;
    #[cfg(unix)]
    std::fs::set_permissions(path, std::os::unix::fs::PermissionsExt::from_mode(mode))?;
    #[cfg(not(unix))]
    let _unknown = mode;
    Ok(())
}

/// Size in bytes and age in seconds of a file, for tidying up; nothing when it went away meanwhile.
pub fn size_and_age(path: &Path) -> Option<(u64, u64)> {
    let data = std::fs::metadata(path).ok()?;
    let age = data.modified().ok()?.elapsed().map_or(0, |age| age.as_secs());
    Some((data.len(), age))
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    #[test]
    fn a_cache_among_temporary_files_is_this_accounts_alone() {
        use std::os::unix::fs::PermissionsExt as _;
        let shared = tempfile::tempdir().expect("a folder");
        let folder = own_folder(shared.path()).expect("is made");
        let mode = |path: &Path| path.metadata().expect("is there").permissions().mode() & 0o777;
        assert_eq!(mode(&folder), 0o700);
        assert_eq!(own_folder(shared.path()).expect("is found"), folder);
        allow(&folder, 0o777).expect("is ours");
        assert!(own_folder(shared.path()).is_err(), "everybody may write there");
        std::fs::remove_dir(&folder).expect("is empty");
        let elsewhere = shared.path().join("elders");
        std::fs::create_dir(&elsewhere).expect("makes");
        std::os::unix::fs::symlink(&elsewhere, &folder).expect("links");
        assert!(own_folder(shared.path()).is_err(), "it leads elsewhere");
    }

    /// What takes no `fsync` refuses it, and that is seen: it was asked for.
    #[cfg(target_os = "linux")]
    #[test]
    fn what_was_written_is_pushed_to_the_disk() {
        let takes_none = std::fs::File::create("/dev/null").and_then(|file| file.sync_all());
        if takes_none.is_ok() {
            // Here such a refusal cannot be had.
            return;
        }
        let refused = write_synced(Path::new("/dev/null"), b"x").expect_err("it takes no sync");
        assert_eq!(refused.kind(), std::io::ErrorKind::InvalidInput, "{refused}");
    }

    #[cfg(debug_assertions)]
    #[test]
    fn what_is_renamed_was_pushed_to_the_disk_and_so_is_its_folder() {
        let folder = tempfile::tempdir().expect("a folder");
        let watched = rehearsal::rehearse(folder.path(), 0, rehearsal::Misfortune::Fails);
        let (file, moved) = (folder.path().join("a"), folder.path().join("b"));
        write_whole(&file, b"x").expect("writes");
        assert_eq!(watched.synced(), [file.clone(), folder.path().to_path_buf()]);
        rename(&file, &moved).expect("renames");
        point_link(&folder.path().join("latest"), "b").expect("points");
        assert_eq!(watched.synced()[2..], [folder.path(), folder.path()]);
    }

    #[cfg(unix)]
    #[test]
    fn p1_who_follows_a_link_while_it_is_pointed_elsewhere_always_finds_something() {
        use std::sync::atomic::{AtomicBool, Ordering::SeqCst};
        let folder = tempfile::tempdir().expect("a folder");
        let (link, is_done) = (folder.path().join("latest"), AtomicBool::new(false));
        for edition in ["e01", "e02"] {
            std::fs::create_dir(folder.path().join(edition)).expect("makes");
            std::fs::write(folder.path().join(edition).join("a.txt"), edition).expect("writes");
        }
        point_link(&link, "e01").expect("points");
        let missed = std::thread::scope(|threads| {
            let reader = threads.spawn(|| {
                let mut missed = 0_u32;
                while !is_done.load(SeqCst) {
                    missed += u32::from(std::fs::read(link.join("a.txt")).is_err());
                }
                missed
            });
            for edition in ["e02", "e01"].repeat(250) {
                point_link(&link, edition).expect("points");
            }
            is_done.store(true, SeqCst);
            reader.join().expect("reads")
        });
        assert_eq!(missed, 0);
        assert_eq!(link_target(&link).as_deref(), Some(Path::new("e01")));
    }
}
