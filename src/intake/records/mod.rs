//! Rows of a located table → records, refusals and a receipt.

mod alone;
mod euros;
mod wide;

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

pub(super) use euros::is_of_kind;

use crate::config::{Doubts, ValueReading};
use crate::contract::{Column, ColumnType, FilledInBy, Table, normalise};
use crate::diagnostic::repeats::Repeats;
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::domain::{CellRef, amount::Amount, personal_text};
use crate::intake::ambiguity::{self, in_own_unit};
use crate::intake::columns::Columns;
use crate::intake::evidence::{self, Gathered, Note};
use crate::intake::grid::{CellValue, GridRow};
use crate::intake::header_unit::Counted;
use crate::intake::layout::Layout;
use crate::intake::ownform::{self, Own};
use crate::intake::read_before::ReadBefore;
use crate::intake::reading::TableReading;
use crate::intake::refused::{Refused, Understood};
use crate::intake::typed_total::{self, Above};
use crate::intake::value::date::Calendar;
use crate::intake::value::{self, Evidence, Value};
use crate::intake::watch::Watch;

/// Where the values of one kind of record come from on the sheet.
#[derive(Clone, Debug, Default)]
pub struct Plan {
    /// Sheet column of each column of the table.
    pub columns: BTreeMap<String, u32>,
    /// Values that every record has.
    pub constants: BTreeMap<String, CellValue>,
    /// Columns that become rows: sheet column, and what its header says for the column `into`.
    pub wide: Vec<(u32, CellValue)>,
    /// Table columns that take the header and the cell of a wide column.
    pub wide_into: Option<(String, String)>,
    /// Row and column of wide cells that say that nothing applies: a record without a value.
    pub not_applicable: BTreeSet<(u32, u32)>,
    /// Row and column of wide cells that are refused already, and said: a month that does not count.
    pub refused_cells: BTreeSet<(u32, u32)>,
    /// True for a table of a mapping's own: a fault in a column that it does not need refuses no row, and only rows with
    /// its measure count as records.
    pub is_free: bool,
    /// Column of a form of this program in which something stands in rows that were there before.
    pub prefilled: Option<u32>,
    /// True when the table stands on a letter of this program that came back.
    pub is_returned: bool,
    /// Row of the header, from 1; 0 where there is none.
    pub header_row: u32,
    /// What the heads of columns say that their numbers are.
    pub heads: BTreeMap<String, Counted>,
    /// How the values of a column are read where it does not tell itself.
    pub settled: BTreeMap<String, ValueReading>,
    /// What file and sheet tell about days.
    pub calendar: Calendar,
    /// From where on something is doubted.
    pub doubts: Doubts,
}

/// Reads the rows of a table. `rows` are the rows below the header.
pub fn read<'a>(
    table: &'a Table,
    plan: &'a Plan,
    rows: &[GridRow],
    place: &'a dyn Fn(CellRef) -> Place,
    sheet: &str,
) -> (TableReading, Columns<'a>, Vec<Diagnostic>) {
    let Gathered {
        columns: evidence,
        notes,
    } = evidence::gather(table, plan, rows);
    let mut reader = RecordReader {
        table,
        plan,
        place,
        layout: Layout::of(table, plan),
        evidence,
        watch: Watch::new(table, plan.doubts.hours_a_day),
        columns: Columns::new(table),
        diagnostics: Vec::new(),
        control_sum: Amount::default(),
        above: Above::default(),
        measured: 0,
        before: vec![ReadBefore::default(); table.columns.len()],
        refused: Refused::of(table),
        spare: Vec::new(),
    };
    let mut reading = TableReading {
        columns: plan.columns.clone(),
        is_returned: plan.is_returned,
        ..TableReading::nothing(sheet, &table.id)
    };
    let mut last_row = None;
    let mut repeats = Repeats::after(&reader.diagnostics);
    for row in &rows[..reader.end(rows)] {
        if let Some(last) = last_row {
            let blank = row.number.saturating_sub(last + 1);
            reading.rows_found += blank;
            reading.rows_set_aside += blank;
        }
        last_row = Some(row.number);
        reading.rows_found += 1;
        let fate = reader.row(row);
        repeats.fold(&mut reader.diagnostics);
        match fate {
            RowFate::Accepted => reading.rows_accepted += 1,
            RowFate::Refused => {
                reading.rows_refused += 1;
                reading.refused_rows.push(row.number);
            }
            RowFate::SetAside => reading.rows_set_aside += 1,
            RowFate::OfTheForm => {
                reading.rows_set_aside += 1;
                reading.rows_of_form += 1;
            }
            RowFate::LeftOpen => {
                reading.rows_set_aside += 1;
                reading.rows_of_form += 1;
                reading.rows_left_open += 1;
            }
        }
    }
    reading.refused = reader.refused.rows();
    reader.note(notes);
    repeats.fold(&mut reader.diagnostics);
    reading.records = if plan.is_free && table.control_sum.is_some() {
        reader.measured
    } else {
        reader.columns.len() as u32
    };
    // The sum of a survey's answers would say something about a respondent who is alone in a file.
    reading.control_sum = table
        .control_sum
        .as_ref()
        .filter(|_| table.filled_in_by != FilledInBy::Survey)
        .map(|_| reader.control_sum.to_string());
    (reading, reader.columns, reader.diagnostics)
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum RowFate {
    Accepted,
    Refused,
    SetAside,
    /// The row of a form that shows how to fill one in.
    OfTheForm,
    /// A row that a form had already and in which nobody filled in a figure.
    LeftOpen,
}

struct RecordReader<'a> {
    table: &'a Table,
    plan: &'a Plan,
    place: &'a dyn Fn(CellRef) -> Place,
    layout: Layout<'a>,
    evidence: Vec<Evidence>,
    watch: Watch,
    columns: Columns<'a>,
    diagnostics: Vec<Diagnostic>,
    control_sum: Amount,
    above: Above,
    measured: u32,
    before: Vec<ReadBefore>,
    /// Room for the next record.
    spare: Vec<Option<Value>>,
    refused: Refused,
}

/// Characters that a text of a column may have.
fn longest(column: &Column) -> String {
    column.max_length.unwrap_or(value::LONGEST_CODE).to_string()
}

impl RecordReader<'_> {
    fn row(&mut self, row: &GridRow) -> RowFate {
        let filled = self.filled(row);
        if filled == 0 {
            return RowFate::SetAside;
        }
        match ownform::fate(self.table, self.plan, row) {
            Some(Own::Example) => return RowFate::OfTheForm,
            Some(Own::LeftOpen) => return RowFate::LeftOpen,
            None => {}
        }
        if self.is_total(row) {
            self.check_total(row);
            return RowFate::SetAside;
        }
        if self.is_typed_total(row, filled) || self.has_no_month(row) {
            return RowFate::SetAside;
        }
        let before = self.diagnostics.len();
        let mut shared = std::mem::take(&mut self.spare);
        let mut is_refused = false;
        let wide = self.layout.wide;
        for (position, column) in self.table.columns.iter().enumerate() {
            if wide.is_some_and(|(into, value)| into == position || value == position) {
                shared.push(None);
                continue;
            }
            let number = self.layout.columns[position];
            let cell = number
                .and_then(|number| row.get(number))
                .or(self.layout.constants[position]);
            let (value, refuses) = self.value(cell, column, position, CellRef::new(row.number, number.unwrap_or(0)));
            is_refused |= refuses;
            shared.push(value);
        }
        is_refused |= self.has_strange_money(row, &mut shared);
        if is_refused && self.is_note(row, filled) {
            self.diagnostics.truncate(before);
            return RowFate::SetAside;
        }
        if is_refused && filled == 1 {
            self.tell_once(row, before);
        }
        if self.is_beside(&shared, is_refused) {
            return RowFate::SetAside;
        }
        self.above.saw(row, filled);
        match wide {
            None if !is_refused && self.is_whole(&shared, row.number, 0) => {
                let period = self.table.period.as_ref().and_then(|id| self.plan.columns.get(id));
                self.keep(shared, row.number, 0, period.and_then(|number| row.get(*number)));
                RowFate::Accepted
            }
            None => self.refuse(row, shared, Vec::new()),
            Some((into, value)) => self.wide_row(row, shared, is_refused, [into, value]),
        }
    }

    /// Keeps what was understood of a refused row, in the units in which it would have counted.
    fn refuse(
        &mut self,
        row: &GridRow,
        mut shared: Vec<Option<Value>>,
        mut months: Vec<(Vec<Option<Value>>, u32)>,
    ) -> RowFate {
        in_own_unit(self.table, &mut shared);
        for (month, _) in &mut months {
            in_own_unit(self.table, month);
        }
        let understood = Understood {
            shared: &shared,
            months: &months,
        };
        self.above.add(self.table, &shared, self.layout.measure);
        self.refused.keep(self.table, self.plan, row, understood);
        RowFate::Refused
    }

    /// True for a row of a free table that needs no column: without its measure it is no row.
    fn is_beside(&self, record: &[Option<Value>], is_refused: bool) -> bool {
        let columns = &self.table.columns;
        let measure = self.table.control_sum.as_ref();
        let at = measure.and_then(|id| columns.iter().position(|column| column.id == *id));
        self.plan.is_free
            && self.plan.wide_into.is_none()
            && !is_refused
            && !columns.iter().any(|column| column.required)
            && at.is_some_and(|at| record[at].is_none())
    }

    /// True when a record has what it needs as a whole.
    fn is_whole(&mut self, record: &[Option<Value>], row: u32, column: u32) -> bool {
        let has = |id: &String| {
            self.table
                .columns
                .iter()
                .position(|c| c.id == *id)
                .is_some_and(|at| record[at].is_some())
        };
        if self.table.one_of.is_empty() || self.table.one_of.iter().any(|group| group.iter().all(has)) {
            return true;
        }
        let names: Vec<String> = self.table.one_of.iter().map(|group| self.headers(group)).collect();
        let place = (self.place)(CellRef::new(row, column));
        self.diagnostics.push(
            Diagnostic::new(Code::RowUnfinished, place, "")
                .with("table", &self.table.nl)
                .with("columns", names.join(" / ")),
        );
        false
    }

    /// Adds a record to the columns and to the control sum. `period` is the cell that says when it was.
    fn keep(&mut self, mut record: Vec<Option<Value>>, row: u32, column: u32, period: Option<&CellValue>) {
        in_own_unit(self.table, &mut record);
        for doubt in self.watch.look(&record, self.columns.len(), row, period) {
            let known = doubt.column.and_then(|at| self.table.columns.get(at));
            let number = known.and_then(|known| self.plan.columns.get(&known.id)).copied();
            let place = (self.place)(CellRef::new(row, number.unwrap_or(column)));
            let header = known.map_or("", |known| known.nl.as_str());
            self.diagnostics.push(
                Diagnostic::new(doubt.code, place, doubt.found)
                    .with("column", header)
                    .with("table", &self.table.nl)
                    .with("bounds", self.plan.doubts.hours_a_day.to_string()),
            );
        }
        if let Some(at) = self.layout.measure {
            let amount = self.above.add(self.table, &record, Some(at));
            self.measured += u32::from(amount.is_some());
            self.control_sum += amount.unwrap_or_default();
        }
        self.columns.push(record.drain(..), row, column);
        self.spare = record;
    }

    /// Reads one cell; the flag says that the row is refused for it.
    fn value(
        &mut self,
        cell: Option<&CellValue>,
        column: &Column,
        position: usize,
        at: CellRef,
    ) -> (Option<Value>, bool) {
        match self.parse(cell, column, position) {
            Ok(Some(Value::Text(text))) if column.kind == ColumnType::Text => {
                (Some(Value::Text(self.without_persons(text, column, at))), false)
            }
            Ok(Some(value)) => (Some(value), false),
            Ok(None) => match &self.layout.defaults[position] {
                Some(value) => (Some(value.clone()), false),
                None if column.required => {
                    let found = cell.map(CellValue::display).unwrap_or_default();
                    self.report(Code::MissingValue, Code::MissingValue, column, at, found);
                    (None, true)
                }
                None => (None, false),
            },
            Err(code) => {
                let found = cell.map(|cell| self.shown(cell, column)).unwrap_or_default();
                // A spreadsheet error or a formula without result is never passed over.
                let refuses = column.required
                    || column.decides
                    || (self.table.tells_apart(column) && !self.plan.is_free)
                    || (matches!(code, Code::ErrorCell | Code::FormulaWithoutResult) && !self.plan.is_free)
                    || self.is_measure(column);
                self.report(if refuses { code } else { Code::BadOptional }, code, column, at, found);
                let is_dressed = matches!(cell, Some(CellValue::Worded(..) | CellValue::Percent(_)));
                if let Some(last) = self
                    .diagnostics
                    .last_mut()
                    .filter(|last| is_dressed && last.code == Code::BadNumber)
                {
                    last.arguments.insert("why".to_owned(), "shown".to_owned());
                }
                if let (Some(text), Some(last)) = (cell.and_then(CellValue::as_text), self.diagnostics.last_mut()) {
                    ambiguity::name_readings(last, text);
                }
                (None, refuses)
            }
        }
    }

    /// A text without what is about a person in it, which is said and shown nowhere.
    fn without_persons(&mut self, text: Rc<str>, column: &Column, at: CellRef) -> Rc<str> {
        let Some((masked, kinds)) = personal_text::without(&text) else {
            return text;
        };
        self.report(Code::TextPersonal, Code::TextPersonal, column, at, String::new());
        if let (Some(last), Some(kind)) = (self.diagnostics.last_mut(), kinds.first()) {
            let why = if kinds.len() > 1 { "several" } else { kind.id() };
            last.arguments.insert("why".to_owned(), why.to_owned());
        }
        masked.into()
    }

    /// Says what whole columns tell, and which rows hold the same as an earlier one.
    fn note(&mut self, notes: Vec<Note>) {
        for note in notes {
            let Some(column) = self.table.columns.get(note.column) else {
                continue;
            };
            let found = value::shown(&note.found, self.table.filled_in_by == FilledInBy::Survey);
            self.report(note.code, note.code, column, note.at, found);
            if let Some(last) = self.diagnostics.last_mut() {
                last.arguments.insert("sum".to_owned(), note.count.to_string());
            }
        }
        let watch = std::mem::replace(&mut self.watch, Watch::new(self.table, 0.0));
        for (row, first) in watch.doubles(&self.columns.signatures()) {
            let place = (self.place)(CellRef::new(row, 0));
            let doubt = Diagnostic::new(Code::PossibleDouble, place, "").with("table", &self.table.nl);
            self.diagnostics.push(doubt.with("other", first.to_string()));
        }
    }

    /// What a cell is; a text that was read before is not read again.
    fn parse(&mut self, cell: Option<&CellValue>, column: &Column, position: usize) -> value::Parsed {
        let read = || value::parse(cell, column, self.evidence[position]);
        match cell {
            Some(CellValue::Text(text)) => self.before[position].parse(text, column.kind, read),
            Some(CellValue::Worded(number, wording))
                if euros::is_of_kind(self.table, column) && euros::is_hours(wording) =>
            {
                value::parse(Some(&CellValue::Number(*number)), column, self.evidence[position])
            }
            _ => read(),
        }
    }

    /// A column that carries the figure of its row: what stands there and cannot be read refuses the row.
    fn is_measure(&self, column: &Column) -> bool {
        self.table.control_sum.as_ref() == Some(&column.id)
            || self.table.one_of.iter().flatten().any(|id| *id == column.id)
    }

    /// Says what is wrong with a cell. `why` is the fault where `code` says only what came of it.
    fn report(&mut self, code: Code, why: Code, column: &Column, at: CellRef, found: String) {
        let mut diagnostic = Diagnostic::new(code, (self.place)(at), found)
            .with("column", &column.nl)
            .with("table", &self.table.nl);
        if code != why {
            diagnostic = diagnostic.with("why", why.id());
        }
        diagnostic = match why {
            Code::UnknownWord => {
                let words: Vec<&str> = column.words.iter().map(|word| word.nl.as_str()).collect();
                diagnostic.with("words", words.join(", "))
            }
            Code::TextTooLong => diagnostic.with("length", longest(column)),
            Code::OutOfBounds | Code::BadNumber => [("min", column.min), ("max", column.max)]
                .into_iter()
                .filter_map(|(name, bound)| Some((name, bound?)))
                .fold(diagnostic, |said, (name, bound)| said.with(name, bound.to_string())),
            _ => diagnostic,
        };
        if why == Code::BadNumber && column.kind == ColumnType::Integer && column.max.is_some() {
            diagnostic = diagnostic.with("bounded", "yes");
        }
        if code == Code::BadNumber && diagnostic.found.contains(':') {
            diagnostic = diagnostic.with("why", "duration");
        }
        if code == Code::BadPeriod && !diagnostic.found.contains(|letter: char| letter.is_ascii_digit()) {
            diagnostic = diagnostic.with("why", "words");
        }
        self.diagnostics.push(diagnostic);
    }

    /// What may be shown of a cell: survey answers and free text by type and length only.
    fn shown(&self, cell: &CellValue, column: &Column) -> String {
        let is_private = self.table.filled_in_by == FilledInBy::Survey || column.kind == ColumnType::Text;
        value::shown(&cell.display(), is_private)
    }

    fn headers(&self, ids: &[String]) -> String {
        ids.iter()
            .filter_map(|id| self.table.column(id))
            .map(|column| column.nl.clone())
            .collect::<Vec<_>>()
            .join(" + ")
    }

    /// Where the rows of the table end: what stands below them in other columns only belongs to something else, and may
    /// be a million rows away. Rows that were emptied stay.
    fn end(&self, rows: &[GridRow]) -> usize {
        rows.iter()
            .rposition(|row| row.cells.is_empty() || self.filled(row) > 0)
            .map_or(0, |last| last + 1)
    }

    /// How many of the table's cells hold something.
    fn filled(&self, row: &GridRow) -> usize {
        let own = self
            .plan
            .columns
            .values()
            .filter(|number| row.get(**number).is_some())
            .count();
        own + self
            .plan
            .wide
            .iter()
            .filter(|(number, _)| row.get(*number).is_some())
            .count()
    }

    /// A row of totals: one of its first texts says so, and it lacks something that a data row needs.
    fn is_total(&self, row: &GridRow) -> bool {
        let says_total = row
            .cells
            .iter()
            .filter_map(|(_, value)| value.as_text())
            .take(2)
            .any(typed_total::is_word);
        // A row of months may need nothing else: there the word alone in the first column says it.
        let first = row.cells.first().and_then(|(_, value)| value.as_text());
        let is_total_of_months = !self.plan.wide.is_empty()
            && first.is_some_and(|text| ["totaal", "total", "eindtotaal"].contains(&normalise::name(text).as_str()));
        is_total_of_months
            || says_total
                && (self.plan.is_free
                    || self.table.columns.iter().any(|column| {
                        column.required
                            && self.plan.columns.get(&column.id).is_some_and(|number| {
                                row.get(*number)
                                    .is_none_or(|cell| value::parse(Some(cell), column, Evidence::default()).is_err())
                            })
                    }))
    }

    /// A total among the rows of data, which is said: it looks like a row.
    fn is_typed_total(&mut self, row: &GridRow, filled: usize) -> bool {
        let measure = self
            .layout
            .measure
            .filter(|_| self.plan.wide.is_empty() && !self.plan.is_free);
        let Some((at, number)) = measure.and_then(|at| Some((at, self.layout.columns[at]?))) else {
            return false;
        };
        let table = self.table;
        let column = &table.columns[at];
        let mut above = std::mem::take(&mut self.above);
        let read = |at: usize| {
            let cell = self.layout.columns[at].and_then(|number| row.get(number));
            self.parse(cell, &table.columns[at], at).unwrap_or_default()
        };
        let total = above.total(table, (row, filled), (at, read));
        self.above = above;
        let Some((amount, why)) = total else {
            return false;
        };
        let place = CellRef::new(row.number, number);
        self.report(Code::TotalRow, Code::TotalRow, column, place, amount.to_string());
        if let (Some(why), Some(last)) = (why.id(), self.diagnostics.last_mut()) {
            last.arguments.insert("why".to_owned(), why.to_owned());
        }
        true
    }

    /// Compares a total with the sum of the rows above it.
    fn check_total(&mut self, row: &GridRow) {
        let Some(measure) = self
            .table
            .control_sum
            .as_ref()
            .and_then(|id| self.table.columns.iter().position(|c| c.id == *id))
        else {
            return;
        };
        let column = &self.table.columns[measure];
        let Some(number) = self.plan.columns.get(&column.id).copied() else {
            return;
        };
        let Ok(Some(Value::Number(total) | Value::Percentage(total))) =
            value::parse(row.get(number), column, self.evidence[measure])
        else {
            return;
        };
        // A total of one kind, or of what stands below the total before, is right, too.
        let is_sum = self.above.settles(total);
        if !is_sum && (total - self.control_sum.to_f64()).abs() > 0.005 {
            let place = (self.place)(CellRef::new(row.number, number));
            let sum = self.control_sum.to_string();
            self.diagnostics.push(
                Diagnostic::new(Code::TotalMismatch, place, format!("{total}"))
                    .with("column", &column.nl)
                    .with("table", &self.table.nl)
                    .with("sum", sum),
            );
        }
    }
}
