//! The block under every chart: what we see, what it means, what we ask.
//!
//! What a figure means comes from people (table `interpretations`); what is asked comes from the rules and is
//! marked as a proposal until someone takes it over.

use crate::domain::{Finding, Period, SubjectType};
use crate::report::document::Reading;
use crate::report::{Block, Context, findings, frame};
use crate::signals;

/// The block for a sheet: `seen` in words, findings on the sheet's indicators, the meaning that people gave.
pub fn block(context: &Context<'_>, sheet: &str, indicators: &[&str], seen: String) -> Block {
    let about = findings::about(context, indicators);
    laid_out(context, &about, seen, meaning(context, sheet, indicators))
}

/// The same about one thing, such as a benefit: findings about it, and what people say under its id.
pub fn about(context: &Context<'_>, id: &str, kind: SubjectType, seen: String) -> Block {
    let mut about = findings::for_steering(context);
    about.retain(|finding| finding.subject.kind == kind && finding.subject.id == id);
    laid_out(context, &about, seen, said_of(context, &|subject| subject == id))
}

fn laid_out(context: &Context<'_>, about: &[&Finding], seen: String, meaning: Option<String>) -> Block {
    let mut parts = vec![seen];
    parts.extend(
        about
            .iter()
            .take(2)
            .map(|f| signals::sentence::sentence(f, context.locale)),
    );
    let question = about.first().map(|f| signals::sentence::question(f, context.locale));
    Block::Reading(Reading {
        is_open: [meaning.is_none(), question.is_none()],
        heads: ["seen", "meaning", "question"].map(|head| context.word(&format!("report-reading-{head}"))),
        seen: parts.join(" "),
        meaning: meaning.unwrap_or_else(|| context.word("report-reading-no-meaning")),
        question: question.map_or_else(
            || {
                let is_month = matches!(context.edition.period, Period::Month(_));
                let key = if is_month {
                    "report-reading-no-question"
                } else {
                    "review-reading-no-question"
                };
                context.word(key)
            },
            |question| context.text("report-proposal", &[("what", question.into())]),
        ),
    })
}

/// What people say that the figures of a sheet mean in the reported month, with their role.
fn meaning(context: &Context<'_>, sheet: &str, indicators: &[&str]) -> Option<String> {
    let name = frame::sheet_name(context, sheet);
    let concerns = |subject: &str| {
        subject.eq_ignore_ascii_case(sheet)
            || subject.to_lowercase() == name.to_lowercase()
            || indicators.contains(&subject)
    };
    said_of(context, &concerns)
}

/// What people say in the reported period about what a test lets in, with their role.
fn said_of(context: &Context<'_>, concerns: &dyn Fn(&str) -> bool) -> Option<String> {
    let table = context.table("interpretations");
    let meanings: Vec<String> = table
        .rows()
        .filter(|row| {
            let about = row.period("period");
            about == Some(context.scope.period()) || about == Some(context.edition.period)
        })
        .filter(|row| row.text("subject").is_some_and(|subject| concerns(subject.trim())))
        .filter_map(|row| {
            let meaning = row.text("meaning")?.trim();
            Some(match row.text("role").map(str::trim).filter(|role| !role.is_empty()) {
                Some(role) => context.text(
                    "report-reading-said",
                    &[("meaning", meaning.into()), ("role", role.into())],
                ),
                None => context.text("report-reading-said-by-nobody", &[("meaning", meaning.into())]),
            })
        })
        .collect();
    (!meanings.is_empty()).then(|| meanings.join(" "))
}
