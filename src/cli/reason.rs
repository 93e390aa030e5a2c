//! Why a run ended without an edition, in a sentence: the last thing that a log for machines says of it.

use crate::diagnostic::{Code, Diagnostic, Place, render};
use crate::locale::{Locale, Value};
use crate::pipeline::RunError;
use crate::publish::PublishError;

/// The sentence. It names folders and files, and no cell.
pub(super) fn of(fault: &RunError, locale: &Locale) -> String {
    let word = |key: &str, fault: &str| locale.text(key, &[("fault", Value::from(fault))]);
    match fault {
        RunError::NoInbox(diagnostics) => diagnostics
            .first()
            .map_or_else(String::new, |said| sentence(said, locale)),
        RunError::System(fault) => word("cli-disk", &fault.to_string()),
        RunError::Render(fault) => word("cli-render", &fault.to_string()),
        RunError::Publish(PublishError::Locked(path)) => word("cli-locked", path),
        RunError::Publish(fault) => sentence(&of_publishing(fault), locale),
    }
}

/// The diagnostic of an edition that could not be read or written.
pub(super) fn of_publishing(fault: &PublishError) -> Diagnostic {
    let said = |path: &str, why: &str| Diagnostic::new(Code::OutputFailed, Place::file(path), "").with("why", why);
    match fault {
        PublishError::Disk { path, fault } => said(path, "written").with("fault", fault.to_string()),
        PublishError::Unread { path, fault } => said(path, "read").with("fault", fault.to_string()),
        PublishError::Afterwards { path, fault } => said(path, "listed").with("fault", fault.to_string()),
        PublishError::Begun { path, fault } => said(path, "begun").with("fault", fault.to_string()),
        PublishError::NoLink(path) => said(path, "latest"),
        PublishError::Locked(path) => said(path, "written"),
    }
}

fn sentence(said: &Diagnostic, locale: &Locale) -> String {
    let words = render::sentences(said, locale);
    let place = said.place.file.clone().unwrap_or_default();
    format!("{} ({place}) {}", words.message, words.hint)
}
