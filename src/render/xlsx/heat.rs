//! A calendar of states and a heat map as a table: each cell says its state in a word or its count in a number, the
//! colour repeats it.

use rust_xlsxwriter::{
    Color, ConditionalFormat2ColorScale, ConditionalFormatType, Format, FormatAlign, FormatBorder, Worksheet, XlsxError,
};

use crate::render::xlsx::in_workbook::Cells;
use crate::render::xlsx::{names, numbers, style};
use crate::report::chart::CalendarState;
use crate::report::document::Words;
use crate::report::picture::HeatMap;

/// Writes the calendar or the heat map with its header in a row.
pub(super) fn write(worksheet: &mut Worksheet, top: u32, chart: Cells, words: &Words) -> Result<(), XlsxError> {
    let (rows, columns) = chart.axes();
    let header = style::header().set_font_size(style::SMALL);
    worksheet.write_string_with_format(top, 0, names::text(&words.category), &header)?;
    for (column, name) in (1..).zip(columns) {
        let centred = header.clone().set_align(FormatAlign::Center);
        worksheet.write_string_with_format(top, column, names::text(name), &centred)?;
    }
    for (row, name) in (top + 1..).zip(rows) {
        worksheet.write_string_with_format(
            row,
            0,
            names::text(name),
            &style::body().set_align(FormatAlign::VerticalCenter).set_text_wrap(),
        )?;
    }
    match chart {
        Cells::Calendar {
            states: cells, legend, ..
        } => states(worksheet, top, cells, legend),
        Cells::HeatMap(map) => counts(worksheet, top, map),
    }
}

/// The numbers of a heat map; the tint behind them is a conditional format, so that it follows them.
fn counts(worksheet: &mut Worksheet, top: u32, map: &HeatMap) -> Result<(), XlsxError> {
    let centred = style::body()
        .set_align(FormatAlign::Center)
        .set_border(FormatBorder::Thin)
        .set_border_color(Color::White)
        .set_num_format(numbers::code(map.format, ""));
    for (row, cells) in (top + 1..).zip(&map.cells) {
        for (column, value) in (1..).zip(cells) {
            match value.filter(|value| value.is_finite()) {
                Some(value) => worksheet.write_number_with_format(row, column, value, &centred)?,
                None => worksheet.write_string_with_format(row, column, "–", &centred)?,
            };
        }
    }
    if map.rows.is_empty() || map.columns.is_empty() {
        return Ok(());
    }
    let (last_row, last_column) = (top + map.rows.len() as u32, map.columns.len() as u16);
    let scale = ConditionalFormat2ColorScale::new()
        .set_minimum(ConditionalFormatType::Number, 0)
        .set_maximum(ConditionalFormatType::Number, map.most.max(1.0))
        .set_minimum_color(style::HEADER)
        .set_maximum_color(style::TINT);
    worksheet.add_conditional_format(top + 1, 1, last_row, last_column, &scale)?;
    Ok(())
}

/// The states of a calendar.
fn states(
    worksheet: &mut Worksheet,
    top: u32,
    cells: &[Vec<Option<CalendarState>>],
    legend: &[String; 4],
) -> Result<(), XlsxError> {
    for (row, states) in (top + 1..).zip(cells) {
        for (column, state) in (1..).zip(states) {
            let word = state.map_or("–", |state| word(state, legend));
            worksheet.write_string_with_format(row, column, names::text(word), &format(*state))?;
        }
    }
    Ok(())
}

fn word(state: CalendarState, legend: &[String; 4]) -> &str {
    let [on_time, late, corrected, missing] = legend;
    match state {
        CalendarState::OnTime => on_time,
        CalendarState::Late => late,
        CalendarState::Corrected => corrected,
        CalendarState::Missing => missing,
    }
}

fn format(state: Option<CalendarState>) -> Format {
    let base = style::sized(style::SMALL)
        .set_align(FormatAlign::Center)
        .set_align(FormatAlign::VerticalCenter)
        .set_text_wrap()
        .set_border(FormatBorder::Thin)
        .set_border_color(Color::White);
    match state {
        Some(CalendarState::OnTime) => base.set_background_color(Color::RGB(0xDC_E6EF)),
        Some(CalendarState::Late) => base.set_background_color(Color::RGB(0xFD_DCC8)),
        Some(CalendarState::Corrected) => base.set_background_color(Color::RGB(0xEC_D9E4)),
        Some(CalendarState::Missing) => base
            .set_bold()
            .set_font_color(style::ORANGE_TEXT)
            .set_border_color(style::ORANGE),
        None => base.set_font_color(style::MUTED),
    }
}
