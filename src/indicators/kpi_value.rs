//! The value of each KPI, period by period.
//!
//! # What it measures
//! What the partners delivered for a KPI, one value per period of its own frequency, for the network as a whole.
//!
//! # Formula
//! Ratio: Σ numerator ÷ Σ denominator (× 100 when the KPI counts in per cent). Flow: Σ value. Stock: Σ value of the
//! last month of the period. Weighted: Σ value·n ÷ Σ n. Rows without area and target group count as the whole; where
//! only parts were delivered, these are pooled.
//!
//! # Unit and direction
//! The KPI's own unit and direction.
//!
//! # Undefined when
//! The denominator is zero, or several bare ratios without a number of observations would have to be averaged.
//! A period without a delivery is missing, never zero.
//!
//! # Source
//! Domain page, part 3.6 ("ratios: pool teller/noemer, never average percentages"); table `KPI_metingen`.
//!
//! # Differs from
//! Sheets that average the percentages of partners, or carry the last value into an empty month.

use crate::domain::{Measurement, Status, Unit, Window};
use crate::indicators::kpi::{self, KpiPoint, KpiSeries};
use crate::indicators::{Definition, Direction, Indicator, Scope};
use crate::ledger::Facts;

const DEFINITION: Definition = Definition {
    id: "kpi-value",
    formula: "ratio: Σ numerator ÷ Σ denominator; flow: Σ value; stock: Σ last value; weighted: Σ value·n ÷ Σ n",
    unit: Unit::Own(String::new()),
    direction: Direction::Own,
    source: "KPI_definities; NHS Making Data Count (pooled ratios)",
    minimum_points: 1,
    is_convention: false,
    version: 1,
};

/// The value of each KPI.
pub(crate) struct KpiValue;

impl Indicator for KpiValue {
    fn definition(&self) -> &'static Definition {
        &DEFINITION
    }

    fn measure(&self, facts: &Facts, scope: &Scope) -> Vec<Measurement> {
        kpi::all(facts, scope)
            .iter()
            .flat_map(|series| {
                let points = series.points.iter().chain(&series.coarser);
                points.map(|point| measurement(series, point)).collect::<Vec<_>>()
            })
            .collect()
    }
}

fn measurement(series: &KpiSeries, point: &KpiPoint) -> Measurement {
    let (subject, unit) = (series.subject(), series.unit());
    let (id, period, window) = (DEFINITION.id, point.period, Window::Month);
    let figure = match point.pooled.value {
        Some(value) => Measurement::new(id, subject, period, window, unit, value),
        None => Measurement::without_value(id, subject, period, window, unit, point.status),
    };
    let figure = Measurement {
        numerator: point.pooled.numerator,
        denominator: point.pooled.denominator,
        n: point.pooled.n.filter(|n| *n >= 0.0).map(|n| n as u32),
        ..figure
    }
    .with_rows(point.rows.clone());
    if point.status == Status::Provisional {
        figure.provisional()
    } else {
        figure
    }
}
