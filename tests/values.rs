//! Values by the evidence of their column: every spelling of the tables of bad inputs, with the value that it has or the
//! code that asks for it.

use rust_xlsxwriter::{Format, Workbook};
use vlecht::config::{DateOrder, DecimalSign, Mapping, PercentScale, ValueReading};
use vlecht::diagnostic::Code;
use vlecht::intake::read::{Read, read_bytes};

use crate::common::records::frame;

/// A cell as it is typed into a spreadsheet.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Typed {
    Text(&'static str),
    Number(f64),
    /// A number shown as a percentage.
    Percent(f64),
    /// A serial number shown as a day.
    Day(f64),
    Boolean(bool),
    Nothing,
}

use Typed::{Boolean, Day, Nothing, Number, Percent, Text};

/// A workbook of one sheet with a header and rows.
pub(crate) fn workbook(sheet: &str, header: &[&str], rows: &[Vec<Typed>]) -> Vec<u8> {
    let mut workbook = Workbook::new();
    let (percent, day) = (
        Format::new().set_num_format("0%"),
        Format::new().set_num_format("dd-mm-yyyy"),
    );
    let page = workbook.add_worksheet();
    page.set_name(sheet).unwrap();
    for (column, text) in (0..).zip(header) {
        page.write_string(0, column, *text).unwrap();
    }
    for (row, cells) in (1..).zip(rows) {
        for (column, cell) in (0..).zip(cells) {
            match cell {
                Text(text) => page.write_string(row, column, *text).unwrap(),
                Number(number) => page.write_number(row, column, *number).unwrap(),
                Percent(number) => page.write_number_with_format(row, column, *number, &percent).unwrap(),
                Day(serial) => page.write_number_with_format(row, column, *serial, &day).unwrap(),
                Boolean(value) => page.write_boolean(row, column, *value).unwrap(),
                Nothing => page,
            };
        }
    }
    workbook.save_to_buffer().unwrap()
}

/// What is expected of a spelling: its value as text, or the code that refuses its row.
pub(crate) type Expected = Result<&'static str, Code>;

/// The value of a column in each accepted record, by sheet row.
pub(crate) fn accepted(read: &Read, column: &str) -> Vec<(u32, String)> {
    let Some(frame) = frame(read, 0) else {
        return Vec::new();
    };
    let rows = frame.column("_row").unwrap().u32().unwrap().clone();
    let values = frame.column(column).unwrap().clone();
    (0..frame.height())
        .map(|at| (rows.get(at).unwrap(), text_of(&values.get(at).unwrap())))
        .collect()
}

fn text_of(value: &polars::prelude::AnyValue<'_>) -> String {
    use polars::prelude::AnyValue;
    match value {
        AnyValue::String(_) | AnyValue::StringOwned(_) => value.get_str().unwrap().to_owned(),
        AnyValue::Int32(days) => vlecht::domain::Date::from_days(*days).to_string(),
        AnyValue::Float64(number) => format!("{number:?}"),
        AnyValue::Null => "leeg".to_owned(),
        other => other.to_string(),
    }
}

/// Reads a column of spellings and holds each against what is expected of it.
pub(crate) fn hold(read: &Read, column: &str, spellings: &[(Typed, Expected)]) {
    let accepted = accepted(read, column);
    let table = &read.reading.tables[0];
    assert_eq!(
        table.rows_found,
        table.rows_accepted + table.rows_refused + table.rows_set_aside
    );
    for (row, (typed, expected)) in (2u32..).zip(spellings) {
        let value = accepted
            .iter()
            .find(|(at, _)| *at == row)
            .map(|(_, value)| value.clone());
        let fault = read
            .reading
            .diagnostics
            .iter()
            .find(|said| {
                said.place.cell.is_some_and(|cell| cell.row == row)
                    && said.severity() == vlecht::diagnostic::Severity::Error
            })
            .map(|said| said.code);
        match expected {
            Ok(text) => assert_eq!((value.as_deref(), fault), (Some(*text), None), "{typed:?} in row {row}"),
            Err(code) => assert_eq!((value, fault), (None, Some(*code)), "{typed:?} in row {row}"),
        }
    }
}

/// Reads spellings as amounts of money in October 2026.
fn amounts(spellings: &[(Typed, Expected)]) -> Read {
    let rows: Vec<Vec<Typed>> = spellings
        .iter()
        .map(|(typed, _)| vec![Text("2026-10"), Text("geld"), *typed])
        .collect();
    let bytes = workbook("Bijdragen", &["periode", "soort", "bedrag"], &rows);
    let read = read_bytes(&bytes, "2026-10/aa.xlsx", &[], false);
    hold(&read, "quantity", spellings);
    read
}

fn codes(read: &Read) -> Vec<(Code, String)> {
    let all = read.reading.diagnostics.iter();
    all.map(|said| (said.code, said.place.cell_text())).collect()
}

#[test]
fn row_42_error_cells_are_refused_by_cell_in_both_languages() {
    let words = [
        "#N/B",
        "#DEEL/0!",
        "#VERW!",
        "#NAAM?",
        "#LEEG!",
        "#GETAL!",
        "#WAARDE!",
        "#OVERLOOP!",
        "#N/A",
        "#DIV/0!",
        "#REF!",
        "#NAME?",
        "#NULL!",
        "#NUM!",
        "#VALUE!",
    ];
    let spellings: Vec<(Typed, Expected)> = words.map(|word| (Text(word), Err(Code::ErrorCell))).to_vec();
    let read = amounts(&spellings);
    assert_eq!(codes(&read)[1], (Code::ErrorCell, "C3".to_owned()));
}

#[test]
fn row_43_amounts_in_a_column_that_tells_its_signs() {
    amounts(&[
        (Text("€ 1.234,50"), Ok("1234.5")),
        (Text("1.234"), Ok("1234.0")),
        (Text("1,234"), Ok("1.234")),
        (Text("-1.234.567,89"), Ok("-1234567.89")),
        (Text("1.234.567,89-"), Ok("-1234567.89")),
        (Text("(500,00)"), Ok("-500.0")),
        (Text("−12,5"), Ok("-12.5")),
        (Text("1\u{a0}234,5"), Ok("1234.5")),
        (Text("12,50 p/u"), Err(Code::BadNumber)),
        (Text("ca. 100"), Err(Code::BadNumber)),
        (Text("p.m."), Err(Code::MissingValue)),
        (Text("-"), Err(Code::MissingValue)),
        (Text("n.v.t."), Err(Code::MissingValue)),
        (Nothing, Err(Code::MissingValue)),
        (Text("1e3"), Err(Code::BadNumber)),
        (Text("１２３"), Ok("123.0")),
        (Boolean(true), Err(Code::BadNumber)),
        (Number(1e308), Err(Code::BadNumber)),
        (Number(0.1 + 0.2), Ok("0.30000000000000004")),
    ]);
}

#[test]
fn row_43_amounts_in_a_column_that_does_not_tell_are_asked_with_both_readings() {
    let read = amounts(&[
        (Text("1.234"), Err(Code::AmbiguousNumber)),
        (Text("1,234"), Err(Code::AmbiguousNumber)),
        // Typed as a number it is never in doubt.
        (Number(1.234), Ok("1.234")),
        (Text("500"), Ok("500.0")),
    ]);
    let said = &read.reading.diagnostics[0].arguments;
    assert_eq!(
        (
            said["reading"].as_str(),
            said["whole"].as_str(),
            said["fraction"].as_str()
        ),
        ("1234", "1", "234")
    );
    // A column that contradicts itself tells nothing, and what can be read in one way only is read.
    amounts(&[
        (Text("1.234,50"), Ok("1234.5")),
        (Text("1'234.50"), Ok("1234.5")),
        (Text("1.206"), Err(Code::AmbiguousNumber)),
    ]);
}

#[test]
fn a_mapping_settles_what_a_column_does_not_tell() {
    let mapping = |id: &str, reading: ValueReading| Mapping {
        file: "*".to_owned(),
        header_row: Some(1),
        table: Some("contributions".to_owned()),
        columns: [("period", "wanneer"), ("kind", "wat"), ("quantity", "hoeveel")]
            .map(|(id, header)| (id.to_owned(), header.to_owned()))
            .into(),
        values: [(id.to_owned(), reading)].into(),
        ..Mapping::default()
    };
    let rows = [vec![Text("3/4/2026"), Text("geld"), Text("1.206")]];
    let bytes = workbook("Inzet", &["wanneer", "wat", "hoeveel"], &rows);
    let read = |mapping: Mapping| read_bytes(&bytes, "2026-10/aa.xlsx", &[mapping], false);
    for (decimal, value) in [(DecimalSign::Comma, "1206.0"), (DecimalSign::Point, "1.206")] {
        let decimal = ValueReading {
            decimal: Some(decimal),
            ..ValueReading::default()
        };
        hold(
            &read(mapping("hoeveelheid", decimal)),
            "quantity",
            &[(Text("1.206"), Ok(value))],
        );
    }
    let order = ValueReading {
        date_order: Some(DateOrder::Mdy),
        ..ValueReading::default()
    };
    let mut settled = mapping("periode", order);
    settled.values.insert(
        "quantity".to_owned(),
        ValueReading {
            decimal: Some(DecimalSign::Comma),
            ..ValueReading::default()
        },
    );
    let read = read(settled);
    hold(&read, "period", &[(Text("3/4/2026"), Ok("2026-03"))]);
    assert_eq!(codes(&read), []);
}

/// Reads spellings as the period of a contribution, in a delivery over October 2026.
fn periods(spellings: &[(Typed, Expected)]) -> Read {
    let rows: Vec<Vec<Typed>> = spellings
        .iter()
        .map(|(typed, _)| vec![*typed, Text("geld"), Number(5.0)])
        .collect();
    let bytes = workbook("Bijdragen", &["datum", "soort", "bedrag"], &rows);
    let read = read_bytes(&bytes, "2026-10/aa.xlsx", &[], false);
    hold(&read, "period", spellings);
    read
}

#[test]
fn row_44_periods_in_all_spellings() {
    const BAD: Expected = Err(Code::BadPeriod);
    let read = periods(&[
        (Text("12-03-2026"), Ok("2026-03")),
        (Text("3-12-2026"), Ok("2026-12")),
        (Text("03/12/2026"), Ok("2026-12")),
        (Text("2026-03-12"), Ok("2026-03")),
        (Text("12 maart 2026"), Ok("2026-03")),
        (Text("12 mrt. 2026"), Ok("2026-03")),
        (Text("mrt 2026"), Ok("2026-03")),
        (Text("mrt-26"), Ok("2026-03")),
        (Text("maart"), Ok("2026-03")),
        (Text("december"), BAD),
        (Text("Q1 2026"), Ok("2026-K1")),
        (Text("1e kwartaal 2026"), Ok("2026-K1")),
        (Text("K1-2026"), Ok("2026-K1")),
        (Text("week 11"), BAD),
        (Text("2026-W11"), BAD),
        (Text("202603"), Ok("2026-03")),
        (Text("20260312"), Ok("2026-03")),
        (Text("12-03-26"), Ok("2026-03")),
        (Text("31-02-2026"), BAD),
        (Text("29-02-2026"), BAD),
        (Text("00-00-2026"), BAD),
        (Text("12.03.2026"), Ok("2026-03")),
        (Text("46093"), BAD),
        (Text("1900-02-29"), BAD),
        (Number(46_093.0), Ok("2026-03")),
        (Number(46_093.75), Ok("2026-03")),
        (Number(60.0), BAD),
        (Number(-1.0), BAD),
        (Number(2_958_466.0), BAD),
        (Day(46_093.0), Ok("2026-03")),
        (Day(1.0), BAD),
        (Day(0.520_833), BAD),
        (Text("heden"), BAD),
        (Text("t/m 12-03"), BAD),
        (Text("12-03-2026 t/m 15-03-2026"), Ok("2026-03")),
        (Text("jan-mrt 2026"), Ok("2026-K1")),
        (Text("mei"), Ok("2026-05")),
        (Text("02-01-2025 00:00:00"), Ok("2025-01")),
        (Text("2026"), Ok("2026")),
        (Number(2026.0), Ok("2026")),
        // 1 January 1970 is what a program writes where it knows no day.
        (Day(25_569.0), Err(Code::OutOfBounds)),
    ]);
    let note = read
        .reading
        .diagnostics
        .iter()
        .find(|said| said.code == Code::TwoDigitYear)
        .expect("a note");
    assert_eq!((note.found.as_str(), note.arguments["sum"].as_str()), ("mrt-26", "2"));
}

/// Reads spellings as the day of a meeting.
fn days(spellings: &[(Typed, Expected)]) -> Read {
    let rows: Vec<Vec<Typed>> = (1..)
        .zip(spellings)
        .map(|(number, (typed, _))| vec![Number(f64::from(number)), *typed, Text("stuurgroep")])
        .collect();
    let bytes = workbook("Overleggen", &["overleg_id", "datum", "soort"], &rows);
    let read = read_bytes(&bytes, "bureau/Overleggen.xlsx", &[], false);
    hold(&read, "held_on", spellings);
    read
}

#[test]
fn row_44_days_in_all_spellings() {
    const BAD: Expected = Err(Code::BadDate);
    days(&[
        (Text("12-03-2026"), Ok("2026-03-12")),
        (Text("3-12-2026"), Ok("2026-12-03")),
        (Text("12 mrt. 2026"), Ok("2026-03-12")),
        (Text("12-03-26"), Ok("2026-03-12")),
        (Text("12-03-95"), Ok("1995-03-12")),
        (Text("20260312"), Ok("2026-03-12")),
        (Number(46_093.0), Ok("2026-03-12")),
        (Text("46093"), BAD),
        (Text("mrt 2026"), BAD),
        (Text("maart"), BAD),
        (Text("31-02-2026"), BAD),
        (Text("00-00-2026"), BAD),
        (Text("1900-02-29"), BAD),
        (Number(60.0), BAD),
        (Number(-1.0), BAD),
        (Number(2_958_466.0), BAD),
        (Day(1.0), BAD),
        (Day(25_569.0), Err(Code::OutOfBounds)),
        (Text("01-01-1900"), Err(Code::OutOfBounds)),
        (Text("heden"), BAD),
    ]);
}

#[test]
fn a_column_in_american_order_is_read_so_and_said_and_never_cell_by_cell() {
    let read = days(&[
        (Text("1/8/2014"), Ok("2014-01-08")),
        (Text("1/20/2014"), Ok("2014-01-20")),
        (Day(41_647.0), Ok("2014-01-08")),
    ]);
    let said: Vec<(Code, String)> = codes(&read)
        .into_iter()
        .filter(|(code, _)| *code == Code::MonthFirstDates)
        .collect();
    assert_eq!(said, [(Code::MonthFirstDates, "B3".to_owned())]);
    let read = days(&[
        (Text("20-1-2014"), Ok("2014-01-20")),
        (Text("1/20/2014"), Err(Code::AmbiguousDate)),
        (Text("1/8/2014"), Err(Code::AmbiguousDate)),
        (Text("8 jan 2014"), Ok("2014-01-08")),
    ]);
    let asked = &read.reading.diagnostics[1].arguments;
    assert_eq!(
        (asked["reading"].as_str(), asked["other"].as_str()),
        ("2014-08-01", "2014-01-08")
    );
}

#[test]
fn row_45_a_workbook_of_1904_has_its_own_days() {
    // 46093 in the usual system is 44631 in that of 1904.
    let rows = [
        vec![Text("1"), Day(44_631.0), Text("stuurgroep")],
        vec![Text("2"), Number(44_631.0), Text("stuurgroep")],
    ];
    let bytes = workbook("Overleggen", &["overleg_id", "datum", "soort"], &rows);
    let bytes = with_part(&bytes, "xl/workbook.xml", |text| {
        assert!(text.contains("<workbookPr "), "{text}");
        text.replace("<workbookPr ", "<workbookPr date1904=\"1\" ")
    });
    let read = read_bytes(&bytes, "bureau/Overleggen.xlsx", &[], false);
    hold(
        &read,
        "held_on",
        &[(rows[0][1], Ok("2026-03-12")), (rows[1][1], Ok("2026-03-12"))],
    );
}

/// A workbook with one of its parts changed.
pub(crate) fn with_part(bytes: &[u8], name: &str, change: impl Fn(&str) -> String) -> Vec<u8> {
    use std::io::{Cursor, Read as _, Write as _};
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for position in 0..archive.len() {
        let mut part = archive.by_index(position).unwrap();
        let part_name = part.name().unwrap().to_string();
        let mut content = Vec::new();
        part.read_to_end(&mut content).unwrap();
        if part_name == name {
            content = change(&String::from_utf8(content).unwrap()).into_bytes();
        }
        writer
            .start_file(part_name, zip::write::SimpleFileOptions::default())
            .unwrap();
        writer.write_all(&content).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// Reads spellings as the share of a beneficiary.
fn shares(spellings: &[(Typed, Expected)]) {
    let rows: Vec<Vec<Typed>> = spellings
        .iter()
        .map(|(typed, _)| vec![Text("B1"), Text("aa"), *typed])
        .collect();
    let bytes = workbook("Baten_verdeling", &["bate_id", "begunstigde", "aandeel"], &rows);
    let read = read_bytes(&bytes, "bureau/Baten_verdeling.xlsx", &[], false);
    hold(&read, "share", spellings);
}

#[test]
fn row_46_percentages_by_the_scale_of_their_column() {
    const ASKED: Expected = Err(Code::AmbiguousPercent);
    // The column of the hostile file: with a sign each cell tells, without one the column contradicts itself.
    shares(&[
        (Percent(0.85), Ok("0.85")),
        (Number(85.0), ASKED),
        (Text("85%"), Ok("0.85")),
        (Text("85"), ASKED),
        (Text("0,85"), ASKED),
        (Text("85,0 %"), Ok("0.85")),
        (Text("8500%"), Err(Code::OutOfBounds)),
        (Number(1.0), ASKED),
        (Text("1"), ASKED),
        (Number(100.0), ASKED),
        (Number(0.0), Ok("0.0")),
    ]);
    shares(&[
        (Text("0,85"), Ok("0.85")),
        (Number(0.15), Ok("0.15")),
        (Number(1.0), Ok("1.0")),
    ]);
    shares(&[
        (Text("85"), Ok("0.85")),
        (Number(15.0), Ok("0.15")),
        (Number(1.0), Ok("0.01")),
    ]);
    shares(&[(Text("85%"), Ok("0.85")), (Number(1.0), ASKED)]);
    shares(&[
        (Percent(1.5), Err(Code::OutOfBounds)),
        (Number(8500.0), Err(Code::OutOfBounds)),
    ]);
}

#[test]
fn a_mapping_settles_the_scale_of_percentages() {
    for (percent, value) in [(PercentScale::Fraction, "1.0"), (PercentScale::Hundred, "0.01")] {
        let mapping = Mapping {
            file: "*".to_owned(),
            header_row: Some(1),
            table: Some("benefit_shares".to_owned()),
            columns: [("benefit_id", "baat"), ("beneficiary", "wie"), ("share", "deel")]
                .map(|(id, header)| (id.to_owned(), header.to_owned()))
                .into(),
            values: [(
                "aandeel".to_owned(),
                ValueReading {
                    percent: Some(percent),
                    ..ValueReading::default()
                },
            )]
            .into(),
            ..Mapping::default()
        };
        let rows = [
            vec![Text("B1"), Text("aa"), Number(1.0)],
            vec![Text("B2"), Text("aa"), Text("99%")],
        ];
        let bytes = workbook("Verdeling", &["baat", "wie", "deel"], &rows);
        let read = read_bytes(&bytes, "x.xlsx", &[mapping], false);
        hold(&read, "share", &[(rows[0][2], Ok(value)), (rows[1][2], Ok("0.99"))]);
    }
}

#[test]
fn row_57_equal_rows_are_flagged_as_possible_doubles_and_count() {
    let row = |kind, quantity| vec![Text("12-03-2026"), Text(kind), Number(quantity), Text("Overleg")];
    let three = [row("uren", 12.5), row("geld", 1234.5), row("ruimte", 2.0)];
    let bytes = workbook(
        "Bijdragen",
        &["datum", "soort", "bedrag", "omschrijving"],
        &[three.clone(), three].concat(),
    );
    let read = read_bytes(&bytes, "2026-10/aa.xlsx", &[], false);
    assert_eq!(read.reading.tables[0].rows_accepted, 6);
    let doubles: Vec<(u32, String)> = read
        .reading
        .diagnostics
        .iter()
        .filter(|said| said.code == Code::PossibleDouble)
        .map(|said| (said.place.cell.unwrap().row, said.arguments["other"].clone()))
        .collect();
    assert_eq!(doubles, [(5, "2".to_owned()), (6, "3".to_owned()), (7, "4".to_owned())]);
}

#[test]
fn row_58_what_is_implausible_is_marked_or_refused() {
    let row = |day, kind, quantity| vec![Text(day), Text(kind), Number(quantity)];
    let rows = [
        row("12-03-2026", "geld", -500.0),
        row("12-03-2099", "geld", 5.0),
        row("12-03-2026", "geld", 5e12),
        row("12-03-2026", "uren", 900.0),
        row("2026-03", "uren", 900.0),
    ];
    let bytes = workbook("Bijdragen", &["datum", "soort", "bedrag"], &rows);
    let read = read_bytes(&bytes, "2026-10/aa.xlsx", &[], false);
    let expected = [
        (Code::NegativeCorrection, "C2"),
        (Code::OutOfBounds, "A3"),
        (Code::OutOfBounds, "C4"),
        (Code::ImplausibleHours, "C5"),
    ];
    assert_eq!(codes(&read), expected.map(|(code, cell)| (code, cell.to_owned())));
    assert_eq!(accepted(&read, "quantity").len(), 3);
}

#[test]
fn row_59_scores_outside_the_scale_are_refused_with_the_scale() {
    let spellings: [(Typed, Expected); 13] = [
        (Number(1.0), Ok("1")),
        (Number(5.0), Ok("5")),
        (Number(0.0), Err(Code::OutOfBounds)),
        (Number(6.0), Err(Code::OutOfBounds)),
        (Text("4"), Ok("4")),
        (Text("4,5"), Err(Code::SurveyAnswer)),
        (Text("helemaal eens"), Ok("5")),
        (Text("weet niet"), Ok("leeg")),
        (Nothing, Ok("leeg")),
        (Number(10.0), Err(Code::OutOfBounds)),
        (Text("5 - zeer tevreden"), Err(Code::SurveyAnswer)),
        (Text("7/10"), Err(Code::SurveyAnswer)),
        (Number(-1.0), Err(Code::OutOfBounds)),
    ];
    let rows: Vec<Vec<Typed>> = (1..)
        .zip(&spellings)
        .map(|(number, (score, _))| {
            vec![
                Text("2026-10"),
                Number(f64::from(number)),
                Text("aa"),
                Text("V1"),
                *score,
            ]
        })
        .collect();
    let header = ["meetronde", "respondent_code", "partner_id", "item_id", "score"];
    let bytes = workbook("Enquete", &header, &rows);
    let read = read_bytes(&bytes, "survey/enquete.xlsx", &[], true);
    hold(&read, "score", &spellings);
    let locale = vlecht::locale::Locale::new(vlecht::locale::Language::Nl);
    for said in &read.reading.diagnostics {
        let words = vlecht::diagnostic::render::sentences(said, &locale);
        let names_scale = ["tussen 1 en 5", "1 tot en met 5"]
            .iter()
            .any(|scale| words.expected.contains(scale));
        assert!(names_scale, "{}", words.expected);
        assert!(said.found.starts_with("•••"), "an answer is shown by its length only");
    }
}

#[test]
fn a_text_that_is_no_number_tells_nothing_of_the_others() {
    let read = amounts(&[
        (Text("12,5,0"), Err(Code::BadNumber)),
        (Text("1,250"), Err(Code::AmbiguousNumber)),
    ]);
    assert_eq!(codes(&read).len(), 2);
}
