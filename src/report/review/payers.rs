//! The sheet `Wie betaalt – wie profiteert`: part of the money beside part of the benefits, without order or judgement.

use crate::domain::{Measurement, Subject, Window};
use crate::indicators::benefit::shares::Landed;
use crate::ledger::Partner;
use crate::report::chart::{Fill, Series};
use crate::report::document::Paper;
use crate::report::frame::{self, Heading};
use crate::report::steering::money_sources::cash_so_far;
use crate::report::{Block, Cell, ChartBody, ChartSpec, Context, NumberFormat, Sheet, Table, Trace, reading};

const INDICATORS: &[&str] = &["benefit-payers"];

/// The sheet.
pub(super) fn sheet(context: &Context<'_>) -> Sheet {
    let landed = Landed::over(context.facts, context.scope, Window::ToDate);
    let partners = partners(context);
    let shift = context.figure("benefit-payers", &Subject::network(), Window::ToDate);
    let headline = headline(context, shift);
    let seen = seen(context, shift, &landed);
    let blocks = vec![
        Block::Chart(Box::new(chart(context, &partners, &landed, (&headline, &seen)))),
        Block::Table(table(context, &partners, &landed)),
        Block::Note(context.word("review-payers-note")),
        reading::block(context, "payers", INDICATORS, seen),
    ];
    frame::sheet(
        context,
        Heading {
            id: "payers",
            headline,
            subtitle: context.text("review-payers-subtitle", &[("period", context.period_text().into())]),
        },
        Paper::Portrait,
        blocks,
    )
}

/// Partners that took part at some time up to now, by type and name.
fn partners<'a>(context: &Context<'a>) -> Vec<&'a Partner> {
    let last = context.month().last_day();
    let facts = context.facts.whole();
    let partners = facts.partners.iter();
    partners.filter(|partner| partner.active_from <= last).collect()
}

fn paid<'a>(context: &Context<'a>, partner: &Partner) -> Option<&'a Measurement> {
    context.figure("benefit-payers", &Subject::partner(&partner.id), Window::ToDate)
}

fn headline(context: &Context<'_>, shift: Option<&Measurement>) -> String {
    match shift.and_then(|figure| figure.value) {
        Some(_) => context.word("review-payers-headline"),
        None => context.word("review-payers-headline-none"),
    }
}

fn seen(context: &Context<'_>, shift: Option<&Measurement>, landed: &Landed) -> String {
    let Some(shift) = shift else {
        return context.word("review-payers-seen-none");
    };
    match shift.value {
        Some(value) if landed.is_telling => context.text(
            "review-payers-seen",
            &[("share", context.locale.percent(value, 0).into())],
        ),
        _ => context.text(
            "review-payers-seen-absent",
            &[("word", context.absent_word(shift.status).into())],
        ),
    }
}

fn chart(context: &Context<'_>, partners: &[&Partner], landed: &Landed, (headline, seen): (&str, &str)) -> ChartSpec {
    let series = |name: &str, fill, values: Vec<Option<f64>>| Series {
        name: context.word(name),
        fill,
        values,
        ranges: None,
    };
    let money: Vec<Option<f64>> = partners
        .iter()
        .map(|partner| paid(context, partner).and_then(|figure| figure.value))
        .collect();
    let benefit: Vec<Option<f64>> = partners
        .iter()
        .map(|partner| landed.part(&partner.id).filter(|_| landed.is_telling))
        .collect();
    let is_empty = money.iter().all(Option::is_none) || benefit.iter().all(Option::is_none);
    ChartSpec {
        id: "wie-betaalt-wie-profiteert".to_owned(),
        headline: headline.to_owned(),
        subtitle: context.text(
            "review-payers-chart-subtitle",
            &[("period", context.period_text().into()), ("n", partners.len().into())],
        ),
        description: format!("{headline}. {seen}"),
        empty: is_empty.then(|| context.word("review-payers-empty")),
        body: ChartBody::PairedBars {
            categories: partners.iter().map(|partner| partner.name.clone()).collect(),
            series: vec![
                series("review-payers-money", Fill::Solid, money),
                series("review-payers-benefit", Fill::Second, benefit),
            ],
            format: NumberFormat::Percent(0),
            axis: context.word("report-axis-share"),
            lines: Vec::new(),
        },
    }
}

fn table(context: &Context<'_>, partners: &[&Partner], landed: &Landed) -> Table {
    let rows = partners
        .iter()
        .map(|partner| {
            let figure = paid(context, partner);
            let share = landed.partners.get(&partner.id);
            let rows = share.map(|share| share.rows.clone()).unwrap_or_default();
            let traced = |cell: Cell| {
                if rows.is_empty() {
                    cell
                } else {
                    cell.traced(Trace::Rows(rows.clone()))
                }
            };
            let euros = share.map_or(0.0, |share| share.net.euros());
            let part = landed.part(&partner.id).filter(|_| landed.is_telling);
            vec![
                Cell::text(&partner.name),
                Cell::text(context.enum_word("partners", "type", &partner.kind)),
                figure.and_then(|figure| Some((figure, figure.numerator?))).map_or_else(
                    || context.absent("report-absent-missing"),
                    |(figure, amount)| {
                        Cell::number(amount, NumberFormat::Euro).traced(Trace::Measurement(figure.key.clone()))
                    },
                ),
                context.cell(figure),
                traced(Cell::number(euros, NumberFormat::Euro)),
                part.map_or_else(
                    || context.absent("report-absent-undefined"),
                    |part| traced(Cell::number(part, NumberFormat::Percent(0))),
                ),
            ]
        })
        .collect();
    let headers = ["partner", "type", "paid", "paid-share", "landed", "landed-share"];
    Table {
        notes: vec![
            context.text(
                "review-payers-note-money",
                &[("given", context.locale.euros(cash_so_far(context).euros()).into())],
            ),
            context.word("review-payers-note-others"),
        ],
        ..frame::table(
            context.word("review-payers-caption"),
            frame::headers(context, "review-column", &headers),
            rows,
        )
    }
}
