//! Codes that refer to other tables: partners by any of their names, everything else by its key.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::contract::{Column, ColumnType, FilledInBy, Table, normalise};
use crate::diagnostic::repeats::Repeats;
use crate::diagnostic::{Code, Diagnostic};
use crate::domain::personal::masked;
use crate::domain::{Month, Period};
use crate::ledger::Row;
use crate::ledger::batch::{Batch, Fate};
use crate::ledger::delivered::Delivered;
use crate::ledger::directory::{Directory, OFFICE};
use crate::ledger::succession::{Standing, Succession};

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

/// Fills in whose row it is, and refuses rows of another partner and rows of nobody. A row about a period after a merger
/// is the successor's, one from before it the predecessor's; a row without a period goes by the reported month.
pub fn own_rows(
    batch: &mut Batch,
    delivery: &Delivered,
    (directory, succession): (&Directory, &Succession),
    month: Month,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let table = batch.table();
    let Some(column) = table.partner.as_deref().and_then(|id| table.column(id)) else {
        return;
    };
    let merges = succession.is_any();
    let mut memo = Memo::default();
    let mut values: Vec<Option<Arc<str>>> = Vec::with_capacity(batch.fates.len());
    let mut is_asked = false;
    let mut repeats = Repeats::after(diagnostics);
    let own: Option<Arc<str>> = delivery
        .party
        .as_deref()
        .filter(|party| *party != OFFICE)
        .map(Arc::from);
    let facts = batch.facts.clone();
    let empty = facts.empty_cells(&column.id);
    if let Some(own) = own.as_ref().filter(|_| !merges && empty == facts.len()) {
        batch.fill_text(&column.id, own);
        return;
    }
    // Every row names its partner by its id, and may.
    let is_as_it_should = |name: &str| {
        also(column, name).or_else(|| directory.resolve(name)).as_deref() == Some(name)
            && own.as_deref().is_none_or(|own| own == name)
    };
    if !merges && empty == 0 && facts.texts(&column.id).distinct().all(is_as_it_should) {
        return;
    }
    let names = facts.texts(&column.id);
    for index in 0..batch.fates.len() {
        let found = names.get(index);
        let resolved = match found {
            // The programme office is no partner, and may stand on its own cover.
            Some(name) => memo.of(name, || also(column, name).or_else(|| directory.resolve(name))),
            None => own.clone(),
        };
        let resolved = resolved.map(|partner| {
            if merges {
                standing(partner, facts.row(index), month, succession)
            } else {
                partner
            }
        });
        if batch.fates[index] == Fate::Kept {
            let code = match (&found, resolved.as_deref(), delivery.party.as_deref()) {
                (Some(_), None, _) => Some(Code::UnknownPartner),
                (_, Some(partner), Some(party))
                    if party != OFFICE && party != partner && !succession.are_kin(party, partner) =>
                {
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
                    let shown = masked(found.unwrap_or_default()).into_owned();
                    let diagnostic = Diagnostic::new(code, batch.place(index, &column.id), shown);
                    diagnostics.push(with_party(diagnostic, table, column, delivery));
                    repeats.fold(diagnostics);
                }
            }
        }
        values.push(resolved);
    }
    batch.replace_text(&column.id, &values);
}

/// Who stands for a partner over the period of a row: where several may, itself.
fn standing(partner: Arc<str>, row: Row<'_>, month: Month, succession: &Succession) -> Arc<str> {
    let period = row.period("period").unwrap_or(Period::Month(month));
    match succession.standing(&partner, period) {
        Standing::Became(new) => new.into(),
        Standing::Was(before) if before.len() == 1 => before[0].into(),
        _ => partner,
    }
}

/// What was found for a text before: most rows repeat the text of the row above.
#[derive(Default)]
struct Memo<'a> {
    all: BTreeMap<&'a str, Option<Arc<str>>>,
    last: Option<(&'a str, Option<Arc<str>>)>,
}

impl<'a> Memo<'a> {
    fn of(&mut self, text: &'a str, look: impl FnOnce() -> Option<String>) -> Option<Arc<str>> {
        if let Some((last, known)) = &self.last
            && *last == text
        {
            return known.clone();
        }
        let known = self.all.entry(text).or_insert_with(|| look().map(Arc::from)).clone();
        self.last = Some((text, known.clone()));
        known
    }
}

/// Checks all other codes of a batch and replaces names of partners by their ids.
pub fn check(
    batch: &mut Batch,
    delivery: &Delivered,
    (directory, succession): (&Directory, &Succession),
    (known, month): (&Known, Month),
    diagnostics: &mut Vec<Diagnostic>,
) {
    let table = batch.table();
    let mut repeats = Repeats::after(diagnostics);
    let merges = succession.is_any();
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
        // What somebody owns now is its successor's; what happened on a day stays with who it was then.
        let is_held = column.id == "owner_partner_id" || column.id == "receiver";
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
        let facts = batch.facts.clone();
        let codes = facts.texts(&column.id);
        let all_stand = codes
            .distinct()
            .all(|found| resolve(found, column, &lookup).as_deref() == Some(found));
        if all_stand && !(merges && is_partner && is_held) {
            continue;
        }
        let mut memo = Memo::default();
        let mut values: Vec<Option<Arc<str>>> = Vec::with_capacity(batch.fates.len());
        for index in 0..batch.fates.len() {
            let Some(found) = codes.get(index) else {
                values.push(None);
                continue;
            };
            let resolved = memo.of(found, || resolve(found, column, &lookup));
            if resolved.is_none() && batch.fates[index] == Fate::Kept {
                let why = if is_partner {
                    Code::UnknownPartner
                } else {
                    Code::UnknownReference
                };
                // To whom something went does not change what it is worth: it counts, and it is asked.
                let refuses = column.required || table.tells_apart(column) || (column.decides && !is_partner);
                let code = if refuses { why } else { Code::BadOptional };
                if refuses {
                    batch.fates[index] = Fate::Refused;
                }
                let is_private = table.filled_in_by == FilledInBy::Survey;
                let shown = crate::intake::value::shown(found, is_private);
                let target = crate::contract::table(target).map_or(target, |table| table.nl.as_str());
                let why = if column.id == "receiver" && !refuses {
                    "receiver"
                } else {
                    why.id()
                };
                let diagnostic = Diagnostic::new(code, batch.place(index, &column.id), shown)
                    .with("target", target)
                    .with("why", why);
                diagnostics.push(with_party(diagnostic, table, column, delivery));
                repeats.fold(diagnostics);
            }
            values.push(match resolved {
                Some(partner) if merges && is_partner && is_held => {
                    Some(standing(partner, facts.row(index), month, succession))
                }
                resolved => resolved,
            });
        }
        batch.replace_text(&column.id, &values);
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
    delivery.addressed(diagnostic.with("table", &table.nl).with("column", &column.nl))
}
