//! `vlecht approve` and `vlecht withdraw`: what is done with an edition stands beside it; the edition never changes.

use std::path::PathBuf;

use crate::cli::edition::{on_disk, open, open_of_reports};
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
    let edition = match open_of_reports(&arguments.edition, console) {
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
    let edition = match open(&arguments.edition, console) {
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

fn refused(key: &str, edition: &Edition, console: &Console) -> Exit {
    let named = [("edition", Value::from(edition.name()))];
    console.refuse(key, &console.locale.text(key, &named));
    Exit::Usage
}

fn act(edition: &Edition, act: Act, why: Option<&str>, console: &Console) -> Exit {
    let done = || -> Result<Option<Edition>, PublishError> {
        let Some(shelf) = Shelf::holding(edition) else {
            return Ok(None);
        };
        let _lock = Lock::take(shelf.folder())?;
        Record::of(edition, act, Date::in_amsterdam(world::unix_seconds()), why).write(edition)?;
        shelf.point_latest()?;
        if let Some(reports) = shelf.folder().parent().filter(|_| !shelf.is_private()) {
            pipeline::list_editions(reports, console.locale.language)?;
        }
        shelf.latest()
    };
    let latest = match done() {
        Ok(latest) => latest.map(|edition| edition.name()).unwrap_or_default(),
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
