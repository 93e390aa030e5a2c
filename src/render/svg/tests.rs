//! Every kind of chart with nothing, one and many categories, long names and impossible values.
//!
//! With `VLECHT_PICTURES` set to a folder, the last test leaves its pictures there to be looked at.

use super::*;
use crate::locale::Language;
use crate::render::png::{SCALE, png};
use crate::report::chart::{CalendarState, Fill, ReferenceLine, Series, XmrPanel, XmrPoint};
use crate::report::{ChartBody, NumberFormat, Tone};

const NAMES: [&str; 12] = [
    "Súdwest-Fryslân",
    "'s-Hertogenbosch",
    "Zorgcombinatie Merwede en Waarden",
    "Bureau <Wijk & Co>",
    "GGD",
    "Hoogheemraadschap De Stichtse Oever",
    "Provincie Utrecht",
    "Woonstichting Thuis aan de Vecht",
    "Welzijn Oost",
    "Zorgverzekeraar",
    "MKB-kring",
    "Burgerinitiatief Samen Verder",
];

fn names(count: usize) -> Vec<String> {
    let round = |position: usize| match position / NAMES.len() {
        0 => String::new(),
        round => format!(" {}", round + 1),
    };
    (0..count)
        .map(|position| format!("{}{}", NAMES[position % NAMES.len()], round(position)))
        .collect()
}

/// Values that look like a real month: a few large, some small, one missing, one zero.
fn values(count: usize, size: f64, seed: usize) -> Vec<Option<f64>> {
    (0..count)
        .map(|position| match (position * 7 + seed * 3) % 11 {
            _ if position == 4 => None,
            3 => Some(0.0),
            step => Some(size * (step as f64 + 1.0).powi(2) / 100.0),
        })
        .collect()
}

fn series(name: &str, fill: Fill, values: Vec<Option<f64>>) -> Series {
    Series {
        name: name.to_owned(),
        fill,
        values,
        ranges: None,
    }
}

fn spec(id: &str, body: ChartBody) -> ChartSpec {
    ChartSpec {
        id: id.to_owned(),
        headline: "Negen van de twaalf partners dragen bij wat zij toezegden".to_owned(),
        subtitle:
            "Bijdragen per partner in euro, laatste 12 maanden tot en met okt 2026; n = 12. Bron: tabel Bijdragen"
                .to_owned(),
        description: "Negen van de twaalf partners dragen bij: < 10 & > 2.".to_owned(),
        empty: None,
        body,
    }
}

fn panel(position: usize) -> XmrPanel {
    let wave = |month: usize| 50.0 + ((month * 5 + position * 3) % 9) as f64;
    let points = (0..20).map(|month| XmrPoint {
        label: format!(
            "{} {}",
            [
                "jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"
            ][(month + 2) % 12],
            2025 + (month + 2) / 12
        ),
        value: (month != 7).then(|| if month > 17 { wave(month) + 14.0 } else { wave(month) }),
        tone: match (month, position % 3) {
            (18 | 19, 0) => Tone::Improvement,
            (18 | 19, 1) => Tone::Concern,
            (18 | 19, _) => Tone::Neutral,
            _ => Tone::NoSignal,
        },
        is_provisional: month == 19,
    });
    XmrPanel {
        id: format!("kpi-{position}"),
        title: [
            "Wachttijd (dagen)",
            "Inwoners met een passende plek binnen zes weken (%)",
            "Meldingen",
        ][position % 3]
            .to_owned(),
        verdict: [
            "verbetering: boven de grens",
            "zorg: boven de grens, vraag wat hier gebeurde",
            "verandering zonder goed of slecht",
        ][position % 3]
            .to_owned(),
        tone: [Tone::Improvement, Tone::Concern, Tone::Neutral][position % 3],
        points: points.collect(),
        centre: Some(54.0),
        limits: Some((45.0, 63.0)),
        is_provisional: position % 2 == 1,
        since: 0,
        earlier: Vec::new(),
        baseline: Some(ReferenceLine {
            label: "nulmeting".to_owned(),
            value: 53.0,
        }),
        target: Some(ReferenceLine {
            label: "doel".to_owned(),
            value: 60.0,
        }),
        events: if position.is_multiple_of(3) {
            vec![(10, "start pilot".to_owned()), (16, "nieuwe definitie".to_owned())]
        } else {
            Vec::new()
        },
        format: NumberFormat::Decimal(1),
        words: ["gemiddelde".to_owned(), "gewone schommeling".to_owned()],
        signs: Vec::new(),
    }
}

/// One chart of every kind over so many categories.
fn charts(count: usize) -> Vec<ChartSpec> {
    let mut ranged = series("geoogst", Fill::Second, values(count, 90_000.0, 1));
    ranged.ranges = Some(
        values(count, 90_000.0, 1)
            .iter()
            .map(|value| value.map(|value| (value * 0.8, value * 1.2)))
            .collect(),
    );
    let states = |row: usize| {
        (0..20).map(move |month| match (row * 5 + month * 3) % 13 {
            0 => Some(CalendarState::Late),
            1 => Some(CalendarState::Corrected),
            2 => Some(CalendarState::Missing),
            _ if row == 2 && month < 6 => None,
            _ => Some(CalendarState::OnTime),
        })
    };
    vec![
        spec(
            "bijdragen",
            ChartBody::StackedBars {
                categories: names(count),
                series: vec![
                    series("in geld", Fill::Solid, values(count, 1_240_000.0, 1)),
                    series("in natura", Fill::Tint, values(count, 400_000.0, 2)),
                ],
                format: NumberFormat::Euro,
                axis: "waarde in euro".to_owned(),
            },
        ),
        spec(
            "baten",
            ChartBody::PairedBars {
                categories: names(count),
                series: vec![series("gepland", Fill::Outline, values(count, 120_000.0, 2)), ranged],
                format: NumberFormat::Euro,
                axis: "baten in euro".to_owned(),
                lines: vec![
                    ReferenceLine {
                        label: "doel".to_owned(),
                        value: 60_000.0,
                    },
                    ReferenceLine {
                        label: "plan".to_owned(),
                        value: 70_000.0,
                    },
                ],
            },
        ),
        spec(
            "balans",
            ChartBody::Dumbbell {
                categories: names(count),
                first: series("aandeel in de bijdragen", Fill::Solid, values(count, 0.31, 1)),
                second: series("aandeel in het vermogen", Fill::Outline, values(count, 0.28, 2)),
                format: NumberFormat::Percent(1),
                axis: "aandeel in het netwerk".to_owned(),
            },
        ),
        spec(
            "kpis",
            ChartBody::Xmr {
                panels: (0..count).map(panel).collect(),
            },
        ),
        spec(
            "aanlevering",
            ChartBody::Calendar {
                rows: names(count),
                columns: (0..20).map(|month| panel(0).points[month].label.clone()).collect(),
                cells: (0..count).map(|row| states(row).collect()).collect(),
                legend: [
                    "op tijd".to_owned(),
                    "te laat".to_owned(),
                    "gecorrigeerd".to_owned(),
                    "ontbreekt".to_owned(),
                ],
            },
        ),
    ]
}

#[test]
fn every_chart_is_drawn_the_same_twice_and_parses() {
    let locale = Locale::new(Language::Nl);
    for count in [0, 1, 30] {
        for spec in charts(count) {
            let svg = chart_svg(&spec, &locale).unwrap();
            assert_eq!(svg, chart_svg(&spec, &locale).unwrap());
            assert!(
                svg.starts_with("<svg ") && svg.trim_end().ends_with("</svg>"),
                "{}",
                spec.id
            );
            assert!(svg.contains("role=\"img\"") && svg.contains("<title ") && svg.contains("<desc "));
            assert!(svg.contains("&lt; 10 &amp; &gt; 2"), "description is escaped");
            assert!(
                !svg.contains("NaN") && !svg.contains("inf") && !svg.contains('⟨'),
                "{}",
                spec.id
            );
            assert!(
                !svg.contains("opacity") && !svg.contains("dy="),
                "plotters' own attributes are gone"
            );
            assert!(png(&svg, 0.25).is_ok(), "{} with {count} parses", spec.id);
        }
    }
}

#[test]
fn nothing_to_show_is_said_in_a_sentence() {
    let locale = Locale::new(Language::Nl);
    for spec in charts(0) {
        let svg = chart_svg(&spec, &locale).unwrap();
        assert!(svg.contains("Er is nog niets te laten zien."), "{}", spec.id);
        let said = ChartSpec {
            empty: Some("Nog geen enquête gehouden.".to_owned()),
            ..spec
        };
        assert!(
            chart_svg(&said, &locale)
                .unwrap()
                .contains("Nog geen enquête gehouden.")
        );
    }
}

#[test]
fn names_stand_uncut() {
    let locale = Locale::new(Language::Nl);
    for spec in charts(12).iter().filter(|spec| spec.id != "kpis") {
        let svg = chart_svg(spec, &locale).unwrap();
        for name in [
            "Súdwest-Fryslân",
            "&apos;s-Hertogenbosch",
            "Zorgcombinatie Merwede en Waarden",
            "Bureau &lt;Wijk &amp; Co&gt;",
        ] {
            assert!(svg.contains(&format!(">{name}</text>")), "{name} in {}", spec.id);
        }
    }
}

#[test]
fn impossible_values_end_in_a_drawing() {
    let locale = Locale::new(Language::En);
    for value in [
        f64::NAN,
        f64::INFINITY,
        f64::NEG_INFINITY,
        1e308,
        -1e308,
        1e-300,
        0.0,
        -5.0,
    ] {
        for format in [NumberFormat::Euro, NumberFormat::Percent(0), NumberFormat::General] {
            let one = |fill| series("a\u{1}b", fill, vec![Some(value), Some(value), Some(1.0)]);
            let axis = String::new();
            let mut odd = panel(0);
            odd.points.iter_mut().for_each(|point| point.value = Some(value));
            let bodies = [
                ChartBody::StackedBars {
                    categories: names(3),
                    series: vec![one(Fill::Solid), one(Fill::Tint)],
                    format,
                    axis: axis.clone(),
                },
                ChartBody::PairedBars {
                    categories: names(3),
                    series: vec![one(Fill::Solid), one(Fill::Outline)],
                    format,
                    axis: axis.clone(),
                    lines: vec![ReferenceLine {
                        label: "x".to_owned(),
                        value,
                    }],
                },
                ChartBody::Dumbbell {
                    categories: names(3),
                    first: one(Fill::Solid),
                    second: one(Fill::Outline),
                    format,
                    axis,
                },
                ChartBody::Xmr { panels: vec![odd] },
            ];
            for body in bodies {
                let svg = chart_svg(&spec("odd", body), &locale).unwrap();
                assert!(!svg.contains("NaN"));
                assert!(png(&svg, 0.25).is_ok());
            }
        }
    }
}

/// Values below zero, ranges around points, a sentence instead of a drawing.
fn odd_charts() -> Vec<ChartSpec> {
    let mixed = vec![Some(-40_000.0), Some(25_000.0), None, Some(-3_000.0), Some(60_000.0)];
    let mut ranged = series(
        "gemeten",
        Fill::Solid,
        vec![Some(3.2), Some(4.1), Some(2.8), None, Some(3.9)],
    );
    ranged.ranges = Some(vec![Some((2.9, 3.6)), Some((3.8, 4.4)), None, None, Some((3.1, 4.6))]);
    let agreed = series(
        "vorige ronde",
        Fill::Outline,
        vec![Some(3.2), Some(3.6), Some(3.3), Some(3.0), None],
    );
    let axis = "euro".to_owned();
    let pair = ChartBody::PairedBars {
        categories: names(5),
        series: vec![series("netto", Fill::Solid, mixed.clone())],
        format: NumberFormat::Euro,
        axis: axis.clone(),
        lines: Vec::new(),
    };
    let stack = ChartBody::StackedBars {
        categories: names(5),
        series: vec![
            series("netto", Fill::Third, mixed),
            series("eigen", Fill::Fourth, values(5, 90_000.0, 1)),
        ],
        format: NumberFormat::Euro,
        axis,
    };
    let bell = ChartBody::Dumbbell {
        categories: names(5),
        first: ranged,
        second: agreed,
        format: NumberFormat::Decimal(1),
        axis: "score van 1 tot 5".to_owned(),
    };
    let mut said = spec("gezegd", stack.clone());
    said.empty = Some("Er is nog geen enquête gehouden; de eerste staat gepland in maart 2027.".to_owned());
    vec![spec("netto", pair), spec("stapel", stack), spec("score", bell), said]
}

#[test]
fn pictures_can_be_looked_at() {
    let locale = Locale::new(Language::Nl);
    let folder = pictures();
    // Large pictures take seconds to make in a debug build: without a folder to leave them in, one of each is enough.
    let counts: &[usize] = if folder.is_some() { &[1, 3, 12, 30] } else { &[3] };
    for &count in counts {
        for spec in charts(count).into_iter().chain(odd_charts()) {
            let svg = chart_svg(&spec, &locale).unwrap();
            let picture = png(&svg, SCALE).unwrap();
            // The width of a PNG stands in bytes 16 to 19: 2 × 760.
            assert_eq!(picture[16..20], 1520u32.to_be_bytes());
            if let Some(folder) = &folder {
                leave(folder, &format!("{}-{count}.svg", spec.id), svg.as_bytes());
                leave(folder, &format!("{}-{count}.png", spec.id), &picture);
            }
        }
    }
}

fn pictures() -> Option<std::path::PathBuf> {
    option_env!("VLECHT_PICTURES").map(Into::into)
}

fn leave(folder: &std::path::Path, name: &str, bytes: &[u8]) {
    use std::io::Write;
    let file = std::fs::OpenOptions::new()
        .create(true)
        .write(true)
        .truncate(true)
        .open(folder.join(name));
    file.unwrap().write_all(bytes).unwrap();
}
