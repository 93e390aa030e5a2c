//! What must hold for every workbook, looked at in the file itself.

use std::io::Read;

use crate::domain::CellRef;
use crate::render::xlsx::{sample, traces, workbook};
use crate::report::fixture::House;
use crate::report::picture::{Flow, Flows, HeatMap};
use crate::report::steering::steering_report;
use crate::report::{Block, ChartBody, ChartSpec, Content, NumberFormat};

fn parts(bytes: &[u8]) -> Vec<(String, String)> {
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    (0..archive.len())
        .map(|position| {
            let mut file = archive.by_index(position).unwrap();
            let mut bytes = Vec::new();
            file.read_to_end(&mut bytes).unwrap();
            // Pictures are no text; their names are looked at only.
            let text = String::from_utf8_lossy(&bytes).into_owned();
            (file.name().unwrap().into_owned(), text)
        })
        .collect()
}

fn part<'a>(parts: &'a [(String, String)], name: &str) -> &'a str {
    &parts.iter().find(|(other, _)| other == name).unwrap().1
}

/// The text or number that a cell holds.
fn held(parts: &[(String, String)], sheet: usize, at: CellRef) -> String {
    let xml = part(parts, &format!("xl/worksheets/sheet{sheet}.xml"));
    let cell = xml
        .split("<c r=\"")
        .find(|cell| cell.starts_with(&format!("{at}\"")))
        .unwrap();
    let value = cell.split("<v>").nth(1).unwrap().split("</v>").next().unwrap();
    if cell.split('>').next().unwrap().contains("t=\"s\"") {
        let strings = part(parts, "xl/sharedStrings.xml");
        let item = strings.split("<si>").nth(value.parse::<usize>().unwrap() + 1).unwrap();
        let mut text = String::new();
        for run in item.split("<t").skip(1) {
            text.push_str(run.split_once('>').unwrap().1.split("</t>").next().unwrap());
        }
        return text;
    }
    value.to_owned()
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    assert_eq!(
        workbook(&sample::document()).unwrap(),
        workbook(&sample::document()).unwrap()
    );
}

#[test]
fn text_that_looks_like_a_formula_is_text() {
    let parts = parts(&workbook(&sample::document()).unwrap());
    let sheets = parts.iter().filter(|(name, _)| name.starts_with("xl/worksheets/sheet"));
    for (name, xml) in sheets {
        assert!(!xml.contains("<f>"), "{name} holds a formula");
    }
    assert!(part(&parts, "xl/sharedStrings.xml").contains("<t>=cmd|' /C calc'!A0</t>"));
}

#[test]
fn every_drawing_says_what_it_shows() {
    let parts = parts(&workbook(&sample::document()).unwrap());
    let mut drawings = 0;
    for (_, xml) in parts.iter().filter(|(name, _)| name.starts_with("xl/drawings/drawing")) {
        for properties in xml.split("<xdr:cNvPr ").skip(1) {
            let description = properties.split("descr=\"").nth(1).unwrap().split('"').next().unwrap();
            assert!(description.chars().count() >= 8, "{description}");
            drawings += 1;
        }
    }
    // Four charts of the contributions and capacity, four process charts.
    assert_eq!(drawings, 8);
}

#[test]
fn a_trace_points_to_the_cell_that_holds_the_figure() {
    let document = sample::document();
    let parts = parts(&workbook(&document).unwrap());
    let traces = traces(&document);
    let at = |sheet: &str, trace| {
        traces
            .iter()
            .find(|((name, _), found)| name == sheet && **found == trace)
            .map(|((_, at), _)| *at)
            .unwrap()
    };
    assert!(held(&parts, 2, at("Samenvatting", sample::trace(3))).contains("Alle 12 partners"));
    assert_eq!(held(&parts, 2, at("Samenvatting", sample::trace(8))), "3.9");
    // The first partner's contribution in cash is 0 × 0 × 1450 + 2000.
    assert_eq!(held(&parts, 3, at("Bijdragen", sample::trace(0))), "2000");
    assert_eq!(held(&parts, 7, at("Data bijdragen", sample::trace(2))), "1234.5");
    assert_eq!(
        traces.get(&("Data bijdragen".to_owned(), CellRef::new(2, 3))),
        Some(&sample::trace(2))
    );
}

/// A chart with nothing but a body.
fn chart(id: &str, body: ChartBody) -> Block {
    Block::Chart(Box::new(ChartSpec {
        id: id.to_owned(),
        headline: "Wat partners elkaar gaven".to_owned(),
        subtitle: "in euro".to_owned(),
        description: "Wat partners elkaar gaven: 12 en 3.".to_owned(),
        empty: None,
        body,
    }))
}

#[test]
fn pictures_and_heat_maps_stand_above_the_table_and_traces_know() {
    let mut document = sample::document();
    let flows = ChartBody::Flows(Flows {
        pairs: vec![Flow {
            left: "Súdwest-Fryslân".to_owned(),
            right: "'s-Hertogenbosch".to_owned(),
            given: 12.0,
            received: 3.0,
        }],
        format: NumberFormat::Euro,
        words: ["heen", "terug"].map(str::to_owned),
        note: String::new(),
    });
    let heat = ChartBody::HeatMap(HeatMap {
        rows: vec!["Gemeente Aa".to_owned()],
        columns: ["strategisch", "tactisch"].map(str::to_owned).to_vec(),
        cells: vec![vec![Some(4.0), None]],
        most: 9.0,
        format: NumberFormat::Count,
        words: ["weinig", "veel"].map(str::to_owned),
    });
    let blocks = &mut document.sheets[2].blocks;
    blocks.insert(0, chart("stromen", flows));
    blocks.insert(1, chart("warmte", heat));
    let parts = parts(&workbook(&document).unwrap());
    let pictures: Vec<&str> = parts
        .iter()
        .map(|(name, _)| name.as_str())
        .filter(|name| name.starts_with("xl/media/"))
        .collect();
    assert_eq!(pictures, ["xl/media/image1.png"]);
    assert!(
        parts
            .iter()
            .any(|(_, xml)| xml.contains("descr=\"Wat partners elkaar gaven: 12 en 3.\""))
    );
    assert!(part(&parts, "xl/worksheets/sheet3.xml").contains("<colorScale>"));
    let traces = traces(&document);
    let found = traces
        .iter()
        .find(|((name, _), found)| name == "Bijdragen" && **found == sample::trace(0));
    let at = found.map(|((_, at), _)| *at).unwrap();
    // The first partner's contribution in cash, under all that was put above it.
    assert_eq!(held(&parts, 3, at), "2000");
    let without = sample::document();
    let before = super::traces(&without);
    let before = before
        .iter()
        .find(|((name, _), found)| name == "Bijdragen" && **found == sample::trace(0));
    assert!(before.is_some_and(|((_, before), _)| before.row < at.row));
}

#[test]
fn the_summary_prints_on_one_page_of_a4() {
    let parts = parts(&workbook(&sample::document()).unwrap());
    let xml = part(&parts, "xl/worksheets/sheet2.xml");
    assert!(xml.contains("fitToPage=\"1\"") && xml.contains("paperSize=\"9\""));
    assert!(!xml.contains("fitToHeight=\"0\""));
    assert!(part(&parts, "xl/worksheets/sheet3.xml").contains("fitToHeight=\"0\""));
}

#[test]
fn a_gap_in_a_chart_is_an_empty_cell() {
    let parts = parts(&workbook(&sample::document()).unwrap());
    // The eighth sheet is the first that a chart reads; row 6 is the fifth partner, who gave no money.
    let xml = part(&parts, "xl/worksheets/sheet8.xml");
    assert!(xml.contains("r=\"B5\"") && !xml.contains("r=\"B6\"") && xml.contains("r=\"C6\""));
    assert!(part(&parts, "xl/workbook.xml").contains("name=\"Data_grafiek_bijdragen\""));
}

#[test]
fn the_columns_that_a_chart_reads_are_headed_with_words() {
    let house = House::three_partners();
    let parts = parts(&workbook(&steering_report(&house.context())).unwrap());
    let strings = part(&parts, "xl/sharedStrings.xml");
    for symbol in ["x", "⚑", "↔", "↓", "←", "◎", "○", "grens ↓"] {
        assert!(!strings.contains(&format!("<t>{symbol}</t>")), "{symbol}");
    }
    for word in ["gebeurtenis", "onderste grens", "plaats van de naam"] {
        assert!(strings.contains(&format!("<t>{word}</t>")), "{word}");
    }
}

#[test]
fn a_workbook_that_belongs_to_no_edition_says_its_period_alone() {
    let mut document = sample::form();
    document.edition.period = "oktober 2026".to_owned();
    document.edition.edition = String::new();
    let parts = parts(&workbook(&document).unwrap());
    assert!(part(&parts, "docProps/core.xml").contains("<dc:subject>oktober 2026</dc:subject>"));
}

#[test]
fn a_form_starts_in_a1_and_carries_notes_and_real_dates() {
    let document = sample::form();
    let parts = parts(&workbook(&document).unwrap());
    assert_eq!(held(&parts, 1, CellRef::new(1, 1)), "periode");
    // 30 September 2026 is 46295 in Excel: 36526 for 1 January 2000 and 9769 days more.
    assert_eq!(held(&parts, 1, CellRef::new(2, 1)), "46295");
    assert!(part(&parts, "xl/comments1.xml").contains("Dit woord kennen we niet"));
}

#[test]
fn hostile_names_empty_tables_and_numbers_that_are_none_still_give_a_workbook() {
    let mut document = sample::document();
    let hostile = "[a]:*?/\\ 'History' ".repeat(9);
    document.edition.network = "R&D & =1+1 ".repeat(40);
    for sheet in &mut document.sheets {
        sheet.name = hostile.clone();
        for block in &mut sheet.blocks {
            if let Block::Table(table) = block {
                table.name = "A1".to_owned();
                table.caption = hostile.clone();
                if sheet.id == "summary" {
                    table.rows.clear();
                }
                for cell in table.rows.iter_mut().flatten() {
                    match &mut cell.content {
                        Content::Number(value, _) => *value = f64::NAN,
                        Content::Text(text) => *text = "=1+1\u{0}".repeat(9_000),
                        _ => {}
                    }
                }
            }
            if let Block::Chart(spec) = block {
                spec.description = String::new();
                spec.headline = "=A!B1".to_owned();
                if let ChartBody::StackedBars { categories, series, .. } = &mut spec.body {
                    categories.clear();
                    series.clear();
                }
            }
        }
    }
    let parts = parts(&workbook(&document).unwrap());
    for (name, xml) in &parts {
        assert!(
            !xml.contains("<f>") && !xml.contains("NaN") && !xml.contains("#NUM!"),
            "{name}"
        );
    }
    let book = part(&parts, "xl/workbook.xml");
    for name in book.split("<sheet name=\"").skip(1) {
        assert!(
            name.split('"')
                .next()
                .unwrap()
                .replace("&apos;", "'")
                .encode_utf16()
                .count()
                <= 31
        );
    }
}

#[test]
#[ignore = "writes a file to look at"]
fn workbook_to_look_at() {
    let folder = std::env::temp_dir().join("xlsx-to-look-at");
    std::fs::create_dir_all(&folder).unwrap();
    let house = House::three_partners();
    let steering = steering_report(&house.context());
    for (name, document) in [
        ("report", sample::document()),
        ("form", sample::form()),
        ("steering", steering),
    ] {
        let mut file = std::fs::OpenOptions::new()
            .create(true)
            .write(true)
            .truncate(true)
            .open(folder.join(format!("{name}.xlsx")))
            .unwrap();
        std::io::Write::write_all(&mut file, &workbook(&document).unwrap()).unwrap();
    }
}
