//! The page that lists the editions of all pipelines: from what stands on disk to `reports/index.html`.

use std::path::Path;

use crate::locale::{Language, Locale};
use crate::publish::{Edition, PublishError, reports};
use crate::render::html;
use crate::report::shelf::{Found, edition_list};

/// Writes the page anew from the editions that stand there. The same editions give the same page.
pub fn list_editions(folder: &Path, language: Language) -> Result<(), PublishError> {
    let locale = Locale::new(language);
    let found: Vec<Found> = reports::editions(folder)?.into_iter().map(found).collect();
    reports::put_page(folder, &html::editions(&edition_list(&found, &locale), &locale))
}

fn found(edition: Edition) -> Found {
    let state = edition.state().id();
    let files = edition.manifest.files.iter().map(|file| file.path.clone());
    let files = files.filter(|path| !edition.had_to_lose(path)).collect();
    let manifest = edition.manifest;
    Found {
        network: manifest.network,
        pipeline: manifest.pipeline,
        period: manifest.period,
        number: manifest.edition,
        state,
        reference_date: manifest.reference_date,
        files,
    }
}
