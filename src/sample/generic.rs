//! A sample of any size: generic partners with many rows of contributions, to measure with.

use crate::domain::{Month, Period};
use crate::sample::random::Random;
use crate::sample::sheets::{self, Value};
use crate::sample::{SampleContent, SampleFile, SampleOptions, calendar, office};

const TYPES: [(&str, &str); 4] = [
    ("municipality", "public"),
    ("care-provider", "private"),
    ("civil-society", "private"),
    ("company", "private"),
];

/// Kind, unit, rate code and largest quantity.
const KINDS: [(&str, &str, &str, usize); 5] = [
    ("money", "eur", "GELD", 9000),
    ("hours", "hour", "UUR", 160),
    ("knowledge", "piece", "KENNIS", 4),
    ("room", "half-day", "RUIMTE", 12),
    ("equipment", "piece", "MATERIEEL", 8),
];

const PROJECTS: [&str; 3] = ["P1", "P2", "P3"];
const LEVELS: [&str; 3] = ["strategic", "tactical", "operational"];
const ROWS: usize = 12;

/// The twelve columns, all filled.
const COLUMNS: &[&str] = &[
    "period",
    "kind",
    "quantity",
    "project_id",
    "description",
    "contribution_id",
    "unit",
    "rate_code",
    "receiver",
    "level",
    "funds_origin",
    "status",
];

/// Hands over every file.
pub(super) fn for_each_file(options: &SampleOptions, take: &mut impl FnMut(SampleFile)) {
    let count = options.months as i32;
    let months: Vec<Month> = (0..count)
        .map(|back| options.last_month.plus(back + 1 - count))
        .collect();
    for month in months.iter().copied() {
        take(administration(options, months.first().copied().unwrap_or(month), month));
        for partner in 0..options.partners {
            take(delivery(options, month, partner));
        }
    }
}

fn id(partner: usize) -> String {
    format!("partner-{:03}", partner + 1)
}

fn delivery(options: &SampleOptions, month: Month, partner: usize) -> SampleFile {
    let id = id(partner);
    let day = calendar::working_day_after(month, 3);
    let count = if options.rows == 0 { ROWS } else { options.rows };
    let mut random = Random::of(options.seed, &id, i64::from(month.ordinal()));
    let rows: Vec<Vec<Value>> = (0..count)
        .map(|number| row(options, month, partner, number, &mut random))
        .collect();
    let all = vec![
        office::cover(&id, Period::Month(month), day, 1, "", "projectcontroller"),
        sheets::sheet("contributions", COLUMNS, &rows),
    ];
    SampleFile {
        path: format!("inbox/{month}/{id}.xlsx"),
        content: SampleContent::Workbook(Box::new(sheets::workbook(&id, &id, day, all))),
    }
}

fn row(options: &SampleOptions, month: Month, partner: usize, number: usize, random: &mut Random) -> Vec<Value> {
    let (kind, unit, rate, most) = KINDS[random.below(KINDS.len())];
    let receiver = match random.below(3) {
        0 if options.partners > 1 => id((partner + 1 + random.below(options.partners - 1)) % options.partners),
        _ => "NETWERK".to_owned(),
    };
    let quantity = 1.0 + random.below(most * 4) as f64 / 4.0;
    let project = PROJECTS[random.below(PROJECTS.len())];
    let level = LEVELS[random.below(LEVELS.len())];
    vec![
        month.to_string().into(),
        kind.into(),
        quantity.into(),
        project.into(),
        format!("Inzet {} voor {project}", number + 1).into(),
        format!("{}-{month}-{:05}", id(partner), number + 1).into(),
        unit.into(),
        rate.into(),
        receiver.into(),
        level.into(),
        "own".into(),
        "checked".into(),
    ]
}

/// Partners, pledges, rates and projects: what contributions refer to.
fn administration(options: &SampleOptions, first: Month, month: Month) -> SampleFile {
    let day = calendar::working_day_after(month, 4);
    let start = first.first_day().to_string();
    let end = options.last_month.last_day().to_string();
    let partners: Vec<Vec<Value>> = (0..options.partners)
        .map(|partner| {
            let (kind, form) = TYPES[partner % TYPES.len()];
            vec![
                id(partner).into(),
                format!("Organisatie {:03}", partner + 1).into(),
                kind.into(),
                form.into(),
                start.as_str().into(),
                (1.0 + (partner % 9) as f64).into(),
                (partner % 4 == 3).to_string().into(),
            ]
        })
        .collect();
    let pledges = pledges(options, &start, &end);
    let rates = rates();
    let projects: Vec<Vec<Value>> = PROJECTS
        .iter()
        .map(|project| {
            vec![
                (*project).into(),
                format!("Project {project}").into(),
                start.as_str().into(),
                end.as_str().into(),
                id(0).into(),
            ]
        })
        .collect();
    let all = vec![
        office::cover("bureau", Period::Month(month), day, 1, "", "programmasecretaris"),
        sheets::sheet(
            "partners",
            &[
                "partner_id",
                "name",
                "type",
                "legal_form",
                "active_from",
                "capacity_points",
                "is_small",
            ],
            &partners,
        ),
        sheets::sheet(
            "pledges",
            &[
                "pledge_id",
                "partner_id",
                "kind",
                "quantity",
                "unit",
                "from",
                "to",
                "funds_origin",
            ],
            &pledges,
        ),
        sheets::sheet(
            "rates",
            &[
                "rate_code",
                "kind",
                "unit",
                "eur_low",
                "eur_middle",
                "eur_high",
                "valid_from",
                "valid_to",
                "source",
            ],
            &rates,
        ),
        sheets::sheet(
            "projects",
            &["project_id", "name", "starts_on", "ends_on", "owner_partner_id"],
            &projects,
        ),
    ];
    let stem = format!("administratie_{month}");
    SampleFile {
        path: format!("inbox/programmabureau/{stem}.xlsx"),
        content: SampleContent::Workbook(Box::new(sheets::workbook(&stem, &stem, day, all))),
    }
}

/// For every partner and kind about as much as it brings in.
fn pledges(options: &SampleOptions, start: &str, end: &str) -> Vec<Vec<Value>> {
    let rows = if options.rows == 0 { ROWS } else { options.rows };
    let of_kind = |(kind, unit, _, most): (&'static str, &'static str, &'static str, usize)| {
        let monthly = most as f64 / 2.0 * rows as f64 / KINDS.len() as f64;
        (0..options.partners).map(move |partner| {
            vec![
                format!("T-{kind}-{:03}", partner + 1).into(),
                id(partner).into(),
                kind.into(),
                (monthly * options.months as f64).round().into(),
                unit.into(),
                start.into(),
                end.into(),
                "own".into(),
            ]
        })
    };
    KINDS.into_iter().flat_map(of_kind).collect()
}

/// A rate for every kind; a euro is worth a euro.
fn rates() -> Vec<Vec<Value>> {
    let row = |(kind, unit, rate, _): (&'static str, &'static str, &'static str, usize)| {
        let (low, middle, high) = match kind {
            "money" => (1.0, 1.0, 1.0),
            "knowledge" => (720.0, 900.0, 1125.0),
            _ => (80.0, 100.0, 125.0),
        };
        vec![
            rate.into(),
            kind.into(),
            unit.into(),
            low.into(),
            middle.into(),
            high.into(),
            "2020-01-01".into(),
            Value::Empty,
            "Voorbeeldtarief".into(),
        ]
    };
    KINDS.into_iter().map(row).collect()
}
