//! The series of a KPI: one point per period, from the first measured one up to the reported month.

use std::collections::BTreeMap;

use crate::domain::{Date, Period, RowSet, Status, Subject, SubjectType, Unit};
use crate::indicators::Scope;
use crate::indicators::kpi::definition::{KpiDefinition, in_force};
use crate::indicators::kpi::pool::{Delivered, Pooled, pool, whole};
use crate::ledger::Facts;

/// One period of a KPI.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct KpiPoint {
    /// The period.
    pub(crate) period: Period,
    /// Its value and what that was made from.
    pub(crate) pooled: Pooled,
    /// `Normal` or `Provisional` with a value; `Missing` without rows; `Undefined` when rows cannot be pooled.
    pub(crate) status: Status,
    /// The rows it rests on.
    pub(crate) rows: Option<RowSet>,
}

/// A KPI with its points in order, gaps included.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct KpiSeries {
    /// The definition in force in the reported month.
    pub(crate) definition: KpiDefinition,
    /// One point per period of its frequency, without gaps in time: a period without rows is `Missing`.
    pub(crate) points: Vec<KpiPoint>,
    /// Points over longer periods than the frequency: shown, and part of no series.
    pub(crate) coarser: Vec<KpiPoint>,
}

impl KpiSeries {
    /// The KPI as a subject.
    pub(crate) fn subject(&self) -> Subject {
        Subject::of(SubjectType::Kpi, &self.definition.id)
    }

    /// The KPI's own unit.
    pub(crate) fn unit(&self) -> Unit {
        Unit::Own(self.definition.unit.clone())
    }

    /// The value of each point in time; a period without one is `None`.
    pub(crate) fn values(&self) -> Vec<Option<f64>> {
        self.points.iter().map(|point| point.pooled.value).collect()
    }

    /// Positions at which its process was changed on purpose: the first period that begins on the day declared or later.
    pub(crate) fn new_limits_at(&self) -> Vec<usize> {
        let begins = |day: Date| {
            self.points
                .iter()
                .position(|p| p.period.first_month().first_day() >= day)
        };
        let declared = self.definition.new_limits.iter();
        declared.filter_map(|limits| begins(limits.day)).collect()
    }

    /// Its process as it is now: the points since it was last changed on purpose; all of them where it never was. A line
    /// through both would show the change as a trend.
    fn since_change(mut self) -> Self {
        if let Some(start) = self.new_limits_at().into_iter().max() {
            self.points.drain(..start);
        }
        self
    }

    /// The points that have a value.
    pub(crate) fn measured(&self) -> impl DoubleEndedIterator<Item = &KpiPoint> {
        self.points.iter().filter(|point| point.pooled.value.is_some())
    }

    /// True when the period that had last ended by the reported month has no value.
    pub(crate) fn lacks_last(&self) -> bool {
        self.points.last().is_none_or(|point| point.pooled.value.is_none())
    }

    /// The rows of all points that have a value, as one set, and those of the definition.
    pub(crate) fn rows(&self) -> Vec<RowSet> {
        let mut rows: Vec<u32> = self
            .measured()
            .flat_map(|point| point.rows.iter().flat_map(|set| set.rows().iter().copied()))
            .collect();
        rows.sort_unstable();
        vec![RowSet::new("kpi_measurements", rows), self.definition_rows()]
    }

    /// The row of the definition, and of the versions that declare new limits.
    pub(crate) fn definition_rows(&self) -> RowSet {
        let mut rows = vec![self.definition.row];
        rows.extend(self.definition.new_limits.iter().map(|limits| limits.row));
        rows.sort_unstable();
        rows.dedup();
        RowSet::new("kpi_definitions", rows)
    }
}

/// The series of every KPI that has a definition, by id.
pub(crate) fn all(facts: &Facts, scope: &Scope) -> Vec<KpiSeries> {
    let table = facts.table("kpi_measurements");
    let mut delivered: BTreeMap<&str, Vec<Delivered<'_>>> = BTreeMap::new();
    for row in table.rows() {
        if let (Some(kpi), Some(period)) = (row.text("kpi_id"), row.period("period"))
            && period.last_month() <= scope.month
        {
            delivered.entry(kpi).or_default().push(Delivered { row, period });
        }
    }
    in_force(facts, scope.month)
        .into_iter()
        .map(|definition| {
            let rows = delivered.remove(definition.id.as_str()).unwrap_or_default();
            one(definition, &rows, scope)
        })
        .collect()
}

/// As [`all`], each from where its process was last changed on purpose.
pub(crate) fn all_since_change(facts: &Facts, scope: &Scope) -> Vec<KpiSeries> {
    all(facts, scope).into_iter().map(KpiSeries::since_change).collect()
}

fn one(definition: KpiDefinition, rows: &[Delivered<'_>], scope: &Scope) -> KpiSeries {
    let mut by_period: BTreeMap<(bool, Period), Vec<Delivered<'_>>> = BTreeMap::new();
    for delivered in rows {
        let is_coarser = delivered.period.months() > definition.months;
        let period = if is_coarser {
            delivered.period
        } else {
            definition.period_of(delivered.period.last_month())
        };
        if period.last_month() <= scope.month {
            by_period.entry((is_coarser, period)).or_default().push(*delivered);
        }
    }
    let coarser = by_period
        .iter()
        .filter(|((is_coarser, _), _)| *is_coarser)
        .map(|((_, period), rows)| point(&definition, *period, rows))
        .collect();
    let last = definition.last_period(scope.month);
    let first = by_period
        .keys()
        .find(|(is_coarser, _)| !is_coarser)
        .map_or(last, |(_, period)| *period);
    let points = (first.first_month().ordinal()..=last.last_month().ordinal())
        .step_by(definition.months as usize)
        .map(|ordinal| definition.period_of(crate::domain::Month::from_ordinal(ordinal)))
        .map(|period| match by_period.get(&(false, period)) {
            Some(rows) => point(&definition, period, rows),
            None => KpiPoint {
                period,
                pooled: Pooled::default(),
                status: Status::Missing,
                rows: None,
            },
        })
        .collect();
    KpiSeries {
        definition,
        points,
        coarser,
    }
}

fn point(definition: &KpiDefinition, period: Period, rows: &[Delivered<'_>]) -> KpiPoint {
    let rows = whole(rows);
    let pooled = pool(definition, &rows);
    let mut months: Vec<i32> = rows
        .iter()
        .flat_map(|d| d.period.first_month().ordinal()..=d.period.last_month().ordinal())
        .collect();
    months.sort_unstable();
    months.dedup();
    let is_incomplete = (months.len() as i32) < period.months();
    let is_provisional = is_incomplete || rows.iter().any(|d| d.row.boolean("is_provisional") == Some(true));
    KpiPoint {
        period,
        status: match pooled.value {
            None => Status::Undefined,
            Some(_) if is_provisional => Status::Provisional,
            Some(_) => Status::Normal,
        },
        pooled,
        rows: Some(RowSet::new(
            "kpi_measurements",
            rows.iter().map(|d| d.row.index()).collect(),
        )),
    }
}
