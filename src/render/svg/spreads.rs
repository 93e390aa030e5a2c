//! Answers low and high of a common line, those in the middle in a column of their own: beside each other only fills
//! that differ enough in grey, too.

use super::frame::Room;
use super::label;
use super::legend::{self, Swatch};
use super::rows::{Rows, base};
use super::scene::{Anchor, Dash, Scene, TextLook};
use super::text::{self, LABEL, NOTE};
use crate::locale::Locale;
use crate::render::palette::{self, LINE};
use crate::report::NumberFormat;
use crate::report::chart::Fill;
use crate::report::picture::{Spread, Spreads};

/// White between a bar and its value, and around the column of the middle.
const GAP: f64 = 6.0;
/// Thickness of a bar.
const THICK: f64 = 19.0;

/// Where things stand from left to right, and how wide a whole share is.
struct Places {
    count: f64,
    zero: f64,
    middle: f64,
    whole: f64,
}

/// The drawing; `None` without subjects.
pub(super) fn draw(spreads: &Spreads, locale: &Locale, room: Room) -> Option<Scene> {
    if spreads.rows.is_empty() {
        return None;
    }
    let mut scene = Scene::new(room.width);
    let [low, middle, high] = &spreads.words;
    let shows = |pick: fn(&Spread) -> Option<f64>| spreads.rows.iter().filter_map(pick).any(|share| share > 0.0);
    let names = [
        (shows(|row| row.low), low.as_str(), Fill::Fourth),
        (shows(|row| row.high), high.as_str(), Fill::Solid),
        (true, middle.as_str(), Fill::Muted),
    ];
    let names: Vec<(&str, Fill)> = names
        .into_iter()
        .filter_map(|(is_shown, name, fill)| is_shown.then_some((name, fill)))
        .collect();
    let top = legend::draw(&mut scene, &names, Swatch::Bar);
    let categories: Vec<String> = spreads.rows.iter().map(|row| row.name.clone()).collect();
    let rows = Rows::new(&categories, top, (26.0, 34.0), room.height - top);
    rows.draw_names(&mut scene);
    let counts: Vec<String> = spreads
        .rows
        .iter()
        .map(|row| {
            row.n
                .map_or_else(String::new, |n| format!("n = {}", locale.number(f64::from(n), 0)))
        })
        .collect();
    let share = |value: f64| label::value(value, NumberFormat::Percent(0), locale);
    let places = places(spreads, &rows, &counts, room, text::width(&share(1.0), LABEL, false));
    for ((position, row), count) in spreads.rows.iter().enumerate().zip(&counts) {
        let y = rows.middle(position);
        scene.text((places.count, base(y, NOTE)), count.as_str(), text::note(Anchor::Start));
        let bar = |scene: &mut Scene, fill: Fill, from: f64, length: f64, value: f64| {
            draw_bar(scene, fill, (from, y), length, &share(value));
        };
        let Some(value) = row.middle else {
            scene.text(
                (places.zero + GAP, base(y, NOTE)),
                spreads.absent.as_str(),
                text::note(Anchor::Start),
            );
            continue;
        };
        if let Some(low) = row.low {
            bar(&mut scene, Fill::Fourth, places.zero, -low * places.whole, low);
        }
        if let Some(high) = row.high {
            bar(&mut scene, Fill::Solid, places.zero, high * places.whole, high);
        }
        bar(&mut scene, Fill::Muted, places.middle, value * places.whole, value);
    }
    for x in [places.zero, places.middle] {
        scene.line((x, top), (x, rows.bottom), LINE, 1.0, Dash::Solid);
    }
    scene.height = legend::note(&mut scene, rows.bottom + 8.0, &spreads.note);
    Some(scene)
}

/// The largest share of each part takes what room the others leave.
fn places(spreads: &Spreads, rows: &Rows, counts: &[String], room: Room, value: f64) -> Places {
    let most = |pick: fn(&Spread) -> Option<f64>| spreads.rows.iter().filter_map(pick).fold(0.0, f64::max);
    let (low, middle, high) = (most(|row| row.low), most(|row| row.middle), most(|row| row.high));
    let count = rows.left;
    let from = count + text::widest(counts.iter().map(String::as_str), NOTE, false) + 2.0 * GAP;
    // Beside each of the three bars there is room for its value.
    let free = room.width - from - 3.0 * (value + GAP) - 2.0 * GAP;
    let whole = free.max(60.0) / (low + middle + high).max(0.01);
    let zero = from + value + GAP + low * whole;
    Places {
        count,
        zero,
        middle: zero + high * whole + value + 3.0 * GAP,
        whole,
    }
}

/// A bar with its value inside it, else behind its end.
fn draw_bar(scene: &mut Scene, fill: Fill, (from, y): (f64, f64), length: f64, words: &str) {
    let to = from + length;
    scene.bar(fill, from, to, y - THICK / 2.0, THICK);
    let y = base(y, LABEL);
    if length.abs() >= text::width(words, LABEL, true) + 10.0 {
        let look = TextLook {
            colour: palette::text_on(palette::fill(fill)),
            is_bold: true,
            ..text::label(Anchor::Middle)
        };
        scene.text((f64::midpoint(from, to), y), words, look);
    } else if length < 0.0 {
        scene.text((to - GAP, y), words, text::label(Anchor::End));
    } else {
        scene.text((to + GAP, y), words, text::label(Anchor::Start));
    }
}
