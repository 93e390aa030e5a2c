//! Every column that people are asked for is read for something: a figure, a signal, a report or the ledger. A column that
//! nothing reads is work for nobody, so each of those stands here with the reason why it is asked all the same.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use vlecht::contract;

/// Where a column that was delivered comes to something. Forms, letters and the contract itself only ask for it.
const READERS: [&str; 5] = [
    "src/indicators",
    "src/signals",
    "src/report",
    "src/ledger",
    "src/restatement",
];

/// What in those folders makes forms and letters.
const FORMS: [&str; 5] = [
    "src/report/template",
    "src/report/letter",
    "src/report/survey",
    "src/report/fillin.rs",
    "src/report/covered.rs",
];

/// Files that read rows of a table which another file hands them, so that they do not name it.
const HANDED: [(&str, &str); 8] = [
    ("attendance", "src/indicators/meetings.rs"),
    ("costs", "src/indicators/costs.rs"),
    ("decisions", "src/indicators/decisions.rs"),
    ("funding", "src/indicators/funding.rs"),
    ("kpi_measurements", "src/indicators/kpi/pool.rs"),
    ("partners", "src/ledger/partner.rs"),
    ("partners", "src/ledger/directory.rs"),
    ("pledges", "src/ledger/valued.rs"),
];

/// Columns that no figure and no report reads, and why they are asked.
const ASKED_ALL_THE_SAME: [(&str, &str, &str); 10] = [
    (
        "survey_items",
        "text",
        "what people read in the questionnaire: it lies in the restricted inbox and stands in no output",
    ),
    (
        "contributions",
        "contribution_id",
        "the key by which a correction finds its row",
    ),
    (
        "contributions",
        "description",
        "for the partner itself and for who looks a row up with `explain`; free text stands in no shared output",
    ),
    (
        "contributions",
        "level",
        "partners note it for themselves; levels at the table come from attendance",
    ),
    (
        "delivery",
        "version",
        "said back to the partner in its letter; which delivery counts follows from its day",
    ),
    (
        "delivery",
        "delivered_on",
        "read by the intake, which orders deliveries by it",
    ),
    (
        "delivery",
        "nothing_to_report",
        "read by the intake: an empty table is then no missing one",
    ),
    (
        "kpi_measurements",
        "note",
        "free text of a partner; what a figure means is said in the table of interpretations",
    ),
    ("pledges", "pledge_id", "the key by which a correction finds its row"),
    (
        "term_variants",
        "partner_id",
        "meanings are printed without names, because the talk is about words",
    ),
];

/// A file of production code: its path from the root of the repository, and its text without tests.
struct Source {
    path: String,
    code: String,
}

fn sources() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    let mut folders: Vec<PathBuf> = READERS.iter().map(|folder| root.join(folder)).collect();
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let name = path
                .strip_prefix(root)
                .expect("inside")
                .to_string_lossy()
                .replace('\\', "/");
            let is_test = ["_test.rs", "/tests.rs", "/fixture.rs", "/example.rs"]
                .iter()
                .any(|end| name.ends_with(end));
            if is_test || FORMS.iter().any(|form| name.starts_with(form)) {
                continue;
            }
            let text = std::fs::read_to_string(&path).expect("text");
            let code = text.split("#[cfg(test)]\nmod ").next().unwrap_or_default().to_owned();
            found.push(Source { path: name, code });
        }
    }
    found
}

/// True when some file that knows the table names the column.
fn is_read(sources: &[Source], table: &str, column: &str) -> bool {
    let (table_word, column_word) = (format!("\"{table}\""), format!("\"{column}\""));
    sources.iter().any(|source| {
        let knows_table = source.code.contains(&table_word) || HANDED.contains(&(table, source.path.as_str()));
        knows_table && source.code.contains(&column_word)
    })
}

#[test]
fn every_column_is_read_or_has_a_reason() {
    let sources = sources();
    let excused: BTreeSet<(&str, &str)> = ASKED_ALL_THE_SAME
        .iter()
        .map(|(table, column, _)| (*table, *column))
        .collect();
    assert_eq!(excused.len(), ASKED_ALL_THE_SAME.len());
    let (mut unread, mut all) = (BTreeSet::new(), BTreeSet::new());
    for table in contract::tables() {
        for column in &table.columns {
            all.insert((table.id.as_str(), column.id.as_str()));
            if !is_read(&sources, &table.id, &column.id) {
                unread.insert((table.id.as_str(), column.id.as_str()));
            }
        }
    }
    let forgotten: Vec<_> = unread.difference(&excused).collect();
    assert!(forgotten.is_empty(), "nothing reads {forgotten:?}");
    let needless: Vec<_> = excused.difference(&unread).collect();
    assert!(
        needless.is_empty(),
        "read after all, or not in the contract: {needless:?}"
    );
    assert!(all.len() > 200, "{}", all.len());
}

#[test]
fn files_that_are_handed_rows_exist() {
    let sources = sources();
    for (table, path) in HANDED {
        assert!(contract::table(table).is_some(), "{table}");
        assert!(sources.iter().any(|source| source.path == path), "{path}");
    }
}
