//! Funding as the figures need it.

use crate::ledger::{FactTable, Row};

/// Money of a year.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Fund<'a> {
    /// Who gives it, where that was said.
    pub(crate) partner: Option<&'a str>,
    /// The project it is for; empty: the network as a whole.
    pub(crate) project: &'a str,
    /// The year that it is for.
    pub(crate) year: i32,
    /// In euros.
    pub(crate) amount: f64,
    /// True for structural money, false for temporary.
    pub(crate) is_structural: bool,
    /// How certain it is.
    pub(crate) certainty: Certainty,
    /// Position of its row in the facts of `funding`.
    pub(crate) row: u32,
}

/// How certain money is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Certainty {
    /// Budgeted or granted.
    Secured,
    /// Pledged: to be shown apart.
    Pledged,
    /// An idea or a request: no money yet.
    Hoped,
}

/// All rows with a year and an amount.
pub(crate) fn all(table: &FactTable) -> Vec<Fund<'_>> {
    table.rows().filter_map(read).collect()
}

fn read(row: Row<'_>) -> Option<Fund<'_>> {
    Some(Fund {
        partner: row.text("partner_id"),
        project: row.text("project_id").unwrap_or_default(),
        year: row.number("year")? as i32,
        amount: row.number("amount")?,
        is_structural: row.text("nature")? == "structural",
        certainty: match row.text("status")? {
            "budgeted" | "granted" => Certainty::Secured,
            "pledged" => Certainty::Pledged,
            _ => Certainty::Hoped,
        },
        row: row.index(),
    })
}
