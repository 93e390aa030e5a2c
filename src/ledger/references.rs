//! Codes that refer to other tables: partners by any of their names, everything else by its key.

use std::collections::{BTreeMap, BTreeSet};

use crate::contract::{Column, ColumnType, FilledInBy, Table, normalise};
use crate::diagnostic::repeats::Repeats;
use crate::diagnostic::{Code, Diagnostic};
use crate::domain::personal::masked;
use crate::ledger::batch::{Batch, Fate};
use crate::ledger::delivered::Delivered;
use crate::ledger::directory::{Directory, OFFICE};

/// The ids that stand in each table that something refers to. A table without rows checks nothing.
pub type Known = BTreeMap<(String, String), BTreeMap<String, String>>;

/// Gathers the ids that codes may refer to.
pub fn known(batches: &[Batch]) -> Known {
    let wanted: BTreeSet<(&str, &str)> = crate::contract::tables()
        .iter()
        .flat_map(|table| table.columns.iter().filter_map(Column::reference))
        .collect();
    let mut known = Known::new();
    for batch in batches {
        for (table, column) in wanted.iter().filter(|(table, _)| *table == batch.table().id) {
            let ids = known.entry(((*table).to_owned(), (*column).to_owned())).or_default();
            for index in batch.kept() {
                if let Some(id) = batch.facts.row(index).text(column) {
                    ids.insert(normalise::name(id), id.to_owned());
                }
            }
        }
    }
    known.retain(|_, ids| !ids.is_empty());
    known
}

/// Fills in whose row it is, and refuses rows of another partner and rows of nobody.
pub fn own_rows(batch: &mut Batch, delivery: &Delivered, directory: &Directory, diagnostics: &mut Vec<Diagnostic>) {
    let table = batch.table();
    let Some(column) = table.partner.as_deref().and_then(|id| table.column(id)) else {
        return;
    };
    let mut memo: BTreeMap<String, Option<String>> = BTreeMap::new();
    let mut values: Vec<Option<String>> = Vec::with_capacity(batch.fates.len());
    let mut is_asked = false;
    let mut repeats = Repeats::after(diagnostics);
    for index in 0..batch.fates.len() {
        let found = batch.facts.row(index).text(&column.id).map(str::to_owned);
        let resolved = match &found {
            // The programme office is no partner, and may stand on its own cover.
            Some(name) => memo
                .entry(name.clone())
                .or_insert_with(|| also(column, name).or_else(|| directory.resolve(name)))
                .clone(),
            None => delivery.party.clone().filter(|party| party != OFFICE),
        };
        if batch.fates[index] == Fate::Kept {
            let code = match (&found, &resolved, &delivery.party) {
                (Some(_), None, _) => Some(Code::UnknownPartner),
                (_, Some(partner), Some(party)) if party != OFFICE && party != partner => {
                    Some(Code::RowForOtherPartner)
                }
                (None, None, _) if column.required || table.id == "contributions" => Some(Code::NoPartner),
                _ => None,
            };
            if let Some(code) = code {
                batch.fates[index] = Fate::Refused;
                // One question per sheet is enough when nobody can be named.
                if code != Code::NoPartner || !is_asked {
                    is_asked |= code == Code::NoPartner;
                    let shown = masked(&found.unwrap_or_default()).into_owned();
                    let diagnostic = Diagnostic::new(code, batch.place(index, &column.id), shown);
                    diagnostics.push(with_party(diagnostic, table, column, delivery));
                    repeats.fold(diagnostics);
                }
            }
        }
        values.push(resolved);
    }
    batch.replace_text(&column.id, values);
}

/// Checks all other codes of a batch and replaces names of partners by their ids.
pub fn check(
    batch: &mut Batch,
    delivery: &Delivered,
    directory: &Directory,
    known: &Known,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let table = batch.table();
    let mut repeats = Repeats::after(diagnostics);
    for column in &table.columns {
        let Some((target, id)) = column.reference() else {
            continue;
        };
        if Some(column.id.as_str()) == table.partner.as_deref() || target == table.id {
            continue;
        }
        let is_partner = target == "partners";
        if (is_partner && !directory.is_known())
            || (!is_partner && !known.contains_key(&(target.to_owned(), id.to_owned())))
        {
            continue;
        }
        let lookup = |code: &str| -> Option<String> {
            if let Some(also) = also(column, code) {
                return Some(also);
            }
            if is_partner {
                return directory.resolve(code);
            }
            known
                .get(&(target.to_owned(), id.to_owned()))
                .and_then(|ids| ids.get(&normalise::name(code)).cloned())
        };
        let mut memo: BTreeMap<String, Option<String>> = BTreeMap::new();
        let mut values: Vec<Option<String>> = Vec::with_capacity(batch.fates.len());
        for index in 0..batch.fates.len() {
            let Some(found) = batch.facts.row(index).text(&column.id).map(str::to_owned) else {
                values.push(None);
                continue;
            };
            let resolved = memo
                .entry(found.clone())
                .or_insert_with(|| resolve(&found, column, &lookup))
                .clone();
            if resolved.is_none() && batch.fates[index] == Fate::Kept {
                let why = if is_partner {
                    Code::UnknownPartner
                } else {
                    Code::UnknownReference
                };
                let code = if column.required { why } else { Code::BadOptional };
                if column.required {
                    batch.fates[index] = Fate::Refused;
                }
                let is_private = table.filled_in_by == FilledInBy::Survey;
                let shown = crate::intake::value::shown(&found, is_private);
                let target = crate::contract::table(target).map_or(target, |table| table.nl.as_str());
                let diagnostic = Diagnostic::new(code, batch.place(index, &column.id), shown)
                    .with("target", target)
                    .with("why", why.id());
                diagnostics.push(with_party(diagnostic, table, column, delivery));
                repeats.fold(diagnostics);
            }
            values.push(resolved);
        }
        batch.replace_text(&column.id, values);
    }
}

/// A code that is allowed although it stands in no table, such as the network as a receiver, as the contract writes it.
fn also(column: &Column, code: &str) -> Option<String> {
    let name = normalise::name(code);
    let found = column.also.iter().find(|also| normalise::name(also) == name)?;
    Some(found.clone())
}

fn resolve(found: &str, column: &Column, lookup: &dyn Fn(&str) -> Option<String>) -> Option<String> {
    if column.kind == ColumnType::Codes {
        let codes: Option<Vec<String>> = found.split(';').map(|code| lookup(code.trim())).collect();
        codes.map(|codes| codes.join(";"))
    } else {
        lookup(found)
    }
}

fn with_party(diagnostic: Diagnostic, table: &Table, column: &Column, delivery: &Delivered) -> Diagnostic {
    let diagnostic = diagnostic.with("table", &table.nl).with("column", &column.nl);
    match &delivery.party {
        Some(party) => diagnostic.about(party),
        None => diagnostic,
    }
}
