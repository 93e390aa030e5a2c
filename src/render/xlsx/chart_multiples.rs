//! Small lines that share both axes, one chart each.

use rust_xlsxwriter::{
    Chart, ChartAxisLabelPosition, ChartDataLabel, ChartDataLabelPosition, ChartFormat, ChartLayout, ChartLine,
    ChartMarker, ChartType,
};

use crate::render::xlsx::chart_data::{DataCell, Rows};
use crate::render::xlsx::charts::Plan;
use crate::render::xlsx::{chart_look, names, numbers, style};
use crate::report::document::Words;
use crate::report::picture::Multiples;

/// Height of one in pixels.
pub(super) const HEIGHT: u32 = 190;

/// A row per month, a column per line.
pub(super) fn rows(multiples: &Multiples, words: &Words) -> Rows {
    let mut header = vec![words.category.clone()];
    header.extend(multiples.panels.iter().map(|panel| panel.name.clone()));
    let rows = multiples.columns.iter().enumerate().map(|(position, month)| {
        let mut row = vec![DataCell::Text(month.clone())];
        row.extend(multiples.panels.iter().map(|panel| {
            let value = panel.values.get(position).copied().flatten();
            DataCell::number(value, multiples.format)
        }));
        row
    });
    (header, rows.collect())
}

/// Draws one of them from its column on the plan's sheet.
pub(super) fn draw(multiples: &Multiples, position: usize, plan: &Plan) -> Option<Chart> {
    let panel = multiples.panels.get(position)?;
    let (sheet, last) = (plan.sheet.as_str(), plan.rows.len() as u32);
    let column = position as u16 + 1;
    let mut line = ChartFormat::new();
    line.set_line(ChartLine::new().set_color(style::BLUE).set_width(1.75));
    let mut none = ChartMarker::new();
    none.set_none();
    let mut chart = Chart::new(ChartType::Line);
    let series = chart.add_series();
    series
        .set_name((sheet, 0, column))
        .set_categories((sheet, 1, 0, last, 0))
        .set_values((sheet, 1, column, last, column))
        .set_format(&mut line)
        .set_marker(&none);
    // The last value that there is, at the end of the line.
    let end = panel.values.iter().rposition(Option::is_some);
    let mut label = ChartDataLabel::new();
    label
        .show_value()
        .set_position(ChartDataLabelPosition::Right)
        .set_font(chart_look::font(9.0, style::TEXT).set_bold());
    let shown: Vec<ChartDataLabel> = (0..multiples.columns.len())
        .map(|position| {
            let mut label = ChartDataLabel::new();
            if Some(position) != end {
                label.set_hidden();
            }
            label.to_custom()
        })
        .collect();
    series.set_data_label(&label).set_custom_data_labels(&shown);
    let mut font = chart_look::font(9.0, style::TEXT);
    font.set_bold();
    chart
        .title()
        .set_name(names::label(&panel.name).as_str())
        .set_font(&font)
        .set_layout(&ChartLayout::new().set_offset(0.02, 0.02));
    let (low, high) = multiples.span;
    chart_look::value_axis(chart.y_axis(), &numbers::code(multiples.format, ""), "", true);
    chart
        .y_axis()
        .set_min(low)
        .set_max(high)
        .set_major_unit((high - low) / 2.0);
    chart_look::category_axis(chart.x_axis(), 8.0);
    // Upright, as under the process charts: aslant the months would be cut off.
    chart
        .x_axis()
        .set_font(chart_look::font(8.0, style::TEXT).set_rotation(-90));
    let step = (multiples.columns.len() as u16).saturating_sub(1).max(1);
    chart
        .x_axis()
        .set_label_interval(step)
        .set_label_position(ChartAxisLabelPosition::Low);
    chart
        .plot_area()
        .set_layout(&ChartLayout::new().set_offset(0.15, 0.18).set_dimensions(0.70, 0.50));
    chart_look::legend(&mut chart, false);
    Some(chart)
}
