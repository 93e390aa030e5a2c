//! What the program hands out and gets back: the letter with its corrections, and the workbook to fill in.

use std::io::{Cursor, Read, Write};
use std::path::{Path, PathBuf};

use crate::common::{Network, Said, table};

/// The parts of a workbook by name, as text where they are text.
pub(crate) fn parts(bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("is a zip");
    (0..archive.len())
        .map(|index| {
            let mut part = archive.by_index(index).expect("a part");
            let mut bytes = Vec::new();
            part.read_to_end(&mut bytes).expect("reads");
            (part.name().expect("a name").into_owned(), bytes)
        })
        .collect()
}

/// The text of a part.
pub(crate) fn part(bytes: &[u8], name: &str) -> String {
    let all = parts(bytes);
    let found = all.iter().find(|(other, _)| other == name);
    let (_, bytes) = found.unwrap_or_else(|| panic!("no {name}"));
    String::from_utf8(bytes.clone()).expect("is text")
}

/// The workbook with a part changed, as somebody's office program would save it.
pub(crate) fn changed(bytes: &[u8], name: &str, change: impl Fn(String) -> String) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let mut is_changed = false;
    for (other, content) in parts(bytes) {
        writer
            .start_file(&other, zip::write::SimpleFileOptions::default())
            .expect("starts");
        let content = if other == name {
            let before = String::from_utf8(content).expect("is text");
            let after = change(before.clone());
            is_changed = after != before;
            after.into_bytes()
        } else {
            content
        };
        writer.write_all(&content).expect("writes");
    }
    assert!(is_changed, "{name} was not changed");
    writer.finish().expect("finishes").into_inner()
}

/// The workbook with a text of it replaced.
pub(crate) fn typed(bytes: &[u8], from: &str, to: &str) -> Vec<u8> {
    changed(bytes, "xl/sharedStrings.xml", |text| {
        text.replace(&format!(">{from}<"), &format!(">{to}<"))
    })
}

/// The part of the sheet with a name.
pub(crate) fn sheet_part(bytes: &[u8], name: &str) -> String {
    let workbook = part(bytes, "xl/workbook.xml");
    let names: Vec<&str> = workbook
        .split("<sheet name=\"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .collect();
    let position = names.iter().position(|other| *other == name);
    let position = position.unwrap_or_else(|| panic!("no {name} in {names:?}"));
    format!("xl/worksheets/sheet{}.xml", position + 1)
}

/// The workbook with something in an open cell of a sheet: `inside` stands between the start and the end of the cell.
pub(crate) fn opened(bytes: &[u8], sheet: &str, cell: &str, inside: &str) -> Vec<u8> {
    changed(bytes, &sheet_part(bytes, sheet), |text| {
        let mark = format!("<c r=\"{cell}\"");
        let (before, rest) = text.split_once(&mark).unwrap_or_else(|| panic!("no cell {cell}"));
        let (own, after) = rest.split_once("/>").expect("an open cell");
        format!("{before}{mark}{own}{inside}</c>{after}")
    })
}

/// The workbook with a number typed into an open cell of a sheet.
pub(crate) fn filled(bytes: &[u8], sheet: &str, cell: &str, number: &str) -> Vec<u8> {
    opened(bytes, sheet, cell, &format!("><v>{number}</v>"))
}

/// The workbook with a text typed into an open cell of a sheet.
fn written(bytes: &[u8], sheet: &str, cell: &str, words: &str) -> Vec<u8> {
    opened(bytes, sheet, cell, &format!(" t=\"inlineStr\"><is><t>{words}</t></is>"))
}

/// The newest edition of October.
pub(crate) fn newest(network: &Network) -> PathBuf {
    let editions = std::fs::read_dir(network.path("reports/maand/2026-10")).expect("editions");
    let mut folders: Vec<PathBuf> = editions
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| {
            path.file_name()
                .is_some_and(|name| name.to_string_lossy().starts_with('e'))
        })
        .collect();
    folders.sort();
    folders.pop().expect("an edition")
}

/// What a partner is said to have contributed over twelve months, in the newest edition.
pub(crate) fn contributed(network: &Network, partner: &str) -> String {
    let measurements = table(&newest(network).join("programmabureau/data/measurements.csv"));
    let found = measurements
        .iter()
        .find(|row| row["indicator"] == "contribution-value" && row["subject"] == partner && row["window"] == "12m");
    found.map(|row| row["value"].clone()).unwrap_or_default()
}

/// Code, cell and what was found of everything that is worse than worth knowing, about files with a word in their path.
pub(crate) fn faults(network: &Network, file: &str) -> Vec<(String, String, String)> {
    let worse = |said: &Said| said.severity != "notice" && said.file.contains(file);
    let said = network.diagnostics().into_iter().filter(worse);
    said.map(|said| (said.code, said.cell, said.found)).collect()
}

pub(crate) fn rows_of(network: &Network, file: &str, sheet: &str) -> Vec<[String; 4]> {
    let receipts = table(&newest(network).join("programmabureau/data/receipts.csv"));
    receipts
        .into_iter()
        .filter(|row| row["file"].contains(file) && row["sheet"] == sheet)
        .map(|row| ["rows_found", "rows_accepted", "rows_refused", "rows_set_aside"].map(|name| row[name].clone()))
        .collect()
}

/// Two rows that count and two that do not: a number as prose and a word that is none.
const REFUSED: &str = "partner_id;periode;aangeleverd_op;versie\naa;2026-10;02-11-2026;1\n\n\
                       periode;soort;hoeveelheid;omschrijving\n2026-10;geld;1000;Bijdrage\n2026-10;uren;ca. 40;Huisbezoek\n\
                       2026-10;uren;10;Overleg\n2026-10;liefde;5;Iets\n";

pub(crate) fn letter(network: &Network) -> Vec<u8> {
    let path = newest(network).join("partners/aa/aanleverbrief_2026-10_aa.xlsx");
    std::fs::read(&path).unwrap_or_else(|fault| panic!("{}: {fault}", path.display()))
}

#[test]
fn a_letter_that_was_corrected_and_sent_back_adds_what_was_refused_and_keeps_what_was_accepted() {
    let network = Network::small().file("2026-10/Gemeente Aa.csv", REFUSED);
    let answer = network.run("run", &[]);
    assert_eq!(answer.code, 3, "{}", answer.stderr);
    // 1.000 + 10 × € 65
    assert_eq!(contributed(&network, "aa"), "1650.00");
    let mended = typed(&typed(&letter(&network), "ca. 40", "40"), "liefde", "geld");
    let network = network.bytes("terug/aanleverbrief (1).xlsx", &mended);
    assert_eq!(faults(&network, "aanleverbrief"), []);
    assert_eq!(faults(&network, "Gemeente Aa"), []);
    network.run("run", &[]);
    // 1.000 + 10 × € 65 + 40 × € 65 + 5
    assert_eq!(contributed(&network, "aa"), "4255.00");
    let of = |file| rows_of(&network, file, "Bijdragen");
    assert_eq!(of("aanleverbrief"), [["4", "4", "0", "0"].map(str::to_owned)]);
    assert!(
        newest(&network).ends_with("e02")
            && !newest(&network)
                .join("partners/aa/aanleverbrief_2026-10_aa.xlsx")
                .exists()
    );
}

#[test]
fn a_letter_that_came_back_as_it_was_changes_no_figure_and_asks_again() {
    let network = Network::small().file("2026-10/Gemeente Aa.csv", REFUSED);
    network.run("run", &[]);
    let unchanged = letter(&network);
    let network = network.bytes("terug/aanleverbrief.xlsx", &unchanged);
    let found = |faults: Vec<(String, String, String)>| {
        faults
            .into_iter()
            .map(|(code, _, found)| (code, found))
            .collect::<Vec<_>>()
    };
    let expected = [("bad-number", "ca. 40"), ("unknown-word", "liefde")];
    let expected = expected.map(|(code, found)| (code.to_owned(), found.to_owned()));
    assert_eq!(found(faults(&network, "aanleverbrief")), expected);
    assert_eq!(faults(&network, "Gemeente Aa"), [], "it was replaced");
    network.run("run", &[]);
    assert_eq!(contributed(&network, "aa"), "1650.00");
}

#[test]
fn a_letter_about_a_part_of_the_rows_corrects_only_the_tables_that_are_in_it() {
    let network = Network::small()
        .file("bureau/KPI_definities.csv", KPIS)
        .file("2026-10/Gemeente Aa.csv", REFUSED)
        .file(
            "2026-10/Gemeente Aa/KPI_metingen.csv",
            "kpi_id;periode;waarde\nk1;2026-10;7\n",
        );
    network.run("run", &[]);
    let mended = typed(&letter(&network), "ca. 40", "40");
    let network = network.bytes("terug/aanleverbrief.xlsx", &mended);
    network.run("run", &[]);
    let kept = rows_of(&network, "KPI_metingen", "KPI_metingen");
    assert!(kept.iter().any(|row| row[1] == "1"), "{kept:?}");
    assert_eq!(contributed(&network, "aa"), "4250.00");
}

#[test]
fn what_is_handed_out_is_the_same_each_time() {
    let make = || {
        let network = planned().file("2026-10/Gemeente Aa.csv", REFUSED);
        network.run("run", &[]);
        network.run("template", &["--out", "uit"]);
        let template = std::fs::read(network.path("uit/invulblad_2026-10_aa.xlsx")).expect("a workbook");
        (letter(&network), template)
    };
    assert!(make() == make());
}

const KPIS: &str = "kpi_id;naam;soort;eenheid;richting;meettype;aggregatie;frequentie;geldig_van;eigenaar_partner_id\n\
                    k1;Tevreden;output;punten;hoger;stand;laatste;maand;2026-01-01;aa\n\
                    k2;Op tijd;output;%;hoger;ratio;gewogen;maand;2026-01-01;aa\n\
                    k3;Bereik;output;mensen;hoger;stroom;som;kwartaal;2026-01-01;aa\n";

/// A network in which `aa` agreed on money and hours, measures three KPIs and has a milestone.
pub(crate) fn planned() -> Network {
    Network::small()
        .file("bureau/KPI_definities.csv", KPIS)
        .file(
            "bureau/Toezeggingen.csv",
            "toezegging_id;partner_id;soort;hoeveelheid;eenheid;van;tot;herkomst_middelen\n\
             T1;aa;geld;12000;EUR;2026-01-01;2026-12-31;eigen\nT2;aa;uren;480;uur;2026-01-01;2026-12-31;eigen\n\
             T3;bb;uren;10;uur;2026-01-01;2026-12-31;eigen\nT4;aa;uren;10;uur;2025-01-01;2025-12-31;eigen\n",
        )
        .file(
            "bureau/Projecten.csv",
            "project_id;naam;start\nP1;Steunpunten;2026-01-01\nP2;Werk;2026-01-01\n",
        )
        .file(
            "bureau/Mijlpalen.csv",
            "mijlpaal_id;naam;soort;plan_datum;gewicht;eigenaar_partner_id\nM1;Klaar;proces;2026-09-01;3;aa\nM2;Open;proces;2026-09-01;1;bb\n",
        )
}

pub(crate) fn template(network: &Network) -> Vec<u8> {
    let answer = network.run("template", &["--partner", "aa", "--out", "uit"]);
    assert_eq!(answer.code, 0, "{}", answer.stderr);
    assert_eq!(answer.stdout.trim(), "uit/invulblad_2026-10_aa.xlsx");
    std::fs::read(network.path("uit/invulblad_2026-10_aa.xlsx")).expect("a workbook")
}

#[test]
fn a_workbook_to_fill_in_has_what_is_known_and_is_protected_and_checked() {
    let bytes = template(&planned());
    let texts = part(&bytes, "xl/sharedStrings.xml");
    for text in [
        "T1: 12.000 EUR",
        "T2: 480 uur",
        "Tevreden (punten)",
        "Klaar",
        "Gemeente Aa",
        "2026-10",
    ] {
        assert!(texts.contains(text), "{text}");
    }
    // Nobody else's, nothing of another year, no KPI that is not due in October.
    for text in ["T3", "T4", "M2", "Zorggroep", "Bereik"] {
        assert!(!texts.contains(text), "{text}");
    }
    let contributions = part(&bytes, &sheet_part(&bytes, "Bijdragen"));
    assert!(contributions.contains("<sheetProtection ") && !contributions.contains("password"));
    assert!(
        contributions.contains("geld,uren,kennis,ruimte,materieel"),
        "the words of the contract"
    );
    assert!(contributions.contains("type=\"decimal\""), "a check on numbers");
    // Header, example, two agreements, 500 open rows.
    assert!(contributions.contains("<c r=\"A504\"") && !contributions.contains("<c r=\"A505\""));
    assert!(!parts(&bytes).iter().any(|(name, _)| name.contains("vbaProject")));
}

#[test]
fn unit_and_receiver_are_asked_of_who_agreed_on_another_unit_or_named_a_receiver_before() {
    let plain = part(&template(&planned()), "xl/sharedStrings.xml");
    assert!(!plain.contains(">eenheid<") && !plain.contains(">naar<"), "{plain}");
    let pledges = "toezegging_id;partner_id;soort;hoeveelheid;eenheid;van;tot;herkomst_middelen\n\
                   T1;aa;ruimte;24;uur;2026-01-01;2026-12-31;eigen\nT2;aa;uren;480;uur;2026-01-01;2026-12-31;eigen\n";
    let network = planned().file("bureau/Toezeggingen.csv", pledges).file(
        "2026-09/aa/Bijdragen.csv",
        "periode;soort;hoeveelheid;naar\n2026-09;uren;8;bb\n",
    );
    let bytes = template(&network);
    let texts = part(&bytes, "xl/sharedStrings.xml");
    assert!(texts.contains(">eenheid<") && texts.contains(">naar<"), "{texts}");
    // Both agreements stand with their unit, and both columns have their list.
    let contributions = part(&bytes, &sheet_part(&bytes, "Bijdragen"));
    assert!(contributions.contains("EUR,uur,dagdeel,stuk"), "the words of the unit");
    assert!(texts.contains("T1: 24 uur"), "{texts}");
}

#[test]
fn a_workbook_that_nobody_filled_in_reports_nothing_and_is_no_fault() {
    let network = planned();
    let bytes = template(&network);
    let network = network.bytes("2026-10/terug.xlsx", &bytes);
    let said = network.diagnostics();
    let about: Vec<(&str, &str)> = said
        .iter()
        .filter(|said| said.file.contains("terug"))
        .map(|said| (said.code.as_str(), said.severity.as_str()))
        .collect();
    // That two tabs are empty is asked: they may have been forgotten.
    assert_eq!(
        about,
        [
            ("no-data", "warning"),
            ("no-data", "warning"),
            ("delivery-undated", "notice"),
        ]
    );
    let answer = network.run("run", &[]);
    assert_eq!(answer.code, 3, "{}", answer.stderr);
    assert_eq!(contributed(&network, "aa"), "", "what is left open is no zero");
    assert_eq!(
        rows_of(&network, "terug", "Bijdragen"),
        [["3", "0", "0", "3"].map(str::to_owned)]
    );
    assert_eq!(
        rows_of(&network, "terug", "Mijlpalen"),
        [["2", "1", "0", "1"].map(str::to_owned)]
    );
}

/// 40 hours in the row of the second agreement, and the KPI of the first row.
fn filled_in(bytes: &[u8]) -> Vec<u8> {
    let bytes = filled(bytes, "Bijdragen", "C4", "40");
    // The KPIs stand by name: `Op tijd` first, with numerator and denominator, then `Tevreden`.
    filled(&bytes, "KPI_metingen", "E4", "7.5")
}

#[test]
fn what_was_filled_in_counts_and_what_was_left_open_does_not() {
    let network = planned();
    let bytes = filled_in(&template(&network));
    let network = network.bytes("2026-10/terug.xlsx", &bytes);
    assert_eq!(faults(&network, "terug"), []);
    network.run("run", &[]);
    // 40 × € 65
    assert_eq!(contributed(&network, "aa"), "2600.00");
    assert_eq!(
        rows_of(&network, "terug", "Bijdragen"),
        [["3", "1", "0", "2"].map(str::to_owned)]
    );
    assert_eq!(
        rows_of(&network, "terug", "KPI_metingen"),
        [["3", "1", "0", "2"].map(str::to_owned)]
    );
    let milestones = rows_of(&network, "bureau/Mijlpalen", "Mijlpalen");
    assert_eq!(milestones.len(), 1);
}

#[test]
fn an_english_network_gets_english_workbooks_that_are_read_as_well() {
    let network = planned();
    let pipeline = std::fs::read_to_string(network.path("maand.toml")).expect("a pipeline");
    let pipeline = pipeline.replace("name = \"Regio Proef\"", "name = \"Region\"\nlanguage = \"en\"");
    std::fs::write(network.path("maand.toml"), pipeline).expect("writes");
    let answer = network.run("template", &["--partner", "aa", "--out", "uit"]);
    assert_eq!(answer.code, 0, "{}", answer.stderr);
    let bytes = std::fs::read(network.path("uit/template_2026-10_aa.xlsx")).expect("a workbook");
    let network = network.bytes("2026-10/back.xlsx", &filled(&bytes, "Contributions", "C4", "40"));
    let expected: Vec<String> = faults(&network, "back").into_iter().map(|fault| fault.0).collect();
    assert_eq!(expected, ["no-data"], "only the tab with KPIs is empty");
    network.run("run", &[]);
    assert_eq!(contributed(&network, "aa"), "2600.00");
}

#[test]
fn workbooks_are_never_written_into_the_inbox_nor_over_one_that_is_filled_in() {
    let network = planned();
    for folder in ["inbox", "inbox/2026-10/nieuw", "uit/../inbox"] {
        let answer = network.run("template", &["--out", folder]);
        assert_eq!(answer.code, 2, "{folder}: {}", answer.stderr);
    }
    assert!(!network.path("inbox/2026-10/nieuw").exists());
    let bytes = filled_in(&template(&network));
    let path = network.path("uit/invulblad_2026-10_aa.xlsx");
    std::fs::write(&path, &bytes).expect("writes");
    let answer = network.run("template", &["--partner", "aa", "--out", "uit"]);
    assert_eq!(answer.code, 3, "{}", answer.stderr);
    assert!(std::fs::read(&path).expect("reads") == bytes);
    assert_eq!(network.run("template", &["--partner", "zz", "--out", "uit"]).code, 2);
}

#[test]
fn nothing_to_report_on_the_cover_of_the_workbook_is_an_answer() {
    let network = planned();
    let bytes = written(&template(&network), "Aanlevering", "B8", "Bijdragen; KPI_metingen");
    let network = network.bytes("2026-10/terug.xlsx", &bytes);
    assert_eq!(faults(&network, "terug"), []);
    let said = network.diagnostics();
    assert!(
        said.iter()
            .any(|said| said.code == "nothing-to-report" && said.found == "Gemeente Aa"),
        "{said:#?}"
    );
    network.run("run", &[]);
    assert_eq!(contributed(&network, "aa"), "0.00", "that there was nothing, is told");
}

#[test]
fn a_long_list_stands_on_a_hidden_sheet_that_is_not_read() {
    let mut projects = "project_id;naam;start\n".to_owned();
    for number in 0..100 {
        projects.push_str(&format!("project-{number:03};Project {number};2026-01-01\n"));
    }
    let network = planned().file("bureau/Projecten.csv", &projects);
    let bytes = template(&network);
    let workbook = part(&bytes, "xl/workbook.xml");
    assert!(
        workbook.contains("name=\"Keuzelijsten\"") && workbook.contains("state=\"hidden\""),
        "{workbook}"
    );
    let contributions = part(&bytes, &sheet_part(&bytes, "Bijdragen"));
    assert!(
        contributions.contains("'Keuzelijsten'!$B$2:$B$101"),
        "a hundred projects"
    );
    let network = network.bytes("2026-10/terug.xlsx", &filled_in(&bytes));
    assert_eq!(faults(&network, "terug"), [], "the hidden sheet is the form's own");
}

/// A small network with a mapping in its pipeline.
fn mapped(mapping: &str) -> Network {
    let network = Network::with_pipeline(mapping);
    let offices = Network::small();
    for name in ["Partners.csv", "Tarieven.csv"] {
        let path = format!("inbox/bureau/{name}");
        std::fs::create_dir_all(network.path("inbox/bureau")).expect("a folder");
        std::fs::copy(offices.path(&path), network.path(&path)).expect("copies");
    }
    network
}

#[test]
fn a_layout_of_its_own_goes_back_in_that_of_the_workbook_and_loses_nothing() {
    let mapping = "[[source]]\nfile = \"*/eigen.csv\"\ntable = \"contributions\"\nheader-row = 1\n\
                   columns = { soort = \"wat\" }\nconstants = { partner_id = \"aa\" }\n\
                   wide = { columns = \"maand *\", into = \"periode\", value = \"hoeveelheid\" }\n";
    let network = mapped(mapping).file(
        "2026-10/eigen.csv",
        "wat;maand 2026-09;maand 2026-10\ngeld;100;200\nuren;8;ca. 9\n",
    );
    network.run("run", &[]);
    // 300 and the hours of September, 8 × € 65; those of October are asked.
    assert_eq!(contributed(&network, "aa"), "820.00");
    let mended = typed(&letter(&network), "ca. 9", "9");
    let network = network.bytes("terug/aanleverbrief.xlsx", &mended);
    network.run("run", &[]);
    // 300 + 17 × € 65
    assert_eq!(contributed(&network, "aa"), "1405.00");
    assert_eq!(
        rows_of(&network, "aanleverbrief", "Bijdragen"),
        [["4", "4", "0", "0"].map(str::to_owned)]
    );
}

/// Two days of November as the sender's programme writes them, and a row that is refused for another cell.
const MONTH_FIRST: &str = "partner_id;periode;aangeleverd_op;versie\naa;2026-10;02-11-2026;1\n\n\
                           periode;soort;hoeveelheid;omschrijving\n10/05/2026;uren;ca. 40;Huisbezoek\n\
                           10/23/2026;geld;1000;Bijdrage\n";

#[test]
fn a_refused_row_goes_back_in_the_month_in_which_its_column_was_read() {
    let may = "partner_id;periode;aangeleverd_op;versie\naa;2026-05;02-06-2026;1\n\n\
               periode;soort;hoeveelheid;omschrijving\n2026-05;geld;7000;Mei\n";
    let network = Network::small()
        .file("2026-05/Gemeente Aa.csv", may)
        .file("2026-10/Gemeente Aa.csv", MONTH_FIRST);
    network.run("run", &[]);
    assert_eq!(contributed(&network, "aa"), "8000.00");
    let mended = typed(&letter(&network), "ca. 40", "40");
    let network = network.bytes("terug/aanleverbrief.xlsx", &mended);
    assert_eq!(faults(&network, "aanleverbrief"), []);
    network.run("run", &[]);
    assert_eq!(contributed(&network, "aa"), "10600.00");
}

#[test]
fn a_letter_that_comes_back_never_replaces_another_month() {
    let may = "partner_id;periode;aangeleverd_op;versie\naa;2026-05;02-06-2026;1\n\n\
               periode;soort;hoeveelheid;omschrijving\n2026-05;geld;7000;Mei\n";
    let network = Network::small().file("2026-05/Gemeente Aa.csv", may).file(
        "2026-10/Gemeente Aa.csv",
        REFUSED.replace("2026-10;uren;ca. 40", "binnenkort;uren;40").as_str(),
    );
    network.run("run", &[]);
    let mended = typed(&letter(&network), "binnenkort", "2026-05");
    let network = network.bytes("terug/aanleverbrief.xlsx", &mended);
    let stray: Vec<(String, String)> = faults(&network, "aanleverbrief")
        .into_iter()
        .map(|(code, _, found)| (code, found))
        .collect();
    let expected = [("bad-period", "2026-05"), ("unknown-word", "liefde")];
    assert_eq!(stray, expected.map(|(code, found)| (code.to_owned(), found.to_owned())));
    network.run("run", &[]);
    // May counts as it was: 7.000 + 1.000 + 10 × € 65
    assert_eq!(contributed(&network, "aa"), "8650.00");
}

#[test]
fn a_table_of_which_the_mapping_multiplies_numbers_is_mended_where_it_came_from() {
    let mapping = "[[source]]\nfile = \"*/eigen.csv\"\ntable = \"contributions\"\nheader-row = 1\n\
                   columns = { soort = \"wat\", periode = \"periode\", hoeveelheid = \"x 1000\" }\n\
                   constants = { partner_id = \"aa\" }\nvalues = { hoeveelheid = { scale = \"x1000\" } }\n";
    let network = mapped(mapping).file(
        "2026-10/eigen.csv",
        "wat;periode;x 1000\ngeld;2026-10;2\ngeld;2026-10;ca. 3\n",
    );
    network.run("run", &[]);
    assert_eq!(contributed(&network, "aa"), "2000.00");
    let brief = letter(&network);
    assert!(
        !part(&brief, "xl/workbook.xml").contains("Bijdragen"),
        "no copy goes back"
    );
    assert!(part(&brief, "xl/sharedStrings.xml").contains("in uw eigen werkmap"));
}

#[test]
fn a_table_that_was_refused_as_a_whole_is_not_sent_back() {
    let double = REFUSED.replace("soort;hoeveelheid;omschrijving", "soort;hoeveelheid;hoeveelheid");
    let network = Network::small().file("2026-10/Gemeente Aa.csv", &double);
    network.run("run", &[]);
    let brief = letter(&network);
    assert!(
        !part(&brief, "xl/workbook.xml").contains("Bijdragen"),
        "no copy goes back"
    );
    let texts = part(&brief, "xl/sharedStrings.xml");
    assert!(
        texts.contains("in uw eigen werkmap") && !texts.contains("telden al mee"),
        "{texts}"
    );
}

#[test]
fn what_is_personal_goes_into_no_letter() {
    let personal = REFUSED
        .replace("Huisbezoek", "Vraag het j.jansen@example.nl")
        .replace("Overleg", "Klant 123456782");
    let network = Network::small().file("2026-10/Gemeente Aa.csv", &personal);
    network.run("run", &[]);
    let brief = letter(&network);
    for (name, bytes) in parts(&brief) {
        let text = String::from_utf8_lossy(&bytes);
        assert!(!text.contains("example.nl") && !text.contains("123456782"), "{name}");
    }
    let texts = part(&brief, "xl/sharedStrings.xml");
    assert!(
        texts.contains("stond een e-mailadres") && !texts.contains("•••"),
        "{texts}"
    );
    // The cell is empty when the letter comes back, and the row counts.
    let mended = typed(&typed(&brief, "ca. 40", "40"), "liefde", "geld");
    let network = network.bytes("terug/aanleverbrief.xlsx", &mended);
    assert_eq!(faults(&network, "aanleverbrief"), []);
    network.run("run", &[]);
    assert_eq!(contributed(&network, "aa"), "4255.00");
}

/// The workbook of [`planned`], filled in and saved by another program: see `tests/forms/README.md`.
fn saved_by(program: &str) -> Vec<u8> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/forms").join(program);
    std::fs::read(&path).unwrap_or_else(|fault| panic!("{}: {fault}", path.display()))
}

#[test]
fn what_another_program_saved_is_read_without_a_fault() {
    for program in ["libreoffice.xlsx", "libreoffice-through-ods.xlsx", "openpyxl.xlsx"] {
        let network = planned().bytes("2026-10/terug.xlsx", &saved_by(program));
        assert_eq!(faults(&network, "terug"), [], "{program}");
        network.run("run", &[]);
        assert_eq!(contributed(&network, "aa"), "2600.00", "{program}");
        let rows = |sheet| rows_of(&network, "terug", sheet);
        assert_eq!(
            rows("Bijdragen"),
            [["3", "1", "0", "2"].map(str::to_owned)],
            "{program}"
        );
        assert_eq!(
            rows("KPI_metingen"),
            [["3", "1", "0", "2"].map(str::to_owned)],
            "{program}"
        );
    }
}
