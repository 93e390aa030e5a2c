//! The files of an inbox.

use std::path::{Path, PathBuf};

use rayon::prelude::*;

use crate::diagnostic::{Code, Diagnostic, Outcome, Place};
use crate::domain::digest::sha256;
use crate::domain::personal::masked;
use crate::intake::sniff;
use crate::world::{self, EntryKind};

/// Largest file that is read, in bytes: a workbook of a million rows takes a quarter of it.
pub const MAX_FILE: u64 = 200 * 1024 * 1024;

/// Why a file is unreadable that the disk or its permissions refuse to give.
const DISK: &str = "disk";

/// A file of the inbox.
#[derive(Clone, Debug)]
pub struct InboxFile {
    /// Path inside the inbox with forward slashes; names the file in everything that is published.
    pub path: String,
    /// Where it is on this machine.
    pub location: PathBuf,
    /// SHA-256 of its bytes, in hexadecimal.
    pub sha256: String,
    /// True when it stands in the restricted survey inbox.
    pub is_survey: bool,
}

/// All files of an inbox in natural order of their path. `is_survey` marks the restricted one.
pub fn list(folder: &Path, is_survey: bool) -> Outcome<Vec<InboxFile>> {
    let mut outcome = Outcome::clean(Vec::new());
    let Ok(files) = world::entries_below(folder) else {
        outcome.diagnostics.push(Diagnostic::new(
            Code::InboxMissing,
            Place::file(folder.display().to_string()),
            "",
        ));
        return outcome;
    };
    let unread = |path: &str| Diagnostic::new(Code::FileUnreadable, Place::file(path), "").with("why", DISK);
    let mut regular = Vec::new();
    for entry in files {
        let location = entry.path;
        let path = inside(folder, &location, is_survey);
        let name = path.rsplit('/').next().unwrap_or(&path);
        let real = location
            .file_name()
            .map(|name| name.to_string_lossy())
            .unwrap_or_default();
        let refused = match entry.kind {
            _ if sniff::is_left_behind(&real) => Some(Code::FileSkipped),
            EntryKind::Other => Some(Code::FileNotRegular),
            EntryKind::Closed => Some(Code::FileUnreadable),
            EntryKind::File(size) if size > MAX_FILE => Some(Code::FileLimits),
            EntryKind::File(_) => None,
        };
        if refused == Some(Code::FileUnreadable) {
            outcome.diagnostics.push(unread(&path));
            continue;
        }
        if let Some(code) = refused {
            let found = if code == Code::FileSkipped { name } else { "" };
            outcome
                .diagnostics
                .push(Diagnostic::new(code, Place::file(&path), found));
            continue;
        }
        regular.push((path, location));
    }
    let hashes: Vec<_> = regular
        .par_iter()
        .map(|(_, location)| world::read(location).map(|bytes| sha256(&bytes)))
        .collect();
    for ((path, location), hash) in regular.into_iter().zip(hashes) {
        match hash {
            Ok(sha256) => outcome.value.push(InboxFile {
                path,
                location,
                sha256,
                is_survey,
            }),
            Err(_) => outcome.diagnostics.push(unread(&path)),
        }
    }
    outcome
        .value
        .sort_by_cached_key(|file| (natural(&file.path), file.location.clone()));
    tell_apart(&mut outcome.value);
    outcome
}

/// True when the disk or its permissions refused to give a file, which says nothing of what is in it.
pub fn is_of_the_disk(diagnostic: &Diagnostic) -> bool {
    diagnostic.code == Code::FileUnreadable && diagnostic.arguments.get("why").is_some_and(|why| why == DISK)
}

/// True when something is there, a file or a folder, that was not opened.
pub fn was_not_opened(diagnostic: &Diagnostic) -> bool {
    let is_left = [Code::FileSkipped, Code::FileNotRegular, Code::FileLimits].contains(&diagnostic.code);
    is_left || is_of_the_disk(diagnostic)
}

/// The paths of the files of an inbox that may no longer be opened, in natural order; their bytes are not read.
pub fn names(folder: &Path, is_survey: bool) -> Vec<String> {
    let files = world::entries_below(folder).unwrap_or_default();
    let is_left_behind = |path: &Path| {
        let name = path.file_name().map(|name| name.to_string_lossy());
        name.is_some_and(|name| sniff::is_left_behind(&name))
    };
    let mut names: Vec<String> = files
        .into_iter()
        .filter(|entry| !is_left_behind(&entry.path))
        .map(|entry| inside(folder, &entry.path, is_survey))
        .collect();
    names.sort_by_cached_key(|path| natural(path));
    names
}

/// Gives files of which the names were shortened to the same path a number each.
fn tell_apart(files: &mut [InboxFile]) {
    let mut last: Option<(String, usize)> = None;
    for file in files {
        match &mut last {
            Some((path, times)) if *path == file.path => {
                *times += 1;
                file.path = format!("{path} ({times})");
            }
            _ => last = Some((file.path.clone(), 1)),
        }
    }
}

/// The path inside the inbox. E-mail addresses and numbers that may be a BSN are left out of it here, so that they stand
/// in nothing that is printed, kept or published.
fn inside(folder: &Path, location: &Path, is_survey: bool) -> String {
    let mut parts: Vec<String> = location
        .strip_prefix(folder)
        .unwrap_or(location)
        .components()
        .map(|part| part.as_os_str().to_string_lossy().replace(char::is_control, "?"))
        .collect();
    let name = parts.pop().unwrap_or_default();
    let (stem, extension) = match name.rsplit_once('.') {
        Some((stem, extension)) if SHEETS.contains(&extension.to_lowercase().as_str()) => (stem, Some(extension)),
        _ => (name.as_str(), None),
    };
    let mut parts: Vec<String> = parts.iter().map(|part| masked(part).into_owned()).collect();
    parts.push(extension.map_or_else(
        || masked(stem).into_owned(),
        |extension| format!("{}.{extension}", masked(stem)),
    ));
    let path = parts.join("/");
    if is_survey { format!("survey/{path}") } else { path }
}

/// Extensions of spreadsheets, which an address before them must not swallow.
const SHEETS: [&str; 8] = ["xlsx", "xlsm", "xlsb", "xls", "ods", "csv", "tsv", "txt"];

/// A key that sorts numbers inside names by their value: `versie 10` after `versie 9`.
fn natural(path: &str) -> Vec<(String, u64)> {
    let mut parts = vec![(String::new(), 0u64)];
    let mut is_number = false;
    for c in path.chars() {
        if is_number && !c.is_ascii_digit() {
            parts.push((String::new(), 0));
        }
        is_number = c.is_ascii_digit();
        if let Some((text, number)) = parts.last_mut() {
            match c.to_digit(10) {
                Some(digit) => *number = number.saturating_mul(10).saturating_add(u64::from(digit)),
                None => text.push(c),
            }
        }
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_in_names_sort_by_their_value() {
        assert!(natural("2026-10/a 9.xlsx") < natural("2026-10/a 10.xlsx"));
        assert!(natural("2026-9/a") < natural("2026-10/a"));
    }

    #[test]
    fn what_is_about_a_person_is_left_out_of_a_path() {
        let folder = Path::new("/in");
        let short = |path: &str| inside(folder, &folder.join(path), false);
        assert_eq!(short("2026-10/opgave_j.jansen@example.nl.xlsx"), "2026-10/•••.xlsx");
        assert_eq!(short("j@example.nl/bsn 123456782.csv"), "•••/bsn •••.csv");
        assert_eq!(
            short("2026-10/gemeente 123456789.xlsx"),
            "2026-10/gemeente 123456789.xlsx"
        );
    }

    #[test]
    fn files_that_were_shortened_to_one_path_are_told_apart() {
        let file = |location: &str| InboxFile {
            path: "•••.xlsx".to_owned(),
            location: PathBuf::from(location),
            sha256: String::new(),
            is_survey: false,
        };
        let mut files = [file("a@b.nl.xlsx"), file("c@d.nl.xlsx")];
        tell_apart(&mut files);
        assert_eq!(files.map(|file| file.path), ["•••.xlsx", "•••.xlsx (2)"]);
    }
}
