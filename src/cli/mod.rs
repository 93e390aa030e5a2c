//! The command line: arguments, exit codes, what goes to stdout and what to stderr. The only folder that names `clap`
//! and that prints.
#![expect(clippy::print_stderr, reason = "the command line is where printing happens")]

mod check;
mod explain;
mod explain_figure;
mod explain_said;
mod init;
mod map;
mod progress;
mod run;
mod sample;
mod template;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand, ValueEnum};

use crate::config::Pipeline;
use crate::diagnostic::{Diagnostic, render};
use crate::domain::{Date, Month, Period};
use crate::locale::{Language, Locale};

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
        Self::from(match exit {
            Exit::Fine => 0,
            Exit::Nothing => 1,
            Exit::Usage => 2,
            Exit::Look => 3,
            Exit::Environment => 4,
            Exit::Locked => 11,
        })
    }
}

/// From the spreadsheets that network partners send in to the report their steering group decides on.
#[derive(Debug, Parser)]
#[command(name = "vlecht", version, about, long_about = None, after_help = "Exit codes: 0 published, everything accepted, or nothing had changed; 1 nothing published, the previous edition stands; 2 usage or pipeline file; 3 published, but something was refused or is missing; 4 disk or permissions; 11 another run holds the lock.")]
struct Arguments {
    /// Language of messages on the terminal (reports follow the pipeline file)
    #[arg(long, global = true, value_enum)]
    lang: Option<LanguageArgument>,
    /// Form of messages: for people, or JSON for machines
    #[arg(long, global = true, value_enum, default_value_t = Format::Text)]
    format: Format,
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
    Run(PipelineArguments),
    /// Everything up to the findings; publishes nothing and prints what was wrong, by partner
    Check(PipelineArguments),
    /// Write the workbooks to send out: pre-filled for each partner, with drop-down lists and checks
    Template(template::TemplateArguments),
    /// Explain an indicator, a rule, a code, or (with an edition) a cell of a report or of a delivery
    Explain(explain::ExplainArguments),
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
#[derive(Clone, Debug, clap::Args)]
struct PipelineArguments {
    /// The pipeline file
    pipeline: PathBuf,
    /// The month to report, such as 2026-10, or of a review the half-year, such as 2026-H2 (default: the pipeline's)
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

/// A month or a half-year; which of the two a report is made over stands in its pipeline file.
fn period(text: &str) -> Result<Period, String> {
    match Period::parse(text) {
        Some(period @ (Period::Month(_) | Period::HalfYear(..))) => Ok(period),
        _ => Err("a period looks like 2026-10 or 2026-H2".to_owned()),
    }
}

/// Says that a period is of another kind than the report, as a fault of usage.
fn refuse_period(period: Period) {
    let text = format!("--period {period}: this report is made over months; a benefits-review over half-years\n");
    let _closed = clap::Error::raw(clap::error::ErrorKind::ValueValidation, text).print();
}

fn day(text: &str) -> Result<Date, String> {
    Date::parse_iso(text).ok_or_else(|| "a day looks like 2026-11-06".to_owned())
}

/// What every verb needs: the language and the form of its messages.
struct Console {
    locale: Locale,
    format: Format,
}

impl Console {
    /// A message for people, on stderr.
    fn say(&self, text: &str) {
        if self.format == Format::Text {
            eprintln!("{text}");
        }
    }

    /// Data, on stdout.
    fn give(text: &str) {
        use std::io::Write;
        // Whoever stopped reading does not want the rest.
        let _closed = writeln!(std::io::stdout(), "{text}");
    }

    /// Diagnostics: each with place, found, expected and hint on stderr, or all as JSON on stdout.
    fn report(&self, diagnostics: &[Diagnostic]) {
        match self.format {
            Format::Json => Self::give(&render::json(diagnostics, &self.locale)),
            Format::Text => diagnostics
                .iter()
                .for_each(|diagnostic| eprintln!("{}", render::text(diagnostic, &self.locale))),
        }
    }
}

/// Runs the program with the arguments of the process.
pub fn main() -> ExitCode {
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(fault) => {
            // Help and version are answers, not faults.
            let exit = if fault.use_stderr() { Exit::Usage } else { Exit::Fine };
            let _closed = fault.print();
            return exit.into();
        }
    };
    if matches!(arguments.verb, Verb::Worker) {
        return crate::intake::worker::serve(std::io::stdin().lock(), std::io::stdout().lock());
    }
    let language = arguments.lang.map(|language| match language {
        LanguageArgument::Nl => Language::Nl,
        LanguageArgument::En => Language::En,
    });
    let console = Console {
        locale: Locale::new(language.unwrap_or_default()),
        format: arguments.format,
    };
    match arguments.verb {
        Verb::Run(pipeline) => run::run(&pipeline, language, console),
        Verb::Check(pipeline) => check::check(&pipeline, language, console),
        Verb::Template(what) => template::template(&what, language, console),
        Verb::Explain(what) => explain::explain(&what, &console),
        Verb::Map(map) => map::map(&map, &console),
        Verb::Sample(sample) => sample::sample(&sample, &console),
        Verb::Init(init) => init::init(&init, &console),
        Verb::Worker => Exit::Fine,
    }
    .into()
}

/// Loads a pipeline with what was set from outside.
fn load(arguments: &PipelineArguments) -> Result<Pipeline, Vec<Diagnostic>> {
    let mut pipeline = Pipeline::load(&arguments.pipeline)?;
    if let Some(period) = arguments
        .period
        .filter(|period| pipeline.report.last_month(*period, period.last_month()).is_none())
    {
        refuse_period(period);
        return Err(Vec::new());
    }
    if let Some(inbox) = &arguments.inbox {
        pipeline.inbox.clone_from(inbox);
    }
    if let Some(out) = &arguments.out {
        pipeline.reports.clone_from(out);
    }
    Ok(pipeline)
}
