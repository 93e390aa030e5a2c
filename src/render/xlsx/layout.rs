//! Gives every block its rows and columns; the writer and the traces both follow it.

use std::collections::BTreeMap;

use crate::render::xlsx::breaks::{self, Cut};
use crate::render::xlsx::grid::{self, Grid};
use crate::render::xlsx::measure::{self, height, lines};
use crate::render::xlsx::picture::Pictures;
use crate::render::xlsx::placed::{Look, Piece, Placed, What};
use crate::render::xlsx::style::SMALL;
use crate::report::document::{Paper, SheetKind, Words};
use crate::report::{Block, Document, Sheet, Tone, Trace};

/// Height in points of an empty row between blocks.
pub(super) const GAP: f64 = 8.0;

/// How much wider than the page a sheet may be that must fit on one, in hundredths: long text then takes fewer lines.
const WIDER: [u32; 5] = [100, 115, 130, 145, 160];

/// How much wider a sheet over several pages may be where that saves one: a few lines do not get a page of their own.
const A_LITTLE_WIDER: [u32; 3] = [106, 112, 118];

/// A sheet with every block in its place. One that must fit on a page is as wide as lets it print largest.
pub(super) fn place<'a>(document: &'a Document, sheet: &'a Sheet, pictures: &'a Pictures) -> Placed<'a> {
    let page = grid::page_pixels(sheet.paper);
    let (mut best, mut fewest) = place_across(document, sheet, pictures, page);
    if sheet.kind != SheetKind::Report {
        return best;
    }
    if sheet.paper != Paper::OnePage {
        let saves = if fewest > 1 { &A_LITTLE_WIDER[..] } else { &[] };
        for wider in saves {
            let (other, pages) = place_across(document, sheet, pictures, page * wider / 100);
            if pages < fewest {
                (best, fewest) = (other, pages);
            }
        }
        return best;
    }
    for wider in WIDER.into_iter().skip(1) {
        let scale = breaks::scale_on_one_page(&best);
        if scale >= 1.0 {
            break;
        }
        let (other, _) = place_across(document, sheet, pictures, page * wider / 100);
        if breaks::scale_on_one_page(&other) > scale {
            best = other;
        }
    }
    best
}

/// A sheet laid across so many pixels, and on how many pages it then prints.
fn place_across<'a>(document: &'a Document, sheet: &'a Sheet, pictures: &'a Pictures, page: u32) -> (Placed<'a>, u32) {
    let grid = grid::columns(sheet, &document.words, page);
    let mut layout = Layout {
        words: &document.words,
        pictures,
        placed: Placed {
            widths: grid.widths.clone(),
            heights: BTreeMap::new(),
            pieces: Vec::new(),
            end: 0,
            repeated: None,
            breaks: Vec::new(),
        },
        page,
        grid,
        row: 0,
        cuts: Vec::new(),
    };
    if matches!(sheet.kind, SheetKind::Report | SheetKind::Cover) {
        layout.head(document, sheet);
    }
    for (position, block) in sheet.blocks.iter().enumerate() {
        layout.block(block);
        // A heading stays with what it heads, the head of the sheet with its first block, a note with what it is about.
        let is_noted = matches!(sheet.blocks.get(position + 1), Some(Block::Note(_) | Block::Detail(_)));
        if !matches!(block, Block::Heading(_)) && !is_noted {
            layout.cuts.push(Cut {
                row: layout.row,
                may_part: matches!(block, Block::Table(_)),
            });
        }
    }
    layout.placed.end = layout.row;
    if sheet.kind == SheetKind::Report {
        layout.placed.breaks = breaks::between(&layout.cuts, &layout.placed, sheet.paper);
    }
    layout.placed.repeated = repeated(sheet, &layout.placed);
    let pages = breaks::pages(&layout.cuts, &layout.placed, sheet.paper);
    (layout.placed, pages)
}

/// The header row to repeat in print: of the table on a data sheet, or of the one table at the end of a report sheet.
fn repeated(sheet: &Sheet, placed: &Placed) -> Option<u32> {
    let tables = sheet.blocks.iter().filter(|b| matches!(b, Block::Table(_))).count();
    let is_last = matches!(sheet.blocks.last(), Some(Block::Table(_)));
    let row = placed.pieces.iter().find_map(|piece| match piece.what {
        What::Table(_) | What::Form(_) => Some(piece.row),
        _ => None,
    });
    row.filter(|row| *row == 0 || (tables == 1 && is_last))
}

/// A sheet on its way to being placed.
pub(super) struct Layout<'a> {
    pub(super) words: &'a Words,
    pub(super) pictures: &'a Pictures,
    pub(super) placed: Placed<'a>,
    pub(super) grid: Grid,
    pub(super) page: u32,
    pub(super) row: u32,
    /// The ends of blocks, where a printed page may begin.
    pub(super) cuts: Vec<Cut>,
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
        let link = measure::width(&document.words.back, SMALL, false) + 20.0;
        let cut = (1..=reach).rev().find(|cut| self.pixels(*cut, reach) >= link);
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

    pub(super) fn line(&mut self, text: &'a str, look: Look) {
        self.toned_line(String::new(), text, look, Tone::Plain, None);
    }

    pub(super) fn toned_line(&mut self, lead: String, text: &'a str, look: Look, tone: Tone, trace: Option<&'a Trace>) {
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

    pub(super) fn put(&mut self, first: u16, last: u16, what: What<'a>) {
        self.placed.pieces.push(Piece {
            row: self.row,
            first,
            last: last.max(first),
            what,
        });
    }

    pub(super) fn gap(&mut self) {
        self.placed.heights.insert(self.row, GAP);
        self.row += 1;
    }

    /// Makes the current row high enough for a text across some columns.
    pub(super) fn measure(&mut self, text: &str, first: u16, last: u16, points: f64, is_bold: bool) {
        let room = self.pixels(first, last);
        self.raise(lines(text, room, points, is_bold), points);
    }

    pub(super) fn raise(&mut self, lines: u32, points: f64) {
        let needed = height(lines, points);
        let row = self.placed.heights.entry(self.row).or_insert(0.0);
        *row = row.max(needed);
    }

    pub(super) fn pixels(&self, first: u16, last: u16) -> f64 {
        let widths = self.grid.widths.iter().skip(usize::from(first));
        widths.take(usize::from(last - first) + 1).map(|w| f64::from(*w)).sum()
    }

    /// The first column of the page before which there are at least so many pixels.
    pub(super) fn column_with_room_after(&self, pixels: f64) -> Option<u16> {
        (1..=self.grid.reach).find(|column| self.pixels(0, column - 1) >= pixels)
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
