//! A document with every block, for the tests of this folder.

use crate::domain::{Date, RowSet};
use crate::locale::Language;
use crate::report::chart::{CalendarState, Fill, ReferenceLine, Series, XmrPanel, XmrPoint};
use crate::report::document::{
    Brand, ChartColumns, EditionLine, Link, Paper, Reach, Reading, Sentence, SheetKind, TableColumn, Words,
};
use crate::report::{
    Block, Cell, ChartBody, ChartSpec, Content, Document, NumberFormat, Sheet, Table, Tile, Tone, Trace,
};

/// What a cell rests on: one row of the contributions.
pub(super) fn trace(row: u32) -> Trace {
    Trace::Rows(vec![RowSet::new("contributions", vec![row])])
}

/// The names of twelve partners; the longest has 34 characters, one looks like a formula.
pub(super) fn partners() -> Vec<String> {
    [
        "Gemeente Eikendam",
        "Gemeente Rietveen",
        "Gemeente Súdwest-Polderland a/d Ee",
        "Provincie Waterland",
        "Zorggroep De Linde",
        "Thuiszorg Het Anker",
        "Zorgverzekeraar Meander",
        "ROC Middenland",
        "=cmd|' /C calc'!A0",
        "Woningcorporatie De Brink",
        "Bewonerscoöperatie Buurkracht",
        "Programmabureau",
    ]
    .map(str::to_owned)
    .to_vec()
}

/// A document with every block.
pub(super) fn document() -> Document {
    Document {
        file_stem: "stuurgroeprapportage_2026-10".to_owned(),
        title: "Stuurgroeprapportage Samen Gezond oktober 2026".to_owned(),
        language: Language::Nl,
        edition: EditionLine {
            network: "Samen Gezond & Wel in Waterland".to_owned(),
            period: "oktober 2026".to_owned(),
            edition: "editie 1".to_owned(),
            reference: "peildatum 9 november 2026".to_owned(),
            reference_date: Date::new(2026, 11, 9).unwrap(),
            status: "concept".to_owned(),
        },
        brand: Brand {
            colour: "#12436D".to_owned(),
        },
        words: words(),
        sheets: vec![
            cover(),
            summary(),
            contributions(),
            capacity(),
            kpis(),
            deliveries(),
            data(),
        ],
    }
}

fn words() -> Words {
    Words {
        page_of: "bladzijde &P van &N".to_owned(),
        back: "← Inhoud".to_owned(),
        chart_data_prefix: "Data_grafiek_".to_owned(),
        category: "Naam".to_owned(),
        chart_columns: chart_columns(),
        tones: ["verbetering", "zorg", "geen signaal", "verandering"].map(str::to_owned),
        markers: ["(v)", "(r)"].map(str::to_owned),
        off_paper: String::new(),
    }
}

fn chart_columns() -> ChartColumns {
    ChartColumns {
        measured: "waarde".to_owned(),
        event: "gebeurtenis".to_owned(),
        difference: "verschil".to_owned(),
        place: "plaats".to_owned(),
        name_place: "plaats van de naam".to_owned(),
        not_drawn: "niet getekend".to_owned(),
        limits: ["onderste grens", "bovenste grens"].map(str::to_owned),
        lines: ["doel", "nulmeting"].map(str::to_owned),
    }
}

fn sheet(id: &'static str, name: &str, headline: &str, paper: Paper, kind: SheetKind, blocks: Vec<Block>) -> Sheet {
    Sheet {
        id,
        name: name.to_owned(),
        label: None,
        headline: headline.to_owned(),
        subtitle: "Alle partners, november 2025 tot en met oktober 2026; bron: aanleveringen van de partners"
            .to_owned(),
        blocks,
        paper,
        kind,
        reach: Reach::Everywhere,
    }
}

fn cover() -> Sheet {
    let link = |sheet, text: &str, note: &str| Link {
        sheet,
        text: text.to_owned(),
        note: note.to_owned(),
    };
    sheet(
        "cover",
        "Omslag",
        "Stuurgroeprapportage oktober 2026",
        Paper::Portrait,
        SheetKind::Cover,
        vec![
            Block::Paragraph(
                "Dit rapport laat zien wat de partners in het netwerk inbrengen, wat dat oplevert en wat er van de stuurgroep \
                 wordt gevraagd. De samenvatting past op één A4."
                    .to_owned(),
            ),
            Block::Heading("Inhoud".to_owned()),
            Block::Contents(vec![
                link("summary", "Samenvatting", "Wat er speelt, wat er is veranderd en wat er van u wordt gevraagd"),
                link("contributions", "Bijdragen", "Wat elke partner inbrengt, in geld en in natura"),
                link("capacity", "Naar vermogen", "Aandeel in de bijdragen naast aandeel in het vermogen"),
                link("kpi", "KPI's", "Waar het netwerk op stuurt"),
                link("data", "Data bijdragen", "De cijfers achter dit rapport, om zelf mee verder te rekenen"),
            ]),
            Block::Note("Vertrouwelijkheid: voor leden van de stuurgroep. Vragen? Neem contact op met het programmabureau.".to_owned()),
        ],
    )
}

fn summary() -> Sheet {
    let sentence = |text: &str, tone, row| Sentence {
        text: text.to_owned(),
        tone,
        trace: Some(trace(row)),
    };
    let tile = |title: &str, figure: Cell, word: &str, comparison: &str, tone| Tile {
        title: title.to_owned(),
        figure,
        word: word.to_owned(),
        comparison: comparison.to_owned(),
        tone,
    };
    let of = |text: &str| Cell::text(text).traced(trace(7));
    let column = |header: &str| TableColumn {
        header: header.to_owned(),
        width: 0,
    };
    let decision = |what: &str, why: &str, who: &str, day| {
        vec![
            Cell::text(what),
            Cell::text(why),
            Cell::text(who),
            Cell::new(Content::Date(day)),
        ]
    };
    sheet(
        "summary",
        "Samenvatting",
        "De pilot werkt, maar de vaart is er bij de werkgroepen uit",
        Paper::OnePage,
        SheetKind::Report,
        vec![
            Block::Sentences(vec![
                sentence("Het aantal inwoners dat op tijd hulp krijgt, ligt nu acht maanden op rij boven het gemiddelde van voor de pilot. Dat is geen toeval meer.", Tone::Improvement, 1),
                sentence("De vaart is terug naar de helft van een half jaar geleden, en dat stond niet in de planning: wat is hier gebeurd?", Tone::Concern, 2),
                sentence("Alle 12 partners dragen zichtbaar bij.", Tone::Plain, 3),
                sentence("De tijdelijke middelen lopen af in december 2027; voor het jaar daarna is 40% van de kosten gedekt.", Tone::Neutral, 4),
            ]),
            Block::Tiles(vec![
                tile("Iedereen draagt bij", of("12 van de 12"), "partners met een zichtbare bijdrage", "vorige maand 12 van de 12", Tone::NoSignal),
                tile("Balans", of("9 van de 12"), "vinden inzet en opbrengst in balans", "vragenlijst van juni 2026", Tone::NoSignal),
                tile("Doelen op koers", of("5 van de 8"), "KPI's halen naar verwachting hun doel", "vorige maand 4 van de 8", Tone::Improvement),
                tile("Vertrouwen", Cell::number(3.9, NumberFormat::Decimal(1)).traced(trace(8)), "op een schaal van 1 tot 5", "vragenlijst van juni 2026", Tone::Plain),
                tile("Vaart", Cell::number(48.0, NumberFormat::Count), "punten; laatste procesresultaat 34 dagen geleden, 5 van de 7 mijlpalen op tijd", "een half jaar geleden 96", Tone::Concern),
                tile("Baten", Cell::number(1_234_567.0, NumberFormat::Euro), "gerealiseerd tot en met oktober", "gepland € 1.400.000", Tone::NoSignal),
            ]),
            Block::Heading("Gewijzigd sinds de vorige editie".to_owned()),
            Block::Note("Eerste editie, nog geen vergelijking.".to_owned()),
            Block::Table(Table {
                name: "Besluiten".to_owned(),
                caption: "Gevraagd aan de stuurgroep".to_owned(),
                columns: ["Gevraagd besluit", "Reden", "Eigenaar", "Vóór"].map(column).to_vec(),
                rows: vec![
                    decision("Voorstel: bespreek met de werkgroepen waarom mijlpalen schuiven", "De vaart is gehalveerd zonder dat het plan dat voorzag", "Voorzitter stuurgroep", Date::new(2026, 11, 26).unwrap()),
                    decision("Stel vast wie de regiefunctie na 2027 betaalt", "Tijdelijke middelen lopen af", "Directeuren", Date::new(2026, 12, 17).unwrap()),
                ],
                has_total: false,
                has_filter: false,
                notes: vec![],
                reach: Reach::Everywhere,
            }),
            Block::Note("11 van de 12 partners leverden op tijd aan. Bij acht KPI's is per jaar ongeveer één vals signaal te verwachten.".to_owned()),
        ],
    )
}

fn contribution_rows(cash: &[Option<f64>], kind: &[Option<f64>]) -> Vec<Vec<Cell>> {
    let verdict = [
        Cell::new(Content::Absent("nog te kort".to_owned())),
        Cell::text("verbetering").toned(Tone::Improvement),
        Cell::text("zorg: minder dan toegezegd").toned(Tone::Concern),
        Cell::text("geen signaal").toned(Tone::NoSignal),
        Cell::text("meer geld, minder uren").toned(Tone::Neutral),
    ];
    let mut rows: Vec<Vec<Cell>> = partners()
        .iter()
        .zip(cash.iter().zip(kind))
        .enumerate()
        .map(|(i, (name, (cash, kind)))| {
            let money = |value: &Option<f64>| match value {
                Some(value) => Cell::number(*value, NumberFormat::Euro).traced(trace(i as u32)),
                None => Cell::new(Content::Absent("niet geleverd".to_owned())),
            };
            let mut share = Cell::number(0.0731 + f64::from(i as u32) / 100.0, NumberFormat::Percent(1));
            share.is_provisional = i == 3;
            share.is_restated = i == 5;
            vec![
                Cell::text(name),
                money(cash),
                money(kind),
                share,
                Cell::number(-3.5 + i as f64, NumberFormat::Decimal(1)).toned(if i == 2 {
                    Tone::Concern
                } else {
                    Tone::Plain
                }),
                verdict[i % 5].clone(),
            ]
        })
        .collect();
    rows.push(vec![
        Cell::text("Totaal"),
        Cell::number(745_300.0, NumberFormat::Euro),
        Cell::number(243_360.0, NumberFormat::Euro),
        Cell::number(1.0, NumberFormat::Percent(0)),
        Cell::number(24.0, NumberFormat::Decimal(1)),
        Cell::text("–"),
    ]);
    rows
}

fn contributions() -> Sheet {
    let names = partners();
    let cash: Vec<Option<f64>> = (0..12)
        .map(|i| (i != 4).then_some(f64::from(i * i) * 1_450.0 + 2_000.0))
        .collect();
    let kind: Vec<Option<f64>> = (0..12).map(|i| Some(f64::from(12 - i) * 3_120.0)).collect();
    let ranges = kind.iter().map(|v| v.map(|v| (v * 0.8, v * 1.3))).collect();
    let series = |name: &str, fill, values: &[Option<f64>], ranges| Series {
        name: name.to_owned(),
        fill,
        values: values.to_vec(),
        ranges,
    };
    sheet(
        "contributions",
        "Bijdragen",
        "Alle partners brachten in, drie van hen vooral uren",
        Paper::Portrait,
        SheetKind::Report,
        vec![
            Block::Chart(Box::new(ChartSpec {
                id: "bijdragen".to_owned(),
                headline: "Alle partners brachten in, drie van hen vooral uren".to_owned(),
                subtitle: "Bijdragen in geld en in natura per partner, € in 12 maanden, n = 12; bron: Bijdragen".to_owned(),
                description: "Alle 12 partners brachten in. Het meeste in geld bracht het programmabureau in: € 177.450.".to_owned(),
                empty: None,
                body: ChartBody::StackedBars {
                    categories: names.clone(),
                    series: vec![
                        series("In geld", Fill::Solid, &cash, None),
                        series("In natura", Fill::Tint, &kind, None),
                    ],
                    format: NumberFormat::Euro,
                    axis: "euro in 12 maanden".to_owned(),
                },
            })),
            Block::Table(Table {
                name: "Bijdragen_per_partner".to_owned(),
                caption: "Bijdragen per partner".to_owned(),
                columns: ["Partner", "In geld (€)", "In natura (€)", "Aandeel in het totaal", "Verschil (uren per week)", "Signaal"]
                    .map(|header| TableColumn { header: header.to_owned(), width: 0 })
                    .to_vec(),
                rows: contribution_rows(&cash, &kind),
                has_total: true,
                has_filter: true,
                notes: vec!["(v) voorlopig, (r) herzien. In natura is gewaardeerd tegen het midden van de tarieven; laag en hoog staan op het blad Data bijdragen.".to_owned()],
                reach: Reach::Everywhere,
            }),
            Block::Chart(Box::new(ChartSpec {
                id: "inzet-opbrengst".to_owned(),
                headline: "Inzet en opbrengst lopen bij twee partners uiteen".to_owned(),
                subtitle: "Aandeel in de inzet en in de baten, %, 2026; bron: Bijdragen en Baten".to_owned(),
                description: "Aandeel in inzet naast aandeel in baten voor zes partners.".to_owned(),
                empty: None,
                body: ChartBody::PairedBars {
                    categories: names.iter().take(6).cloned().collect(),
                    series: vec![
                        series("Inzet", Fill::Solid, &[Some(0.1), Some(0.2), Some(0.15), None, Some(0.3), Some(0.05)], None),
                        series("Opbrengst, gepland", Fill::Outline, &[Some(0.12), Some(0.1), Some(0.15), Some(0.02), Some(0.2), Some(0.08)], None),
                    ],
                    format: NumberFormat::Percent(0),
                    axis: "aandeel".to_owned(),
                    lines: vec![ReferenceLine { label: "gelijk deel".to_owned(), value: 0.08 }],
                },
            })),
            Block::Chart(Box::new(ChartSpec {
                id: "natura-laag-hoog".to_owned(),
                headline: "De waarde in natura hangt van het tarief af".to_owned(),
                subtitle: "Laag, midden en hoog tarief".to_owned(),
                description: "Waarde in natura per partner met laag en hoog tarief als dunne lijn.".to_owned(),
                empty: None,
                body: ChartBody::PairedBars {
                    categories: names,
                    series: vec![series("In natura", Fill::Tint, &kind, Some(ranges))],
                    format: NumberFormat::Euro,
                    axis: "euro".to_owned(),
                    lines: vec![],
                },
            })),
        ],
    )
}

fn capacity() -> Sheet {
    let series = |name: &str, fill, values: Vec<Option<f64>>| Series {
        name: name.to_owned(),
        fill,
        values,
        ranges: None,
    };
    let names = partners();
    sheet(
        "capacity",
        "Naar vermogen",
        "De meeste partners dragen naar vermogen bij",
        Paper::Portrait,
        SheetKind::Report,
        vec![
            Block::Chart(Box::new(ChartSpec {
                id: "naar-vermogen".to_owned(),
                headline: "Twee kleine partners dragen meer dan hun deel".to_owned(),
                subtitle: "Aandeel in de bijdragen en in het vermogen, %, 12 maanden tot en met oktober 2026".to_owned(),
                description: "Aandeel in bijdragen naast aandeel in vermogen, per partner.".to_owned(),
                empty: None,
                body: ChartBody::Dumbbell {
                    first: series("Aandeel in de bijdragen", Fill::Solid, (0..names.len()).map(|i| (i != 5).then_some(0.02 + 0.012 * i as f64)).collect()),
                    second: series("Aandeel in het vermogen", Fill::Outline, (0..names.len()).map(|i| Some(0.15 - 0.01 * i as f64)).collect()),
                    categories: names,
                    format: NumberFormat::Percent(0),
                    axis: "aandeel in het totaal".to_owned(),
                },
            })),
            Block::Reading(Reading {
                heads: ["Wat zien we", "Wat betekent het", "Wat vragen we"].map(str::to_owned),
                seen: "Bij 9 van de 12 partners ligt het aandeel in de bijdragen dicht bij hun aandeel in het vermogen. Twee kleine partners dragen meer bij dan hun deel, vooral met uren.".to_owned(),
                meaning: "Nog niet ingevuld: wie weet wat dit betekent, vult het in op het blad Duiding.".to_owned(),
                question: "Voorstel: bespreek met beide partners of dit zo past.".to_owned(),
            is_open: [false; 2],
        }),
            Block::Chart(Box::new(ChartSpec {
                id: "leeg".to_owned(),
                headline: "Vertrouwen in de tijd".to_owned(),
                subtitle: "Gemiddelde per ronde".to_owned(),
                description: "Er is nog geen tweede ronde.".to_owned(),
                empty: Some("Er is nog maar één ronde van de vragenlijst; een lijn volgt na de tweede.".to_owned()),
                body: ChartBody::Xmr { panels: vec![] },
            })),
        ],
    )
}

fn panel(id: &str, title: &str, tone: Tone, verdict: &str) -> XmrPanel {
    let values = [
        41.0, 44.0, 39.0, 43.0, 46.0, 40.0, 42.0, 45.0, 41.0, 44.0, 43.0, 42.0, 47.0, 52.0, 53.0, 51.0, 54.0, 55.0,
        53.0, 56.0,
    ];
    XmrPanel {
        id: id.to_owned(),
        title: title.to_owned(),
        verdict: verdict.to_owned(),
        tone,
        points: values
            .iter()
            .enumerate()
            .map(|(i, value)| XmrPoint {
                label: format!(
                    "{} {}",
                    [
                        "jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"
                    ][(i + 2) % 12],
                    2025 + (i + 2) / 12
                ),
                value: (i != 6).then_some(*value),
                tone: if i >= 13 { tone } else { Tone::Plain },
                is_provisional: i == 19,
            })
            .collect(),
        centre: Some(42.5),
        limits: Some((34.0, 51.0)),
        is_provisional: false,
        since: 0,
        earlier: Vec::new(),
        baseline: Some(ReferenceLine {
            label: "nulmeting".to_owned(),
            value: 38.0,
        }),
        target: Some(ReferenceLine {
            label: "doel".to_owned(),
            value: 60.0,
        }),
        events: vec![(12, "start pilot".to_owned())],
        format: NumberFormat::Decimal(0),
        words: ["gemiddelde".to_owned(), "grens".to_owned()],
        signs: Vec::new(),
    }
}

fn kpis() -> Sheet {
    sheet(
        "kpi",
        "KPI's",
        "Twee van de vier KPI's verbeteren",
        Paper::Landscape,
        SheetKind::Report,
        vec![Block::Chart(Box::new(ChartSpec {
            id: "kpi".to_owned(),
            headline: "Twee van de vier KPI's verbeteren".to_owned(),
            subtitle: "Per maand, met gemiddelde en grenzen; de verticale as begint niet bij nul".to_owned(),
            description: "Vier KPI's per maand van maart 2025 tot en met oktober 2026.".to_owned(),
            empty: None,
            body: ChartBody::Xmr {
                panels: vec![
                    panel("k1", "Op tijd geholpen (%)", Tone::Improvement, "verbetering"),
                    panel("k2", "Wachttijd voor het eerste gesprek (dagen)", Tone::Concern, "zorg"),
                    panel("k3", "Aanmeldingen", Tone::Neutral, "verandering"),
                    panel("k4", "Ervaren gezondheid (cijfer)", Tone::Plain, "geen signaal"),
                ],
            },
        }))],
    )
}

fn deliveries() -> Sheet {
    let names = partners();
    let columns: Vec<String> = (0..12)
        .map(|i| {
            [
                "nov 2025", "dec 2025", "jan 2026", "feb 2026", "mrt 2026", "apr 2026", "mei 2026", "jun 2026",
                "jul 2026", "aug 2026", "sep 2026", "okt 2026",
            ][i]
                .to_owned()
        })
        .collect();
    let cells = (0..names.len())
        .map(|r| {
            (0..columns.len())
                .map(|c| {
                    (r != 10 || c > 4)
                        .then(|| CalendarState::ALL[if (r * 7 + c * 3) % 11 == 0 { 1 + (r + c) % 3 } else { 0 }])
                })
                .collect()
        })
        .collect();
    sheet(
        "deliveries",
        "Aanlevering",
        "Elf van de twaalf partners leverden op tijd",
        Paper::Landscape,
        SheetKind::Report,
        vec![Block::Chart(Box::new(ChartSpec {
            id: "aanlevering".to_owned(),
            headline: "Elf van de twaalf partners leverden op tijd".to_owned(),
            subtitle: "Per partner en maand".to_owned(),
            description: "Kalender van aanleveringen per partner en maand.".to_owned(),
            empty: None,
            body: ChartBody::Calendar {
                rows: names,
                columns,
                cells,
                legend: ["op tijd", "te laat", "verbeterd", "ontbreekt"].map(str::to_owned),
            },
        }))],
    )
}

fn data() -> Sheet {
    let row = |partner: &str, amount: f64, note: &str| {
        vec![
            Cell::text(partner).traced(trace(1)),
            Cell::new(Content::Date(Date::new(2026, 10, 31).unwrap())),
            Cell::number(amount, NumberFormat::General).traced(trace(2)),
            Cell::text(note),
        ]
    };
    sheet(
        "data",
        "Data bijdragen",
        "",
        Paper::Landscape,
        SheetKind::Data,
        vec![Block::Table(Table {
            name: "Data_bijdragen".to_owned(),
            caption: "Bijdragen per partner en maand".to_owned(),
            columns: ["partner", "datum", "waarde_eur", "omschrijving"]
                .map(|header| TableColumn {
                    header: header.to_owned(),
                    width: 0,
                })
                .to_vec(),
            rows: vec![
                row("Gemeente Eikendam", 1234.5, "Projectleider, twee dagen per week"),
                row("Gemeente Rietveen", -100.0, "=HYPERLINK(\"http://example.org\")"),
                row("=cmd|' /C calc'!A0", 0.1, "@SUM(1+1)*cmd|' /C calc'!A0"),
            ],
            has_total: false,
            has_filter: true,
            notes: vec![],
            reach: Reach::Everywhere,
        })],
    )
}

/// A form: plain header, body, a note behind a cell.
pub(super) fn form() -> Document {
    let mut document = document();
    document.sheets = vec![sheet(
        "form",
        "Bijdragen",
        "",
        Paper::Portrait,
        SheetKind::Form,
        vec![Block::Table(Table {
            name: String::new(),
            caption: String::new(),
            columns: ["periode", "soort", "hoeveelheid", "hoeveelheid"]
                .map(|header| TableColumn {
                    header: header.to_owned(),
                    width: 0,
                })
                .to_vec(),
            rows: vec![vec![
                Cell::new(Content::Date(Date::new(2026, 9, 30).unwrap())),
                Cell::text("uren").commented("Dit woord kennen we niet. Kies geld, uren, kennis, ruimte of materieel."),
                Cell::number(18.5, NumberFormat::General),
                Cell::new(Content::Blank),
            ]],
            has_total: false,
            has_filter: false,
            notes: vec![],
            reach: Reach::Everywhere,
        })],
    )];
    document
}
