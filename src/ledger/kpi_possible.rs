//! Values of KPIs that cannot be: fewer than none, a part of a head, many times the whole. What a KPI can be stands in
//! its definition; where that leaves it open whether it counts things, its other values tell. Such a row is asked and
//! does not count.

use std::collections::BTreeMap;

use crate::diagnostic::{Code, Diagnostic};
use crate::domain::{percent, possible};
use crate::ledger::Row;
use crate::ledger::batch::{Batch, Fate};
use crate::ledger::delivered::Delivered;
use crate::ledger::kpi_known::{self, KnownKpi};

/// Fewer other values do not tell that a KPI counts things.
const FEWEST: usize = 5;

/// What all delivered values of a KPI tell together.
#[derive(Clone, Copy, Default)]
struct Given {
    whole: usize,
    parts: usize,
    /// How many are above the whole of their unit.
    above: usize,
    /// The same of numerators.
    whole_counts: usize,
    part_counts: usize,
}

/// Why a value cannot be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Why {
    Negative,
    Part,
    Above,
    /// Some of none.
    OfNone,
}

impl Why {
    fn id(self) -> &'static str {
        match self {
            Self::Negative => "negative",
            Self::Part => "part",
            Self::Above => "above",
            Self::OfNone => "of-none",
        }
    }
}

/// Refuses the rows of which the value, numerator or denominator cannot be. A share is asked from `times` its whole on.
/// To be called when percentages are in the unit of their KPI.
pub fn check(batches: &mut [Batch], deliveries: &[Delivered], times: f64, diagnostics: &mut Vec<Diagnostic>) {
    let kpis = kpi_known::kpis(batches);
    if kpis.is_empty() {
        return;
    }
    let given = given(batches, &kpis);
    for batch in batches
        .iter_mut()
        .filter(|batch| batch.table().id == "kpi_measurements")
    {
        for index in batch.kept() {
            let row = batch.facts.row(index);
            let Some((id, kpi)) = row.text("kpi_id").and_then(|id| kpis.get_key_value(id)) else {
                continue;
            };
            let others = given.get(id.as_str()).copied().unwrap_or_default();
            let Some((column, found, why)) = impossible(row, kpi, others, times) else {
                continue;
            };
            let table = batch.table();
            let diagnostic = Diagnostic::new(Code::ValueDoubt, batch.place(index, column), found.to_string())
                .with("column", table.column(column).map_or("", |column| column.nl.as_str()))
                .with("table", &table.nl)
                .with("unit", &kpi.unit)
                .with("why", why.id());
            diagnostics.push(deliveries[batch.delivery].addressed(diagnostic));
            batch.fates[index] = Fate::Refused;
        }
    }
}

/// What the values of each KPI tell together, those of all partners and months.
fn given(batches: &[Batch], kpis: &BTreeMap<String, KnownKpi>) -> BTreeMap<String, Given> {
    let mut given: BTreeMap<String, Given> = BTreeMap::new();
    for batch in batches.iter().filter(|batch| batch.table().id == "kpi_measurements") {
        for index in batch.kept() {
            let row = batch.facts.row(index);
            let Some((id, kpi)) = row.text("kpi_id").and_then(|id| kpis.get_key_value(id)) else {
                continue;
            };
            let of = given.entry(id.clone()).or_default();
            if let Some(count) = row.number("numerator") {
                let is_part = count.fract() != 0.0;
                of.part_counts += usize::from(is_part);
                of.whole_counts += usize::from(!is_part);
            }
            let Some(value) = row.number("value") else { continue };
            if value.fract() == 0.0 {
                of.whole += 1;
            } else {
                of.parts += 1;
            }
            of.above += usize::from(percent::scale(&kpi.unit).is_some_and(|whole| value > whole));
        }
    }
    given
}

/// The first number of a row that cannot be, with its column.
fn impossible(row: Row<'_>, kpi: &KnownKpi, others: Given, times: f64) -> Option<(&'static str, f64, Why)> {
    let number = |id: &'static str| row.number(id).map(|found| (id, found));
    let below = |(_, found): &(&'static str, f64)| *found < 0.0;
    if let Some((id, found)) = number("denominator").filter(below) {
        return Some((id, found, Why::Negative));
    }
    if !kpi.may_be_negative()
        && let Some((id, found)) = ["value", "numerator"].into_iter().filter_map(number).find(below)
    {
        return Some((id, found, Why::Negative));
    }
    if let Some((id, found)) = number("numerator") {
        let is_alone = others.whole_counts >= FEWEST && others.part_counts == 1;
        if found.fract() != 0.0 && is_alone {
            return Some((id, found, Why::Part));
        }
        if found != 0.0 && row.number("denominator") == Some(0.0) {
            return Some((id, found, Why::OfNone));
        }
    }
    let (id, found) = number("value")?;
    let why = of_value(found, kpi, others, times)?;
    Some((id, found, why))
}

/// Why a value that is not below zero cannot be.
fn of_value(found: f64, kpi: &KnownKpi, others: Given, times: f64) -> Option<Why> {
    if found.fract() != 0.0 && kpi.may_count_things() {
        let is_alone = others.whole >= FEWEST && others.parts <= 1;
        return (is_alone || possible::counts_heads(&kpi.unit)).then_some(Why::Part);
    }
    let whole = percent::scale(&kpi.unit)?;
    let is_known = kpi.agreed.iter().any(|value| *value > whole) || others.above > 1;
    (found > times * whole && !is_known).then_some(Why::Above)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kpi(name: &str, unit: &str, agreed: &[f64]) -> KnownKpi {
        KnownKpi {
            name: name.to_owned(),
            unit: unit.to_owned(),
            agreed: agreed.to_vec(),
            ..KnownKpi::default()
        }
    }

    fn others(whole: usize, parts: usize) -> Given {
        Given {
            whole,
            parts,
            ..Given::default()
        }
    }

    #[test]
    fn a_part_of_a_head_cannot_be_and_of_other_things_where_all_other_values_are_whole() {
        let why = |unit: &str, others: Given| of_value(12.5, &kpi("Iets", unit, &[10.0]), others, 5.0);
        assert_eq!(why("gezinnen", others(0, 1)), Some(Why::Part));
        assert_eq!(why("plekken", others(5, 1)), Some(Why::Part));
        assert_eq!(why("plekken", others(4, 1)), None);
        assert_eq!(why("plekken", others(9, 2)), None);
        for unit in ["uur", "fte", "dagen", "%", "punten", "euro", "hectare"] {
            assert_eq!(why(unit, others(9, 1)), None, "{unit}");
        }
        // A mean of heads is no number of heads, and a target of 10,5 says that there are parts.
        assert_eq!(
            of_value(12.5, &kpi("Gemiddeld aantal", "gezinnen", &[]), others(9, 1), 5.0),
            None
        );
        assert_eq!(
            of_value(12.5, &kpi("Iets", "gezinnen", &[10.5]), others(9, 1), 5.0),
            None
        );
    }

    #[test]
    fn a_share_of_many_times_its_whole_cannot_be_unless_more_than_the_whole_is_known() {
        let why = |found: f64, unit: &str, agreed: &[f64], above: usize| {
            let others = Given { above, ..others(9, 9) };
            of_value(found, &kpi("Iets", unit, agreed), others, 5.0)
        };
        assert_eq!(why(8500.0, "%", &[60.0], 1), Some(Why::Above));
        assert_eq!(why(58.0, "aandeel", &[0.6], 1), Some(Why::Above));
        assert_eq!(why(140.0, "%", &[60.0], 1), None);
        assert_eq!(why(8500.0, "%", &[120.0], 1), None);
        assert_eq!(why(8500.0, "%", &[60.0], 2), None);
    }

    #[test]
    fn fewer_than_none_can_be_where_the_definition_says_so() {
        assert!(!kpi("Bereik", "gezinnen", &[10.0]).may_be_negative());
        assert!(kpi("Bereik", "gezinnen", &[-10.0]).may_be_negative());
        assert!(kpi("Saldo van verhuizingen", "gezinnen", &[]).may_be_negative());
    }
}
