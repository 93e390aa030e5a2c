//! Everything that was accepted, ready to be measured.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::contract;
use crate::domain::{Date, Month, RowSet};
use crate::ledger::asked_for::Asked;
use crate::ledger::batch::real_cell;
use crate::ledger::merged::{self, Merged};
use crate::ledger::shown_before::ShownBefore;
use crate::ledger::succession::Succession;
use crate::ledger::{ContributionGroup, DeliveryStatus, FactTable, Forecast, Partner};

/// A file, sheet and table from which facts came.
#[derive(Clone, Debug, PartialEq)]
pub struct Source {
    /// Path inside the inbox.
    pub file: String,
    /// Name of the sheet.
    pub sheet: String,
    /// Whose delivery it is, where that is known.
    pub partner: Option<String>,
    /// Sheet column (from 1) of each column of the table that stands on the sheet.
    pub columns: BTreeMap<String, u32>,
    /// True when rows and columns changed places before it was read.
    pub is_transposed: bool,
    /// SHA-256 of the file.
    pub sha256: String,
    /// The month its delivery is about, where that is known.
    pub month: Option<Month>,
    /// True when it came from a partner and replaces nothing: no correction.
    pub is_first: bool,
}

/// Everything that was accepted: a table of facts per table of the contract, the partners, the valued
/// contributions and the deliveries.
#[derive(Clone, Debug, Default)]
pub struct Facts {
    tables: BTreeMap<&'static str, FactTable>,
    /// Where the rows came from; lineage columns hold positions in this list.
    pub sources: Vec<Source>,
    /// All partners, by kind in the contract's order and then by name.
    pub partners: Vec<Partner>,
    /// All valued contributions, sorted by partner, period, kind, unit, receiver, project and ownership.
    pub contributions: Vec<ContributionGroup>,
    /// One entry per partner and month in which it was to deliver, sorted by month and partner.
    pub deliveries: Vec<DeliveryStatus>,
    /// What each month's delivery expected of each milestone, by milestone and month.
    pub forecasts: Vec<Forecast>,
    /// The last day on which a delivery stands in the next month's report, where that is known.
    pub next_deadline: Option<Date>,
    /// What earlier editions showed of groups of respondents.
    pub shown_before: ShownBefore,
    /// Set on the facts in which successors stand for whom they came from.
    pub(crate) merged: Option<Arc<Merged>>,
    whole: Option<Arc<Self>>,
    /// Set on facts that note which tables are asked for.
    asked: Option<Asked>,
}

impl Facts {
    /// Facts of the given tables; partners are derived, contributions and deliveries are added by the ledger.
    pub fn new(tables: BTreeMap<&'static str, FactTable>, sources: Vec<Source>) -> Self {
        let mut facts = Self {
            tables,
            sources,
            ..Self::default()
        };
        facts.partners = crate::ledger::partner::derive(&facts.table("partners"));
        facts
    }

    /// The facts for sums over several months: who merged by the end of the reported month is its successor there.
    /// Where nobody merged, these facts themselves.
    pub fn whole(&self) -> &Self {
        self.whole.as_deref().unwrap_or(self)
    }

    /// Lays out [`Self::whole`] for a reported month.
    #[must_use]
    pub fn with_mergers(mut self, month: Month) -> Self {
        let succession = Succession::of(&self.table("partners"));
        self.whole = merged::merged(&self, &succession, month).map(Arc::new);
        self
    }

    /// The facts with what earlier editions showed of groups of respondents.
    #[must_use]
    pub fn with_shown_before(mut self, shown: ShownBefore) -> Self {
        if let Some(whole) = &mut self.whole {
            Arc::make_mut(whole).shown_before = shown.clone();
        }
        self.shown_before = shown;
        self
    }

    /// Who stands for a partner in these facts: itself, or in [`Self::whole`] its successor.
    pub fn holder<'a>(&'a self, partner: &'a str) -> &'a str {
        self.merged.as_deref().map_or(partner, |merged| merged.holder(partner))
    }

    /// The capacity points that a partner agreed to in a month; `None` when none were agreed.
    pub fn capacity(&self, partner: &Partner, month: Month) -> Option<f64> {
        match &self.merged {
            Some(merged) => merged.capacity(partner, month),
            None => Merged::default().capacity(partner, month),
        }
    }

    /// The facts of a table; without rows when nothing was delivered. Panics only in tests on an id that the contract lacks.
    pub fn table(&self, id: &str) -> FactTable {
        if let Some(asked) = &self.asked {
            asked.note(id);
        }
        match (self.tables.get(id), contract::table(id)) {
            (Some(table), _) => table.clone(),
            (None, Some(table)) => FactTable::empty(table),
            (None, None) => {
                debug_assert!(false, "no such table: {id}");
                FactTable::empty(&contract::tables()[0])
            }
        }
    }

    /// The same facts, noting which tables are asked for.
    pub(crate) fn noting(&self) -> (Self, Asked) {
        let asked = Asked::default();
        let mut facts = self.clone();
        if let Some(whole) = &mut facts.whole {
            Arc::make_mut(whole).asked = Some(asked.clone());
        }
        facts.asked = Some(asked.clone());
        (facts, asked)
    }

    /// Puts a table in the place of what the facts hold of it.
    pub(crate) fn put(&mut self, table: FactTable) {
        self.tables.insert(table.table.id.as_str(), table);
    }

    /// All tables that have rows, by id.
    pub fn tables(&self) -> impl Iterator<Item = (&'static str, &FactTable)> {
        self.tables.iter().map(|(id, table)| (*id, table))
    }

    /// The valued contributions of one giver.
    pub fn contributions_of(&self, partner: &str) -> &[ContributionGroup] {
        let groups = &self.contributions;
        debug_assert!(
            groups.is_sorted_by(|a, b| a.partner <= b.partner),
            "contributions stand by partner"
        );
        let from = groups.partition_point(|group| group.partner.as_str() < partner);
        let length = groups.get(from..).unwrap_or_default();
        let to = from + length.partition_point(|group| group.partner == partner);
        groups.get(from..to).unwrap_or_default()
    }

    /// The partners that take part in a month.
    pub fn active_partners(&self, month: Month) -> Vec<&Partner> {
        self.partners
            .iter()
            .filter(|partner| partner.is_active(month))
            .collect()
    }

    /// A partner by id.
    pub fn partner(&self, id: &str) -> Option<&Partner> {
        self.partners.iter().find(|partner| partner.id == id)
    }

    /// The name of a partner in reports; its id when it is unknown.
    pub fn partner_name<'a>(&'a self, id: &'a str) -> &'a str {
        self.partner(id).map_or(id, |partner| partner.name.as_str())
    }

    /// File, sheet and cell of a column in each of some rows, in order: what `explain` prints.
    pub fn cells(&self, rows: &RowSet, column: &str) -> Vec<crate::diagnostic::Place> {
        let table = self.table(rows.table());
        rows.rows()
            .iter()
            .filter_map(|index| {
                let row = table.row(*index as usize);
                let source = self.sources.get(row.source() as usize)?;
                let sheet_column = match row.sheet_column() {
                    0 => source.columns.get(column).copied().unwrap_or(0),
                    wide => wide,
                };
                let cell = real_cell(row, sheet_column, source.is_transposed);
                Some(crate::diagnostic::Place::cell(&source.file, &source.sheet, cell))
            })
            .collect()
    }
}
