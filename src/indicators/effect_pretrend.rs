//! # What it measures
//! How far the pilot areas would have moved away from the areas they are compared with by themselves, had every area gone
//! on along the line of before the first pilot.
//!
//! # Formula
//! Of each area `slope per period before the first pilot began × periods between the middle of before and the middle of
//! after`, the slope by Theil-Sen; the mean over pilot areas − the mean over comparison areas, every area with the same
//! weight. The same periods and areas as in `effect-difference`, n the areas.
//!
//! # Unit and direction
//! The KPI's own unit; it stands beside `effect-difference`. Where it has the same sign and is at least half of that
//! (`pretrend-share`), or is not known, that difference is not called a plausible effect.
//!
//! # Undefined when
//! There is no pilot area or no comparison area with at least 3 periods before and after: insufficient.
//!
//! # Source
//! Angrist and Pischke 2009 (parallel trends); Roth 2022: such a look never shows that the lines were parallel.
//!
//! # Differs from
//! `effect-difference`, what the areas did after; a test of the lines of before, which with few periods finds nothing.

use crate::domain::{Measurement, RowSet, Status, Window};
use crate::indicators::frame::Frame;
use crate::indicators::kpi::KpiSeries;
use crate::indicators::kpi::areas::{AreaRows, BeforeAfter, PERIODS, Role, of_each_kpi, starts};
use crate::indicators::kpi::earlier_line::carried_on;
use crate::indicators::{Definition, Direction, Indicator, Scope};
use crate::ledger::Facts;

/// See the module.
pub(crate) struct EffectPretrend;

static DEFINITION: Definition = Definition {
    id: "effect-pretrend",
    unit: crate::domain::Unit::Own(String::new()),
    direction: Direction::Neutral,
    minimum_points: PERIODS as u32,
    is_convention: true,
    version: 1,
};

impl Indicator for EffectPretrend {
    fn definition(&self) -> &'static Definition {
        &DEFINITION
    }

    fn measure(&self, facts: &Facts, scope: &Scope) -> Vec<Measurement> {
        let frame = Frame::new(&DEFINITION, scope, Window::ToDate);
        of_each_kpi(facts, scope, |series, areas| pretrend(frame, series, areas))
    }
}

fn pretrend(frame: Frame, series: &KpiSeries, areas: &[AreaRows<'_>]) -> Measurement {
    let insufficient = || frame.absent(series.subject(), Status::Insufficient);
    let Some((first, last)) = starts(areas) else {
        return insufficient();
    };
    let (mut pilots, mut others, mut used) = (Vec::new(), Vec::new(), Vec::new());
    for area in areas {
        let Some(moved) = carried_on(&series.definition, &area.rows, first, last) else {
            continue;
        };
        match area.role {
            Role::Pilot(_) => pilots.push(moved),
            Role::Comparison => others.push(moved),
        }
        used.extend(BeforeAfter::of(&series.definition, &area.rows, first, last).rows);
    }
    let count = pilots.len() + others.len();
    if pilots.is_empty() || others.is_empty() {
        return insufficient().with_n(count);
    }
    let mean = |values: &[f64]| values.iter().sum::<f64>() / values.len() as f64;
    used.sort_unstable();
    frame
        .value(series.subject(), mean(&pilots) - mean(&others))
        .with_n(count)
        .with_rows([RowSet::new("kpi_measurements", used), series.definition_rows()])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::indicators::fixture::{facts, scope};
    use crate::indicators::kpi::example::definition;

    /// Areas with their values from January to July 2026; those whose name begins with p are pilots from 1 April on.
    fn measured(areas: &[(&'static str, [&'static str; 7])]) -> Measurement {
        let months = ["01", "02", "03", "04", "05", "06", "07"].map(|month| format!("2026-{month}"));
        let mut rows = Vec::new();
        for (area, values) in areas {
            let told = months.iter().zip(values).filter(|(_, value)| !value.is_empty());
            rows.extend(told.map(|(period, value)| {
                vec![
                    ("kpi_id", "k"),
                    ("area_id", *area),
                    ("period", period.as_str()),
                    ("value", *value),
                ]
            }));
        }
        let role = |area: &str| if area.starts_with('p') { "pilot" } else { "comparison" };
        let areas: Vec<_> = areas
            .iter()
            .map(|(area, _)| vec![("area_id", *area), ("role", role(area)), ("start", "2026-04-01")])
            .collect();
        let tables = facts(&[
            ("areas", &areas),
            ("kpi_definitions", &[definition(&[])]),
            ("kpi_measurements", &rows),
        ]);
        EffectPretrend.measure(&tables, &scope()).remove(0)
    }

    #[test]
    fn the_lines_of_before_are_carried_on_to_the_middle_of_after() {
        // Middle of before February, of after (April to July) 15 May: 3,5 months. p rises 2 a month: 7. c rises 1 and d
        // falls 1: on average 0. What came after April does not matter.
        let figure = measured(&[
            ("p", ["10", "12", "14", "99", "99", "99", "99"]),
            ("c", ["5", "6", "7", "8", "9", "10", "11"]),
            ("d", ["9", "8", "7", "0", "0", "0", "0"]),
        ]);
        assert!((figure.value.expect("a figure") - 7.0).abs() < 1e-12);
        assert_eq!((figure.n, figure.rows[0].rows().len()), (Some(3), 21));
    }

    #[test]
    fn parallel_lines_part_by_nothing_and_two_points_are_no_line() {
        let same = measured(&[
            ("p", ["10", "11", "12", "20", "20", "20", "20"]),
            ("c", ["50", "51", "52", "53", "54", "55", "56"]),
        ]);
        assert!(same.value.expect("a figure").abs() < 1e-12);
        let gap = measured(&[
            ("p", ["10", "", "12", "20", "20", "20", "20"]),
            ("c", ["50", "51", "52", "53", "54", "55", "56"]),
        ]);
        assert_eq!(gap.status, Status::Insufficient, "a gap leaves two");
    }
}
