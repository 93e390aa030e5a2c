//! Contributions with their value: defaults filled in, rates applied, grouped.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use rayon::prelude::*;

use crate::diagnostic::repeats::Repeats;
use crate::diagnostic::{Code, Diagnostic};
use crate::domain::amount::Amount;
use crate::domain::{Money, Period, RowSet};
use crate::ledger::batch::{Batch, Fate};
use crate::ledger::rates::Rates;
use crate::ledger::{ContributionGroup, ContributionKind, FactTable, Partner};

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

/// Refuses contributions in kind for which there is no rate.
pub fn check(batch: &mut Batch, rates: &Rates, party: Option<&str>, diagnostics: &mut Vec<Diagnostic>) {
    let facts = batch.facts.clone();
    let [kinds, periods, units, codes] = ["kind", "period", "unit", "rate_code"].map(|id| facts.texts(id));
    let overrides = facts.numbers("value_override");
    let mut memo: BTreeMap<(ContributionKind, &str, Option<&str>, &str), bool> = BTreeMap::new();
    let mut repeats = Repeats::after(diagnostics);
    for index in batch.kept() {
        let (Some(kind), Some(text)) = (kinds.get(index).and_then(ContributionKind::parse), periods.get(index)) else {
            continue;
        };
        if kind.is_cash() || overrides.get(index).is_some() {
            continue;
        }
        let unit = units.get(index).unwrap_or(kind.usual_unit());
        let code = codes.get(index);
        let has_rate = *memo.entry((kind, unit, code, text)).or_insert_with(|| {
            Period::parse(text).is_none_or(|period| rates.rate(kind, unit, code, Rates::day_of(period)).is_some())
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
            let mut diagnostic =
                Diagnostic::new(Code::NoRate, batch.place(index, "quantity"), code.unwrap_or_default())
                    .with("table", &batch.table().nl)
                    .with("kind", word("kind", kind.id()))
                    .with("unit", word("unit", unit))
                    .with("period", text);
            diagnostic.partner = party.map(str::to_owned);
            diagnostics.push(diagnostic);
            repeats.fold(diagnostics);
            batch.fates[index] = Fate::Refused;
        }
    }
}

/// What distinguishes two groups, with texts replaced by numbers.
type GroupKey = (u32, u32, ContributionKind, u32, u32, u32, bool);

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
            Grouped::of(contributions, start..end, &house)
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

impl House<'_> {
    /// True when a contribution is its giver's own (docs page of domain terms, part 3.1): all of a private partner; of
    /// a public one only what comes from its own funds; the State's own money is its own.
    fn is_own(&self, kind: ContributionKind, giver: &str, origin: Option<&str>) -> bool {
        let Some(partner) = self.partners.get(giver).filter(|partner| partner.is_public) else {
            return true;
        };
        let pledged = || {
            let key = (giver.to_owned(), kind.id().to_owned());
            self.origins.get(&key).map(String::as_str)
        };
        let origin = origin.or_else(pledged).unwrap_or("own");
        origin == "own" || (partner.kind == "state" && origin.starts_with("state"))
    }
}

/// The groups of some rows.
#[derive(Default)]
struct Grouped<'a> {
    names: Names<'a>,
    groups: BTreeMap<GroupKey, Sums>,
}

impl<'a> Grouped<'a> {
    fn of(facts: &'a FactTable, rows: Range<usize>, house: &House<'_>) -> Self {
        let mut grouped = Self::default();
        let mut known: BTreeMap<(ContributionKind, u32, u32, u32), Option<crate::ledger::rates::Rate>> =
            BTreeMap::new();
        let [givers, kinds, periods, statuses, units, receivers, codes] = [
            "partner_id",
            "kind",
            "period",
            "status",
            "unit",
            "receiver",
            "rate_code",
        ]
        .map(|id| facts.texts(id));
        let [funds, projects] = ["funds_origin", "project_id"].map(|id| facts.texts(id));
        let [quantities, overrides] = ["quantity", "value_override"].map(|id| facts.numbers(id));
        for index in rows {
            let (Some(partner_id), Some(kind)) =
                (givers.get(index), kinds.get(index).and_then(ContributionKind::parse))
            else {
                continue;
            };
            let (Some(period), Some(quantity)) = (periods.get(index), quantities.get(index)) else {
                continue;
            };
            if statuses.get(index) == Some("rejected") {
                continue;
            }
            let unit = units.get(index).unwrap_or(kind.usual_unit());
            let receiver = receivers
                .get(index)
                .filter(|receiver| !matches!(*receiver, "NETWERK" | "NETWORK"))
                .unwrap_or_default();
            let is_own = house.is_own(kind, partner_id, funds.get(index));
            let names = &mut grouped.names;
            let by = names.givers.number(partner_id);
            let over = names.periods.number(period);
            let counted_in = names.units.number(unit);
            let to = names.receivers.number(receiver);
            let within = names.projects.number(projects.get(index).unwrap_or_default());
            // What its partner proved, else its quantity at the rate of the last day of its period; money is itself.
            let proved = overrides.get(index).and_then(Money::from_euros);
            let bands = if let Some(amount) = proved {
                Some([amount; 3])
            } else if kind.is_cash() {
                Money::from_euros(quantity).map(|amount| [amount; 3])
            } else {
                let code = codes.get(index);
                let key = (kind, counted_in, names.codes.number(code.unwrap_or_default()), over);
                let rate = known.entry(key).or_insert_with(|| {
                    let on = Rates::day_of(Period::parse(period)?);
                    house.rates.rate(kind, unit, code, on)
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
                .entry((by, over, kind, counted_in, to, within, is_own))
                .or_default();
            add(group, Amount::from_f64(quantity).unwrap_or_default(), bands);
            group.2.push(index as u32);
        }
        grouped
    }

    /// Adds the groups of later rows.
    fn take(&mut self, later: Self) {
        for ((by, over, kind, unit, to, within, is_own), (quantity, bands, rows)) in later.groups {
            let (names, theirs) = (&mut self.names, &later.names);
            let by = names.givers.number(theirs.givers.text(by));
            let over = names.periods.number(theirs.periods.text(over));
            let unit = names.units.number(theirs.units.text(unit));
            let to = names.receivers.number(theirs.receivers.text(to));
            let within = names.projects.number(theirs.projects.text(within));
            let key = (by, over, kind, unit, to, within, is_own);
            let group = self.groups.entry(key).or_default();
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
            |((partner, period, kind, unit, receiver, project, is_own), (quantity, [low, middle, high], rows))| {
                let [receiver, project] = [names.receivers.text(receiver), names.projects.text(project)];
                let named = |name: &str| (!name.is_empty()).then(|| name.to_owned());
                Some(ContributionGroup {
                    partner: names.givers.text(partner).to_owned(),
                    period: Period::parse(names.periods.text(period))?,
                    kind,
                    unit: names.units.text(unit).to_owned(),
                    receiver: named(receiver),
                    project: named(project),
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
            &a.project,
            a.is_own,
        )
            .cmp(&(
                &b.partner,
                b.period.first_month(),
                b.period,
                b.kind,
                &b.unit,
                &b.receiver,
                &b.project,
                b.is_own,
            ))
    });
    groups
}

/// The texts of the columns by which rows are grouped.
#[derive(Default)]
struct Names<'a> {
    givers: Numbered<'a>,
    periods: Numbered<'a>,
    units: Numbered<'a>,
    receivers: Numbered<'a>,
    projects: Numbered<'a>,
    codes: Numbered<'a>,
}

/// Numbers for the texts of a column, so that a million rows are grouped without a million copies.
#[derive(Default)]
struct Numbered<'a> {
    numbers: BTreeMap<&'a str, u32>,
    texts: Vec<&'a str>,
    last: u32,
}

impl<'a> Numbered<'a> {
    fn number(&mut self, text: &'a str) -> u32 {
        // Rows that follow each other share nearly all their texts.
        if self.texts.get(self.last as usize) == Some(&text) {
            return self.last;
        }
        self.last = *self.numbers.entry(text).or_insert_with(|| {
            self.texts.push(text);
            self.texts.len() as u32 - 1
        });
        self.last
    }

    fn text(&self, number: u32) -> &'a str {
        self.texts[number as usize]
    }
}
