//! What was decided when: the meetings of the steering group, and decisions as they stood on the reference date.

use crate::domain::{Date, RowSet};
use crate::indicators::decisions::{self, Decision};
use crate::ledger::{FactTable, Row};
use crate::report::{Cell, Context, Trace};

/// Days on which the steering group meets, earliest first.
fn meetings(context: &Context<'_>) -> Vec<Date> {
    let table = context.table("meetings");
    let mut days: Vec<Date> = table
        .rows()
        .filter(|row| row.text("kind") == Some("steering-group"))
        .filter_map(|row| row.date("held_on"))
        .collect();
    days.sort_unstable();
    days
}

/// The last meeting of the steering group before the reference date.
pub(crate) fn last_meeting(context: &Context<'_>) -> Option<Date> {
    let reference = context.scope.reference_date;
    meetings(context).into_iter().rfind(|day| *day < reference)
}

/// The first meeting of the steering group on or after the reference date.
pub(crate) fn next_meeting(context: &Context<'_>) -> Option<Date> {
    let reference = context.scope.reference_date;
    meetings(context).into_iter().find(|day| *day >= reference)
}

/// A day in short: `17 sep 2026`.
pub(crate) fn day(context: &Context<'_>, date: Date) -> String {
    format!(
        "{} {}",
        date.day(),
        context.locale.month_short(crate::domain::Month::of(date))
    )
}

/// The decisions that were known on the reference date, each with its row.
pub(crate) fn decisions<'a>(context: &Context<'_>, table: &'a FactTable) -> Vec<(Decision, Row<'a>)> {
    decisions::by(table, context.scope.reference_date)
        .into_iter()
        .map(|decision| (decision, table.row(decision.row as usize)))
        .collect()
}

/// What a decision is about, with the row it comes from.
pub(crate) fn subject(context: &Context<'_>, row: Row<'_>) -> Cell {
    let said = row.text("subject").or_else(|| row.text("requested_decision"));
    context.text_or_absent(said).traced(of_row("decisions", row))
}

/// What is asked, with what it is about: `Streefwaarde leerwerkplekken – Kiezen: …`. The subject alone where nothing more is
/// stated, and what is asked alone where it names the subject itself.
pub(crate) fn asked(context: &Context<'_>, row: Row<'_>) -> Option<String> {
    let (subject, asked) = (
        row.text("subject").map(str::trim),
        row.text("requested_decision").map(str::trim),
    );
    match (subject, asked) {
        (Some(subject), Some(asked)) if !asked.to_lowercase().contains(&subject.to_lowercase()) => {
            Some(context.text("report-asked", &[("subject", subject.into()), ("asked", asked.into())]))
        }
        (subject, asked) => asked.or(subject).map(str::to_owned),
    }
}

/// What there is to choose from, in a sentence; `None` where nobody stated it.
pub(crate) fn options(context: &Context<'_>, row: Row<'_>) -> Option<String> {
    let options = row.text("options")?.trim().trim_end_matches('.');
    Some(context.text("report-asked-options", &[("options", options.into())]))
}

/// One row of a table as what a cell rests on.
pub(crate) fn of_row(table: &'static str, row: Row<'_>) -> Trace {
    Trace::Rows(vec![RowSet::new(table, vec![row.index()])])
}
