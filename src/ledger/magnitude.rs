//! A value many times the usual size of what one partner reports: a point or comma may have moved. It counts, and its
//! partner is asked.

use std::collections::BTreeMap;

use rayon::prelude::*;
use rustc_hash::FxHashMap;

use crate::diagnostic::{Code, Diagnostic};
use crate::domain::{Month, Period};
use crate::ledger::batch::{Batch, Fate};
use crate::ledger::delivered::Delivered;

/// Fewer other values tell nothing of what is usual.
const FEWEST: usize = 5;

/// The columns that are looked at: of which table, which column, and what makes values comparable.
const WATCHED: [(&str, &str, [&str; 3]); 2] = [
    ("contributions", "quantity", ["partner_id", "kind", "unit"]),
    ("kpi_measurements", "value", ["kpi_id", "area_id", "target_group"]),
];

/// Whose values, and what makes them comparable.
type Kind<'a> = [&'a str; 4];

/// The values of one kind of one party, and where those of the month stand.
#[derive(Default)]
struct Values {
    all: Vec<f64>,
    new: Vec<(f64, usize, usize)>,
}

/// Asks about the values over a month that are `times` the usual size of the others of the same party and kind, those of
/// all months together.
pub fn check(
    batches: &[Batch],
    deliveries: &[Delivered],
    (month, times): (Month, f64),
    diagnostics: &mut Vec<Diagnostic>,
) {
    for (table, column, by) in WATCHED {
        let gathered: Vec<Vec<(Kind<'_>, Values)>> = batches
            .par_iter()
            .enumerate()
            .filter(|(_, batch)| batch.table().id == table)
            .map(|(position, batch)| {
                let party = deliveries[batch.delivery].party.as_deref().unwrap_or_default();
                gather(batch, position, (party, column, by), month)
            })
            .collect();
        let mut values: BTreeMap<Kind<'_>, Values> = BTreeMap::new();
        for (kind, found) in gathered.into_iter().flatten() {
            let of = values.entry(kind).or_default();
            of.all.extend(found.all);
            of.new.extend(found.new);
        }
        for values in values.into_values() {
            ask(batches, deliveries, column, values, times, diagnostics);
        }
    }
}

/// The values of a batch by their kind.
fn gather<'a>(
    batch: &'a Batch,
    position: usize,
    (party, column, by): (&'a str, &str, [&str; 3]),
    month: Month,
) -> Vec<(Kind<'a>, Values)> {
    let numbers = batch.facts.numbers(column);
    let parts = by.map(|id| batch.facts.distinct(id));
    let periods = batch.facts.distinct("period");
    let is_new: Vec<bool> = periods
        .texts()
        .map(|text| Period::parse(text).is_some_and(|period| period.last_month() == month))
        .collect();
    // Rows are laid together by the numbers of their texts: a text is looked up once.
    let mut kinds: FxHashMap<[Option<u32>; 3], Values> = FxHashMap::default();
    for index in (0..batch.fates.len()).filter(|index| batch.fates[*index] == Fate::Kept) {
        let Some(size) = numbers.get(index).map(f64::abs).filter(|size| *size > 0.0) else {
            continue;
        };
        let of = kinds.entry(parts.map(|part| part.number(index))).or_default();
        of.all.push(size);
        let number = periods.number(index).map(|number| number as usize);
        if number.and_then(|number| is_new.get(number)) == Some(&true) {
            of.new.push((size, position, index));
        }
    }
    let named = |numbers: [Option<u32>; 3]| {
        let text = |at: usize| parts[at].text(numbers[at]?);
        [
            party,
            text(0).unwrap_or_default(),
            text(1).unwrap_or_default(),
            text(2).unwrap_or_default(),
        ]
    };
    let mut kinds: Vec<([Option<u32>; 3], Values)> = kinds.into_iter().collect();
    kinds.sort_by_key(|(numbers, _)| *numbers);
    kinds
        .into_iter()
        .map(|(numbers, values)| (named(numbers), values))
        .collect()
}

fn ask(
    batches: &[Batch],
    deliveries: &[Delivered],
    column: &str,
    mut values: Values,
    times: f64,
    diagnostics: &mut Vec<Diagnostic>,
) {
    if values.all.len() <= FEWEST || values.new.is_empty() {
        return;
    }
    let usual = usual(&mut values.all);
    for (size, position, index) in values.new {
        if size < times * usual {
            continue;
        }
        let batch = &batches[position];
        let header = batch.table().column(column).map_or(column, |column| column.nl.as_str());
        let found = batch.facts.row(index).number(column).unwrap_or(size);
        let mut diagnostic = Diagnostic::new(Code::MagnitudeDoubt, batch.place(index, column), found.to_string())
            .with("column", header)
            .with("table", &batch.table().nl)
            .with("bounds", usual.to_string());
        diagnostic.partner.clone_from(&deliveries[batch.delivery].party);
        diagnostics.push(diagnostic);
    }
}

/// The middle one of some values: an old slip among them hides no new one.
fn usual(values: &mut [f64]) -> f64 {
    if values.is_empty() {
        return 0.0;
    }
    let middle = values.len() / 2;
    *values.select_nth_unstable_by(middle, f64::total_cmp).1
}

#[cfg(test)]
mod tests {
    use super::usual;

    #[test]
    fn an_old_slip_hides_no_new_one() {
        assert_eq!(
            usual(&mut [8.0, 1206.0, 10.0, 12.0, 9.0, 1206.0, 11.0]).to_string(),
            "11"
        );
    }
}
