//! What a chart shows, before anything is drawn. Every format draws from the same specification.

use crate::report::chart_time::{Columns, Lines, Waterfall};
use crate::report::picture::{Flows, HeatMap, MilestoneTrend, Multiples, Slope, Spreads, Timeline};
use crate::report::sign::Sign;
use crate::report::{NumberFormat, Tone};

/// A chart: its message, what it shows, and the figures.
#[derive(Clone, Debug)]
pub struct ChartSpec {
    /// Fixed id, also its file name: `bijdragen`.
    pub id: String,
    /// The message, as a sentence of at most 12 words.
    pub headline: String,
    /// What is shown, unit, period, n, source; printed in grey.
    pub subtitle: String,
    /// The alternative text: the message and the figures that carry it.
    pub description: String,
    /// A sentence instead of a drawing when there is nothing to show.
    pub empty: Option<String>,
    /// The figures.
    pub body: ChartBody,
}

/// How a series is drawn: the same meaning always looks the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fill {
    /// In cash, measured, effort: solid dark blue.
    Solid,
    /// In kind: a lighter tint of the same blue.
    Tint,
    /// The second thing beside the first: turquoise.
    Second,
    /// The third: plum.
    Third,
    /// The fourth: orange.
    Fourth,
    /// Everything that is not in focus: grey.
    Muted,
    /// Planned, agreed: outline only.
    Outline,
}

/// A named series of values, one per category.
#[derive(Clone, Debug)]
pub struct Series {
    /// Its name, which stands as a label.
    pub name: String,
    /// How it is drawn.
    pub fill: Fill,
    /// A value per category; `None` is a gap, never zero.
    pub values: Vec<Option<f64>>,
    /// Low and high end per category, drawn as a thin line.
    pub ranges: Option<Vec<Option<(f64, f64)>>>,
}

/// A labelled thin line across a chart.
#[derive(Clone, Debug)]
pub struct ReferenceLine {
    /// What it is: `plan`, `doel`.
    pub label: String,
    /// Where it lies on the value axis.
    pub value: f64,
}

/// The figures of a chart.
#[derive(Clone, Debug)]
pub enum ChartBody {
    /// Horizontal bars, one per category, the series stacked in each.
    StackedBars {
        /// Names at the left.
        categories: Vec<String>,
        /// What is stacked; at most four.
        series: Vec<Series>,
        /// How values are written.
        format: NumberFormat,
        /// Title of the value axis with its unit.
        axis: String,
    },
    /// Horizontal bars side by side within each category.
    PairedBars {
        /// Names at the left.
        categories: Vec<String>,
        /// What stands side by side; two or three.
        series: Vec<Series>,
        /// How values are written.
        format: NumberFormat,
        /// Title of the value axis with its unit.
        axis: String,
        /// Thin lines across.
        lines: Vec<ReferenceLine>,
    },
    /// Two points per category with a line between them.
    Dumbbell {
        /// Names at the left.
        categories: Vec<String>,
        /// The first point: what is.
        first: Series,
        /// The second point: what was agreed.
        second: Series,
        /// How values are written.
        format: NumberFormat,
        /// Title of the value axis with its unit.
        axis: String,
    },
    /// Process charts, as small multiples that share the time axis.
    Xmr {
        /// One chart per KPI.
        panels: Vec<XmrPanel>,
    },
    /// A calendar of states: a row per name, a column per month.
    Calendar {
        /// Names at the left.
        rows: Vec<String>,
        /// Months along the top.
        columns: Vec<String>,
        /// One state per row and column; `None`: not expected.
        cells: Vec<Vec<Option<CalendarState>>>,
        /// What each state is called, in the order of [`CalendarState::ALL`].
        legend: [String; 4],
    },
    /// What partners gave each other, an arrow in each direction.
    Flows(Flows),
    /// How answers are spread, low and high of a common line.
    Spreads(Spreads),
    /// Figures in two rounds, a line each.
    Slope(Slope),
    /// Milestones along the months.
    Timeline(Timeline),
    /// What was expected of milestones, report after report.
    MilestoneTrend(MilestoneTrend),
    /// Counts by row and column, darker where they are higher.
    HeatMap(HeatMap),
    /// Small charts that share both axes.
    Multiples(Multiples),
    /// Lines over time.
    Lines(Lines),
    /// Upright bars by year.
    Columns(Columns),
    /// Steps from one total to the next.
    Waterfall(Waterfall),
}

/// How a delivery came.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum CalendarState {
    /// On time and complete.
    OnTime,
    /// Late.
    Late,
    /// Replaced by a correction.
    Corrected,
    /// Missing.
    Missing,
}

impl XmrPanel {
    /// Mean, lower and upper limit at a point, as far as it has them.
    pub fn lines_at(&self, position: usize) -> (Option<f64>, Option<(f64, f64)>) {
        if position >= self.since {
            return (self.centre, self.limits);
        }
        let holds = |stretch: &&XmrStretch| stretch.first <= position && position < stretch.end;
        let earlier = self.earlier.iter().find(holds);
        (
            earlier.map(|stretch| stretch.centre),
            earlier.map(|stretch| stretch.limits),
        )
    }
}

impl CalendarState {
    /// All states, in the order of the legend.
    pub const ALL: [Self; 4] = [Self::OnTime, Self::Late, Self::Corrected, Self::Missing];
}

/// One process chart.
#[derive(Clone, Debug)]
pub struct XmrPanel {
    /// Id of the KPI.
    pub id: String,
    /// Name with its unit.
    pub title: String,
    /// What the last point says, in words.
    pub verdict: String,
    /// The tone of that.
    pub tone: Tone,
    /// The points by month.
    pub points: Vec<XmrPoint>,
    /// The mean, where there are limits.
    pub centre: Option<f64>,
    /// Lower and upper process limit.
    pub limits: Option<(f64, f64)>,
    /// True when the limits are provisional.
    pub is_provisional: bool,
    /// Position of the first point for which mean and limits hold: 0, or where the process was changed on purpose.
    pub since: usize,
    /// Mean and limits of before that, in the order of time.
    pub earlier: Vec<XmrStretch>,
    /// Baseline with its label.
    pub baseline: Option<ReferenceLine>,
    /// Target with its label.
    pub target: Option<ReferenceLine>,
    /// Events: position of the point and a short text.
    pub events: Vec<(usize, String)>,
    /// How values are written.
    pub format: NumberFormat,
    /// Words of the mean and the limits, for labels.
    pub words: [String; 2],
    /// Signs of its variation and its assurance, as far as they are known.
    pub signs: Vec<Sign>,
}

/// A stretch of a process chart with a mean and limits that hold no more.
#[derive(Clone, Copy, Debug)]
pub struct XmrStretch {
    /// Position of its first point.
    pub first: usize,
    /// Position after its last point.
    pub end: usize,
    /// The mean.
    pub centre: f64,
    /// Lower and upper process limit.
    pub limits: (f64, f64),
}

/// A point of a process chart.
#[derive(Clone, Debug)]
pub struct XmrPoint {
    /// Month in short: `okt 2026`.
    pub label: String,
    /// The value; `None` is a gap.
    pub value: Option<f64>,
    /// What the rules say of it.
    pub tone: Tone,
    /// True when it is provisional.
    pub is_provisional: bool,
}
