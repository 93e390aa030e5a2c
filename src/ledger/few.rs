//! A few rows in a newer delivery about another period than its own, where an older delivery told far more about that
//! period. The newest delivery of a period counts whole, so one mistyped month would take a whole earlier month away.
//! Such rows are asked: they do not count and replace nothing, and the older delivery stands until somebody sends that
//! whole period anew. Where a month held few rows itself, the delivery's own month tells: a single row about one other
//! month beside many of its own is a mistyped one as well, the more so when only the year differs. Contributions that are
//! all about one other month are asked, too: a file of last month that was sent again under a new cover says nothing of its
//! own month. Where nothing
//! stands of that other month it is asked only against a cover, which says what the file is about, and the month just before
//! may come late.

use std::collections::{BTreeMap, BTreeSet};

use crate::contract::FilledInBy;
use crate::diagnostic::{Code, Diagnostic};
use crate::domain::Period;
use crate::ledger::Row;
use crate::ledger::batch::{Batch, Fate};
use crate::ledger::delivered::Delivered;
use crate::ledger::likeness;
use crate::ledger::supersede;

/// The table of which a delivery without any row about its own month says that something is wrong.
const CONTRIBUTIONS: &str = "contributions";

/// Whose rows of which table.
type Subject<'a> = (&'a str, &'static str);

/// What stands of a period: the delivery that told it last, and how many rows.
#[derive(Clone, Copy)]
struct Standing {
    delivery: usize,
    rows: usize,
}

/// Rows to be asked: of which batch and about which period, and what stands of it, if anything.
type Found = (usize, Period, Option<Standing>);

/// Refuses the rows that are asked first: fewer than a `share` of what they would replace, or a value of a KPI about
/// another month while the delivery has none about its own.
pub fn check(batches: &mut [Batch], deliveries: &[Delivered], share: f64, diagnostics: &mut Vec<Diagnostic>) {
    let mut found: Vec<Found> = Vec::new();
    for positions in of_subjects(batches, deliveries).into_values() {
        found.extend(few_of(batches, deliveries, &positions, share));
    }
    found.sort_by_key(|(position, period, _)| (*position, *period));
    for (position, period, standing) in found {
        ask(batches, position, period, standing, deliveries, diagnostics);
    }
}

/// The batches that replace each other by period, by party and table.
fn of_subjects<'a>(batches: &[Batch], deliveries: &'a [Delivered]) -> BTreeMap<Subject<'a>, Vec<usize>> {
    let mut subjects: BTreeMap<Subject<'a>, Vec<usize>> = BTreeMap::new();
    for (position, batch) in batches.iter().enumerate() {
        let table = batch.table();
        let by_period = matches!(table.filled_in_by, FilledInBy::Partner | FilledInBy::Both);
        if let (true, true, Some(sender)) = (
            by_period && table.id != "delivery",
            table.period.is_some(),
            deliveries[batch.delivery].sender.as_deref(),
        ) {
            subjects.entry((sender, table.id.as_str())).or_default().push(position);
        }
    }
    subjects
}

fn few_of(batches: &[Batch], deliveries: &[Delivered], positions: &[usize], share: f64) -> Vec<Found> {
    let mut counts: BTreeMap<usize, BTreeMap<Period, usize>> = BTreeMap::new();
    for position in positions {
        let of = counts.entry(batches[*position].delivery).or_default();
        for (period, rows) in counted(&batches[*position]) {
            *of.entry(period).or_default() += rows;
        }
    }
    let mut order: Vec<usize> = counts.keys().copied().collect();
    order.sort_by_key(|delivery| deliveries[*delivery].order());
    let mut standing: BTreeMap<Period, Standing> = BTreeMap::new();
    let mut found = Vec::new();
    for delivery in order {
        let own = deliveries[delivery].period;
        let of = |other: usize| {
            let own = positions.iter().copied();
            own.filter(move |position| batches[*position].delivery == other)
        };
        for (period, rows) in &counts[&delivery] {
            let is_own = own.is_none_or(|own| period.is_within(own.first_month(), own.last_month()));
            let told = Told {
                own,
                period: *period,
                counts: &counts[&delivery],
            };
            let is_contribution = || batches[positions[0]].table().id == CONTRIBUTIONS;
            let is_elsewhere = || is_contribution() && told.is_elsewhere();
            let older = standing.get(period).copied();
            let is_same = |older: &Standing| deliveries[older.delivery].sha256 == deliveries[delivery].sha256;
            let Some(older) = older.filter(|older| !is_own && !is_same(older)) else {
                let is_new = older.is_none() && !is_own;
                if is_new && is_contribution() && deliveries[delivery].has_cover && told.is_far(share) {
                    found.extend(of(delivery).map(|position| (position, *period, None)));
                } else {
                    standing.insert(*period, Standing { delivery, rows: *rows });
                }
                continue;
            };
            let is_few = (*rows as f64) < share * older.rows as f64;
            let is_alone = || {
                told.is_astray(older.rows, share) && {
                    let older: Vec<&Batch> = of(older.delivery).map(|position| &batches[position]).collect();
                    let newer: Vec<&Batch> = of(delivery).map(|position| &batches[position]).collect();
                    !likeness::says_the_same(&newer, &older, *period)
                }
            };
            let instead = || {
                is_instead(
                    batches,
                    (of(delivery).collect(), of(older.delivery).collect()),
                    own,
                    *period,
                )
            };
            if is_few || is_elsewhere() || is_alone() || instead() {
                found.extend(of(delivery).map(|position| (position, *period, Some(older))));
            } else {
                standing.insert(*period, Standing { delivery, rows: *rows });
            }
        }
    }
    found
}

/// What a delivery tells of its own period and of one other.
struct Told<'a> {
    /// What it is about.
    own: Option<Period>,
    /// The other period.
    period: Period,
    /// How many rows it has about each period.
    counts: &'a BTreeMap<Period, usize>,
}

impl Told<'_> {
    /// True when its rows about the other period stand alone: it tells of no third period, they are few beside its own,
    /// and fewer than the older ones or of the same month in another year.
    fn is_astray(&self, older: usize, share: f64) -> bool {
        let Some(own) = self.own else { return false };
        let years = self.period.months() == own.months() && self.months_before(own) % 12 == 0;
        self.is_few_beside_own(own, share) && (years || self.rows() < older)
    }

    /// True when all its rows are about the other period, which is as long as its own and came before: nothing of it is
    /// about what it should be about.
    fn is_elsewhere(&self) -> bool {
        let Some(own) = self.own else { return false };
        let is_about_own =
            |period: &Period| period.first_month() <= own.last_month() && own.first_month() <= period.last_month();
        self.counts.len() == 1 && !self.counts.keys().any(is_about_own) && self.is_as_long_and_before(own)
    }

    /// True when nothing stood of the other period, which came more than one before its own, and it is the only other one:
    /// few rows beside its own, or all of them.
    fn is_far(&self, share: f64) -> bool {
        let Some(own) = self.own.filter(|own| self.is_as_long_and_before(*own)) else {
            return false;
        };
        let is_just_before = self.months_before(own) == own.months();
        !is_just_before && (self.is_elsewhere() || self.is_few_beside_own(own, share))
    }

    /// True when there is no third period, and its rows about the other one are few beside those about its own.
    fn is_few_beside_own(&self, own: Period, share: f64) -> bool {
        let is_own = |period: &Period| period.is_within(own.first_month(), own.last_month());
        let own_rows: usize = self
            .counts
            .iter()
            .filter(|(period, _)| is_own(period))
            .map(|(_, rows)| rows)
            .sum();
        let others = self.counts.keys().filter(|period| !is_own(period)).count();
        others == 1 && (self.rows() as f64) < share * own_rows as f64
    }

    fn is_as_long_and_before(&self, own: Period) -> bool {
        self.period.months() == own.months() && self.months_before(own) > 0
    }

    /// How many months the other period begins before its own.
    fn months_before(&self, own: Period) -> i32 {
        own.first_month().ordinal() - self.period.first_month().ordinal()
    }

    fn rows(&self) -> usize {
        self.counts.get(&self.period).copied().unwrap_or_default()
    }
}

/// How many kept rows a batch has about each period.
fn counted(batch: &Batch) -> BTreeMap<Period, usize> {
    let mut counts = BTreeMap::new();
    let Some(column) = batch.table().period.as_deref() else {
        return counts;
    };
    let texts = batch.facts.texts(column);
    let periods: Vec<Option<Period>> = texts.distinct().map(Period::parse).collect();
    let mut rows = vec![0; periods.len()];
    for (index, _) in batch.fates.iter().enumerate().filter(|(_, fate)| **fate == Fate::Kept) {
        if let Some(count) = rows.get_mut(texts.code(index) as usize) {
            *count += 1;
        }
    }
    for (period, rows) in periods.into_iter().zip(rows) {
        if let (Some(period), 1..) = (period, rows) {
            *counts.entry(period).or_default() += rows;
        }
    }
    counts
}

/// What a KPI row is about, and what it says.
type Said = ([String; 3], Option<String>);

/// True when a delivery holds another value of a KPI about a month than stands of it, and none about its own month:
/// the month was probably mistyped. A provisional value may be revised.
fn is_instead(
    batches: &[Batch],
    (newer, older): (Vec<usize>, Vec<usize>),
    own: Option<Period>,
    period: Period,
) -> bool {
    let (Some(own), Some("kpi_measurements")) = (own, newer.first().map(|first| batches[*first].table().id.as_str()))
    else {
        return false;
    };
    if own.months() != period.months() || period > own {
        return false;
    }
    let rows = |positions: &[usize], about: Period| -> BTreeMap<[String; 3], Option<String>> {
        let batches = positions.iter().map(|position| &batches[*position]);
        let all = batches.flat_map(|batch| batch.kept().into_iter().map(|index| batch.facts.row(index)));
        all.filter(|row| row.period("period") == Some(about))
            .map(said)
            .collect()
    };
    let (stands, here) = (rows(&older, period), rows(&newer, own));
    rows(&newer, period).into_iter().any(|(key, value)| {
        let other = stands.get(&key);
        !here.contains_key(&key) && other.is_some_and(|other| other.is_some() && *other != value)
    })
}

/// The KPI, area and group of a row, and its value; none where it is provisional.
fn said(row: Row<'_>) -> Said {
    let key = ["kpi_id", "area_id", "target_group"].map(|id| row.text(id).unwrap_or_default().to_owned());
    let numbers = ["value", "numerator", "denominator"].map(|id| row.number(id));
    let is_provisional = row.boolean("is_provisional") == Some(true);
    (key, (!is_provisional).then(|| format!("{numbers:?}")))
}

/// Refuses the rows of a batch about a period and asks about each.
fn ask(
    batches: &mut [Batch],
    position: usize,
    period: Period,
    standing: Option<Standing>,
    deliveries: &[Delivered],
    diagnostics: &mut Vec<Diagnostic>,
) {
    let batch = &mut batches[position];
    let delivery = &deliveries[batch.delivery];
    let Some(column) = batch.table().period.as_deref() else {
        return;
    };
    let header = batch.table().column(column).map_or(column, |column| column.nl.as_str());
    let about: BTreeSet<usize> = supersede::periods(batch)
        .into_iter()
        .enumerate()
        .filter(|(index, found)| *found == Some(period) && batch.fates[*index] == Fate::Kept)
        .map(|(index, _)| index)
        .collect();
    for index in &about {
        batch.fates[*index] = Fate::Refused;
        let own = delivery.period.map(|own| own.to_string()).unwrap_or_default();
        let mut diagnostic = Diagnostic::new(Code::PeriodStray, batch.place(*index, column), period.to_string())
            .with("column", header)
            .with("table", &batch.table().nl)
            .with("period", own);
        diagnostic = match standing {
            Some(standing) => diagnostic
                .with("sum", standing.rows.to_string())
                .with("other", &deliveries[standing.delivery].path),
            None => diagnostic.with("why", "new"),
        };
        diagnostics.push(delivery.addressed(diagnostic));
    }
    batch.asked.extend(about);
}
