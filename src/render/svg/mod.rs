//! Chart specification → SVG text. The only folder that names `plotters`.
//!
//! Three steps: a body lays its figures out as a `scene::Scene` in pixels, `canvas` draws the scene with
//! plotters' SVG backend at four times the size, and `finish` puts right in the text what plotters cannot say.
//! Axes are our own (`scale`): plotters' never end on an infinite range, and no chart here needs more than a line.

mod axis;
mod calendar;
mod canvas;
mod columns;
mod dumbbell;
mod finish;
mod flows;
mod frame;
mod heat_map;
mod label;
mod legend;
mod lines;
mod marks;
mod milestone_trend;
mod multiples;
mod paired;
mod rows;
mod scale;
mod scene;
mod slope;
mod spread;
mod spreads;
mod stacked;
mod text;
mod time_axis;
mod timeline;
mod waterfall;
mod xmr;
mod xmr_axis;
mod xmr_panel;

#[cfg(test)]
mod tests;
#[cfg(test)]
mod time_tests;

use crate::locale::Locale;
use crate::render::RenderError;
use crate::report::ChartSpec;

/// The SVG of a chart: 760 pixels wide, as high as its categories need, with title and description, text as text.
/// The same specification gives the same text, always.
pub fn chart_svg(spec: &ChartSpec, locale: &Locale) -> Result<String, RenderError> {
    text::prepare()?;
    let scene = frame::framed(spec, locale);
    let drawing = canvas::draw(&scene)?;
    Ok(finish::finish(&drawing, spec, &scene))
}

/// Width and height of the same drawing, without drawing it; nothing where the font cannot be read.
pub fn chart_size(spec: &ChartSpec, locale: &Locale) -> (f64, f64) {
    match text::prepare() {
        Ok(()) => {
            let scene = frame::framed(spec, locale);
            (scene.width.round(), scene.height.round())
        }
        Err(_) => (0.0, 0.0),
    }
}
