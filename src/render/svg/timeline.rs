//! Milestones along the months, in groups: planned as an open square, expected as hatching up to a ring, finished solid.

use super::frame::Room;
use super::legend;
use super::rows::base;
use super::scene::{Anchor, Dash, Scene, Shape, TextLook};
use super::text::{self, LABEL, LEADING, NOTE};
use super::time_axis::{self, Days};
use crate::domain::Date;
use crate::locale::Locale;
use crate::render::palette::{BLUE, GRID, LINE, TEXT, WHITE};
use crate::report::Tone;
use crate::report::picture::{Milestone, Timeline};

/// The widest the columns with names and with states get before they are wrapped.
const NAMES: f64 = 215.0;
const STATES: f64 = 120.0;
/// Height of a row whose texts take one line.
const ROW: f64 = 26.0;
/// White above and under a row whose texts take more.
const PADDING: f64 = 8.0;
/// Radius of a mark.
const RADIUS: f64 = 5.5;

/// A row with its texts in lines.
struct Line<'a> {
    milestone: &'a Milestone,
    name: Vec<String>,
    state: Vec<String>,
    height: f64,
}

/// The drawing; `None` without a milestone that has a day.
pub(super) fn draw(timeline: &Timeline, locale: &Locale, room: Room) -> Option<Scene> {
    let all = || timeline.groups.iter().flat_map(|(_, milestones)| milestones);
    let days: Vec<Date> = all().flat_map(days).collect();
    if days.is_empty() {
        return None;
    }
    let mut scene = Scene::new(room.width);
    let mut y = draw_legend(&mut scene, timeline);
    let groups: Vec<(&str, Vec<Line>)> = timeline
        .groups
        .iter()
        .filter(|(_, milestones)| !milestones.is_empty())
        .map(|(title, milestones)| (title.as_str(), milestones.iter().map(line).collect()))
        .collect();
    let lines = || groups.iter().flat_map(|(_, lines)| lines);
    let names = text::widest(lines().flat_map(|line| &line.name).map(String::as_str), LABEL, false);
    let states = text::widest(lines().flat_map(|line| &line.state).map(String::as_str), NOTE, false);
    let (left, right) = (names.ceil() + 18.0, room.width - states.ceil() - 32.0);
    let (today, word) = &timeline.today;
    let axis = Days::over(days.into_iter().chain([*today]), left, right)?;
    // The day up to which things are known stands above the rows.
    let x = axis.at(*today);
    let wide = text::width(word, NOTE, false);
    let at = (x - wide / 2.0).clamp(0.0, room.width - wide);
    scene.text((at, y + NOTE), word.as_str(), text::note(Anchor::Start));
    y += NOTE * LEADING + 4.0;
    let top = y;
    let mut placed = Vec::new();
    for (title, lines) in &groups {
        let bold = TextLook {
            is_bold: true,
            ..text::label(Anchor::Start)
        };
        scene.text((0.0, y + 17.0), *title, bold);
        y += 24.0;
        for line in lines {
            placed.push((line, y + line.height / 2.0));
            y += line.height;
        }
        y += 6.0;
    }
    axis.draw(&mut scene, (top, y), locale);
    scene.line((x, top), (x, y), LINE, 1.25, Dash::Dashed);
    for (line, middle) in placed {
        draw_line(&mut scene, line, &axis, middle, (left, right));
    }
    scene.height = legend::note(&mut scene, y + time_axis::HEIGHT, &timeline.note);
    Some(scene)
}

fn days(milestone: &Milestone) -> impl Iterator<Item = Date> {
    [milestone.planned, milestone.expected, milestone.finished]
        .into_iter()
        .flatten()
}

fn line(milestone: &Milestone) -> Line<'_> {
    let name = text::wrap(&milestone.name, LABEL, false, NAMES);
    let state = text::wrap(&milestone.state, NOTE, false, STATES);
    let texts = (name.len() as f64 * LABEL * LEADING).max(state.len() as f64 * NOTE * LEADING);
    Line {
        milestone,
        name,
        state,
        height: (texts + PADDING).max(ROW),
    }
}

fn draw_line(scene: &mut Scene, line: &Line, axis: &Days, middle: f64, (left, right): (f64, f64)) {
    let first = middle - line.name.len() as f64 * LABEL * LEADING / 2.0;
    for (position, words) in line.name.iter().enumerate() {
        let y = first + (position as f64 + 0.75) * LABEL * LEADING;
        scene.text((left - 10.0, y), words.as_str(), text::label(Anchor::End));
    }
    scene.line((left, middle), (right, middle), GRID, 1.0, Dash::Solid);
    let Milestone {
        planned,
        expected,
        finished,
        tone,
        ..
    } = *line.milestone;
    let place = |day: Date| axis.at(day);
    if let (Some(from), Some(to)) = (planned, finished) {
        scene.line((place(from), middle), (place(to), middle), BLUE, 2.5, Dash::Solid);
    } else if let (Some(from), Some(to)) = (planned, expected) {
        hatched(scene, place(from), place(to), middle);
    }
    if let Some(day) = planned {
        open_square(scene, (place(day), middle));
    }
    match (finished, expected) {
        (Some(day), _) => scene
            .shapes
            .push(Shape::Circle((place(day), middle), RADIUS - 1.0, BLUE)),
        (None, Some(day)) if planned != Some(day) => scene.ring((place(day), middle), RADIUS, LINE),
        _ => {}
    }
    scene.tone_icon(tone, (right + 16.0, middle), 4.5);
    let first = middle - line.state.len() as f64 * NOTE * LEADING / 2.0;
    for (position, words) in line.state.iter().enumerate() {
        let y = base(first + (position as f64 + 0.5) * NOTE * LEADING, NOTE);
        let look = TextLook {
            colour: if tone == Tone::Concern {
                TEXT
            } else {
                text::note(Anchor::Start).colour
            },
            ..text::note(Anchor::Start)
        };
        scene.text((right + 28.0, y), words.as_str(), look);
    }
}

/// Planned: open.
fn open_square(scene: &mut Scene, (x, y): (f64, f64)) {
    let side = 2.0 * RADIUS - 1.0;
    scene.rect(x - side / 2.0, y - side / 2.0, side, side, WHITE);
    scene.edge(x - side / 2.0, y - side / 2.0, side, side, LINE);
}

/// Expected: hatching between two places.
fn hatched(scene: &mut Scene, from: f64, to: f64, y: f64) {
    let (from, to) = (from.min(to), from.max(to));
    if to - from < 1.0 {
        return;
    }
    let mut x = from;
    while x < to {
        let end = (x + 4.0).min(to);
        scene.line(
            (x, y + 3.0),
            (end, y + 3.0 - 6.0 * (end - x) / 4.0),
            LINE,
            1.0,
            Dash::Solid,
        );
        x += 5.0;
    }
    for y in [y - 3.0, y + 3.0] {
        scene.line((from, y), (to, y), LINE, 0.75, Dash::Solid);
    }
}

/// What the marks are.
fn draw_legend(scene: &mut Scene, timeline: &Timeline) -> f64 {
    let mut x = 0.0;
    let mut y = 0.0;
    for (position, words) in timeline.words.iter().enumerate() {
        let width = 36.0 + text::width(words, LABEL, false);
        if x > 0.0 && x + width > scene.width {
            (x, y) = (0.0, y + legend::ROW);
        }
        let middle = y + 8.5;
        match position {
            0 => open_square(scene, (x + 20.0, middle)),
            1 => {
                hatched(scene, x, x + 18.0, middle);
                scene.ring((x + 22.0, middle), RADIUS, LINE);
            }
            _ => {
                scene.line((x, middle), (x + 20.0, middle), BLUE, 2.5, Dash::Solid);
                scene.shapes.push(Shape::Circle((x + 22.0, middle), RADIUS - 1.0, BLUE));
            }
        }
        scene.text((x + 36.0, y + 13.0), words.as_str(), text::label(Anchor::Start));
        x += width + 24.0;
    }
    y + legend::ROW + 4.0
}
