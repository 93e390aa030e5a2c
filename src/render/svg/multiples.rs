//! Small charts that share both axes, three to a row, each with its last value at the end of its line.

use super::frame::Room;
use super::label;
use super::rows::base;
use super::scale::Scale;
use super::scene::{Anchor, Dash, Scene, Shape, TextLook};
use super::text::{self, LABEL, LEADING, NOTE};
use crate::locale::Locale;
use crate::render::palette::{BLUE, GRID};
use crate::report::picture::{Course, Multiples};

/// Charts in a row.
const COLUMNS: usize = 3;
/// White between them.
const GAP: f64 = 22.0;
/// Height of a plot.
const PLOT: f64 = 84.0;

/// The drawing; `None` without charts or months.
pub(super) fn draw(multiples: &Multiples, locale: &Locale, room: Room) -> Option<Scene> {
    if multiples.panels.is_empty() || multiples.columns.is_empty() {
        return None;
    }
    let mut scene = Scene::new(room.width);
    let width = (room.width + GAP) / COLUMNS as f64 - GAP;
    let mut top = 0.0;
    for row in multiples.panels.chunks(COLUMNS) {
        let titles: Vec<Vec<String>> = row
            .iter()
            .map(|panel| text::wrap(&panel.name, LABEL, true, width))
            .collect();
        let head = titles.iter().map(Vec::len).max().unwrap_or(1) as f64 * LABEL * LEADING + 8.0;
        for (column, (panel, title)) in row.iter().zip(titles).enumerate() {
            let drawing = draw_panel(panel, multiples, &title, (width, head), locale);
            scene.place(drawing, column as f64 * (width + GAP), top);
        }
        top += head + PLOT + 18.0 + GAP;
    }
    scene.height = top - GAP;
    Some(scene)
}

fn draw_panel(
    panel: &Course,
    multiples: &Multiples,
    title: &[String],
    (width, head): (f64, f64),
    locale: &Locale,
) -> Scene {
    let mut scene = Scene::new(width);
    let bold = TextLook {
        is_bold: true,
        ..text::label(Anchor::Start)
    };
    for (position, line) in title.iter().enumerate() {
        let y = (position as f64 + 0.75) * LABEL * LEADING;
        scene.text((0.0, y), line.as_str(), bold);
    }
    let words = |value: f64| label::value(value, multiples.format, locale);
    let (low, high) = multiples.span;
    let marks = [low, f64::midpoint(low, high), high];
    let left = marks
        .iter()
        .map(|value| text::width(&words(*value), NOTE, false))
        .fold(0.0, f64::max)
        + 6.0;
    let value = [low, high].map(|value| text::width(&words(value), LABEL, true));
    let right = width - value.iter().copied().fold(0.0, f64::max) - 8.0;
    let (top, bottom) = (head, head + PLOT);
    let scale = Scale::over([low, high], bottom, top);
    for mark in marks {
        let y = scale.at(mark);
        scene.line((left, y), (right, y), GRID, 1.0, Dash::Solid);
        scene.text((left - 5.0, base(y, NOTE)), words(mark), text::note(Anchor::End));
    }
    let last = multiples.columns.len().saturating_sub(1).max(1) as f64;
    let place = |position: usize| left + 4.0 + position as f64 / last * (right - left - 8.0);
    let mut run = Vec::new();
    let mut end = None;
    for position in 0..=multiples.columns.len() {
        let value = panel.values.get(position).copied().flatten();
        match value.filter(|value| value.is_finite()) {
            Some(value) => {
                run.push((place(position), scale.at(value)));
                end = Some((value, place(position)));
            }
            None => match run.as_slice() {
                [] => {}
                [one] => {
                    scene.shapes.push(Shape::Circle(*one, 2.5, BLUE));
                    run.clear();
                }
                _ => scene
                    .shapes
                    .push(Shape::Line(std::mem::take(&mut run), BLUE, 2.0, Dash::Solid)),
            },
        }
    }
    match end {
        Some((value, x)) => {
            let y = scale.at(value);
            scene.shapes.push(Shape::Circle((x, y), 3.5, BLUE));
            scene.text((x + 7.0, base(y, LABEL)), words(value), bold);
        }
        None => scene.text(
            (left + 4.0, f64::midpoint(top, bottom) - 8.0),
            locale.word("chart-no-value"),
            text::note(Anchor::Start),
        ),
    }
    let y = bottom + 15.0;
    let ends = [multiples.columns.first(), multiples.columns.last()];
    if let [Some(first), Some(last)] = ends {
        scene.text((left, y), first.as_str(), text::note(Anchor::Start));
        if last != first {
            scene.text((right, y), last.as_str(), text::note(Anchor::End));
        }
    }
    scene.height = bottom + 18.0;
    scene
}
