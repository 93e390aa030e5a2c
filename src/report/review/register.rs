//! The benefits of the register as the review looks at them: what was planned, what came, who has what of it.

use std::collections::BTreeMap;

use crate::domain::amount::Amount;
use crate::domain::{Month, Period, RowSet};
use crate::indicators::benefit::net::{Side, net_rows};
use crate::indicators::benefit::optimism::Optimism;
use crate::ledger::{FactTable, Row};
use crate::report::Context;

/// An entry of plan or realisation.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Entry {
    /// The period it is about.
    pub(super) period: Period,
    /// In the benefit's own unit.
    pub(super) volume: Option<f64>,
    /// In euros after corrections.
    pub(super) net: Option<f64>,
    /// True when a budget or a line was adjusted for it.
    pub(super) is_cashed: bool,
    /// Position of its row in the facts.
    pub(super) row: u32,
}

/// A benefit of the register.
#[derive(Clone, Debug)]
pub(super) struct Benefit {
    /// Its code.
    pub(super) id: String,
    /// Its name.
    pub(super) name: String,
    /// True for a disbenefit.
    pub(super) is_negative: bool,
    /// Position of its row in the register.
    pub(super) row: u32,
    /// Where it can be seen, as written.
    pub(super) places: Vec<String>,
    /// Benefits it leads to.
    pub(super) overlaps: Vec<String>,
    /// Who has which part of it, with the row that says so.
    pub(super) shares: Vec<(String, f64, u32)>,
    /// What was planned, by period.
    pub(super) planned: Vec<Entry>,
    /// What came up to the reported month, by period.
    pub(super) realised: Vec<Entry>,
    /// True when it counts in totals: it is no step towards another.
    pub(super) is_counted: bool,
}

/// The register with its benefits: positive ones first, then by code, `BT2` before `BT10`.
pub(super) struct Register {
    table: FactTable,
    /// The benefits.
    pub(super) benefits: Vec<Benefit>,
}

impl Register {
    /// The register as it stood on the reference date.
    pub(super) fn new(context: &Context<'_>) -> Self {
        let table = context.table("benefits");
        let mut planned = amounts(context, Side::Planned);
        let mut realised = amounts(context, Side::Realised);
        let mut shares = shares(context);
        let mut benefits: Vec<Benefit> = table
            .rows()
            .filter_map(|row| {
                let id = row.text("benefit_id")?;
                let mut planned = planned.remove(id).unwrap_or_default();
                let mut realised = realised.remove(id).unwrap_or_default();
                realised
                    .0
                    .retain(|amount| amount.period.last_month() <= context.month());
                for amounts in [&mut planned.0, &mut realised.0] {
                    amounts.sort_by_key(|amount| (amount.period.last_month(), amount.period, amount.row));
                }
                Some(Benefit {
                    id: id.to_owned(),
                    name: row.text("name").unwrap_or(id).to_owned(),
                    is_negative: row.text("direction") == Some("negative"),
                    row: row.index(),
                    places: places(row.text("visible_at")),
                    overlaps: row.codes("overlaps_with").into_iter().map(str::to_owned).collect(),
                    shares: shares.remove(id).unwrap_or_default(),
                    is_counted: planned.1 && realised.1,
                    planned: planned.0,
                    realised: realised.0,
                })
            })
            .collect();
        benefits.sort_by(|a, b| (a.is_negative, a.id.len(), &a.id).cmp(&(b.is_negative, b.id.len(), &b.id)));
        Self { table, benefits }
    }

    /// What the register says of a benefit.
    pub(super) fn row(&self, benefit: &Benefit) -> Row<'_> {
        self.table.row(benefit.row as usize)
    }

    /// The name of a benefit; its code where the register has none.
    pub(super) fn name<'a>(&'a self, id: &'a str) -> &'a str {
        let found = self.benefits.iter().find(|benefit| benefit.id == id);
        found.map_or(id, |benefit| benefit.name.as_str())
    }

    /// The benefits that carry a value and count once in a total.
    pub(super) fn counted(&self) -> impl Iterator<Item = &Benefit> {
        self.benefits
            .iter()
            .filter(|benefit| benefit.is_counted && benefit.is_valued())
    }
}

/// Up to which month the plan has figures, where benefits come after it too by the register; `None` where none does.
pub(super) fn beyond_plan(context: &Context<'_>, register: &Register) -> Option<String> {
    let planned = |benefit: &Benefit| benefit.planned.iter().map(|entry| entry.period.last_month()).max();
    let last = register.counted().filter_map(planned).max()?;
    let comes_after = |benefit: &&Benefit| {
        let ends = register.row(benefit).date("ends_on");
        ends.is_some_and(|day| Month::of(day) > last)
    };
    let count = register.counted().filter(comes_after).count();
    let arguments = [("n", count.into()), ("month", context.locale.month_short(last).into())];
    (count > 0).then(|| context.text("review-note-beyond-plan", &arguments))
}

/// Which benefits no sum in euros holds, for they are told in a unit of their own; `None` where there are none.
pub(super) fn not_in_euros(context: &Context<'_>, register: &Register) -> Option<String> {
    let own = register.benefits.iter().filter(|benefit| !benefit.is_valued());
    let names: Vec<String> = own.map(|benefit| format!("“{}”", benefit.name)).collect();
    let list = context.locale.list(&names);
    (!names.is_empty()).then(|| context.text("review-note-not-valued", &[("names", list.into())]))
}

/// The amounts of one side by benefit, and whether they count in totals.
fn amounts(context: &Context<'_>, side: Side) -> BTreeMap<String, (Vec<Entry>, bool)> {
    // What was planned is lowered where the network agreed on that; what came never is.
    let (facts, optimism) = match side {
        Side::Planned => (context.table("benefit_plan"), Optimism::of(context.scope)),
        Side::Realised => (context.table("benefit_realisation"), Optimism::default()),
    };
    let net: BTreeMap<u32, _> = net_rows(context.facts, side, optimism)
        .into_iter()
        .map(|row| (row.row, row))
        .collect();
    let mut found: BTreeMap<String, (Vec<Entry>, bool)> = BTreeMap::new();
    for row in facts.rows() {
        let (Some(benefit), Some(period)) = (row.text("benefit_id"), row.period("period")) else {
            continue;
        };
        let value = net.get(&row.index());
        let own = found.entry(benefit.to_owned()).or_insert_with(|| (Vec::new(), true));
        own.1 &= value.is_none_or(|value| value.is_counted);
        own.0.push(Entry {
            period,
            volume: row.number("volume"),
            net: value.map(|value| value.net.euros()),
            is_cashed: row.boolean("is_cashed") == Some(true),
            row: row.index(),
        });
    }
    found
}

fn shares(context: &Context<'_>) -> BTreeMap<String, Vec<(String, f64, u32)>> {
    let table = context.table("benefit_shares");
    let facts = context.facts.whole();
    let mut found: BTreeMap<String, Vec<(String, f64, u32)>> = BTreeMap::new();
    for row in table.rows() {
        let parts = (row.text("benefit_id"), row.text("beneficiary"), row.number("share"));
        if let (Some(benefit), Some(who), Some(share)) = parts {
            let own = found.entry(benefit.to_owned()).or_default();
            own.push((facts.holder(who).to_owned(), share, row.index()));
        }
    }
    found
}

/// Places parted by a semicolon, each once, in the order in which they stand.
fn places(text: Option<&str>) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for place in text.unwrap_or_default().split(';').map(str::trim) {
        if !place.is_empty() && !found.iter().any(|other| other == place) {
            found.push(place.to_owned());
        }
    }
    found
}

impl Benefit {
    /// True when at least one of its amounts carries a value in euros.
    pub(super) fn is_valued(&self) -> bool {
        self.planned
            .iter()
            .chain(&self.realised)
            .any(|amount| amount.net.is_some())
    }

    /// An amount in what the benefit is told in: net euros where it carries a value, else its own unit.
    pub(super) fn value(&self, amount: &Entry) -> Option<f64> {
        if self.is_valued() { amount.net } else { amount.volume }
    }

    /// What came up to the reported month; `None` when nothing was delivered.
    pub(super) fn realised_so_far(&self) -> Option<f64> {
        sum(self.realised.iter().filter_map(|amount| self.value(amount)))
    }

    /// What was planned up to a month.
    pub(super) fn planned_until(&self, month: Month) -> Option<f64> {
        let due = self.planned.iter().filter(|amount| amount.period.last_month() <= month);
        sum(due.filter_map(|amount| self.value(amount)))
    }

    /// The whole plan.
    pub(super) fn planned_whole(&self) -> Option<f64> {
        sum(self.planned.iter().filter_map(|amount| self.value(amount)))
    }

    /// What came plus what is still planned; `None` when there is neither.
    pub(super) fn forecast(&self, month: Month) -> Option<f64> {
        let ahead = self.planned.iter().filter(|amount| amount.period.last_month() > month);
        sum(self.settled(month).chain(ahead).filter_map(|amount| self.value(amount)))
    }

    /// What came in periods whose plan has ended: of a plan that still runs the whole is still to come.
    pub(super) fn settled(&self, month: Month) -> impl Iterator<Item = &Entry> {
        let running: Vec<Period> = self
            .planned
            .iter()
            .map(|amount| amount.period)
            .filter(|period| period.first_month() <= month && period.last_month() > month)
            .collect();
        self.realised.iter().filter(move |amount| {
            let is_within = |plan: &Period| amount.period.is_within(plan.first_month(), plan.last_month());
            !running.iter().any(is_within)
        })
    }

    /// The rows behind what was planned and what came.
    pub(super) fn rows(&self) -> Vec<RowSet> {
        let of = |table, amounts: &[Entry]| {
            let mut rows: Vec<u32> = amounts.iter().map(|amount| amount.row).collect();
            rows.sort_unstable();
            (!rows.is_empty()).then(|| RowSet::new(table, rows))
        };
        [
            of("benefit_realisation", &self.realised),
            of("benefit_plan", &self.planned),
            Some(RowSet::new("benefits", vec![self.row])),
        ]
        .into_iter()
        .flatten()
        .collect()
    }
}

/// The exact sum; `None` of nothing, so that missing never becomes zero.
pub(super) fn sum(values: impl Iterator<Item = f64>) -> Option<f64> {
    let parts: Vec<Amount> = values.filter_map(Amount::from_f64).collect();
    (!parts.is_empty()).then(|| parts.into_iter().sum::<Amount>().to_f64())
}
