//! `vlecht prune`: which editions the retention rule lets go; with `--yes` they go, with a record.

use crate::cli::edition::on_disk;
use crate::cli::{Console, Exit, Format, opened};
use crate::config::{Pipeline, Retention, Survey};
use crate::domain::Date;
use crate::intake::inbox::names;
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

/// Editions of one shelf whose term is over, and on what ground they go.
struct Batch {
    shelf: Shelf,
    due: Vec<Due>,
    ground: String,
}

/// Lists what the rule lets go, or destroys it.
pub(super) fn prune(arguments: &PruneArguments, language: Option<Language>, mut console: Console) -> Exit {
    let Some(pipeline) = opened(&arguments.pipeline, arguments.out.as_deref(), language, &mut console) else {
        return Exit::Usage;
    };
    let today = Date::in_amsterdam(world::unix_seconds());
    let over = pipeline.survey.as_ref().filter(|survey| today > survey.keep_until);
    if pipeline.retention.is_none() && over.is_none() {
        console.refuse("prune-no-rule", &console.locale.word("prune-no-rule"));
        return Exit::Usage;
    }
    let left = over.map(|survey| names(&survey.inbox, true)).unwrap_or_default();
    match pruned(&pipeline, over, today, arguments.yes, &console.locale) {
        Ok(batches) => {
            told(&batches, &left, arguments.yes, &console);
            if let Some(survey) = over.filter(|_| !left.is_empty()) {
                let values = [
                    ("n", Value::from(left.len())),
                    ("date", Value::from(console.locale.date(survey.keep_until))),
                    ("names", Value::from(left.join(", "))),
                ];
                console.say(&console.locale.text("prune-survey-left", &values));
            }
            Exit::Fine
        }
        Err(fault) => on_disk(&fault, &console),
    }
}

/// What is due on both shelves; with `acts` it is destroyed, each with its record.
fn pruned(
    pipeline: &Pipeline,
    over: Option<&Survey>,
    today: Date,
    acts: bool,
    locale: &Locale,
) -> Result<Vec<Batch>, PublishError> {
    let mut batches = Vec::new();
    if let Some(rule) = &pipeline.retention {
        let shelf = Shelf::new(&pipeline.reports, &pipeline.name);
        let _lock = Lock::take(shelf.folder())?;
        if acts {
            shelf.clean_all()?;
        }
        let batch = Batch {
            due: prune::due(&shelf, rule, today)?,
            ground: ground(rule, locale),
            shelf,
        };
        if acts {
            destroy(&batch, pipeline, today, locale)?;
        }
        batches.push(batch);
    }
    let has_begun = acts && batches.iter().any(|batch| !batch.due.is_empty());
    let relations = of_relations(pipeline, over, today, acts, locale);
    batches.extend(relations.map_err(|fault| if has_begun { fault.begun() } else { fault })?);
    let of_reports = batches.iter().filter(|batch| !batch.shelf.is_private());
    if acts && of_reports.map(|batch| batch.due.len()).sum::<usize>() > 0 {
        list_editions(&pipeline.reports, locale.language).map_err(PublishError::afterwards)?;
    }
    Ok(batches)
}

/// The relations file is made of answers: it goes when they go, whatever became of it.
fn of_relations(
    pipeline: &Pipeline,
    over: Option<&Survey>,
    today: Date,
    acts: bool,
    locale: &Locale,
) -> Result<Option<Batch>, PublishError> {
    let (Some(relations), Some(survey)) = (&pipeline.relations, over) else {
        return Ok(None);
    };
    let shelf = Shelf::private(&relations.folder, &pipeline.name);
    if shelf.periods()?.is_empty() {
        return Ok(None);
    }
    let _lock = Lock::take(shelf.folder())?;
    if acts {
        shelf.clean_all()?;
    }
    let until = [("date", Value::from(locale.date(survey.keep_until)))];
    let batch = Batch {
        due: prune::due_after(&shelf, survey.keep_until)?,
        ground: locale.text("prune-ground-survey", &until),
        shelf,
    };
    if acts {
        destroy(&batch, pipeline, today, locale)?;
    }
    Ok(Some(batch))
}

fn destroy(batch: &Batch, pipeline: &Pipeline, today: Date, locale: &Locale) -> Result<(), PublishError> {
    if batch.due.is_empty() {
        return Ok(());
    }
    // The record comes before what it is about goes.
    let (name, text) = draft(pipeline, &batch.due, today, &batch.ground, locale);
    let path = batch.shelf.folder().join(name);
    let mode = if batch.shelf.is_private() { 0o600 } else { 0o640 };
    world::write_whole(&path, text.as_bytes())
        .and_then(|()| world::allow(&path, mode))
        .map_err(|fault| PublishError::disk(&path, fault))?;
    let destroyed = batch
        .due
        .iter()
        .try_for_each(|one| prune::destroy(one, today, &batch.ground));
    destroyed
        .and_then(|()| batch.shelf.point_latest())
        .map_err(PublishError::begun)
}

/// The rule in words.
fn ground(rule: &Retention, locale: &Locale) -> String {
    let term = |months: Option<u32>| match months {
        Some(months) => locale.text("prune-term", &[("n", Value::from(i64::from(months)))]),
        None => locale.word("prune-for-ever"),
    };
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
        ("files", Value::from(due.edition.manifest.files.len())),
        ("since", Value::from(locale.date(due.since))),
        ("sha256", Value::from(due.edition.sha256.as_str())),
    ];
    locale.text("prune-line", &values)
}

fn told(batches: &[Batch], left: &[String], acts: bool, console: &Console) {
    let of = |is_private: bool| {
        let own = batches
            .iter()
            .filter(move |batch| batch.shelf.is_private() == is_private);
        own.flat_map(|batch| &batch.due).collect::<Vec<_>>()
    };
    let (reports, relations) = (of(false), of(true));
    if console.format == Format::Json {
        let names = |due: &[&Due]| due.iter().map(|one| one.edition.name()).collect::<Vec<_>>();
        let text = serde_json::json!({
            "due": names(&reports), "relations": names(&relations), "survey_left": left, "destroyed": acts,
        });
        Console::give(&text.to_string());
        return;
    }
    for one in &reports {
        Console::give(&line(one, &console.locale));
    }
    for one in &relations {
        let values = [("line", Value::from(line(one, &console.locale)))];
        Console::give(&console.locale.text("prune-relations", &values));
    }
    let n = reports.len() + relations.len();
    let key = match (n, acts) {
        (0, _) => "prune-nothing",
        (_, false) => "prune-dry",
        (_, true) => "prune-done",
    };
    console.say(&console.locale.text(key, &[("n", Value::from(n))]));
}
