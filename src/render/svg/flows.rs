//! What pairs gave each other: two names, and between them an arrow in each direction as long as what flowed.

use super::frame::Room;
use super::label;
use super::legend;
use super::rows::base;
use super::scene::{Anchor, Dash, Scene, Shape};
use super::text::{self, LABEL, LEADING};
use crate::locale::Locale;
use crate::render::palette::{self, GRID};
use crate::report::chart::Fill;
use crate::report::picture::{Flow, Flows};

/// The widest a column of names gets before its names are wrapped.
const WIDEST: f64 = 205.0;
/// Height of a row whose names take one line.
const ROW: f64 = 46.0;
/// Thickness of an arrow.
const THICK: f64 = 10.0;
/// Length of its head.
const HEAD: f64 = 9.0;
/// White between a name, an arrow and its value.
const GAP: f64 = 8.0;

/// The drawing; `None` without pairs.
pub(super) fn draw(flows: &Flows, locale: &Locale, room: Room) -> Option<Scene> {
    if flows.pairs.is_empty() {
        return None;
    }
    let mut scene = Scene::new(room.width);
    let mut top = draw_legend(&mut scene, &flows.words);
    let names: Vec<[Vec<String>; 2]> = flows
        .pairs
        .iter()
        .map(|pair| [&pair.left, &pair.right].map(|name| text::wrap(name, LABEL, false, WIDEST)))
        .collect();
    let column = |side: usize| {
        let lines = names.iter().flat_map(|both| &both[side]).map(String::as_str);
        text::widest(lines, LABEL, false).ceil()
    };
    let (left, right) = (column(0) + GAP, room.width - column(1) - GAP);
    let values = flows.pairs.iter().flat_map(|pair| [pair.given, pair.received]);
    let words = |value: f64| label::value(value, flows.format, locale);
    let widest = values
        .clone()
        .map(|value| text::width(&words(value), LABEL, false))
        .fold(0.0, f64::max);
    let most = values.filter(|value| value.is_finite()).fold(0.0, f64::max);
    let longest = (right - left - widest - 2.0 * GAP).max(20.0);
    let length = |value: f64| {
        if most > 0.0 && value.is_finite() {
            value.max(0.0) / most * longest
        } else {
            0.0
        }
    };
    for (pair, names) in flows.pairs.iter().zip(&names) {
        let lines = names.iter().map(Vec::len).max().unwrap_or(1);
        let height = (lines as f64 * LABEL * LEADING + 10.0).max(ROW);
        let middle = top + height / 2.0;
        for (lines, x, anchor) in [
            (&names[0], left - GAP, Anchor::End),
            (&names[1], right + GAP, Anchor::Start),
        ] {
            let first = middle - lines.len() as f64 * LABEL * LEADING / 2.0;
            for (position, line) in lines.iter().enumerate() {
                let y = first + (position as f64 + 0.75) * LABEL * LEADING;
                scene.text((x, y), line.as_str(), text::label(anchor));
            }
        }
        let Flow { given, received, .. } = *pair;
        arrow(
            &mut scene,
            (left, middle - 9.0),
            length(given),
            Fill::Solid,
            &words(given),
        );
        arrow(
            &mut scene,
            (right, middle + 9.0),
            -length(received),
            Fill::Second,
            &words(received),
        );
        top += height;
        scene.line((0.0, top), (room.width, top), GRID, 1.0, Dash::Solid);
    }
    scene.height = legend::note(&mut scene, top + 6.0, &flows.note);
    Some(scene)
}

/// An arrow from a place on, to the left where its length is below zero, with its value behind its head.
fn arrow(scene: &mut Scene, (from, y): (f64, f64), length: f64, fill: Fill, words: &str) {
    let (colour, way) = (palette::fill(fill), if fill == Fill::Solid { 1.0 } else { -1.0 });
    let to = from + length;
    let head = HEAD.min(length.abs());
    let neck = to - way * head;
    scene.bar(fill, from, neck, y - THICK / 2.0, THICK);
    if length != 0.0 {
        let corners = vec![(neck, y - THICK / 2.0 - 2.0), (to, y), (neck, y + THICK / 2.0 + 2.0)];
        scene.shapes.push(Shape::Polygon(corners, colour));
    }
    let anchor = if way > 0.0 { Anchor::Start } else { Anchor::End };
    scene.text((to + way * GAP, base(y, LABEL)), words, text::label(anchor));
}

/// What the two arrows are.
fn draw_legend(scene: &mut Scene, words: &[String; 2]) -> f64 {
    let (mut x, mut y) = (0.0, 0.0);
    for (words, fill) in words.iter().zip([Fill::Solid, Fill::Second]) {
        let width = 34.0 + text::width(words, LABEL, false);
        if x > 0.0 && x + width > scene.width {
            (x, y) = (0.0, y + legend::ROW);
        }
        let (from, length) = if fill == Fill::Solid {
            (x, 26.0)
        } else {
            (x + 26.0, -26.0)
        };
        arrow(scene, (from, y + 8.5), length, fill, "");
        scene.text((x + 34.0, y + 13.0), words.as_str(), text::label(Anchor::Start));
        x += width + 24.0;
    }
    y + legend::ROW + 8.0
}
