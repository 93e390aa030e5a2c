//! # What it measures
//! Over how many partners the ownership of what the network set itself is spread.
//!
//! # Formula
//! `1 / Σ s²`, s a partner's part of the items that have an owner: benefits, KPIs, milestones and projects. Numerator and
//! denominator are the items with an owner and all items. Of the network, and of each kind (`network/<table>`).
//!
//! # Unit and direction
//! Count of partners, as if they all owned the same; higher is better.
//!
//! # Undefined when
//! No item has an owner. Missing when there is no item.
//!
//! # Source
//! Laakso and Taagepera 1979 (effective number); Netwerksamenwerking: het is gedoe en het loont (2025): shared ownership.
//!
//! # Differs from
//! `effective-contributors`, over how many partners the effort is spread.

use std::collections::BTreeMap;

use crate::domain::{Measurement, RowSet, Status, Subject, Unit, Window};
use crate::indicators::frame::{Frame, part_of_network};
use crate::indicators::kpi::definition::in_force;
use crate::indicators::{Definition, Direction, Indicator, Scope};
use crate::ledger::Facts;
use crate::statistics::inequality::effective_number;

/// See the module.
pub(crate) struct OwnershipSpread;

static DEFINITION: Definition = Definition {
    id: "ownership-spread",
    unit: Unit::Count,
    direction: Direction::Increase,
    minimum_points: 1,
    is_convention: false,
    version: 1,
};

/// The tables whose rows have an owner.
const ITEMS: [&str; 4] = ["benefits", "kpi_definitions", "milestones", "projects"];

/// Items of one or more tables: how many each owner has, how many there are, and their rows.
#[derive(Clone, Debug, Default)]
struct Owned {
    owners: BTreeMap<String, usize>,
    items: usize,
    rows: Vec<(&'static str, Vec<u32>)>,
}

impl Indicator for OwnershipSpread {
    fn definition(&self) -> &'static Definition {
        &DEFINITION
    }

    fn measure(&self, facts: &Facts, scope: &Scope) -> Vec<Measurement> {
        let facts = facts.whole();
        let frame = Frame::new(&DEFINITION, scope, Window::Month);
        let mut all = Owned::default();
        let mut figures = Vec::new();
        for table in ITEMS {
            let owned = owned(facts, scope, table);
            for (owner, items) in &owned.owners {
                *all.owners.entry(owner.clone()).or_default() += items;
            }
            all.items += owned.items;
            all.rows.extend(owned.rows.iter().cloned());
            if owned.items > 0 {
                figures.push(figure(frame, part_of_network(table), owned));
            }
        }
        figures.push(figure(frame, Subject::network(), all));
        figures
    }
}

fn owned(facts: &Facts, scope: &Scope, id: &'static str) -> Owned {
    let table = facts.table(id);
    let rows: Vec<u32> = if id == "kpi_definitions" {
        in_force(facts, scope.month).iter().map(|kpi| kpi.row).collect()
    } else {
        table.rows().map(crate::ledger::Row::index).collect()
    };
    let mut owned = Owned {
        items: rows.len(),
        ..Owned::default()
    };
    for row in &rows {
        if let Some(owner) = table.row(*row as usize).text("owner_partner_id") {
            *owned.owners.entry(facts.holder(owner).to_owned()).or_default() += 1;
        }
    }
    owned.rows.push((id, rows));
    owned
}

fn figure(frame: Frame, subject: Subject, owned: Owned) -> Measurement {
    let with_owner: usize = owned.owners.values().sum();
    let parts: Vec<f64> = owned.owners.values().map(|items| *items as f64).collect();
    let figure = match effective_number(&parts) {
        Some(partners) => frame.value(subject, partners),
        None if owned.items == 0 => frame.absent(subject, Status::Missing),
        None => frame.absent(subject, Status::Undefined),
    };
    let sets = owned.rows.into_iter().filter(|(_, rows)| !rows.is_empty());
    Measurement {
        numerator: Some(with_owner as f64),
        denominator: Some(owned.items as f64),
        ..figure
    }
    .with_n(owned.items)
    .with_rows(sets.map(|(table, mut rows)| {
        rows.sort_unstable();
        RowSet::new(table, rows)
    }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::indicators::fixture::{Rows, at, facts, scope};

    fn measured(tables: &[(&str, &Rows<'_>)]) -> Vec<Measurement> {
        OwnershipSpread.measure(&facts(tables), &scope())
    }

    #[test]
    fn three_owners_of_whom_one_has_half() {
        // Benefits: a, a, none; projects: b; milestones: c. With an owner 4 of 5: a ½, b ¼, c ¼.
        // 1 / (¼ + 1/16 + 1/16) = 1 / 0,375 = 2,6667. Benefits alone: one owner, 2 of 3.
        let owner = |id| vec![("owner_partner_id", id)];
        let benefits = [owner("a"), owner("a"), vec![("benefit_id", "b3")]];
        let found = measured(&[
            ("benefits", &benefits),
            ("projects", &[owner("b")]),
            ("milestones", &[owner("c")]),
        ]);
        let of = |subject: &Subject| at(&found, "ownership-spread", subject, Window::Month);
        let network = of(&Subject::network());
        assert!((network.value.expect("a number") - 8.0 / 3.0).abs() < 1e-12);
        assert_eq!((network.numerator, network.denominator), (Some(4.0), Some(5.0)));
        let benefits = of(&part_of_network("benefits"));
        assert_eq!(
            (benefits.value, benefits.numerator, benefits.n),
            (Some(1.0), Some(2.0), Some(3))
        );
        assert_eq!(found.len(), 4);
    }

    #[test]
    fn without_owner_undefined_and_without_items_missing() {
        assert_eq!(
            measured(&[("benefits", &[vec![("benefit_id", "b")]])])[1].status,
            Status::Undefined
        );
        assert_eq!(measured(&[])[0].status, Status::Missing);
    }
}
