//! The confidential relations file: in a root of its own, with a manifest of its own, and readable for its owner alone.
//!
//! It is put there before the edition, so that an edition that stands never lacks it. Nothing of it goes into the edition:
//! its figures are made here and end in its bytes.

use std::path::PathBuf;

use crate::config::{Pipeline, Relations, Survey};
use crate::domain::Artifact;
use crate::pipeline::output::Lines;
use crate::pipeline::{Assessment, Request, RunError};
use crate::publish::{Edition, Lock, Manifest, PublishError, Shelf};
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
    // What it was compared with and what readers saw stands among the reports and is looked for there when it is made again.
    let manifest = Manifest {
        edition: shelf.next_number(&period)?,
        earlier_editions: Vec::new(),
        is_confidential: true,
        ..assessment.manifest.clone()
    };
    let is_same = |edition: &Edition| edition.manifest.is_made_from_the_same(&manifest);
    if let Some(edition) = shelf.standing(&period)?.filter(is_same) {
        return Ok(Some(edition.folder));
    }
    // What was withdrawn is not made from the same things once more, unless somebody says why.
    if request.why.is_none() && shelf.editions(&period)?.iter().any(is_same) {
        return Ok(None);
    }
    let artifact = workbook(pipeline, assessment, manifest.edition, (terms, survey))?;
    Ok(Some(shelf.publish(manifest, &[artifact])?.folder))
}

/// The file as it comes out now; nothing where it may no longer be made.
pub(super) fn made_again(request: &Request, assessment: &Assessment) -> Result<Vec<Artifact>, RunError> {
    let (Some(terms), Some(survey)) = (&request.pipeline.relations, request.survey()) else {
        return Ok(Vec::new());
    };
    let number = assessment.manifest.edition;
    Ok(vec![workbook(&request.pipeline, assessment, number, (terms, survey))?])
}

fn workbook(
    pipeline: &Pipeline,
    assessment: &Assessment,
    number: u32,
    (terms, survey): (&Relations, &Survey),
) -> Result<Artifact, RunError> {
    let lines = Lines::of(pipeline, assessment);
    let mut context = lines.context(pipeline, assessment);
    context.edition.number = number;
    // What an earlier period found is no part of it.
    context.edition.found_before = None;
    let document = report::relations::relations(&context, terms, survey);
    Ok(Artifact {
        path: format!("{}.xlsx", document.file_stem),
        bytes: xlsx::workbook(&document)?,
    })
}
