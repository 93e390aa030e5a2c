//! Blocks of a sheet as HTML.

use maud::{Markup, PreEscaped, html};

use super::Page;
use super::icon::{class, icon};
use crate::locale::Value;
use crate::report::document::{Link, Reading, Sentence};
use crate::report::{Block, ChartSpec, Content, Tile};

/// A description with more letters than this is folded.
const FOLDED: usize = 200;

impl Page<'_> {
    pub(super) fn block(&self, block: &Block) -> Markup {
        match block {
            Block::Heading(text) => html! { h3 { (text) } },
            Block::Paragraph(text) => html! { p { (text) } },
            Block::Note(text) | Block::Detail(text) => html! { p.note { (text) } },
            Block::Sentences(sentences) => self.sentences(sentences),
            Block::Tiles(tiles) => html! { ul.tiles { @for tile in tiles { (self.tile(tile)) } } },
            Block::Chart(chart) => self.chart(chart),
            Block::Table(table) => self.table(table),
            Block::Reading(reading) => Self::reading(reading),
            Block::Contents(links) => self.links(links),
            // What is filled in stands in a workbook.
            Block::Form(_) | Block::Fields(_) => html! {},
        }
    }

    fn sentences(&self, sentences: &[Sentence]) -> Markup {
        html! {
            ul.sentences {
                @for sentence in sentences {
                    li class=[class(sentence.tone)] { (self.tone(sentence.tone, &sentence.text)) (sentence.text) }
                }
            }
        }
    }

    fn tile(&self, tile: &Tile) -> Markup {
        let is_absent = matches!(tile.figure.content, Content::Absent(_));
        let [provisional, restated] = &self.document.words.markers;
        html! {
            li.tile.(class(tile.tone).unwrap_or("plain")) {
                p.title { (tile.title) }
                p.figure .absent[is_absent] {
                    (self.content(&tile.figure.content))
                    @if tile.figure.is_provisional { " " span.marker { (provisional) } }
                    @if tile.figure.is_restated { " " span.marker { (restated) } }
                }
                p.what { (tile.word) }
                @if let Some(word) = self.tone_word(tile.tone) { p.tone { (icon(tile.tone)) span.word { (word) } } }
                p.compared { (tile.comparison) }
            }
        }
    }

    /// A chart as a figure; its description stands under it for everyone, a long one folded. Without a drawing its words
    /// remain.
    fn chart(&self, chart: &ChartSpec) -> Markup {
        let label = self
            .locale
            .text("page-scroll", &[("name", Value::from(chart.headline.as_str()))]);
        html! {
            figure id={ "figure-" (chart.id) } {
                @if let Some(svg) = self.charts.get(&chart.id) {
                    // Drawn by `render::svg`, which escapes every text in it.
                    div.scroll tabindex="0" role="region" aria-label=(label) { (PreEscaped(svg)) }
                } @else {
                    p.headline { (chart.headline) }
                    @if let Some(empty) = &chart.empty { p { (empty) } }
                }
                figcaption {
                    @if self.charts.contains_key(&chart.id) && chart.description.chars().count() > FOLDED {
                        details { summary { (self.locale.word("page-in-words")) } p { (chart.description) } }
                    } @else {
                        (chart.description)
                    }
                }
            }
        }
    }

    /// What a link says: how its sheet is called on this page.
    fn called<'b>(&'b self, link: &'b Link) -> &'b str {
        let sheet = self.sheets.iter().find(|sheet| sheet.id == link.sheet);
        sheet.map_or(link.text.as_str(), |sheet| sheet.called())
    }

    fn reading(reading: &Reading) -> Markup {
        let [has_no_meaning, has_no_question] = reading.is_open;
        let parts = reading
            .heads
            .iter()
            .zip([&reading.seen, &reading.meaning, &reading.question])
            .zip([false, has_no_meaning, has_no_question]);
        let (open, said): (Vec<_>, Vec<_>) = parts.partition(|(_, is_open)| *is_open);
        html! {
            dl.reading {
                @for ((head, text), _) in said { div { dt { (head) } dd { (text) } } }
            }
            // What nobody said yet gets no column of its own.
            @for ((head, text), _) in open { p.note { (head) ": " (text) } }
        }
    }

    /// Links to the sheets that are on this page; what is only in the workbook is named without a link.
    fn links(&self, links: &[Link]) -> Markup {
        // Data sheets stand in the workbook only.
        let here = links
            .iter()
            .filter(|link| self.sheets.iter().any(|sheet| sheet.id == link.sheet));
        html! {
            ul.contents {
                @for link in here {
                    li {
                        a href={ "#" (link.sheet) } { (self.called(link)) }
                        @if !link.note.is_empty() { span.about { (link.note) } }
                    }
                }
            }
        }
    }
}
