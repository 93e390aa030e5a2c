//! Every way in which a small round and its late answers can be given: what two editions show together tells nothing that
//! either keeps back, and of a few late answers nothing at all.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::Period;
use crate::indicators::fixture::month;
use crate::indicators::survey::bounded_test::{Given, MINIMUM, Seen, classes, empty_round, seen, sum, ways_of};
use crate::indicators::survey::scores::VERSION;
use crate::ledger::shown_before::{Shown, ShownBefore};

const IDS: [&str; 4] = ["a", "b", "c", "d"];

/// What later editions know of a sight.
fn remembered(seen: &Seen, sizes: &[usize]) -> ShownBefore {
    let mut before = ShownBefore::default();
    let mut add = |subject: &str, n: usize, value: u64| {
        let shown = Shown {
            n,
            value: value as f64,
            version: Some(VERSION),
        };
        before.add("survey-dimension", "2026-03", subject, shown);
    };
    for (id, own) in IDS.iter().zip(&seen.0) {
        if let Some((mean, n)) = own {
            add(&format!("trust/{id}"), *n, *mean);
        }
    }
    if let Some(network) = seen.1 {
        let told = seen.0.iter().flatten().map(|(_, n)| n).sum();
        let all = sizes.iter().sum();
        add("trust", if told > 0 { told } else { all }, network);
    }
    before
}

/// All that the same two sights leave possible.
#[derive(Default)]
struct Possible {
    /// Sums of each partner: of its first answers, its late ones, and all.
    sums: Vec<[BTreeSet<usize>; 3]>,
    /// Classes of the answers that the score of the first edition is about.
    classes: BTreeSet<[usize; 3]>,
    /// Of those, which the first edition does not draw.
    is_hidden: [bool; 2],
}

fn both(first: &Given, late: &Given) -> Given {
    first.iter().zip(late).map(|(first, late)| first + late).collect()
}

fn go_through(sizes: &[usize], late_sizes: &[usize], answers: usize) {
    let mut round = empty_round(answers);
    let mut possible: BTreeMap<(Seen, Seen), Possible> = BTreeMap::new();
    for first in ways_of(sizes, answers) {
        round.shown_before = ShownBefore::default().of("survey-dimension", Period::Month(month(2026, 3)));
        let (in_april, spread, told) = seen(&mut round, &first);
        let told = classes(&told);
        let is_hidden = spread.map_or([false, false], |own| [own.low.is_none(), own.high.is_none()]);
        let mut before = remembered(&in_april, sizes);
        let in_april_too = round.disclosed("trust", MINIMUM).expect("asked");
        for (partner, _) in in_april_too.partners.iter().filter(|(_, own)| own.is_none()) {
            before.add_hidden("survey-dimension", "2026-03", &format!("trust/{partner}"));
        }
        for (partner, n) in &in_april_too.for_answers {
            before.add_kept_back("survey-dimension", "2026-03", &format!("trust/{partner}"), *n);
        }
        for late in ways_of(late_sizes, answers) {
            let all: Vec<Given> = first.iter().zip(&late).map(|(first, late)| both(first, late)).collect();
            round.shown_before = before.of("survey-dimension", Period::Month(month(2026, 3)));
            let (in_october, _, _) = seen(&mut round, &all);
            let found = possible.entry((in_april.clone(), in_october)).or_default();
            found.sums.resize_with(sizes.len(), Default::default);
            for (at, sums) in found.sums.iter_mut().enumerate() {
                for (sums, given) in sums.iter_mut().zip([&first[at], &late[at], &all[at]]) {
                    sums.insert(sum(given));
                }
            }
            found.classes.insert(told);
            found.is_hidden = is_hidden;
        }
    }
    for ((april, october), found) in &possible {
        let of = format!("{sizes:?} and {late_sizes:?} late on {answers}: {april:?}, then {october:?}");
        for (at, [first, late, all]) in found.sums.iter().enumerate() {
            // Without late answers both editions are about the same.
            let is_shown_in_either = late_sizes[at] == 0 && (april.0[at].is_some() || october.0[at].is_some());
            assert!(
                is_shown_in_either || april.0[at].is_some() || first.len() > 1,
                "{of}: {first:?}"
            );
            let is_known = is_shown_in_either || october.0[at].is_some();
            assert!(is_known || all.len() > 1, "{of}: {all:?}");
            let is_few = (1..MINIMUM).contains(&late_sizes[at]);
            assert!(!is_few || late.len() > 1, "{of}: late {late:?}");
            let furthest = late_sizes[at] * (answers - 1);
            let is_at_an_end = |sum: &usize| *sum <= 1 || sum + 1 >= furthest;
            let is_told = late.len() == 1 && late.iter().all(is_at_an_end);
            assert!(late_sizes[at] == 0 || !is_told, "{of}: late {late:?}");
        }
        for (hidden, class) in found.is_hidden.into_iter().zip([0, 2]) {
            let numbers: BTreeSet<usize> = found.classes.iter().map(|own| own[class]).collect();
            assert!(!hidden || numbers.len() > 1, "{of}: {numbers:?}");
        }
    }
}

#[test]
fn late_answers_of_one_partner_are_not_told() {
    for late in 1..=6 {
        go_through(&[5], &[late], 5);
        for answers in [2, 3] {
            go_through(&[5], &[late], answers);
            go_through(&[10], &[late], answers);
        }
    }
}

#[test]
fn late_answers_of_two_partners_are_not_told() {
    for late in [[1, 0], [0, 2], [1, 1], [3, 2], [0, 5], [2, 3]] {
        go_through(&[5, 6], &late, 3);
    }
    for late in [[1, 0], [1, 1], [0, 5]] {
        go_through(&[4, 5], &late, 3);
    }
    for late in [[5, 1], [2, 5]] {
        go_through(&[5, 5], &late, 3);
    }
    go_through(&[4, 5], &[1, 0], 5);
}
