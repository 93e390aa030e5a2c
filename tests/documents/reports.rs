//! `docs/reports.md`: what a report must show, each with the sheet and the words by which it is found there, looked up in
//! the documents of the sample.

use std::collections::BTreeSet;

use vlecht::domain::SubjectType;
use vlecht::locale::Language;
use vlecht::report::{Block, Document, Trace};

use super::texts;
use crate::common::project;

/// One clause: what is asked, the sheet, the words that stand on it.
struct Clause {
    asked: String,
    sheet: String,
    words: Vec<String>,
}

/// The clauses by document: its folder and the name of its file.
fn clauses() -> Vec<(String, Vec<Clause>)> {
    let page = std::fs::read_to_string(project().join("docs/reports.md")).expect("the page");
    let mut found: Vec<(String, Vec<Clause>)> = Vec::new();
    for line in page.lines() {
        if let Some(document) = line.strip_prefix("## `").and_then(|rest| rest.split('`').next()) {
            found.push((document.to_owned(), Vec::new()));
        }
        let row = line.strip_prefix("| ").and_then(|row| row.strip_suffix(" |"));
        let cells: Vec<&str> = row.into_iter().flat_map(|row| row.split(" | ")).collect();
        if let ([asked, sheet, words], Some((_, of))) = (cells.as_slice(), found.last_mut())
            && *asked != "what is asked"
        {
            of.push(Clause {
                asked: (*asked).to_owned(),
                sheet: (*sheet).to_owned(),
                words: words.split(" · ").map(str::to_owned).collect(),
            });
        }
    }
    found
}

fn document(name: &str) -> &'static Document {
    let (folder, stem) = name.rsplit_once('/').expect("a folder and a name");
    super::document(Language::Nl, folder, stem)
}

#[test]
fn what_is_asked_of_a_report_stands_where_the_page_says() {
    let all = clauses();
    assert!(all.iter().map(|(_, clauses)| clauses.len()).sum::<usize>() > 55);
    let mut lost = Vec::new();
    for (name, clauses) in all {
        let document = document(&name);
        let said = texts::all(document);
        for clause in clauses {
            let Some(sheet) = document.sheets.iter().find(|sheet| sheet.name == clause.sheet) else {
                lost.push(format!("{name}: no sheet {} for: {}", clause.sheet, clause.asked));
                continue;
            };
            for words in &clause.words {
                let stands = said
                    .iter()
                    .any(|one| one.sheet == sheet.id && one.text.contains(words.as_str()));
                if !stands {
                    lost.push(format!(
                        "{name}: “{words}” is not on {}: {}",
                        clause.sheet, clause.asked
                    ));
                }
            }
        }
    }
    assert!(lost.is_empty(), "{}", lost.join("\n"));
}

#[test]
fn every_sheet_of_both_reports_answers_something_that_is_asked() {
    // One page stands for the profiles of all benefits; the others hold what a sheet beside them explains.
    let beside = [
        "Signaalregels",
        "Tarieven",
        "Data_bevindingen",
        "Data_baten",
        "Herzieningen",
        "Omslag",
    ];
    for (name, clauses) in clauses().into_iter().take(2) {
        for sheet in &document(&name).sheets {
            let is_named = clauses.iter().any(|clause| clause.sheet == sheet.name);
            let is_beside = beside.contains(&sheet.name.as_str()) || sheet.id.starts_with("profile-");
            let is_shared = name.contains("batenreview") && sheet.id == "thresholds";
            assert!(
                is_named || is_beside || is_shared,
                "{name}: {} answers nothing",
                sheet.name
            );
        }
    }
}

#[test]
fn every_figure_that_was_measured_stands_on_a_sheet() {
    let made = super::of_sample();
    let mut on_sheets: BTreeSet<&str> = BTreeSet::new();
    for (_, document) in made.iter().flat_map(|report| &report.documents) {
        for block in document.sheets.iter().flat_map(|sheet| &sheet.blocks) {
            let Block::Table(table) = block else { continue };
            for cell in table.rows.iter().flatten() {
                if let Some(Trace::Measurement(key)) = &cell.trace {
                    on_sheets.insert(key.indicator);
                }
            }
        }
    }
    let measured = made.iter().flat_map(|report| report.assessment.measurements.all());
    // What is about two partners is told to these two, and stands in the data files.
    let lost: BTreeSet<&str> = measured
        .filter(|figure| figure.key.subject.kind != SubjectType::Pair)
        .map(|figure| figure.key.indicator)
        .filter(|indicator| !on_sheets.contains(indicator))
        .collect();
    assert!(lost.is_empty(), "{lost:?}");
}

#[test]
fn learning_from_each_other_stands_beside_the_other_figures_of_the_process() {
    let report = super::document(Language::Nl, "stuurgroep", "stuurgroeprapportage_2026-10");
    let sheet = report.sheets.iter().find(|sheet| sheet.name == "Procesindicatoren");
    let blocks = sheet.map(|sheet| sheet.blocks.as_slice()).unwrap_or_default();
    let stands = blocks.iter().any(|block| match block {
        Block::Table(table) => table
            .rows
            .iter()
            .flatten()
            .any(|cell| matches!(&cell.trace, Some(Trace::Measurement(key)) if key.indicator == "learning-index")),
        _ => false,
    });
    assert!(stands);
}
