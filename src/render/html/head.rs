//! The head of the page: title, font, styles, and the promise that nothing is fetched; and the script at its end.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use maud::{Markup, PreEscaped, html};
use sha2::{Digest, Sha256};

use crate::render::font;
use crate::render::palette::{self, Colour, contrast};
use crate::report::Document;

/// The styles; `--brand`, `--on-brand` and `--link` come from the document.
const STYLE: &str = include_str!("style.css");

/// What sorts tables and shows tips; the page can be read without.
const SCRIPT: &str = include_str!("script.js");

/// The browser itself is told to fetch nothing and to run nothing but the script of this program.
fn policy() -> String {
    let hash = STANDARD.encode(Sha256::digest(SCRIPT));
    format!("default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:; script-src 'sha256-{hash}'")
}

/// The script element, for the end of the body.
pub(super) fn script() -> Markup {
    html! { script { (PreEscaped(SCRIPT)) } }
}

/// The head element of a report.
pub(super) fn head(document: &Document) -> Markup {
    let title = format!("{} · {}", document.title, document.edition.network);
    whole(&title, &document.brand.colour, &foot(document))
}

/// The head element of a page that is no report.
pub(super) fn plain(title: &str) -> Markup {
    whole(title, &palette::BLUE.hex(), "")
}

fn whole(title: &str, colour: &str, foot: &str) -> Markup {
    html! {
        head {
            meta charset="utf-8";
            meta http-equiv="Content-Security-Policy" content=(policy());
            meta name="viewport" content="width=device-width, initial-scale=1";
            meta name="color-scheme" content="light dark";
            title { (title) }
            // Only what this program made stands in the styles: the brand's colour is read and written anew.
            style { (PreEscaped(fonts())) (PreEscaped(brand(colour))) (PreEscaped(STYLE)) (PreEscaped(foot)) }
        }
    }
}

/// Both faces, embedded.
fn fonts() -> String {
    [(400, font::REGULAR), (700, font::BOLD)]
        .map(|(weight, bytes)| face(weight, bytes))
        .concat()
}

fn face(weight: u16, bytes: &[u8]) -> String {
    format!(
        "@font-face{{font-family:\"{}\";font-weight:{weight};src:url(data:font/ttf;base64,{}) format(\"truetype\")}}\n",
        font::FAMILY,
        STANDARD.encode(bytes)
    )
}

/// The network's colour where it can be read; on it white or dark text, whichever reads better. Links take it only
/// when it reads well on paper.
fn brand(colour: &str) -> String {
    let brand = Colour::parse(colour).unwrap_or(palette::BLUE);
    let link = if contrast(brand, palette::WHITE) >= 4.5 {
        brand
    } else {
        palette::BLUE
    };
    format!(
        ":root{{--brand:{};--on-brand:{};--link:{}}}\n",
        brand.hex(),
        palette::text_on(brand).hex(),
        link.hex()
    )
}

/// The foot of every printed page: whose report, which edition, which page of how many.
fn foot(document: &Document) -> String {
    let edition = &document.edition;
    let words = [&edition.network, &edition.period, &edition.edition, &edition.status];
    let words: Vec<&str> = words
        .into_iter()
        .map(String::as_str)
        .filter(|word| !word.is_empty())
        .collect();
    format!(
        concat!(
            "@page{{@bottom-left{{content:{};font:8pt \"{}\",sans-serif}}",
            "@bottom-right{{content:counter(page) \" / \" counter(pages);font:8pt \"{}\",sans-serif}}}}\n"
        ),
        quoted(&words.join(" · ")),
        font::FAMILY,
        font::FAMILY
    )
}

/// A string of CSS: every letter that might mean something there, or to HTML, as its number.
fn quoted(text: &str) -> String {
    let letters: Vec<String> = text
        .chars()
        .map(|letter| match letter {
            plain if plain.is_alphanumeric() || plain == ' ' => plain.to_string(),
            // The space ends the number.
            other => format!("\\{:X} ", u32::from(other)),
        })
        .collect();
    format!("\"{}\"", letters.concat())
}
