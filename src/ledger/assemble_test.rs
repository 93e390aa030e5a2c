//! The ledger over readings that are made here, without files and without a cache.

use std::path::PathBuf;

use crate::contract;
use crate::domain::{Date, Month};
use crate::intake::columns::Columns;
use crate::intake::value::Value;
use crate::intake::{FileReading, InboxFile, TableReading};
use crate::ledger::{Cut, assemble};

fn cut() -> Cut {
    Cut {
        month: Month::new(2026, 10).expect("a month"),
        reference_date: Date::new(2026, 11, 6).expect("a day"),
        deadline_working_day: 5,
        reads_survey: false,
        percent_doubt: 10.0,
        stray_share: 0.34,
        magnitude_doubt: 5.0,
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
        kept: Some("key:0:1".to_owned()),
        ..TableReading::nothing("Partners", "partners")
    };
    let reading = FileReading {
        tables: vec![table],
        diagnostics: Vec::new(),
    };
    (file, reading)
}

#[test]
fn records_that_cannot_be_loaded_stop_the_run_and_are_never_left_out() {
    let (file, reading) = partners();
    let found = assemble::assemble_with(&[file], &[reading], &|_| None, cut());
    let fault = found.expect_err("what was read is gone").to_string();
    assert!(
        fault.contains("bureau/Partners.csv") && fault.contains("key:0:1"),
        "{fault}"
    );
}

#[test]
fn records_that_are_there_are_counted() {
    let (file, reading) = partners();
    let table = contract::table("partners").expect("a table");
    let day = Date::new(2026, 1, 1).expect("a day");
    let value = |id: &str| match id {
        "partner_id" => Some(Value::Text("aa".into())),
        "name" => Some(Value::Text("Gemeente Aa".into())),
        "type" => Some(Value::Text("municipality".into())),
        "legal_form" => Some(Value::Text("public".into())),
        "active_from" => Some(Value::Day(day)),
        _ => None,
    };
    let load = |_: &str| {
        let mut columns = Columns::new(table);
        columns.push(table.columns.iter().map(|column| value(&column.id)), 2, 0);
        columns.finish()
    };
    let ledger = assemble::assemble_with(&[file], &[reading], &load, cut()).expect("a ledger");
    assert_eq!(ledger.value.facts.partners.len(), 1);
    let receipt = &ledger.value.receipts[0];
    assert_eq!((receipt.rows_found, receipt.rows_accepted), (1, 1));
    assert_eq!(
        ledger.value.facts.next_deadline.map(|day| day.to_string()).as_deref(),
        Some("2026-12-07")
    );
}
