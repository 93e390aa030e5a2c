//! Where a printed page ends: not through a chart or a short table, and not half-way down for the sake of a long table.

use crate::render::xlsx::grid::page_pixels;
use crate::render::xlsx::layout::GAP;
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

/// The end of a block, before which row a page may begin.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Cut {
    /// The first row after the block.
    pub(super) row: u32,
    /// True when a page may end inside the block: between two rows of a table.
    pub(super) may_part: bool,
}

/// Less of a page than this is not left for a table that could go on across its end.
const WELL_FILLED: f64 = 0.6;
/// A table that takes no more of a page than this stays whole.
const SHORT: f64 = 0.4;

/// Rows before which a page begins, given the ends of blocks.
pub(super) fn between(cuts: &[Cut], placed: &Placed, paper: Paper) -> Vec<u32> {
    paged(cuts, placed, paper).0
}

/// On how many pages a sheet prints, given the ends of its blocks.
pub(super) fn pages(cuts: &[Cut], placed: &Placed, paper: Paper) -> u32 {
    paged(cuts, placed, paper).1
}

fn paged(cuts: &[Cut], placed: &Placed, paper: Paper) -> (Vec<u32>, u32) {
    // Height between the margins in points, at the scale that fits the width.
    let (page, whole) = match paper {
        Paper::OnePage => return (Vec::new(), 1),
        Paper::Portrait => (UPRIGHT, 755.0),
        Paper::Landscape => (490.0, 508.0),
    };
    let total: u32 = placed.widths.iter().sum();
    let scale = (f64::from(page_pixels(paper)) / f64::from(total.max(1))).min(1.0);
    // Programs round the scale down to whole hundredths, and rows up to whole dots.
    let room = page * 0.97 / scale;
    // What takes more than the room and no more than the whole page likely fits: it fills the page, and what follows
    // begins a new one. Else the head of a table may stand alone at the end of that page.
    let most = whole / ((scale * 100.0).floor() / 100.0);
    let mut breaks = Vec::new();
    let mut pages = 1;
    let mut used = 0.0;
    let starts = std::iter::once(0).chain(cuts.iter().map(|cut| cut.row));
    for (start, cut) in starts.zip(cuts.iter().copied()) {
        let height: f64 = (start..cut.row).map(|row| height_of(placed, row)).sum();
        let goes_on = cut.may_part && height > room * SHORT && used < room * WELL_FILLED;
        if used > 0.0 && used + height > room && !goes_on && (height <= room || used > room / 2.0) {
            breaks.push(start);
            pages += 1;
            used = 0.0;
        }
        used += height;
        while used - GAP > most {
            used -= room;
            pages += 1;
        }
    }
    (breaks, pages)
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
        assert_eq!(between(&whole([1, 2, 3]), &placed, Paper::Portrait), [1]);
        assert_eq!(between(&whole([1, 2]), &placed, Paper::OnePage), [0; 0]);
        assert_eq!(pages(&whole([1, 2, 3]), &placed, Paper::Portrait), 2);
    }

    #[test]
    fn a_long_table_goes_on_where_half_a_page_would_stay_empty() {
        let placed = |first: f64| Placed {
            widths: vec![690],
            heights: std::iter::once((0, first))
                .chain((1..21).map(|row| (row, 25.0)))
                .collect(),
            pieces: Vec::new(),
            end: 21,
            repeated: None,
            breaks: Vec::new(),
        };
        let cut = |row, may_part| Cut { row, may_part };
        let table = [cut(1, false), cut(21, true)];
        // 300 are used of 735, and a table of 500 follows: it begins here. After 500 it begins a page.
        assert_eq!(between(&table, &placed(300.0), Paper::Portrait), [0; 0]);
        assert_eq!(between(&table, &placed(500.0), Paper::Portrait), [1]);
        // A chart of that height is never parted, a short table neither.
        assert_eq!(
            between(&[cut(1, false), cut(21, false)], &placed(300.0), Paper::Portrait),
            [1]
        );
        assert_eq!(
            between(&[cut(1, false), cut(12, true)], &placed(480.0), Paper::Portrait),
            [1]
        );
    }

    #[test]
    fn what_follows_a_page_that_is_just_full_begins_a_page() {
        let placed = |first: f64| Placed {
            widths: vec![690],
            heights: BTreeMap::from([(0, first), (1, 100.0)]),
            pieces: Vec::new(),
            end: 2,
            repeated: None,
            breaks: Vec::new(),
        };
        // The room is counted as 713 of 735: whether 725 fits depends on the program, and no table is parted for it.
        assert_eq!(between(&whole([1, 2]), &placed(725.0), Paper::Portrait), [1]);
        assert_eq!(pages(&whole([1, 2]), &placed(725.0), Paper::Portrait), 2);
        // What surely goes on on a second page is followed there.
        assert_eq!(between(&whole([1, 2]), &placed(800.0), Paper::Portrait), [0; 0]);
    }

    fn whole<const N: usize>(rows: [u32; N]) -> [Cut; N] {
        rows.map(|row| Cut { row, may_part: false })
    }
}
