//! A template with five header rows and nothing in it.

use super::{cells, with_file};

#[test]
#[ignore = "reads the shared inputs"]
fn a_template_without_data_says_so_once() {
    let network = with_file(
        "vng-diwi/Excel_Import.xlsx",
        "import.xlsx",
        "[[source]]\nfile = \"import.xlsx\"\nsheet = \"Data\"\nheader-rows = [2, 3, 4, 5]\nfree = { name = \"Projecten\" }\n\
         columns = { id = \"Basisgegevens / Identificatie nr\", naam = \"Basisgegevens / Naam\" }\n",
    );
    let said = network.diagnostics();
    assert_eq!(
        said.iter().filter(|said| said.code == "no-data").count(),
        1,
        "{said:#?}"
    );
    assert!(
        said.iter()
            .all(|said| said.severity != "error" || said.code == "nothing-accepted"),
        "{said:#?}"
    );
    assert!(cells(&said, "missing-value").is_empty());
    std::fs::remove_file(network.path("inbox/bureau/Partners.csv")).expect("is there");
    let answer = network.run("run", &[]);
    // Nothing but an empty template: nothing can be published.
    assert_eq!(answer.code, 1);
}
