//! Which table of the contract a foreign table may be, and which of its columns become rows.

use serde::{Deserialize, Serialize};

use crate::config::mapping::matches;
use crate::contract::{self, ColumnType, FilledInBy, Table};
use crate::intake::header;
use crate::intake::mapped::heads::{BETWEEN, Head};
use crate::intake::mapped::wide::years;
use crate::intake::proposal::block::{ColumnFound, WideLook};
use crate::intake::value::date::{self, Calendar};
use crate::intake::value::period;

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
    for column in columns
        .iter()
        .filter(|column| !is_wide(&column.header) && !column.is_double)
    {
        let last = column.header.rsplit(BETWEEN).next().unwrap_or_default();
        let bare = last.split(['(', '[']).next().unwrap_or_default();
        let Some(found) = header::find(table, last).or_else(|| header::find(table, bare)) else {
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
        fits: Vec::new(),
        rivals,
        lacks,
        wide: wide_into,
    }
}

/// Fewest columns of periods that look like a table with a column per period.
const FEWEST: usize = 3;

/// The columns whose headers name periods, where there are enough.
pub fn wide(heads: &[Head], columns: &[ColumnFound], totals: &[String]) -> Option<WideLook> {
    let mut look = WideLook::default();
    for (head, column) in heads.iter().zip(columns) {
        if totals.contains(&column.header) || (column.look.filled > 0 && !column.look.is_numeric()) {
            continue;
        }
        let Some((pattern, period)) = period_of(head) else {
            continue;
        };
        match &period {
            Named::Whole(_) => {}
            Named::WithoutYear => look.lacks_year = true,
            Named::Fiscal => look.is_fiscal = true,
        }
        if !look.patterns.contains(&pattern) {
            look.patterns.push(pattern);
        }
        let named = if let Named::Whole(period) = period {
            Some(period)
        } else {
            None
        };
        look.heads.push((column.header.clone(), named));
    }
    (look.heads.len() >= FEWEST).then_some(look)
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
    Whole(String),
    WithoutYear,
    Fiscal,
}

/// The period in a header, and the header with `*` in its place.
fn period_of(head: &Head) -> Option<(String, Named)> {
    if let Ok(period) = period::parse(&head.value, Calendar::default()) {
        let above = &head.parts[..head.parts.len().saturating_sub(1)];
        let pattern: Vec<&str> = above.iter().map(String::as_str).chain(["*"]).collect();
        return Some((pattern.join(BETWEEN), Named::Whole(period.to_string())));
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

/// The period at the end of a text, and what stands before it.
fn period_in(text: &str) -> Option<(String, Named)> {
    let starts = std::iter::once(0).chain(text.match_indices(' ').map(|(at, _)| at + 1));
    for at in starts {
        let (before, rest) = (text.get(..at)?, text.get(at..)?);
        let named = if let Some(period) = period::parse_text(rest) {
            Named::Whole(period.to_string())
        } else if years(rest).is_some() {
            Named::Fiscal
        } else if date::month_of(rest).is_some()
            || (period::parse_text(&format!("{rest} 2026")).is_some() && !rest.bytes().all(|b| b.is_ascii_digit()))
        {
            Named::WithoutYear
        } else {
            continue;
        };
        return Some((before.to_owned(), named));
    }
    None
}
