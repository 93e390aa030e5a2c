//! What every chart keeps to: labels that stand clear of each other, fills that can be told apart, words that carry the
//! message; and the gallery that shows them.

mod boxes;
mod colours;
mod extremes;
mod gallery;
mod words;

use std::path::PathBuf;
use std::sync::OnceLock;

use tempfile::TempDir;

/// The charts of the sample's report as SVG, by id, in order: made once for all tests.
fn of_sample() -> &'static [(String, String)] {
    static CHARTS: OnceLock<Vec<(String, String)>> = OnceLock::new();
    CHARTS.get_or_init(|| {
        let folder = TempDir::new().expect("a folder");
        let pipeline = crate::common::project().join("pipelines/maandrapportage.toml");
        let at = |name: &str| folder.path().join(name).to_string_lossy().into_owned();
        let (out, cache, pipeline) = (at("reports"), at("cache"), pipeline.to_string_lossy().into_owned());
        let arguments = ["run", &pipeline, "--out", &out, "--cache", &cache];
        let answer = crate::common::vlecht(&arguments, folder.path(), &[]);
        assert_eq!(answer.code, 0, "{}", answer.stderr);
        charts_under(&folder.path().join("reports"))
    })
}

/// The SVG files of the only edition under a folder.
fn charts_under(reports: &std::path::Path) -> Vec<(String, String)> {
    let folder = reports.join("maandrapportage/2026-10/e01/stuurgroep/grafieken");
    let mut files: Vec<PathBuf> = std::fs::read_dir(&folder)
        .expect("an edition with charts")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.extension().is_some_and(|end| end == "svg"))
        .collect();
    files.sort();
    files
        .into_iter()
        .map(|path| {
            let id = path.file_stem().expect("a name").to_string_lossy().into_owned();
            (id, std::fs::read_to_string(path).expect("is text"))
        })
        .collect()
}
