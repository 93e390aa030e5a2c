//! The sheets `Batenprofiel_…`: one page a benefit.

use std::collections::BTreeSet;

use crate::contract;
use crate::domain::{Measurement, Month, Subject, SubjectType, Window};
use crate::indicators::benefit::taken::CORRECTIONS;
use crate::ledger::Row;
use crate::report::document::Paper;
use crate::report::effect_language;
use crate::report::frame::{self, Heading};
use crate::report::names::folder_name;
use crate::report::review::cells;
use crate::report::review::curve::Curve;
use crate::report::review::judgement::{self, said};
use crate::report::review::register::{Benefit, Register};
use crate::report::review::stage::{Lacks, Stage};
use crate::report::steering::kpis;
use crate::report::{
    Block, Cell, ChartBody, ChartSpec, Content, Context, NumberFormat, Sheet, Table, benefit_words, reading,
};

/// The fixed ids of the profiles, in the order of the register: as many as a workbook can be leafed through.
pub(super) const IDS: [&str; 40] = [
    "profile-1",
    "profile-2",
    "profile-3",
    "profile-4",
    "profile-5",
    "profile-6",
    "profile-7",
    "profile-8",
    "profile-9",
    "profile-10",
    "profile-11",
    "profile-12",
    "profile-13",
    "profile-14",
    "profile-15",
    "profile-16",
    "profile-17",
    "profile-18",
    "profile-19",
    "profile-20",
    "profile-21",
    "profile-22",
    "profile-23",
    "profile-24",
    "profile-25",
    "profile-26",
    "profile-27",
    "profile-28",
    "profile-29",
    "profile-30",
    "profile-31",
    "profile-32",
    "profile-33",
    "profile-34",
    "profile-35",
    "profile-36",
    "profile-37",
    "profile-38",
    "profile-39",
    "profile-40",
];

/// Longest name of a sheet.
const NAME: usize = 31;

/// A sheet for each benefit, at most forty.
pub(super) fn sheets(context: &Context<'_>, register: &Register) -> Vec<Sheet> {
    let mut names = BTreeSet::new();
    let profiles = register.benefits.iter().zip(IDS);
    profiles
        .map(|(benefit, id)| Sheet {
            name: name(context, &benefit.id, &mut names),
            label: Some(context.word("review-profile-label")),
            ..sheet(context, register, benefit, id)
        })
        .collect()
}

/// `Batenprofiel_BT1`: letters, digits and dashes only, at most 31 of them, no two alike.
fn name(context: &Context<'_>, id: &str, taken: &mut BTreeSet<String>) -> String {
    let prefix = context.word("report-sheet-profile");
    let clean: String = id
        .chars()
        .map(|letter| if letter.is_ascii_alphanumeric() { letter } else { '-' })
        .collect();
    (1..=IDS.len())
        .map(|number| {
            let end = if number == 1 {
                String::new()
            } else {
                format!("-{number}")
            };
            let room = NAME.saturating_sub(prefix.chars().count() + end.chars().count());
            let cut: String = clean.chars().take(room).collect();
            format!("{prefix}{cut}{end}")
        })
        .find(|name| taken.insert(name.to_lowercase().replace('-', "_")))
        .unwrap_or_default()
}

fn sheet(context: &Context<'_>, register: &Register, benefit: &Benefit, id: &'static str) -> Sheet {
    let is_estimated = benefit_words::is_estimated(register.row(benefit));
    let message = message(context, benefit, is_estimated);
    let mut seen = seen(context, benefit);
    if is_estimated && benefit.realised_so_far().is_some() {
        seen = format!("{seen} {}", context.word("review-profile-seen-estimated"));
    }
    let blocks = vec![
        Block::Chart(Box::new(chart(context, benefit, is_estimated, (&message, &seen)))),
        Block::Table(profile(context, register, benefit)),
        reading::about(context, &benefit.id, SubjectType::Benefit, seen),
    ];
    frame::sheet(
        context,
        Heading {
            id,
            headline: context.text(
                "review-profile-headline",
                &[
                    ("name", cells::name(context, benefit).into()),
                    ("message", message.into()),
                ],
            ),
            subtitle: context.text("review-profile-subtitle", &[("period", context.period_text().into())]),
        },
        Paper::OnePage,
        blocks,
    )
}

/// What a number came from: `estimated` or `measured`.
fn came_from(is_estimated: bool) -> crate::locale::Value {
    if is_estimated { "estimated" } else { "measured" }.into()
}

/// The same of a message: a harm is no achievement.
fn kind(benefit: &Benefit, is_estimated: bool) -> crate::locale::Value {
    if benefit.is_negative && !is_estimated {
        "negative".into()
    } else {
        came_from(is_estimated)
    }
}

/// What there is to say of the benefit in the end of a sentence that begins with its name.
fn message(context: &Context<'_>, benefit: &Benefit, is_estimated: bool) -> String {
    match judgement::share_of_plan(context, benefit) {
        Some(share) => context.text(
            "review-profile-message",
            &[
                ("share", context.locale.percent(share, 0).into()),
                ("from", kind(benefit, is_estimated)),
            ],
        ),
        None if benefit.planned.is_empty() => context.word("review-profile-message-no-plan"),
        None => context.word("review-profile-message-none"),
    }
}

fn seen(context: &Context<'_>, benefit: &Benefit) -> String {
    let month = context.month();
    let said = |value: f64| said(context, benefit, value);
    match (
        benefit.realised_so_far(),
        benefit.planned_until(month),
        benefit.forecast(month),
    ) {
        (Some(came), Some(due), Some(forecast)) => context.text(
            "review-profile-seen",
            &[
                ("came", said(came).into()),
                ("due", said(due).into()),
                ("forecast", said(forecast).into()),
                ("unit", if benefit.is_valued() { "euro" } else { "own" }.into()),
            ],
        ),
        (Some(came), ..) => context.text("review-profile-seen-came", &[("came", said(came).into())]),
        (None, ..) => context.word("review-profile-seen-none"),
    }
}

fn chart(context: &Context<'_>, benefit: &Benefit, is_estimated: bool, (message, seen): (&str, &str)) -> ChartSpec {
    let curve = Curve::of(&[benefit], context.month());
    let (format, axis) = if benefit.is_valued() {
        (NumberFormat::Euro, "review-axis-net")
    } else {
        (NumberFormat::Count, "review-axis-own")
    };
    // Two benefits may be as far: no two charts of a page have the same headline.
    let name = cells::name(context, benefit);
    let headline = match judgement::share_of_plan(context, benefit) {
        Some(share) => context.text(
            "review-profile-chart-headline",
            &[
                ("name", name.into()),
                ("share", context.locale.percent(share, 0).into()),
                ("from", came_from(is_estimated)),
            ],
        ),
        None => format!("{name}: {message}"),
    };
    ChartSpec {
        id: format!("batenprofiel-{}", folder_name(&benefit.id)),
        description: format!("{headline}. {seen}"),
        headline,
        subtitle: context.text(
            "review-profile-chart-subtitle",
            &[
                ("period", context.period_text().into()),
                ("n", benefit.realised.len().into()),
                ("from", came_from(is_estimated)),
            ],
        ),
        empty: curve.is_empty().then(|| context.word("review-profile-empty")),
        body: ChartBody::Lines(curve.lines(context, format, context.word(axis))),
    }
}

/// Everything that the register and the figures say of a benefit, in two columns.
fn profile(context: &Context<'_>, register: &Register, benefit: &Benefit) -> Table {
    let row = register.row(benefit);
    let figure = |indicator| context.latest(indicator, &Subject::of(SubjectType::Benefit, &benefit.id));
    let kpi = row.text("kpi_id");
    let kpi_name = kpi.map(|id| context.subject_name(&Subject::of(SubjectType::Kpi, id)));
    let shows = kpi.and_then(|id| kpis::shown(context, id));
    let span = span(context, row).map(|span| planned_to(context, row, benefit, span));
    let effect = kpi
        .filter(|id| effect_language::is_by_area(context, id))
        .map(|id| effect_language::sentence(context, id));
    let leads: Vec<String> = benefit.overlaps.iter().map(|id| register.name(id).to_owned()).collect();
    let lacks = Lacks::of(register, benefit);
    let lacking: Vec<&'static str> = [lacks.described, lacks.observed, lacks.attributed, lacks.measured].concat();
    let lacking = (!lacking.is_empty()).then(|| context.locale.list(&Lacks::names(context, &lacking)));
    let entries = vec![
        ("owner", "benefits", benefit_words::owner(context, row)),
        ("stage", "", Cell::text(Stage::word(context, register, benefit))),
        (
            "judgement",
            "benefits",
            judgement::judgement(context, row, judgement::is_behind(context, benefit)),
        ),
        ("class", "benefits", cells::word(context, row, "class")),
        ("kpi", "benefits", context.text_or_absent(kpi_name.as_deref())),
        (
            "kpi-shows",
            "kpi_measurements",
            context.text_or_absent(shows.as_deref()),
        ),
        ("theme", "kpi_definitions", theme(context, kpi)),
        (
            "effect",
            "kpi_measurements",
            effect.map_or_else(|| context.absent("review-no-areas"), Cell::text),
        ),
        ("place", "benefits", context.text_or_absent(row.text("visible_at"))),
        (
            if benefit.is_negative { "bearers" } else { "who" },
            "benefit_shares",
            who(context, benefit),
        ),
        (
            "gross",
            "benefit_realisation",
            euros(
                context,
                benefit,
                context.figure("benefit-gross", &subject(benefit), Window::ToDate),
            ),
        ),
        (
            "net",
            "benefit_realisation",
            euros(context, benefit, figure("benefit-net")),
        ),
        (
            "present",
            "benefit_plan",
            euros(context, benefit, figure("benefit-npv")),
        ),
        ("assumed", "benefits", assumed(context, register, benefit)),
        ("method", "benefits", cells::method(context, row)),
        ("source", "benefits", context.text_or_absent(row.text("source"))),
        ("span", "benefits", context.text_or_absent(span.as_deref())),
        (
            "leads",
            "benefits",
            if leads.is_empty() {
                context.absent("report-absent-none")
            } else {
                Cell::text(context.locale.list(&leads))
            },
        ),
        (
            "lacking",
            "",
            lacking.map_or_else(|| context.absent("review-nothing-lacking"), Cell::text),
        ),
    ];
    let names: BTreeSet<String> = entries
        .iter()
        .filter_map(|(_, table, _)| contract::table(table))
        .map(|table| table.name(context.locale.language).to_owned())
        .collect();
    let names: Vec<String> = names.into_iter().collect();
    let rows = entries
        .into_iter()
        .map(|(key, _, cell)| vec![Cell::text(context.word(&format!("review-profile-{key}"))), cell])
        .collect();
    let mut table = frame::table(
        context.text("review-profile-caption", &[("name", benefit.name.as_str().into())]),
        frame::headers(context, "review-profile", &["what", "value"]),
        rows,
    );
    for (column, width) in table.columns.iter_mut().zip([32, 70]) {
        column.width = width;
    }
    let tables = context.locale.list(&names);
    table.notes = vec![context.text("review-profile-sources", &[("tables", tables.into())])];
    table
}

/// From when to when the benefit is to come.
fn span(context: &Context<'_>, row: Row<'_>) -> Option<String> {
    match (row.date("starts_on"), row.date("ends_on")) {
        (Some(from), Some(to)) => Some(context.text(
            "report-span",
            &[
                ("from", context.locale.date(from).into()),
                ("to", context.locale.date(to).into()),
            ],
        )),
        (Some(from), None) => Some(context.text("review-from", &[("from", context.locale.date(from).into())])),
        _ => None,
    }
}

/// The span of a benefit, with the last month that was planned where the benefit lasts longer than its plan.
fn planned_to(context: &Context<'_>, row: Row<'_>, benefit: &Benefit, span: String) -> String {
    let planned = benefit.planned.iter().map(|entry| entry.period.last_month()).max();
    match (planned, row.date("ends_on")) {
        (Some(planned), Some(to)) if planned < Month::of(to) => context.text(
            "review-span-planned",
            &[
                ("span", span.into()),
                ("planned", context.locale.month_short(planned).into()),
            ],
        ),
        _ => span,
    }
}

/// A figure in words, so that it stands among words as they do, with what it rests on.
fn euros(context: &Context<'_>, benefit: &Benefit, figure: Option<&Measurement>) -> Cell {
    if !benefit.is_valued() {
        return context.absent("review-not-in-euros");
    }
    let cell = context.cell(figure);
    match cell.content {
        Content::Number(value, _) => Cell {
            content: Content::Text(context.locale.euros(value)),
            ..cell
        },
        _ => cell,
    }
}

/// The theme of well-being that its KPI belongs to.
fn theme(context: &Context<'_>, kpi: Option<&str>) -> Cell {
    let table = context.table("kpi_definitions");
    let theme = kpi.and_then(|id| {
        let mut own = table.rows().filter(|row| row.text("kpi_id") == Some(id));
        own.find_map(|row| row.text("wellbeing_theme"))
    });
    let word = theme.map(|id| {
        context
            .enum_word("kpi_definitions", "wellbeing_theme", id)
            .replace('_', " ")
    });
    context.text_or_absent(word.as_deref())
}

fn subject(benefit: &Benefit) -> Subject {
    Subject::of(SubjectType::Benefit, &benefit.id)
}

/// Who has which part: `Gemeente Oeverstad 25%, inwoners 60%`.
fn who(context: &Context<'_>, benefit: &Benefit) -> Cell {
    let mut parts: Vec<String> = benefit
        .shares
        .iter()
        .map(|(who, share, _)| {
            let name = cells::beneficiary(context, who);
            format!("{name} {}", context.locale.percent(*share, 0))
        })
        .collect();
    parts.sort();
    if parts.is_empty() {
        return context.absent("report-absent-empty");
    }
    Cell::text(parts.join(", "))
}

/// What is taken off on the way from gross to net: `zou toch gebeuren 20%, weglek 5%`.
fn assumed(context: &Context<'_>, register: &Register, benefit: &Benefit) -> Cell {
    let row = register.row(benefit);
    let is_compared = benefit_words::is_compared(row);
    let said: Vec<String> = CORRECTIONS
        .into_iter()
        .filter_map(|id| {
            let share = row.number(&id.replace('-', "_"))?;
            let is_off = id == "deadweight" && is_compared;
            let is_nothing = share == 0.0 && id != "attribution";
            let word = context.word(&format!("review-correction-{id}"));
            if is_off {
                return Some(format!("{word} {}", cells::compared(context, share)));
            }
            (!is_nothing).then(|| format!("{word} {}", context.locale.percent(share, 0)))
        })
        .collect();
    if said.is_empty() {
        return context.absent("report-absent-empty");
    }
    Cell::text(said.join(", "))
}
