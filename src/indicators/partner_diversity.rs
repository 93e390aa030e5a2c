//! # What it measures
//! How different the organisations are that take part, as a number of kinds.
//!
//! # Formula
//! `1 / Σ s²`, s the part of a kind of organisation in the partners of the month: as many kinds as there would be if each
//! had equally many partners. n is the number of partners. Of each kind (`network/<kind>`) the number of its partners.
//!
//! # Unit and direction
//! Count; neither good nor bad: which mix is needed depends on the challenge.
//!
//! # Undefined when
//! No partner takes part.
//!
//! # Source
//! Laakso and Taagepera 1979 (effective number); Netwerksamenwerking: het is gedoe en het loont (2025): a mix of
//! organisations with complementary knowledge and means.
//!
//! # Differs from
//! `effective-contributors`, on how many partners the effort rests, however alike they are.

use std::collections::BTreeMap;

use crate::domain::{Measurement, RowSet, Status, Subject, Unit, Window};
use crate::indicators::frame::{Frame, part_of_network};
use crate::indicators::{Definition, Direction, Indicator, Scope};
use crate::ledger::Facts;
use crate::statistics::inequality::effective_number;

/// See the module.
pub(crate) struct PartnerDiversity;

static DEFINITION: Definition = Definition {
    id: "partner-diversity",
    unit: Unit::Count,
    direction: Direction::Neutral,
    minimum_points: 1,
    is_convention: false,
    version: 1,
};

impl Indicator for PartnerDiversity {
    fn definition(&self) -> &'static Definition {
        &DEFINITION
    }

    fn measure(&self, facts: &Facts, scope: &Scope) -> Vec<Measurement> {
        let frame = Frame::new(&DEFINITION, scope, Window::Month);
        let mut kinds: BTreeMap<&str, Vec<u32>> = BTreeMap::new();
        let partners = facts.whole().active_partners(scope.month);
        for partner in &partners {
            kinds.entry(&partner.kind).or_default().push(partner.row);
        }
        let counts: Vec<f64> = kinds.values().map(|rows| rows.len() as f64).collect();
        let network = match effective_number(&counts) {
            Some(kinds) => frame.value(Subject::network(), kinds),
            None => frame.absent(Subject::network(), Status::Undefined),
        };
        let rows = partners.iter().map(|partner| partner.row).collect();
        let mut figures = vec![
            network
                .with_n(partners.len())
                .with_rows([RowSet::new("partners", rows)]),
        ];
        figures.extend(kinds.into_iter().map(|(kind, rows)| {
            let figure = frame.value(part_of_network(kind), rows.len() as f64).with_n(rows.len());
            figure.with_rows([RowSet::new("partners", rows)])
        }));
        figures
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::indicators::fixture::{at, day, facts, partner, scope};

    fn measured(kinds: &[&str]) -> Vec<Measurement> {
        let mut facts = facts(&[]);
        facts.partners = kinds
            .iter()
            .map(|kind| crate::ledger::Partner {
                kind: (*kind).to_owned(),
                ..partner(kind, None)
            })
            .collect();
        if let Some(last) = facts.partners.get_mut(4) {
            last.active_to = Some(day("2026-09-30"));
        }
        PartnerDiversity.measure(&facts, &scope())
    }

    fn of(found: &[Measurement], subject: &Subject) -> Measurement {
        at(found, "partner-diversity", subject, Window::Month)
    }

    #[test]
    fn two_of_one_kind_count_for_less_than_two_kinds() {
        // Shares ½, ¼ and ¼: 1 ÷ (4 + 1 + 1)/16 = 16/6 = 2,667. The fifth left in September.
        let found = measured(&["municipality", "municipality", "education", "residents", "company"]);
        let network = of(&found, &Subject::network());
        assert!((network.value.unwrap_or_default() - 16.0 / 6.0).abs() < 1e-12);
        assert_eq!(network.n, Some(4));
        assert_eq!(of(&found, &part_of_network("municipality")).value, Some(2.0));
        assert_eq!(found.len(), 4);
    }

    #[test]
    fn without_partners_it_is_undefined() {
        assert_eq!(of(&measured(&[]), &Subject::network()).status, Status::Undefined);
    }
}
