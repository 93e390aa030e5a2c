//! Puts every placed piece on its sheet.

use std::collections::BTreeMap;

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder, FormatUnderline, Url, Worksheet, XlsxError};

use crate::render::xlsx::cells::{self, Manner};
use crate::render::xlsx::charts::{self, Plan};
use crate::render::xlsx::layout::joined;
use crate::render::xlsx::names::{self, Names};
use crate::render::xlsx::picture::Pictures;
use crate::render::xlsx::placed::{Look, Piece, Placed, What};
use crate::render::xlsx::{form, heat, legend, style, table};
use crate::report::document::SheetKind;
use crate::report::{Cell, Document, Sheet, Tone};

/// Writes a sheet.
pub(super) fn write(
    worksheet: &mut Worksheet,
    document: &Document,
    sheet: &Sheet,
    placed: &Placed,
    names: &mut Names,
    (plans, pictures): (&BTreeMap<String, Plan>, &Pictures),
) -> Result<(), XlsxError> {
    let manner = Manner {
        words: &document.words,
        language: document.language,
        is_plain: matches!(sheet.kind, SheetKind::Data | SheetKind::Form | SheetKind::Lists),
        is_left: false,
    };
    let brand = style::brand(&document.brand.colour);
    for piece in &placed.pieces {
        match &piece.what {
            What::Line {
                lead, text, look, tone, ..
            } => {
                let format = look_of(*look, *tone, &document.brand.colour);
                line(worksheet, piece, (lead, text), &format, *tone)?;
            }
            What::Edition(text) => line(
                worksheet,
                piece,
                ("", text),
                &style::secondary(style::SMALL),
                Tone::Plain,
            )?,
            What::Figure(cell, tone) => {
                let figure = tile(None)
                    .set_font_size(20.0)
                    .set_bold()
                    .set_font_color(style::tone_text(*tone))
                    .set_align(FormatAlign::VerticalCenter);
                span(worksheet, piece, "", &figure)?;
                // Icon and word of the tone stand in the last line of the tile, in a readable size.
                let untoned = Cell {
                    tone: Tone::Plain,
                    ..(*cell).clone()
                };
                let left = Manner {
                    is_left: true,
                    ..manner
                };
                cells::write(worksheet, (piece.row, piece.first), &untoned, &figure, left)?;
            }
            What::Link(target) => {
                let format = link_format(brand);
                link(worksheet, piece, names.of(target.sheet), &target.text, &format)?;
            }
            What::Back(target) => {
                let format = link_format(brand)
                    .set_font_size(style::SMALL)
                    .set_align(FormatAlign::Right);
                link(worksheet, piece, names.of(target), &document.words.back, &format)?;
            }
            What::Table(content) => {
                let name = names.claim_table(&content.name);
                table::write(worksheet, (piece.row, piece.first), (content, &name), manner)?;
            }
            What::Form(content) => form::write(worksheet, piece.row, content, names, document.language)?,
            What::Field(field) => form::write_field(worksheet, piece.row, field, names, document.language)?,
            What::Legend(parts) => {
                span(
                    worksheet,
                    piece,
                    &legend::text(parts),
                    &style::sized(style::SMALL).set_text_wrap(),
                )?;
                legend::write(worksheet, (piece.row, piece.first), parts)?;
            }
            What::Picture { spec, width, height } => {
                if let Some(image) = pictures.image(spec, (*width, *height))? {
                    worksheet.insert_image_with_offset(piece.row, 0, &image, 0, 4)?;
                }
            }
            What::Heat(cells) => heat::write(worksheet, piece.row, *cells, &document.words)?,
            What::Chart {
                spec,
                native,
                panel,
                left,
                width,
                height,
            } => {
                if let Some(plan) = plans.get(&spec.id)
                    && let Some(chart) = charts::draw((*native, spec), *panel, plan, (*width, *height))
                {
                    worksheet.insert_chart_with_offset(piece.row, 0, &chart, *left, 4)?;
                }
            }
        }
    }
    Ok(())
}

/// A text across the columns of a piece; the icon and word in front of it in the colour of its tone.
fn line(
    worksheet: &mut Worksheet,
    piece: &Piece,
    (lead, text): (&str, &str),
    format: &Format,
    tone: Tone,
) -> Result<(), XlsxError> {
    let text = names::text(text);
    span(worksheet, piece, &joined(lead, &text), format)?;
    if !lead.is_empty() && !text.is_empty() {
        let strong = format.clone().set_bold().set_font_color(style::tone_text(tone));
        let rest = format!(" · {text}");
        let parts = [(&strong, lead), (format, rest.as_str())];
        worksheet.write_rich_string_with_format(piece.row, piece.first, &parts, format)?;
    }
    Ok(())
}

/// Text across the columns of a piece: merged, unless it is one column.
fn span(worksheet: &mut Worksheet, piece: &Piece, text: &str, format: &Format) -> Result<(), XlsxError> {
    if piece.first == piece.last {
        worksheet.write_string_with_format(piece.row, piece.first, text, format)?;
    } else {
        worksheet.merge_range(piece.row, piece.first, piece.row, piece.last, text, format)?;
    }
    Ok(())
}

/// A link to the first cell of another sheet; plain text where there is no such sheet.
fn link(
    worksheet: &mut Worksheet,
    piece: &Piece,
    target: Option<&str>,
    text: &str,
    format: &Format,
) -> Result<(), XlsxError> {
    let text = names::cut(&names::text(text), 255);
    match target {
        None => span(worksheet, piece, &text, &style::body()),
        Some(name) => {
            span(worksheet, piece, &text, format)?;
            let url = Url::new(format!("internal:'{}'!A1", name.replace('\'', "''"))).set_text(text);
            worksheet.write_url_with_format(piece.row, piece.first, url, format)?;
            Ok(())
        }
    }
}

fn link_format(brand: Color) -> Format {
    style::body()
        .set_font_color(brand)
        .set_underline(FormatUnderline::Single)
        .set_text_wrap()
}

fn look_of(look: Look, tone: Tone, colour: &str) -> Format {
    let format = style::sized(look.points()).set_text_wrap();
    let format = if look.is_bold() { format.set_bold() } else { format };
    match look {
        Look::Band => style::band(colour),
        Look::Heading | Look::Caption => format.set_align(FormatAlign::Bottom),
        Look::Body | Look::Label => format,
        Look::Subtitle => format.set_font_color(style::SECONDARY).set_align(FormatAlign::Bottom),
        Look::Note => format.set_font_color(style::SECONDARY),
        Look::Empty => format
            .set_italic()
            .set_font_color(style::SECONDARY)
            .set_border(FormatBorder::Thin)
            .set_border_color(style::GRID),
        Look::TileTitle => tile(Some(tone))
            .set_bold()
            .set_font_color(style::SECONDARY)
            .set_text_wrap(),
        Look::TileWord => tile(None).set_text_wrap(),
        Look::TileFoot => tile(None)
            .set_font_size(style::SMALL)
            .set_font_color(style::SECONDARY)
            .set_text_wrap(),
    }
}

/// A part of a tile: light, parted from its neighbour by white, at the head a line in the colour of its tone.
fn tile(head: Option<Tone>) -> Format {
    let format = style::body()
        .set_background_color(style::TILE)
        .set_align(FormatAlign::Left)
        .set_indent(1)
        .set_border_right(FormatBorder::Thick)
        .set_border_right_color(Color::White);
    match head {
        Some(tone) => format
            .set_border_top(FormatBorder::Medium)
            .set_border_top_color(style::tone_area(tone)),
        None => format,
    }
}
