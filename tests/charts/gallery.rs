//! The gallery `docs/gallery.md`, made from the sample's reports: `VLECHT_BLESS=1` writes it with its pictures.

use std::fmt::Write as _;

use super::Drawn;
use crate::common::project;

/// A chart of the gallery: its report and id, its sheet, and what it answers.
struct Told(&'static str, &'static str, &'static str, &'static str);

const MONTH: &str = "maandrapportage";
const REVIEW: &str = "batenreview";

const TOLD: [Told; 22] = [
    Told(
        MONTH,
        "bijdragen",
        "Bijdragen",
        "Who contributed what, in cash and in kind?",
    ),
    Told(
        MONTH,
        "naar-vermogen",
        "Naar vermogen",
        "Does everybody contribute by what they can carry?",
    ),
    Told(
        MONTH,
        "inzet-en-opbrengst",
        "Inzet en opbrengst",
        "What does each partner put in, and what does it get out?",
    ),
    Told(
        MONTH,
        "balans-door-de-tijd",
        "Inzet en opbrengst",
        "How did what each partner puts in and gets out move over the quarters?",
    ),
    Told(
        MONTH,
        "geven-en-nemen",
        "Inzet en opbrengst",
        "What did partners give each other, in both directions?",
    ),
    Told(
        MONTH,
        "kpi",
        "KPI's",
        "Did something change, or is it ordinary variation? Flags mark a new definition and the start of a pilot, signs the change and the target.",
    ),
    Told(
        MONTH,
        "antwoorden",
        "Procesindicatoren",
        "How are the answers to the survey spread? Never of groups that are too small.",
    ),
    Told(
        MONTH,
        "enquete-twee-rondes",
        "Procesindicatoren",
        "What changed between two surveys by more than chance?",
    ),
    Told(
        MONTH,
        "aanwezigheid",
        "Procesindicatoren",
        "Do people of all levels come to the table? In the workbook it is a table with colours.",
    ),
    Told(
        MONTH,
        "vaart",
        "Voortgang en vaart",
        "Which parts make the pace, and how were they half a year ago?",
    ),
    Told(
        MONTH,
        "vaart-per-maand",
        "Voortgang en vaart",
        "How did each part of the pace run, month by month, on the same axes?",
    ),
    Told(
        MONTH,
        "mijlpalen",
        "Mijlpalen",
        "What was planned, what is expected and what is done, in process and delivery apart?",
    ),
    Told(
        MONTH,
        "mijlpaaltrend",
        "Mijlpalen",
        "Do the days that are expected shift from report to report?",
    ),
    Told(
        MONTH,
        "gevoeligheid",
        "Gevoeligheid",
        "Which assumption moves the outcome most?",
    ),
    Told(
        MONTH,
        "aanlevering",
        "Aanlevering",
        "How many deliveries came on time, late or not at all?",
    ),
    Told(
        REVIEW,
        "batenprofiel-BT1",
        "a profile of each benefit",
        "Does a benefit come as planned? Every benefit has this S-curve.",
    ),
    Told(
        REVIEW,
        "realisatie",
        "Realisatie",
        "How much of the planned benefits came, all together?",
    ),
    Told(
        REVIEW,
        "bruto-naar-netto",
        "Bruto naar netto",
        "What is left of the gross benefits, and what is taken off?",
    ),
    Told(
        REVIEW,
        "wie-betaalt-wie-profiteert",
        "Wie betaalt en wie profiteert",
        "Who pays, and who benefits?",
    ),
    Told(
        REVIEW,
        "pilot-en-rest-snel-opgepakt",
        "Pilot en rest",
        "Did the pilot areas do better than the others?",
    ),
    Told(
        REVIEW,
        "structureel-geld",
        "Borging",
        "When does temporary money end, and what covers the costs then?",
    ),
    Told(
        REVIEW,
        "gevoeligheid",
        "Contante waarde",
        "Which assumption moves the present value most?",
    ),
];

/// The charts of which there is one for each benefit: the gallery shows the first.
const OF_EACH: &str = "batenprofiel-";

/// The largest that all pictures together may be, in bytes.
const LARGEST: usize = 1_500_000;

fn page() -> String {
    let mut page = "# Gallery\n\nThe charts of the sample's reports (a fictional network, October 2026), as the program \
                    draws them: the page carries these drawings, slides the same ones as PNG, and the workbook draws them \
                    as native charts where Excel can. Each line says which question a chart answers and on which sheet it \
                    stands. A test makes this page, so that it shows nothing else.\n"
        .to_owned();
    for (report, title) in [
        (MONTH, "The monthly report"),
        (REVIEW, "The half-yearly review of benefits"),
    ] {
        let _ = write!(page, "\n## {title}\n");
        for Told(_, id, sheet, answer) in TOLD.iter().filter(|told| told.0 == report) {
            let title = title_of(&drawn(report, id).svg);
            let _ = write!(
                page,
                "\n### {id}\n\n{answer} (Sheet: {sheet}.)\n\n![{title}](images/gallery/{report}/{id}.svg)\n"
            );
        }
    }
    page
}

/// The message of a drawing.
fn title_of(svg: &str) -> &str {
    let before = svg.split_once("</title>").map_or("", |(before, _)| before);
    before.rsplit_once('>').map_or("", |(_, title)| title)
}

fn drawn(report: &str, id: &str) -> &'static Drawn {
    let found = super::of_sample()
        .iter()
        .find(|chart| chart.report == report && chart.id == id);
    found.unwrap_or_else(|| panic!("no chart {report}/{id}"))
}

#[test]
fn the_gallery_shows_every_chart_of_the_sample_as_it_is_drawn() {
    let shown = |chart: &&Drawn| TOLD.iter().any(|told| told.0 == chart.report && told.1 == chart.id);
    let untold: Vec<String> = super::of_sample()
        .iter()
        .filter(|chart| !shown(chart) && !chart.id.starts_with(OF_EACH))
        .map(Drawn::name)
        .collect();
    assert!(untold.is_empty(), "charts that this test says nothing of: {untold:?}");
    let kept: Vec<&Drawn> = super::of_sample().iter().filter(shown).collect();
    let size: usize = kept.iter().map(|chart| chart.svg.len()).sum();
    assert!(size <= LARGEST, "{size} bytes of pictures");
    let docs = project().join("docs");
    let path = |chart: &Drawn| {
        docs.join("images/gallery")
            .join(chart.report)
            .join(format!("{}.svg", chart.id))
    };
    let page = page();
    if std::env::var("VLECHT_BLESS").is_ok() {
        for chart in &kept {
            std::fs::create_dir_all(path(chart).parent().expect("a folder")).expect("makes a folder");
            std::fs::write(path(chart), &chart.svg).expect("writes");
        }
        std::fs::write(docs.join("gallery.md"), &page).expect("writes");
    }
    let again = "is out of date: run this test with VLECHT_BLESS=1";
    for chart in kept {
        let found = std::fs::read_to_string(path(chart)).unwrap_or_default();
        assert!(found == chart.svg, "the picture of {} {again}", chart.name());
    }
    let found = std::fs::read_to_string(docs.join("gallery.md")).unwrap_or_default();
    assert!(found == page, "docs/gallery.md {again}");
}
