//! Categories as rows: their names at the left, uncut, and a band for each that its name fits in.

use super::scene::{Anchor, Scene};
use super::text::{self, LABEL, LEADING};

/// The widest a column of names gets before its names are wrapped: more than 34 wide letters.
const WIDEST: f64 = 300.0;

/// Rows of a chart.
#[derive(Debug)]
pub(super) struct Rows {
    names: Vec<Vec<String>>,
    /// Where the plot begins, right of the names.
    pub(super) left: f64,
    /// Top and height of each band.
    pub(super) bands: Vec<(f64, f64)>,
    /// Under the last band.
    pub(super) bottom: f64,
}

impl Rows {
    /// Rows from `top` on: each at least `least` high, at most `most` where the room allows.
    pub(super) fn new(categories: &[String], top: f64, (least, most): (f64, f64), room: f64) -> Self {
        let names: Vec<Vec<String>> = categories
            .iter()
            .map(|name| text::wrap(name, LABEL, false, WIDEST))
            .collect();
        let column = text::widest(names.iter().flatten().map(String::as_str), LABEL, false);
        let share = (room / categories.len().max(1) as f64).min(most);
        let mut bottom = top;
        let bands = names
            .iter()
            .map(|lines| {
                let height = (lines.len() as f64 * LABEL * LEADING + 6.0).max(least).max(share);
                bottom += height;
                (bottom - height, height)
            })
            .collect();
        Self {
            names,
            left: column.ceil() + 10.0,
            bands,
            bottom,
        }
    }

    /// The middle of a band.
    pub(super) fn middle(&self, row: usize) -> f64 {
        self.bands.get(row).map_or(0.0, |(top, height)| top + height / 2.0)
    }

    /// Draws the names, each centred on its band, ending at the plot.
    pub(super) fn draw_names(&self, scene: &mut Scene) {
        for (row, lines) in self.names.iter().enumerate() {
            let first = self.middle(row) - lines.len() as f64 * LABEL * LEADING / 2.0;
            for (position, line) in lines.iter().enumerate() {
                let y = first + (position as f64 + 0.75) * LABEL * LEADING;
                scene.text((self.left - 10.0, y), line.as_str(), text::label(Anchor::End));
            }
        }
    }
}

/// Where the base line of a label lies whose middle is at `y`.
pub(super) fn base(y: f64, size: f64) -> f64 {
    y + size * 0.36
}
