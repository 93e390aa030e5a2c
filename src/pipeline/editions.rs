//! The page that lists the editions of all pipelines: from what stands on disk to `reports/index.html`.

use std::path::Path;

use crate::locale::{Language, Locale};
use crate::publish::reports::{self, Listed};
use crate::publish::{Lock, PublishError};
use crate::render::html;
use crate::report::shelf::{Found, edition_list};

/// Writes the page anew from the editions that stand there. The same editions give the same page.
pub fn list_editions(folder: &Path, language: Language) -> Result<(), PublishError> {
    let locale = Locale::new(language);
    // All pipelines of a folder share the page: two that end together must not list each other's editions away.
    let _lock = Lock::wait(folder)?;
    let found: Vec<Found> = reports::editions(folder)?.into_iter().map(found).collect();
    reports::put_page(folder, &html::editions(&edition_list(&found, &locale), &locale))
}

fn found(edition: Listed) -> Found {
    let state = edition.state().id();
    let files = edition.files.iter().map(|file| file.path.clone());
    let files = files.filter(|path| !edition.had_to_lose(path)).collect();
    Found {
        network: edition.network,
        pipeline: edition.pipeline,
        period: edition.period,
        number: edition.edition,
        state,
        reference_date: edition.reference_date,
        files,
    }
}
