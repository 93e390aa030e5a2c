//! What happens after a run: a note of the last success, and the programs that the pipeline file names.

use std::path::PathBuf;
use std::process::{Command, Stdio};

use serde_json::json;

use crate::cli::log::RunLog;
use crate::cli::run::Ended;
use crate::cli::{Console, Exit, Format};
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::domain::Date;
use crate::locale::Value;
use crate::pipeline::Request;
use crate::world;

/// The note of the last success beside the editions.
pub(super) const NOTE: &str = "last-success.json";

/// Notes the success, starts the program of the pipeline file, and gives the exit code of the whole.
pub(super) fn run(request: &Request, ended: &Ended, log: &RunLog, console: &Console) -> Exit {
    let mut exit = ended.exit;
    let is_success = matches!(exit, Exit::Fine | Exit::Look);
    if is_success && let Err((path, fault)) = note(request, ended, log) {
        // What was published stands; whoever watches the file must know that it says nothing of this run.
        let diagnostic = Diagnostic::new(Code::OutputFailed, Place::file(path.display().to_string()), "")
            .with("fault", fault.to_string())
            .with("why", "noted");
        log.diagnostics(std::slice::from_ref(&diagnostic));
        if console.log == Format::Text {
            console.report(&[diagnostic]);
        }
        exit = Exit::Environment;
    }
    let after = &request.pipeline.after;
    let program = match exit {
        Exit::Fine | Exit::Look => &after.success,
        // Another run is at it, and will tell.
        Exit::Locked => return exit,
        Exit::Nothing | Exit::Usage | Exit::Environment => &after.failure,
    };
    start(program, exit, ended, log, console);
    exit
}

/// `last-success.json` beside the editions: whoever watches looks at its age.
fn note(request: &Request, ended: &Ended, log: &RunLog) -> Result<(), (PathBuf, std::io::Error)> {
    let path = request.shelf().folder().join(NOTE);
    let text = json!({
        "at": Date::moment(world::unix_seconds()),
        "run": log.id(),
        "outcome": ended.outcome,
        // What the edition that stands asks for: a run that changes nothing does not make up for what was refused.
        "exit_code": if ended.needs_a_look { Exit::Look.code() } else { ended.exit.code() },
        "needs_a_look": ended.needs_a_look,
        "period": ended.period,
        "edition": ended.edition,
    });
    let bytes = format!("{text}\n");
    world::write_whole(&path, bytes.as_bytes())
        .and_then(|()| world::allow(&path, 0o644))
        .map_err(|fault| (path, fault))
}

/// Starts a program with what it may want to know in its environment. That it fails is said and changes nothing.
fn start(program: &[String], exit: Exit, ended: &Ended, log: &RunLog, console: &Console) {
    let [name, arguments @ ..] = program else { return };
    let status = Command::new(name)
        .args(arguments)
        .env("VLECHT_RUN", log.id())
        .env("VLECHT_OUTCOME", ended.outcome)
        .env("VLECHT_EXIT_CODE", exit.code().to_string())
        .env("VLECHT_EDITION", ended.edition.as_deref().unwrap_or_default())
        .env("VLECHT_PERIOD", &ended.period)
        .stdin(Stdio::null())
        // stdout is for data, and a log for machines has lines of JSON only.
        .stdout(Stdio::null())
        .stderr(match console.log {
            Format::Text => Stdio::inherit(),
            Format::Json => Stdio::null(),
        })
        .status();
    let fault = match status {
        Ok(status) if status.success() => None,
        Ok(status) => Some(status.to_string()),
        Err(fault) => Some(fault.to_string()),
    };
    log.after(name, fault.as_deref());
    if let Some(fault) = fault {
        let values = [("program", Value::from(name.as_str())), ("fault", Value::from(fault))];
        console.say(&console.locale.text("cli-after-failed", &values));
    }
}
