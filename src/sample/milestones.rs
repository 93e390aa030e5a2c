//! The milestones as their owners saw them at the end of a month.

use serde::Deserialize;

use crate::domain::{Date, Month};
use crate::sample::calendar;
use crate::sample::sheets::Value;

/// A milestone with what really became of it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Milestone {
    id: String,
    name: String,
    kind: String,
    #[serde(default)]
    process: String,
    #[serde(default = "one")]
    weight: f64,
    planned: String,
    finished: Option<String>,
    #[serde(default)]
    forecasts: Vec<(String, String)>,
    owner: String,
    reported_by: Option<String>,
    #[serde(default)]
    project: String,
}

fn one() -> f64 {
    1.0
}

/// Columns of the tab.
pub(super) const COLUMNS: &[&str] = &[
    "milestone_id",
    "name",
    "kind",
    "process_type",
    "weight",
    "planned_on",
    "forecast_on",
    "finished_on",
    "owner_partner_id",
    "project_id",
];

/// The rows that a partner (or `bureau`) reports at the end of a month.
pub(super) fn rows(milestones: &[Milestone], reported_by: &str, month: Month) -> Vec<Vec<Value>> {
    milestones
        .iter()
        .filter(|milestone| milestone.reported_by.as_ref().unwrap_or(&milestone.owner) == reported_by)
        .map(|milestone| milestone.row(month))
        .collect()
}

impl Milestone {
    fn row(&self, month: Month) -> Vec<Value> {
        let finished = self
            .finished
            .as_deref()
            .filter(|day| Date::parse_iso(day).is_some_and(|day| day <= month.last_day()));
        let forecast = self
            .forecasts
            .iter()
            .rfind(|(since, _)| calendar::month(since).is_some_and(|since| since <= month))
            .map_or(self.planned.as_str(), |(_, day)| day.as_str());
        vec![
            self.id.as_str().into(),
            self.name.as_str().into(),
            self.kind.as_str().into(),
            self.process.as_str().into(),
            self.weight.into(),
            self.planned.as_str().into(),
            finished.unwrap_or(forecast).into(),
            finished.into(),
            self.owner.as_str().into(),
            self.project.as_str().into(),
        ]
    }
}
