//! Progress and pace: the components beside those of half a year ago.

use crate::domain::{Measurement, Month, Subject, SubjectType, Unit};
use crate::report::chart::{Fill, Series};
use crate::report::context::counts;
use crate::report::document::Paper;
use crate::report::frame::{self, Heading};
use crate::report::picture::{Course, Multiples};
use crate::report::{Block, ChartBody, ChartSpec, Content, Context, NumberFormat, Sheet, Table, reading};
use crate::report::{Cell, names::capitalised};

const INDICATORS: &[&str] = &[
    "momentum",
    "milestone-pace",
    "milestone-slip",
    "process-freshness",
    "attendance-coverage",
];

/// The components of the pace, in the order of the domain page 3.8.
const COMPONENTS: [&str; 6] = ["pace", "slip", "freshness", "attendance", "contribution", "energy"];

/// Months in the small charts.
const MONTHS: i32 = 24;

/// The sheet `Voortgang en vaart`.
pub fn sheet(context: &Context<'_>) -> Sheet {
    let headline = headline(context);
    let blocks = vec![
        Block::Chart(Box::new(chart(context, &headline))),
        Block::Table(components(context)),
        Block::Chart(Box::new(by_month(context))),
        Block::Note(context.word("report-pace-note")),
        reading::block(context, "pace", INDICATORS, seen(context)),
    ];
    frame::sheet(
        context,
        Heading {
            id: "pace",
            headline,
            subtitle: context.text("report-pace-subtitle", &[("period", context.period_text().into())]),
        },
        Paper::Portrait,
        blocks,
    )
}

/// Days since the last process result.
pub fn freshness(context: &Context<'_>) -> Option<i64> {
    let figure = context.latest("process-freshness", &Subject::network())?;
    (figure.unit == Unit::Days)
        .then_some(figure.value)
        .flatten()
        .map(|days| days.round() as i64)
}

/// Process milestones of the last months that were finished, of those that were due.
pub fn process_pace<'a>(context: &Context<'a>) -> Option<&'a Measurement> {
    context.latest("milestone-pace", &Subject::of(SubjectType::Milestones, "process"))
}

/// `5 van de 7`: planned process results that came in three months; more than planned counts as all of them.
pub fn finished_cell(context: &Context<'_>, figure: Option<&Measurement>) -> Cell {
    let mut cell = context.cell_as(figure, NumberFormat::Decimal(0));
    if let Some((n, all)) = figure.and_then(counts) {
        cell.content =
            Content::Text(context.text("report-pace-finished", &[("n", n.min(all).into()), ("all", all.into())]));
    }
    cell
}

/// The day up to which days are counted: the last of the reported month.
pub fn counted_to(context: &Context<'_>) -> String {
    context.locale.date(context.month().last_day())
}

/// `Op 31 oktober 2026 was het laatste procesresultaat 34 dagen geleden; 5 gereed, 7 gepland`.
pub fn headline(context: &Context<'_>) -> String {
    match (freshness(context), process_pace(context).and_then(counts)) {
        (Some(days), Some((part, all))) => context.text(
            "report-pace-headline",
            &[
                ("days", days.into()),
                ("day", counted_to(context).into()),
                ("n", part.into()),
                ("all", all.into()),
            ],
        ),
        (Some(days), None) => context.text(
            "report-pace-headline-days",
            &[("days", days.into()), ("day", counted_to(context).into())],
        ),
        (None, Some((part, all))) => {
            context.text("report-pace-headline-due", &[("n", part.into()), ("all", all.into())])
        }
        (None, None) => context.word("report-pace-headline-none"),
    }
}

fn component(component: &str) -> Subject {
    Subject::of(SubjectType::Milestones, component)
}

fn at<'a>(context: &Context<'a>, name: &str, month: Month) -> Option<&'a Measurement> {
    context.at_month("momentum", &component(name), month)
}

fn seen(context: &Context<'_>) -> String {
    let delivery = context
        .latest("milestone-pace", &component("delivery"))
        .and_then(counts);
    let total = context
        .any_window("momentum", &Subject::network())
        .and_then(|m| m.value);
    let mut parts = Vec::new();
    if let Some((part, all)) = delivery {
        parts.push(context.text("report-pace-seen-delivery", &[("n", part.into()), ("all", all.into())]));
    }
    if let Some(total) = total {
        parts.push(context.text(
            "report-pace-seen-total",
            &[("score", context.locale.number(total, 0).into())],
        ));
    }
    if parts.is_empty() {
        parts.push(context.word("report-pace-seen-none"));
    }
    parts.join(" ")
}

fn chart(context: &Context<'_>, headline: &str) -> ChartSpec {
    let earlier = context.month().plus(-6);
    let series = |month: Month, fill: Fill| Series {
        name: context.locale.month_short(month),
        fill,
        values: COMPONENTS
            .iter()
            .map(|name| at(context, name, month).and_then(|m| m.value))
            .collect(),
        ranges: None,
    };
    let series = vec![series(context.month(), Fill::Solid), series(earlier, Fill::Muted)];
    let is_empty = series.iter().all(|s| s.values.iter().all(Option::is_none));
    ChartSpec {
        id: "vaart".to_owned(),
        headline: headline.to_owned(),
        subtitle: context.text(
            "report-pace-chart-subtitle",
            &[("period", context.period_text().into())],
        ),
        description: format!("{headline}. {}", seen(context)),
        empty: is_empty.then(|| context.word("report-pace-empty")),
        body: ChartBody::PairedBars {
            categories: COMPONENTS
                .iter()
                .map(|name| capitalised(&context.word(&format!("report-pace-{name}"))))
                .collect(),
            series,
            format: NumberFormat::Count,
            axis: context.word("report-axis-points"),
            lines: Vec::new(),
        },
    }
}

/// The parts month by month, as small charts that share their axes.
fn by_month(context: &Context<'_>) -> ChartSpec {
    let months: Vec<Month> = (0..MONTHS)
        .map(|back| context.month().plus(back + 1 - MONTHS))
        .collect();
    let value = |name: &str, month: Month| at(context, name, month).and_then(|m| m.value);
    let first = months
        .iter()
        .position(|month| COMPONENTS.iter().any(|name| value(name, *month).is_some()));
    let months = months.get(first.unwrap_or(0)..).unwrap_or_default();
    let panels: Vec<Course> = COMPONENTS
        .iter()
        .map(|name| Course {
            name: capitalised(&context.word(&format!("report-pace-{name}"))),
            values: months.iter().map(|month| value(name, *month)).collect(),
        })
        .collect();
    // A part counts where there is a value now and one half a year ago.
    let ends = |panel: &Course| {
        let before = panel.values.len().checked_sub(7)?;
        panel
            .values
            .last()
            .copied()
            .flatten()
            .zip(panel.values.get(before).copied().flatten())
    };
    let both: Vec<(f64, f64)> = panels.iter().filter_map(ends).collect();
    let lower = both.iter().filter(|(now, before)| now < before).count();
    let headline = if both.is_empty() {
        context.word("report-pace-months-headline-none")
    } else {
        let arguments = [("n", lower.into()), ("all", both.len().into())];
        context.text("report-pace-months-headline", &arguments)
    };
    let said = panels.iter().filter_map(|panel| {
        let (now, before) = ends(panel)?;
        let number = |value: f64| context.locale.number(value, 0);
        Some(format!("{}: {} → {}.", panel.name, number(before), number(now)))
    });
    let description = format!("{headline}. {}", said.collect::<Vec<_>>().join(" "));
    ChartSpec {
        id: "vaart-per-maand".to_owned(),
        headline,
        subtitle: context.text(
            "report-pace-months-subtitle",
            &[("period", context.period_text().into()), ("n", panels.len().into())],
        ),
        description: description.trim_end().to_owned(),
        empty: first.is_none().then(|| context.word("report-pace-empty")),
        body: ChartBody::Multiples(Multiples {
            panels,
            columns: months.iter().map(|month| context.locale.month_short(*month)).collect(),
            span: (0.0, 100.0),
            format: NumberFormat::Count,
        }),
    }
}

fn components(context: &Context<'_>) -> Table {
    let earlier = context.month().plus(-6);
    let cell = |name: &str, month: Month| context.cell_as(at(context, name, month), NumberFormat::Decimal(0));
    let mut rows: Vec<Vec<Cell>> = COMPONENTS
        .iter()
        .map(|name| {
            vec![
                Cell::text(capitalised(&context.word(&format!("report-pace-{name}")))),
                cell(name, context.month()),
                cell(name, earlier),
                Cell::text(context.word(&format!("report-pace-{name}-meaning"))),
            ]
        })
        .collect();
    let total = |month: Month| {
        context.cell_as(
            context.at_month("momentum", &Subject::network(), month),
            NumberFormat::Decimal(0),
        )
    };
    rows.push(vec![
        Cell::text(context.word("report-pace-total")),
        total(context.month()),
        total(earlier),
        Cell::text(context.word("report-pace-total-meaning")),
    ]);
    let headers = vec![
        context.word("report-pace-component"),
        context.locale.month_short(context.month()),
        context.locale.month_short(earlier),
        context.word("report-pace-meaning"),
    ];
    Table {
        has_total: true,
        ..frame::table(context.word("report-pace-caption"), headers, rows)
    }
}
