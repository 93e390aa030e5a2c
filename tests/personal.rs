//! What is about persons stands in no output, no log and no cache.

use crate::common::Network;
use crate::common::files::{contents, files_below};
use crate::values::{Typed, workbook};

use Typed::{Number, Text};

/// What must be found nowhere: numbers that pass the test of a BSN, addresses, names, a telephone number, a birth date.
const PERSONAL: [&str; 8] = [
    "123456782",
    "111222333",
    "j.jansen@example.nl",
    "p.pieters@example.nl",
    "Jansen",
    "Pieters",
    "06-12345678",
    "14-02-1980",
];

/// A network in which one partner sends such columns beside good ones, in tables, in a mapped sheet, on a free sheet, in
/// unknown columns, on its cover and in the name of a file.
fn network() -> Network {
    let header = [
        "periode",
        "soort",
        "bedrag",
        "Naam",
        "E-mail",
        "Telefoon",
        "BSN",
        "Geboortedatum",
        "Kenmerk",
    ];
    let row = |amount, name, mail, number| {
        vec![
            Text("2026-10"),
            Text("geld"),
            Number(amount),
            Text(name),
            Text(mail),
            Text("06-12345678"),
            Text(number),
            Text("14-02-1980"),
            Text(mail),
        ]
    };
    let rows = [
        row(1000.0, "J. Jansen", "j.jansen@example.nl", "123456782"),
        row(500.0, "P. Pieters", "p.pieters@example.nl", "111222333"),
    ];
    let described = [
        vec![Text("2026-10"), Text("geld"), Number(70.0), Text("j.jansen@example.nl")],
        vec![
            Text("2026-10"),
            Text("geld"),
            Number(80.0),
            Text("p.pieters@example.nl"),
        ],
    ];
    let survey = [vec![
        Text("V1"),
        Text("Zorg B"),
        Number(4.0),
        Text("J. Jansen"),
        Text("j.jansen@example.nl"),
        Text("123456782"),
    ]];
    let free = [
        vec![Text("x"), Number(123_456_782.0)],
        vec![Text("y"), Number(111_222_333.0)],
    ];
    Network::with_pipeline(
        "[[source]]\nfile = \"*/vrij.xlsx\"\nfree = { name = \"Vrij\", measure = \"Nummer\" }\n\
         [[source]]\nfile = \"*/eigen.xlsx\"\ntable = \"Bijdragen\"\ncolumns = { periode = \"wanneer\", soort = \"wat\", hoeveelheid = \"hoeveel\", omschrijving = \"E-mail\" }\n\
         constants = { partner_id = \"bb\" }\n",
    )
    .file(
        "bureau/Partners.csv",
        "partner_id;naam;type;rechtsvorm;actief_van\naa;Gemeente Aa;gemeente;publiek;2026-01-01\nbb;Zorg B;zorgaanbieder;privaat;2026-01-01\n",
    )
    .bytes("2026-10/aa/opgave.xlsx", &workbook("Bijdragen", &header, &rows))
    .bytes(
        "2026-09/aa/j.jansen@example.nl BSN 123456782.xlsx",
        &workbook("Bijdragen", &["periode", "soort", "bedrag", "omschrijving"], &described),
    )
    .bytes(
        "2026-10/bb/enquete.xlsx",
        &workbook("Bijdragen", &["Vraag", "Organisatie", "Score", "Naam", "E-mail", "BSN"], &survey),
    )
    .bytes("2026-10/vrij.xlsx", &workbook("Vrij", &["Wat", "Nummer"], &free))
    .bytes(
        "2026-10/bb/eigen.xlsx",
        &workbook("Eigen", &["wanneer", "wat", "hoeveel", "E-mail"], &described),
    )
    .file(
        "2026-10/bb/Aanlevering.csv",
        "Partner;bb\nPeriode;2026-10\nIngevuld door;J. Jansen\nE-mail;j.jansen@example.nl\nContact;p.pieters@example.nl\n",
    )
    .file(
        "2026-10/bureau.csv",
        "partner;periode;soort;hoeveelheid\nj.jansen@example.nl;2026-10;geld;5\nbb;2026-10;geld;6\n",
    )
}

fn assert_free(name: &str, bytes: &[u8]) {
    for personal in PERSONAL {
        let is_there = bytes
            .windows(personal.len())
            .any(|window| window == personal.as_bytes());
        assert!(!is_there, "{personal} stands in {name}");
    }
}

#[test]
fn p20_nothing_about_persons_stands_in_an_output_a_log_or_the_cache() {
    let network = network();
    for verb in ["check", "run"] {
        let answer = network.run(verb, &["--format", "json"]);
        assert_eq!(answer.code, 3, "{}", answer.stderr);
        assert_free(verb, answer.stdout.as_bytes());
        assert_free(verb, answer.stderr.as_bytes());
    }
    let mut files = Vec::new();
    files_below(&network.path("reports"), &mut files);
    let published = files.len();
    files_below(&network.path("cache"), &mut files);
    assert!(published > 10 && files.len() > published);
    for path in files {
        let name = path.display().to_string();
        assert_free(&name, name.as_bytes());
        for bytes in contents(&path) {
            assert_free(&name, &bytes);
        }
    }
}

#[test]
fn every_column_about_persons_is_said_and_the_others_count() {
    let network = network();
    let said = network.diagnostics();
    let dropped: Vec<(&str, &str)> = said
        .iter()
        .filter(|said| said.code == "personal-data" && said.file == "2026-10/aa/opgave.xlsx")
        .map(|said| (said.cell.as_str(), said.found.as_str()))
        .collect();
    // Column I has a header that says nothing, and addresses below it.
    assert_eq!(
        dropped,
        [
            ("D1", "Naam"),
            ("E1", "E-mail"),
            ("F1", "Telefoon"),
            ("G1", "BSN"),
            ("H1", "Geboortedatum"),
            ("I1", "Kenmerk")
        ]
    );
    let files: std::collections::BTreeSet<&str> = said
        .iter()
        .filter(|said| said.code == "personal-data")
        .map(|said| said.file.as_str())
        .collect();
    for file in [
        "2026-09/aa/••• BSN •••.xlsx",
        "2026-10/bb/Aanlevering.csv",
        "2026-10/bb/eigen.xlsx",
        "2026-10/bb/enquete.xlsx",
        "2026-10/vrij.xlsx",
    ] {
        assert!(files.contains(file), "{file} in {files:?}");
    }
    network.run("run", &[]);
    let receipts = network.data("receipts");
    let of = |file: &str| {
        let found = receipts
            .iter()
            .find(|row| row["file"] == file && row["table"] == "Bijdragen");
        found.map(|row| (row["rows_accepted"].clone(), row["control_sum"].clone()))
    };
    assert_eq!(of("2026-10/aa/opgave.xlsx"), Some(("2".to_owned(), "1500".to_owned())));
    assert_eq!(of("2026-10/bb/eigen.xlsx"), Some(("2".to_owned(), "150".to_owned())));
}
