//! Every kind of workbook is read by its content, to the same rows.

use crate::common::container::{compound, old_workbook, record, with_part};
use crate::common::records::frame;
use crate::common::{Network, project};

/// The kinds of workbook of `tests/fixtures`.
const KINDS: [&str; 4] = ["xlsx", "xlsb", "xls", "ods"];

/// A workbook of the fixtures.
pub(crate) fn fixture(kind: &str) -> Vec<u8> {
    std::fs::read(project().join("tests/fixtures").join(format!("looks.{kind}"))).expect("the fixture is there")
}

/// The workbook of the fixtures with what a cell shows that its value does not say.
fn shown(kind: &str) -> Vec<u8> {
    std::fs::read(project().join("tests/fixtures").join(format!("shown.{kind}"))).expect("the fixture is there")
}

#[test]
fn every_kind_knows_per_cents_by_the_format_of_their_cells() {
    for kind in KINDS {
        let read = vlecht::intake::read::read_bytes(&shown(kind), "2026-10/aa.xlsx", &[], false);
        let frame = frame(&read, 0).expect("records");
        let column = |name: &str| frame.column(name).expect("a column").clone();
        let rows: Vec<u32> = column("_row").u32().expect("rows").into_no_null_iter().collect();
        let values: Vec<f64> = column("value").f64().expect("numbers").into_no_null_iter().collect();
        // Row 3 is asked for its head count, and row 7 has the code of row 6, with which its cell is merged. 0.58 and 55
        // say nothing of per cents themselves.
        let of_all = (vec![2, 4, 5, 6], vec![55.0, 0.58, 55.0, 7.0]);
        assert_eq!((rows[..4].to_vec(), values[..4].to_vec()), of_all, "{kind}");
        // A refused row goes back with what was understood of it: 57.5%.
        let refused = format!("{:?}", read.reading.tables[0].refused);
        assert!(refused.contains("57.5"), "{kind}: {refused}");
        let given: Vec<Option<bool>> = column("_percentage").bool().expect("flags").iter().collect();
        assert_eq!(given[..4], [true, false, false, false].map(Some), "{kind}");
    }
}

#[test]
fn a_head_count_that_can_be_read_in_two_ways_is_asked_in_every_kind() {
    let csv = "kpi_id;periode;waarde;n\nk1;2026-08;55;40\nk1;2026-09;57;1.206\n"
        .as_bytes()
        .to_vec();
    let files = KINDS.map(|kind| (kind, shown(kind))).into_iter().chain([("csv", csv)]);
    for (kind, bytes) in files {
        let read = vlecht::intake::read::read_bytes(&bytes, "2026-10/aa.xlsx", &[], false);
        let place = |said: &&vlecht::diagnostic::Diagnostic| said.place.cell_text() == "D3";
        let asked = read.reading.diagnostics.iter().find(place);
        let asked = asked.unwrap_or_else(|| panic!("{kind}: {:?}", read.reading.diagnostics));
        assert_eq!(
            (asked.code.id(), asked.found.as_str()),
            ("ambiguous-number", "1.206"),
            "{kind}"
        );
        let reading = |name: &str| asked.arguments.get(name).map(String::as_str);
        let both = ["reading", "whole", "fraction"].map(reading);
        assert_eq!(both, ["1206", "1", "206"].map(Some), "{kind}");
        assert_eq!(read.reading.tables[0].refused_rows.first(), Some(&3), "{kind}");
    }
}

#[test]
fn merged_values_and_texts_that_are_partly_struck_out_are_named_where_the_kind_shows_them() {
    use vlecht::diagnostic::Code;
    for kind in KINDS {
        let read = vlecht::intake::read::read_bytes(&shown(kind), "2026-10/aa.xlsx", &[], false);
        let found = |code: Code| {
            let said = read.reading.diagnostics.iter().find(|said| said.code == code);
            said.map(|said| (said.place.cell_text(), said.found.clone()))
        };
        let at = |cell: &str, found: &str| Some((cell.to_owned(), found.to_owned()));
        assert_eq!(found(Code::CellsMerged), at("A6", "A6:A7"), "{kind}");
        // The code stands for both rows, and the reader says that it read it so.
        assert_eq!(found(Code::MissingValue), None, "{kind}");
        let codes = frame(&read, 0).expect("records");
        let codes = codes.column("kpi_id").expect("codes").str().expect("texts").clone();
        assert_eq!(codes.iter().flatten().filter(|code| *code == "k2").count(), 4, "{kind}");
        let shows_styles = matches!(kind, "xlsx" | "ods");
        let struck = if shows_styles { at("C8", "C8") } else { None };
        assert_eq!(found(Code::TextStruckOut), struck, "{kind}");
        assert_eq!(found(Code::FormatShowsLess).is_some(), !shows_styles, "{kind}");
        // The old figure 6 is struck out before the new one.
        let frame = frame(&read, 0).expect("records");
        let last = frame.column("value").expect("values").f64().expect("numbers").last();
        assert_eq!(last, Some(if shows_styles { 9.0 } else { 69.0 }), "{kind}");
    }
}

/// Contributions of which a period stands in one cell over four rows of data and a total, and an amount over two.
fn with_merged_cells() -> Vec<u8> {
    let mut book = rust_xlsxwriter::Workbook::new();
    let page = book.add_worksheet();
    page.set_name("Bijdragen").expect("a name");
    let format = rust_xlsxwriter::Format::new();
    for (column, header) in (0..).zip(["periode", "soort", "hoeveelheid", "omschrijving"]) {
        page.write_string(0, column, header).expect("writes");
    }
    for (row, kind, quantity) in [(1, "uren", 10.0), (2, "uren", 12.0), (3, "geld", 800.0)] {
        page.write_string(row, 1, kind).expect("writes");
        page.write_number(row, 2, quantity).expect("writes");
    }
    // Row 5 has a kind and words, and no amount of its own; row 6 is a bare total.
    page.write_string(4, 1, "geld").expect("writes");
    page.write_string(4, 3, "Zaal").expect("writes");
    page.write_number(5, 2, 822.0).expect("writes");
    page.merge_range(1, 0, 5, 0, "2026-10", &format).expect("merges");
    page.merge_range(3, 2, 4, 2, "", &format).expect("merges");
    page.write_number_with_format(3, 2, 800.0, &format).expect("writes");
    book.save_to_buffer().expect("writes")
}

#[test]
fn a_period_in_one_cell_over_several_rows_is_read_in_each_and_an_amount_is_never_spread() {
    use vlecht::diagnostic::Code;
    let read = vlecht::intake::read::read_bytes(&with_merged_cells(), "2026-10/aa.xlsx", &[], false);
    let said = |code: Code| -> Vec<(String, String)> {
        let all = read.reading.diagnostics.iter().filter(|said| said.code == code);
        all.map(|said| (said.place.cell_text(), said.found.clone())).collect()
    };
    let pair = |cell: &str, found: &str| (cell.to_owned(), found.to_owned());
    // Each once: the period that is read, the amount that is not.
    assert_eq!(said(Code::CellsMerged), [pair("A2", "A2:A6"), pair("C4", "C4:C5")]);
    assert_eq!(said(Code::MissingValue), [pair("C5", "")]);
    let table = &read.reading.tables[0];
    let counted = (
        table.rows_found,
        table.rows_accepted,
        table.rows_refused,
        table.rows_set_aside,
    );
    assert_eq!(counted, (5, 3, 1, 1), "{:?}", read.reading.diagnostics);
    assert_eq!(table.control_sum.as_deref(), Some("822"));
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

/// Found, accepted, refused and set aside of the rows of `aa`, and their sum.
fn receipt(network: &Network) -> [String; 5] {
    let answer = network.run("run", &[]);
    assert!(matches!(answer.code, 0 | 3), "{}", answer.stderr);
    let receipts = network.data("receipts");
    let row = receipts
        .iter()
        .find(|row| row["file"].starts_with("2026-10/aa"))
        .unwrap_or_else(|| panic!("{receipts:?}"));
    [
        "rows_found",
        "rows_accepted",
        "rows_refused",
        "rows_set_aside",
        "control_sum",
    ]
    .map(|name| row[name].clone())
}

fn numbers(numbers: [&str; 5]) -> [String; 5] {
    numbers.map(str::to_owned)
}

#[test]
fn what_is_hidden_or_struck_out_does_not_count_and_every_kind_says_what_it_does_not_show() {
    for kind in KINDS {
        let network = Network::small().bytes("2026-10/aa.xlsx", &fixture(kind));
        let shows_styles = matches!(kind, "xlsx" | "ods");
        let found: Vec<(String, String, String)> = network
            .diagnostics()
            .into_iter()
            .filter(|said| said.file == "2026-10/aa.xlsx")
            .map(|said| (said.code, said.cell, said.found))
            .collect();
        let says =
            |code: &str, cell: &str, text: &str| found.contains(&(code.to_owned(), cell.to_owned(), text.to_owned()));
        assert!(says("rows-hidden", "A6", "6"), "{kind}: {found:?}");
        assert!(says("columns-hidden", "E2", "E"), "{kind}: {found:?}");
        assert!(says("error-cell", "D5", "#DIV/0!"), "{kind}: {found:?}");
        assert_eq!(says("cell-notes", "D3", "D3"), kind != "xlsb", "{kind}: {found:?}");
        assert_eq!(says("rows-struck-out", "A7", "7"), shows_styles, "{kind}: {found:?}");
        assert_eq!(says("rows-coloured", "A8", "8"), shows_styles, "{kind}: {found:?}");
        assert_eq!(says("format-shows-less", "", kind), !shows_styles, "{kind}: {found:?}");
        // 100 + 40 + 7 + 1.5, and 888,888 where nobody can see that it is struck out; 8:30 hours and an error are refused.
        let expected = if shows_styles {
            ["8", "4", "2", "2", "148.5"]
        } else {
            ["8", "5", "2", "1", "889036.5"]
        };
        assert_eq!(receipt(&network), numbers(expected), "{kind}");
    }
}

#[test]
fn a_network_says_what_counts_of_what_is_hidden() {
    let network = Network::with_pipeline(
        "[marks]\nhidden-rows = \"read\"\nhidden-sheets = \"read\"\nstruck-out-rows = \"read\"\ncoloured-rows = \"set-aside\"\n",
    )
    .file(
        "bureau/Partners.csv",
        "partner_id;naam;type;rechtsvorm;actief_van\naa;Gemeente Aa;gemeente;publiek;2026-01-01\n",
    )
    .bytes("2026-10/aa.xlsx", &fixture("xlsx"));
    // The hidden sheet holds the same table with other rows, so that its row is refused and named.
    let said = said(&network);
    for code in [
        "rows-hidden",
        "rows-struck-out",
        "rows-coloured",
        "sheet-hidden",
        "sheet-double",
    ] {
        assert!(said.iter().any(|(said, _)| said == code), "{code} in {said:?}");
    }
    // 100 + 40 + 999,999 + 888,888 + 1.5: hours need no rate to be accepted by the reader, and none is given here.
    let [found, _, _, aside, _] = receipt(&network);
    assert_eq!((found.as_str(), aside.as_str()), ("8", "1"));
}

#[test]
fn the_words_of_a_note_stay_between_the_partner_and_us() {
    let network = Network::small().bytes("2026-10/aa.xlsx", &fixture("xlsx"));
    let answer = network.run("check", &["--format", "json"]);
    assert!(answer.stdout.contains("cell-notes"));
    assert!(!answer.stdout.contains("eigenlijk dagdelen") && !answer.stderr.contains("eigenlijk dagdelen"));
    network.run("run", &[]);
    let data = network.path("reports/maand/2026-10/e01/programmabureau/data/diagnostics.csv");
    let text = std::fs::read_to_string(data).expect("was published");
    assert!(text.contains("cell-notes") && !text.contains("eigenlijk dagdelen"));
}

#[test]
fn a_workbook_with_macros_is_read_and_its_macros_are_not() {
    let network = Network::small().bytes(
        "2026-10/aa.xlsm",
        &with_part(&fixture("xlsx"), "xl/vbaProject.bin", b"Sub"),
    );
    assert_eq!(receipt(&network), numbers(["8", "4", "2", "2", "148.5"]));
    let old = Network::small().bytes(
        "2026-10/aa.xlsm",
        &with_part(&fixture("xlsx"), "xl/macrosheets/sheet1.xml", b"<macrosheet/>"),
    );
    assert!(said(&old).iter().any(|(code, _)| code == "file-macro-sheet"));
}

#[test]
fn an_empty_workbook_says_that_nothing_stands_in_it() {
    let network = Network::small().file("2026-10/aa.csv", ";;\n;;\n");
    assert!(said(&network).iter().any(|(code, _)| code == "file-without-data"));
}

#[test]
fn a_bare_day_number_of_an_old_workbook_counts_from_where_the_workbook_says() {
    // 12 March 2026 is day 44631 since 1904; since 1900 that number is 11 March 2022.
    let label = |column: u16, row: u16, text: &str| {
        let mut bytes = [row, column, 0, text.len() as u16].map(u16::to_le_bytes).concat();
        bytes.push(0);
        bytes.extend(text.bytes());
        [[0x0204, bytes.len() as u16].map(u16::to_le_bytes).concat(), bytes].concat()
    };
    let number = |column: u16, value: f64| {
        let words: Vec<u16> = value
            .to_le_bytes()
            .chunks(2)
            .map(|two| u16::from_le_bytes([two[0], two[1]]))
            .collect();
        record(0x0203, &[[1, column, 0].as_slice(), &words].concat())
    };
    let sheet = [
        label(0, 0, "periode"),
        label(1, 0, "soort"),
        label(2, 0, "hoeveelheid"),
        number(0, 44_631.0),
        label(1, 1, "geld"),
        number(2, 5.0),
    ];
    for (mode, month) in [(1, "2026-03"), (0, "2022-03")] {
        let bytes = compound("Workbook", &old_workbook(&[record(0x0022, &[mode])], &sheet));
        let read = vlecht::intake::read::read_bytes(&bytes, "2026-03/aa.xls", &[], false);
        let frame = frame(&read, 0).expect("a record");
        let period = frame
            .column("period")
            .expect("a period")
            .get(0)
            .expect("a value")
            .to_string();
        assert_eq!(period.trim_matches('"'), month, "{:?}", read.reading.diagnostics);
    }
}
