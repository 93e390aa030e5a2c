//! Steps from one total to the next: totals from zero, changes where the one before ended, joined by thin lines.

use super::axis;
use super::frame::Room;
use super::rows::{Rows, base};
use super::scale::Scale;
use super::scene::{Anchor, Dash, Scene, TextLook};
use super::{label, text};
use crate::locale::Locale;
use crate::render::palette::{BLUE, LINE, MUTED};
use crate::report::chart_time::{Waterfall, WaterfallStep};

/// White between a bar and its value.
const GAP: f64 = 6.0;

/// The drawing; `None` without steps.
pub(super) fn draw(spec: &Waterfall, locale: &Locale, room: Room) -> Option<Scene> {
    let ends = || spec.steps.iter().flat_map(|step| [step.from, step.to]);
    if spec.steps.is_empty() || ends().any(|end| !end.is_finite()) {
        return None;
    }
    let names: Vec<String> = spec.steps.iter().map(|step| step.name.clone()).collect();
    let words: Vec<String> = spec
        .steps
        .iter()
        .map(|step| label::value(step.value(), spec.format, locale))
        .collect();
    let rows = Rows::new(&names, 0.0, (26.0, 38.0), room.height - axis::HEIGHT);
    let widest = text::widest(words.iter().map(String::as_str), text::LABEL, true) + GAP + 2.0;
    let has_negative = ends().any(|end| end < 0.0);
    let left = rows.left + if has_negative { widest } else { 0.0 };
    let scale = Scale::over(ends().chain([0.0]), left, room.width - widest);
    let mut scene = Scene::new(room.width);
    rows.draw_names(&mut scene);
    for (at, (step, words)) in spec.steps.iter().zip(words).enumerate() {
        let (top, height) = rows.bands.get(at).copied().unwrap_or_default();
        let thick = (height - 8.0).min(24.0);
        let middle = rows.middle(at);
        let (from, to) = (scale.at(step.from), scale.at(step.to));
        let colour = if step.is_total { BLUE } else { MUTED };
        scene.rect(
            from.min(to),
            middle - thick / 2.0,
            (to - from).abs().max(1.5),
            thick,
            colour,
        );
        if at + 1 < spec.steps.len() {
            let next = rows.bands.get(at + 1).map_or(top + height, |(top, _)| *top);
            scene.line((to, middle + thick / 2.0), (to, next + 4.0), LINE, 0.75, Dash::Solid);
        }
        value(&mut scene, step, (from, to), middle, words);
    }
    axis::draw(
        &mut scene,
        &scale,
        (0.0, rows.bottom),
        (spec.format, &spec.axis),
        locale,
    );
    scene.height = rows.bottom + axis::HEIGHT;
    Some(scene)
}

/// The value beside the bar: at its right, of a bar below zero at its left.
fn value(scene: &mut Scene, step: &WaterfallStep, (from, to): (f64, f64), middle: f64, words: String) {
    let is_below = step.from.max(step.to) <= 0.0 && step.from.min(step.to) < 0.0;
    let (x, anchor) = if is_below {
        (from.min(to) - GAP, Anchor::End)
    } else {
        (from.max(to) + GAP, Anchor::Start)
    };
    let look = TextLook {
        is_bold: step.is_total,
        ..text::label(anchor)
    };
    scene.text((x, base(middle, text::LABEL)), words, look);
}
