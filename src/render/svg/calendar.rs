//! A calendar of states: a row per name, a column per month, a shape and a colour per state, words in the legend.

use super::frame::Room;
use super::legend::ROW;
use super::rows::{Rows, base};
use super::scene::{Anchor, Dash, Scene};
use super::text::{self, LABEL, NOTE};
use crate::locale::Locale;
use crate::render::palette::{GRID, HEAD, MUTED};
use crate::report::chart::CalendarState;

/// The narrowest and the widest a month gets.
const COLUMN: (f64, f64) = (16.0, 34.0);
/// Height of the two rows of month and year.
const HEADS: f64 = 34.0;

/// The drawing; `None` without rows or columns. It grows to the right when the months need it.
pub(super) fn draw(
    (names, columns): (&[String], &[String]),
    cells: &[Vec<Option<CalendarState>>],
    legend: &[String; 4],
    locale: &Locale,
    room: Room,
) -> Option<Scene> {
    if names.is_empty() || columns.is_empty() {
        return None;
    }
    let mut scene = Scene::new(room.width);
    let top = draw_legend(&mut scene, legend, locale) + HEADS;
    let rows = Rows::new(names, top, (24.0, 30.0), room.height - top);
    let wide = ((room.width - rows.left) / columns.len() as f64).clamp(COLUMN.0, COLUMN.1);
    scene.width = room.width.max(rows.left + wide * columns.len() as f64);
    rows.draw_names(&mut scene);
    months(&mut scene, columns, (rows.left, top), wide);
    for (row, (band, height)) in rows.bands.iter().enumerate() {
        let states = cells.get(row).map_or(&[][..], Vec::as_slice);
        for column in 0..columns.len() {
            let left = rows.left + column as f64 * wide;
            let middle = (left + wide / 2.0, band + height / 2.0);
            match states.get(column).copied().flatten() {
                Some(state) => {
                    scene.rect(left + 1.0, band + 1.0, wide - 2.0, height - 2.0, HEAD);
                    scene.state_icon(state, middle, (wide / 4.0).min(6.0));
                }
                None => scene.line(
                    (middle.0 - 3.0, middle.1),
                    (middle.0 + 3.0, middle.1),
                    MUTED,
                    1.25,
                    Dash::Solid,
                ),
            }
        }
    }
    scene.line(
        (0.0, rows.bottom + 1.0),
        (scene.width, rows.bottom + 1.0),
        GRID,
        1.0,
        Dash::Solid,
    );
    scene.height = rows.bottom + 4.0;
    Some(scene)
}

/// Each state's shape and word, and the dash of "not expected".
fn draw_legend(scene: &mut Scene, legend: &[String; 4], locale: &Locale) -> f64 {
    let none = locale.word("chart-not-expected");
    let states = CalendarState::ALL.into_iter().map(Some).chain([None]);
    let (mut x, mut y) = (0.0, 0.0);
    for (state, word) in states.zip(legend.iter().chain([&none]).map(String::as_str)) {
        let width = 20.0 + text::width(word, LABEL, false);
        if x > 0.0 && x + width > scene.width {
            (x, y) = (0.0, y + ROW);
        }
        match state {
            Some(state) => scene.state_icon(state, (x + 7.0, y + 8.5), 6.0),
            None => scene.line((x + 3.0, y + 8.5), (x + 11.0, y + 8.5), MUTED, 1.25, Dash::Solid),
        }
        scene.text((x + 20.0, y + 13.0), word, text::label(Anchor::Start));
        x += width + 22.0;
    }
    y + ROW + 8.0
}

/// The months along the top, the year where it changes; only so many as do not overlap, the last always.
fn months(scene: &mut Scene, columns: &[String], (left, top): (f64, f64), wide: f64) {
    let parts: Vec<(&str, &str)> = columns
        .iter()
        .map(|column| column.rsplit_once(' ').unwrap_or((column, "")))
        .collect();
    let widest = text::widest(parts.iter().map(|(month, _)| *month), NOTE, false);
    let every = ((widest + 1.5) / wide).ceil().max(1.0) as usize;
    let mut shown_year = "";
    let mut free_from = f64::NEG_INFINITY;
    for (position, (month, year)) in parts.iter().enumerate() {
        let x = left + (position as f64 + 0.5) * wide;
        if (parts.len() - 1 - position).is_multiple_of(every) {
            scene.text((x, top - 6.0), *month, text::note(Anchor::Middle));
        }
        let start = x - wide / 2.0 + 2.0;
        if *year != shown_year && start >= free_from {
            scene.text((start, base(top - 24.0, NOTE)), *year, text::note(Anchor::Start));
            free_from = start + text::width(year, NOTE, false) + 4.0;
            shown_year = year;
        }
    }
}
