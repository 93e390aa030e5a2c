//! Horizontal bars side by side within each category, each with its value at its end, and thin lines across.

use super::axis::{self, Measure};
use super::frame::Room;
use super::legend::{self, Swatch};
use super::rows::{Rows, base};
use super::scale::Scale;
use super::scene::{Anchor, Dash, Scene};
use super::{label, text};
use crate::locale::Locale;
use crate::render::palette::{LINE, WHITE};
use crate::report::chart::{Fill, ReferenceLine, Series};

/// White between a bar and its value.
const GAP: f64 = 6.0;
/// Height of a row of labels of lines.
const FLAG: f64 = 17.0;

/// A bar with the text at its end.
struct Bar {
    fill: Fill,
    value: Option<f64>,
    range: Option<(f64, f64)>,
    words: String,
    width: f64,
}

impl Bar {
    fn new(series: &Series, row: usize, (format, _): Measure, locale: &Locale) -> Self {
        let value = series
            .values
            .get(row)
            .copied()
            .flatten()
            .filter(|value| value.is_finite());
        let range = series
            .ranges
            .as_ref()
            .and_then(|ranges| ranges.get(row).copied().flatten());
        let words = value.map_or_else(
            || locale.word("chart-no-value"),
            |value| label::value(value, format, locale),
        );
        let size = if value.is_some() { text::LABEL } else { text::NOTE };
        Self {
            fill: series.fill,
            value,
            range: range.filter(|(low, high)| low.is_finite() && high.is_finite()),
            width: text::width(&words, size, false),
            words,
        }
    }

    /// Where the bar and its range begin and end, in pixels.
    fn ends(&self, scale: &Scale) -> (f64, f64) {
        let mut places = vec![scale.at(0.0), scale.at(self.value.unwrap_or(0.0))];
        if let Some((low, high)) = self.range {
            places.extend([scale.at(low), scale.at(high)]);
        }
        let low = places.iter().copied().fold(f64::INFINITY, f64::min);
        (low, places.iter().copied().fold(f64::NEG_INFINITY, f64::max))
    }

    fn is_negative(&self) -> bool {
        self.value.is_some_and(|value| value < 0.0)
    }
}

/// The drawing; `None` without categories.
pub(super) fn draw(
    categories: &[String],
    series: &[Series],
    measure: Measure,
    lines: &[ReferenceLine],
    locale: &Locale,
    room: Room,
) -> Option<Scene> {
    if categories.is_empty() {
        return None;
    }
    let mut scene = Scene::new(room.width);
    let names: Vec<(&str, Fill)> = series.iter().map(|one| (one.name.as_str(), one.fill)).collect();
    let under = legend::draw(&mut scene, &names, Swatch::Bar);
    let bars: Vec<Vec<Bar>> = (0..categories.len())
        .map(|row| series.iter().map(|one| Bar::new(one, row, measure, locale)).collect())
        .collect();
    let lines: Vec<&ReferenceLine> = lines.iter().filter(|line| line.value.is_finite()).collect();
    let count = series.len().max(1) as f64;
    let heights = (count * 17.0 + 9.0, count * 22.0 + 16.0);
    let high = room.height - under - axis::HEIGHT - lines.len() as f64 * FLAG;
    // The place of the labels of lines depends on the scale, the scale on the names: names first, moved down after.
    let left = Rows::new(categories, 0.0, heights, high).left;
    let scale = scale(&bars, &lines, left, room);
    let top = flags(&mut scene, &lines, &scale, measure, locale, under);
    let rows = Rows::new(categories, top, heights, high);
    rows.draw_names(&mut scene);
    for (row, bars) in bars.iter().enumerate() {
        draw_row(
            &mut scene,
            bars,
            &scale,
            rows.bands.get(row).copied().unwrap_or_default(),
        );
    }
    for line in &lines {
        let x = scale.at(line.value);
        scene.line((x, top - 4.0), (x, rows.bottom), LINE, 1.25, Dash::Solid);
    }
    for (row, bars) in bars.iter().enumerate() {
        values(
            &mut scene,
            bars,
            &scale,
            rows.bands.get(row).copied().unwrap_or_default(),
        );
    }
    axis::draw(&mut scene, &scale, (top, rows.bottom), measure, locale);
    scene.height = rows.bottom + axis::HEIGHT;
    Some(scene)
}

/// A scale that leaves room for the text at both ends of the bars.
fn scale(bars: &[Vec<Bar>], lines: &[&ReferenceLine], left: f64, room: Room) -> Scale {
    let values = bars.iter().flatten().flat_map(|bar| {
        let (low, high) = bar.range.unzip();
        [bar.value, low, high].into_iter().flatten()
    });
    let values = values.chain(lines.iter().map(|line| line.value)).chain([0.0]);
    let mut scale = Scale::over(values, left, room.width);
    for _ in 0..8 {
        let (mut before, mut after) = (0.0f64, 0.0f64);
        for bar in bars.iter().flatten() {
            let (from, to) = bar.ends(&scale);
            if bar.is_negative() {
                before = before.max(left - (from - GAP - bar.width));
            } else {
                after = after.max(to + GAP + bar.width - room.width);
            }
        }
        if before <= 0.5 && after <= 0.5 {
            break;
        }
        let (from, to) = (scale.at(scale.low) + before, scale.at(scale.high) - after);
        scale = scale.between(from, to.max(from + 60.0));
    }
    scale
}

/// The bars of one category under each other, with their ranges.
fn draw_row(scene: &mut Scene, bars: &[Bar], scale: &Scale, band: (f64, f64)) {
    for (bar, (middle, thick)) in bars.iter().zip(places(band, bars.len())) {
        if let Some(value) = bar.value {
            scene.bar(bar.fill, scale.at(0.0), scale.at(value), middle - thick / 2.0, thick);
        }
        if let Some((low, high)) = bar.range {
            scene.whisker(scale.at(low), scale.at(high), middle);
        }
    }
}

/// The values at the ends of the bars, over the lines.
fn values(scene: &mut Scene, bars: &[Bar], scale: &Scale, band: (f64, f64)) {
    for (bar, (middle, _)) in bars.iter().zip(places(band, bars.len())) {
        let (from, to) = bar.ends(scale);
        let look = if bar.value.is_some() { text::label } else { text::note };
        let (x, anchor, left) = if bar.is_negative() {
            (from - GAP, Anchor::End, from - GAP - bar.width)
        } else {
            (to + GAP, Anchor::Start, to + GAP)
        };
        scene.rect(left - 2.0, middle - 7.5, bar.width + 4.0, 15.0, WHITE);
        scene.text((x, base(middle, look(anchor).size)), bar.words.as_str(), look(anchor));
    }
}

/// Middle and thickness of each bar in a band.
fn places((top, height): (f64, f64), count: usize) -> Vec<(f64, f64)> {
    let step = ((height - 8.0) / count.max(1) as f64).min(24.0);
    let first = top + (height - step * count as f64) / 2.0;
    (0..count)
        .map(|position| (first + (position as f64 + 0.5) * step, step - 2.0))
        .collect()
}

/// The labels of the lines, in as many rows as they need; gives where the bars may begin.
fn flags(
    scene: &mut Scene,
    lines: &[&ReferenceLine],
    scale: &Scale,
    (format, _): Measure,
    locale: &Locale,
    top: f64,
) -> f64 {
    let mut ends: Vec<f64> = Vec::new();
    let mut placed = Vec::new();
    for line in lines {
        let words = format!("{} {}", line.label, label::value(line.value, format, locale));
        let width = text::width(&words, text::NOTE, false);
        let x = (scale.at(line.value) - width / 2.0).min(scene.width - width).max(0.0);
        let row = ends.iter().position(|end| *end + 10.0 <= x).unwrap_or(ends.len());
        if row == ends.len() {
            ends.push(0.0);
        }
        if let Some(end) = ends.get_mut(row) {
            *end = x + width;
        }
        placed.push((row, x, scale.at(line.value), words));
    }
    let bottom = top + ends.len() as f64 * FLAG;
    for (row, x, at, words) in placed {
        let y = top + row as f64 * FLAG + 12.0;
        scene.line((at, y + 3.0), (at, bottom), LINE, 1.25, Dash::Solid);
        scene.text((x, y), words, text::note(Anchor::Start));
    }
    if lines.is_empty() { top } else { bottom + 4.0 }
}
