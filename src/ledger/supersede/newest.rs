//! Which delivery is the newest about a thing, and what it replaces of the older ones.

use std::collections::{BTreeMap, BTreeSet};

use super::{month_of, party_of};
use crate::contract::{self, ColumnType, FilledInBy};
use crate::domain::{Date, Month, Period};
use crate::ledger::batch::{Batch, Fate};
use crate::ledger::delivered::Delivered;

/// What newer deliveries replace of one table.
#[derive(Debug, Default)]
pub(super) struct Replaced {
    /// The delivery that replaces it as a whole.
    pub(super) whole: Option<usize>,
    /// Else by delivery the records of the periods that it replaces.
    pub(super) by_period: BTreeMap<usize, Vec<usize>>,
}

impl Replaced {
    fn as_a_whole(newer: usize) -> Self {
        Self {
            whole: Some(newer),
            by_period: BTreeMap::new(),
        }
    }

    /// The records that are replaced.
    pub(super) fn records(&self, batch: &Batch) -> Vec<usize> {
        match self.whole {
            Some(_) => (0..batch.fates.len()).collect(),
            None => self.by_period.values().flatten().copied().collect(),
        }
    }
}

type Order = (Option<Date>, i64, usize);

/// The newest delivery of a thing: its order, and its position in the list of deliveries.
type Last = (Order, usize);

/// What is newest per party and table: of a month or a whole table, and of a period.
#[derive(Default)]
pub(super) struct Newest {
    of_file: BTreeMap<(String, &'static str, Option<Month>), Last>,
    of_period: BTreeMap<(String, &'static str, Period), Last>,
}

impl Newest {
    /// Of every table that replaces older ones, and of every tab that a cover takes back.
    pub(super) fn of(batches: &[Batch], deliveries: &[Delivered]) -> Self {
        let mut known = Self::default();
        for batch in batches {
            let delivery = &deliveries[batch.delivery];
            if !replaces(batch, delivery) {
                continue;
            }
            let id = batch.table().id.as_str();
            let newest = (delivery.order(), batch.delivery);
            let month = month_of(batch, delivery);
            if batch.table().period.is_none() || month.is_some_and(|month| !is_all_later(batch, month)) {
                raise(&mut known.of_file, (party_of(delivery), id, month), newest);
            }
        }
        by_cover(deliveries, &mut known);
        for batch in batches {
            let delivery = &deliveries[batch.delivery];
            // What is replaced as a whole replaces nothing itself: its rows count no more than it does.
            if !replaces(batch, delivery) || known.replaces_whole(batch, deliveries) {
                continue;
            }
            let id = batch.table().id.as_str();
            let newest = (delivery.order(), batch.delivery);
            // A row that was refused before anything was replaced replaces nothing of another month.
            let counted = periods(batch)
                .into_iter()
                .zip(&batch.fates)
                .enumerate()
                .filter(|(_, (_, fate))| !batch.is_returned || **fate != Fate::Refused)
                .filter(|(index, _)| !batch.asked.contains(index));
            for period in counted.filter_map(|(_, (period, _))| period).collect::<BTreeSet<_>>() {
                raise(&mut known.of_period, (party_of(delivery), id, period), newest);
            }
        }
        known
    }

    /// True when another file about the same month replaces a batch as a whole.
    fn replaces_whole(&self, batch: &Batch, deliveries: &[Delivered]) -> bool {
        let delivery = &deliveries[batch.delivery];
        let key = (party_of(delivery), batch.table().id.as_str(), month_of(batch, delivery));
        self.of_file
            .get(&key)
            .is_some_and(|(order, other)| *order > delivery.order() && deliveries[*other].sha256 != delivery.sha256)
    }

    /// What newer deliveries replace of a table. The same content again replaces nothing: which of the two counts is the
    /// same.
    pub(super) fn replaced(&self, batch: &Batch, deliveries: &[Delivered]) -> Replaced {
        let delivery = &deliveries[batch.delivery];
        let (id, party) = (batch.table().id.as_str(), party_of(delivery));
        let is_newer = |last: &&Last| last.0 > delivery.order() && deliveries[last.1].sha256 != delivery.sha256;
        let of_file = self.of_file.get(&(party.clone(), id, month_of(batch, delivery)));
        if let Some((_, newer)) = of_file.filter(is_newer) {
            return Replaced::as_a_whole(*newer);
        }
        let about = periods(batch);
        let told: BTreeSet<Period> = about.iter().copied().flatten().collect();
        let newer_of: BTreeMap<Period, usize> = told
            .into_iter()
            .filter_map(|period| Some((period, self.of_period.get(&(party.clone(), id, period))?)))
            .filter(|(_, last)| is_newer(last))
            .map(|(period, (_, newer))| (period, *newer))
            .collect();
        let mut by_period: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for (index, period) in about.into_iter().enumerate().filter(|_| !newer_of.is_empty()) {
            if let Some(newer) = period.and_then(|period| newer_of.get(&period)) {
                by_period.entry(*newer).or_default().push(index);
            }
        }
        Replaced { whole: None, by_period }
    }
}

/// True for a table of which all rows are about periods after the month of its delivery: its cover names a wrong month, and
/// it takes nothing of that month away.
fn is_all_later(batch: &Batch, month: Month) -> bool {
    let mut told = periods(batch).into_iter().flatten().peekable();
    batch.refused_by_reader == 0 && told.peek().is_some() && told.all(|period| period.first_month() > month)
}

/// Adds what covers take back.
fn by_cover(deliveries: &[Delivered], known: &mut Newest) {
    for (number, delivery) in deliveries
        .iter()
        .enumerate()
        .filter(|(_, delivery)| delivery.month.is_some())
    {
        // A cover takes back a tab that its file does not hold at all, too.
        let named = contract::tables()
            .iter()
            .filter(|table| table.period.is_some() && table.id != "delivery" && delivery.has_nothing_for(table));
        for table in named {
            let key = (party_of(delivery), table.id.as_str(), delivery.month);
            raise(&mut known.of_file, key, (delivery.order(), number));
        }
    }
}

fn raise<K: Ord>(known: &mut BTreeMap<K, Last>, key: K, newest: Last) {
    known
        .entry(key)
        .and_modify(|known| *known = (*known).max(newest))
        .or_insert(newest);
}

/// Whether a table may replace an older one: it has rows that are not asked about first, or its cover says that there is
/// nothing to report on it. A list of partners of which nothing is left would refuse every row of everybody.
pub(crate) fn replaces(batch: &Batch, delivery: &Delivered) -> bool {
    let table = batch.table();
    batch.fates.len() > batch.asked.len()
        || (batch.refused_by_reader > 0 && table.id != "partners")
        || (table.period.is_some() && delivery.has_nothing_for(table))
}

/// The period of each record, where deliveries replace each other by period. Several files may speak about one
/// survey round or one day of the office: those are no corrections of each other.
pub(crate) fn periods(batch: &Batch) -> Vec<Option<Period>> {
    let table = batch.table();
    let column = table.period.as_deref().and_then(|id| table.column(id));
    let by_period = column.is_some_and(|column| column.kind == ColumnType::Period)
        && matches!(table.filled_in_by, FilledInBy::Partner | FilledInBy::Both);
    let Some(column) = column.filter(|_| by_period) else {
        return vec![None; batch.fates.len()];
    };
    let texts = batch.facts.texts(&column.id);
    let periods: Vec<Option<Period>> = texts.distinct().map(Period::parse).collect();
    (0..batch.fates.len())
        .map(|index| periods.get(texts.code(index) as usize).copied().flatten())
        .collect()
}
