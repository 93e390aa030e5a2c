//! Two partners and how they judge each other: the components that the confidential relations file shows.
//!
//! Nothing here stands in the registry of figures, so that what goes through all figures (data files, reports, rules,
//! restatements) never meets it. There is no total of the components, no threshold and no ranking of pairs: none has been
//! validated. Only pairs of which both partners agreed beforehand are looked at.

mod judgements;
mod pair_asymmetry;
mod pair_opposition;
mod pair_trust;
mod pair_trust_change;
mod stopped;

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::{Measurement, Period, Status, Subject, Window};
use crate::indicators::frame::Frame;
use crate::indicators::{Definition, Scope};
use crate::ledger::Facts;
use crate::statistics::survey::round_robin::{RoundRobin, SHOWN_PARTIES, round_robin};

pub use judgements::Side;
pub use stopped::StoppedFlow;

use judgements::Waves;

/// The figures of the relations file, by id.
pub const CONFIDENTIAL: &[&Definition] = &[
    &pair_asymmetry::DEFINITION,
    &pair_opposition::DEFINITION,
    &pair_trust::DEFINITION,
    &pair_trust_change::DEFINITION,
];

/// Two partners with what is known of their relation.
#[derive(Clone, Debug)]
pub struct Pair {
    /// Their ids, in order.
    pub partners: [String; 2],
    /// What the first says of the second, and the second of the first; `None` where nobody said anything.
    pub sides: [Option<Side>; 2],
    /// Trust, asymmetry, change and opposition, where there is a figure.
    pub figures: Vec<Measurement>,
    /// Flows between them that stopped.
    pub stopped: Vec<StoppedFlow>,
    /// True when their trust fell by more than chance would have it in two successive rounds.
    pub fell_twice: bool,
}

impl Pair {
    /// One of its figures.
    pub fn figure(&self, indicator: &str) -> Option<&Measurement> {
        self.figures.iter().find(|figure| figure.key.indicator == indicator)
    }
}

/// A figure about what two partners say of each other, with the respondents of both; missing where one said nothing.
fn of_both(
    definition: &'static Definition,
    period: Period,
    ids: [&str; 2],
    sides: &[Option<Side>; 2],
    value: impl FnOnce(Frame, Subject, [f64; 2]) -> Measurement,
) -> Measurement {
    let (frame, subject) = (
        Frame::over(definition, period, Window::Month),
        Subject::pair(ids[0], ids[1]),
    );
    match sides {
        [Some(one), Some(other)] => value(frame, subject, [one.mean, other.mean]).with_n(one.n + other.n),
        _ => frame.absent(subject, Status::Missing),
    }
}

/// All pairs of partners that both agreed and of which anything is known: those whose trust fell twice first, the others
/// after them, each by the names of the partners.
pub fn pairs(facts: &Facts, scope: &Scope, agreed: &BTreeSet<String>) -> Vec<Pair> {
    let waves = Waves::new(facts, scope);
    let votes = pair_opposition::votes(facts, scope);
    let partners: Vec<&str> = facts
        .partners
        .iter()
        .map(|partner| partner.id.as_str())
        .filter(|id| agreed.contains(*id))
        .collect();
    let mut pairs = Vec::new();
    for (place, one) in partners.iter().enumerate() {
        for other in &partners[place + 1..] {
            let ids = if one < other { [*one, *other] } else { [*other, *one] };
            pairs.extend(pair(facts, scope, &waves, &votes, ids));
        }
    }
    let name = |id: &str| facts.partner_name(id).to_lowercase();
    pairs.sort_by_cached_key(|pair| {
        let mut names = pair.partners.clone().map(|id| name(&id));
        names.sort();
        (!pair.fell_twice, names, pair.partners.clone())
    });
    pairs
}

fn pair(
    facts: &Facts,
    scope: &Scope,
    waves: &Waves,
    votes: &BTreeMap<String, BTreeMap<String, pair_opposition::Vote>>,
    ids: [&str; 2],
) -> Option<Pair> {
    let latest = waves.latest(ids);
    let mut figures = Vec::new();
    if let Some((period, sides)) = &latest {
        figures.push(pair_trust::figure(*period, ids, sides));
        figures.push(pair_asymmetry::figure(*period, ids, sides));
        figures.push(pair_trust_change::figure(*period, ids, waves.changes(ids).first()));
    }
    let opposition = pair_opposition::figure(scope, ids, votes);
    let stopped = stopped::flows(facts, scope, ids);
    let is_known = latest.is_some() || !stopped.is_empty() || opposition.value.is_some();
    figures.push(opposition);
    let fell_twice =
        matches!(waves.changes(ids).as_slice(), [last, before, ..] if last.is_a_fall() && before.is_a_fall());
    is_known.then(|| Pair {
        partners: ids.map(str::to_owned),
        sides: latest.map_or([None, None], |(_, sides)| sides),
        figures,
        stopped,
        fell_twice,
    })
}

/// Where trust lies over the whole network in its latest round: in who gives it, in who gets it, and in the pair. `None`
/// with fewer than eight partners, of whom one could tell who said what, or too few answers.
pub fn network_parts(facts: &Facts, scope: &Scope, agreed: &BTreeSet<String>) -> Option<RoundRobin> {
    let waves = Waves::new(facts, scope);
    let matrix = waves.matrix(agreed);
    round_robin(&matrix).filter(|found| found.parties.len() >= SHOWN_PARTIES)
}

#[cfg(test)]
pub(crate) mod example {
    //! Rounds of answers about other partners.

    use crate::indicators::fixture::{facts, partner};
    use crate::ledger::Facts;

    /// An answer: round, partner, respondent, about whom, item, score.
    pub(crate) type Answer<'a> = (&'a str, &'a str, &'a str, &'a str, &'a str, &'a str);

    /// Items `t`, `o` and `r` about trust, openness and reliability, on a scale of 1 to 7, and the answers.
    pub(crate) fn answered(answers: &[Answer<'_>], ids: &[&str]) -> Facts {
        let rows: Vec<Vec<(&str, &str)>> = answers
            .iter()
            .map(|(round, partner, respondent, about, item, score)| {
                vec![
                    ("round", *round),
                    ("partner_id", *partner),
                    ("respondent_code", *respondent),
                    ("about_partner_id", *about),
                    ("item_id", *item),
                    ("score", *score),
                ]
            })
            .collect();
        let item = |id, dimension| {
            vec![
                ("item_id", id),
                ("dimension", dimension),
                ("scale_min", "1"),
                ("scale_max", "7"),
            ]
        };
        let items = [item("t", "trust"), item("o", "openness"), item("r", "reliability")];
        let mut facts = facts(&[("survey_answers", &rows), ("survey_items", &items)]);
        facts.partners = ids.iter().map(|id| partner(id, None)).collect();
        facts
    }
}

#[cfg(test)]
mod tests {
    use super::example::answered;
    use super::*;
    use crate::indicators::fixture::scope;

    fn agreed(ids: &[&str]) -> BTreeSet<String> {
        ids.iter().map(|id| (*id).to_owned()).collect()
    }

    /// Six respondents of each of two partners about each other, in three rounds, all with these scores.
    fn three_rounds(scores: [&'static str; 3], of: [&'static str; 2]) -> Vec<example::Answer<'static>> {
        let rounds = ["2025-09", "2026-03", "2026-09"];
        let codes = ["r1", "r2", "r3", "r4", "r5", "r6"];
        let mut answers = Vec::new();
        for (place, (round, score)) in rounds.into_iter().zip(scores).enumerate() {
            for (number, code) in codes.into_iter().enumerate() {
                // Each round another one scores a point higher, so that not all change alike.
                let score = if number == place && score != "7" {
                    ["2", "3", "4", "5", "6", "7"][score.parse::<usize>().expect("a score") - 1]
                } else {
                    score
                };
                answers.push((round, of[0], code, of[1], "t", score));
                answers.push((round, of[1], code, of[0], "t", score));
            }
        }
        answers
    }

    #[test]
    fn the_worked_example_of_two_partners() {
        // Domain page 3.7: T_ij 66,67, T_ji 33,33, mutual 62,5 before: mutual 50, asymmetry 33,33, drop 12,5.
        // On a scale of 1 to 7: 5 → 66,67; 3 → 33,33; before 5 (66,67) and 4,5 on average (58,33) → 62,5.
        let facts = answered(
            &[
                ("2026-03", "a", "x1", "b", "t", "5"),
                ("2026-03", "b", "y1", "a", "t", "4"),
                ("2026-03", "b", "y2", "a", "t", "5"),
                ("2026-09", "a", "x1", "b", "t", "5"),
                ("2026-09", "b", "y1", "a", "t", "3"),
            ],
            &["a", "b"],
        );
        let found = pairs(&facts, &scope(), &agreed(&["a", "b"]));
        assert_eq!(found.len(), 1);
        let value = |id| found[0].figure(id).and_then(|figure| figure.value).expect("a value");
        assert!((value("pair-trust") - 50.0).abs() < 0.01);
        assert!((value("pair-asymmetry") - 33.33).abs() < 0.01);
        assert!((value("pair-trust-change") + 12.5).abs() < 0.01);
        // One respondent of each: how sure the change is, is not known, so nothing is said of two falls.
        assert_eq!(found[0].figure("pair-trust-change").and_then(|figure| figure.low), None);
        assert!(!found[0].fell_twice);
    }

    #[test]
    fn a_pair_that_fell_twice_comes_first_and_the_others_by_name() {
        let mut answers = three_rounds(["6", "4", "2"], ["c", "d"]);
        answers.extend(three_rounds(["4", "4", "4"], ["a", "b"]));
        answers.extend(three_rounds(["5", "3", "4"], ["b", "c"]));
        let facts = answered(&answers, &["d", "c", "b", "a"]);
        let found = pairs(&facts, &scope(), &agreed(&["a", "b", "c", "d"]));
        let ids: Vec<_> = found.iter().map(|pair| pair.partners.join("-")).collect();
        assert_eq!(ids, ["c-d", "a-b", "b-c"]);
        assert!(found[0].fell_twice && !found[2].fell_twice);
    }

    #[test]
    fn who_did_not_agree_is_in_no_pair() {
        let facts = answered(&three_rounds(["6", "4", "2"], ["a", "b"]), &["a", "b"]);
        assert!(pairs(&facts, &scope(), &agreed(&["a"])).is_empty());
    }

    #[test]
    fn the_parts_of_the_network_need_eight_partners() {
        let facts = answered(&three_rounds(["6", "4", "2"], ["a", "b"]), &["a", "b"]);
        assert!(network_parts(&facts, &scope(), &agreed(&["a", "b"])).is_none());
        // Eight partners of which each judges all others; who is asked matters, whom it is about does not.
        let ids = ["a", "b", "c", "d", "e", "f", "g", "h"];
        let mut answers = Vec::new();
        for (row, from) in ids.into_iter().enumerate() {
            for (column, about) in ids.into_iter().enumerate().filter(|(column, _)| *column != row) {
                let score = ["2", "3", "4", "5", "6"][(row * 3 + column * 2) % 5];
                answers.push(("2026-09", from, "r1", about, "t", score));
            }
        }
        let facts = answered(&answers, &ids);
        let all: Vec<&str> = ids.into();
        let found = network_parts(&facts, &scope(), &agreed(&all)).expect("enough partners");
        assert_eq!((found.parties.len(), found.filled_in), (8, 0));
    }

    #[test]
    fn the_registry_of_ordinary_figures_does_not_know_them() {
        for own in CONFIDENTIAL {
            assert!(
                crate::indicators::INDICATORS
                    .iter()
                    .all(|indicator| indicator.definition().id != own.id)
            );
        }
    }
}
