//! Lines over time on one axis, each named at its end; dashes for what is expected, flags for events.

use super::scale::Scale;
use super::scene::{Anchor, Dash, Point, Scene, Shape, TextLook};
use super::spread::spread;
use super::text::{self, LEADING, NOTE};
use super::{frame::Room, label, rows};
use crate::locale::Locale;
use crate::render::palette::{BLUE, Colour, GRID, LINE, MUTED, SECONDARY, TEXT, WHITE};
use crate::report::NumberFormat;
use crate::report::chart_time::{Form, Layer, Lines};

/// Height of the part with the lines.
const PLOT: f64 = 250.0;
/// Height of a line of small text.
const SMALL: f64 = NOTE * LEADING;
/// Share of the width that the names at the ends may take.
const NAMES: f64 = 0.32;
/// White between a label and what it belongs to.
const GAP: f64 = 8.0;

/// A name at the right, with the value that it stands at; where its line ends before the edge, at that place.
struct Name {
    value: f64,
    ends_at: Option<usize>,
    /// True where the line ends lower than it began.
    falls: bool,
    colour: Colour,
    words: Vec<String>,
}

/// The drawing; `None` without a value.
pub(super) fn draw(spec: &Lines, locale: &Locale, room: Room) -> Option<Scene> {
    let values = || spec.layers.iter().flat_map(|layer| &layer.values).flatten().copied();
    if values().all(|value| !value.is_finite()) {
        return None;
    }
    let across = spec.across.iter().map(|line| line.value);
    // Amounts begin at zero; what moves within a small band may begin higher, and says so.
    let zero = matches!(spec.format, NumberFormat::Euro | NumberFormat::Count).then_some(0.0);
    let scale = Scale::over(values().chain(across).chain(zero), 0.0, 1.0);
    let (ticks, _) = scale.ticks(5, label::least_step(spec.format));
    let tick_words: Vec<String> = ticks
        .iter()
        .map(|tick| label::value(*tick, spec.format, locale))
        .collect();
    let left = text::widest(tick_words.iter().map(String::as_str), NOTE, false).ceil() + GAP;
    let (names, inside): (Vec<Name>, Vec<Name>) = names(spec, locale, room.width * NAMES)
        .into_iter()
        .partition(|name| name.ends_at.is_none());
    let widest = names
        .iter()
        .flat_map(|name| &name.words)
        .map(|words| text::width(words, NOTE, false))
        .fold(0.0, f64::max);
    let right = room.width - widest.ceil() - 2.0 * GAP;
    let mut scene = Scene::new(room.width);
    scene.text((0.0, NOTE), spec.axis.as_str(), text::note(Anchor::Start));
    let flags = flags(spec, (left, right), room.width);
    let top = SMALL + 8.0 + flags.iter().map(|(_, lines)| lines.len() as f64 * SMALL).sum::<f64>();
    let bottom = top + PLOT;
    let scale = scale.between(bottom - 4.0, top + 6.0);
    for (tick, words) in ticks.iter().zip(tick_words) {
        let y = scale.at(*tick);
        scene.line((left, y), (right, y), GRID, 1.0, Dash::Solid);
        scene.text((left - GAP, rows::base(y, NOTE)), words, text::note(Anchor::End));
    }
    draw_flags(&mut scene, &flags, bottom);
    for line in &spec.across {
        let y = scale.at(line.value);
        scene.line((left, y), (right, y), LINE, 1.0, Dash::Dotted);
    }
    for layer in &spec.layers {
        draw_layer(&mut scene, layer, &scale, |at| place(spec, at, (left, right)));
    }
    draw_names(&mut scene, &names, &scale, (right, top, bottom));
    for name in &inside {
        draw_inside(
            &mut scene,
            name,
            &scale,
            place(spec, name.ends_at.unwrap_or(0), (left, right)),
            right,
        );
    }
    draw_places(&mut scene, spec, (left, right), bottom);
    scene.height = bottom + 22.0;
    if scale.low > 0.0 {
        let note = locale.word("chart-axis-not-zero");
        scene.text((0.0, scene.height + NOTE), note, text::note(Anchor::Start));
        scene.height += SMALL + 4.0;
    }
    Some(scene)
}

/// Where a place lies on the time axis.
fn place(spec: &Lines, at: usize, (left, right): (f64, f64)) -> f64 {
    let last = spec.places.len().saturating_sub(1);
    let inset = 10.0;
    if last == 0 {
        return f64::midpoint(left, right);
    }
    left + inset + (right - left - 2.0 * inset) * at as f64 / last as f64
}

/// Colour, width and dash of a form.
pub(super) fn look(form: Form) -> (Colour, f64, Dash) {
    match form {
        Form::Real => (BLUE, 2.5, Dash::Solid),
        Form::Planned => (LINE, 1.25, Dash::Solid),
        Form::Expected => (BLUE, 2.0, Dash::Dashed),
        Form::Beside => (MUTED, 2.5, Dash::Solid),
    }
}

fn draw_layer(scene: &mut Scene, layer: &Layer, scale: &Scale, at: impl Fn(usize) -> f64) {
    let (colour, width, dash) = look(layer.form);
    let mut run: Vec<Point> = Vec::new();
    let mut points = Vec::new();
    let flush = |scene: &mut Scene, run: &mut Vec<Point>| {
        let run = std::mem::take(run);
        if run.len() > 1 {
            scene.shapes.push(Shape::Line(run, colour, width, dash));
        }
    };
    for (position, value) in layer.values.iter().enumerate() {
        match value.filter(|value| value.is_finite()) {
            Some(value) => {
                run.push((at(position), scale.at(value)));
                points.push((at(position), scale.at(value)));
            }
            None => flush(scene, &mut run),
        }
    }
    flush(scene, &mut run);
    for point in points {
        match layer.form {
            Form::Real => scene.shapes.push(Shape::Circle(point, 3.25, colour)),
            Form::Beside => scene.rect(point.0 - 2.75, point.1 - 2.75, 5.5, 5.5, colour),
            Form::Expected => {
                scene.shapes.push(Shape::Circle(point, 3.25, colour));
                scene.shapes.push(Shape::Circle(point, 1.75, WHITE));
            }
            Form::Planned => {}
        }
    }
}

/// What stands at the right: each layer with its last value, and the lines across.
fn names(spec: &Lines, locale: &Locale, room: f64) -> Vec<Name> {
    let words = |name: &str, value: f64| {
        let value = label::value(value, spec.format, locale);
        text::wrap(&format!("{name} {value}"), NOTE, false, room)
    };
    let layers = spec.layers.iter().filter_map(|layer| {
        let at = layer
            .values
            .iter()
            .rposition(|value| value.is_some_and(f64::is_finite))?;
        let value = layer.values.get(at).copied().flatten()?;
        Some(Name {
            value,
            ends_at: (at + 1 < spec.places.len()).then_some(at),
            falls: layer.values.iter().flatten().next().is_some_and(|first| value < *first),
            colour: look(layer.form).0,
            words: words(&layer.name, value),
        })
    });
    let across = spec
        .across
        .iter()
        .filter(|line| line.value.is_finite())
        .map(|line| Name {
            value: line.value,
            ends_at: None,
            falls: false,
            colour: LINE,
            words: words(&line.label, line.value),
        });
    layers.chain(across).collect()
}

fn draw_names(scene: &mut Scene, names: &[Name], scale: &Scale, (right, top, bottom): (f64, f64, f64)) {
    let wanted: Vec<(f64, f64)> = names
        .iter()
        .map(|name| (scale.at(name.value), name.words.len() as f64 * SMALL + 3.0))
        .collect();
    let tops = spread(&wanted, (top - 4.0, bottom + 14.0));
    let look = TextLook {
        colour: TEXT,
        ..text::note(Anchor::Start)
    };
    for ((name, top), (at, height)) in names.iter().zip(tops).zip(wanted) {
        let middle = top + height / 2.0;
        scene.line(
            (right - 6.0, at),
            (right + GAP - 2.0, middle),
            name.colour,
            0.75,
            Dash::Solid,
        );
        for (position, words) in name.words.iter().enumerate() {
            let y = rows::base(top + 1.5 + (position as f64 + 0.5) * SMALL, NOTE);
            scene.text((right + GAP, y), words.as_str(), look);
        }
    }
}

/// The name of a line that ends within the plot: under its last point, or over it where the line falls, for what follows
/// is drawn on the other side.
fn draw_inside(scene: &mut Scene, name: &Name, scale: &Scale, x: f64, right: f64) {
    let wide = text::widest(name.words.iter().map(String::as_str), NOTE, false);
    let left = (x + 6.0).min(right - wide - 2.0);
    let high = name.words.len() as f64 * SMALL;
    let away = if name.falls { -8.0 - high } else { 8.0 };
    let top = scale.at(name.value) + away;
    let look = TextLook {
        colour: TEXT,
        ..text::note(Anchor::Start)
    };
    scene.rect(left - 2.0, top, wide + 4.0, high, WHITE);
    for (position, words) in name.words.iter().enumerate() {
        let y = rows::base(top + (position as f64 + 0.5) * SMALL, NOTE);
        scene.text((left, y), words.as_str(), look);
    }
}

/// Where each event lies, with its text in lines; the earliest first.
fn flags(spec: &Lines, span: (f64, f64), width: f64) -> Vec<(f64, Vec<String>)> {
    let mut flags: Vec<(f64, Vec<String>)> = spec
        .events
        .iter()
        .filter(|(at, _)| *at < spec.places.len())
        .map(|(at, words)| (place(spec, *at, span), text::wrap(words, NOTE, false, width * 0.6)))
        .collect();
    flags.sort_by(|a, b| a.0.total_cmp(&b.0));
    flags
}

fn draw_flags(scene: &mut Scene, flags: &[(f64, Vec<String>)], bottom: f64) {
    let mut y = SMALL + 4.0;
    for (x, lines) in flags {
        scene.line((*x, y + 2.0), (*x, bottom), SECONDARY, 1.0, Dash::Solid);
        let flag = vec![(*x, y + 2.0), (x + 7.0, y + 5.5), (*x, y + 9.0)];
        scene.shapes.push(Shape::Polygon(flag, SECONDARY));
        let wide = text::widest(lines.iter().map(String::as_str), NOTE, false);
        let is_right = x + 11.0 + wide <= scene.width;
        for line in lines {
            let (at, anchor) = if is_right {
                (x + 11.0, Anchor::Start)
            } else {
                (x - 4.0, Anchor::End)
            };
            scene.text((at, y + NOTE), line.as_str(), text::note(anchor));
            y += SMALL;
        }
    }
}

/// As many places as fit under the plot, the last one always among them.
fn draw_places(scene: &mut Scene, spec: &Lines, span: (f64, f64), bottom: f64) {
    scene.line((span.0, bottom), (span.1, bottom), LINE, 1.0, Dash::Solid);
    let widest = text::widest(spec.places.iter().map(String::as_str), NOTE, false) + 10.0;
    let last = spec.places.len().saturating_sub(1);
    let apart = if last == 0 {
        widest
    } else {
        (place(spec, last, span) - place(spec, 0, span)) / last as f64
    };
    let step = (widest / apart.max(0.1)).ceil().max(1.0) as usize;
    for (at, words) in spec.places.iter().enumerate() {
        if !(last - at).is_multiple_of(step) {
            continue;
        }
        let x = place(spec, at, span);
        scene.line((x, bottom), (x, bottom + 4.0), LINE, 1.0, Dash::Solid);
        let half = text::width(words, NOTE, false) / 2.0;
        let x = x.max(half).min(scene.width - half);
        scene.text((x, bottom + 16.0), words.as_str(), text::note(Anchor::Middle));
    }
}
