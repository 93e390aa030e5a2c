//! What the columns of an area are called: one header row, or several above each other.

use crate::config::nearest::nearest;
use crate::contract::normalise;
use crate::diagnostic::{Code, Diagnostic};
use crate::intake::grid::{CellValue, Grid, GridRow};
use crate::intake::mapped::Site;
use crate::intake::mapped::area::Area;

/// What stands between the parts of a header of several rows.
pub const BETWEEN: &str = " / ";

/// The header of a column.
#[derive(Clone, Debug, PartialEq)]
pub struct Head {
    /// Sheet column, from 1.
    pub column: u32,
    /// Row of its lowest part.
    pub row: u32,
    /// Its texts from top to bottom.
    pub parts: Vec<String>,
    /// Its lowest part as it stands.
    pub value: CellValue,
}

impl Head {
    /// All parts, as a mapping names them: `Resultaat / 2016 / Inst.`
    pub fn full(&self) -> String {
        self.parts.join(BETWEEN)
    }

    /// True when a name means this header: all of it, or its lowest parts.
    fn is(&self, name: &str) -> bool {
        let wanted = normalise::name(name);
        (0..self.parts.len()).any(|from| {
            let text = self.parts[from..].join(BETWEEN);
            text.trim() == name.trim() || (!wanted.is_empty() && normalise::name(&text) == wanted)
        })
    }
}

/// The headers of an area, by column. An upper header stands for the columns to its right, until the next one beside it
/// or a new one above it.
pub fn of(grid: &Grid, area: &Area) -> Vec<Head> {
    let rows: Vec<Option<GridRow>> = area
        .header
        .iter()
        .map(|number| {
            let row = grid.rows.iter().find(|row| row.number == *number);
            row.map(|row| area.cut(row))
        })
        .collect();
    let Some(lowest) = area.header.last() else {
        return Vec::new();
    };
    let columns: std::collections::BTreeSet<u32> = rows
        .iter()
        .flatten()
        .flat_map(|row| row.cells.iter().map(|(column, _)| *column))
        .collect();
    let mut above: Vec<Option<String>> = vec![None; rows.len()];
    let mut heads = Vec::new();
    for column in columns {
        let own: Vec<Option<&CellValue>> = rows
            .iter()
            .map(|row| row.as_ref().and_then(|row| row.get(column)))
            .collect();
        for level in 0..rows.len() {
            if let Some(value) = own[level] {
                above[level] = Some(normalise::text(&value.display()));
                // Under a new header begins a new row of headers.
                above[level + 1..].fill(None);
            }
        }
        let last = rows.len() - 1;
        let Some(value) = own.iter().rev().copied().flatten().next() else {
            continue;
        };
        let mut parts: Vec<String> = above[..last].iter().flatten().cloned().collect();
        if let Some(value) = own[last] {
            parts.push(normalise::text(&value.display()));
        }
        // What stands in the lowest row belongs to its own column only.
        above[last] = None;
        heads.push(Head {
            column,
            row: *lowest,
            parts,
            value: value.clone(),
        });
    }
    heads
}

/// The one column that a name means.
pub fn find<'a>(heads: &'a [Head], name: &str, site: Site<'_>) -> Result<&'a Head, Box<Diagnostic>> {
    let exact: Vec<&Head> = heads
        .iter()
        .filter(|head| normalise::text(&head.full()) == normalise::text(name))
        .collect();
    let found: Vec<&Head> = match exact.len() {
        1 => exact,
        _ => heads.iter().filter(|head| head.is(name)).collect(),
    };
    match found[..] {
        [head] => Ok(head),
        [] => {
            let texts: Vec<String> = heads.iter().map(Head::full).collect();
            Err(Box::new(
                site.unmatched(name, nearest(name, texts.iter().map(String::as_str))),
            ))
        }
        [first, ..] => {
            let others: Vec<String> = found
                .iter()
                .map(|head| site.cell(head.row, head.column).cell_text())
                .collect();
            let place = site.cell(first.row, first.column);
            Err(Box::new(
                Diagnostic::new(Code::HeaderAmbiguous, place, name).with("other", others.join(", ")),
            ))
        }
    }
}
