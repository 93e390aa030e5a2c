//! Every way in which small rounds can be answered: nothing that is kept back follows from what is shown, nor from the fact
//! that it is not.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::Month;
use crate::indicators::fixture::month;
use crate::indicators::survey::scores::{Round, example::answered_up_to, rounds};
use crate::indicators::survey::spread::{Spread, spread};

pub(super) const MINIMUM: usize = 5;

/// How many gave each of the answers of a scale, the lowest first.
pub(super) type Given = Vec<usize>;

/// The points of an answer on a scale of so many.
fn points(answer: usize, answers: usize) -> f64 {
    100.0 * answer as f64 / (answers - 1) as f64
}

fn scores(given: &Given) -> Vec<f64> {
    let of_answer = |(answer, n): (usize, &usize)| vec![points(answer, given.len()); *n];
    given.iter().enumerate().flat_map(of_answer).collect()
}

/// All ways in which so many can answer on a scale of so many answers.
pub(super) fn ways(n: usize, answers: usize) -> Vec<Given> {
    if answers == 1 {
        return vec![vec![n]];
    }
    let with_first = |first: usize| {
        let rest = ways(n - first, answers - 1).into_iter();
        rest.map(move |rest| [vec![first], rest].concat())
    };
    (0..=n).flat_map(with_first).collect()
}

/// All ways in which partners of these sizes can answer.
pub(super) fn ways_of(sizes: &[usize], answers: usize) -> Vec<Vec<Given>> {
    sizes.iter().fold(vec![Vec::new()], |before, size| {
        let own = ways(*size, answers);
        let with = |before: Vec<Given>| own.iter().map(move |own| [before.clone(), vec![own.clone()]].concat());
        before.into_iter().flat_map(with).collect()
    })
}

/// Low, middle and high answers together.
pub(super) fn classes(of: &[&Given]) -> [usize; 3] {
    let mut counts = [0; 3];
    for given in of {
        for (answer, n) in given.iter().enumerate() {
            let class = match points(answer, given.len()) {
                low if low < 37.5 => 0,
                high if high > 62.5 => 2,
                _ => 1,
            };
            counts[class] += n;
        }
    }
    counts
}

/// The sum of the points of a partner, which with its size is its mean.
pub(super) fn sum(given: &Given) -> usize {
    given.iter().enumerate().map(|(answer, n)| answer * n).sum()
}

/// What a round shows of its partners, the network, and the spread.
pub(super) type Seen = (Vec<Option<(u64, usize)>>, Option<u64>, Option<[u64; 3]>);

const IDS: [&str; 4] = ["a", "b", "c", "d"];

/// What is shown of a round that was answered so, with the partners that the network's own score is about.
pub(super) fn seen<'a>(round: &mut Round, given: &'a [Given]) -> (Seen, Option<Spread>, Vec<&'a Given>) {
    let partners = IDS.map(str::to_owned).into_iter();
    let groups = partners
        .zip(given)
        .map(|(partner, given)| (partner, scores(given)))
        .collect();
    round.dimensions.insert("trust".to_owned(), groups);
    let shown = round.disclosed("trust", MINIMUM).expect("asked");
    let spread = spread(round, "trust", MINIMUM);
    let is_told = |own: &Option<(f64, usize)>| !shown.is_of_shown || own.is_some();
    let told = shown.partners.values().zip(given).filter(|(own, _)| is_told(own));
    let told = told.map(|(_, given)| given).collect();
    let partners = shown.partners.values().map(|own| own.map(|(mean, n)| (mean as u64, n)));
    let seen = (
        partners.collect(),
        shown.network.map(|mean| mean as u64),
        spread.map(|own| own.twentieths()),
    );
    (seen, spread, told)
}

/// All that the same sight leaves possible.
#[derive(Default)]
struct Possible {
    ways: usize,
    /// Of the answers that the network's score is about.
    classes: BTreeSet<[usize; 3]>,
    /// Per partner its sums.
    sums: Vec<BTreeSet<usize>>,
    is_hidden: [bool; 2],
}

/// A round of the right scale, to be filled.
pub(super) fn empty_round(answers: usize) -> Round {
    let until: Month = month(2026, 10);
    let facts = answered_up_to(&answers.to_string(), "trust", &[("a", &[1, 2])]);
    rounds(&facts, until).into_values().next().expect("a round")
}

/// Goes through all ways in which partners of these sizes can answer; the sights that were seen.
fn go_through(sizes: &[usize], answers: usize) -> BTreeMap<Seen, Possible> {
    let mut round = empty_round(answers);
    let mut possible: BTreeMap<Seen, Possible> = BTreeMap::new();
    for given in ways_of(sizes, answers) {
        let (seen, spread, told) = seen(&mut round, &given);
        let found = possible.entry(seen).or_default();
        found.ways += 1;
        found.classes.insert(classes(&told));
        found.sums.resize(sizes.len(), BTreeSet::new());
        for (sums, own) in found.sums.iter_mut().zip(&given) {
            sums.insert(sum(own));
        }
        found.is_hidden = spread.map_or([false, false], |own| [own.low.is_none(), own.high.is_none()]);
    }
    for (seen, found) in &possible {
        hold(sizes, answers, seen, found);
    }
    possible
}

/// What is kept back can be two things or more.
fn hold(sizes: &[usize], answers: usize, seen: &Seen, found: &Possible) {
    let (partners, network, shares) = seen;
    let of = format!("{sizes:?} on {answers}, {seen:?}");
    for (own, sums) in partners.iter().zip(&found.sums) {
        assert!(own.is_some() || sums.len() > 1, "{of} leaves the sum {sums:?}");
    }
    if network.is_none() {
        return;
    }
    assert!(
        shares.is_some() || found.ways > 1 || answers == 2,
        "{of} can be answered in one way"
    );
    let numbers = |class: usize| found.classes.iter().map(|own| own[class]).collect::<BTreeSet<_>>();
    for (hidden, class) in found.is_hidden.into_iter().zip([0, 2]) {
        assert!(!hidden || numbers(class).len() > 1, "{of} leaves {:?}", numbers(class));
    }
    // Nothing of the classes is shown: then one of a few may not follow.
    for class in 0..3 {
        let numbers = numbers(class);
        let is_few = |n: &usize| (1..MINIMUM).contains(n);
        assert!(
            shares.is_some() || numbers.len() > 1 || !numbers.iter().any(is_few),
            "{of} leaves {numbers:?}"
        );
    }
}

#[test]
fn in_rounds_of_one_partner_no_class_that_is_kept_back_follows() {
    for n in [10, 11, 12, 15, 20] {
        let seen = go_through(&[n], 5);
        assert!(seen.values().any(|found| found.is_hidden != [false, false]));
    }
}

#[test]
fn in_rounds_of_two_partners_no_class_that_is_kept_back_follows() {
    let seen = go_through(&[5, 7], 5);
    assert!(seen.values().any(|found| found.is_hidden != [false, false]));
}

#[test]
fn nothing_follows_from_what_is_left_out() {
    for answers in [2, 3, 4] {
        for n in [5, 6, 7, 10, 12, 20] {
            go_through(&[n], answers);
        }
        for sizes in [[5, 5], [5, 7], [3, 9], [10, 12]] {
            go_through(&sizes, answers);
        }
    }
    for sizes in [[3, 9], [6, 6], [5, 6]] {
        go_through(&sizes, 5);
    }
    for n in [10, 11, 12] {
        go_through(&[n], 7);
    }
    go_through(&[5, 6], 6);
    for sizes in [[3, 3, 3], [4, 3, 2], [3, 3, 4]] {
        go_through(&sizes, 5);
    }
    for sizes in [[5, 5, 5], [5, 6, 7], [3, 6, 8], [3, 4, 9], [4, 4, 4]] {
        for answers in [2, 3] {
            go_through(&sizes, answers);
        }
    }
}

#[test]
fn a_short_scale_shows_scores_and_no_spread() {
    for answers in [2, 3, 4] {
        let seen = go_through(&[12, 14], answers);
        assert!(seen.keys().any(|(_, network, _)| network.is_some()));
        assert!(seen.keys().all(|(_, _, shares)| shares.is_none()));
    }
}
