//! Names of a register where its code is asked: who types `Wachttijd tot het eerste gesprek` means the one KPI of that
//! name. Only equal names after normalisation, and only where one code has the name and no code is written so.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::contract::{Column, ColumnType, normalise};
use crate::ledger::batch::{Batch, Fate};

/// The codes of a register, and the code of each name; none for a name that two codes share.
#[derive(Default)]
struct Register {
    codes: BTreeSet<String>,
    names: BTreeMap<String, Option<String>>,
}

impl Register {
    /// Remembers a name of a code; two codes with one name have none.
    fn add(&mut self, name: &str, code: &str) {
        let known = self.names.entry(normalise::name(name));
        let known = known.or_insert_with(|| Some(code.to_owned()));
        if known
            .as_deref()
            .is_some_and(|known| normalise::name(known) != normalise::name(code))
        {
            *known = None;
        }
    }

    /// The code that a text names, where it is no code itself.
    fn code_of(&self, text: &str) -> Option<&str> {
        let text = normalise::name(text);
        if self.codes.contains(&text) {
            return None;
        }
        self.names.get(&text)?.as_deref()
    }
}

/// Puts the code in the place of a name, in all columns that refer to a register with names. Partners have names of their
/// own ([`crate::ledger::directory`]).
pub fn settle(batches: &mut [Batch]) {
    let registers = registers(batches);
    if registers.is_empty() {
        return;
    }
    for batch in batches {
        let columns = batch.table().columns.iter().filter_map(|column| {
            let (target, _) = column.reference()?;
            (target != batch.table().id).then_some((column, registers.get(target)?))
        });
        for (column, register) in columns.collect::<Vec<_>>() {
            replace(batch, column, register);
        }
    }
}

fn registers(batches: &[Batch]) -> BTreeMap<&'static str, Register> {
    let mut registers: BTreeMap<&'static str, Register> = BTreeMap::new();
    let targets: BTreeSet<(&str, &str)> = crate::contract::tables()
        .iter()
        .flat_map(|table| table.columns.iter().filter_map(Column::reference))
        .filter(|(target, _)| *target != "partners")
        .collect();
    for batch in batches {
        let table = batch.table();
        let Some((_, code)) = targets.iter().find(|(target, _)| *target == table.id) else {
            continue;
        };
        if table.column("name").is_none() {
            continue;
        }
        let register = registers.entry(table.id.as_str()).or_default();
        for index in batch.kept() {
            let row = batch.facts.row(index);
            let Some(code) = row.text(code) else { continue };
            register.codes.insert(normalise::name(code));
            let Some(name) = row.text("name") else { continue };
            // A workbook to fill in shows a KPI with its unit: `Wachttijd tot het eerste gesprek (dagen)`.
            let with_unit = table.column("unit").and_then(|_| row.text("unit"));
            let with_unit = with_unit.map(|unit| format!("{name} ({unit})"));
            for name in std::iter::once(name).chain(with_unit.as_deref()) {
                register.add(name, code);
            }
        }
    }
    registers
}

fn replace(batch: &mut Batch, column: &Column, register: &Register) {
    let facts = batch.facts.clone();
    let texts = facts.texts(&column.id);
    let meant = |text: &str| -> Option<Arc<str>> {
        if column.kind == ColumnType::Codes {
            let parts: Vec<&str> = text.split(';').map(str::trim).collect();
            let is_any = parts.iter().any(|part| register.code_of(part).is_some());
            let codes = parts.iter().map(|part| register.code_of(part).unwrap_or(part));
            return is_any.then(|| codes.collect::<Vec<_>>().join(";").into());
        }
        register.code_of(text).map(Arc::from)
    };
    let by_text: Vec<Option<Arc<str>>> = texts.distinct().map(meant).collect();
    if by_text.iter().all(Option::is_none) {
        return;
    }
    let values: Vec<Option<Arc<str>>> = (0..batch.fates.len())
        .map(|index| {
            let known = by_text.get(texts.code(index) as usize).and_then(Option::as_ref);
            let is_kept = batch.fates[index] == Fate::Kept;
            known
                .filter(|_| is_kept)
                .cloned()
                .or_else(|| texts.get(index).map(Arc::from))
        })
        .collect();
    batch.replace_text(&column.id, &values);
}
