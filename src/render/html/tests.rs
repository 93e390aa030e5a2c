//! A whole page: what it holds, what it leaves out, and that nothing in it points outward.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

use super::*;
use crate::render::fixture::{chart, document};
use crate::report::{Block, Cell, Tone};

fn rendered() -> String {
    let document = document();
    let svg = crate::render::svg::chart_svg(&chart(), &Locale::new(document.language)).unwrap();
    page(&document, &BTreeMap::from([("bijdragen".to_owned(), svg)]))
}

#[test]
fn the_page_stands_alone() {
    let page = rendered();
    for attribute in [
        "src=\"http",
        "href=\"http",
        "url(http",
        "src=\"//",
        "href=\"//",
        "@import",
        "<link",
    ] {
        assert!(!page.contains(attribute), "{attribute}");
    }
    // Every link leads to a place on the page.
    for target in page.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next()) {
        let id = target.strip_prefix('#').unwrap();
        assert!(page.contains(&format!("id=\"{id}\"")), "{target}");
    }
}

#[test]
fn the_browser_runs_the_one_script_that_is_ours() {
    let page = rendered();
    let (_, rest) = page.split_once("<script>").unwrap();
    let (script, _) = rest.split_once("</script>").unwrap();
    assert_eq!(
        (page.matches("<script").count(), script),
        (1, include_str!("script.js"))
    );
    let hash = STANDARD.encode(Sha256::digest(script));
    assert!(page.contains(&format!("script-src 'sha256-{hash}'")));
    assert!(!page.contains("script-src 'unsafe"));
}

#[test]
fn figures_and_days_sort_by_what_they_are() {
    let page = rendered();
    assert!(page.contains("data-value=\"520000\">€\u{a0}520.000") && page.contains("data-value=\"-26000\""));
    // 9 November 2026 is day 20 766 since 1970.
    assert!(page.contains("data-value=\"20766\">"));
    assert!(page.contains("<span class=\"absent\">nog niet aangeleverd</span>"));
}

#[test]
fn the_page_says_its_language_and_can_be_read_aloud() {
    let page = rendered();
    assert!(page.starts_with("<!DOCTYPE html><html lang=\"nl\">"));
    for part in [
        "<title>",
        "class=\"skip\"",
        "<caption>",
        "scope=\"col\"",
        "scope=\"row\"",
        "role=\"region\"",
        "tabindex=\"0\"",
        "<figcaption>",
        "<h1>",
    ] {
        assert!(page.contains(part), "{part}");
    }
    assert!(!page.contains('⟨'), "every word exists");
}

#[test]
fn the_summary_comes_first_and_data_stay_in_the_workbook() {
    let page = rendered();
    let place = |part: &str| page.find(part).unwrap();
    assert!(place("<section id=\"summary\"") < place("<section id=\"cover\""));
    assert!(!page.contains("alleen in het werkboek"));
}

#[test]
fn a_cell_that_says_its_tone_in_words_of_its_own_has_the_icon_only() {
    let shown = |cell: fn() -> Cell| {
        let mut document = document();
        for sheet in &mut document.sheets {
            for block in &mut sheet.blocks {
                if let Block::Table(table) = block {
                    table.rows[0][0] = cell();
                }
            }
        }
        page(&document, &BTreeMap::new())
    };
    let word = document().words.tones[0].clone();
    let words = |page: String| page.matches(&format!("<span class=\"word\">{word}")).count();
    let toned = words(shown(|| Cell::text("jazeker").toned(Tone::Improvement)));
    let worded = words(shown(|| Cell::text("jazeker").worded(Tone::Improvement)));
    assert!(worded < toned, "{worded} and {toned}");
}

#[test]
fn what_partners_wrote_is_escaped() {
    let page = rendered();
    assert!(page.contains("Wijk &lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;Co&quot;"));
    assert!(!page.contains("<script>alert"));
}

#[test]
fn neither_brand_nor_name_can_break_out_of_the_styles() {
    let mut document = document();
    document.edition.network = "N\"}</style><script>".to_owned();
    document.brand.colour = "red}</style><script>".to_owned();
    let page = page(&document, &BTreeMap::new());
    assert!(page.contains("--brand:#12436D") && page.matches("<script").count() == 1);
}

#[test]
fn figures_follow_the_language_and_missing_stays_a_word() {
    let page = rendered();
    assert!(page.contains("€\u{a0}520.000") && page.contains("−\u{2060}€\u{a0}26.000"));
    assert!(page.contains("<span class=\"absent\">nog niet aangeleverd</span>"));
}

#[test]
fn the_page_can_be_looked_at() {
    if let Some(folder) = option_env!("VLECHT_PICTURES") {
        use std::io::Write;
        let file = std::fs::OpenOptions::new()
            .create(true)
            .write(true)
            .truncate(true)
            .open(std::path::Path::new(folder).join("page.html"));
        file.unwrap().write_all(rendered().as_bytes()).unwrap();
    }
}
