//! The same fault in the same column is one thing to repair: worst first, the most frequent first.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::{Code, Diagnostic, Severity, group};
use crate::report::letter::places::Places;
use crate::report::letter::words;
use crate::report::{Cell, Context, Table, Tone, frame};

/// Groups on the front page; the rest is counted.
pub(super) const SHOWN: usize = 12;

/// The same fault in the same column of the same sheet.
pub(super) struct Group<'a> {
    /// Its faults by place; never empty.
    pub(super) faults: Vec<&'a Diagnostic>,
}

/// What makes faults one group.
type Key<'a> = (Severity, Option<&'a str>, Option<&'a str>, Code, Option<&'a str>);

fn key(fault: &Diagnostic) -> Key<'_> {
    let place = &fault.place;
    (
        fault.severity(),
        place.file.as_deref(),
        place.sheet.as_deref(),
        fault.code,
        fault.arguments.get("column").map(String::as_str),
    )
}

/// The points that faults come down to, the first fault of each: what letters, messages and lists count alike.
pub fn points<'a>(complaints: &[&'a Diagnostic]) -> Vec<&'a Diagnostic> {
    let mut firsts: BTreeMap<Key<'_>, &Diagnostic> = BTreeMap::new();
    for fault in complaints {
        firsts.entry(key(fault)).or_insert(fault);
    }
    firsts.into_values().collect()
}

/// The groups of a partner's faults.
pub(super) fn of(complaints: &[Diagnostic]) -> Vec<Group<'_>> {
    let mut groups: BTreeMap<Key<'_>, Vec<&Diagnostic>> = BTreeMap::new();
    for fault in complaints {
        groups.entry(key(fault)).or_default().push(fault);
    }
    let mut groups: Vec<Group<'_>> = groups
        .into_values()
        .map(|mut faults| {
            faults.sort_by_key(|fault| fault.place.cell);
            Group { faults }
        })
        .collect();
    // The sort is stable: groups of one size stay in the order of file, sheet and code.
    // What is about persons goes first: it must not be sent again.
    groups.sort_by_key(|group| {
        let first = group.faults.first();
        let is_personal = first.is_some_and(|fault| is_personal(fault));
        (
            Reverse(is_personal),
            first.map(|fault| fault.severity()),
            Reverse(group.faults.len()),
        )
    });
    groups
}

/// True for a fault about data of persons.
pub(super) fn is_personal(fault: &Diagnostic) -> bool {
    matches!(fault.code, Code::PersonalData | Code::TextPersonal)
}

/// The groups on the front page.
pub(super) fn table(context: &Context<'_>, groups: &[Group<'_>], places: &Places<'_>) -> Table {
    let file = only_file(groups.iter());
    let rows = groups
        .iter()
        .take(SHOWN)
        .filter_map(|group| Some(row(context, group, (group.faults.first()?, file.is_none()), places)))
        .collect();
    let more = groups.len().saturating_sub(SHOWN);
    let mut notes: Vec<String> = about_file(context, file).into_iter().collect();
    if more > 0 {
        notes.push(context.text("letter-groups-more", &[("n", more.into())]));
    }
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

/// The file that all faults are about, where it is one: then it is named once.
pub(super) fn only_file<'a: 'b, 'b>(groups: impl Iterator<Item = &'b Group<'a>>) -> Option<&'a str> {
    let mut files = groups.flat_map(|group| group.faults.iter().copied());
    let first = files.next()?.place.file.as_deref();
    first.filter(|_| files.all(|fault| fault.place.file.as_deref() == first))
}

/// That all places are about one file, where they are.
pub(super) fn about_file(context: &Context<'_>, file: Option<&str>) -> Option<String> {
    file.map(|file| context.text("letter-one-file", &[("file", file.into())]))
}

fn row(
    context: &Context<'_>,
    group: &Group<'_>,
    (first, names_file): (&Diagnostic, bool),
    places: &Places<'_>,
) -> Vec<Cell> {
    let said = group::groups(group.faults.iter().copied());
    let is_alone = said.first().is_none_or(|said| said.count == 1);
    let count = if is_alone { 1 } else { group.faults.len() };
    let here = places.here(context, first).filter(|_| is_alone);
    let mut about = here.unwrap_or_else(|| words::of_own_file(said.first().map_or(first, |said| said.first)));
    // Of several texts one may hold a telephone number and another an address.
    let kinds = group.faults.iter().map(|fault| fault.arguments.get("why"));
    if first.code == Code::TextPersonal && kinds.collect::<BTreeSet<_>>().len() > 1 {
        about = about.with("why", "several");
    }
    let words = words::sentences(context, &about, said.first().map_or(count, |said| said.count));
    let repeated = said.first().and_then(|said| said.repeated(context.locale));
    let there = place(context, first, repeated, names_file);
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
    Cell::text(context.word(&fault.code.severity_key())).worded(tone)
}

/// File and sheet, and where on it: `kolom hoeveelheid: 57 cellen zonder leesbaar getal, eerste D14`.
pub(super) fn place(context: &Context<'_>, first: &Diagnostic, repeated: Option<String>, names_file: bool) -> String {
    let is_named = names_file || first.place.sheet.is_none();
    [
        first.place.file.clone().filter(|_| is_named).unwrap_or_default(),
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
