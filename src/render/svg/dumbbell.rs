//! Two points per category with a line between them, each with its value at its side.

use super::axis::{self, Measure};
use super::frame::Room;
use super::legend::{self, Swatch};
use super::rows::{Rows, base};
use super::scale::Scale;
use super::scene::{Anchor, Dash, Scene};
use super::{label, text};
use crate::locale::Locale;
use crate::render::palette::{GRID, MUTED};
use crate::report::chart::{Fill, Series};

/// Radius of a point.
const RADIUS: f64 = 6.0;
/// White between a point and its value.
const GAP: f64 = RADIUS + 5.0;

/// A point with its value in words.
struct Mark {
    fill: Fill,
    value: f64,
    range: Option<(f64, f64)>,
    words: String,
    width: f64,
}

impl Mark {
    /// The lowest and the highest value of point and range.
    fn ends(&self) -> (f64, f64) {
        let (low, high) = self.range.unwrap_or((self.value, self.value));
        (low.min(self.value), high.max(self.value))
    }
}

/// The drawing; `None` without categories.
pub(super) fn draw(
    categories: &[String],
    series: [&Series; 2],
    measure: Measure,
    locale: &Locale,
    room: Room,
) -> Option<Scene> {
    if categories.is_empty() {
        return None;
    }
    let mut scene = Scene::new(room.width);
    let names = series.map(|one| (one.name.as_str(), one.fill));
    let top = legend::draw(&mut scene, &names, Swatch::Point);
    let rows = Rows::new(categories, top, (26.0, 40.0), room.height - top - axis::HEIGHT);
    let marks: Vec<Vec<Mark>> = (0..categories.len())
        .map(|row| marks(series, row, measure, locale))
        .collect();
    let values = marks.iter().flatten().flat_map(|mark| {
        let (low, high) = mark.ends();
        [low, high]
    });
    let widest = marks.iter().flatten().map(|mark| mark.width).fold(0.0, f64::max);
    let (left, right) = (rows.left + widest + GAP, room.width - widest - GAP - 4.0);
    let scale = Scale::over(values.chain([0.0]), left, right);
    axis::draw(&mut scene, &scale, (top, rows.bottom), measure, locale);
    rows.draw_names(&mut scene);
    for (row, marks) in marks.iter().enumerate() {
        let middle = rows.middle(row);
        scene.line((rows.left, middle), (room.width, middle), GRID, 1.0, Dash::Solid);
        draw_row(&mut scene, marks, &scale, middle, locale);
    }
    scene.height = rows.bottom + axis::HEIGHT;
    Some(scene)
}

/// The points of one category, the lower first.
fn marks(series: [&Series; 2], row: usize, (format, _): Measure, locale: &Locale) -> Vec<Mark> {
    let mut marks: Vec<Mark> = series
        .into_iter()
        .filter_map(|one| {
            let value = one
                .values
                .get(row)
                .copied()
                .flatten()
                .filter(|value| value.is_finite())?;
            let range = one
                .ranges
                .as_ref()
                .and_then(|ranges| ranges.get(row).copied().flatten());
            let words = label::value(value, format, locale);
            Some(Mark {
                fill: one.fill,
                value,
                range: range.filter(|(low, high)| low.is_finite() && high.is_finite()),
                width: text::width(&words, text::LABEL, false),
                words,
            })
        })
        .collect();
    marks.sort_by(|one, other| one.value.total_cmp(&other.value));
    marks
}

fn draw_row(scene: &mut Scene, marks: &[Mark], scale: &Scale, middle: f64, locale: &Locale) {
    let (Some(low), Some(high)) = (marks.first(), marks.last()) else {
        let words = locale.word("chart-no-value");
        on_paper(scene, (scale.at(0.0) + GAP, middle), &words, text::note(Anchor::Start));
        return;
    };
    scene.line(
        (scale.at(low.value), middle),
        (scale.at(high.value), middle),
        MUTED,
        3.0,
        Dash::Solid,
    );
    for mark in marks {
        if let Some((from, to)) = mark.range {
            scene.whisker(scale.at(from), scale.at(to), middle);
        }
    }
    // What was measured lies over what was agreed, which shows as a ring around it.
    let is_one_place = (scale.at(high.value) - scale.at(low.value)).abs() < RADIUS;
    for mark in marks.iter().filter(|mark| mark.fill == Fill::Outline) {
        let radius = if is_one_place && marks.len() > 1 {
            RADIUS + 3.5
        } else {
            RADIUS
        };
        scene.point(mark.fill, (scale.at(mark.value), middle), radius);
    }
    for mark in marks.iter().filter(|mark| mark.fill != Fill::Outline) {
        scene.point(mark.fill, (scale.at(mark.value), middle), RADIUS);
    }
    let extra = if is_one_place && marks.len() > 1 { 3.5 } else { 0.0 };
    let right = marks
        .iter()
        .map(|mark| scale.at(mark.ends().1))
        .fold(scale.at(high.value), f64::max);
    on_paper(
        scene,
        (right + GAP + extra, middle),
        &high.words,
        text::label(Anchor::Start),
    );
    if marks.len() > 1 && low.words != high.words {
        let left = marks
            .iter()
            .map(|mark| scale.at(mark.ends().0))
            .fold(scale.at(low.value), f64::min);
        on_paper(
            scene,
            (left - GAP - extra, middle),
            &low.words,
            text::label(Anchor::End),
        );
    }
}

/// A label on white, so that no line runs through it.
fn on_paper(scene: &mut Scene, (x, middle): (f64, f64), words: &str, look: super::scene::TextLook) {
    let width = text::width(words, look.size, look.is_bold);
    let left = if look.anchor == Anchor::End { x - width } else { x };
    scene.rect(
        left - 2.0,
        middle - 8.0,
        width + 4.0,
        16.0,
        crate::render::palette::WHITE,
    );
    scene.text((x, base(middle, look.size)), words, look);
}
