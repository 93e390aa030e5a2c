//! Process charts as small multiples: three to a row, months shared, each with its own scale.
//!
//! A picture holds as many as it is given; the report puts at most twelve on a page.

use super::frame::Room;
use super::scene::{Anchor, Dash, Scene};
use super::text;
use super::xmr_axis::Months;
use super::xmr_panel::Panel;
use crate::locale::Locale;
use crate::render::palette::QUIET;
use crate::report::chart::XmrPanel;

/// Panels in a row.
const COLUMNS: usize = 3;
/// White between panels.
const GAP: f64 = 18.0;
/// Height of the legend.
const LEGEND: f64 = 30.0;

/// The drawing; `None` without panels.
pub(super) fn draw(panels: &[XmrPanel], locale: &Locale, room: Room) -> Option<Scene> {
    if panels.is_empty() {
        return None;
    }
    let mut scene = Scene::new(room.width);
    let width = (room.width + GAP) / COLUMNS as f64 - GAP;
    let months = Months::of(panels);
    let mut top = draw_legend(&mut scene, panels);
    for row in panels.chunks(COLUMNS) {
        let row: Vec<Panel> = row
            .iter()
            .map(|panel| Panel::new(panel, &months, width, locale))
            .collect();
        // Plots of a row stand on one line.
        let head = row.iter().map(Panel::head).fold(0.0, f64::max);
        let plot = row.iter().map(Panel::plot).fold(0.0, f64::max);
        let mut height = 0.0f64;
        for (column, panel) in row.into_iter().enumerate() {
            let drawing = panel.draw(head, plot);
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

/// What the dashed lines are, once for all panels; nothing where no panel has limits.
fn draw_legend(scene: &mut Scene, panels: &[XmrPanel]) -> f64 {
    let Some(panel) = panels.iter().find(|panel| panel.limits.is_some()) else {
        return 0.0;
    };
    let [_, limits] = &panel.words;
    for y in [4.0, 13.0] {
        scene.line((0.0, y), (26.0, y), QUIET, 1.0, Dash::Dashed);
    }
    scene.text((34.0, 13.0), limits.as_str(), text::label(Anchor::Start));
    LEGEND
}
