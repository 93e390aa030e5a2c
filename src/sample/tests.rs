use std::collections::{BTreeMap, BTreeSet};

use super::*;
use crate::report::document::Content;
use crate::report::{Block, Table};
use crate::sample::sheets::Value;
use crate::sample::story::Story;

fn story() -> Story {
    Story::read(&SampleOptions::default()).expect("the story parses")
}

fn tables(file: &SampleFile) -> Vec<(&'static str, &Table)> {
    let SampleContent::Workbook(document) = &file.content else {
        return Vec::new();
    };
    let mut all = Vec::new();
    for sheet in &document.sheets {
        for block in &sheet.blocks {
            if let Block::Table(table) = block {
                all.push((sheet.id, table));
            }
        }
    }
    all
}

#[test]
fn the_same_options_give_the_same_files() {
    let print = |files: Vec<SampleFile>| format!("{files:?}");
    let options = SampleOptions {
        months: 3,
        ..SampleOptions::default()
    };
    assert_eq!(print(generate(&options)), print(generate(&options)));
    let other = SampleOptions { seed: 2, ..options };
    assert_ne!(print(generate(&options)), print(generate(&other)));
}

#[test]
fn a_benefit_that_rests_on_an_assumption_is_not_called_certain() {
    // From 1, an assumption, to 6, hard evidence.
    for benefit in story().benefits {
        assert!(
            benefit.method != "assumption" || benefit.certainty == 1.0,
            "{}",
            benefit.id
        );
    }
}

#[test]
fn the_story_has_a_file_for_each_partner_and_month() {
    let files = generate(&SampleOptions::default());
    // 20 months × 12 partners, 2 second versions, 20 workbooks of the office, 4 rounds of the survey.
    assert_eq!(files.len(), 20 * 12 + 2 + 20 + 4);
    let paths: BTreeSet<&str> = files.iter().map(|file| file.path.as_str()).collect();
    assert_eq!(paths.len(), files.len(), "no two files have one path");
    assert!(paths.contains("inbox/2026-10/gemeente-sudermar.xlsx"));
    assert!(paths.contains("inbox/2026-10/zilverdam-techniek-b-v.csv"));
    assert!(paths.contains("inbox/2026-09/woningstichting-lisdodde_v2.xlsx"));
}

#[test]
fn every_row_is_as_wide_as_its_header_and_every_number_is_finite() {
    for file in generate(&SampleOptions::default()) {
        for (id, table) in tables(&file) {
            for row in &table.rows {
                assert_eq!(row.len(), table.columns.len(), "{} {id}", file.path);
                for cell in row {
                    if let Content::Number(number, _) = cell.content {
                        assert!(number.is_finite(), "{} {id}", file.path);
                    }
                }
            }
        }
    }
}

#[test]
fn every_written_word_is_one_of_the_contract() {
    let story = story();
    for (id, table) in &story.tables {
        for row in table.values() {
            assert_eq!(row.len(), table.columns.len(), "{id}");
            for (column, value) in table.columns.iter().zip(&row) {
                assert!(
                    story::is_a_word_of_the_contract(id, column, value),
                    "{id}.{column}: {value:?}"
                );
            }
        }
    }
    let check = |id: &str, columns: &[&str], rows: &[Vec<Value>]| {
        for (column, value) in rows.iter().flat_map(|row| columns.iter().zip(row)) {
            assert!(
                story::is_a_word_of_the_contract(id, column, value),
                "{id}.{column}: {value:?}"
            );
        }
    };
    let kpis: Vec<_> = story.kpis.kpis.iter().map(kpis::Kpi::definition).collect();
    check("kpi_definitions", kpis::DEFINITION, &kpis);
    let benefits: Vec<_> = story.benefits.iter().map(governance::Benefit::row).collect();
    check("benefits", governance::BENEFIT, &benefits);
    check(
        "milestones",
        milestones::COLUMNS,
        &milestones::rows(&story.milestones, "oeverstad", story_end()),
    );
}

#[test]
fn shares_of_a_benefit_sum_to_one() {
    for benefit in story().benefits {
        let sum: f64 = benefit.shares.iter().map(|(_, share)| share).sum();
        assert!((sum - 1.0).abs() < 1e-9, "{}", benefit.id);
    }
}

#[test]
fn every_kpi_has_a_value_in_each_of_twenty_months_and_areas_add_up() {
    let story = story();
    for kpi in &story.kpis.kpis {
        assert!(kpi.values.len() == 20 || (kpi.numerators.len() == 20 && kpi.denominators.len() == 20));
    }
    // snel-opgepakt in March 2025: 124 of 200, in four areas.
    let rows = story.kpis.measurements("oeverstad", story::first_month());
    let sum = |column: usize| -> f64 {
        rows.iter()
            .map(|row| {
                if let Value::Number(number) = row[column] {
                    number
                } else {
                    0.0
                }
            })
            .sum()
    };
    assert_eq!((rows.len(), sum(4), sum(5)), (4, 124.0, 200.0));
}

#[test]
fn seasons_average_to_one_and_a_quarterly_partner_is_silent_in_between() {
    let story = story();
    let seasons = &story.contributions.seasons;
    assert!((seasons.iter().sum::<f64>() / 12.0 - 1.0).abs() < 1e-9);
    let rows = |month| {
        contributions::of(
            &story.contributions,
            1,
            "vlierboom",
            calendar::month(month).expect("a month"),
        )
    };
    assert!(rows("2026-10").is_empty());
    // € 6.500 and € 6.000 a month, three months at once.
    let quarter: f64 = rows("2026-09")
        .iter()
        .filter(|row| row.kind == "money")
        .map(|row| row.quantity)
        .sum();
    assert!((quarter - 37_500.0).abs() < 1e-9);
}

/// Euros at the middle rates of 2026: hours 72, workshops 900, half-days 120, equipment 150.
fn euros(kind: &str, quantity: f64) -> f64 {
    let rate = match kind {
        "hours" => 72.0,
        "knowledge" => 900.0,
        "room" => 120.0,
        "equipment" => 150.0,
        _ => 1.0,
    };
    quantity * rate
}

/// What came from a partner in the twelve months that end with a month, and how much of that went to one partner.
fn given(story: &Story, partner: &str, end: Month) -> (f64, f64) {
    let mut sums = (0.0, 0.0);
    for month in (0..12).map(|back| end.plus(-back)) {
        for row in contributions::of(&story.contributions, story.seed, partner, month) {
            let value = euros(&row.kind, row.quantity);
            sums.0 += value;
            sums.1 += if row.receiver.is_empty() { 0.0 } else { value };
        }
    }
    sums
}

#[test]
fn by_the_middle_of_2026_one_partner_is_under_its_promise_and_a_small_one_over_it() {
    let story = story();
    let pledged = |partner: &str| -> f64 {
        let table = &story.tables["pledges"];
        let own = table.rows.iter().filter(|row| table.text(row, "partner_id") == partner);
        own.map(|row| euros(table.text(row, "kind"), row[3].as_float().unwrap_or_default()))
            .sum()
    };
    for (partner, _) in story.partners() {
        let (value, _) = given(&story, partner, calendar::month("2026-06").expect("a month"));
        let fulfilment = value / pledged(partner);
        match partner {
            "lisdodde" => assert!((0.55..0.7).contains(&fulfilment), "{partner} {fulfilment}"),
            "polle" => assert!((1.5..1.7).contains(&fulfilment), "{partner} {fulfilment}"),
            _ => assert!((0.93..1.12).contains(&fulfilment), "{partner} {fulfilment}"),
        }
    }
}

#[test]
fn at_least_a_fifth_of_the_value_goes_from_one_partner_to_another() {
    let story = story();
    let sums: Vec<(f64, f64)> = story
        .partners()
        .iter()
        .map(|(id, _)| given(&story, id, story_end()))
        .collect();
    let share = sums.iter().map(|s| s.1).sum::<f64>() / sums.iter().map(|s| s.0).sum::<f64>();
    assert!((0.22..0.4).contains(&share), "{share}");
}

#[test]
fn a_sample_of_another_size_has_the_rows_asked_for_with_every_column_filled() {
    let options = SampleOptions {
        partners: 3,
        months: 2,
        rows: 50,
        ..SampleOptions::default()
    };
    let files = generate(&options);
    assert_eq!(files.len(), 2 * (3 + 1));
    let mut rows = BTreeMap::new();
    for file in &files {
        for (id, table) in tables(file) {
            *rows.entry(id).or_insert(0) += table.rows.len();
            if id == "contributions" {
                assert_eq!(table.columns.len(), 12);
            }
        }
    }
    assert_eq!(rows["contributions"], 3 * 2 * 50);
}
