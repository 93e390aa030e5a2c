//! Every kind of workbook is read by its content, to the same rows.

use crate::common::{Network, project};

/// The kinds of workbook of `tests/fixtures`.
const KINDS: [&str; 4] = ["xlsx", "xlsb", "xls", "ods"];

/// A workbook of the fixtures.
pub(crate) fn fixture(kind: &str) -> Vec<u8> {
    std::fs::read(project().join("tests/fixtures").join(format!("looks.{kind}"))).expect("the fixture is there")
}

/// Codes and cells of what is said about the file of `aa`, in order of the cells.
fn said(network: &Network) -> Vec<(String, String)> {
    let mut said: Vec<_> = network
        .diagnostics()
        .into_iter()
        .filter(|said| said.file.starts_with("2026-10/aa"))
        .map(|said| (said.code, said.cell))
        .collect();
    said.sort();
    said
}

#[test]
fn the_content_of_a_file_says_what_it_is_whatever_its_name() {
    for kind in KINDS {
        for name in ["xlsx", "xls", "csv", "txt"] {
            let network = Network::small().bytes(&format!("2026-10/aa.{name}"), &fixture(kind));
            let said = said(&network);
            for wanted in [("bad-number", "D4"), ("error-cell", "D5"), ("sheet-hidden", "")] {
                assert!(
                    said.iter().any(|(code, cell)| (code.as_str(), cell.as_str()) == wanted),
                    "{kind} as {name}: {wanted:?} in {said:?}"
                );
            }
        }
    }
}
