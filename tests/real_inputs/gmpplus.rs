//! A KPI template: mixed units in one column, and two sheets that contradict each other.

use super::{account, cells, counted, is, with_file};

#[test]
#[ignore = "reads the shared inputs"]
fn eight_kpis_of_mixed_units_are_read_and_not_added_up() {
    let network = with_file(
        "gmpplus-kpi/kpi-data-template.xlsx",
        "kpi.xlsx",
        "[[source]]\nfile = \"kpi.xlsx\"\nsheet = \"KPI Data\"\nfree = { name = \"KPI's\" }\n\
         columns = { id = \"id\", waarde = \"currentValue\", eenheid = \"unit\" }\n\
         [source.values.waarde]\ntype = \"number\"\nrequired = true\n",
    );
    assert_eq!(counted(&network, "KPI Data", "KPI's"), is(8, 8, ""));
    // The sheet with instructions is prose.
    assert_eq!(cells(&network.diagnostics(), "sheet-of-text").len(), 1);
}

const BOTH: &str = "[[source]]\nfile = \"kpi.xlsx\"\nsheet = \"KPI Data*\"\ntable = \"KPI_metingen\"\n\
     columns = { kpi_id = \"id\", periode = \"date\", waarde = \"currentValue\" }\n";

#[test]
#[ignore = "reads the shared inputs"]
fn ten_kpis_over_four_months() {
    let network = with_file(
        "gmpplus-kpi/kpi-data-template-v2.xlsx",
        "kpi.xlsx",
        &BOTH.replace("KPI Data*", "KPI Data"),
    );
    // 7852 in the cells that hold numbers, and 83.4 in the 19 in which a number was typed as text.
    assert_eq!(counted(&network, "KPI Data", "KPI_metingen"), is(40, 40, "7935.4"));
    assert!(
        network
            .path("reports/maand/2026-10/e01/stuurgroep/grafieken/kpi.svg")
            .is_file()
    );
}

#[test]
#[ignore = "reads the shared inputs"]
fn the_second_sheet_by_itself_has_its_own_27_rows() {
    let network = with_file(
        "gmpplus-kpi/kpi-data-template-v2.xlsx",
        "kpi.xlsx",
        &BOTH.replace("KPI Data*", "KPI Data (2)"),
    );
    // 3423 in the cells that hold numbers, and 95.7 in the 18 in which a number was typed as text.
    assert_eq!(counted(&network, "KPI Data (2)", "KPI_metingen"), is(27, 27, "3518.7"));
}

#[test]
#[ignore = "reads the shared inputs"]
fn the_same_kpi_and_month_on_two_sheets_is_reported_and_never_merged() {
    let network = with_file("gmpplus-kpi/kpi-data-template-v2.xlsx", "kpi.xlsx", BOTH);
    // Five KPIs stand on both sheets in each of three months: one of the two is refused, by its cell.
    let said = network.diagnostics();
    let doubles = cells(&said, "duplicate-key");
    assert_eq!(doubles.len(), 15, "{said:#?}");
    let (first, second) = (
        account(&network, "KPI Data", "KPI_metingen"),
        account(&network, "KPI Data (2)", "KPI_metingen"),
    );
    assert_eq!((first.found, second.found), (40, 27));
    assert_eq!(first.refused + second.refused, 15);
    assert_eq!(first.accepted + second.accepted, 52);
}

#[test]
#[ignore = "reads the shared inputs"]
fn a_unit_that_nobody_decided_about_is_refused() {
    let network = with_file(
        "gmpplus-kpi/kpi-data-template-v2.xlsx",
        "kpi.xlsx",
        &format!(
            "{}[source.values.waarde]\nunit-column = \"unit\"\nunits = {{ \"%\" = 0.01, \"/5\" = 1, \"MLN\" = 1000000, \"\" = 1 }}\n",
            BOTH.replace("KPI Data*", "KPI Data")
        ),
    );
    // Three cells of April say /6.
    assert_eq!(cells(&network.diagnostics(), "unknown-unit"), ["H13", "H21", "H25"]);
}
