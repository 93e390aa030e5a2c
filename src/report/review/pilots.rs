//! The sheet `Pilot en rest`: baseline, pilot, comparison and target, in words that the evidence allows.

use crate::domain::{RowSet, Subject, SubjectType, Window};
use crate::indicators::frame::{kpi_in_area, kpi_in_area_compared};
use crate::indicators::kpi::areas::Role;
use crate::indicators::kpi::side_by_side::{SideBySide, side_by_side};
use crate::report::chart::ReferenceLine;
use crate::report::chart_time::{Form, Layer, Lines};
use crate::report::document::{Paper, Sentence, Tone};
use crate::report::effect_language::{self, EffectWord};
use crate::report::frame::{self, Heading};
use crate::report::kpi::{Kpi, in_force};
use crate::report::names::folder_name;
use crate::report::review::cells;
use crate::report::{Block, Cell, ChartBody, ChartSpec, Context, NumberFormat, Sheet, Table, Trace, kpi, reading};

const INDICATORS: &[&str] = &[
    "effect-difference",
    "effect-pretrend",
    "effect-change",
    "effect-interrupted",
];

/// Most KPIs with a chart of their own on the sheet.
const CHARTS: usize = 6;

/// The sheet.
pub(super) fn sheet(context: &Context<'_>) -> Sheet {
    let kpis = in_force(context);
    let found = side_by_side(context.facts, context.scope);
    let headline = headline(context, &found);
    let mut blocks: Vec<Block> = found
        .iter()
        .take(CHARTS)
        .filter_map(|one| Some(chart(context, one, kpi_of(&kpis, one)?)))
        .map(|spec| Block::Chart(Box::new(spec)))
        .collect();
    if blocks.is_empty() {
        blocks.push(Block::Paragraph(context.word("review-pilot-none")));
    }
    let said = said(context, &kpis, &found);
    if !said.is_empty() {
        blocks.push(Block::Heading(context.word("review-pilot-may-say")));
        blocks.push(Block::Sentences(said));
    }
    blocks.push(Block::Table(kpi_table(context, &kpis, &found)));
    if !found.is_empty() {
        blocks.push(Block::Table(area_table(context, &kpis, &found)));
    }
    blocks.push(Block::Note(context.word("review-pilot-conditions")));
    blocks.push(reading::block(context, "pilots", INDICATORS, seen(context, &found)));
    frame::sheet(
        context,
        Heading {
            id: "pilots",
            headline,
            subtitle: context.text("review-pilot-subtitle", &[("period", context.period_text().into())]),
        },
        Paper::Landscape,
        blocks,
    )
}

fn kpi_of<'k>(kpis: &'k [Kpi], one: &SideBySide) -> Option<&'k Kpi> {
    kpis.iter().find(|kpi| kpi.id == one.definition.id)
}

/// The strongest thing that may be said of any of the pilots.
fn strongest(context: &Context<'_>, found: &[SideBySide]) -> EffectWord {
    let word = |one: &SideBySide| EffectWord::of(effect_language::evidence(context, &one.definition.id).0);
    found.iter().map(word).max().unwrap_or(EffectWord::Nothing)
}

/// The key of the headline that the strongest allowed word gives.
pub(super) fn headline_key(word: EffectWord) -> &'static str {
    match word {
        EffectWord::Plausible => "review-pilot-headline-plausible",
        EffectWord::Parting => "review-pilot-headline-parting",
        EffectWord::Difference => "review-pilot-headline-difference",
        EffectWord::TooFewAreas => "review-pilot-headline-too-few",
        EffectWord::Jump => "review-pilot-headline-jump",
        EffectWord::Development => "review-pilot-headline-development",
        EffectWord::Nothing => "review-pilot-headline-nothing",
    }
}

fn headline(context: &Context<'_>, found: &[SideBySide]) -> String {
    if found.is_empty() {
        return context.word("review-pilot-headline-none");
    }
    context.word(headline_key(strongest(context, found)))
}

fn seen(context: &Context<'_>, found: &[SideBySide]) -> String {
    if found.is_empty() {
        return context.word("review-pilot-seen-none");
    }
    let said = found.iter().map(|one| {
        let subject = Subject::of(SubjectType::Kpi, &one.definition.id);
        format!(
            "{}: {}",
            context.subject_name(&subject),
            effect_language::sentence(context, &one.definition.id)
        )
    });
    said.collect::<Vec<_>>().join(" ")
}

/// Pilot areas beside the areas they are compared with, with target and baseline and a flag where each pilot began.
fn chart(context: &Context<'_>, one: &SideBySide, kpi: &Kpi) -> ChartSpec {
    let said = effect_language::sentence(context, &kpi.id);
    let layer = |key: &str, form, values| Layer {
        name: context.word(key),
        form,
        values,
    };
    let line = |key: &str, value: Option<f64>| {
        value.map(|value| ReferenceLine {
            label: context.word(key),
            value,
        })
    };
    let events = one
        .starts()
        .into_iter()
        .map(|(at, area)| {
            let name = context.subject_name(&Subject::of(SubjectType::Area, area));
            (at, context.text("review-pilot-start", &[("area", name.into())]))
        })
        .collect();
    let headline = context.word(headline_key(EffectWord::of(
        effect_language::evidence(context, &kpi.id).0,
    )));
    ChartSpec {
        id: format!("pilot-en-rest-{}", folder_name(&kpi.id)),
        subtitle: context.text(
            "review-pilot-chart-subtitle",
            &[
                ("kpi", kpi.title().into()),
                ("period", context.period_text().into()),
                ("n", one.areas.len().into()),
            ],
        ),
        description: format!("{}: {headline}. {said}", kpi.name),
        headline,
        empty: None,
        body: ChartBody::Lines(Lines {
            places: one
                .periods
                .iter()
                .map(|period| kpi::period_short(context, *period))
                .collect(),
            layers: vec![
                layer("review-pilot-pilot", Form::Real, one.side(true)),
                layer("review-pilot-rest", Form::Beside, one.side(false)),
            ],
            across: line("review-pilot-target", kpi.target)
                .into_iter()
                .chain(line("review-pilot-baseline", kpi.baseline))
                .collect(),
            events,
            format: NumberFormat::Decimal(1),
            axis: kpi.title(),
        }),
    }
}

/// The KPIs that a benefit is measured by, or that were delivered by area.
fn shown<'k>(context: &Context<'_>, kpis: &'k [Kpi], found: &[SideBySide]) -> impl Iterator<Item = &'k Kpi> {
    let benefits = context.table("benefits");
    let linked = |id: &str| benefits.rows().any(|row| row.text("kpi_id") == Some(id));
    let is_shown = |kpi: &&Kpi| linked(&kpi.id) || found.iter().any(|one| one.definition.id == kpi.id);
    kpis.iter().filter(is_shown).collect::<Vec<_>>().into_iter()
}

/// What may be said of each of them, in a sentence, and of which KPIs nothing is said here.
fn said(context: &Context<'_>, kpis: &[Kpi], found: &[SideBySide]) -> Vec<Sentence> {
    let sentence = |kpi: &Kpi| Sentence {
        text: format!("{}: {}", kpi.name, effect_language::sentence(context, &kpi.id)),
        tone: Tone::Plain,
        trace: cells::trace(effect_language::evidence(context, &kpi.id).1),
    };
    let mut said: Vec<Sentence> = shown(context, kpis, found).map(sentence).collect();
    let told: Vec<&str> = shown(context, kpis, found).map(|kpi| kpi.id.as_str()).collect();
    let others = kpis.iter().filter(|kpi| !told.contains(&kpi.id.as_str()));
    let others: Vec<String> = others.map(|kpi| format!("“{}”", kpi.name)).collect();
    if !said.is_empty() && !others.is_empty() {
        let names = context.locale.list(&others);
        said.push(Sentence {
            text: context.text("review-pilot-left-out", &[("names", names.into())]),
            tone: Tone::Plain,
            trace: None,
        });
    }
    said
}

/// Each KPI with an area or a benefit: baseline, now, target, and before and after on both sides.
fn kpi_table(context: &Context<'_>, kpis: &[Kpi], found: &[SideBySide]) -> Table {
    let row = |kpi: &Kpi| {
        let one = found.iter().find(|one| one.definition.id == kpi.id);
        let number = |value: Option<f64>| match value {
            Some(value) => Cell::number(value, NumberFormat::Decimal(1)),
            None => context.absent("report-absent-undefined"),
        };
        let [pilot_before, pilot_after] = one.map_or([None; 2], |one| one.levels(true));
        let [rest_before, rest_after] = one.map_or([None; 2], |one| one.levels(false));
        let now = context.latest("kpi-value", &kpi.subject());
        let difference = context.figure("effect-difference", &kpi.subject(), Window::ToDate);
        vec![
            Cell::text(kpi.title()),
            number(kpi.baseline),
            context.cell_as(now, NumberFormat::Decimal(1)),
            number(kpi.target),
            number(pilot_before),
            number(pilot_after),
            number(rest_before),
            number(rest_after),
            match difference {
                Some(figure) => context.cell_as(Some(figure), NumberFormat::Decimal(1)),
                None => context.absent("report-absent-undefined"),
            },
        ]
    };
    let headers = [
        "kpi",
        "baseline",
        "now",
        "target",
        "pilot-before",
        "pilot-after",
        "rest-before",
        "rest-after",
        "difference",
    ];
    let mut table = frame::table(
        context.word("review-pilot-caption"),
        frame::headers(context, "review-column", &headers),
        shown(context, kpis, found).map(row).collect(),
    );
    table.notes = vec![context.word("review-pilot-note")];
    table
        .notes
        .extend(shown(context, kpis, found).filter_map(|kpi| earlier(context, kpi)));
    if !found.is_empty() {
        table.notes.push(context.word("review-pilot-why-apart"));
    }
    table
}

/// What the difference would have been by the lines of before the pilot.
fn earlier(context: &Context<'_>, kpi: &Kpi) -> Option<String> {
    let figure = context.figure("effect-pretrend", &kpi.subject(), Window::ToDate)?;
    let arguments = [
        ("kpi", kpi.title().into()),
        ("size", context.locale.number(figure.value?, 1).into()),
    ];
    Some(context.text("review-pilot-earlier", &arguments))
}

fn area_table(context: &Context<'_>, kpis: &[Kpi], found: &[SideBySide]) -> Table {
    let mut rows = Vec::new();
    for one in found {
        let title = kpi_of(kpis, one).map_or_else(|| one.definition.name.clone(), Kpi::title);
        for area in &one.areas {
            let number = |value: Option<f64>| match value {
                Some(value) => Cell::number(value, NumberFormat::Decimal(1))
                    .traced(Trace::Rows(vec![RowSet::new("kpi_measurements", area.rows.clone())])),
                None => context.absent("report-absent-insufficient"),
            };
            let (role, start) = match area.role {
                Role::Pilot(start) => ("review-pilot-role-pilot", Some(start)),
                Role::Comparison => ("review-pilot-role-rest", None),
            };
            rows.push(vec![
                Cell::text(&title),
                Cell::text(context.subject_name(&Subject::of(SubjectType::Area, &area.area))),
                Cell::text(context.word(role)),
                context.date_or(start, "report-absent-undefined"),
                number(area.before),
                number(area.after),
                number(area.before.zip(area.after).map(|(before, after)| after - before)),
                jump(context, start.map(|_| kpi_in_area(&one.definition.id, &area.area))),
                jump(
                    context,
                    start.map(|_| kpi_in_area_compared(&one.definition.id, &area.area)),
                ),
            ]);
        }
    }
    let headers = [
        "kpi",
        "area",
        "role",
        "start",
        "before",
        "after",
        "change",
        "jump",
        "jump-compared",
    ];
    let mut table = frame::table(
        context.word("review-pilot-areas"),
        frame::headers(context, "review-column", &headers),
        rows,
    );
    table.notes = vec![context.word("review-pilot-jump-note")];
    table
}

/// A step with its interval, which says whether it could be none at all; a dash where there is no pilot.
fn jump(context: &Context<'_>, subject: Option<Subject>) -> Cell {
    let Some(subject) = subject else {
        return context.absent("report-absent-undefined");
    };
    let Some(figure) = context.figure("effect-interrupted", &subject, Window::ToDate) else {
        return context.absent("report-absent-insufficient");
    };
    let said = |value: f64| context.locale.number(value, 1);
    match (figure.value, figure.low, figure.high) {
        (Some(value), Some(low), Some(high)) => Cell::text(context.text(
            "review-pilot-jump",
            &[
                ("value", said(value).into()),
                ("low", said(low).into()),
                ("high", said(high).into()),
            ],
        ))
        .traced(Trace::Measurement(figure.key.clone())),
        _ => context.cell_as(Some(figure), NumberFormat::Decimal(1)),
    }
}
