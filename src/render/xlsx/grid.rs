//! The columns of a sheet: as wide as their content asks, together as wide as the page.
//!
//! Tables of one sheet share its columns; running text lies across as many of them as make a page.

use crate::render::xlsx::cells;
use crate::render::xlsx::in_workbook::{Cells, InWorkbook};
use crate::render::xlsx::measure::{longest_word, width};
use crate::render::xlsx::style::{self, BODY};
use crate::report::document::{Paper, SheetKind, Words};
use crate::report::{Block, Content, Sheet, Table};

/// What a row is about takes so many pixels before it breaks.
const NAME: f64 = 140.0;
/// Room for padding inside a cell, in pixels.
const PADDING: f64 = 12.0;
/// A text column is not wider than this before the page asks for it.
const WIDEST: f64 = 250.0;
const WIDEST_ON_DATA: f64 = 420.0;
/// Content stands in a little from the edge of its column, so that it does not touch what is beside it.
pub(super) const INDENT: f64 = 10.0;
/// Programs differ by this much in the width of the same text.
const SLACK: f64 = 1.06;
/// Widths of a label and of the cell to fill in beside it.
const FIELD: [f64; 2] = [170.0, 470.0];
/// Room for the button of a filter.
const FILTER: f64 = 18.0;

/// The columns of a sheet.
#[derive(Debug)]
pub(super) struct Grid {
    /// Widths in pixels.
    pub(super) widths: Vec<u32>,
    /// The last column that running text lies across.
    pub(super) reach: u16,
    /// First and last column of the three tiles of a row.
    pub(super) thirds: [(u16, u16); 3],
}

/// Width of the printed page between its margins, in pixels.
pub(super) fn page_pixels(paper: Paper) -> u32 {
    match paper {
        Paper::OnePage | Paper::Portrait => 690,
        Paper::Landscape => 1_020,
    }
}

/// The columns of a sheet whose running text lies across a page of so many pixels.
pub(super) fn columns(sheet: &Sheet, words: &Words, page: u32) -> Grid {
    let page = f64::from(page);
    let is_plain = matches!(sheet.kind, SheetKind::Data | SheetKind::Form | SheetKind::Lists);
    let mut needs = needs(sheet, words, if is_plain { WIDEST_ON_DATA } else { WIDEST });
    if is_plain {
        return finished(&needs.iter().map(|need| need.wanted).collect::<Vec<_>>(), f64::MAX);
    }
    if needs.is_empty() {
        return finished(&[page / 6.0; 6], page);
    }
    if sheet.blocks.iter().any(|block| matches!(block, Block::Tiles(_))) {
        return finished(&in_thirds(&mut needs, page), page);
    }
    let mut widths = fitted(&needs, page, false);
    let rest = page - widths.iter().sum::<f64>();
    if rest >= 24.0 {
        widths.push(rest);
    }
    finished(&widths, page)
}

/// What a column asks: its wanted width, and the least at which no word breaks.
#[derive(Clone, Copy, Debug, Default)]
struct Need {
    wanted: f64,
    least: f64,
}

impl Need {
    fn widen(&mut self, wanted: f64, least: f64) {
        self.least = self.least.max(least);
        self.wanted = self.wanted.max(wanted).max(self.least);
    }
}

fn needs(sheet: &Sheet, words: &Words, widest: f64) -> Vec<Need> {
    let mut needs = Vec::new();
    for block in &sheet.blocks {
        match block {
            Block::Table(table) => need_of_table(&mut needs, table, words, widest),
            Block::Chart(spec) if spec.empty.is_none() => {
                if let InWorkbook::Cells(cells) = InWorkbook::from(&spec.body) {
                    need_of_cells(&mut needs, cells);
                }
            }
            Block::Form(form) => {
                grow(&mut needs, form.columns.len());
                for (column, need) in form.columns.iter().zip(needs.iter_mut()) {
                    let head = longest_word(&column.header, BODY, true) + PADDING;
                    let fixed = f64::from(column.width) * 7.0 + 5.0;
                    need.widen(fixed.max(head), head);
                }
            }
            // The message of a sheet stands next to its name.
            Block::Contents(links) => {
                grow(&mut needs, 2);
                let names = links
                    .iter()
                    .map(|link| width(&link.text, BODY, false) * SLACK + PADDING);
                let longest = names.fold(0.0, f64::max).min(widest);
                if let Some(first) = needs.first_mut() {
                    first.widen(longest, longest);
                }
            }
            Block::Fields(_) => {
                grow(&mut needs, 2);
                for (need, pixels) in needs.iter_mut().zip(FIELD) {
                    need.widen(pixels, pixels);
                }
            }
            _ => {}
        }
    }
    needs
}

fn grow(needs: &mut Vec<Need>, count: usize) {
    if needs.len() < count {
        needs.resize(count, Need::default());
    }
}

fn need_of_table(needs: &mut Vec<Need>, table: &Table, words: &Words, widest: f64) {
    grow(needs, table.columns.len());
    let button = if table.has_filter { FILTER } else { 0.0 };
    for (position, (column, need)) in table.columns.iter().zip(needs.iter_mut()).enumerate() {
        if column.width > 0 {
            let fixed = f64::from(column.width) * 7.0 + 5.0;
            need.widen(fixed, fixed.min(60.0));
        }
        let inset = if position == 0 { 0.0 } else { INDENT };
        let head = longest_word(&column.header, BODY, true) * SLACK + PADDING + button + inset;
        // A head of more than two lines is hard to read, where the page has room for wider.
        let in_two = width(&column.header, BODY, true) * SLACK / 1.8 + PADDING + button + inset;
        need.widen(head.max(in_two).max(40.0), head.min(widest));
        for cell in table.rows.iter().filter_map(|row| row.get(position)) {
            let shown = cells::shown(cell, words, widest > WIDEST);
            let whole = width(&shown, BODY, false) * SLACK + PADDING + INDENT;
            if matches!(cell.content, Content::Number(..) | Content::Date(_)) {
                need.widen(whole, whole);
            } else {
                let word = (longest_word(&shown, BODY, false) + PADDING + inset).min(widest / 2.0);
                // Long text asks for about three lines, unless its width is given.
                let most = widest.max((whole / 3.0).min(widest * 2.0));
                let wanted = if column.width == 0 { whole.min(most) } else { word };
                // What a row is about is read first: it breaks as little as can be.
                let least = if position == 0 { word.max(whole.min(NAME)) } else { word };
                need.widen(wanted, least);
            }
        }
    }
}

fn need_of_cells(needs: &mut Vec<Need>, chart: Cells) {
    let (rows, columns) = chart.axes();
    let legend = match chart {
        Cells::Calendar { legend, .. } => legend.as_slice(),
        Cells::HeatMap(_) => &[],
    };
    grow(needs, columns.len() + 1);
    let states = legend.iter().map(|word| width(word, style::SMALL, true));
    let months = columns.iter().map(|month| width(month, style::SMALL, true));
    let state = states.chain(months).fold(0.0, f64::max) * SLACK;
    for (position, need) in needs.iter_mut().enumerate().take(columns.len() + 1) {
        if position == 0 {
            let names = rows.iter().map(|name| width(name, BODY, false)).fold(0.0, f64::max);
            let names = names * SLACK + PADDING;
            need.widen(names.min(WIDEST), names.min(WIDEST / 2.0));
        } else {
            need.widen(state + PADDING, state + 6.0);
        }
    }
}

/// Wanted widths, shrunk towards the least where they do not fit; stretched too where that is asked.
fn fitted(needs: &[Need], room: f64, is_stretched: bool) -> Vec<f64> {
    let wanted: f64 = needs.iter().map(|need| need.wanted).sum();
    let least: f64 = needs.iter().map(|need| need.least).sum();
    if wanted <= room {
        let factor = if is_stretched { room / wanted.max(1.0) } else { 1.0 };
        return needs.iter().map(|need| need.wanted * factor).collect();
    }
    let slack = (wanted - least).max(1.0);
    let share = ((room - least) / slack).clamp(0.0, 1.0);
    needs
        .iter()
        .map(|need| need.least + (need.wanted - need.least) * share)
        .collect()
}

/// Widths of which three groups of columns are as wide as each other, for the tiles.
fn in_thirds(needs: &mut Vec<Need>, page: f64) -> Vec<f64> {
    grow(needs, 3);
    for need in needs.iter_mut() {
        need.widen(30.0, 10.0);
    }
    let wanted: Vec<f64> = needs.iter().map(|need| need.wanted).collect();
    let (a, b) = split(&wanted);
    let mut widths = Vec::new();
    for (from, to) in [(0, a), (a, b), (b, needs.len())] {
        widths.extend(fitted(needs.get(from..to).unwrap_or_default(), page / 3.0, true));
    }
    widths
}

/// Where to cut a row of columns into three groups that differ least in width.
fn split(widths: &[f64]) -> (usize, usize) {
    let third = widths.iter().sum::<f64>() / 3.0;
    let mut best = (1, 2, f64::MAX);
    for a in 1..widths.len().saturating_sub(1) {
        for b in a + 1..widths.len() {
            let worst = [(0, a), (a, b), (b, widths.len())]
                .iter()
                .map(|(from, to)| (widths.iter().take(*to).skip(*from).sum::<f64>() - third).abs())
                .fold(0.0, f64::max);
            if worst < best.2 {
                best = (a, b, worst);
            }
        }
    }
    (best.0, best.1)
}

fn finished(widths: &[f64], page: f64) -> Grid {
    let mut sum = 0.0;
    let mut reach = 0;
    for (column, width) in widths.iter().enumerate() {
        if sum < page - 10.0 {
            reach = column as u16;
        }
        sum += width;
    }
    let spanned: Vec<f64> = widths.iter().copied().take(usize::from(reach) + 1).collect();
    let (a, b) = split(&spanned);
    let thirds = [
        (0, a as u16 - 1),
        (a as u16, b as u16 - 1),
        (b as u16, reach.max(b as u16)),
    ];
    Grid {
        widths: widths
            .iter()
            .map(|width| width.round().clamp(10.0, 1_500.0) as u32)
            .collect(),
        reach,
        thirds,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn three_groups_differ_as_little_as_can_be() {
        assert_eq!(split(&[30.0, 30.0, 15.0, 15.0]), (1, 2));
        assert_eq!(split(&[10.0, 20.0, 30.0, 30.0]), (2, 3));
    }

    #[test]
    fn columns_shrink_to_the_page_but_not_below_their_longest_word() {
        let need = |wanted, least| Need { wanted, least };
        assert_eq!(
            fitted(&[need(100.0, 50.0), need(100.0, 100.0)], 150.0, false),
            [50.0, 100.0]
        );
        assert_eq!(
            fitted(&[need(100.0, 80.0), need(100.0, 90.0)], 150.0, false),
            [80.0, 90.0]
        );
    }
}
