//! `vlecht redact`: a story of which the consent was withdrawn; with `--yes` what holds it goes, with a record.

use std::path::PathBuf;

use crate::cli::run::failed;
use crate::cli::{Console, Exit, Format, opened};
use crate::config::Pipeline;
use crate::domain::Date;
use crate::domain::digest::sha256;
use crate::locale::{Language, Locale, Value};
use crate::pipeline::RunError;
use crate::pipeline::redact::{self, Found};
use crate::publish::{Edition, Lock, PublishError, Shelf};
use crate::world;

/// Which story, and whether to act.
#[derive(Clone, Debug, clap::Args)]
pub(super) struct RedactArguments {
    /// The pipeline file
    pipeline: PathBuf,
    /// The code of the story in the table of cases
    #[arg(long)]
    story: String,
    /// Why, such as "consent withdrawn on 20-11-2026"; no name
    #[arg(long)]
    why: String,
    /// Do it; without it the files that hold the story are listed
    #[arg(long)]
    yes: bool,
    /// Another folder for editions than the pipeline's
    #[arg(long)]
    out: Option<PathBuf>,
    /// Folder for what was read before
    #[arg(long)]
    cache: Option<PathBuf>,
}

/// Lists the files that hold a story, or removes them and makes the editions that stand again without it.
pub(super) fn redact(arguments: &RedactArguments, language: Option<Language>, mut console: Console) -> Exit {
    let Some(pipeline) = opened(&arguments.pipeline, arguments.out.as_deref(), language, &mut console) else {
        return Exit::Usage;
    };
    if arguments.why.trim().is_empty() {
        console.refuse("redact-why", &console.locale.word("redact-why"));
        return Exit::Usage;
    }
    match done(arguments, &pipeline, &console) {
        // A code that is mistyped must not pass for a story that stands nowhere.
        Ok((found, _)) if found.is_unknown() => {
            let values = [("story", Value::from(arguments.story.as_str()))];
            console.refuse("redact-unknown", &console.locale.text("redact-unknown", &values));
            Exit::Usage
        }
        Ok((found, new)) => {
            told(arguments, &found, &new, &console);
            if found.unseen.is_empty() {
                Exit::Fine
            } else {
                Exit::Look
            }
        }
        Err(fault) => failed(&console, &fault),
    }
}

fn done(arguments: &RedactArguments, pipeline: &Pipeline, console: &Console) -> Result<(Found, Vec<String>), RunError> {
    let cache = arguments.cache.as_ref();
    let shelf = Shelf::new(&pipeline.reports, &pipeline.name);
    let lock = arguments.yes.then(|| Lock::take(shelf.folder())).transpose()?;
    let found = redact::find(pipeline, cache, &arguments.story)?;
    let Some(lock) = lock.filter(|_| !found.is_unknown()) else {
        return Ok((found, Vec::new()));
    };
    let today = Date::in_amsterdam(world::unix_seconds());
    if !found.held.is_empty() {
        // The record comes before what it is about goes.
        let (name, text) = draft(arguments, pipeline, &found, today, &console.locale);
        let path = shelf.folder().join(name);
        world::write_whole(&path, text.as_bytes())
            .and_then(|()| world::allow(&path, 0o640))
            .map_err(|fault| PublishError::disk(&path, fault))?;
    }
    let why = (arguments.story.as_str(), arguments.why.trim(), today);
    let new = redact::act(pipeline, cache, why, (&found.held, lock)).map_err(|fault| match fault {
        // Records and new editions may stand, and files be gone: none of that is taken back.
        RunError::Publish(fault) => RunError::Publish(fault.begun()),
        other => other,
    })?;
    Ok((found, new.iter().map(Edition::name).collect()))
}

/// Name and text of the draft record of destruction.
fn draft(
    arguments: &RedactArguments,
    pipeline: &Pipeline,
    found: &Found,
    today: Date,
    locale: &Locale,
) -> (String, String) {
    let listed = lines(found).join("\n");
    let mark: String = sha256(listed.as_bytes()).chars().take(8).collect();
    let values = [
        ("network", Value::from(pipeline.network.as_str())),
        ("pipeline", Value::from(pipeline.name.as_str())),
        ("date", Value::from(locale.date(today))),
        ("story", Value::from(arguments.story.as_str())),
        ("why", Value::from(arguments.why.trim())),
        ("listed", Value::from(listed)),
        ("inputs", Value::from(inputs(found).join("\n"))),
    ];
    let name = format!("{}_{today}_{mark}.txt", locale.word("prune-record-file-stem"));
    (name, format!("{}\n", locale.text("redact-record", &values)))
}

/// The files that hold the story, those of an act that was interrupted too: `2026-10/e01/stuurgroep/….xlsx`.
fn lines(found: &Found) -> Vec<String> {
    let of = |held: &redact::Held| {
        let name = held.edition.name();
        let paths = held.files.iter().map(move |file| format!("{name}/{}", file.path));
        paths.collect::<Vec<_>>()
    };
    let mut lines: Vec<String> = found
        .held
        .iter()
        .flat_map(of)
        .chain(found.left.iter().cloned())
        .collect();
    lines.sort();
    lines
}

/// The files of the inbox in which it was delivered.
fn inputs(found: &Found) -> Vec<String> {
    let mut inputs: Vec<String> = found.held.iter().flat_map(|held| held.delivered_in.clone()).collect();
    inputs.sort();
    inputs.dedup();
    inputs
}

fn told(arguments: &RedactArguments, found: &Found, new: &[String], console: &Console) {
    let (files, inputs) = (lines(found), inputs(found));
    if console.format == Format::Json {
        let text = serde_json::json!({
            "story": arguments.story, "files": files, "delivered_in": inputs, "unseen": found.unseen,
            "removed": arguments.yes, "editions": new,
        });
        Console::give(&text.to_string());
        return;
    }
    let locale = &console.locale;
    for file in &files {
        Console::give(file);
    }
    let count = |n: usize| ("n", Value::from(n));
    let key = match (files.is_empty() && new.is_empty(), arguments.yes) {
        (true, _) => "redact-nothing",
        (false, false) => "redact-dry",
        (false, true) => "redact-done",
    };
    console.say(&locale.text(
        key,
        &[count(files.len()), ("story", Value::from(arguments.story.as_str()))],
    ));
    let named = |key: &str, names: &[String]| {
        if !names.is_empty() {
            console.say(&locale.text(key, &[count(names.len()), ("names", Value::from(names.join(", ")))]));
        }
    };
    named("redact-editions", new);
    named("redact-inputs", &inputs);
    named("redact-unseen", &found.unseen);
}
