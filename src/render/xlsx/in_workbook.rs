//! How a chart stands in a workbook: decided here once for every kind, so that whoever places, measures and draws agrees.

use crate::report::chart::{CalendarState, ReferenceLine, Series, XmrPanel};
use crate::report::chart_time::{Columns, Lines, Waterfall};
use crate::report::picture::{HeatMap, Multiples};
use crate::report::{ChartBody, NumberFormat};

/// What a chart is in a workbook.
#[derive(Clone, Copy, Debug)]
pub(super) enum InWorkbook<'a> {
    /// The office program draws it, from a sheet with its figures.
    Native(Native<'a>),
    /// It is a table itself.
    Cells(Cells<'a>),
    /// No office program draws it of itself: a picture, beside a table with its figures.
    Picture,
}

/// A chart that the office program draws.
#[derive(Clone, Copy, Debug)]
pub(super) enum Native<'a> {
    /// Bars with their series stacked in each.
    Stacked(Bars<'a>),
    /// Bars side by side, with lines across.
    Paired(Bars<'a>, &'a [ReferenceLine]),
    /// Two points a name.
    Dumbbell(Dumbbell<'a>),
    /// Process charts.
    Xmr(&'a [XmrPanel]),
    /// Lines over time.
    Lines(&'a Lines),
    /// Upright bars by year.
    Columns(&'a Columns),
    /// Steps from one total to the next.
    Waterfall(&'a Waterfall),
    /// Small charts that share both axes.
    Multiples(&'a Multiples),
}

/// Horizontal bars.
#[derive(Clone, Copy, Debug)]
pub(super) struct Bars<'a> {
    pub(super) categories: &'a [String],
    pub(super) series: &'a [Series],
    pub(super) format: NumberFormat,
    pub(super) axis: &'a str,
}

/// Two points a name with a line between them: what is, and what was agreed.
#[derive(Clone, Copy, Debug)]
pub(super) struct Dumbbell<'a> {
    pub(super) categories: &'a [String],
    pub(super) points: [&'a Series; 2],
    pub(super) format: NumberFormat,
    pub(super) axis: &'a str,
}

/// A chart that is a table itself.
#[derive(Clone, Copy, Debug)]
pub(super) enum Cells<'a> {
    /// A state a month.
    Calendar {
        rows: &'a [String],
        columns: &'a [String],
        states: &'a [Vec<Option<CalendarState>>],
        legend: &'a [String; 4],
    },
    /// A count a cell.
    HeatMap(&'a HeatMap),
}

impl Native<'_> {
    /// True for a chart of loose points, which is a scatter chart in the workbook.
    pub(super) fn is_scatter(self) -> bool {
        match self {
            Self::Dumbbell(_) => true,
            Self::Stacked(_)
            | Self::Paired(..)
            | Self::Xmr(_)
            | Self::Lines(_)
            | Self::Columns(_)
            | Self::Waterfall(_)
            | Self::Multiples(_) => false,
        }
    }
}

impl<'a> Cells<'a> {
    /// Names at the left and along the top.
    pub(super) fn axes(self) -> (&'a [String], &'a [String]) {
        match self {
            Self::Calendar { rows, columns, .. } => (rows, columns),
            Self::HeatMap(map) => (&map.rows, &map.columns),
        }
    }
}

impl<'a> From<&'a ChartBody> for InWorkbook<'a> {
    fn from(body: &'a ChartBody) -> Self {
        let native = match body {
            ChartBody::StackedBars {
                categories,
                series,
                format,
                axis,
            } => Native::Stacked(Bars {
                categories,
                series,
                format: *format,
                axis,
            }),
            ChartBody::PairedBars {
                categories,
                series,
                format,
                axis,
                lines,
            } => {
                let bars = Bars {
                    categories,
                    series,
                    format: *format,
                    axis,
                };
                Native::Paired(bars, lines)
            }
            ChartBody::Dumbbell {
                categories,
                first,
                second,
                format,
                axis,
            } => Native::Dumbbell(Dumbbell {
                categories,
                points: [first, second],
                format: *format,
                axis,
            }),
            ChartBody::Xmr { panels } => Native::Xmr(panels),
            ChartBody::Lines(lines) => Native::Lines(lines),
            ChartBody::Columns(columns) => Native::Columns(columns),
            ChartBody::Waterfall(waterfall) => Native::Waterfall(waterfall),
            ChartBody::Multiples(multiples) => Native::Multiples(multiples),
            ChartBody::Calendar {
                rows,
                columns,
                cells: states,
                legend,
            } => {
                return Self::Cells(Cells::Calendar {
                    rows,
                    columns,
                    states,
                    legend,
                });
            }
            ChartBody::HeatMap(map) => return Self::Cells(Cells::HeatMap(map)),
            ChartBody::Flows(_)
            | ChartBody::Spreads(_)
            | ChartBody::Slope(_)
            | ChartBody::Timeline(_)
            | ChartBody::MilestoneTrend(_) => return Self::Picture,
        };
        Self::Native(native)
    }
}
