//! A KPI by area: what it was before the pilot came there, and after.
//!
//! Ratios are pooled over the months, never averaged; of amounts the mean of the periods counts, so that a longer span is
//! no larger amount. The period in which a pilot began is neither before nor after.

use std::collections::BTreeMap;

use crate::domain::{Date, Measurement, Month, RowSet};
use crate::indicators::Scope;
use crate::indicators::kpi::definition::{KpiDefinition, Pooling};
use crate::indicators::kpi::pool::{Delivered, pool};
use crate::indicators::kpi::{self, KpiSeries};
use crate::ledger::{FactTable, Facts};

/// Fewest periods before and after a start with which a change is spoken of.
pub(crate) const PERIODS: usize = 3;

/// What was delivered of KPIs about areas: by KPI, area and period as delivered.
pub(crate) type ByArea<'a> = BTreeMap<&'a str, BTreeMap<&'a str, Vec<Delivered<'a>>>>;

/// What part an area has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    /// The pilot runs there since this day.
    Pilot(Date),
    /// It is what a pilot is compared with.
    Comparison,
}

/// What was delivered of KPIs by area up to the reported month, and which part each area has.
pub(crate) struct AreaTables {
    areas: FactTable,
    measurements: FactTable,
    until: Month,
}

impl AreaTables {
    /// The tables as of the month of the scope.
    pub(crate) fn of(facts: &Facts, scope: &Scope) -> Self {
        Self {
            areas: facts.table("areas"),
            measurements: facts.table("kpi_measurements"),
            until: scope.month,
        }
    }

    /// Of each KPI that was delivered by area: the areas whose part is known, by id, with their rows.
    pub(crate) fn by_kpi(&self) -> BTreeMap<&str, Vec<AreaRows<'_>>> {
        let roles = roles(&self.areas);
        let known = |(area, rows)| {
            let role = *roles.get(area)?;
            Some(AreaRows { area, role, rows })
        };
        by_area(&self.measurements, self.until)
            .into_iter()
            .map(|(kpi, areas)| (kpi, areas.into_iter().filter_map(known).collect()))
            .collect()
    }
}

/// The figures of each KPI, with the areas that it was delivered about and whose part is known.
pub(crate) fn of_kpis<Figures: IntoIterator<Item = Measurement>>(
    facts: &Facts,
    scope: &Scope,
    figures: impl Fn(&KpiSeries, &[AreaRows<'_>]) -> Figures,
) -> Vec<Measurement> {
    of_all(facts, scope, |series, areas| figures(series, areas.unwrap_or(&[])))
}

/// A figure of each KPI that was delivered by area, in the unit of the KPI.
pub(crate) fn of_each_kpi(
    facts: &Facts,
    scope: &Scope,
    figure: impl Fn(&KpiSeries, &[AreaRows<'_>]) -> Measurement,
) -> Vec<Measurement> {
    of_all(facts, scope, |series, areas| {
        areas.map(|areas| Measurement {
            unit: series.unit(),
            ..figure(series, areas)
        })
    })
}

/// The same with `None` for a KPI that was not delivered by area.
fn of_all<Figures: IntoIterator<Item = Measurement>>(
    facts: &Facts,
    scope: &Scope,
    figures: impl Fn(&KpiSeries, Option<&[AreaRows<'_>]>) -> Figures,
) -> Vec<Measurement> {
    let tables = AreaTables::of(facts, scope);
    let delivered = tables.by_kpi();
    kpi::all(facts, scope)
        .iter()
        .flat_map(|series| figures(series, delivered.get(series.definition.id.as_str()).map(Vec::as_slice)))
        .collect()
}

/// What was delivered of one KPI about one area.
#[derive(Clone, Debug)]
pub(crate) struct AreaRows<'a> {
    /// The area.
    pub(crate) area: &'a str,
    /// Its part.
    pub(crate) role: Role,
    /// The rows.
    pub(crate) rows: Vec<Delivered<'a>>,
}

impl AreaRows<'_> {
    /// The day on which the pilot began here; `None` for an area to compare with.
    pub(crate) fn start(&self) -> Option<Date> {
        match self.role {
            Role::Pilot(start) => Some(start),
            Role::Comparison => None,
        }
    }
}

/// The first and the last day on which a pilot began in these areas; `None` without a pilot.
pub(crate) fn starts(areas: &[AreaRows<'_>]) -> Option<(Date, Date)> {
    let starts = || areas.iter().filter_map(AreaRows::start);
    starts().min().zip(starts().max())
}

/// The areas whose part is known: a pilot without a start, and a roll-out, are not.
fn roles(areas: &FactTable) -> BTreeMap<&str, Role> {
    areas
        .rows()
        .filter_map(|row| {
            let role = match row.text("role")? {
                "pilot" => Role::Pilot(row.date("start")?),
                "comparison" => Role::Comparison,
                _ => return None,
            };
            Some((row.text("area_id")?, role))
        })
        .collect()
}

/// The rows about areas up to a month; rows about a target group within one are parts of them.
pub(crate) fn by_area(measurements: &FactTable, until: Month) -> ByArea<'_> {
    let mut found: ByArea<'_> = BTreeMap::new();
    for row in measurements.rows().filter(|row| row.text("target_group").is_none()) {
        if let (Some(kpi), Some(area), Some(period)) = (row.text("kpi_id"), row.text("area_id"), row.period("period"))
            && period.last_month() <= until
        {
            let own = found.entry(kpi).or_default().entry(area).or_default();
            own.push(Delivered { row, period });
        }
    }
    found
}

/// The rows of one area by period of the KPI; rows over a longer period are part of no series.
pub(crate) fn periods<'a>(definition: &KpiDefinition, rows: &[Delivered<'a>]) -> BTreeMap<i32, Vec<Delivered<'a>>> {
    let mut periods: BTreeMap<i32, Vec<Delivered<'a>>> = BTreeMap::new();
    for delivered in rows.iter().filter(|row| row.period.months() <= definition.months) {
        let period = definition.period_of(delivered.period.last_month());
        periods
            .entry(period.first_month().ordinal())
            .or_default()
            .push(*delivered);
    }
    periods
}

/// A KPI in one area before and after.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct BeforeAfter {
    /// Its value before; `None` with too few periods.
    pub(crate) before: Option<f64>,
    /// Its value after; `None` with too few periods.
    pub(crate) after: Option<f64>,
    /// Periods with rows, before and after.
    pub(crate) count: usize,
    /// The rows.
    pub(crate) rows: Vec<u32>,
}

impl BeforeAfter {
    /// Lays periods apart: those that ended before `until`, and those that began on or after `from`.
    pub(crate) fn of(definition: &KpiDefinition, rows: &[Delivered<'_>], until: Date, from: Date) -> Self {
        let periods = periods(definition, rows);
        let last_day = |first: i32| Month::from_ordinal(first).plus(definition.months - 1).last_day();
        let before: Vec<_> = periods.iter().filter(|(first, _)| last_day(**first) < until).collect();
        let after: Vec<_> = periods
            .iter()
            .filter(|(first, _)| Month::from_ordinal(**first).first_day() >= from)
            .collect();
        let mut rows: Vec<u32> = before
            .iter()
            .chain(&after)
            .flat_map(|(_, rows)| rows.iter().map(|delivered| delivered.row.index()))
            .collect();
        rows.sort_unstable();
        Self {
            count: before.len() + after.len(),
            before: level(definition, &before),
            after: level(definition, &after),
            rows,
        }
    }

    /// After minus before.
    pub(crate) fn change(&self) -> Option<f64> {
        Some(self.after? - self.before?)
    }

    /// The rows as a figure holds them.
    pub(crate) fn row_set(&self) -> RowSet {
        RowSet::new("kpi_measurements", self.rows.clone())
    }
}

/// The level of a KPI over some periods; `None` with too few of them, or where one cannot be laid together.
fn level(definition: &KpiDefinition, periods: &[(&i32, &Vec<Delivered<'_>>)]) -> Option<f64> {
    if periods.len() < PERIODS {
        return None;
    }
    if matches!(definition.pooling, Pooling::Ratio | Pooling::Weighted) {
        let rows: Vec<Delivered<'_>> = periods.iter().flat_map(|(_, rows)| rows.iter().copied()).collect();
        return pool(definition, &rows).value;
    }
    let values: Option<Vec<f64>> = periods.iter().map(|(_, rows)| pool(definition, rows).value).collect();
    let values = values?;
    Some(values.iter().sum::<f64>() / values.len() as f64)
}
