//! What one partner delivers over a month: cover, `Bijdragen`, `KPI_metingen`, `Mijlpalen`.
//!
//! Most keep to the template. What goes wrong stands in [`FAULTS`], and three partners have a layout of their own
//! (see [`odd`](super::odd)).

use crate::domain::{Date, Month, Period};
use crate::sample::contributions::{self, Contribution};
use crate::sample::sheets::{self, Value};
use crate::sample::story::Story;
use crate::sample::{SampleContent, SampleFile, calendar, kpis, milestones, odd, office};

/// What goes wrong: partner, month, fault.
const FAULTS: &[(&str, &str, Fault)] = &[
    ("sudermar", "2026-03", Fault::Late),
    ("brugwachter", "2026-05", Fault::CorrectedHours),
    ("rietveen", "2026-09", Fault::AfterTheReport),
    ("lisdodde", "2026-09", Fault::RefusedCells),
];

#[derive(Clone, Copy, PartialEq, Eq)]
enum Fault {
    /// Delivered a week after the deadline.
    Late,
    /// Ten times too many hours, put right in a second version.
    CorrectedHours,
    /// Delivered so late that the report of the month went without it.
    AfterTheReport,
    /// Cells that no one can read, put right in a second version after the report.
    RefusedCells,
}

/// The files of a partner over a month.
pub(super) fn files(story: &Story, month: Month, partner: &str, name: &str) -> Vec<SampleFile> {
    match partner {
        "provincie" => return vec![odd::wide(story, month, partner, name)],
        "zilverdam" => return vec![odd::csv(story, month, partner, name)],
        "tij" => return vec![odd::messy(story, month, partner, name)],
        _ => {}
    }
    let fault = FAULTS
        .iter()
        .find(|(who, when, _)| *who == partner && calendar::month(when) == Some(month))
        .map(|(_, _, fault)| *fault);
    let on_time = calendar::working_day_after(month, 1 + (name.chars().count() + month.month() as usize) % 4);
    let rows = contributions::of(&story.contributions, story.seed, partner, month);
    let file = |day, version, tab| workbook(story, month, (partner, name), day, version, tab);
    match fault {
        None => vec![file(on_time, 1, tab(story, partner, &rows))],
        Some(Fault::Late) => vec![file(
            calendar::working_day_after(month, 10),
            1,
            tab(story, partner, &rows),
        )],
        Some(Fault::AfterTheReport) => vec![file(
            calendar::working_day_after(month, 14),
            1,
            tab(story, partner, &rows),
        )],
        Some(Fault::CorrectedHours) => {
            let mut wrong = rows.clone();
            if let Some(first) = wrong.iter_mut().find(|row| row.kind == "hours") {
                first.quantity *= 10.0;
            }
            vec![
                file(on_time, 1, tab(story, partner, &wrong)),
                file(calendar::working_day_after(month, 12), 2, tab(story, partner, &rows)),
            ]
        }
        Some(Fault::RefusedCells) => vec![
            file(on_time, 1, with_refused_cells(partner, month, &rows)),
            file(calendar::working_day_after(month, 11), 2, tab(story, partner, &rows)),
        ],
    }
}

/// Column ids and rows of the tab `Bijdragen`.
type Tab = (Vec<&'static str>, Vec<Vec<Value>>);

fn workbook(
    story: &Story,
    month: Month,
    (partner, name): (&str, &str),
    delivered_on: Date,
    version: u32,
    (columns, rows): Tab,
) -> SampleFile {
    let measurements = story.kpis.measurements(partner, month);
    let own_milestones = milestones::rows(&story.milestones, partner, month);
    let nothing = if rows.is_empty() {
        sheets::table_name("contributions")
    } else {
        ""
    };
    let mut all = vec![office::cover(
        partner,
        Period::Month(month),
        delivered_on,
        version,
        nothing,
        role(partner),
    )];
    if !rows.is_empty() {
        all.push(sheets::sheet("contributions", &columns, &rows));
    }
    if !measurements.is_empty() {
        all.push(sheets::sheet("kpi_measurements", kpis::MEASUREMENT, &measurements));
    }
    if !own_milestones.is_empty() {
        all.push(sheets::sheet("milestones", milestones::COLUMNS, &own_milestones));
    }
    let stem = match version {
        1 => file_name(name),
        _ => format!("{}_v{version}", file_name(name)),
    };
    let title = format!("Aanlevering {name} {}", calendar::month_in_words(month));
    SampleFile {
        path: format!("inbox/{month}/{stem}.xlsx"),
        content: SampleContent::Workbook(Box::new(sheets::workbook(&stem, &title, delivered_on, all))),
    }
}

/// The five columns of the template, with the receiver and the origin of the money where they are needed.
fn tab(story: &Story, partner: &str, rows: &[Contribution]) -> Tab {
    let mut columns = vec!["period", "kind", "quantity", "project_id", "description"];
    let has_receivers = story.contributions.has_receivers(partner);
    let has_funds = rows.iter().any(|row| row.funds != "own" && !row.funds.is_empty());
    // Knowledge counts in hours unless a row says otherwise: here it is workshops.
    let has_units = rows.iter().any(|row| row.kind == "knowledge");
    columns.extend(has_units.then_some("unit"));
    columns.extend(has_receivers.then_some("receiver"));
    columns.extend(has_funds.then_some("funds_origin"));
    let values = rows
        .iter()
        .map(|row| {
            let mut values = five(partner, row);
            if has_units {
                values.push(unit(&row.kind).into());
            }
            if has_receivers {
                let receiver = if row.receiver.is_empty() {
                    "NETWERK"
                } else {
                    row.receiver.as_str()
                };
                values.push(receiver.into());
            }
            if has_funds {
                values.push(row.funds.as_str().into());
            }
            values
        })
        .collect();
    (columns, values)
}

/// The unit in which the story counts a kind.
fn unit(kind: &str) -> &'static str {
    match kind {
        "money" => "eur",
        "hours" => "hour",
        "room" => "half-day",
        _ => "piece",
    }
}

/// Oeverstad gives real dates, quarterly partners write `K3 2026`, the rest the month.
fn five(partner: &str, row: &Contribution) -> Vec<Value> {
    let period = match row.period {
        Period::Month(month) if partner == "oeverstad" => month.first_day().into(),
        other => calendar::typed_period(other).into(),
    };
    vec![
        period,
        row.kind.as_str().into(),
        row.quantity.into(),
        row.project.as_str().into(),
        row.description.as_str().into(),
    ]
}

/// The rows with four that cannot be read under them, and one of another partner.
fn with_refused_cells(partner: &str, month: Month, rows: &[Contribution]) -> Tab {
    let columns = vec!["period", "kind", "quantity", "project_id", "description", "partner_id"];
    let typed = |text: &str| Value::Typed(text.to_owned());
    let mut values: Vec<Vec<Value>> = rows
        .iter()
        .map(|row| {
            let mut values = five(partner, row);
            values.push(partner.into());
            values
        })
        .collect();
    let period = || Value::from(month.to_string());
    values.extend([
        vec![
            period(),
            "hours".into(),
            typed("ca. 40 uur"),
            "P3".into(),
            "Huisbezoeken".into(),
            partner.into(),
        ],
        vec![
            period(),
            typed("vrijwilligers"),
            6.0.into(),
            "P1".into(),
            "Bewoners helpen mee".into(),
            partner.into(),
        ],
        vec![
            typed("31-02-2026"),
            "room".into(),
            2.0.into(),
            "P1".into(),
            "Zaal".into(),
            partner.into(),
        ],
        vec![
            period(),
            "hours".into(),
            8.0.into(),
            "P1".into(),
            "Spreekuur".into(),
            "tij".into(),
        ],
    ]);
    (columns, values)
}

fn role(partner: &str) -> &'static str {
    match partner {
        "oeverstad" | "sudermar" | "sint-oedger" => "beleidsadviseur sociaal domein",
        "polle" => "secretaris",
        "kompasveld" => "zorgcoördinator",
        _ => "projectcontroller",
    }
}

/// `gemeente-sudermar` of `Gemeente Súdermar`.
pub(super) fn file_name(name: &str) -> String {
    let mut stem = String::new();
    for word in name
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
    {
        if !stem.is_empty() {
            stem.push('-');
        }
        stem.push_str(&crate::contract::normalise::name(word));
    }
    stem
}
