//! For whoever holds the round: what to do, and what is asked.

use crate::contract;
use crate::report::document::Paper;
use crate::report::frame::{self, Heading};
use crate::report::survey::Round;
use crate::report::{Block, Cell, Sheet};

/// The steps from questions to a file in the restricted folder.
pub(super) fn steps(round: &Round<'_>) -> Sheet {
    let context = round.context;
    let not_read = contract::form().not_read.text(context.locale.language);
    let mut blocks = vec![Block::Heading(context.word("survey-steps-heading"))];
    let steps = ["ask", "pseudonym", "export", "place", "keep"];
    blocks.extend(
        steps
            .iter()
            .map(|step| Block::Paragraph(round.text(&format!("survey-step-{step}")))),
    );
    blocks.push(Block::Heading(context.word("survey-forms-heading")));
    for form in ["sheet", "wide", "long", "words"] {
        blocks.push(Block::Paragraph(round.text(&format!("survey-form-{form}"))));
    }
    frame::sheet(
        context,
        Heading {
            id: "survey-guide",
            headline: round.own("survey-headline"),
            subtitle: format!("{}. {not_read}", round.text("survey-subtitle")),
        },
        Paper::Portrait,
        blocks,
    )
}

/// The statements and the scale.
pub(super) fn questions(round: &Round<'_>) -> Sheet {
    let context = round.context;
    let language = context.locale.language;
    let not_read = contract::form().not_read.text(language);
    let rows = round
        .kind
        .items()
        .into_iter()
        .map(|item| {
            vec![
                Cell::text(&item.id),
                Cell::text(item.text(language)),
                Cell::text(context.enum_word("survey_items", "dimension", &item.dimension)),
            ]
        })
        .collect();
    let questionnaire = contract::questionnaire();
    let answers = questionnaire.answers.iter();
    let mut scale: Vec<Vec<Cell>> = answers
        .map(|answer| vec![Cell::text(answer.score.to_string()), Cell::text(answer.word(language))])
        .collect();
    scale.push(vec![
        context.absent("survey-no-score"),
        Cell::text(questionnaire.not_applicable.word(language)),
    ]);
    let mut statements = frame::table(
        round.own("survey-questions-caption"),
        frame::headers(context, "survey", &["item", "statement", "subject"]),
        rows,
    );
    for (column, width) in statements.columns.iter_mut().zip([10, 62, 22]) {
        column.width = width;
    }
    statements.notes = vec![context.word("survey-questions-note")];
    frame::sheet(
        context,
        Heading {
            id: "survey-questions",
            headline: round.text("survey-questions-headline"),
            subtitle: format!("{} {not_read}", round.text("survey-questions-subtitle")),
        },
        Paper::Portrait,
        vec![
            Block::Table(statements),
            Block::Table(frame::table(
                context.word("survey-scale-caption"),
                frame::headers(context, "survey", &["score", "answer"]),
                scale,
            )),
        ],
    )
}
