//! What changed since the last meeting of the steering group: decisions, milestones, new signals, restated figures.

use crate::domain::{Date, Recurrence};
use crate::report::document::Sentence;
use crate::report::papers::milestones;
use crate::report::steering::summary;
use crate::report::{Context, Tone, agreed, findings};
use crate::signals::sentence;

/// Names in a sentence at most.
const NAMES: usize = 3;

/// Lines at most, and lines that figures which changed have at least.
const LINES: usize = 5;
const RESTATED: usize = 2;

/// The heading with the day of the last meeting, a sentence a kind of change, and the figures that changed: the same on the
/// first page of the report, in the cover note and in the mail. Without a known meeting only what changed since the edition
/// before.
pub(crate) fn since(context: &Context<'_>) -> (String, Vec<Sentence>) {
    let Some(last) = agreed::last_meeting(context) else {
        return (context.word("report-changed-heading"), summary::changes(context, LINES));
    };
    let heading = context.text("since-heading", &[("day", agreed::day(context, last).into())]);
    let mut said: Vec<String> = decided(context, last);
    let reached: Vec<String> = milestones::reached(context, last)
        .iter()
        .map(|milestone| milestone.said(context))
        .collect();
    said.extend(listed(context, "since-reached", &reached));
    said.extend(new_signals(context));
    if said.is_empty() {
        said.push(context.word("since-nothing"));
    }
    let room = LINES.saturating_sub(said.len()).max(RESTATED);
    let mut lines: Vec<Sentence> = said.into_iter().map(plain).collect();
    lines.extend(summary::changes(context, room));
    (heading, lines)
}

/// Decisions that were taken, and those that were carried out.
fn decided(context: &Context<'_>, last: Date) -> Vec<String> {
    let table = context.table("decisions");
    let decisions = agreed::decisions(context, &table);
    let names = |day_of: fn(&crate::indicators::decisions::Decision) -> Option<Date>| -> Vec<String> {
        decisions
            .iter()
            .filter_map(|(decision, row)| {
                let day = day_of(decision).filter(|day| *day > last)?;
                let subject = row.text("subject")?;
                Some(format!("{subject} ({})", agreed::day(context, day)))
            })
            .collect()
    };
    [
        ("since-decided", names(|decision| decision.decided_on)),
        ("since-carried-out", names(|decision| decision.carried_out_on)),
    ]
    .into_iter()
    .filter_map(|(key, names)| listed(context, key, &names))
    .collect()
}

/// What the report before did not have; nothing where there was none.
fn new_signals(context: &Context<'_>) -> Option<String> {
    let new: Vec<String> = findings::for_summary(context)
        .into_iter()
        .filter(|finding| finding.recurrence == Some(Recurrence::New))
        .map(|finding| sentence::title(finding, context.locale))
        .collect();
    listed(context, "since-new", &new)
}

/// A sentence with some names, and how many more there are.
fn listed(context: &Context<'_>, key: &str, names: &[String]) -> Option<String> {
    if names.is_empty() {
        return None;
    }
    let mut shown: Vec<String> = names.iter().take(NAMES).cloned().collect();
    if names.len() > NAMES {
        shown.push(context.text("since-more", &[("n", (names.len() - NAMES).into())]));
    }
    Some(context.text(key, &[("names", context.locale.list(&shown).into())]))
}

fn plain(text: String) -> Sentence {
    Sentence {
        text,
        tone: Tone::Plain,
        trace: None,
    }
}
