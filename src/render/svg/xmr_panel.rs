//! One process chart: points by month, the mean and the limits, baseline and target, all labelled at the right.

use super::scale::Scale;
use super::scene::{Anchor, Dash, Scene, Shape, TextLook};
use super::spread::spread;
use super::text::{self, LABEL, LEADING, NOTE};
use super::xmr_axis::Months;
use super::{label, rows};
use crate::locale::Locale;
use crate::render::palette::{self, Colour, LINE, QUIET, SECONDARY, TEXT, WHITE};
use crate::report::Tone;
use crate::report::chart::XmrPanel;

/// Least height of the part with the points; more labels than fit beside it make it higher.
const PLOT: f64 = 92.0;
/// Share of the width that the labels of lines may take.
const LABELS: f64 = 0.42;
/// Height of a line of small text.
const SMALL: f64 = NOTE * LEADING;
/// Side of a sign.
const SIGN: f64 = 24.0;
/// White between the line of an event and its text.
const BESIDE: f64 = 10.0;
/// White above and under the outermost point.
const INSET: f64 = 6.0;

/// A line across the plot with what it is called.
struct Reference {
    value: f64,
    colour: Colour,
    dash: Dash,
    width: f64,
    words: String,
    is_bold: bool,
    /// Position of the first point for which it holds.
    since: usize,
}

/// An event: where it lies, the side its text stands at, and that text.
struct Flag {
    x: f64,
    anchor: Anchor,
    words: Vec<String>,
}

impl Flag {
    /// At the right where the text fits there, else at the side with most room, wrapped to it.
    fn new(x: f64, words: &str, width: f64) -> Self {
        let (left, right) = (x - BESIDE, width - x - BESIDE);
        let wide = text::width(words, NOTE, false);
        let (anchor, room) = if wide <= right || right >= left {
            (Anchor::Start, right)
        } else {
            (Anchor::End, left)
        };
        Self {
            x,
            anchor,
            words: text::wrap(words, NOTE, false, room.min(width * 0.8)),
        }
    }
}

/// A process chart that knows how high its parts are.
pub(super) struct Panel<'a> {
    spec: &'a XmrPanel,
    places: Vec<f64>,
    months: [String; 2],
    width: f64,
    title: Vec<String>,
    verdict: Vec<String>,
    events: Vec<Flag>,
    references: Vec<Reference>,
    right: f64,
    no_value: String,
}

impl<'a> Panel<'a> {
    /// Measures the texts of a panel.
    pub(super) fn new(panel: &'a XmrPanel, months: &Months, width: f64, locale: &Locale) -> Self {
        let (places, first, last) = months.places(panel);
        let references = references(panel, locale);
        let widths = references
            .iter()
            .map(|line| text::width(&line.words, NOTE, line.is_bold));
        let column = widths.fold(0.0, f64::max).min(width * LABELS);
        let right = width - column - 8.0;
        let events = panel.events.iter().filter_map(|(point, words)| {
            let place = places.get(*point)?;
            Some(Flag::new(INSET + place * (right - 2.0 * INSET), words, width))
        });
        Self {
            events: events.collect(),
            spec: panel,
            places,
            months: [first, last],
            width,
            title: text::wrap(
                &panel.title,
                LABEL,
                true,
                width - panel.signs.len() as f64 * (SIGN + 4.0),
            ),
            verdict: text::wrap(&panel.verdict, NOTE, false, width - 16.0),
            references,
            right,
            no_value: locale.word("chart-no-value"),
        }
    }

    /// Height of title, verdict and events, above the plot.
    pub(super) fn head(&self) -> f64 {
        let words = self.title_height() + self.verdict.len() as f64 * SMALL;
        words + self.flags() + 8.0
    }

    /// Height of the title, and of the signs beside it.
    fn title_height(&self) -> f64 {
        let least = if self.spec.signs.is_empty() { 0.0 } else { SIGN + 2.0 };
        (self.title.len() as f64 * LABEL * LEADING).max(least)
    }

    /// Height of the texts of events.
    fn flags(&self) -> f64 {
        self.events.iter().map(|flag| flag.words.len() as f64 * SMALL).sum()
    }

    /// Height of the plot: all labels beside it fit under each other.
    pub(super) fn plot(&self) -> f64 {
        let lines: usize = self.labels().iter().map(|(_, words)| words.len()).sum();
        (lines as f64 * SMALL - 4.0).max(PLOT)
    }

    /// The drawing, with its plot at a place and of a height that all panels of a row share.
    pub(super) fn draw(&self, top: f64, plot: f64) -> Scene {
        let mut scene = Scene::new(self.width);
        self.draw_head(&mut scene);
        let bottom = top + plot;
        let scale = self.scale(top, bottom);
        self.draw_events(&mut scene, top - 4.0, bottom);
        for line in &self.references {
            if !line.is_bold {
                let y = scale.at(line.value);
                scene.line(
                    (self.edge(line.since), y),
                    (self.right, y),
                    line.colour,
                    line.width,
                    line.dash,
                );
            }
        }
        self.draw_earlier(&mut scene, &scale);
        self.draw_points(&mut scene, &scale);
        self.draw_labels(&mut scene, &scale, (top, bottom));
        let [first, last] = &self.months;
        scene.text((0.0, bottom + 13.0), first.as_str(), text::note(Anchor::Start));
        if last != first {
            scene.text((self.right, bottom + 13.0), last.as_str(), text::note(Anchor::End));
        }
        scene.height = bottom + 18.0;
        scene
    }

    fn draw_head(&self, scene: &mut Scene) {
        let bold = TextLook {
            is_bold: true,
            ..text::label(Anchor::Start)
        };
        for (position, sign) in self.spec.signs.iter().rev().enumerate() {
            let x = self.width - SIGN / 2.0 - position as f64 * (SIGN + 4.0);
            scene.sign(*sign, (x, SIGN / 2.0), SIGN);
        }
        let mut y = 0.0;
        for line in &self.title {
            scene.text((0.0, y + LABEL), line.as_str(), bold);
            y += LABEL * LEADING;
        }
        y = y.max(self.title_height());
        let indent = if self.spec.tone == Tone::Plain { 0.0 } else { 16.0 };
        scene.tone_icon(self.spec.tone, (6.0, y + SMALL / 2.0), 4.5);
        let look = TextLook {
            colour: TEXT,
            ..text::note(Anchor::Start)
        };
        for line in &self.verdict {
            scene.text((indent, y + NOTE), line.as_str(), look);
            y += SMALL;
        }
    }

    /// A scale over points and lines; it need not begin at zero.
    fn scale(&self, top: f64, bottom: f64) -> Scale {
        let points = self.spec.points.iter().filter_map(|point| point.value);
        let lines = self.references.iter().map(|line| line.value);
        let earlier = self
            .spec
            .earlier
            .iter()
            .flat_map(|stretch| [stretch.limits.0, stretch.limits.1]);
        Scale::over(points.chain(lines).chain(earlier), bottom - INSET, top + INSET)
    }

    fn draw_events(&self, scene: &mut Scene, bottom_of_flags: f64, bottom: f64) {
        let mut y = bottom_of_flags - self.flags();
        let tops: Vec<f64> = self
            .events
            .iter()
            .map(|flag| {
                y += flag.words.len() as f64 * SMALL;
                y - flag.words.len() as f64 * SMALL
            })
            .collect();
        for (flag, top) in self.events.iter().zip(&tops) {
            scene.line((flag.x, top + 2.0), (flag.x, bottom), SECONDARY, 1.0, Dash::Solid);
        }
        // Texts over lines, on white: the line of an earlier event stops behind the text of a later one.
        for (flag, top) in self.events.iter().zip(tops) {
            let way = if flag.anchor == Anchor::Start { 1.0 } else { -1.0 };
            let cloth = vec![
                (flag.x, top + 2.0),
                (flag.x + way * 6.0, top + 5.0),
                (flag.x, top + 8.0),
            ];
            scene.shapes.push(Shape::Polygon(cloth, SECONDARY));
            let at = flag.x + way * BESIDE;
            for (position, line) in flag.words.iter().enumerate() {
                let y = top + position as f64 * SMALL;
                let wide = text::width(line, NOTE, false);
                scene.rect(
                    if way > 0.0 { at } else { at - wide } - 2.0,
                    y,
                    wide + 4.0,
                    SMALL,
                    WHITE,
                );
                scene.text((at, y + NOTE), line.as_str(), text::note(flag.anchor));
            }
        }
    }

    /// Where a stretch that begins with a point has its left edge: half-way from the point before it.
    fn edge(&self, first: usize) -> f64 {
        let x = |place: &f64| INSET + place * (self.right - 2.0 * INSET);
        let of = |position: usize| self.places.get(position).map(x);
        match first.checked_sub(1).map(of) {
            None => 0.0,
            Some(before) => {
                let before = before.unwrap_or(self.right);
                f64::midpoint(before, of(first).unwrap_or(self.right))
            }
        }
    }

    /// Mean and limits of before the process was changed, without words: they hold no more.
    fn draw_earlier(&self, scene: &mut Scene, scale: &Scale) {
        for stretch in &self.spec.earlier {
            let (left, right) = (self.edge(stretch.first), self.edge(stretch.end));
            let (low, high) = stretch.limits;
            for (value, colour, dash) in [
                (stretch.centre, LINE, Dash::Solid),
                (low, QUIET, Dash::Dashed),
                (high, QUIET, Dash::Dashed),
            ] {
                if value.is_finite() {
                    scene.line((left, scale.at(value)), (right, scale.at(value)), colour, 1.0, dash);
                }
            }
        }
    }

    /// The points with a line between neighbours; a gap breaks it.
    fn draw_points(&self, scene: &mut Scene, scale: &Scale) {
        let place = |share: &f64| INSET + share * (self.right - 2.0 * INSET);
        let points: Vec<_> = self.spec.points.iter().zip(self.places.iter().map(place)).collect();
        let known = |value: Option<f64>| value.filter(|value| value.is_finite());
        let mut run: Vec<(f64, f64)> = Vec::new();
        for (point, x) in &points {
            if let Some(value) = known(point.value) {
                run.push((*x, scale.at(value)));
            } else {
                stroke(scene, std::mem::take(&mut run));
            }
        }
        stroke(scene, run);
        for (point, x) in points {
            let Some(value) = known(point.value) else { continue };
            let at = (x, scale.at(value));
            let tone = if point.tone == Tone::Plain {
                Tone::NoSignal
            } else {
                point.tone
            };
            match tone {
                Tone::NoSignal => scene.shapes.push(Shape::Circle(at, 2.5, QUIET)),
                tone => scene.tone_icon(tone, at, 4.5),
            }
            if point.is_provisional {
                scene.shapes.push(Shape::Circle(
                    at,
                    if tone == Tone::NoSignal { 1.25 } else { 2.0 },
                    WHITE,
                ));
            }
        }
    }

    /// The lines with what they are called, in the lines of text that fit beside the plot.
    fn labels(&self) -> Vec<(&Reference, Vec<String>)> {
        let column = self.width - self.right - 8.0;
        self.references
            .iter()
            .map(|line| (line, text::wrap(&line.words, NOTE, line.is_bold, column + 0.5)))
            .collect()
    }

    /// What the lines are called, moved apart, each joined to its line.
    fn draw_labels(&self, scene: &mut Scene, scale: &Scale, room: (f64, f64)) {
        let labels = self.labels();
        let wanted: Vec<(f64, f64)> = labels
            .iter()
            .map(|(line, words)| (scale.at(line.value), words.len() as f64 * SMALL))
            .collect();
        let tops = spread(&wanted, (room.0 - 2.0, room.1 + 2.0));
        for ((line, words), (top, (at, height))) in labels.iter().zip(tops.iter().zip(&wanted)) {
            let look = TextLook {
                is_bold: line.is_bold,
                colour: TEXT,
                ..text::note(Anchor::Start)
            };
            let middle = top + height / 2.0;
            scene.line(
                (self.right, *at),
                (self.right + 6.0, middle),
                line.colour,
                0.75,
                Dash::Solid,
            );
            for (position, words) in words.iter().enumerate() {
                let y = rows::base(top + (position as f64 + 0.5) * SMALL, NOTE);
                scene.text((self.right + 8.0, y), words.as_str(), look);
            }
        }
        if self.spec.points.iter().all(|point| point.value.is_none()) {
            let y = f64::midpoint(room.0, room.1);
            scene.text((INSET, y), self.no_value.as_str(), text::note(Anchor::Start));
        }
    }
}

/// A run of points joined by a line.
fn stroke(scene: &mut Scene, run: Vec<(f64, f64)>) {
    if run.len() > 1 {
        scene.shapes.push(Shape::Line(run, QUIET, 1.5, Dash::Solid));
    }
}

/// The lines across a panel, and the last value, which is labelled as if it were one.
fn references(panel: &XmrPanel, locale: &Locale) -> Vec<Reference> {
    let words = |value: f64| label::value(value, panel.format, locale);
    let [mean, _] = &panel.words;
    let mut lines = Vec::new();
    let mut add = |value: f64, name: &str, (colour, width, dash): (Colour, f64, Dash), since: usize| {
        if value.is_finite() {
            lines.push(Reference {
                value,
                colour,
                dash,
                width,
                words: format!("{name} {}", words(value)).trim_start().to_owned(),
                is_bold: false,
                since,
            });
        }
    };
    if let Some(centre) = panel.centre {
        add(centre, mean, (LINE, 1.0, Dash::Solid), panel.since);
    }
    if let Some((low, high)) = panel.limits {
        // What dashes mean stands once, in the legend of the picture; only "provisional" is said here.
        let word = if panel.is_provisional {
            locale.word("chart-provisional")
        } else {
            String::new()
        };
        add(high, &word, (QUIET, 1.0, Dash::Dashed), panel.since);
        add(low, &word, (QUIET, 1.0, Dash::Dashed), panel.since);
    }
    if let Some(line) = &panel.baseline {
        add(line.value, &line.label, (LINE, 1.25, Dash::Dotted), 0);
    }
    if let Some(line) = &panel.target {
        add(line.value, &line.label, (TEXT, 1.75, Dash::Solid), 0);
    }
    let last = panel
        .points
        .iter()
        .rev()
        .find(|point| point.value.is_some_and(f64::is_finite));
    if let Some((point, value)) = last.and_then(|point| Some((point, point.value?))) {
        let marker = if point.is_provisional {
            format!(" {}", locale.word("chart-provisional-mark"))
        } else {
            String::new()
        };
        lines.push(Reference {
            value,
            colour: palette::GRID,
            dash: Dash::Solid,
            width: 0.0,
            words: format!("{}{marker}", words(value)),
            is_bold: true,
            since: 0,
        });
    }
    lines
}
