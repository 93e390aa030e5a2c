//! `vlecht diff`: which figures moved between two editions, and by what.

use std::path::PathBuf;

use crate::cli::edition::{Sources, on_disk, open_of_reports, request};
use crate::cli::run::failed;
use crate::cli::{Console, Exit, Format};
use crate::locale::{Language, Locale, Value};
use crate::pipeline::again;
use crate::pipeline::difference::{Difference, Explained, difference};
use crate::pipeline::{Assessment, RunError};
use crate::publish::Edition;

/// Figures that are listed one by one, and cells with each.
const LISTED: (usize, usize) = (60, 6);

/// Which editions.
#[derive(Clone, Debug, clap::Args)]
pub(super) struct DiffArguments {
    /// The folder of the first edition
    before: PathBuf,
    /// The folder of the second one
    after: PathBuf,
    /// Only this indicator
    #[arg(long)]
    indicator: Option<String>,
    /// List every figure and every cell
    #[arg(long)]
    all: bool,
    #[command(flatten)]
    sources: Sources,
}

/// Prints what moved, on stdout.
pub(super) fn diff(arguments: &DiffArguments, language: Option<Language>, mut console: Console) -> Exit {
    let both = open_of_reports(&arguments.before, &console)
        .and_then(|before| Ok((before, open_of_reports(&arguments.after, &console)?)));
    let (before, after) = match both {
        Ok(both) => both,
        Err(exit) => return exit,
    };
    let (was, unseen_before) = match again(&before, arguments, language, &mut console) {
        Ok(made) => made,
        Err(exit) => return exit,
    };
    let (is, unseen_after) = match again(&after, arguments, language, &mut console) {
        Ok(made) => made,
        Err(exit) => return exit,
    };
    let found = difference((&before, was.as_ref()), (&after, is.as_ref()));
    let mut found = match found {
        Ok(found) => found,
        Err(fault) => return on_disk(&fault, &console),
    };
    found.unseen = [unseen_before, unseen_after].concat();
    found.unseen.sort();
    found.unseen.dedup();
    if let Some(indicator) = &arguments.indicator {
        found.moved.retain(|found| found.moved.indicator == *indicator);
    }
    match console.format {
        Format::Json => {
            let text = serde_json::json!({ "before": before.name(), "after": after.name(), "difference": found });
            Console::give(&text.to_string());
        }
        Format::Text => tell((&before, &after), &found, arguments.all, &console),
    }
    Exit::Fine
}

type Unseen = Vec<(String, again::InputFate)>;

/// An edition made again, with what cannot be read again of it.
fn again(
    edition: &Edition,
    arguments: &DiffArguments,
    language: Option<Language>,
    console: &mut Console,
) -> Result<(Option<Assessment>, Unseen), Exit> {
    let mut request = request(&arguments.sources, edition, console)?;
    console.locale = Locale::new(language.unwrap_or(request.pipeline.language));
    let made = again::fates(&request, edition)
        .map_err(RunError::from)
        .and_then(|fates| Ok((again::assess_again(&mut request, edition)?, fates)));
    match made {
        Ok((assessment, fates)) => Ok((assessment.map(|(assessment, _)| assessment), fates)),
        Err(fault) => Err(failed(console, &fault)),
    }
}

fn tell((before, after): (&Edition, &Edition), found: &Difference, all: bool, console: &Console) {
    let locale = &console.locale;
    let say = |key: &str, values: &[(&str, Value)]| Console::give(&locale.text(key, values));
    let pair = |was: &str, is: &str| [("was", Value::from(was)), ("is", Value::from(is))];
    say("diff-title", &pair(&before.name(), &after.name()));
    let causes = &found.causes;
    if let Some((was, is)) = &causes.program {
        say("diff-program", &pair(was, is));
    }
    if let Some((was, is)) = causes.reference_date {
        say("diff-reference", &pair(&locale.date(was), &locale.date(is)));
    }
    for (id, was, is) in &causes.definitions {
        let [was, is] = pair(&was.to_string(), &is.to_string());
        say("diff-definition", &[("id", Value::from(id.as_str())), was, is]);
    }
    for (id, was, is) in &causes.thresholds {
        let or_usual = |value: &str| {
            if value.is_empty() {
                locale.word("diff-usual")
            } else {
                value.to_owned()
            }
        };
        let [was, is] = pair(&or_usual(was), &or_usual(is));
        say("diff-threshold", &[("id", Value::from(id.as_str())), was, is]);
    }
    for (name, was, is) in &causes.rates {
        let or_none = |said: &str| {
            if said.is_empty() {
                locale.word("diff-none")
            } else {
                said.to_owned()
            }
        };
        let [was, is] = pair(&or_none(was), &or_none(is));
        say("diff-rate", &[("name", Value::from(name.as_str())), was, is]);
    }
    if causes.is_other_pipeline {
        say("diff-pipeline", &[]);
    }
    for (path, change) in &causes.inputs {
        Console::give(&format!(
            "- {path}: {}",
            locale.word(&format!("change-{}", change.id()))
        ));
    }
    for (path, fate) in &found.unseen {
        let fate = locale.word(&format!("fate-{}", fate.id()));
        say(
            "diff-unseen",
            &[("path", Value::from(path.as_str())), ("fate", Value::from(fate))],
        );
    }
    let counts = [
        ("n", Value::from(found.moved.len())),
        ("before", Value::from(found.only_before)),
        ("after", Value::from(found.only_after)),
    ];
    say("diff-moved", &counts);
    let listed = if all { usize::MAX } else { LISTED.0 };
    for moved in found.moved.iter().take(listed) {
        Console::give(&one(moved, all, locale));
    }
    if found.moved.len() > listed {
        say("diff-more", &[("n", Value::from(found.moved.len() - listed))]);
    }
}

/// `contribution-value partner sudermar 2026-09 month: 100.00 → 120.00 (…)`, with its cells below it.
fn one(found: &Explained, all: bool, locale: &Locale) -> String {
    let moved = &found.moved;
    let shown = |value: &str| {
        if value.is_empty() {
            locale.word("diff-none")
        } else {
            value.to_owned()
        }
    };
    let mut text = format!(
        "{} {} {} {}: {} → {} ({})",
        moved.indicator,
        moved.subject,
        moved.period,
        moved.window,
        shown(&moved.was),
        shown(&moved.becomes),
        locale.word(&format!("cause-{}", found.cause.id())),
    );
    let listed = if all { usize::MAX } else { LISTED.1 };
    for (mark, cells) in [("−", &found.cells_before), ("+", &found.cells_after)] {
        for cell in cells.iter().take(listed) {
            text.push_str(&format!("\n  {mark} {cell}"));
        }
        if cells.len() > listed {
            let more = locale.text("cli-more", &[("n", Value::from(cells.len() - listed))]);
            text.push_str(&format!("\n  {mark} {more}"));
        }
    }
    text
}
