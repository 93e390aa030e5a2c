//! Document → one HTML page that stands alone: font, styles, charts and a small script inside, no reference outward.
//! The only folder that names `maud`, which escapes everything that partners wrote.

mod block;
mod editions;
mod head;
mod icon;
mod table;

#[cfg(test)]
mod tests;

pub use editions::editions;

use std::collections::BTreeMap;

use maud::{DOCTYPE, Markup, html};

use crate::locale::Locale;
use crate::report::document::{Paper, SheetKind};
use crate::report::{Document, Sheet};

/// Id of the sheet that opens the page, whatever its place in the workbook.
const FIRST: &str = "summary";

/// What the parts of a page need to know of the whole.
struct Page<'a> {
    document: &'a Document,
    charts: &'a BTreeMap<String, String>,
    locale: Locale,
    sheets: Vec<&'a Sheet>,
}

/// The page of a document, with the SVG of its charts by id. Sheets with data and forms are left out; the summary
/// comes first.
pub fn page(document: &Document, charts: &BTreeMap<String, String>) -> String {
    let is_read = |sheet: &&Sheet| matches!(sheet.kind, SheetKind::Cover | SheetKind::Report);
    let mut sheets: Vec<&Sheet> = document.sheets.iter().filter(is_read).collect();
    sheets.sort_by_key(|sheet| sheet.id != FIRST);
    let page = Page {
        document,
        charts,
        locale: Locale::new(document.language),
        sheets,
    };
    // No line ends with a euro sign.
    page.whole()
        .into_string()
        .replace("€ ", "€\u{a0}")
        .replace("−€", "−\u{2060}€")
}

impl Page<'_> {
    fn whole(&self) -> Markup {
        html! {
            (DOCTYPE)
            html lang=(self.document.language.id()) {
                (head::head(self.document))
                body {
                    a.skip href="#content" { (self.locale.word("page-skip")) }
                    (self.band())
                    @if self.sheets.len() > 1 { (self.contents()) }
                    main id="content" {
                        @for sheet in &self.sheets { (self.section(sheet)) }
                    }
                    (self.foot())
                    (head::script())
                }
            }
        }
    }

    /// The band at the top: whose report, of when, in what state.
    fn band(&self) -> Markup {
        let edition = &self.document.edition;
        html! {
            header.band {
                p.network { (edition.network) }
                h1 { (self.document.title) }
                p.edition {
                    (self.edition_line())
                    @if !edition.status.is_empty() { span.status { (edition.status) } }
                }
            }
        }
    }

    fn contents(&self) -> Markup {
        html! {
            nav aria-label=(self.locale.word("page-parts")) {
                ul {
                    @for sheet in &self.sheets {
                        li { a href={ "#" (sheet.id) } { (sheet.called()) } }
                    }
                }
            }
        }
    }

    fn section(&self, sheet: &Sheet) -> Markup {
        let (name, heading) = (format!("{}-name", sheet.id), format!("{}-heading", sheet.id));
        // Two sheets may have the same message; their names differ.
        let both = format!("{name} {heading}");
        html! {
            section id=(sheet.id) class=(paper(sheet)) aria-labelledby=(both) {
                p.name id=(name) { (sheet.called()) }
                h2 id=(heading) { (if sheet.headline.is_empty() { sheet.called() } else { &sheet.headline }) }
                @if !sheet.subtitle.is_empty() { p.subtitle { (sheet.subtitle) } }
                @for block in &sheet.blocks { (self.block(block)) }
            }
        }
    }

    fn foot(&self) -> Markup {
        let edition = &self.document.edition;
        html! {
            footer {
                p {
                    (edition.network) " · " (self.edition_line())
                    @if !edition.status.is_empty() { " · " (edition.status) }
                }
            }
        }
    }

    /// Period, edition and reference date, as far as they are known.
    fn edition_line(&self) -> String {
        let edition = &self.document.edition;
        let parts = [&edition.period, &edition.edition, &edition.reference];
        let parts: Vec<&str> = parts
            .into_iter()
            .map(String::as_str)
            .filter(|part| !part.is_empty())
            .collect();
        parts.join(" · ")
    }
}

/// Wide sheets print on their side, and what is one page elsewhere is one page here.
fn paper(sheet: &Sheet) -> &'static str {
    match sheet.paper {
        Paper::Landscape => "sheet wide",
        Paper::OnePage => "sheet one",
        Paper::Portrait => "sheet",
    }
}
