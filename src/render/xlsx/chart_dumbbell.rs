//! Two points a name with a line between: a scatter chart with error bars, for Excel has no dumbbell of its own.

use rust_xlsxwriter::{
    Chart, ChartAxisCrossing, ChartAxisLabelPosition, ChartAxisTickType, ChartDataLabel, ChartDataLabelPosition,
    ChartErrorBars, ChartErrorBarsDirection, ChartErrorBarsType, ChartFormat, ChartLayout, ChartLine, ChartMarkerType,
    ChartRange, ChartType,
};

use crate::render::xlsx::charts::Plan;
use crate::render::xlsx::in_workbook::Dumbbell;
use crate::render::xlsx::{chart_look, measure, names, numbers, style};
use crate::report::chart::Fill;

/// Column of the place from the top on the plan's sheet.
const PLACE: u16 = 4;
/// Column of the left end of the axis.
const END: u16 = 5;
/// Column of the length of the line.
const LENGTH: u16 = 3;

/// Draws the dumbbells from the plan's sheet.
pub(super) fn draw(dumbbell: Dumbbell, plan: &Plan, width: u32) -> Chart {
    let Dumbbell {
        categories,
        points: [first, second],
        format,
        axis,
    } = dumbbell;
    let last = plan.rows.len() as u32;
    let sheet = plan.sheet.as_str();
    let mut chart = Chart::new(ChartType::Scatter);
    for (column, one) in [(1u16, first), (2, second)] {
        let colour = chart_look::colour(one.fill);
        // The shape tells them apart too: not every program draws the outline of a marker.
        let (shape, size) = if one.fill == Fill::Outline {
            (ChartMarkerType::Diamond, 10)
        } else {
            (ChartMarkerType::Circle, 9)
        };
        let marker = chart_look::marker(shape, size, colour, one.fill == Fill::Outline);
        let drawn = chart.add_series();
        drawn
            .set_name((sheet, 0, column))
            .set_categories((sheet, 1, column, last, column))
            .set_values((sheet, 1, PLACE, last, PLACE))
            .set_marker(&marker)
            .set_format(&mut chart_look::no_line());
        if column == 1 {
            let length = || ChartRange::new_from_range(sheet, 1, LENGTH, last, LENGTH);
            let mut line = ChartFormat::new();
            line.set_line(ChartLine::new().set_color(style::MUTED).set_width(1.5));
            let mut bars = ChartErrorBars::new();
            bars.set_type(ChartErrorBarsType::Custom(length(), length()))
                .set_direction(ChartErrorBarsDirection::Plus)
                .set_end_cap(false)
                .set_format(&mut line);
            drawn.set_x_error_bars(&bars);
        }
    }
    let names = categories
        .iter()
        .map(|name| measure::width(name, 10.0, false))
        .fold(0.0, f64::max);
    add_names(&mut chart, plan, categories);
    let left = ((names + 20.0) / f64::from(width)).clamp(0.08, 0.45);
    chart.plot_area().set_layout(
        &ChartLayout::new()
            .set_offset(left, 0.10)
            .set_dimensions(0.96 - left, 0.76),
    );
    chart_look::value_axis(chart.x_axis(), &numbers::code(format, ""), axis, false);
    let place = chart.y_axis();
    place
        .set_min(0.5)
        .set_max(f64::from(last) + 0.5)
        .set_major_unit(1.0)
        .set_reverse()
        .set_crossing(ChartAxisCrossing::Max)
        .set_label_position(ChartAxisLabelPosition::None)
        .set_major_tick_type(ChartAxisTickType::None)
        .set_format(ChartFormat::new().set_line(ChartLine::new().set_color(style::MUTED).set_width(0.75)))
        .set_major_gridlines(true)
        .set_major_gridlines_line(ChartLine::new().set_color(style::GRID).set_width(0.5));
    chart_look::legend(&mut chart, true);
    chart.legend().delete_entries(&[2]);
    chart
}

/// The names at the left: labels of points without markers, for a scatter chart has numbers on both axes.
fn add_names(chart: &mut Chart, plan: &Plan, categories: &[String]) {
    let last = plan.rows.len() as u32;
    let sheet = plan.sheet.as_str();
    let mut label = ChartDataLabel::new();
    label
        .show_value()
        .set_position(ChartDataLabelPosition::Left)
        .set_font(&chart_look::font(9.0, style::TEXT));
    let names: Vec<ChartDataLabel> = categories
        .iter()
        .map(|name| {
            let mut label = ChartDataLabel::new();
            label.set_value(names::label(name).as_str());
            label.to_custom()
        })
        .collect();
    let mut none = rust_xlsxwriter::ChartMarker::new();
    none.set_none();
    chart
        .add_series()
        .set_categories((sheet, 1, END, last, END))
        .set_values((sheet, 1, PLACE, last, PLACE))
        .set_marker(&none)
        .set_format(&mut chart_look::no_line())
        .set_data_label(&label)
        .set_custom_data_labels(&names);
}
