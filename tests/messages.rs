//! Messages as people meet them: explained, grouped, and found again from a cell.

use std::fmt::Write as _;

use crate::common::{Answer, Network, vlecht};

const EDITION: &str = "reports/maand/2026-10/e01";

fn explain(network: &Network, arguments: &[&str]) -> Answer {
    let all: Vec<&str> = [&["explain"], arguments].concat();
    vlecht(&all, &network.path(""), &[])
}

/// A network in which the last two rows of `aa` are refused and one cell counts as missing.
fn with_refusals() -> Network {
    Network::small().file(
        "2026-10/aa.csv",
        "partner_id;periode;soort;hoeveelheid;waarde_eur;project_id\naa;2026-10;geld;1000;;\naa;2026-10;geld;veel;;\naa;ooit;geld;5;;\n",
    )
}

#[test]
fn a_code_is_explained_in_both_languages() {
    let network = Network::new();
    let dutch = explain(&network, &["bad-number"]);
    assert_eq!(dutch.code, 0);
    for part in [
        "bad-number – De waarde in de kolom ‹kolom› is niet als getal te lezen.",
        "Ernst: Geweigerd",
        "Gevolg: De rij telt niet mee",
        "Verwacht: een getal",
        "Wat te doen: Typ alleen het getal in de cel",
        "Exitcode: 3",
    ] {
        assert!(dutch.stdout.contains(part), "{part}\n{}", dutch.stdout);
    }
    let english = explain(&network, &["bad-number", "--lang", "en"]);
    assert!(
        english.stdout.contains("What happens: The row does not count"),
        "{}",
        english.stdout
    );
}

#[test]
fn an_unknown_word_gets_a_proposal() {
    let network = Network::new();
    let answer = explain(&network, &["bad-numbr"]);
    assert_eq!(answer.code, 2);
    assert!(answer.stderr.contains("Bedoelde u: bad-number?"), "{}", answer.stderr);
    let answer = explain(&network, &["zonnebloem"]);
    assert!(!answer.stderr.contains("Bedoelde u"), "{}", answer.stderr);
}

#[test]
fn a_refused_cell_of_an_edition_says_why() {
    let network = with_refusals();
    assert_eq!(network.run("run", &[]).code, 3);
    let at = |cell: &str| {
        let cell = format!("2026-10/aa.csv!{cell}");
        explain(&network, &[EDITION, &cell, "--pipeline", "maand.toml"])
    };
    let refused = at("D3");
    assert_eq!(refused.code, 0, "{}", refused.stderr);
    for part in [
        "2026-10/aa.csv!D3 – De rij telt niet mee tot zij is verbeterd.",
        "[bad-number]",
        "Gevonden: veel",
    ] {
        assert!(refused.stdout.contains(part), "{part}\n{}", refused.stdout);
    }
    // Another cell of a refused row is refused with it, and a row that counts feeds figures.
    assert!(at("D4").stdout.contains("[bad-period]"));
    let counts = at("D2");
    assert!(
        counts.stdout.contains("contribution-value") && !counts.stdout.contains("[bad-"),
        "{}",
        counts.stdout
    );
    assert_eq!(at("D99").code, 2);
}

#[test]
fn a_cell_of_a_refused_file_or_sheet_says_why() {
    let network = Network::small()
        .file("2026-10/aa.csv", "periode;soort;hoeveelheid\n2026-10;geld;5\n")
        .file(
            "2026-10/bb.csv",
            "periode;soort;hoeveelheid;Hoeveelheid\n2026-10;geld;5;6\n",
        )
        .file("2026-10/cc.xlsx", "%PDF-1.7");
    assert_eq!(network.run("run", &[]).code, 3);
    for (cell, code) in [
        ("2026-10/bb.csv!C2", "duplicate-header"),
        ("2026-10/cc.xlsx!A1", "file-format"),
    ] {
        let answer = explain(&network, &[EDITION, cell, "--pipeline", "maand.toml"]);
        assert!(
            answer.stdout.contains(&format!("[{code}]")),
            "{cell}: {}{}",
            answer.stdout,
            answer.stderr
        );
    }
}

#[test]
fn ten_thousand_faults_are_a_page_on_the_terminal_and_whole_in_the_data_file() {
    let mut text = "periode;soort;hoeveelheid\n2026-10;geld;1\n".to_owned();
    for row in 0..10_000 {
        let _ = writeln!(text, "2026-10;geld;ongeveer {row}");
    }
    let network = Network::small().file("2026-10/aa.csv", &text);
    let answer = network.run("run", &[]);
    assert_eq!(answer.code, 3, "{}", answer.stderr);
    assert!(answer.stderr.lines().count() < 30, "{}", answer.stderr);
    for part in [
        "Gemeente Aa: 10.000 geweigerd",
        "kolom hoeveelheid: 10.000 cellen zonder leesbaar getal, eerste C3",
        "ongeveer 0 · ongeveer 1 · ongeveer 2 en nog 9997 andere",
        "in deze cellen",
    ] {
        assert!(answer.stderr.contains(part), "{part}\n{}", answer.stderr);
    }
    let diagnostics = network.data("diagnostics");
    let bad = diagnostics.iter().filter(|row| row["code"] == "bad-number");
    assert_eq!(bad.count(), 10_000);
}

#[test]
fn the_worst_partner_comes_first() {
    let network = Network::small()
        .file(
            "2026-10/aa.csv",
            "periode;soort;hoeveelheid\n2026-10;geld;x\n2026-10;geld;5\n",
        )
        .file(
            "2026-10/bb.csv",
            "periode;soort;hoeveelheid\n2026-10;geld;x\n2026-10;geld;y\n",
        );
    let answer = network.run("check", &[]);
    let place = |name: &str| {
        answer
            .stdout
            .find(&format!("\n{name}: "))
            .or(answer.stdout.starts_with(name).then_some(0))
    };
    assert!(place("Zorggroep Bé") < place("Gemeente Aa"), "{}", answer.stdout);
    assert!(place("Gemeente Aa") < place("Coöperatie Cé"), "{}", answer.stdout);
}

#[test]
fn an_english_message_names_things_in_english() {
    let network = with_refusals();
    let answer = network.run("check", &["--lang", "en"]);
    assert!(answer.stdout.contains("the column ‘quantity’"), "{}", answer.stdout);
    assert!(
        !answer.stdout.contains("hoeveelheid") && !answer.stdout.contains("periode"),
        "{}",
        answer.stdout
    );
}
