//! Charts of what develops, with nothing, one and many places, long names and impossible values.

use super::frame::framed;
use super::scene::{Anchor, Shape};
use super::{chart_svg, text};
use crate::locale::{Language, Locale};
use crate::report::chart::ReferenceLine;
use crate::report::chart_time::{Columns, Form, Layer, Lines, Waterfall, WaterfallStep};
use crate::report::{ChartBody, ChartSpec, NumberFormat};

fn layer(name: &str, form: Form, values: Vec<Option<f64>>) -> Layer {
    Layer {
        name: name.to_owned(),
        form,
        values,
    }
}

fn spec(body: ChartBody) -> ChartSpec {
    ChartSpec {
        id: "realisatie".to_owned(),
        headline: "Van de geplande baten is 87% gerealiseerd".to_owned(),
        subtitle: "Netto baten opgeteld, in euro, tot en met oktober 2026, n = 7 baten".to_owned(),
        description: "Van de geplande baten is 87% gerealiseerd.".to_owned(),
        empty: None,
        body,
    }
}

/// A chart of each kind over so many places, with values around a size.
fn charts(count: usize, size: f64) -> Vec<ChartSpec> {
    let places: Vec<String> = (0..count).map(|at| format!("mrt {}", 2025 + at)).collect();
    let rising = |from: f64| (0..count).map(|at| Some(from + size * at as f64)).collect::<Vec<_>>();
    let gaps = (0..count).map(|at| (at % 3 != 1).then_some(size)).collect();
    let lines = Lines {
        places: places.clone(),
        layers: vec![
            layer("Plan", Form::Planned, rising(0.0)),
            layer("Zorgcombinatie Merwede en Waarden", Form::Real, rising(1.0)),
            layer("Verwacht", Form::Expected, gaps),
            layer("Súdwest-Fryslân en 's-Hertogenbosch", Form::Beside, rising(2.0)),
        ],
        across: vec![ReferenceLine {
            label: "doel".to_owned(),
            value: size,
        }],
        events: vec![
            (0, "start pilot Rietveen-Oost".to_owned()),
            (count, "buiten de as".to_owned()),
        ],
        format: NumberFormat::Euro,
        axis: "netto baten (€)".to_owned(),
    };
    let columns = Columns {
        places,
        layers: vec![
            layer("Structureel, zeker", Form::Real, rising(size)),
            layer("Toegezegd", Form::Expected, rising(size / 2.0)),
            layer("Tijdelijk, zeker", Form::Beside, rising(0.0)),
        ],
        needed: Some(layer("Verwachte kosten", Form::Planned, rising(size))),
        format: NumberFormat::Euro,
        axis: "euro per jaar".to_owned(),
    };
    let step = |at: usize| WaterfallStep {
        name: format!("Hoogheemraadschap De Stichtse Oever {at}"),
        from: if at == 0 { 0.0 } else { size * at as f64 },
        to: size * (at as f64 + 1.0),
        is_total: at == 0 || at + 1 == count,
    };
    let waterfall = Waterfall {
        steps: (0..count).map(step).collect(),
        format: NumberFormat::Euro,
        axis: "euro".to_owned(),
        words: ["Totaal".to_owned(), "Verandering".to_owned()],
    };
    vec![
        spec(ChartBody::Lines(lines)),
        spec(ChartBody::Columns(columns)),
        spec(ChartBody::Waterfall(waterfall)),
    ]
}

#[test]
fn nothing_one_and_thirty_places_are_drawn_the_same_twice() {
    let locale = Locale::new(Language::Nl);
    for count in [0, 1, 5, 30] {
        for chart in charts(count, 12_000.0) {
            let svg = chart_svg(&chart, &locale).expect("a drawing");
            assert_eq!(svg, chart_svg(&chart, &locale).expect("a drawing"));
            assert_eq!(svg.contains("Er is nog niets te laten zien."), count == 0);
            assert!(!svg.contains("NaN") && !svg.contains("inf") && !svg.contains('⟨'));
        }
    }
}

#[test]
fn impossible_values_end_in_a_drawing() {
    let locale = Locale::new(Language::En);
    for size in [f64::NAN, f64::INFINITY, 1e308, -1e308, 1e-300, 0.0, -5.0] {
        for chart in charts(4, size) {
            let svg = chart_svg(&chart, &locale).expect("a drawing");
            assert!(!svg.contains("NaN"), "{size}");
        }
    }
}

#[test]
fn no_text_runs_out_of_the_picture_or_over_another() {
    text::prepare().expect("the font");
    let locale = Locale::new(Language::Nl);
    for count in [1, 5, 30] {
        for chart in charts(count, 12_345.0) {
            let scene = framed(&chart, &locale);
            let boxes: Vec<_> = scene
                .shapes
                .iter()
                .filter_map(|shape| match shape {
                    Shape::Text((x, y), words, look) => {
                        let wide = text::width(words, look.size, look.is_bold);
                        let left = match look.anchor {
                            Anchor::Start => *x,
                            Anchor::Middle => x - wide / 2.0,
                            Anchor::End => x - wide,
                        };
                        Some((words, left, left + wide, y - look.size * 0.75, y + look.size * 0.1))
                    }
                    _ => None,
                })
                .collect();
            for (at, (words, left, right, top, bottom)) in boxes.iter().enumerate() {
                assert!(*left > -0.5 && *right < scene.width + 0.5, "{words}: {left} to {right}");
                for (other, from, to, above, below) in &boxes[at + 1..] {
                    let is_apart = right <= from || to <= left || bottom <= above || below <= top;
                    assert!(
                        is_apart || matches!(chart.body, ChartBody::Columns(_)),
                        "{words} over {other}"
                    );
                }
            }
        }
    }
}

#[test]
fn the_name_of_a_line_that_falls_stands_over_it() {
    let locale = Locale::new(Language::Nl);
    let at = |values: [f64; 2]| {
        let [mut lines, ..] = <[ChartSpec; 3]>::try_from(charts(4, 12_000.0)).expect("three charts");
        let ChartBody::Lines(body) = &mut lines.body else {
            panic!("lines");
        };
        let [first, second] = values.map(Some);
        body.layers = vec![layer("Gerealiseerd", Form::Real, vec![first, second, None, None])];
        (body.across, body.events) = (Vec::new(), Vec::new());
        let scene = framed(&lines, &locale);
        let name = scene.shapes.iter().find_map(|shape| match shape {
            Shape::Text((_, y), words, _) if words.starts_with("Gerealiseerd") => Some(*y),
            _ => None,
        });
        let last = scene.shapes.iter().rev().find_map(|shape| match shape {
            Shape::Circle((_, y), ..) => Some(*y),
            _ => None,
        });
        (name.expect("a name"), last.expect("a point"))
    };
    let (name, point) = at([0.0, 9_000.0]);
    assert!(name > point, "under the last point of a line that rises");
    let (name, point) = at([0.0, -9_000.0]);
    assert!(name < point, "over the last point of a line that falls");
}
