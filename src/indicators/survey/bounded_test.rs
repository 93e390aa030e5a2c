//! Every way in which small rounds can be answered: nothing that is kept back follows from what is shown.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::Month;
use crate::indicators::fixture::month;
use crate::indicators::survey::scores::{Round, example::answered, rounds};
use crate::indicators::survey::spread::{Spread, spread};

const MINIMUM: usize = 5;

/// How many gave each of the five answers.
type Given = [usize; 5];

fn scores(given: Given) -> Vec<f64> {
    let of_answer = |(points, n): (u32, usize)| vec![f64::from(points) * 25.0; n];
    (0..).zip(given).flat_map(of_answer).collect()
}

/// All ways in which so many can answer.
fn ways(n: usize) -> Vec<Given> {
    let mut found = Vec::new();
    for a in 0..=n {
        for b in 0..=n - a {
            for c in 0..=n - a - b {
                found.extend((0..=n - a - b - c).map(|d| [a, b, c, d, n - a - b - c - d]));
            }
        }
    }
    found
}

/// Low, middle and high answers together.
fn classes(of: &[Given]) -> [usize; 3] {
    let sum = |answers: &[usize]| of.iter().flat_map(|given| answers.iter().map(|at| given[*at])).sum();
    [sum(&[0, 1]), sum(&[2]), sum(&[3, 4])]
}

/// What a round shows of its partners, the network, and the spread.
type Seen = (Vec<Option<(u64, usize)>>, Option<u64>, Option<[u64; 3]>);

fn seen(round: &mut Round, given: &[Given]) -> (Seen, Option<Spread>) {
    let partners = ["a", "b", "c"].map(str::to_owned).into_iter();
    let groups = partners
        .zip(given)
        .map(|(partner, given)| (partner, scores(*given)))
        .collect();
    round.dimensions.insert("trust".to_owned(), groups);
    let shown = round.disclosed("trust", MINIMUM).expect("asked");
    let spread = spread(round, "trust", MINIMUM);
    let partners = shown.partners.values().map(|own| own.map(|(mean, n)| (mean as u64, n)));
    let seen = (
        partners.collect(),
        shown.network.map(|mean| mean as u64),
        spread.map(|own| own.twentieths()),
    );
    (seen, spread)
}

/// All that the same sight leaves possible: the ways to answer as a whole, and the classes.
#[derive(Default)]
struct Possible {
    ways: usize,
    classes: BTreeSet<[usize; 3]>,
    is_hidden: [bool; 2],
    is_any_shown: bool,
}

/// A round of the right scale, to be filled.
fn empty_round() -> Round {
    let until: Month = month(2026, 10);
    rounds(&answered("trust", &[("a", &[1, 5])]), until)
        .into_values()
        .next()
        .expect("a round")
}

fn go_through(all: impl Iterator<Item = Vec<Given>>) {
    let mut round = empty_round();
    let mut possible: BTreeMap<Seen, Possible> = BTreeMap::new();
    for given in all {
        let (seen, spread) = seen(&mut round, &given);
        let is_any_shown = seen.1.is_some();
        let found = possible.entry(seen).or_default();
        found.ways += 1;
        found.classes.insert(classes(&given));
        found.is_any_shown = is_any_shown;
        found.is_hidden = spread.map_or([false, false], |own| [own.low.is_none(), own.high.is_none()]);
    }
    for (seen, found) in possible.iter().filter(|(_, found)| found.is_any_shown) {
        assert!(
            seen.2.is_some() || found.ways > 1,
            "{seen:?} can be answered in one way"
        );
        let numbers = |class: usize| found.classes.iter().map(|own| own[class]).collect::<BTreeSet<_>>();
        for (hidden, class) in found.is_hidden.into_iter().zip([0, 2]) {
            assert!(
                !hidden || numbers(class).len() > 1,
                "{seen:?} leaves {:?}",
                numbers(class)
            );
        }
        // Nothing of the classes is shown: then they may follow only where everybody is in one, which says high or low.
        let is_one_class = |own: &[usize; 3]| own.iter().filter(|n| **n > 0).count() == 1;
        assert!(
            seen.2.is_some() || found.classes.len() > 1 || found.classes.iter().all(is_one_class),
            "{seen:?} leaves {:?}",
            found.classes
        );
    }
    assert!(possible.values().any(|found| found.is_hidden != [false, false]));
}

#[test]
fn in_rounds_of_one_partner_no_class_that_is_kept_back_follows() {
    for n in [10, 11, 12, 15, 20] {
        go_through(ways(n).into_iter().map(|own| vec![own]));
    }
}

#[test]
fn in_rounds_of_two_partners_no_class_that_is_kept_back_follows() {
    let first = ways(5);
    go_through(first.iter().flat_map(|a| ways(7).into_iter().map(|b| vec![*a, b])));
}
