//! A value many times the usual size of what one partner reports: a point or comma may have moved. It counts, and its
//! partner is asked.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

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

/// The number of a record without a value.
const NONE: u32 = u32::MAX;

/// The values of one batch.
struct Gathered<'a> {
    position: usize,
    /// The values of each kind.
    kinds: Vec<(Kind<'a>, Vec<f64>)>,
    /// The number of the kind of each record over the month.
    of_record: Vec<u32>,
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
        let mut gathered: Vec<Gathered<'_>> = batches
            .par_iter()
            .enumerate()
            .filter(|(_, batch)| batch.table().id == table)
            .map(|(position, batch)| {
                let party = deliveries[batch.delivery].party.as_deref().unwrap_or_default();
                gather(batch, position, (party, column, by), month)
            })
            .collect();
        let mut values: BTreeMap<Kind<'_>, Vec<f64>> = BTreeMap::new();
        for (kind, found) in gathered.iter_mut().flat_map(|gathered| &mut gathered.kinds) {
            match values.entry(*kind) {
                Entry::Vacant(none) => {
                    none.insert(std::mem::take(found));
                }
                Entry::Occupied(mut all) => all.get_mut().append(found),
            }
        }
        let usual: BTreeMap<Kind<'_>, f64> = values
            .into_par_iter()
            .filter(|(_, values)| values.len() > FEWEST)
            .map(|(kind, mut values)| (kind, usual(&mut values)))
            .collect();
        let watch = Watch {
            batches,
            deliveries,
            column,
            times,
            usual,
        };
        let asked: Vec<Vec<Diagnostic>> = gathered.par_iter().map(|gathered| watch.asked(gathered)).collect();
        diagnostics.extend(asked.into_iter().flatten());
    }
}

/// The values of a batch by their kind.
fn gather<'a>(
    batch: &'a Batch,
    position: usize,
    (party, column, by): (&'a str, &str, [&str; 3]),
    month: Month,
) -> Gathered<'a> {
    let numbers = batch.facts.numbers(column);
    let parts = by.map(|id| batch.facts.texts(id));
    let periods = batch.facts.texts("period");
    let is_new: Vec<bool> = periods
        .distinct()
        .map(|text| Period::parse(text).is_some_and(|period| period.last_month() == month))
        .collect();
    // Rows are laid together by the numbers of their texts: a text is looked up once.
    let mut known: FxHashMap<[u32; 3], u32> = FxHashMap::default();
    let mut kinds: Vec<(Kind<'a>, Vec<f64>)> = Vec::new();
    let mut of_record = vec![NONE; batch.fates.len()];
    for index in (0..batch.fates.len()).filter(|index| batch.fates[*index] == Fate::Kept) {
        let Some(size) = numbers.get(index).map(f64::abs).filter(|size| *size > 0.0) else {
            continue;
        };
        let codes = parts.map(|part| part.code(index));
        let kind = *known.entry(codes).or_insert_with(|| {
            let text = |at: usize| parts[at].text(codes[at]).unwrap_or_default();
            kinds.push(([party, text(0), text(1), text(2)], Vec::new()));
            kinds.len() as u32 - 1
        });
        kinds[kind as usize].1.push(size);
        if is_new.get(periods.code(index) as usize) == Some(&true) {
            of_record[index] = kind;
        }
    }
    Gathered {
        position,
        kinds,
        of_record,
    }
}

/// One column, with what is usual in it.
struct Watch<'a> {
    batches: &'a [Batch],
    deliveries: &'a [Delivered],
    column: &'a str,
    times: f64,
    usual: BTreeMap<Kind<'a>, f64>,
}

impl Watch<'_> {
    /// The values of a batch over the month that are far above the usual one of their kind.
    fn asked(&self, gathered: &Gathered<'_>) -> Vec<Diagnostic> {
        let batch = &self.batches[gathered.position];
        let numbers = batch.facts.numbers(self.column);
        let kinds = gathered.kinds.iter().map(|(kind, _)| self.usual.get(kind).copied());
        let usual: Vec<Option<f64>> = kinds.collect();
        let records = gathered.of_record.iter().enumerate();
        records
            .filter_map(|(index, kind)| {
                let usual = (*usual.get(*kind as usize)?)?;
                let found = numbers.get(index).filter(|found| found.abs() >= self.times * usual)?;
                Some(self.diagnostic(batch, index, found, usual))
            })
            .collect()
    }

    fn diagnostic(&self, batch: &Batch, index: usize, found: f64, usual: f64) -> Diagnostic {
        let (table, column) = (batch.table(), self.column);
        let header = table.column(column).map_or(column, |column| column.nl.as_str());
        let mut diagnostic = Diagnostic::new(Code::MagnitudeDoubt, batch.place(index, column), found.to_string())
            .with("column", header)
            .with("table", &table.nl)
            .with("bounds", usual.to_string());
        diagnostic.partner.clone_from(&self.deliveries[batch.delivery].party);
        diagnostic
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
