//! One cell: its content, with the format that its meaning asks for.

use rust_xlsxwriter::{Format, FormatAlign, Note, Worksheet, XlsxError};

use crate::locale::Language;
use crate::render::xlsx::layout::joined;
use crate::render::xlsx::{names, numbers, style};
use crate::report::document::Words;
use crate::report::{Cell, Content, Tone};

/// What a cell is written with besides its content.
#[derive(Clone, Copy)]
pub(super) struct Manner<'a> {
    pub(super) words: &'a Words,
    pub(super) language: Language,
    /// Forms and data sheets: dates in digits, no icons, no markers.
    pub(super) is_plain: bool,
    /// Numbers stand left: in tiles, above their words.
    pub(super) is_left: bool,
}

/// Writes a cell on top of a format that the place asks for (total row, tile).
pub(super) fn write(
    worksheet: &mut Worksheet,
    (row, column): (u32, u16),
    cell: &Cell,
    base: &Format,
    manner: Manner,
) -> Result<(), XlsxError> {
    let toned = if cell.tone == Tone::Plain {
        base.clone()
    } else {
        base.clone().set_font_color(style::tone_text(cell.tone))
    };
    let marks = marks(cell, manner.words, manner.is_plain);
    let side = if manner.is_left {
        FormatAlign::Left
    } else {
        FormatAlign::Right
    };
    match &cell.content {
        Content::Number(value, format) if value.is_finite() => {
            let suffix = if marks.is_empty() {
                String::new()
            } else {
                format!(" {marks}")
            };
            let format = toned
                .set_num_format(numbers::code(*format, &suffix))
                .set_align(side)
                .set_indent(1);
            worksheet.write_number_with_format(row, column, *value, &format)?;
        }
        Content::Number(..) => absent(worksheet, (row, column), "–", base)?,
        Content::Date(date) => match numbers::serial(*date) {
            Some(serial) => {
                let code = if manner.is_plain {
                    numbers::date_in_digits(manner.language)
                } else {
                    numbers::date_in_words(manner.language)
                };
                let format = toned.set_num_format(code).set_align(side).set_indent(1);
                worksheet.write_number_with_format(row, column, serial, &format)?;
            }
            None => {
                worksheet.write_string_with_format(row, column, date.to_string(), &toned)?;
            }
        },
        Content::Text(text) => {
            let shown = if marks.is_empty() {
                text.clone()
            } else {
                marked(text, cell, &marks, manner.words)
            };
            worksheet.write_string_with_format(row, column, names::text(&shown), &toned.set_text_wrap())?;
        }
        Content::Absent(word) => absent(worksheet, (row, column), word, base)?,
        Content::Blank => {
            worksheet.write_blank(row, column, &toned)?;
        }
    }
    note(worksheet, (row, column), cell)
}

/// What the reader sees in a text cell, and about what in another: to measure by.
pub(super) fn shown(cell: &Cell, words: &Words, is_plain: bool) -> String {
    let marks = marks(cell, words, is_plain);
    let plain = match &cell.content {
        Content::Text(text) if !marks.is_empty() => return marked(text, cell, &marks, words),
        Content::Text(text) | Content::Absent(text) => return text.clone(),
        Content::Number(value, format) => numbers::approximate(*value, *format),
        Content::Date(_) => "28 mmm. 2026".to_owned(),
        Content::Blank => return String::new(),
    };
    format!("{plain} {marks}").trim_end().to_owned()
}

/// Markers (v) and (r), icon and word.
fn marks(cell: &Cell, words: &Words, is_plain: bool) -> String {
    if is_plain {
        return String::new();
    }
    let [provisional, restated] = &words.markers;
    let mark = style::tone_mark(cell.tone, words);
    [
        (cell.is_provisional, provisional),
        (cell.is_restated, restated),
        (!mark.is_empty(), &mark),
    ]
    .into_iter()
    .filter_map(|(applies, mark)| applies.then_some(mark.as_str()))
    .collect::<Vec<_>>()
    .join(" ")
}

/// Text with its marks; a text that holds the tone's own word gets the icon only.
fn marked(text: &str, cell: &Cell, marks: &str, words: &Words) -> String {
    let mark = style::tone_mark(cell.tone, words);
    let word = mark.split_once(' ').map_or("", |(_, word)| word);
    let is_said = cell.says_tone || text.to_lowercase().contains(&word.to_lowercase());
    if !word.is_empty() && is_said {
        let icon: String = mark.chars().take(1).collect();
        let rest = marks.strip_suffix(mark.as_str()).unwrap_or_default().trim_end();
        return format!("{icon} {text} {rest}").trim_end().to_owned();
    }
    if mark.is_empty() {
        format!("{text} {marks}")
    } else {
        joined(marks, text)
    }
}

fn absent(worksheet: &mut Worksheet, (row, column): (u32, u16), word: &str, base: &Format) -> Result<(), XlsxError> {
    let format = base
        .clone()
        .set_italic()
        .set_font_color(style::SECONDARY)
        .set_text_wrap();
    worksheet.write_string_with_format(row, column, names::text(word), &format)?;
    Ok(())
}

/// Puts the note behind a cell, where it has one.
pub(super) fn note(worksheet: &mut Worksheet, (row, column): (u32, u16), cell: &Cell) -> Result<(), XlsxError> {
    let Some(comment) = &cell.comment else {
        return Ok(());
    };
    let text = names::text(comment);
    let lines = 1 + text.chars().count() / 34 + text.matches('\n').count();
    let note = Note::new(text.as_str())
        .add_author_prefix(false)
        .set_font_name(style::FONT)
        .set_font_size(style::SMALL)
        .set_width(240)
        .set_height((lines as u32 * 16 + 20).clamp(60, 400))
        .set_alt_text(names::cut(&text, 200));
    worksheet.insert_note(row, column, &note)?;
    Ok(())
}
