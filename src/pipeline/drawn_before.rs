//! Pictures of the edition that stands: a drawing that did not change needs no new picture.

use std::path::PathBuf;

use crate::domain::digest::sha256;
use crate::publish::{Edition, FileEntry, Manifest};
use crate::world;

/// The folder of drawings and their pictures inside an edition.
pub(super) const FOLDER: &str = "stuurgroep/grafieken";

/// The drawings of an edition, from which the same build makes the same pictures.
pub(super) struct DrawnBefore {
    folder: PathBuf,
    files: Vec<FileEntry>,
}

impl DrawnBefore {
    /// What can be taken over from an edition; `None` where another build drew it, or one that does not know its commit.
    pub(super) fn of(edition: &Edition, manifest: &Manifest) -> Option<Self> {
        let is_known = manifest.program_commit.is_some() && !edition.manifest.is_of_another_build(manifest);
        is_known.then(|| Self {
            folder: edition.folder.clone(),
            files: edition.manifest.files.clone(),
        })
    }

    /// The picture of a drawing, where the edition holds that very drawing and the picture is the one it was published
    /// with.
    pub(super) fn picture(&self, id: &str, svg: &str) -> Option<Vec<u8>> {
        let hash = |kind: &str| {
            let path = format!("{FOLDER}/{id}.{kind}");
            let entry = self.files.iter().find(|entry| entry.path == path)?;
            Some((path, &entry.sha256))
        };
        let (_, drawing) = hash("svg")?;
        let (path, picture) = hash("png")?;
        if sha256(svg.as_bytes()) != *drawing {
            return None;
        }
        let bytes = world::read(&self.folder.join(path)).ok()?;
        (sha256(&bytes) == *picture).then_some(bytes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_is_taken_over_with_its_very_drawing_and_whole_only() {
        let folder = tempfile::tempdir().expect("a folder");
        let place = folder.path().join(FOLDER);
        world::make_folder(&place).expect("a folder");
        world::write_unsynced(&place.join("kpi.png"), b"picture").expect("writes");
        let entry = |kind: &str, bytes: &[u8]| FileEntry {
            path: format!("{FOLDER}/kpi.{kind}"),
            sha256: sha256(bytes),
        };
        let before = DrawnBefore {
            folder: folder.path().to_owned(),
            files: vec![entry("svg", b"<svg/>"), entry("png", b"picture")],
        };
        assert_eq!(before.picture("kpi", "<svg/>").as_deref(), Some(b"picture".as_slice()));
        assert_eq!(before.picture("kpi", "<svg></svg>"), None, "another drawing");
        assert_eq!(before.picture("vaart", "<svg/>"), None, "no such drawing");
        world::write_unsynced(&place.join("kpi.png"), b"other").expect("writes");
        assert_eq!(before.picture("kpi", "<svg/>"), None, "not what was published");
        world::remove_file(&place.join("kpi.png")).expect("removes");
        assert_eq!(before.picture("kpi", "<svg/>"), None, "not there");
    }
}
