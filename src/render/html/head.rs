//! The head of the page: title, font, styles, and the promise that nothing is fetched.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use maud::{Markup, PreEscaped, html};

use crate::render::font;
use crate::render::palette::{self, Colour, contrast};
use crate::report::Document;

/// The styles; `--brand`, `--on-brand` and `--link` come from the document.
const STYLE: &str = include_str!("style.css");

/// The browser itself is told to fetch nothing and to run nothing.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:";

/// The head element.
pub(super) fn head(document: &Document) -> Markup {
    html! {
        head {
            meta charset="utf-8";
            meta http-equiv="Content-Security-Policy" content=(POLICY);
            meta name="viewport" content="width=device-width, initial-scale=1";
            meta name="color-scheme" content="light dark";
            title { (document.title) " · " (document.edition.network) }
            // Only what this program made stands in the styles: the brand's colour is read and written anew.
            style { (PreEscaped(fonts())) (PreEscaped(brand(&document.brand.colour))) (PreEscaped(STYLE)) }
        }
    }
}

/// Both faces, embedded.
fn fonts() -> String {
    [(400, font::REGULAR), (700, font::BOLD)]
        .into_iter()
        .map(|(weight, bytes)| {
            format!(
                "@font-face{{font-family:\"{}\";font-weight:{weight};src:url(data:font/ttf;base64,{}) format(\"truetype\")}}\n",
                font::FAMILY,
                STANDARD.encode(bytes)
            )
        })
        .collect()
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
