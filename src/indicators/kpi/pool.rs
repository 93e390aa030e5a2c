//! Rows of one KPI and one period laid together to one value.
//!
//! Several partners may each deliver their part. A ratio is pooled: numerators and denominators are summed and
//! divided once, because an average of percentages is a wrong percentage. What cannot be pooled without averaging
//! (several bare percentages without a number of observations) has no value, nor have several means, marks or waiting
//! times: their sum is no such thing.

use crate::domain::amount::Amount;
use crate::domain::{Month, Period};
use crate::indicators::kpi::definition::{KpiDefinition, Pooling};
use crate::ledger::Row;

/// What was delivered in one row.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Delivered<'a> {
    /// The row.
    pub(crate) row: Row<'a>,
    /// The period it is about.
    pub(crate) period: Period,
}

/// Rows laid together.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Pooled {
    /// The value in the KPI's unit; `None` when the rows cannot be laid together.
    pub(crate) value: Option<f64>,
    /// Sum of the numerators (of weighted values: of value × n).
    pub(crate) numerator: Option<f64>,
    /// Sum of the denominators (of weighted values: of n).
    pub(crate) denominator: Option<f64>,
    /// Number of observations, where all rows state it.
    pub(crate) n: Option<f64>,
}

/// The rows that count as the whole: those without area and target group, else those by area, else those by group.
/// Parts are never added to a whole that was delivered too.
pub(crate) fn whole<'a>(rows: &[Delivered<'a>]) -> Vec<Delivered<'a>> {
    let rank = |delivered: &Delivered<'_>| {
        let has = |column| delivered.row.text(column).is_some();
        (u8::from(has("target_group")) << 1) | u8::from(has("area_id"))
    };
    let best = rows.iter().map(rank).min();
    rows.iter().copied().filter(|row| Some(rank(row)) == best).collect()
}

/// Lays rows of one period together as the definition says.
pub(crate) fn pool(definition: &KpiDefinition, rows: &[Delivered<'_>]) -> Pooled {
    let n = sum(rows, |row| row.number("n"));
    match definition.pooling {
        Pooling::Ratio => ratio(rows, definition.ratio_scale(), n),
        Pooling::Weighted => Pooled {
            n,
            ..weighted(rows, definition.ratio_scale())
        },
        Pooling::Sum => Pooled {
            value: added(definition, rows),
            n,
            ..Pooled::default()
        },
        Pooling::Last => {
            let last: Option<Month> = rows.iter().map(|delivered| delivered.period.last_month()).max();
            let rows: Vec<_> = rows
                .iter()
                .copied()
                .filter(|delivered| Some(delivered.period.last_month()) == last)
                .collect();
            Pooled {
                value: added(definition, &rows),
                n: sum(&rows, |row| row.number("n")),
                ..Pooled::default()
            }
        }
    }
}

/// The sum of the values; of several that make no value by adding there is none.
fn added(definition: &KpiDefinition, rows: &[Delivered<'_>]) -> Option<f64> {
    let may = definition.adds || rows.len() < 2;
    may.then(|| sum(rows, |row| value(row, definition.ratio_scale())))?
}

/// The value of a row, or what its numerator and denominator make, in the KPI's unit: a percentage that was delivered as
/// 40 of 80 is 50, as is one delivered as 50.
fn value(row: Row<'_>, scale: f64) -> Option<f64> {
    row.number("value").or_else(|| {
        let (numerator, denominator) = (row.number("numerator")?, row.number("denominator")?);
        (denominator != 0.0).then(|| scale * numerator / denominator)
    })
}

/// The exact sum over all rows; `None` as soon as one row lacks it.
fn sum(rows: &[Delivered<'_>], of: impl Fn(Row<'_>) -> Option<f64>) -> Option<f64> {
    let amounts: Option<Vec<Amount>> = rows.iter().map(|d| of(d.row).and_then(Amount::from_f64)).collect();
    amounts
        .filter(|amounts| !amounts.is_empty())
        .map(|amounts| amounts.into_iter().sum::<Amount>().to_f64())
}

fn ratio(rows: &[Delivered<'_>], scale: f64, n: Option<f64>) -> Pooled {
    let numerator = sum(rows, |row| row.number("numerator"));
    let denominator = sum(rows, |row| row.number("denominator"));
    match (numerator, denominator) {
        (Some(numerator), Some(denominator)) => Pooled {
            value: (denominator != 0.0).then(|| scale * numerator / denominator),
            numerator: Some(numerator),
            denominator: Some(denominator),
            n,
        },
        _ => Pooled {
            n,
            ..weighted(rows, scale)
        },
    }
}

/// Weighted by the number of observations, which for a ratio without one is its denominator; a single row needs no
/// weight.
fn weighted(rows: &[Delivered<'_>], scale: f64) -> Pooled {
    if let [only] = rows {
        return Pooled {
            value: value(only.row, scale),
            ..Pooled::default()
        };
    }
    let weight = |row: Row<'_>| row.number("n").or_else(|| row.number("denominator"));
    let numerator = sum(rows, |row| Some(value(row, scale)? * weight(row)?));
    let denominator = sum(rows, weight);
    Pooled {
        value: numerator
            .zip(denominator)
            .and_then(|(numerator, denominator)| (denominator != 0.0).then(|| numerator / denominator)),
        numerator,
        denominator,
        n: None,
    }
}
