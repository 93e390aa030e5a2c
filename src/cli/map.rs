//! `vlecht map`: a proposal for the mapping of a foreign workbook.

use std::path::PathBuf;

use crate::cli::{Console, Exit, Format};
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::domain::Period;
use crate::domain::digest::sha256;
use crate::intake::proposal::write;
use crate::intake::{self, InboxFile, Isolation};
use crate::world;

/// What to look at.
#[derive(Debug, clap::Args)]
pub(super) struct MapArguments {
    /// The workbook or text file
    file: PathBuf,
}

/// Prints the proposal: lines for a pipeline file, or what was found as JSON.
pub(super) fn map(arguments: &MapArguments, console: &Console) -> Exit {
    let name = arguments.file.file_name().unwrap_or(arguments.file.as_os_str());
    // The folder of a month is a part of the path inside the inbox; what lies above it is not known here.
    let folder = arguments.file.parent().and_then(|folder| folder.file_name()?.to_str());
    let path = match folder.filter(|folder| Period::parse(folder).is_some()) {
        Some(folder) => format!("{folder}/{}", name.to_string_lossy()),
        None => name.to_string_lossy().into_owned(),
    };
    let Ok(bytes) = world::read(&arguments.file) else {
        let place = Place::file(arguments.file.display().to_string());
        console.report(&[Diagnostic::new(Code::FileUnreadable, place, "")]);
        return Exit::Usage;
    };
    let Ok(program) = world::program() else {
        return Exit::Environment;
    };
    let file = InboxFile {
        path,
        location: arguments.file.clone(),
        sha256: sha256(&bytes),
        is_survey: false,
    };
    match intake::look(&file, &Isolation::Workers { program, count: 1 }) {
        Ok(proposal) => {
            match console.format {
                Format::Json => Console::give(&serde_json::to_string(&proposal).unwrap_or_default()),
                Format::Text => Console::give(write::text(&proposal, &console.locale).trim_end()),
            }
            Exit::Fine
        }
        Err(diagnostic) => {
            console.report(&[*diagnostic]);
            Exit::Nothing
        }
    }
}
