//! Contributions with their value: defaults filled in, rates applied, grouped.

use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;

use crate::diagnostic::repeats::Repeats;
use crate::diagnostic::{Code, Diagnostic};
use crate::domain::amount::Amount;
use crate::domain::{Money, Period, RowSet};
use crate::ledger::batch::{Batch, Fate};
use crate::ledger::rates::{Rates, Valuation};
use crate::ledger::{ContributionGroup, ContributionKind, FactTable, Partner, Row};

/// Whose own money a public partner's contribution is: what was pledged, per partner and kind.
pub type Origins = BTreeMap<(String, String), String>;

/// The origin of funds that each partner agreed per kind, from its pledges; two different ones tell nothing.
pub fn origins(pledges: &FactTable) -> Origins {
    let mut origins: BTreeMap<(String, String), Option<String>> = BTreeMap::new();
    for row in pledges.rows() {
        let (Some(partner), Some(kind)) = (row.text("partner_id"), row.text("kind")) else {
            continue;
        };
        let origin = row.text("funds_origin").map(str::to_owned);
        origins
            .entry((partner.to_owned(), kind.to_owned()))
            .and_modify(|known| {
                if *known != origin {
                    *known = None;
                }
            })
            .or_insert(origin);
    }
    origins
        .into_iter()
        .filter_map(|(key, origin)| Some((key, origin?)))
        .collect()
}

/// Value of a row: what its partner proved, else its quantity at the rate of the last day of its period.
fn value(row: Row<'_>, kind: ContributionKind, unit: &str, rates: &Rates, period: Period) -> Option<Valuation> {
    if let Some(amount) = row.number("value_override").and_then(Money::from_euros) {
        return Some(Valuation {
            low: amount,
            middle: amount,
            high: amount,
            rate_row: None,
        });
    }
    rates.value(
        kind,
        unit,
        row.text("rate_code"),
        Rates::day_of(period),
        row.number("quantity")?,
    )
}

/// Refuses contributions in kind for which there is no rate.
pub fn check(batch: &mut Batch, rates: &Rates, party: Option<&str>, diagnostics: &mut Vec<Diagnostic>) {
    let mut memo: BTreeMap<(ContributionKind, String, Option<String>, Period), bool> = BTreeMap::new();
    let mut repeats = Repeats::after(diagnostics);
    for index in batch.kept() {
        let row = batch.facts.row(index);
        let (Some(kind), Some(period)) = (row.text("kind").and_then(ContributionKind::parse), row.period("period"))
        else {
            continue;
        };
        if kind.is_cash() || row.number("value_override").is_some() {
            continue;
        }
        let unit = row.text("unit").unwrap_or(kind.usual_unit());
        let key = (kind, unit.to_owned(), row.text("rate_code").map(str::to_owned), period);
        let has_rate = *memo.entry(key).or_insert_with(|| {
            rates
                .rate(kind, unit, row.text("rate_code"), Rates::day_of(period))
                .is_some()
        });
        if !has_rate {
            let word = |column: &str, id: &str| {
                let words = batch
                    .table()
                    .column(column)
                    .map(|c| c.words.as_slice())
                    .unwrap_or_default();
                words
                    .iter()
                    .find(|word| word.id == id)
                    .map_or(id, |word| word.nl.as_str())
                    .to_owned()
            };
            let mut diagnostic = Diagnostic::new(
                Code::NoRate,
                batch.place(index, "quantity"),
                row.text("rate_code").unwrap_or_default(),
            )
            .with("table", &batch.table().nl)
            .with("kind", word("kind", kind.id()))
            .with("unit", word("unit", unit))
            .with("period", period.to_string());
            diagnostic.partner = party.map(str::to_owned);
            diagnostics.push(diagnostic);
            repeats.fold(diagnostics);
            batch.fates[index] = Fate::Refused;
        }
    }
}

/// What distinguishes two groups, with texts replaced by numbers.
type GroupKey = (u32, u32, ContributionKind, u32, u32, bool);

/// Rows that one thread groups at a time.
const ROWS_AT_A_TIME: usize = 65_536;

/// Groups the facts of `contributions` and values each row; rows that were rejected by the office are left out.
pub fn groups(
    contributions: &FactTable,
    rates: &Rates,
    origins: &Origins,
    partners: &[Partner],
) -> Vec<ContributionGroup> {
    let house = House {
        rates,
        origins,
        partners: partners.iter().map(|partner| (partner.id.as_str(), partner)).collect(),
    };
    let starts: Vec<usize> = (0..contributions.len()).step_by(ROWS_AT_A_TIME).collect();
    let parts: Vec<Grouped<'_>> = starts
        .into_par_iter()
        .map(|start| {
            let end = (start + ROWS_AT_A_TIME).min(contributions.len());
            Grouped::of((start..end).map(|index| contributions.row(index)), &house)
        })
        .collect();
    // Amounts are whole numbers and parts come in the order of the rows: it is the same however many threads there are.
    let mut all = Grouped::default();
    for part in parts {
        all.take(part);
    }
    finished(all.groups, &all.names)
}

/// What a contribution is valued with.
struct House<'a> {
    rates: &'a Rates,
    origins: &'a Origins,
    partners: BTreeMap<&'a str, &'a Partner>,
}

/// The groups of some rows.
#[derive(Default)]
struct Grouped<'a> {
    names: Names<'a>,
    groups: BTreeMap<GroupKey, Sums>,
}

impl<'a> Grouped<'a> {
    fn of(rows: impl Iterator<Item = Row<'a>>, house: &House<'_>) -> Self {
        let mut grouped = Self::default();
        let mut known: BTreeMap<(ContributionKind, u32, u32, u32), Option<crate::ledger::rates::Rate>> =
            BTreeMap::new();
        for row in rows {
            let (Some(partner_id), Some(kind)) = (
                row.text("partner_id"),
                row.text("kind").and_then(ContributionKind::parse),
            ) else {
                continue;
            };
            let (Some(period), Some(quantity)) = (row.text("period"), row.number("quantity")) else {
                continue;
            };
            if row.text("status") == Some("rejected") {
                continue;
            }
            let unit = row.text("unit").unwrap_or(kind.usual_unit());
            let receiver = row
                .text("receiver")
                .filter(|receiver| !matches!(*receiver, "NETWERK" | "NETWORK"))
                .unwrap_or_default();
            let giver = house.partners.get(partner_id).copied();
            let is_own = is_own(row, kind, partner_id, giver, house.origins);
            let names = &mut grouped.names;
            let [by, over, counted_in, to] = [partner_id, period, unit, receiver].map(|name| names.number(name));
            let bands = if kind.is_cash() || row.number("value_override").is_some() {
                Period::parse(period)
                    .and_then(|period| value(row, kind, unit, house.rates, period))
                    .map(|v| [v.low, v.middle, v.high])
            } else {
                let code = names.number(row.text("rate_code").unwrap_or_default());
                let rate = known.entry((kind, counted_in, code, over)).or_insert_with(|| {
                    let on = Rates::day_of(Period::parse(period)?);
                    house.rates.rate(kind, unit, row.text("rate_code"), on)
                });
                rate.and_then(|rate| {
                    Some([
                        Money::product(quantity, rate.low)?,
                        Money::product(quantity, rate.middle)?,
                        Money::product(quantity, rate.high)?,
                    ])
                })
            };
            let Some(bands) = bands else { continue };
            let group = grouped
                .groups
                .entry((by, over, kind, counted_in, to, is_own))
                .or_default();
            add(group, Amount::from_f64(quantity).unwrap_or_default(), bands);
            group.2.push(row.index());
        }
        grouped
    }

    /// Adds the groups of later rows.
    fn take(&mut self, later: Self) {
        for ((by, over, kind, unit, to, is_own), (quantity, bands, rows)) in later.groups {
            let [by, over, unit, to] = [by, over, unit, to].map(|number| self.names.number(later.names.text(number)));
            let group = self.groups.entry((by, over, kind, unit, to, is_own)).or_default();
            add(group, quantity, bands);
            group.2.extend(rows);
        }
    }
}

fn add(group: &mut Sums, quantity: Amount, bands: [Money; 3]) {
    group.0 += quantity;
    for (sum, band) in group.1.iter_mut().zip(bands) {
        *sum += band;
    }
}

type Sums = (Amount, [Money; 3], Vec<u32>);

/// The groups with their texts, in their fixed order.
fn finished(groups: BTreeMap<GroupKey, Sums>, names: &Names<'_>) -> Vec<ContributionGroup> {
    let mut groups: Vec<ContributionGroup> = groups
        .into_iter()
        .filter_map(
            |((partner, period, kind, unit, receiver, is_own), (quantity, [low, middle, high], rows))| {
                let receiver = names.text(receiver);
                Some(ContributionGroup {
                    partner: names.text(partner).to_owned(),
                    period: Period::parse(names.text(period))?,
                    kind,
                    unit: names.text(unit).to_owned(),
                    receiver: (!receiver.is_empty()).then(|| receiver.to_owned()),
                    is_own,
                    quantity,
                    low,
                    middle,
                    high,
                    rows: Arc::new(RowSet {
                        table: "contributions",
                        rows,
                    }),
                })
            },
        )
        .collect();
    groups.sort_by(|a, b| {
        (
            &a.partner,
            a.period.first_month(),
            a.period,
            a.kind,
            &a.unit,
            &a.receiver,
            a.is_own,
        )
            .cmp(&(
                &b.partner,
                b.period.first_month(),
                b.period,
                b.kind,
                &b.unit,
                &b.receiver,
                b.is_own,
            ))
    });
    groups
}

/// True when a contribution is its giver's own (docs page of domain terms, part 3.1): all of a private partner; of a
/// public one only what comes from its own funds; the State's own money is its own.
fn is_own(row: Row<'_>, kind: ContributionKind, id: &str, partner: Option<&Partner>, origins: &Origins) -> bool {
    let Some(partner) = partner else { return true };
    if !partner.is_public {
        return true;
    }
    let pledged = || origins.get(&(id.to_owned(), kind.id().to_owned())).map(String::as_str);
    let origin = row.text("funds_origin").or_else(pledged).unwrap_or("own");
    origin == "own" || (partner.kind == "state" && origin.starts_with("state"))
}

/// Numbers for texts, so that a million rows are grouped without a million copies.
#[derive(Default)]
struct Names<'a> {
    numbers: BTreeMap<&'a str, u32>,
    texts: Vec<&'a str>,
    last: [u32; 4],
}

impl<'a> Names<'a> {
    fn number(&mut self, text: &'a str) -> u32 {
        // Rows that follow each other share nearly all their texts.
        let is_it = |number: &&u32| self.texts.get(**number as usize) == Some(&text);
        if let Some(number) = self.last.iter().find(is_it) {
            return *number;
        }
        let number = *self.numbers.entry(text).or_insert_with(|| {
            self.texts.push(text);
            self.texts.len() as u32 - 1
        });
        self.last.rotate_right(1);
        self.last[0] = number;
        number
    }

    fn text(&self, number: u32) -> &'a str {
        self.texts[number as usize]
    }
}
