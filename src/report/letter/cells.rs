//! Fault by fault, with what was found and expected: the first of each group, and how many follow.

use crate::diagnostic::{Diagnostic, render};
use crate::report::document::Paper;
use crate::report::frame::{self, Heading};
use crate::report::letter::groups::{self, Group};
use crate::report::letter::places::Places;
use crate::report::{Block, Cell, Context, Sheet, Table};

/// Faults of one group that are listed; the rest is counted.
const OF_ONE_GROUP: usize = 20;
/// Groups that are listed; the rest is counted.
const GROUPS: usize = 60;

/// The sheet with the faults; `count` is how many there are in all.
pub(super) fn sheet(context: &Context<'_>, groups: &[Group<'_>], count: usize, places: &Places<'_>) -> Sheet {
    let mut rows = Vec::new();
    for group in groups.iter().take(GROUPS) {
        rows.extend(
            group
                .faults
                .iter()
                .take(OF_ONE_GROUP)
                .map(|fault| row(context, fault, places)),
        );
        let more = group.faults.len().saturating_sub(OF_ONE_GROUP);
        if let Some(first) = group.faults.first().filter(|_| more > 0) {
            rows.push(the_rest(context, first, more));
        }
    }
    let left_out = groups.len().saturating_sub(GROUPS);
    let notes = if left_out > 0 {
        vec![context.text("letter-cells-more", &[("n", left_out.into())])]
    } else {
        Vec::new()
    };
    let table = Table {
        has_filter: true,
        notes,
        ..frame::table(
            context.word("letter-cells-caption"),
            frame::headers(
                context,
                "letter",
                &[
                    "file",
                    "sheet",
                    "cell",
                    "severity",
                    "what",
                    "found-value",
                    "expected",
                    "hint",
                ],
            ),
            rows,
        )
    };
    frame::sheet(
        context,
        Heading {
            id: "letter-cells",
            headline: context.text("letter-cells-headline", &[("n", count.into())]),
            subtitle: super::not_read(context, &context.word("letter-cells-subtitle")),
        },
        Paper::Landscape,
        vec![Block::Table(table)],
    )
}

fn row(context: &Context<'_>, fault: &Diagnostic, places: &Places<'_>) -> Vec<Cell> {
    let here = places.here(context, fault);
    let words = render::sentences(here.as_ref().unwrap_or(fault), context.locale);
    vec![
        context.text_or_absent(fault.place.file.as_deref()),
        context.text_or_absent(fault.place.sheet.as_deref()),
        context.text_or_absent(Some(
            places.place(context, fault, groups::cell(context, fault)).as_str(),
        )),
        groups::severity(context, fault),
        Cell::text(words.message),
        context.text_or_absent(Some(fault.found.as_str())),
        context.text_or_absent(Some(words.expected.as_str())),
        context.text_or_absent(Some(words.hint.as_str())),
    ]
}

/// `en nog 9.980 keer`, in the same columns.
fn the_rest(context: &Context<'_>, first: &Diagnostic, more: usize) -> Vec<Cell> {
    let words = render::sentences(first, context.locale);
    let again = || context.absent("letter-cells-again");
    vec![
        context.text_or_absent(first.place.file.as_deref()),
        context.text_or_absent(first.place.sheet.as_deref()),
        Cell::text(context.text("letter-cells-rest", &[("n", more.into())])),
        groups::severity(context, first),
        Cell::text(words.message),
        again(),
        again(),
        again(),
    ]
}
