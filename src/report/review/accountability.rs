//! The sheet `Verantwoording`: how the review was made, with the definitions of its figures.

use crate::report::document::Paper;
use crate::report::frame::{self, Heading};
use crate::report::steering::method;
use crate::report::{Block, Context, Sheet};

/// The figures that the review shows.
pub(super) const INDICATORS: &[&str] = &[
    "benefit-gross",
    "benefit-net",
    "benefit-realisation",
    "benefit-npv",
    "benefit-payers",
    "benefit-share",
    "effect-change",
    "effect-difference",
    "effect-pretrend",
    "effect-rate",
    "effect-interrupted",
    "energy-order",
    "funding-coverage",
    "funding-cliff",
    "kpi-value",
    "readiness-step",
];

/// The sheet.
pub(super) fn sheet(context: &Context<'_>) -> Sheet {
    let mut blocks: Vec<Block> = [
        "review-method-intro",
        "review-method-period",
        "review-method-evidence",
        "review-method-net",
        "report-method-missing",
        "report-method-convention",
    ]
    .map(|key| Block::Paragraph(context.word(key)))
    .into();
    if context.edition.period.last_month() > context.month() {
        let arguments = [("period", context.period_text().into())];
        blocks.insert(1, Block::Paragraph(context.text("review-method-until", &arguments)));
    }
    let definitions = method::definitions(context, &|id| INDICATORS.contains(&id));
    blocks.push(Block::Table(definitions.off_paper()));
    frame::sheet(
        context,
        Heading {
            id: "accountability",
            headline: context.word("review-method-headline"),
            subtitle: context.text(
                "report-method-subtitle",
                &[("date", context.locale.date(context.scope.reference_date).into())],
            ),
        },
        Paper::Landscape,
        blocks,
    )
}
