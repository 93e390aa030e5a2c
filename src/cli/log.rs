//! The log of a run for machines: with `--format json`, and where stderr is no terminal, one line of JSON on stderr for the
//! start, the end and everything in between. It holds codes and places, and never what stood in a cell.

use serde_json::{Value, json};

use crate::cli::run::Ended;
use crate::cli::{Console, Exit, Format};
use crate::config::Pipeline;
use crate::diagnostic::{Code, Diagnostic, Severity};
use crate::domain::Date;
use crate::domain::digest::sha256;
use crate::world;

/// The log of one run.
pub(super) struct RunLog {
    id: String,
    format: Format,
}

impl RunLog {
    /// Begins it. The id tells this run from others and says nothing else.
    pub(super) fn start(pipeline: &Pipeline, format: Format) -> Self {
        let started = world::unix_seconds();
        let mark = format!("{}\0{started}\0{}", pipeline.path.display(), std::process::id());
        let log = Self {
            id: sha256(mark.as_bytes()).chars().take(12).collect(),
            format,
        };
        let version = super::VERSION;
        log.line(
            "info",
            &json!({ "event": "start", "pipeline": pipeline.name, "version": version }),
        );
        log
    }

    /// Which run it was.
    pub(super) fn id(&self) -> &str {
        &self.id
    }

    /// What was wrong with the input: code and place.
    pub(super) fn diagnostics(&self, diagnostics: &[Diagnostic]) {
        for diagnostic in diagnostics {
            let level = match diagnostic.severity() {
                Severity::Error => "error",
                Severity::Warning => "warning",
                Severity::Notice => "info",
            };
            let place = &diagnostic.place;
            let more = json!({
                "event": "diagnostic",
                "code": diagnostic.code.id(),
                "partner": diagnostic.partner,
                "file": place.file,
                "sheet": place.sheet,
                "cell": place.cell.map(|_| place.cell_text()),
                // What was found there are names of files.
                "files": (diagnostic.code == Code::DeliveryGone).then_some(&diagnostic.found),
            });
            self.line(level, &more);
        }
    }

    /// Ends it.
    pub(super) fn end(&self, ended: &Ended) {
        let code = ended.exit.code();
        let level = match ended.exit {
            Exit::Fine => "info",
            // There is an edition that stands, and somebody to look at it or to wait for.
            Exit::Look | Exit::Locked => "warning",
            Exit::Nothing if ended.outcome == "waiting" => "warning",
            Exit::Nothing | Exit::Usage | Exit::Environment => "error",
        };
        let more = json!({
            "event": "end",
            "outcome": ended.outcome,
            "exit_code": code,
            "needs_a_look": ended.needs_a_look,
            "edition": ended.edition,
            "message": ended.said,
        });
        self.line(level, &more);
    }

    /// A line about something that was started after the run.
    pub(super) fn after(&self, program: &str, fault: Option<&str>) {
        let level = if fault.is_some() { "error" } else { "info" };
        self.line(level, &json!({ "event": "after", "program": program, "fault": fault }));
    }

    fn line(&self, level: &str, more: &Value) {
        if self.format != Format::Json {
            return;
        }
        let mut line = json!({ "time": Date::moment(world::unix_seconds()), "level": level, "run": self.id });
        if let (Some(line), Some(more)) = (line.as_object_mut(), more.as_object()) {
            line.extend(more.clone());
        }
        Console::log(&line.to_string());
    }
}
