//! What all cells of a column tell together, before any of them is read.
//!
//! Numbers and days that were typed as such are never in doubt: only texts are looked at, and of shares the bare numbers.

use crate::config::DecimalSign;
use crate::contract::{Column, ColumnType, Table};
use crate::diagnostic::Code;
use crate::domain::CellRef;
use crate::intake::grid::{CellValue, Grid, GridRow};
use crate::intake::records::{self, Plan};
use crate::intake::value::date::{self, Calendar, Clue, Order};
use crate::intake::value::number::{self, Style};
use crate::intake::value::{Evidence, percent};

/// What the columns of a table tell.
pub struct Gathered {
    /// One entry a column of the table.
    pub columns: Vec<Evidence>,
    /// What a reader wants to know of whole columns.
    pub notes: Vec<Note>,
}

/// Something about a whole column.
pub struct Note {
    /// What it is.
    pub code: Code,
    /// Position of the column in its table.
    pub column: usize,
    /// The first cell that shows it.
    pub at: CellRef,
    /// What stands there.
    pub found: String,
    /// How many cells show it.
    pub count: usize,
}

/// Looks at the cells of all columns of a table.
pub fn gather(table: &Table, plan: &Plan, rows: &[GridRow]) -> Gathered {
    let mut gathered = Gathered {
        columns: Vec::with_capacity(table.columns.len()),
        notes: Vec::new(),
    };
    for (position, column) in table.columns.iter().enumerate() {
        let mut evidence = Evidence {
            settled: plan.settled.get(&column.id).copied().unwrap_or_default(),
            calendar: plan.calendar,
            ..Evidence::default()
        };
        match column.kind {
            ColumnType::Integer | ColumnType::Decimal | ColumnType::Money | ColumnType::Share => {
                evidence.has_amounts = column.kind == ColumnType::Money || records::is_of_kind(table, column);
                let is_slip = |text: &str| evidence.has_amounts && number::is_slip(text, Style::Unknown);
                evidence.style = match evidence.settled.decimal {
                    Some(DecimalSign::Comma) => Style::Comma,
                    Some(DecimalSign::Point) => Style::Point,
                    None => number::style_of(
                        cells(column, plan, rows)
                            .filter_map(|(_, cell)| cell.as_text())
                            .filter(|text| !is_slip(text)),
                    ),
                };
                if column.kind == ColumnType::Share {
                    evidence.scale = match evidence.settled.percent {
                        Some(scale) => scale.into(),
                        None => percent::scale_of(cells(column, plan, rows).map(|(_, cell)| cell), evidence.style),
                    };
                }
            }
            ColumnType::Date | ColumnType::Period => {
                let texts = cells(column, plan, rows).filter_map(|(at, cell)| Some((at, cell.as_text()?)));
                let dates = Dates::of(texts);
                evidence.calendar.order = match evidence.settled.date_order {
                    Some(order) => order.into(),
                    // A letter that came back holds as text only what was asked before: the cells that told stand
                    // beside it as real days, and tell no more.
                    None if plan.is_returned => Order::Unsettled,
                    None => dates.order(),
                };
                dates.note(position, evidence, &mut gathered.notes);
            }
            _ => {}
        }
        gathered.columns.push(evidence);
    }
    gathered
}

/// The cells of a column; of one that takes the headers of wide columns those headers.
fn cells<'a>(
    column: &Column,
    plan: &'a Plan,
    rows: &'a [GridRow],
) -> Box<dyn Iterator<Item = (CellRef, &'a CellValue)> + 'a> {
    let in_rows = move |number: u32| {
        rows.iter()
            .filter_map(move |row| Some((CellRef::new(row.number, number), row.get(number)?)))
    };
    match (&plan.wide_into, plan.columns.get(&column.id)) {
        (Some((_, value)), _) if *value == column.id => {
            Box::new(plan.wide.iter().flat_map(move |(number, _)| in_rows(*number)))
        }
        (Some((into, _)), _) if *into == column.id => {
            let header = plan.header_row;
            Box::new(
                plan.wide
                    .iter()
                    .map(move |(number, head)| (CellRef::new(header, *number), head)),
            )
        }
        (_, Some(number)) => Box::new(in_rows(*number)),
        (_, None) => Box::new(std::iter::empty()),
    }
}

/// What the texts of a column of days or periods show: the first of each kind, and how many.
#[derive(Default)]
struct Dates {
    day_first: usize,
    month_first: Option<(CellRef, String)>,
    in_numbers: usize,
    short_years: usize,
    first_short: Option<(CellRef, String)>,
}

impl Dates {
    fn of<'a>(texts: impl Iterator<Item = (CellRef, &'a str)>) -> Self {
        let mut dates = Self::default();
        // Periods repeat from row to row.
        let mut last: Option<(&str, Option<Clue>, bool)> = None;
        for (at, text) in texts {
            let (clue, is_short) = match last {
                Some((same, clue, is_short)) if same == text => (clue, is_short),
                _ => (date::clue(text), date::has_short_year(text)),
            };
            last = Some((text, clue, is_short));
            dates.in_numbers += usize::from(clue.is_some());
            match clue {
                Some(Clue::DayFirst) => dates.day_first += 1,
                Some(Clue::MonthFirst) if dates.month_first.is_none() => {
                    dates.month_first = Some((at, text.to_owned()));
                }
                _ => {}
            }
            if is_short {
                dates.short_years += 1;
                dates.first_short.get_or_insert_with(|| (at, text.to_owned()));
            }
        }
        dates
    }

    fn order(&self) -> Order {
        match (self.day_first, &self.month_first) {
            (_, None) => Order::DayFirst,
            (0, Some(_)) => Order::MonthFirst,
            (_, Some(_)) => Order::Unsettled,
        }
    }

    /// A column in American order is read so and said; years of two digits are said.
    fn note(self, column: usize, evidence: Evidence, notes: &mut Vec<Note>) {
        let is_told = evidence.calendar.order == Order::MonthFirst && evidence.settled.date_order.is_none();
        let month_first = self.month_first.filter(|_| is_told);
        let found = [
            (Code::MonthFirstDates, month_first, self.in_numbers),
            (Code::TwoDigitYear, self.first_short, self.short_years),
        ];
        for (code, first, count) in found {
            if let Some((at, found)) = first {
                notes.push(Note {
                    code,
                    column,
                    at,
                    found,
                    count,
                });
            }
        }
    }
}

/// What the path and the sheet tell about days where a plan is made.
pub fn calendar(grid: &Grid, period: Option<crate::domain::Period>) -> Calendar {
    Calendar {
        is_1904: grid.is_1904,
        lacks_formats: grid.lacks_formats,
        period,
        ..Calendar::default()
    }
}
