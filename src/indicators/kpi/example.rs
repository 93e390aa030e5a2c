//! A KPI for the tests of its indicators.

use crate::domain::{Month, Period};
use crate::indicators::fixture::facts;
use crate::ledger::Facts;

/// A row: column and value.
pub(crate) type Row<'a> = Vec<(&'a str, &'a str)>;

/// Twelve months of the worked example of the process chart.
pub(crate) const EXAMPLE: [&str; 12] = ["52", "55", "53", "54", "56", "55", "53", "54", "52", "55", "54", "53"];

/// The definition of the KPI `k`: a monthly flow that is to rise, with changes.
pub(crate) fn definition<'a>(changes: &[(&'a str, &'a str)]) -> Row<'a> {
    let usual = [
        ("kpi_id", "k"),
        ("name", "Wachttijd"),
        ("unit", "dagen"),
        ("direction", "increase"),
        ("measure_type", "flow"),
        ("aggregation", "sum"),
        ("frequency", "month"),
        ("valid_from", "2024-01-01"),
    ];
    let kept = usual
        .into_iter()
        .filter(|(id, _)| changes.iter().all(|(changed, _)| id != changed));
    kept.chain(changes.iter().copied()).collect()
}

/// Values of successive months that end with a month; `""` leaves a month out.
pub(crate) fn values<'a>(last: &str, values: &[&'a str]) -> Vec<(String, &'a str)> {
    let last: Month = Period::parse(last).expect("a month").last_month();
    let first = last.plus(1 - values.len() as i32);
    (0..)
        .zip(values)
        .filter(|(_, value)| !value.is_empty())
        .map(|(offset, value)| (first.plus(offset).to_string(), *value))
        .collect()
}

/// Facts of the KPI with values by period.
pub(crate) fn facts_of(definition: &Row<'_>, values: &[(String, &str)]) -> Facts {
    let rows: Vec<Row<'_>> = values
        .iter()
        .map(|(period, value)| vec![("kpi_id", "k"), ("period", period.as_str()), ("value", *value)])
        .collect();
    facts(&[
        ("kpi_definitions", std::slice::from_ref(definition)),
        ("kpi_measurements", &rows),
    ])
}
