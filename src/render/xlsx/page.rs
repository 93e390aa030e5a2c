//! Document properties, columns, print set-up.

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Worksheet, XlsxError};

use crate::render::xlsx::placed::Placed;
use crate::render::xlsx::{form, names};
use crate::report::document::{Paper, SheetKind};
use crate::report::{Block, Document, Sheet};

/// Height of a row of body text.
pub(super) const ROW_PIXELS: u32 = 17;
/// Width of a column that nobody set.
pub(super) const COLUMN_PIXELS: u32 = 64;
/// Paper size A4.
const A4: u8 = 9;

/// Title, subject and author; created on the reference date, so that the same document gives the same bytes.
pub(super) fn properties(document: &Document) -> DocProperties {
    let edition = &document.edition;
    let properties = DocProperties::new()
        .set_title(names::cut(&document.title, 250))
        .set_subject(names::cut(&of_edition(&edition.period, &edition.edition), 250))
        .set_author(names::cut(&edition.network, 250))
        .set_company(names::cut(&edition.network, 250))
        .set_status(names::cut(&edition.status, 250));
    let date = edition.reference_date;
    let year = u16::try_from(date.year()).unwrap_or(1900);
    match ExcelDateTime::from_ymd(year, date.month() as u8, date.day() as u8) {
        Ok(moment) => properties.set_creation_datetime(&moment),
        Err(_) => properties.set_creation_datetime(&ExcelDateTime::default()),
    }
}

/// Columns, rows and print set-up of a sheet of the document.
pub(super) fn set_up(
    worksheet: &mut Worksheet,
    document: &Document,
    sheet: &Sheet,
    placed: &Placed,
) -> Result<(), XlsxError> {
    for (column, width) in (0..).zip(&placed.widths) {
        worksheet.set_column_width_pixels(column, *width)?;
    }
    for (row, height) in &placed.heights {
        worksheet.set_row_height(*row, *height)?;
    }
    common(worksheet, document);
    match sheet.paper {
        Paper::OnePage => worksheet.set_portrait().set_print_fit_to_pages(1, 1),
        Paper::Portrait => worksheet.set_portrait().set_print_fit_to_pages(1, 0),
        Paper::Landscape => worksheet.set_landscape().set_print_fit_to_pages(1, 0),
    };
    if matches!(sheet.kind, SheetKind::Cover | SheetKind::Report) {
        worksheet.set_screen_gridlines(false);
        let last = (placed.widths.len().max(1) - 1) as u16;
        worksheet.set_print_area(0, 0, placed.end.max(1) - 1, last)?;
    } else if !sheet.blocks.iter().any(|block| matches!(block, Block::Fields(_))) {
        worksheet.set_freeze_panes(1, 0)?;
    }
    if form::is_to_fill_in(sheet) {
        form::protect(worksheet);
    }
    worksheet.set_hidden(sheet.kind == SheetKind::Lists);
    if let Some(row) = placed.repeated {
        worksheet.set_repeat_rows(row, row)?;
    }
    worksheet.set_page_breaks(&placed.breaks)?;
    Ok(())
}

/// Print set-up of a sheet that holds what a chart draws: the message of the chart heads every page.
pub(super) fn set_up_data(worksheet: &mut Worksheet, document: &Document, title: &str) -> Result<(), XlsxError> {
    common(worksheet, document);
    let title = names::cut(&names::text(title), 200).replace('&', "&&");
    worksheet.set_header(format!("&L&\"Arial,Bold\"&10 {title}"));
    worksheet.set_margins(0.5, 0.5, 0.8, 0.7, 0.3, 0.3);
    worksheet.set_landscape().set_print_fit_to_pages(1, 0);
    worksheet.set_freeze_panes(1, 0)?;
    worksheet.set_repeat_rows(0, 0)?;
    Ok(())
}

fn common(worksheet: &mut Worksheet, document: &Document) {
    worksheet
        .set_paper_size(A4)
        .set_margins(0.5, 0.5, 0.5, 0.7, 0.3, 0.3)
        .set_zoom(100)
        .set_footer(footer(document));
}

/// Period and edition; a workbook to fill in belongs to no edition, and then the period stands alone.
fn of_edition(period: &str, edition: &str) -> String {
    if edition.is_empty() {
        period.to_owned()
    } else {
        format!("{period} · {edition}")
    }
}

/// Foot of every page: network, edition, page x of y. Excel takes at most 255 characters.
fn footer(document: &Document) -> String {
    let part = |text: &str| names::cut(text, 70).replace('&', "&&");
    let edition = &document.edition;
    format!(
        "&L&8 {}&C&8 {}&R&8 {}",
        part(&edition.network),
        of_edition(&part(&edition.period), &part(&edition.edition)),
        names::cut(&document.words.page_of, 40)
    )
}
