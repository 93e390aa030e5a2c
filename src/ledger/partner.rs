//! A partner as the figures need it.

use crate::domain::{Date, Month};

/// A partner of the network.
#[derive(Clone, Debug, PartialEq)]
pub struct Partner {
    /// Its id.
    pub id: String,
    /// Its name in reports.
    pub name: String,
    /// Its kind: the id of a word of the column `partners.type`.
    pub kind: String,
    /// True for a public body; money that it passes on from others is not its own.
    pub is_public: bool,
    /// First day it takes part.
    pub active_from: Date,
    /// Last day it takes part; absent: still does.
    pub active_to: Option<Date>,
    /// The partner into which it merged on the day after [`Self::active_to`].
    pub successor: Option<String>,
    /// Agreed capacity points.
    pub capacity_points: Option<f64>,
    /// Yearly budget, euros.
    pub budget: Option<f64>,
    /// Staff, full-time equivalents.
    pub fte: Option<f64>,
    /// Inhabitants.
    pub inhabitants: Option<f64>,
    /// True when the network counts it among the small ones.
    pub is_small: bool,
    /// Position of its row in the facts of `partners`.
    pub row: u32,
}

impl Partner {
    /// True when it takes part on at least one day of the months `first..=last`.
    pub fn is_active_within(&self, first: Month, last: Month) -> bool {
        self.active_from <= last.last_day() && self.active_to.is_none_or(|end| end >= first.first_day())
    }

    /// True when it takes part in a month.
    pub fn is_active(&self, month: Month) -> bool {
        self.is_active_within(month, month)
    }
}

/// The partners of the table `partners`, by kind in the contract's order and then by name.
pub fn derive(table: &crate::ledger::FactTable) -> Vec<Partner> {
    let kinds: Vec<&str> = table
        .table
        .column("type")
        .map(|column| column.words.iter().map(|word| word.id.as_str()).collect())
        .unwrap_or_default();
    let mut partners: Vec<Partner> = table
        .rows()
        .filter_map(|row| {
            Some(Partner {
                id: row.text("partner_id")?.to_owned(),
                name: row.text("name")?.to_owned(),
                kind: row.text("type")?.to_owned(),
                is_public: row.text("legal_form") == Some("public"),
                active_from: row.date("active_from")?,
                active_to: row.date("active_to"),
                successor: row.text("successor").map(str::to_owned),
                capacity_points: row.number("capacity_points"),
                budget: row.number("budget"),
                fte: row.number("fte"),
                inhabitants: row.number("inhabitants"),
                is_small: row.boolean("is_small").unwrap_or(false),
                row: row.index(),
            })
        })
        .collect();
    let rank = |kind: &str| kinds.iter().position(|known| *known == kind);
    partners.sort_by(|a, b| (rank(&a.kind), &a.name, &a.id).cmp(&(rank(&b.kind), &b.name, &b.id)));
    partners
}
