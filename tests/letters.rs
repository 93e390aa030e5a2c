//! Letters that come back, and what they say of the rows that they hold and do not hold.

use crate::common::Network;
use crate::forms::{contributed, faults, letter, newest, part, typed};

/// A cover of a delivery of `aa`, with its day and version.
fn cover(day: &str, version: u8) -> String {
    format!("partner_id;periode;aangeleverd_op;versie\naa;2026-10;{day};{version}\n\n")
}

#[test]
fn the_place_in_the_file_that_came_is_said_once_and_the_hint_is_about_the_cell_at_hand() {
    // Row 9 of the file is row 3 of the letter, and column D is column C.
    let rows =
        "omschrijving;periode;soort;hoeveelheid\nBijdrage;2026-10;geld;1000\n\n\nHuisbezoek;2026-10;uren;ca. 40\n";
    let network = Network::small().file("2026-10/Gemeente Aa.csv", &(cover("02-11-2026", 1) + rows));
    network.run("run", &[]);
    let brief = letter(&network);
    let texts = part(&brief, "xl/sharedStrings.xml");
    assert!(
        texts.contains("C3 van het blad Bijdragen in deze werkmap (in uw bestand: "),
        "{texts}"
    );
    assert!(texts.contains("Typ alleen het getal in cel C3"), "{texts}");
    assert!(!texts.contains("in cel D8"), "{texts}");
    assert_eq!(texts.matches("› D8)").count(), 1, "on the front page: {texts}");
    // The cell is marked and explained where it goes back: no sheet says it a third time.
    assert!(!part(&brief, "xl/workbook.xml").contains("\"Cellen\""));
    assert!(!texts.contains("Op het blad Cellen"), "{texts}");
}

#[test]
fn a_table_with_per_cents_in_another_unit_than_typed_is_mended_where_it_came_from() {
    // 55% counts as 0.55 in this KPI: a refused row beside it would be read a hundred times too large.
    let definition = "kpi_id;naam;soort;eenheid;richting;meettype;aggregatie;frequentie;geldig_van;streefwaarde\n\
                      k1;Tijdig;output;aandeel;hoger;stand;laatste;maand;2026-01-01;0,6\n";
    let rows = |first: &str| format!("kpi_id;periode;waarde\nk1;2026-09;{first}\nk1;2026-10;ca. 60\n");
    let brief = |first: &str| {
        let network = Network::small()
            .file("bureau/KPI_definities.csv", definition)
            .file("2026-10/Gemeente Aa.csv", &(cover("02-11-2026", 1) + &rows(first)));
        network.run("run", &[]);
        letter(&network)
    };
    let rescaled = brief("55%");
    assert!(
        !part(&rescaled, "xl/workbook.xml").contains("KPI_metingen"),
        "no copy goes back"
    );
    assert!(part(&rescaled, "xl/sharedStrings.xml").contains("in uw eigen werkmap"));
    // As it counts it goes back.
    assert!(part(&brief("0,55"), "xl/workbook.xml").contains("KPI_metingen"));
}

#[test]
fn the_sheets_of_which_no_copy_goes_back_are_named() {
    let network = Network::small()
        .file(
            "2026-10/Gemeente Aa/Bijdragen.csv",
            &(cover("02-11-2026", 1) + "periode;soort;hoeveelheid\n2026-10;geld;1000\n2026-10;uren;ca. 40\n"),
        )
        .file(
            "2026-10/Gemeente Aa/KPI_metingen.csv",
            "kpi_id;periode;waarde;waarde\nk1;2026-10;7;8\n",
        );
    network.run("run", &[]);
    let brief = letter(&network);
    let names = part(&brief, "xl/workbook.xml");
    assert!(
        names.contains("Bijdragen") && !names.contains("KPI_metingen"),
        "{names}"
    );
    let texts = part(&brief, "xl/sharedStrings.xml");
    let said = "Wat op het blad KPI_metingen van uw bestand niet goed is, sturen we niet mee terug.";
    assert!(
        texts.contains(&said.replace("het blad KPI_metingen", "\u{2068}het blad \u{2068}KPI_metingen"))
            || texts.contains(said),
        "{texts}"
    );
}

/// Milestones of which the column of days has both orders: the first is the 13th of April, the others are asked.
const MIXED: &str = "mijlpaal_id;naam;soort;plan_datum\nM1;Klaar;proces;13-04-2026\nM2;Open;proces;04/20/2026\n\
                     M3;Dicht;proces;03-04-2026\n";

#[test]
fn an_ambiguous_day_that_comes_back_as_it_was_is_asked_again_and_replaces_no_row() {
    let network = Network::small().file("2026-10/Gemeente Aa.csv", &(cover("02-11-2026", 1) + MIXED));
    network.run("run", &[]);
    let asked = |network: &Network, file: &str| {
        let mut found: Vec<(String, String)> = faults(network, file)
            .into_iter()
            .map(|(code, _, found)| (code, found))
            .collect();
        found.sort();
        found
    };
    let both = ["03-04-2026", "04/20/2026"].map(|day| ("ambiguous-date".to_owned(), day.to_owned()));
    assert_eq!(asked(&network, "Gemeente Aa"), both);
    let unchanged = letter(&network);
    // Beside them stand no other texts any more: the day that could be read came back as a day.
    let network = network.bytes("terug/aanleverbrief.xlsx", &unchanged);
    assert_eq!(asked(&network, "aanleverbrief"), both);
    let receipts = |network: &Network, file: &str| {
        let all = crate::common::table(&newest(network).join("programmabureau/data/receipts.csv"));
        let of_file = all
            .into_iter()
            .filter(|row| row["file"].contains(file) && row["table"] == "Mijlpalen");
        of_file
            .map(|row| (row["rows_accepted"].clone(), row["rows_refused"].clone()))
            .collect::<Vec<_>>()
    };
    network.run("run", &[]);
    assert_eq!(receipts(&network, "aanleverbrief"), [("1".to_owned(), "2".to_owned())]);
    // Mended, it counts: one day as a day of the year first, the other in words.
    let mended = typed(
        &typed(&unchanged, "04/20/2026", "2026-04-20"),
        "03-04-2026",
        "4 maart 2026",
    );
    let network = network.bytes("terug/aanleverbrief.xlsx", &mended);
    assert_eq!(asked(&network, "aanleverbrief"), []);
    network.run("run", &[]);
    assert_eq!(receipts(&network, "aanleverbrief"), [("3".to_owned(), "0".to_owned())]);
}

#[test]
fn letter_and_message_tell_the_same_of_a_file_that_came_after_the_reference_date() {
    let late = cover("20-11-2026", 1) + "periode;soort;hoeveelheid\n2026-10;geld;1000\n";
    let network = Network::small().file("2026-10/Gemeente Aa.csv", &late);
    let answer = network.run("run", &["--as-of", "2026-11-07"]);
    let partners = newest(&network).join("partners");
    assert!(
        !partners.join("aa/aanleverbrief_2026-10_aa.xlsx").exists(),
        "nothing is asked of who delivered"
    );
    assert!(
        partners.join("bb/aanleverbrief_2026-10_bb.xlsx").exists(),
        "bb sent nothing"
    );
    assert!(
        answer.stderr.contains("kwam op") || answer.stdout.contains("kwam op"),
        "{}",
        answer.stderr
    );
    let office = std::fs::read(newest(&network).join("programmabureau/aanlevering_2026-10.xlsx")).expect("the list");
    let texts = part(&office, "xl/sharedStrings.xml");
    assert!(
        texts.contains("We ontvingen die op 20 november 2026, na de peildatum"),
        "{texts}"
    );
    assert!(
        !texts.contains("Van Gemeente Aa is over oktober 2026 nog niets ontvangen"),
        "{texts}"
    );

    // Something else is asked: both say what came too late, and neither asks for the delivery.
    let network = Network::small()
        .file(
            "2026-10/Gemeente Aa 1.csv",
            &(cover("02-11-2026", 1) + "periode;soort;hoeveelheid\n2026-10;uren;ca. 40\n"),
        )
        .file("2026-10/Gemeente Aa 2.csv", &late.replace(";1\n\n", ";2\n\n"));
    network.run("run", &["--as-of", "2026-11-07"]);
    let told = "Op 20 november 2026 kwam ook nog 2026-10/Gemeente Aa 2.csv, na de peildatum";
    let office = std::fs::read(newest(&network).join("programmabureau/aanlevering_2026-10.xlsx")).expect("the list");
    for bytes in [letter(&network), office] {
        let texts = part(&bytes, "xl/sharedStrings.xml");
        assert!(texts.contains(told), "{texts}");
    }
    assert_eq!(contributed(&network, "aa"), "");
}

#[test]
fn control_totals_are_summed_by_unit_and_values_of_kpis_have_none() {
    let rows = "periode;soort;hoeveelheid\n2026-10;geld;1000\n2026-10;uren;12\n2026-10;uren;8\n2026-10;uren;ca. 40\n";
    let values = "\nkpi_id;periode;waarde\nk1;2026-10;7\n";
    let definition = "kpi_id;naam;soort;eenheid;richting;meettype;aggregatie;frequentie;geldig_van\n\
                      k1;Bereik;output;bezoeken;hoger;stroom;som;maand;2026-01-01\n";
    let network = Network::small()
        .file("bureau/KPI_definities.csv", definition)
        .file("2026-10/Gemeente Aa.csv", &(cover("02-11-2026", 1) + rows))
        .file("2026-10/Gemeente Aa KPI.csv", values.trim_start());
    network.run("run", &[]);
    let texts = part(&letter(&network), "xl/sharedStrings.xml");
    assert!(texts.contains("1.000 EUR; 20 uur"), "{texts}");
    assert!(!texts.contains("1.020"), "euros and hours are never added: {texts}");
    assert!(texts.contains("geen som"), "{texts}");
}

#[test]
fn what_only_the_programme_office_can_settle_is_not_asked_of_a_partner() {
    let more = "[[source]]\nfile = \"2026-10/Gemeente Aa.csv\"\ntable = \"Bijdragen\"\n\
                columns = { periode = \"periode\", soort = \"soort\", hoeveelheid = \"hoeveelheid\" }\n\
                [source.values.hoeveelheid]\nunit-column = \"wat\"\nunits = { uur = 1 }\n";
    let small = Network::small();
    let mut network = Network::with_pipeline(more);
    for name in ["bureau/Partners.csv", "bureau/Tarieven.csv"] {
        let text = std::fs::read_to_string(small.path("inbox").join(name)).unwrap();
        network = network.file(name, &text);
    }
    let network = network.file(
        "2026-10/Gemeente Aa.csv",
        "periode;soort;hoeveelheid;wat\n2026-10;uren;5;weken\n2026-10;uren;4;uur\n",
    );
    network.run("run", &[]);
    let texts = part(&letter(&network), "xl/sharedStrings.xml");
    assert!(
        texts.contains("U hoeft niets te doen: dit lost het programmabureau op"),
        "{texts}"
    );
    assert!(
        !texts.contains("pipelinebestand"),
        "that hint is for the office: {texts}"
    );
    let office = std::fs::read(newest(&network).join("programmabureau/aanlevering_2026-10.xlsx")).unwrap();
    assert!(part(&office, "xl/sharedStrings.xml").contains("zet die bij ‘units’ in het pipelinebestand"));
}

#[test]
fn rows_that_are_kept_are_not_called_refused() {
    // Two partners deliver the waiting time of the same month: each row stands, and there is no figure of the network.
    let definition = "kpi_id;naam;soort;eenheid;richting;meettype;aggregatie;frequentie;geldig_van\n\
                      k1;Wachttijd;output;dagen;lager;stand;laatste;maand;2026-01-01\n";
    let rows = |value: u8| format!("kpi_id;periode;waarde\nk1;2026-10;{value}\n");
    let network = Network::small()
        .file("bureau/KPI_definities.csv", definition)
        .file("2026-10/aa/KPI_metingen.csv", &rows(20))
        .file("2026-10/bb/KPI_metingen.csv", &rows(30));
    network.run("run", &[]);
    let texts = part(&letter(&network), "xl/sharedStrings.xml");
    assert!(texts.contains("Geen cijfer"), "{texts}");
    assert!(
        !texts.contains(" Geweigerd<") && !texts.contains(">Geweigerd<"),
        "{texts}"
    );
    assert!(texts.contains("1 gevonden: 1 aangenomen, 0 geweigerd"), "{texts}");
    assert!(!texts.contains("punt is fout"), "{texts}");
    let check = network.run("check", &[]);
    assert!(
        check.stdout.contains("0 geweigerd, 1 zonder cijfer"),
        "{}",
        check.stdout
    );
}

#[test]
fn the_rows_that_do_not_count_are_those_that_the_letter_marks() {
    // Two rows of the sheet, of which three months are wrong in one and all three in the other: the tab has a row a month.
    let mapping = "[[source]]\nfile = \"*/eigen.csv\"\ntable = \"contributions\"\nheader-row = 1\n\
                   columns = { soort = \"wat\" }\nconstants = { partner_id = \"aa\" }\n\
                   wide = { columns = \"maand *\", into = \"periode\", value = \"hoeveelheid\" }\n";
    let network = Network::with_pipeline(mapping);
    network.list_partner();
    let network = network.file(
        "2026-10/eigen.csv",
        "wat;maand 2026-07;maand 2026-08;maand 2026-09;maand 2026-10\ngeld;ca. 1;ca. 2;ca. 3;400\nvreugde;1;2;3;\ngeld;1;2;3;4\n",
    );
    network.run("run", &[]);
    let texts = part(&letter(&network), "xl/sharedStrings.xml");
    assert!(texts.contains("Daardoor tellen 6 rijen niet mee."), "{texts}");
    let receipts = network.data("receipts");
    let own = receipts
        .iter()
        .find(|row| row["file"] == "2026-10/eigen.csv")
        .expect("a receipt");
    assert_eq!(
        ["rows_found", "rows_accepted", "rows_refused", "records"].map(|name| own[name].as_str()),
        ["3", "1", "2", "5"]
    );
}
