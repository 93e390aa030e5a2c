//! Raw SVG → finished SVG: everything plotters cannot say, in one place.
//!
//! Root with view box, role, title and description; the font's family once and its size without the rounding error;
//! dashes for the opacities that stand for them; text on its base line, without white space around it.

use super::canvas::{TIMES, opacity, printable};
use super::scene::{Dash, Scene};
use crate::render::font;
use crate::report::ChartSpec;

/// The finished text.
pub(super) fn finish(raw: &str, spec: &ChartSpec, scene: &Scene) -> String {
    let mut svg = head(spec, scene);
    let mut lines = raw.lines().skip(1);
    while let Some(line) = lines.next() {
        if line.starts_with("<text ") {
            svg.push_str(&text_tag(line));
            svg.push_str(lines.next().unwrap_or_default());
            svg.push_str(lines.next().unwrap_or_default());
        } else {
            svg.push_str(&dashed(line));
        }
        svg.push('\n');
    }
    svg
}

/// The root element with title and description.
fn head(spec: &ChartSpec, scene: &Scene) -> String {
    let id: String = spec
        .id
        .chars()
        .map(|letter| if letter.is_ascii_alphanumeric() { letter } else { '-' })
        .collect();
    let (width, height) = (scene.width.round(), scene.height.round());
    format!(
        concat!(
            r#"<svg xmlns="http://www.w3.org/2000/svg" width="{}" height="{}" viewBox="0 0 {} {}" role="img" "#,
            r#"aria-labelledby="{}-title {}-desc" font-family="'{}', sans-serif">"#,
            "\n<title id=\"{}-title\">{}</title>\n<desc id=\"{}-desc\">{}</desc>\n"
        ),
        width,
        height,
        width * TIMES,
        height * TIMES,
        id,
        id,
        font::FAMILY,
        id,
        escaped(&spec.headline),
        id,
        escaped(&spec.description),
    )
}

/// The start of a text element: base line, family and size put right. Its content is escaped, so that no attribute
/// can stand in it.
fn text_tag(line: &str) -> String {
    let line = line
        .replace(" dy=\"-0.5ex\"", "")
        .replace(&format!(" font-family=\"{}\"", font::FAMILY), "");
    let (before, rest) = line.split_once("font-size=\"").unwrap_or((&line, ""));
    let (size, after) = rest.split_once('"').unwrap_or(("", rest));
    let size = size.parse::<f64>().map_or(0.0, f64::round);
    dashed(&format!("{before}font-size=\"{size}\"{after}"))
}

/// Opacity turned into the kind of line that it stands for.
fn dashed(line: &str) -> String {
    let attribute = |dash| format!(" opacity=\"{}\"", opacity(dash));
    line.replace(&attribute(Dash::Solid), "")
        .replace(&attribute(Dash::Dashed), " stroke-dasharray=\"20 12\"")
        .replace(&attribute(Dash::Dotted), " stroke-dasharray=\"4 10\"")
}

fn escaped(text: &str) -> String {
    printable(text)
        .replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}
