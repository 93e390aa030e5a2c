//! Every text of a document that a reader sees, with the place where it stands.

use vlecht::locale::{Language, Locale};
use vlecht::render::svg;
use vlecht::report::document::{SheetKind, Words};
use vlecht::report::{Block, Content, Document, Sheet, Table};

/// A text and where it stands.
#[derive(Clone, Debug)]
pub(super) struct Said {
    /// Id of the sheet.
    pub(super) sheet: String,
    /// What it stands in: a kind of block, or the name of a table and the head of its column.
    pub(super) place: String,
    /// The text.
    pub(super) text: String,
}

/// All texts of a document but those of data sheets: their names and codes are a public interface, the same in each
/// language.
pub(super) fn all(document: &Document) -> Vec<Said> {
    let mut said = Vec::new();
    let edition = &document.edition;
    let head = [
        &document.title,
        &edition.period,
        &edition.edition,
        &edition.reference,
        &edition.status,
    ];
    for text in head.into_iter().chain(chrome(&document.words)) {
        add(&mut said, "", "head", text);
    }
    for sheet in &document.sheets {
        for text in [&sheet.name, &sheet.headline, &sheet.subtitle] {
            add(&mut said, sheet.id, "head", text);
        }
        if !matches!(sheet.kind, SheetKind::Data | SheetKind::Lists) {
            of_sheet(&mut said, sheet, document.language);
        }
    }
    said
}

fn chrome(words: &Words) -> Vec<&String> {
    let single = [&words.page_of, &words.back, &words.chart_data_prefix, &words.category];
    single.into_iter().chain(&words.tones).collect()
}

fn add(said: &mut Vec<Said>, sheet: &str, place: &str, text: &str) {
    said.push(Said {
        sheet: sheet.to_owned(),
        place: place.to_owned(),
        text: text.to_owned(),
    });
}

fn of_sheet(said: &mut Vec<Said>, sheet: &Sheet, language: Language) {
    let id = sheet.id;
    for block in &sheet.blocks {
        match block {
            Block::Heading(text) | Block::Paragraph(text) | Block::Note(text) | Block::Detail(text) => {
                add(said, id, "text", text);
            }
            Block::Sentences(sentences) => sentences.iter().for_each(|one| add(said, id, "sentence", &one.text)),
            Block::Tiles(tiles) => {
                for tile in tiles {
                    for text in [&tile.title, &tile.word, &tile.comparison] {
                        add(said, id, "tile", text);
                    }
                    of_content(said, id, "tile", &tile.figure.content);
                }
            }
            Block::Chart(spec) => {
                let drawn = svg::chart_svg(spec, &Locale::new(language)).expect("is drawn");
                let place = format!("chart {}", spec.id);
                // In one piece: names that take two lines stand in two texts.
                add(said, id, &place, &between_tags(&drawn).join(" "));
            }
            Block::Table(table) => of_table(said, id, table),
            Block::Reading(reading) => {
                let parts = [&reading.seen, &reading.meaning, &reading.question];
                let all = reading.heads.iter().chain(parts);
                all.for_each(|text| add(said, id, "reading", text));
            }
            Block::Contents(links) => {
                for link in links {
                    add(said, id, "contents", &link.text);
                    add(said, id, "contents", &link.note);
                }
            }
            Block::Form(form) => form
                .columns
                .iter()
                .for_each(|column| add(said, id, "form", &column.header)),
            Block::Fields(_) => {}
        }
    }
}

fn of_table(said: &mut Vec<Said>, sheet: &str, table: &Table) {
    add(said, sheet, &table.name, &table.caption);
    table.notes.iter().for_each(|note| add(said, sheet, &table.name, note));
    for column in &table.columns {
        add(said, sheet, &table.name, &column.header);
    }
    for row in &table.rows {
        for (cell, column) in row.iter().zip(&table.columns) {
            let place = format!("{}, {}", table.name, column.header);
            of_content(said, sheet, &place, &cell.content);
            let comment = cell.comment.as_deref().unwrap_or_default();
            add(said, sheet, &place, comment);
        }
    }
}

fn of_content(said: &mut Vec<Said>, sheet: &str, place: &str, content: &Content) {
    if let Content::Text(text) | Content::Absent(text) = content {
        add(said, sheet, place, text);
    }
}

/// The texts between the tags of a drawing.
fn between_tags(svg: &str) -> Vec<String> {
    let parts = svg
        .split('>')
        .filter_map(|part| part.split_once('<'))
        .map(|(text, _)| text.trim());
    parts.filter(|text| !text.is_empty()).map(str::to_owned).collect()
}
