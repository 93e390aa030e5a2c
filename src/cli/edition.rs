//! An edition that somebody names by its folder, and the pipeline that made it.

use std::path::{Path, PathBuf};

use crate::cli::{Console, Exit};
use crate::config::Pipeline;
use crate::locale::Value;
use crate::pipeline::{Request, again};
use crate::publish::{Edition, PublishError};
use crate::world;

/// An edition and what is needed to make it again.
#[derive(Clone, Debug, clap::Args)]
pub(super) struct EditionArguments {
    /// The folder of the edition, such as reports/maandrapportage/2026-10/e01, or reports/maandrapportage/latest
    pub(super) edition: PathBuf,
    #[command(flatten)]
    pub(super) sources: Sources,
}

/// Where what an edition was made from is found.
#[derive(Clone, Debug, clap::Args)]
pub(super) struct Sources {
    /// The pipeline file of the edition (default: pipelines/<name>.toml)
    #[arg(long)]
    pub(super) pipeline: Option<PathBuf>,
    /// Another inbox than the pipeline's
    #[arg(long)]
    pub(super) inbox: Option<PathBuf>,
    /// Folder for what was read before
    #[arg(long)]
    pub(super) cache: Option<PathBuf>,
}

/// Opens an edition; says so where there is none.
pub(super) fn open(folder: &Path, console: &Console) -> Result<Edition, Exit> {
    let folder = whole(folder);
    match Edition::open(&folder) {
        Ok(Some(edition)) => Ok(edition),
        Ok(None) => {
            let named = [("folder", Value::from(folder.display().to_string()))];
            console.refuse("no-edition", &console.locale.text("cli-no-edition", &named));
            Err(Exit::Usage)
        }
        Err(fault) => Err(on_disk(&fault, console)),
    }
}

/// Refuses a copy of an edition: what is done with an edition is written beside its folder, and beside a copy nobody reads it.
pub(super) fn in_place(edition: Edition, console: &Console) -> Result<Edition, Exit> {
    if edition.is_in_place() {
        return Ok(edition);
    }
    let named = [
        ("folder", Value::from(edition.folder.display().to_string())),
        ("edition", Value::from(edition.name())),
    ];
    console.refuse("edition-copied", &console.locale.text("cli-edition-copied", &named));
    Err(Exit::Usage)
}

/// Opens an edition of reports, of which figures are explained, compared and approved; the relations file is none.
pub(super) fn open_of_reports(folder: &Path, console: &Console) -> Result<Edition, Exit> {
    let edition = open(folder, console)?;
    if !edition.manifest.is_confidential {
        return Ok(edition);
    }
    let named = [("edition", Value::from(edition.name()))];
    console.refuse("confidential", &console.locale.text("cli-confidential", &named));
    Err(Exit::Usage)
}

/// Says that the disk failed.
pub(super) fn on_disk(fault: &PublishError, console: &Console) -> Exit {
    super::run::failed_to_publish(console, fault)
}

/// The folder itself where a link such as `latest` was named, from the root, so that what stands beside it is found.
fn whole(folder: &Path) -> PathBuf {
    let folder = std::path::absolute(folder).unwrap_or_else(|_| folder.to_path_buf());
    match (world::link_target(&folder), folder.parent()) {
        (Some(target), Some(parent)) => parent.join(target),
        _ => folder,
    }
}

/// The pipeline that made an edition, with the reports among which it stands.
pub(super) fn pipeline(sources: &Sources, edition: &Edition, console: &Console) -> Result<Pipeline, Exit> {
    let name = format!("pipelines/{}.toml", edition.manifest.pipeline);
    // reports/<pipeline>/<period>/<edition>
    let beside = edition.folder.ancestors().nth(4).map(|above| above.join(&name));
    let near = edition.folder.ancestors().nth(4);
    let near = near.map(|above| above.join(format!("{}.toml", edition.manifest.pipeline)));
    let candidates = sources.pipeline.iter().cloned().chain(beside).chain(near);
    let found = candidates.chain([PathBuf::from(&name)]).find(|path| path.is_file());
    let loaded = found.and_then(|path| Pipeline::load(&path).ok());
    let Some(mut pipeline) = loaded else {
        let named = [("name", Value::from(edition.manifest.pipeline.as_str()))];
        console.refuse("no-pipeline", &console.locale.text("cli-no-pipeline", &named));
        return Err(Exit::Usage);
    };
    if let Some(inbox) = &sources.inbox {
        pipeline.inbox.clone_from(inbox);
    }
    // The relations file stands in a root of its own: what it was made from is among the pipeline's own reports.
    let reports = edition.folder.ancestors().nth(3);
    if let Some(reports) = reports.filter(|_| !edition.manifest.is_confidential) {
        reports.clone_into(&mut pipeline.reports);
    }
    Ok(pipeline)
}

/// A request that makes an edition again.
pub(super) fn request(sources: &Sources, edition: &Edition, console: &Console) -> Result<Request, Exit> {
    made_again(pipeline(sources, edition, console)?, sources, edition, console)
}

/// The same by a pipeline.
pub(super) fn made_again(
    pipeline: Pipeline,
    sources: &Sources,
    edition: &Edition,
    console: &Console,
) -> Result<Request, Exit> {
    again::request(pipeline, sources.cache.clone(), edition).map_err(|fault| super::run::failed(console, &fault.into()))
}
