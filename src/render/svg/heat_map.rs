//! Counts by row and column: four tints of one blue, and the number itself in every cell.

use super::frame::Room;
use super::label;
use super::legend::ROW;
use super::rows::{Rows, base};
use super::scene::{Anchor, Dash, Scene, TextLook};
use super::text::{self, LABEL};
use crate::locale::Locale;
use crate::render::palette::{self, MUTED, STEPS};
use crate::report::picture::HeatMap;

/// The narrowest and the widest a column gets.
const COLUMN: (f64, f64) = (54.0, 130.0);

/// The drawing; `None` without rows or columns. It grows to the right when the columns need it.
pub(super) fn draw(map: &HeatMap, locale: &Locale, room: Room) -> Option<Scene> {
    if map.rows.is_empty() || map.columns.is_empty() {
        return None;
    }
    let mut scene = Scene::new(room.width);
    let top = draw_legend(&mut scene, &map.words) + ROW;
    let rows = Rows::new(&map.rows, top, (24.0, 30.0), room.height - top);
    let heads = text::widest(map.columns.iter().map(String::as_str), LABEL, false) + 10.0;
    let wide = ((room.width - rows.left) / map.columns.len() as f64).clamp(COLUMN.0, COLUMN.1.max(heads));
    let wide = wide.max(heads);
    scene.width = room.width.max(rows.left + wide * map.columns.len() as f64);
    rows.draw_names(&mut scene);
    for (column, name) in map.columns.iter().enumerate() {
        let x = rows.left + (column as f64 + 0.5) * wide;
        scene.text((x, top - 7.0), name.as_str(), text::label(Anchor::Middle));
    }
    for (row, (band, height)) in rows.bands.iter().enumerate() {
        for column in 0..map.columns.len() {
            let value = map
                .cells
                .get(row)
                .and_then(|cells| cells.get(column).copied().flatten());
            let left = rows.left + column as f64 * wide;
            let (x, y) = (left + wide / 2.0, band + height / 2.0);
            let Some(value) = value.filter(|value| value.is_finite()) else {
                scene.line((x - 3.0, y), (x + 3.0, y), MUTED, 1.25, Dash::Solid);
                continue;
            };
            let fill = palette::step(value, map.most);
            scene.rect(left + 1.0, band + 1.0, wide - 2.0, height - 2.0, fill);
            let look = TextLook {
                colour: palette::text_on(fill),
                ..text::label(Anchor::Middle)
            };
            scene.text((x, base(y, LABEL)), label::value(value, map.format, locale), look);
        }
    }
    scene.height = rows.bottom + 4.0;
    Some(scene)
}

/// From light to dark, with what the ends mean.
fn draw_legend(scene: &mut Scene, [lightest, darkest]: &[String; 2]) -> f64 {
    scene.text((0.0, 13.0), lightest.as_str(), text::label(Anchor::Start));
    let mut x = text::width(lightest, LABEL, false) + 8.0;
    for step in STEPS {
        scene.rect(x, 1.0, 22.0, 15.0, step);
        x += 23.0;
    }
    scene.text((x + 7.0, 13.0), darkest.as_str(), text::label(Anchor::Start));
    ROW + 4.0
}
