//! The bad files that a generator outside the project makes, each with what must come of it.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

use tempfile::TempDir;
use vlecht::config::mapping::keys::Faults;
use vlecht::config::mapping::parse;
use vlecht::config::{Mapping, ReadingRules};
use vlecht::diagnostic::Severity;
use vlecht::intake::{self, FileReading, Isolation};

use crate::common::{Network, shared};

/// What must come of a file.
struct Case {
    file: &'static str,
    /// Rows accepted and refused, of all its tables.
    rows: (u32, u32),
    /// Control sum of its first table.
    sum: &'static str,
    /// What is said: a code, with the cell where there is one.
    said: &'static [&'static str],
    /// A mapping without its `file`, for a layout of its own.
    mapping: &'static str,
}

/// A file that is read: rows accepted, their sum, and what is said.
const fn read(file: &'static str, accepted: u32, sum: &'static str, said: &'static [&'static str]) -> Case {
    Case {
        file,
        rows: (accepted, 0),
        sum,
        said,
        mapping: "",
    }
}

/// A file of which nothing is read.
const fn refused(file: &'static str, said: &'static [&'static str]) -> Case {
    read(file, 0, "", said)
}

impl Case {
    const fn refuses(mut self, rows: u32) -> Self {
        self.rows.1 = rows;
        self
    }

    const fn mapped(mut self, mapping: &'static str) -> Self {
        self.mapping = mapping;
        self
    }
}

const AMOUNTS: &str = "columns = { partner_id = \"Partner\", hoeveelheid = \"Bedrag\" }\nconstants = { soort = \"geld\", periode = \"2026-03\" }";
const DATED: &str = "columns = { partner_id = \"Partner\", periode = \"Datum\", hoeveelheid = \"Bedrag\" }\nconstants = { soort = \"geld\" }";

/// Files with many spellings of one thing: the cells of each that are refused, and those that are not.
const SPELLINGS: &[(&str, &[&str], &[&str])] = &[
    (
        "43_amount_spellings.xlsx",
        // `1.234` and `1,234` read in two ways, and the column does not settle it.
        &["D3", "D4", "D10", "D11", "D12", "D13", "D14", "D15", "D17", "D18"],
        &["D2", "D5", "D6", "D7", "D8", "D19"],
    ),
    (
        "44_date_spellings.xlsx",
        // `maart` has no year, 31-02 and 29-02-2026 no day, 60, −1 and 2958466 are no day of ours.
        &["B10", "B14", "B19", "B20", "B21", "B24", "B27", "B28", "B29"],
        &[
            "B2", "B4", "B5", "B6", "B7", "B8", "B9", "B11", "B12", "B13", "B22", "B25", "B30",
        ],
    ),
];

const CASES: &[Case] = &[
    read("00_good.xlsx", 3, "1249", &[]),
    refused("01_empty_0bytes.xlsx", &["file-empty"]),
    refused("02_truncated.xlsx", &["file-unreadable"]),
    refused("03_html_named_xls.xls", &["file-format"]),
    read("04_csv_named_xlsx.xlsx", 1, "1234.5", &[]).mapped(AMOUNTS),
    read("05_xlsx_named_xls.xls", 3, "1249", &[]),
    refused("06_pdf_named_xlsx.xlsx", &["file-format"]),
    refused("07_lockfile_~$bijdragen.xlsx", &["file-skipped"]),
    refused("08_plain_zip_no_workbook.xlsx", &["file-format"]),
    refused("09_missing_sheet_part.xlsx", &["file-unreadable"]),
    refused("10_missing_sharedstrings.xlsx", &["file-unreadable"]),
    // Its days are texts: without styles only real days could not be told from numbers.
    read("11_missing_styles.xlsx", 3, "1249", &[]),
    refused("12_bad_xml_cut.xlsx", &["file-unreadable"]),
    refused("13_crc_flip.xlsx", &["file-unreadable"]),
    refused("14_password_agile.xlsx", &["file-encrypted"]),
    refused("15_zipbomb_sharedstrings_1GiB.xlsx", &["file-limits"]),
    refused("16_billion_laughs.xlsx", &["file-unreadable"]),
    refused("17_xxe_file.xlsx", &["file-unreadable"]),
    refused("17b_xxe_sheet_dtd.xlsx", &["file-unreadable"]),
    refused("18_sst_uniquecount_huge.xlsx", &["file-limits"]),
    refused("19_sst_uniquecount_overflow.xlsx", &["file-limits"]),
    read("20_stray_cell_XFD1048576.xlsx", 3, "1249", &[]),
    read("21_stray_cell_A1048576.xlsx", 3, "1249", &[]),
    read("22_stray_cell_col60_lastrow.xlsx", 3, "1249", &[]),
    read("23_dimension_lies.xlsx", 3, "1249", &[]),
    refused("24_dimension_A0.xlsx", &["file-unreadable"]),
    read("25_60k_attributes.xlsx", 3, "1249", &[]),
    read("26_deep_nesting.xlsx", 3, "1249", &[]),
    read("27_zipslip_entries.xlsx", 3, "1249", &[]),
    refused("28_duplicate_sheet_entry.xlsx", &["file-unreadable"]),
    read("29_many_merges.xlsx", 3, "1249", &[]),
    refused("30_ods_repeat_bomb.ods", &["file-limits"]),
    refused("31_ods_repeat_90M.ods", &["file-limits"]),
    refused("32_ole_fat_loop.xls", &["file-unreadable"]),
    // Whose rows they are is for the ledger: as texts they can all be read but one amount. One is a telephone number.
    read(
        "40_formula_injection_text.xlsx",
        3,
        "3",
        &["bad-number D3", "text-personal F3"],
    )
    .refuses(1),
    // The total row has no result either, and is no row.
    read(
        "41_formula_no_cached_value.xlsx",
        1,
        "2",
        &["formula-without-result D2", "formula-without-result D3"],
    )
    .refuses(2),
    read(
        "42_error_cells.xlsx",
        0,
        "0",
        &["error-cell D2", "error-cell D3", "error-cell D4"],
    )
    .refuses(3),
    read("45_date1904.xlsx", 3, "1249", &[]),
    // 0.85 in a cell that shows per cent, and two texts with the sign; the others may be either.
    read(
        "46_percent_spellings.xlsx",
        3,
        "2.55",
        &[
            "ambiguous-percent D10",
            "ambiguous-percent D11",
            "ambiguous-percent D3",
            "ambiguous-percent D5",
            "ambiguous-percent D6",
            "ambiguous-percent D9",
            "out-of-bounds D8",
        ],
    )
    .refuses(7)
    .mapped(
        "table = \"Baten_verdeling\"\ncolumns = { bate_id = \"KPI\", aandeel = \"Percentage\" }\nconstants = { begunstigde = \"aa\" }",
    ),
    read("47_title_totals_footer.xlsx", 3, "1249", &[]),
    // The hidden row (1,234.50) and the hidden sheet (999,999) are not in the sum.
    read(
        "48_hidden_rows_cols_sheets_filter.xlsx",
        2,
        "14.5",
        &["columns-hidden D2", "rows-hidden A3", "sheet-hidden", "sheet-of-text"],
    ),
    read(
        "49_duplicate_headers.xlsx",
        0,
        "",
        &["duplicate-header B1", "duplicate-header E1", "duplicate-header F1", "missing-column 1"],
    )
    .refuses(3),
    // Two rows of three months: the column and the row of totals are left out.
    read("50_wide_months.xlsx", 2, "21", &["two-digit-year B1"]).mapped(
        "last-column = \"D\"\ncolumns = { partner_id = \"Partner\" }\nconstants = { soort = \"geld\" }\nwide = { columns = \"*\", into = \"periode\", value = \"hoeveelheid\" }",
    ),
    read(
        "51_comment_and_strikethrough.xlsx",
        2,
        "14.5",
        &["cell-notes D2", "rows-struck-out A3"],
    ),
    read("53_sheet_names.xlsx", 3, "1249", &[]),
    read("54_chartsheet.xlsx", 3, "1249", &[]),
    refused("55_no_data.xlsx", &["file-without-data"]),
    read("56_header_only.xlsx", 0, "0", &["no-data"]),
    read(
        "57_duplicate_rows.xlsx",
        6,
        "2498",
        &["possible-double 5", "possible-double 6", "possible-double 7"],
    ),
    read("58_implausible_values.xlsx", 2, "400", &[
            "implausible-hours D4",
            "negative-correction D2",
            "out-of-bounds B3",
            "out-of-bounds D3",
        ]).refuses(1),
    read("70_semicolon_cp1252.csv", 1, "1234.5", &[]).mapped(DATED),
    read("71_semicolon_utf8bom.csv", 1, "1234.5", &[]).mapped(DATED),
    read("72_utf16le_tab.csv", 1, "1234.5", &[]).mapped(DATED),
    read("73_sep_line.csv", 1, "1.5", &[]).mapped(AMOUNTS),
    read("74_comma_with_quoted_decimal.csv", 2, "1237", &[]).mapped(AMOUNTS),
    refused("75_ragged_rows.csv", &["file-unreadable 3"]),
    refused("76_unclosed_quote.csv", &["file-unreadable 2"]),
    refused("77_nul_bytes.csv", &["file-encoding"]),
    refused("78_mixed_encoding.csv", &["file-encoding"]),
    read("79_cr_only.csv", 2, "3", &[]).mapped(AMOUNTS),
    refused("80_one_line_5MB.csv", &["file-unreadable 1"]),
    read("81_multiline_field.csv", 1, "3.5", &[]).mapped(AMOUNTS),
    read("82_formula_injection.csv", 1, "1", &[]).mapped(
        "columns = { partner_id = \"Partner\", omschrijving = \"Omschrijving\" }\nconstants = { soort = \"geld\", periode = \"2026-03\", hoeveelheid = \"1\" }",
    ),
];

/// Makes the files with Python, which needs openpyxl and msoffcrypto; once for all tests.
pub(crate) fn made() -> &'static Path {
    static FOLDER: OnceLock<PathBuf> = OnceLock::new();
    FOLDER.get_or_init(|| {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("hostile");
        if folder.exists() {
            std::fs::remove_dir_all(&folder).expect("is emptied");
        }
        let made = Command::new("python3")
            .arg("-W")
            .arg("ignore")
            .arg(shared().join("hostile/gen_hostile.py"))
            .arg(&folder)
            .output()
            .expect("python3 runs");
        assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
        folder
    })
}

/// What reading all of them gave, with the mappings of the cases; once for all tests.
pub(crate) fn all_read() -> &'static BTreeMap<String, FileReading> {
    static READ: OnceLock<BTreeMap<String, FileReading>> = OnceLock::new();
    READ.get_or_init(|| {
        let mapped = CASES.iter().filter(|case| !case.mapping.is_empty());
        let mappings: Vec<Mapping> = mapped.map(mapping).collect();
        readings(made(), &mappings)
    })
}

/// The files of which it is known what must come of them.
pub(crate) fn known() -> impl Iterator<Item = &'static str> {
    CASES.iter().map(|case| case.file)
}

/// Where reading a file gave something else than it must.
pub(crate) fn faults(file: &str) -> Option<String> {
    let case = CASES.iter().find(|case| case.file == file)?;
    let Some(reading) = all_read().get(file) else {
        return Some(format!("{file} was not listed"));
    };
    let sum = reading.tables.first().and_then(|table| table.control_sum.clone());
    let found = (rows(reading), sum.unwrap_or_default(), said(reading));
    let said = case.said.iter().map(|said| (*said).to_owned()).collect::<Vec<_>>();
    let wanted = (case.rows, case.sum.to_owned(), said);
    (found != wanted).then(|| format!("{file}\n  is     {found:?}\n  must be {wanted:?}"))
}

/// The mapping of a case.
fn mapping(case: &Case) -> Mapping {
    let table = if case.mapping.starts_with("table") {
        ""
    } else {
        "table = \"Bijdragen\"\n"
    };
    let text = format!("file = \"{}\"\n{table}{}", case.file, case.mapping);
    let value = toml::from_str(&text).expect("is TOML");
    parse::mapping(&value, Faults::new("maand.toml", "source 1", None)).expect("is a mapping")
}

/// What reading each file gave, by its name; each in a worker.
pub(crate) fn readings(folder: &Path, mappings: &[Mapping]) -> BTreeMap<String, FileReading> {
    let cache = TempDir::new().expect("a folder");
    let isolation = Isolation::Workers {
        program: env!("CARGO_BIN_EXE_vlecht").into(),
        count: 2,
    };
    let mut listed = Vec::new();
    let files = intake::inbox::list(folder, false).drain_into(&mut listed);
    let read = intake::read_all(
        &files,
        mappings,
        ReadingRules::default(),
        &intake::cache::Records::of(cache.path()),
        &isolation,
        &|| (),
    )
    .expect("reads");
    let mut readings: BTreeMap<String, FileReading> = files.into_iter().map(|file| file.path).zip(read).collect();
    for diagnostic in listed {
        let file = diagnostic.place.file.clone().unwrap_or_default();
        readings.entry(file).or_default().diagnostics.push(diagnostic);
    }
    readings
}

/// Codes with their cells, in order; what the kind of file does not show is left out.
pub(crate) fn said(reading: &FileReading) -> Vec<String> {
    let mut said: Vec<String> = reading
        .diagnostics
        .iter()
        .filter(|found| !matches!(found.code.id(), "extra-column" | "format-shows-less"))
        .map(|found| {
            format!("{} {}", found.code.id(), found.place.cell_text())
                .trim()
                .to_owned()
        })
        .collect();
    said.sort();
    said
}

/// Rows accepted and refused of all tables, after making sure that no row is lost.
pub(crate) fn rows(reading: &FileReading) -> (u32, u32) {
    reading.tables.iter().fold((0, 0), |(accepted, refused), table| {
        let all = table.rows_accepted + table.rows_refused + table.rows_set_aside;
        assert_eq!(table.rows_found, all, "{table:?}");
        (accepted + table.rows_accepted, refused + table.rows_refused)
    })
}

#[test]
#[ignore = "reads the shared inputs"]
fn every_bad_file_gives_what_it_must() {
    let faults: Vec<String> = known().filter_map(faults).collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
#[ignore = "reads the shared inputs"]
fn of_many_spellings_those_that_say_one_thing_are_read() {
    let folder = made();
    let readings = readings(folder, &[]);
    for (file, refused, read) in SPELLINGS {
        let reading = &readings[*file];
        let cells: Vec<String> = reading
            .diagnostics
            .iter()
            .filter(|found| found.severity() == Severity::Error)
            .map(|found| found.place.cell_text())
            .collect();
        for cell in *refused {
            assert!(
                cells.iter().any(|found| found == cell),
                "{file} {cell} must be refused: {cells:?}"
            );
        }
        for cell in *read {
            assert!(
                !cells.iter().any(|found| found == cell),
                "{file} {cell} must be read: {cells:?}"
            );
        }
    }
}

#[test]
#[ignore = "reads the shared inputs"]
fn a_score_outside_its_scale_is_refused_by_its_cell_and_never_shown() {
    let folder = made();
    let network = Network::with_pipeline(
        "[survey]\ninbox = \"enquete\"\nlegal-basis = \"algemeen belang\"\ninformed-on = \"2026-01-01\"\nkeep-until = \"2030-01-01\"\n\
         [[source]]\nfile = \"survey/*\"\ntable = \"Enquete\"\ncolumns = { item_id = \"Vraag\", partner_id = \"Organisatie\", score = \"Score\" }\n\
         constants = { meetronde = \"2026-H1\", respondent_code = \"r1\" }\n",
    );
    std::fs::create_dir(network.path("enquete")).expect("makes a folder");
    std::fs::copy(
        folder.join("59_survey_scores.xlsx"),
        network.path("enquete/scores.xlsx"),
    )
    .expect("copies");
    let wrong: Vec<(String, String)> = network
        .diagnostics()
        .into_iter()
        .filter(|said| matches!(said.code.as_str(), "out-of-bounds" | "bad-number"))
        .map(|said| {
            assert!(said.found.starts_with("•••"), "{said:?}");
            (said.cell, said.code)
        })
        .collect();
    // 0, 6, 4.5, a sentence, 10, a number with words, a fraction and −1; `weet niet` and a blank are no answer.
    let wanted = [
        ("C4", "out-of-bounds"),
        ("C5", "out-of-bounds"),
        ("C7", "bad-number"),
        ("C8", "bad-number"),
        ("C11", "out-of-bounds"),
        ("C12", "bad-number"),
        ("C13", "bad-number"),
        ("C14", "out-of-bounds"),
    ];
    assert_eq!(wrong, wanted.map(|(cell, code)| (cell.to_owned(), code.to_owned())));
}

/// A network with three partners and one bad file, after its run.
pub(crate) fn run_with(name: &str, more: &str) -> Network {
    let folder = made();
    let bytes = std::fs::read(folder.join(name)).expect("was made");
    let network = Network::with_pipeline(more)
        .file(
            "bureau/Partners.csv",
            "partner_id;naam;type;rechtsvorm;actief_van\naa;Gemeente Aa;gemeente;publiek;2026-01-01\n",
        )
        .file("2026-10/aa.csv", "periode;soort;hoeveelheid\n2026-10;geld;1000\n")
        .bytes(&format!("2026-10/bureau/{name}"), &bytes);
    let answer = network.run("run", &[]);
    assert_eq!(answer.code, 3, "{}", answer.stderr);
    network
}

fn is(path: &Path, extension: &str) -> bool {
    path.extension().is_some_and(|found| found == extension)
}

/// Every file below a folder.
pub(crate) fn files_below(folder: &Path) -> Vec<std::path::PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).expect("opens").flatten() {
            if entry.path().is_dir() {
                folders.push(entry.path());
            } else {
                found.push(entry.path());
            }
        }
    }
    found
}

#[test]
#[ignore = "reads the shared inputs"]
fn names_that_attack_become_no_path_no_markup_and_no_partner() {
    let network = run_with("52_partner_name_attacks.xlsx", "");
    let said = network.diagnostics();
    for text in ["../../etc/passwd", "CON", "<script>alert(1)</script>", "A B"] {
        assert!(
            said.iter()
                .any(|said| said.code == "unknown-partner" && said.found == text),
            "{text} in {said:#?}"
        );
    }
    for path in files_below(&network.path("reports")) {
        let name = path.to_string_lossy().into_owned();
        assert!(!name.contains("passwd") && !name.contains("CON."), "{name}");
        let bytes = std::fs::read(&path).expect("reads");
        if is(&path, "html") || is(&path, "svg") {
            assert!(!String::from_utf8_lossy(&bytes).contains("<script>alert"), "{name}");
        }
    }
}

#[test]
#[ignore = "reads the shared inputs"]
fn p21_text_that_would_run_as_a_formula_stays_text() {
    let network = run_with("40_formula_injection_text.xlsx", "");
    for path in files_below(&network.path("reports")) {
        let name = path.to_string_lossy().into_owned();
        if is(&path, "csv") {
            for row in crate::common::table(&path) {
                for (column, field) in row {
                    let is_safe = !field.starts_with(['=', '+', '@', '\t'])
                        && (!field.starts_with('-') || field.parse::<f64>().is_ok() || field == "-");
                    assert!(is_safe, "{name} {column}: {field}");
                }
            }
        } else if is(&path, "xlsx") {
            let bytes = std::fs::read(&path).expect("reads");
            for text in xml_parts(&bytes) {
                assert!(!text.contains("<f>HYPERLINK") && !text.contains("<f>cmd"), "{name}");
            }
        }
    }
}

/// The sheets of a workbook as text.
pub(crate) fn xml_parts(bytes: &[u8]) -> Vec<String> {
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).expect("is an archive");
    (0..archive.len())
        .filter_map(|position| {
            let mut text = String::new();
            std::io::Read::read_to_string(&mut archive.by_index(position).ok()?, &mut text).ok()?;
            Some(text)
        })
        .collect()
}

#[test]
#[ignore = "reads the shared inputs"]
fn personal_data_of_a_survey_reach_no_output_and_no_cache() {
    let folder = made();
    let bytes = std::fs::read(folder.join("60_survey_with_personal_data.xlsx")).expect("was made");
    for inbox in ["inbox", "enquete"] {
        let network = Network::with_pipeline(
            "[survey]\ninbox = \"enquete\"\nlegal-basis = \"algemeen belang\"\ninformed-on = \"2026-01-01\"\nkeep-until = \"2030-01-01\"\n\
             [[source]]\nfile = \"*bevraging.xlsx\"\ntable = \"Enquete\"\ncolumns = { item_id = \"Vraag\", partner_id = \"Organisatie\", score = \"Score\" }\n\
             constants = { meetronde = \"1\", respondent_code = \"r1\" }\n",
        )
        .file("2026-10/aa.csv", "partner;periode;soort;hoeveelheid\naa;2026-10;geld;1000\n")
        .file(
            "bureau/Partners.csv",
            "partner_id;naam;type;rechtsvorm;actief_van\naa;Gemeente Aa;gemeente;publiek;2026-01-01\n",
        );
        let place = network.path(inbox).join("2026-10");
        for folder in [&place, &network.path("enquete")] {
            std::fs::create_dir_all(folder).expect("makes a folder");
        }
        std::fs::write(place.join("bevraging.xlsx"), &bytes).expect("writes");
        let answer = network.run("run", &[]);
        assert!(matches!(answer.code, 0 | 3), "{}", answer.stderr);
        let mut texts = vec![answer.stdout.into_bytes(), answer.stderr.into_bytes()];
        for folder in ["reports", "cache"] {
            for path in files_below(&network.path(folder)) {
                let bytes = std::fs::read(&path).expect("reads");
                if is(&path, "xlsx") {
                    texts.extend(xml_parts(&bytes).into_iter().map(String::into_bytes));
                }
                texts.push(bytes);
            }
        }
        for secret in ["123456782", "j@example.nl", "J. Jansen"] {
            let is_there = |text: &Vec<u8>| text.windows(secret.len()).any(|window| window == secret.as_bytes());
            assert!(!texts.iter().any(is_there), "{secret} of {inbox}");
        }
    }
}
