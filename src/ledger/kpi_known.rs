//! What the definitions of the KPIs tell of the values that may be expected.

use std::collections::BTreeMap;

use crate::domain::{Date, additive, possible};
use crate::ledger::batch::Batch;

/// What is known of a KPI before its values are looked at: name and unit by its newest version, baseline and target of
/// all versions.
#[derive(Default)]
pub struct KnownKpi {
    /// As it stands in reports.
    pub name: String,
    /// Empty where none is given.
    pub unit: String,
    /// Baseline and target of all versions.
    pub agreed: Vec<f64>,
    /// True when its definition says that values are added.
    pub by_sum: bool,
    /// Since when the newest version holds.
    pub since: Option<Date>,
}

impl KnownKpi {
    /// True when a value below zero makes sense: the definition, the name or the unit says so.
    pub fn may_be_negative(&self) -> bool {
        self.agreed.iter().any(|value| *value < 0.0) || possible::may_be_negative(&self.name, &self.unit)
    }

    /// True when the values of several parties may be added.
    pub fn adds_up(&self) -> bool {
        additive::adds_up(&self.name, &self.unit, self.by_sum)
    }

    /// True when what it counts may be things of which there is no half: nothing says that it is measured, a share or a
    /// mean, and baseline and target are whole.
    pub fn may_count_things(&self) -> bool {
        self.adds_up() && !possible::is_measured(&self.unit) && self.agreed.iter().all(|value| value.fract() == 0.0)
    }
}

/// The KPIs by id.
pub fn kpis(batches: &[Batch]) -> BTreeMap<String, KnownKpi> {
    let mut kpis: BTreeMap<String, KnownKpi> = BTreeMap::new();
    for batch in batches.iter().filter(|batch| batch.table().id == "kpi_definitions") {
        for index in batch.kept() {
            let row = batch.facts.row(index);
            let Some(id) = row.text("kpi_id") else { continue };
            let kpi = kpis.entry(id.to_owned()).or_default();
            let since = row.date("valid_from");
            if kpi.unit.is_empty() || since >= kpi.since {
                row.text("unit").unwrap_or_default().clone_into(&mut kpi.unit);
                row.text("name").unwrap_or_default().clone_into(&mut kpi.name);
                kpi.by_sum = row.text("aggregation") == Some("sum");
                kpi.since = since;
            }
            kpi.agreed
                .extend([row.number("baseline"), row.number("target")].into_iter().flatten());
        }
    }
    kpis
}
