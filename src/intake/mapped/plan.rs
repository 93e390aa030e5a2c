//! Which column of the sheet is which column of the table.

use std::collections::BTreeMap;

use crate::config::Mapping;
use crate::config::mapping::{self, CellRules, check, column_number};
use crate::contract::{Column, ColumnType, Table};
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::domain::CellRef;
use crate::domain::personal::masked;
use crate::intake::grid::{CellValue, Grid};
use crate::intake::header_unit;
use crate::intake::mapped::area::Area;
use crate::intake::mapped::heads::{self, Head};
use crate::intake::mapped::{STAND_INS, Site, real_column, wide, words};
use crate::intake::records::Plan;

/// A column of the sheet that is read.
#[derive(Clone, Debug)]
pub struct Source<'a> {
    /// Its column in the rows that are read; a stand-in where another table column is read from the same one.
    pub number: u32,
    /// The column of the table that takes it.
    pub column: &'a Column,
    /// What the mapping says about its cells.
    pub rules: Option<&'a CellRules>,
    /// The column that holds its unit.
    pub unit: Option<u32>,
}

/// A mapping and a sheet brought together.
#[derive(Clone, Debug)]
pub struct Planned<'a> {
    /// Where values come from.
    pub plan: Plan,
    /// The columns that are read.
    pub sources: Vec<Source<'a>>,
    /// Columns whose cells say whether a row belongs to the table, with what they match.
    pub only: Vec<(u32, &'a [String])>,
    /// Columns with the total of the wide columns.
    pub totals: Vec<u32>,
    /// Columns in which an empty cell means the same as above.
    pub fill_down: Vec<u32>,
}

impl Planned<'_> {
    /// Sheet column of each column of the table, as it stands on the sheet.
    pub fn columns(&self) -> BTreeMap<String, u32> {
        self.plan
            .columns
            .iter()
            .map(|(id, number)| (id.clone(), real_column(*number)))
            .collect()
    }

    /// The columns that are added up: the wide ones, or that of the measure.
    pub fn measured(&self, table: &Table) -> Vec<u32> {
        if self.plan.wide_into.is_some() {
            return self.plan.wide.iter().map(|(number, _)| *number).collect();
        }
        let measure = table.control_sum.as_ref();
        measure
            .and_then(|id| self.plan.columns.get(id))
            .copied()
            .into_iter()
            .collect()
    }

    /// The column of the table that a sheet column is read for.
    pub fn source(&self, number: u32) -> Option<&Source<'_>> {
        self.sources.iter().find(|source| source.number == number)
    }
}

/// Makes the plan; an error names everything of the mapping that is not in the file.
pub fn of<'a>(
    grid: &Grid,
    mapping: &'a Mapping,
    table: &'a Table,
    area: &Area,
    site: Site<'_>,
) -> Result<Planned<'a>, Vec<Diagnostic>> {
    let heads = heads::of(grid, area);
    let mut maker = Maker {
        mapping,
        table,
        heads: &heads,
        site,
        planned: Planned {
            plan: Plan {
                is_free: mapping.free.is_some(),
                header_row: area.header.last().copied().unwrap_or(0),
                ..Plan::default()
            },
            sources: Vec::new(),
            only: Vec::new(),
            totals: Vec::new(),
            fill_down: Vec::new(),
        },
        faults: Vec::new(),
    };
    maker.columns();
    maker.constants(grid);
    maker.wide();
    maker.ask_remarks(grid);
    maker.settled();
    maker.rows();
    if maker.faults.is_empty() {
        Ok(maker.planned)
    } else {
        Err(maker.faults)
    }
}

struct Maker<'a, 'b> {
    mapping: &'a Mapping,
    table: &'a Table,
    heads: &'b [Head],
    site: Site<'b>,
    planned: Planned<'a>,
    faults: Vec<Diagnostic>,
}

impl<'a> Maker<'a, '_> {
    fn column(&mut self, name: &str) -> Option<&'a Column> {
        let own = self.table.columns.iter().find(|column| column.id == name);
        let found = own.or_else(|| check::column_of(self.table, name));
        if found.is_none() {
            self.faults.push(self.site.unmatched(name, None));
        }
        found
    }

    fn head(&mut self, name: &str) -> Option<u32> {
        match heads::find(self.heads, name, self.site) {
            Ok(head) => Some(head.column),
            Err(fault) => {
                self.faults.push(*fault);
                None
            }
        }
    }

    fn columns(&mut self) {
        let mapping = self.mapping;
        for (name, text) in &mapping.columns {
            if let (Some(column), Some(number)) = (self.column(name), self.head(text)) {
                self.read(column, number);
                self.ask_unit(column, number);
            }
        }
        for (name, letters) in &mapping.letters {
            if let (Some(column), Some(number)) = (self.column(name), column_number(letters)) {
                self.read(column, number);
                self.ask_unit(column, number);
            }
        }
        // The measure of a free table may be named by its header alone.
        let measure = mapping.free.as_ref().and_then(|free| free.measure.as_ref());
        let is_wide = |name: &String| mapping.wide.as_ref().is_some_and(|wide| wide.value == *name);
        if let Some(name) = measure
            && !is_wide(name)
            && !self.planned.plan.columns.contains_key(name)
            && let (Some(column), Some(number)) = (self.column(name), self.head(name))
        {
            self.read(column, number);
        }
    }

    /// True when the mapping says in which unit or scale the cells of a column are.
    fn is_settled(&self, column: &Column) -> bool {
        let mut sources = self.planned.sources.iter();
        let rules = sources.find_map(|source| (source.column.id == column.id).then_some(source.rules?));
        let is_settled =
            rules.is_some_and(|rules| rules.scale.is_some() || !rules.units.is_empty() || rules.unit_column.is_some());
        let names_unit = |name: &String| check::column_of(self.table, name).is_some_and(|found| found.id == "unit");
        let mapping = self.mapping;
        let constants = mapping.constants.keys().chain(mapping.constants_from.keys());
        let mut named = constants.chain(mapping.columns.keys()).chain(mapping.letters.keys());
        is_settled || named.any(names_unit)
    }

    /// Asks about the head of the column that was read last, where it names a unit or scale and the mapping says none: a
    /// number of days is no number of hours, whoever named the column.
    fn ask_unit(&mut self, column: &Column, number: u32) {
        let Some(head) = self.heads.iter().find(|head| head.column == number) else {
            return;
        };
        let text = head.full();
        if let Some(why) = header_unit::unsettled(self.table, column, &text).filter(|_| !self.is_settled(column)) {
            let place = self.site.cell(self.planned.plan.header_row, number);
            self.asked(column, place, &text, why);
        }
    }

    /// Asks about titles and remarks in the same way, where quantities are read.
    fn ask_remarks(&mut self, grid: &Grid) {
        let quantity = header_unit::quantity(self.table);
        let is_read = |column: &&Column| self.planned.sources.iter().any(|source| source.column.id == column.id);
        let Some(column) = quantity.filter(is_read).filter(|column| !self.is_settled(column)) else {
            return;
        };
        for (cell, text, why) in header_unit::remarks(grid, true) {
            self.asked(column, self.site.cell(cell.row, cell.column), text, why);
        }
    }

    fn asked(&mut self, column: &Column, place: Place, text: &str, why: &str) {
        let asked = Diagnostic::new(Code::HeaderUnit, place, masked(text));
        let asked = asked.with("column", &column.nl).with("table", &self.table.nl);
        self.faults.push(asked.with("why", why));
    }

    /// Reads a table column from a sheet column; the second table column of one sheet column gets a stand-in.
    fn read(&mut self, column: &'a Column, number: u32) {
        let taken = |number: u32| self.planned.sources.iter().any(|source| source.number == number);
        let mut stand_in = number;
        while taken(stand_in) {
            stand_in += STAND_INS;
        }
        self.planned.plan.columns.insert(column.id.clone(), stand_in);
        self.source(column, stand_in);
    }

    fn source(&mut self, column: &'a Column, number: u32) {
        let mapping = self.mapping;
        let table = self.table;
        let rules = mapping.read.iter().find(|(name, _)| {
            **name == column.id || check::column_of(table, name).is_some_and(|found| found.id == column.id)
        });
        let rules = rules.map(|(_, rules)| rules);
        let unit = rules
            .and_then(|rules| rules.unit_column.as_deref())
            .and_then(|text| self.head(text));
        self.planned.sources.push(Source {
            number,
            column,
            rules,
            unit,
        });
    }

    fn constants(&mut self, grid: &Grid) {
        let mapping = self.mapping;
        for (name, text) in &mapping.constants {
            if let Some(column) = self.column(name) {
                let value = CellValue::Text(text.as_str().into());
                self.planned.plan.constants.insert(column.id.clone(), value);
            }
        }
        for (name, text) in &mapping.constants_from {
            let (Some(column), Some(at)) = (self.column(name), CellRef::parse(text)) else {
                continue;
            };
            let (row, number) = if self.site.transposed {
                (at.column, at.row)
            } else {
                (at.row, at.column)
            };
            let found = grid.rows.iter().find(|found| found.number == row);
            match found.and_then(|row| row.get(number)) {
                Some(value) => {
                    let value = words::translated(value, column, mapping).unwrap_or_else(|| value.clone());
                    self.planned.plan.constants.insert(column.id.clone(), value);
                }
                None => self.faults.push(self.site.unmatched(text, None)),
            }
        }
    }

    fn wide(&mut self) {
        let Some(wide) = &self.mapping.wide else { return };
        let (Some(into), Some(value)) = (self.column(&wide.into), self.column(&wide.value)) else {
            return;
        };
        self.planned.plan.wide_into = Some((into.id.clone(), value.id.clone()));
        let totals = self.mapping.total_columns.clone();
        for text in &totals {
            let numbers = self.totals(text);
            self.planned.totals.extend(numbers);
        }
        let taken: Vec<u32> = self
            .planned
            .sources
            .iter()
            .flat_map(|source| [Some(source.number), source.unit])
            .flatten()
            .chain(self.planned.totals.iter().copied())
            .collect();
        let free: Vec<&Head> = self.heads.iter().filter(|head| !taken.contains(&head.column)).collect();
        let is_quantity = header_unit::quantity(self.table).is_some_and(|own| own.id == value.id);
        let adds_up = is_quantity || value.kind == ColumnType::Money;
        match wide::columns(&free, (wide, adds_up), into, self.mapping, self.site) {
            Ok(columns) if columns.is_empty() => {
                let what = wide.patterns().join(", ");
                self.faults.push(self.site.unmatched(&what, None));
            }
            Ok(columns) => {
                for (number, _) in &columns {
                    self.source(value, *number);
                }
                self.planned.plan.wide = columns;
            }
            Err(faults) => self.faults.extend(faults),
        }
    }

    /// The columns of totals that a header or a pattern means: `totaal *` is the one of every year.
    fn totals(&mut self, text: &str) -> Vec<u32> {
        if heads::find(self.heads, text, self.site).is_err() {
            let is_read = |column: u32| self.planned.sources.iter().any(|source| source.number == column);
            let by_pattern = self.heads.iter().filter(|head| {
                let is_meant = |name: &str| mapping::matches(text, name).is_some();
                !is_read(head.column)
                    && (is_meant(&head.full()) || head.parts.last().is_some_and(|last| is_meant(last)))
            });
            let found: Vec<u32> = by_pattern.map(|head| head.column).collect();
            if text.contains('*') && !found.is_empty() {
                return found;
            }
        }
        self.head(text).into_iter().collect()
    }

    fn settled(&mut self) {
        let mapping = self.mapping;
        for (name, reading) in &mapping.values {
            if let Some(column) = self.column(name) {
                self.planned.plan.settled.insert(column.id.clone(), *reading);
            }
        }
    }

    fn rows(&mut self) {
        let mapping = self.mapping;
        for (text, patterns) in &mapping.only {
            let number = self.head(text);
            self.planned.only.extend(number.map(|number| (number, &patterns[..])));
        }
        for name in &mapping.fill_down {
            let number = self
                .column(name)
                .and_then(|column| self.planned.plan.columns.get(&column.id));
            self.planned.fill_down.extend(number.copied().map(real_column));
        }
    }
}
