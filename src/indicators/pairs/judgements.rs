//! What respondents of one partner said of another, a round at a time, brought to a scale of 0 to 100.
//!
//! A respondent's trust in a partner is the mean over the dimensions trust, openness and reliability of the means of the
//! items it answered, when it answered at least half of what was asked on a dimension. A partner's is the mean over its
//! respondents. How sure that is, follows from their spread, with the correction for a finite group where the number of
//! people invited is known.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::Period;
use crate::indicators::Scope;
use crate::indicators::survey::scores::Items;
use crate::ledger::Facts;
use crate::statistics::survey::finite_population::standard_error;

/// The dimensions that make up trust in another partner: the network's counterparts of openness, reliability and a shared
/// mission.
const TRUST: [&str; 3] = ["trust", "openness", "reliability"];
/// People that must have answered twice before their own changes are compared.
const MATCHED: usize = 5;
/// Standard errors within which a change is no more than chance.
pub(super) const CERTAIN: f64 = 1.96;

/// What one partner says of another.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Side {
    /// Mean trust, 0 to 100.
    pub mean: f64,
    /// Its respondents.
    pub n: usize,
}

/// A change of the mutual trust of a pair from one round to the next.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Change {
    /// In points.
    pub(super) points: f64,
    /// Standard error; `None` where too few answered to tell.
    pub(super) error: Option<f64>,
    /// Respondents of the later round.
    pub(super) n: usize,
}

impl Change {
    /// True for a fall larger than chance would have it.
    pub(super) fn is_a_fall(&self) -> bool {
        self.error.is_some_and(|error| -self.points > CERTAIN * error)
    }
}

/// Trust of the respondents of a partner in another, by pseudonym.
type Scores = BTreeMap<String, f64>;
/// Judging and judged partner.
type Arc = (String, String);

/// Points that a respondent gave another partner, by dimension.
type Given = BTreeMap<(Arc, String), BTreeMap<String, Vec<f64>>>;

/// All rounds up to the reported month, oldest first.
#[derive(Debug, Default)]
pub(super) struct Waves(Vec<(Period, BTreeMap<Arc, Scores>)>, Invited);

/// People invited, by round and partner.
type Invited = BTreeMap<(Period, String), usize>;

impl Waves {
    pub(super) fn new(facts: &Facts, scope: &Scope) -> Self {
        let (answers, items) = (facts.table("survey_answers"), Items::new(&facts.table("survey_items")));
        let mut asked: BTreeMap<(Period, String), BTreeSet<String>> = BTreeMap::new();
        let mut given: BTreeMap<Period, Given> = BTreeMap::new();
        for row in answers.rows() {
            let round = row.period("round").filter(|round| round.last_month() <= scope.month);
            let about = row.text("about_partner_id");
            let keys = (row.text("partner_id"), row.text("respondent_code"), row.text("item_id"));
            let (Some(round), Some(about), (Some(partner), Some(respondent), Some(item))) = (round, about, keys) else {
                continue;
            };
            let Some((dimension, scale)) = items.of(item).filter(|(own, _)| TRUST.contains(own)) else {
                continue;
            };
            asked
                .entry((round, dimension.to_owned()))
                .or_default()
                .insert(item.to_owned());
            let is_answer = row.boolean("not_applicable") != Some(true) && about != partner;
            let score = row.number("score").filter(|_| is_answer);
            if let Some(points) = score.and_then(|score| scale.points(score)) {
                let arc = (partner.to_owned(), about.to_owned());
                given
                    .entry(round)
                    .or_default()
                    .entry((arc, respondent.to_owned()))
                    .or_default()
                    .entry(dimension.to_owned())
                    .or_default()
                    .push(points);
            }
        }
        let mut waves: Vec<(Period, BTreeMap<Arc, Scores>)> = Vec::new();
        for (round, respondents) in given {
            let mut arcs: BTreeMap<Arc, Scores> = BTreeMap::new();
            for ((arc, respondent), dimensions) in respondents {
                let means: Vec<f64> = dimensions
                    .iter()
                    .filter(|(dimension, points)| {
                        let all = asked.get(&(round, (*dimension).clone())).map_or(0, BTreeSet::len);
                        2 * points.len() >= all
                    })
                    .map(|(_, points)| mean(points))
                    .collect();
                if !means.is_empty() {
                    arcs.entry(arc).or_default().insert(respondent, mean(&means));
                }
            }
            waves.push((round, arcs));
        }
        waves.sort_by_key(|(round, _)| (round.last_month(), round.first_month()));
        Self(waves, scope.invited.by_partner())
    }

    /// The newest round in which either judged the other, and what they said.
    pub(super) fn latest(&self, ids: [&str; 2]) -> Option<(Period, [Option<Side>; 2])> {
        let newest = self.0.iter().rev();
        newest
            .map(|(round, arcs)| (*round, both_ways(ids).map(|arc| arcs.get(&arc).map(side))))
            .find(|(_, sides)| sides.iter().any(Option::is_some))
    }

    /// How the mutual trust of two partners changed between successive rounds in which both judged the other, the newest
    /// first.
    pub(super) fn changes(&self, ids: [&str; 2]) -> Vec<Change> {
        let arcs = both_ways(ids);
        let both: Vec<(Period, [&Scores; 2])> = self
            .0
            .iter()
            .filter_map(|(round, of)| Some((*round, [of.get(&arcs[0])?, of.get(&arcs[1])?])))
            .collect();
        let mut changes: Vec<Change> = both
            .windows(2)
            .map(|rounds| {
                let [(earlier, before), (later, now)] = [&rounds[0], &rounds[1]];
                let own = [0, 1].map(|side| {
                    let people = [*earlier, *later].map(|round| self.people(round, ids[side]));
                    change(before[side], now[side], people)
                });
                let error = own[0].1.zip(own[1].1).map(|(one, other)| one.hypot(other) / 2.0);
                Change {
                    points: f64::midpoint(own[0].0, own[1].0),
                    error,
                    n: now[0].len() + now[1].len(),
                }
            })
            .collect();
        changes.reverse();
        changes
    }

    /// What each partner of a list says of each other one in the newest round, in order of id.
    pub(super) fn matrix(&self, agreed: &BTreeSet<String>) -> Vec<Vec<Option<f64>>> {
        let Some((_, arcs)) = self.0.last() else {
            return Vec::new();
        };
        let said = |from: &String, about: &String| arcs.get(&(from.clone(), about.clone())).map(|of| side(of).mean);
        agreed
            .iter()
            .map(|from| agreed.iter().map(|about| said(from, about)).collect())
            .collect()
    }

    fn people(&self, round: Period, partner: &str) -> Option<usize> {
        self.1.get(&(round, partner.to_owned())).copied()
    }
}

fn both_ways(ids: [&str; 2]) -> [Arc; 2] {
    let [one, other] = ids.map(str::to_owned);
    [(one.clone(), other.clone()), (other, one)]
}

fn mean(values: &[f64]) -> f64 {
    values.iter().sum::<f64>() / values.len() as f64
}

fn side(scores: &Scores) -> Side {
    let values: Vec<f64> = scores.values().copied().collect();
    Side {
        mean: mean(&values),
        n: values.len(),
    }
}

/// The change of one partner's judgement and its standard error: of the people that answered twice where there are enough,
/// else of the two groups.
fn change(before: &Scores, now: &Scores, people: [Option<usize>; 2]) -> (f64, Option<f64>) {
    let matched: Vec<f64> = now
        .iter()
        .filter_map(|(code, score)| Some(score - before.get(code)?))
        .collect();
    if matched.len() >= MATCHED {
        return (mean(&matched), error(&matched, people[1]));
    }
    let [before, now]: [Vec<f64>; 2] = [before, now].map(|scores| scores.values().copied().collect());
    let errors = error(&before, people[0]).zip(error(&now, people[1]));
    (mean(&now) - mean(&before), errors.map(|(one, other)| one.hypot(other)))
}

/// Standard error of a mean out of so many people. Where everybody answered nothing is uncertain; where not, answers that are
/// all the same tell nothing about the others.
fn error(values: &[f64], people: Option<usize>) -> Option<f64> {
    if people == Some(values.len()) {
        return Some(0.0);
    }
    let people = people.filter(|people| *people > values.len()).unwrap_or(usize::MAX);
    standard_error(values, people).filter(|error| *error > 0.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::indicators::fixture::scope;
    use crate::indicators::pairs::example::answered;

    #[test]
    fn trust_is_the_mean_of_what_was_answered_about_the_other() {
        // r1 of a about b: trust 4 → 50, openness 7 → 100: 75. r2: trust 1 → 0. Mean 37,5.
        let facts = answered(
            &[
                ("2026-09", "a", "r1", "b", "t", "4"),
                ("2026-09", "a", "r1", "b", "o", "7"),
                ("2026-09", "a", "r2", "b", "t", "1"),
                ("2026-11", "b", "s1", "a", "t", "7"),
            ],
            &["a", "b"],
        );
        let waves = Waves::new(&facts, &scope());
        let (period, sides) = waves.latest(["a", "b"]).expect("a round");
        assert_eq!(period.to_string(), "2026-09");
        assert_eq!(sides, [Some(Side { mean: 37.5, n: 2 }), None]);
        assert!(waves.changes(["a", "b"]).is_empty());
    }

    #[test]
    fn who_answered_twice_is_compared_with_oneself() {
        let scores = |values: [f64; 5]| -> Scores {
            let codes = ["a", "b", "c", "d", "e"].map(str::to_owned);
            codes.into_iter().zip(values).collect()
        };
        let before = scores([50.0, 60.0, 70.0, 80.0, 90.0]);
        let now = scores([40.0, 52.0, 60.0, 68.0, 80.0]);
        // Changes −10 −8 −10 −12 −10: mean −10, s = √2, over √5.
        let (points, error) = change(&before, &now, [None, None]);
        assert!((points + 10.0).abs() < 1e-9 && (error.expect("known") - 0.632_456).abs() < 1e-6);
        // Of ten people half answered: √(5/9) of that.
        let (_, error) = change(&before, &now, [None, Some(10)]);
        assert!((error.expect("known") - 0.632_456 * (5.0_f64 / 9.0).sqrt()).abs() < 1e-6);
        assert_eq!(change(&before, &now, [None, Some(5)]).1, Some(0.0));
    }

    #[test]
    fn answers_that_are_all_the_same_leave_the_others_unknown() {
        assert_eq!(error(&[50.0, 50.0], None), None);
        assert_eq!(error(&[50.0], None), None);
        assert_eq!(error(&[50.0, 50.0], Some(2)), Some(0.0));
        let fall = |error| Change {
            points: -10.0,
            error,
            n: 4,
        };
        assert!(fall(Some(5.0)).is_a_fall() && !fall(Some(5.2)).is_a_fall() && !fall(None).is_a_fall());
    }
}
