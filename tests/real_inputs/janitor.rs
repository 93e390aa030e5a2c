//! A note above the header, two columns with one name, serial numbers between dates, error cells, an empty row.

use super::{account, cells, with_file};

#[test]
#[ignore = "reads the shared inputs"]
fn twelve_people_with_two_missing_allocations() {
    let network = with_file(
        "janitor/dirty_data.xlsx",
        "dirty.xlsx",
        "[[source]]\nfile = \"dirty.xlsx\"\nheader-row = 2\nfree = { name = \"Inzet\", measure = \"deel\" }\n\
         columns = { status = \"Employee Status\", vak = \"Subject\", datum = \"Hire Date\", deel = \"% Allocated\" }\n\
         letters = { diploma = \"I\" }\nmissing = [\"#N/A\"]\n\
         [source.values.status]\nrequired = true\n[source.values.datum]\ntype = \"date\"\nrequired = true\n",
    );
    let account = account(&network, "Sheet1", "Inzet");
    // All 12 dates are read, 8 of them from bare serial numbers: a date that is none would refuse its row.
    assert_eq!((account.accepted, account.refused, account.records), (12, 0, 10));
    assert_eq!(account.sum, "6.8");
    let said = network.diagnostics();
    assert_eq!(cells(&said, "missing-word"), ["F13"]);
    assert_eq!(cells(&said, "bad-optional"), ["D6"]);
}

#[test]
#[ignore = "reads the shared inputs"]
fn a_header_that_stands_twice_is_asked_for() {
    let network = with_file(
        "janitor/dirty_data.xlsx",
        "dirty.xlsx",
        "[[source]]\nfile = \"dirty.xlsx\"\nheader-row = 2\nfree = { name = \"Inzet\" }\n\
         columns = { diploma = \"Certification\" }\n",
    );
    assert_eq!(cells(&network.diagnostics(), "header-ambiguous"), ["I2"]);
}
