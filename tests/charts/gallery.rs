//! The gallery `docs/gallery.md`, made from the sample's report: `VLECHT_BLESS=1` writes it with its pictures.

use std::fmt::Write as _;

use crate::common::project;

/// Every chart of the report: its sheet, and what it answers.
const ANSWERS: [(&str, &str, &str); 14] = [
    ("bijdragen", "Bijdragen", "Who contributed what, in cash and in kind?"),
    (
        "naar-vermogen",
        "Naar vermogen",
        "Does everybody contribute by what they can carry?",
    ),
    (
        "inzet-en-opbrengst",
        "Inzet en opbrengst",
        "What does each partner put in, and what does it get out?",
    ),
    (
        "geven-en-nemen",
        "Inzet en opbrengst",
        "What did partners give each other, in both directions?",
    ),
    (
        "kpi",
        "KPI's",
        "Did something change, or is it ordinary variation? Flags mark a new definition and the start of a pilot.",
    ),
    (
        "antwoorden",
        "Procesindicatoren",
        "How are the answers to the survey spread? Never of groups that are too small.",
    ),
    (
        "enquete-twee-rondes",
        "Procesindicatoren",
        "What changed between two surveys by more than chance?",
    ),
    (
        "aanwezigheid",
        "Procesindicatoren",
        "Do people of all levels come to the table? The workbook colours the table itself.",
    ),
    (
        "vaart",
        "Voortgang en vaart",
        "Which parts make the pace, and how were they half a year ago?",
    ),
    (
        "vaart-per-maand",
        "Voortgang en vaart",
        "How did each part of the pace run, month by month, on the same axes?",
    ),
    (
        "mijlpalen",
        "Mijlpalen",
        "What was planned, what is expected and what is done, in process and delivery apart?",
    ),
    (
        "mijlpaaltrend",
        "Mijlpalen",
        "Do the days that are expected shift from report to report?",
    ),
    (
        "gevoeligheid",
        "Gevoeligheid",
        "Which assumption moves the outcome most?",
    ),
    (
        "aanlevering",
        "Aanlevering",
        "How many deliveries came on time, late or not at all?",
    ),
];

/// The largest that all pictures together may be, in bytes.
const LARGEST: usize = 1_500_000;

fn page() -> String {
    let mut page = "# Gallery\n\nThe charts of the sample's report of October 2026 (fictional), as the program draws \
                    them: the page carries these drawings, slides the same ones as PNG, and the workbook draws them as \
                    native charts where Excel can. Each line says which question a chart answers and on which sheet it \
                    stands. A test makes this page; it cannot show anything else.\n"
        .to_owned();
    for (id, sheet, answer) in ANSWERS {
        let svg = svg(id);
        let title = svg.split_once("</title>").map_or("", |(before, _)| before);
        let title = title.rsplit_once('>').map_or("", |(_, title)| title);
        let _ = write!(
            page,
            "\n## {id}\n\n{answer} (sheet {sheet})\n\n![{title}](images/gallery/{id}.svg)\n"
        );
    }
    page
}

fn svg(id: &str) -> &'static str {
    let found = super::of_sample().iter().find(|(other, _)| other == id);
    found
        .map(|(_, svg)| svg.as_str())
        .unwrap_or_else(|| panic!("no chart {id}"))
}

#[test]
fn the_gallery_shows_every_chart_of_the_sample_as_it_is_drawn() {
    let mut charts: Vec<&str> = super::of_sample().iter().map(|(id, _)| id.as_str()).collect();
    let mut told: Vec<&str> = ANSWERS.iter().map(|(id, ..)| *id).collect();
    charts.sort_unstable();
    told.sort_unstable();
    assert_eq!(charts, told, "the list of charts in this test");
    let size: usize = super::of_sample().iter().map(|(_, svg)| svg.len()).sum();
    assert!(size <= LARGEST, "{size} bytes of pictures");
    let docs = project().join("docs");
    let pictures = docs.join("images/gallery");
    if std::env::var("VLECHT_BLESS").is_ok() {
        std::fs::create_dir_all(&pictures).expect("makes a folder");
        for (id, svg) in super::of_sample() {
            std::fs::write(pictures.join(format!("{id}.svg")), svg).expect("writes");
        }
        std::fs::write(docs.join("gallery.md"), page()).expect("writes");
    }
    let again = "is out of date: run this test with VLECHT_BLESS=1";
    for (id, svg) in super::of_sample() {
        let kept = std::fs::read_to_string(pictures.join(format!("{id}.svg"))).unwrap_or_default();
        assert!(&kept == svg, "docs/images/gallery/{id}.svg {again}");
    }
    let kept = std::fs::read_to_string(docs.join("gallery.md")).unwrap_or_default();
    assert!(kept == page(), "docs/gallery.md {again}");
}
