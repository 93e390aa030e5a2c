//! Native charts of what develops: lines over time, upright stacked bars with what is needed, and waterfalls.

use rust_xlsxwriter::{
    Chart, ChartAxisCrossing, ChartAxisLabelPosition, ChartDataLabel, ChartDataLabelPosition, ChartFormat, ChartLine,
    ChartLineDashType, ChartMarker, ChartMarkerType, ChartPatternFill, ChartPatternFillType, ChartSeries,
    ChartSolidFill, ChartType, Color,
};

use crate::render::xlsx::chart_data::{DataCell, Rows};
use crate::render::xlsx::charts::Plan;
use crate::render::xlsx::{chart_look, names, numbers, style};
use crate::report::chart_time::{Columns, Form, Layer, Lines, Waterfall};
use crate::report::document::Words;

/// Columns: place, each layer, each line across, and where events stand.
pub(super) fn line_rows(spec: &Lines, words: &Words) -> Rows {
    let mut header = vec![words.category.clone()];
    header.extend(spec.layers.iter().map(|layer| layer.name.clone()));
    header.extend(spec.across.iter().map(|line| line.label.clone()));
    header.push(words.chart_columns.event.clone());
    let flags = flags(spec);
    let rows = spec
        .places
        .iter()
        .enumerate()
        .map(|(at, place)| {
            let mut row = vec![DataCell::Text(place.clone())];
            row.extend(spec.layers.iter().map(|layer| cell(layer, at, spec)));
            row.extend(
                spec.across
                    .iter()
                    .map(|line| DataCell::number(Some(line.value), spec.format)),
            );
            row.push(DataCell::number(flags.get(at).copied().flatten(), spec.format));
            row
        })
        .collect();
    (header, rows)
}

fn cell(layer: &Layer, at: usize, spec: &Lines) -> DataCell {
    DataCell::number(layer.values.get(at).copied().flatten(), spec.format)
}

/// Where flags stand: near the highest value, each lower than the one before, so that their texts stand apart.
fn flags(spec: &Lines) -> Vec<Option<f64>> {
    let values = spec.layers.iter().flat_map(|layer| &layer.values).flatten().copied();
    let values = values.chain(spec.across.iter().map(|line| line.value));
    let ends = values.filter(|value| value.is_finite()).map(|value| (value, value));
    let ends = ends.reduce(|(low, high), (value, _)| (low.min(value), high.max(value)));
    let mut places: Vec<usize> = spec.events.iter().map(|(place, _)| *place).collect();
    places.sort_unstable();
    places.dedup();
    let height = |at: usize| {
        let (low, high) = ends?;
        let number = places.iter().position(|place| *place == at)?;
        Some(high - (high - low) * 0.07 * (number % 8) as f64)
    };
    (0..spec.places.len()).map(height).collect()
}

/// Columns: place, each layer, what is needed.
pub(super) fn column_rows(spec: &Columns, words: &Words) -> Rows {
    let layers = || spec.layers.iter().chain(&spec.needed);
    let mut header = vec![words.category.clone()];
    header.extend(layers().map(|layer| layer.name.clone()));
    let rows = spec
        .places
        .iter()
        .enumerate()
        .map(|(at, place)| {
            let mut row = vec![DataCell::Text(place.clone())];
            row.extend(layers().map(|layer| DataCell::number(layer.values.get(at).copied().flatten(), spec.format)));
            row
        })
        .collect();
    (header, rows)
}

/// Columns: step, the part of the bar that is not drawn, totals, and changes above and below zero.
pub(super) fn waterfall_rows(spec: &Waterfall, words: &Words) -> Rows {
    let [totals, changes] = spec.words.clone();
    let header = vec![
        words.category.clone(),
        words.chart_columns.not_drawn.clone(),
        totals,
        format!("{changes} +"),
        format!("{changes} −"),
    ];
    let rows = spec
        .steps
        .iter()
        .map(|step| {
            let (low, high) = (step.from.min(step.to), step.from.max(step.to));
            let number = |value: f64| DataCell::number(Some(value).filter(|value| *value != 0.0), spec.format);
            let mut row = vec![DataCell::Text(step.name.clone())];
            row.extend(if step.is_total {
                [
                    DataCell::Gap,
                    DataCell::number(Some(step.to), spec.format),
                    DataCell::Gap,
                    DataCell::Gap,
                ]
            } else if low >= 0.0 {
                [number(low), DataCell::Gap, number(high - low), DataCell::Gap]
            } else if high <= 0.0 {
                [number(high), DataCell::Gap, DataCell::Gap, number(low - high)]
            } else {
                [DataCell::Gap, DataCell::Gap, number(high), number(low)]
            });
            row
        })
        .collect();
    (header, rows)
}

/// Lines from the plan's sheet.
pub(super) fn lines(spec: &Lines, plan: &Plan) -> Chart {
    let mut chart = Chart::new(ChartType::Line);
    let (last, sheet) = (plan.rows.len() as u32, plan.sheet.as_str());
    let add = |chart: &mut Chart, column: u16, format: &mut ChartFormat, marker: Option<ChartMarker>| {
        let mut none = ChartMarker::new();
        none.set_none();
        chart
            .add_series()
            .set_name((sheet, 0, column))
            .set_categories((sheet, 1, 0, last, 0))
            .set_values((sheet, 1, column, last, column))
            .set_format(format)
            .set_marker(&marker.unwrap_or(none));
    };
    let mut column = 1;
    for layer in &spec.layers {
        let (mut format, marker) = look(layer.form);
        add(&mut chart, column, &mut format, marker);
        column += 1;
    }
    for _ in &spec.across {
        let mut format = stroke(style::MUTED, 1.0, ChartLineDashType::RoundDot);
        add(&mut chart, column, &mut format, None);
        column += 1;
    }
    if !spec.events.is_empty() {
        let marker = chart_look::marker(ChartMarkerType::Triangle, 8, style::MUTED, false);
        let series = chart
            .add_series()
            .set_name((sheet, 0, column))
            .set_categories((sheet, 1, 0, last, 0))
            .set_values((sheet, 1, column, last, column))
            .set_format(&mut chart_look::no_line())
            .set_marker(&marker);
        label_events(series, spec);
    }
    chart_look::category_axis(chart.x_axis(), 9.0);
    chart.x_axis().set_label_position(ChartAxisLabelPosition::Low);
    chart_look::value_axis(chart.y_axis(), &numbers::code(spec.format, ""), &spec.axis, true);
    let values = spec.layers.iter().flat_map(|layer| &layer.values).flatten().copied();
    let values = values.chain(spec.across.iter().map(|line| line.value));
    let zero = matches!(
        spec.format,
        crate::report::NumberFormat::Euro | crate::report::NumberFormat::Count
    );
    if let Some((low, high, step)) = chart_look::span(values.chain(zero.then_some(0.0))) {
        chart.y_axis().set_min(low).set_max(high).set_major_unit(step);
    }
    chart_look::legend(&mut chart, true);
    if !spec.events.is_empty() {
        // Flags carry their text.
        chart.legend().delete_entries(&[usize::from(column) - 1]);
    }
    chart
}

/// How a form is drawn as a line.
fn look(form: Form) -> (ChartFormat, Option<ChartMarker>) {
    match form {
        Form::Real => (
            stroke(style::BLUE, 2.25, ChartLineDashType::Solid),
            Some(chart_look::marker(ChartMarkerType::Circle, 6, style::BLUE, false)),
        ),
        Form::Planned => (stroke(style::TEXT, 1.25, ChartLineDashType::Solid), None),
        Form::Expected => (
            stroke(style::BLUE, 2.0, ChartLineDashType::Dash),
            Some(chart_look::marker(ChartMarkerType::Circle, 6, style::BLUE, true)),
        ),
        Form::Beside => (
            stroke(style::MUTED, 2.25, ChartLineDashType::Solid),
            Some(chart_look::marker(ChartMarkerType::Square, 5, style::MUTED, false)),
        ),
    }
}

fn stroke(colour: Color, width: f64, dash: ChartLineDashType) -> ChartFormat {
    let mut format = ChartFormat::new();
    format.set_line(ChartLine::new().set_color(colour).set_width(width).set_dash_type(dash));
    format
}

fn label_events(series: &mut ChartSeries, spec: &Lines) {
    let texts: Vec<Option<String>> = (0..spec.places.len())
        .map(|at| {
            let here: Vec<&str> = spec
                .events
                .iter()
                .filter(|(place, _)| *place == at)
                .map(|(_, words)| words.as_str())
                .collect();
            (!here.is_empty()).then(|| here.join(" · "))
        })
        .collect();
    let texts: Vec<Option<&str>> = texts.iter().map(Option::as_deref).collect();
    label_some(series, &texts, ChartDataLabelPosition::Right);
}

fn label_some(series: &mut ChartSeries, texts: &[Option<&str>], position: ChartDataLabelPosition) {
    let mut label = ChartDataLabel::new();
    label
        .show_value()
        .set_position(position)
        .set_font(&chart_look::font(8.0, style::TEXT));
    let labels: Vec<ChartDataLabel> = texts
        .iter()
        .map(|text| {
            let mut label = ChartDataLabel::new();
            match text {
                Some(text) => label.set_value(names::label(text).as_str()),
                None => label.set_hidden(),
            };
            label.to_custom()
        })
        .collect();
    series.set_data_label(&label).set_custom_data_labels(&labels);
}

/// Upright stacked bars from the plan's sheet, with a line over them.
pub(super) fn columns(spec: &Columns, plan: &Plan) -> Chart {
    let mut chart = Chart::new(ChartType::ColumnStacked);
    let (last, sheet) = (plan.rows.len() as u32, plan.sheet.as_str());
    let mut column = 1;
    for layer in &spec.layers {
        let mut format = area(layer.form);
        let series = chart
            .add_series()
            .set_name((sheet, 0, column))
            .set_categories((sheet, 1, 0, last, 0))
            .set_values((sheet, 1, column, last, column))
            .set_format(&mut format)
            .set_gap(80)
            .set_overlap(100);
        if layer.form != Form::Expected {
            let mut label = ChartDataLabel::new();
            let colour = if layer.form == Form::Real {
                Color::White
            } else {
                style::TEXT
            };
            label
                .show_value()
                .set_num_format(numbers::code(spec.format, ""))
                .set_position(ChartDataLabelPosition::Center)
                .set_font(&chart_look::font(8.0, colour));
            let shown: Vec<ChartDataLabel> = layer
                .values
                .iter()
                .map(|value| {
                    let mut label = ChartDataLabel::new();
                    if value.is_none_or(|value| value == 0.0) {
                        label.set_hidden();
                    }
                    label.to_custom()
                })
                .collect();
            series.set_data_label(&label).set_custom_data_labels(&shown);
        }
        column += 1;
    }
    if spec.needed.is_some() {
        let mut line = Chart::new(ChartType::Line);
        let mut label = ChartDataLabel::new();
        label
            .show_value()
            .set_num_format(numbers::code(spec.format, ""))
            .set_position(ChartDataLabelPosition::Above)
            .set_font(&chart_look::font(8.0, style::TEXT));
        line.add_series()
            .set_name((sheet, 0, column))
            .set_categories((sheet, 1, 0, last, 0))
            .set_values((sheet, 1, column, last, column))
            .set_format(&mut chart_look::no_line())
            .set_marker(&chart_look::marker(ChartMarkerType::LongDash, 20, style::TEXT, false))
            .set_data_label(&label);
        chart.combine(&line);
    }
    chart_look::category_axis(chart.x_axis(), 10.0);
    chart_look::value_axis(chart.y_axis(), &numbers::code(spec.format, ""), &spec.axis, true);
    chart_look::legend(&mut chart, true);
    chart
}

/// A filled area; hatched for what is expected.
fn area(form: Form) -> ChartFormat {
    let mut format = ChartFormat::new();
    let solid = |format: &mut ChartFormat, colour| {
        format
            .set_solid_fill(ChartSolidFill::new().set_color(colour))
            .set_border(ChartLine::new().set_color(Color::White).set_width(1.0));
    };
    match form {
        Form::Real => solid(&mut format, style::BLUE),
        Form::Beside => solid(&mut format, style::MUTED),
        Form::Planned => {
            format
                .set_solid_fill(ChartSolidFill::new().set_color(Color::White))
                .set_border(ChartLine::new().set_color(style::BLUE).set_width(1.25));
        }
        Form::Expected => {
            format
                .set_pattern_fill(
                    ChartPatternFill::new()
                        .set_pattern(ChartPatternFillType::DiagonalStripesWideUpwards)
                        .set_foreground_color(style::BLUE)
                        .set_background_color(Color::White),
                )
                .set_border(ChartLine::new().set_color(style::BLUE).set_width(1.0));
        }
    }
    format
}

/// A waterfall from the plan's sheet: stacked bars, the lowest part of which is not drawn.
pub(super) fn waterfall(spec: &Waterfall, plan: &Plan) -> Chart {
    let mut chart = Chart::new(ChartType::BarStacked);
    let (last, sheet) = (plan.rows.len() as u32, plan.sheet.as_str());
    let mut hidden = ChartFormat::new();
    hidden.set_no_fill().set_no_border();
    // What is taken off is drawn as a length; its figure gets the sign back.
    let code = numbers::code(spec.format, "");
    let off = format!("\"\u{2212}\"{}", code.split(';').next().unwrap_or(&code));
    let longest = spec
        .steps
        .iter()
        .map(|step| step.from.abs().max(step.to.abs()))
        .fold(0.0, f64::max);
    let is_all_off = spec.steps.iter().all(|step| step.is_total || step.to <= step.from);
    let fills = [hidden, area(Form::Real), area(Form::Beside), area(Form::Beside)];
    for (column, mut format) in (1u16..).zip(fills) {
        let series = chart
            .add_series()
            .set_name((sheet, 0, column))
            .set_categories((sheet, 1, 0, last, 0))
            .set_values((sheet, 1, column, last, column))
            .set_format(&mut format)
            .set_gap(45)
            .set_overlap(100);
        if column == 1 {
            continue;
        }
        let colour = if column == 2 { Color::White } else { style::TEXT };
        let code = if column == 3 && is_all_off { &off } else { &code };
        // A figure on a bar that is shorter than itself would be struck through by it; the table has it.
        let shown = plan.rows.iter().map(|row| match row.get(usize::from(column)) {
            Some(DataCell::Number(value, _)) => value.abs() >= longest * 0.09,
            _ => false,
        });
        label_bars(series, &shown.collect::<Vec<_>>(), code, colour);
    }
    chart_look::category_axis(chart.y_axis(), 10.0);
    chart.y_axis().set_reverse().set_crossing(ChartAxisCrossing::Max);
    chart.y_axis().set_label_position(ChartAxisLabelPosition::Low);
    chart_look::value_axis(chart.x_axis(), &numbers::code(spec.format, ""), &spec.axis, false);
    chart_look::legend(&mut chart, false);
    chart
}

/// The figures of some points, each on one line in programs that break long labels.
fn label_bars(series: &mut ChartSeries, shown: &[bool], code: &str, colour: Color) {
    let mut label = ChartDataLabel::new();
    label
        .show_value()
        .set_num_format(code.replace(' ', "\u{a0}"))
        .set_position(ChartDataLabelPosition::Center)
        .set_font(&chart_look::font(9.0, colour));
    let labels: Vec<ChartDataLabel> = shown
        .iter()
        .map(|is_shown| {
            let mut label = ChartDataLabel::new();
            if !is_shown {
                label.set_hidden();
            }
            label.to_custom()
        })
        .collect();
    series.set_data_label(&label).set_custom_data_labels(&labels);
}
