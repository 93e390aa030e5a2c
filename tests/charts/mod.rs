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

/// A chart of one of the sample's reports.
struct Drawn {
    /// The report's pipeline.
    report: &'static str,
    /// The chart's id.
    id: String,
    /// The drawing.
    svg: String,
}

impl Drawn {
    /// Where it stands among the pictures of all reports.
    fn name(&self) -> String {
        format!("{}/{}", self.report, self.id)
    }
}

/// The reports of the sample, and where their first edition lies.
const REPORTS: [(&str, &str); 2] = [("maandrapportage", "2026-10/e01"), ("batenreview", "2026-H2/e01")];

/// The charts of the sample's reports, by report and id: made once for all tests.
fn of_sample() -> &'static [Drawn] {
    static CHARTS: OnceLock<Vec<Drawn>> = OnceLock::new();
    CHARTS.get_or_init(|| {
        let folder = TempDir::new().expect("a folder");
        let at = |name: &str| folder.path().join(name).to_string_lossy().into_owned();
        let (out, cache) = (at("reports"), at("cache"));
        let mut drawn = Vec::new();
        for (report, edition) in REPORTS {
            let pipeline = crate::common::project().join(format!("pipelines/{report}.toml"));
            let pipeline = pipeline.to_string_lossy().into_owned();
            let arguments = ["run", &pipeline, "--out", &out, "--cache", &cache];
            let answer = crate::common::vlecht(&arguments, folder.path(), &[]);
            assert_eq!(answer.code, 0, "{}", answer.stderr);
            let pictures = folder
                .path()
                .join("reports")
                .join(report)
                .join(edition)
                .join("stuurgroep/grafieken");
            drawn.extend(
                charts_in(&pictures)
                    .into_iter()
                    .map(|(id, svg)| Drawn { report, id, svg }),
            );
        }
        drawn
    })
}

/// The SVG files in a folder, by name.
fn charts_in(folder: &std::path::Path) -> Vec<(String, String)> {
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder)
        .expect("an edition with charts")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.extension().is_some_and(|end| end == "svg"))
        .collect();
    files.sort();
    let read = |path: PathBuf| {
        let id = path.file_stem().expect("a name").to_string_lossy().into_owned();
        (id, std::fs::read_to_string(path).expect("is text"))
    };
    files.into_iter().map(read).collect()
}
