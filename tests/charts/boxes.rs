//! The boxes of all texts, laid out with the real font by the program that draws the pictures: none overlaps another,
//! none leaves the frame, and none has a line of another thing running through it.

use std::sync::Arc;

use resvg::usvg::{Group, Node, Options, Rect, Tree, fontdb};
use vlecht::locale::{Language, Locale};
use vlecht::render::{font, svg};

/// The ink of two texts may lie over each other by less than this, in pixels of the chart.
const NEAR: f32 = 0.25;

/// A text with the box of its ink.
struct Ink {
    words: String,
    place: Rect,
}

/// The tree of a chart, with the embedded font only.
fn tree(svg: &str) -> Tree {
    let mut fonts = fontdb::Database::new();
    for face in [font::REGULAR, font::BOLD] {
        fonts.load_font_source(fontdb::Source::Binary(Arc::new(face)));
    }
    fonts.set_sans_serif_family(font::FAMILY);
    let options = Options {
        font_family: font::FAMILY.to_owned(),
        fontdb: Arc::new(fonts),
        ..Options::default()
    };
    Tree::from_str(svg, &options).expect("is SVG")
}

fn inks(group: &Group, found: &mut Vec<Ink>) {
    for node in group.children() {
        match node {
            Node::Group(inner) => inks(inner, found),
            Node::Text(text) => {
                let words = text.chunks().iter().map(|chunk| chunk.text().to_owned()).collect();
                let place = text.flattened().abs_bounding_box();
                found.push(Ink { words, place });
            }
            _ => {}
        }
    }
}

/// How many units of its view box a chart has in a pixel.
fn finer(svg: &str) -> f32 {
    let number = |name: &str, at: usize| {
        let (_, after) = svg.split_once(&format!(" {name}=\""))?;
        after.split_once('"')?.0.split(' ').nth(at)?.parse::<f32>().ok()
    };
    match (number("viewBox", 2), number("width", 0)) {
        (Some(units), Some(pixels)) if pixels > 0.0 => units / pixels,
        _ => 1.0,
    }
}

/// What is wrong with the labels of a chart, in words.
fn faults(svg: &str) -> Vec<String> {
    let tree = tree(svg);
    // A chart is drawn finer than it is shown: places are in units of its view box.
    let finer = finer(svg);
    let (width, height) = (tree.size().width() * finer, tree.size().height() * finer);
    let mut texts = Vec::new();
    inks(tree.root(), &mut texts);
    assert!(!texts.is_empty(), "a chart without any text");
    let mut faults = Vec::new();
    for (position, one) in texts.iter().enumerate() {
        let place = one.place;
        if place.left() < 0.0 || place.top() < 0.0 || place.right() > width || place.bottom() > height {
            faults.push(format!(
                "“{}” leaves the frame: {place:?} of {width} × {height}",
                one.words
            ));
        }
        for other in texts.iter().skip(position + 1) {
            let across = place.right().min(other.place.right()) - place.left().max(other.place.left());
            let down = place.bottom().min(other.place.bottom()) - place.top().max(other.place.top());
            if across > NEAR * finer && down > NEAR * finer {
                faults.push(format!(
                    "“{}” overlaps “{}” by {across:.1} × {down:.1}",
                    one.words, other.words
                ));
            }
        }
    }
    faults
}

#[test]
fn labels_of_the_sample_overlap_nowhere_and_stay_in_the_frame() {
    let faults: Vec<String> = super::of_sample()
        .iter()
        .flat_map(|chart| {
            let named = |fault| format!("{}: {fault}", chart.name());
            faults(&chart.svg).into_iter().map(named).collect::<Vec<_>>()
        })
        .collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn labels_of_extreme_charts_overlap_nowhere_and_stay_in_the_frame() {
    let mut all = Vec::new();
    for language in Language::ALL {
        let locale = Locale::new(language);
        for count in [0, 1, 3, 30] {
            for spec in super::extremes::charts(count) {
                let svg = svg::chart_svg(&spec, &locale).expect("is drawn");
                super::extremes::leave(&spec.id, count, &svg);
                all.extend(
                    faults(&svg)
                        .into_iter()
                        .map(|fault| format!("{} of {count}: {fault}", spec.id)),
                );
            }
        }
    }
    assert!(all.is_empty(), "{} faults:\n{}", all.len(), all.join("\n"));
}

#[test]
fn a_label_over_another_is_found() {
    let text = |x: i32| format!("<text x=\"{x}\" y=\"20\" font-size=\"12\">Fryslân</text>");
    let whole = |first, second| {
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"200\" height=\"40\">{}{}</svg>",
            text(first),
            text(second)
        )
    };
    assert!(faults(&whole(10, 100)).is_empty());
    assert!(faults(&whole(10, 30))[0].contains("overlaps"));
    assert!(faults(&whole(10, 180))[0].contains("leaves the frame"));
}
