//! Field data: a super-header, dashes, sums, two tables side by side, dates in American order.

use super::{account, cells, counted, is, with_file};

const SAMPLES: &str = "inbo/20180123_example_samples.xlsx";

#[test]
#[ignore = "reads the shared inputs"]
fn twelve_sites_without_the_row_and_column_of_sums() {
    let network = with_file(
        SAMPLES,
        "samples.xlsx",
        "[[source]]\nfile = \"samples.xlsx\"\nsheet = \"Blad1\"\nheader-row = 2\n\
         free = { name = \"Vangsten\", measure = \"aantal\" }\ncolumns = { plek = \"sampling_site\" }\n\
         wide = { columns = \"method*\", into = \"methode\", value = \"aantal\" }\n\
         missing = [\"-\"]\ntotals = [\"SUM\"]\ntotal-columns = [\"SUM\"]\n",
    );
    let account = account(&network, "Blad1", "Vangsten");
    // 12 sites, 32 numbers, and the row of sums set aside; 4 dashes are missing and no zero.
    assert_eq!((account.accepted, account.records, account.aside), (12, 32, 1));
    assert_eq!(account.sum, "280");
    let said = network.diagnostics();
    assert_eq!(cells(&said, "missing-word"), ["C4"]);
    assert!(cells(&said, "total-mismatch").is_empty());
}

#[test]
#[ignore = "reads the shared inputs"]
fn each_method_has_its_own_sum() {
    for (method, sum) in [("method1", "110"), ("method2", "70"), ("method3", "100")] {
        let network = with_file(
            SAMPLES,
            "samples.xlsx",
            &format!(
                "[[source]]\nfile = \"samples.xlsx\"\nsheet = \"Blad1\"\nheader-row = 2\ntotals = [\"SUM\"]\n\
                 free = {{ name = \"V\", measure = \"{method}\" }}\ncolumns = {{ plek = \"sampling_site\" }}\n\
                 [source.values.plek]\nrequired = true\n"
            ),
        );
        let (rows, _, found) = counted(&network, "Blad1", "V");
        assert_eq!((rows, found.as_str()), (12, sum));
    }
}

const LEFT: &str = "[[source]]\nfile = \"surveys.xlsx\"\nsheet = \"Blad1\"\nrange = \"A2:D11\"\n\
     free = { name = \"Plot 1\", measure = \"gewicht\" }\n\
     columns = { datum = \"Date collected\", gewicht = \"Weight (g)\" }\n[source.values.datum]\ntype = \"date\"\n";

#[test]
#[ignore = "reads the shared inputs"]
fn the_left_table_has_an_error_cell_that_is_named() {
    let network = with_file(
        "inbo/20210330_surveys.xlsx",
        "surveys.xlsx",
        &format!("{LEFT}date-order = \"mdy\"\n"),
    );
    let left = account(&network, "Blad1", "Plot 1");
    assert_eq!((left.found, left.accepted, left.refused), (9, 8, 1));
    assert_eq!(left.sum, "543");
    let said = network.diagnostics();
    assert_eq!(cells(&said, "error-cell"), ["D5"]);
    assert!(cells(&said, "bad-optional").is_empty(), "{said:#?}");
}

#[test]
#[ignore = "reads the shared inputs"]
fn american_dates_are_flagged_until_somebody_decides() {
    let network = with_file("inbo/20210330_surveys.xlsx", "surveys.xlsx", LEFT);
    let said = network.diagnostics();
    assert!(
        said.iter().any(|said| said.cell == "A6" && said.found == "1/20/2014"),
        "{said:#?}"
    );
}

#[test]
#[ignore = "reads the shared inputs"]
fn the_right_table_has_its_unit_in_the_cells() {
    let network = with_file(
        "inbo/20210330_surveys.xlsx",
        "surveys.xlsx",
        "[[source]]\nfile = \"surveys.xlsx\"\nsheet = \"Blad1\"\nposition = 1\n\
         free = { name = \"Plot 2\", measure = \"gewicht\" }\n\
         columns = { datum = \"Date collected\", soort = \"species_sex\", gewicht = \"wgt\" }\n\
         [source.values.datum]\ntype = \"date\"\n[source.values.soort]\nrequired = true\n[source.values.gewicht]\nunits = { g = 1 }\n",
    );
    // 37+128+42+37+48+45+42+52+35; one animal was not weighed.
    assert_eq!(counted(&network, "Blad1", "Plot 2"), is(10, 9, "466"));
}
