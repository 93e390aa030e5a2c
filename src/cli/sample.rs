//! `vlecht sample`: a generated inbox.

use std::path::{Path, PathBuf};

use crate::cli::{Console, Exit, month};
use crate::domain::Month;
use crate::locale::Value;
use crate::render::xlsx;
use crate::sample::{SampleContent, SampleOptions, for_each_file};
use crate::world;

/// The pipeline files of the sample network, which stand beside the folder `sample-data` in the repository.
const PIPELINES: [(&str, &str); 2] = [
    (
        "maandrapportage.toml",
        include_str!("../../pipelines/maandrapportage.toml"),
    ),
    ("batenreview.toml", include_str!("../../pipelines/batenreview.toml")),
];

/// Where to, and how large.
#[derive(Clone, Debug, clap::Args)]
pub(super) struct SampleArguments {
    /// The folder to write into
    folder: PathBuf,
    /// Number of partners
    #[arg(long, default_value_t = 12)]
    partners: usize,
    /// Number of months
    #[arg(long, default_value_t = 20)]
    months: usize,
    /// Rows of contributions per partner and month; 0: as many as the story has
    #[arg(long, default_value_t = 0)]
    rows: usize,
    /// Seed of the generator
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// The last month
    #[arg(long, default_value = "2026-10", value_parser = month)]
    until: Month,
    /// Write the pipeline files that read it, too
    #[arg(long, conflicts_with_all = ["partners", "months", "rows", "until"])]
    pipelines: bool,
}

/// Writes the files of a sample.
pub(super) fn sample(arguments: &SampleArguments, console: &Console) -> Exit {
    let options = SampleOptions {
        partners: arguments.partners.max(1),
        months: arguments.months.max(1),
        rows: arguments.rows,
        seed: arguments.seed,
        last_month: arguments.until,
    };
    let mut written = 0usize;
    let mut fault = None;
    for_each_file(&options, |file| {
        if fault.is_some() {
            return;
        }
        let bytes = match file.content {
            SampleContent::Text(bytes) => Ok(bytes),
            SampleContent::Workbook(document) => xlsx::workbook(&document).map_err(std::io::Error::other),
        };
        let path = arguments.folder.join(&file.path);
        let folder = path.parent().map_or_else(|| arguments.folder.clone(), PathBuf::from);
        match bytes.and_then(|bytes| world::make_folder(&folder).and_then(|()| world::write_unsynced(&path, &bytes))) {
            Ok(()) => written += 1,
            Err(error) => fault = Some(format!("{}: {error}", path.display())),
        }
    });
    if arguments.pipelines && fault.is_none() {
        fault = pipelines(&arguments.folder).err().map(|error| error.to_string());
        written += PIPELINES.len();
    }
    if let Some(fault) = fault {
        console.say(&console.locale.text("cli-disk", &[("fault", Value::from(fault))]));
        return Exit::Environment;
    }
    let folder = arguments.folder.display().to_string();
    console.say(&console.locale.text(
        "cli-sample-written",
        &[("n", Value::from(written)), ("folder", Value::from(folder))],
    ));
    Exit::Fine
}

/// Writes the pipeline files into a folder of the sample, whose inbox is then one folder nearer.
fn pipelines(sample: &Path) -> std::io::Result<()> {
    let folder = sample.join("pipelines");
    world::make_folder(&folder)?;
    for (name, text) in PIPELINES {
        let text = text.replace("../sample-data/", "../");
        world::write_unsynced(&folder.join(name), text.as_bytes())?;
    }
    Ok(())
}
