//! Every command that the README and the pages of the administrator and the privacy officer show is one that the program takes, and does.

use crate::common::{Network, project, vlecht};

const MORE: &str = "[retention]\nconcept-months = 600\n[survey]\ninbox = \"enquete\"\nlegal-basis = \"toestemming\"\ninformed-on = \"2026-01-15\"\nkeep-until = \"2035-12-31\"\n";
const EDITION: &str = "reports/maand/2026-10/e01";

/// A network with an edition, an approved layout for its names, and a story.
fn network() -> Network {
    let network = Network::delivered(MORE).file(
        "2026-10/aa/verhalen.csv",
        "casus_id;datum;titel;verhaal;toestemming_op;toestemming_voor;herleidbaarheid_getoetst_door_rol\n\
         C1;2026-10-12;Weer rust;Binnen een week.;2026-10-20;openbaar;privacyfunctionaris\n",
    );
    std::fs::create_dir(network.path("enquete")).unwrap();
    let first = network.run("run", &[]);
    assert!(matches!(first.code, 0 | 3), "{}", first.stderr);
    network
}

/// The commands of a page: `vlecht …` between backticks and on lines of their own, what may be left out included.
fn commands(page: &str) -> Vec<String> {
    let spans = page.split('`').skip(1).step_by(2);
    let lines = page.lines();
    let own = spans
        .chain(lines)
        .filter(|text| text.starts_with("vlecht ") && !text.contains('\n'));
    own.map(|text| text.replace(['[', ']'], "")).collect()
}

/// The words of a command as a shell takes them.
fn words(command: &str) -> Vec<String> {
    let (mut words, mut word, mut quote) = (Vec::new(), String::new(), None);
    for letter in command.chars() {
        match quote {
            Some(mark) if letter == mark => quote = None,
            None if letter == '\'' || letter == '"' => quote = Some(letter),
            None if letter == ' ' => words.push(std::mem::take(&mut word)),
            _ => word.push(letter),
        }
    }
    words.push(word);
    words
}

/// What stands for something of the reader's own, as this network has it.
fn filled_in(words: &[String]) -> Vec<String> {
    let own = |position: usize, word: &String| match (word.as_str(), words.get(position.wrapping_sub(1))) {
        ("FILE", Some(before)) if before == "map" => "inbox/2026-10/aa/1.csv".to_owned(),
        ("PIPELINE" | "FILE", _) => "maand.toml".to_owned(),
        ("EDITION", _) => EDITION.to_owned(),
        ("DIR", _) => "nieuw".to_owned(),
        ("ID", _) => "aa".to_owned(),
        ("CODE", _) => "C1".to_owned(),
        ("TEXT" | "…", _) => "proef".to_owned(),
        (word, _) => word.replace("/srv/network", "my-network"),
    };
    words
        .iter()
        .enumerate()
        .map(|(position, word)| own(position, word))
        .collect()
}

#[test]
fn every_command_on_the_pages_is_taken_and_done() {
    for (page, least) in [("README.md", 9), ("docs/operations.md", 9), ("docs/privacy.md", 3)] {
        let text = std::fs::read_to_string(project().join(page)).unwrap();
        let network = network();
        let mut done = 0;
        for command in commands(&text) {
            let arguments = filled_in(&words(&command));
            // A verb alone is spoken of, not given.
            let Some(([_, verb], more)) = arguments.split_first_chunk() else {
                continue;
            };
            if more.is_empty() && verb != "--version" || more.first().is_some_and(|word| word.starts_with("--")) {
                continue;
            }
            let given: Vec<&str> = [verb.as_str()]
                .into_iter()
                .chain(more.iter().map(String::as_str))
                .collect();
            let answer = vlecht(&given, &network.path(""), &[("VLECHT_CLOCK", "1795165200")]);
            // A cell that this network's report does not have is answered, too; a new network's inbox is empty.
            let is_cell = *verb == *"explain" && more.len() > 1;
            let is_new = more.iter().any(|word| word.starts_with("my-network"));
            let codes: &[i32] = match (is_cell, is_new) {
                (true, _) => &[0, 2],
                (_, true) => &[0, 1],
                _ => &[0, 3],
            };
            assert!(
                codes.contains(&answer.code) && !answer.stderr.contains("Usage:"),
                "{page}: {command}: {} {}",
                answer.code,
                answer.stderr
            );
            done += 1;
        }
        assert!(done >= least, "{page}: {done}");
    }
}
