//! The ledger over readings that are made here, without files and without a cache.

use std::path::PathBuf;

use crate::contract;
use crate::domain::{Date, Month};
use crate::intake::{FileReading, InboxFile, TableReading};
use crate::ledger::fact_table::frame_from_text;
use crate::ledger::{Cut, assemble};

fn cut() -> Cut {
    Cut {
        month: Month::new(2026, 10).expect("a month"),
        reference_date: Date::new(2026, 11, 6).expect("a day"),
        deadline_working_day: 5,
        reads_survey: false,
        percent_doubt: 10.0,
    }
}

fn partners() -> (InboxFile, FileReading) {
    let file = InboxFile {
        path: "bureau/Partners.csv".to_owned(),
        location: PathBuf::new(),
        sha256: "hash".to_owned(),
        is_survey: false,
    };
    let table = TableReading {
        rows_found: 1,
        rows_accepted: 1,
        records: 1,
        frame: Some("frame.parquet".to_owned()),
        ..TableReading::nothing("Partners", "partners")
    };
    let reading = FileReading {
        tables: vec![table],
        diagnostics: Vec::new(),
    };
    (file, reading)
}

#[test]
fn a_frame_that_cannot_be_loaded_stops_the_run_and_is_never_left_out() {
    let (file, reading) = partners();
    let found = assemble::assemble_with(&[file], &[reading], &|_| None, cut());
    let fault = found.expect_err("what was read is gone").to_string();
    assert!(
        fault.contains("bureau/Partners.csv") && fault.contains("frame.parquet"),
        "{fault}"
    );
}

#[test]
fn a_frame_that_is_there_is_counted() {
    let (file, reading) = partners();
    let table = contract::table("partners").expect("a table");
    let row = vec![
        ("partner_id", "aa"),
        ("name", "Gemeente Aa"),
        ("type", "municipality"),
        ("legal_form", "public"),
        ("active_from", "2026-01-01"),
    ];
    let load = |_: &str| Some(frame_from_text(table, std::slice::from_ref(&row)));
    let ledger = assemble::assemble_with(&[file], &[reading], &load, cut()).expect("a ledger");
    assert_eq!(ledger.value.facts.partners.len(), 1);
    let receipt = &ledger.value.receipts[0];
    assert_eq!((receipt.rows_found, receipt.rows_accepted), (1, 1));
    assert_eq!(
        ledger.value.facts.next_deadline.map(|day| day.to_string()).as_deref(),
        Some("2026-12-07")
    );
}
