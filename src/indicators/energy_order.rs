//! # What it measures
//! Where to take the next step: the goals where energy is high and something already works.
//!
//! # Formula
//! Place of a goal by `energy × effect`, 1 first. Energy is the mean of the shown scores (0 to 1) of the latest survey
//! round over the partners that own a KPI of the goal or are to gain by it, at least two of them; effect is the middle
//! attainment of its KPIs, from 0 to 1. Goals with the same product share a place. Only the first half of the goals gets a
//! place, n being the goals that could be compared: it says where to begin, and is no list of who lacks energy.
//!
//! # Unit and direction
//! Count (a place); lower comes first.
//!
//! # Undefined when
//! The other half of the goals, and goals without a score or an attainment, have no figure. With fewer than two goals to
//! compare it is insufficient, and missing when no round of the last twelve months asked about energy.
//!
//! # Source
//! Drie hiccups van netwerksamenwerking (2022), hiccup 2: make use of the energy.
//!
//! # Differs from
//! An order of partners, which would set those with little energy apart.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::{Measurement, RowSet, Status, Subject, SubjectType, Unit, Window};
use crate::indicators::frame::Frame;
use crate::indicators::kpi;
use crate::indicators::survey::scores::rounds;
use crate::indicators::{Definition, Direction, Indicator, Scope, kpi_attainment};
use crate::ledger::Facts;
use crate::statistics::median::median;

/// See the module.
pub(crate) struct EnergyOrder;

static DEFINITION: Definition = Definition {
    id: "energy-order",
    unit: Unit::Count,
    direction: Direction::Decrease,
    minimum_points: 2,
    is_convention: true,
    version: 1,
};

/// Fewest partners with a shown score behind the energy of a goal.
const PARTNERS: usize = 2;

/// Products that agree to a billionth are equal.
const EXACT: f64 = 1e9;

/// What is known of a goal.
#[derive(Clone, Debug, Default)]
struct Goal {
    partners: BTreeSet<String>,
    attained: Vec<f64>,
    rows: Vec<u32>,
}

impl Indicator for EnergyOrder {
    fn definition(&self) -> &'static Definition {
        &DEFINITION
    }

    fn measure(&self, facts: &Facts, scope: &Scope) -> Vec<Measurement> {
        let frame = Frame::new(&DEFINITION, scope, Window::Month);
        let Some(energy) = energy(facts, scope) else {
            return vec![frame.absent(Subject::network(), Status::Missing)];
        };
        let mut ranked: Vec<(f64, String, Vec<u32>)> = goals(facts, scope)
            .into_iter()
            .filter_map(|(id, goal)| {
                let scores: Vec<f64> = goal
                    .partners
                    .iter()
                    .filter_map(|partner| energy.get(partner).copied())
                    .collect();
                let effect = median(&goal.attained)?.clamp(0.0, 1.0);
                let mean = scores.iter().sum::<f64>() / scores.len() as f64;
                (scores.len() >= PARTNERS).then(|| ((mean * effect * EXACT).round(), id, goal.rows))
            })
            .collect();
        let compared = ranked.len();
        if compared < DEFINITION.minimum_points as usize {
            return vec![frame.absent(Subject::network(), Status::Insufficient).with_n(compared)];
        }
        ranked.sort_by(|a, b| b.0.total_cmp(&a.0).then_with(|| a.1.cmp(&b.1)));
        let products: Vec<f64> = ranked.iter().map(|(product, ..)| *product).collect();
        ranked
            .into_iter()
            .take(compared.div_ceil(2))
            .map(|(product, id, rows)| {
                let before = products.iter().filter(|other| **other > product).count();
                frame
                    .value(Subject::of(SubjectType::Goal, &id), (before + 1) as f64)
                    .with_n(compared)
                    .with_rows([RowSet::new("kpi_definitions", rows)])
            })
            .collect()
    }
}

/// The scores on energy that are shown, by partner, in the latest round of the last twelve months that asked about it.
fn energy(facts: &Facts, scope: &Scope) -> Option<BTreeMap<String, f64>> {
    let minimum = scope.thresholds.value("survey-minimum") as usize;
    let (first, _) = Scope::span(Window::TwelveMonths, scope.month);
    let found = rounds(facts, scope.month)
        .into_iter()
        .filter(|(period, _)| period.last_month() >= first)
        .filter_map(|(period, round)| Some((period.last_month(), round.disclosed("energy", minimum)?)))
        .max_by_key(|(month, _)| *month)?;
    let shown = found.1.partners.into_iter();
    Some(shown.filter_map(|(partner, score)| Some((partner, score?.0))).collect())
}

fn goals(facts: &Facts, scope: &Scope) -> BTreeMap<String, Goal> {
    let definitions = facts.table("kpi_definitions");
    let mut goals: BTreeMap<String, Goal> = BTreeMap::new();
    for series in kpi::all(facts, scope) {
        let row = definitions.row(series.definition.row as usize);
        let Some(id) = row.text("goal_id") else { continue };
        let goal = goals.entry(id.to_owned()).or_default();
        goal.partners
            .extend(row.codes("benefits_partners").into_iter().map(str::to_owned));
        goal.partners.extend(row.text("owner_partner_id").map(str::to_owned));
        goal.attained.extend(kpi_attainment::attainment(&series, scope).value);
        goal.rows.push(series.definition.row);
    }
    goals
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::indicators::fixture::{Rows, facts, scope};

    /// Six respondents each of a and b (energy 75), c and d (50); goals G1 (a, b), G2 (c, d) and G3 (a, c) with a KPI
    /// each that runs from 0 to 100.
    fn measured(values: &[(&'static str, &'static str)]) -> Vec<Measurement> {
        let mut answers: Vec<Vec<(&str, String)>> = Vec::new();
        for (partner, score) in [("a", "4"), ("b", "4"), ("c", "3"), ("d", "3")] {
            for number in 0..6 {
                answers.push(vec![
                    ("round", "2026-09".to_owned()),
                    ("partner_id", partner.to_owned()),
                    ("respondent_code", format!("{partner}{number}")),
                    ("item_id", "i".to_owned()),
                    ("score", score.to_owned()),
                ]);
            }
        }
        let answers: Vec<Vec<(&str, &str)>> = answers
            .iter()
            .map(|row| row.iter().map(|(id, value)| (*id, value.as_str())).collect())
            .collect();
        let item = vec![
            ("item_id", "i"),
            ("dimension", "energy"),
            ("scale_min", "1"),
            ("scale_max", "5"),
        ];
        let kpi = |goal, owner, gains| {
            vec![
                ("kpi_id", goal),
                ("goal_id", goal),
                ("direction", "increase"),
                ("measure_type", "stock"),
                ("aggregation", "last"),
                ("frequency", "month"),
                ("baseline", "0"),
                ("target", "100"),
                ("owner_partner_id", owner),
                ("benefits_partners", gains),
            ]
        };
        let kpis = [kpi("G1", "a", "b"), kpi("G2", "c", "d"), kpi("G3", "a", "c")];
        let measurements: Vec<_> = values
            .iter()
            .map(|(kpi, value)| vec![("kpi_id", *kpi), ("period", "2026-10"), ("value", *value)])
            .collect();
        let tables: [(&str, &Rows<'_>); 4] = [
            ("survey_answers", &answers),
            ("survey_items", &[item]),
            ("kpi_definitions", &kpis),
            ("kpi_measurements", &measurements),
        ];
        EnergyOrder.measure(&facts(&tables), &scope())
    }

    #[test]
    fn the_first_half_by_energy_times_effect() {
        // G1 0,75 × 0,4 = 0,30; G2 0,50 × 0,9 = 0,45; G3 0,625 × 0,2 = 0,125: G2, then G1; G3 gets no place.
        let found = measured(&[("G1", "40"), ("G2", "90"), ("G3", "20")]);
        let places: Vec<_> = found
            .iter()
            .map(|figure| (figure.key.subject.id.as_str(), figure.value, figure.n))
            .collect();
        assert_eq!(places, [("G2", Some(1.0), Some(3)), ("G1", Some(2.0), Some(3))]);
    }

    #[test]
    fn equal_products_share_a_place() {
        // Both 0,75 × 0,4 = 0,30 and 0,50 × 0,6 = 0,30: two times place 1.
        let found = measured(&[("G1", "40"), ("G2", "60"), ("G3", "10")]);
        let places: Vec<_> = found.iter().map(|figure| figure.value).collect();
        assert_eq!(places, [Some(1.0), Some(1.0)]);
    }

    #[test]
    fn one_goal_is_no_order_and_without_the_question_it_is_missing() {
        let found = measured(&[("G1", "40")]);
        assert_eq!((found[0].status, found[0].n), (Status::Insufficient, Some(1)));
        assert_eq!(EnergyOrder.measure(&facts(&[]), &scope())[0].status, Status::Missing);
    }
}
