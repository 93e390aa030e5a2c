//! KPI measurements: a row for each KPI that the partner measures and that is due in the month.

use std::collections::BTreeSet;

use crate::contract;
use crate::indicators::kpi::definition::{self, KpiDefinition, Pooling};
use crate::ledger::Partner;
use crate::report::fillin::Lists;
use crate::report::template::tab::{Part, Tab, Values};
use crate::report::{Cell, Context, Sheet};

/// Months within which a measurement says that the partner measures a KPI.
const MEASURED_WITHIN: i32 = 12;

/// The tab; `None` when nothing is due, so that nobody is asked for what there is not.
pub(super) fn sheet(context: &Context<'_>, partner: &Partner, lists: &mut Lists) -> Option<Sheet> {
    let table = contract::table("kpi_measurements")?;
    let month = context.month();
    let mut tab = Tab::of(table, &[]);
    tab.parts.insert(1.min(tab.parts.len()), Part::Beside("kpi-name", 44));
    let mut definitions = definition::in_force(context.facts, month);
    definitions.sort_by(|a, b| (&a.name, &a.id).cmp(&(&b.name, &b.id)));
    for kpi in definitions {
        let period = kpi.period_of(month);
        let areas = areas(context, partner, &kpi);
        if period.last_month() != month || (areas.is_empty() && !is_owner(context, partner, &kpi)) {
            continue;
        }
        let areas: Vec<Option<String>> = if areas.is_empty() {
            vec![None]
        } else {
            areas.into_iter().collect()
        };
        for area in areas {
            let mut values = Values::from([
                ("kpi_id", Cell::text(&kpi.id)),
                ("kpi-name", Cell::text(name(context, &kpi))),
                ("period", Cell::text(period.to_string())),
            ]);
            if let Some(area) = area {
                values.insert("area_id", Cell::text(area));
            }
            tab.rows.push(values);
        }
    }
    (!tab.rows.is_empty()).then(|| tab.sheet(context, lists))
}

fn is_owner(context: &Context<'_>, partner: &Partner, kpi: &KpiDefinition) -> bool {
    let definitions = context.table("kpi_definitions");
    definitions.row(kpi.row as usize).text("owner_partner_id") == Some(partner.id.as_str())
}

/// The areas over which the partner measured a KPI in the last twelve months; `None` is the network as a whole.
fn areas(context: &Context<'_>, partner: &Partner, kpi: &KpiDefinition) -> BTreeSet<Option<String>> {
    let first = context.month().plus(-MEASURED_WITHIN);
    context
        .table("kpi_measurements")
        .rows()
        .filter(|row| row.text("kpi_id") == Some(kpi.id.as_str()))
        .filter(|row| row.period("period").is_some_and(|period| period.last_month() >= first))
        .filter(|row| {
            let source = context.facts.sources.get(row.source() as usize);
            source.and_then(|source| source.partner.as_deref()) == Some(partner.id.as_str())
        })
        .map(|row| row.text("area_id").map(str::to_owned))
        .collect()
}

/// The name with its unit; of a ratio it is said what to fill in.
fn name(context: &Context<'_>, kpi: &KpiDefinition) -> String {
    let name = if kpi.unit.trim().is_empty() {
        kpi.name.clone()
    } else {
        format!("{} ({})", kpi.name, kpi.unit)
    };
    if kpi.pooling == Pooling::Ratio {
        context.text("template-kpi-ratio", &[("name", name.into())])
    } else {
        name
    }
}
