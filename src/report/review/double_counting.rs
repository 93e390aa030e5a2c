//! The sheet `Dubbeltelling en aannames`: what counts once, and what was assumed.

use crate::indicators::benefit::taken::CORRECTIONS;
use crate::report::document::Paper;
use crate::report::frame::{self, Heading};
use crate::report::review::cells;
use crate::report::review::register::{Benefit, Register, sum};
use crate::report::steering::assumptions;
use crate::report::{Block, Cell, Context, NumberFormat, Sheet, Table, Trace, benefit_words, reading};

/// Shares of a benefit that add up to one but for this are whole.
const TOLERANCE: f64 = 1e-6;

/// The sheet.
pub(super) fn sheet(context: &Context<'_>, register: &Register) -> Sheet {
    let steps = register.benefits.iter().filter(|benefit| !benefit.is_counted).count();
    let assumed = register
        .benefits
        .iter()
        .filter(|benefit| register.row(benefit).text("method") == Some("assumption"))
        .count();
    let headline = if register.benefits.is_empty() {
        context.word("review-none")
    } else {
        context.text(
            "review-double-headline",
            &[("n", steps.into()), ("all", register.benefits.len().into())],
        )
    };
    let seen = context.text(
        "review-double-seen",
        &[("n", steps.into()), ("assumed", assumed.into())],
    );
    let mut blocks = vec![
        reading::block(context, "double-counting", &[], seen),
        Block::Table(counted(context, register)),
        Block::Table(corrections(context, register)),
        Block::Table(assumptions::table(context).off_paper()),
    ];
    blocks.extend(assumptions::missing(context).map(Block::Note));
    frame::sheet(
        context,
        Heading {
            id: "double-counting",
            headline,
            subtitle: context.text("review-double-subtitle", &[("period", context.period_text().into())]),
        },
        Paper::Landscape,
        blocks,
    )
}

/// Whether a benefit counts, what it leads to, whether its shares are whole, and with which it shares a KPI.
fn counted(context: &Context<'_>, register: &Register) -> Table {
    let row = |benefit: &Benefit| {
        let counts = if benefit.is_counted {
            "review-counts"
        } else {
            "review-counts-not"
        };
        let leads: Vec<String> = benefit.overlaps.iter().map(|id| register.name(id).to_owned()).collect();
        let whole = sum(benefit.shares.iter().map(|(_, share, _)| *share));
        let whole = match whole {
            Some(whole) if (whole - 1.0).abs() <= TOLERANCE => Cell::text(context.word("review-double-whole")),
            Some(whole) => Cell::text(context.text(
                "review-double-not-whole",
                &[("share", context.locale.percent(whole, 1).into())],
            )),
            None => context.absent("report-absent-empty"),
        };
        let kpi = register.row(benefit).text("kpi_id");
        let beside: Vec<String> = register
            .benefits
            .iter()
            .filter(|other| other.id != benefit.id && kpi.is_some() && register.row(other).text("kpi_id") == kpi)
            .map(|other| other.name.clone())
            .collect();
        let list = |names: &[String], none: &str| {
            if names.is_empty() {
                context.absent(none)
            } else {
                Cell::text(context.locale.list(names))
            }
        };
        vec![
            Cell::text(cells::name(context, benefit)),
            Cell::text(context.word(counts)),
            list(&leads, "report-absent-none"),
            list(&beside, "report-absent-none"),
            whole,
        ]
    };
    Table {
        notes: vec![context.word("review-double-note")],
        ..frame::table(
            context.word("review-double-caption"),
            frame::headers(
                context,
                "review-column",
                &["benefit", "counts", "leads", "same-kpi", "whole"],
            ),
            register.benefits.iter().map(row).collect(),
        )
    }
}

/// What was assumed for each benefit.
fn corrections(context: &Context<'_>, register: &Register) -> Table {
    let row = |benefit: &Benefit| {
        let row = register.row(benefit);
        let trace = Trace::Rows(vec![crate::domain::RowSet::new("benefits", vec![benefit.row])]);
        let mut cells = vec![
            Cell::text(cells::name(context, benefit)),
            cells::word(context, row, "method"),
        ];
        cells.extend(CORRECTIONS.map(|id| match row.number(&id.replace('-', "_")) {
            Some(_) if id == "deadweight" && benefit_words::is_compared(row) => {
                context.absent("review-double-compared")
            }
            Some(share) => Cell::number(share, NumberFormat::Percent(0)).traced(trace.clone()),
            None => context.absent("review-double-not-made"),
        }));
        cells.push(row.number("certainty").map_or_else(
            || context.absent("report-absent-empty"),
            |certainty| Cell::number(certainty, NumberFormat::Count).traced(trace.clone()),
        ));
        cells
    };
    let is_compared = |benefit: &Benefit| benefit_words::is_compared(register.row(benefit));
    let compared = register.benefits.iter().any(is_compared);
    let compared = compared.then(|| context.word("review-double-note-compared"));
    let headers = [
        "benefit",
        "method",
        "deadweight-share",
        "displacement-share",
        "leakage-share",
        "attribution-share",
        "drop-off-share",
        "certainty",
    ];
    Table {
        notes: [
            Some(context.word("review-double-note-certainty")),
            compared,
            benefit_words::compared_elsewhere(context),
        ]
        .into_iter()
        .flatten()
        .collect(),
        ..frame::table(
            context.word("review-double-assumed"),
            frame::headers(context, "review-column", &headers),
            register.benefits.iter().map(row).collect(),
        )
    }
}
