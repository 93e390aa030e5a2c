//! `vlecht run`: the main job.

use crate::cli::after;
use crate::cli::ahead::is_ahead;
use crate::cli::log::RunLog;
use crate::cli::progress::Progress;
use crate::cli::reason;
use crate::cli::{Console, Exit, Format, PipelineArguments, load, set_back, standing};
use crate::diagnostic::{Code, Severity, render};
use crate::locale::{Language, Locale, Value};
use crate::pipeline::{self, Assessment, Changes, Request, RunError, RunOutcome, WaitFor};
use crate::publish::PublishError;

/// What a run waits for.
#[derive(Clone, Copy, Debug, clap::ValueEnum)]
enum Wait {
    /// Until everybody delivered
    Complete,
    /// Until everybody delivered or the deadline passed
    Deadline,
}

/// A pipeline, and under which conditions it is published.
#[derive(Clone, Debug, clap::Args)]
pub(super) struct RunArguments {
    #[command(flatten)]
    common: PipelineArguments,
    /// Publish only when this is so; before that, say who is missing and exit 1
    #[arg(long, value_enum)]
    wait_for: Option<Wait>,
    /// Why a new edition takes the place of an approved or withdrawn one
    #[arg(long)]
    why: Option<String>,
}

/// How a run ended: what is said afterwards to whoever asked.
pub(super) struct Ended {
    pub(super) exit: Exit,
    /// The word for machines.
    pub(super) outcome: &'static str,
    /// The folder of the edition that stands, where the run found or made one.
    pub(super) edition: Option<String>,
    pub(super) period: String,
    /// True when something was refused or is missing in the edition that stands, whichever run made it.
    pub(super) needs_a_look: bool,
    /// What came of it in a sentence: counts and names of files, nothing of a cell.
    pub(super) said: String,
}

impl Ended {
    fn without_edition(exit: Exit, outcome: &'static str, period: &str) -> Self {
        Self {
            exit,
            outcome,
            edition: None,
            period: period.to_owned(),
            needs_a_look: false,
            said: String::new(),
        }
    }
}

/// Reads, measures, publishes, and says in a few lines what came of it.
pub(super) fn run(arguments: &RunArguments, language: Option<Language>, mut console: Console) -> Exit {
    let pipeline = match load(&arguments.common) {
        Ok(pipeline) => pipeline,
        Err(faults) => {
            console.report(&faults);
            return Exit::Usage;
        }
    };
    console.locale = Locale::new(language.unwrap_or(pipeline.language));
    if is_ahead(&pipeline, &arguments.common, &console) {
        return Exit::Usage;
    }
    let log = RunLog::start(&pipeline, console.log);
    console.run = Some(log.id().to_owned());
    let request = match request(pipeline, &arguments.common) {
        Ok(request) => Request {
            wait_for: arguments.wait_for.map(|wait| match wait {
                Wait::Complete => WaitFor::Complete,
                Wait::Deadline => WaitFor::Deadline,
            }),
            why: arguments
                .why
                .as_deref()
                .map(str::trim)
                .filter(|why| !why.is_empty())
                .map(str::to_owned),
            ..request
        },
        Err(fault) => return failed(&console, &RunError::System(fault)),
    };
    // What it is about, said also where it fails. Asked once: midnight must not fall inside.
    let period = request.period().to_string();
    if let Some(said) = set_back::noticed(&request, &console) {
        console.refuse("clock-set-back", &said);
        let ended = Ended {
            said,
            ..Ended::without_edition(Exit::Environment, "clock-set-back", &period)
        };
        log.end(&ended);
        return after::run(&request, &ended, &log, &console);
    }
    let progress = Progress::new(&console.locale.word("cli-reading"), console.log == Format::Text);
    let outcome = pipeline::run(&request, &|done, all| progress.tick(done, all));
    progress.end();
    let ended = match outcome {
        Ok((Some(assessment), outcome)) => {
            log.diagnostics(&assessment.diagnostics);
            let ended = told(&console, &assessment, &outcome);
            // The process ends soon: giving a million rows back to the system piece by piece helps nobody.
            std::mem::forget(assessment);
            ended
        }
        Ok((None, outcome)) => unchanged(&console, &outcome, &period),
        Err(fault) => {
            if let RunError::NoInbox(diagnostics) = &fault {
                log.diagnostics(diagnostics);
            }
            Ended {
                said: reason::of(&fault, &console.locale),
                ..Ended::without_edition(failed(&console, &fault), "failed", &period)
            }
        }
    };
    log.end(&ended);
    after::run(&request, &ended, &log, &console)
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
        RunError::Publish(fault) => return failed_to_publish(console, fault),
        RunError::System(_) => ("cli-disk", Exit::Environment),
        RunError::Render(_) => ("cli-render", Exit::Nothing),
    };
    tell(console, key, &fault.to_string());
    exit
}

/// Says that an edition could not be read or written, and gives the exit code.
pub(super) fn failed_to_publish(console: &Console, fault: &PublishError) -> Exit {
    if let PublishError::Locked(path) = fault {
        tell(console, "cli-locked", path);
        return Exit::Locked;
    }
    console.report(&[reason::of_publishing(fault)]);
    Exit::Environment
}

fn tell(console: &Console, key: &str, fault: &str) {
    match console.format {
        Format::Text => console.refuse(key, &console.locale.text(key, &[("fault", Value::from(fault))])),
        Format::Json => {
            console.refuse(key, fault);
            Console::give(&serde_json::json!({ "outcome": key, "fault": fault }).to_string());
        }
    }
}

/// What is said of a run that was known to change nothing.
fn unchanged(console: &Console, outcome: &RunOutcome, period: &str) -> Ended {
    let (RunOutcome::NothingChanged(edition) | RunOutcome::Published(edition)) = outcome else {
        return Ended::without_edition(Exit::Nothing, "nothing-accepted", period);
    };
    let folder = edition.folder.display().to_string();
    let period = edition.manifest.period.clone();
    let name = crate::domain::Period::parse(&period).map(|period| console.locale.period(period));
    let arguments = [("period", Value::from(name.unwrap_or_default()))];
    let said = console.locale.text("cli-nothing-changed", &arguments);
    if console.format == Format::Json {
        let mut text = serde_json::json!({ "outcome": "nothing-changed", "edition": folder, "period": period });
        standing::for_machines(&mut text, &edition.manifest, edition.manifest.needs_a_look);
        Console::give(&text.to_string());
    } else {
        console.say(&said);
        standing::still(console, &edition.manifest);
        Console::give(&folder);
    }
    Ended {
        exit: Exit::Fine,
        outcome: "nothing-changed",
        edition: Some(folder),
        period,
        needs_a_look: edition.manifest.needs_a_look,
        said,
    }
}

fn told(console: &Console, assessment: &Assessment, outcome: &RunOutcome) -> Ended {
    let locale = &console.locale;
    let accepted: u32 = assessment.receipts.iter().map(|receipt| receipt.rows_accepted).sum();
    let refused: u32 = assessment.receipts.iter().map(|receipt| receipt.rows_refused).sum();
    let shown = |edition: &crate::publish::Edition| Some(edition.folder.display().to_string());
    let (outcome_id, exit, folder) = match outcome {
        RunOutcome::Published(edition) if assessment.needs_a_look() => ("published", Exit::Look, shown(edition)),
        RunOutcome::Published(edition) => ("published", Exit::Fine, shown(edition)),
        // The edition that stands said what to look at when it was made.
        RunOutcome::NothingChanged(edition) => ("nothing-changed", Exit::Fine, shown(edition)),
        // A disk that refused what was delivered is no matter of the partners.
        RunOutcome::NothingAccepted if assessment.disk_refused() => ("disk-refused", Exit::Environment, None),
        RunOutcome::NothingAccepted => ("nothing-accepted", Exit::Nothing, None),
        RunOutcome::NoPartners => ("no-partners", Exit::Nothing, None),
        RunOutcome::Waiting(_) => ("waiting", Exit::Nothing, None),
        // What was approved is published and stands; that something differs since asks somebody to look, and no more.
        RunOutcome::NeedsReason(_) => ("needs-reason", Exit::Look, assessment.standing.as_ref().and_then(shown)),
        // Nobody is led to what was withdrawn: of such a run there is no edition to name.
        RunOutcome::SameAsWithdrawn(_) => ("same-as-withdrawn", Exit::Nothing, None),
    };
    let missing: &[String] = match outcome {
        RunOutcome::Waiting(missing) => missing,
        _ => &[],
    };
    let (approved, since) = match (outcome, &assessment.standing) {
        (RunOutcome::NeedsReason(approved), Some(standing)) => (
            Some(approved.name()),
            Some((
                standing.name(),
                Changes::between(&standing.manifest, &assessment.manifest),
            )),
        ),
        _ => (None, None),
    };
    let needs_a_look = match outcome {
        RunOutcome::NothingChanged(edition) => edition.manifest.needs_a_look,
        _ => exit == Exit::Look,
    };
    let mut ended = Ended {
        exit,
        outcome: outcome_id,
        edition: folder.clone(),
        period: assessment.manifest.period.clone(),
        needs_a_look,
        said: String::new(),
    };
    let mut arguments = vec![
        ("accepted", Value::from(i64::from(accepted))),
        ("refused", Value::from(i64::from(refused))),
        ("edition", Value::from(approved.clone().unwrap_or_default())),
        ("missing", Value::from(names(assessment, missing))),
    ];
    if let Some((name, since)) = &since {
        arguments.push(("since", Value::from(name.as_str())));
        arguments.push(("changes", Value::from(standing::changes(console, since))));
    }
    arguments.extend(counted(console, assessment, folder.as_deref()));
    ended.said = locale.text(&format!("cli-{outcome_id}"), &arguments);
    if console.format == Format::Json {
        let mut text = serde_json::json!({
            "outcome": outcome_id,
            "edition": folder,
            "period": assessment.manifest.period,
            "missing": missing,
            "rows_accepted": accepted,
            "rows_refused": refused,
            "findings": assessment.findings.iter().map(|finding| finding.rule).collect::<Vec<_>>(),
            "diagnostics": serde_json::from_str::<serde_json::Value>(&render::json(&assessment.diagnostics, locale)).unwrap_or_default(),
            "approved": approved,
            "changes": since.map(|(_, changes)| changes),
        });
        standing::for_machines(&mut text, &assessment.manifest, needs_a_look);
        Console::give(&text.to_string());
        return ended;
    }
    told_people(console, assessment, (outcome, &ended), &arguments);
    if let Some(folder) = folder {
        Console::give(&folder);
    }
    ended
}

/// The names of partners behind each other.
fn names(assessment: &Assessment, partners: &[String]) -> String {
    let names = partners.iter().map(|id| assessment.facts.partner_name(id));
    names.collect::<Vec<_>>().join(", ")
}

/// What the sentences about a run may name, besides its rows.
fn counted(console: &Console, assessment: &Assessment, folder: Option<&str>) -> [(&'static str, Value); 5] {
    let findings = assessment.findings.iter();
    let signals = findings.filter(|finding| crate::signals::is_signal(finding)).count();
    let mut said = assessment.diagnostics.iter();
    let gone = if said.any(|said| said.code == Code::DeliveryGone) {
        "some"
    } else {
        "none"
    };
    let mut said = assessment.diagnostics.iter();
    let absent = if said.any(|said| said.code == Code::DeliveryMissing) {
        "some"
    } else {
        "none"
    };
    let period = crate::domain::Period::parse(&assessment.manifest.period);
    let period = period.map_or_else(String::new, |period| console.locale.period(period));
    [
        ("folder", Value::from(folder.unwrap_or_default())),
        ("findings", Value::from(signals)),
        ("gone", Value::from(gone)),
        ("absent", Value::from(absent)),
        ("period", Value::from(period)),
    ]
}

/// Says in a few lines what came of a run.
fn told_people(
    console: &Console,
    assessment: &Assessment,
    (outcome, ended): (&RunOutcome, &Ended),
    arguments: &[(&str, Value)],
) {
    let locale = &console.locale;
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
    console.say(&ended.said);
    if let RunOutcome::NothingChanged(edition) = outcome {
        standing::still(console, &edition.manifest);
    }
    if let Some(relations) = &assessment.relations {
        let folder = [("folder", Value::from(relations.display().to_string()))];
        console.say(&locale.text("cli-relations", &folder));
    }
    if matches!(outcome, RunOutcome::Published(_)) && ended.exit == Exit::Look {
        console.say(&locale.text("cli-look", arguments));
    }
}
