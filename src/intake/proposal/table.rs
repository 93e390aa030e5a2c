//! Which table of the contract a foreign table may be, and which of its columns become rows.

use serde::{Deserialize, Serialize};

use crate::config::mapping::matches;
use crate::contract::{self, ColumnType, FilledInBy, Table};
use crate::domain::{Month, Period};
use crate::intake::mapped::heads::{BETWEEN, Head};
use crate::intake::mapped::wide::years;
use crate::intake::proposal::block::{ColumnFound, WideLook};
use crate::intake::proposal::subtotals::Span;
use crate::intake::value::date::{self, Calendar};
use crate::intake::value::period;
use crate::intake::{header, header_unit};

/// A table of the contract that a foreign table may be.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Candidate {
    /// Dutch name of the table.
    pub table: String,
    /// Dutch name of a column, and the header that is it.
    pub columns: Vec<(String, String)>,
    /// Dutch name of a column, and another header that may be it just as well.
    pub rivals: Vec<(String, String)>,
    /// Dutch name of a column that a row needs, and a header that is none of its names over cells that fit it.
    pub fits: Vec<(String, String)>,
    /// Dutch names of columns that a row needs and that no header is.
    pub lacks: Vec<String>,
    /// Columns that take the header and the cell of columns that become rows.
    pub wide: Option<(String, String)>,
}

impl Candidate {
    /// True when nothing that a row needs is lacking, and most headers that do not become rows are known.
    pub fn is_sure(&self, headers: usize) -> bool {
        let known = self.columns.len() + 2 * usize::from(self.wide.is_some());
        self.lacks.is_empty() && known >= 2 && self.columns.len() * 2 >= headers
    }
}

/// Most tables that are named.
const MOST: usize = 3;

/// The tables of which some header is known, best first.
pub fn candidates(columns: &[ColumnFound], wide: Option<&WideLook>) -> Vec<Candidate> {
    let mut all: Vec<Candidate> = contract::tables()
        .iter()
        .filter(|table| table.filled_in_by != FilledInBy::Survey && table.id != "delivery")
        .map(|table| candidate(table, columns, wide))
        .filter(|candidate| candidate.columns.len() >= 2 || (candidate.wide.is_some() && candidate.lacks.len() <= 1))
        .collect();
    let score = |candidate: &Candidate| {
        let known = candidate.columns.len() + 2 * usize::from(candidate.wide.is_some());
        known as i32 * 2 - candidate.lacks.len() as i32 * 3
    };
    all.sort_by_key(|candidate| std::cmp::Reverse(score(candidate)));
    all.truncate(MOST);
    all
}

fn candidate(table: &Table, columns: &[ColumnFound], wide: Option<&WideLook>) -> Candidate {
    let wide_into = wide.and_then(|_| {
        let into = table.column(table.period.as_ref()?)?;
        let value = table.column(table.control_sum.as_ref()?)?;
        (into.kind == ColumnType::Period).then(|| (into.nl.clone(), value.nl.clone()))
    });
    let is_wide = |header: &str| wide.is_some_and(|wide| wide.heads.iter().any(|(head, _)| head == header));
    let mut known: Vec<(String, String)> = Vec::new();
    let mut rivals: Vec<(String, String)> = Vec::new();
    let mut quantities: Vec<String> = Vec::new();
    for column in columns
        .iter()
        .filter(|column| !is_wide(&column.header) && !column.is_double)
    {
        let last = column.header.rsplit(BETWEEN).next().unwrap_or_default();
        let bare = last.split(['(', '[']).next().unwrap_or_default();
        let Some(found) = header::find(table, last).or_else(|| header::find(table, bare)) else {
            if holds_another_quantity(table, column) {
                quantities.push(column.header.clone());
            }
            continue;
        };
        let is_of_wide = wide_into
            .as_ref()
            .is_some_and(|(into, value)| found.nl == *into || found.nl == *value);
        if is_of_wide {
            continue;
        }
        let is_taken = known.iter().any(|(name, _)| *name == found.nl);
        let into = if is_taken { &mut rivals } else { &mut known };
        into.push((found.nl.clone(), column.header.clone()));
    }
    let quantity = header_unit::quantity(table).filter(|_| wide_into.is_none());
    let quantities = quantities
        .into_iter()
        .filter_map(|header| Some((quantity?.nl.clone(), header)));
    let (others, fits): (Vec<_>, Vec<_>) = quantities.partition(|(name, _)| known.iter().any(|(own, _)| own == name));
    rivals.extend(others);
    let has = |name: &str| {
        known.iter().any(|(known, _)| known == name)
            || wide_into
                .as_ref()
                .is_some_and(|(into, value)| name == into || name == value)
    };
    let needed = |column: &&contract::Column| column.required && column.default.is_none() && !has(&column.nl);
    let mut lacks: Vec<String> = table
        .columns
        .iter()
        .filter(needed)
        .map(|column| column.nl.clone())
        .collect();
    // A row that needs one of several groups lacks the first when it has none.
    let nl = |id: &String| table.column(id).map(|column| column.nl.clone()).unwrap_or_default();
    let has_group = |group: &Vec<String>| group.iter().all(|id| has(&nl(id)));
    if let Some(first) = table.one_of.first()
        && !table.one_of.iter().any(has_group)
    {
        lacks.extend(first.iter().map(nl).filter(|name| !has(name)));
    }
    Candidate {
        table: table.nl.clone(),
        columns: known,
        fits,
        rivals,
        lacks,
        wide: wide_into,
    }
}

/// True for a column of numbers under a header such as `Aantal uren` or `Dagen`: a quantity as good as any other.
fn holds_another_quantity(table: &Table, column: &ColumnFound) -> bool {
    let last = column.header.rsplit(BETWEEN).next().unwrap_or_default();
    column.look.is_numeric() && column.look.dates == 0 && header_unit::is_other_quantity(table, last)
}

/// Fewest columns of periods that look like a table with a column per period.
const FEWEST: usize = 3;

/// The columns whose headers name periods, where there are enough, each with its period.
pub fn wide(heads: &[Head], columns: &[ColumnFound], totals: &[String]) -> Option<(WideLook, Vec<Span>)> {
    let mut look = WideLook::default();
    let mut spans = Vec::new();
    for (head, column) in heads.iter().zip(columns) {
        if totals.contains(&column.header) || (column.look.filled > 0 && !column.look.is_numeric()) {
            continue;
        }
        let Some((pattern, period)) = period_of(head) else {
            continue;
        };
        let (named, period) = match period {
            Named::Whole(period) => (Some(period.to_string()), Some(period)),
            Named::WithoutYear(period) => {
                look.lacks_year = true;
                (None, Some(period))
            }
            Named::Fiscal => {
                look.is_fiscal = true;
                (None, None)
            }
        };
        spans.push(Span {
            column: head.column,
            pattern: pattern.clone(),
            period,
        });
        if !look.patterns.contains(&pattern) {
            look.patterns.push(pattern);
        }
        look.heads.push((column.header.clone(), named));
    }
    (look.heads.len() >= FEWEST).then_some((look, spans))
}

/// True when a pattern matches the headers that become rows and no other column that is left.
pub fn is_exact(
    pattern: &str,
    wide: &WideLook,
    columns: &[ColumnFound],
    totals: &[String],
    best: Option<&Candidate>,
) -> bool {
    let is_own = |header: &str| wide.heads.iter().any(|(head, _)| head == header);
    let is_known = |header: &str| best.is_some_and(|best| best.columns.iter().any(|(_, known)| known == header));
    !columns
        .iter()
        .map(|column| &column.header)
        .filter(|header| !totals.contains(header) && !is_own(header) && !is_known(header))
        .any(|header| matches(pattern, header).is_some())
}

enum Named {
    Whole(Period),
    /// Of no year; the period is that of [`SOME_YEAR`].
    WithoutYear(Period),
    Fiscal,
}

/// The period in a header, and the header with `*` in its place.
fn period_of(head: &Head) -> Option<(String, Named)> {
    if let Ok(period) = period::parse(&head.value, Calendar::default()) {
        let above = &head.parts[..head.parts.len().saturating_sub(1)];
        let pattern: Vec<&str> = above.iter().map(String::as_str).chain(["*"]).collect();
        return Some((pattern.join(BETWEEN), Named::Whole(period)));
    }
    for (position, part) in head.parts.iter().enumerate().rev() {
        let Some((before, named)) = period_in(part) else {
            continue;
        };
        let star = format!("{before}*");
        let pattern: Vec<&str> = head
            .parts
            .iter()
            .enumerate()
            .map(|(own, part)| if own == position { star.as_str() } else { part.as_str() })
            .collect();
        return Some((pattern.join(BETWEEN), named));
    }
    None
}

/// The year that periods without one are compared in.
const SOME_YEAR: i32 = 2026;

/// A month, quarter or half-year without its year.
fn of_some_year(text: &str) -> Option<Period> {
    if let Some(month) = date::month_of(text) {
        return Month::new(SOME_YEAR, month).map(Period::Month);
    }
    let is_number = text.bytes().all(|b| b.is_ascii_digit());
    period::parse_text(&format!("{text} {SOME_YEAR}")).filter(|_| !is_number)
}

/// The period at the end of a text, and what stands before it.
fn period_in(text: &str) -> Option<(String, Named)> {
    let starts = std::iter::once(0).chain(text.match_indices(' ').map(|(at, _)| at + 1));
    for at in starts {
        let (before, rest) = (text.get(..at)?, text.get(at..)?);
        let named = if let Some(period) = period::parse_text(rest) {
            Named::Whole(period)
        } else if years(rest).is_some() {
            Named::Fiscal
        } else if let Some(period) = of_some_year(rest) {
            Named::WithoutYear(period)
        } else {
            continue;
        };
        return Some((before.to_owned(), named));
    }
    None
}
