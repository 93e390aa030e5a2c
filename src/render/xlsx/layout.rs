//! Gives every block its rows and columns; the writer and the traces both follow it.

use std::collections::BTreeMap;

use crate::render::xlsx::breaks;
use crate::render::xlsx::cells;
use crate::render::xlsx::charts;
use crate::render::xlsx::grid::{self, Grid};
use crate::render::xlsx::measure::{height, lines};
use crate::render::xlsx::placed::{Look, Piece, Placed, What};
use crate::render::xlsx::style::{self, BODY, SMALL};
use crate::report::document::{Link, Reading, Sentence, SheetKind, Words};
use crate::report::{Block, ChartBody, ChartSpec, Document, Sheet, Table, Tile, Tone, Trace};

/// Height in points of an empty row between blocks.
const GAP: f64 = 8.0;
/// Height in points of the rows under a chart.
const CHART_ROW: f64 = 15.0;

/// A sheet with every block in its place.
pub(super) fn place<'a>(document: &'a Document, sheet: &'a Sheet) -> Placed<'a> {
    let grid = grid::columns(sheet, &document.words);
    let mut layout = Layout {
        words: &document.words,
        placed: Placed {
            widths: grid.widths.clone(),
            heights: BTreeMap::new(),
            pieces: Vec::new(),
            end: 0,
            repeated: None,
            breaks: Vec::new(),
        },
        page: grid::page_pixels(sheet.paper),
        grid,
        row: 0,
        cuts: Vec::new(),
    };
    if matches!(sheet.kind, SheetKind::Report | SheetKind::Cover) {
        layout.head(document, sheet);
    }
    for block in &sheet.blocks {
        layout.block(block);
        // A heading stays with what it heads, and the head of the sheet with its first block.
        if !matches!(block, Block::Heading(_)) {
            layout.cuts.push(layout.row);
        }
    }
    layout.placed.end = layout.row;
    if sheet.kind == SheetKind::Report {
        layout.placed.breaks = breaks::between(&layout.cuts, &layout.placed, sheet.paper);
    }
    layout.placed.repeated = repeated(sheet, &layout.placed);
    layout.placed
}

/// The header row to repeat in print: of the table on a data sheet, or of the one table at the end of a report sheet.
fn repeated(sheet: &Sheet, placed: &Placed) -> Option<u32> {
    let tables = sheet.blocks.iter().filter(|b| matches!(b, Block::Table(_))).count();
    let is_last = matches!(sheet.blocks.last(), Some(Block::Table(_)));
    let row = placed.pieces.iter().find_map(|piece| match piece.what {
        What::Table(_) => Some(piece.row),
        _ => None,
    });
    row.filter(|row| *row == 0 || (tables == 1 && is_last))
}

struct Layout<'a> {
    words: &'a Words,
    placed: Placed<'a>,
    grid: Grid,
    page: u32,
    row: u32,
    /// Rows before which a printed page may begin.
    cuts: Vec<u32>,
}

impl<'a> Layout<'a> {
    fn head(&mut self, document: &'a Document, sheet: &'a Sheet) {
        self.line(&sheet.headline, Look::Band);
        let band = self.placed.heights.entry(0).or_insert(0.0);
        *band = (*band + 12.0).max(32.0);
        let row = self.row;
        self.line(&sheet.subtitle, Look::Subtitle);
        if let Some(height) = self.placed.heights.get_mut(&row) {
            *height += 5.0;
        }
        let edition = &document.edition;
        let text = [
            &edition.network,
            &edition.period,
            &edition.edition,
            &edition.reference,
            &edition.status,
        ]
        .into_iter()
        .filter(|part| !part.is_empty())
        .cloned()
        .collect::<Vec<_>>()
        .join(" · ");
        let contents = document
            .sheets
            .iter()
            .find(|other| other.blocks.iter().any(|block| matches!(block, Block::Contents(_))));
        let reach = self.grid.reach;
        let last_column = (reach > 0).then_some(reach);
        let cut = self.column_with_room_after(f64::from(self.page) - 90.0).or(last_column);
        let back = contents.filter(|contents| contents.id != sheet.id).zip(cut);
        let last = back.map_or(self.grid.reach, |(_, cut)| cut - 1);
        self.measure(&text, 0, last, SMALL, false);
        self.put(0, last, What::Edition(text));
        if let Some((contents, cut)) = back {
            self.put(cut, self.grid.reach, What::Back(contents.id));
        }
        self.row += 1;
        self.gap();
    }

    fn block(&mut self, block: &'a Block) {
        match block {
            Block::Heading(text) => self.line(text, Look::Heading),
            Block::Paragraph(text) => {
                self.line(text, Look::Body);
                self.gap();
            }
            Block::Note(text) => {
                self.line(text, Look::Note);
                self.gap();
            }
            Block::Sentences(sentences) => self.sentences(sentences),
            Block::Tiles(tiles) => self.tiles(tiles),
            Block::Chart(spec) => self.chart(spec),
            Block::Table(table) => self.table(table),
            Block::Reading(reading) => self.reading(reading),
            Block::Contents(links) => self.contents(links),
        }
    }

    fn sentences(&mut self, sentences: &'a [Sentence]) {
        for sentence in sentences {
            let lead = style::tone_mark(sentence.tone, self.words);
            self.toned_line(lead, &sentence.text, Look::Body, sentence.tone, sentence.trace.as_ref());
        }
        self.gap();
    }

    fn tiles(&mut self, tiles: &'a [Tile]) {
        for three in tiles.chunks(3) {
            let thirds = self.grid.thirds;
            for (tile, (first, last)) in three.iter().zip(thirds) {
                let parts = [
                    (String::new(), tile.title.as_str(), Look::TileTitle),
                    (String::new(), tile.word.as_str(), Look::TileWord),
                    (
                        style::tone_mark(tile.tone, self.words),
                        tile.comparison.as_str(),
                        Look::TileFoot,
                    ),
                ];
                for ((lead, text, look), offset) in parts.into_iter().zip([0, 2, 3]) {
                    let row = self.row;
                    self.row += offset;
                    let room = self.pixels(first, last) - grid::INDENT;
                    let lines = lines(&joined(&lead, text), room, look.points(), look.is_bold());
                    self.raise(lines, look.points());
                    let what = What::Line {
                        lead,
                        text,
                        look,
                        tone: tile.tone,
                        trace: None,
                    };
                    self.put(first, last, what);
                    self.row = row;
                }
                self.row += 1;
                self.put(first, last, What::Figure(&tile.figure, tile.tone));
                self.placed.heights.insert(self.row, 30.0);
                self.row -= 1;
            }
            self.row += 4;
            self.gap();
        }
    }

    fn chart(&mut self, spec: &'a ChartSpec) {
        self.line(&spec.headline, Look::Heading);
        self.line(&spec.subtitle, Look::Note);
        if let Some(sentence) = &spec.empty {
            self.line(sentence, Look::Empty);
            self.gap();
            return;
        }
        if matches!(spec.body, ChartBody::Calendar { .. }) {
            self.heat(spec);
            self.gap();
            return;
        }
        let (columns, width, height) = charts::size(&spec.body, self.page);
        let panels = charts::panels(&spec.body);
        for panel in 0..panels {
            let across = (panel % columns) as u32;
            let what = What::Chart {
                spec,
                panel,
                left: across * width,
                width: width.saturating_sub(if columns > 1 { 8 } else { 0 }),
                height,
            };
            self.put(0, self.grid.reach, what);
            if panel % columns == columns - 1 || panel + 1 == panels {
                self.skip_pixels(height);
                self.cuts.push(self.row);
            }
        }
        self.gap();
    }

    fn skip_pixels(&mut self, pixels: u32) {
        // A row of 15 points is 20 pixels.
        for _ in 0..pixels.div_ceil(20) + 1 {
            self.placed.heights.insert(self.row, CHART_ROW);
            self.row += 1;
        }
    }

    fn heat(&mut self, spec: &'a ChartSpec) {
        let ChartBody::Calendar { rows, columns, .. } = &spec.body else {
            return;
        };
        self.put(0, columns.len() as u16, What::Heat(spec));
        for (column, text) in columns.iter().enumerate() {
            self.measure(text, column as u16 + 1, column as u16 + 1, SMALL, true);
        }
        self.row += 1;
        for name in rows {
            self.measure(name, 0, 0, BODY, false);
            self.row += 1;
        }
    }

    fn table(&mut self, table: &'a Table) {
        let is_plain = self.row == 0;
        if !is_plain && !table.caption.is_empty() {
            self.line(&table.caption, Look::Caption);
        }
        let last = (table.columns.len().max(1) - 1) as u16;
        self.put(0, last, What::Table(table));
        let button = if table.has_filter { 18.0 } else { 0.0 };
        for (column, head) in table.columns.iter().enumerate() {
            let room =
                self.pixels(column as u16, column as u16) - button - if column == 0 { 0.0 } else { grid::INDENT };
            self.raise(lines(&head.header, room, BODY, true), BODY);
        }
        self.row += 1;
        for row in &table.rows {
            for (column, cell) in row.iter().enumerate() {
                let text = cells::shown(cell, self.words, is_plain);
                let room = self.pixels(column as u16, column as u16) - if column == 0 { 0.0 } else { grid::INDENT };
                self.raise(lines(&text, room, BODY, false), BODY);
            }
            self.row += 1;
        }
        if !is_plain {
            for note in &table.notes {
                self.line(note, Look::Note);
            }
        }
        self.gap();
    }

    fn reading(&mut self, reading: &'a Reading) {
        let cut = self.column_with_room_after(110.0).filter(|cut| {
            let label = self.pixels(0, cut - 1);
            label < 0.45 * f64::from(self.page)
        });
        let texts = [&reading.seen, &reading.meaning, &reading.question];
        for (head, text) in reading.heads.iter().zip(texts) {
            let first = match cut {
                Some(cut) => {
                    self.measure(head, 0, cut - 1, BODY, true);
                    self.put(0, cut - 1, plain(head, Look::Label));
                    cut
                }
                None => {
                    self.line(head, Look::Label);
                    0
                }
            };
            self.measure(text, first, self.grid.reach, BODY, false);
            self.put(first, self.grid.reach, plain(text, Look::Body));
            self.row += 1;
        }
        self.gap();
    }

    fn contents(&mut self, links: &'a [Link]) {
        let cut = self.column_with_room_after(200.0).unwrap_or(1);
        for link in links {
            self.measure(&link.text, 0, cut - 1, BODY, false);
            self.put(0, cut - 1, What::Link(link));
            if !link.note.is_empty() && cut <= self.grid.reach {
                self.measure(&link.note, cut, self.grid.reach, BODY, false);
                self.put(cut, self.grid.reach, plain(&link.note, Look::Body));
            }
            self.row += 1;
        }
        self.gap();
    }

    fn line(&mut self, text: &'a str, look: Look) {
        self.toned_line(String::new(), text, look, Tone::Plain, None);
    }

    fn toned_line(&mut self, lead: String, text: &'a str, look: Look, tone: Tone, trace: Option<&'a Trace>) {
        if text.is_empty() && look != Look::Band {
            return;
        }
        let reach = self.grid.reach;
        self.measure(&joined(&lead, text), 0, reach, look.points(), look.is_bold());
        let what = What::Line {
            lead,
            text,
            look,
            tone,
            trace,
        };
        self.put(0, reach, what);
        self.row += 1;
    }

    fn put(&mut self, first: u16, last: u16, what: What<'a>) {
        self.placed.pieces.push(Piece {
            row: self.row,
            first,
            last: last.max(first),
            what,
        });
    }

    fn gap(&mut self) {
        self.placed.heights.insert(self.row, GAP);
        self.row += 1;
    }

    /// Makes the current row high enough for a text across some columns.
    fn measure(&mut self, text: &str, first: u16, last: u16, points: f64, is_bold: bool) {
        let room = self.pixels(first, last);
        self.raise(lines(text, room, points, is_bold), points);
    }

    fn raise(&mut self, lines: u32, points: f64) {
        let needed = height(lines, points);
        let row = self.placed.heights.entry(self.row).or_insert(0.0);
        *row = row.max(needed);
    }

    fn pixels(&self, first: u16, last: u16) -> f64 {
        let widths = self.grid.widths.iter().skip(usize::from(first));
        widths.take(usize::from(last - first) + 1).map(|w| f64::from(*w)).sum()
    }

    /// The first column of the page before which there are at least so many pixels.
    fn column_with_room_after(&self, pixels: f64) -> Option<u16> {
        (1..=self.grid.reach).find(|column| self.pixels(0, column - 1) >= pixels)
    }
}

fn plain(text: &str, look: Look) -> What<'_> {
    What::Line {
        lead: String::new(),
        text,
        look,
        tone: Tone::Plain,
        trace: None,
    }
}

/// What stands in a cell with an icon and word in front of the text.
pub(super) fn joined(lead: &str, text: &str) -> String {
    match (lead.is_empty(), text.is_empty()) {
        (true, _) => text.to_owned(),
        (_, true) => lead.to_owned(),
        _ => format!("{lead} · {text}"),
    }
}
