//! For whoever answers: the invitation, and what happens with the answers. Both are proposals, to be read by the privacy
//! officer before they are sent.

use crate::contract;
use crate::report::document::Paper;
use crate::report::frame::{self, Heading};
use crate::report::survey::Round;
use crate::report::{Block, Cell, Sheet};

/// What the privacy text says something about, in this order.
const SUBJECTS: [&str; 9] = [
    "purpose", "basis", "answers", "shown", "readers", "until", "choice", "rights", "contact",
];

/// The invitation.
pub(super) fn invitation(round: &Round<'_>) -> Sheet {
    let mut blocks = vec![Block::Heading(round.text("survey-invitation-subject"))];
    for part in ["greeting", "why"] {
        blocks.push(Block::Paragraph(round.text(&format!("survey-invitation-{part}"))));
    }
    blocks.push(Block::Paragraph(round.own("survey-invitation-what")));
    for part in ["honest", "private", "link", "questions", "thanks"] {
        blocks.push(Block::Paragraph(round.text(&format!("survey-invitation-{part}"))));
    }
    sheet(round, "survey-invitation", blocks)
}

/// What respondents have to know of their answers.
pub(super) fn privacy(round: &Round<'_>) -> Sheet {
    let rows = SUBJECTS
        .iter()
        .map(|subject| {
            [
                format!("survey-privacy-{subject}"),
                format!("survey-privacy-{subject}-text"),
            ]
            .map(|key| Cell::text(round.text(&key)))
            .to_vec()
        })
        .collect();
    let context = round.context;
    let mut table = frame::table(
        context.word("survey-privacy-caption"),
        frame::headers(context, "survey", &["about", "text"]),
        rows,
    );
    for (column, width) in table.columns.iter_mut().zip([26, 74]) {
        column.width = width;
    }
    sheet(round, "survey-privacy", vec![Block::Table(table)])
}

fn sheet(round: &Round<'_>, id: &'static str, blocks: Vec<Block>) -> Sheet {
    let context = round.context;
    let not_read = contract::form().not_read.text(context.locale.language);
    frame::sheet(
        context,
        Heading {
            id,
            headline: round.text(&format!("{id}-headline")),
            subtitle: format!("{} {not_read}", round.text("survey-proposal")),
        },
        Paper::Portrait,
        blocks,
    )
}
