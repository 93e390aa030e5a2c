//! A few rows in a newer delivery about another period than its own, where an older delivery told far more about that
//! period. The newest delivery of a period counts whole, so one mistyped month would take a whole earlier month away.
//! Such rows are asked: they do not count and replace nothing, and the older delivery stands until somebody sends that
//! whole period anew. Where a month held few rows itself, the delivery's own month tells: a single row about one other
//! month beside many of its own is a mistyped one as well, the more so when only the year differs.

use std::collections::{BTreeMap, BTreeSet};

use crate::contract::FilledInBy;
use crate::diagnostic::{Code, Diagnostic};
use crate::domain::Period;
use crate::ledger::Row;
use crate::ledger::batch::{Batch, Fate};
use crate::ledger::delivered::Delivered;
use crate::ledger::supersede;

/// Whose rows of which table.
type Subject<'a> = (&'a str, &'static str);

/// What stands of a period: the delivery that told it last, and how many rows.
#[derive(Clone, Copy)]
struct Standing {
    delivery: usize,
    rows: usize,
}

/// Rows to be asked: of which batch and about which period, and what stands of it.
type Found = (usize, Period, Standing);

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
            let older = standing.get(period).filter(|older| {
                let other = &deliveries[older.delivery];
                !is_own && other.sha256 != deliveries[delivery].sha256
            });
            let Some(older) = older.copied() else {
                standing.insert(*period, Standing { delivery, rows: *rows });
                continue;
            };
            let is_few = (*rows as f64) < share * older.rows as f64;
            let is_alone = || {
                let told = Told {
                    own,
                    period: *period,
                    counts: &counts[&delivery],
                };
                told.is_astray(older.rows, share) && {
                    let older: Vec<&Batch> = of(older.delivery).map(|position| &batches[position]).collect();
                    let newer: Vec<&Batch> = of(delivery).map(|position| &batches[position]).collect();
                    !supersede::says_the_same(&newer, &older, *period)
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
            if is_few || is_alone() || instead() {
                found.extend(of(delivery).map(|position| (position, *period, older)));
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
        let (mut own_rows, mut others) = (0, 0);
        for (period, rows) in self.counts {
            if period.is_within(own.first_month(), own.last_month()) {
                own_rows += rows;
            } else {
                others += 1;
            }
        }
        let rows = self.counts.get(&self.period).copied().unwrap_or_default();
        let years = self.period.months() == own.months()
            && (own.first_month().ordinal() - self.period.first_month().ordinal()) % 12 == 0;
        let is_few = (rows as f64) < share * own_rows as f64;
        others == 1 && is_few && (years || rows < older)
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
    standing: Standing,
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
            .with("period", own)
            .with("sum", standing.rows.to_string())
            .with("other", &deliveries[standing.delivery].path);
        diagnostic.partner.clone_from(&delivery.party);
        diagnostics.push(diagnostic);
    }
    batch.asked.extend(about);
}
