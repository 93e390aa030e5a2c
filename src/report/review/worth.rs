//! The sheet `NCW en gevoeligheid`: what benefits and costs are worth now, and what that depends on.

use crate::report::document::Paper;
use crate::report::frame::{self, Heading};
use crate::report::steering::sensitivity;
use crate::report::{Block, Context, Sheet};

/// The sheet: what the monthly report has on it, and what a person has to check before it is published.
pub(super) fn sheet(context: &Context<'_>) -> Sheet {
    let (headline, mut blocks) = sensitivity::content(context, "present-value");
    blocks.push(Block::Note(context.word("review-worth-note")));
    frame::sheet(
        context,
        Heading {
            id: "present-value",
            headline,
            subtitle: context.text(
                "report-sensitivity-subtitle",
                &[("period", context.period_text().into())],
            ),
        },
        Paper::Portrait,
        blocks,
    )
}
