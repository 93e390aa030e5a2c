//! The same fault in the same column is one thing to repair: worst first, the most frequent first.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::diagnostic::{Code, Diagnostic, Severity, group, render};
use crate::report::letter::places::Places;
use crate::report::{Cell, Context, Table, Tone, frame};

/// Groups on the front page; the rest is counted.
const SHOWN: usize = 12;

/// The same fault in the same column of the same sheet.
pub(super) struct Group<'a> {
    /// Its faults by place; never empty.
    pub(super) faults: Vec<&'a Diagnostic>,
}

/// What makes faults one group.
type Key<'a> = (Severity, Option<&'a str>, Option<&'a str>, Code, Option<&'a str>);

/// The groups of a partner's faults.
pub(super) fn of(complaints: &[Diagnostic]) -> Vec<Group<'_>> {
    let mut groups: BTreeMap<Key<'_>, Vec<&Diagnostic>> = BTreeMap::new();
    for fault in complaints {
        let place = &fault.place;
        let key = (
            fault.severity(),
            place.file.as_deref(),
            place.sheet.as_deref(),
            fault.code,
            fault.arguments.get("column").map(String::as_str),
        );
        groups.entry(key).or_default().push(fault);
    }
    let mut groups: Vec<Group<'_>> = groups
        .into_values()
        .map(|mut faults| {
            faults.sort_by_key(|fault| fault.place.cell);
            Group { faults }
        })
        .collect();
    // The sort is stable: groups of one size stay in the order of file, sheet and code.
    groups.sort_by_key(|group| {
        let severity = group.faults.first().map(|fault| fault.severity());
        (severity, Reverse(group.faults.len()))
    });
    groups
}

/// The groups on the front page.
pub(super) fn table(context: &Context<'_>, groups: &[Group<'_>], places: &Places<'_>) -> Table {
    let rows = groups
        .iter()
        .take(SHOWN)
        .filter_map(|group| Some(row(context, group, group.faults.first()?, places)))
        .collect();
    let more = groups.len().saturating_sub(SHOWN);
    let notes = if more > 0 {
        vec![context.text("letter-groups-more", &[("n", more.into())])]
    } else {
        Vec::new()
    };
    let mut table = Table {
        notes,
        ..frame::table(
            context.word("letter-groups-caption"),
            frame::headers(context, "letter", &["severity", "where-head", "what", "hint"]),
            rows,
        )
    };
    set_widths(&mut table);
    table
}

/// The tables of the front page share its four columns.
pub(super) fn set_widths(table: &mut Table) {
    for (column, width) in table.columns.iter_mut().zip([15, 24, 29, 28]) {
        column.width = width;
    }
}

fn row(context: &Context<'_>, group: &Group<'_>, first: &Diagnostic, places: &Places<'_>) -> Vec<Cell> {
    let said = group::groups(group.faults.iter().copied());
    let is_alone = said.first().is_none_or(|said| said.count == 1);
    let words = match (places.here(context, first).filter(|_| is_alone), said.first()) {
        (Some(here), _) => render::sentences(&here, context.locale),
        (None, Some(said)) => said.sentences(context.locale),
        (None, None) => render::sentences(first, context.locale),
    };
    let repeated = said.first().and_then(|said| said.repeated(context.locale));
    let there = place(context, first, repeated);
    let place = places.place(context, first, there);
    vec![
        severity(context, first),
        context.text_or_absent(Some(place.as_str())),
        Cell::text(words.message),
        context.text_or_absent(Some(words.hint.as_str())),
    ]
}

/// How bad a fault is, with icon and word.
pub(super) fn severity(context: &Context<'_>, fault: &Diagnostic) -> Cell {
    let tone = if fault.severity() == Severity::Error {
        Tone::Concern
    } else {
        Tone::Neutral
    };
    Cell::text(context.word(&format!("severity-{}", fault.severity().id()))).worded(tone)
}

/// File and sheet, and where on it: `kolom hoeveelheid: 57 cellen zonder leesbaar getal, eerste D14`.
fn place(context: &Context<'_>, first: &Diagnostic, repeated: Option<String>) -> String {
    [
        first.place.file.clone().unwrap_or_default(),
        first.place.sheet.clone().unwrap_or_default(),
        repeated.unwrap_or_else(|| cell(context, first)),
    ]
    .into_iter()
    .filter(|part| !part.is_empty())
    .collect::<Vec<_>>()
    .join(" › ")
}

/// The cell of a fault: `D14`, or `rij 14` for a whole row.
pub(super) fn cell(context: &Context<'_>, fault: &Diagnostic) -> String {
    match fault.place.cell {
        Some(cell) if cell.column == 0 => context.text("letter-row", &[("n", i64::from(cell.row).into())]),
        _ => fault.place.cell_text(),
    }
}
