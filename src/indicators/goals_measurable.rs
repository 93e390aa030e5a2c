//! # What it measures
//! Whether each goal has a hard and a soft measure, so that neither crowds out the other.
//!
//! # Formula
//! Of the network `goals with both / goals`: at least one KPI about an outcome and at least one about the process. Of a
//! goal `halves it has / 2`. KPIs count by the definition in force in the month.
//!
//! # Unit and direction
//! Ratio (numerator and denominator in goals, of a goal in halves); higher is better.
//!
//! # Undefined when
//! No goal was delivered; missing when there are goals and no KPI definition was delivered.
//!
//! # Source
//! Netwerksamenwerking: het is gedoe en het loont (2025): hard KPIs and indicators of the process beside each other.
//!
//! # Differs from
//! `kpi-attainment`, whether goals are reached.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::{Measurement, RowSet, Status, Subject, SubjectType, Unit, Window};
use crate::indicators::frame::Frame;
use crate::indicators::kpi::definition::in_force;
use crate::indicators::{Definition, Direction, Indicator, Scope};
use crate::ledger::Facts;

/// See the module.
pub(crate) struct GoalsMeasurable;

static DEFINITION: Definition = Definition {
    id: "goals-measurable",
    unit: Unit::Ratio,
    direction: Direction::Increase,
    minimum_points: 1,
    is_convention: true,
    version: 1,
};

/// The two halves that a goal needs: the words of `kpi_definitions.kind`.
const HALVES: [&str; 2] = ["outcome", "process"];

/// The halves that a goal has, and the rows that say so.
type Halves<'a> = BTreeMap<&'a str, (BTreeSet<&'a str>, Vec<u32>)>;

impl Indicator for GoalsMeasurable {
    fn definition(&self) -> &'static Definition {
        &DEFINITION
    }

    fn measure(&self, facts: &Facts, scope: &Scope) -> Vec<Measurement> {
        let frame = Frame::new(&DEFINITION, scope, Window::Month);
        let (goals, kpis) = (facts.table("goals"), facts.table("kpi_definitions"));
        let ids: Vec<&str> = goals.rows().filter_map(|goal| goal.text("goal_id")).collect();
        if ids.is_empty() || kpis.is_empty() {
            let status = if ids.is_empty() {
                Status::Undefined
            } else {
                Status::Missing
            };
            return vec![frame.absent(Subject::network(), status)];
        }
        let mut halves: Halves<'_> = BTreeMap::new();
        for definition in in_force(facts, scope.month) {
            let row = kpis.row(definition.row as usize);
            let kind = row.text("kind").filter(|kind| HALVES.contains(kind));
            if let (Some(goal), Some(kind)) = (row.text("goal_id"), kind) {
                let has = halves.entry(goal).or_default();
                has.0.insert(kind);
                has.1.push(row.index());
            }
        }
        let has = |goal: &str| halves.get(goal).map_or(0, |(halves, _)| halves.len());
        let rows = |goal: &str| halves.get(goal).map(|(_, rows)| rows.clone()).unwrap_or_default();
        let with_both = ids.iter().filter(|goal| has(goal) == HALVES.len()).count();
        let mut all: Vec<u32> = ids.iter().flat_map(|goal| rows(goal)).collect();
        all.sort_unstable();
        let network = frame.part(Subject::network(), with_both, ids.len());
        let mut figures = vec![network.with_rows([
            RowSet::new("goals", goals.rows().map(crate::ledger::Row::index).collect()),
            RowSet::new("kpi_definitions", all),
        ])];
        figures.extend(ids.iter().map(|goal| {
            let figure = frame.part(Subject::of(SubjectType::Goal, goal), has(goal), HALVES.len());
            figure.with_rows([RowSet::new("kpi_definitions", rows(goal))])
        }));
        figures
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::indicators::fixture::{at, facts, rows, scope};

    fn measured(goals: &[&'static str], kpis: &[[&'static str; 4]]) -> Vec<Measurement> {
        let goals: Vec<_> = goals.iter().map(|id| vec![("goal_id", *id)]).collect();
        let kpis = rows(["kpi_id", "goal_id", "kind", "valid_from"], kpis);
        GoalsMeasurable.measure(&facts(&[("goals", &goals), ("kpi_definitions", &kpis)]), &scope())
    }

    #[test]
    fn a_goal_needs_a_hard_and_a_soft_measure() {
        // D1: two outcomes and a process = both. D2: an outcome and an output = one half. D3: a process only, because
        // its other KPI is no outcome since 2026. 1 of 3.
        let found = measured(
            &["D1", "D2", "D3"],
            &[
                ["k1", "D1", "outcome", "2025-01-01"],
                ["k2", "D1", "outcome", "2025-01-01"],
                ["k3", "D1", "process", "2025-01-01"],
                ["k4", "D2", "outcome", "2025-01-01"],
                ["k5", "D2", "output", "2025-01-01"],
                ["k6", "D3", "outcome", "2025-01-01"],
                ["k6", "D3", "output", "2026-01-01"],
                ["k7", "D3", "process", "2025-01-01"],
            ],
        );
        let of = |subject: &Subject| at(&found, "goals-measurable", subject, Window::Month);
        let network = of(&Subject::network());
        assert_eq!((network.numerator, network.denominator), (Some(1.0), Some(3.0)));
        let halves = ["D1", "D2", "D3"].map(|id| of(&Subject::of(SubjectType::Goal, id)).value);
        assert_eq!(halves, [Some(1.0), Some(0.5), Some(0.5)]);
        assert_eq!(of(&Subject::of(SubjectType::Goal, "D3")).rows[0].rows(), [7]);
    }

    #[test]
    fn without_goals_undefined_and_without_kpis_missing() {
        assert_eq!(measured(&[], &[])[0].status, Status::Undefined);
        assert_eq!(measured(&["D1"], &[])[0].status, Status::Missing);
    }
}
