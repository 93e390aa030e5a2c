//! Contributions with their value: defaults filled in, rates applied, grouped.

use std::collections::BTreeMap;

use rayon::prelude::*;

use crate::diagnostic::repeats::Repeats;
use crate::diagnostic::{Code, Diagnostic};
use crate::domain::amount::Amount;
use crate::domain::{Money, Month, Period, RowSet};
use crate::intake::accepted::Values;
use crate::ledger::alike::Alike;
use crate::ledger::batch::{Batch, Fate};
use crate::ledger::rates::{Rate, Rates};
use crate::ledger::{ContributionGroup, ContributionKind, FactTable, Partner};

/// Id of the table.
pub const CONTRIBUTIONS: &str = "contributions";

/// Whose own money a public partner's contribution is: what was pledged, per partner and kind; `None` where two different
/// origins were.
pub type Origins = BTreeMap<(String, String), Option<String>>;

/// The origin of funds that each partner agreed per kind, from its pledges. Two different ones tell nothing of a single
/// contribution: see [`crate::ledger::asked`]. A pledge without one says nothing against the others.
pub fn origins(pledges: &FactTable) -> Origins {
    pledged(pledges, "funds_origin")
}

/// What one column of the pledges says, per partner and kind; `None` where it says two different things.
pub fn pledged(pledges: &FactTable, column: &str) -> Origins {
    let mut pledged = Origins::new();
    for row in pledges.rows() {
        let keys = (row.text("partner_id"), row.text("kind"), row.text(column));
        let (Some(partner), Some(kind), Some(said)) = keys else {
            continue;
        };
        pledged
            .entry((partner.to_owned(), kind.to_owned()))
            .and_modify(|known| {
                if known.as_deref() != Some(said) {
                    *known = None;
                }
            })
            .or_insert_with(|| Some(said.to_owned()));
    }
    pledged
}

/// Why a contribution can get no value.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Without {
    /// In kind, and there is no rate.
    Rate,
    /// Money that is counted in something else than euros.
    Euros,
}

/// Refuses contributions in kind for which there is no rate, and money in another unit than euros. `units` are those
/// that were pledged: they tell what a contribution without a unit is probably counted in.
pub fn check(
    batch: &mut Batch,
    (rates, units, month): (&Rates, &Origins, Month),
    party: Option<&str>,
    diagnostics: &mut Vec<Diagnostic>,
) {
    without_evidence(batch, party, diagnostics);
    let facts = batch.facts.clone();
    let mut alike = Alike::by(["kind", "period", "unit", "rate_code"].map(|id| facts.texts(id)));
    let overrides = facts.numbers("value_override");
    let mut of_kinds: Vec<Option<Without>> = Vec::new();
    let mut repeats = Repeats::after(diagnostics);
    for index in batch.kept() {
        let (kind, is_first) = alike.kind(index);
        if is_first {
            of_kinds.push(without(alike.texts(index), rates));
        }
        // A value that was proved stands for a rate; what an amount in hours is, it does not tell.
        let Some(why) = of_kinds[kind].filter(|why| *why == Without::Euros || overrides.get(index).is_none()) else {
            continue;
        };
        let [kind, period, unit, code] = alike.texts(index);
        if let Some((kind, period)) = kind
            .and_then(ContributionKind::parse)
            .zip(period.and_then(Period::parse))
        {
            let unit = unit.unwrap_or(kind.usual_unit());
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
            let (column, found) = match why {
                Without::Rate => ("quantity", code.unwrap_or_default().to_owned()),
                Without::Euros => ("unit", word("unit", unit)),
            };
            let mut diagnostic = Diagnostic::new(Code::NoRate, batch.place(index, column), found)
                .with("table", &batch.table().nl)
                .with("kind", word("kind", kind.id()))
                .with("unit", word("unit", unit))
                .with("period", period.to_string());
            let row = batch.facts.row(index);
            let pledge = || {
                units
                    .get(&(row.text("partner_id")?.to_owned(), kind.id().to_owned()))?
                    .as_deref()
            };
            if why == Without::Euros {
                diagnostic = diagnostic.with("why", "money");
            } else if period.first_month() > month {
                diagnostic = diagnostic.with("why", "ahead");
            } else if let Some(other) = rates.other_unit(kind, pledge(), code, Rates::day_of(period)) {
                diagnostic = diagnostic.with("why", "unit").with("meant", word("unit", other));
            }
            diagnostic.partner = party.map(str::to_owned);
            diagnostics.push(diagnostic);
            repeats.fold(diagnostics);
            batch.fates[index] = Fate::Refused;
        }
    }
}

/// Takes off the values that would stand for a rate without anything that proves them, and says so: the rate counts.
fn without_evidence(batch: &mut Batch, party: Option<&str>, diagnostics: &mut Vec<Diagnostic>) {
    let (overrides, evidence) = (batch.facts.numbers("value_override"), batch.facts.texts("evidence"));
    let is_bare = |index: &usize| {
        overrides.get(*index).is_some() && evidence.get(*index).is_none_or(|text| text.trim().is_empty())
    };
    let bare: Vec<usize> = batch.kept().into_iter().filter(is_bare).collect();
    if bare.is_empty() {
        return;
    }
    for index in &bare {
        let value = overrides.get(*index).unwrap_or_default();
        let mut diagnostic = Diagnostic::new(
            Code::ValueUnproved,
            batch.place(*index, "value_override"),
            value.to_string(),
        )
        .with("table", &batch.table().nl);
        diagnostic.partner = party.map(str::to_owned);
        diagnostics.push(diagnostic);
    }
    let values = (0..batch.facts.len()).map(|index| overrides.get(index).filter(|_| !bare.contains(&index)));
    batch.facts = batch.facts.with("value_override", Values::Decimal(values.collect()));
}

/// Why contributions that say so can get no value; `None` where they can.
fn without([kind, period, unit, code]: [Option<&str>; 4], rates: &Rates) -> Option<Without> {
    let (kind, period) = (ContributionKind::parse(kind?)?, Period::parse(period?)?);
    let unit = unit.unwrap_or(kind.usual_unit());
    if kind.is_cash() {
        return (unit != kind.usual_unit()).then_some(Without::Euros);
    }
    let rate = rates.rate(kind, unit, code, Rates::day_of(period));
    rate.is_none().then_some(Without::Rate)
}

/// Some contributions: the kept records of one table of one file, which stand one after the other among all.
pub struct Part<'a> {
    facts: &'a FactTable,
    kept: Vec<usize>,
    /// Position of the first among all contributions.
    first: u32,
}

impl<'a> Part<'a> {
    /// All contributions that were accepted, as one part.
    pub fn whole(facts: &'a FactTable) -> Self {
        Self {
            facts,
            kept: (0..facts.len()).collect(),
            first: 0,
        }
    }
}

/// The contributions of all files, in their order.
pub fn parts(batches: &[Batch]) -> Vec<Part<'_>> {
    let mut first = 0;
    let contributions = batches.iter().filter(|batch| batch.table().id == CONTRIBUTIONS);
    contributions
        .map(|batch| {
            let kept = batch.kept();
            let start = first;
            first += kept.len() as u32;
            Part {
                facts: &batch.facts,
                kept,
                first: start,
            }
        })
        .collect()
}

/// Groups contributions and values each row; rows that were rejected by the office are left out.
pub fn groups(parts: &[Part<'_>], rates: &Rates, origins: &Origins, partners: &[Partner]) -> Vec<ContributionGroup> {
    let house = House {
        rates,
        origins,
        partners: partners.iter().map(|partner| (partner.id.as_str(), partner)).collect(),
    };
    let parts: Vec<Vec<(Key<'_>, Sums)>> = parts.par_iter().map(|part| grouped(part, &house)).collect();
    let mut all: Vec<(Key<'_>, Sums)> = parts.into_iter().flatten().collect();
    // Amounts are whole numbers, and the rows of a group are put in order: it is the same however many threads there are.
    all.par_sort_by(|(one, _), (other, _)| one.cmp(other));
    all.dedup_by(|(next, more), (key, sums)| {
        let is_same = next == key;
        if is_same {
            sums.take(std::mem::take(more));
        }
        is_same
    });
    let rows: Vec<Vec<u32>> = all
        .par_iter_mut()
        .map(|(_, sums)| {
            sums.rows.sort_unstable();
            std::mem::take(&mut sums.rows)
        })
        .collect();
    let rows = RowSet::neighbours(CONTRIBUTIONS, &rows);
    let groups = all.into_par_iter().zip(rows);
    groups.map(|((key, sums), rows)| group(key, &sums, rows)).collect()
}

/// What a contribution is valued with.
struct House<'a> {
    rates: &'a Rates,
    origins: &'a Origins,
    partners: BTreeMap<&'a str, &'a Partner>,
}

impl House<'_> {
    /// True when a contribution is its giver's own (docs page of domain terms, part 3.1): all of a private partner; of
    /// a public one only what comes from its own funds; the State's own money is its own. Where a public partner pledged
    /// from two origins and a contribution says neither, it is not counted as its own, and the partner is asked.
    fn is_own(&self, kind: ContributionKind, giver: &str, origin: Option<&str>) -> bool {
        let Some(partner) = self.partners.get(giver).filter(|partner| partner.is_public) else {
            return true;
        };
        let pledged = || self.origins.get(&(giver.to_owned(), kind.id().to_owned()));
        let origin = match (origin, pledged()) {
            (Some(origin), _) => origin,
            (None, Some(None)) => return false,
            (None, Some(Some(origin))) => origin.as_str(),
            (None, None) => "own",
        };
        origin == "own" || (partner.kind == "state" && origin.starts_with("state"))
    }
}

/// What distinguishes two groups; they stand in this order.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Key<'a> {
    giver: &'a str,
    first_month: Month,
    period: Period,
    kind: ContributionKind,
    unit: &'a str,
    receiver: Option<&'a str>,
    project: Option<&'a str>,
    is_own: bool,
}

/// Rows of one part that agree in all but their quantity.
struct Valued<'a> {
    key: Key<'a>,
    /// Their rate; `None` for money, which is worth itself.
    rate: Option<Rate>,
    sums: Sums,
}

#[derive(Default)]
struct Sums {
    quantity: Amount,
    /// Value at the low, middle and high rates.
    bands: [Money; 3],
    rows: Vec<u32>,
}

impl Sums {
    fn add(&mut self, quantity: f64, bands: [Money; 3], row: u32) {
        self.quantity += Amount::from_f64(quantity).unwrap_or_default();
        for (sum, band) in self.bands.iter_mut().zip(bands) {
            *sum += band;
        }
        self.rows.push(row);
    }

    fn take(&mut self, other: Self) {
        self.quantity += other.quantity;
        for (sum, band) in self.bands.iter_mut().zip(other.bands) {
            *sum += band;
        }
        self.rows.extend(other.rows);
    }
}

/// The columns in which rows that are alike agree.
const ALIKE: [&str; 9] = [
    "partner_id",
    "kind",
    "period",
    "unit",
    "receiver",
    "rate_code",
    "funds_origin",
    "status",
    "project_id",
];

/// The rows of one part by the texts in which they agree. Two of them may be of one group: texts may differ in what does
/// not count.
fn grouped<'a>(part: &Part<'a>, house: &House<'_>) -> Vec<(Key<'a>, Sums)> {
    let facts = part.facts;
    let mut rows = Alike::by(ALIKE.map(|id| facts.texts(id)));
    let [quantities, overrides] = ["quantity", "value_override"].map(|id| facts.numbers(id));
    let mut kinds: Vec<Option<Valued<'a>>> = Vec::new();
    for (index, position) in part.kept.iter().copied().zip(part.first..) {
        let (kind, is_first) = rows.kind(index);
        if is_first {
            kinds.push(valued(rows.texts(index), house));
        }
        let (Some(valued), Some(quantity)) = (&mut kinds[kind], quantities.get(index)) else {
            continue;
        };
        // What its partner proved, else its quantity at the rate of the last day of its period; money is itself.
        let proved = overrides.get(index).and_then(Money::from_euros);
        let bands = match (proved, valued.rate) {
            (Some(amount), _) => Some([amount; 3]),
            (None, Some(rate)) => rate.worth(quantity),
            (None, None) if valued.key.kind.is_cash() => Money::from_euros(quantity).map(|amount| [amount; 3]),
            (None, None) => None,
        };
        if let Some(bands) = bands {
            valued.sums.add(quantity, bands, position);
        }
    }
    let counted = kinds
        .into_iter()
        .flatten()
        .filter(|valued| !valued.sums.rows.is_empty());
    let mut groups: Vec<(Key<'a>, Sums)> = counted.map(|valued| (valued.key, valued.sums)).collect();
    // Here already, where files are gone through side by side: what is in order is quickly laid together.
    groups.sort_by_key(|(key, _)| *key);
    groups
}

/// What rows with these texts (see [`ALIKE`]) are; `None` when they do not count.
fn valued<'a>(texts: [Option<&'a str>; 9], house: &House<'_>) -> Option<Valued<'a>> {
    let [giver, kind, period, unit, receiver, code, funds, status, project] = texts;
    if status == Some("rejected") {
        return None;
    }
    let (giver, kind, period) = (giver?, ContributionKind::parse(kind?)?, Period::parse(period?)?);
    let unit = unit.unwrap_or(kind.usual_unit());
    let receiver = receiver.filter(|receiver| !matches!(*receiver, "" | "NETWERK" | "NETWORK"));
    let is_own = house.is_own(kind, giver, funds);
    let rate = if kind.is_cash() {
        None
    } else {
        house.rates.rate(kind, unit, code, Rates::day_of(period))
    };
    Some(Valued {
        key: Key {
            giver,
            first_month: period.first_month(),
            period,
            kind,
            unit,
            receiver,
            project: project.filter(|project| !project.is_empty()),
            is_own,
        },
        rate,
        sums: Sums::default(),
    })
}

fn group(key: Key<'_>, sums: &Sums, rows: RowSet) -> ContributionGroup {
    let [low, middle, high] = sums.bands;
    ContributionGroup {
        partner: key.giver.to_owned(),
        period: key.period,
        kind: key.kind,
        unit: key.unit.to_owned(),
        receiver: key.receiver.map(str::to_owned),
        project: key.project.map(str::to_owned),
        is_own: key.is_own,
        quantity: sums.quantity,
        low,
        middle,
        high,
        rows,
    }
}
