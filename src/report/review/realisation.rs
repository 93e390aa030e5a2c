//! The sheet `Realisatie`: the S-curve of all benefits together, and the same figures per benefit.

use crate::domain::RowSet;
use crate::report::document::Paper;
use crate::report::frame::{self, Heading};
use crate::report::review::cells;
use crate::report::review::curve::Curve;
use crate::report::review::judgement::realisation;
use crate::report::review::register::{Benefit, Register, beyond_plan, not_in_euros, sum};
use crate::report::{
    Block, Cell, ChartBody, ChartSpec, Context, NumberFormat, Sheet, Table, Trace, benefit_words, reading,
};

const INDICATORS: &[&str] = &["benefit-realisation"];

/// The sheet.
pub(super) fn sheet(context: &Context<'_>, register: &Register) -> Sheet {
    let counted: Vec<&Benefit> = register.counted().collect();
    let curve = Curve::of(&counted, context.month());
    let headline = headline(context, &curve);
    let seen = seen(context, register);
    let mut blocks = vec![Block::Chart(Box::new(chart(
        context,
        register,
        &curve,
        (&headline, &seen),
    )))];
    blocks.extend(not_in_euros(context, register).map(Block::Note));
    blocks.extend(beyond_plan(context, register).map(Block::Note));
    blocks.extend([
        Block::Table(per_period(context, &curve, register).off_paper()),
        // The page with the judgement has what matters of it.
        Block::Table(per_benefit(context, register).off_paper()),
        reading::block(context, "realisation", INDICATORS, seen),
    ]);
    frame::sheet(
        context,
        Heading {
            id: "realisation",
            headline,
            subtitle: context.text(
                "review-realisation-subtitle",
                &[("period", context.period_text().into())],
            ),
        },
        Paper::Landscape,
        blocks,
    )
}

fn headline(context: &Context<'_>, curve: &Curve) -> String {
    let share = realisation(context).and_then(|figure| figure.value);
    match (share, curve.last_expected()) {
        (Some(share), _) => context.text(
            "review-realisation-headline",
            &[("share", context.locale.percent(share, 0).into())],
        ),
        _ => context.word("report-benefits-headline-none"),
    }
}

fn seen(context: &Context<'_>, register: &Register) -> String {
    let month = context.month();
    let came = sum(register.counted().filter_map(Benefit::realised_so_far));
    let due = sum(register.counted().filter_map(|benefit| benefit.planned_until(month)));
    let forecast = sum(register.counted().filter_map(|benefit| benefit.forecast(month)));
    let whole = sum(register.counted().filter_map(Benefit::planned_whole));
    let euros = |value: f64| context.locale.euros(value);
    match (came, due, forecast, whole) {
        (Some(came), Some(due), Some(forecast), Some(whole)) => context.text(
            "review-realisation-seen",
            &[
                ("came", euros(came).into()),
                ("due", euros(due).into()),
                ("forecast", euros(forecast).into()),
                ("whole", euros(whole).into()),
            ],
        ),
        (Some(came), ..) => context.text("report-benefits-seen-net", &[("net", euros(came).into())]),
        (None, _, _, Some(whole)) => context.text("review-realisation-seen-planned", &[("whole", euros(whole).into())]),
        _ => context.word("report-benefits-seen-none"),
    }
}

fn chart(context: &Context<'_>, register: &Register, curve: &Curve, (headline, seen): (&str, &str)) -> ChartSpec {
    ChartSpec {
        id: "realisatie".to_owned(),
        headline: headline.to_owned(),
        subtitle: context.text(
            "review-realisation-chart-subtitle",
            &[
                ("period", context.period_text().into()),
                ("n", register.counted().count().into()),
            ],
        ),
        description: format!("{headline}. {seen}"),
        empty: curve.is_empty().then(|| context.word("report-benefits-seen-none")),
        body: ChartBody::Lines(curve.lines(context, NumberFormat::Euro, context.word("review-axis-net"))),
    }
}

/// The same figures by period, added up.
fn per_period(context: &Context<'_>, curve: &Curve, register: &Register) -> Table {
    let rows: Vec<_> = register.counted().flat_map(Benefit::rows).collect();
    let cell = |values: &[Option<f64>], at: usize| {
        let value = values.get(at).copied().flatten();
        match value {
            Some(_) => cells::euros(context, value, rows.clone()),
            None => context.absent("report-absent-undefined"),
        }
    };
    let lines = curve
        .ends
        .iter()
        .enumerate()
        .map(|(at, end)| {
            vec![
                Cell::text(context.locale.month_short(*end)),
                cell(&curve.planned, at),
                cell(&curve.realised, at),
                cell(&curve.expected, at),
            ]
        })
        .collect();
    Table {
        notes: vec![context.word("review-note-forecast"), context.word("review-note-valued")],
        ..frame::table(
            context.word("review-realisation-per-period"),
            frame::headers(
                context,
                "review-column",
                &["until", "plan-added", "came-added", "expected-added"],
            ),
            lines,
        )
    }
}

fn per_benefit(context: &Context<'_>, register: &Register) -> Table {
    let month = context.month();
    let row = |benefit: &Benefit| {
        let cell = |value: Option<f64>| {
            let format = if benefit.is_valued() {
                NumberFormat::Euro
            } else {
                NumberFormat::Count
            };
            cells::number(context, value, format, benefit.rows())
        };
        let unit = if benefit.is_valued() {
            "review-unit-euro"
        } else {
            "review-unit-own"
        };
        vec![
            Cell::text(benefit_words::named(
                context,
                register.row(benefit),
                cells::name(context, benefit),
            )),
            Cell::text(context.word(unit)),
            cell(benefit.planned_until(month)),
            cell(benefit.realised_so_far()),
            cells::share_of_plan(context, benefit),
            cell(benefit.planned_whole()),
            cell(benefit.forecast(month)),
            evidenced(context, register, benefit),
        ]
    };
    let headers = [
        "benefit",
        "unit",
        "planned",
        "came",
        "share",
        "plan-whole",
        "expected-whole",
        "evidence",
    ];
    frame::table(
        context.word("review-realisation-per-benefit"),
        frame::headers(context, "review-column", &headers),
        register.benefits.iter().map(row).collect(),
    )
}

/// Of how many of the deliveries about a benefit somebody can look up what they rest on.
fn evidenced(context: &Context<'_>, register: &Register, benefit: &Benefit) -> Cell {
    let delivered = context.table("benefit_realisation");
    let own: Vec<_> = delivered
        .rows()
        .filter(|row| row.text("benefit_id") == Some(benefit.id.as_str()))
        .collect();
    if own.is_empty() {
        return context.absent("report-absent-missing");
    }
    let with = own.iter().filter(|row| row.text("evidence").is_some()).count();
    let mut said = context.proportion(with, own.len());
    if benefit_words::is_estimated(register.row(benefit)) {
        said = context.text("review-evidence-estimated", &[("sources", said.into())]);
    }
    Cell::text(said).traced(Trace::Rows(vec![RowSet::new(
        "benefit_realisation",
        own.iter().map(|row| row.index()).collect(),
    )]))
}
