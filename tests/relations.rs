//! The confidential relations file: made only where the pipeline file names its place, readable for its owner alone, and
//! found nowhere else.

use std::path::Path;

use crate::common::files::{contents, files_below};
use crate::common::{Answer, Network, vlecht};

const SURVEY: &str = "[survey]\ninbox = \"enquete\"\nlegal-basis = \"toestemming\"\ninformed-on = \"2026-01-15\"\nkeep-until = \"2028-12-31\"\n";

const ROOT: &str = "alleen-begeleider";

/// Three partners that judge each other in three rounds and took five decisions; between the first two trust falls twice.
fn network(more: &str) -> Network {
    let network = Network::with_pipeline(&format!("{SURVEY}{more}"))
        .file(
            "bureau/Partners.csv",
            "partner_id;naam;type;rechtsvorm;actief_van\naa;Gemeente Aa;gemeente;publiek;2025-01-01\nbb;Zorg Bé;zorgaanbieder;privaat;2025-01-01\ncc;Coöperatie Cé;inwoners;privaat;2025-01-01\n",
        )
        .file("bureau/Besluiten.csv", &decisions())
        .file("bureau/Standpunten.csv", &positions());
    let folder = network.path("enquete");
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join("antwoorden.csv"), answers()).unwrap();
    std::fs::write(
        folder.join("Enquete_items.csv"),
        "item_id;dimensie;schaal_min;schaal_max;omgekeerd;tekst\nP01;vertrouwen;1;5;nee;Wij vertrouwen deze organisatie.\n",
    )
    .unwrap();
    network
}

fn answers() -> String {
    let mut text = "meetronde;respondent_code;partner_id;item_id;over_partner_id;score\n".to_owned();
    let rounds = [("2025-09", [5, 4]), ("2026-03", [4, 4]), ("2026-09", [2, 4])];
    for (place, (round, [falling, steady])) in rounds.into_iter().enumerate() {
        for number in 0..6 {
            // Each round another one scores lower, so that not all change alike.
            let other = i32::from(number == place);
            for (from, about, score) in [
                ("aa", "bb", falling - other),
                ("bb", "aa", falling - other),
                ("aa", "cc", steady - other),
                ("cc", "aa", steady - other),
            ] {
                text.push_str(&format!("{round};zq{number}{from};{from};P01;{about};{score}\n"));
            }
        }
    }
    text
}

fn decisions() -> String {
    let mut text = "besluit_id;onderwerp;ingebracht\n".to_owned();
    for number in 1..=5 {
        text.push_str(&format!("B{number};Besluit {number};2026-0{number}-10\n"));
    }
    text
}

fn positions() -> String {
    let mut text = "besluit_id;partner_id;standpunt\n".to_owned();
    for number in 1..=5 {
        let other = if number == 2 { "tegen" } else { "voor" };
        text.push_str(&format!("B{number};aa;voor\nB{number};bb;{other}\n"));
    }
    text
}

fn relations(agreed: &str) -> String {
    format!("[relations]\nconfidential = \"{ROOT}\"\nagreed-by = [{agreed}]\n")
}

/// The cells of the first sheet of the relations file, as text.
fn cells(network: &Network) -> Vec<String> {
    use calamine::Reader as _;
    let path = network.path(ROOT).join("maand/2026-10/e01/relaties_2026-10.xlsx");
    let mut book = calamine::open_workbook_auto(&path).unwrap();
    let sheet = book.worksheet_range("Relaties").unwrap();
    sheet.rows().flatten().map(ToString::to_string).collect()
}

fn holds(folder: &Path, words: &[&str]) -> Vec<String> {
    let mut files = Vec::new();
    files_below(folder, &mut files);
    let mut found = Vec::new();
    for file in files {
        for part in contents(&file) {
            let text = String::from_utf8_lossy(&part).to_lowercase();
            for word in words {
                if text.contains(word) {
                    found.push(format!("{word} in {}", file.display()));
                }
            }
        }
    }
    found
}

/// What must stand nowhere but in the relations file: its figures, its words and its name.
const OWN: [&str; 7] = [
    "pair-trust",
    "pair-asymmetry",
    "pair-opposition",
    "relaties_2026",
    "twee metingen na elkaar",
    "onderling vertrouwen (0",
    "tegenover elkaar",
];

fn nothing_leaks(network: &Network, answer: &Answer) {
    assert_eq!(holds(&network.path("reports"), &OWN), Vec::<String>::new());
    for said in [&answer.stdout, &answer.stderr] {
        let said = said.to_lowercase();
        assert!(OWN.iter().all(|word| !said.contains(word)), "{said}");
    }
}

#[test]
fn without_a_place_in_the_pipeline_file_none_is_made() {
    let network = network("");
    let answer = network.run("run", &[]);
    assert!([0, 3].contains(&answer.code), "{}", answer.stderr);
    assert!(!network.path(ROOT).exists());
    nothing_leaks(&network, &answer);
}

#[test]
fn it_stands_in_a_root_of_its_own_and_its_figures_nowhere_else() {
    let network = network(&relations("\"aa\", \"bb\", \"cc\""));
    let answer = network.run("run", &[]);
    let edition = network.path(ROOT).join("maand/2026-10/e01");
    let mut names: Vec<String> = std::fs::read_dir(&edition)
        .unwrap_or_else(|fault| panic!("{fault}: {}", answer.stderr))
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    assert_eq!(names, ["SHA256SUMS", "manifest.json", "relaties_2026-10.xlsx"]);
    let cells = cells(&network);
    // The pair that fell twice comes first; of five decisions they stood opposite each other in one.
    let first = cells.iter().position(|cell| cell.starts_with("Gemeente Aa – Zorg Bé"));
    let second = cells
        .iter()
        .position(|cell| cell.starts_with("Gemeente Aa – Coöperatie Cé"));
    assert!(first.is_some() && first < second, "{cells:?}");
    assert!(
        cells.iter().any(|cell| cell.contains("twee metingen na elkaar")),
        "{cells:?}"
    );
    assert!(cells.iter().any(|cell| cell == "1 van de 5"), "{cells:?}");
    // No pseudonym stands in it.
    assert_eq!(holds(&network.path(ROOT), &["zq0aa", "zq1bb"]), Vec::<String>::new());
    nothing_leaks(&network, &answer);
    // The edition's own manifest tells nothing of it either.
    let manifest = std::fs::read_to_string(network.path("reports/maand/2026-10/e01/manifest.json")).unwrap();
    assert!(!manifest.contains(ROOT) && !manifest.contains("relaties"));
    // Run again, nothing has changed and no second one is made.
    network.run("run", &[]);
    assert!(!network.path(ROOT).join("maand/2026-10/e02").exists());
}

#[cfg(unix)]
#[test]
fn only_its_owner_may_read_it() {
    use std::os::unix::fs::PermissionsExt as _;
    let network = network(&relations("\"aa\", \"bb\""));
    network.run("run", &[]);
    let mode = |path: &str| {
        let path = network.path(ROOT).join(path);
        path.metadata().unwrap().permissions().mode() & 0o777
    };
    assert_eq!(mode("maand/2026-10/e01/relaties_2026-10.xlsx"), 0o600);
    assert_eq!(mode("maand/2026-10/e01/manifest.json"), 0o600);
    assert_eq!(mode("maand"), 0o700);
}

#[test]
fn a_pair_of_which_one_did_not_agree_is_not_in_it() {
    let network = network(&relations("\"aa\", \"bb\""));
    network.run("run", &[]);
    let cells = cells(&network);
    assert!(cells.iter().any(|cell| cell.contains("Gemeente Aa – Zorg Bé")));
    assert!(cells.iter().all(|cell| !cell.contains("Coöperatie Cé")), "{cells:?}");
}

#[test]
fn after_the_retention_date_and_inside_the_reports_it_is_not_made() {
    let network = network(&relations("\"aa\", \"bb\""));
    // 2 January 2029.
    on(&network, "1861999200", &["run", "maand.toml", "--as-of", "2029-01-01"]);
    assert!(!network.path(ROOT).exists());
    // Reports that go where the file stands would be read with it.
    let answer = network.run("run", &["--out", ROOT]);
    assert_eq!(answer.code, 4, "{}", answer.stderr);
    assert!(!network.path(ROOT).join("maand/2026-10/e01").exists());
}

/// A verb on a day: 20 November 2026, and one after the retention date.
fn on(network: &Network, clock: &str, arguments: &[&str]) -> Answer {
    vlecht(arguments, &network.path(""), &[("VLECHT_CLOCK", clock)])
}
const NOW: &str = "1795165200";
/// 1 February 2029.
const AFTER: &str = "1864720800";
const OF_PAIRS: &str = "alleen-begeleider/maand/2026-10/e01";

#[test]
fn it_is_verified_against_what_it_was_made_from() {
    let network = network(&relations("\"aa\", \"bb\", \"cc\""));
    assert!([0, 3].contains(&network.run("run", &[]).code));
    let pipeline = ["--pipeline", "maand.toml"];
    let holds = on(&network, NOW, &[&["verify", OF_PAIRS][..], &pipeline[..]].concat());
    assert_eq!(holds.code, 0, "{}{}", holds.stdout, holds.stderr);
    // One answer less is told; what is about the steering group's report is not looked for there.
    let answers = std::fs::read_to_string(network.path("enquete/antwoorden.csv")).unwrap();
    let fewer: Vec<&str> = answers.lines().filter(|line| !line.contains("zq5aa")).collect();
    std::fs::write(network.path("enquete/antwoorden.csv"), fewer.join("\n")).unwrap();
    let fails = on(
        &network,
        NOW,
        &["verify", OF_PAIRS, "--format", "json", "--pipeline", "maand.toml"],
    );
    assert_eq!(fails.code, 3, "{}{}", fails.stdout, fails.stderr);
    let found: serde_json::Value = serde_json::from_str(&fails.stdout).unwrap();
    assert_eq!(
        found["found"]["inputs"],
        serde_json::json!([["survey/antwoorden.csv", "changed"]])
    );
    assert_eq!(
        found["found"]["differing"],
        serde_json::json!(["relaties_2026-10.xlsx"])
    );
    // Figures of pairs are explained, compared and approved nowhere.
    for arguments in [
        &["explain", OF_PAIRS, "Relaties!B5"][..],
        &["diff", OF_PAIRS, OF_PAIRS],
        &["approve", OF_PAIRS],
    ] {
        let refused = on(&network, NOW, arguments);
        assert_eq!(refused.code, 2, "{arguments:?}");
        assert!(refused.stderr.contains("vertrouwelijk"), "{}", refused.stderr);
        nothing_leaks(
            &network,
            &Answer {
                stderr: String::new(),
                ..refused
            },
        );
    }
}

#[cfg(unix)]
#[test]
fn what_is_withdrawn_stays_its_owners_alone_and_is_listed_nowhere() {
    use std::os::unix::fs::PermissionsExt as _;
    let network = network(&relations("\"aa\", \"bb\""));
    network.run("run", &[]);
    let withdrawn = on(
        &network,
        NOW,
        &["withdraw", OF_PAIRS, "--why", "een partner trok zich terug"],
    );
    assert_eq!(withdrawn.code, 0, "{}", withdrawn.stderr);
    let root = network.path(ROOT);
    assert!(!root.join("index.html").exists(), "no page lists it");
    assert!(!root.join("maand/latest").exists(), "nothing points to it");
    let record = root.join("maand/2026-10/e01.withdrawn.json");
    assert_eq!(record.metadata().unwrap().permissions().mode() & 0o777, 0o600);
    // The same report once more does not bring it back; a reason does.
    let main = "reports/maand/2026-10/e01";
    assert_eq!(on(&network, NOW, &["withdraw", main, "--why", "proef"]).code, 0);
    assert_eq!(network.run("run", &[]).code, 1);
    assert!(!root.join("maand/2026-10/e02").exists());
    assert!([0, 3].contains(&network.run("run", &["--why", "toch goed"]).code));
    assert!(root.join("maand/2026-10/e02").exists());
    nothing_leaks(&network, &withdrawn);
}

#[test]
fn after_the_retention_date_it_goes_with_a_record_of_its_own_and_the_answers_are_named() {
    let network = network(&relations("\"aa\", \"bb\""));
    network.run("run", &[]);
    let survey = std::fs::read(network.path("enquete/antwoorden.csv")).unwrap();
    let early = on(&network, NOW, &["prune", "maand.toml", "--yes"]);
    assert_eq!(early.code, 2, "no rule and no term that is over: {}", early.stderr);
    let dry = on(&network, AFTER, &["prune", "maand.toml"]);
    assert_eq!(dry.code, 0, "{}", dry.stderr);
    assert!(dry.stdout.contains("relatiebestand 2026-10/e01"), "{}", dry.stdout);
    assert!(dry.stderr.contains("survey/antwoorden.csv"), "{}", dry.stderr);
    assert!(network.path(OF_PAIRS).exists(), "nothing goes without --yes");
    assert_eq!(on(&network, AFTER, &["prune", "maand.toml", "--yes"]).code, 0);
    assert!(!network.path(OF_PAIRS).exists());
    assert!(
        network.path("reports/maand/2026-10/e01").exists(),
        "aggregates may stay"
    );
    let shelf = network.path(ROOT).join("maand");
    assert!(shelf.join("2026-10/e01.destroyed.json").exists());
    let records = std::fs::read_dir(&shelf).unwrap().flatten();
    let mut records = records.filter(|entry| entry.file_name().to_string_lossy().contains("vernietiging"));
    let record = std::fs::read_to_string(records.next().unwrap().path()).unwrap();
    assert!(
        record.contains("2026-10/e01") && record.contains("keep-until"),
        "{record}"
    );
    // The inbox of the survey is never written to: its files are named, and stay.
    assert_eq!(std::fs::read(network.path("enquete/antwoorden.csv")).unwrap(), survey);
    let again = on(&network, AFTER, &["prune", "maand.toml", "--format", "json"]);
    let told: serde_json::Value = serde_json::from_str(&again.stdout).unwrap();
    assert_eq!(
        (&told["relations"], &told["due"]),
        (&serde_json::json!([]), &serde_json::json!([]))
    );
    assert_eq!(
        told["survey_left"],
        serde_json::json!(["survey/Enquete_items.csv", "survey/antwoorden.csv"])
    );
}
