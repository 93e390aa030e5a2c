//! Process charts as small multiples: three to a row, months shared, each with its own scale.
//!
//! A picture holds as many as it is given; the report puts at most twelve on a page.

use super::frame::Room;
use super::scene::{Anchor, Scene};
use super::text;
use super::xmr_axis::Months;
use super::xmr_panel::Panel;
use crate::locale::Locale;
use crate::report::chart::XmrPanel;

/// Panels in a row.
const COLUMNS: usize = 3;
/// White between panels.
const GAP: f64 = 18.0;

/// The drawing; `None` without panels.
pub(super) fn draw(panels: &[XmrPanel], locale: &Locale, room: Room) -> Option<Scene> {
    if panels.is_empty() {
        return None;
    }
    let mut scene = Scene::new(room.width);
    let width = (room.width + GAP) / COLUMNS as f64 - GAP;
    let months = Months::of(panels);
    let mut top = 0.0;
    for row in panels.chunks(COLUMNS) {
        let row: Vec<Panel> = row
            .iter()
            .map(|panel| Panel::new(panel, &months, width, locale))
            .collect();
        // Plots of a row stand on one line.
        let plot = row.iter().map(Panel::head).fold(0.0, f64::max);
        let mut height = 0.0f64;
        for (column, panel) in row.into_iter().enumerate() {
            let drawing = panel.draw(plot);
            height = height.max(drawing.height);
            scene.place(drawing, column as f64 * (width + GAP), top);
        }
        top += height + GAP;
    }
    let note = locale.word("chart-axis-own");
    scene.text((0.0, top), note, text::note(Anchor::Start));
    scene.height = top + 6.0;
    Some(scene)
}
