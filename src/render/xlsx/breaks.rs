//! Where a printed page ends: not through a chart or a short table.

use crate::render::xlsx::grid::page_pixels;
use crate::render::xlsx::placed::Placed;
use crate::report::document::Paper;

/// Height between the margins of an upright page, in points.
const UPRIGHT: f64 = 735.0;

/// How large a sheet prints that is fitted to one upright page; 1 is as large as on the screen.
pub(super) fn scale_on_one_page(placed: &Placed) -> f64 {
    let width: u32 = placed.widths.iter().sum();
    let height: f64 = (0..placed.end).map(|row| height_of(placed, row)).sum();
    let across = f64::from(page_pixels(Paper::OnePage)) / f64::from(width.max(1));
    across.min(UPRIGHT / height.max(1.0)).min(1.0)
}

fn height_of(placed: &Placed, row: u32) -> f64 {
    placed.heights.get(&row).copied().unwrap_or(15.0)
}

/// Rows before which a page begins, given the rows before which one may.
pub(super) fn between(cuts: &[u32], placed: &Placed, paper: Paper) -> Vec<u32> {
    // Height between the margins in points, at the scale that fits the width.
    let page = match paper {
        Paper::OnePage => return Vec::new(),
        Paper::Portrait => UPRIGHT,
        Paper::Landscape => 490.0,
    };
    let total: u32 = placed.widths.iter().sum();
    let scale = (f64::from(page_pixels(paper)) / f64::from(total.max(1))).min(1.0);
    let room = page / scale;
    let mut breaks = Vec::new();
    let mut used = 0.0;
    let starts = std::iter::once(0).chain(cuts.iter().copied());
    for (start, end) in starts.zip(cuts.iter().copied()) {
        let height: f64 = (start..end).map(|row| height_of(placed, row)).sum();
        if used > 0.0 && used + height > room && (height <= room || used > room / 2.0) {
            breaks.push(start);
            used = 0.0;
        }
        used += height;
        while used > room {
            used -= room;
        }
    }
    breaks
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    #[test]
    fn a_block_that_does_not_fit_begins_a_page() {
        let placed = Placed {
            widths: vec![690],
            heights: BTreeMap::from([(0, 400.0), (1, 400.0), (2, 300.0)]),
            pieces: Vec::new(),
            end: 3,
            repeated: None,
            breaks: Vec::new(),
        };
        // 400 + 400 does not fit in 735; 400 + 300 does.
        assert_eq!(between(&[1, 2, 3], &placed, Paper::Portrait), [1]);
        assert_eq!(between(&[1, 2], &placed, Paper::OnePage), [0; 0]);
    }
}
