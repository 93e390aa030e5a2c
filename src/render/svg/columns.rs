//! Upright bars by year, stacked, with a thin dark line over each for what is needed.

use super::frame::Room;
use super::scale::Scale;
use super::scene::{Anchor, Dash, Scene, TextLook};
use super::text::{self, LABEL, LEADING, NOTE};
use super::{label, rows};
use crate::locale::Locale;
use crate::render::palette::{self, BLUE, GRID, LINE, MUTED, TEXT, WHITE};
use crate::report::chart_time::{Columns, Form, Layer};

/// Height of the part with the bars.
const PLOT: f64 = 240.0;
/// Height of a line of small text.
const SMALL: f64 = NOTE * LEADING;
/// Widest bar.
const WIDEST: f64 = 120.0;
/// White between hatches.
const HATCH: f64 = 6.0;

/// The drawing; `None` without a value.
pub(super) fn draw(spec: &Columns, locale: &Locale, room: Room) -> Option<Scene> {
    let all = || spec.layers.iter().chain(&spec.needed);
    let has_value = all().any(|layer| layer.values.iter().flatten().any(|value| value.is_finite()));
    if spec.places.is_empty() || !has_value {
        return None;
    }
    let totals = (0..spec.places.len()).map(|at| spec.layers.iter().filter_map(|layer| value(layer, at)).sum());
    let needed = spec
        .needed
        .iter()
        .flat_map(|layer| layer.values.iter().flatten().copied());
    let scale = Scale::over(totals.chain(needed).chain([0.0]), 0.0, 1.0);
    let (ticks, _) = scale.ticks(5, label::least_step(spec.format));
    let tick_words: Vec<String> = ticks
        .iter()
        .map(|tick| label::value(*tick, spec.format, locale))
        .collect();
    let left = text::widest(tick_words.iter().map(String::as_str), NOTE, false).ceil() + 8.0;
    let mut scene = Scene::new(room.width);
    let under = legend(&mut scene, spec);
    scene.text((0.0, under + NOTE), spec.axis.as_str(), text::note(Anchor::Start));
    let top = under + SMALL + 14.0;
    let bottom = top + PLOT;
    let scale = scale.between(bottom, top + 12.0);
    for (tick, words) in ticks.iter().zip(tick_words) {
        let y = scale.at(*tick);
        scene.line((left, y), (room.width, y), GRID, 1.0, Dash::Solid);
        scene.text((left - 8.0, rows::base(y, NOTE)), words, text::note(Anchor::End));
    }
    let step = (room.width - left) / spec.places.len() as f64;
    let wide = (step * 0.5).min(WIDEST);
    // So many places are named as stand clear of each other, the last always.
    let widest = text::widest(spec.places.iter().map(String::as_str), LABEL, false);
    let every = ((widest + 6.0) / step).ceil().max(1.0) as usize;
    for (at, words) in spec.places.iter().enumerate() {
        let middle = left + (at as f64 + 0.5) * step;
        bar(
            &mut scene,
            spec,
            at,
            (middle - wide / 2.0, wide, middle + step / 2.0),
            &scale,
            locale,
        );
        need(&mut scene, spec, at, (middle, wide, step), &scale, locale);
        if (spec.places.len() - 1 - at).is_multiple_of(every) {
            scene.text((middle, bottom + 17.0), words.as_str(), text::label(Anchor::Middle));
        }
    }
    scene.line(
        (left, scale.at(0.0)),
        (room.width, scale.at(0.0)),
        LINE,
        1.0,
        Dash::Solid,
    );
    scene.height = bottom + 24.0;
    Some(scene)
}

fn value(layer: &Layer, at: usize) -> Option<f64> {
    layer
        .values
        .get(at)
        .copied()
        .flatten()
        .filter(|value| value.is_finite())
}

/// The layers of one place on top of each other, each with its value where it fits.
fn bar(
    scene: &mut Scene,
    spec: &Columns,
    at: usize,
    (left, wide, room): (f64, f64, f64),
    scale: &Scale,
    locale: &Locale,
) {
    let mut below = 0.0;
    for layer in &spec.layers {
        let Some(value) = value(layer, at).filter(|value| *value != 0.0) else {
            continue;
        };
        let (from, to) = (scale.at(below), scale.at(below + value));
        below += value;
        let (top, height) = (from.min(to), (to - from).abs());
        area(scene, layer.form, (left, top, wide, height));
        let words = label::value(value, spec.format, locale);
        let width = text::width(&words, NOTE, false);
        if height < 15.0 || width + 8.0 > wide {
            // Too low for its figure, which then stands beside it where there is room.
            if left + wide + 6.0 + width < room {
                let y = rows::base(top + height / 2.0, NOTE);
                scene.text((left + wide + 6.0, y), words, text::note(Anchor::Start));
            }
            continue;
        }
        let colour = if layer.form == Form::Expected {
            // Letters on hatching do not read: they get a white ground.
            scene.rect(
                left + wide / 2.0 - width / 2.0 - 3.0,
                top + height / 2.0 - 7.5,
                width + 6.0,
                15.0,
                WHITE,
            );
            TEXT
        } else {
            palette::text_on(fill(layer.form))
        };
        let look = TextLook {
            colour,
            ..text::note(Anchor::Middle)
        };
        scene.text((left + wide / 2.0, rows::base(top + height / 2.0, NOTE)), words, look);
    }
}

/// What is needed, as a line over the bar with its value above.
fn need(
    scene: &mut Scene,
    spec: &Columns,
    at: usize,
    (middle, wide, step): (f64, f64, f64),
    scale: &Scale,
    locale: &Locale,
) {
    let Some(value) = spec.needed.as_ref().and_then(|layer| value(layer, at)) else {
        return;
    };
    let half = (wide / 2.0 + 12.0).min(step / 2.0 - 2.0);
    let y = scale.at(value);
    scene.line((middle - half, y), (middle + half, y), WHITE, 5.0, Dash::Solid);
    scene.line((middle - half, y), (middle + half, y), TEXT, 2.5, Dash::Solid);
    let words = label::value(value, spec.format, locale);
    let width = text::width(&words, NOTE, true);
    if width + 6.0 > step {
        // Bars too many for figures of their own: the table has them.
        return;
    }
    scene.rect(middle - width / 2.0 - 3.0, y - 17.0, width + 6.0, 14.0, WHITE);
    let look = TextLook {
        is_bold: true,
        colour: TEXT,
        ..text::note(Anchor::Middle)
    };
    scene.text((middle, y - 6.0), words, look);
}

fn fill(form: Form) -> palette::Colour {
    match form {
        Form::Real => BLUE,
        Form::Beside => MUTED,
        Form::Planned | Form::Expected => WHITE,
    }
}

/// A filled area, parted from its neighbour by white; hatched for what is expected.
fn area(scene: &mut Scene, form: Form, (left, top, wide, height): (f64, f64, f64, f64)) {
    scene.rect(left, top, wide, height, WHITE);
    let (top, height) = (top + 0.75, (height - 1.5).max(1.0));
    scene.rect(left, top, wide, height, fill(form));
    if matches!(form, Form::Expected | Form::Planned) {
        if form == Form::Expected {
            hatch(scene, (left, top, wide, height));
        }
        scene.edge(left, top, wide, height, BLUE);
    }
}

/// Slanted lines within a rectangle, from the lower left to the upper right.
fn hatch(scene: &mut Scene, (left, top, wide, height): (f64, f64, f64, f64)) {
    let mut along = HATCH;
    while along < wide + height {
        let from = (left + (along - height).max(0.0), top + along.min(height));
        let to = (left + along.min(wide), top + (along - wide).max(0.0));
        scene.line(from, to, BLUE, 1.0, Dash::Solid);
        along += HATCH;
    }
}

/// The names of the layers beside a swatch of each, and of what is needed beside its line.
fn legend(scene: &mut Scene, spec: &Columns) -> f64 {
    let (mut x, mut y) = (0.0, 0.0);
    for layer in spec.layers.iter().chain(&spec.needed) {
        let width = 24.0 + text::width(&layer.name, LABEL, false);
        if x > 0.0 && x + width > scene.width {
            (x, y) = (0.0, y + 22.0);
        }
        if layer.form == Form::Planned {
            scene.line((x, y + 8.5), (x + 17.0, y + 8.5), TEXT, 2.5, Dash::Solid);
        } else {
            area(scene, layer.form, (x, y + 2.0, 17.0, 13.0));
        }
        scene.text((x + 24.0, y + 13.0), layer.name.as_str(), text::label(Anchor::Start));
        x += width + 24.0;
    }
    y + 28.0
}
