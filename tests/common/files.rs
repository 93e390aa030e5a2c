//! All that a run wrote, down to the parts of its workbooks.

use std::path::{Path, PathBuf};

use vlecht::domain::digest::sha256;

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

/// Makes a file of an edition say something else, and its manifest and checksums say that it always did: what whoever may
/// write the folder could do.
pub(crate) fn forge(edition: &Path, file: &str, forged: &[u8]) {
    let path = edition.join(file);
    let old = sha256(&std::fs::read(&path).unwrap());
    std::fs::write(&path, forged).unwrap();
    let replace = |name: &str, pairs: &[(&str, &str)]| {
        let path = edition.join(name);
        let before = std::fs::read_to_string(&path).unwrap();
        let after = pairs.iter().fold(before, |text, (from, to)| text.replace(from, to));
        std::fs::write(&path, &after).unwrap();
        sha256(after.as_bytes())
    };
    let new = sha256(forged);
    let manifest = sha256(&std::fs::read(edition.join("manifest.json")).unwrap());
    let signed = replace("manifest.json", &[(&old, &new)]);
    replace("SHA256SUMS", &[(&old, &new), (&manifest, &signed)]);
}
