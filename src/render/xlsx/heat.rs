//! A calendar of states as a table: each cell says its state in a word, the colour repeats it.

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder, Worksheet, XlsxError};

use crate::render::xlsx::{names, style};
use crate::report::ChartBody;
use crate::report::chart::CalendarState;
use crate::report::document::Words;

/// Writes the calendar with its header in a row.
pub(super) fn write(worksheet: &mut Worksheet, top: u32, body: &ChartBody, words: &Words) -> Result<(), XlsxError> {
    let ChartBody::Calendar {
        rows,
        columns,
        cells,
        legend,
    } = body
    else {
        return Ok(());
    };
    let header = style::header().set_font_size(style::SMALL);
    worksheet.write_string_with_format(top, 0, names::text(&words.category), &header)?;
    for (column, name) in (1..).zip(columns) {
        let centred = header.clone().set_align(FormatAlign::Center);
        worksheet.write_string_with_format(top, column, names::text(name), &centred)?;
    }
    for ((row, name), states) in (top + 1..).zip(rows).zip(cells) {
        worksheet.write_string_with_format(
            row,
            0,
            names::text(name),
            &style::body().set_align(FormatAlign::VerticalCenter).set_text_wrap(),
        )?;
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
