//! The documents of the sample before anything is drawn: what stands in them, and in which language.

mod dump;
mod language;
mod reports;
mod snapshots;
mod texts;
mod units;
mod workbooks;

use std::path::PathBuf;
use std::sync::OnceLock;

use tempfile::TempDir;
use vlecht::config::Pipeline;
use vlecht::intake::Isolation;
use vlecht::locale::Language;
use vlecht::pipeline::{self, Assessment, Request};
use vlecht::report::Document;

/// The reports of the sample.
const REPORTS: [&str; 2] = ["maandrapportage", "batenreview"];

/// A report of the sample in a language, with everything that goes beside it.
struct Made {
    language: Language,
    assessment: Assessment,
    /// Each with its folder.
    documents: Vec<(String, Document)>,
    /// The message that is ready to be mailed; none beside a review.
    message: Option<String>,
}

/// Both reports in both languages: made once for all tests.
fn of_sample() -> &'static [Made] {
    static MADE: OnceLock<Vec<Made>> = OnceLock::new();
    MADE.get_or_init(|| {
        let folder = TempDir::new().expect("a folder");
        let of_report = |report: &str| {
            let path = crate::common::project().join(format!("pipelines/{report}.toml"));
            let mut pipeline = Pipeline::load(&path).expect("a pipeline");
            pipeline.reports = folder.path().join("reports");
            let request = Request {
                isolation: Isolation::Workers {
                    program: PathBuf::from(env!("CARGO_BIN_EXE_vlecht")),
                    count: 2,
                },
                ..Request::new(pipeline, Some(folder.path().join("cache"))).expect("a request")
            };
            Language::ALL.map(|language| {
                let mut request = request.clone();
                request.pipeline.language = language;
                let assessment = pipeline::assess(&request, &|_, _| {}).expect("is read");
                let documents = pipeline::documents(&request.pipeline, &assessment);
                let message = pipeline::message(&request.pipeline, &assessment);
                Made {
                    language,
                    assessment,
                    documents,
                    message,
                }
            })
        };
        REPORTS.into_iter().flat_map(of_report).collect()
    })
}

/// The document of the sample whose file has this name.
fn document(language: Language, folder: &str, stem: &str) -> &'static Document {
    let made = of_sample().iter().filter(|made| made.language == language);
    let mut all = made.flat_map(|made| &made.documents);
    let found = all.find(|(of, document)| of == folder && document.file_stem == stem);
    &found.unwrap_or_else(|| panic!("{folder}/{stem}")).1
}
