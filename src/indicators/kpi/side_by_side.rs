//! A KPI in pilot areas beside the areas they are compared with, period by period: what `effect-difference` rests on.
//!
//! Every area has the same weight. A period in which one of the areas of a side has no value is a gap for that side: a mean
//! over fewer areas would be one over others.

use std::collections::BTreeMap;

use crate::domain::{Date, Month, Period};
use crate::indicators::Scope;
use crate::indicators::kpi;
use crate::indicators::kpi::areas::{AreaTables, BeforeAfter, Role, periods, starts};
use crate::indicators::kpi::definition::KpiDefinition;
use crate::indicators::kpi::pool::pool;
use crate::ledger::Facts;

/// A KPI in one area.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct InArea {
    /// The area.
    pub(crate) area: String,
    /// Its part.
    pub(crate) role: Role,
    /// Before the first pilot began; `None` with too few periods.
    pub(crate) before: Option<f64>,
    /// After the last pilot began; `None` with too few periods.
    pub(crate) after: Option<f64>,
    /// Its values by first month of the period.
    pub(crate) values: BTreeMap<i32, f64>,
    /// The rows of before and after.
    pub(crate) rows: Vec<u32>,
}

/// A KPI in its areas.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct SideBySide {
    /// The KPI.
    pub(crate) definition: KpiDefinition,
    /// Pilot areas first, then by id.
    pub(crate) areas: Vec<InArea>,
    /// The periods, the earliest first.
    pub(crate) periods: Vec<Period>,
}

impl SideBySide {
    /// The mean over the areas of one side in each period.
    pub(crate) fn side(&self, is_pilot: bool) -> Vec<Option<f64>> {
        let areas: Vec<&InArea> = self.of_side(is_pilot).collect();
        let mean = |period: &Period| {
            let at = period.first_month().ordinal();
            let values: Option<Vec<f64>> = areas.iter().map(|area| area.values.get(&at).copied()).collect();
            let values = values.filter(|values| !values.is_empty())?;
            Some(values.iter().sum::<f64>() / values.len() as f64)
        };
        self.periods.iter().map(mean).collect()
    }

    /// The mean of before and of after over the areas of one side; `None` where one of them has none.
    pub(crate) fn levels(&self, is_pilot: bool) -> [Option<f64>; 2] {
        let mean = |of: fn(&InArea) -> Option<f64>| {
            let values: Option<Vec<f64>> = self.of_side(is_pilot).map(of).collect();
            let values = values.filter(|values| !values.is_empty())?;
            Some(values.iter().sum::<f64>() / values.len() as f64)
        };
        [mean(|area| area.before), mean(|area| area.after)]
    }

    fn of_side(&self, is_pilot: bool) -> impl Iterator<Item = &InArea> {
        self.areas
            .iter()
            .filter(move |area| matches!(area.role, Role::Pilot(_)) == is_pilot)
    }

    /// The places of the periods in which a pilot began, with its area.
    pub(crate) fn starts(&self) -> Vec<(usize, &str)> {
        let place = |start: Date| {
            let month = Month::of(start);
            let holds = |period: &Period| period.first_month() <= month && month <= period.last_month();
            self.periods.iter().position(holds)
        };
        let starts = self.areas.iter().filter_map(|area| match area.role {
            Role::Pilot(start) => Some((place(start)?, area.area.as_str())),
            Role::Comparison => None,
        });
        starts.collect()
    }
}

/// Every KPI that was delivered about at least one area whose part is known.
pub(crate) fn side_by_side(facts: &Facts, scope: &Scope) -> Vec<SideBySide> {
    let tables = AreaTables::of(facts, scope);
    let delivered = tables.by_kpi();
    let of_kpi = |series: kpi::KpiSeries| {
        let definition = series.definition;
        let areas = delivered.get(definition.id.as_str())?;
        let span = starts(areas);
        let mut lines: Vec<InArea> = areas
            .iter()
            .map(|area| {
                let rows = &area.rows;
                let found = span.map(|(first, last)| BeforeAfter::of(&definition, rows, first, last));
                let found = found.unwrap_or_default();
                let value = |rows: &Vec<_>| pool(&definition, rows).value;
                InArea {
                    area: area.area.to_owned(),
                    role: area.role,
                    before: found.before,
                    after: found.after,
                    values: periods(&definition, rows)
                        .iter()
                        .filter_map(|(first, rows)| Some((*first, value(rows)?)))
                        .collect(),
                    rows: found.rows,
                }
            })
            .collect();
        lines.sort_by_key(|line| (line.role == Role::Comparison, line.area.clone()));
        let first = lines.iter().filter_map(|line| line.values.keys().next()).min()?;
        let last = lines.iter().filter_map(|line| line.values.keys().next_back()).max()?;
        let step = usize::try_from(definition.months).ok()?;
        let periods = (*first..=*last)
            .step_by(step)
            .map(|ordinal| definition.period_of(Month::from_ordinal(ordinal)))
            .collect();
        Some(SideBySide {
            definition,
            areas: lines,
            periods,
        })
    };
    kpi::all(facts, scope).into_iter().filter_map(of_kpi).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::indicators::fixture::{facts, scope};

    #[test]
    fn each_area_weighs_the_same_and_a_hole_is_a_gap() {
        // Pilot areas p and q: 10 and 30 in September (mean 20), only 12 in October: a gap. Comparison c: 5 and 6.
        let row = |area, period, value| vec![("kpi_id", "k"), ("area_id", area), ("period", period), ("value", value)];
        let area = |id, role, start| vec![("area_id", id), ("role", role), ("start", start)];
        let facts = facts(&[
            (
                "kpi_definitions",
                &[vec![("kpi_id", "k"), ("measure_type", "flow"), ("aggregation", "sum")]],
            ),
            (
                "areas",
                &[
                    area("p", "pilot", "2026-09-15"),
                    area("q", "pilot", "2026-10-01"),
                    vec![("area_id", "c"), ("role", "comparison")],
                    vec![("area_id", "r"), ("role", "roll-out")],
                ],
            ),
            (
                "kpi_measurements",
                &[
                    row("p", "2026-09", "10"),
                    row("q", "2026-09", "30"),
                    row("p", "2026-10", "12"),
                    row("c", "2026-09", "5"),
                    row("c", "2026-10", "6"),
                    row("r", "2026-09", "99"),
                ],
            ),
        ]);
        let found = side_by_side(&facts, &scope());
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].side(true), [Some(20.0), None]);
        assert_eq!(found[0].side(false), [Some(5.0), Some(6.0)]);
        assert_eq!(found[0].starts(), [(0, "p"), (1, "q")]);
        // One period before and after is too few to speak of a level.
        assert_eq!(found[0].levels(true), [None, None]);
    }
}
