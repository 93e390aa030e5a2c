//! What holds for every workbook of the sample, looked at in the files themselves.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Read};
use std::sync::OnceLock;

use vlecht::locale::Language;
use vlecht::render::xlsx;
use vlecht::report::document::SheetKind;
use vlecht::report::{Block, Document};

/// A workbook: the document it was made from, and its parts by name.
struct Book {
    document: &'static Document,
    parts: BTreeMap<String, String>,
}

/// The workbooks of the sample's month and review, one of each kind.
fn books() -> &'static [Book] {
    static BOOKS: OnceLock<Vec<Book>> = OnceLock::new();
    BOOKS.get_or_init(|| {
        let kinds = [
            (Language::Nl, "stuurgroep", "stuurgroeprapportage_2026-10"),
            (Language::En, "stuurgroep", "benefits-review_2026-H2"),
            (Language::Nl, "partners/polle", "partnerblad_2026-10"),
            (Language::Nl, "programmabureau", "aanlevering_2026-10"),
        ];
        let made = kinds.map(|(language, folder, stem)| {
            let document = super::document(language, folder, stem);
            let bytes = xlsx::workbook(document).expect("a workbook");
            Book {
                document,
                parts: parts(&bytes),
            }
        });
        made.into()
    })
}

fn parts(bytes: &[u8]) -> BTreeMap<String, String> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("a container");
    (0..archive.len())
        .map(|at| {
            let mut part = archive.by_index(at).expect("a part");
            let mut bytes = Vec::new();
            part.read_to_end(&mut bytes).expect("can be inflated");
            let name = part.name().expect("has a name").into_owned();
            (name, String::from_utf8_lossy(&bytes).into_owned())
        })
        .collect()
}

/// The values of an attribute in all elements of a name.
fn attributes<'a>(xml: &'a str, element: &str, attribute: &str) -> Vec<Option<&'a str>> {
    let start = format!("<{element} ");
    let tags = xml.split(start.as_str()).skip(1);
    tags.map(|tag| {
        let tag = tag.split_once('>').map_or(tag, |(tag, _)| tag);
        let (_, after) = tag.split_once(&format!("{attribute}=\""))?;
        Some(after.split_once('"')?.0)
    })
    .collect()
}

fn below<'a>(book: &'a Book, folder: &'a str) -> impl Iterator<Item = (&'a String, &'a String)> {
    book.parts.iter().filter(move |(name, _)| name.starts_with(folder))
}

#[test]
fn no_cell_waits_for_a_program_to_work_it_out() {
    for book in books() {
        for (name, xml) in below(book, "xl/worksheets/sheet") {
            assert!(
                !xml.contains("<f>") && !xml.contains("<f "),
                "{}: {name}",
                book.document.file_stem
            );
        }
    }
}

#[test]
fn every_picture_and_chart_is_told_in_words() {
    let mut drawn = 0;
    for book in books() {
        for (name, xml) in below(book, "xl/drawings/drawing") {
            for description in attributes(xml, "xdr:cNvPr", "descr") {
                let description = description.unwrap_or_default();
                assert!(description.chars().count() > 40, "{name}: “{description}”");
                assert!(
                    description.chars().any(|letter| letter.is_ascii_digit()),
                    "{name}: “{description}”"
                );
                drawn += 1;
            }
        }
    }
    assert!(drawn >= 30, "{drawn}");
}

#[test]
fn a_file_says_what_it_is_of_whom_and_of_which_day() {
    for book in books() {
        let core = &book.parts["docProps/core.xml"];
        let edition = &book.document.edition;
        for said in [
            format!("<dc:title>{}</dc:title>", book.document.title),
            format!("<dc:creator>{}</dc:creator>", edition.network),
            format!(
                "<dcterms:created xsi:type=\"dcterms:W3CDTF\">{}T00:00:00Z<",
                edition.reference_date
            ),
            format!(
                "<dcterms:modified xsi:type=\"dcterms:W3CDTF\">{}T00:00:00Z<",
                edition.reference_date
            ),
        ] {
            assert!(core.contains(&said), "{}: {said} in {core}", book.document.file_stem);
        }
    }
}

#[test]
fn every_sheet_prints_on_a4_with_its_network_and_pages_at_the_foot() {
    for book in books() {
        for (name, xml) in below(book, "xl/worksheets/sheet") {
            let at = format!("{}: {name}", book.document.file_stem);
            assert_eq!(attributes(xml, "pageSetup", "paperSize"), [Some("9")], "{at}");
            assert_eq!(attributes(xml, "pageSetUpPr", "fitToPage"), [Some("1")], "{at}");
            let turned = attributes(xml, "pageSetup", "orientation");
            assert!(matches!(turned[..], [Some("portrait" | "landscape")]), "{at}");
            let network = format!("<oddFooter>&amp;L&amp;8 {}", book.document.edition.network);
            assert!(
                xml.contains(&network) && xml.contains("&amp;P") && xml.contains("&amp;N"),
                "{at}"
            );
        }
    }
}

/// First and last row of a range such as `A6:D18`.
fn rows(range: &str) -> (u32, u32) {
    let row = |cell: &str| -> u32 { cell.trim_start_matches(char::is_alphabetic).parse().expect("a row") };
    let (from, to) = range.split_once(':').unwrap_or((range, range));
    (row(from), row(to))
}

#[test]
fn no_table_holds_merged_cells_and_none_shares_its_name() {
    for book in books() {
        let mut names = BTreeSet::new();
        for (_, xml) in below(book, "xl/tables/") {
            for name in attributes(xml, "table", "displayName").into_iter().flatten() {
                assert!(
                    names.insert(name.to_lowercase()),
                    "{name} twice in {}",
                    book.document.file_stem
                );
            }
        }
        assert!(!names.is_empty(), "{} has no table", book.document.file_stem);
        for (at, _) in book.document.sheets.iter().enumerate() {
            let number = at + 1;
            let xml = &book.parts[&format!("xl/worksheets/sheet{number}.xml")];
            let links = book.parts.get(&format!("xl/worksheets/_rels/sheet{number}.xml.rels"));
            let targets = links
                .map(|links| attributes(links, "Relationship", "Target"))
                .unwrap_or_default();
            let tables = targets
                .into_iter()
                .flatten()
                .filter(|target| target.contains("tables/"));
            let areas: Vec<(u32, u32)> = tables
                .map(|target| {
                    rows(attributes(&book.parts[&target.replace("..", "xl")], "table", "ref")[0].expect("an area"))
                })
                .collect();
            for merged in attributes(xml, "mergeCell", "ref").into_iter().flatten() {
                let (row, _) = rows(merged);
                assert!(
                    !areas.iter().any(|(from, to)| (*from..=*to).contains(&row)),
                    "{merged} of sheet {number} of {} lies in a table",
                    book.document.file_stem
                );
            }
        }
    }
}

#[test]
fn key_figures_have_names_that_lead_to_a_cell_with_something_in_it() {
    let names: Vec<Vec<(String, String)>> = books()
        .iter()
        .map(|book| defined(&book.parts["xl/workbook.xml"]))
        .collect();
    for (book, names) in books().iter().zip(&names) {
        for (name, place) in names {
            let (sheet, cell) = place.rsplit_once('!').expect("a sheet and a cell");
            let sheet = sheet.trim_matches('\'').replace("''", "'");
            let at = book.document.sheets.iter().position(|other| other.name == sheet);
            let at = at.unwrap_or_else(|| panic!("{name} leads to the sheet {sheet}"));
            let xml = &book.parts[&format!("xl/worksheets/sheet{}.xml", at + 1)];
            let address = format!("<c r=\"{}\"", cell.replace('$', ""));
            let found = xml
                .split(&address)
                .nth(1)
                .unwrap_or_else(|| panic!("{name} leads to {place}"));
            let found = found.split_once("</c>").map_or("", |(found, _)| found);
            assert!(found.contains("<v>"), "{name} leads to an empty cell, {place}");
        }
    }
    let of_report: Vec<&str> = names[0].iter().map(|(name, _)| name.as_str()).collect();
    for name in [
        "Iedereen_draagt_bij",
        "Balans",
        "Doelen_op_koers",
        "Vertrouwen",
        "Vaart",
        "Baten",
    ] {
        assert!(of_report.contains(&name), "{name} of {of_report:?}");
    }
    assert!(of_report.contains(&"Totaal_Bijdragen_1_Midden"), "{of_report:?}");
    assert!(!names[1].is_empty(), "the review names its totals");
}

/// The names that a workbook defines, but for print areas and titles.
fn defined(xml: &str) -> Vec<(String, String)> {
    let names = xml.split("<definedName name=\"").skip(1);
    let pairs = names.filter_map(|rest| {
        let (name, rest) = rest.split_once('"')?;
        let (_, rest) = rest.split_once('>')?;
        Some((name.to_owned(), rest.split_once('<')?.0.replace("&apos;", "'")))
    });
    pairs.filter(|(name, _)| !name.starts_with("_xlnm")).collect()
}

#[test]
fn sheets_for_reading_have_their_message_on_top_and_a_way_back() {
    for book in books() {
        let contents = |block: &Block| matches!(block, Block::Contents(_));
        let has_contents = book
            .document
            .sheets
            .iter()
            .any(|sheet| sheet.blocks.iter().any(contents));
        for (at, sheet) in book.document.sheets.iter().enumerate() {
            let xml = &book.parts[&format!("xl/worksheets/sheet{}.xml", at + 1)];
            if at == 0 {
                assert!(xml.contains("tabSelected=\"1\""), "{}", book.document.file_stem);
            }
            if sheet.kind == SheetKind::Report && has_contents {
                assert!(xml.contains("<hyperlink "), "{} has no way back", sheet.name);
            }
            let frozen = xml.contains("<pane ");
            assert_eq!(frozen, sheet.kind == SheetKind::Data, "{}", sheet.name);
        }
    }
}

/// Every part that a part leads to is there, and every part has a type.
#[test]
fn every_relation_leads_to_a_part_and_every_part_has_a_type() {
    for book in books() {
        let types = &book.parts["[Content_Types].xml"];
        for name in book.parts.keys().filter(|name| *name != "[Content_Types].xml") {
            let end = name.rsplit('.').next().expect("an extension");
            let is_known =
                types.contains(&format!("PartName=\"/{name}\"")) || types.contains(&format!("Extension=\"{end}\""));
            assert!(is_known, "{name} has no type");
        }
        for (name, xml) in book.parts.iter().filter(|(name, _)| name.contains("_rels/")) {
            let folder = name.split_once("_rels/").map_or("", |(folder, _)| folder);
            for target in attributes(xml, "Relationship", "Target").into_iter().flatten() {
                let path = resolved(folder, target);
                let is_outside = xml.contains(&format!("Target=\"{target}\" TargetMode=\"External\""));
                assert!(is_outside || book.parts.contains_key(&path), "{name} leads to {path}");
            }
        }
    }
}

fn resolved(folder: &str, target: &str) -> String {
    if let Some(whole) = target.strip_prefix('/') {
        return whole.to_owned();
    }
    let mut steps: Vec<&str> = folder.split('/').filter(|step| !step.is_empty()).collect();
    for step in target.split('/') {
        match step {
            ".." => {
                steps.pop();
            }
            other => steps.push(other),
        }
    }
    steps.join("/")
}
