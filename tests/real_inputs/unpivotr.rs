//! One layout problem a sheet.

use super::{cells, counted, is, with_file};

const FILE: &str = "unpivotr/worked-examples.xlsx";

#[test]
#[ignore = "reads the shared inputs"]
fn a_title_and_a_footnote_are_no_rows() {
    let network = with_file(
        FILE,
        "worked.xlsx",
        "[[source]]\nfile = \"worked.xlsx\"\nsheet = \"notes\"\nfree = { name = \"notes\", measure = \"Age\" }\ncolumns = { naam = \"Name\" }\n",
    );
    assert_eq!(counted(&network, "notes", "notes"), is(2, 2, "4"));
}

#[test]
#[ignore = "reads the shared inputs"]
fn words_for_what_is_missing() {
    let network = with_file(
        FILE,
        "worked.xlsx",
        "[[source]]\nfile = \"worked.xlsx\"\nsheet = \"sentinels\"\nfree = { name = \"sentinels\", measure = \"Score\" }\n\
         columns = { naam = \"Name\", vak = \"Subject\" }\nmissing = [\"NA\", \"…\", \"..C\"]\n[source.values.naam]\nrequired = true\n",
    );
    assert_eq!(counted(&network, "sentinels", "sentinels"), is(4, 2, "10"));
    let said = network.diagnostics();
    let words: Vec<&str> = said
        .iter()
        .filter(|said| said.code == "missing-word")
        .map(|said| said.found.as_str())
        .collect();
    assert_eq!(words.len(), 4, "{words:?}");
    assert_eq!(cells(&said, "missing-word"), ["C3", "B4", "B5", "C5"]);
}

#[test]
#[ignore = "reads the shared inputs"]
fn headers_below_each_other_at_the_left() {
    let network = with_file(
        FILE,
        "worked.xlsx",
        "[[source]]\nfile = \"worked.xlsx\"\nsheet = \"transposed\"\ntransposed = true\n\
         free = { name = \"transposed\", measure = \"Age\" }\ncolumns = { naam = \"Name\" }\n",
    );
    assert_eq!(counted(&network, "transposed", "transposed"), is(3, 3, "9"));
}
