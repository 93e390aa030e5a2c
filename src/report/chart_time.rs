//! Charts of what develops over time or step by step: lines, upright bars by year, and from one total to the next.

use crate::report::NumberFormat;
use crate::report::chart::ReferenceLine;

/// How something is drawn by what it means; the same meaning always looks the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// It came, it was measured, it is secured: solid dark blue.
    Real,
    /// It was planned or is needed: a thin dark line.
    Planned,
    /// It is expected or was pledged: dashes and hatching.
    Expected,
    /// What something is compared with, or what does not last: grey.
    Beside,
}

/// A named line, or a layer of bars: one value per place on the axis; `None` is a gap, never zero.
#[derive(Clone, Debug)]
pub struct Layer {
    /// Its name, which stands as a label.
    pub name: String,
    /// How it is drawn.
    pub form: Form,
    /// A value per place.
    pub values: Vec<Option<f64>>,
}

/// Lines that share one time axis, each named at its end.
#[derive(Clone, Debug)]
pub struct Lines {
    /// The places on the axis, the earliest first.
    pub places: Vec<String>,
    /// The lines.
    pub layers: Vec<Layer>,
    /// Thin labelled lines across.
    pub across: Vec<ReferenceLine>,
    /// Events: the place and a short text.
    pub events: Vec<(usize, String)>,
    /// How values are written.
    pub format: NumberFormat,
    /// What the values are, with their unit.
    pub axis: String,
}

/// Upright bars, the layers stacked in each, with a line of what is needed over them.
#[derive(Clone, Debug)]
pub struct Columns {
    /// The places on the axis, the earliest first.
    pub places: Vec<String>,
    /// What is stacked, the lowest first.
    pub layers: Vec<Layer>,
    /// What is needed, drawn over each bar.
    pub needed: Option<Layer>,
    /// How values are written.
    pub format: NumberFormat,
    /// What the values are, with their unit.
    pub axis: String,
}

/// Steps from one total to the next, lying, the first on top.
#[derive(Clone, Debug)]
pub struct Waterfall {
    /// The steps.
    pub steps: Vec<WaterfallStep>,
    /// How values are written.
    pub format: NumberFormat,
    /// What the values are, with their unit.
    pub axis: String,
    /// The words for totals and for what is taken off or added.
    pub words: [String; 2],
}

/// A step of a waterfall.
#[derive(Clone, Debug, PartialEq)]
pub struct WaterfallStep {
    /// Its name.
    pub name: String,
    /// Where its bar begins: zero for a total.
    pub from: f64,
    /// Where its bar ends.
    pub to: f64,
    /// True for a total, false for what changes it.
    pub is_total: bool,
}

impl WaterfallStep {
    /// What stands beside the bar: the total, or the change with its sign.
    pub fn value(&self) -> f64 {
        if self.is_total { self.to } else { self.to - self.from }
    }
}
