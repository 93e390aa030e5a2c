//! What a report says, as the JSON that `report.typ` reads.

use serde_json::{Value, json};

use super::{letters, widths};
use crate::locale::Locale;
use crate::render::palette::{self, Colour, contrast};
use crate::render::{RenderError, font, signs, svg, written};
use crate::report::document::{Link, Paper, Reach, SheetKind, TableColumn};
use crate::report::sign::Sign;
use crate::report::{Block, Cell, Content, Document, Sheet, Table, Tile, Tone};

/// Id of the sheet that comes first, whatever its place in the workbook.
const FIRST: &str = "summary";

/// Pixels of a sign; the template sets its size.
const SIGN: u32 = 24;
/// Rows and other blocks of a sheet that takes about half a page.
const SHORT: usize = 18;

/// What the parts of a report need to know of the whole.
struct Wire<'a> {
    document: &'a Document,
    locale: &'a Locale,
    sheets: Vec<&'a Sheet>,
}

/// The report, in letters that can be printed.
pub(super) fn report(document: &Document, locale: &Locale) -> Result<Value, RenderError> {
    let is_read =
        |sheet: &&Sheet| matches!(sheet.kind, SheetKind::Cover | SheetKind::Report) && sheet.reach == Reach::Everywhere;
    let mut sheets: Vec<&Sheet> = document.sheets.iter().filter(is_read).collect();
    sheets.sort_by_key(|sheet| sheet.id != FIRST);
    let wire = Wire {
        document,
        locale,
        sheets,
    };
    let mut said = wire.whole()?;
    in_letters(&mut said);
    Ok(said)
}

/// Every text in printable letters, no line of which ends with a euro sign.
fn in_letters(value: &mut Value) {
    match value {
        Value::String(text) => {
            *text = letters::printable(text)
                .replace("€ ", "€\u{a0}")
                .replace("−€", "−\u{2060}€");
        }
        Value::Array(values) => values.iter_mut().for_each(in_letters),
        Value::Object(entries) => entries.values_mut().for_each(in_letters),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

impl Wire<'_> {
    fn whole(&self) -> Result<Value, RenderError> {
        let edition = &self.document.edition;
        let parts = [&edition.period, &edition.edition, &edition.reference, &edition.status];
        let line: Vec<&str> = parts
            .into_iter()
            .map(String::as_str)
            .filter(|part| !part.is_empty())
            .collect();
        let date = edition.reference_date;
        let sheets: Result<Vec<Value>, RenderError> = self.sheets.iter().map(|sheet| self.sheet(sheet)).collect();
        Ok(json!({
            "title": self.document.title,
            "language": self.document.language.id(),
            "font": font::FAMILY,
            "date": [date.year(), date.month(), date.day()],
            "page-of": self.document.words.page_of,
            "edition": { "network": edition.network, "line": line.join(" · ") },
            "colours": colours(&self.document.brand.colour),
            "sheets": sheets?,
        }))
    }

    fn sheet(&self, sheet: &Sheet) -> Result<Value, RenderError> {
        let paper = match sheet.paper {
            Paper::OnePage => "one-page",
            Paper::Portrait => "portrait",
            Paper::Landscape => "landscape",
        };
        let mut blocks = Vec::new();
        for block in on_paper(&sheet.blocks) {
            blocks.extend(self.block(block, sheet.paper)?);
            let off = &self.document.words.off_paper;
            if matches!(block, Block::Contents(_)) && !off.is_empty() {
                blocks.push(json!({ "kind": "note", "text": off }));
            }
        }
        let headline = if sheet.headline.is_empty() {
            sheet.called()
        } else {
            &sheet.headline
        };
        Ok(json!({
            "id": sheet.id,
            "name": sheet.called(),
            "headline": headline,
            "subtitle": sheet.subtitle,
            "paper": paper,
            "short": is_short(&sheet.blocks),
            "blocks": blocks,
        }))
    }

    /// A block by its kind; what is filled in stands in a workbook only.
    fn block(&self, block: &Block, paper: Paper) -> Result<Option<Value>, RenderError> {
        Ok(Some(match block {
            Block::Heading(text) => json!({ "kind": "heading", "text": text }),
            Block::Paragraph(text) => json!({ "kind": "paragraph", "text": text }),
            Block::Note(text) | Block::Detail(text) => json!({ "kind": "note", "text": text }),
            Block::Sentences(sentences) => {
                let said = sentences.iter().map(|sentence| {
                    json!({ "text": sentence.text, "tone": self.tone(sentence.tone, &sentence.text, false) })
                });
                json!({ "kind": "sentences", "sentences": said.collect::<Vec<_>>() })
            }
            Block::Tiles(tiles) => {
                json!({ "kind": "tiles", "tiles": tiles.iter().map(|tile| self.tile(tile)).collect::<Vec<_>>() })
            }
            Block::Chart(chart) => json!({
                "kind": "chart",
                "svg": svg::chart_svg(chart, self.locale)?,
                "description": chart.description,
                "tall": is_tall(svg::chart_size(chart, self.locale)),
            }),
            Block::Table(table) => self.table(table, paper),
            Block::Reading(reading) => {
                let texts = [&reading.seen, &reading.meaning, &reading.question];
                let parts = reading.heads.iter().zip(texts).zip(widths::of_parts(texts));
                let part = |((head, text), width): ((&String, &String), _)| json!({ "head": head, "text": text, "width": width });
                let [has_no_meaning, has_no_question] = reading.is_open;
                let parts = parts.zip([false, has_no_meaning, has_no_question]);
                let (open, said): (Vec<_>, Vec<_>) = parts.partition(|(_, is_open)| *is_open);
                let of = |parts: Vec<(_, bool)>| parts.into_iter().map(|(one, _)| part(one)).collect::<Vec<_>>();
                json!({ "kind": "reading", "parts": of(said), "open": of(open) })
            }
            Block::Contents(links) => {
                // What is not on paper is not linked to.
                let here = links
                    .iter()
                    .filter(|link| self.sheets.iter().any(|sheet| sheet.id == link.sheet));
                let called = |link: &Link| {
                    let sheet = self.sheets.iter().find(|sheet| sheet.id == link.sheet);
                    sheet.map_or_else(|| link.text.clone(), |sheet| sheet.called().to_owned())
                };
                let here = here.map(|link| json!({ "sheet": link.sheet, "text": called(link), "note": link.note }));
                json!({ "kind": "contents", "links": here.collect::<Vec<_>>() })
            }
            Block::Form(_) | Block::Fields(_) => return Ok(None),
        }))
    }

    fn tile(&self, tile: &Tile) -> Value {
        json!({
            "title": tile.title,
            "figure": self.cell(&tile.figure),
            "word": tile.word,
            "comparison": tile.comparison,
            "tone": self.tone(tile.tone, "", false),
        })
    }

    fn table(&self, table: &Table, paper: Paper) -> Value {
        let shared = widths::columns(table, paper, self.locale, &self.document.words.tones);
        let column = |(column, shared): (&TableColumn, &widths::Column)| json!({ "header": column.header, "width": shared.width, "figures": shared.has_figures });
        let row = |row: &Vec<Cell>| row.iter().map(|cell| self.cell(cell)).collect::<Vec<_>>();
        json!({
            "kind": "table",
            "caption": table.caption,
            "columns": table.columns.iter().zip(&shared).map(column).collect::<Vec<_>>(),
            "rows": table.rows.iter().map(row).collect::<Vec<_>>(),
            "total": table.has_total && !table.rows.is_empty(),
            "dense": widths::is_dense(table),
            "notes": table.notes,
        })
    }

    fn cell(&self, cell: &Cell) -> Value {
        let text = written::content(self.locale, &cell.content);
        // A sign stands for the icon of its tone.
        let tone = cell.sign.map_or(cell.tone, Sign::tone);
        let [provisional, restated] = &self.document.words.markers;
        let marks = [(cell.is_provisional, provisional), (cell.is_restated, restated)];
        let marks = marks.iter().filter(|(is_marked, _)| *is_marked).map(|(_, mark)| *mark);
        json!({
            "sign": cell.sign.map(|sign| signs::svg(sign, SIGN)),
            "tone": self.tone(tone, &text, cell.says_tone),
            "text": text,
            "muted": matches!(cell.content, Content::Absent(_)),
            "figure": matches!(cell.content, Content::Number(..)),
            "marks": marks.collect::<Vec<_>>(),
            "comment": cell.comment,
        })
    }

    /// Shape and word of a tone; without the word where the text beside it says it.
    fn tone(&self, tone: Tone, beside: &str, is_said: bool) -> Value {
        let [improvement, concern, no_signal, neutral] = &self.document.words.tones;
        let (shape, word) = match tone {
            Tone::Improvement => ("improvement", improvement),
            Tone::Concern => ("concern", concern),
            Tone::NoSignal => ("no-signal", no_signal),
            Tone::Neutral => ("neutral", neutral),
            Tone::Plain => return Value::Null,
        };
        let is_said = is_said || beside.to_lowercase().contains(&word.to_lowercase());
        json!({ "shape": shape, "word": if is_said { None } else { Some(word) } })
    }
}

/// The blocks that are read on paper; a heading only with something under it.
fn on_paper(blocks: &[Block]) -> Vec<&Block> {
    let is_off = |block: &&Block| match block {
        Block::Table(table) => table.reach != Reach::Everywhere,
        Block::Detail(_) => true,
        _ => false,
    };
    let read: Vec<&Block> = blocks.iter().filter(|block| !is_off(block)).collect();
    let is_heading = |block: Option<&&Block>| matches!(block, Some(Block::Heading(_)));
    let has_text = |at: usize| at + 1 < read.len() && !is_heading(read.get(at + 1));
    let kept = read
        .iter()
        .enumerate()
        .filter(|(at, block)| !is_heading(Some(*block)) || has_text(*at));
    kept.map(|(_, block)| *block).collect()
}

/// True for a drawing that a page on its side would shrink: it gets an upright one.
/// True of a sheet that takes about half a page or less: it may share one with another.
fn is_short(blocks: &[Block]) -> bool {
    let rows = |block: &Block| match block {
        Block::Table(table) => table.rows.len() + 3,
        Block::Chart(_) | Block::Tiles(_) | Block::Contents(_) => SHORT + 1,
        _ => 1,
    };
    on_paper(blocks).into_iter().map(rows).sum::<usize>() <= SHORT
}

fn is_tall((width, height): (f64, f64)) -> bool {
    height > 0.9 * width
}

/// The colours that the template names. The network's colour where it can be read; links take it only when it reads
/// well on paper.
fn colours(brand: &str) -> Value {
    let brand = Colour::parse(brand).unwrap_or(palette::BLUE);
    let link = if contrast(brand, palette::WHITE) >= 4.5 {
        brand
    } else {
        palette::BLUE
    };
    json!({
        "brand": brand.hex(),
        "on-brand": palette::text_on(brand).hex(),
        "link": link.hex(),
        "text": palette::TEXT.hex(),
        "secondary": palette::SECONDARY.hex(),
        "grid": palette::GRID.hex(),
        "head": palette::HEAD.hex(),
        "improvement": palette::tone(Tone::Improvement).hex(),
        "concern": palette::tone(Tone::Concern).hex(),
        "no-signal": palette::tone(Tone::NoSignal).hex(),
        "neutral": palette::tone(Tone::Neutral).hex(),
    })
}
