//! The command line: arguments, exit codes, what goes to stdout and what to stderr. The only folder that names `clap`
//! and that prints.

mod after;
mod ahead;
mod approve;
mod check;
mod diff;
mod edition;
mod explain;
mod explain_figure;
mod explain_said;
mod init;
mod log;
mod map;
mod progress;
mod prune;
mod reason;
mod redact;
mod run;
mod sample;
mod schedule;
mod set_back;
mod standing;
mod template;
mod verify;

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::atomic::{AtomicBool, Ordering};

use clap::{Parser, Subcommand, ValueEnum};

use crate::config::Pipeline;
use crate::diagnostic::{Diagnostic, render};
use crate::domain::{Date, Month, Period};
use crate::locale::{Language, Locale};

/// True once data for stdout could not be written.
static LOST: AtomicBool = AtomicBool::new(false);

/// The version, and the commit where the build knew it.
const VERSION: &str = env!("VLECHT_VERSION");

/// What the exit code says. Never used for anything else.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exit {
    /// Published and everything accepted, or nothing had changed.
    Fine,
    /// Nothing could be published; the previous edition stands.
    Nothing,
    /// Usage or pipeline file.
    Usage,
    /// Published, but something was refused or is missing.
    Look,
    /// Disk or permissions.
    Environment,
    /// Another run holds the lock.
    Locked,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit.code())
    }
}

impl Exit {
    /// The number.
    fn code(self) -> u8 {
        match self {
            Self::Fine => 0,
            Self::Nothing => 1,
            Self::Usage => 2,
            Self::Look => 3,
            Self::Environment => 4,
            Self::Locked => 11,
        }
    }
}

/// From the spreadsheets that network partners send in to the report their steering group decides on.
#[derive(Debug, Parser)]
#[command(name = "vlecht", version = VERSION, about, long_about = None, after_help = "Exit codes: 0 published, everything accepted, or nothing had changed; 1 nothing published, the previous edition stands; 2 usage or pipeline file; 3 published, but something was refused or is missing, or changed since it was approved: look; 4 disk or permissions; 11 another run holds the lock.")]
struct Arguments {
    /// Language of messages on the terminal (reports follow the pipeline file)
    #[arg(long, global = true, value_enum)]
    lang: Option<LanguageArgument>,
    /// Form of messages: for people, or JSON for machines (default: text; the log of a run is JSON lines where stderr is no terminal)
    #[arg(long, global = true, value_enum)]
    format: Option<Format>,
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum LanguageArgument {
    Nl,
    En,
}

/// How messages are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    Text,
    Json,
}

#[derive(Debug, Subcommand)]
enum Verb {
    /// The main job: read the inbox, measure, publish an edition
    Run(run::RunArguments),
    /// Everything up to the findings; publishes nothing and prints what was wrong, by partner
    Check(PipelineArguments),
    /// Write the workbooks to send out: pre-filled for each partner, with drop-down lists and checks
    Template(template::TemplateArguments),
    /// Explain an indicator, a rule, a code, or (with an edition) a cell of a report or of a delivery
    Explain(explain::ExplainArguments),
    /// Make an edition again from the inbox, compare it byte for byte, and say what is no longer the same
    Verify(edition::EditionArguments),
    /// Approve an edition: from then on a new edition of its period needs a reason
    Approve(approve::ApproveArguments),
    /// Withdraw an edition, with the reason: nothing points to it any more
    Withdraw(approve::WithdrawArguments),
    /// Say which figures moved between two editions, and by what, down to cells
    Diff(diff::DiffArguments),
    /// Say which editions the retention rule lets go, and destroy them with --yes
    Prune(prune::PruneArguments),
    /// Say which files hold a story of which the consent was withdrawn, and with --yes remove them and publish without it
    Redact(redact::RedactArguments),
    /// Print a systemd service and timer, and a crontab line
    Schedule(schedule::ScheduleArguments),
    /// Look at a workbook of a partner's own design and propose a mapping for it, with its doubts
    Map(map::MapArguments),
    /// Write a generated inbox
    Sample(sample::SampleArguments),
    /// Write the files of a new network
    Init(init::InitArguments),
    /// Read files for another process (used by run and check)
    #[command(hide = true)]
    Worker,
}

/// A pipeline file and what may be set from outside.
#[derive(Clone, Debug, clap::Args, Default)]
struct PipelineArguments {
    /// The pipeline file
    pipeline: PathBuf,
    /// The month to report, such as 2026-10, or the half-year, such as 2026-H2 (default: the pipeline's)
    #[arg(long, value_parser = period)]
    period: Option<Period>,
    /// What was delivered after this day is left out (default: the deadline of the month)
    #[arg(long, value_parser = day)]
    as_of: Option<Date>,
    /// Another inbox than the pipeline's
    #[arg(long)]
    inbox: Option<PathBuf>,
    /// Another folder for editions than the pipeline's
    #[arg(long)]
    out: Option<PathBuf>,
    /// Folder for what was read before
    #[arg(long)]
    cache: Option<PathBuf>,
}

fn month(text: &str) -> Result<Month, String> {
    match Period::parse(text) {
        Some(Period::Month(month)) => Ok(month),
        _ => Err("a month looks like 2026-10".to_owned()),
    }
}

/// A month or a half-year.
fn period(text: &str) -> Result<Period, String> {
    match Period::parse(text) {
        Some(period @ (Period::Month(_) | Period::HalfYear(..))) => Ok(period),
        _ => Err("a period looks like 2026-10 or 2026-H2".to_owned()),
    }
}

fn day(text: &str) -> Result<Date, String> {
    Date::parse_iso(text).ok_or_else(|| "a day looks like 2026-11-06".to_owned())
}

/// What every verb needs: the language and the form of its messages.
struct Console {
    locale: Locale,
    /// Of data, on stdout.
    format: Format,
    /// Of messages, on stderr.
    log: Format,
    /// The run that a line of the log belongs to, where there is one.
    run: Option<String>,
}

impl Console {
    /// A message for people, on stderr.
    fn say(&self, text: &str) {
        if self.log == Format::Text {
            Self::log(text);
        }
    }

    /// A line on stderr. A log that is full or closed is no reason to stop: the edition matters more.
    fn log(text: &str) {
        use std::io::Write;
        let _unsaid = writeln!(std::io::stderr(), "{text}");
    }

    /// What went wrong, on stderr: for machines as one line of the log, with the run where it belongs to one.
    fn fault(format: Format, run: Option<&str>, event: &str, text: &str) {
        match format {
            Format::Text => Self::log(text),
            Format::Json => {
                let time = Date::moment(crate::world::unix_seconds());
                let mut line = serde_json::json!({ "time": time, "level": "error", "event": event, "message": text });
                if let Some(run) = run {
                    line["run"] = run.into();
                }
                Self::log(&line.to_string());
            }
        }
    }

    /// Why what was asked is not done; `event` is the word for machines.
    fn refuse(&self, event: &str, text: &str) {
        Self::fault(self.log, self.run.as_deref(), event, text);
    }

    /// Data, on stdout.
    fn give(text: &str) {
        use std::io::Write;
        let written = writeln!(std::io::stdout(), "{text}").and_then(|()| std::io::stdout().flush());
        // Whoever stopped reading does not want the rest; whoever has no room for it must know.
        if written.is_err_and(|fault| fault.kind() != std::io::ErrorKind::BrokenPipe) {
            LOST.store(true, Ordering::SeqCst);
        }
    }

    /// Diagnostics: each with place, found, expected and hint on stderr; for machines all as JSON on stdout, and a line of
    /// the log for each, without what was found.
    fn report(&self, diagnostics: &[Diagnostic]) {
        match (self.format, self.log) {
            (Format::Json, _) => {
                for diagnostic in diagnostics {
                    let file = diagnostic.place.file.as_deref().unwrap_or_default();
                    Self::fault(self.format, self.run.as_deref(), diagnostic.code.id(), file);
                }
                Self::give(&render::json(diagnostics, &self.locale));
            }
            // It is about the pipeline file, the disk or a folder: no cell is quoted.
            (Format::Text, Format::Json) => diagnostics.iter().for_each(|diagnostic| {
                self.refuse(diagnostic.code.id(), &render::text(diagnostic, &self.locale));
            }),
            (Format::Text, Format::Text) => diagnostics
                .iter()
                .for_each(|diagnostic| Self::log(&render::text(diagnostic, &self.locale))),
        }
    }
}

/// True when the log is for machines, of arguments that cannot be understood as a whole.
fn asks_for_json() -> bool {
    let arguments: Vec<_> = std::env::args().collect();
    let pairs = arguments.windows(2).any(|pair| pair == ["--format", "json"]);
    pairs || arguments.iter().any(|argument| argument == "--format=json")
}

/// Runs the program with the arguments of the process.
pub fn main() -> ExitCode {
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(fault) => {
            // Help and version are answers, not faults.
            if !fault.use_stderr() {
                let _closed = fault.print();
                return Exit::Fine.into();
            }
            if asks_for_json() {
                Console::fault(Format::Json, None, "usage", fault.to_string().trim());
            } else {
                let _closed = fault.print();
            }
            return Exit::Usage.into();
        }
    };
    if matches!(arguments.verb, Verb::Worker) {
        return crate::intake::worker::serve(std::io::stdin().lock(), std::io::stdout().lock());
    }
    let language = arguments.lang.map(|language| match language {
        LanguageArgument::Nl => Language::Nl,
        LanguageArgument::En => Language::En,
    });
    let is_run = matches!(arguments.verb, Verb::Run(_));
    let log = match arguments.format {
        Some(format) => format,
        None if is_run && !crate::world::has_terminal() => Format::Json,
        None => Format::Text,
    };
    let console = Console {
        locale: Locale::new(language.unwrap_or_default()),
        format: arguments.format.unwrap_or(Format::Text),
        log,
        run: None,
    };
    let exit = match arguments.verb {
        Verb::Run(pipeline) => run::run(&pipeline, language, console),
        Verb::Check(pipeline) => check::check(&pipeline, language, console),
        Verb::Template(what) => template::template(&what, language, console),
        Verb::Explain(what) => explain::explain(&what, &console),
        Verb::Map(map) => map::map(&map, &console),
        Verb::Sample(sample) => sample::sample(&sample, &console),
        Verb::Init(init) => init::init(&init, &console),
        Verb::Verify(what) => verify::verify(&what, language, console),
        Verb::Approve(what) => approve::approve(&what, &console),
        Verb::Withdraw(what) => approve::withdraw(&what, &console),
        Verb::Diff(what) => diff::diff(&what, language, console),
        Verb::Prune(what) => prune::prune(&what, language, console),
        Verb::Redact(what) => redact::redact(&what, language, console),
        Verb::Schedule(what) => schedule::schedule(&what, language, console),
        Verb::Worker => Exit::Fine,
    };
    if LOST.load(Ordering::SeqCst) && matches!(exit, Exit::Fine | Exit::Look) {
        let text = Locale::new(language.unwrap_or_default()).word("cli-stdout-lost");
        Console::fault(log, None, "stdout-lost", &text);
        return Exit::Environment.into();
    }
    exit.into()
}

/// Loads a pipeline for a verb that asks for no more than its file and the folder of its editions, and speaks its
/// language from then on. Faults are reported.
fn opened(file: &Path, out: Option<&Path>, language: Option<Language>, console: &mut Console) -> Option<Pipeline> {
    let common = PipelineArguments {
        pipeline: file.to_owned(),
        out: out.map(Path::to_owned),
        ..PipelineArguments::default()
    };
    let loaded = load(&common);
    if let Err(faults) = &loaded {
        console.report(faults);
    }
    let pipeline = loaded.ok()?;
    console.locale = Locale::new(language.unwrap_or(pipeline.language));
    Some(pipeline)
}

/// Loads a pipeline with what was set from outside.
fn load(arguments: &PipelineArguments) -> Result<Pipeline, Vec<Diagnostic>> {
    let mut pipeline = Pipeline::load(&arguments.pipeline)?;
    if let Some(inbox) = &arguments.inbox {
        pipeline.inbox.clone_from(inbox);
    }
    if let Some(out) = &arguments.out {
        pipeline.reports.clone_from(out);
    }
    Ok(pipeline)
}
