//! The value axis under horizontal bars: a few round values and what they are. No grid: the bars carry their values.

use super::label;
use super::scale::Scale;
use super::scene::{Anchor, Dash, Scene};
use super::text::{self, NOTE};
use crate::locale::Locale;
use crate::render::palette::{GRID, LINE};
use crate::report::NumberFormat;

/// Height of marks and title.
pub(super) const HEIGHT: f64 = 40.0;

/// How values are written and what the axis is called.
pub(super) type Measure<'a> = (NumberFormat, &'a String);

/// Draws the zero line over the plot and the marks under it.
pub(super) fn draw(scene: &mut Scene, scale: &Scale, (top, bottom): (f64, f64), measure: Measure, locale: &Locale) {
    let (format, title) = measure;
    let zero = scale.at(0.0);
    scene.line((zero, top), (zero, bottom), LINE, 1.0, Dash::Solid);
    let (left, right) = (scale.at(scale.low), scale.at(scale.high));
    scene.line((left, bottom), (right, bottom), GRID, 1.0, Dash::Solid);
    let mut free_from = f64::NEG_INFINITY;
    for tick in scale.ticks(5, label::least_step(format)).0 {
        let words = label::value(tick, format, locale);
        let half = text::width(&words, NOTE, false) / 2.0;
        let x = scale.at(tick);
        if x - half >= free_from && x + half <= scene.width {
            scene.line((x, bottom), (x, bottom + 4.0), LINE, 1.0, Dash::Solid);
            scene.text((x, bottom + 16.0), words, text::note(Anchor::Middle));
            free_from = x + half + 8.0;
        }
    }
    let width = text::width(title, NOTE, false);
    let at = left.min(scene.width - width).max(0.0);
    scene.text((at, bottom + 32.0), title.as_str(), text::note(Anchor::Start));
}
