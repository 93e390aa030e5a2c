//! All that a run wrote, down to the parts of its workbooks.

use std::path::{Path, PathBuf};

/// The files below a folder.
pub(crate) fn files_below(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files_below(&path, found);
        } else {
            found.push(path);
        }
    }
}

/// The bytes of a file, and of the parts of a workbook.
pub(crate) fn contents(path: &Path) -> Vec<Vec<u8>> {
    use std::io::Read as _;
    let bytes = std::fs::read(path).unwrap();
    let mut all = Vec::new();
    if let Ok(mut archive) = zip::ZipArchive::new(std::io::Cursor::new(&bytes)) {
        for position in 0..archive.len() {
            let mut part = Vec::new();
            archive.by_index(position).unwrap().read_to_end(&mut part).unwrap();
            all.push(part);
        }
    }
    all.push(bytes);
    all
}
