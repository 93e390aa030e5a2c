//! Milestone trend analysis: expected days upwards, days of the report to the right. Level keeps to its day; a line that
//! climbs comes later with every report; on the slanted line the day has come.

use super::frame::Room;
use super::legend;
use super::rows::base;
use super::scene::{Anchor, Dash, Scene, Shape, TextLook};
use super::spread::spread;
use super::text::{self, LABEL, LEADING, NOTE};
use super::time_axis::{self, Days};
use crate::domain::Date;
use crate::locale::Locale;
use crate::render::palette::{GRID, LINE, MUTED, ORANGE, QUIET, TEXT, WHITE};
use crate::report::Tone;
use crate::report::picture::{MilestoneTrend, Track};

/// The widest the names get before they are wrapped.
const NAMES: f64 = 230.0;
/// Height of a line of a label.
const LINE_HEIGHT: f64 = LABEL * LEADING;
/// Length of the join of a line and its name.
const JOIN: f64 = 14.0;

/// The drawing; `None` without a milestone that was expected in two reports.
pub(super) fn draw(trend: &MilestoneTrend, locale: &Locale, room: Room) -> Option<Scene> {
    let tracks: Vec<&Track> = trend.tracks.iter().filter(|track| track.points.len() > 1).collect();
    let reports = tracks
        .iter()
        .flat_map(|track| &track.points)
        .map(|(reported, _)| *reported);
    let expected = tracks.iter().flat_map(|track| &track.points).map(|(_, day)| *day);
    let mut scene = Scene::new(room.width);
    let [along, upward] = &trend.axes;
    scene.text((0.0, NOTE), upward.as_str(), text::note(Anchor::Start));
    let top = NOTE * LEADING + 8.0;
    let labels: Vec<Vec<String>> = tracks
        .iter()
        .map(|track| text::wrap(&name(track, locale), LABEL, track.tone != Tone::Plain, NAMES))
        .collect();
    let high = labels.iter().map(|lines| lines.len() as f64 * LINE_HEIGHT).sum::<f64>();
    let height = high.max(room.height - top - time_axis::HEIGHT - 20.0).max(120.0);
    let bottom = top + height;
    let wide = text::widest(labels.iter().flatten().map(String::as_str), LABEL, true).ceil();
    let left = text::width(
        &locale.month_short(crate::domain::Month::from_ordinal(24_000)),
        NOTE,
        false,
    ) + 12.0;
    let right = room.width - wide - JOIN - 6.0;
    let across = Days::over(reports, left, right)?;
    let up = Days::over(expected, bottom - 4.0, top + 4.0)?;
    for (month, y) in up.marks(20.0) {
        scene.line((left, y), (right, y), GRID, 1.0, Dash::Solid);
        scene.text(
            (left - 8.0, base(y, NOTE)),
            locale.month_short(month),
            text::note(Anchor::End),
        );
    }
    across.draw(&mut scene, (bottom, bottom), locale);
    diagonal(&mut scene, &tracks, (&across, &up), &trend.diagonal, (left, right));
    for track in tracks.iter().filter(|track| track.tone == Tone::Plain) {
        draw_track(&mut scene, track, &across, &up);
    }
    for track in tracks.iter().filter(|track| track.tone != Tone::Plain) {
        draw_track(&mut scene, track, &across, &up);
    }
    draw_names(&mut scene, &tracks, &labels, (&across, &up), right, (top, bottom));
    let end = bottom + time_axis::HEIGHT;
    scene.text((left, end + NOTE), along.as_str(), text::note(Anchor::Start));
    scene.height = legend::note(&mut scene, end + NOTE * LEADING + 4.0, &trend.note);
    Some(scene)
}

/// Name and the day that is expected now.
fn name(track: &Track, locale: &Locale) -> String {
    let day = track.points.last().map_or_else(String::new, |(_, day)| {
        format!(" ({})", locale.month_short(crate::domain::Month::of(*day)))
    });
    format!("{}{day}", track.name)
}

fn draw_track(scene: &mut Scene, track: &Track, across: &Days, up: &Days) {
    let points: Vec<(f64, f64)> = track
        .points
        .iter()
        .map(|(reported, expected)| (across.at(*reported), up.at(*expected)))
        .collect();
    let (colour, width) = if track.tone == Tone::Plain {
        (MUTED, 1.5)
    } else {
        (ORANGE, 2.5)
    };
    scene
        .shapes
        .push(Shape::Line(points.clone(), colour, width, Dash::Solid));
    for point in points {
        if track.tone == Tone::Plain {
            scene.shapes.push(Shape::Circle(point, 2.5, QUIET));
        } else {
            scene.diamond(point, 4.5, ORANGE);
        }
    }
}

/// Where the expected day is the day of the report, as far as it lies in the drawing.
fn diagonal(scene: &mut Scene, tracks: &[&Track], (across, up): (&Days, &Days), word: &str, (left, right): (f64, f64)) {
    let days = || tracks.iter().flat_map(|track| &track.points);
    let ends = |days: Vec<Date>| days.iter().min().copied().zip(days.iter().max().copied());
    let reported = ends(days().map(|(reported, _)| *reported).collect());
    let expected = ends(days().map(|(_, expected)| *expected).collect());
    let (Some((first, last)), Some((low, high))) = (reported, expected) else {
        return;
    };
    let (from, to) = (first.max(low), last.min(high));
    if from >= to {
        return;
    }
    let ends = vec![(across.at(from), up.at(from)), (across.at(to), up.at(to))];
    let middle = |pick: fn(&(f64, f64)) -> f64| ends.iter().map(pick).sum::<f64>() / 2.0;
    // Under the line: no open milestone was ever expected before the day of its report.
    let (x, y) = (middle(|end| end.0), middle(|end| end.1));
    scene.shapes.push(Shape::Line(ends, LINE, 1.0, Dash::Dashed));
    let wide = text::width(word, NOTE, false);
    let at = (x + 6.0).clamp(left + 2.0, (right - wide).max(left + 2.0));
    scene.rect(at - 2.0, y + 7.0, wide + 4.0, NOTE * LEADING, WHITE);
    scene.text((at, y + 18.0), word, text::note(Anchor::Start));
}

/// The names at the right, moved apart, each joined to the end of its line.
fn draw_names(
    scene: &mut Scene,
    tracks: &[&Track],
    labels: &[Vec<String>],
    (across, up): (&Days, &Days),
    right: f64,
    room: (f64, f64),
) {
    let ends: Vec<(f64, f64)> = tracks
        .iter()
        .filter_map(|track| track.points.last())
        .map(|(reported, expected)| (across.at(*reported), up.at(*expected)))
        .collect();
    let wanted: Vec<(f64, f64)> = ends
        .iter()
        .zip(labels)
        .map(|((_, y), lines)| (*y, lines.len() as f64 * LINE_HEIGHT))
        .collect();
    let tops = spread(&wanted, room);
    for (((track, lines), (x, y)), (top, (_, height))) in
        tracks.iter().zip(labels).zip(&ends).zip(tops.iter().zip(&wanted))
    {
        let middle = top + height / 2.0;
        let join = vec![(x + 4.0, *y), (right, *y), (right + JOIN, middle)];
        scene.shapes.push(Shape::Line(join, GRID, 1.0, Dash::Solid));
        let look = TextLook {
            is_bold: track.tone != Tone::Plain,
            colour: TEXT,
            ..text::label(Anchor::Start)
        };
        for (position, line) in lines.iter().enumerate() {
            let y = base(top + (position as f64 + 0.5) * LINE_HEIGHT, LABEL);
            scene.text((right + JOIN + 4.0, y), line.as_str(), look);
        }
    }
}
