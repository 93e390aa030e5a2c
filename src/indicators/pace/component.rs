//! One part of the momentum: points from 0 to 100 and what they were made from.

use crate::domain::{Measurement, Month, Period, RowSet, Status, Subject, Unit, Window};

/// One part of the momentum.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Component {
    /// From 0 to 100.
    pub(crate) points: Option<f64>,
    /// What was counted.
    pub(crate) numerator: Option<f64>,
    /// Against what.
    pub(crate) denominator: Option<f64>,
    /// Number of observations.
    pub(crate) n: Option<usize>,
    /// Why there are no points.
    pub(crate) absence: Option<Status>,
    /// The rows it rests on.
    pub(crate) rows: Vec<RowSet>,
}

impl Component {
    /// A component that cannot be given, and why.
    pub(crate) fn absent(status: Status) -> Self {
        Self {
            absence: Some(status),
            ..Self::default()
        }
    }

    /// `100 · numerator ÷ denominator`, at most 100 and at least 0; undefined when the denominator is zero.
    pub(crate) fn of(numerator: f64, denominator: f64) -> Self {
        let is_defined = denominator > 0.0 && numerator.is_finite();
        Self {
            points: is_defined.then(|| (100.0 * numerator / denominator).clamp(0.0, 100.0)),
            numerator: Some(numerator),
            denominator: Some(denominator),
            absence: (!is_defined).then_some(Status::Undefined),
            ..Self::default()
        }
    }

    /// The component as a figure in points.
    pub(crate) fn measurement(
        self,
        indicator: &'static str,
        subject: Subject,
        month: Month,
        window: Window,
    ) -> Measurement {
        let period = Period::Month(month);
        let figure = if let Some(points) = self.points {
            Measurement::new(indicator, subject, period, window, Unit::Points, points)
        } else {
            let status = self.absence.unwrap_or(Status::Undefined);
            Measurement::without_value(indicator, subject, period, window, Unit::Points, status)
        };
        Measurement {
            numerator: self.numerator,
            denominator: self.denominator,
            n: self.n.and_then(|n| u32::try_from(n).ok()),
            ..figure
        }
        .with_rows(self.rows)
    }
}
