//! The rows of an area as the contract wants them: what is no row left out, what the cells mean put in.

use std::collections::{BTreeMap, BTreeSet};

use crate::config::mapping::matches_any;
use crate::config::{DecimalSign, Mapping};
use crate::contract::Table;
use crate::diagnostic::{Code, Diagnostic};
use crate::intake::grid::{CellValue, GridRow};
use crate::intake::mapped::plan::{Planned, Source};
use crate::intake::mapped::words::{self, Used};
use crate::intake::mapped::{Site, cell, real_column, texts};
use crate::intake::value;
use crate::intake::value::number::{self, Style};

/// Rows ready to be read, and what became of the others.
#[derive(Default)]
pub struct Ready {
    /// The rows that are read.
    pub rows: Vec<GridRow>,
    /// Rows between the first and the last, blank ones included.
    pub found: u32,
    /// Rows that cannot be read as the mapping says.
    pub refused: Vec<u32>,
    /// Row and column of wide cells that cannot be read as the mapping says: the other months of the row can.
    pub refused_cells: BTreeSet<(u32, u32)>,
    /// Rows of totals, each with how many rows are read above it.
    pub totals: Vec<(usize, GridRow)>,
    /// The columns that are added up.
    pub measured: Vec<u32>,
    /// What was wrong, and what is worth knowing.
    pub diagnostics: Vec<Diagnostic>,
}

/// Rows that are left out, by reason: how many, and the first.
type LeftOut = BTreeMap<&'static str, (u32, u32)>;

/// Makes the rows ready.
pub fn ready<'a>(
    body: Vec<GridRow>,
    mapping: &'a Mapping,
    table: &'a Table,
    planned: &Planned<'a>,
    site: Site<'_>,
) -> Ready {
    let mut ready = Ready {
        measured: planned.measured(table),
        ..Ready::default()
    };
    if let (Some(first), Some(last)) = (body.first(), body.last()) {
        ready.found = last.number - first.number + 1;
    }
    let mut left_out = LeftOut::new();
    let mut above: BTreeMap<u32, CellValue> = BTreeMap::new();
    // A row that was emptied because it is hidden or struck out is set aside.
    for mut row in body.into_iter().filter(|row| !row.cells.is_empty()) {
        let reason = if is_total(&row, mapping) {
            ready
                .totals
                .push((ready.rows.len(), with_stand_ins(row.clone(), planned)));
            Some("totals")
        } else if texts(&row).any(|text| matches_any(&mapping.notes, &text)) {
            Some("notes")
        } else {
            fill_down(&mut row, planned, &mut above);
            is_other(&row, planned).then_some("only")
        };
        match reason {
            Some(reason) => {
                let entry = left_out.entry(reason).or_insert((0, row.number));
                entry.0 += 1;
            }
            None => ready.rows.push(with_stand_ins(row, planned)),
        }
    }
    for (reason, (count, first)) in left_out {
        let place = site.cell(first, 0);
        let diagnostic = Diagnostic::new(Code::RowsLeftOut, place, "")
            .with("count", count.to_string())
            .with("what", reason);
        ready.diagnostics.push(diagnostic);
    }
    Cells {
        mapping,
        table,
        planned,
        site,
    }
    .read(&mut ready);
    ready
}

/// The first text of a row says that it is a total.
fn is_total(row: &GridRow, mapping: &Mapping) -> bool {
    let first = row.cells.iter().find_map(|(_, value)| value.as_text());
    first.is_some_and(|text| matches_any(&mapping.totals, text))
}

/// A row that is not among those that the mapping asks for.
fn is_other(row: &GridRow, planned: &Planned<'_>) -> bool {
    planned.only.iter().any(|(number, patterns)| {
        let text = row.get(*number).map(CellValue::display).unwrap_or_default();
        !matches_any(patterns, &text)
    })
}

fn fill_down(row: &mut GridRow, planned: &Planned<'_>, above: &mut BTreeMap<u32, CellValue>) {
    for number in &planned.fill_down {
        match (row.get(*number), above.get(number)) {
            (Some(value), _) => {
                above.insert(*number, value.clone());
            }
            (None, Some(value)) => put(row, *number, value.clone()),
            (None, None) => {}
        }
    }
}

/// Puts a cell into a row, by column.
fn put(row: &mut GridRow, number: u32, value: CellValue) {
    match row.cells.binary_search_by_key(&number, |(column, _)| *column) {
        Ok(position) => row.cells[position].1 = value,
        Err(position) => row.cells.insert(position, (number, value)),
    }
}

/// The row with a copy of each cell that is read for a second column of the table.
fn with_stand_ins(mut row: GridRow, planned: &Planned<'_>) -> GridRow {
    for source in &planned.sources {
        let real = real_column(source.number);
        if real != source.number
            && let Some(value) = row.get(real).cloned()
        {
            put(&mut row, source.number, value);
        }
    }
    row
}

struct Cells<'a, 'b> {
    mapping: &'a Mapping,
    table: &'a Table,
    planned: &'b Planned<'a>,
    site: Site<'b>,
}

impl<'a> Cells<'a, '_> {
    fn read(&self, ready: &mut Ready) {
        self.take_missing(ready);
        let styles: BTreeMap<u32, Style> = self
            .planned
            .sources
            .iter()
            .filter_map(|source| Some((source.number, self.style(source, &ready.rows)?)))
            .collect();
        let mut used = Used::default();
        let (mut refused, mut refused_cells) = (BTreeSet::new(), BTreeSet::new());
        let wide: BTreeSet<u32> = self.planned.plan.wide.iter().map(|(number, _)| *number).collect();
        let mut told = Vec::new();
        for row in &mut ready.rows {
            for source in &self.planned.sources {
                let style = styles.get(&source.number).copied().unwrap_or_default();
                if let Err((code, found)) = self.cell(row, source, style, &mut used) {
                    let refuses = self.is_needed(source);
                    told.push(self.fault(code, row.number, source, &found, refuses));
                    if refuses && wide.contains(&source.number) {
                        refused_cells.insert((row.number, source.number));
                        continue;
                    }
                    row.cells.retain(|(number, _)| *number != source.number);
                    if refuses {
                        refused.insert(row.number);
                    }
                }
            }
        }
        for (_, row) in &mut ready.totals {
            for source in &self.planned.sources {
                let style = styles.get(&source.number).copied().unwrap_or_default();
                // A total that cannot be read is compared with nothing.
                let _unread = self.cell(row, source, style, &mut Used::default());
            }
        }
        // Totals keep their place among the rows that are left.
        let kept_above: Vec<usize> = ready
            .totals
            .iter()
            .map(|(above, _)| {
                let gone = ready.rows[..*above].iter().filter(|row| refused.contains(&row.number));
                above - gone.count()
            })
            .collect();
        for ((above, _), kept) in ready.totals.iter_mut().zip(kept_above) {
            *above = kept;
        }
        ready.rows.retain(|row| !refused.contains(&row.number));
        ready.refused_cells = refused_cells;
        ready.refused.extend(refused);
        ready.diagnostics.extend(told);
        ready.diagnostics.extend(used.told(self.site));
    }

    /// Takes out the words that stand for a missing value, and says how often each stood in a column.
    fn take_missing(&self, ready: &mut Ready) {
        let words = &self.mapping.missing;
        if words.is_empty() {
            return;
        }
        let is_word = |value: &CellValue| {
            matches!(value, CellValue::Text(_) | CellValue::Error(_))
                && words
                    .iter()
                    .any(|word| word.trim().to_lowercase() == value.display().trim().to_lowercase())
        };
        for source in &self.planned.sources {
            let mut met: BTreeMap<String, (u32, u32)> = BTreeMap::new();
            for row in &mut ready.rows {
                if let Some(value) = row.get(source.number).filter(|value| is_word(value)) {
                    let entry = met.entry(value.display()).or_insert((0, row.number));
                    entry.0 += 1;
                    row.cells.retain(|(number, _)| *number != source.number);
                }
            }
            for (word, (count, first)) in met {
                let place = self.site.cell(first, source.number);
                let diagnostic = Diagnostic::new(Code::MissingWord, place, word)
                    .with("column", &source.column.nl)
                    .with("count", count.to_string());
                ready.diagnostics.push(diagnostic);
            }
        }
    }

    /// How the numbers of a column are written, where its cells tell.
    fn style(&self, source: &Source<'_>, rows: &[GridRow]) -> Option<Style> {
        let rules = source.rules.filter(|rules| rules.changes_numbers())?;
        let settled = self.planned.plan.settled.get(&source.column.id);
        if let Some(decimal) = settled.and_then(|settled| settled.decimal) {
            return Some(match decimal {
                DecimalSign::Comma => Style::Comma,
                DecimalSign::Point => Style::Point,
            });
        }
        let numbers: Vec<u32> = if self
            .planned
            .plan
            .wide
            .iter()
            .any(|(number, _)| *number == source.number)
        {
            self.planned.plan.wide.iter().map(|(number, _)| *number).collect()
        } else {
            vec![source.number]
        };
        let texts: Vec<String> = rows
            .iter()
            .flat_map(|row| numbers.iter().filter_map(|number| row.get(*number)))
            .filter_map(|value| cell::number_text(value, rules))
            .collect();
        Some(number::style_of(texts.iter().map(String::as_str)))
    }

    /// Puts the meaning of one cell into its row.
    fn cell(
        &self,
        row: &mut GridRow,
        source: &Source<'_>,
        style: Style,
        used: &mut Used<'a>,
    ) -> Result<(), (Code, String)> {
        let Some(value) = row.get(source.number) else {
            return Ok(());
        };
        if let Some(alias) = words::alias_of(value, source.column, self.mapping) {
            used.count(alias, row.number, source.number);
            put(row, source.number, CellValue::Text(alias.means.as_str().into()));
            return Ok(());
        }
        let Some(rules) = source.rules else { return Ok(()) };
        let unit = source.unit.and_then(|number| row.get(number));
        match cell::read(value, unit, rules, style) {
            Ok(read) => {
                put(row, source.number, read);
                Ok(())
            }
            Err(Code::UnknownUnit) => Err((Code::UnknownUnit, unit.map(CellValue::display).unwrap_or_default())),
            Err(code) => Err((code, value.display())),
        }
    }

    /// A column without which a row says nothing.
    fn is_needed(&self, source: &Source<'_>) -> bool {
        let id = &source.column.id;
        source.column.required
            || source.column.decides
            || self.table.tells_apart(source.column)
            || self.table.control_sum.as_ref() == Some(id)
            || self.table.one_of.iter().flatten().any(|other| other == id)
    }

    fn fault(&self, code: Code, row: u32, source: &Source<'_>, found: &str, refuses: bool) -> Diagnostic {
        let at = if code == Code::UnknownUnit {
            source.unit.unwrap_or(source.number)
        } else {
            source.number
        };
        let code = if refuses { code } else { Code::BadOptional };
        let units: Vec<&str> = source
            .rules
            .iter()
            .flat_map(|rules| rules.units.keys().map(String::as_str))
            .filter(|unit| !unit.is_empty())
            .collect();
        Diagnostic::new(code, self.site.cell(row, at), value::shown(found, false))
            .with("column", &source.column.nl)
            .with("table", &self.table.nl)
            .with("words", units.join(", "))
    }
}
