//! `docs/principles.md`: what the two articles ask, bullet by bullet, with the figure, the signal and the sheet that show it.

use std::collections::BTreeSet;

use vlecht::indicators::registry::definitions;
use vlecht::locale::{Language, Locale, message_ids};
use vlecht::signals::RULES;

use crate::common::project;

/// One bullet: what is asked, the figures, the signals, the sheet.
struct Bullet {
    asked: String,
    figures: Vec<String>,
    signals: Vec<String>,
    sheet: String,
}

fn bullets() -> Vec<Bullet> {
    let page = std::fs::read_to_string(project().join("docs/principles.md")).expect("the page");
    let ids = |cell: &str| cell.split('`').skip(1).step_by(2).map(str::to_owned).collect();
    let rows = page
        .lines()
        .filter_map(|line| line.strip_prefix("| ")?.strip_suffix(" |"));
    rows.map(|row| row.split('|').map(str::trim).collect::<Vec<_>>())
        .filter(|cells| cells.len() == 4 && cells[0] != "what is asked")
        .map(|cells| Bullet {
            asked: cells[0].to_owned(),
            figures: ids(cells[1]),
            signals: ids(cells[2]),
            sheet: cells[3].to_owned(),
        })
        .collect()
}

#[test]
fn every_bullet_names_figures_signals_and_sheets_that_exist() {
    let locale = Locale::new(Language::Nl);
    let sheets: BTreeSet<String> = message_ids(Language::Nl)
        .iter()
        .filter(|id| id.starts_with("report-sheet-"))
        .map(|id| locale.word(id))
        .collect();
    let figures: BTreeSet<&str> = definitions().iter().map(|definition| definition.id).collect();
    let signals: BTreeSet<&str> = RULES.iter().map(|rule| rule.definition().id).collect();
    for bullet in bullets() {
        assert!(
            sheets.contains(&bullet.sheet),
            "{}: no sheet {}",
            bullet.asked,
            bullet.sheet
        );
        assert!(
            !(bullet.figures.is_empty() && bullet.signals.is_empty()),
            "nothing shows: {}",
            bullet.asked
        );
        for id in &bullet.figures {
            assert!(figures.contains(id.as_str()), "{}: no figure {id}", bullet.asked);
        }
        for id in &bullet.signals {
            assert!(signals.contains(id.as_str()), "{}: no signal {id}", bullet.asked);
        }
    }
}

#[test]
fn every_figure_and_every_signal_answers_something_that_is_asked() {
    let bullets = bullets();
    assert!(bullets.len() > 45, "{}", bullets.len());
    let named =
        |of: fn(&Bullet) -> &Vec<String>| -> BTreeSet<String> { bullets.iter().flat_map(of).cloned().collect() };
    let (figures, signals) = (named(|bullet| &bullet.figures), named(|bullet| &bullet.signals));
    let lost: Vec<&str> = definitions()
        .iter()
        .map(|definition| definition.id)
        .filter(|id| !figures.contains(*id))
        .collect();
    assert!(lost.is_empty(), "{lost:?} answers nothing");
    let lost: Vec<&str> = RULES
        .iter()
        .map(|rule| rule.definition().id)
        .filter(|id| !signals.contains(*id))
        .collect();
    assert!(lost.is_empty(), "{lost:?} answers nothing");
}

#[test]
fn every_principle_and_every_hiccup_is_gone_through() {
    let bullets = bullets();
    for number in 1..=8 {
        let sign = format!("P{number} ");
        assert!(bullets.iter().any(|bullet| bullet.asked.starts_with(&sign)), "{sign}");
    }
    for sign in [
        "H1 ", "H1a ", "H1b ", "H1c ", "H2 ", "H2a ", "H2b ", "H2c ", "H2d ", "H3 ", "H3a ", "H3b ", "H3c ",
    ] {
        assert!(bullets.iter().any(|bullet| bullet.asked.starts_with(sign)), "{sign}");
    }
}

/// Of a bullet of the articles the word that its interventions turn on, in Dutch: each signal in the row points to it.
const SUGGESTED: &[(&str, &str, &[&str])] = &[
    ("H1 ", "pace-lost", &["gesprekstafel", "procesresultaten"]),
    ("H1a ", "pace-lost", &["procesresultaten", "mijlpaal"]),
    ("H1b ", "urgency-falls", &["gesprekstafel", "urgentie"]),
    ("H1b ", "contribution-stopped", &["belangengesprek", "gesprekstafel"]),
    ("H1b ", "partner-silent", &["gesprekstafel", "belangengesprek"]),
    ("H1b ", "solution-in-doubt", &["belangengesprek"]),
    ("H1c ", "results-untold", &["vertel"]),
    (
        "H2 ",
        "pilot-not-landing",
        &["structurele financiering", "lijn", "energie"],
    ),
    ("H2 ", "benefit-without-place", &["lijn"]),
    ("H2a ", "pilot-without-baseline", &["gesprekstafel"]),
    ("H2a ", "benefit-without-owner", &["lijn"]),
    ("H2a ", "benefit-without-beneficiary", &["belangengesprek"]),
    ("H2b ", "temporary-money-ends", &["structurele financiering"]),
    ("H2c ", "pilot-not-landing", &["betrek de lijn"]),
    (
        "H3 ",
        "relations-to-discuss",
        &["relatie", "elkaars taal", "belangengesprek"],
    ),
    ("H3a ", "kpi-on-open-term", &["semantische sessie"]),
    ("H3b ", "agreement-to-disagree", &["vier"]),
    ("H3c ", "relations-to-discuss", &["investeren in de relatie"]),
    ("P6 ", "success-to-celebrate", &["vier", "verhaal"]),
];

#[test]
fn each_signal_of_a_hiccup_points_to_what_the_articles_suggest() {
    let (bullets, locale) = (bullets(), Locale::new(Language::Nl));
    for (sign, signal, words) in SUGGESTED {
        let mut rows = bullets.iter().filter(|bullet| bullet.asked.starts_with(sign));
        assert!(
            rows.any(|bullet| bullet.signals.iter().any(|id| id == signal)),
            "{sign}{signal}"
        );
        let step = locale.word(&format!("finding-{signal}.intervention")).to_lowercase();
        for word in *words {
            assert!(step.contains(word), "{signal}: no {word} in {step}");
        }
    }
}
