//! How each kind of block takes its rows and columns.

use crate::render::xlsx::breaks::Cut;
use crate::render::xlsx::in_workbook::{Cells, InWorkbook, Native};
use crate::render::xlsx::layout::{Layout, joined};
use crate::render::xlsx::measure::{self, lines};
use crate::render::xlsx::placed::{Look, What};
use crate::render::xlsx::style::{self, BODY, SMALL};
use crate::render::xlsx::{cells, charts, grid, legend};
use crate::report::document::{Link, Reading, Sentence};
use crate::report::form::Form;
use crate::report::{Block, ChartSpec, Table, Tile, Tone};

/// Height in points of the rows under a chart.
const CHART_ROW: f64 = 15.0;

impl<'a> Layout<'a> {
    /// Places one block under what is there.
    pub(super) fn block(&mut self, block: &'a Block) {
        match block {
            Block::Heading(text) => self.line(text, Look::Heading),
            Block::Paragraph(text) => {
                self.line(text, Look::Body);
                self.gap();
            }
            Block::Note(text) | Block::Detail(text) => {
                self.line(text, Look::Note);
                self.gap();
            }
            Block::Sentences(sentences) => self.sentences(sentences),
            Block::Tiles(tiles) => self.tiles(tiles),
            Block::Chart(spec) => self.chart(spec),
            Block::Table(table) => self.table(table),
            Block::Reading(reading) => self.reading(reading),
            Block::Contents(links) => self.contents(links),
            Block::Form(form) => self.form(form),
            Block::Fields(fields) => {
                for field in fields {
                    let text = cells::shown(&field.value, self.words, true);
                    self.measure(&text, 1, 1, BODY, false);
                    self.measure(&field.label, 0, 0, BODY, true);
                    self.put(0, 1, What::Field(field));
                    self.row += 1;
                }
                self.gap();
            }
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
        let chart = InWorkbook::from(&spec.body);
        if matches!(chart, InWorkbook::Picture) && spec.empty.is_none() {
            // A picture carries its own message.
            let (width, height) = self.pictures.size(&spec.id, self.page);
            self.put(0, self.grid.reach, What::Picture { spec, width, height });
            self.skip_pixels(height);
            self.gap();
            return;
        }
        self.line(&spec.headline, Look::Heading);
        self.line(&spec.subtitle, Look::Note);
        if let Some(sentence) = &spec.empty {
            self.line(sentence, Look::Empty);
            self.gap();
            return;
        }
        match chart {
            InWorkbook::Native(native) => self.native(spec, native),
            InWorkbook::Cells(cells) => {
                self.cells(cells);
                self.gap();
            }
            InWorkbook::Picture => {}
        }
    }

    /// The drawings of a chart, across and below one another.
    fn native(&mut self, spec: &'a ChartSpec, chart: Native<'a>) {
        let parts = legend::parts(chart);
        if !parts.is_empty() {
            self.measure(&legend::text(&parts), 0, self.grid.reach, BODY, false);
            self.put(0, self.grid.reach, What::Legend(parts));
            self.row += 1;
        }
        let (columns, width, height) = charts::size(chart, self.page);
        let panels = charts::panels(chart);
        for panel in 0..panels {
            let across = (panel % columns) as u32;
            let what = What::Chart {
                spec,
                native: chart,
                panel,
                left: across * width,
                width: width.saturating_sub(if columns > 1 { 8 } else { 0 }),
                height,
            };
            self.put(0, self.grid.reach, what);
            if panel % columns == columns - 1 || panel + 1 == panels {
                self.skip_pixels(height);
                self.cuts.push(Cut {
                    row: self.row,
                    may_part: false,
                });
            }
        }
        self.gap();
    }

    fn skip_pixels(&mut self, pixels: u32) {
        // A row of 15 points is 20 pixels.
        for _ in 0..=pixels.div_ceil(20) {
            self.placed.heights.insert(self.row, CHART_ROW);
            self.row += 1;
        }
    }
    /// A chart that is a table itself.
    fn cells(&mut self, chart: Cells<'a>) {
        let (rows, columns) = chart.axes();
        self.put(0, columns.len() as u16, What::Heat(chart));
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

    fn form(&mut self, form: &'a Form) {
        let last = (form.columns.len().max(1) - 1) as u16;
        self.put(0, last, What::Form(form));
        for (column, head) in (0..).zip(&form.columns) {
            self.measure(&head.header, column, column, BODY, true);
        }
        self.row += 1;
        for row in &form.rows {
            for (column, cell) in (0..).zip(&row.cells) {
                let text = cells::shown(cell, self.words, true);
                self.measure(&text, column, column, BODY, false);
            }
            self.row += 1;
        }
        self.row += form.open_rows;
    }

    fn reading(&mut self, reading: &'a Reading) {
        let cut = self.column_with_room_after(110.0).filter(|cut| {
            let label = self.pixels(0, cut - 1);
            label < 0.45 * f64::from(self.page)
        });
        let texts = [&reading.seen, &reading.meaning, &reading.question];
        for (head, text) in reading.heads.iter().zip(texts) {
            let first = if let Some(cut) = cut {
                self.measure(head, 0, cut - 1, BODY, true);
                self.put(0, cut - 1, plain(head, Look::Label));
                cut
            } else {
                self.line(head, Look::Label);
                0
            };
            self.measure(text, first, self.grid.reach, BODY, false);
            self.put(first, self.grid.reach, plain(text, Look::Body));
            self.row += 1;
        }
        self.gap();
    }

    fn contents(&mut self, links: &'a [Link]) {
        // The first column after the longest name, so that a message stands near what it is about.
        let longest = links.iter().map(|link| measure::width(&link.text, BODY, false) * 1.08);
        let longest = longest.fold(0.0, f64::max);
        let last = self.column_with_room_after(200.0).unwrap_or(1);
        let cut = (1..last).find(|cut| self.pixels(0, cut - 1) >= longest).unwrap_or(last);
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
