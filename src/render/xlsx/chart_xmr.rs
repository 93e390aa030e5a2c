//! Process charts: a line with gaps, points that say something in their own shape, mean, limits, target, baseline.

use rust_xlsxwriter::{
    Chart, ChartAxisLabelPosition, ChartDataLabel, ChartDataLabelPosition, ChartFormat, ChartLayout, ChartLine,
    ChartLineDashType, ChartMarker, ChartMarkerType, ChartPoint, ChartType, Color,
};

use crate::render::xlsx::chart_data::{DataCell, Rows};
use crate::render::xlsx::charts::Plan;
use crate::render::xlsx::legend::Part;
use crate::render::xlsx::{chart_look, measure, names, numbers, style};
use crate::report::Tone;
use crate::report::chart::XmrPanel;
use crate::report::document::Words;

/// Tones that points are marked with, and the columns they have on the sheet, in this order.
const MARKED: [Tone; 3] = [Tone::Improvement, Tone::Concern, Tone::Neutral];
const VALUE: u16 = 2;
const FIRST_MARKED: u16 = 3;
const PROVISIONAL: u16 = 6;
const EVENT: u16 = 7;
const CENTRE: u16 = 8;
const LOWER: u16 = 9;
const UPPER: u16 = 10;
const TARGET: u16 = 11;
const BASELINE: u16 = 12;

/// One table for all panels: a row per panel and month.
pub(super) fn rows(panels: &[XmrPanel], words: &Words) -> Rows {
    let [mean, _] = panels.first().map(|panel| panel.words.clone()).unwrap_or_default();
    let columns = &words.chart_columns;
    let ([lower, upper], [target, baseline]) = (&columns.limits, &columns.lines);
    let label =
        |pick: fn(&XmrPanel) -> Option<&str>, other: &str| panels.iter().find_map(pick).unwrap_or(other).to_owned();
    let [improvement, concern, _, neutral] = words.tones.clone();
    let header = vec![
        "KPI".to_owned(),
        words.category.clone(),
        columns.measured.clone(),
        improvement,
        concern,
        neutral,
        words.markers.first().cloned().unwrap_or_default(),
        columns.event.clone(),
        mean,
        lower.clone(),
        upper.clone(),
        label(|panel| panel.target.as_ref().map(|line| line.label.as_str()), target),
        label(
            |panel| panel.baseline.as_ref().map(|line| line.label.as_str()),
            baseline,
        ),
    ];
    let mut rows = Vec::new();
    for panel in panels {
        let top = bounds(panel).map_or(0.0, |bounds| bounds.1);
        for (position, point) in panel.points.iter().enumerate() {
            let cell = |value: Option<f64>| DataCell::number(value, panel.format);
            let when = |applies: bool| cell(point.value.filter(|_| applies));
            let (centre, limits) = panel.lines_at(position);
            let has_event = panel.events.iter().any(|(at, _)| *at == position);
            let mut row = vec![
                DataCell::Text(panel.title.clone()),
                DataCell::Text(point.label.clone()),
                cell(point.value),
            ];
            row.extend(MARKED.map(|tone| when(point.tone == tone)));
            row.extend([
                when(point.is_provisional),
                DataCell::number(has_event.then_some(top), panel.format),
                cell(centre),
                cell(limits.map(|(lower, _)| lower)),
                cell(limits.map(|(_, upper)| upper)),
                cell(panel.target.as_ref().map(|line| line.value)),
                cell(panel.baseline.as_ref().map(|line| line.value)),
            ]);
            rows.push(row);
        }
    }
    (header, rows)
}

/// Draws one panel from its rows on the plan's sheet.
pub(super) fn draw(panels: &[XmrPanel], position: usize, plan: &Plan, size: (u32, u32)) -> Option<Chart> {
    let panel = panels.get(position)?;
    if panel.points.is_empty() {
        return None;
    }
    let before: usize = panels.iter().take(position).map(|panel| panel.points.len()).sum();
    let first = before as u32 + 1;
    let range = Range {
        sheet: &plan.sheet,
        first,
        last: first + panel.points.len() as u32 - 1,
        points: panel.points.len(),
    };
    let mut chart = Chart::new(ChartType::Line);
    lines(&mut chart, panel, &range);
    // Under the line and larger than its points, so that a mark on the same point stays visible.
    if panel
        .points
        .iter()
        .any(|point| point.is_provisional && point.value.is_some())
    {
        let marker = chart_look::marker(ChartMarkerType::Circle, 11, style::BLUE, true);
        range.add(&mut chart, PROVISIONAL, &mut chart_look::no_line(), Some(marker));
    }
    range.add(
        &mut chart,
        VALUE,
        &mut solid(style::BLUE, 1.75),
        Some(chart_look::marker(ChartMarkerType::Circle, 4, style::BLUE, false)),
    );
    marks(&mut chart, panel, &range, &events(panels));
    look(&mut chart, panel, size);
    Some(chart)
}

/// The rows of a panel.
struct Range<'a> {
    sheet: &'a str,
    first: u32,
    last: u32,
    points: usize,
}

impl Range<'_> {
    fn add<'c>(
        &self,
        chart: &'c mut Chart,
        column: u16,
        format: &mut ChartFormat,
        marker: Option<ChartMarker>,
    ) -> &'c mut rust_xlsxwriter::ChartSeries {
        let none = || {
            let mut none = ChartMarker::new();
            none.set_none();
            none
        };
        chart
            .add_series()
            .set_name((self.sheet, 0, column))
            .set_categories((self.sheet, self.first, 1, self.last, 1))
            .set_values((self.sheet, self.first, column, self.last, column))
            .set_format(format)
            .set_marker(&marker.unwrap_or_else(none))
    }

    /// A label at the last point only.
    fn label_at_end(&self, series: &mut rust_xlsxwriter::ChartSeries, text: &str, colour: Color) {
        let mut label = ChartDataLabel::new();
        label
            .show_value()
            .set_position(ChartDataLabelPosition::Right)
            .set_font(&chart_look::font(8.0, colour));
        let labels: Vec<ChartDataLabel> = (1..=self.points)
            .map(|point| {
                let mut label = ChartDataLabel::new();
                if point == self.points {
                    label.set_value(names::label(text).as_str());
                } else {
                    label.set_hidden();
                }
                label.to_custom()
            })
            .collect();
        series.set_data_label(&label).set_custom_data_labels(&labels);
    }
}

/// A line across the chart: its column, value and name, and how it is drawn.
struct Across<'a> {
    column: u16,
    value: f64,
    name: &'a str,
    colour: Color,
    dash: ChartLineDashType,
}

impl Across<'_> {
    /// The target is the thickest, as in the pictures.
    fn width(&self) -> f64 {
        if self.column == TARGET { 1.75 } else { 1.0 }
    }
}

/// Mean, limits, target and baseline, each with its name at its end.
fn lines(chart: &mut Chart, panel: &XmrPanel, range: &Range) {
    let [mean, limits] = &panel.words;
    let dash = if panel.is_provisional {
        ChartLineDashType::RoundDot
    } else {
        ChartLineDashType::Dash
    };
    let across = |column, value, name, colour, dash| Across {
        column,
        value,
        name,
        colour,
        dash,
    };
    let mut all: Vec<Across> = Vec::new();
    // Where the newest stretch has no limits yet, those of before are drawn all the same, without a name at their end.
    let before = panel.earlier.last();
    if let Some((lower, upper)) = panel.limits.or(before.map(|stretch| stretch.limits)) {
        let name = if panel.limits.is_some() { limits.as_str() } else { "" };
        all.push(across(LOWER, lower, "", style::MUTED, dash));
        all.push(across(UPPER, upper, name, style::MUTED, dash));
    }
    if let Some(value) = panel.centre.or(before.map(|stretch| stretch.centre)) {
        all.push(across(
            CENTRE,
            value,
            if panel.centre.is_some() { mean.as_str() } else { "" },
            style::MUTED,
            ChartLineDashType::Solid,
        ));
    }
    for (column, line, dash) in [
        (TARGET, &panel.target, ChartLineDashType::Solid),
        (BASELINE, &panel.baseline, ChartLineDashType::SquareDot),
    ] {
        if let Some(line) = line {
            all.push(across(column, line.value, line.label.as_str(), style::TEXT, dash));
        }
    }
    let names = names_at_ends(&all, bounds(panel).map_or(0.0, |(low, high, _)| high - low));
    for (line, name) in all.iter().zip(names) {
        let series = range.add(
            chart,
            line.column,
            &mut dashed(line.colour, line.width(), line.dash),
            None,
        );
        let steps = steps(panel);
        if matches!(line.column, CENTRE | LOWER | UPPER) && !steps.is_empty() {
            series.set_points(&steps);
        }
        if !name.is_empty() {
            let colour = if line.colour == style::MUTED {
                style::SECONDARY
            } else {
                style::TEXT
            };
            range.label_at_end(series, &name, colour);
        }
    }
}

/// What makes a line step where limits start anew: the part towards the first point of a stretch is not drawn.
fn steps(panel: &XmrPanel) -> Vec<ChartPoint> {
    let starts = panel.earlier.iter().map(|stretch| stretch.first).chain([panel.since]);
    let starts: Vec<usize> = starts.filter(|start| *start > 0).collect();
    let last = starts.iter().max().map_or(0, |last| last + 1);
    (0..last)
        .map(|position| {
            if starts.contains(&position) {
                ChartPoint::new().set_format(&mut chart_look::no_line())
            } else {
                ChartPoint::default()
            }
        })
        .collect()
}

/// What stands at the end of each line: the target first, then the baseline, the mean and the limits. A line too near
/// to one that has its name already goes without: the line above the charts says what each looks like.
fn names_at_ends(lines: &[Across], span: f64) -> Vec<String> {
    let mut names = vec![String::new(); lines.len()];
    let mut named: Vec<f64> = Vec::new();
    for column in [TARGET, BASELINE, CENTRE, UPPER] {
        let line = lines.iter().zip(&mut names).find(|(line, _)| line.column == column);
        if let Some((line, name)) = line
            && named.iter().all(|other| (other - line.value).abs() >= span * 0.14)
        {
            line.name.clone_into(name);
            named.push(line.value);
        }
    }
    names
}

/// The events of some panels: month and text, each once, in the order of the months.
fn events(panels: &[XmrPanel]) -> Vec<(&str, &str)> {
    let mut events: Vec<(usize, &str, &str)> = Vec::new();
    let longest = panels.iter().map(|panel| panel.points.len()).max().unwrap_or(0);
    for panel in panels {
        for (at, text) in &panel.events {
            let Some(point) = panel.points.get(*at) else { continue };
            // All charts end with the same month: places are counted from there.
            let place = longest - panel.points.len() + at;
            let event = (place, point.label.as_str(), text.as_str());
            if !events
                .iter()
                .any(|(_, month, text)| (*month, *text) == (event.1, event.2))
            {
                events.push(event);
            }
        }
    }
    events.sort_unstable();
    events.into_iter().map(|(_, month, text)| (month, text)).collect()
}

/// What the lines and flags of all panels are.
pub(super) fn legend(panels: &[XmrPanel]) -> Vec<Part> {
    let part = |sign, colour, words: &str| Part {
        sign,
        colour,
        words: words.to_owned(),
    };
    let mut parts = Vec::new();
    if let Some(line) = panels.iter().find_map(|panel| panel.target.as_ref()) {
        parts.push(part("━━", style::TEXT, &line.label));
    }
    if let Some(line) = panels.iter().find_map(|panel| panel.baseline.as_ref()) {
        parts.push(part("┄┄", style::TEXT, &line.label));
    }
    if let Some(panel) = panels.iter().find(|panel| panel.centre.is_some()) {
        parts.push(part("──", style::MUTED, &panel.words[0]));
    }
    if let Some(panel) = panels.iter().find(|panel| panel.limits.is_some()) {
        parts.push(part("╌╌", style::MUTED, &panel.words[1]));
    }
    for (number, (month, text)) in (1..).zip(events(panels)) {
        parts.push(part("◆", style::TINT, &format!("{number}: {text} ({month})")));
    }
    parts
}

/// Points that say something: each tone its own shape; provisional ones open; events with their number.
fn marks(chart: &mut Chart, panel: &XmrPanel, range: &Range, events: &[(&str, &str)]) {
    let shapes = [
        ChartMarkerType::Circle,
        ChartMarkerType::Diamond,
        ChartMarkerType::Triangle,
    ];
    for ((tone, shape), column) in MARKED.into_iter().zip(shapes).zip(FIRST_MARKED..) {
        if panel
            .points
            .iter()
            .any(|point| point.tone == tone && point.value.is_some())
        {
            let marker = chart_look::marker(shape, 7, style::tone_area(tone), false);
            range.add(chart, column, &mut chart_look::no_line(), Some(marker));
        }
    }
    if panel.events.is_empty() {
        return;
    }
    let marker = chart_look::marker(ChartMarkerType::Diamond, 5, style::TEXT, true);
    let series = range.add(chart, EVENT, &mut chart_look::no_line(), Some(marker));
    let mut label = ChartDataLabel::new();
    label
        .show_value()
        .set_position(ChartDataLabelPosition::Above)
        .set_font(&chart_look::font(8.0, style::TEXT));
    let labels: Vec<ChartDataLabel> = (0..panel.points.len())
        .map(|position| {
            let mut label = ChartDataLabel::new();
            match flag(panel, position, events) {
                Some(text) => label.set_value(names::label(&text).as_str()),
                None => label.set_hidden(),
            };
            label.to_custom()
        })
        .collect();
    series.set_data_label(&label).set_custom_data_labels(&labels);
}

/// The numbers of the events at a point: texts would cross each other, and stand in the line above the charts.
fn flag(panel: &XmrPanel, position: usize, events: &[(&str, &str)]) -> Option<String> {
    let month = panel.points.get(position)?.label.as_str();
    let own = panel.events.iter().filter(|(at, _)| *at == position);
    let numbers: Vec<String> = own
        .filter_map(|(_, text)| events.iter().position(|event| *event == (month, text.as_str())))
        .map(|number| (number + 1).to_string())
        .collect();
    (!numbers.is_empty()).then(|| numbers.join(", "))
}

/// Name and, where the rules say something, the icon of that; the verdict in words stands in the table above. And the
/// lines they take.
fn title(panel: &XmrPanel, width: u32) -> (String, u32) {
    let verdict = match panel.tone {
        Tone::NoSignal | Tone::Plain => String::new(),
        tone => style::icon(tone).to_owned(),
    };
    let whole = format!("{verdict}{}", panel.title);
    // Office programs wrap a title at about this much of the chart.
    let room = f64::from(width) * 0.72;
    if measure::width(&whole, 9.0, true) <= room {
        return (whole, 1);
    }
    let lines = measure::lines(&whole, room, 9.0, true);
    (whole, lines)
}

/// Height in pixels of a panel of some width: the title, 120 for the drawing, 65 for the months under it.
pub(super) fn height(panel: &XmrPanel, width: u32) -> u32 {
    head(panel, width) + 120 + 65
}

/// Height of the title, and of the numbers of events under it.
fn head(panel: &XmrPanel, width: u32) -> u32 {
    let (_, lines) = title(panel, width);
    lines * 15 + if panel.events.is_empty() { 20 } else { 34 }
}

fn look(chart: &mut Chart, panel: &XmrPanel, (width, height): (u32, u32)) {
    let mut font = chart_look::font(9.0, style::TEXT);
    font.set_bold();
    let (title, _) = title(panel, width);
    let head = f64::from(head(panel, width));
    let total = f64::from(height).max(head + 66.0);
    chart
        .title()
        .set_name(names::label(&title).as_str())
        .set_font(&font)
        .set_layout(&ChartLayout::new().set_offset(0.02, 0.02));
    chart_look::value_axis(chart.y_axis(), &numbers::code(panel.format, ""), "", true);
    chart_look::category_axis(chart.x_axis(), 8.0);
    // Upright: aslant they would be cut off, and lying they would be broken.
    chart
        .x_axis()
        .set_font(chart_look::font(8.0, style::TEXT).set_rotation(-90));
    if let Some((low, high, step)) = bounds(panel) {
        chart.y_axis().set_min(low).set_max(high).set_major_unit(step);
    }
    let step = (panel.points.len() as u16).div_ceil(4).max(1);
    chart
        .x_axis()
        .set_label_interval(step)
        .set_label_position(ChartAxisLabelPosition::Low);
    chart.plot_area().set_layout(
        &ChartLayout::new()
            .set_offset(0.13, head / total)
            .set_dimensions(0.64, (total - head - 65.0) / total),
    );
    chart_look::legend(chart, false);
}

/// Low and high end and step of the axis: lines need not start at zero, and a process that varies little must show it.
/// `None` where there is nothing to span.
fn bounds(panel: &XmrPanel) -> Option<(f64, f64, f64)> {
    let lines = [&panel.target, &panel.baseline]
        .into_iter()
        .flatten()
        .map(|line| line.value);
    let earlier = panel.earlier.iter().map(|stretch| stretch.limits);
    let limits = panel
        .limits
        .into_iter()
        .chain(earlier)
        .flat_map(|(low, high)| [low, high]);
    let values = panel.points.iter().filter_map(|point| point.value);
    let all = values.chain(lines).chain(limits);
    let (low, high, step) = chart_look::span(all)?;
    // Flags of events stand above everything else.
    let flags = if panel.events.is_empty() { 0.0 } else { step };
    Some((low, high + flags, step))
}

fn solid(colour: Color, width: f64) -> ChartFormat {
    let mut format = ChartFormat::new();
    format.set_line(ChartLine::new().set_color(colour).set_width(width));
    format
}

fn dashed(colour: Color, width: f64, dash: ChartLineDashType) -> ChartFormat {
    let mut format = ChartFormat::new();
    format.set_line(ChartLine::new().set_color(colour).set_width(width).set_dash_type(dash));
    format
}
