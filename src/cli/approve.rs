//! `vlecht approve` and `vlecht withdraw`: what is done with an edition stands beside it; the edition never changes.

use std::path::PathBuf;

use crate::cli::edition::{in_place, on_disk, open, open_of_reports};
use crate::cli::{Console, Exit, Format};
use crate::domain::Date;
use crate::locale::Value;
use crate::pipeline;
use crate::publish::{Act, Edition, Lock, PublishError, Record, Shelf, State};
use crate::world;

/// Which edition is approved.
#[derive(Clone, Debug, clap::Args)]
pub(super) struct ApproveArguments {
    /// The folder of the edition
    edition: PathBuf,
    /// Who approved it, or where that is laid down, such as "stuurgroep 12-11-2026, agendapunt 3"
    #[arg(long)]
    note: Option<String>,
}

/// Which edition is withdrawn.
#[derive(Clone, Debug, clap::Args)]
pub(super) struct WithdrawArguments {
    /// The folder of the edition
    edition: PathBuf,
    /// Why
    #[arg(long)]
    why: String,
}

/// Notes that an edition was approved.
pub(super) fn approve(arguments: &ApproveArguments, console: &Console) -> Exit {
    let opened = open_of_reports(&arguments.edition, console);
    let edition = match opened.and_then(|edition| in_place(edition, console)) {
        Ok(edition) => edition,
        Err(exit) => return exit,
    };
    match edition.state() {
        State::Withdrawn => return refused("approve-withdrawn", &edition, console),
        State::Approved => return refused("approve-approved", &edition, console),
        State::Draft => {}
    }
    // What is damaged cannot be approved: nobody knows what was read.
    match edition.damaged() {
        Ok(damaged) if damaged.is_empty() => {}
        Ok(damaged) => {
            let named = [
                ("edition", Value::from(edition.name())),
                ("files", Value::from(damaged.join(", "))),
            ];
            console.refuse("approve-damaged", &console.locale.text("approve-damaged", &named));
            return Exit::Environment;
        }
        Err(fault) => return on_disk(&fault, console),
    }
    act(&edition, Act::Approved, arguments.note.as_deref(), console)
}

/// Notes that an edition was withdrawn, and points `latest` to the newest that stands.
pub(super) fn withdraw(arguments: &WithdrawArguments, console: &Console) -> Exit {
    let opened = open(&arguments.edition, console);
    let edition = match opened.and_then(|edition| in_place(edition, console)) {
        Ok(edition) => edition,
        Err(exit) => return exit,
    };
    if arguments.why.trim().is_empty() {
        return refused("withdraw-why", &edition, console);
    }
    if edition.state() == State::Withdrawn {
        return refused("withdraw-withdrawn", &edition, console);
    }
    act(&edition, Act::Withdrawn, Some(arguments.why.trim()), console)
}

/// Writes the record with the lock held, and renews what points to editions. Gives the name of the edition that `latest`
/// points to then, empty without one; nothing where somebody else did something with this edition since it was opened.
fn noted(edition: &Edition, act: Act, why: Option<&str>, console: &Console) -> Result<Option<String>, PublishError> {
    let Some(shelf) = Shelf::holding(edition) else {
        return Ok(None);
    };
    let _lock = Lock::take(shelf.folder())?;
    let is_as_it_was = |now: &Edition| now.records == edition.records;
    if !Edition::open(&edition.folder)?.as_ref().is_some_and(is_as_it_was) {
        return Ok(None);
    }
    Record::of(edition, act, Date::in_amsterdam(world::unix_seconds()), why).write(edition)?;
    let renewed = || {
        shelf.point_latest()?;
        if let Some(reports) = shelf.folder().parent().filter(|_| !shelf.is_private()) {
            pipeline::list_editions(reports, console.locale.language)?;
        }
        shelf.latest()
    };
    let latest = renewed().map_err(PublishError::afterwards)?;
    Ok(Some(latest.map(|edition| edition.name()).unwrap_or_default()))
}

fn refused(key: &str, edition: &Edition, console: &Console) -> Exit {
    let named = [("edition", Value::from(edition.name()))];
    console.refuse(key, &console.locale.text(key, &named));
    Exit::Usage
}

fn act(edition: &Edition, act: Act, why: Option<&str>, console: &Console) -> Exit {
    let latest = match noted(edition, act, why, console) {
        Ok(Some(latest)) => latest,
        Ok(None) => return refused("edition-changed", edition, console),
        Err(fault) => return on_disk(&fault, console),
    };
    if console.format == Format::Json {
        let text = serde_json::json!({ "edition": edition.name(), "act": act.id(), "latest": latest });
        Console::give(&text.to_string());
        return Exit::Fine;
    }
    let values = [
        ("edition", Value::from(edition.name())),
        ("others", Value::from(if latest.is_empty() { "none" } else { "some" })),
        ("latest", Value::from(latest)),
    ];
    console.say(&console.locale.text(&format!("cli-{}", act.id()), &values));
    Exit::Fine
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::Format;
    use crate::locale::{Language, Locale};
    use crate::publish::manifest::SCHEMA_VERSION;

    #[test]
    fn what_somebody_else_did_meanwhile_is_not_written_over() {
        let folder = tempfile::tempdir().expect("a folder");
        let text = format!(
            r#"{{"schema_version":{SCHEMA_VERSION},"program_version":"0","network":"R","pipeline":"m","pipeline_sha256":"",
            "period":"2026-10","reference_date":"2026-11-09","edition":1,"status":"concept","needs_a_look":false,"inputs":[],
            "readings_sha256":"","earlier_editions":[],"compared_with":null,"files":[]}}"#
        );
        let shelf = Shelf::new(folder.path(), "m");
        let manifest = serde_json::from_str(&text).expect("a manifest");
        let opened = shelf.publish(manifest, &[]).expect("publishes");
        let console = Console {
            locale: Locale::new(Language::Nl),
            format: Format::Text,
            log: Format::Text,
            run: None,
        };
        let first = noted(&opened, Act::Approved, Some("de een"), &console);
        assert_eq!(first.expect("writes").as_deref(), Some("2026-10/e01"));
        let second = noted(&opened, Act::Approved, Some("de ander"), &console);
        assert!(second.expect("reads").is_none());
        let stands = shelf.standing("2026-10").expect("reads").expect("stands");
        assert_eq!(stands.records[0].why.as_deref(), Some("de een"));
    }
}
