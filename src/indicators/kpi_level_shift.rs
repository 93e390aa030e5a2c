//! # What it measures
//! Whether a KPI seems to lie on another level since some moment: something to talk about, and no reason by itself to draw
//! new limits.
//!
//! # Formula
//! The cut that leaves the smallest squares around two means, each part at least 6 points: mean after − mean before. Given
//! only where Pettitt's test has p ≤ 0.01. n is the number of points after the cut. Points from before a declared change of
//! the process (`kpi-centre-line`) do not count: that cut is known.
//!
//! # Unit and direction
//! The KPI's own unit; its direction is the KPI's own.
//!
//! # Undefined when
//! No cut stands out. Insufficient with fewer than 16 points.
//!
//! # Source
//! Pettitt 1979; methods page, part 1.4: only a suggestion to discuss.
//!
//! # Differs from
//! `kpi-variation`, what the last point says against the limits; `kpi-trend`, a level that keeps moving.

use crate::domain::{Measurement, Period, Status, Unit, Window};
use crate::indicators::frame::Frame;
use crate::indicators::kpi::{self, KpiSeries};
use crate::indicators::{Definition, Direction, Indicator, Scope};
use crate::ledger::Facts;
use crate::statistics::level_change::{MIN_POINTS, MeanShift, mean_shift, pettitt};

/// See the module.
pub(crate) struct KpiLevelShift;

static DEFINITION: Definition = Definition {
    id: "kpi-level-shift",
    unit: Unit::Own(String::new()),
    direction: Direction::Own,
    minimum_points: MIN_POINTS as u32,
    is_convention: false,
    version: 1,
};

/// The level of the test: months echo each other, and many KPIs are looked at.
const LEVEL: f64 = 0.01;

impl Indicator for KpiLevelShift {
    fn definition(&self) -> &'static Definition {
        &DEFINITION
    }

    fn measure(&self, facts: &Facts, scope: &Scope) -> Vec<Measurement> {
        let frame = Frame::new(&DEFINITION, scope, Window::ToDate);
        kpi::all_since_change(facts, scope)
            .iter()
            .map(|series| measured(frame, series))
            .collect()
    }
}

fn measured(frame: Frame, series: &KpiSeries) -> Measurement {
    let subject = series.subject();
    let after = |shift: &MeanShift| series.points.iter().skip(shift.last_before + 1);
    let figure = match shift(series) {
        Some(shift) => {
            let points = after(&shift).filter(|point| point.pooled.value.is_some());
            frame
                .value(subject, shift.mean_after - shift.mean_before)
                .with_n(points.count())
        }
        None if series.measured().count() < MIN_POINTS => frame.absent(subject, Status::Insufficient),
        None => frame.absent(subject, Status::Undefined),
    };
    Measurement {
        unit: series.unit(),
        ..figure
    }
    .with_rows(series.rows())
}

/// The cut of a series, where it stands out.
fn shift(series: &KpiSeries) -> Option<MeanShift> {
    let values = series.values();
    pettitt(&values)?.p.filter(|p| *p <= LEVEL)?;
    mean_shift(&values)
}

/// Of each KPI of which a cut stands out, by id: the first period after it, and the means of before and after.
pub(crate) fn shifts(facts: &Facts, scope: &Scope) -> Vec<(String, Period, [f64; 2])> {
    let of_series = |series: KpiSeries| {
        let shift = shift(&series)?;
        let first = series.points.get(shift.last_before + 1)?.period;
        Some((series.definition.id, first, [shift.mean_before, shift.mean_after]))
    };
    kpi::all_since_change(facts, scope)
        .into_iter()
        .filter_map(of_series)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::indicators::fixture::{month, scope};
    use crate::indicators::kpi::example::{definition, facts_of, values};

    fn facts(points: &[&'static str]) -> Facts {
        facts_of(&definition(&[]), &values("2026-10", points))
    }

    const LOW: [&str; 9] = ["9", "11", "9", "11", "9", "11", "9", "11", "10"];
    const HIGH: [&str; 9] = ["19", "21", "19", "21", "19", "21", "19", "21", "20"];

    #[test]
    fn a_level_that_changed_is_told_with_the_period_since_when() {
        // Nine around 10, nine around 20: K = 81, p = 2·e^(−6·81²/(18³ + 18²)) = 0,0033. The second nine begin in February.
        let facts = facts(&[LOW, HIGH].concat());
        let figure = KpiLevelShift.measure(&facts, &scope()).remove(0);
        assert_eq!((figure.value, figure.n), (Some(10.0), Some(9)));
        let told = shifts(&facts, &scope());
        assert_eq!(told[0].1, Period::Month(month(2026, 2)));
        assert!((told[0].2[0] - 10.0).abs() < 1e-9 && (told[0].2[1] - 20.0).abs() < 1e-9);
    }

    #[test]
    fn a_cut_that_was_declared_is_suggested_no_more() {
        let version = definition(&[
            ("valid_from", "2026-02-01"),
            ("new_limits", "true"),
            ("change_reason", "other counting"),
            ("changed_by_role", "core team"),
        ]);
        let declared = facts_of(&version, &values("2026-10", &[LOW, HIGH].concat()));
        assert!(shifts(&declared, &scope()).is_empty());
        let figure = KpiLevelShift.measure(&declared, &scope()).remove(0);
        assert_eq!(figure.status, Status::Insufficient);
    }

    #[test]
    fn ordinary_variation_and_few_points_give_none() {
        let steady = facts(&[LOW, LOW].concat());
        assert_eq!(KpiLevelShift.measure(&steady, &scope())[0].status, Status::Undefined);
        let short = facts(&[&LOW[..7], &HIGH[..8]].concat());
        assert_eq!(KpiLevelShift.measure(&short, &scope())[0].status, Status::Insufficient);
        assert!(shifts(&short, &scope()).is_empty());
    }
}
