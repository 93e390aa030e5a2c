//! A foreign workbook → a proposal for its mapping: what stands where, and what a person must decide.
//!
//! Nothing here is used for reading. [`of`] runs inside a worker; [`write`](mod@write) puts the proposal into a part of
//! a pipeline file in which every line that is not certain is commented out, with the alternatives.

pub mod block;
pub mod column;
pub mod doubt;
pub mod fit;
pub mod headers;
pub mod subtotals;
pub mod table;
pub mod write;

use serde::{Deserialize, Serialize};

use crate::contract;
use crate::diagnostic::Diagnostic;
use crate::intake::cover::Cover;
use crate::intake::grid::Grid;
use crate::intake::sniff::sniff;
use crate::intake::{header_unit, locate, read};

use block::Block;

/// What a workbook looks like.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Proposal {
    /// Name of the file.
    pub file: String,
    /// Its sheets, in order.
    pub sheets: Vec<SheetLook>,
}

/// What a sheet looks like.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SheetLook {
    /// Its name.
    pub name: String,
    /// What it holds.
    pub holds: Holds,
}

/// What a sheet holds.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Holds {
    /// Nothing.
    Nothing,
    /// It is hidden and not looked at.
    Hidden,
    /// Tables that are read without a mapping, by their Dutch names.
    Known(Vec<String>),
    /// Words only.
    Prose,
    /// Figures in which no header was found.
    NoHeader,
    /// Tables that need a mapping.
    Foreign(Vec<Block>),
}

impl Proposal {
    /// True when no sheet needs a mapping.
    pub fn is_empty(&self) -> bool {
        !self.sheets.iter().any(|sheet| matches!(sheet.holds, Holds::Foreign(_)))
    }
}

/// Looks at a file. `path` names it in messages.
pub fn of(bytes: &[u8], path: &str) -> Result<Proposal, Box<Diagnostic>> {
    let grids = read::grids(bytes, sniff(bytes), path)?;
    Ok(Proposal {
        file: path.to_owned(),
        sheets: grids
            .iter()
            .map(|grid| SheetLook {
                name: grid.name.clone(),
                holds: look(grid),
            })
            .collect(),
    })
}

fn look(grid: &Grid) -> Holds {
    if grid.rows.is_empty() {
        return Holds::Nothing;
    }
    if grid.is_hidden {
        return Holds::Hidden;
    }
    let cover = contract::table_of_sheet(&grid.name).filter(|table| Cover::of(grid, table).is_some());
    if let Some(cover) = cover {
        return Holds::Known(vec![cover.nl.clone()]);
    }
    let mut known = locate::tables(grid);
    for located in &mut known {
        // As a reader does it: of a column that stands twice an empty one does not count.
        located
            .header
            .settle_doubles(located.table, &grid.rows[located.rows.clone()]);
    }
    let is_whole = |located: &locate::Located| {
        located
            .header
            .missing(located.table)
            .iter()
            .all(|column| column.default.is_some())
            && located.header.doubles.is_empty()
    };
    // A reader asks about these, and reads no row before there is an answer.
    let is_asked = |located: &locate::Located| !header_unit::look(grid, located, "").1.is_empty();
    if !known.is_empty() && known.iter().all(is_whole) && !known.iter().any(is_asked) {
        return Holds::Known(known.iter().map(|located| located.table.nl.clone()).collect());
    }
    let blocks = block::of(grid);
    if !blocks.is_empty() {
        Holds::Foreign(blocks)
    } else if grid.is_prose() {
        Holds::Prose
    } else {
        Holds::NoHeader
    }
}

#[cfg(test)]
mod tests;
