//! What the programme office keeps and what depends on the month: pledges, benefits, meetings, decisions.

use serde::Deserialize;

use crate::domain::{Date, Month, Period};
use crate::sample::random::Random;
use crate::sample::sheets::Value;
use crate::sample::story::{Story, WrittenTable};

/// A benefit with its plan and what came of it, by quarter from the last quarter of 2025.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Benefit {
    pub(super) id: String,
    name: String,
    direction: String,
    class: String,
    gain: String,
    kpi: String,
    owner: String,
    role: String,
    visible_at: String,
    value_per_unit: Option<f64>,
    deadweight: f64,
    displacement: f64,
    leakage: f64,
    attribution: f64,
    drop_off: f64,
    pub(super) certainty: f64,
    pub(super) method: String,
    overlaps: String,
    source: String,
    pub(super) shares: Vec<(String, f64)>,
    plan: Vec<f64>,
    realised: Vec<f64>,
}

/// Columns of the register.
pub(super) const BENEFIT: &[&str] = &[
    "benefit_id",
    "name",
    "direction",
    "class",
    "gain",
    "kpi_id",
    "owner_partner_id",
    "owner_role",
    "visible_at",
    "value_per_unit",
    "price_level",
    "deadweight",
    "displacement",
    "leakage",
    "attribution",
    "drop_off",
    "certainty",
    "starts_on",
    "ends_on",
    "method",
    "overlaps_with",
    "source",
];

impl Benefit {
    /// Its row in the register.
    pub(super) fn row(&self) -> Vec<Value> {
        vec![
            self.id.as_str().into(),
            self.name.as_str().into(),
            self.direction.as_str().into(),
            self.class.as_str().into(),
            self.gain.as_str().into(),
            self.kpi.as_str().into(),
            self.owner.as_str().into(),
            self.role.as_str().into(),
            self.visible_at.as_str().into(),
            self.value_per_unit.into(),
            self.value_per_unit.map(|_| 2026.0).into(),
            self.deadweight.into(),
            self.displacement.into(),
            self.leakage.into(),
            self.attribution.into(),
            self.drop_off.into(),
            self.certainty.into(),
            "2025-10-01".into(),
            "2028-12-31".into(),
            self.method.as_str().into(),
            self.overlaps.as_str().into(),
            self.source.as_str().into(),
        ]
    }

    /// Its rows in the plan: benefit, period, volume.
    pub(super) fn planned(&self) -> Vec<Vec<Value>> {
        quarters(&self.plan)
            .map(|(quarter, volume)| vec![self.id.as_str().into(), quarter.to_string().into(), volume.into()])
            .collect()
    }

    /// What came of it in quarters that have ended: benefit, period, volume, evidence, whether it was cashed in.
    pub(super) fn realised(&self, month: Month) -> Vec<Vec<Value>> {
        let is_cashed = self.class == "cashable";
        quarters(&self.realised)
            .filter(|(quarter, _)| quarter.last_month() <= month)
            .map(|(quarter, volume)| {
                vec![
                    self.id.as_str().into(),
                    quarter.to_string().into(),
                    volume.into(),
                    self.source.as_str().into(),
                    if is_cashed && quarter.last_month() < month.plus(-5) {
                        "true"
                    } else {
                        "false"
                    }
                    .into(),
                ]
            })
            .collect()
    }

    /// Its rows in the table of shares: benefit, beneficiary, share.
    pub(super) fn beneficiaries(&self) -> Vec<Vec<Value>> {
        self.shares
            .iter()
            .map(|(who, share)| vec![self.id.as_str().into(), who.as_str().into(), (*share).into()])
            .collect()
    }
}

/// Volumes with their quarters, from the last one of 2025 on.
fn quarters(volumes: &[f64]) -> impl Iterator<Item = (Period, f64)> + '_ {
    (0i32..).zip(volumes).map(|(ahead, volume)| {
        let number = 2025 * 4 + 3 + ahead;
        (Period::Quarter(number / 4, (number % 4 + 1) as u8), *volume)
    })
}

/// The pledges of a written table for 2025 (ten of twelve months) and 2026: id, …, first and last day.
pub(super) fn pledges(table: &WrittenTable) -> Vec<Vec<Value>> {
    let position = |id: &str| table.columns.iter().position(|column| column == id);
    let (Some(id), Some(quantity), Some(from), Some(to)) = (
        position("pledge_id"),
        position("quantity"),
        position("from"),
        position("to"),
    ) else {
        return Vec::new();
    };
    let mut rows = Vec::new();
    for (year, first, part) in [("2025", "2025-03-01", 10.0 / 12.0), ("2026", "2026-01-01", 1.0)] {
        for mut row in table.values() {
            if let Some(Value::Text(code)) = row.get(id).cloned() {
                row[id] = format!("{code}-{year}").into();
            }
            if let Some(Value::Number(amount)) = row.get(quantity).cloned() {
                row[quantity] = (amount * part).round().into();
            }
            row[from] = first.into();
            row[to] = format!("{year}-12-31").into();
            rows.push(row);
        }
    }
    rows
}

/// Decisions as they stood on a day: what was decided or carried out later is still to come.
pub(super) fn decisions(table: &WrittenTable, on: Date) -> Vec<Vec<Value>> {
    let position = |id: &str| table.columns.iter().position(|column| column == id);
    let (Some(status), Some(decided), Some(done)) =
        (position("status"), position("decided_on"), position("carried_out_on"))
    else {
        return Vec::new();
    };
    let is_later = |text: &str| Date::parse_iso(text).is_some_and(|day| day > on);
    table
        .rows
        .iter()
        .zip(table.values())
        .filter(|(row, _)| !is_later(table.text(row, "submitted_on")))
        .map(|(row, mut values)| {
            if is_later(table.text(row, "carried_out_on")) {
                values[done] = Value::Empty;
                values[status] = "taken".into();
            }
            if is_later(table.text(row, "decided_on")) {
                values[decided] = Value::Empty;
                values[status] = "scheduled".into();
            }
            values
        })
        .collect()
}

/// The rows of a written table whose day had come.
pub(super) fn known(table: &WrittenTable, column: &str, on: Date) -> Vec<Vec<Value>> {
    table
        .rows
        .iter()
        .zip(table.values())
        .filter(|(row, _)| Date::parse_iso(table.text(row, column)).is_none_or(|day| day <= on))
        .map(|(_, values)| values)
        .collect()
}

/// Who was at the meetings held by a day: meeting, partner, level, number, mandate.
pub(super) fn attendance(story: &Story, on: Date) -> Vec<Vec<Value>> {
    let Some(meetings) = story.tables.get("meetings") else {
        return Vec::new();
    };
    let mut rows = Vec::new();
    for row in &meetings.rows {
        let (meeting, kind) = (meetings.text(row, "meeting_id"), meetings.text(row, "kind"));
        if Date::parse_iso(meetings.text(row, "held_on")).is_none_or(|day| day > on) {
            continue;
        }
        let level = match kind {
            "steering-group" | "directors" => "strategic",
            "core-team" => "tactical",
            _ => "operational",
        };
        for (position, (partner, _)) in story.partners().into_iter().enumerate() {
            let mut random = Random::of(story.seed, meeting, position as i64);
            if random.fraction() < 0.12 {
                continue;
            }
            let count = 1 + random.below(if level == "operational" { 4 } else { 2 });
            let has_mandate = level != "operational" && random.fraction() < 0.9;
            rows.push(vec![
                meeting.into(),
                partner.into(),
                level.into(),
                (count as f64).into(),
                has_mandate.to_string().into(),
            ]);
        }
    }
    rows
}
