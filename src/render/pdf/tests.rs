//! Files read back: that they can be read aloud, that everything in them is embedded and fixed, that pages fit.

use hayro_syntax::Pdf;
use hayro_syntax::object::{Array, Dict, Name, Object, Stream, String as PdfString};

use super::*;
use crate::locale::Language;
use crate::render::fixture::{document, sentence};
use crate::report::document::{Paper, Reach};
use crate::report::fixture::House;
use crate::report::{Block, Content, Tone, steering_report};

/// Everything that means something in typst's markup or code.
const MARKUP: &str = "#panic(\"x\") *b* _i_ $x^2$ `c` \\ \"q\" @r <l> = k #let a = 1; ] } // w /* z";

fn written(document: &Document) -> Pdf {
    Pdf::new(bytes(document)).unwrap()
}

fn bytes(document: &Document) -> Vec<u8> {
    pdf(document, &Locale::new(document.language)).unwrap()
}

fn catalog(file: &Pdf) -> Dict<'_> {
    file.xref().get(file.xref().root_id()).unwrap()
}

/// A text as PDF writes it: UTF-16 with its mark, or single bytes.
fn text(string: &PdfString<'_>) -> String {
    match string.as_bytes() {
        [0xFE, 0xFF, utf16 @ ..] => {
            let units: Vec<u16> = utf16
                .chunks(2)
                .map(|pair| u16::from_be_bytes([pair[0], pair[1]]))
                .collect();
            String::from_utf16(&units).unwrap()
        }
        single => single.iter().map(|byte| char::from(*byte)).collect(),
    }
}

/// An element of what is read aloud.
#[derive(Debug, PartialEq)]
struct Tag {
    role: String,
    alternative: Option<String>,
}

/// All elements in reading order.
fn tags(file: &Pdf) -> Vec<Tag> {
    let mut tags = Vec::new();
    let root: Dict<'_> = catalog(file).get("StructTreeRoot").unwrap();
    collect(&root, &mut tags);
    tags
}

fn collect(element: &Dict<'_>, tags: &mut Vec<Tag>) {
    if let Some(role) = element.get::<Name<'_>>("S") {
        tags.push(Tag {
            role: role.as_str().to_owned(),
            alternative: element
                .get::<PdfString<'_>>("Alt")
                .map(|alternative| text(&alternative)),
        });
    }
    if let Some(children) = element.get::<Array<'_>>("K") {
        for child in children.iter::<Object<'_>>() {
            if let Object::Dict(child) = child {
                collect(&child, tags);
            }
        }
    } else if let Some(child) = element.get::<Dict<'_>>("K") {
        collect(&child, tags);
    }
}

fn count(tags: &[Tag], role: &str) -> usize {
    tags.iter().filter(|tag| tag.role == role).count()
}

/// Titles of the bookmarks, in order.
fn bookmarks(file: &Pdf) -> Vec<String> {
    let mut titles = Vec::new();
    let outlines: Dict<'_> = catalog(file).get("Outlines").unwrap();
    let mut next = outlines.get::<Dict<'_>>("First");
    while let Some(entry) = next {
        titles.push(text(&entry.get("Title").unwrap()));
        next = entry.get("Next");
    }
    titles
}

#[test]
fn a_file_says_its_language_its_title_and_its_standard() {
    for language in Language::ALL {
        let document = Document { language, ..document() };
        let file = written(&document);
        let catalog = catalog(&file);
        assert_eq!(text(&catalog.get("Lang").unwrap()), language.id());
        let marks: Dict<'_> = catalog.get("MarkInfo").unwrap();
        assert_eq!(marks.get("Marked"), Some(true));
        let view: Dict<'_> = catalog.get("ViewerPreferences").unwrap();
        assert_eq!(view.get("DisplayDocTitle"), Some(true));
        assert_eq!(file.metadata().title.as_deref(), Some(document.title.as_bytes()));
        let about: Stream<'_> = catalog.get("Metadata").unwrap();
        let about = String::from_utf8(about.decoded().unwrap().into_owned()).unwrap();
        assert!(about.contains("<pdfuaid:part>1</pdfuaid:part>"), "{about}");
        // The reference date, and no other.
        assert!(about.contains("2026-11-09"), "{about}");
        let mut dates = about.split(|letter: char| !letter.is_ascii_digit() && letter != '-');
        assert!(
            dates.all(|date| !date.starts_with("20") || date == "2026-11-09"),
            "{about}"
        );
    }
}

#[test]
fn everything_has_its_tag_and_charts_their_words() {
    let file = written(&document());
    let tags = tags(&file);
    // Three sheets, one heading on one of them.
    assert_eq!((count(&tags, "H1"), count(&tags, "H2")), (3, 1));
    // Two tables of six columns: a head, four rows and a last one; heads of columns and of rows.
    assert_eq!(
        (count(&tags, "Table"), count(&tags, "Caption"), count(&tags, "TR")),
        (2, 2, 12)
    );
    assert_eq!((count(&tags, "TH"), count(&tags, "TD")), (22, 50));
    // The sentences and the contents.
    assert_eq!((count(&tags, "L"), count(&tags, "LI")), (2, 4));
    let figures: Vec<&Tag> = tags.iter().filter(|tag| tag.role == "Figure").collect();
    assert_eq!(figures.len(), 1);
    let words = figures[0].alternative.as_deref().unwrap();
    assert!(words.starts_with("'s-Hertogenbosch €\u{a0}1,0 mln in geld"), "{words}");
    assert!(count(&tags, "Link") >= 1 && count(&tags, "P") > 20);
}

#[test]
fn what_is_looked_up_stays_off_paper_and_the_contents_say_where_it_is() {
    let mut document = document();
    document.words.off_paper = "Niet op papier: de lijst.".to_owned();
    let summary = document.sheets.iter_mut().find(|sheet| sheet.id == "summary").unwrap();
    let Some(Block::Table(table)) = summary.blocks.last_mut() else {
        panic!("a table");
    };
    table.reach = Reach::Screen;
    let report = document
        .sheets
        .iter_mut()
        .find(|sheet| sheet.id == "bijdragen")
        .unwrap();
    report.reach = Reach::Screen;
    let said = wire::report(&document, &Locale::new(document.language)).unwrap();
    let ids: Vec<_> = said["sheets"]
        .as_array()
        .unwrap()
        .iter()
        .map(|sheet| &sheet["id"])
        .collect();
    assert_eq!(ids, ["summary", "cover"]);
    // The heading above the table goes with it.
    let kinds = |sheet: usize| -> Vec<&str> {
        let blocks = said["sheets"][sheet]["blocks"].as_array().unwrap();
        blocks.iter().map(|block| block["kind"].as_str().unwrap()).collect()
    };
    assert_eq!(kinds(0), ["sentences", "tiles"]);
    assert_eq!(kinds(1), ["paragraph", "contents", "note"]);
    assert_eq!(said["sheets"][1]["blocks"][2]["text"], "Niet op papier: de lijst.");
    // What stands on paper elsewhere is left out likewise.
    for sheet in &mut document.sheets {
        if let (true, Some(Block::Table(table))) = (sheet.id == "summary", sheet.blocks.last_mut()) {
            table.reach = Reach::Twice;
        }
    }
    assert_eq!(said, wire::report(&document, &Locale::new(document.language)).unwrap());
}

#[test]
fn nothing_but_noto_sans_is_used_and_it_is_embedded() {
    let file = written(&document());
    let mut names = Vec::new();
    for object in file.objects() {
        let Object::Dict(dict) = object else { continue };
        let kind = dict.get::<Name<'_>>("Type");
        if kind.as_ref().is_some_and(|kind| kind.as_str() == "FontDescriptor") {
            let name: Name<'_> = dict.get("FontName").unwrap();
            assert!(
                dict.contains_key("FontFile2") || dict.contains_key("FontFile3"),
                "{}",
                name.as_str()
            );
            names.push(name.as_str().split('+').next_back().unwrap().to_owned());
        }
        if dict.contains_key("DescendantFonts") {
            // Letters can be selected, searched and copied.
            assert!(dict.contains_key("ToUnicode"));
        }
    }
    names.sort();
    names.dedup();
    assert_eq!(names, ["NotoSans", "NotoSans-Bold"]);
}

#[test]
fn the_same_report_gives_the_same_bytes() {
    let document = document();
    let first = bytes(&document);
    typst::comemo::evict(0);
    let alone = rayon::ThreadPoolBuilder::new().num_threads(1).build().unwrap();
    assert!(alone.install(|| bytes(&document)) == first);
}

#[test]
fn what_people_wrote_is_never_read_as_markup() {
    let filled = |words: &str| {
        let mut document = document();
        document.title = words.to_owned();
        document.edition.network = words.to_owned();
        for sheet in &mut document.sheets {
            sheet.headline = words.to_owned();
            sheet.subtitle = words.to_owned();
            for block in &mut sheet.blocks {
                match block {
                    Block::Heading(text) | Block::Paragraph(text) | Block::Note(text) | Block::Detail(text) => {
                        *text = words.to_owned();
                    }
                    Block::Sentences(sentences) => sentences.iter_mut().for_each(|said| said.text = words.to_owned()),
                    Block::Chart(chart) => {
                        chart.headline = words.to_owned();
                        chart.description = words.to_owned();
                    }
                    Block::Table(table) => {
                        table.caption = words.to_owned();
                        table.rows[0][0].content = Content::Text(words.to_owned());
                    }
                    _ => {}
                }
            }
        }
        document
    };
    let file = written(&filled(MARKUP));
    assert_eq!(bookmarks(&file), [MARKUP; 3]);
    let roles = |file: &Pdf| tags(file).into_iter().map(|tag| tag.role).collect::<Vec<_>>();
    assert_eq!(roles(&file), roles(&written(&filled("gewone woorden"))));
    let figure = tags(&file).into_iter().find(|tag| tag.role == "Figure").unwrap();
    assert_eq!(figure.alternative.as_deref(), Some(MARKUP));
}

#[test]
fn letters_that_the_font_lacks_do_not_stop_the_file() {
    let mut document = document();
    document.title = "合同 🙂 \u{0}\u{feff}\u{202e}ⱼ".to_owned();
    let Block::Chart(chart) = &mut document.sheets[2].blocks[0] else {
        panic!("a chart");
    };
    chart.headline = "合同 🙂 \u{ff1c}svg\u{ff1e}".to_owned();
    assert_eq!(bookmarks(&written(&document)).len(), 3);
}

#[test]
fn the_summary_stays_on_one_page_however_long() {
    for sentences in [1, 12, 40, 200] {
        let mut document = document();
        document.sheets.retain(|sheet| sheet.id == "summary");
        assert_eq!(document.sheets[0].paper, Paper::OnePage);
        let said = (0..sentences).map(|_| {
            sentence(
                "Negen van de twaalf partners dragen bij wat zij toezegden.",
                Tone::Concern,
            )
        });
        document.sheets[0].blocks.insert(0, Block::Sentences(said.collect()));
        assert_eq!(written(&document).pages().len(), 1, "{sentences} sentences");
    }
}

#[test]
fn every_sheet_for_reading_has_pages_and_wide_ones_lie_on_their_side() {
    let file = written(&document());
    let sizes: Vec<(f32, f32)> = file
        .pages()
        .iter()
        .map(hayro_syntax::page::Page::base_dimensions)
        .collect();
    assert!(sizes.len() >= 3 && sizes.len() <= 4, "{sizes:?}");
    let is_upright = |(width, height): &(f32, f32)| width < height;
    assert!(
        sizes[..2].iter().all(is_upright) && !sizes[2..].iter().any(is_upright),
        "{sizes:?}"
    );
}

#[test]
fn a_report_with_data_and_one_without_any_can_be_written() {
    for (house, language) in [(House::empty(), Language::En), (House::three_partners(), Language::Nl)] {
        let house = house.in_language(language);
        let report = steering_report(&house.context());
        assert!(written(&report).pages().len() >= 10);
    }
}

/// Writes what typst gets to see, to work on the template outside.
#[test]
fn the_pages_can_be_looked_at() {
    if let Some(folder) = option_env!("VLECHT_PICTURES") {
        use std::io::Write;
        let document = document();
        let said = wire::report(&document, &Locale::new(document.language)).unwrap();
        for (name, bytes) in [
            ("report.json", said.to_string().into_bytes()),
            ("report.pdf", bytes(&document)),
        ] {
            let mut file = std::fs::OpenOptions::new();
            let file = file.create(true).write(true).truncate(true);
            let file = file.open(std::path::Path::new(folder).join(name));
            file.unwrap().write_all(&bytes).unwrap();
        }
    }
}
