//! Tabs to fill in: a locked header, open cells with their checks and drop-down lists, protection without a password.

use rust_xlsxwriter::{
    DataValidation, DataValidationErrorStyle, DataValidationRule, ExcelDateTime, Format, FormatAlign, FormatBorder,
    Formula, ProtectionOptions, Worksheet, XlsxError,
};

use crate::domain::Date;
use crate::locale::Language;
use crate::render::xlsx::names::Names;
use crate::render::xlsx::{cells, names, numbers, style};
use crate::report::form::{Check, Entry, Field, Form, Help, Rule};
use crate::report::{Block, Cell, Content, Sheet, Tone};

/// Excel's limits on the title and the text of a message beside a cell, in UTF-16 units.
const LONGEST_TITLE: usize = 32;
const LONGEST_MESSAGE: usize = 255;

/// What is typed in a cell, whether it may be, and the language of its format.
#[derive(Clone, Copy)]
struct Manner {
    entry: Entry,
    is_open: bool,
    is_example: bool,
    /// Where numbers and days stand.
    side: FormatAlign,
    /// True for a cell that stands by itself.
    is_boxed: bool,
    language: Language,
}

/// True when something on a sheet is to be filled in.
pub(super) fn is_to_fill_in(sheet: &Sheet) -> bool {
    sheet
        .blocks
        .iter()
        .any(|block| matches!(block, Block::Form(_) | Block::Fields(_)))
}

/// Protects a sheet but for its open cells. Without a password: it keeps from mistakes, not from people.
pub(super) fn protect(worksheet: &mut Worksheet) {
    let mut options = ProtectionOptions::new();
    options.format_cells = true;
    options.format_columns = true;
    options.format_rows = true;
    worksheet.protect_with_options(&options);
}

/// Writes a form with its header in a row.
pub(super) fn write(
    worksheet: &mut Worksheet,
    top: u32,
    form: &Form,
    sheets: &Names,
    language: Language,
) -> Result<(), XlsxError> {
    for (number, column) in (0..).zip(&form.columns) {
        let header = names::cut(&names::text(&column.header), LONGEST_MESSAGE);
        let format = if column.is_open {
            style::header()
        } else {
            style::header().set_italic().set_font_color(style::SECONDARY)
        };
        let side = match column.entry {
            Entry::Text => FormatAlign::Left,
            Entry::Number | Entry::Date => FormatAlign::Right,
        };
        worksheet.write_string_with_format(top, number, header, &format.set_align(side).set_indent(1))?;
    }
    for (number, row) in (top + 1..).zip(&form.rows) {
        for ((place, column), cell) in (0..).zip(&form.columns).zip(&row.cells) {
            let manner = Manner {
                entry: column.entry,
                is_open: column.is_open && !row.is_example,
                is_example: row.is_example,
                side: FormatAlign::Right,
                is_boxed: false,
                language,
            };
            write_cell(worksheet, (number, place), cell, manner)?;
        }
    }
    let filled = top + 1 + form.rows.len() as u32;
    let last = filled + form.open_rows;
    for (place, column) in (0..).zip(&form.columns) {
        let manner = Manner {
            entry: column.entry,
            is_open: column.is_open,
            is_example: false,
            side: FormatAlign::Right,
            is_boxed: false,
            language,
        };
        let format = format_of(manner, Tone::Plain);
        for row in filled..last {
            worksheet.write_blank(row, place, &format)?;
        }
        let examples = form.rows.iter().take_while(|row| row.is_example).count() as u32;
        let first = top + 1 + examples;
        if column.is_open
            && last > first
            && let Some(validation) = validation(column.check.as_ref(), column.help.as_ref(), sheets)?
        {
            worksheet.add_data_validation(first, place, last - 1, place, &validation)?;
        }
    }
    Ok(())
}

/// Writes a label and the cell to fill in at its right.
pub(super) fn write_field(
    worksheet: &mut Worksheet,
    row: u32,
    field: &Field,
    sheets: &Names,
    language: Language,
) -> Result<(), XlsxError> {
    worksheet.write_string_with_format(row, 0, names::text(&field.label), &style::header())?;
    let manner = Manner {
        entry: field.entry,
        is_open: field.is_open,
        is_example: false,
        side: FormatAlign::Left,
        is_boxed: true,
        language,
    };
    write_cell(worksheet, (row, 1), &field.value, manner)?;
    if field.is_open
        && let Some(validation) = validation(field.check.as_ref(), field.help.as_ref(), sheets)?
    {
        worksheet.add_data_validation(row, 1, row, 1, &validation)?;
    }
    Ok(())
}

fn write_cell(worksheet: &mut Worksheet, at: (u32, u16), cell: &Cell, manner: Manner) -> Result<(), XlsxError> {
    let format = format_of(manner, cell.tone);
    let (row, column) = at;
    match &cell.content {
        Content::Text(text) | Content::Absent(text) => {
            // What a partner typed stays as it is; a remark beside it gets the icon of its tone.
            let icon = if manner.is_open { "" } else { style::icon(cell.tone) };
            let text = names::text(&format!("{icon}{text}"));
            worksheet.write_string_with_format(row, column, text, &format.set_text_wrap())?;
        }
        Content::Number(number, _) if number.is_finite() => {
            worksheet.write_number_with_format(row, column, *number, &format)?;
        }
        Content::Date(day) => match numbers::serial(*day) {
            Some(serial) => {
                let format = format.set_num_format(numbers::date_in_digits(manner.language));
                worksheet.write_number_with_format(row, column, serial, &format)?;
            }
            None => {
                worksheet.write_string_with_format(row, column, day.to_string(), &format)?;
            }
        },
        Content::Number(..) | Content::Blank => {
            worksheet.write_blank(row, column, &format)?;
        }
    }
    cells::note(worksheet, at, cell)
}

fn format_of(manner: Manner, tone: Tone) -> Format {
    let format = style::body();
    let format = match manner.entry {
        Entry::Text => format.set_num_format("@").set_align(FormatAlign::Left),
        Entry::Number => format.set_align(manner.side),
        Entry::Date => format
            .set_num_format(numbers::date_in_digits(manner.language))
            .set_align(manner.side),
    };
    // Stands in a little, so that a number does not touch the text beside it.
    let format = format.set_indent(1);
    let format = if manner.is_boxed {
        format.set_border(FormatBorder::Thin).set_border_color(style::GREY)
    } else {
        format
    };
    let format = if manner.is_open { format.set_unlocked() } else { format };
    if manner.is_example {
        return format
            .set_italic()
            .set_font_color(style::SECONDARY)
            .set_background_color(style::TILE);
    }
    match (tone, manner.is_open) {
        (Tone::Plain, true) => format,
        (Tone::Plain, false) => format.set_font_color(style::SECONDARY),
        (tone, true) => format
            .set_background_color(style::MARKED)
            .set_border(FormatBorder::Medium)
            .set_border_color(style::tone_area(tone)),
        (tone, false) => format.set_font_color(style::tone_text(tone)),
    }
}

fn validation(check: Option<&Check>, help: Option<&Help>, sheets: &Names) -> Result<Option<DataValidation>, XlsxError> {
    let Some(rule) = check.and_then(|check| ruled(&check.rule, sheets)) else {
        let told = help.map(|help| with_help(DataValidation::new().allow_any_value(), help));
        return told.transpose();
    };
    let mut validation = rule?;
    if let Some(check) = check {
        let style = if check.is_strict {
            DataValidationErrorStyle::Stop
        } else {
            DataValidationErrorStyle::Warning
        };
        validation = validation
            .set_error_style(style)
            .set_error_title(names::cut(&check.refusal.title, LONGEST_TITLE))?
            .set_error_message(names::cut(&check.refusal.text, LONGEST_MESSAGE))?;
    }
    match help {
        Some(help) => with_help(validation, help).map(Some),
        None => Ok(Some(validation)),
    }
}

fn with_help(validation: DataValidation, help: &Help) -> Result<DataValidation, XlsxError> {
    validation
        .set_input_title(names::cut(&help.title, LONGEST_TITLE))?
        .set_input_message(names::shortened(&help.text, LONGEST_MESSAGE))
}

/// The rule as Excel has it; `None` where its sheet is not there or a day is none of Excel's.
fn ruled(rule: &Rule, sheets: &Names) -> Option<Result<DataValidation, XlsxError>> {
    let validation = DataValidation::new();
    Some(match rule {
        Rule::Words(words) => validation.allow_list_strings(words),
        Rule::Listed { sheet, column, words } => {
            let name = sheets.of(sheet)?.replace('\'', "''");
            let letter = rust_xlsxwriter::utility::column_number_to_name(*column);
            let last = words + 1;
            Ok(validation.allow_list_formula(Formula::new(format!("='{name}'!${letter}$2:${letter}${last}"))))
        }
        Rule::Number { is_whole, least, most } => Ok(if *is_whole {
            validation.allow_whole_number(DataValidationRule::Between(*least as i32, *most as i32))
        } else {
            validation.allow_decimal_number(DataValidationRule::Between(*least, *most))
        }),
        Rule::Day { first, last } => {
            Ok(validation.allow_date(DataValidationRule::Between(moment(*first)?, moment(*last)?)))
        }
        Rule::Length(most) => Ok(validation.allow_text_length(DataValidationRule::LessThanOrEqualTo(*most))),
    })
}

fn moment(day: Date) -> Option<ExcelDateTime> {
    let year = u16::try_from(day.year()).ok()?;
    ExcelDateTime::from_ymd(year, day.month() as u8, day.day() as u8).ok()
}
