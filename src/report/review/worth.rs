//! The sheet `NCW en gevoeligheid`: what benefits and costs are worth now, and what that depends on.

use crate::domain::{Measurement, Subject};
use crate::indicators::benefit_npv::break_even_rate;
use crate::report::document::Paper;
use crate::report::frame::{self, Heading};
use crate::report::steering::sensitivity;
use crate::report::{Block, Context, Sheet};

/// The sheet: what the monthly report has on it, and the discount rate at which benefits and costs are worth the same.
pub(super) fn sheet(context: &Context<'_>) -> Sheet {
    let (headline, mut blocks) = sensitivity::content(context, "present-value");
    blocks.push(Block::Note(context.word("review-worth-note")));
    if let Some(said) = rate(context) {
        let after = blocks.iter().position(|block| matches!(block, Block::Table(_)));
        blocks.insert(after.unwrap_or(blocks.len()), Block::Paragraph(said));
    }
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
        Paper::Landscape,
        blocks,
    )
}

/// At which discount rate benefits and costs are worth the same, beside the one that was used.
fn rate(context: &Context<'_>) -> Option<String> {
    let network: Option<&Measurement> = context.latest("benefit-npv", &Subject::network());
    network.and_then(|figure| figure.value)?;
    let used = context.scope.thresholds.value("discount-rate");
    let used = context.locale.percent(used, 2);
    Some(match break_even_rate(context.facts, context.scope) {
        Some(rate) => {
            let rate = context.locale.percent(rate, 1);
            context.text("review-worth-rate", &[("rate", rate.into()), ("used", used.into())])
        }
        None => context.text("review-worth-no-rate", &[("used", used.into())]),
    })
}
