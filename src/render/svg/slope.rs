//! Two rounds side by side, a line for each figure: what changed by more than chance in colour, the rest in grey.

use super::frame::Room;
use super::label;
use super::rows::base;
use super::scale::Scale;
use super::scene::{Anchor, Dash, Scene, Shape, TextLook};
use super::spread::spread;
use super::text::{self, LABEL, LEADING};
use crate::locale::Locale;
use crate::render::palette::{self, GRID, MUTED, QUIET, TEXT};
use crate::report::Tone;
use crate::report::picture::{Slope, Step};

/// Height of a label.
const LINE: f64 = LABEL * LEADING;
/// Length of the join of a label and its point.
const JOIN: f64 = 16.0;
/// Radius of a point.
const RADIUS: f64 = 4.0;
/// The widest a column of labels gets.
const WIDEST: f64 = 250.0;

/// The drawing; `None` where no figure has two values.
pub(super) fn draw(slope: &Slope, locale: &Locale, room: Room) -> Option<Scene> {
    let steps: Vec<&Step> = slope
        .steps
        .iter()
        .filter(|step| step.to.is_some_and(f64::is_finite))
        .collect();
    if !steps.iter().any(|step| step.from.is_some_and(f64::is_finite)) {
        return None;
    }
    let mut scene = Scene::new(room.width);
    let top = draw_legend(&mut scene, slope) + LINE + 4.0;
    let words = |value: f64| label::value(value, slope.format, locale);
    let left: Vec<(f64, &Step, Vec<String>)> = side(
        &steps,
        |step| step.from,
        |step, value| format!("{} {}", step.name, words(value)),
    );
    let right: Vec<(f64, &Step, Vec<String>)> = side(
        &steps,
        |step| step.to,
        |step, value| format!("{} {}", words(value), step.name),
    );
    let high = |labels: &[(f64, &Step, Vec<String>)]| labels.iter().map(|(.., lines)| lines.len() as f64).sum::<f64>();
    let height = (high(&left).max(high(&right)) * LINE).max(room.height - top).max(60.0);
    let wide = |labels: &[(f64, &Step, Vec<String>)]| {
        text::widest(
            labels.iter().flat_map(|(.., lines)| lines).map(String::as_str),
            LABEL,
            true,
        )
        .ceil()
    };
    let (from, to) = (wide(&left) + JOIN + 6.0, room.width - wide(&right) - JOIN - 6.0);
    let values = left.iter().chain(&right).map(|(value, ..)| *value);
    let scale = Scale::over(values, top + height - LINE / 2.0, top + LINE / 2.0);
    let bold = TextLook {
        is_bold: true,
        ..text::label(Anchor::Middle)
    };
    for (x, round, anchor) in [
        (from, &slope.rounds[0], Anchor::End),
        (to, &slope.rounds[1], Anchor::Start),
    ] {
        scene.line((x, top), (x, top + height), GRID, 1.0, Dash::Solid);
        scene.text((x, top - 6.0), round.as_str(), TextLook { anchor, ..bold });
    }
    // What changed lies over what did not.
    let mut order: Vec<&&Step> = steps.iter().collect();
    order.sort_by_key(|step| step.tone != Tone::Plain);
    for step in order {
        let Some((value, before)) = step.to.zip(step.from.filter(|value| value.is_finite())) else {
            continue;
        };
        let (colour, width) = match step.tone {
            Tone::Plain | Tone::NoSignal => (MUTED, 1.5),
            tone => (palette::tone(tone), 3.0),
        };
        let points = vec![(from, scale.at(before)), (to, scale.at(value))];
        scene.shapes.push(Shape::Line(points, colour, width, Dash::Solid));
    }
    draw_side(&mut scene, &left, &scale, (from, -1.0), (top, top + height));
    draw_side(&mut scene, &right, &scale, (to, 1.0), (top, top + height));
    scene.height = top + height + 4.0;
    Some(scene)
}

/// The values of a round with their labels.
fn side<'a>(
    steps: &[&'a Step],
    pick: fn(&Step) -> Option<f64>,
    words: impl Fn(&Step, f64) -> String,
) -> Vec<(f64, &'a Step, Vec<String>)> {
    let known = steps.iter().filter_map(|step| {
        let value = pick(step).filter(|value| value.is_finite())?;
        let is_bold = step.tone != Tone::Plain;
        Some((value, *step, text::wrap(&words(step, value), LABEL, is_bold, WIDEST)))
    });
    known.collect()
}

/// Points with their labels, moved apart, each joined to its point.
fn draw_side(
    scene: &mut Scene,
    labels: &[(f64, &Step, Vec<String>)],
    scale: &Scale,
    (x, way): (f64, f64),
    room: (f64, f64),
) {
    let wanted: Vec<(f64, f64)> = labels
        .iter()
        .map(|(value, _, lines)| (scale.at(*value), lines.len() as f64 * LINE))
        .collect();
    let anchor = if way > 0.0 { Anchor::Start } else { Anchor::End };
    for ((_, step, lines), (top, (y, height))) in labels.iter().zip(spread(&wanted, room).iter().zip(&wanted)) {
        let tone = if step.tone == Tone::Plain {
            QUIET
        } else {
            palette::tone(step.tone)
        };
        let end = (x + way * JOIN, top + height / 2.0);
        scene.line((x + way * RADIUS, *y), end, GRID, 1.0, Dash::Solid);
        if step.tone == Tone::Plain {
            scene.shapes.push(Shape::Circle((x, *y), RADIUS - 1.0, tone));
        } else {
            scene.tone_icon(step.tone, (x, *y), RADIUS + 1.0);
        }
        let look = TextLook {
            is_bold: step.tone != Tone::Plain,
            colour: TEXT,
            ..text::label(anchor)
        };
        for (position, line) in lines.iter().enumerate() {
            let y = base(top + (position as f64 + 0.5) * LINE, LABEL);
            scene.text((x + way * (JOIN + 4.0), y), line.as_str(), look);
        }
    }
}

/// What the icons stand for.
fn draw_legend(scene: &mut Scene, slope: &Slope) -> f64 {
    let (mut x, mut y) = (0.0, 0.0);
    for (tone, words) in &slope.words {
        let width = 20.0 + text::width(words, LABEL, false);
        if x > 0.0 && x + width > scene.width {
            (x, y) = (0.0, y + super::legend::ROW);
        }
        if *tone == Tone::Plain {
            scene.line((x, y + 8.5), (x + 14.0, y + 8.5), MUTED, 1.5, Dash::Solid);
        } else {
            scene.tone_icon(*tone, (x + 7.0, y + 8.5), 5.0);
        }
        scene.text((x + 20.0, y + 13.0), words.as_str(), text::label(Anchor::Start));
        x += width + 24.0;
    }
    if slope.words.is_empty() {
        0.0
    } else {
        y + super::legend::ROW + 6.0
    }
}
