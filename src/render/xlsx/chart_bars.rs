//! Horizontal bars, stacked or side by side, the first name at the top.

use rust_xlsxwriter::{
    Chart, ChartAxisCrossing, ChartAxisLabelPosition, ChartDataLabel, ChartDataLabelPosition, ChartErrorBars,
    ChartErrorBarsType, ChartFormat, ChartLayout, ChartLine, ChartRange, ChartSeries, ChartType, Color,
};

use crate::render::palette;
use crate::render::xlsx::charts::Plan;
use crate::render::xlsx::in_workbook::Bars;
use crate::render::xlsx::{chart_look, measure, numbers, style};
use crate::report::NumberFormat;
use crate::report::chart::{Fill, ReferenceLine, Series};

/// More bars than this get no figures: the table has them.
const MOST_LABELS: usize = 30;

/// Draws bars with their series stacked from the plan's sheet.
pub(super) fn stacked(bars: Bars, plan: &Plan, width: u32) -> Chart {
    let Bars { series, format, .. } = bars;
    let mut chart = Chart::new(ChartType::BarStacked);
    let labels = Labels::Inside(room_for(series, format, width));
    add(&mut chart, plan, series, format, labels);
    finish(&mut chart, series, format, bars.axis);
    chart
}

/// Draws bars side by side from the plan's sheet; the lines across are named with the axis.
pub(super) fn paired(bars: Bars, lines: &[ReferenceLine], plan: &Plan, size: (u32, u32)) -> Chart {
    let Bars {
        categories,
        series,
        format,
        axis,
    } = bars;
    let mut chart = Chart::new(ChartType::Bar);
    let labels = if plan.rows.len() * series.len() <= MOST_LABELS {
        Labels::Beside(room_for(series, format, size.0))
    } else {
        Labels::None
    };
    add(&mut chart, plan, series, format, labels);
    finish(&mut chart, series, format, &with_lines(axis, lines, format));
    // Their names stand in the line above: programs order a legend of their own in different ways.
    chart_look::legend(&mut chart, false);
    fit(&mut chart, (categories, series), format, size);
    chart
}

/// Where figures stand.
#[derive(Clone, Copy)]
enum Labels {
    None,
    /// Beside bars; inside those with a range that are at least so long.
    Beside(f64),
    /// Inside bars that are at least so long.
    Inside(f64),
}

/// The least value whose figure fits in its bar, about.
fn room_for(series: &[Series], format: NumberFormat, width: u32) -> f64 {
    let count = series.iter().map(|one| one.values.len()).max().unwrap_or(0);
    let longest = (0..count)
        .map(|at| {
            series
                .iter()
                .filter_map(|one| one.values.get(at).copied().flatten().map(f64::abs))
                .sum::<f64>()
        })
        .fold(0.0, f64::max);
    let figure = measure::width(&numbers::approximate(longest, format), 9.0, false) + 8.0;
    longest * figure / (f64::from(width) * 0.62)
}

fn add(chart: &mut Chart, plan: &Plan, series: &[Series], format: NumberFormat, labels: Labels) {
    let last = plan.rows.len() as u32;
    let sheet = plan.sheet.as_str();
    let mut column = 1u16;
    let gap = if matches!(labels, Labels::Inside(_)) { 45 } else { 50 };
    for one in series {
        let mut drawing = chart_look::area(one.fill);
        let drawn = chart.add_series();
        drawn
            .set_name((sheet, 0, column))
            .set_categories((sheet, 1, 0, last, 0))
            .set_values((sheet, 1, column, last, column))
            .set_format(&mut drawing)
            .set_gap(gap);
        if matches!(labels, Labels::Inside(_)) {
            drawn.set_overlap(100);
        }
        set_labels(drawn, one, format, labels);
        if one.ranges.is_some() {
            let below = ChartRange::new_from_range(sheet, 1, column + 1, last, column + 1);
            let above = ChartRange::new_from_range(sheet, 1, column + 2, last, column + 2);
            let mut thin = ChartFormat::new();
            thin.set_line(ChartLine::new().set_color(style::TEXT).set_width(1.0));
            let mut bars = ChartErrorBars::new();
            bars.set_type(ChartErrorBarsType::Custom(above, below))
                .set_format(&mut thin);
            drawn.set_x_error_bars(&bars);
            column += 2;
        }
        column += 1;
    }
}

fn set_labels(drawn: &mut ChartSeries, one: &Series, format: NumberFormat, labels: Labels) {
    // A figure stays on one line in programs that break long labels: no-break space, no-break hyphen.
    let code = numbers::code(format, "")
        .replace(' ', "\u{a0}")
        .replace("-\"", "\"\u{2011}");
    let mut label = ChartDataLabel::new();
    label.show_value().set_num_format(&code);
    let (position, colour, least) = match labels {
        Labels::None => return,
        // A range line would run through a figure beside the bar.
        Labels::Beside(room) if one.ranges.is_some() => (ChartDataLabelPosition::InsideBase, on(one.fill), room * 1.3),
        Labels::Beside(_) => (ChartDataLabelPosition::OutsideEnd, style::TEXT, 0.0),
        Labels::Inside(room) => (ChartDataLabelPosition::Center, on(one.fill), room),
    };
    // On a fill: bold, and small enough for its bar in every program.
    let inside = colour != style::TEXT || least > 0.0;
    let mut font = chart_look::font(if inside { 8.0 } else { 9.0 }, colour);
    if inside {
        font.set_bold();
    }
    label.set_position(position).set_font(&font);
    // No line ends with a euro sign.
    label.set_num_format(numbers::code(format, "").replace("€ ", "€\u{a0}"));
    drawn.set_data_label(&label);
    if least > 0.0 {
        let shown: Vec<ChartDataLabel> = one
            .values
            .iter()
            .map(|value| {
                let mut label = ChartDataLabel::new();
                if value.is_none_or(|value| value.abs() < least) {
                    label.set_hidden();
                }
                label.to_custom()
            })
            .collect();
        drawn.set_custom_data_labels(&shown);
    }
}

/// Colour of text on a fill.
fn on(fill: Fill) -> Color {
    Color::RGB(palette::text_on(palette::fill(fill)).value())
}

/// An axis that ends on the round figure above the largest value, with room beside it for that value's own label: left to
/// themselves programs go on to 120 where 100 is all there is.
fn fit(chart: &mut Chart, (categories, series): (&[String], &[Series]), format: NumberFormat, size: (u32, u32)) {
    let values = || series.iter().flat_map(|one| &one.values).flatten().copied();
    let ends = series.iter().filter_map(|one| one.ranges.as_ref()).flatten().flatten();
    let all = values().chain(ends.flat_map(|(low, high)| [*low, *high]));
    let Some((low, high, step)) = chart_look::span(all.chain([0.0])) else {
        return;
    };
    if low < 0.0 {
        return;
    }
    chart.x_axis().set_min(low).set_max(high).set_major_unit(step);
    let (width, height) = (f64::from(size.0), f64::from(size.1).max(120.0));
    let widest = |texts: &mut dyn Iterator<Item = f64>| texts.fold(0.0, f64::max);
    let names = widest(&mut categories.iter().map(|name| measure::width(name, 10.0, false)));
    let labels = widest(&mut values().map(|value| measure::width(&numbers::approximate(value, format), 9.0, false)));
    let left = ((names * 1.06 + 14.0) / width).min(0.42);
    let right = (labels + 16.0) / width;
    chart.plot_area().set_layout(
        &ChartLayout::new()
            .set_offset(left, 10.0 / height)
            .set_dimensions((1.0 - left - right).max(0.2), (height - 62.0) / height),
    );
}

/// Excel cannot draw a line across bars that lie down; their values stand with the axis.
fn with_lines(axis: &str, lines: &[ReferenceLine], format: NumberFormat) -> String {
    lines.iter().fold(axis.to_owned(), |title, line| {
        format!("{title} · {} {}", line.label, numbers::approximate(line.value, format))
    })
}

fn finish(chart: &mut Chart, series: &[Series], format: NumberFormat, axis: &str) {
    // In a chart of lying bars the y axis is the one with the names.
    chart_look::category_axis(chart.y_axis(), 10.0);
    // Reversed, so that the first name is at the top; the value axis then crosses at the far end to stay below.
    chart.y_axis().set_reverse().set_crossing(ChartAxisCrossing::Max);
    let has_negative = series
        .iter()
        .flat_map(|one| &one.values)
        .flatten()
        .any(|value| *value < 0.0);
    if has_negative {
        // Beside zero the names would run through the bars.
        chart.y_axis().set_label_position(ChartAxisLabelPosition::Low);
    }
    chart_look::value_axis(chart.x_axis(), &numbers::code(format, ""), axis, false);
    // Not every program makes room for the ends of ranges.
    let ends = series.iter().filter_map(|one| one.ranges.as_ref()).flatten().flatten();
    let ends = ends.flat_map(|(low, high)| [*low, *high]).chain([0.0]);
    if series.iter().any(|one| one.ranges.is_some())
        && let Some((low, high, step)) = chart_look::span(ends)
    {
        chart.x_axis().set_min(low).set_max(high).set_major_unit(step);
    }
    chart_look::legend(chart, series.len() > 1);
}
