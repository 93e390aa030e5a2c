//! The survey from questionnaire to figure: what is sent out, which exports are read, what is never shown, and what
//! happens after the retention date.

use vlecht::contract::questionnaire;
use vlecht::intake::read::{Read, read_bytes};
use vlecht::locale::Language;

use crate::common::files::{contents, files_below};
use crate::common::records::frame;
use crate::common::{Answer, Network, table, vlecht};

/// The section of the pipeline, with a retention date.
fn section(keep_until: &str) -> String {
    format!(
        "[survey]\ninbox = \"enquete\"\nlegal-basis = \"toestemming\"\ninformed-on = \"2026-01-15\"\nkeep-until = \"{keep_until}\"\n"
    )
}

/// Two partners and a restricted folder with one file.
fn network(keep_until: &str, file: &str, text: &str) -> Network {
    let network = Network::with_pipeline(&section(keep_until)).file(
        "bureau/Partners.csv",
        "partner_id;naam;type;rechtsvorm;actief_van\naa;Gemeente Aa;gemeente;publiek;2026-01-01\nbb;Zorg B;zorgaanbieder;privaat;2026-01-01\n",
    );
    put(&network, file, text.as_bytes());
    network
}

/// Two partners whose people answered, with the items.
pub(crate) fn answered() -> Network {
    let network = network("2028-12-31", "export_2026-05.csv", &wide(HEADER, &ANSWERS));
    put(&network, "Enquete_items.csv", items().as_bytes());
    network
}

fn put(network: &Network, file: &str, bytes: &[u8]) {
    let path = network.path("enquete").join(file);
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    std::fs::write(path, bytes).unwrap();
}

/// An export in wide form about urgency, balance and energy; a line per respondent of a partner.
fn wide(header: &str, answers: &[(&str, &str)]) -> String {
    let mut text = format!("{header}\n");
    for (number, (partner, line)) in answers.iter().enumerate() {
        text.push_str(&format!("qz{number:03}x;{partner};{line}\n"));
    }
    text
}

/// Six respondents of each partner; on urgency a mean of 4 for `aa` and of 3 for `bb`.
const ANSWERS: [(&str, &str); 12] = [
    ("aa", "eens;niet eens, niet oneens;helemaal eens"),
    ("aa", "eens;oneens;eens"),
    ("aa", "helemaal eens;oneens;eens"),
    ("aa", "niet eens, niet oneens;eens;oneens"),
    ("aa", "eens;eens;weet niet / n.v.t."),
    ("aa", "mee eens;oneens;eens"),
    ("bb", "oneens;eens;eens"),
    ("bb", "eens;eens;oneens"),
    ("bb", "3;4;2"),
    ("bb", "3;2;4"),
    ("bb", "2 - oneens;4;4"),
    ("bb", "4 - eens;3;4"),
];

const HEADER: &str = "Respondent;Organisatie;V07;V08. Wat wij erin steken en wat het ons oplevert, is in balans.;Werken in dit netwerk geeft mij energie.";

/// The items, for a file of their own.
fn items() -> String {
    let mut text = "item_id;dimensie;schaal_min;schaal_max;omgekeerd;tekst\n".to_owned();
    for item in &questionnaire().items {
        let turned = if item.reversed { "ja" } else { "nee" };
        text.push_str(&format!("{};{};1;5;{turned};{}\n", item.id, item.dimension, item.nl));
    }
    text
}

fn figure(
    rows: &[std::collections::BTreeMap<String, String>],
    indicator: &str,
    subject: &str,
) -> (String, String, String) {
    let row = rows
        .iter()
        .find(|row| row["indicator"] == indicator && row["subject"] == subject)
        .unwrap_or_else(|| panic!("{indicator} {subject}"));
    (row["value"].clone(), row["n"].clone(), row["status"].clone())
}

fn text(value: &str, n: &str, status: &str) -> (String, String, String) {
    (value.to_owned(), n.to_owned(), status.to_owned())
}

/// The records of the answers: item, score, not applicable.
fn records(read: &Read) -> Vec<(String, Option<i64>, bool)> {
    let at = read.reading.tables.iter().position(|table| table.records > 0).unwrap();
    let frame = frame(read, at).unwrap();
    let items = frame.column("item_id").unwrap().str().unwrap();
    let scores = frame.column("score").unwrap().i64().unwrap();
    let none = frame.column("not_applicable").unwrap().bool().unwrap();
    (0..frame.height())
        .map(|row| {
            (
                items.get(row).unwrap().to_owned(),
                scores.get(row),
                none.get(row).unwrap_or(false),
            )
        })
        .collect()
}

#[test]
fn words_and_numbers_in_a_column_per_item_give_the_figures_of_the_long_form() {
    let network = network("2028-12-31", "export_2026-09.csv", &wide(HEADER, &ANSWERS));
    put(&network, "Enquete_items.csv", items().as_bytes());
    let answer = network.run("run", &["--lang", "nl"]);
    let found = network.data("measurements");
    // Urgency of aa: 4 4 5 3 4 4, mean 4 → 75; of bb: 2 4 3 3 2 4, mean 3 → 50; the network (75 + 50) ÷ 2 = 62,5 → 63.
    assert_eq!(
        figure(&found, "survey-dimension", "urgency/aa"),
        text("75", "6", "normal"),
        "{}",
        answer.stderr
    );
    assert_eq!(
        figure(&found, "survey-dimension", "urgency/bb"),
        text("50", "6", "normal")
    );
    assert_eq!(
        figure(&found, "survey-dimension", "urgency"),
        text("63", "12", "normal")
    );
    // One of aa chose that it does not apply: five answers are left about energy.
    assert_eq!(figure(&found, "survey-dimension", "energy/aa").1, "5");
    let receipts = network.data("receipts");
    let of_survey = receipts
        .iter()
        .find(|row| row["file"] == "survey/export_2026-09.csv")
        .unwrap();
    let counts = [
        "rows_found",
        "rows_accepted",
        "rows_refused",
        "rows_set_aside",
        "records",
        "control_sum",
    ];
    assert_eq!(
        counts.map(|column| of_survey[column].as_str()),
        ["12", "12", "0", "0", "36", ""]
    );

    let mut long = "meetronde;respondent_code;partner_id;item_id;score\n".to_owned();
    let scores = [
        (0, [4, 3, 5]),
        (0, [4, 2, 4]),
        (0, [5, 2, 4]),
        (0, [3, 4, 2]),
        (0, [4, 4, 0]),
        (0, [4, 2, 4]),
        (1, [2, 4, 4]),
        (1, [4, 4, 2]),
        (1, [3, 4, 2]),
        (1, [3, 2, 4]),
        (1, [2, 4, 4]),
        (1, [4, 3, 4]),
    ];
    for (number, (partner, scores)) in scores.iter().enumerate() {
        for (item, score) in ["V07", "V08", "V09"]
            .iter()
            .zip(scores)
            .filter(|(_, score)| **score > 0)
        {
            long.push_str(&format!(
                "2026-09;r{number};{};{item};{score}\n",
                ["aa", "bb"][*partner]
            ));
        }
    }
    let other = self::network("2028-12-31", "Enquete.csv", &long);
    put(&other, "Enquete_items.csv", items().as_bytes());
    other.run("run", &[]);
    let of_survey = |rows: Vec<std::collections::BTreeMap<String, String>>| -> Vec<[String; 5]> {
        rows.into_iter()
            .filter(|row| row["subject_type"] == "survey")
            .map(|row| ["indicator", "subject", "value", "n", "status"].map(|column| row[column].clone()))
            .collect()
    };
    assert_eq!(
        of_survey(network.data("measurements")),
        of_survey(other.data("measurements"))
    );
}

#[test]
fn words_in_the_long_form_give_the_figures_of_numbers() {
    let header = "meetronde;respondent_code;partner_id;item_id;score\n";
    let (mut words, mut numbers) = (header.to_owned(), header.to_owned());
    let answers = [
        ("eens", "4"),
        ("4 - eens", "4"),
        ("helemaal eens", "5"),
        ("oneens", "2"),
        ("neutraal", "3"),
        ("strongly agree", "5"),
    ];
    for (number, (word, score)) in answers.iter().enumerate() {
        words.push_str(&format!("2026-09;r{number};aa;V07;{word}\n"));
        numbers.push_str(&format!("2026-09;r{number};aa;V07;{score}\n"));
    }
    words.push_str("2026-09;r9;aa;V07;weet niet\n");
    let of = |text: &str| {
        let network = network("2028-12-31", "Enquete.csv", text);
        put(&network, "Enquete_items.csv", items().as_bytes());
        network.run("run", &[]);
        figure(&network.data("measurements"), "survey-dimension", "urgency/aa")
    };
    // 4 4 5 2 3 5: mean 3,8333 → 70,8; who does not know counts in no mean.
    assert_eq!(of(&words), text("71", "6", "normal"));
    assert_eq!(of(&numbers), of(&words));
}

#[test]
fn with_the_number_of_people_invited_the_response_is_told() {
    let answers = wide(HEADER, &ANSWERS);
    let more = format!("{}invited = {{ \"2026-09\" = 16 }}\n", section("2028-12-31"));
    let known = Network::with_pipeline(&more).file(
        "bureau/Partners.csv",
        "partner_id;naam;type;rechtsvorm;actief_van\naa;Gemeente Aa;gemeente;publiek;2026-01-01\nbb;Zorg B;zorgaanbieder;privaat;2026-01-01\n",
    );
    put(&known, "export_2026-09.csv", answers.as_bytes());
    put(&known, "Enquete_items.csv", items().as_bytes());
    known.run("run", &[]);
    let of = |network: &Network| figure(&network.data("measurements"), "survey-response", "network/people");
    // 12 of 16.
    assert_eq!(of(&known), text("0.75", "12", "normal"));
    let unknown = network("2028-12-31", "export_2026-09.csv", &answers);
    put(&unknown, "Enquete_items.csv", items().as_bytes());
    unknown.run("run", &[]);
    assert_eq!(of(&unknown), text("", "", "missing"));
}

#[test]
fn an_answer_that_does_not_apply_is_a_record_without_a_score() {
    let text = "respondent_code;partner_id;V07;V08;V09\nr1;aa;agree;n/a;\nr2;aa;5 - strongly agree;2;nvt\n";
    let read = read_bytes(text.as_bytes(), "survey/export_2026-09.csv", &[], true);
    assert!(read.reading.diagnostics.is_empty(), "{:?}", read.reading.diagnostics);
    let said = |item: &str, score, none| (item.to_owned(), score, none);
    // What is empty was not answered: no record, and no zero.
    assert_eq!(
        records(&read),
        [
            said("V07", Some(4), false),
            said("V08", None, true),
            said("V07", Some(5), false),
            said("V08", Some(2), false),
            said("V09", None, true),
        ]
    );
}

#[test]
fn what_is_not_clear_is_asked_at_its_cell() {
    let text = "respondent_code;partner_id;V01;V02;V02;Vraag die niemand kent\nr1;aa;eens;2;3;4\nr2;aa;soms;2;3;4\nr3;aa;5 - oneens;2;3;4\nr4;aa;0;2;3;4\n";
    let read = read_bytes(text.as_bytes(), "survey/export_2026-09.csv", &[], true);
    let said: Vec<(String, String, String)> = read
        .reading
        .diagnostics
        .iter()
        .map(|said| {
            (
                said.code.id().to_owned(),
                said.place.cell.unwrap().to_string(),
                said.found.clone(),
            )
        })
        .collect();
    let codes: Vec<(&str, &str)> = said
        .iter()
        .map(|(code, cell, _)| (code.as_str(), cell.as_str()))
        .collect();
    assert_eq!(
        codes,
        [
            ("survey-item", "D1"),
            ("survey-item", "E1"),
            ("survey-item", "F1"),
            ("survey-answer", "C3"),
            ("survey-answer", "C4"),
            ("out-of-bounds", "C5"),
        ]
    );
    assert!(
        said.iter()
            .all(|(_, _, found)| !found.contains("soms") && !found.contains("oneens") && !found.contains("niemand"))
    );
    let table = &read.reading.tables[0];
    assert_eq!((table.rows_found, table.rows_accepted, table.rows_refused), (4, 1, 3));
    // Nothing of a respondent is sent back.
    assert!(table.refused.is_empty());
}

#[test]
fn answers_in_a_column_per_item_are_read_from_the_restricted_folder_only() {
    let text = wide(HEADER, &ANSWERS);
    let read = read_bytes(text.as_bytes(), "2026-09/export.csv", &[], false);
    let codes: Vec<&str> = read.reading.diagnostics.iter().map(|said| said.code.id()).collect();
    assert_eq!(codes, ["survey-not-read"]);
    let table = &read.reading.tables[0];
    assert_eq!((table.rows_found, table.rows_set_aside, table.records), (12, 12, 0));
    assert!(read.accepted.iter().all(Option::is_none));
}

#[test]
fn the_workbook_of_a_round_is_ready_in_both_languages_and_reads_back() {
    let network = network("2028-12-31", "LEESMIJ.txt", "");
    for (language, file, pulse, sheet) in [
        (Language::Nl, "enquete_2026-10.xlsx", "peiling_2026-K4.xlsx", "Enquete"),
        (Language::En, "survey_2026-10.xlsx", "pulse_2026-K4.xlsx", "Survey"),
    ] {
        for option in ["--survey", "--survey=pulse"] {
            let answer = network.run("template", &[option, "--lang", language.id(), "--out", "uit"]);
            assert_eq!(answer.code, 0, "{}", answer.stderr);
        }
        for (file, asked) in [(file, 12), (pulse, 3)] {
            let path = network.path("uit").join(file);
            let parts: String = contents(&path)
                .iter()
                .map(|part| String::from_utf8_lossy(part).into_owned())
                .collect();
            // Purpose, legal basis, retention date and the smallest group stand in the texts.
            let (until, basis) = match language {
                Language::Nl => ("31 december 2028", "op grond van: toestemming"),
                Language::En => ("31 December 2028", "on the basis of: toestemming"),
            };
            assert!(parts.contains(until) && parts.contains(basis), "{file}");
            let statements = questionnaire()
                .items
                .iter()
                .filter(|item| parts.contains(&format!("{}. {}", item.id, item.text(language))));
            assert_eq!(statements.count(), asked, "{file}");
            let read = read_bytes(&std::fs::read(&path).unwrap(), &format!("survey/{file}"), &[], true);
            let worst = read
                .reading
                .diagnostics
                .iter()
                .map(|said| (said.code.id(), said.severity().id()))
                .collect::<Vec<_>>();
            assert!(
                worst.iter().all(|(_, severity)| *severity != "error"),
                "{file}: {worst:?}"
            );
            let items = read
                .reading
                .tables
                .iter()
                .find(|table| table.rows_accepted == 12)
                .unwrap();
            assert_eq!(
                (items.rows_found - items.rows_set_aside, items.records),
                (12, 12),
                "{file}"
            );
            let answers = read.reading.tables.iter().find(|table| table.sheet == sheet).unwrap();
            assert_eq!((answers.rows_refused, answers.records), (0, 0), "{file}");
        }
    }
}

#[test]
fn without_a_legal_basis_no_questionnaire_is_made() {
    let network = Network::small();
    let answer = network.run("template", &["--survey", "--lang", "nl", "--out", "uit"]);
    assert_eq!(answer.code, 2);
    assert!(answer.stderr.contains("[survey]"), "{}", answer.stderr);
    let ended = self::network("2026-06-30", "export_2026-05.csv", &wide(HEADER, &ANSWERS));
    let answer = ended.run("template", &["--survey", "--lang", "nl", "--out", "uit"]);
    assert_eq!(answer.code, 2);
    assert!(answer.stderr.contains("30 juni 2026"), "{}", answer.stderr);
    // The restricted folder is never written either.
    let open = self::network("2028-12-31", "export_2026-05.csv", &wide(HEADER, &ANSWERS));
    assert_eq!(open.run("template", &["--survey", "--out", "enquete"]).code, 2);
}

#[test]
fn after_the_retention_date_no_answer_is_read_and_a_record_is_drafted() {
    let network = network("2026-06-30", "export_2026-05.csv", &wide(HEADER, &ANSWERS));
    put(&network, "Enquete_items.csv", items().as_bytes());
    let answer = network.run("run", &["--lang", "nl"]);
    let edition = network.path("reports/maand/2026-10/e01");
    assert!(
        network
            .data("measurements")
            .iter()
            .all(|row| row["subject_type"] != "survey")
    );
    assert!(
        network
            .data("receipts")
            .iter()
            .all(|row| !row["file"].starts_with("survey/"))
    );
    let said: Vec<_> = network
        .data("diagnostics")
        .into_iter()
        .filter(|row| row["code"] == "survey-kept")
        .collect();
    assert_eq!(said.len(), 1);
    assert!(
        answer.stderr.contains("survey-kept") || answer.stdout.contains("survey-kept"),
        "{}",
        answer.stderr
    );
    let record = std::fs::read_to_string(edition.join("programmabureau/vernietiging-enquete_concept.txt")).unwrap();
    for part in [
        "30 juni 2026",
        "toestemming",
        "- survey/Enquete_items.csv",
        "- survey/export_2026-05.csv",
        "Aantal: 2",
        "Vernietigd op:",
    ] {
        assert!(record.contains(part), "{part}\n{record}");
    }
    let manifest = std::fs::read_to_string(edition.join("manifest.json")).unwrap();
    assert!(manifest.contains("vernietiging-enquete_concept.txt"));
    // Once they are gone there is nothing to record, and the month is made anew.
    std::fs::remove_dir_all(network.path("enquete")).unwrap();
    std::fs::create_dir_all(network.path("enquete")).unwrap();
    network.run("run", &[]);
    let second = network.path("reports/maand/2026-10/e02/programmabureau");
    assert!(second.exists() && !second.join("vernietiging-enquete_concept.txt").exists());
}

#[test]
fn p19_one_late_answer_is_not_told_by_two_editions() {
    let network = network("2028-12-31", "export_2026-09.csv", &wide(HEADER, &ANSWERS));
    put(&network, "Enquete_items.csv", items().as_bytes());
    let run = |period: &str| -> Answer { network.run("run", &["--period", period]) };
    let figures =
        |period: &str| table(&network.path(&format!("reports/maand/{period}/programmabureau/data/measurements.csv")));
    run("2026-09");
    assert_eq!(figure(&figures("2026-09/e01"), "survey-dimension", "urgency/aa").1, "6");
    // A seventh respondent of aa: 6 and 7 together would tell what it answered. bb goes along, or it would follow.
    let mut late = ANSWERS.to_vec();
    late.push(("aa", "helemaal oneens;oneens;oneens"));
    put(&network, "export_2026-09.csv", wide(HEADER, &late).as_bytes());
    run("2026-10");
    let found = figures("2026-10/e01");
    for subject in ["urgency/aa", "urgency/bb", "urgency", "energy/aa", "balance"] {
        assert_eq!(
            figure(&found, "survey-dimension", subject),
            text("", "", "suppressed"),
            "{subject}"
        );
    }
    // An edition that kept it back changes nothing about what an older one showed.
    run("2026-11");
    assert_eq!(
        figure(&figures("2026-11/e01"), "survey-dimension", "urgency/aa").2,
        "suppressed"
    );
    // With five more than were shown a figure is about enough people again.
    late.extend([("aa", "eens;eens;oneens"); 4]);
    put(&network, "export_2026-09.csv", wide(HEADER, &late).as_bytes());
    run("2026-12");
    assert_eq!(
        figure(&figures("2026-12/e01"), "survey-dimension", "urgency/aa").1,
        "11"
    );
}

#[test]
fn answers_without_a_delivery_beside_them_are_not_published() {
    let network = network("2028-12-31", "Enquete_items.csv", &items());
    assert_eq!(network.run("run", &[]).code, 3, "a partner's register is a delivery");
    let network = network_of_answers();
    let answer = network.run("run", &[]);
    assert_eq!(answer.code, 1, "{}", answer.stderr);
    assert!(!network.path("reports/maand/latest").exists());
}

/// A network of which nothing but the items of its survey was delivered.
fn network_of_answers() -> Network {
    let network = network("2028-12-31", "Enquete_items.csv", &items());
    std::fs::remove_file(network.path("inbox/bureau/Partners.csv")).unwrap();
    network
}

#[test]
fn no_answer_no_statement_and_no_respondent_stands_in_an_output_a_log_or_a_name() {
    let mut answers = ANSWERS.to_vec();
    answers.push(("aa", "Zuurkoolstamppot;oneens;oneens"));
    answers.push(("aa", "zeer mee eens;sterk oneens;oneens"));
    let header = format!("{HEADER};Wat wilt u nog kwijt over Zuurkool;V01;V01");
    let rows: Vec<(&str, String)> = answers
        .iter()
        .map(|(partner, line)| (*partner, format!("{line};Zuurkoolsoep;4;4")))
        .collect();
    let rows: Vec<(&str, &str)> = rows.iter().map(|(partner, line)| (*partner, line.as_str())).collect();
    let network = network("2028-12-31", "export_2026-09.csv", &wide(&header, &rows));
    put(&network, "Enquete_items.csv", items().as_bytes());
    // Words of the scale that no text of the program uses, a part of a statement, and codes such as qz007x.
    let secret = [
        "Zuurkoolstamppot",
        "Zuurkoolsoep",
        "zeer mee eens",
        "sterk oneens",
        "geeft mij energie",
        "qz0",
    ];
    let assert_free = |name: &str, bytes: &[u8], secret: &[&str]| {
        for word in secret {
            let is_there = bytes.windows(word.len()).any(|window| window == word.as_bytes());
            assert!(!is_there, "{word} stands in {name}");
        }
    };
    for verb in ["check", "run"] {
        for format in ["json", "text"] {
            let answer = network.run(verb, &["--format", format, "--lang", "nl"]);
            let said = format!("{}{}", answer.stdout, answer.stderr);
            assert_free(verb, said.as_bytes(), &secret);
        }
    }
    let mut files = Vec::new();
    files_below(&network.path("reports"), &mut files);
    assert!(files.len() > 10);
    for file in &files {
        for part in contents(file) {
            assert_free(&file.display().to_string(), &part, &secret);
        }
    }
    // The cache holds the rows that were read, and nothing of them in the names of its files.
    let mut cached = Vec::new();
    files_below(&network.path("cache"), &mut cached);
    for file in &cached {
        assert_free("cache", file.display().to_string().as_bytes(), &secret);
        for part in contents(file) {
            // What was not read is not kept.
            assert_free("cache", &part, &["Zuurkoolstamppot", "Zuurkoolsoep"]);
        }
    }
    let figure = vlecht(
        &["explain", "reports/maand/2026-10/e01", "survey/export_2026-09.csv!C2"],
        &network.path(""),
        &[],
    );
    assert_free("explain", figure.stdout.as_bytes(), &["mee eens", "qz0"]);
}

#[test]
fn after_the_retention_date_what_was_read_of_answers_goes_from_the_cache() {
    let network = answered();
    assert!(matches!(network.run("run", &[]).code, 0 | 3));
    let is_kept = || {
        let mut files = Vec::new();
        files_below(&network.path("cache"), &mut files);
        let holds = |bytes: Vec<u8>| bytes.windows(6).any(|part| part == b"qz000x");
        files.iter().any(|file| holds(std::fs::read(file).unwrap()))
    };
    // 2 January 2029.
    let prune = |more: &[&str]| {
        let arguments = [&["prune", "maand.toml"], more].concat();
        vlecht(&arguments, &network.path(""), &[("VLECHT_CLOCK", "1862000000")])
    };
    assert_eq!(prune(&[]).code, 0);
    assert!(is_kept(), "nobody said yes");
    let done = prune(&["--yes"]);
    assert_eq!(done.code, 0, "{}", done.stderr);
    assert!(done.stderr.contains("verwijderd uit de cache"), "{}", done.stderr);
    assert!(!is_kept());
}
