//! Real files of others, read through a pipeline of a few lines to the numbers that are known of them.
//! The files themselves stay outside the project (decision 0008).

use crate::common::{Network, shared};

/// A network with one real file in its inbox.
fn with_file(source: &str, name: &str, pipeline: &str) -> Network {
    let bytes = std::fs::read(shared().join("inputs").join(source)).expect("the file is there");
    Network::with_pipeline(pipeline).bytes(name, &bytes)
}

/// Rows accepted, records and control sum of the table on a sheet.
fn receipt(network: &Network, sheet: &str) -> (String, String, String) {
    let answer = network.run("run", &[]);
    assert!(matches!(answer.code, 0 | 3), "{}", answer.stderr);
    let receipts = network.data("receipts");
    let found = receipts
        .iter()
        .find(|row| row["sheet"] == sheet && row["rows_accepted"] != "0");
    let row = found.unwrap_or_else(|| panic!("{sheet} in {receipts:?}"));
    (
        row["rows_accepted"].clone(),
        row["records"].clone(),
        row["control_sum"].clone(),
    )
}

#[test]
#[ignore = "needs VLECHT_SHARED"]
fn contributions_to_lower_governments_as_a_free_table() {
    let network = with_file(
        "openstate-minfin/bijdragen_aan_medeoverheden.csv",
        "bijdragen.csv",
        "[[source]]\nfile = \"bijdragen.csv\"\nfree = { name = \"Bijdragen aan medeoverheden\", measure = \"Realisatie (*1000) per bijdrage\" }\n",
    );
    assert_eq!(
        receipt(&network, "bijdragen"),
        ("879".into(), "879".into(), "24383650.53".into())
    );
}

#[test]
#[ignore = "needs VLECHT_SHARED"]
fn kpis_of_four_months_in_a_layout_of_their_own() {
    let network = with_file(
        "gmpplus-kpi/kpi-data-template-v2.xlsx",
        "kpi.xlsx",
        "[[source]]\nfile = \"kpi.xlsx\"\nsheet = \"KPI Data\"\ntable = \"KPI_metingen\"\ncolumns = { kpi_id = \"id\", periode = \"date\", waarde = \"currentValue\" }\n",
    );
    // 7852 in the cells that hold numbers, and 83.4 in the 19 in which a number was typed as text.
    assert_eq!(
        receipt(&network, "KPI Data"),
        ("40".into(), "40".into(), "7935.4".into())
    );
    assert!(
        network
            .path("reports/maand/2026-10/e01/stuurgroep/grafieken/kpi.svg")
            .is_file()
    );
}

#[test]
#[ignore = "needs VLECHT_SHARED"]
fn six_monthly_columns_become_rows_and_the_cumulative_ones_do_not() {
    let network = with_file(
        "openstate-datasets/Overzicht_huisvesting_vergunninghouders_per_1_juli_2016.csv",
        "huisvesting.csv",
        "[[source]]\nfile = \"huisvesting.csv\"\ntable = \"KPI_metingen\"\nlast-column = \"K\"\n\
         columns = { gebied_id = \"gemeente\" }\nconstants = { kpi_id = \"gehuisvest\" }\n\
         wide = { columns = \"realisatie *\", into = \"periode\", value = \"waarde\" }\n",
    );
    let (_, records, sum) = receipt(&network, "huisvesting");
    assert_eq!((records.as_str(), sum.as_str()), ("2340", "18089"));
}

#[test]
#[ignore = "needs VLECHT_SHARED"]
fn prose_above_and_below_a_table_is_left_out() {
    let network = with_file(
        "readxl/deaths.xlsx",
        "deaths.xlsx",
        "[[source]]\nfile = \"deaths.xlsx\"\nsheet = \"arts\"\nheader-row = 5\nlast-row = 15\nfree = { name = \"arts\", measure = \"Age\" }\n\
         [[source]]\nfile = \"deaths.xlsx\"\nsheet = \"other\"\nheader-row = 5\nlast-row = 15\nfree = { name = \"other\", measure = \"Age\" }\n",
    );
    assert_eq!(receipt(&network, "arts"), ("10".into(), "10".into(), "729".into()));
    assert_eq!(receipt(&network, "other"), ("10".into(), "10".into(), "754".into()));
}
