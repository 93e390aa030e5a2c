//! Five years in one go: a delivery a month by three partners, some late, some corrected, a rate that is agreed anew and a
//! definition that changes. Every figure that differs from the month before is expected, listed with its reason, and no other.
//!
//! `VLECHT_LONG=1` runs all sixty months; without it the first year is run, which holds one of each.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use vlecht::config::Pipeline;
use vlecht::domain::digest::sha256;
use vlecht::domain::{Month, Period};
use vlecht::intake::Isolation;
use vlecht::pipeline::{Request, RunOutcome, run};

use crate::common::{Network, is_long, table, vlecht};
use crate::deliveries::delivery;

/// Months that are run.
fn months() -> i32 {
    if is_long() { 60 } else { 12 }
}

/// The month with a number, from January 2022.
fn month(number: i32) -> Month {
    Month::new(2022, 1).expect("a month").plus(number)
}

/// The partner whose delivery over a month comes after its report, and stands in the next one.
const LATE: &str = "cc";
/// The partner whose delivery is corrected two months later.
const CORRECTED: &str = "aa";
/// The partner that gives hours, which are worth what was agreed.
const HOURS: &str = "bb";
/// Reports from which another rate counts for all months.
const NEW_RATES: [(i32, i32); 2] = [(6, 70), (30, 75)];
/// Reports before which the definition of an indicator changed.
const REDEFINED: [i32; 2] = [11, 45];
/// Months that an edition shows.
const SHOWN: i32 = 24;
/// That indicator.
const INDICATOR: &str = "contribution-cash";

fn is_late(number: i32) -> bool {
    number % 6 == 3
}

fn is_corrected(number: i32) -> bool {
    number % 6 == 0
}

/// Euros, or hours of the partner that gives hours, in a month.
fn given(partner: &str, number: i32) -> i32 {
    match partner {
        "aa" => 1_000 + 10 * number,
        "bb" => 10 + number % 4,
        _ => 500 + number,
    }
}

/// The rate of an hour that counts in the report over a month.
fn rate(number: i32) -> i32 {
    let agreed = NEW_RATES.iter().rev().find(|(from, _)| *from <= number);
    agreed.map_or(65, |(_, rate)| *rate)
}

/// The network before its first month.
fn network() -> Network {
    let network = Network::small();
    let partners = std::fs::read_to_string(network.path("inbox/bureau/Partners.csv")).unwrap();
    let rates = std::fs::read_to_string(network.path("inbox/bureau/Tarieven.csv")).unwrap();
    network
        .file("bureau/Partners.csv", &partners.replace("2026-01-01", "2022-01-01"))
        .file("bureau/Tarieven.csv", &rates.replace("2025-01-01", "2022-01-01"))
}

/// Puts into the inbox what came in between the report over the month before and this one.
fn deliver(mut network: Network, number: i32) -> Network {
    let mut came: Vec<(&str, i32, &str, u8)> = Vec::new();
    for partner in ["aa", "bb", "cc"] {
        if partner != LATE || !is_late(number) {
            came.push((partner, number, "opgave", 1));
        }
    }
    if number > 0 && is_late(number - 1) {
        came.push((LATE, number - 1, "opgave", 1));
    }
    if number > 1 && is_corrected(number - 2) {
        came.push((CORRECTED, number - 2, "correctie", 2));
    }
    for (partner, of, name, version) in came {
        let (own, kind) = (month(of), if partner == HOURS { "uren" } else { "geld" });
        // A first delivery comes on the second day after its month; what is late or corrected, just before this report.
        let day = if of == number {
            format!("{}-02", own.plus(1))
        } else {
            format!("{}-20", month(number))
        };
        let amount = given(partner, of) + i32::from(version) - 1;
        let text = delivery(
            partner,
            &own.to_string(),
            &day,
            version,
            &format!("{own};{kind};{amount}\n"),
        );
        network = network.file(&format!("{own}/{partner}/{name}.csv"), &text);
    }
    if let Some((_, euros)) = NEW_RATES.iter().find(|(from, _)| *from == number) {
        let rates = std::fs::read_to_string(network.path("inbox/bureau/Tarieven.csv")).unwrap();
        let again = rates.replace(";65;", &format!(";{euros};"));
        network = network.file(&format!("{}/bureau/Tarieven.csv", month(number)), &again);
    }
    network
}

/// What the report over a month must tell: from which month on figures differ, and why.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Planned {
    Nothing,
    Late(i32),
    Correction(i32),
    Rates,
    Definition,
}

impl Planned {
    fn of(number: i32) -> Self {
        let all = [
            (number > 0 && is_late(number - 1)).then(|| Self::Late(number - 1)),
            (number > 1 && is_corrected(number - 2)).then(|| Self::Correction(number - 2)),
            NEW_RATES.iter().any(|(from, _)| *from == number).then_some(Self::Rates),
            REDEFINED.contains(&number).then_some(Self::Definition),
        ];
        let all: Vec<Self> = all.into_iter().flatten().collect();
        assert!(all.len() <= 1, "one thing at a time tells why: {number} {all:?}");
        all.first().copied().unwrap_or(Self::Nothing)
    }

    fn reason(self) -> &'static str {
        match self {
            Self::Nothing => "",
            Self::Late(_) => "late-delivery",
            Self::Correction(_) => "corrected-data",
            Self::Rates => "rates",
            Self::Definition => "definition",
        }
    }

    /// The first month of which a figure differs.
    fn since(self) -> Month {
        match self {
            Self::Late(of) | Self::Correction(of) => month(of),
            _ => month(0),
        }
    }

    /// What single partners are known to have given in a month, before and after: partner, month, was, becomes.
    fn lines(self, number: i32) -> Vec<[String; 4]> {
        let euros = |amount: i32| format!("{amount}.00");
        let line = |partner: &str, of: i32, was: String, becomes: i32| {
            [format!("partner:{partner}"), month(of).to_string(), was, euros(becomes)]
        };
        match self {
            Self::Nothing | Self::Definition => Vec::new(),
            Self::Late(of) => vec![line(LATE, of, String::new(), given(LATE, of))],
            Self::Correction(of) => {
                let was = given(CORRECTED, of);
                vec![line(CORRECTED, of, euros(was), was + 1)]
            }
            Self::Rates => ((number - SHOWN + 1).max(0)..number)
                .map(|of| {
                    let hours = given(HOURS, of);
                    line(HOURS, of, euros(hours * rate(number - 1)), hours * rate(number))
                })
                .collect(),
        }
    }
}

type Key = [String; 5];

fn edition(network: &Network, number: i32) -> PathBuf {
    network
        .path("reports/maand")
        .join(month(number).to_string())
        .join("e01")
}

/// The figures of an edition: value by key.
fn figures(edition: &Path) -> BTreeMap<Key, String> {
    let rows = table(&edition.join("programmabureau/data/measurements.csv"));
    let key = ["indicator", "subject_type", "subject", "period", "window"];
    rows.iter()
        .map(|row| (key.map(|name| row[name].clone()), row["value"].clone()))
        .collect()
}

/// Indicator, subject, period, was, becomes: what differs of the figures that two editions show.
fn differing(before: &BTreeMap<Key, String>, after: &BTreeMap<Key, String>) -> Vec<[String; 5]> {
    let both = after.iter().filter_map(|(key, is)| Some((key, before.get(key)?, is)));
    let mut lines: Vec<[String; 5]> = both
        .filter(|(_, was, is)| was != is)
        .map(|([indicator, kind, subject, period, _], was, is)| {
            let subject = format!("{kind}:{subject}");
            [indicator.clone(), subject, period.clone(), was.clone(), is.clone()]
        })
        .collect();
    lines.sort();
    lines
}

/// Makes an edition one of an older program, which defined an indicator otherwise: its figures were a tenth lower.
fn redefine(edition: &Path) {
    let path = edition.join("programmabureau/data/measurements.csv");
    let bytes = std::fs::read(&path).unwrap();
    let mut reader = csv::Reader::from_reader(bytes.as_slice());
    let headers = reader.headers().unwrap().clone();
    let at = |name: &str| headers.iter().position(|header| header.ends_with(name)).unwrap();
    let (indicator, value, version) = (at("indicator"), at("value"), at("definition_version"));
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(&headers).unwrap();
    for record in reader.records() {
        let mut cells: Vec<String> = record.unwrap().iter().map(str::to_owned).collect();
        if cells[indicator] == INDICATOR {
            "0".clone_into(&mut cells[version]);
            if let Ok(number) = cells[value].parse::<f64>() {
                cells[value] = format!("{:.2}", number * 0.9);
            }
        }
        writer.write_record(&cells).unwrap();
    }
    let written = writer.into_inner().unwrap();
    let (old, new) = (sha256(&bytes), sha256(&written));
    std::fs::write(&path, written).unwrap();
    let replace = |name: &str, pairs: [(&str, &str); 2]| {
        let path = edition.join(name);
        let mut text = std::fs::read_to_string(&path).unwrap();
        for (from, to) in pairs {
            text = text.replace(from, to);
        }
        std::fs::write(&path, &text).unwrap();
        sha256(text.as_bytes())
    };
    let manifest = sha256(&std::fs::read(edition.join("manifest.json")).unwrap());
    let signed = replace("manifest.json", [(&old, &new), ("", "")]);
    replace("SHA256SUMS", [(&old, &new), (&manifest, &signed)]);
}

/// Runs a month; how long it took.
fn report(network: &Network, number: i32) -> Duration {
    let pipeline = Pipeline::load(&network.path("maand.toml")).unwrap();
    let mut request = Request::new(pipeline, None).unwrap();
    request.isolation = Isolation::None;
    request.month = Some(month(number));
    let start = Instant::now();
    let (_, outcome) = run(&request, &|_, _| {}).unwrap();
    assert!(matches!(outcome, RunOutcome::Published(_)), "{number}: {outcome:?}");
    start.elapsed()
}

/// Holds what an edition says of changed figures against what was planned. Gives the number of lines.
fn check(network: &Network, number: i32) -> usize {
    let (planned, own) = (Planned::of(number), edition(network, number));
    let rows = table(&own.join("programmabureau/data/restatements.csv"));
    let line = |row: &BTreeMap<String, String>| {
        ["indicator", "subject", "period", "was", "becomes"].map(|name| row[name].clone())
    };
    let mut listed: Vec<[String; 5]> = rows.iter().map(line).collect();
    listed.sort();
    let before = (number > 0).then(|| figures(&edition(network, number - 1)));
    let expected = differing(&before.unwrap_or_default(), &figures(&own));
    assert_eq!(listed, expected, "{}: all that differs is listed", month(number));
    assert_eq!(
        listed.is_empty(),
        planned == Planned::Nothing,
        "{}: {planned:?}",
        month(number)
    );
    for row in &rows {
        assert_eq!(row["reason"], planned.reason(), "{}: {row:?}", month(number));
        let period = Period::parse(&row["period"]).expect("a period");
        assert!(period.last_month() >= planned.since(), "{}: {row:?}", month(number));
        if planned == Planned::Definition {
            assert_eq!(row["indicator"], INDICATOR);
        }
    }
    // What partners gave in single months is known beforehand, to the cent.
    let of_partners = |row: &[String; 5]| row[0] == "contribution-value" && row[1].starts_with("partner:");
    let told: BTreeSet<[String; 4]> = listed
        .iter()
        .filter(|row| of_partners(row))
        .map(|[_, subject, period, was, becomes]| [subject, period, was, becomes].map(String::clone))
        .collect();
    let lines = planned.lines(number);
    let lacking: Vec<_> = lines.iter().filter(|line| !told.contains(*line)).collect();
    assert!(lacking.is_empty(), "{}: {lacking:?} not in {told:?}", month(number));
    let whose =
        |lines: &mut dyn Iterator<Item = &[String; 4]>| lines.map(|line| line[0].clone()).collect::<BTreeSet<_>>();
    assert_eq!(
        whose(&mut told.iter()),
        whose(&mut lines.iter()),
        "{}: nobody else's",
        month(number)
    );
    listed.len()
}

#[test]
fn p15_every_figure_that_changes_in_five_years_is_expected_and_listed_and_no_other() {
    let mut network = network();
    let mut took = Vec::new();
    let mut listed = BTreeMap::new();
    for number in 0..months() {
        if REDEFINED.contains(&number) {
            redefine(&edition(&network, number - 1));
        }
        network = deliver(network, number);
        took.push(report(&network, number).as_secs_f64());
        *listed.entry(Planned::of(number).reason()).or_insert(0) += check(&network, number);
    }
    for reason in ["late-delivery", "corrected-data", "rates", "definition"] {
        assert!(listed[reason] > 0, "{reason} in {listed:?}");
    }
    assert_eq!(listed[""], 0);
    // What was published can be made again, also when all that came later lies beside it.
    for number in [1, months() / 2, months() - 1] {
        let edition = edition(&network, number).display().to_string();
        let verified = vlecht(&["verify", &edition], &network.path(""), &[]);
        assert_eq!(verified.code, 0, "{}{}", verified.stdout, verified.stderr);
    }
    let seconds: Vec<String> = took.iter().map(|seconds| format!("{seconds:.2}")).collect();
    eprintln!(
        "{} months, lines listed: {listed:?}; seconds a month: {}",
        months(),
        seconds.join(" ")
    );
}
