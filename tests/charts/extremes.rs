//! Charts of all kinds with names that are long, and with none, one and thirty of everything; processes of 60 months.

use vlecht::domain::{Date, Month};
use vlecht::report::chart::{CalendarState, Fill, ReferenceLine, Series, XmrPanel, XmrPoint};
use vlecht::report::chart_time::{Columns, Form, Layer, Lines, Waterfall, WaterfallStep};
use vlecht::report::picture::{
    Course, Flow, Flows, HeatMap, Milestone, MilestoneTrend, Multiples, Slope, Spread, Spreads, Step, Timeline, Track,
};
use vlecht::report::sign::Sign;
use vlecht::report::{ChartBody, ChartSpec, NumberFormat, Tone};

const NAMES: [&str; 5] = [
    "Súdwest-Fryslân",
    "'s-Hertogenbosch",
    "Samenwerkende Zorg Midden-Holland W",
    "Wijk & Co",
    "Welzijnsstichting Ter Aar en Ommelanden",
];

fn name(position: usize) -> String {
    match position / NAMES.len() {
        0 => NAMES[position].to_owned(),
        round => format!("{} {}", NAMES[position % NAMES.len()], round + 1),
    }
}

fn names(count: usize) -> Vec<String> {
    (0..count).map(name).collect()
}

/// Numbers that look like chance and never are.
fn number(position: usize, seed: usize) -> f64 {
    ((position * 7919 + seed * 104_729 + 13) % 997) as f64 / 997.0
}

fn values(count: usize, size: f64, seed: usize) -> Vec<Option<f64>> {
    (0..count)
        .map(|position| (position != 4).then(|| number(position, seed) * size))
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

fn day(offset: i32) -> Date {
    Date::new(2026, 10, 31).expect("a day").plus_days(offset)
}

fn month(back: usize) -> String {
    let month = Month::new(2026, 10).expect("a month").plus(-(back as i32));
    format!("{:02} {}", month.month(), month.year())
}

fn spec(id: &str, body: ChartBody) -> ChartSpec {
    ChartSpec {
        id: id.to_owned(),
        headline: "Negen van de twaalf partners dragen bij wat zij toezegden".to_owned(),
        subtitle: "Bijdragen per partner in euro, laatste 12 maanden, n = 12. Bron: Bijdragen".to_owned(),
        description: "Negen van de twaalf partners dragen bij.".to_owned(),
        empty: None,
        body,
    }
}

/// One chart of every kind over so many names.
pub(super) fn charts(count: usize) -> Vec<ChartSpec> {
    let mut all = bars(count);
    all.extend(processes(count));
    all.extend(people(count));
    all.extend(milestones(count));
    all.extend(times(count));
    all
}

fn times(count: usize) -> Vec<ChartSpec> {
    let layer = |name: &str, form: Form, seed: usize| Layer {
        name: name.to_owned(),
        form,
        values: values(count * 2, 900_000.0, seed),
    };
    let places = || (0..count * 2).rev().map(month).collect();
    let years = || (0..count).map(|year| (2026 + year).to_string()).collect();
    let step = |position: usize| WaterfallStep {
        name: name(position),
        from: if position == 0 {
            0.0
        } else {
            900_000.0 * number(position, 11)
        },
        to: 900_000.0 * number(position + 1, 11),
        is_total: position == 0,
    };
    let of_years = |mut layer: Layer| {
        layer.values.truncate(count);
        layer
    };
    vec![
        spec(
            "lines",
            ChartBody::Lines(Lines {
                places: places(),
                layers: vec![
                    layer("Samenwerkende Zorg Midden-Holland W", Form::Real, 12),
                    layer("gebieden ernaast", Form::Beside, 13),
                    layer("plan", Form::Planned, 14),
                ],
                across: vec![ReferenceLine {
                    label: "nulmeting".to_owned(),
                    value: 450_000.0,
                }],
                events: vec![(count / 2, "start Samenwerkende Zorg Midden-Holland W".to_owned())],
                format: NumberFormat::Euro,
                axis: "netto baten in euro".to_owned(),
            }),
        ),
        spec(
            "columns",
            ChartBody::Columns(Columns {
                places: years(),
                layers: vec![
                    of_years(layer("structureel", Form::Real, 15)),
                    of_years(layer("tijdelijk", Form::Beside, 16)),
                ],
                needed: Some(of_years(layer("verwachte kosten", Form::Planned, 17))),
                format: NumberFormat::Euro,
                axis: "euro per jaar".to_owned(),
            }),
        ),
        spec(
            "waterfall",
            ChartBody::Waterfall(Waterfall {
                steps: (0..count).map(step).collect(),
                format: NumberFormat::Euro,
                axis: "euro".to_owned(),
                words: ["totaal", "eraf of erbij"].map(str::to_owned),
            }),
        ),
    ]
}

fn bars(count: usize) -> Vec<ChartSpec> {
    let line = |label: &str, value| ReferenceLine {
        label: label.to_owned(),
        value,
    };
    let mut ranged = series("geoogst", Fill::Second, values(count, 900_000.0, 5));
    let around = |value: &Option<f64>| value.map(|value| (value * 0.8, value * 1.2));
    ranged.ranges = Some(ranged.values.iter().map(around).collect());
    let below = values(count, -300_000.0, 8);
    vec![
        spec(
            "stacked",
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
            "tornado",
            ChartBody::StackedBars {
                categories: names(count),
                series: vec![
                    series("lager", Fill::Fourth, below),
                    series("hoger", Fill::Solid, values(count, 300_000.0, 9)),
                ],
                format: NumberFormat::Euro,
                axis: "verschil in euro".to_owned(),
            },
        ),
        spec(
            "paired",
            ChartBody::PairedBars {
                categories: names(count),
                series: vec![series("gepland", Fill::Solid, values(count, 900_000.0, 4)), ranged],
                format: NumberFormat::Euro,
                axis: "baten in euro".to_owned(),
                lines: vec![line("doel", 500_000.0), line("plan", 520_000.0)],
            },
        ),
        spec(
            "dumbbell",
            ChartBody::Dumbbell {
                categories: names(count),
                first: series("aandeel in de bijdragen", Fill::Solid, values(count, 0.31, 6)),
                second: series("aandeel in het vermogen", Fill::Outline, values(count, 0.28, 7)),
                format: NumberFormat::Percent(1),
                axis: "aandeel".to_owned(),
            },
        ),
    ]
}

fn panel(position: usize, months: usize) -> XmrPanel {
    let points = (0..months).rev().map(|back| XmrPoint {
        label: month(back),
        value: (back != 9).then(|| 50.0 + 12.0 * number(back, position)),
        tone: if back < 3 { Tone::Concern } else { Tone::NoSignal },
        is_provisional: back == 0,
    });
    let line = |label: &str, value| {
        Some(ReferenceLine {
            label: label.to_owned(),
            value,
        })
    };
    XmrPanel {
        id: format!("kpi-{position}"),
        title: format!("{} (huishoudens met een plan)", name(position)),
        verdict: "Er is waarschijnlijk iets veranderd, ten kwade. Zoek de oorzaak.".to_owned(),
        tone: Tone::Concern,
        points: points.collect(),
        centre: Some(56.0),
        limits: Some((49.0, 63.0)),
        is_provisional: position % 2 == 1,
        since: 0,
        earlier: Vec::new(),
        baseline: line("nulmeting", 56.2),
        target: line("doel", 55.9),
        events: vec![
            (months / 4, "start Samenwerkende Zorg Midden-Holland W".to_owned()),
            (months / 2, "nieuwe definitie".to_owned()),
            (months.saturating_sub(1), "start 's-Hertogenbosch".to_owned()),
        ],
        format: NumberFormat::Decimal(1),
        words: ["gemiddelde".to_owned(), "grens".to_owned()],
        signs: vec![Sign::Concern, Sign::Fails],
    }
}

fn processes(count: usize) -> Vec<ChartSpec> {
    let states = |row: usize| {
        (0..60).map(move |month| match (row * 5 + month * 3) % 13 {
            0 => Some(CalendarState::Late),
            1 => Some(CalendarState::Missing),
            2 => None,
            _ => Some(CalendarState::OnTime),
        })
    };
    let course = |position: usize| Course {
        name: name(position),
        values: values(60, 100.0, position),
    };
    vec![
        spec(
            "xmr",
            ChartBody::Xmr {
                panels: (0..count.min(12)).map(|position| panel(position, 60)).collect(),
            },
        ),
        spec(
            "calendar",
            ChartBody::Calendar {
                rows: names(count),
                columns: (0..60).rev().map(month).collect(),
                cells: (0..count).map(|row| states(row).collect()).collect(),
                legend: ["op tijd", "te laat", "gecorrigeerd", "ontbreekt"].map(str::to_owned),
            },
        ),
        spec(
            "multiples",
            ChartBody::Multiples(Multiples {
                panels: (0..count.min(12)).map(course).collect(),
                columns: (0..60).rev().map(month).collect(),
                span: (0.0, 100.0),
                format: NumberFormat::Count,
            }),
        ),
    ]
}

fn people(count: usize) -> Vec<ChartSpec> {
    let pair = |position: usize| Flow {
        left: name(position),
        right: name(position + 2),
        given: if position == 1 {
            0.0
        } else {
            number(position, 1) * 300_000.0
        },
        received: number(position, 2) * 20_000.0,
    };
    let answers = |position: usize| {
        let low = number(position, 3) * 0.5;
        let high = number(position, 4) * (1.0 - low);
        Spread {
            name: name(position),
            n: (position != 3).then_some(64),
            low: (position % 5 != 2).then_some(low),
            middle: (position != 3).then_some(1.0 - low - high),
            high: Some(high),
        }
    };
    let step = |position: usize| Step {
        name: name(position),
        from: (position != 1 || count == 1).then(|| 60.0 + 3.0 * number(position, 5)),
        to: Some(60.0 + 4.0 * number(position, 6)),
        tone: [Tone::Plain, Tone::Improvement, Tone::Concern][position % 3],
    };
    let counts =
        |row: usize| (0..3).map(move |column| (row != 2 || column != 1).then(|| (number(row, column) * 14.0).round()));
    vec![
        spec(
            "flows",
            ChartBody::Flows(Flows {
                pairs: (0..count).map(pair).collect(),
                format: NumberFormat::Euro,
                words: ["de linker gaf de rechter", "de rechter gaf de linker"].map(str::to_owned),
                note: "Nog 3 paren met een kleinere stroom staan in de tabel.".to_owned(),
            }),
        ),
        spec(
            "spreads",
            ChartBody::Spreads(Spreads {
                rows: (0..count).map(answers).collect(),
                words: ["lage score", "ertussenin", "hoge score"].map(str::to_owned),
                absent: "niet getoond".to_owned(),
                nobody: "niemand".to_owned(),
                note: "Een groep van minder dan 5 mensen telt mee bij ertussenin.".to_owned(),
            }),
        ),
        spec(
            "slope",
            ChartBody::Slope(Slope {
                rounds: ["maart 2026", "september 2026"].map(str::to_owned),
                steps: (0..count).map(step).collect(),
                format: NumberFormat::Count,
                words: vec![
                    (Tone::Improvement, "hoger".to_owned()),
                    (Tone::Plain, "kan toeval zijn".to_owned()),
                ],
            }),
        ),
        spec(
            "heat",
            ChartBody::HeatMap(HeatMap {
                rows: names(count),
                columns: ["strategisch", "tactisch", "operationeel"].map(str::to_owned).to_vec(),
                cells: (0..count).map(|row| counts(row).collect()).collect(),
                most: 14.0,
                format: NumberFormat::Count,
                words: ["geen enkel overleg", "de meeste overleggen"].map(str::to_owned),
            }),
        ),
    ]
}

fn milestones(count: usize) -> Vec<ChartSpec> {
    let milestone = |position: usize| {
        let planned = (number(position, 7) * 400.0) as i32 - 200;
        let late = (number(position, 8) * 90.0) as i32;
        Milestone {
            name: format!("Afspraken met {} ondertekend", name(position)),
            planned: (position != 2).then(|| day(planned)),
            expected: (planned > 0).then(|| day(planned + late)),
            finished: (planned <= 0).then(|| day(planned + late)),
            tone: if late > 45 { Tone::Concern } else { Tone::Plain },
            state: "had gereed moeten zijn".to_owned(),
        }
    };
    let track = |position: usize| Track {
        name: format!("Afspraken met {} ondertekend", name(position)),
        points: (0..12)
            .map(|report| {
                let shift = if position.is_multiple_of(3) { report * 12 } else { 0 };
                (
                    day(30 * report - 330),
                    day((number(position, 9) * 200.0) as i32 + shift),
                )
            })
            .collect(),
        tone: if position.is_multiple_of(3) {
            Tone::Concern
        } else {
            Tone::Plain
        },
    };
    let half = count / 2;
    vec![
        spec(
            "timeline",
            ChartBody::Timeline(Timeline {
                groups: vec![
                    ("Proces".to_owned(), (0..half).map(milestone).collect()),
                    ("Uitvoering".to_owned(), (half..count).map(milestone).collect()),
                ],
                today: (day(0), "stand op 31 oktober 2026".to_owned()),
                words: ["gepland", "verwacht", "gereed"].map(str::to_owned),
                note: "Nog 4 mijlpalen staan in de tabel.".to_owned(),
            }),
        ),
        spec(
            "trend",
            ChartBody::MilestoneTrend(MilestoneTrend {
                tracks: (0..count).map(track).collect(),
                diagonal: "verwacht = nu".to_owned(),
                axes: ["datum van de aanlevering", "verwachte datum"].map(str::to_owned),
                note: String::new(),
            }),
        ),
    ]
}

/// Leaves a drawing to be looked at, where `VLECHT_PICTURES` names a folder.
pub(super) fn leave(id: &str, count: usize, svg: &str) {
    if let Some(folder) = std::env::var_os("VLECHT_PICTURES") {
        let folder = std::path::PathBuf::from(folder);
        std::fs::write(folder.join(format!("{id}-{count}.svg")), svg).expect("writes");
        let picture = vlecht::render::png::png(svg, 1.0).expect("is drawn");
        std::fs::write(folder.join(format!("{id}-{count}.png")), picture).expect("writes");
    }
}
