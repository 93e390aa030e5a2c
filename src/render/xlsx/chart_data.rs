//! What native charts read: one plain table a sheet, in which a gap is a truly empty cell.

use rust_xlsxwriter::{FormatAlign, Worksheet, XlsxError};

use crate::render::xlsx::charts::Plan;
use crate::render::xlsx::in_workbook::{Bars, Dumbbell, Native};
use crate::render::xlsx::{chart_multiples, chart_time, chart_xmr, measure, names, numbers, style};
use crate::report::NumberFormat;
use crate::report::chart::Series;
use crate::report::document::Words;

/// A cell of such a table.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum DataCell {
    /// A name.
    Text(String),
    /// A figure.
    Number(f64, NumberFormat),
    /// Nothing at all, which charts leave open.
    Gap,
}

impl DataCell {
    /// The figure, or a gap where there is none.
    pub(super) fn number(value: Option<f64>, format: NumberFormat) -> Self {
        value
            .filter(|value| value.is_finite())
            .map_or(Self::Gap, |value| Self::Number(value, format))
    }
}

/// Header and rows of a table.
pub(super) type Rows = (Vec<String>, Vec<Vec<DataCell>>);

/// Header and rows of what a chart draws.
pub(super) fn of(chart: Native, words: &Words) -> Rows {
    match chart {
        Native::Stacked(content) | Native::Paired(content, _) => bars(content, words),
        Native::Dumbbell(content) => dumbbell(content, words),
        Native::Xmr(panels) => chart_xmr::rows(panels, words),
        Native::Lines(spec) => chart_time::line_rows(spec, words),
        Native::Columns(spec) => chart_time::column_rows(spec, words),
        Native::Waterfall(spec) => chart_time::waterfall_rows(spec, words),
        Native::Multiples(multiples) => chart_multiples::rows(multiples, words),
    }
}

/// Columns: category, then each series with the lengths of its range below and above, where it has one.
fn bars(content: Bars, words: &Words) -> Rows {
    let Bars {
        categories,
        series,
        format,
        ..
    } = content;
    let mut header = vec![words.category.clone()];
    for one in series {
        header.push(one.name.clone());
        if one.ranges.is_some() {
            header.extend([format!("{} −", one.name), format!("{} +", one.name)]);
        }
    }
    let rows = categories
        .iter()
        .enumerate()
        .map(|(position, category)| {
            let mut row = vec![DataCell::Text(category.clone())];
            for one in series {
                let value = value(one, position);
                row.push(DataCell::number(value, format));
                if let Some(ranges) = &one.ranges {
                    let range = ranges.get(position).copied().flatten();
                    let below = value.zip(range).map(|(value, (low, _))| value - low);
                    let above = value.zip(range).map(|(value, (_, high))| high - value);
                    row.extend([DataCell::number(below, format), DataCell::number(above, format)]);
                }
            }
            row
        })
        .collect();
    (header, rows)
}

/// Columns: category, the two points, the length of the line from the first to the second, the place from the top,
/// and where the name hangs.
fn dumbbell(content: Dumbbell, words: &Words) -> Rows {
    let Dumbbell {
        categories,
        points: [first, second],
        format,
        ..
    } = content;
    let columns = &words.chart_columns;
    let header = vec![
        words.category.clone(),
        first.name.clone(),
        second.name.clone(),
        columns.difference.clone(),
        columns.place.clone(),
        columns.name_place.clone(),
    ];
    // Names hang at the left end of the axis: at zero, or at the least value where one is below it.
    let least = (0..categories.len())
        .flat_map(|position| [value(first, position), value(second, position)])
        .flatten()
        .fold(0.0, f64::min);
    let rows = categories
        .iter()
        .enumerate()
        .map(|(position, category)| {
            let (a, b) = (value(first, position), value(second, position));
            vec![
                DataCell::Text(category.clone()),
                DataCell::number(a, format),
                DataCell::number(b, format),
                DataCell::number(a.zip(b).map(|(a, b)| b - a), format),
                DataCell::Number(position as f64 + 1.0, NumberFormat::Count),
                DataCell::number(Some(least), format),
            ]
        })
        .collect();
    (header, rows)
}

fn value(series: &Series, position: usize) -> Option<f64> {
    series.values.get(position).copied().flatten()
}

/// Writes the sheet.
pub(super) fn write(worksheet: &mut Worksheet, plan: &Plan) -> Result<(), XlsxError> {
    for ((column, head), position) in (0..).zip(&plan.header).zip(0..) {
        let texts = plan.rows.iter().filter_map(|row| match row.get(position) {
            Some(DataCell::Text(text)) => Some(measure::width(text, style::BODY, false)),
            _ => None,
        });
        let longest = texts.reduce(f64::max);
        let side = longest.map_or(FormatAlign::Right, |_| FormatAlign::Left);
        let wide = measure::width(head, style::BODY, true).max(longest.unwrap_or(0.0)) * 1.06 + 24.0;
        worksheet.set_column_width_pixels(column, wide.clamp(90.0, 400.0) as u32)?;
        worksheet.write_string_with_format(0, column, names::text(head), &style::header().set_align(side))?;
    }
    for (row, cells) in (1..).zip(&plan.rows) {
        for (column, cell) in (0..).zip(cells) {
            match cell {
                DataCell::Text(text) => {
                    worksheet.write_string_with_format(row, column, names::text(text), &style::body())?;
                }
                DataCell::Number(value, format) => {
                    let format = style::body()
                        .set_num_format(numbers::code(*format, ""))
                        .set_align(FormatAlign::Right);
                    worksheet.write_number_with_format(row, column, *value, &format)?;
                }
                DataCell::Gap => {}
            }
        }
    }
    Ok(())
}
