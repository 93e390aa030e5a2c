//! Benefits in short: gross, net, against plan, and what their owner says. No judgement of the program's own.

use crate::domain::{Measurement, Money, Status, Subject, SubjectType};
use crate::ledger::Row;
use crate::report::document::Paper;
use crate::report::frame::{self, Heading};
use crate::report::steering::benefit_kinds;
use crate::report::{Block, Cell, Context, NumberFormat, Sheet, Table, Trace, benefit_words, reading};

const INDICATORS: &[&str] = &[
    "benefit-gross",
    "benefit-net",
    "benefit-kinds",
    "benefit-realisation",
    "benefit-npv",
    "benefit-payers",
    "funding-coverage",
    "funding-cliff",
];

/// The sheet `Baten in het kort`.
pub fn sheet(context: &Context<'_>) -> Sheet {
    let headline = headline(context);
    let blocks = vec![
        Block::Table(table(context)),
        benefit_kinds::block(context),
        // On paper the risks stand with money and projects.
        Block::Table(risks(context).on_paper_elsewhere()),
        Block::Note(context.word("report-benefits-note")),
        reading::block(context, "benefits", INDICATORS, seen(context)),
    ];
    frame::sheet(
        context,
        Heading {
            id: "benefits",
            headline,
            subtitle: context.text("report-benefits-subtitle", &[("period", context.period_text().into())]),
        },
        Paper::Landscape,
        blocks,
    )
}

fn figure<'a>(context: &Context<'a>, indicator: &str, benefit: &str) -> Option<&'a Measurement> {
    context.latest(indicator, &Subject::of(SubjectType::Benefit, benefit))
}

/// What was realised of the plan over the network.
pub fn realisation<'a>(context: &Context<'a>) -> Option<&'a Measurement> {
    context.latest("benefit-realisation", &Subject::network())
}

fn headline(context: &Context<'_>) -> String {
    match realisation(context).and_then(|m| m.value) {
        Some(share) => benefit_words::headline(context, share),
        None => context.word("report-benefits-headline-none"),
    }
}

fn seen(context: &Context<'_>) -> String {
    let net = context
        .latest("benefit-net", &Subject::network())
        .and_then(|m| m.value)
        .or_else(|| realisation(context).and_then(|m| m.numerator));
    let planned = realisation(context).and_then(|m| m.denominator);
    let said = match (net, planned) {
        (Some(net), Some(planned)) => context.text(
            "report-benefits-seen",
            &[
                ("net", context.locale.euros(net).into()),
                ("planned", context.locale.euros(planned).into()),
            ],
        ),
        (Some(net), None) => context.text("report-benefits-seen-net", &[("net", context.locale.euros(net).into())]),
        _ => context.word("report-benefits-seen-none"),
    };
    let parts = [
        Some(said),
        benefit_kinds::said(context),
        benefit_words::estimated(context),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

fn table(context: &Context<'_>) -> Table {
    let facts = context.table("benefits");
    let mut benefits: Vec<Row<'_>> = facts.rows().filter(|row| row.text("benefit_id").is_some()).collect();
    benefits.sort_by_key(|row| {
        (
            row.text("direction") == Some("negative"),
            row.text("name").map(str::to_owned),
        )
    });
    let mut rows: Vec<Vec<Cell>> = benefits.iter().map(|row| benefit(context, *row)).collect();
    if rows.is_empty() {
        let mut row = vec![context.absent("report-benefits-none")];
        row.extend((0..6).map(|_| context.absent("report-absent-missing")));
        rows.push(row);
    }
    let ids: Vec<&str> = benefits.iter().filter_map(|row| row.text("benefit_id")).collect();
    rows.push(total(context, gross(context, &ids)));
    Table {
        has_total: true,
        notes: notes(context),
        ..frame::table(
            context.word("report-benefits-caption"),
            frame::headers(
                context,
                "report-benefits",
                &["name", "gross", "net", "planned", "realisation", "owner", "judgement"],
            ),
            rows,
        )
    }
}

fn benefit(context: &Context<'_>, row: Row<'_>) -> Vec<Cell> {
    let id = row.text("benefit_id").unwrap_or_default();
    let realisation = figure(context, "benefit-realisation", id);
    let mut name = row.text("name").unwrap_or(id).to_owned();
    if row.text("direction") == Some("negative") {
        name = context.text("report-benefits-negative", &[("name", name.into())]);
    }
    let in_euros = |cell: Cell| {
        if benefit_words::is_in_euros(context, row) {
            cell
        } else {
            context.absent("report-benefits-not-in-euros")
        }
    };
    vec![
        Cell::text(benefit_words::named(context, row, name)),
        in_euros(context.cell(figure(context, "benefit-gross", id))),
        in_euros(context.cell(figure(context, "benefit-net", id))),
        in_euros(planned(context, realisation)),
        context.cell(realisation),
        benefit_words::owner(context, row),
        benefit_words::judgement(context, row, "report-benefits-ask-judgement"),
    ]
}

/// The plan up to now: what the realisation is divided by.
fn planned(context: &Context<'_>, realisation: Option<&Measurement>) -> Cell {
    match realisation.and_then(|m| Some((m, m.denominator?))) {
        Some((figure, planned)) => {
            Cell::number(planned, NumberFormat::Euro).traced(Trace::Measurement(figure.key.clone()))
        }
        None => context.absent("report-absent-missing"),
    }
}

/// What the words and the total mean. The figure of the network counts positive benefits only, the column counts all.
fn notes(context: &Context<'_>) -> Vec<String> {
    let positive = context
        .latest("benefit-gross", &Subject::network())
        .and_then(|m| m.value)
        .map(|value| {
            context.text(
                "report-benefits-note-gross",
                &[("positive", context.locale.euros(value).into())],
            )
        });
    positive
        .into_iter()
        .chain(benefit_words::unseen(context))
        .chain([
            context.word("report-benefits-note-net"),
            context.word("report-benefits-note-judgement"),
        ])
        .collect()
}

/// The sum of the gross column, negative benefits with their sign.
fn gross(context: &Context<'_>, benefits: &[&str]) -> Cell {
    let figures: Vec<&Measurement> = benefits
        .iter()
        .filter_map(|id| figure(context, "benefit-gross", id))
        .filter(|figure| figure.value.is_some())
        .collect();
    if figures.is_empty() {
        return context.absent("report-absent-missing");
    }
    let sum: Money = figures
        .iter()
        .filter_map(|figure| figure.value.and_then(Money::from_euros))
        .sum();
    let mut cell = Cell::number(sum.euros(), NumberFormat::Euro).traced(Trace::Rows(
        figures.iter().flat_map(|figure| figure.rows.iter().cloned()).collect(),
    ));
    cell.is_provisional = figures.iter().any(|figure| figure.status == Status::Provisional);
    cell
}

fn total(context: &Context<'_>, gross: Cell) -> Vec<Cell> {
    let network = Subject::network();
    let figure = |indicator: &str| context.cell(context.latest(indicator, &network));
    vec![
        Cell::text(context.word("report-total")),
        gross,
        figure("benefit-net"),
        planned(context, realisation(context)),
        context.cell(realisation(context)),
        context.absent("report-absent-undefined"),
        context.absent("report-absent-undefined"),
    ]
}

/// The five largest risks by likelihood times consequence.
fn risks(context: &Context<'_>) -> Table {
    let facts = context.table("risks");
    let size = |row: &Row<'_>| {
        let of = |column: &str| row.number(column).map_or(0, |value| value as i64);
        of("likelihood") * of("impact")
    };
    let mut risks: Vec<Row<'_>> = facts.rows().collect();
    risks.sort_by_key(|row| (-size(row), row.text("risk_id").map(str::to_owned)));
    let mut rows: Vec<Vec<Cell>> = risks
        .iter()
        .take(5)
        .map(|row| {
            vec![
                context.text_or_absent(row.text("description")),
                Cell::text(context.text(
                    "report-risks-size",
                    &[
                        ("likelihood", (row.number("likelihood").unwrap_or(0.0) as i64).into()),
                        ("impact", (row.number("impact").unwrap_or(0.0) as i64).into()),
                    ],
                )),
                context.text_or_absent(row.text("measure")),
                context.text_or_absent(row.text("owner_role")),
            ]
        })
        .collect();
    if rows.is_empty() {
        let mut row = vec![context.absent("report-risks-none")];
        row.extend((0..3).map(|_| context.absent("report-absent-missing")));
        rows.push(row);
    }
    frame::table(
        context.word("report-risks-caption"),
        frame::headers(
            context,
            "report-risks",
            &["description", "likelihood", "measure", "owner"],
        ),
        rows,
    )
}
