//! A table on a foreign sheet: where it stands, what its columns are called and look like.

use serde::{Deserialize, Serialize};

use crate::contract::normalise;
use crate::domain::CellRef;
use crate::intake::grid::{CellValue, Grid, GridRow};
use crate::intake::mapped::area::Area;
use crate::intake::mapped::heads;
use crate::intake::proposal::column::{ColumnLook, is_figure};
use crate::intake::proposal::fit;
use crate::intake::proposal::headers::{self, Found, within};
use crate::intake::proposal::subtotals;
use crate::intake::proposal::table::{self, Candidate};

/// A table that needs a mapping.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Block {
    /// Rows with headers.
    pub header_rows: Vec<u32>,
    /// From the header to the last column: `B3:E`; empty when the table is alone on its sheet.
    pub range: String,
    /// First and last row that look like data.
    pub data: (u32, u32),
    /// Rows below the data that look like remarks: first and last.
    pub remarks: Option<(u32, u32)>,
    /// Rows that look like data below the last total: first and last.
    pub after_total: Option<(u32, u32)>,
    /// Its columns.
    pub columns: Vec<ColumnFound>,
    /// Tables of the contract that it may be, best first.
    pub candidates: Vec<Candidate>,
    /// Columns that look as if they become rows.
    pub wide: Option<WideLook>,
    /// First texts of rows that look like totals.
    pub totals: Vec<String>,
    /// Headers of columns that look like totals.
    pub total_columns: Vec<String>,
    /// The one of them that is over the months of columns beside it and is not their sum, where there is one.
    pub doubted_total: Option<String>,
    /// Headers of columns of names that are filled in only where they change.
    pub fill_down: Vec<String>,
}

/// A column of a foreign table.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ColumnFound {
    /// Its letters.
    pub letters: String,
    /// Its header, with the headers above it where there are several rows.
    pub header: String,
    /// True when another column has the same header.
    pub is_double: bool,
    /// What its cells look like.
    pub look: ColumnLook,
}

/// Columns whose headers are periods.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct WideLook {
    /// Patterns of these headers: one, or one for each group of them.
    pub patterns: Vec<String>,
    /// True when one pattern matches these headers and no other.
    pub is_exact: bool,
    /// The headers, each with the period that it names, where it names one.
    pub heads: Vec<(String, Option<String>)>,
    /// True when headers name a month or quarter without a year.
    pub lacks_year: bool,
    /// True when headers name a year over two calendar years.
    pub is_fiscal: bool,
}

/// Words in the first text of a row of totals, and in the header of a column of totals.
const TOTALS: [&str; 8] = [
    "totaal",
    "total",
    "subtotaal",
    "subtotal",
    "eindtotaal",
    "som",
    "sum",
    "totalen",
];

/// All tables on a sheet.
pub fn of(grid: &Grid) -> Vec<Block> {
    let found = headers::of(grid);
    let is_alone = found.len() == 1;
    found.iter().map(|found| block(grid, found, is_alone)).collect()
}

impl Block {
    /// Headers of columns that do not become rows and are no totals.
    pub fn headers(&self) -> usize {
        let is_wide = |header: &str| {
            let mut heads = self.wide.iter().flat_map(|wide| &wide.heads);
            heads.any(|(head, _)| head == header)
        };
        self.columns
            .iter()
            .filter(|column| !is_wide(&column.header) && !self.total_columns.contains(&column.header))
            .count()
    }
}

fn block(grid: &Grid, found: &Found, is_alone: bool) -> Block {
    let mut area = Area {
        header: found.rows.clone(),
        first: found.first,
        last: found.last,
        body: found.body.clone(),
    };
    let mut heads = heads::of(grid, &area);
    let mut full: Vec<String> = heads.iter().map(|head| normalise::name(&head.full())).collect();
    full.sort();
    full.dedup();
    // Rows above that do not tell the columns apart are a title.
    if full.len() < heads.len() {
        area.header.drain(..area.header.len() - 1);
        heads = heads::of(grid, &area);
    }
    let body = area.rows(grid);
    let totals: Vec<&GridRow> = body
        .iter()
        .filter(|row| first_text(row).is_some_and(is_total))
        .collect();
    let is_data = |row: &&GridRow| !totals.iter().any(|total| total.number == row.number);
    let last = last_of_data(&body, &totals);
    let data: Vec<&GridRow> = body.iter().filter(is_data).filter(|row| row.number <= last).collect();
    let last_total = totals.last().map_or(u32::MAX, |row| row.number);
    let mut below = data.iter().map(|row| row.number).filter(|row| *row > last_total);
    let after_total = below.next().map(|first| (first, last));
    let last_of_all = body.last().map_or(last, |row| row.number);
    let first_remark = body
        .iter()
        .filter(is_data)
        .find(|row| row.number > last)
        .map(|row| row.number);
    let names: Vec<String> = heads.iter().map(|head| normalise::name(&head.full())).collect();
    let columns: Vec<ColumnFound> = heads
        .iter()
        .map(|head| ColumnFound {
            letters: CellRef::letters(head.column),
            header: head.full(),
            is_double: names
                .iter()
                .filter(|name| **name == normalise::name(&head.full()))
                .count()
                > 1,
            look: ColumnLook::of(data.iter().filter_map(|row| {
                let at = CellRef::new(row.number, head.column);
                row.get(head.column).map(|value| (at, value))
            })),
        })
        .collect();
    let mut total_columns: Vec<String> = columns
        .iter()
        .filter(|column| is_total(column.header.rsplit(heads::BETWEEN).next().unwrap_or_default()))
        .map(|column| column.header.clone())
        .collect();
    let (mut wide, subtotals, doubted_total) = wide_of(&heads, &columns, &total_columns, &data);
    total_columns.extend(subtotals);
    let mut candidates = table::candidates(&columns, wide.as_ref());
    fit_candidates(
        &mut candidates,
        (&heads, &columns),
        (wide.as_ref(), &total_columns),
        &data,
    );
    if let Some(wide) = &mut wide {
        wide.is_exact = match &wide.patterns[..] {
            [pattern] => table::is_exact(pattern, wide, &columns, &total_columns, candidates.first()),
            _ => false,
        };
    }
    let fill_down = columns
        .iter()
        .filter(|column| is_filled_where_it_changes(column, &data))
        .map(|column| column.header.clone())
        .collect();
    let mut total_words: Vec<String> = totals
        .iter()
        .filter_map(|row| first_text(row))
        .map(str::to_owned)
        .collect();
    total_words.sort();
    total_words.dedup();
    Block {
        range: if is_alone {
            String::new()
        } else {
            let first = CellRef::new(area.header[0], found.first);
            format!("{first}:{}", CellRef::letters(found.last))
        },
        header_rows: area.header.clone(),
        data: (data.first().map_or(0, |row| row.number), last),
        after_total,
        remarks: first_remark.map(|first| (first, last_of_all)),
        candidates,
        columns,
        wide,
        totals: total_words,
        total_columns,
        doubted_total,
        fill_down,
    }
}

/// The columns of periods that become rows, the headers of those over the months of others, and the first of these that is
/// not their sum.
fn wide_of(
    heads: &[heads::Head],
    columns: &[ColumnFound],
    total_columns: &[String],
    data: &[&GridRow],
) -> (Option<WideLook>, Vec<String>, Option<String>) {
    let Some((mut wide, spans)) = table::wide(heads, columns, total_columns) else {
        return (None, Vec::new(), None);
    };
    let (mut held, mut doubted) = (Vec::new(), None);
    for subtotal in subtotals::of(&spans, data) {
        let header = |head: &heads::Head| (head.column == subtotal.column).then(|| head.full());
        let Some(header) = heads.iter().find_map(header) else {
            continue;
        };
        wide.heads.retain(|(head, _)| *head != header);
        if !subtotal.is_sum {
            doubted.get_or_insert_with(|| header.clone());
        }
        held.push(header);
    }
    (Some(wide), held, doubted)
}

/// Finds for each candidate the headers that it does not know over cells that fit what it lacks.
fn fit_candidates(
    candidates: &mut [Candidate],
    (heads, columns): (&[heads::Head], &[ColumnFound]),
    (wide, total_columns): (Option<&WideLook>, &[String]),
    data: &[&GridRow],
) {
    for candidate in candidates {
        let is_known = |header: &str| {
            let mut known = candidate.columns.iter().chain(&candidate.rivals);
            known.any(|(_, known)| known == header) || total_columns.iter().any(|total| total == header)
        };
        let is_wide = |header: &str| {
            let mut heads = wide.iter().flat_map(|wide| &wide.heads);
            heads.any(|(head, _)| head == header)
        };
        let unknown: Vec<(&str, Vec<&CellValue>)> = heads
            .iter()
            .zip(columns)
            .filter(|(_, column)| !column.is_double && !is_known(&column.header) && !is_wide(&column.header))
            .map(|(head, column)| {
                let cells = data.iter().filter_map(|row| row.get(head.column));
                (column.header.as_str(), cells.collect())
            })
            .collect();
        let fits = fit::of(candidate, &unknown);
        candidate.fits.extend(fits);
    }
}

fn first_text(row: &GridRow) -> Option<&str> {
    row.cells.iter().find_map(|(_, value)| value.as_text())
}

fn is_total(text: &str) -> bool {
    let name = normalise::name(text);
    let begins = ["totaal", "subtotaal", "eindtotaal"]
        .iter()
        .any(|word| name.starts_with(word));
    TOTALS.contains(&name.as_str()) || (begins && name.len() < 30)
}

/// The last row that holds a figure and more; of a table without figures the last row.
fn last_of_data(body: &[GridRow], totals: &[&GridRow]) -> u32 {
    let is_total = |row: &GridRow| totals.iter().any(|total| total.number == row.number);
    let has_figure = |row: &&GridRow| row.cells.len() >= 2 && within(row, 1, u32::MAX).any(is_figure) && !is_total(row);
    let last = body.iter().rev().find(has_figure).or(body.last());
    last.map_or(0, |row| row.number)
}

/// A column of names in which the first row is filled and most others are not.
fn is_filled_where_it_changes(column: &ColumnFound, data: &[&GridRow]) -> bool {
    let rows = data.len() as u32;
    let Some(number) = crate::config::mapping::column_number(&column.letters) else {
        return false;
    };
    let is_first_filled = data
        .first()
        .is_some_and(|row| matches!(row.get(number), Some(CellValue::Text(_))));
    is_first_filled && rows >= 4 && column.look.numbers == 0 && column.look.filled > 1 && column.look.filled * 2 <= rows
}
