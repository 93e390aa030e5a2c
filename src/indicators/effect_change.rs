//! # What it measures
//! How far a KPI has moved since its baseline, and in each pilot area since the pilot came.
//!
//! # Formula
//! Of a KPI `newest value − baseline`. Of a pilot area (`<kpi>/<area>`) `value after the start − value before it`, ratios
//! pooled over the months, amounts as the mean of the periods; the period of the start is neither.
//!
//! # Unit and direction
//! The KPI's own unit; its direction is the KPI's own. It is a development and no proof of an effect.
//!
//! # Undefined when
//! The KPI has no baseline; missing when nothing was measured. Of an area insufficient with fewer than 3 periods before
//! or after.
//!
//! # Source
//! HM Treasury Magenta Book: before and after, the weakest design that carries a number.
//!
//! # Differs from
//! `effect-difference`, which takes off what happened elsewhere too.

use crate::domain::{Measurement, Status, Unit, Window};
use crate::indicators::frame::{Frame, kpi_in_area};
use crate::indicators::kpi::KpiSeries;
use crate::indicators::kpi::areas::{AreaRows, BeforeAfter, PERIODS, of_kpis};
use crate::indicators::{Definition, Direction, Indicator, Scope};
use crate::ledger::Facts;

/// See the module.
pub(crate) struct EffectChange;

static DEFINITION: Definition = Definition {
    id: "effect-change",
    unit: Unit::Own(String::new()),
    direction: Direction::Own,
    minimum_points: PERIODS as u32,
    is_convention: false,
    version: 1,
};

impl Indicator for EffectChange {
    fn definition(&self) -> &'static Definition {
        &DEFINITION
    }

    fn measure(&self, facts: &Facts, scope: &Scope) -> Vec<Measurement> {
        let frame = Frame::new(&DEFINITION, scope, Window::ToDate);
        of_kpis(facts, scope, |series, areas| {
            let of_areas = areas.iter().filter_map(|area| since_start(frame, series, area));
            let figures = std::iter::once(since_baseline(frame, series)).chain(of_areas);
            let in_its_unit = |figure| Measurement {
                unit: series.unit(),
                ..figure
            };
            figures.map(in_its_unit).collect::<Vec<_>>()
        })
    }
}

/// The change of one area since the pilot came there; none for an area to compare with.
fn since_start(frame: Frame, series: &KpiSeries, area: &AreaRows<'_>) -> Option<Measurement> {
    let start = area.start()?;
    let found = BeforeAfter::of(&series.definition, &area.rows, start, start);
    let subject = kpi_in_area(&series.definition.id, area.area);
    let figure = match found.change() {
        Some(change) => frame.value(subject, change),
        None => frame.absent(subject, Status::Insufficient),
    };
    Some(figure.with_n(found.count).with_rows([found.row_set()]))
}

fn since_baseline(frame: Frame, series: &KpiSeries) -> Measurement {
    let newest = series
        .measured()
        .next_back()
        .and_then(|point| Some((point, point.pooled.value?)));
    let figure = match (newest, series.definition.baseline) {
        (Some((point, value)), Some(baseline)) => {
            let figure = frame.value(series.subject(), value - baseline).with_n(1);
            let figure = figure.with_rows(point.rows.clone());
            if series.lacks_last() || point.status == Status::Provisional {
                figure.provisional()
            } else {
                figure
            }
        }
        (None, _) => frame.absent(series.subject(), Status::Missing),
        (_, None) => frame.absent(series.subject(), Status::Undefined),
    };
    figure.with_rows([series.definition_rows()])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Subject, SubjectType};
    use crate::indicators::fixture::{at, facts, scope};
    use crate::indicators::kpi::example::{definition, facts_of, values};

    fn of(found: &[Measurement], subject: &Subject) -> Measurement {
        at(found, "effect-change", subject, Window::ToDate)
    }

    #[test]
    fn from_the_baseline_to_the_newest_value() {
        // 36 − 42 = −6; a month without a value makes it provisional.
        let kpi = Subject::of(SubjectType::Kpi, "k");
        let with = |changes: &[(&'static str, &'static str)], points: &[&'static str]| {
            let facts = facts_of(&definition(changes), &values("2026-10", points));
            of(&EffectChange.measure(&facts, &scope()), &kpi)
        };
        let figure = with(&[("baseline", "42")], &["41", "36"]);
        assert_eq!((figure.value, figure.status), (Some(-6.0), Status::Normal));
        let open = with(&[("baseline", "42")], &["36", "", ""]);
        assert_eq!((open.value, open.status), (Some(-6.0), Status::Provisional));
        assert_eq!(with(&[], &["36"]).status, Status::Undefined);
        assert_eq!(with(&[("baseline", "42")], &[]).status, Status::Missing);
    }

    #[test]
    fn ratios_of_a_pilot_are_pooled_before_and_after_its_start() {
        // Before 15 March: January to February are too few; with December 30 of 60 = 50 %. After: April to June 60 of 90
        // = 66,67 %. March is neither. Change 16,67 points.
        let month = |period, numerator, denominator| {
            vec![
                ("kpi_id", "k"),
                ("period", period),
                ("area_id", "p"),
                ("numerator", numerator),
                ("denominator", denominator),
            ]
        };
        let mut rows = vec![
            month("2025-12", "5", "10"),
            month("2026-01", "5", "30"),
            month("2026-02", "20", "20"),
            month("2026-03", "0", "90"),
            month("2026-04", "10", "30"),
            month("2026-05", "20", "20"),
            month("2026-06", "30", "40"),
        ];
        let area = vec![("area_id", "p"), ("role", "pilot"), ("start", "2026-03-15")];
        let kpi = definition(&[("unit", "%"), ("measure_type", "ratio"), ("aggregation", "weighted")]);
        let measured = |rows: &[Vec<(&str, &str)>]| {
            let facts = facts(&[
                ("areas", std::slice::from_ref(&area)),
                ("kpi_definitions", std::slice::from_ref(&kpi)),
                ("kpi_measurements", rows),
            ]);
            of(&EffectChange.measure(&facts, &scope()), &kpi_in_area("k", "p"))
        };
        let figure = measured(&rows);
        assert!((figure.value.expect("a change") - 50.0 / 3.0).abs() < 1e-9);
        assert_eq!((figure.n, figure.unit.clone()), (Some(6), Unit::Own("%".to_owned())));
        assert_eq!(figure.rows[0].rows(), [0, 1, 2, 4, 5, 6]);
        rows.remove(0);
        assert_eq!(measured(&rows).status, Status::Insufficient);
    }
}
