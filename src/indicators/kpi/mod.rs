//! What the KPI indicators share: the definition in force and the series of its measurements.

pub(crate) mod areas;
pub(crate) mod chart;
pub(crate) mod definition;
pub(crate) mod earlier_line;
pub(crate) mod interrupted;
pub(crate) mod pool;
pub(crate) mod series;
pub(crate) mod side_by_side;

pub(crate) use chart::{chart, is_confirmed};
pub(crate) use definition::KpiDirection;
pub(crate) use series::{KpiPoint, KpiSeries, all, all_since_change};

#[cfg(test)]
pub(crate) mod example;
