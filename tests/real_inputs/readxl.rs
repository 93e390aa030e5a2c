//! Prose above the header and below the rows.

use super::{account, counted, is, with_file};

#[test]
#[ignore = "reads the shared inputs"]
fn prose_above_and_below_a_table_is_left_out() {
    let network = with_file(
        "readxl/deaths.xlsx",
        "deaths.xlsx",
        "[[source]]\nfile = \"deaths.xlsx\"\nsheet = \"arts\"\nrange = \"A5:F15\"\nfree = { name = \"arts\", measure = \"Age\" }\n\
         [[source]]\nfile = \"deaths.xlsx\"\nsheet = \"other\"\nrange = \"A5:F15\"\nfree = { name = \"other\", measure = \"Age\" }\n",
    );
    assert_eq!(counted(&network, "arts", "arts"), is(10, 10, "729"));
    assert_eq!(counted(&network, "other", "other"), is(10, 10, "754"));
}

#[test]
#[ignore = "reads the shared inputs"]
fn the_header_is_found_below_the_prose() {
    let network = with_file(
        "readxl/deaths.xlsx",
        "deaths.xlsx",
        "[[source]]\nfile = \"deaths.xlsx\"\nsheet = \"arts\"\nfree = { name = \"arts\", measure = \"Age\" }\nnotes = [\"Some\", \"also like*\", \"at the\"]\n\
         columns = { naam = \"Name\" }\n",
    );
    let account = account(&network, "arts", "arts");
    assert_eq!(
        (account.accepted, account.refused, account.sum.as_str()),
        (10, 0, "729")
    );
}
