//! The KPIs of the story: definitions for the office, measurements for their owners.

use serde::Deserialize;

use crate::domain::{Month, Period};
use crate::sample::sheets::Value;
use crate::sample::story::first_month;

/// The KPIs, and the areas over which the first of them is delivered.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Kpis {
    /// The KPIs.
    #[serde(rename = "kpi")]
    pub(super) kpis: Vec<Kpi>,
    #[serde(rename = "area")]
    areas: Vec<AreaShare>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct AreaShare {
    id: String,
    share: f64,
    rate: Option<f64>,
}

/// A KPI with its values, one a month from the first month of the story.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Kpi {
    id: String,
    name: String,
    goal: String,
    kind: String,
    unit: String,
    direction: String,
    measure: String,
    aggregation: String,
    baseline: f64,
    target: f64,
    owner: String,
    benefits: String,
    term: String,
    theme: String,
    #[serde(default)]
    pub(super) values: Vec<f64>,
    #[serde(default)]
    pub(super) numerators: Vec<f64>,
    #[serde(default)]
    pub(super) denominators: Vec<f64>,
}

/// Columns of the definitions.
pub(super) const DEFINITION: &[&str] = &[
    "kpi_id",
    "name",
    "goal_id",
    "kind",
    "unit",
    "direction",
    "measure_type",
    "aggregation",
    "frequency",
    "baseline",
    "baseline_date",
    "target",
    "target_date",
    "valid_from",
    "owner_partner_id",
    "benefits_partners",
    "term",
    "wellbeing_theme",
];

/// Columns of the measurements.
pub(super) const MEASUREMENT: &[&str] = &[
    "kpi_id",
    "period",
    "area_id",
    "value",
    "numerator",
    "denominator",
    "is_provisional",
];

impl Kpi {
    /// The row of its definition.
    pub(super) fn definition(&self) -> Vec<Value> {
        vec![
            self.id.as_str().into(),
            self.name.as_str().into(),
            self.goal.as_str().into(),
            self.kind.as_str().into(),
            self.unit.as_str().into(),
            self.direction.as_str().into(),
            self.measure.as_str().into(),
            self.aggregation.as_str().into(),
            "month".into(),
            self.baseline.into(),
            "2025-03-01".into(),
            self.target.into(),
            "2026-12-31".into(),
            "2025-03-01".into(),
            self.owner.as_str().into(),
            self.benefits.as_str().into(),
            self.term.as_str().into(),
            self.theme.as_str().into(),
        ]
    }
}

impl Kpis {
    /// The rows that a partner delivers over a month.
    pub(super) fn measurements(&self, partner: &str, month: Month) -> Vec<Vec<Value>> {
        let position = (month.ordinal() - first_month().ordinal()) as usize;
        let period = || Value::from(Period::Month(month).to_string());
        let mut rows = Vec::new();
        for kpi in self.kpis.iter().filter(|kpi| kpi.owner == partner) {
            let id = || Value::from(kpi.id.as_str());
            if let Some(value) = kpi.values.get(position) {
                rows.push(vec![
                    id(),
                    period(),
                    Value::Empty,
                    (*value).into(),
                    Value::Empty,
                    Value::Empty,
                    "false".into(),
                ]);
            }
            let (Some(numerator), Some(denominator)) = (kpi.numerators.get(position), kpi.denominators.get(position))
            else {
                continue;
            };
            for (area, part, whole) in self.split(kpi, *numerator, *denominator) {
                rows.push(vec![
                    id(),
                    period(),
                    area,
                    Value::Empty,
                    part.into(),
                    whole.into(),
                    "false".into(),
                ]);
            }
        }
        rows
    }

    /// The first KPI by area: comparison areas keep their share, the pilots have the rest. Parts add up to the whole.
    fn split(&self, kpi: &Kpi, numerator: f64, denominator: f64) -> Vec<(Value, f64, f64)> {
        if self.kpis.first().is_none_or(|first| first.id != kpi.id) {
            return vec![(Value::Empty, numerator, denominator)];
        }
        let (mut part_left, mut whole_left) = (numerator, denominator);
        let mut share_left = 1.0;
        let mut rows = Vec::new();
        for (position, area) in self.areas.iter().enumerate() {
            let is_last = position + 1 == self.areas.len();
            let whole = if is_last {
                whole_left
            } else {
                (denominator * area.share).round()
            };
            let part = match area.rate {
                _ if is_last => part_left,
                Some(rate) => (whole * rate).round(),
                None => (part_left * area.share / share_left).round(),
            };
            rows.push((area.id.as_str().into(), part, whole));
            part_left -= part;
            whole_left -= whole;
            share_left -= area.share;
        }
        rows
    }
}
