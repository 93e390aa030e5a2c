//! KPIs that count in per cent: whether 0.58 is 58% or 0.58%. All values of one KPI decide it together, those of all
//! partners and months, with the baseline and the target of its definition.
//!
//! A value that was given with a sign of per cent, or in a cell that shows one, is never in doubt. Nor is one beside a
//! numerator and a denominator: they say which of the two it is, or that one of them is wrong.

use std::collections::BTreeMap;

use crate::contract::lineage;
use crate::diagnostic::{Code, Diagnostic};
use crate::domain::amount::Amount;
use crate::domain::percent;
use crate::intake::accepted::Values;
use crate::ledger::batch::{Batch, Fate};
use crate::ledger::delivered::Delivered;
use crate::ledger::kpi_known::{self, KnownKpi};
use crate::ledger::ratios::{self, Counted};

/// A value of a KPI and where it stands.
struct Given {
    batch: usize,
    index: usize,
    value: f64,
    is_certain: bool,
    /// True beside a numerator and a denominator.
    is_counted: bool,
}

/// A row with a numerator and a denominator, and where it stands.
struct Ratio {
    batch: usize,
    index: usize,
    counted: Counted,
    /// A value beside them that they contradict.
    contradicted: Option<f64>,
}

/// What was delivered of one KPI.
#[derive(Default)]
struct Of {
    values: Vec<Given>,
    ratios: Vec<Ratio>,
}

/// Brings percentages into the unit of their KPI, and refuses values of which all others leave open whether they are a
/// part of 1 or of 100, and rows of which the numerator cannot be. `doubt` is how many times higher than all others a
/// value must be as a part of 1 to be none.
pub fn settle(batches: &mut [Batch], deliveries: &[Delivered], doubt: f64, diagnostics: &mut Vec<Diagnostic>) {
    let kpis = kpi_known::kpis(batches);
    let mut given: BTreeMap<String, Of> = BTreeMap::new();
    for position in 0..batches.len() {
        if batches[position].table().id == "kpi_measurements" {
            gather(batches, position, &kpis, &mut given);
        }
    }
    for (id, Of { values, ratios }) in given {
        let Some(kpi) = kpis.get(&id).filter(|kpi| percent::is_percent(&kpi.unit)) else {
            continue;
        };
        for doubtful in values.iter().filter(|one| is_doubtful(one, &values, kpi, doubt)) {
            let batch = &mut batches[doubtful.batch];
            batch.fates[doubtful.index] = Fate::Refused;
            let header = batch.table().column("value").map_or("", |column| column.nl.as_str());
            let place = batch.place(doubtful.index, "value");
            let diagnostic =
                Diagnostic::new(Code::AmbiguousPercent, place, doubtful.value.to_string()).with("column", header);
            diagnostics.push(deliveries[batch.delivery].addressed(diagnostic));
        }
        let may_exceed = exceeds(&kpi.agreed, &values);
        for ratio in &ratios {
            if ratio.contradicted.is_some() || (ratio.counted.ratio > ratios::WHOLE && !may_exceed) {
                diagnostics.push(refuse(batches, deliveries, ratio));
            }
        }
    }
}

/// True for a KPI that can be more than the whole: its definition says so, or a value that does not hang on counts.
fn exceeds(agreed: &[f64], values: &[Given]) -> bool {
    let values = values.iter().filter(|one| !one.is_counted).map(|one| one.value);
    agreed.iter().copied().chain(values).any(|value| value > ratios::WHOLE)
}

/// Refuses a row of which the counts cannot be.
fn refuse(batches: &mut [Batch], deliveries: &[Delivered], ratio: &Ratio) -> Diagnostic {
    let batch = &mut batches[ratio.batch];
    batch.fates[ratio.index] = Fate::Refused;
    let Counted {
        part,
        whole,
        ratio: made,
    } = ratio.counted;
    let (id, found) = match ratio.contradicted {
        Some(value) => ("value", value),
        None => ("numerator", part),
    };
    let table = batch.table();
    let mut diagnostic = Diagnostic::new(Code::RatioDoubt, batch.place(ratio.index, id), found.to_string())
        .with("column", table.column(id).map_or("", |column| column.nl.as_str()))
        .with("table", &table.nl)
        .with("part", part.to_string())
        .with("whole", whole.to_string())
        .with("reading", format!("{made:.1}"));
    if ratio.contradicted.is_some() {
        diagnostic = diagnostic.with("why", "value");
    }
    deliveries[batch.delivery].addressed(diagnostic)
}

/// Takes the values of a batch, and brings its percentages into the unit of their KPI. The mark that says which rows
/// hold a percentage is taken off: it stands in some files only.
fn gather(batches: &mut [Batch], position: usize, kpis: &BTreeMap<String, KnownKpi>, given: &mut BTreeMap<String, Of>) {
    let batch = &mut batches[position];
    let has_marks = batch.facts.values(lineage::PERCENTAGE).is_some();
    let mut is_changed = has_marks;
    let mut values: Vec<Option<f64>> = Vec::with_capacity(batch.fates.len());
    for index in 0..batch.fates.len() {
        let row = batch.facts.row(index);
        let is_kept = batch.fates[index] == Fate::Kept;
        let counted = row
            .text("kpi_id")
            .filter(|id| is_kept && kpis.get(*id).is_some_and(|kpi| percent::is_percent(&kpi.unit)))
            .and_then(|_| ratios::counted(row));
        let mut ratio = counted.map(|counted| Ratio {
            batch: position,
            index,
            counted,
            contradicted: None,
        });
        let (Some(id), Some(mut value)) = (row.text("kpi_id"), row.number("value")) else {
            if let (Some(id), Some(ratio)) = (row.text("kpi_id"), ratio) {
                given.entry(id.to_owned()).or_default().ratios.push(ratio);
            }
            values.push(row.number("value"));
            continue;
        };
        let mut is_certain = row.boolean(lineage::PERCENTAGE) == Some(true);
        if is_certain {
            // A unit in which nothing is a part of a whole keeps the part of 1, as the cell holds it.
            let scale = kpis
                .get(id)
                .map_or(Some(100.0), |kpi| percent::scale(&kpi.unit))
                .unwrap_or(1.0);
            value = Amount::from_f64(value * scale / 100.0).map_or(value, Amount::to_f64);
        }
        let settled = counted.map(|counted| ratios::settled(value, is_certain, counted.ratio));
        if let Some(Some(settled)) = settled {
            is_changed |= settled.to_bits() != value.to_bits();
            (value, is_certain) = (settled, true);
        }
        values.push(Some(value));
        if !is_kept {
            continue;
        }
        let of_kpi = given.entry(id.to_owned()).or_default();
        if settled == Some(None) {
            ratio = ratio.map(|ratio| Ratio {
                contradicted: Some(value),
                ..ratio
            });
        } else {
            of_kpi.values.push(Given {
                batch: position,
                index,
                value,
                is_certain,
                is_counted: counted.is_some(),
            });
        }
        of_kpi.ratios.extend(ratio);
    }
    if is_changed {
        let facts = if has_marks {
            batch.facts.without(lineage::PERCENTAGE)
        } else {
            batch.facts.clone()
        };
        batch.facts = facts.with("value", Values::Decimal(values));
    }
}

/// True for a value of at most 1 that may be a part of 1: read so, it lies among the others, or no higher than the
/// doubt allows. Where all values are like it, the agreed ones tell: in whatever they are given, the values are too.
fn is_doubtful(one: &Given, all: &[Given], kpi: &KnownKpi, doubt: f64) -> bool {
    let size = one.value.abs();
    if one.is_certain || size == 0.0 || size > 1.0 {
        return false;
    }
    let certain = |other: &&Given| other.is_certain || other.value.abs() > 1.0;
    let hundredths = all.iter().filter(certain).map(|other| other.value.abs());
    let highest = hundredths
        .chain(kpi.agreed.iter().map(|value| value.abs()).filter(|size| *size > 1.0))
        .fold(0.0, f64::max);
    if highest > 0.0 {
        return size * 100.0 <= doubt * highest;
    }
    !kpi.agreed.iter().any(|value| *value != 0.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn given(values: &[f64]) -> Vec<Given> {
        values
            .iter()
            .map(|value| Given {
                batch: 0,
                index: 0,
                value: *value,
                is_certain: false,
                is_counted: false,
            })
            .collect()
    }

    fn doubted(values: &[f64], agreed: &[f64]) -> Vec<f64> {
        let kpi = KnownKpi {
            agreed: agreed.to_vec(),
            ..KnownKpi::default()
        };
        let all = given(values);
        all.iter()
            .filter(|one| is_doubtful(one, &all, &kpi, 10.0))
            .map(|one| one.value)
            .collect()
    }

    #[test]
    fn a_part_of_1_beside_parts_of_100_is_asked() {
        assert_eq!(doubted(&[55.0, 0.58, 57.0, 0.0], &[]), [0.58]);
        assert_eq!(doubted(&[0.4], &[60.0]), [0.4]);
        // 0.9 as a part of 1 would be 90, far from 1.2.
        assert_eq!(doubted(&[0.9, 1.2, 1.1], &[]), [] as [f64; 0]);
    }

    #[test]
    fn parts_of_1_alone_are_asked_unless_the_definition_counts_the_same_way() {
        assert_eq!(doubted(&[0.4, 0.5], &[]), [0.4, 0.5]);
        assert_eq!(doubted(&[0.4, 0.5], &[0.6]), [] as [f64; 0]);
    }
}
