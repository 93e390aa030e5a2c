//! What every chart has: the message above, what is shown in grey, and a sentence where there is nothing to show.

use super::scene::{Anchor, Scene, TextLook};
use super::text::{self, HEADLINE, LABEL, LEADING};
use super::{
    calendar, columns, dumbbell, flows, heat_map, lines, milestone_trend, multiples, paired, slope, spreads, stacked,
    timeline, waterfall, xmr,
};
use crate::locale::Locale;
use crate::render::palette::{GRID, SECONDARY, TEXT};
use crate::report::{ChartBody, ChartSpec};

/// Full width of a chart.
pub(super) const WIDTH: f64 = 760.0;
/// Height of a chart whose categories leave room: they are drawn wider apart up to this.
pub(super) const HEIGHT: f64 = 420.0;
/// White around everything.
const MARGIN: f64 = 16.0;

/// What a body may use.
#[derive(Clone, Copy, Debug)]
pub(super) struct Room {
    /// The width it has; only a calendar of many years takes more.
    pub(super) width: f64,
    /// The height it may fill; it takes more when its labels need it, less when it has few.
    pub(super) height: f64,
}

/// The whole chart.
pub(super) fn framed(spec: &ChartSpec, locale: &Locale) -> Scene {
    let mut head = Scene::new(WIDTH - 2.0 * MARGIN);
    let bottom = headline(spec, &mut head);
    let room = Room {
        width: head.width,
        height: (HEIGHT - bottom - 2.0 * MARGIN).max(120.0),
    };
    let body = match &spec.empty {
        Some(sentence) => nothing(sentence, room),
        None => body(&spec.body, locale, room).unwrap_or_else(|| nothing(&locale.word("chart-nothing"), room)),
    };
    let mut whole = Scene::new(body.width + 2.0 * MARGIN);
    whole.height = (2.0 * MARGIN + bottom + body.height).ceil();
    whole.place(head, MARGIN, MARGIN);
    whole.place(body, MARGIN, MARGIN + bottom);
    whole
}

/// The drawing of a body; `None` when it has nothing to draw.
fn body(body: &ChartBody, locale: &Locale, room: Room) -> Option<Scene> {
    match body {
        ChartBody::StackedBars {
            categories,
            series,
            format,
            axis,
        } => stacked::draw(categories, series, (*format, axis), locale, room),
        ChartBody::PairedBars {
            categories,
            series,
            format,
            axis,
            lines,
        } => paired::draw(categories, series, (*format, axis), lines, locale, room),
        ChartBody::Dumbbell {
            categories,
            first,
            second,
            format,
            axis,
        } => dumbbell::draw(categories, [first, second], (*format, axis), locale, room),
        ChartBody::Xmr { panels } => xmr::draw(panels, locale, room),
        ChartBody::Calendar {
            rows,
            columns,
            cells,
            legend,
        } => calendar::draw((rows, columns), cells, legend, locale, room),
        ChartBody::Flows(flows) => flows::draw(flows, locale, room),
        ChartBody::Spreads(spreads) => spreads::draw(spreads, locale, room),
        ChartBody::Slope(slope) => slope::draw(slope, locale, room),
        ChartBody::Timeline(timeline) => timeline::draw(timeline, locale, room),
        ChartBody::MilestoneTrend(trend) => milestone_trend::draw(trend, locale, room),
        ChartBody::HeatMap(map) => heat_map::draw(map, locale, room),
        ChartBody::Multiples(multiples) => multiples::draw(multiples, locale, room),
        ChartBody::Lines(spec) => lines::draw(spec, locale, room),
        ChartBody::Columns(spec) => columns::draw(spec, locale, room),
        ChartBody::Waterfall(spec) => waterfall::draw(spec, locale, room),
    }
}

/// Headline and subtitle; gives where the body may begin.
fn headline(spec: &ChartSpec, head: &mut Scene) -> f64 {
    let bold = TextLook {
        size: HEADLINE,
        is_bold: true,
        colour: TEXT,
        anchor: Anchor::Start,
    };
    let grey = TextLook {
        size: LABEL,
        is_bold: false,
        colour: SECONDARY,
        anchor: Anchor::Start,
    };
    let mut y = 0.0;
    for (words, look) in [(&spec.headline, bold), (&spec.subtitle, grey)] {
        for line in text::wrap(words, look.size, look.is_bold, head.width) {
            y += look.size * LEADING;
            head.text((0.0, y - look.size * 0.3), line, look);
        }
        y += 3.0;
    }
    y + 9.0
}

/// A sentence in a frame where there is nothing to draw.
fn nothing(sentence: &str, room: Room) -> Scene {
    let mut scene = Scene::new(room.width);
    let lines = text::wrap(sentence, LABEL, false, room.width - 48.0);
    scene.height = 48.0 + lines.len().max(1) as f64 * LABEL * LEADING;
    scene.edge(0.0, 0.0, scene.width, scene.height, GRID);
    for (position, line) in lines.into_iter().enumerate() {
        let y = 24.0 + (position as f64 + 0.75) * LABEL * LEADING;
        scene.text((24.0, y), line, text::label(Anchor::Start));
    }
    scene
}
