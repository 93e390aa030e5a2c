//! # What it measures
//! How much more a KPI changed in the pilot areas than in the areas they are compared with.
//!
//! # Formula
//! `mean change of pilot areas − mean change of comparison areas`, every area with the same weight; a change is the value
//! after the last pilot began minus that before the first one did (as in `effect-change`). Numerator and denominator are
//! the ways to pick as many areas that differ at least as much, and all ways: their ratio is p of the permutation test.
//! n is the number of areas.
//!
//! # Unit and direction
//! The KPI's own unit; its direction is the KPI's own.
//!
//! # Undefined when
//! There is no pilot area or no comparison area with at least 3 periods before and after: insufficient. Provisional where
//! so few areas can never rule out chance (smallest p possible above 0.05): then say that, and not that there is no
//! effect. A KPI that was not delivered by area has no figure.
//!
//! # Source
//! Fisher 1935, MacKinnon and Webb 2020 (randomisation inference); difference in differences.
//!
//! # Differs from
//! `effect-change`, which leaves in what would have happened anyway.

use crate::domain::{Measurement, RowSet, Status, Unit, Window};
use crate::indicators::frame::Frame;
use crate::indicators::kpi::KpiSeries;
use crate::indicators::kpi::areas::{AreaRows, BeforeAfter, PERIODS, Role, of_each_kpi, starts};
use crate::indicators::{Definition, Direction, Indicator, Scope};
use crate::ledger::Facts;
use crate::statistics::effect::permutation::permutation;
use crate::statistics::multiple_testing::{Adjustment, adjusted};

/// See the module.
pub(crate) struct EffectDifference;

static DEFINITION: Definition = Definition {
    id: "effect-difference",
    unit: Unit::Own(String::new()),
    direction: Direction::Own,
    minimum_points: PERIODS as u32,
    is_convention: false,
    version: 1,
};

/// The level at which chance counts as ruled out.
const LEVEL: f64 = 0.05;

/// The draws of a network with very many areas are the same in every run.
const SEED: u64 = 1;

impl Indicator for EffectDifference {
    fn definition(&self) -> &'static Definition {
        &DEFINITION
    }

    fn measure(&self, facts: &Facts, scope: &Scope) -> Vec<Measurement> {
        let frame = Frame::new(&DEFINITION, scope, Window::ToDate);
        of_each_kpi(facts, scope, |series, areas| difference(frame, series, areas))
    }
}

fn difference(frame: Frame, series: &KpiSeries, areas: &[AreaRows<'_>]) -> Measurement {
    let insufficient = || frame.absent(series.subject(), Status::Insufficient);
    let Some((first, last)) = starts(areas) else {
        return insufficient();
    };
    let (mut pilots, mut others, mut used) = (Vec::new(), Vec::new(), Vec::new());
    for area in areas {
        let found = BeforeAfter::of(&series.definition, &area.rows, first, last);
        let Some(change) = found.change() else { continue };
        match area.role {
            Role::Pilot(_) => pilots.push(change),
            Role::Comparison => others.push(change),
        }
        used.extend(found.rows);
    }
    let areas = pilots.len() + others.len();
    let Some(found) = permutation(&pilots, &others, SEED) else {
        return insufficient().with_n(areas);
    };
    used.sort_unstable();
    let ways = found.assignments as f64;
    let figure = Measurement {
        numerator: Some((found.p * ways).round()),
        denominator: Some(ways),
        ..frame.value(series.subject(), found.difference)
    };
    let figure = figure
        .with_n(areas)
        .with_rows([RowSet::new("kpi_measurements", used), series.definition_rows()]);
    if found.can_reach(LEVEL) {
        figure
    } else {
        figure.provisional()
    }
}

/// p of one comparison as it is to be judged: by itself for a headline KPI, else adjusted (Benjamini-Hochberg) over the
/// comparisons of all KPIs that are none. `None` for a figure without a test.
pub(crate) fn judged_p<'a>(
    all: impl Iterator<Item = &'a Measurement>,
    scope: &Scope,
    figure: &Measurement,
) -> Option<f64> {
    let p = |figure: &Measurement| Some(figure.value.and(figure.numerator)? / figure.denominator?);
    let own = p(figure)?;
    if scope.is_headline(&figure.key.subject.id) {
        return Some(own);
    }
    let family: Vec<(&str, f64)> = all
        .filter(|other| !scope.is_headline(&other.key.subject.id))
        .filter_map(|other| Some((other.key.subject.id.as_str(), p(other)?)))
        .collect();
    let p_values: Vec<f64> = family.iter().map(|(_, p)| *p).collect();
    let place = family.iter().position(|(kpi, _)| *kpi == figure.key.subject.id)?;
    adjusted(&p_values, Adjustment::BenjaminiHochberg)?.get(place).copied()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::indicators::fixture::{facts, scope};
    use crate::indicators::kpi::example::definition;

    const BEFORE: [&str; 7] = ["42", "40", "44", "41", "43", "39", "45"];
    const AFTER: [&str; 7] = ["36", "34", "43", "41", "42", "39", "43"];
    const AREAS: [&str; 7] = ["a1", "a2", "a3", "a4", "a5", "a6", "a7"];

    /// The first areas with their values in three months before and three after; the first two are pilots, which start
    /// on 10 April and 1 May.
    fn measured(count: usize, pilots: usize) -> Vec<Measurement> {
        let mut rows = Vec::new();
        let areas: Vec<_> = AREAS
            .iter()
            .take(count)
            .enumerate()
            .map(|(place, area)| {
                let months = [
                    ("2026-01", BEFORE),
                    ("2026-02", BEFORE),
                    ("2026-03", BEFORE),
                    ("2026-04", ["99"; 7]),
                    ("2026-05", AFTER),
                    ("2026-06", AFTER),
                    ("2026-07", AFTER),
                ];
                for (period, values) in months {
                    rows.push(vec![
                        ("kpi_id", "k"),
                        ("area_id", *area),
                        ("period", period),
                        ("value", values[place]),
                    ]);
                }
                let mut row = vec![("area_id", *area)];
                row.push(("role", if place < pilots { "pilot" } else { "comparison" }));
                row.push(("start", if place == 0 { "2026-04-10" } else { "2026-05-01" }));
                row
            })
            .collect();
        let tables = facts(&[
            ("areas", &areas),
            ("kpi_definitions", &[definition(&[])]),
            ("kpi_measurements", &rows),
        ]);
        EffectDifference.measure(&tables, &scope())
    }

    #[test]
    fn the_worked_example_of_seven_areas() {
        // Changes −6, −6 against −1, 0, −1, 0, −2 (mean −0,8): −5,2. One of 21 ways is as far: p = 0,0476, the smallest
        // there is. April, in which the pilots began, counts nowhere.
        let figure = measured(7, 2).remove(0);
        assert!((figure.value.expect("a difference") + 5.2).abs() < 1e-9);
        assert_eq!(
            (figure.numerator, figure.denominator, figure.n, figure.status),
            (Some(1.0), Some(21.0), Some(7), Status::Normal)
        );
        assert_eq!(figure.rows[0].rows().len(), 42);
    }

    #[test]
    fn a_headline_kpi_is_judged_by_itself_and_the_others_together() {
        // p = 1/21 and 10/21: adjusted 2/21 for the first of two; by itself it stays 1/21.
        let first = measured(7, 2).remove(0);
        let mut second = Measurement {
            numerator: Some(10.0),
            ..first.clone()
        };
        second.key.subject.id = "l".to_owned();
        let all = [first.clone(), second];
        let mut scope = scope();
        let p = judged_p(all.iter(), &scope, &first).expect("a p");
        assert!((p - 2.0 / 21.0).abs() < 1e-12);
        scope.headline.insert("k".to_owned());
        let p = judged_p(all.iter(), &scope, &first).expect("a p");
        assert!((p - 1.0 / 21.0).abs() < 1e-12);
    }

    #[test]
    fn few_areas_cannot_rule_out_chance() {
        // Two pilots and two others: 6 ways, p is never below 2/6.
        let figure = measured(4, 2).remove(0);
        assert_eq!((figure.status, figure.denominator), (Status::Provisional, Some(6.0)));
    }

    #[test]
    fn without_areas_to_compare_with_it_is_insufficient() {
        assert_eq!(measured(2, 2)[0].status, Status::Insufficient);
        assert_eq!(measured(2, 0)[0].status, Status::Insufficient);
        assert!(measured(0, 0).is_empty());
    }
}
