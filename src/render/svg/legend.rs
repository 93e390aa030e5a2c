//! The names of series beside a swatch of each, in the order of the series.

use super::scene::{Anchor, Scene};
use super::text::{self, LABEL, LEADING, NOTE};
use crate::report::chart::Fill;

/// Height of a row of a legend.
pub(super) const ROW: f64 = 22.0;

/// What stands before a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Swatch {
    /// A small bar.
    Bar,
    /// A point.
    Point,
}

/// Draws names from the top left on, in as many rows as they need, and gives where the next thing may begin.
pub(super) fn draw(scene: &mut Scene, names: &[(&str, Fill)], swatch: Swatch) -> f64 {
    let (mut x, mut y) = (0.0, 0.0);
    for &(name, fill) in names {
        let width = 20.0 + text::width(name, LABEL, false);
        if x > 0.0 && x + width > scene.width {
            (x, y) = (0.0, y + ROW);
        }
        match swatch {
            Swatch::Bar => scene.bar(fill, x, x + 13.0, y + 2.0, 13.0),
            Swatch::Point => scene.point(fill, (x + 6.5, y + 8.5), 5.5),
        }
        scene.text((x + 20.0, y + 13.0), name, text::label(Anchor::Start));
        x += width + 24.0;
    }
    if names.is_empty() { 0.0 } else { y + ROW + 6.0 }
}

/// Draws a small note from `top` on, in as many lines as it needs, and gives where it ends.
pub(super) fn note(scene: &mut Scene, top: f64, words: &str) -> f64 {
    let mut y = top;
    for line in text::wrap(words, NOTE, false, scene.width) {
        y += NOTE * LEADING;
        scene.text((0.0, y - NOTE * 0.3), line, text::note(Anchor::Start));
    }
    y
}
