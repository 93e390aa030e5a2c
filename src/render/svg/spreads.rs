//! Diverging bars: answers in the middle lie across a common line, low ones left of them, high ones right.
//!
//! The middle is white with an edge, so that fills beside each other differ in grey, too. A share stands in its part of
//! the bar; where the part is too narrow it stands outside, at its own end, that of the middle behind a swatch.

use super::frame::Room;
use super::label;
use super::legend::{self, Swatch};
use super::rows::{Rows, base};
use super::scene::{Anchor, Dash, Scene, TextLook};
use super::text::{self, LABEL, NOTE};
use crate::locale::Locale;
use crate::render::palette::{self, LINE, WHITE};
use crate::report::NumberFormat;
use crate::report::chart::Fill;
use crate::report::picture::{Spread, Spreads};

/// White between a bar and its value, and around the counts.
const GAP: f64 = 6.0;
/// Thickness of a bar.
const THICK: f64 = 19.0;
/// Side of the swatch before a share of the middle that stands outside its bar.
const SWATCH: f64 = 8.0;

/// The fills of low, middle and high.
const FILLS: [Fill; 3] = [Fill::Fourth, Fill::Outline, Fill::Solid];

/// The drawing; `None` without subjects.
pub(super) fn draw(spreads: &Spreads, locale: &Locale, room: Room) -> Option<Scene> {
    if spreads.rows.is_empty() {
        return None;
    }
    let mut scene = Scene::new(room.width);
    let shows = |pick: fn(&Spread) -> Option<f64>| spreads.rows.iter().any(|row| pick(row).is_some());
    let is_shown = [shows(|row| row.low), true, shows(|row| row.high)];
    let names: Vec<(&str, Fill)> = (spreads.words.iter().zip(FILLS).zip(is_shown))
        .filter_map(|((name, fill), is_shown)| is_shown.then_some((name.as_str(), fill)))
        .collect();
    let top = legend::draw(&mut scene, &names, Swatch::Bar);
    let categories: Vec<String> = spreads.rows.iter().map(|row| row.name.clone()).collect();
    let rows = Rows::new(&categories, top, (26.0, 34.0), room.height - top);
    rows.draw_names(&mut scene);
    let count = |n: u32| format!("n = {}", locale.number(f64::from(n), 0));
    let counts: Vec<String> = spreads
        .rows
        .iter()
        .map(|row| row.n.map_or_else(String::new, count))
        .collect();
    let from = rows.left + text::widest(counts.iter().map(String::as_str), NOTE, false) + 2.0 * GAP;
    let bars: Vec<Option<[Part; 3]>> = spreads
        .rows
        .iter()
        .map(|row| parts(row, locale, &spreads.nobody))
        .collect();
    let (zero, whole) = places(&bars, from, room.width);
    scene.line((zero, top), (zero, rows.bottom), LINE, 1.0, Dash::Solid);
    for ((position, bar), count) in bars.iter().enumerate().zip(&counts) {
        let y = rows.middle(position);
        scene.text((rows.left, base(y, NOTE)), count.as_str(), text::note(Anchor::Start));
        match bar {
            Some(bar) => draw_bar(&mut scene, bar, (zero, y), whole),
            None => absent(&mut scene, &spreads.absent, (from, y)),
        }
    }
    scene.height = legend::note(&mut scene, rows.bottom + 8.0, &spreads.note);
    Some(scene)
}

/// A part of a bar: its share and the same in words; without words nothing is told of it.
struct Part {
    share: f64,
    words: String,
    width: f64,
}

impl Part {
    fn new(share: Option<f64>, locale: &Locale, nobody: &str) -> Self {
        let words = match share {
            None => String::new(),
            Some(share) if share <= 0.0 => nobody.to_owned(),
            Some(share) => label::value(share, NumberFormat::Percent(0), locale),
        };
        let width = if words.is_empty() {
            0.0
        } else {
            text::width(&words, LABEL, true)
        };
        Self {
            share: share.unwrap_or(0.0),
            words,
            width,
        }
    }

    fn fits(&self, whole: f64) -> bool {
        self.share * whole >= self.width + 10.0
    }

    /// Room for its words where they stand outside the bar.
    fn outside(&self, whole: f64) -> f64 {
        if self.words.is_empty() || self.fits(whole) {
            0.0
        } else {
            GAP + self.width
        }
    }
}

fn parts(row: &Spread, locale: &Locale, nobody: &str) -> Option<[Part; 3]> {
    row.middle?;
    Some([row.low, row.middle, row.high].map(|share| Part::new(share, locale, nobody)))
}

/// How far a bar and its words reach to the left and to the right of the line.
fn reach([low, middle, high]: &[Part; 3], whole: f64) -> (f64, f64) {
    let swatch = if middle.outside(whole) > 0.0 { SWATCH + 4.0 } else { 0.0 };
    let half = middle.share / 2.0;
    let right = (half + high.share) * whole + high.outside(whole) + middle.outside(whole) + swatch;
    ((half + low.share) * whole + low.outside(whole), right)
}

/// Where the common line lies, and how wide a whole share is: as wide as all bars with their words allow.
fn places(bars: &[Option<[Part; 3]>], from: f64, width: f64) -> (f64, f64) {
    let sides = |whole: f64| {
        let reaches = bars.iter().flatten().map(|bar| reach(bar, whole));
        reaches.fold((0.0, 0.0), |(left, right): (f64, f64), (a, b)| {
            (left.max(a), right.max(b))
        })
    };
    let free = (width - from).max(60.0);
    let mut whole = free;
    while whole > 20.0 && sides(whole).0 + sides(whole).1 > free {
        whole *= 0.99;
    }
    (from + sides(whole).0, whole)
}

fn draw_bar(scene: &mut Scene, bar: &[Part; 3], (zero, y): (f64, f64), whole: f64) {
    let [low, middle, high] = bar;
    let half = middle.share * whole / 2.0;
    let edges = [
        zero - half - low.share * whole,
        zero - half,
        zero + half,
        zero + half + high.share * whole,
    ];
    let words = base(y, LABEL);
    for ((part, fill), (from, to)) in bar.iter().zip(FILLS).zip(edges.iter().zip(edges.iter().skip(1))) {
        let (from, to) = (*from, *to);
        scene.bar(fill, from, to, y - THICK / 2.0, THICK);
        if part.fits(whole) && !part.words.is_empty() {
            let look = TextLook {
                colour: palette::text_on(palette::fill(fill)),
                is_bold: true,
                ..text::label(Anchor::Middle)
            };
            scene.text((f64::midpoint(from, to), words), part.words.as_str(), look);
        }
    }
    if half <= 0.0 {
        // Without a middle low and high meet on the line.
        scene.line(
            (zero, y - THICK / 2.0),
            (zero, y + THICK / 2.0),
            WHITE,
            2.5,
            Dash::Solid,
        );
    }
    if low.outside(whole) > 0.0 {
        scene.text((edges[0] - GAP, words), low.words.as_str(), text::label(Anchor::End));
    }
    let mut after = edges[3];
    if high.outside(whole) > 0.0 {
        scene.text((after + GAP, words), high.words.as_str(), text::label(Anchor::Start));
        after += high.outside(whole);
    }
    if middle.outside(whole) > 0.0 {
        scene.bar(FILLS[1], after + GAP, after + GAP + SWATCH, y - SWATCH / 2.0, SWATCH);
        let at = (after + GAP + SWATCH + 4.0, words);
        scene.text(at, middle.words.as_str(), text::label(Anchor::Start));
    }
}

/// The word where nothing of a subject is shown, on white: the common line does not run through it.
fn absent(scene: &mut Scene, word: &str, (from, y): (f64, f64)) {
    let width = text::width(word, NOTE, false) + 2.0 * GAP;
    scene.rect(from, y - NOTE * 0.8, width, NOTE * 1.6, WHITE);
    scene.text((from + GAP, base(y, NOTE)), word, text::note(Anchor::Start));
}

#[cfg(test)]
mod tests {
    use super::*;

    fn part(share: f64, width: f64) -> Part {
        Part {
            share,
            words: if width > 0.0 { "20%".to_owned() } else { String::new() },
            width,
        }
    }

    #[test]
    fn half_of_the_middle_lies_at_each_side_of_the_line() {
        // 20% low, 40% in the middle, 40% high, 100 pixels for all: 20 + 20 to the left, 20 + 40 to the right.
        let (left, right) = reach(&[part(0.2, 0.0), part(0.4, 0.0), part(0.4, 0.0)], 100.0);
        assert!(
            (left - 40.0).abs() < 1e-9 && (right - 60.0).abs() < 1e-9,
            "{left} {right}"
        );
    }

    #[test]
    fn words_that_do_not_fit_in_their_part_take_room_at_its_own_end() {
        // 5 of 100 pixels are too narrow for 20 of words, 40 are not: low ends at 5 + 27.5 + 6 + 20.
        let bar = [part(0.05, 20.0), part(0.55, 20.0), part(0.4, 20.0)];
        assert_eq!(reach(&bar, 100.0), (58.5, 67.5));
        // All bars with their words fit in what there is beside the names.
        let (zero, whole) = places(&[Some(bar)], 200.0, 460.0);
        let [low, ..] = [part(0.05, 20.0)];
        assert!(!low.fits(whole) && zero > 200.0 && zero < 460.0, "{zero} {whole}");
    }
}
