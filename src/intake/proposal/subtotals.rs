//! Columns of periods that hold other columns of the same row: the quarter beside its months. Both would count.

use std::collections::BTreeSet;

use crate::domain::Period;
use crate::intake::grid::GridRow;
use crate::intake::value::number::{self, Style};

/// A column whose header names a period.
#[derive(Clone, Debug, PartialEq)]
pub struct Span {
    /// Sheet column, from 1.
    pub column: u32,
    /// The header with `*` in place of the period.
    pub pattern: String,
    /// The period; of a header without a year that of some year, the same for all.
    pub period: Option<Period>,
}

/// A column over the same months as others beside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Subtotal {
    /// Sheet column, from 1.
    pub column: u32,
    /// True when every row with a number in it has those numbers beside it that add up to it.
    pub is_sum: bool,
}

/// The columns that hold others of the same pattern. Of several (months, quarters and the year) the longest are sums of
/// the shortest.
pub fn of(spans: &[Span], rows: &[&GridRow]) -> Vec<Subtotal> {
    let longer = |span: &&Span| parts(span, spans).next().is_some();
    let longer: Vec<&Span> = spans.iter().filter(longer).collect();
    let held: BTreeSet<u32> = longer.iter().map(|span| span.column).collect();
    longer
        .iter()
        .map(|span| {
            let parts: Vec<u32> = parts(span, spans)
                .map(|part| part.column)
                .filter(|column| !held.contains(column))
                .collect();
            Subtotal {
                column: span.column,
                is_sum: rows.iter().all(|row| adds_up(row, span.column, &parts)),
            }
        })
        .collect()
}

/// The columns over a part of the period of one.
fn parts<'a>(whole: &'a Span, spans: &'a [Span]) -> impl Iterator<Item = &'a Span> {
    spans.iter().filter(move |part| {
        let (Some(long), Some(short)) = (whole.period, part.period) else {
            return false;
        };
        part.pattern == whole.pattern
            && long.months() > short.months()
            && short.is_within(long.first_month(), long.last_month())
    })
}

/// Largest difference between a sum and its parts that is rounding.
const ROUNDING: f64 = 0.01;

fn adds_up(row: &GridRow, whole: u32, parts: &[u32]) -> bool {
    let Some(whole) = value(row, whole) else { return true };
    let sum: f64 = parts.iter().filter_map(|column| value(row, *column)).sum();
    (whole - sum).abs() <= ROUNDING
}

fn value(row: &GridRow, column: u32) -> Option<f64> {
    let cell = row.get(column)?;
    let comma = number::parse(cell, Style::Comma);
    comma.or_else(|_| number::parse(cell, Style::Point)).ok()
}
