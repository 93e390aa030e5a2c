//! `vlecht run`: the main job.

use crate::cli::progress::Progress;
use crate::cli::{Console, Exit, Format, PipelineArguments, load};
use crate::diagnostic::{Code, Diagnostic, Place, Severity, render};
use crate::locale::{Language, Locale, Value};
use crate::pipeline::{self, Assessment, Request, RunError, RunOutcome};
use crate::publish::PublishError;

/// Reads, measures, publishes, and says in a few lines what came of it.
pub(super) fn run(arguments: &PipelineArguments, language: Option<Language>, mut console: Console) -> Exit {
    let pipeline = match load(arguments) {
        Ok(pipeline) => pipeline,
        Err(faults) => {
            console.report(&faults);
            return Exit::Usage;
        }
    };
    console.locale = Locale::new(language.unwrap_or(pipeline.language));
    let request = match request(pipeline, arguments) {
        Ok(request) => request,
        Err(fault) => return failed(&console, &RunError::System(fault)),
    };
    let progress = Progress::new(&console.locale.word("cli-reading"), console.format == Format::Text);
    let outcome = pipeline::run(&request, &|done, all| progress.tick(done, all));
    progress.end();
    match outcome {
        Ok((Some(assessment), outcome)) => {
            let exit = told(&console, &assessment, &outcome);
            // The process ends here: giving a million rows back to the system piece by piece helps nobody.
            std::mem::forget(assessment);
            exit
        }
        Ok((None, outcome)) => unchanged(&console, &outcome),
        Err(fault) => failed(&console, &fault),
    }
}

/// A request with what was set from outside.
pub(super) fn request(pipeline: crate::config::Pipeline, arguments: &PipelineArguments) -> std::io::Result<Request> {
    let mut request = Request::new(pipeline, arguments.cache.clone())?;
    request.as_of = arguments.as_of;
    let over = arguments.period.and_then(|period| request.clone().over(period));
    Ok(over.unwrap_or(request))
}

/// Says what went wrong and gives its exit code.
pub(super) fn failed(console: &Console, fault: &RunError) -> Exit {
    let (key, exit) = match fault {
        RunError::NoInbox(diagnostics) => {
            console.report(diagnostics);
            return Exit::Nothing;
        }
        RunError::Publish(PublishError::Disk { path, fault }) => {
            let diagnostic =
                Diagnostic::new(Code::OutputFailed, Place::file(path.as_str()), "").with("fault", fault.to_string());
            console.report(&[diagnostic]);
            return Exit::Environment;
        }
        RunError::Publish(PublishError::Locked(_)) => ("cli-locked", Exit::Locked),
        RunError::System(_) => ("cli-disk", Exit::Environment),
        RunError::Render(_) => ("cli-render", Exit::Nothing),
    };
    match console.format {
        Format::Text => console.say(&console.locale.text(key, &[("fault", Value::from(fault.to_string()))])),
        Format::Json => Console::give(&serde_json::json!({ "outcome": key, "fault": fault.to_string() }).to_string()),
    }
    exit
}

/// What is said of a run that was known to change nothing.
fn unchanged(console: &Console, outcome: &RunOutcome) -> Exit {
    let (RunOutcome::NothingChanged(edition) | RunOutcome::Published(edition)) = outcome else {
        return Exit::Nothing;
    };
    let folder = edition.folder.display().to_string();
    if console.format == Format::Json {
        let period = &edition.manifest.period;
        let text = serde_json::json!({ "outcome": "nothing-changed", "edition": folder, "period": period });
        Console::give(&text.to_string());
        return Exit::Fine;
    }
    let period = crate::domain::Period::parse(&edition.manifest.period).map(|period| console.locale.period(period));
    let arguments = [("period", Value::from(period.unwrap_or_default()))];
    console.say(&console.locale.text("cli-nothing-changed", &arguments));
    Console::give(&folder);
    Exit::Fine
}

fn told(console: &Console, assessment: &Assessment, outcome: &RunOutcome) -> Exit {
    let locale = &console.locale;
    let accepted: u32 = assessment.receipts.iter().map(|receipt| receipt.rows_accepted).sum();
    let refused: u32 = assessment.receipts.iter().map(|receipt| receipt.rows_refused).sum();
    let (outcome_id, folder) = match outcome {
        RunOutcome::Published(edition) => ("published", Some(edition.folder.display().to_string())),
        RunOutcome::NothingChanged(edition) => ("nothing-changed", Some(edition.folder.display().to_string())),
        RunOutcome::NothingAccepted => ("nothing-accepted", None),
    };
    let exit = match outcome {
        RunOutcome::NothingAccepted => Exit::Nothing,
        RunOutcome::Published(_) if assessment.needs_a_look() => Exit::Look,
        // The edition that stands said what to look at when it was made.
        RunOutcome::Published(_) | RunOutcome::NothingChanged(_) => Exit::Fine,
    };
    if console.format == Format::Json {
        let text = serde_json::json!({
            "outcome": outcome_id,
            "edition": folder,
            "period": assessment.manifest.period,
            "rows_accepted": accepted,
            "rows_refused": refused,
            "findings": assessment.findings.iter().map(|finding| finding.rule).collect::<Vec<_>>(),
            "diagnostics": serde_json::from_str::<serde_json::Value>(&render::json(&assessment.diagnostics, locale)).unwrap_or_default(),
        });
        Console::give(&text.to_string());
        return exit;
    }
    let worth_saying: Vec<_> = assessment
        .diagnostics
        .iter()
        .filter(|d| d.severity() != Severity::Notice)
        .cloned()
        .collect();
    if !worth_saying.is_empty() {
        console.say(&render::summary(
            &worth_saying,
            &|id| assessment.facts.partner_name(id).to_owned(),
            locale,
        ));
    }
    let signals = assessment
        .findings
        .iter()
        .filter(|finding| crate::signals::is_signal(finding))
        .count();
    let arguments = [
        ("folder", Value::from(folder.clone().unwrap_or_default())),
        ("accepted", Value::from(i64::from(accepted))),
        ("refused", Value::from(i64::from(refused))),
        ("findings", Value::from(signals)),
        (
            "period",
            Value::from(
                crate::domain::Period::parse(&assessment.manifest.period)
                    .map_or_else(String::new, |p| locale.period(p)),
            ),
        ),
    ];
    console.say(&locale.text(&format!("cli-{outcome_id}"), &arguments));
    if let Some(relations) = &assessment.relations {
        let arguments = [("folder", Value::from(relations.display().to_string()))];
        console.say(&locale.text("cli-relations", &arguments));
    }
    if exit == Exit::Look {
        console.say(&locale.text("cli-look", &arguments));
    }
    if let Some(folder) = folder {
        Console::give(&folder);
    }
    exit
}
