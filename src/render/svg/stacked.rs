//! Horizontal bars with their series stacked, parted by white.
//!
//! A value stands in its part of the bar; where the part is too narrow it stands after the bar, behind a swatch of
//! its series. No total is written: cash and in kind are never summed unseen.

use super::axis::{self, Measure};
use super::frame::Room;
use super::legend::{self, Swatch};
use super::rows::{Rows, base};
use super::scale::Scale;
use super::scene::{Anchor, Dash, Scene, TextLook};
use super::{label, text};
use crate::locale::Locale;
use crate::render::palette::{self, WHITE};
use crate::report::chart::{Fill, Series};

/// Side of the swatch before a value that stands after its bar.
const SWATCH: f64 = 8.0;
/// White between a bar and what stands after it.
const GAP: f64 = 7.0;

/// A part of a bar.
struct Part {
    fill: Fill,
    from: f64,
    to: f64,
    words: String,
    width: f64,
}

/// The drawing; `None` without categories.
pub(super) fn draw(
    categories: &[String],
    series: &[Series],
    measure: Measure,
    locale: &Locale,
    room: Room,
) -> Option<Scene> {
    if categories.is_empty() {
        return None;
    }
    let mut scene = Scene::new(room.width);
    let names: Vec<(&str, Fill)> = series.iter().map(|one| (one.name.as_str(), one.fill)).collect();
    let top = legend::draw(&mut scene, &names, Swatch::Bar);
    let rows = Rows::new(categories, top, (26.0, 44.0), room.height - top - axis::HEIGHT);
    let bars: Vec<Vec<Part>> = (0..categories.len())
        .map(|row| parts(series, row, measure, locale))
        .collect();
    let ends = bars.iter().flatten().flat_map(|part| [part.from, part.to]);
    let ranges = series
        .iter()
        .filter_map(|one| one.ranges.as_ref())
        .flatten()
        .flatten()
        .flat_map(|(low, high)| [*low, *high]);
    let scale = fitted(
        Scale::over(ends.chain(ranges).chain([0.0]), rows.left, room.width),
        &bars,
        &rows,
        room,
    );
    rows.draw_names(&mut scene);
    for (row, bar) in bars.iter().enumerate() {
        draw_bar(
            &mut scene,
            bar,
            &scale,
            rows.bands.get(row).copied().unwrap_or_default(),
            locale,
        );
        for (low, high) in series
            .iter()
            .filter_map(|one| one.ranges.as_ref()?.get(row).copied().flatten())
        {
            scene.whisker(scale.at(low), scale.at(high), rows.middle(row));
        }
    }
    axis::draw(&mut scene, &scale, (top, rows.bottom), measure, locale);
    scene.height = rows.bottom + axis::HEIGHT;
    Some(scene)
}

/// The parts of one bar: what is positive to the right of zero, what is negative to the left.
fn parts(series: &[Series], row: usize, (format, _): Measure, locale: &Locale) -> Vec<Part> {
    let (mut right, mut left) = (0.0, 0.0);
    let values = series.iter().filter_map(|one| {
        let value = one.values.get(row).copied().flatten()?;
        value.is_finite().then_some((one.fill, value))
    });
    values
        .map(|(fill, value)| {
            let end = if value < 0.0 { &mut left } else { &mut right };
            let from = *end;
            *end += value;
            let words = label::value(value, format, locale);
            let width = text::width(&words, text::LABEL, true);
            Part {
                fill,
                from,
                to: *end,
                words,
                width,
            }
        })
        .collect()
}

/// The scale made narrower until every bar and what stands after it fit beside each other.
fn fitted(mut scale: Scale, bars: &[Vec<Part>], rows: &Rows, room: Room) -> Scale {
    for _ in 0..8 {
        let after = |bar: &Vec<Part>| -> f64 {
            let outside = bar.iter().filter(|part| !fits(part, &scale));
            outside.map(|part| GAP + SWATCH + 4.0 + part.width).sum()
        };
        let over = bars
            .iter()
            .map(|bar| end(bar, &scale) + after(bar) - room.width)
            .fold(0.0, f64::max);
        if over <= 0.5 {
            break;
        }
        let right = (scale.at(scale.high) - over).max(rows.left + 60.0);
        scale = scale.between(rows.left, right);
    }
    scale
}

/// Whether a value fits in its part of the bar.
fn fits(part: &Part, scale: &Scale) -> bool {
    (scale.at(part.to) - scale.at(part.from)).abs() >= part.width + 8.0
}

/// Where a bar ends at the right.
fn end(bar: &[Part], scale: &Scale) -> f64 {
    bar.iter()
        .map(|part| scale.at(part.to).max(scale.at(part.from)))
        .fold(scale.at(0.0), f64::max)
}

fn draw_bar(scene: &mut Scene, bar: &[Part], scale: &Scale, (top, height): (f64, f64), locale: &Locale) {
    let middle = top + height / 2.0;
    let thick = (height - 8.0).clamp(14.0, 26.0);
    let y = base(middle, text::LABEL);
    if bar.is_empty() {
        let words = locale.word("chart-no-value");
        scene.text((scale.at(0.0) + GAP, y), words, text::note(Anchor::Start));
    }
    let mut after = end(bar, scale);
    for part in bar {
        let (from, to) = (scale.at(part.from), scale.at(part.to));
        scene.bar(part.fill, from, to, middle - thick / 2.0, thick);
        if fits(part, scale) {
            let look = TextLook {
                colour: palette::text_on(palette::fill(part.fill)),
                is_bold: true,
                ..text::label(Anchor::Middle)
            };
            scene.text((f64::midpoint(from, to), y), part.words.as_str(), look);
        } else {
            after += GAP;
            if bar.len() > 1 {
                scene.bar(part.fill, after, after + SWATCH, middle - SWATCH / 2.0, SWATCH);
                after += SWATCH + 4.0;
            }
            scene.text((after, y), part.words.as_str(), text::label(Anchor::Start));
            after += part.width;
        }
    }
    for part in bar.iter().filter(|part| part.from != 0.0) {
        let x = scale.at(part.from);
        scene.line(
            (x, middle - thick / 2.0),
            (x, middle + thick / 2.0),
            WHITE,
            1.5,
            Dash::Solid,
        );
    }
}
