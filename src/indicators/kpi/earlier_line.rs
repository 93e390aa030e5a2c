//! The line that a KPI in an area followed before a pilot began, carried on to after it: what would have come by itself.

use std::collections::BTreeMap;

use crate::domain::{Date, Month};
use crate::indicators::kpi::areas::{PERIODS, periods};
use crate::indicators::kpi::definition::KpiDefinition;
use crate::indicators::kpi::pool::{Delivered, pool};
use crate::statistics::theil_sen::theil_sen;

/// How much an area would have changed between the middle of the periods that ended before `until` and the middle of those
/// that began on or after `from`, had it gone on along its line of before (Theil-Sen); `None` with too few periods.
pub(crate) fn carried_on(definition: &KpiDefinition, rows: &[Delivered<'_>], until: Date, from: Date) -> Option<f64> {
    let last_day = |first: i32| Month::from_ordinal(first).plus(definition.months - 1).last_day();
    let (mut before, mut after) = (BTreeMap::new(), Vec::new());
    for (first, rows) in periods(definition, rows) {
        let Some(value) = pool(definition, &rows).value else {
            continue;
        };
        if last_day(first) < until {
            before.insert(first, value);
        } else if Month::from_ordinal(first).first_day() >= from {
            after.push(first);
        }
    }
    let (start, end) = (*before.keys().next()?, *before.keys().next_back()?);
    if before.len() < PERIODS || after.len() < PERIODS {
        return None;
    }
    let months = (start..=end).step_by(definition.months as usize);
    let series: Vec<Option<f64>> = months.map(|first| before.get(&first).copied()).collect();
    let middle = |months: &[i32]| months.iter().map(|month| f64::from(*month)).sum::<f64>() / months.len() as f64;
    let keys: Vec<i32> = before.into_keys().collect();
    let distance = (middle(&after) - middle(&keys)) / f64::from(definition.months);
    Some(theil_sen(&series)?.slope * distance)
}
