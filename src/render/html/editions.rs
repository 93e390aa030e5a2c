//! The list of editions as a page of its own, in the same styles.

use maud::{DOCTYPE, html};

use super::head;
use crate::locale::{Locale, Value};
use crate::report::shelf::{EditionList, PipelineEditions};

/// The page, for the folder of reports. Links lead into that folder and nowhere else.
pub fn editions(list: &EditionList, locale: &Locale) -> String {
    let page = html! {
        (DOCTYPE)
        html lang=(locale.language.id()) {
            (head::plain(&list.title))
            body {
                a.skip href="#content" { (locale.word("page-skip")) }
                header.band { h1 { (list.title) } }
                main id="content" {
                    @for (place, pipeline) in list.pipelines.iter().enumerate() { (section(list, pipeline, place, locale)) }
                }
                (head::script())
            }
        }
    };
    page.into_string()
}

fn section(list: &EditionList, pipeline: &PipelineEditions, place: usize, locale: &Locale) -> maud::Markup {
    let label = locale.text("page-scroll", &[("name", Value::from(pipeline.name.as_str()))]);
    let head = |place: usize| list.heads.get(place);
    let heading = format!("pipeline-{}", place + 1);
    html! {
        section.sheet aria-labelledby=(heading) {
            h2 id=(heading) { (pipeline.name) }
            div.scroll tabindex="0" role="region" aria-label=(label) {
                table.stacks {
                    thead { tr { @for head in &list.heads { th scope="col" { (head) } } } }
                    tbody {
                        @for (row, edition) in pipeline.editions.iter().enumerate() {
                            tr {
                                th scope="row" data-value=(pipeline.editions.len() - row) {
                                    (edition.period)
                                    @if row == 0 { " " span.newest { (list.newest) } }
                                }
                                td data-head=[head(1)] { (edition.edition) }
                                td data-head=[head(2)] { (edition.status) }
                                td data-head=[head(3)] { (edition.reference) }
                                td data-head=[head(4)] { ul.files { @for (name, path) in &edition.files { li { a href=(path) { (name) } } } } }
                            }
                        }
                    }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Date;
    use crate::locale::Language;
    use crate::report::shelf::{Found, edition_list};

    #[test]
    fn every_edition_is_linked_and_names_are_escaped() {
        let found = Found {
            network: "Regio <b>Water</b>".into(),
            pipeline: "maandrapportage".into(),
            period: "2026-10".into(),
            number: 1,
            state: "draft",
            reference_date: Date::new(2026, 11, 6).unwrap(),
            files: vec!["stuurgroep/a.html".into(), "stuurgroep/a.pdf".into()],
        };
        let locale = Locale::new(Language::Nl);
        let page = editions(&edition_list(&[found], &locale), &locale);
        assert!(page.starts_with("<!DOCTYPE html><html lang=\"nl\">"));
        assert!(page.contains("href=\"maandrapportage/2026-10/e01/stuurgroep/a.pdf\""));
        assert!(page.contains("Regio &lt;b&gt;Water&lt;/b&gt; · maandrapportage") && !page.contains('⟨'));
    }
}
