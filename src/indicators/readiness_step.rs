//! # What it measures
//! How far the line organisations are on their way from hearing about the change to making it their own.
//!
//! # Formula
//! Steps 1 informed, 2 involved, 3 committed, 4 embedded. Of a partner the lowest step of its units, because that is
//! where a change stops. Of the network the middle partner (of an even number the lower of the two), with low and high
//! the lowest and highest partner; numerator the partners at committed or further, denominator all that take part. Units
//! with which talks begin later do not count yet.
//!
//! # Unit and direction
//! Code (1 to 4); higher is better.
//!
//! # Undefined when
//! Never; missing for a partner of which no unit was noted, and for the network when none was.
//!
//! # Source
//! Drie hiccups van netwerksamenwerking (2022), hiccup 2: involve the tactical level.
//!
//! # Differs from
//! A mean of steps: they are an order, and no amounts.

use std::collections::BTreeMap;

use crate::domain::{Measurement, RowSet, Status, Subject, Unit, Window};
use crate::indicators::frame::Frame;
use crate::indicators::{Definition, Direction, Indicator, Scope};
use crate::ledger::Facts;

/// See the module.
pub(crate) struct ReadinessStep;

static DEFINITION: Definition = Definition {
    id: "readiness-step",
    unit: Unit::Code,
    direction: Direction::Increase,
    minimum_points: 1,
    is_convention: true,
    version: 1,
};

/// The steps in order: the words of the contract.
const STEPS: [&str; 4] = ["informed", "involved", "committed", "embedded"];

/// From this step on an organisation has bound itself.
const COMMITTED: usize = 3;

impl Indicator for ReadinessStep {
    fn definition(&self) -> &'static Definition {
        &DEFINITION
    }

    fn measure(&self, facts: &Facts, scope: &Scope) -> Vec<Measurement> {
        let facts = facts.whole();
        let frame = Frame::new(&DEFINITION, scope, Window::Month);
        let table = facts.table("line_preparation");
        let mut units: BTreeMap<&str, Vec<(usize, u32)>> = BTreeMap::new();
        for row in table.rows() {
            let is_later = row.date("talks_since").is_some_and(|day| day > scope.month.last_day());
            let step = row
                .text("step")
                .and_then(|id| STEPS.iter().position(|step| *step == id));
            if let (Some(partner), Some(step), false) = (row.text("partner_id"), step, is_later) {
                let own = units.entry(facts.holder(partner)).or_default();
                own.push((step + 1, row.index()));
            }
        }
        let active = facts.active_partners(scope.month);
        let (mut lowest, mut rows, mut figures) = (Vec::new(), Vec::new(), Vec::new());
        for partner in &active {
            let subject = Subject::partner(&partner.id);
            let own = units.remove(partner.id.as_str()).unwrap_or_default();
            let own_rows: Vec<u32> = own.iter().map(|(_, row)| *row).collect();
            let figure = if let Some(step) = own.iter().map(|(step, _)| *step).min() {
                lowest.push(step);
                frame.value(subject, step as f64)
            } else {
                frame.absent(subject, Status::Missing)
            };
            rows.extend(&own_rows);
            figures.push(
                figure
                    .with_n(own_rows.len())
                    .with_rows([RowSet::new("line_preparation", own_rows)]),
            );
        }
        rows.sort_unstable();
        let network = network(frame, lowest, active.len());
        figures.push(network.with_rows([RowSet::new("line_preparation", rows)]));
        figures
    }
}

fn network(frame: Frame, mut lowest: Vec<usize>, active: usize) -> Measurement {
    lowest.sort_unstable();
    let (first, last) = (lowest.first(), lowest.last());
    let middle = lowest.get(lowest.len().saturating_sub(1) / 2);
    let (Some(first), Some(middle), Some(last)) = (first, middle, last) else {
        return frame.absent(Subject::network(), Status::Missing);
    };
    let figure = frame
        .value(Subject::network(), *middle as f64)
        .with_band(*first as f64, *last as f64)
        .with_n(lowest.len());
    Measurement {
        numerator: Some(lowest.iter().filter(|step| **step >= COMMITTED).count() as f64),
        denominator: Some(active as f64),
        ..figure
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::indicators::fixture::{at, facts, partner, rows, scope};

    fn measured(units: &[[&'static str; 3]]) -> Vec<Measurement> {
        let rows = rows(["partner_id", "step", "talks_since"], units);
        let mut facts = facts(&[("line_preparation", &rows)]);
        facts.partners = ["a", "b", "c", "d", "e"].map(|id| partner(id, None)).into();
        ReadinessStep.measure(&facts, &scope())
    }

    #[test]
    fn a_change_stops_where_the_line_is_least_ready() {
        // a: embedded and involved → 2; b committed → 3; c informed → 1; d embedded → 4; e begins in November.
        // Steps 1, 2, 3, 4: the lower of the middle two is 2; committed or further 2 of 5 partners.
        let found = measured(&[
            ["a", "embedded", "2025-11-04"],
            ["a", "involved", "2025-11-04"],
            ["b", "committed", "2025-11-04"],
            ["c", "informed", "2026-10-31"],
            ["d", "embedded", "2025-11-04"],
            ["e", "embedded", "2026-11-01"],
        ]);
        let of = |subject: &Subject| at(&found, "readiness-step", subject, Window::Month);
        let a = of(&Subject::partner("a"));
        assert_eq!((a.value, a.n), (Some(2.0), Some(2)));
        assert_eq!(of(&Subject::partner("e")).status, Status::Missing);
        let network = of(&Subject::network());
        assert_eq!(
            (network.value, network.low, network.high),
            (Some(2.0), Some(1.0), Some(4.0))
        );
        assert_eq!((network.numerator, network.denominator), (Some(2.0), Some(5.0)));
        assert_eq!(network.n, Some(4));
    }

    #[test]
    fn without_units_it_is_missing() {
        assert!(measured(&[]).iter().all(|figure| figure.status == Status::Missing));
    }
}
