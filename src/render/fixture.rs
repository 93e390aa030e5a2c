//! A small report with everything that a renderer meets, for the tests of page and paper.

use crate::domain::Date;
use crate::locale::Language;
use crate::report::chart::{Fill, Series};
use crate::report::document::{
    Brand, ChartColumns, EditionLine, Link, Paper, Reach, Reading, Sentence, SheetKind, TableColumn, Words,
};
use crate::report::{Block, Cell, ChartBody, ChartSpec, Content, Document, NumberFormat, Sheet, Table, Tile, Tone};

/// What a partner might write to break a page.
pub(super) const HOSTILE: &str = "Wijk <script>alert(1)</script> & \"Co\" http://voorbeeld.example";

pub(super) fn sheet(id: &'static str, name: &str, kind: SheetKind, blocks: Vec<Block>) -> Sheet {
    Sheet {
        id,
        name: name.to_owned(),
        label: None,
        headline: format!("{name}: negen van de twaalf partners dragen bij wat zij toezegden"),
        subtitle: "Laatste 12 maanden tot en met oktober 2026, 12 partners".to_owned(),
        blocks,
        paper: if id == "bijdragen" {
            Paper::Landscape
        } else {
            Paper::OnePage
        },
        kind,
        reach: Reach::Everywhere,
    }
}

pub(super) fn sentence(text: &str, tone: Tone) -> Sentence {
    Sentence {
        text: text.to_owned(),
        tone,
        trace: None,
    }
}

pub(super) fn tile(title: &str, content: Content, tone: Tone) -> Tile {
    Tile {
        title: title.to_owned(),
        figure: Cell::new(content),
        word: "partners met een bijdrage".to_owned(),
        comparison: "vorige maand 8".to_owned(),
        tone,
    }
}

pub(super) fn chart() -> ChartSpec {
    let names = [
        "Súdwest-Fryslân",
        "'s-Hertogenbosch",
        "Zorgcombinatie Merwede en Waarden",
        HOSTILE,
        "GGD",
    ];
    let values = |size: f64| vec![Some(size), Some(size * 2.0), Some(size / 3.0), Some(size / 20.0), None];
    let series = |name: &str, fill, size| Series {
        name: name.to_owned(),
        fill,
        values: values(size),
        ranges: None,
    };
    ChartSpec {
        id: "bijdragen".to_owned(),
        headline: "Drie partners brengen het meeste in, klein en groot".to_owned(),
        subtitle: "Waarde per partner in euro, 12 maanden tot en met okt 2026; n = 5. Bron: tabel Bijdragen".to_owned(),
        description: "'s-Hertogenbosch € 1,0 mln in geld en € 240.000 in natura; Súdwest-Fryslân de helft daarvan."
            .to_owned(),
        empty: None,
        body: ChartBody::StackedBars {
            categories: names.map(str::to_owned).to_vec(),
            series: vec![
                series("in geld", Fill::Solid, 520_000.0),
                series("in natura", Fill::Tint, 120_000.0),
            ],
            format: NumberFormat::Euro,
            axis: "waarde in euro".to_owned(),
        },
    }
}

pub(super) fn table() -> Table {
    let column = |header: &str| TableColumn {
        header: header.to_owned(),
        width: 0,
    };
    let row = |name: &str, cash: f64, tone| {
        let mut fulfilled = Cell::number(cash / 600_000.0, NumberFormat::Percent(1)).toned(tone);
        fulfilled.is_provisional = true;
        vec![
            Cell::text(name),
            Cell::number(cash, NumberFormat::Euro),
            Cell::number(cash / 4.0, NumberFormat::Euro),
            fulfilled,
            Cell::new(Content::Date(Date::new(2026, 11, 9).unwrap())),
            Cell::text("Inzet van twee adviseurs en een ruimte voor de werkgroep")
                .commented("Eenheid niet herkend: 'dgd'. Kies dagdeel of uur."),
        ]
    };
    let mut rows = vec![
        row("Súdwest-Fryslân", 520_000.0, Tone::Improvement),
        row("Zorgcombinatie Merwede en Waarden", 173_333.0, Tone::Concern),
        row(HOSTILE, -26_000.0, Tone::Neutral),
    ];
    rows.push(vec![
        Cell::text("GGD"),
        Cell::new(Content::Absent("nog niet aangeleverd".to_owned())),
        Cell::new(Content::Absent("niet getoond".to_owned())),
        Cell::new(Content::Absent("te weinig".to_owned())),
        Cell::new(Content::Absent("onbekend".to_owned())),
        Cell::text("–"),
    ]);
    rows.push(row("Totaal", 667_333.0, Tone::Plain));
    Table {
        name: "Bijdragen_1".to_owned(),
        caption: "Bijdragen per partner".to_owned(),
        columns: [
            "Partner",
            "In geld (€)",
            "In natura (€)",
            "Van de toezegging",
            "Aangeleverd",
            "Toelichting",
        ]
        .map(column)
        .to_vec(),
        rows,
        has_total: true,
        has_filter: true,
        notes: vec!["(v) voorlopig: de maand is nog niet afgesloten.".to_owned()],
        reach: Reach::Everywhere,
    }
}

/// The sheets: a cover, the summary, one chart with its table, and one that stays in the workbook.
pub(super) fn sheets() -> Vec<Sheet> {
    let link = |sheet, text: &str| Link {
        sheet,
        text: text.to_owned(),
        note: "wie brengt wat in".to_owned(),
    };
    let tiles = vec![
        tile(
            "Iedereen draagt bij",
            Content::Text("9 van de 12".to_owned()),
            Tone::Improvement,
        ),
        tile(
            "Balans",
            Content::Number(0.084, NumberFormat::Percent(1)),
            Tone::NoSignal,
        ),
        tile(
            "Doelen op koers",
            Content::Number(4.0, NumberFormat::Count),
            Tone::Concern,
        ),
        tile(
            "Vertrouwen",
            Content::Absent("nog niet gemeten".to_owned()),
            Tone::Plain,
        ),
        tile("Vaart", Content::Number(34.0, NumberFormat::Count), Tone::Neutral),
        tile(
            "Baten",
            Content::Number(1_240_000.0, NumberFormat::Euro),
            Tone::Improvement,
        ),
    ];
    let summary = vec![
        Block::Sentences(vec![
            sentence(
                "Negen van de twaalf partners dragen bij wat zij toezegden.",
                Tone::Improvement,
            ),
            sentence(
                "De vaart nam af: het laatste procesresultaat is 34 dagen oud. Wat is hier gebeurd?",
                Tone::Concern,
            ),
            sentence("De andere doelen bewegen binnen wat gewoon is.", Tone::NoSignal),
        ]),
        Block::Tiles(tiles),
        Block::Heading("Gevraagd aan de stuurgroep".to_owned()),
        Block::Table(Table {
            name: "Besluiten".to_owned(),
            has_total: false,
            ..table()
        }),
    ];
    let report = vec![
        Block::Chart(Box::new(chart())),
        Block::Table(table()),
        Block::Reading(Reading {
            heads: ["Wat zien we", "Wat betekent het", "Wat vragen we"].map(str::to_owned),
            seen: "Drie partners brengen het meeste in.".to_owned(),
            meaning: "Nog niet besproken. Wie vult dit in?".to_owned(),
            question: "Voorstel: bespreek de verdeling.".to_owned(),
            is_open: [false; 2],
        }),
        Block::Note("Bron: tabel Bijdragen.".to_owned()),
    ];
    let cover = vec![
        Block::Paragraph("Dit rapport gaat over de braid.".to_owned()),
        Block::Contents(vec![link("bijdragen", "Bijdragen"), link("data", "Data")]),
    ];
    vec![
        sheet("cover", "Voorblad", SheetKind::Cover, cover),
        sheet("summary", "Samenvatting", SheetKind::Report, summary),
        sheet("bijdragen", "Bijdragen", SheetKind::Report, report),
        sheet(
            "data",
            "Data",
            SheetKind::Data,
            vec![Block::Paragraph("alleen in het werkboek".to_owned())],
        ),
    ]
}

pub(super) fn document() -> Document {
    Document {
        file_stem: "stuurgroeprapportage_2026-10".to_owned(),
        title: "Stuurgroeprapportage".to_owned(),
        language: Language::Nl,
        edition: EditionLine {
            network: "Netwerk Vecht & Rijn".to_owned(),
            period: "oktober 2026".to_owned(),
            edition: "editie 1".to_owned(),
            reference: "peildatum 9 november 2026".to_owned(),
            reference_date: Date::new(2026, 11, 9).unwrap(),
            status: "concept".to_owned(),
        },
        brand: Brand {
            colour: "#12436D".to_owned(),
        },
        words: Words {
            page_of: String::new(),
            back: String::new(),
            chart_data_prefix: String::new(),
            category: String::new(),
            chart_columns: ChartColumns::default(),
            tones: ["verbetering", "zorg", "geen signaal", "verandering"].map(str::to_owned),
            markers: ["(v)", "(r)"].map(str::to_owned),
            off_paper: String::new(),
        },
        sheets: sheets(),
    }
}
