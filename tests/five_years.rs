//! Five years in one go: a delivery a month by three partners, some late, some corrected, and every figure that changes by it
//! expected and found.

use std::collections::BTreeSet;

use crate::common::{Network, is_long, table, vlecht};

/// Months that are run: five years where somebody asks for the long tests, else the first nine.
fn months() -> i32 {
    if is_long() { 60 } else { 9 }
}

/// The month with a number, from January 2022.
fn month(number: i32) -> String {
    format!("{}-{:02}", 2022 + number.div_euclid(12), 1 + number.rem_euclid(12))
}

/// Euros of a partner in a month.
fn amount(partner: usize, number: i32) -> i32 {
    1000 * (partner as i32 + 1) + 10 * number
}

fn is_late(partner: usize, number: i32) -> bool {
    partner == 2 && number % 7 == 3
}

fn is_corrected(partner: usize, number: i32) -> bool {
    partner == 0 && number % 5 == 2
}

/// What comes in over a month: what is due, what is late of the month before, and a correction of two months before.
fn deliver(mut network: Network, number: i32) -> Network {
    for (position, partner) in ["aa", "bb", "cc"].iter().enumerate() {
        let file = |of: i32, name: &str, more: i32| {
            if of < 0 {
                return;
            }
            let text = format!(
                "periode;soort;hoeveelheid\n{};geld;{}\n",
                month(of),
                amount(position, of) + more
            );
            let path = network.path("inbox").join(month(number)).join(partner);
            std::fs::create_dir_all(&path).unwrap();
            std::fs::write(path.join(name), text).unwrap();
        };
        if !is_late(position, number) {
            file(number, "opgave.csv", 0);
        }
        if is_late(position, number - 1) {
            file(number - 1, "alsnog.csv", 0);
        }
        if is_corrected(position, number - 2) {
            file(number - 2, "correctie.csv", 1);
        }
    }
    network = network.file("bureau/gezien.txt", "");
    network
}

/// The figures of single months that an edition must list: partner, month, was, becomes, reason.
fn expected(number: i32) -> BTreeSet<[String; 5]> {
    let mut lines = BTreeSet::new();
    for (position, partner) in ["aa", "bb", "cc"].iter().enumerate() {
        let mut line = |of: i32, was: String, becomes: i32, reason: &str| {
            let subject = format!("partner:{partner}");
            lines.insert([subject, month(of), was, format!("{becomes}.00"), reason.to_owned()]);
        };
        if number > 0 && is_late(position, number - 1) {
            line(number - 1, String::new(), amount(position, number - 1), "late-delivery");
        }
        if number > 1 && is_corrected(position, number - 2) {
            let was = amount(position, number - 2);
            line(number - 2, format!("{was}.00"), was + 1, "corrected-data");
        }
    }
    lines
}

#[test]
#[ignore = "many runs take minutes in a debug build"]
fn every_figure_that_changes_in_five_years_is_listed_with_its_reason_and_no_other() {
    let mut network = Network::small();
    let partners = std::fs::read_to_string(network.path("inbox/bureau/Partners.csv")).unwrap();
    let rates = std::fs::read_to_string(network.path("inbox/bureau/Tarieven.csv")).unwrap();
    network = network
        .file("bureau/Partners.csv", &partners.replace("2026-01-01", "2022-01-01"))
        .file("bureau/Tarieven.csv", &rates.replace("2025-01-01", "2022-01-01"));
    let mut listed = 0;
    for number in 0..months() {
        network = deliver(network, number);
        let answer = vlecht(
            &["run", "maand.toml", "--period", &month(number)],
            &network.path(""),
            &[],
        );
        assert!(matches!(answer.code, 0 | 3), "{}: {}", month(number), answer.stderr);
        let edition = network.path("reports/maand").join(month(number)).join("e01");
        let restated: BTreeSet<[String; 5]> = table(&edition.join("programmabureau/data/restatements.csv"))
            .into_iter()
            .filter(|row| row["indicator"] == "contribution-value" && row["subject"].starts_with("partner:"))
            .map(|row| ["subject", "period", "was", "becomes", "reason"].map(|name| row[name].clone()))
            .collect();
        // Longer windows that hold such a month change with it: they are the same partner's, and no other's.
        let expected = expected(number);
        assert!(
            expected.is_subset(&restated),
            "{}: {restated:?} lacks some of {expected:?}",
            month(number)
        );
        let partners =
            |lines: &BTreeSet<[String; 5]>| lines.iter().map(|line| line[0].clone()).collect::<BTreeSet<_>>();
        assert_eq!(partners(&restated), partners(&expected), "{}", month(number));
        listed += expected.len();
    }
    let all: usize = (0..months()).map(|number| expected(number).len()).sum();
    assert!(listed == all && all >= 3, "{listed} of {all}");
    let verified = vlecht(&["verify", "reports/maand/2022-06/e01"], &network.path(""), &[]);
    assert_eq!(verified.code, 0, "{}{}", verified.stdout, verified.stderr);
}
