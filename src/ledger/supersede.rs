//! Which delivery counts: for each party, table and period the newest one, whole. What is set aside for another file
//! is said, unless the other file says the same.

use std::collections::{BTreeMap, BTreeSet};

use crate::contract::{self, ColumnType, FilledInBy};
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::domain::{CellRef, Date, Month, Period};
use crate::ledger::Row;
use crate::ledger::batch::{Batch, Fate};
use crate::ledger::delivered::Delivered;
use crate::ledger::earlier_rows::Standing;
use crate::ledger::keys::Keys;

/// How many rows a message lists.
const SHOWN: usize = 20;

type Order = (Option<Date>, i64, usize);

/// The newest delivery of a thing: its order, and its position in the list of deliveries.
type Newest = (Order, usize);

/// What is newest per party and table: of a month or a whole table, and of a period.
#[derive(Default)]
struct Known {
    of_file: BTreeMap<(String, &'static str, Option<Month>), Newest>,
    of_period: BTreeMap<(String, &'static str, Period), Newest>,
}

impl Known {
    /// True when another file about the same month replaces a batch as a whole.
    fn replaces_whole(&self, batch: &Batch, deliveries: &[Delivered]) -> bool {
        let delivery = &deliveries[batch.delivery];
        let key = (party_of(delivery), batch.table().id.as_str(), month_of(batch, delivery));
        self.of_file
            .get(&key)
            .is_some_and(|(order, other)| *order > delivery.order() && deliveries[*other].sha256 != delivery.sha256)
    }
}

/// What was replaced as a whole.
#[derive(Debug, Default)]
pub struct Superseded {
    /// Whether each batch was, refused rows included.
    pub batches: Vec<bool>,
    /// The deliveries of which a table with a period was: they were corrected.
    pub corrected: BTreeSet<usize>,
    /// The deliveries that did it: they are corrections.
    pub corrections: BTreeSet<usize>,
    /// Which delivery replaced a table of each.
    pub by: BTreeMap<usize, usize>,
}

/// Sets aside the records that a newer delivery of the same party replaces.
///
/// A table without a period is replaced as a whole; one with periods by period. A file about a month also replaces
/// an older file about that month as a whole, so that a row that the correction leaves out is gone, and listed. A table
/// of which all rows were refused takes part, too. A tab without any row says nothing: the older rows count, and it is
/// asked; unless its cover says that there is nothing to report on it.
///
/// The rows of a register that are `standing` count on, for those that replace them were refused.
pub fn apply(
    batches: &mut [Batch],
    deliveries: &[Delivered],
    standing: &Standing,
    diagnostics: &mut Vec<Diagnostic>,
) -> Superseded {
    let known = known(batches, deliveries);
    let mut superseded = Superseded::default();
    let mut rows_of: Vec<(usize, usize, Vec<usize>, Code)> = Vec::new();
    let mut equals = BTreeSet::new();
    for (position, batch) in batches.iter_mut().enumerate() {
        let delivery = &deliveries[batch.delivery];
        let (id, party) = (batch.table().id.as_str(), party_of(delivery));
        // The same content again replaces nothing: which of the two counts is the same.
        let is_other = |newest: &Newest| deliveries[newest.1].sha256 != delivery.sha256;
        let newest = known
            .of_file
            .get(&(party.clone(), id, month_of(batch, delivery)))
            .filter(|newest| newest.0 > delivery.order() && is_other(newest));
        if let Some((_, other)) = newest
            && id != "delivery"
        {
            superseded.by.entry(batch.delivery).or_insert(*other);
            // A register is sent anew each time: its version says nothing of the one before.
            let equal = Equal::of(delivery, &deliveries[*other])
                .filter(|equal| *equal == Equal::DayAndVersion || month_of(batch, delivery).is_some());
            equals.extend(equal.map(|equal| (batch.delivery, *other, equal)));
        }
        let mut rows: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        let periods = periods(batch);
        let newer_of: BTreeMap<Period, &Newest> = periods
            .iter()
            .flatten()
            .collect::<BTreeSet<_>>()
            .into_iter()
            .filter_map(|period| Some((*period, known.of_period.get(&(party.clone(), id, *period))?)))
            .filter(|(_, newest)| newest.0 > delivery.order() && is_other(newest))
            .collect();
        if newest.is_none() && newer_of.is_empty() {
            superseded.batches.push(false);
            continue;
        }
        for (index, period) in periods.into_iter().enumerate() {
            let newer = period.and_then(|period| newer_of.get(&period).copied());
            if let (Some((_, other)), None) = (newer, newest) {
                rows.entry(*other).or_default().push(index);
                // An overview of all months is sent each month anew: its version says nothing of the one before.
                let equal = Equal::of(delivery, &deliveries[*other]).filter(|equal| *equal == Equal::DayAndVersion);
                equals.extend(equal.map(|equal| (batch.delivery, *other, equal)));
            }
            if (newest.is_some() || newer.is_some()) && !standing.contains_key(&(position, index)) {
                batch.fates[index] = Fate::SetAside;
            }
        }
        let rows = rows.into_iter();
        rows_of.extend(rows.map(|(other, rows)| (position, other, rows, Code::RowsSuperseded)));
        if let Some((_, other)) = newest
            && id != "delivery"
        {
            let is_gone = |index: &usize| !standing.contains_key(&(position, *index));
            let all = (0..batch.fates.len()).filter(is_gone).collect();
            rows_of.push((position, *other, all, Code::RowsWithdrawn));
            if batch.table().period.is_some() {
                superseded.corrected.insert(batch.delivery);
                superseded.corrections.insert(*other);
            }
        }
        superseded.batches.push(newest.is_some());
    }
    for (older, newer, equal) in equals {
        diagnostics.push(equal.said(&deliveries[older], &deliveries[newer]));
    }
    emptied(batches, deliveries, &superseded.batches, diagnostics);
    contradicted(batches, deliveries, diagnostics);
    for (position, other, rows, code) in rows_of {
        let batch = &batches[position];
        let gone = not_repeated(batch, &rows, batches, other);
        if let Some(first) = gone.first() {
            let table = batch.table();
            let column = table.period.as_ref().or(table.key.first()).map_or("", String::as_str);
            let found = if code == Code::RowsWithdrawn {
                sheet_rows(batch, &gone)
            } else {
                String::new()
            };
            let diagnostic = Diagnostic::new(code, batch.place(*first, column), found)
                .with("sum", gone.len().to_string())
                .with("other", &deliveries[other].path);
            diagnostics.push(of_party(diagnostic, &deliveries[batch.delivery]));
        }
    }
    superseded
}

/// What is newest: of every table that replaces older ones, and of every tab that a cover takes back.
fn known(batches: &[Batch], deliveries: &[Delivered]) -> Known {
    let mut known = Known::default();
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

/// True for a table of which all rows are about periods after the month of its delivery: its cover names a wrong month, and
/// it takes nothing of that month away.
fn is_all_later(batch: &Batch, month: Month) -> bool {
    let mut told = periods(batch).into_iter().flatten().peekable();
    batch.refused_by_reader == 0 && told.peek().is_some() && told.all(|period| period.first_month() > month)
}

/// Adds what covers take back.
fn by_cover(deliveries: &[Delivered], known: &mut Known) {
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

/// Whether a table may replace an older one: it has rows that are not asked about first, or its cover says that there is nothing to report on it. A list
/// of partners of which nothing is left would refuse every row of everybody.
pub(crate) fn replaces(batch: &Batch, delivery: &Delivered) -> bool {
    let table = batch.table();
    batch.fates.len() > batch.asked.len()
        || (batch.refused_by_reader > 0 && table.id != "partners")
        || (table.period.is_some() && delivery.has_nothing_for(table))
}

/// Asks about a tab without rows in a newer delivery over a month of which an older one holds rows: these count on.
fn emptied(batches: &[Batch], deliveries: &[Delivered], replaced: &[bool], diagnostics: &mut Vec<Diagnostic>) {
    for batch in batches {
        let delivery = &deliveries[batch.delivery];
        let month = month_of(batch, delivery);
        if month.is_none() || batch.table().id == "delivery" || replaces(batch, delivery) {
            continue;
        }
        let older = batches.iter().zip(replaced).find(|(older, replaced)| {
            let other = &deliveries[older.delivery];
            !**replaced
                && older.table().id == batch.table().id
                && !older.kept().is_empty()
                && party_of(other) == party_of(delivery)
                && month_of(older, other) == month
                && other.order() < delivery.order()
        });
        if let Some((older, _)) = older {
            let place = Place::sheet(&batch.file, &batch.sheet);
            let diagnostic = Diagnostic::new(Code::TabEmptied, place, "")
                .with("table", &batch.table().nl)
                .with("sum", older.kept().len().to_string())
                .with("other", &older.file);
            diagnostics.push(of_party(diagnostic, delivery));
        }
    }
}

/// Asks about rows over the month of their delivery in a table of which its cover says that there is nothing to report.
fn contradicted(batches: &[Batch], deliveries: &[Delivered], diagnostics: &mut Vec<Diagnostic>) {
    for batch in batches {
        let (delivery, table) = (&deliveries[batch.delivery], batch.table());
        if table.id == "delivery" || month_of(batch, delivery).is_none() || !delivery.has_nothing_for(table) {
            continue;
        }
        let Some(about) = delivery.period else { continue };
        let periods = periods(batch);
        let is_about = |index: &usize| {
            periods[*index].is_none_or(|period| period.is_within(about.first_month(), about.last_month()))
        };
        let rows = batch.kept().into_iter().filter(is_about).count();
        if rows > 0 {
            let place = Place::sheet(&batch.file, &batch.sheet);
            let diagnostic = Diagnostic::new(Code::NothingAndRows, place, "")
                .with("table", &table.nl)
                .with("sum", rows.to_string());
            diagnostics.push(of_party(diagnostic, delivery));
        }
    }
}

/// The rows of some records on their sheet, as a reader looks for them: at most twenty.
fn sheet_rows(batch: &Batch, records: &[usize]) -> String {
    let rows: BTreeSet<u32> = records
        .iter()
        .map(|index| batch.facts.row(*index).sheet_row())
        .collect();
    let name = |row: &u32| {
        if batch.is_transposed {
            CellRef::letters(*row)
        } else {
            row.to_string()
        }
    };
    let mut shown: Vec<String> = rows.iter().take(SHOWN).map(name).collect();
    if rows.len() > SHOWN {
        shown.push("…".to_owned());
    }
    shown.join(", ")
}

fn party_of(delivery: &Delivered) -> String {
    delivery.sender.clone().unwrap_or_else(|| delivery.path.clone())
}

fn month_of(batch: &Batch, delivery: &Delivered) -> Option<Month> {
    delivery.month.filter(|_| batch.table().period.is_some())
}

fn of_party(mut diagnostic: Diagnostic, delivery: &Delivered) -> Diagnostic {
    diagnostic.partner.clone_from(&delivery.party);
    diagnostic
}

/// What two files with other content have in common, so that their senders may not have meant what counts now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Equal {
    /// Only the order of paths tells which is newer.
    DayAndVersion,
    /// Only the day tells which is newer: neither is said to be a correction of the other.
    Version,
    /// The day and the version tell the opposite.
    Opposite,
}

impl Equal {
    fn of(older: &Delivered, newer: &Delivered) -> Option<Self> {
        if older.version > newer.version && older.is_dated && newer.is_dated {
            return Some(Self::Opposite);
        }
        if older.version != newer.version || older.sha256 == newer.sha256 {
            return None;
        }
        let is_same_day = older.delivered_on == newer.delivered_on;
        Some(if is_same_day {
            Self::DayAndVersion
        } else {
            Self::Version
        })
    }

    /// Which of the two counts, and why.
    fn said(self, older: &Delivered, newer: &Delivered) -> Diagnostic {
        let code = match self {
            Self::DayAndVersion | Self::Opposite => Code::DeliveryUndecided,
            Self::Version => Code::DeliverySameVersion,
        };
        let day = |delivery: &Delivered| delivery.delivered_on.map(|day| day.to_string()).unwrap_or_default();
        let mut said = Diagnostic::new(code, Place::file(&older.path), "").with("other", &newer.path);
        match self {
            Self::Version => said = said.with("deadline", day(newer)).with("on", day(older)),
            Self::Opposite => said = said.with("why", "opposite"),
            Self::DayAndVersion => {}
        }
        of_party(said, older)
    }
}

fn raise<K: Ord>(known: &mut BTreeMap<K, Newest>, key: K, newest: Newest) {
    known
        .entry(key)
        .and_modify(|known| *known = (*known).max(newest))
        .or_insert(newest);
}

/// Which of the rows do not stand in the newer delivery: an overview that is sent again each month repeats its earlier
/// months, and nothing is lost then. A row with a key is found again by its key, one without by all that it says; one
/// of which only the amount differs, or only the words, was corrected and not left out.
fn not_repeated(batch: &Batch, rows: &[usize], batches: &[Batch], newer: usize) -> Vec<usize> {
    let newer: Vec<&Batch> = batches
        .iter()
        .filter(|other| other.delivery == newer && other.table().id == batch.table().id)
        .collect();
    let keys_of: Vec<Keys<'_>> = newer.iter().map(|other| Keys::of(other, "")).collect();
    let mut left: Vec<(usize, usize)> = newer
        .iter()
        .enumerate()
        .flat_map(|(number, other)| (0..other.fates.len()).map(move |index| (number, index)))
        .collect();
    let mut gone = rows.to_vec();
    let keys = Keys::of(batch, "");
    for likeness in [Likeness::Whole, Likeness::AllButAmount, Likeness::AmountAndKind] {
        if gone.is_empty() || left.is_empty() {
            break;
        }
        let mut same: BTreeMap<String, [Vec<(f64, usize)>; 2]> = BTreeMap::new();
        for index in &gone {
            let of = same.entry(name(&keys, batch, *index, likeness)).or_default();
            of[0].push((amount(batch, *index), *index));
        }
        for (position, (number, index)) in left.iter().enumerate() {
            let (keys, newer) = (&keys_of[*number], newer[*number]);
            if let Some(of) = same.get_mut(&name(keys, newer, *index, likeness)) {
                of[1].push((amount(newer, *index), position));
            }
        }
        let mut found: [BTreeSet<usize>; 2] = Default::default();
        for [mut before, mut after] in same.into_values() {
            // In order of size the rows that are most alike stand at the same end.
            before.sort_by(|a, b| a.0.total_cmp(&b.0));
            after.sort_by(|a, b| a.0.total_cmp(&b.0));
            for ((_, index), (_, position)) in before.iter().rev().zip(after.iter().rev()) {
                found[0].insert(*index);
                found[1].insert(*position);
            }
        }
        gone.retain(|index| !found[0].contains(index));
        let mut position = 0;
        left.retain(|_| {
            position += 1;
            !found[1].contains(&(position - 1))
        });
    }
    gone
}

/// True when two deliveries say the same about a period, row by row.
pub(crate) fn says_the_same(one: &[&Batch], other: &[&Batch], period: Period) -> bool {
    let all = |batches: &[&Batch]| {
        let mut said: Vec<String> = Vec::new();
        for batch in batches {
            let about = periods(batch);
            let kept = batch.kept().into_iter();
            said.extend(
                kept.filter(|index| about[*index] == Some(period))
                    .map(|index| values(batch.facts.row(index), batch, Likeness::Whole)),
            );
        }
        said.sort();
        said
    };
    all(one) == all(other)
}

/// The number that the table's contract marks as its measure.
fn amount(batch: &Batch, index: usize) -> f64 {
    let measure = batch.table().control_sum.as_deref().unwrap_or_default();
    batch.facts.row(index).number(measure).unwrap_or_default()
}

/// How a row is found again.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Likeness {
    /// By its key, or by all that it says.
    Whole,
    /// By all but its numbers.
    AllButAmount,
    /// By its numbers, its period and the words of lists.
    AmountAndKind,
}

/// What a row is found again by.
fn name(keys: &Keys<'_>, batch: &Batch, index: usize, likeness: Likeness) -> String {
    let row = batch.facts.row(index);
    match keys.key(index) {
        Some(key) => key,
        None => values(row, batch, likeness),
    }
}

/// The values of a row as one text.
pub(crate) fn values(row: Row<'_>, batch: &Batch, likeness: Likeness) -> String {
    let mut values = String::new();
    for column in &batch.table().columns {
        values.push('\u{1}');
        let is_number = matches!(
            column.kind,
            ColumnType::Decimal | ColumnType::Money | ColumnType::Integer
        );
        let is_word = matches!(column.kind, ColumnType::Text | ColumnType::Code | ColumnType::Codes);
        let is_left_out = match likeness {
            Likeness::Whole => false,
            Likeness::AllButAmount => is_number,
            Likeness::AmountAndKind => is_word,
        };
        if is_left_out {
            continue;
        }
        if let Some(text) = row.text(&column.id) {
            values.push_str(text);
        } else if let Some(number) = row.number(&column.id) {
            values.push_str(&number.to_string());
        } else if let Some(date) = row.date(&column.id) {
            values.push_str(&date.to_string());
        } else if let Some(is_true) = row.boolean(&column.id) {
            values.push_str(if is_true { "1" } else { "0" });
        }
    }
    values
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
