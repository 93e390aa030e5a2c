//! `vlecht template`: workbooks to send out, pre-filled for each partner.

use std::path::{Component, Path, PathBuf};

use crate::cli::progress::Progress;
use crate::cli::run::{failed, request};
use crate::cli::{Console, Exit, Format, PipelineArguments, load};
use crate::config::nearest::nearest;
use crate::domain::{Artifact, Date, Month, Period};
use crate::locale::{Language, Locale, Value};
use crate::pipeline::{self, Request, RunError};
use crate::report::survey::Kind;
use crate::world;

/// Which survey round.
#[derive(Clone, Copy, Debug, clap::ValueEnum)]
enum Round {
    /// All statements, twice a year
    Questionnaire,
    /// Three statements, every quarter
    Pulse,
}

/// For whom, over which month, and where to.
#[derive(Clone, Debug, clap::Args)]
pub(super) struct TemplateArguments {
    /// The pipeline file
    pipeline: PathBuf,
    /// Only this partner, by id (default: all that take part in the month)
    #[arg(long)]
    partner: Option<String>,
    /// The workbook of a survey round instead: all statements, or with `--survey=pulse` the three of every quarter
    #[arg(long, value_enum, num_args = 0..=1, require_equals = true, default_missing_value = "questionnaire", conflicts_with = "partner")]
    survey: Option<Round>,
    /// The month to be filled in, such as 2026-10 (default: the pipeline's)
    #[arg(long, value_parser = super::month)]
    period: Option<Month>,
    /// What was delivered after this day is not known (default: the deadline of the month)
    #[arg(long, value_parser = super::day)]
    as_of: Option<Date>,
    /// Folder to write into; never the inbox (default: a folder of the month where you are)
    #[arg(long)]
    out: Option<PathBuf>,
    /// Another inbox than the pipeline's
    #[arg(long)]
    inbox: Option<PathBuf>,
    /// Folder for what was read before
    #[arg(long)]
    cache: Option<PathBuf>,
}

/// Reads what is known, writes a workbook per partner, and gives their paths.
pub(super) fn template(arguments: &TemplateArguments, language: Option<Language>, mut console: Console) -> Exit {
    let common = PipelineArguments {
        pipeline: arguments.pipeline.clone(),
        period: arguments.period.map(Period::Month),
        as_of: arguments.as_of,
        inbox: arguments.inbox.clone(),
        out: None,
        cache: arguments.cache.clone(),
    };
    let pipeline = match load(&common) {
        Ok(pipeline) => pipeline,
        Err(faults) => {
            console.report(&faults);
            return Exit::Usage;
        }
    };
    let language = language.unwrap_or(pipeline.language);
    console.locale = Locale::new(language);
    let request = match request(pipeline, &common) {
        Ok(request) => request,
        Err(fault) => return failed(&console, &RunError::System(fault)),
    };
    let stem = Locale::new(request.pipeline.language).word("template-folder");
    let folder = arguments
        .out
        .clone()
        .unwrap_or_else(|| PathBuf::from(format!("{stem}_{}", Period::Month(request.month()))));
    let survey = request.pipeline.survey.as_ref().map(|survey| &survey.inbox);
    if [Some(&request.pipeline.inbox), survey]
        .into_iter()
        .flatten()
        .any(|inbox| lies_in(&folder, inbox))
    {
        return said(
            &console,
            "cli-template-inbox",
            &folder.display().to_string(),
            Exit::Usage,
        );
    }
    if let Some(round) = arguments.survey {
        return of_survey(&console, &request, round, language, &folder);
    }
    let progress = Progress::new(&console.locale.word("cli-reading"), console.format == Format::Text);
    let templates = pipeline::templates(&request, arguments.partner.as_deref(), &|done, all| {
        progress.tick(done, all);
    });
    progress.end();
    match (templates, &arguments.partner) {
        (Err(fault), _) => failed(&console, &fault),
        (Ok(templates), Some(partner)) if templates.is_empty() => unknown(&console, &request, partner),
        (Ok(templates), None) if templates.is_empty() => said(&console, "cli-template-none", "", Exit::Nothing),
        (Ok(templates), _) => write(&console, &folder, &templates, "cli-template-written"),
    }
}

/// Says that a partner is not known, and which ones are.
fn unknown(console: &Console, request: &Request, partner: &str) -> Exit {
    let known = pipeline::partners(request).unwrap_or_default();
    let ids: Vec<&str> = known.iter().map(|(id, _)| id.as_str()).collect();
    let texts = known
        .iter()
        .flat_map(|(id, name)| [(id.as_str(), id), (name.as_str(), id)]);
    let texts: Vec<(&str, &String)> = texts.collect();
    let near = nearest(partner, texts.iter().map(|(text, _)| *text));
    let near = near.and_then(|near| texts.iter().find(|(text, _)| *text == near));
    let near = near.map_or("none", |(_, id)| id.as_str());
    let arguments = [
        ("what", Value::from(partner)),
        ("near", Value::from(near)),
        ("known", Value::from(ids.join(", "))),
    ];
    match console.format {
        Format::Text => console.say(&console.locale.text("cli-template-unknown-partner", &arguments)),
        Format::Json => Console::give(
            &serde_json::json!({ "outcome": "cli-template-unknown-partner", "what": partner, "known": ids })
                .to_string(),
        ),
    }
    Exit::Usage
}

/// Writes the workbook of a survey round. What it tells respondents comes from the pipeline file, and must be true.
fn of_survey(console: &Console, request: &Request, round: Round, language: Language, folder: &Path) -> Exit {
    let Some(terms) = &request.pipeline.survey else {
        return said(console, "cli-template-survey-none", "", Exit::Usage);
    };
    if request.ended_survey().is_some() {
        let until = console.locale.date(terms.keep_until);
        return said(console, "cli-template-survey-ended", &until, Exit::Usage);
    }
    let kind = match round {
        Round::Questionnaire => Kind::Questionnaire,
        Round::Pulse => Kind::Pulse,
    };
    let progress = Progress::new(&console.locale.word("cli-reading"), console.format == Format::Text);
    let workbook = pipeline::survey_template(request, (kind, terms), language, &|done, all| progress.tick(done, all));
    progress.end();
    match workbook {
        Err(fault) => failed(console, &fault),
        Ok(workbook) => write(console, folder, &[workbook], "cli-template-survey-written"),
    }
}

/// Writes what is not there yet. A file of that name with other content may be filled in already: it stays.
fn write(console: &Console, folder: &Path, templates: &[Artifact], done: &str) -> Exit {
    let mut exit = Exit::Fine;
    let mut written = Vec::new();
    if let Err(fault) = world::make_folder(folder).and_then(|()| world::clean_half_written(folder)) {
        let shown = folder.display();
        return said(console, "cli-disk", &format!("{shown}: {fault}"), Exit::Environment);
    }
    for template in templates {
        let path = folder.join(&template.path);
        let shown = path.display().to_string();
        match world::read(&path) {
            Ok(bytes) if bytes != template.bytes => {
                exit = said(console, "cli-template-kept", &shown, Exit::Look);
                continue;
            }
            Ok(_) => {}
            Err(_) => {
                if let Err(fault) = world::write_whole(&path, &template.bytes) {
                    return said(console, "cli-disk", &format!("{shown}: {fault}"), Exit::Environment);
                }
            }
        }
        written.push(shown);
    }
    match console.format {
        Format::Json => Console::give(&serde_json::json!({ "written": written }).to_string()),
        Format::Text => written.iter().for_each(|path| Console::give(path)),
    }
    let count = [("n", Value::from(written.len()))];
    console.say(&console.locale.text(done, &count));
    exit
}

/// True when a folder is another, or lies in it, through links and parts that are not there yet.
fn lies_in(folder: &Path, other: &Path) -> bool {
    let Ok(other) = other.canonicalize() else { return false };
    let Ok(absolute) = std::path::absolute(folder) else {
        return false;
    };
    let mut there = PathBuf::new();
    for part in absolute.components() {
        match part {
            Component::ParentDir => {
                there.pop();
            }
            Component::CurDir => {}
            part => there.push(part),
        }
        there = there.canonicalize().unwrap_or(there);
    }
    there.starts_with(other)
}

fn said(console: &Console, key: &str, what: &str, exit: Exit) -> Exit {
    let arguments = [("what", Value::from(what)), ("fault", Value::from(what))];
    match console.format {
        Format::Text => console.say(&console.locale.text(key, &arguments)),
        Format::Json => Console::give(&serde_json::json!({ "outcome": key, "what": what }).to_string()),
    }
    exit
}
