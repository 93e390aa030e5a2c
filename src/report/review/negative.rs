//! The sheet `Negatieve baten`: what the collaboration costs others, with who answers for it and who bears it.

use crate::domain::{Subject, SubjectType, Window};
use crate::report::document::Paper;
use crate::report::frame::{self, Heading};
use crate::report::review::cells;
use crate::report::review::judgement::judgement;
use crate::report::review::register::{Benefit, Register, sum};
use crate::report::{Block, Cell, Context, NumberFormat, Sheet, Table, benefit_words, reading};

/// The sheet.
pub(super) fn sheet(context: &Context<'_>, register: &Register) -> Sheet {
    let negative: Vec<&Benefit> = register.benefits.iter().filter(|benefit| benefit.is_negative).collect();
    let came = sum(negative
        .iter()
        .filter_map(|benefit| benefit.realised_so_far().filter(|_| benefit.is_valued())));
    let headline = match (negative.is_empty(), came) {
        (true, _) => context.word("review-negative-headline-none"),
        (false, Some(came)) => context.text(
            "review-negative-headline",
            &[
                ("n", negative.len().into()),
                ("amount", context.locale.euros(came.abs()).into()),
            ],
        ),
        (false, None) => context.text("review-negative-headline-unvalued", &[("n", negative.len().into())]),
    };
    let seen = if negative.is_empty() {
        context.word("review-negative-seen-none")
    } else {
        context.word("review-negative-seen")
    };
    let blocks = vec![
        reading::block(context, "negative", &[], seen),
        Block::Table(table(context, register, &negative)),
        Block::Table(netted(context, register)),
    ];
    frame::sheet(
        context,
        Heading {
            id: "negative",
            headline,
            subtitle: context.text("review-negative-subtitle", &[("period", context.period_text().into())]),
        },
        Paper::Landscape,
        blocks,
    )
}

fn table(context: &Context<'_>, register: &Register, negative: &[&Benefit]) -> Table {
    let row = |benefit: &&Benefit| {
        let row = register.row(benefit);
        let figure = |indicator| {
            context.figure(
                indicator,
                &Subject::of(SubjectType::Benefit, &benefit.id),
                Window::ToDate,
            )
        };
        let planned = benefit.planned_until(context.month()).filter(|_| benefit.is_valued());
        let bearers: Vec<String> = benefit
            .shares
            .iter()
            .map(|(who, share, _)| {
                format!(
                    "{} {}",
                    cells::beneficiary(context, who),
                    context.locale.percent(*share, 0)
                )
            })
            .collect();
        vec![
            Cell::text(&benefit.name),
            benefit_words::owner(context, row),
            context.text_or_absent(Some(&bearers.join(", "))),
            cells::euros(context, planned, benefit.rows()),
            context.cell(figure("benefit-gross")),
            context.cell(figure("benefit-net")),
            judgement(context, row, false),
        ]
    };
    let headers = [
        "benefit",
        "owner",
        "bearers",
        "planned-euro",
        "gross",
        "net",
        "judgement",
    ];
    frame::table(
        context.word("review-negative-caption"),
        frame::headers(context, "review-column", &headers),
        negative.iter().map(row).collect(),
    )
}

/// Positive, negative and what is left: gross and net.
fn netted(context: &Context<'_>, register: &Register) -> Table {
    let side = |is_negative: bool, indicator: &'static str| {
        let own = register.counted().filter(|benefit| benefit.is_negative == is_negative);
        let figures: Vec<_> = own
            .filter_map(|benefit| {
                context.figure(
                    indicator,
                    &Subject::of(SubjectType::Benefit, &benefit.id),
                    Window::ToDate,
                )
            })
            .collect();
        let rows = figures
            .iter()
            .flat_map(|figure| figure.rows.clone())
            .collect::<Vec<_>>();
        (sum(figures.iter().filter_map(|figure| figure.value)), rows)
    };
    let cell = |value: Option<f64>, rows| cells::number(context, value, NumberFormat::Euro, rows);
    let line = |key: &str, is_negative: bool| {
        let (gross, gross_rows) = side(is_negative, "benefit-gross");
        let (net, net_rows) = side(is_negative, "benefit-net");
        vec![
            Cell::text(context.word(key)),
            cell(gross, gross_rows),
            cell(net, net_rows),
        ]
    };
    let both = |indicator| {
        let (positive, mut rows) = side(false, indicator);
        let (negative, others) = side(true, indicator);
        rows.extend(others);
        cell(sum(positive.into_iter().chain(negative)), rows)
    };
    let rows = vec![
        line("review-negative-positive", false),
        line("review-negative-negative", true),
        vec![
            Cell::text(context.word("review-negative-both")),
            both("benefit-gross"),
            both("benefit-net"),
        ],
    ];
    Table {
        has_total: true,
        ..frame::table(
            context.word("review-negative-netted"),
            frame::headers(context, "review-column", &["what", "gross", "net"]),
            rows,
        )
    }
}
