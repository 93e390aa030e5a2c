//! The definition of a KPI that is in force in a month.
//!
//! A KPI may have several versions, each with the day from which it counts (a target that was changed, with its
//! reason). The newest version that had begun by the last day of the reported month counts; when none had begun
//! yet, the earliest one does, so that measurements delivered ahead of a definition are not lost.

use crate::domain::{Date, Month, Period, additive, percent};
use crate::ledger::new_limits::{NewLimits, declared};
use crate::ledger::{Facts, Row};

/// Which way a KPI is to move.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum KpiDirection {
    /// Higher is better.
    Increase,
    /// Lower is better.
    Decrease,
    /// Within a band: neither higher nor lower is better.
    Band,
}

/// How values of one KPI are laid together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Pooling {
    /// Numerators and denominators are summed, then divided.
    Ratio,
    /// Values are summed over rows and time.
    Sum,
    /// Values are summed over rows of the last month; earlier months within the period do not count.
    Last,
    /// Values are weighted by their number of observations.
    Weighted,
}

/// A version of a KPI's definition.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct KpiDefinition {
    /// The KPI.
    pub(crate) id: String,
    /// Its name in reports.
    pub(crate) name: String,
    /// Its own unit, in the words of the network.
    pub(crate) unit: String,
    /// Which way it is to move.
    pub(crate) direction: KpiDirection,
    /// How its values are laid together.
    pub(crate) pooling: Pooling,
    /// Whether two values make one by adding: not of a mean, a share or a mark.
    pub(crate) adds: bool,
    /// Months in one of its periods: 1, 3, 6 or 12.
    pub(crate) months: i32,
    /// Value at the start.
    pub(crate) baseline: Option<f64>,
    /// Value to reach.
    pub(crate) target: Option<f64>,
    /// Position of its row in the facts of `kpi_definitions`.
    pub(crate) row: u32,
    /// When its process became another, as the versions up to the month declare, in the order of time.
    pub(crate) new_limits: Vec<NewLimits>,
}

impl KpiDefinition {
    /// The period of this KPI that holds a month.
    pub(crate) fn period_of(&self, month: Month) -> Period {
        let (year, index) = (month.year(), (month.month() - 1) as u8);
        match self.months {
            3 => Period::Quarter(year, index / 3 + 1),
            6 => Period::half_year_of(month),
            12 => Period::Year(year),
            _ => Period::Month(month),
        }
    }

    /// The last period of this KPI that had ended by a month.
    pub(crate) fn last_period(&self, month: Month) -> Period {
        let period = self.period_of(month);
        if period.last_month() <= month {
            period
        } else {
            self.period_of(period.first_month().plus(-1))
        }
    }

    /// The factor between a ratio and the KPI's unit: 100 when it counts in per cent.
    pub(crate) fn ratio_scale(&self) -> f64 {
        percent::scale(&self.unit).unwrap_or(1.0)
    }
}

/// The definition of each KPI that is in force in a month, by id.
pub(crate) fn in_force(facts: &Facts, month: Month) -> Vec<KpiDefinition> {
    let table = facts.table("kpi_definitions");
    let mut versions: Vec<(&str, Option<Date>, Row<'_>)> = table
        .rows()
        .filter_map(|row| Some((row.text("kpi_id")?, row.date("valid_from"), row)))
        .collect();
    versions.sort_by_key(|(id, from, row)| (*id, *from, row.index()));
    versions
        .chunk_by(|a, b| a.0 == b.0)
        .filter_map(|versions| {
            let has_begun =
                |(_, from, _): &&(&str, Option<Date>, Row<'_>)| from.is_none_or(|day| day <= month.last_day());
            let (id, _, row) = versions.iter().rfind(has_begun).or_else(|| versions.first())?;
            let begun = versions.iter().filter(has_begun);
            let new_limits = begun.filter_map(|(_, _, row)| declared(*row)).collect();
            Some(read(id, *row, new_limits))
        })
        .collect()
}

fn read(id: &str, row: Row<'_>, new_limits: Vec<NewLimits>) -> KpiDefinition {
    let (name, unit) = (row.text("name").unwrap_or(id), row.text("unit").unwrap_or_default());
    KpiDefinition {
        id: id.to_owned(),
        name: name.to_owned(),
        unit: unit.to_owned(),
        adds: additive::adds_up(name, unit, row.text("aggregation") == Some("sum")),
        direction: match row.text("direction") {
            Some("increase") => KpiDirection::Increase,
            Some("decrease") => KpiDirection::Decrease,
            _ => KpiDirection::Band,
        },
        pooling: match (row.text("measure_type"), row.text("aggregation")) {
            (Some("ratio"), _) => Pooling::Ratio,
            (_, Some("weighted")) => Pooling::Weighted,
            (_, Some("last")) | (Some("stock"), None) => Pooling::Last,
            _ => Pooling::Sum,
        },
        months: match row.text("frequency") {
            Some("quarter") => 3,
            Some("half-year") => 6,
            Some("year") => 12,
            _ => 1,
        },
        baseline: row.number("baseline"),
        target: row.number("target"),
        row: row.index(),
        new_limits,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::indicators::fixture::{facts, month};

    #[test]
    fn a_new_target_leaves_the_one_that_held_before_as_it_was() {
        let version = |from, target| vec![("kpi_id", "k"), ("valid_from", from), ("target", target)];
        let facts = facts(&[(
            "kpi_definitions",
            &[version("2026-07-01", "40"), version("2025-01-01", "60")],
        )]);
        let target = |month| in_force(&facts, month).first().and_then(|kpi| kpi.target);
        assert_eq!(target(month(2026, 6)), Some(60.0));
        assert_eq!(target(month(2026, 7)), Some(40.0));
        // The first one also holds for the months before it began.
        assert_eq!(target(month(2024, 1)), Some(60.0));
    }
}
