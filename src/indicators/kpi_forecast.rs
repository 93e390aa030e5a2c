//! # What it measures
//! Where a KPI ends up on the day for which its target was set, if it goes on like this.
//!
//! # Formula
//! The Theil-Sen line of the last 12 points, drawn on to the period of the target date; low and high from the interval
//! of 95 % of its slope. On course when the whole interval reaches the target, off course when no part of it does, and
//! otherwise it cannot be told yet. Points from before a declared change of the process (`kpi-centre-line`) do not count.
//!
//! # Unit and direction
//! The KPI's own unit; its direction is the KPI's own.
//!
//! # Undefined when
//! The KPI has no target, no target date or no direction, or the day has come: then what was measured decides. Fewer
//! than 8 points are insufficient, none missing.
//!
//! # Source
//! Sen 1968; the rule about the interval is a convention of ours.
//!
//! # Differs from
//! `kpi-attainment`, how far the KPI has come by now.

use crate::domain::{Date, Measurement, Month, Status, Unit, Window};
use crate::indicators::frame::Frame;
use crate::indicators::kpi::{self, KpiDirection, KpiSeries};
use crate::indicators::{Definition, Direction, Indicator, Scope};
use crate::ledger::Facts;
use crate::statistics::forecast::{Forecast, NoForecast, forecast_to_target};
use crate::statistics::xmr::Improvement;

/// See the module.
pub(crate) struct KpiForecast;

static DEFINITION: Definition = Definition {
    id: "kpi-forecast",
    unit: Unit::Own(String::new()),
    direction: Direction::Own,
    minimum_points: 8,
    is_convention: true,
    version: 1,
};

impl Indicator for KpiForecast {
    fn definition(&self) -> &'static Definition {
        &DEFINITION
    }

    fn measure(&self, facts: &Facts, scope: &Scope) -> Vec<Measurement> {
        let definitions = facts.table("kpi_definitions");
        kpi::all_since_change(facts, scope)
            .iter()
            .map(|series| {
                let due = definitions.row(series.definition.row as usize).date("target_date");
                figure(series, due, scope)
            })
            .collect()
    }
}

fn figure(series: &KpiSeries, due: Option<Date>, scope: &Scope) -> Measurement {
    let frame = Frame::new(&DEFINITION, scope, Window::TwelveMonths);
    let measured = series.measured().count();
    let figure = match forecast(series, due) {
        Ok(found) => frame
            .value(series.subject(), found.value)
            .with_band(found.interval.0, found.interval.1)
            .with_n(found.points)
            .with_rows(series.rows()),
        Err(status) => frame
            .absent(series.subject(), status)
            .with_n(measured)
            .with_rows([series.definition_rows()]),
    };
    Measurement {
        unit: series.unit(),
        ..figure
    }
}

fn forecast(series: &KpiSeries, due: Option<Date>) -> Result<Forecast, Status> {
    let definition = &series.definition;
    let improvement = match definition.direction {
        KpiDirection::Increase => Improvement::Increase,
        KpiDirection::Decrease => Improvement::Decrease,
        KpiDirection::Band => Improvement::Neutral,
    };
    let (Some(target), Some(due)) = (definition.target, due) else {
        return Err(Status::Undefined);
    };
    let first = series.points.first().ok_or(Status::Missing)?;
    let due = definition.period_of(Month::of(due)).first_month().ordinal();
    let ahead = (due - first.period.first_month().ordinal()) / definition.months;
    let position = usize::try_from(ahead).map_err(|_| Status::Undefined)?;
    forecast_to_target(&series.values(), position, target, improvement).map_err(|why| match why {
        NoForecast::TooFewPoints(0) => Status::Missing,
        NoForecast::TooFewPoints(_) => Status::Insufficient,
        NoForecast::Due | NoForecast::NoDirection | NoForecast::NotFinite => Status::Undefined,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::indicators::fixture::scope;
    use crate::indicators::kpi::example::{definition, facts_of, values};

    const EVEN: [&str; 8] = ["10", "12", "14", "16", "18", "20", "22", "24"];

    fn measured(changes: &[(&'static str, &'static str)], points: &[&'static str]) -> Measurement {
        let usual = [("target", "40"), ("target_date", "2026-12-31")];
        let kept = usual
            .into_iter()
            .filter(|(id, _)| changes.iter().all(|(changed, _)| id != changed));
        let changes: Vec<_> = kept
            .chain(changes.iter().copied())
            .filter(|(_, value)| !value.is_empty())
            .collect();
        let facts = facts_of(&definition(&changes), &values("2026-10", points));
        KpiForecast.measure(&facts, &scope()).remove(0)
    }

    #[test]
    fn the_line_is_drawn_on_to_the_target_date() {
        // 2 a month, 24 in October: 28 in December; every slope is 2, so the interval is that, too.
        let figure = measured(&[], &EVEN);
        assert_eq!(
            (figure.value, figure.low, figure.high),
            (Some(28.0), Some(28.0), Some(28.0))
        );
        assert_eq!((figure.n, figure.unit), (Some(8), Unit::Own("dagen".to_owned())));
    }

    #[test]
    fn a_declared_change_of_the_process_is_no_part_of_the_line() {
        // Eight around another level, then the eight of which the line is known.
        let points = [&["90"; 8][..], &EVEN].concat();
        let change = [
            ("valid_from", "2026-03-01"),
            ("new_limits", "true"),
            ("change_reason", "another way of counting"),
            ("changed_by_role", "core team"),
        ];
        assert_eq!(
            (measured(&change, &points).value, measured(&change, &points).n),
            (Some(28.0), Some(8))
        );
        assert_ne!(measured(&change[..2], &points).value, Some(28.0), "nobody decided");
    }

    #[test]
    fn what_cannot_be_forecast_says_why() {
        assert_eq!(measured(&[], &EVEN[..7]).status, Status::Insufficient);
        assert_eq!(measured(&[], &[]).status, Status::Missing);
        for change in [
            ("target", ""),
            ("target_date", ""),
            ("target_date", "2026-10-31"),
            ("target_date", "2020-01-01"),
            ("direction", "band"),
        ] {
            assert_eq!(measured(&[change], &EVEN).status, Status::Undefined, "{change:?}");
        }
    }
}
