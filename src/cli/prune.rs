//! `vlecht prune`: which editions the retention rule lets go; with `--yes` they go, with a record.

use crate::cli::edition::on_disk;
use crate::cli::{Console, Exit, Format, opened};
use crate::config::{Pipeline, Retention};
use crate::domain::Date;
use crate::locale::{Language, Locale, Value};
use crate::pipeline::list_editions;
use crate::pipeline::prune::{self, Due};
use crate::publish::{Lock, PublishError, Shelf};
use crate::world;

/// Which pipeline, and whether to act.
#[derive(Clone, Debug, clap::Args)]
pub(super) struct PruneArguments {
    /// The pipeline file
    pipeline: std::path::PathBuf,
    /// Destroy what is listed; without it nothing is
    #[arg(long)]
    yes: bool,
    /// Another folder for editions than the pipeline's
    #[arg(long)]
    out: Option<std::path::PathBuf>,
}

/// Lists what the rule lets go, or destroys it.
pub(super) fn prune(arguments: &PruneArguments, language: Option<Language>, mut console: Console) -> Exit {
    let Some(pipeline) = opened(&arguments.pipeline, arguments.out.as_deref(), language, &mut console) else {
        return Exit::Usage;
    };
    let Some(rule) = &pipeline.retention else {
        console.say(&console.locale.word("prune-no-rule"));
        return Exit::Usage;
    };
    let today = Date::in_amsterdam(world::unix_seconds());
    match pruned(&pipeline, rule, today, arguments.yes, &console) {
        Ok(due) => {
            told(&due, arguments.yes, &console);
            Exit::Fine
        }
        Err(fault) => on_disk(&fault, &console),
    }
}

fn pruned(
    pipeline: &Pipeline,
    rule: &Retention,
    today: Date,
    acts: bool,
    console: &Console,
) -> Result<Vec<Due>, PublishError> {
    let shelf = Shelf::new(&pipeline.reports, &pipeline.name);
    let _lock = Lock::take(shelf.folder())?;
    let due = prune::due(&shelf, rule, today)?;
    if !acts || due.is_empty() {
        return Ok(due);
    }
    let ground = ground(rule, &console.locale);
    // The record comes before what it is about goes.
    let (name, text) = draft(pipeline, &due, today, &ground, &console.locale);
    let path = shelf.folder().join(name);
    world::write_whole(&path, text.as_bytes()).map_err(|fault| PublishError::disk(&path, fault))?;
    for one in &due {
        prune::destroy(one, today, &ground)?;
    }
    shelf.point_latest()?;
    list_editions(&pipeline.reports, console.locale.language)?;
    Ok(due)
}

/// The rule in words.
fn ground(rule: &Retention, locale: &Locale) -> String {
    let term = |months: Option<u32>| months.map_or_else(|| locale.word("prune-for-ever"), |months| months.to_string());
    let values = [
        ("concept", Value::from(term(rule.concept_months))),
        ("approved", Value::from(term(rule.approved_months))),
        (
            "archive",
            Value::from(if rule.archive_category.is_some() {
                "some"
            } else {
                "none"
            }),
        ),
        (
            "category",
            Value::from(rule.archive_category.clone().unwrap_or_default()),
        ),
    ];
    locale.text("prune-ground", &values)
}

/// Name and text of the draft record of destruction. A second one on a day gets a name of its own by what it lists.
fn draft(pipeline: &Pipeline, due: &[Due], today: Date, ground: &str, locale: &Locale) -> (String, String) {
    let listed: Vec<String> = due.iter().map(|one| line(one, locale)).collect();
    let listed = listed.join("\n");
    let mark: String = crate::domain::digest::sha256(listed.as_bytes())
        .chars()
        .take(8)
        .collect();
    let values = [
        ("network", Value::from(pipeline.network.as_str())),
        ("pipeline", Value::from(pipeline.name.as_str())),
        ("date", Value::from(locale.date(today))),
        ("ground", Value::from(ground)),
        ("n", Value::from(due.len())),
        ("listed", Value::from(listed)),
    ];
    let name = format!("{}_{today}_{mark}.txt", locale.word("prune-record-file-stem"));
    (name, format!("{}\n", locale.text("prune-record", &values)))
}

fn line(due: &Due, locale: &Locale) -> String {
    let values = [
        ("edition", Value::from(due.edition.name())),
        (
            "state",
            Value::from(locale.word(&format!("state-{}", due.edition.state().id()))),
        ),
        ("since", Value::from(locale.date(due.since))),
        ("sha256", Value::from(due.edition.sha256.as_str())),
    ];
    locale.text("prune-line", &values)
}

fn told(due: &[Due], acts: bool, console: &Console) {
    if console.format == Format::Json {
        let names: Vec<String> = due.iter().map(|one| one.edition.name()).collect();
        Console::give(&serde_json::json!({ "due": names, "destroyed": acts }).to_string());
        return;
    }
    for one in due {
        Console::give(&line(one, &console.locale));
    }
    let key = match (due.is_empty(), acts) {
        (true, _) => "prune-nothing",
        (false, false) => "prune-dry",
        (false, true) => "prune-done",
    };
    console.say(&console.locale.text(key, &[("n", Value::from(due.len()))]));
}
