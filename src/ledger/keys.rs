//! Rows with the same key: twice in one file is an error, in two files the newer one counts.

use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hash, Hasher};

use rayon::prelude::*;

use crate::contract::{Column, ColumnType, FilledInBy, Storage};
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::domain::Period;
use crate::domain::personal::masked;
use crate::intake::Typed;
use crate::intake::accepted::Values;
use crate::ledger::batch::{Batch, Fate};
use crate::ledger::delivered::Delivered;
use crate::ledger::directory::OFFICE;
use crate::ledger::likeness::{Likeness, values};
use crate::ledger::texts::Texts;

/// Refuses or sets aside rows whose key stands elsewhere too. Partners may each report on one KPI: there the
/// partner belongs to the key.
pub fn check(batches: &mut [Batch], deliveries: &[Delivered], diagnostics: &mut Vec<Diagnostic>) {
    let mut order: Vec<usize> = (0..batches.len()).collect();
    // The newest delivery first; within one, the sheets as they stand in the file.
    order.sort_by_key(|position| {
        let batch = &batches[*position];
        (std::cmp::Reverse(deliveries[batch.delivery].order()), batch.reading)
    });
    // Keys that begin differently cannot be the same.
    let mut alike: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for position in order {
        let batch = &batches[position];
        if let Some(start) = start(batch, sender_of(batch, deliveries)) {
            alike.entry(start).or_default().push(position);
        }
    }
    let doubles: Vec<(usize, usize)> = alike
        .par_iter()
        .flat_map_iter(|(_, positions)| doubles(batches, positions))
        .collect();
    // Rows for which a row of another file counts, by the batch that they stand in and the one that counts.
    let mut instead: BTreeMap<(usize, usize), Vec<usize>> = BTreeMap::new();
    for (first, double) in doubles {
        let (kept, (position, index)) = ((first >> 32, first & 0xFFFF_FFFF), (double >> 32, double & 0xFFFF_FFFF));
        let same_file = batches[kept.0].delivery == batches[position].delivery;
        let party = deliveries[batches[position].delivery].party.clone();
        if same_file {
            let table = batches[position].table();
            let column = table.key.first().map_or("", String::as_str);
            let found = batches[position]
                .facts
                .row(index)
                .text(column)
                .unwrap_or_default()
                .to_owned();
            let other = other_cell(
                &batches[kept.0].place(kept.1, column),
                &batches[position].place(index, column),
            );
            let header = table.column(column).map_or(column, |column| column.nl.as_str());
            let shown = masked(&found);
            let mut diagnostic = Diagnostic::new(Code::DuplicateKey, batches[position].place(index, column), shown)
                .with("table", &table.nl)
                .with("column", header)
                .with("other", other);
            let is_same = values(batches[kept.0].facts.row(kept.1), &batches[kept.0], Likeness::Whole)
                == values(batches[position].facts.row(index), &batches[position], Likeness::Whole);
            if !is_same {
                diagnostic = diagnostic.with("why", "differs");
            }
            diagnostic.partner = party;
            diagnostics.push(diagnostic);
            batches[position].fates[index] = Fate::Refused;
        } else {
            let same_content =
                deliveries[batches[kept.0].delivery].sha256 == deliveries[batches[position].delivery].sha256;
            // Office and partner may each list a milestone: the newest counts, as agreed. Two partners that use one
            // code for theirs did not agree to that. Of a file that came twice it is said already.
            let is_agreed = batches[position].table().id == "milestones"
                && !are_two_partners(
                    &deliveries[batches[kept.0].delivery],
                    &deliveries[batches[position].delivery],
                );
            if !is_agreed && !same_content {
                instead.entry((position, kept.0)).or_default().push(index);
            }
            batches[position].fates[index] = Fate::SetAside;
        }
    }
    for ((position, kept), rows) in instead {
        let mut diagnostic = superseded(&batches[position], &rows, &batches[kept].file);
        diagnostic
            .partner
            .clone_from(&deliveries[batches[position].delivery].party);
        diagnostics.push(diagnostic);
    }
}

/// True when two deliveries are known to be of two partners, none of them the office.
fn are_two_partners(one: &Delivered, other: &Delivered) -> bool {
    let partner = |delivery: &Delivered| delivery.party.clone().filter(|party| party != OFFICE);
    matches!((partner(one), partner(other)), (Some(one), Some(other)) if one != other)
}

/// Where the first row with a key stands: its cell, with its sheet where that is another one.
pub(crate) fn other_cell(first: &Place, second: &Place) -> String {
    match &first.sheet {
        Some(sheet) if first.sheet != second.sheet => format!("{sheet}!{}", first.cell_text()),
        _ => first.cell_text(),
    }
}

/// Says, once per sheet and other file, that rows of another file with the same key count instead.
fn superseded(batch: &Batch, rows: &[usize], other: &str) -> Diagnostic {
    let table = batch.table();
    let column = table.key.first().map_or("", String::as_str);
    let row = |index: &usize| batch.facts.row(*index);
    let index = rows
        .iter()
        .min_by_key(|index| row(index).sheet_row())
        .copied()
        .unwrap_or(0);
    let found = batch.facts.row(index).text(column).unwrap_or_default();
    let header = table.column(column).map_or(column, |column| column.nl.as_str());
    Diagnostic::new(Code::RowSuperseded, batch.place(index, column), masked(found))
        .with("table", &table.nl)
        .with("column", header)
        .with("sum", rows.len().to_string())
        .with("other", other)
}

/// Who sent a batch, as far as it says.
fn sender_of<'a>(batch: &Batch, deliveries: &'a [Delivered]) -> &'a str {
    deliveries[batch.delivery].sender.as_deref().unwrap_or_default()
}

/// Of some batches whose keys begin alike, the newest first: each record whose key a newer one has as well, behind the
/// newest with that key. Batch and record in one number.
fn doubles(batches: &[Batch], positions: &[usize]) -> Vec<(usize, usize)> {
    let is_alone = positions.len() == 1;
    let rows = positions
        .iter()
        .flat_map(|position| hashes(&batches[*position], *position, is_alone));
    let mut seen: Vec<(u64, usize, usize)> = rows
        .enumerate()
        .map(|(number, (hash, row))| (hash, number, row))
        .collect();
    seen.sort_unstable();
    let of_one_key = seen.chunk_by(|one, other| one.0 == other.0);
    of_one_key
        .filter_map(|same| same.split_first())
        .flat_map(|(first, others)| others.iter().map(|other| (first.2, other.2)))
        .collect()
}

/// Hash of the key of each kept record, with the batch and the record in one number. Those of a batch that `is_alone`
/// are compared with each other only.
fn hashes(batch: &Batch, position: usize, is_alone: bool) -> Vec<(u64, usize)> {
    let keys = Keys::of(batch, "");
    let is_key = |column: &&str| batch.table().key.iter().any(|id| id == column);
    if !keys
        .columns
        .iter()
        .any(|(column, ..)| is_key(column) && batch.facts.has_value(column))
    {
        return Vec::new();
    }
    let parts: Vec<(KeyPart<'_>, bool)> = keys
        .columns
        .iter()
        .map(|(column, _, is_key)| (KeyPart::of(batch, column, is_alone), *is_key))
        .collect();
    // A column of the key in which no text stands twice makes every key its own.
    let is_each_its_own = |(part, is_key): &(KeyPart<'_>, bool)| {
        *is_key && matches!(part, KeyPart::Numbers(numbers, count) if numbers.len() == *count)
    };
    if parts.iter().any(is_each_its_own) {
        return Vec::new();
    }
    let kept = (0..batch.fates.len()).filter(|index| batch.fates[*index] == Fate::Kept);
    kept.filter_map(|index| {
        let mut hasher = DefaultHasher::new();
        let mut has_value = false;
        for (part, is_key) in &parts {
            let value = part.at(index);
            has_value |= *is_key && value.is_some();
            value.hash(&mut hasher);
        }
        has_value.then(|| (hasher.finish(), position << 32 | index))
    })
    .collect()
}

/// One column of a key, as what tells two of its values apart.
enum KeyPart<'a> {
    /// The number of the text in each row and how many texts there are: for rows of one batch.
    Numbers(&'a [u32], usize),
    /// The same with a hash of each text: for rows of several batches.
    Texts(&'a [u32], Vec<u64>),
    /// A column of another type.
    Other(&'a Batch, &'a str),
}

impl<'a> KeyPart<'a> {
    fn of(batch: &'a Batch, column: &'a str, is_alone: bool) -> Self {
        let hash = |text: &str| {
            let mut hasher = DefaultHasher::new();
            text.hash(&mut hasher);
            hasher.finish()
        };
        match batch.facts.values(column) {
            Some(Values::Text(texts)) if is_alone => Self::Numbers(&texts.numbers, texts.count()),
            Some(Values::Text(texts)) => Self::Texts(&texts.numbers, texts.distinct().map(hash).collect()),
            _ => Self::Other(batch, column),
        }
    }

    /// What stands in a row; `None` for an empty cell.
    fn at(&self, index: usize) -> Option<u64> {
        match self {
            Self::Numbers(numbers, count) => {
                let number = *numbers.get(index)?;
                ((number as usize) < *count).then_some(u64::from(number))
            }
            Self::Texts(numbers, hashes) => hashes.get(*numbers.get(index)? as usize).copied(),
            Self::Other(batch, column) => {
                let row = batch.facts.row(index);
                let number = row.number(column).map(f64::to_bits);
                number.or_else(|| row.date(column).map(|day| u64::from(day.days().cast_unsigned())))
            }
        }
    }
}

/// What every key of a batch that a party sent begins with; `None` where the table has no key.
fn start(batch: &Batch, party: &str) -> Option<String> {
    let table = batch.table();
    let mut start = (!table.key.is_empty() && table.id != "delivery").then(|| table.id.clone())?;
    let is_by_party = table.filled_in_by == FilledInBy::Partner
        || table.id == "kpi_measurements"
        || table.partner.is_some() && table.id != "milestones";
    if is_by_party {
        start.push('\u{1}');
        start.push_str(party);
    }
    Some(start)
}

/// The keys of the records of a batch as texts.
pub(crate) struct Keys<'a> {
    batch: &'a Batch,
    /// What every key begins with; `None` where the table has no key.
    start: Option<String>,
    /// The columns, and whether each belongs to the key itself.
    columns: Vec<(&'a str, Texts<'a>, bool)>,
}

impl<'a> Keys<'a> {
    /// The keys of a batch that a party sent.
    pub(crate) fn of(batch: &'a Batch, party: &str) -> Self {
        let table = batch.table();
        let start = start(batch, party);
        // A number that starts again each month is another row each month.
        let period = table
            .column("period")
            .filter(|column| column.kind == ColumnType::Period && !table.key.contains(&column.id));
        let columns = table
            .key
            .iter()
            .chain(period.map(|column| &column.id))
            .map(|column| {
                let column = column.as_str();
                (
                    column,
                    batch.facts.texts(column),
                    table.key.iter().any(|id| id == column),
                )
            })
            .collect();
        Self { batch, start, columns }
    }

    /// Adds the key of a record to a text; false when the table has none or all its columns are empty.
    fn write(&self, index: usize, key: &mut String) -> bool {
        let Some(start) = &self.start else { return false };
        key.push_str(start);
        let row = self.batch.facts.row(index);
        let mut has_value = false;
        for (column, texts, is_key) in &self.columns {
            key.push('\u{1}');
            if let Some(text) = texts.get(index) {
                key.push_str(text);
                has_value |= is_key;
            } else if let Some(number) = row.number(column) {
                key.push_str(&number.to_string());
                has_value = true;
            } else if let Some(date) = row.date(column) {
                key.push_str(&date.to_string());
                has_value = true;
            }
        }
        has_value
    }

    /// The key of a row that the reader refused, from what stands in it; `None` where a part of the key is not there or
    /// could not be read.
    pub(crate) fn of_refused(&self, cells: &BTreeMap<String, Typed>) -> Option<String> {
        let mut key = self.start.clone()?;
        let mut has_value = false;
        for (column, _, is_key) in &self.columns {
            key.push('\u{1}');
            let of_contract = self.batch.table().column(column);
            if let (Some(column), Some(typed)) = (of_contract, cells.get(*column))
                && !is_read(column, typed)
            {
                return None;
            }
            match cells.get(*column) {
                Some(Typed::Text(text) | Typed::Number(text)) => {
                    key.push_str(text);
                    has_value |= is_key;
                }
                Some(Typed::Day(day)) => {
                    key.push_str(&day.to_string());
                    has_value = true;
                }
                None if of_contract.is_some_and(|column| column.required) => return None,
                Some(Typed::Boolean(_)) | None => {}
            }
        }
        has_value.then_some(key)
    }

    /// The key of a record; `None` when the table has none or all its columns are empty.
    pub(crate) fn key(&self, index: usize) -> Option<String> {
        let mut key = String::new();
        self.write(index, &mut key).then_some(key)
    }
}

/// Whether what stands in a cell of a refused row is what its column holds, and not what could not be read.
fn is_read(column: &Column, typed: &Typed) -> bool {
    match (column.kind, typed) {
        (ColumnType::Enum, Typed::Text(text)) => column.words.iter().any(|word| word.id == *text),
        (ColumnType::Period, Typed::Text(text)) => Period::parse(text).is_some(),
        (kind, typed) => match kind.storage() {
            Storage::Text => matches!(typed, Typed::Text(_) | Typed::Number(_)),
            Storage::Decimal | Storage::Integer => matches!(typed, Typed::Number(_)),
            Storage::Day => matches!(typed, Typed::Day(_)),
            Storage::Boolean => matches!(typed, Typed::Boolean(_)),
        },
    }
}
