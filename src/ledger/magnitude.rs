//! A value of quite another size than what one partner usually reports: a point or comma may have moved. It counts, and
//! its partner is asked.
//!
//! Usual is what lies between the 10% and the 90% quantile of all values of one party and kind; of the two values beside
//! a quantile the inner one is taken, so that a slip is no part of what is usual. Of a KPI of which one party gave too few
//! values to tell, baseline and target say what size to expect.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use rayon::prelude::*;

use crate::diagnostic::{Code, Diagnostic};
use crate::domain::{Month, Period};
use crate::ledger::alike::Alike;
use crate::ledger::batch::{Batch, Fate};
use crate::ledger::delivered::Delivered;
use crate::ledger::kpi_known;

/// Fewer other values tell nothing of what is usual.
const FEWEST: usize = 5;

/// The part of all values that lies below what is usual, and the part above it.
const OUTSIDE: f64 = 0.1;

/// The columns that are looked at: of which table, which column, what makes values comparable, and whether a small value
/// is asked, too. A small contribution is no slip: somebody gave little.
const WATCHED: [(&str, &str, [&str; 3], bool); 2] = [
    ("contributions", "quantity", ["partner_id", "kind", "unit"], false),
    ("kpi_measurements", "value", ["kpi_id", "area_id", "target_group"], true),
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

/// Asks about the values over a month that are at least `times` the upper end of what is usual for the same party and
/// kind, those of all months together; of a KPI also about those of at most the same part of its lower end.
pub fn check(
    batches: &[Batch],
    deliveries: &[Delivered],
    (month, times): (Month, f64),
    diagnostics: &mut Vec<Diagnostic>,
) {
    for (table, column, by, asks_small) in WATCHED {
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
        let agreed = if table == "kpi_measurements" {
            agreed(batches)
        } else {
            BTreeMap::new()
        };
        let usual: BTreeMap<Kind<'_>, Usual> = values
            .into_par_iter()
            .filter_map(|(kind, mut values)| {
                if values.len() > FEWEST {
                    return Some((kind, usual(&mut values)));
                }
                // An area or target group may be any part of what the definition is about, and any share of it.
                let [_, kpi, ..] = kind;
                Some((kind, *agreed.get(kpi)?))
            })
            .collect();
        let watch = Watch {
            batches,
            deliveries,
            column,
            times,
            asks_small,
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
    let mut alike = Alike::by(by.map(|id| batch.facts.texts(id)));
    let periods = batch.facts.texts("period");
    let is_new: Vec<bool> = periods
        .distinct()
        .map(|text| Period::parse(text).is_some_and(|period| period.last_month() == month))
        .collect();
    let mut kinds: Vec<(Kind<'a>, Vec<f64>)> = Vec::new();
    let mut of_record = vec![NONE; batch.fates.len()];
    for index in (0..batch.fates.len()).filter(|index| batch.fates[*index] == Fate::Kept) {
        let Some(size) = numbers.get(index).map(f64::abs).filter(|size| *size > 0.0) else {
            continue;
        };
        let (kind, is_first) = alike.kind(index);
        if is_first {
            let [one, two, three] = alike.texts(index).map(Option::unwrap_or_default);
            kinds.push(([party, one, two, three], Vec::new()));
        }
        kinds[kind].1.push(size);
        if is_new.get(periods.code(index) as usize) == Some(&true) {
            of_record[index] = kind as u32;
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
    asks_small: bool,
    usual: BTreeMap<Kind<'a>, Usual>,
}

/// What is usual.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Usual {
    /// The lower end; zero where only the upper one is known.
    lower: f64,
    upper: f64,
    /// True for baseline and target, where there are too few values.
    is_agreed: bool,
}

/// The larger of baseline and target of each KPI that has both.
fn agreed(batches: &[Batch]) -> BTreeMap<String, Usual> {
    let kpis = kpi_known::kpis(batches).into_iter();
    let known = kpis.filter(|(_, kpi)| kpi.agreed.len() > 1);
    known
        .map(|(id, kpi)| (id, kpi.agreed.iter().map(|value| value.abs()).fold(0.0, f64::max)))
        .filter(|(_, upper)| *upper > 0.0)
        .map(|(id, upper)| {
            let usual = Usual {
                lower: 0.0,
                upper,
                is_agreed: true,
            };
            (id, usual)
        })
        .collect()
}

impl Watch<'_> {
    /// The values of a batch over the month that are far outside what is usual of their kind.
    fn asked(&self, gathered: &Gathered<'_>) -> Vec<Diagnostic> {
        let batch = &self.batches[gathered.position];
        let numbers = batch.facts.numbers(self.column);
        let kinds = gathered.kinds.iter().map(|(kind, _)| self.usual.get(kind).copied());
        let usual: Vec<Option<Usual>> = kinds.collect();
        let records = gathered.of_record.iter().enumerate();
        records
            .filter_map(|(index, kind)| {
                let usual = (*usual.get(*kind as usize)?)?;
                let found = numbers.get(index)?;
                self.is_asked(found.abs(), usual)
                    .then(|| self.diagnostic(batch, index, found, usual))
            })
            .collect()
    }

    /// Zero is no slip of a point.
    fn is_asked(&self, size: f64, usual: Usual) -> bool {
        size >= self.times * usual.upper || self.asks_small && size > 0.0 && size * self.times <= usual.lower
    }

    fn diagnostic(&self, batch: &Batch, index: usize, found: f64, usual: Usual) -> Diagnostic {
        let Usual {
            lower,
            upper,
            is_agreed,
        } = usual;
        let (table, column) = (batch.table(), self.column);
        let header = table.column(column).map_or(column, |column| column.nl.as_str());
        let mut diagnostic = Diagnostic::new(Code::MagnitudeDoubt, batch.place(index, column), found.to_string())
            .with("column", header)
            .with("table", &table.nl);
        if is_agreed {
            diagnostic = diagnostic.with("why", "agreed");
        } else if found.abs() < lower {
            diagnostic = diagnostic.with("why", "less");
        }
        diagnostic = if !is_agreed && lower < upper {
            let ends = diagnostic.with("min", lower.to_string());
            ends.with("max", upper.to_string())
        } else {
            diagnostic.with("bounds", upper.to_string())
        };
        diagnostic.partner.clone_from(&self.deliveries[batch.delivery].party);
        diagnostic
    }
}

/// What is usual among some values; of none it is zero.
fn usual(values: &mut [f64]) -> Usual {
    let ends = |lower: f64, upper: f64| Usual {
        lower,
        upper,
        is_agreed: false,
    };
    let Some(last) = values.len().checked_sub(1) else {
        return ends(0.0, 0.0);
    };
    // The last position that is at most a part of them; what is left out above is left out below as well.
    let upper = (last as f64 * (1.0 - OUTSIDE)).floor() as usize;
    let lower = last - upper;
    let high = *values.select_nth_unstable_by(upper, f64::total_cmp).1;
    let low = *values.select_nth_unstable_by(lower, f64::total_cmp).1;
    ends(low, high)
}

#[cfg(test)]
mod tests {
    use super::{Watch, usual};
    use std::collections::BTreeMap;

    fn asked(values: &[f64], found: f64, asks_small: bool) -> bool {
        let watch = Watch {
            batches: &[],
            deliveries: &[],
            column: "value",
            times: 5.0,
            asks_small,
            usual: BTreeMap::new(),
        };
        let mut all: Vec<f64> = values.iter().copied().chain([found]).collect();
        watch.is_asked(found, usual(&mut all))
    }

    #[test]
    fn a_slip_is_no_part_of_what_is_usual() {
        let ends = |values: &mut [f64]| {
            let usual = usual(values);
            (usual.lower, usual.upper)
        };
        assert_eq!(ends(&mut [8.0, 10.0, 12.0, 9.0, 1206.0, 11.0]), (9.0, 12.0));
        assert_eq!(ends(&mut [7.0]), (7.0, 7.0));
        assert_eq!(ends(&mut []), (0.0, 0.0));
    }

    #[test]
    fn a_point_that_moved_by_one_place_is_asked() {
        let share = [76.0, 78.5, 77.0, 79.0, 75.5, 78.0];
        assert!(asked(&share, 0.78, true) && asked(&share, 7.8, true) && asked(&share, 780.0, true));
        assert!(!asked(&share, 60.0, true) && !asked(&share, 0.0, true) && !asked(&share, 100.0, true));
        assert!(asked(&[640.0, 655.0, 631.0, 648.0, 662.0, 640.0], 6620.0, true));
        assert!(asked(&[20.2, 19.8, 21.0, 20.5, 19.9, 20.0], 202.0, true));
        let hours = [32.0, 52.0, 106.0, 40.0, 64.0, 88.0, 12.0, 75.0];
        assert!(asked(&hours, 1206.0, false) && asked(&hours, 1060.0, false));
        // A small contribution is no slip, and a large month is none.
        assert!(!asked(&hours, 1.5, false) && !asked(&hours, 240.0, false));
    }
}
