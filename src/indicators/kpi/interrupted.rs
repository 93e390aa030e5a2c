//! A KPI in one area around the start of a pilot there: what the figures about a jump rest on.

use std::collections::BTreeMap;

use crate::domain::{Date, Measurement, Month, RowSet, Status};
use crate::indicators::kpi::KpiSeries;
use crate::indicators::kpi::areas::{AreaRows, periods};
use crate::indicators::kpi::definition::KpiDefinition;
use crate::indicators::kpi::pool::{Delivered, pool};
use crate::statistics::effect::interrupted::{Question, Unanswered};

/// A KPI in one area, period by period, around the start of a pilot.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Interrupted {
    /// The first month of the first period, as its ordinal.
    first: i32,
    /// Months in a period.
    step: i32,
    /// The values, without gaps in time; the period in which the pilot began has none unless it began on its first day.
    pub(crate) values: Vec<Option<f64>>,
    /// The position of the first period that began on or after the start.
    pub(crate) start: usize,
}

impl Interrupted {
    /// The series of one area around a day, from its first period to its last; `None` without a period.
    pub(crate) fn of(definition: &KpiDefinition, rows: &[Delivered<'_>], start: Date) -> Option<Self> {
        let periods = periods(definition, rows);
        let (first, last) = (*periods.keys().next()?, *periods.keys().next_back()?);
        let months = (first..=last).step_by(definition.months as usize);
        let begins = |ordinal: i32| Month::from_ordinal(ordinal).first_day();
        let ends = |ordinal: i32| Month::from_ordinal(ordinal).plus(definition.months - 1).last_day();
        let values = months
            .clone()
            .map(|ordinal| {
                let is_divided = begins(ordinal) < start && start <= ends(ordinal);
                let rows = periods.get(&ordinal).filter(|_| !is_divided)?;
                pool(definition, rows).value
            })
            .collect();
        Some(Self {
            first,
            step: definition.months,
            values,
            start: months.take_while(|ordinal| begins(*ordinal) < start).count(),
        })
    }

    /// What is asked of it: whether its level jumps at the start, the trend kept.
    pub(crate) fn question(&self) -> Question {
        Question {
            start: self.start,
            slope_changes: false,
            season: None,
        }
    }

    /// A figure about it, with how many points it rests on and the rows of the areas that they come from.
    pub(crate) fn resting(&self, figure: Measurement, series: &KpiSeries, areas: &[&AreaRows<'_>]) -> Measurement {
        let rows = areas.iter().flat_map(|area| &area.rows);
        let mut rows: Vec<u32> = rows.map(|delivered| delivered.row.index()).collect();
        rows.sort_unstable();
        let figure = figure.with_n(self.values.iter().flatten().count());
        figure.with_rows([RowSet::new("kpi_measurements", rows), series.definition_rows()])
    }

    /// The same with the mean of other areas taken off each period. A period in which one of them has no value is a gap: a
    /// mean over fewer areas would be one over others.
    pub(crate) fn less(&self, definition: &KpiDefinition, others: &[&AreaRows<'_>]) -> Self {
        let others: Vec<_> = others.iter().map(|area| periods(definition, &area.rows)).collect();
        let mean = |ordinal: i32| {
            let value = |periods: &BTreeMap<i32, Vec<Delivered<'_>>>| pool(definition, periods.get(&ordinal)?).value;
            let values: Option<Vec<f64>> = others.iter().map(value).collect();
            let values = values.filter(|values| !values.is_empty())?;
            Some(values.iter().sum::<f64>() / values.len() as f64)
        };
        let months = (self.first..).step_by(self.step as usize);
        let values = self.values.iter().zip(months);
        Self {
            values: values
                .map(|(value, ordinal)| Some((*value)? - mean(ordinal)?))
                .collect(),
            ..self.clone()
        }
    }
}

/// What stands where a question has no answer: too little was measured, or the answer has no number.
pub(crate) fn absence(why: &Unanswered) -> Status {
    match why {
        Unanswered::TooFewPoints { .. } | Unanswered::TooShortForSeason => Status::Insufficient,
        Unanswered::Unfit(_) => Status::Undefined,
    }
}
