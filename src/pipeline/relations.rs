//! The confidential relations file: in a root of its own, with a manifest of its own, and readable for its owner alone.
//!
//! It is put there before the edition, so that an edition that stands never lacks it. Nothing of it goes into the edition:
//! its figures are made here and end in its bytes.

use std::path::PathBuf;

use crate::domain::Artifact;
use crate::pipeline::output::Lines;
use crate::pipeline::{Assessment, Request, RunError};
use crate::publish::{Lock, Manifest, PublishError, Shelf};
use crate::render::xlsx;
use crate::report;

/// Makes the file where the pipeline file names its place and the answers may still be kept. The folder in which it stands.
pub(super) fn publish(request: &Request, assessment: &Assessment) -> Result<Option<PathBuf>, RunError> {
    let pipeline = &request.pipeline;
    let (Some(terms), Some(survey)) = (&pipeline.relations, request.survey()) else {
        return Ok(None);
    };
    let others = [&pipeline.inbox, &pipeline.reports, &survey.inbox];
    if others
        .iter()
        .any(|other| terms.folder.starts_with(other) || other.starts_with(&terms.folder))
    {
        let mixed = std::io::Error::new(std::io::ErrorKind::InvalidInput, "[relations] confidential");
        return Err(PublishError::disk(&terms.folder, mixed).into());
    }
    let shelf = Shelf::private(&terms.folder, &pipeline.name);
    shelf.close()?;
    let _lock = Lock::take(shelf.folder())?;
    let period = assessment.manifest.period.clone();
    shelf.clean(&period)?;
    let manifest = Manifest {
        edition: shelf.next_number(&period)?,
        earlier_editions: Vec::new(),
        compared_with: None,
        shown_before: Vec::new(),
        ..assessment.manifest.clone()
    };
    let standing = shelf.standing(&period)?;
    if let Some(edition) = standing.filter(|edition| edition.manifest.is_made_from_the_same(&manifest)) {
        return Ok(Some(edition.folder));
    }
    let lines = Lines::of(pipeline, assessment);
    let mut context = lines.context(pipeline, assessment);
    context.edition.number = manifest.edition;
    let document = report::relations::relations(&context, terms, survey);
    let artifact = Artifact {
        path: format!("{}.xlsx", document.file_stem),
        bytes: xlsx::workbook(&document)?,
    };
    Ok(Some(shelf.publish(manifest, &[artifact])?.folder))
}
