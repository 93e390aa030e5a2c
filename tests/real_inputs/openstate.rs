//! Open spending data: amounts as text with a decimal comma, units in the header, months as columns.

use super::{account, counted, is, with_file};

#[test]
#[ignore = "reads the shared inputs"]
fn contributions_to_lower_governments_with_their_unit() {
    let source = |scale: &str, only: &str| {
        format!(
            "[[source]]\nfile = \"bijdragen.csv\"\nfree = {{ name = \"Bijdragen\", measure = \"bedrag\" }}\n\
             columns = {{ bedrag = \"Realisatie (*1000) per bijdrage\", jaar = \"Jaar\" }}\n{only}\
             [source.values.jaar]\ntype = \"period\"\nrequired = true\nmin = 2014\nmax = 2015\n\
             [source.values.bedrag]\ndecimal = \",\"\n{scale}"
        )
    };
    let read = |source: String| {
        let network = with_file(
            "openstate-minfin/bijdragen_aan_medeoverheden.csv",
            "bijdragen.csv",
            &source,
        );
        counted(&network, "bijdragen", "Bijdragen")
    };
    // In thousands as they stand, and in euros. All rows are of 2014 or 2015: another year would be refused.
    assert_eq!(read(source("", "")), is(879, 879, "24383650.53"));
    assert_eq!(read(source("scale = \"x1000\"\n", "")), is(879, 879, "24383650530"));
    let municipalities = "only = { Ontvanger = \"Gemeenten\" }\n";
    assert_eq!(read(source("", municipalities)), is(7, 7, "18731372"));
}

#[test]
#[ignore = "reads the shared inputs"]
fn agencies_over_seven_years() {
    let network = with_file(
        "openstate-minfin/agentschappen.csv",
        "agentschappen.csv",
        "[[source]]\nfile = \"agentschappen.csv\"\nfree = { name = \"Agentschappen\", measure = \"fte\" }\n\
         columns = { fte = \"FTE (in aantallen)\", jaar = \"Jaar\" }\n\
         [source.values.jaar]\ntype = \"period\"\nrequired = true\nmin = 2009\nmax = 2015\n\
         [source.values.fte]\ndecimal = \",\"\n",
    );
    let account = account(&network, "agentschappen", "Agentschappen");
    assert_eq!((account.accepted, account.refused), (283, 0));
    assert_eq!(account.sum, "361547.4758182");
}

#[test]
#[ignore = "reads the shared inputs"]
fn six_monthly_columns_become_rows_and_the_cumulative_ones_do_not() {
    let network = with_file(
        "openstate-datasets/Overzicht_huisvesting_vergunninghouders_per_1_juli_2016.csv",
        "huisvesting.csv",
        "[[source]]\nfile = \"huisvesting.csv\"\ntable = \"KPI_metingen\"\nlast-column = \"L\"\n\
         columns = { gebied_id = \"gemeente\" }\nconstants = { kpi_id = \"gehuisvest\" }\n\
         total-columns = [\"realisatie tot 1 juli 2016\"]\n\
         wide = { columns = \"realisatie *\", into = \"periode\", value = \"waarde\" }\n",
    );
    assert_eq!(counted(&network, "huisvesting", "KPI_metingen"), is(390, 2340, "18089"));
    // The stated sum of each of the 390 rows agrees.
    assert!(network.diagnostics().iter().all(|said| said.code != "total-mismatch"));
}

#[test]
#[ignore = "reads the shared inputs"]
fn each_month_has_the_sum_that_is_known_of_it() {
    for (month, sum) in [
        ("januari", 2844),
        ("februari", 2692),
        ("maart", 2657),
        ("april", 2886),
        ("mei", 2747),
        ("juni", 4263),
    ] {
        let network = with_file(
            "openstate-datasets/Overzicht_huisvesting_vergunninghouders_per_1_juli_2016.csv",
            "huisvesting.csv",
            &format!(
                "[[source]]\nfile = \"huisvesting.csv\"\nfree = {{ name = \"M\", measure = \"realisatie {month} 2016\" }}\n"
            ),
        );
        assert_eq!(counted(&network, "huisvesting", "M"), is(390, 390, &sum.to_string()));
    }
}
