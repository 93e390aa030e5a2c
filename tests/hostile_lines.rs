//! One test for each line of the table of bad inputs: what must come of its files (`tests/hostile.rs`), the words that the
//! sender reads, and what no count of rows shows. `docs/reliability.md` lists them.

use std::collections::BTreeSet;
use std::time::{Duration, Instant};

use vlecht::diagnostic::render;
use vlecht::intake::FileReading;
use vlecht::locale::{Language, Locale};

use crate::common::{Network, is_test, project};
use crate::hostile::{all_read, faults, files_below, known, made, readings, rows, run_with, xml_parts};

/// The lines: how the names of their files begin, and the test.
const LINES: [(&[&str], &str); 35] = [
    (&["00"], "line_00_good"),
    (&["01"], "line_01_empty"),
    (&["02", "12", "13"], "line_02_12_13_damaged"),
    (&["03", "04", "05", "06"], "line_03_to_06_content_of_another_kind"),
    (&["07"], "line_07_what_office_programs_leave_behind"),
    (&["08"], "line_08_a_zip_that_is_no_workbook"),
    (&["09", "10", "11"], "line_09_to_11_parts_that_are_not_there"),
    (&["14"], "line_14_a_password"),
    (
        &["15", "18", "19", "20", "21", "22", "31", "32"],
        "line_15_to_32_limits",
    ),
    (&["16", "17"], "line_16_17_entities"),
    (&["23", "24"], "line_23_24_a_size_that_is_not_so"),
    (&["25", "26"], "line_25_26_many_attributes_and_deep_nesting"),
    (&["27"], "line_27_names_that_leave_the_archive"),
    (&["28"], "line_28_a_part_that_stands_twice"),
    (&["29"], "line_29_many_merges"),
    (&["30"], "line_30_repeated_cells"),
    (&["40"], "line_40_text_that_looks_like_a_formula"),
    (&["41"], "line_41_a_formula_without_a_result"),
    (&["42"], "line_42_error_cells"),
    (&["43"], "line_43_spellings_of_amounts"),
    (&["44"], "line_44_spellings_of_dates"),
    (&["45"], "line_45_days_since_1904"),
    (&["46"], "line_46_spellings_of_per_cents"),
    (&["47"], "line_47_titles_totals_and_a_footer"),
    (&["48"], "line_48_what_is_hidden"),
    (&["49"], "line_49_headers_that_stand_twice"),
    (&["50"], "line_50_months_as_columns"),
    (&["51"], "line_51_notes_and_rows_that_are_struck_out"),
    (&["52"], "line_52_names_that_attack"),
    (
        &["53", "54", "55", "56"],
        "line_53_to_56_names_of_sheets_and_sheets_without_data",
    ),
    (&["57"], "line_57_rows_that_stand_twice"),
    (&["58"], "line_58_values_that_cannot_be"),
    (&["59"], "line_59_scores"),
    (&["60"], "line_60_personal_data"),
    (&["7", "8"], "line_70_to_82_csv"),
];

/// The files of a line; a number of one digit stands for ten.
fn files(test: &str) -> Vec<String> {
    let begins = LINES.iter().find(|line| line.1 == test).expect("is a line").0;
    let listed = std::fs::read_dir(made()).expect("opens").flatten();
    let names = listed.map(|entry| entry.file_name().to_string_lossy().into_owned());
    let is_meant = |name: &String| {
        begins.iter().any(|begin| {
            let is_number = name.starts_with(begin) && name.as_bytes()[begin.len()..].first() != Some(&b'_');
            if begin.len() == 1 {
                is_number
            } else {
                name.starts_with(begin) && begin.len() == 2
            }
        })
    };
    let mut names: Vec<String> = names.filter(is_meant).collect();
    names.sort();
    names
}

/// Holds every file of a line against what must come of it.
fn hold(test: &str) {
    let known: BTreeSet<&str> = known().collect();
    let files = files(test);
    assert!(!files.is_empty(), "{test} has no files");
    for file in &files {
        let has_own_test = ["43", "44", "52", "59", "60"].iter().any(|own| file.starts_with(own));
        assert!(known.contains(file.as_str()) || has_own_test, "{file}");
    }
    let faults: Vec<String> = files.iter().filter_map(|file| faults(file)).collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// What is said about the file that begins so.
fn reading(begins: &str) -> &'static FileReading {
    let found = all_read().iter().find(|(name, _)| name.starts_with(begins));
    found.expect("was read").1
}

/// All that the sender of a file reads about it, in Dutch.
fn words(reading: &FileReading) -> String {
    let locale = Locale::new(Language::Nl);
    let said = reading.diagnostics.iter().map(|said| {
        let words = render::sentences(said, &locale);
        format!("{} {} {} {}", said.found, words.message, words.expected, words.hint)
    });
    said.collect::<Vec<_>>().join("\n")
}

/// Says that the sender of a file reads these words.
fn says(begins: &str, wanted: &[&str]) {
    let words = words(reading(begins));
    for wanted in wanted {
        assert!(words.contains(wanted), "{begins}: no ‘{wanted}’ in {words}");
    }
}

#[test]
fn each_line_has_a_test_of_its_own_and_is_listed() {
    let source = std::fs::read_to_string(project().join("tests/hostile_lines.rs")).expect("reads");
    let page = std::fs::read_to_string(project().join("docs/reliability.md")).expect("reads");
    for (_, test) in LINES {
        assert!(is_test(&source, test), "no test {test}");
        assert!(
            page.contains(&format!("`{test}`")),
            "{test} is not in docs/reliability.md"
        );
    }
}

#[test]
#[ignore = "reads the shared inputs"]
fn every_file_stands_on_one_line() {
    let mut of_lines: Vec<String> = LINES.iter().flat_map(|(_, test)| files(test)).collect();
    of_lines.sort();
    let mut all: Vec<String> = std::fs::read_dir(made())
        .expect("opens")
        .flatten()
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    all.sort();
    assert_eq!(of_lines, all);
    assert_eq!(all.len(), 68);
}

#[test]
#[ignore = "reads the shared inputs"]
fn line_00_good() {
    hold("line_00_good");
}

#[test]
#[ignore = "reads the shared inputs"]
fn line_01_empty() {
    hold("line_01_empty");
    says("01", &["leeg (0 bytes)", "het uploaden nog niet klaar"]);
}

#[test]
#[ignore = "reads the shared inputs"]
fn line_02_12_13_damaged() {
    hold("line_02_12_13_damaged");
    for begins in ["02", "12", "13"] {
        says(begins, &["beschadigd"]);
        // Nothing of the sheet that could still be read counts.
        assert_eq!(rows(reading(begins)), (0, 0), "{begins}");
    }
}

#[test]
#[ignore = "reads the shared inputs"]
fn line_03_to_06_content_of_another_kind() {
    hold("line_03_to_06_content_of_another_kind");
    says("03", &["een webpagina"]);
    says("06", &["een pdf"]);
    for begins in ["04", "05"] {
        let said = &reading(begins).diagnostics;
        assert!(
            said.iter().any(|said| said.code.id() == "content-of-other") || said.is_empty(),
            "{begins}: {said:?}"
        );
    }
}

#[test]
#[ignore = "reads the shared inputs"]
fn line_07_what_office_programs_leave_behind() {
    hold("line_07_what_office_programs_leave_behind");
    says("07", &["is overgeslagen"]);
}

#[test]
#[ignore = "reads the shared inputs"]
fn line_08_a_zip_that_is_no_workbook() {
    hold("line_08_a_zip_that_is_no_workbook");
    says("08", &["een ingepakt bestand (zip)"]);
    let archive = {
        let writer = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
        let empty = writer.finish().expect("ends").into_inner();
        let inner = std::fs::read(made().join("00_good.xlsx")).expect("reads");
        crate::common::container::with_part(&empty, "oktober/opgave.xlsx", &inner)
    };
    let folder = tempfile::TempDir::new().expect("a folder");
    std::fs::write(folder.path().join("ingepakt.xlsx"), archive).expect("writes");
    let read = readings(folder.path(), &[]);
    assert!(words(&read["ingepakt.xlsx"]).contains("Pak eerst uit"), "{read:?}");
    assert_eq!(rows(&read["ingepakt.xlsx"]), (0, 0));
}

#[test]
#[ignore = "reads the shared inputs"]
fn line_09_to_11_parts_that_are_not_there() {
    // Without styles a day that is a number is refused: `date-without-format` in tests/errors.
    hold("line_09_to_11_parts_that_are_not_there");
    for begins in ["09", "10"] {
        says(begins, &["beschadigd"]);
    }
}

#[test]
#[ignore = "reads the shared inputs"]
fn line_14_a_password() {
    hold("line_14_a_password");
    says("14", &["heeft een wachtwoord", "zonder wachtwoord"]);
}

#[test]
#[ignore = "reads the shared inputs"]
fn line_15_to_32_limits() {
    let begun = Instant::now();
    let read = readings(made(), &[]);
    // All 68 files at once, with two readers.
    assert!(begun.elapsed() < Duration::from_mins(1), "{:?}", begun.elapsed());
    assert_eq!(read.len(), 68);
    hold("line_15_to_32_limits");
    for begins in ["15", "18", "19", "31"] {
        says(begins, &["te veel geheugen of tijd"]);
    }
    for begins in ["20", "21", "22"] {
        assert_eq!(rows(reading(begins)), (3, 0), "{begins}");
    }
}

#[test]
#[ignore = "reads the shared inputs"]
fn line_16_17_entities() {
    hold("line_16_17_entities");
    let host = std::fs::read_to_string("/etc/hostname").unwrap_or_default();
    let host = host.trim();
    for begins in ["16", "17_", "17b"] {
        let words = words(reading(begins));
        assert!(words.contains("beschadigd"), "{begins}: {words}");
        assert!(!words.contains("lollol"), "{begins}: {words}");
        assert!(host.len() < 4 || !words.contains(host), "{begins}: {words}");
    }
}

#[test]
#[ignore = "reads the shared inputs"]
fn line_23_24_a_size_that_is_not_so() {
    hold("line_23_24_a_size_that_is_not_so");
}

#[test]
#[ignore = "reads the shared inputs"]
fn line_25_26_many_attributes_and_deep_nesting() {
    hold("line_25_26_many_attributes_and_deep_nesting");
}

#[test]
#[ignore = "reads the shared inputs"]
fn line_27_names_that_leave_the_archive() {
    hold("line_27_names_that_leave_the_archive");
    let network = run_with("27_zipslip_entries.xlsx", "");
    let root = network.path("").parent().expect("stands somewhere").to_path_buf();
    for path in files_below(&network.path("")) {
        assert!(!path.to_string_lossy().contains("evil"), "{path:?}");
    }
    for entry in std::fs::read_dir(root).expect("opens").flatten() {
        assert!(!entry.file_name().to_string_lossy().starts_with("evil"), "{entry:?}");
    }
}

#[test]
#[ignore = "reads the shared inputs"]
fn line_28_a_part_that_stands_twice() {
    hold("line_28_a_part_that_stands_twice");
}

#[test]
#[ignore = "reads the shared inputs"]
fn line_29_many_merges() {
    let begun = Instant::now();
    let bytes = std::fs::read(made().join("29_many_merges.xlsx")).expect("reads");
    let read = vlecht::intake::read::read_bytes(&bytes, "29_many_merges.xlsx", &[], false);
    assert_eq!(rows(&read.reading), (3, 0));
    assert!(begun.elapsed() < Duration::from_secs(5), "{:?}", begun.elapsed());
    hold("line_29_many_merges");
}

#[test]
#[ignore = "reads the shared inputs"]
fn line_30_repeated_cells() {
    hold("line_30_repeated_cells");
}

#[test]
#[ignore = "reads the shared inputs"]
fn line_40_text_that_looks_like_a_formula() {
    // What is written again is held in `p21_text_that_would_run_as_a_formula_stays_text`.
    hold("line_40_text_that_looks_like_a_formula");
}

#[test]
#[ignore = "reads the shared inputs"]
fn line_41_a_formula_without_a_result() {
    hold("line_41_a_formula_without_a_result");
    says("41", &["heeft geen opgeslagen uitkomst", "cel D2"]);
}

#[test]
#[ignore = "reads the shared inputs"]
fn line_42_error_cells() {
    // Errors that were typed, in Dutch and English: `row_42_error_cells_are_refused_by_cell_in_both_languages`.
    hold("line_42_error_cells");
}

#[test]
#[ignore = "reads the shared inputs"]
fn line_43_spellings_of_amounts() {
    // Each spelling with its amount: `row_43_…` in tests/values.rs.
    hold("line_43_spellings_of_amounts");
    says("43", &["D3", "op twee manieren"]);
    assert_eq!(rows(reading("43")), (8, 10));
}

#[test]
#[ignore = "reads the shared inputs"]
fn line_44_spellings_of_dates() {
    // Each spelling with its period: `row_44_…` in tests/values.rs.
    hold("line_44_spellings_of_dates");
    assert_eq!(rows(reading("44")), (22, 16));
}

#[test]
#[ignore = "reads the shared inputs"]
fn line_45_days_since_1904() {
    // The days themselves: `row_45_a_workbook_of_1904_has_its_own_days`.
    hold("line_45_days_since_1904");
}

#[test]
#[ignore = "reads the shared inputs"]
fn line_46_spellings_of_per_cents() {
    hold("line_46_spellings_of_per_cents");
}

#[test]
#[ignore = "reads the shared inputs"]
fn line_47_titles_totals_and_a_footer() {
    hold("line_47_titles_totals_and_a_footer");
    // The total and the footer are set aside; that the total is held against the rows is `total-mismatch` in tests/errors.
    let table = &reading("47").tables[0];
    assert!(table.rows_set_aside >= 2, "{table:?}");
}

#[test]
#[ignore = "reads the shared inputs"]
fn line_48_what_is_hidden() {
    hold("line_48_what_is_hidden");
    says("48", &["verborgen", "Oud"]);
    let network = run_with("48_hidden_rows_cols_sheets_filter.xlsx", "");
    for path in files_below(&network.path("reports")) {
        let bytes = std::fs::read(&path).expect("reads");
        let mut texts = vec![String::from_utf8_lossy(&bytes).into_owned()];
        if path.extension().is_some_and(|found| found == "xlsx") {
            texts = xml_parts(&bytes);
        }
        for text in texts {
            assert!(!text.contains("999999") && !text.contains("999.999"), "{path:?}");
        }
    }
}

#[test]
#[ignore = "reads the shared inputs"]
fn line_49_headers_that_stand_twice() {
    hold("line_49_headers_that_stand_twice");
    says("49", &["meer dan één keer"]);
}

#[test]
#[ignore = "reads the shared inputs"]
fn line_50_months_as_columns() {
    hold("line_50_months_as_columns");
    let table = &reading("50").tables[0];
    assert_eq!(table.records, 6);
}

#[test]
#[ignore = "reads the shared inputs"]
fn line_51_notes_and_rows_that_are_struck_out() {
    hold("line_51_notes_and_rows_that_are_struck_out");
    says("51", &["opmerking", "doorgehaald"]);
    // The words of the note: `the_words_of_a_note_stay_between_the_partner_and_us`.
}

#[test]
#[ignore = "reads the shared inputs"]
fn line_52_names_that_attack() {
    let network = Network::with_pipeline("")
        .file(
            "bureau/Partners.csv",
            "partner_id;naam;type;rechtsvorm;actief_van\na;A;gemeente;publiek;2026-01-01\n\
             aa;Gemeente Aa;gemeente;publiek;2026-01-01\nge;Gemeente;gemeente;publiek;2026-01-01\n",
        )
        .file(
            "bureau/Tarieven.csv",
            "tariefcode;soort;omschrijving;eenheid;tarief_eur;geldig_van\nu;uren;uur;uur;50;2026-01-01\n",
        )
        .bytes(
            "2026-03/aanvallen.xlsx",
            &std::fs::read(made().join("52_partner_name_attacks.xlsx")).expect("reads"),
        );
    let said = network.diagnostics();
    let mut unknown: Vec<&str> = said
        .iter()
        .filter(|said| said.code == "unknown-partner")
        .map(|said| said.cell.as_str())
        .collect();
    unknown.sort_unstable();
    // Zero width, a space that does not break, case, a space too many, an accent in one sign or two and a mark of direction
    // say the same name; a line break, markup, a path, a device and a picture say none. Of what is too long nothing is kept.
    assert_eq!(unknown, ["A10", "A11", "A12", "A13", "A7"]);
    assert!(said.iter().any(|said| said.cell == "A9"), "{said:#?}");
}

#[test]
#[ignore = "reads the shared inputs"]
fn line_53_to_56_names_of_sheets_and_sheets_without_data() {
    hold("line_53_to_56_names_of_sheets_and_sheets_without_data");
    says("55", &["geen gegevens"]);
    says("56", &["geen ingevulde rijen"]);
    assert!(reading("54").tables.iter().all(|table| table.sheet != "Grafiek"));
}

#[test]
#[ignore = "reads the shared inputs"]
fn line_57_rows_that_stand_twice() {
    hold("line_57_rows_that_stand_twice");
}

#[test]
#[ignore = "reads the shared inputs"]
fn line_58_values_that_cannot_be() {
    hold("line_58_values_that_cannot_be");
}

#[test]
#[ignore = "reads the shared inputs"]
fn line_59_scores() {
    // Each score: `row_59_…` in tests/values.rs and `a_score_outside_its_scale_is_refused_by_its_cell_and_never_shown`.
    let survey = made().join("59_survey_scores.xlsx");
    assert!(survey.exists());
    hold("line_59_scores");
}

#[test]
#[ignore = "reads the shared inputs"]
fn line_60_personal_data() {
    // Every byte of every output: `personal_data_of_a_survey_reach_no_output_and_no_cache`.
    hold("line_60_personal_data");
    for secret in ["123456782", "j@example.nl", "J. Jansen"] {
        assert!(!words(reading("60")).contains(secret), "{secret}");
    }
}

#[test]
#[ignore = "reads the shared inputs"]
fn line_70_to_82_csv() {
    hold("line_70_to_82_csv");
    assert_eq!(files("line_70_to_82_csv").len(), 13);
    says("75", &["te veel velden", "rij 3"]);
    says("76", &["aanhalingsteken is niet afgesloten"]);
    says("78", &["byte"]);
}
