//! Rows with the same key: twice in one file is an error, in two files the newer one counts.

use std::hash::{DefaultHasher, Hash, Hasher};

use crate::contract::{ColumnType, FilledInBy};
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::domain::personal::masked;
use crate::ledger::batch::{Batch, Fate};
use crate::ledger::delivered::Delivered;

/// Refuses or sets aside rows whose key stands elsewhere too. Partners may each report on one KPI: there the
/// partner belongs to the key.
pub fn check(batches: &mut [Batch], deliveries: &[Delivered], diagnostics: &mut Vec<Diagnostic>) {
    let mut order: Vec<usize> = (0..batches.len()).collect();
    order.sort_by_key(|position| {
        std::cmp::Reverse((
            deliveries[batches[*position].delivery].order(),
            batches[*position].reading,
        ))
    });
    let mut seen: Vec<(u64, usize, usize)> = Vec::new();
    for position in order {
        let batch = &batches[position];
        let has_key = batch.table().key.iter().any(|column| batch.facts.has_value(column));
        if !has_key {
            continue;
        }
        let sender = deliveries[batch.delivery].sender.as_deref().unwrap_or_default();
        for index in batch.kept() {
            if let Some(key) = key(batch, index, sender) {
                let mut hasher = DefaultHasher::new();
                key.hash(&mut hasher);
                seen.push((hasher.finish(), seen.len(), position << 32 | index));
            }
        }
    }
    seen.sort_unstable();
    let doubles: Vec<(usize, usize)> = seen
        .windows(2)
        .filter(|pair| pair[0].0 == pair[1].0)
        .map(|pair| (first_of(&seen, pair[1].0), pair[1].2))
        .collect();
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
                .with("column", header)
                .with("other", other);
            diagnostic.partner = party;
            diagnostics.push(diagnostic);
            batches[position].fates[index] = Fate::Refused;
        } else {
            let same_content =
                deliveries[batches[kept.0].delivery].sha256 == deliveries[batches[position].delivery].sha256;
            // Office and partner may each list a milestone: the newest counts, as agreed. Of a file that came twice
            // it is said already.
            if batches[position].table().id != "milestones" && !same_content {
                let mut diagnostic = superseded(&batches[position], index, &batches[kept.0].file);
                diagnostic.partner = party;
                diagnostics.push(diagnostic);
            }
            batches[position].fates[index] = Fate::SetAside;
        }
    }
}

/// Where the first row with a key stands: its cell, with its sheet where that is another one.
fn other_cell(first: &Place, second: &Place) -> String {
    match &first.sheet {
        Some(sheet) if first.sheet != second.sheet => format!("{sheet}!{}", first.cell_text()),
        _ => first.cell_text(),
    }
}

/// Says that a row of another file with the same key counts instead of this one.
fn superseded(batch: &Batch, index: usize, other: &str) -> Diagnostic {
    let table = batch.table();
    let column = table.key.first().map_or("", String::as_str);
    let found = batch.facts.row(index).text(column).unwrap_or_default();
    let header = table.column(column).map_or(column, |column| column.nl.as_str());
    Diagnostic::new(Code::RowSuperseded, batch.place(index, column), masked(found))
        .with("column", header)
        .with("other", other)
}

fn first_of(seen: &[(u64, usize, usize)], hash: u64) -> usize {
    seen[seen.partition_point(|entry| entry.0 < hash)].2
}

/// The key of a record as one text; `None` when the table has none or all its columns are empty.
pub(crate) fn key(batch: &Batch, index: usize, party: &str) -> Option<String> {
    let table = batch.table();
    if table.key.is_empty() || table.id == "delivery" {
        return None;
    }
    let row = batch.facts.row(index);
    let mut key = table.id.clone();
    if table.filled_in_by == FilledInBy::Partner
        || table.id == "kpi_measurements"
        || table.partner.is_some() && table.id != "milestones"
    {
        key.push('\u{1}');
        key.push_str(party);
    }
    let mut has_value = false;
    // A number that starts again each month is another row each month.
    let period = table
        .column("period")
        .filter(|column| column.kind == ColumnType::Period && !table.key.contains(&column.id));
    for column in table.key.iter().chain(period.map(|column| &column.id)) {
        key.push('\u{1}');
        if let Some(text) = row.text(column) {
            key.push_str(text);
            has_value |= table.key.contains(column);
        } else if let Some(number) = row.number(column) {
            key.push_str(&number.to_string());
            has_value = true;
        } else if let Some(date) = row.date(column) {
            key.push_str(&date.to_string());
            has_value = true;
        }
    }
    has_value.then_some(key)
}
