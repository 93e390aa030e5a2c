//! Totals that stand on the sheet, held against the sum of what is read.

use crate::diagnostic::{Code, Diagnostic};
use crate::domain::amount::Amount;
use crate::intake::grid::GridRow;
use crate::intake::mapped::Site;
use crate::intake::mapped::plan::Planned;
use crate::intake::mapped::rows::Ready;
use crate::intake::value::number::{self, Style};

/// Half a cent: sums of cents typed by people agree to that.
const TOLERANCE: f64 = 0.005;

/// The totals that differ from their sum. A row of totals counts all rows above it, or those since the row of totals
/// before it; a column of totals counts the wide columns of its row.
pub fn check(ready: &Ready, planned: &Planned<'_>, site: Site<'_>) -> Vec<Diagnostic> {
    let mut told = Vec::new();
    for number in &ready.measured {
        let style = style(ready, *number);
        let value = |row: &GridRow| row.get(*number).and_then(|cell| number::parse(cell, style).ok());
        let sum = |rows: &[GridRow]| -> f64 {
            rows.iter()
                .filter_map(&value)
                .filter_map(Amount::from_f64)
                .sum::<Amount>()
                .to_f64()
        };
        let mut since = 0;
        for (above, row) in &ready.totals {
            let all = sum(&ready.rows[..*above]);
            let part = sum(&ready.rows[since..*above]);
            since = *above;
            if let Some(total) = value(row)
                && differs(total, all)
                && differs(total, part)
            {
                told.push(mismatch(total, all, *number, row.number, planned, site));
            }
        }
    }
    for number in &planned.totals {
        for row in &ready.rows {
            let Some(Ok(total)) = row.get(*number).map(|cell| number::parse(cell, Style::Unknown)) else {
                continue;
            };
            let parts = ready.measured.iter().filter_map(|column| {
                let cell = row.get(*column)?;
                Amount::from_f64(number::parse(cell, style(ready, *column)).ok()?)
            });
            let sum = parts.sum::<Amount>().to_f64();
            if differs(total, sum) {
                told.push(mismatch(total, sum, *number, row.number, planned, site));
            }
        }
    }
    told
}

fn style(ready: &Ready, number: u32) -> Style {
    number::style_of(ready.rows.iter().filter_map(|row| row.get(number)?.as_text()))
}

fn differs(total: f64, sum: f64) -> bool {
    (total - sum).abs() > TOLERANCE
}

fn mismatch(total: f64, sum: f64, number: u32, row: u32, planned: &Planned<'_>, site: Site<'_>) -> Diagnostic {
    let measured = planned.source(number).or(planned.sources.last());
    let name = measured.map(|source| source.column.nl.clone()).unwrap_or_default();
    let sum = Amount::from_f64(sum).unwrap_or_default().to_string();
    Diagnostic::new(Code::TotalMismatch, site.cell(row, number), format!("{total}"))
        .with("column", name)
        .with("sum", sum)
}
