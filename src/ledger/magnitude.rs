//! A value of quite another size than what one partner usually reports: a point or comma may have moved. It counts, and
//! its partner is asked.
//!
//! Usual is what lies between the 10% and the 90% quantile of all values of one party and kind; of the two values beside
//! a quantile the inner one is taken, so that a slip is no part of what is usual. Of a KPI of which one party gave too few
//! values to tell, baseline and target say what size to expect; of one that adds up only how much is too much, as each party
//! may report any part of it.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use rayon::prelude::*;

use crate::diagnostic::{Code, Diagnostic};
use crate::domain::{Month, Period};
use crate::ledger::alike::Alike;
use crate::ledger::batch::{Batch, Fate};
use crate::ledger::contribution::ContributionKind;
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

/// By how much an amount in thousands is too small: that is what the unit is, and no threshold.
const THOUSAND: f64 = 1000.0;
/// How far a thousand times as much may lie from what is usual: amounts that differ much among themselves have small ones.
const NEAR: f64 = 2.0;

/// The number of a record without a value.
const NONE: u32 = u32::MAX;

/// The values of one batch.
struct Gathered<'a> {
    position: usize,
    /// The values of each kind. A zero tells nothing of the size that is usual.
    kinds: Vec<(Kind<'a>, Values)>,
    /// The number of the kind of each record over the month.
    of_record: Vec<u32>,
}

/// The values of one kind.
#[derive(Default)]
struct Values {
    sizes: Vec<f64>,
    zeros: usize,
}

/// Asks about the values over a month that are at least `times` the upper end of what is usual for the same party and
/// kind, those of all months together; of a KPI also about those of at most the same part of its lower end, and about a zero where none was near to it. A
/// contribution is asked when a thousand times as much would be usual and it lies apart from all others: it may be in
/// thousands.
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
        let mut values: BTreeMap<Kind<'_>, Values> = BTreeMap::new();
        for (kind, found) in gathered.iter_mut().flat_map(|gathered| &mut gathered.kinds) {
            match values.entry(*kind) {
                Entry::Vacant(none) => {
                    none.insert(std::mem::take(found));
                }
                Entry::Occupied(mut all) => {
                    all.get_mut().sizes.append(&mut found.sizes);
                    all.get_mut().zeros += found.zeros;
                }
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
                if values.sizes.len() + values.zeros.min(1) > FEWEST {
                    let has_one_zero = values.zeros == 1;
                    let usual = usual(&mut values.sizes, times);
                    return Some((kind, Usual { has_one_zero, ..usual }));
                }
                let [_, kpi, area, group] = kind;
                let known = *agreed.get(kpi)?;
                // An area or target group may be any part of what the definition is about.
                let is_whole = area.is_empty() && group.is_empty();
                let lower = if is_whole { known.lower } else { 0.0 };
                let has_one_zero = values.zeros == 1;
                Some((
                    kind,
                    Usual {
                        lower,
                        has_one_zero,
                        ..known
                    },
                ))
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
    let mut kinds: Vec<(Kind<'a>, Values)> = Vec::new();
    let mut of_record = vec![NONE; batch.fates.len()];
    for index in (0..batch.fates.len()).filter(|index| batch.fates[*index] == Fate::Kept) {
        let Some(size) = numbers.get(index).map(f64::abs) else {
            continue;
        };
        let (kind, is_first) = alike.kind(index);
        if is_first {
            let texts = alike.texts(index).map(Option::unwrap_or_default);
            kinds.push((comparable(party, by, texts), Values::default()));
        }
        if size > 0.0 {
            kinds[kind].1.sizes.push(size);
        } else {
            kinds[kind].1.zeros += 1;
        }
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

/// With what a value is compared. A contribution without a giver is of who sent it, and one without a unit is counted in
/// that of its kind: a file that says both is compared with one that does not.
fn comparable<'a>(party: &'a str, by: [&str; 3], [one, two, three]: [&'a str; 3]) -> Kind<'a> {
    if by[0] != "partner_id" {
        return [party, one, two, three];
    }
    let giver = if one.is_empty() { party } else { one };
    let unit = match ContributionKind::parse(two) {
        Some(kind) if three.is_empty() => kind.usual_unit(),
        _ => three,
    };
    [giver, "", two, unit]
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
    /// True when a single value is zero.
    has_one_zero: bool,
    /// True when smaller values go on right below the lower end: one that is much smaller is then no slip.
    has_tail: bool,
}

/// What lies between baseline and target of each KPI that has both. Of one that adds up each party may report any part:
/// its lower end is zero.
fn agreed(batches: &[Batch]) -> BTreeMap<String, Usual> {
    let kpis = kpi_known::kpis(batches).into_iter();
    let known = kpis.filter(|(_, kpi)| kpi.agreed.len() > 1);
    known
        .map(|(id, kpi)| {
            let sizes = || kpi.agreed.iter().map(|value| value.abs());
            let lower = if kpi.adds_up() {
                0.0
            } else {
                sizes().fold(f64::INFINITY, f64::min)
            };
            (id, lower, sizes().fold(0.0, f64::max))
        })
        .filter(|(_, _, upper)| *upper > 0.0)
        .map(|(id, lower, upper)| {
            let usual = Usual {
                lower,
                upper,
                is_agreed: true,
                has_one_zero: false,
                has_tail: false,
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

    fn is_asked(&self, size: f64, usual: Usual) -> bool {
        if size >= self.times * usual.upper {
            return true;
        }
        if self.asks_small {
            return if size > 0.0 {
                size * self.times <= usual.lower
            } else {
                // Zero is no slip of a point, but it may stand for nothing filled in: all others are farther from it
                // than from each other.
                usual.has_one_zero && usual.lower > usual.upper - usual.lower
            };
        }
        is_in_thousands(size, usual, self.times)
    }

    fn diagnostic(&self, batch: &Batch, index: usize, found: f64, usual: Usual) -> Diagnostic {
        let Usual {
            lower,
            upper,
            is_agreed,
            ..
        } = usual;
        let (table, column) = (batch.table(), self.column);
        let header = table.column(column).map_or(column, |column| column.nl.as_str());
        let mut diagnostic = Diagnostic::new(Code::MagnitudeDoubt, batch.place(index, column), found.to_string())
            .with("column", header)
            .with("table", &table.nl);
        if is_agreed {
            let why = if found.abs() < lower { "agreed-less" } else { "agreed" };
            diagnostic = diagnostic.with("why", why);
        } else if found == 0.0 {
            diagnostic = diagnostic.with("why", "zero");
        } else if !self.asks_small && found.abs() < lower {
            diagnostic = diagnostic.with("why", "thousands");
        } else if found.abs() < lower {
            diagnostic = diagnostic.with("why", "less");
        }
        diagnostic = if is_agreed && found.abs() < lower {
            diagnostic.with("bounds", lower.to_string())
        } else if !is_agreed && lower < upper {
            let ends = diagnostic.with("min", lower.to_string());
            ends.with("max", upper.to_string())
        } else {
            diagnostic.with("bounds", upper.to_string())
        };
        self.deliveries[batch.delivery].addressed(diagnostic)
    }
}

/// True for an amount that would be usual if it were a thousand times as much.
fn is_in_thousands(size: f64, usual: Usual, times: f64) -> bool {
    let full = size * THOUSAND;
    let is_usual = full * NEAR > usual.lower && full < NEAR * usual.upper;
    size > 0.0 && size * times <= usual.lower && is_usual && !usual.has_tail
}

/// What is usual among some values, of which those `times` too small are far outside; of none it is zero.
fn usual(values: &mut [f64], times: f64) -> Usual {
    let ends = |lower: f64, upper: f64| Usual {
        lower,
        upper,
        is_agreed: false,
        has_one_zero: false,
        has_tail: false,
    };
    let Some(last) = values.len().checked_sub(1) else {
        return ends(0.0, 0.0);
    };
    // The last position that is at most a part of them; what is left out above is left out below as well.
    let upper = (last as f64 * (1.0 - OUTSIDE)).floor() as usize;
    let lower = last - upper;
    let high = *values.select_nth_unstable_by(upper, f64::total_cmp).1;
    let low = *values.select_nth_unstable_by(lower, f64::total_cmp).1;
    // Those before the position of the lower end are at most as large.
    let has_tail = values[..lower]
        .iter()
        .any(|value| value * times > low && value * NEAR < low);
    Usual {
        has_tail,
        ..ends(low, high)
    }
}

#[cfg(test)]
mod tests {
    use super::{Usual, Watch, usual};
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
        let mut all: Vec<f64> = values
            .iter()
            .copied()
            .chain([found])
            .filter(|value| *value > 0.0)
            .collect();
        let has_one_zero = found == 0.0 && values.iter().all(|value| *value > 0.0);
        watch.is_asked(
            found,
            Usual {
                has_one_zero,
                ..usual(&mut all, 5.0)
            },
        )
    }

    #[test]
    fn an_amount_in_thousands_is_asked_and_a_small_gift_is_not() {
        let money = [5000.0, 5000.0, 5200.0, 4800.0, 5000.0, 5000.0];
        assert!(asked(&money, 5.0, false) && asked(&money, 5.2, false));
        assert!(!asked(&money, 500.0, false) && !asked(&money, 900.0, false) && !asked(&money, 0.0, false));
        let wide = [40.0, 400.0, 60.0, 300.0, 900.0, 80.0];
        assert!(!asked(&wide, 5.75, false), "5,750 is no usual amount either");
        let hours = [66.0, 43.0, 52.0, 39.0, 64.0, 58.0];
        assert!(!asked(&hours, 9.0, false) && !asked(&hours, 0.5, false) && !asked(&hours, 2.0, false));
    }

    #[test]
    fn amounts_of_every_size_are_not_asked_one_by_one() {
        let apart: Vec<f64> = (0..40).map(|n| 4000.0 + 50.0 * f64::from(n)).collect();
        assert!(asked(&apart, 5.0, false));
        let spread: Vec<f64> = apart.iter().copied().chain([1000.0]).collect();
        assert!(!asked(&spread, 5.0, false), "there are amounts in between");
    }

    #[test]
    fn a_zero_is_asked_where_no_other_value_was_near_to_it() {
        assert!(asked(&[34.0, 30.0, 27.5, 24.0, 21.0, 20.2], 0.0, true));
        assert!(!asked(&[5.0, 4.0, 3.0, 2.0, 1.0, 1.0], 0.0, true));
        assert!(
            !asked(&[34.0, 30.0, 0.0, 24.0, 21.0, 20.2], 0.0, true),
            "it was zero before"
        );
    }

    #[test]
    fn a_slip_is_no_part_of_what_is_usual() {
        let ends = |values: &mut [f64]| {
            let usual = usual(values, 5.0);
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
        assert!(!asked(&share, 60.0, true) && !asked(&share, 100.0, true));
        assert!(asked(&[640.0, 655.0, 631.0, 648.0, 662.0, 640.0], 6620.0, true));
        assert!(asked(&[20.2, 19.8, 21.0, 20.5, 19.9, 20.0], 202.0, true));
        let hours = [32.0, 52.0, 106.0, 40.0, 64.0, 88.0, 12.0, 75.0];
        assert!(asked(&hours, 1206.0, false) && asked(&hours, 1060.0, false));
        // A small contribution is no slip, and a large month is none.
        assert!(!asked(&hours, 1.5, false) && !asked(&hours, 240.0, false));
    }
}
