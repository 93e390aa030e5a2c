//! The files of an inbox.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use crate::diagnostic::{Code, Diagnostic, Outcome, Place};
use crate::domain::digest::sha256;
use crate::intake::sniff;
use crate::world::{self, EntryKind};

/// Largest file that is read, in bytes: a workbook of a million rows takes a quarter of it.
pub const MAX_FILE: u64 = 200 * 1024 * 1024;

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
    let mut names = BTreeSet::new();
    for entry in files {
        let location = entry.path;
        let path = its_own(&inside(folder, &location, is_survey), &mut names);
        let name = path.rsplit('/').next().unwrap_or(&path);
        let refused = match entry.kind {
            _ if sniff::is_left_behind(name) => Some(Code::FileSkipped),
            EntryKind::Other => Some(Code::FileNotRegular),
            EntryKind::Closed => Some(Code::FileUnreadable),
            EntryKind::File(size) if size > MAX_FILE => Some(Code::FileLimits),
            EntryKind::File(_) => None,
        };
        if let Some(code) = refused {
            let found = if code == Code::FileSkipped { name } else { "" };
            outcome
                .diagnostics
                .push(Diagnostic::new(code, Place::file(&path), found));
            continue;
        }
        match world::read(&location) {
            Ok(bytes) => outcome.value.push(InboxFile {
                path,
                location,
                sha256: sha256(&bytes),
                is_survey,
            }),
            Err(_) => outcome
                .diagnostics
                .push(Diagnostic::new(Code::FileUnreadable, Place::file(&path), "")),
        }
    }
    outcome.value.sort_by_key(|a| natural(&a.path));
    outcome
}

fn inside(folder: &Path, location: &Path, is_survey: bool) -> String {
    let parts: Vec<String> = location
        .strip_prefix(folder)
        .unwrap_or(location)
        .components()
        .map(|part| part.as_os_str().to_string_lossy().replace(char::is_control, "?"))
        .collect();
    let path = parts.join("/");
    if is_survey { format!("survey/{path}") } else { path }
}

/// A path that no other file has: names that differ only in what cannot be printed would be one.
fn its_own(path: &str, names: &mut BTreeSet<String>) -> String {
    let mut own = path.to_owned();
    let mut number = 2;
    while !names.insert(own.clone()) {
        own = format!("{path} ({number})");
        number += 1;
    }
    own
}

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
    fn two_files_never_have_one_name() {
        let mut names = BTreeSet::new();
        let own: Vec<String> = ["a?.csv", "a?.csv", "b.csv", "a?.csv"]
            .map(|path| its_own(path, &mut names))
            .into();
        assert_eq!(own, ["a?.csv", "a?.csv (2)", "b.csv", "a?.csv (3)"]);
    }

    #[test]
    fn numbers_in_names_sort_by_their_value() {
        assert!(natural("2026-10/a 9.xlsx") < natural("2026-10/a 10.xlsx"));
        assert!(natural("2026-9/a") < natural("2026-10/a"));
    }
}
