//! How wide the columns of a table are on paper: as browsers share a page, by the longest word and the longest text.

use crate::locale::Locale;
use crate::render::written;
use crate::report::document::Paper;
use crate::report::{Cell, Content, Table, Tone};

/// A table with more columns than this is set smaller.
const MANY: usize = 6;
/// Letters of a word that stand together; what is longer may be hyphenated.
const WORD: usize = 13;
/// Letters of a header beside each other where there is room.
const HEADER: usize = 16;
/// Letters of a text that stand beside each other where there is room; what is longer widens its column less and less.
const TEXT: usize = 60;
/// How much a longer text widens its column: times the root of its letters over that.
const LINES: f64 = 4.0;
/// Letters of what a row is about, beside each other.
const NAME: usize = 22;
/// White on both sides of a column, in letters.
const WHITE: f64 = 2.0;
/// Letters of an icon before a word.
const ICON: usize = 2;

/// A column on paper.
pub(super) struct Column {
    /// Its share of the page, in letters.
    pub(super) width: f64,
    /// True when it holds figures: they stand right and do not break.
    pub(super) has_figures: bool,
}

/// True when a table is set smaller.
pub(super) fn is_dense(table: &Table) -> bool {
    table.columns.len() > MANY
}

/// Shares of the page for texts beside each other: a long one gets more, a short one keeps enough for its head.
pub(super) fn of_parts(texts: [&String; 3]) -> [f64; 3] {
    let all: usize = texts.iter().map(|text| letters(text)).sum();
    texts.map(|text| (3.0 * letters(text) as f64 / all.max(1) as f64).clamp(0.8, 2.0))
}

/// The columns of a table on a kind of paper; `tones` are the words that stand beside the icons of tones.
pub(super) fn columns(table: &Table, paper: Paper, locale: &Locale, tones: &[String; 4]) -> Vec<Column> {
    let word = tones.iter().map(String::as_str).map(letters).max().unwrap_or(0);
    let sizes: Vec<Size> = (0..table.columns.len())
        .map(|at| size(table, at, locale, word))
        .collect();
    let sum = |part: fn(&Size) -> f64| sizes.iter().map(part).sum::<f64>() + WHITE * sizes.len() as f64;
    let (least, most) = (sum(|size| size.least), sum(|size| size.most));
    let room = room(paper, is_dense(table));
    let width = |size: &Size| {
        WHITE
            + if most <= room {
                size.most + (room - most) / sizes.len() as f64
            } else {
                let share = ((room - least) / (most - least)).max(0.0);
                size.least + share * (size.most - size.least)
            }
    };
    sizes
        .iter()
        .map(|size| Column {
            width: width(size),
            has_figures: size.has_figures,
        })
        .collect()
}

/// Letters of a table beside each other on a page.
fn room(paper: Paper, is_dense: bool) -> f64 {
    match (paper, is_dense) {
        (Paper::Landscape, true) => 168.0,
        (Paper::Landscape, false) => 150.0,
        (_, true) => 113.0,
        (_, false) => 100.0,
    }
}

/// The least and the most that a column asks for, in letters.
struct Size {
    least: f64,
    most: f64,
    has_figures: bool,
}

/// `word`: letters of the word of a tone.
fn size(table: &Table, at: usize, locale: &Locale, word: usize) -> Size {
    let cells: Vec<&Cell> = table.rows.iter().filter_map(|row| row.get(at)).collect();
    let is_text = |cell: &&Cell| matches!(cell.content, Content::Text(_) | Content::Date(_));
    let is_figure = |cell: &&Cell| matches!(cell.content, Content::Number(..));
    let has_figures = cells.iter().any(is_figure) && !cells.iter().any(is_text);
    let header = table.columns.get(at).map_or("", |column| column.header.as_str());
    let mut least = longest_word(header);
    let mut most = letters(header).min(HEADER).max(least);
    for cell in cells {
        let text = written::content(locale, &cell.content);
        let has_word = cell.tone != Tone::Plain && !cell.says_tone;
        let whole = letters(&text) + marks(cell) + if has_word { word + 1 } else { 0 };
        let unbroken = match (is_figure(&cell), has_word) {
            (true, _) => whole,
            (false, true) => longest_word(&text).max(word + ICON),
            (false, false) => longest_word(&text),
        };
        least = least.max(unbroken);
        most = most.max(beside(whole));
    }
    if at == 0 {
        // What a row is about is read first.
        least = least.max(most.min(NAME));
    }
    Size {
        least: least as f64,
        most: most.max(least) as f64,
        has_figures,
    }
}

/// Letters of a text beside each other: all of a short one, and of a long one as much more as its lines grow in number.
fn beside(whole: usize) -> usize {
    let over = whole.saturating_sub(TEXT);
    whole.min(TEXT) + (LINES * (over as f64).sqrt()).round() as usize
}

/// Letters of markers and icon beside a text.
fn marks(cell: &Cell) -> usize {
    let icon = if cell.tone == Tone::Plain { 0 } else { ICON };
    icon + 4 * (usize::from(cell.is_provisional) + usize::from(cell.is_restated))
}

fn longest_word(text: &str) -> usize {
    text.split([' ', '\n', '-', '/'])
        .map(|word| letters(word).min(WORD))
        .max()
        .unwrap_or(0)
}

fn letters(text: &str) -> usize {
    text.chars().count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Language;
    use crate::render::fixture::table;

    fn tones() -> [String; 4] {
        ["verbetering", "aandachtspunt", "geen signaal", "neutraal"].map(str::to_owned)
    }

    #[test]
    fn a_long_text_gets_more_of_the_page_than_the_short_ones_beside_it() {
        let texts = ["lang ".repeat(60), "Nog niet geduid.".to_owned(), String::new()];
        let [long, short, none] = of_parts([&texts[0], &texts[1], &texts[2]]);
        assert_eq!((long, short, none), (2.0, 0.8, 0.8));
    }

    #[test]
    fn columns_share_the_whole_page_and_figures_keep_together() {
        let locale = Locale::new(Language::Nl);
        for paper in [Paper::Portrait, Paper::Landscape] {
            let columns = columns(&table(), paper, &locale, &tones());
            let sum: f64 = columns.iter().map(|column| column.width).sum();
            // Widths are shares: a letter more than there is room for, for words that must not break, makes all narrower.
            let room = room(paper, false);
            assert!((room..room + 2.0).contains(&(sum + 1e-9)), "{sum}");
            let figures: Vec<bool> = columns.iter().map(|column| column.has_figures).collect();
            assert_eq!(figures, [false, true, true, true, false, false]);
            // "€ 667.333" has nine letters, and white beside it.
            assert!(columns[1].width >= 11.0, "{}", columns[1].width);
        }
    }

    #[test]
    fn a_long_text_does_not_take_the_page_from_the_others() {
        // 2,000 letters ask for 60 + 4 √1,940 = 236 of them, and get a part of that.
        assert_eq!(beside(2_000), 236);
        let mut table = table();
        table.rows[0][5].content = Content::Text("lang ".repeat(400));
        let columns = columns(&table, Paper::Portrait, &Locale::new(Language::Nl), &tones());
        assert!(
            columns[5].width < 50.0 && columns[0].width > 20.0,
            "{}",
            columns[5].width
        );
    }
}
