//! What earlier editions showed of groups of respondents.
//!
//! A group that grows by one late answer is large enough twice, and the two means together tell the one answer. So what
//! was shown is remembered from the data files of earlier editions, and a figure that differs by a few respondents from
//! any of them is not shown. What was published cannot be taken back; what is new can be kept.

use std::collections::BTreeMap;

use crate::domain::Period;

/// Two values that print alike.
const SAME: f64 = 0.005;

/// A figure as an edition showed it.
#[derive(Clone, Debug, PartialEq)]
pub struct Shown {
    /// Its respondents.
    pub n: usize,
    /// Its value, as it was published.
    pub value: f64,
    /// The version of its definition; absent where the edition does not say it.
    pub version: Option<u32>,
}

/// Earlier figures of one indicator and round, by subject.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BySubject {
    figures: BTreeMap<String, Vec<Shown>>,
    /// True where an edition may have shown more, which cannot be read.
    is_unknown: bool,
}

/// All earlier figures about respondents.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ShownBefore {
    rounds: BTreeMap<(String, String), BTreeMap<String, Vec<Shown>>>,
    /// True where the figures of some edition cannot be read: it may have shown anything.
    is_unknown: bool,
}

impl ShownBefore {
    /// Notes that an edition cannot be read. No figure about respondents is then new for certain, and none is shown.
    pub fn lose_an_edition(&mut self) {
        self.is_unknown = true;
    }

    /// Remembers a figure of an indicator about a subject and a round. The same figure again adds nothing.
    pub fn add(&mut self, indicator: &str, round: &str, subject: &str, shown: Shown) {
        let subjects = self.rounds.entry((indicator.to_owned(), round.to_owned())).or_default();
        let known = subjects.entry(subject.to_owned()).or_default();
        if !known.contains(&shown) {
            known.push(shown);
        }
    }

    /// What was shown of an indicator over a round.
    pub fn of(&self, indicator: &str, round: Period) -> BySubject {
        let key = (indicator.to_owned(), round.to_string());
        BySubject {
            figures: self.rounds.get(&key).cloned().unwrap_or_default(),
            is_unknown: self.is_unknown,
        }
    }
}

/// True when a new figure and one that was shown before would together tell about 1 to k − 1 respondents: their numbers
/// differ by so many, or are the same while the value is another, so that somebody's answer changed. True also where
/// what was shown cannot be known.
pub fn tells_about_few(before: &BySubject, subject: &str, new: &Shown, k: usize) -> bool {
    if before.is_unknown {
        return true;
    }
    before.figures.get(subject).into_iter().flatten().any(|old| {
        let differ = old.n.abs_diff(new.n);
        let is_same_definition = old.version.is_none() || old.version == new.version;
        (1..k).contains(&differ) || (differ == 0 && is_same_definition && (old.value - new.value).abs() >= SAME)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(n: usize, value: f64) -> Shown {
        Shown {
            n,
            value,
            version: Some(1),
        }
    }

    #[test]
    fn one_late_answer_is_told_and_five_are_not() {
        let mut before = ShownBefore::default();
        before.add("survey-dimension", "2026-03", "trust/a", shown(6, 75.0));
        before.add("survey-dimension", "2026-03", "trust/a", shown(6, 75.0));
        let round = Period::parse("2026-03").expect("a period");
        let of = before.of("survey-dimension", round);
        assert_eq!(of.figures["trust/a"].len(), 1);
        let tells = |new: &Shown| tells_about_few(&of, "trust/a", new, 5);
        assert!(tells(&shown(7, 75.0)) && tells(&shown(5, 75.0)) && tells(&shown(10, 60.0)));
        assert!(!tells(&shown(6, 75.0)) && !tells(&shown(11, 60.0)));
        // One of the six changed an answer.
        assert!(tells(&shown(6, 71.0)));
        // Reckoned in another way, the same answers give another value.
        let other = Shown {
            version: Some(2),
            ..shown(6, 71.0)
        };
        assert!(!tells(&other));
        assert!(!tells_about_few(&of, "trust/b", &shown(7, 75.0), 5));
        assert!(before.of("level-gap", round).figures.is_empty());
    }

    #[test]
    fn where_an_edition_cannot_be_read_nothing_is_new_for_certain() {
        let mut before = ShownBefore::default();
        let round = Period::parse("2026-03").expect("a period");
        assert!(!tells_about_few(
            &before.of("survey-dimension", round),
            "trust/a",
            &shown(9, 60.0),
            5
        ));
        before.lose_an_edition();
        assert!(tells_about_few(
            &before.of("survey-dimension", round),
            "trust/a",
            &shown(9, 60.0),
            5
        ));
    }
}
