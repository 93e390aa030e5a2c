//! Three header rows above each other, merged, with a blank row below them.

use super::{counted, with_file};

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
