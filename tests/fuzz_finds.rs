//! What fuzzing found, each as a small file: the reader refuses it with a word, and nothing stops.

use vlecht::diagnostic::Code;
use vlecht::intake::read::read_bytes;

#[test]
fn a_workbook_that_names_a_sheet_it_does_not_hold_is_refused() {
    let bytes = include_bytes!("fixtures/fuzz/xlsb-without-a-relation.bin");
    let read = read_bytes(bytes, "2026-10/aa.xlsb", &[], false);
    let codes: Vec<Code> = read.reading.diagnostics.iter().map(|said| said.code).collect();
    assert_eq!(codes, [Code::FileUnreadable]);
    assert!(read.reading.tables.is_empty());
}
