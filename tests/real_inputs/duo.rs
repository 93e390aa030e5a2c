//! Three header rows above each other, merged, with a blank row below them.

use std::collections::{BTreeMap, BTreeSet};

use super::{counted, with_file};
use crate::common::container::edited;
use crate::common::{Network, shared, table};

/// Institutions with a column of the sheet, by the headers above each other.
fn read(column: &str) -> (u32, u32, f64) {
    let network = with_file(
        "duo-mbo/01-mbo-indicatoren-per-instelling-2018.xlsx",
        "mbo.xlsx",
        &format!(
            "[[source]]\nfile = \"mbo.xlsx\"\nsheet = \"JR en DR\"\nheader-rows = [1, 2, 3]\n\
             free = {{ name = \"Resultaat\", measure = \"resultaat\" }}\n\
             columns = {{ naam = \"Naam Instelling\", resultaat = \"{column}\" }}\n\
             notes = [\"Bron*\", \"Toelichting*\"]\n\
             [source.values.naam]\nrequired = true\n[source.values.resultaat]\ntype = \"share\"\n"
        ),
    );
    let (rows, records, sum) = counted(&network, "JR en DR", "Resultaat");
    let sum: f64 = sum.parse().expect("is a number");
    (rows, records, (sum * 1e6).round() / 1e6)
}

#[test]
#[ignore = "reads the shared inputs"]
fn a_column_is_named_by_the_headers_above_it() {
    assert_eq!(read("Jaarresultaat / 2016 - 2017 / Inst."), (66, 66, 48.466_745));
    assert_eq!(read("Diplomaresultaat / 2016 - 2017 / Inst."), (66, 65, 49.063_87));
}

#[test]
#[ignore = "reads the shared inputs"]
fn an_institution_without_a_figure_is_no_zero() {
    let (_, records, _) = read("Jaarresultaat / 2013 - 2014 / Inst.");
    assert_eq!(records, 65);
}

#[test]
#[ignore = "reads the shared inputs"]
fn school_years_become_rows() {
    let network = with_file(
        "duo-mbo/01-mbo-indicatoren-per-instelling-2018.xlsx",
        "mbo.xlsx",
        "[[source]]\nfile = \"mbo.xlsx\"\nsheet = \"JR en DR\"\nheader-rows = [1, 2, 3]\ntable = \"KPI_metingen\"\n\
         columns = { gebied_id = \"Brinnr\" }\nconstants = { kpi_id = \"jaarresultaat\" }\n\
         wide = { columns = \"Jaarresultaat / * / Inst.\", into = \"periode\", value = \"waarde\", fiscal-year = \"end\" }\n",
    );
    let (rows, records, _) = counted(&network, "JR en DR", "KPI_metingen");
    assert_eq!((rows, records), (66, 263));
}

const BOOK: &str = "duo-mbo/01-mbo-indicatoren-per-instelling-2018.xlsx";
/// The school years of the sheet, by the column with the results of the institutions.
const YEARS: [(&str, i32); 4] = [("J", 2014), ("L", 2015), ("N", 2016), ("P", 2017)];

/// A revision of the workbook: the first results of institutions change by a tenth. What changed, as was and becomes.
fn revised(book: &[u8], (skipped, count): (usize, usize)) -> (Vec<u8>, BTreeSet<(String, String)>) {
    let changed = std::cell::RefCell::new(BTreeSet::new());
    let book = edited(book, |name, bytes| {
        if name != "xl/worksheets/sheet1.xml" {
            return Some(bytes);
        }
        let mut text = String::from_utf8(bytes).expect("is text");
        let mut met = 0;
        for row in 5..=70 {
            for (column, _) in YEARS {
                let Some(place) = stored(&text, &format!("{column}{row}")) else {
                    continue;
                };
                met += 1;
                if met <= skipped || met > skipped + count {
                    continue;
                }
                let was: f64 = text.get(place.clone()).unwrap_or_default().parse().expect("a number");
                let becomes = if was < 0.85 { was + 0.1 } else { was - 0.1 };
                text.replace_range(place, &format!("{becomes:.9}"));
                let told = (format!("{was:.6}"), format!("{becomes:.6}"));
                changed.borrow_mut().insert(told);
            }
        }
        assert_eq!(met, 263);
        Some(text.into_bytes())
    });
    (book, changed.into_inner())
}

/// Where the value of a cell stands in the text of its sheet; nothing for a cell without one.
fn stored(text: &str, cell: &str) -> Option<std::ops::Range<usize>> {
    let (before, after) = text.split_once(&format!("<c r=\"{cell}\""))?;
    let (attributes, after) = after.split_once('>')?;
    if attributes.ends_with('/') {
        return None;
    }
    let (inside, _) = after.split_once("</c>")?;
    let (_, rest) = inside.split_once("<v>")?;
    let (value, _) = rest.split_once("</v>")?;
    let start = text.len() - after.len() + (inside.len() - rest.len());
    assert!(start > before.len());
    Some(start..start + value.len())
}

/// The codes of institutions: two digits and two letters, among the texts of the workbook.
fn institutions(book: &[u8]) -> BTreeSet<String> {
    let found = std::cell::RefCell::new(BTreeSet::new());
    edited(book, |name, bytes| {
        if name == "xl/sharedStrings.xml" {
            let text = String::from_utf8(bytes.clone()).expect("is text");
            let texts = text.split("</t>").filter_map(|part| part.rsplit('>').next());
            let is_code = |text: &&str| {
                let bytes = text.as_bytes();
                bytes.len() == 4
                    && bytes[..2].iter().all(u8::is_ascii_digit)
                    && bytes[2..].iter().all(u8::is_ascii_uppercase)
            };
            found.borrow_mut().extend(texts.filter(is_code).map(str::to_owned));
        }
        Some(bytes)
    });
    found.into_inner()
}

/// The changed results that an edition lists, as was and becomes, and what its first page says of them.
fn told(network: &Network, month: &str) -> (Vec<BTreeMap<String, String>>, String) {
    let answer = network.run("run", &["--period", month]);
    assert!(matches!(answer.code, 0 | 3), "{} {}", answer.code, answer.stderr);
    let edition = network.path(&format!("reports/maand/{month}/e01"));
    let mut rows = table(&edition.join("programmabureau/data/restatements.csv"));
    rows.retain(|row| row["indicator"] == "kpi-value");
    let page = edition.join(format!("stuurgroep/stuurgroeprapportage_{month}.html"));
    (rows, std::fs::read_to_string(page).expect("is there"))
}

/// The second and third edition are made from the first, with as many changed values as the real ones have.
#[test]
#[ignore = "reads the shared inputs"]
fn p15_a_source_of_which_214_and_then_4_values_changed_lists_exactly_these_and_reads_differently() {
    let first = std::fs::read(shared().join("inputs").join(BOOK)).expect("the file is there");
    let (second, many) = revised(&first, (0, 214));
    let (third, few) = revised(&second, (20, 4));
    let kpis: Vec<String> = institutions(&first)
        .iter()
        .map(|code| format!("{code};Jaarresultaat {code};outcome;aandeel;hoger;stand;laatste;jaar;2010-01-01"))
        .collect();
    let kpis = kpis.join("\n");
    let mapping = "[[source]]\nfile = \"*mbo.xlsx\"\nsheet = \"JR en DR\"\nheader-rows = [1, 2, 3]\ntable = \"KPI_metingen\"\n\
                   columns = { kpi_id = \"Brinnr\" }\n\
                   wide = { columns = \"Jaarresultaat / * / Inst.\", into = \"periode\", value = \"waarde\", fiscal-year = \"end\" }\n\
                   [source.values.waarde]\npercent = \"fraction\"\n";
    let network = Network::with_pipeline(mapping)
        .file(
            "bureau/Partners.csv",
            "partner_id;naam;type;rechtsvorm;actief_van\nduo;DUO;rijk;publiek;2010-01-01\n",
        )
        .file(
            "bureau/KPI_definities.csv",
            &format!("kpi_id;naam;soort;eenheid;richting;meettype;aggregatie;frequentie;geldig_van\n{kpis}"),
        );
    let shown = |rows: &[BTreeMap<String, String>]| -> BTreeSet<(String, String)> {
        let six = |text: &str| format!("{:.6}", text.parse::<f64>().expect("is a number"));
        rows.iter()
            .map(|row| (six(&row["was"]), six(&row["becomes"])))
            .collect()
    };
    let network = network.bytes("2018-10/duo/mbo.xlsx", &first);
    let (rows, _) = told(&network, "2018-10");
    assert!(rows.is_empty(), "a first edition");
    let (rows, page) = told(&network, "2018-11");
    assert!(rows.is_empty(), "unchanged input lists nothing");
    assert!(
        page.contains("Geen enkel eerder getoond cijfer is veranderd"),
        "and says so"
    );

    let network = network.bytes("2019-10/duo/mbo.xlsx", &second);
    let (rows, page) = told(&network, "2019-10");
    assert_eq!((rows.len(), shown(&rows)), (214, many));
    assert!(
        rows.iter().all(|row| row["reason"] == "corrected-data"),
        "{:?}",
        rows[0]
    );
    assert!(page.contains("Grote herziening"), "told as a whole");
    assert!(!page.contains("over 2017: was"), "and not by examples");

    let network = network.bytes("2020-10/duo/mbo.xlsx", &third);
    let (rows, page) = told(&network, "2020-10");
    assert_eq!((rows.len(), shown(&rows)), (4, few));
    assert!(!page.contains("Grote herziening"), "four values are told one by one");
    assert!(
        rows.iter()
            .any(|row| page.contains(&format!("over {}: was", row["period"]))),
        "{rows:?}"
    );
}
