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
    let lines: Vec<Flag> = lines
        .iter()
        .filter_map(|line| Flag::new(line, measure, locale))
        .collect();
    let count = series.len().max(1) as f64;
    let heights = (count * 17.0 + 9.0, count * 22.0 + 16.0);
    let high = room.height - under - axis::HEIGHT - lines.len() as f64 * FLAG;
    // The place of the labels of lines depends on the scale, the scale on the names: names first, moved down after.
    let left = Rows::new(categories, 0.0, heights, high).left;
    let scale = scale(&bars, &lines, left, room);
    let top = draw_flags(&mut scene, &lines, &scale, under);
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
fn scale(bars: &[Vec<Bar>], lines: &[Flag], left: f64, room: Room) -> Scale {
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
        for line in lines {
            after = after.max(scale.at(line.value) + 4.0 + line.width - room.width);
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
    // A category without any value says so once.
    let is_empty = bars.iter().all(|bar| bar.value.is_none());
    let shown = if is_empty { bars.get(..1).unwrap_or(bars) } else { bars };
    for (bar, (middle, _)) in shown.iter().zip(places(band, shown.len())) {
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

/// A line across with its label.
struct Flag {
    value: f64,
    words: String,
    width: f64,
}

impl Flag {
    fn new(line: &ReferenceLine, (format, _): Measure, locale: &Locale) -> Option<Self> {
        let words = format!("{} {}", line.label, label::value(line.value, format, locale));
        line.value.is_finite().then(|| Self {
            value: line.value,
            width: text::width(&words, text::NOTE, false),
            words,
        })
    }
}

/// The labels of the lines, each at the right of its own, in as many rows as they need: the rightmost lowest, so that
/// no line runs through a label. Gives where the bars may begin.
fn draw_flags(scene: &mut Scene, flags: &[Flag], scale: &Scale, top: f64) -> f64 {
    let mut order: Vec<&Flag> = flags.iter().collect();
    order.sort_by(|one, other| other.value.total_cmp(&one.value));
    // Where the leftmost thing of each row begins, the lowest row first.
    let mut starts: Vec<f64> = Vec::new();
    let mut placed = Vec::new();
    for flag in order {
        let x = scale.at(flag.value);
        let end = x + 4.0 + flag.width;
        let row = starts
            .iter()
            .rposition(|start| end + 8.0 > *start)
            .map_or(0, |row| row + 1);
        match starts.get_mut(row) {
            Some(start) => *start = x,
            None => starts.push(x),
        }
        placed.push((row, x, &flag.words));
    }
    let bottom = top + starts.len() as f64 * FLAG;
    for (row, x, words) in placed {
        let y = bottom - (row + 1) as f64 * FLAG;
        scene.line((x, y + 1.0), (x, bottom), LINE, 1.25, Dash::Solid);
        scene.text((x + 4.0, y + 10.0), words.as_str(), text::note(Anchor::Start));
    }
    if flags.is_empty() { top } else { bottom + 4.0 }
}
