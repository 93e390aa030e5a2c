//! The sheet `Oordeel`: on one page how far each benefit came, what is expected, and what its owner says should happen.

use crate::domain::{Measurement, Subject, SubjectType};
use crate::ledger::Row;
use crate::report::context::format_of;
use crate::report::document::{Paper, Sentence, Tone};
use crate::report::frame::{self, Heading};
use crate::report::funded;
use crate::report::review::register::{Benefit, Register, sum};
use crate::report::review::stage::Stage;
use crate::report::review::{cells, embedding};
use crate::report::{Block, Cell, Context, Sheet, Table, benefit_words, reading};

const INDICATORS: &[&str] = &[
    "benefit-realisation",
    "benefit-net",
    "benefit-npv",
    "funding-coverage",
    "funding-cliff",
];

/// The sheet.
pub(super) fn sheet(context: &Context<'_>, register: &Register) -> Sheet {
    let blocks = vec![
        Block::Sentences(sentences(context, register)),
        Block::Table(table(context, register)),
        reading::block(context, "judgement", INDICATORS, seen(context, register)),
    ];
    frame::sheet(
        context,
        Heading {
            id: "judgement",
            headline: headline(context, register),
            subtitle: context.text(
                "review-judgement-subtitle",
                &[
                    ("period", context.period_text().into()),
                    ("n", register.benefits.len().into()),
                ],
            ),
        },
        Paper::OnePage,
        blocks,
    )
}

/// What was realised of the plan over the network.
pub(super) fn realisation<'a>(context: &Context<'a>) -> Option<&'a Measurement> {
    context.latest("benefit-realisation", &Subject::network())
}

fn judged(register: &Register) -> usize {
    let benefits = register.benefits.iter();
    benefits
        .filter(|benefit| register.row(benefit).text("judgement").is_some())
        .count()
}

fn headline(context: &Context<'_>, register: &Register) -> String {
    if register.benefits.is_empty() {
        return context.word("review-none");
    }
    match realisation(context).and_then(|figure| figure.value) {
        Some(share) => benefit_words::headline(context, share),
        None => context.word("report-benefits-headline-none"),
    }
}

fn seen(context: &Context<'_>, register: &Register) -> String {
    if register.benefits.is_empty() {
        return context.word("review-none-seen");
    }
    let judged = judged(register);
    context.text(
        "review-judgement-seen",
        &[("n", judged.into()), ("all", register.benefits.len().into())],
    )
}

/// Up to seven sentences, the most important first.
fn sentences(context: &Context<'_>, register: &Register) -> Vec<Sentence> {
    let euros = |value: f64| context.locale.euros(value);
    let plain = |text: String, tone| Sentence {
        text,
        tone,
        trace: None,
    };
    if register.benefits.is_empty() {
        return vec![plain(context.word("review-none-ask"), Tone::Plain)];
    }
    let mut said = Vec::new();
    let figure = realisation(context);
    if let Some((figure, share)) = figure.and_then(|figure| Some((figure, figure.value?))) {
        let arguments = [
            ("net", euros(figure.numerator.unwrap_or_default()).into()),
            ("planned", euros(figure.denominator.unwrap_or_default()).into()),
            ("share", context.locale.percent(share, 0).into()),
        ];
        let so_far = benefit_words::limited(context, context.text("review-judgement-so-far", &arguments)) + ".";
        let estimated = benefit_words::estimated(context);
        said.push(Sentence {
            text: [Some(so_far), estimated]
                .into_iter()
                .flatten()
                .collect::<Vec<_>>()
                .join(" "),
            tone: tone(context, Some(share)),
            trace: cells::trace(Some(figure)),
        });
    }
    let forecast = sum(register
        .counted()
        .filter_map(|benefit| benefit.forecast(context.month())));
    let whole = sum(register.counted().filter_map(Benefit::planned_whole));
    if let (Some(forecast), Some(whole)) = (forecast, whole) {
        let arguments = [("forecast", euros(forecast).into()), ("whole", euros(whole).into())];
        said.push(plain(context.text("review-judgement-ahead", &arguments), Tone::Plain));
    }
    let behind: Vec<String> = register
        .benefits
        .iter()
        .filter(|benefit| is_behind(context, benefit))
        .map(|benefit| benefit.name.clone())
        .collect();
    if behind.is_empty() {
        said.push(plain(context.word("review-judgement-none-behind"), Tone::Improvement));
    } else {
        let arguments = [
            ("n", behind.len().into()),
            ("names", context.locale.list(&behind).into()),
        ];
        said.push(plain(
            context.text("review-judgement-behind", &arguments),
            Tone::Concern,
        ));
    }
    said.extend(embedding::sentence(context));
    said.extend(funded::gap(context).map(|text| plain(text, Tone::Concern)));
    said.extend(funded::next_whole(context).map(|text| plain(text, Tone::Plain)));
    said
}

fn tone(context: &Context<'_>, share: Option<f64>) -> Tone {
    match share {
        Some(share) if share < context.scope.thresholds.value("benefit-plan-share") => Tone::Concern,
        _ => Tone::Plain,
    }
}

/// True for a positive benefit of which so far less came than the agreed part of its plan.
pub(super) fn is_behind(context: &Context<'_>, benefit: &Benefit) -> bool {
    let least = context.scope.thresholds.value("benefit-plan-share");
    !benefit.is_negative && share_of_plan(context, benefit).is_some_and(|share| share < least)
}

/// What came of what was planned up to now, in euros where there are any, else in the benefit's own unit.
pub(super) fn share_of_plan(context: &Context<'_>, benefit: &Benefit) -> Option<f64> {
    let planned = benefit
        .planned_until(context.month())
        .filter(|planned| *planned != 0.0)?;
    Some(benefit.realised_so_far()? / planned)
}

fn table(context: &Context<'_>, register: &Register) -> Table {
    let mut rows: Vec<Vec<Cell>> = register
        .benefits
        .iter()
        .map(|benefit| row(context, register, benefit))
        .collect();
    if rows.is_empty() {
        let mut row = vec![context.absent("report-benefits-none")];
        row.extend((0..5).map(|_| context.absent("report-absent-missing")));
        rows.push(row);
    } else {
        rows.push(total(context, register));
    }
    Table {
        has_total: !register.benefits.is_empty(),
        notes: [
            benefit_words::unseen(context),
            Some(context.word("review-note-net")),
            Some(context.word("review-note-forecast")),
            Some(context.word("review-note-rounded")),
            Some(context.word("review-note-judgement")),
        ]
        .into_iter()
        .flatten()
        .collect(),
        ..frame::table(
            context.word("review-judgement-caption"),
            frame::headers(
                context,
                "review-column",
                &["benefit", "stage", "net", "share", "forecast", "judgement"],
            ),
            rows,
        )
    }
}

fn row(context: &Context<'_>, register: &Register, benefit: &Benefit) -> Vec<Cell> {
    let behind = is_behind(context, benefit);
    let in_euros = |cell: Cell| {
        if benefit.is_valued() {
            cell
        } else {
            context.absent("review-not-in-euros")
        }
    };
    let net = context.latest("benefit-net", &Subject::of(SubjectType::Benefit, &benefit.id));
    vec![
        Cell::text(benefit_words::named(
            context,
            register.row(benefit),
            cells::name(context, benefit),
        )),
        Cell::text(Stage::word(context, register, benefit)),
        in_euros(context.cell(net)),
        cells::share_of_plan(context, benefit),
        in_euros(cells::euros(context, benefit.forecast(context.month()), benefit.rows())),
        judgement(context, register.row(benefit), behind),
    ]
}

fn total(context: &Context<'_>, register: &Register) -> Vec<Cell> {
    let network = context.latest("benefit-net", &Subject::network());
    let forecast = sum(register
        .counted()
        .filter_map(|benefit| benefit.forecast(context.month())));
    let rows = register.counted().flat_map(Benefit::rows).collect();
    vec![
        Cell::text(context.word("report-total")),
        context.absent("report-absent-undefined"),
        context.cell(network),
        context.cell(realisation(context)),
        cells::euros(context, forecast, rows),
        context.absent("report-absent-undefined"),
    ]
}

/// The owner's judgement; where nobody judged yet, a proposal that says so.
pub(super) fn judgement(context: &Context<'_>, row: Row<'_>, is_behind: bool) -> Cell {
    let ask = if is_behind {
        "review-ask-adjust"
    } else {
        "report-benefits-ask-judgement"
    };
    benefit_words::judgement(context, row, ask)
}

/// An amount with the unit of the benefit: euros, or what it is counted in.
pub(super) fn said(context: &Context<'_>, benefit: &Benefit, value: f64) -> String {
    if benefit.is_valued() {
        return context.locale.euros(value);
    }
    let unit = crate::domain::Unit::Count;
    match format_of(&unit, Some(value)) {
        crate::report::NumberFormat::Decimal(decimals) => context.locale.number(value, decimals),
        _ => context.locale.number(value, 0),
    }
}
