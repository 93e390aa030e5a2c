//! Milestones: those of the partner as they are known, to be brought up to date.

use crate::contract::{self, Column, ColumnType};
use crate::intake::Typed;
use crate::ledger::{FactTable, Partner};
use crate::report::fillin::{self, Lists};
use crate::report::template::tab::{Tab, Values};
use crate::report::{Context, Sheet};

/// The column that says whose milestone it is: the cover says so already.
const OWNER: &str = "owner_partner_id";

/// The tab; `None` only without a contract.
pub(super) fn sheet(context: &Context<'_>, partner: &Partner, lists: &mut Lists) -> Option<Sheet> {
    let table = contract::table("milestones")?;
    let facts = context.table("milestones");
    let own: Vec<usize> = facts
        .rows()
        .filter(|row| row.text(OWNER) == Some(partner.id.as_str()))
        .map(|row| row.index() as usize)
        .collect();
    // The list of a partner counts whole and before the office's: what it does not repeat would be forgotten.
    let more: Vec<&str> = table
        .columns
        .iter()
        .filter(|column| column.id != OWNER && own.iter().any(|index| is_told(&facts, *index, column)))
        .map(|column| column.id.as_str())
        .collect();
    let mut tab = Tab::of(table, &more);
    tab.rows = own
        .iter()
        .map(|index| {
            table
                .columns
                .iter()
                .filter_map(|column| {
                    let typed = fillin::typed(&facts, *index, column)?;
                    Some((column.id.as_str(), fillin::cell(context, column, Some(&typed))))
                })
                .collect::<Values>()
        })
        .collect();
    Some(tab.sheet(context, lists))
}

/// True when a row has a value in a column that it would not have by default.
fn is_told(facts: &FactTable, index: usize, column: &Column) -> bool {
    let default = column.default.as_deref();
    match fillin::typed(facts, index, column) {
        None => false,
        Some(Typed::Number(number)) => default.and_then(|text| text.parse::<f64>().ok()) != number.parse().ok(),
        Some(Typed::Text(text)) => column.kind != ColumnType::Enum || Some(text.as_str()) != default,
        Some(Typed::Boolean(value)) => Some(if value { "true" } else { "false" }) != default,
        Some(Typed::Day(_)) => true,
    }
}
