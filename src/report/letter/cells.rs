//! Fault by fault, with what was found and expected: the first of each group, and how many follow.

use crate::diagnostic::{Code, Diagnostic, render};
use crate::report::document::Paper;
use crate::report::frame::{self, Heading};
use crate::report::letter::groups::{self, Group};
use crate::report::letter::places::Places;
use crate::report::letter::words;
use crate::report::{Block, Cell, Context, Sheet, Table};

/// Faults of one group that are listed; the rest is counted.
const OF_ONE_GROUP: usize = 20;
/// The same where the rows go back: there each cell is marked and explained already.
const GOING_BACK: usize = 3;
/// Width of the columns in characters: what is said takes few lines.
const WIDTHS: [u16; 6] = [26, 13, 42, 14, 28, 48];
/// Groups that are listed; the rest is counted.
const GROUPS: usize = 60;

/// The groups that this sheet lists. What the front page says of cells that are marked and explained where they go back is
/// not said a third time.
pub(super) fn listed<'a, 'b>(
    context: &Context<'_>,
    groups: &'b [Group<'a>],
    places: &Places<'_>,
) -> Vec<&'b Group<'a>> {
    let is_said = |position: usize, group: &Group<'_>| {
        position < groups::SHOWN && group.faults.iter().all(|fault| places.here(context, fault).is_some())
    };
    let all = groups.iter().enumerate();
    all.filter(|(position, group)| !is_said(*position, group))
        .map(|(_, group)| group)
        .collect()
}

/// The sheet with the faults; `said` is how many groups are left to the front page.
pub(super) fn sheet(context: &Context<'_>, groups: &[&Group<'_>], said: usize, places: &Places<'_>) -> Sheet {
    let file = groups::only_file(groups.iter().copied());
    let count: usize = groups.iter().map(|group| group.faults.len()).sum();
    let mut rows = Vec::new();
    for group in groups.iter().take(GROUPS) {
        let goes_back = group.faults.iter().all(|fault| places.here(context, fault).is_some());
        let most = if goes_back { GOING_BACK } else { OF_ONE_GROUP };
        rows.extend(
            group
                .faults
                .iter()
                .take(most)
                .map(|fault| row(context, fault, file.is_none(), places)),
        );
        let more = group.faults.len().saturating_sub(most);
        if let Some(first) = group.faults.first().filter(|_| more > 0) {
            rows.push(the_rest(context, first, more));
        }
    }
    let left_out = groups.len().saturating_sub(GROUPS);
    let mut notes: Vec<String> = groups::about_file(context, file).into_iter().collect();
    if said > 0 {
        notes.push(context.text("letter-cells-said", &[("n", said.into())]));
    }
    if left_out > 0 {
        notes.push(context.text("letter-cells-more", &[("n", left_out.into())]));
    }
    let mut table = Table {
        has_filter: true,
        notes,
        ..frame::table(
            context.word("letter-cells-caption"),
            frame::headers(
                context,
                "letter",
                &["where-head", "severity", "what", "found-value", "expected", "hint"],
            ),
            rows,
        )
    };
    for (column, width) in table.columns.iter_mut().zip(WIDTHS) {
        column.width = width;
    }
    frame::sheet(
        context,
        Heading {
            id: "letter-cells",
            headline: context.text(
                "letter-cells-headline",
                &[
                    ("n", groups.len().into()),
                    ("cells", context.locale.number(count as f64, 0).into()),
                ],
            ),
            subtitle: super::not_read(context, &context.word("letter-cells-subtitle")),
        },
        Paper::Landscape,
        vec![Block::Table(table)],
    )
}

fn row(context: &Context<'_>, fault: &Diagnostic, names_file: bool, places: &Places<'_>) -> Vec<Cell> {
    let here = places.here(context, fault);
    let there = groups::place(context, fault, None, names_file);
    let words = words::sentences(context, &here.unwrap_or_else(|| words::of_own_file(fault)), 1);
    vec![
        context.text_or_absent(Some(places.place(context, fault, there).as_str())),
        groups::severity(context, fault),
        Cell::text(words.message),
        found(context, fault),
        context.text_or_absent(Some(words.expected.as_str())),
        context.text_or_absent(Some(words.hint.as_str())),
    ]
}

/// What stood in the cell; of what is about a person that it is shown nowhere.
fn found(context: &Context<'_>, fault: &Diagnostic) -> Cell {
    if fault.code == Code::TextPersonal {
        return context.absent("letter-not-shown");
    }
    context.text_or_absent(Some(render::found(fault, context.locale).as_str()))
}

/// `en nog 9.980 keer`, in the same columns.
fn the_rest(context: &Context<'_>, first: &Diagnostic, more: usize) -> Vec<Cell> {
    let words = render::sentences(first, context.locale);
    let again = || context.absent("letter-cells-again");
    vec![
        Cell::text(context.text("letter-cells-rest", &[("n", more.into())])),
        groups::severity(context, first),
        Cell::text(words.message),
        again(),
        again(),
        again(),
    ]
}
