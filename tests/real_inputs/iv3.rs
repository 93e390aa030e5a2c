//! Names of municipalities in two spellings.

use super::{cells, counted, is, with_file};

const NAMES: &str = "[[source]]\nfile = \"namen.xlsx\"\nsheet = \"Blad2\"\nrange = \"A1:B343\"\n\
     free = { name = \"Namen\" }\ncolumns = { iv3 = \"Iv3\", gf = \"GF\" }\nsame = [\"iv3\", \"gf\"]\n\
     [source.values.iv3]\nrequired = true\n[source.values.gf]\nrequired = true\n";

#[test]
#[ignore = "reads the shared inputs"]
fn of_342_pairs_exactly_nine_differ() {
    let network = with_file("iv3/Verschillende_namen.xlsx", "namen.xlsx", NAMES);
    assert_eq!(counted(&network, "Blad2", "Namen"), is(342, 342, ""));
    let mut names: Vec<String> = network
        .diagnostics()
        .iter()
        .filter(|said| said.code == "names-differ")
        .map(|said| said.found.clone())
        .collect();
    names.sort_unstable();
    assert_eq!(
        names,
        [
            "'s-Gravenhage (gemeente)",
            "Beek (L.)",
            "Groningen (gemeente)",
            "Hengelo (O.)",
            "Laren (NH.)",
            "Middelburg (Z.)",
            "Rijswijk (ZH.)",
            "Stein (L.)",
            "Utrecht (gemeente)",
        ]
    );
}

#[test]
#[ignore = "reads the shared inputs"]
fn nine_decided_names_settle_it_and_merge_nothing_else() {
    let aliases: String = [
        ("'s-Gravenhage (gemeente)", "'s-Gravenhage"),
        ("Beek (L.)", "Beek"),
        ("Groningen (gemeente)", "Groningen"),
        ("Hengelo (O.)", "Hengelo"),
        ("Laren (NH.)", "Laren"),
        ("Middelburg (Z.)", "Middelburg"),
        ("Rijswijk (ZH.)", "Rijswijk"),
        ("Stein (L.)", "Stein"),
        ("Utrecht (gemeente)", "Utrecht"),
    ]
    .iter()
    .map(|(name, means)| {
        format!(
            "[[source.alias]]\nword = \"{name}\"\nmeans = \"{means}\"\ncolumn = \"iv3\"\n\
             decided_by = \"programmasecretaris\"\ndecided_on = 2026-11-02\n"
        )
    })
    .collect();
    let network = with_file(
        "iv3/Verschillende_namen.xlsx",
        "namen.xlsx",
        &format!("{NAMES}{aliases}"),
    );
    let said = network.diagnostics();
    assert!(cells(&said, "names-differ").is_empty(), "{said:#?}");
    assert_eq!(cells(&said, "alias-used").len(), 9);
}

#[test]
#[ignore = "reads the shared inputs"]
fn the_nine_that_were_not_found_are_error_cells() {
    let network = with_file(
        "iv3/Verschillende_namen.xlsx",
        "namen.xlsx",
        "[[source]]\nfile = \"namen.xlsx\"\nsheet = \"Blad2\"\nrange = \"G1:H\"\nfree = { name = \"Terug\" }\n\
         columns = { gf = \"GF\", iv3 = \"Iv3\" }\n[source.values.iv3]\nrequired = true\n",
    );
    assert_eq!(cells(&network.diagnostics(), "error-cell").len(), 9);
}
