//! `vlecht init`: the files of a new network.

use std::path::PathBuf;

use crate::cli::{Console, Exit};
use crate::locale::Value;
use crate::world;

/// Where to.
#[derive(Clone, Debug, clap::Args)]
pub(super) struct InitArguments {
    /// The folder to write into; made when it is not there
    folder: PathBuf,
}

const FILES: &[(&str, &str)] = &[
    (
        "pipelines/maandrapportage.toml",
        include_str!("init/maandrapportage.toml"),
    ),
    ("pipelines/batenreview.toml", include_str!("init/batenreview.toml")),
    ("inbox/LEESMIJ.txt", include_str!("init/inbox.txt")),
    ("enquete/LEESMIJ.txt", include_str!("init/survey.txt")),
    ("reports/LEESMIJ.txt", include_str!("init/reports.txt")),
];

/// Writes the files of a new network; files that are there stay as they are.
pub(super) fn init(arguments: &InitArguments, console: &Console) -> Exit {
    let mut written = 0;
    for (name, text) in FILES {
        let path = arguments.folder.join(name);
        if path.exists() {
            continue;
        }
        let folder = path.parent().map_or_else(|| arguments.folder.clone(), PathBuf::from);
        if let Err(fault) = world::make_folder(&folder).and_then(|()| world::write_synced(&path, text.as_bytes())) {
            let fault = format!("{}: {fault}", path.display());
            console.say(&console.locale.text("cli-disk", &[("fault", Value::from(fault))]));
            return Exit::Environment;
        }
        written += 1;
    }
    let key = match written {
        0 => "cli-init-kept",
        written if written < FILES.len() => "cli-init-completed",
        _ => "cli-init-written",
    };
    let values = [
        ("folder", Value::from(arguments.folder.display().to_string())),
        ("n", Value::from(written)),
    ];
    console.say(&console.locale.text(key, &values));
    Exit::Fine
}
