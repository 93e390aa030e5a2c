//! What earlier editions showed of groups of respondents.
//!
//! A group that grows by one late answer is large enough twice, and the two means together tell the one answer. So what
//! was shown is remembered from the data files of earlier editions, and a figure that differs by a few respondents from
//! any of them is not shown. What was published cannot be taken back; what is new can be kept.

use std::collections::{BTreeMap, BTreeSet};

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

impl Shown {
    /// True when another value was printed by the same definition: the answers are others.
    fn is_otherwise(&self, new: &Self) -> bool {
        let is_same_definition = self.version.is_none() || self.version == new.version;
        is_same_definition && (self.value - new.value).abs() >= SAME
    }
}

/// Earlier figures of one indicator and round, by subject.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BySubject {
    figures: BTreeMap<String, Vec<Shown>>,
    /// Respondents of groups that were kept back for what they answered.
    kept_back: BTreeMap<String, Vec<usize>>,
    /// Subjects that were kept back, for whatever reason.
    hidden: BTreeSet<String>,
    /// True where an edition may have shown more, which cannot be read.
    is_unknown: bool,
}

/// All earlier figures about respondents.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ShownBefore {
    rounds: BTreeMap<(String, String), BySubject>,
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
        let known = &mut self.round(indicator, round).figures;
        let known = known.entry(subject.to_owned()).or_default();
        if !known.contains(&shown) {
            known.push(shown);
        }
    }

    /// Remembers that a group large enough was kept back for what it answered, or another did: with its number of
    /// respondents, since that it was not shown tells something of their answers.
    pub fn add_kept_back(&mut self, indicator: &str, round: &str, subject: &str, n: usize) {
        let known = &mut self.round(indicator, round).kept_back;
        known.entry(subject.to_owned()).or_default().push(n);
    }

    /// Remembers that a subject was kept back, for its answers or for how few they are.
    pub fn add_hidden(&mut self, indicator: &str, round: &str, subject: &str) {
        self.round(indicator, round).hidden.insert(subject.to_owned());
    }

    fn round(&mut self, indicator: &str, round: &str) -> &mut BySubject {
        self.rounds.entry((indicator.to_owned(), round.to_owned())).or_default()
    }

    /// What was shown of an indicator over a round.
    pub fn of(&self, indicator: &str, round: Period) -> BySubject {
        let key = (indicator.to_owned(), round.to_string());
        BySubject {
            is_unknown: self.is_unknown,
            ..self.rounds.get(&key).cloned().unwrap_or_default()
        }
    }
}

impl BySubject {
    /// All that was shown of a subject.
    pub fn shown(&self, subject: &str) -> impl Iterator<Item = &Shown> {
        self.figures.get(subject).into_iter().flatten()
    }

    /// True when earlier editions showed other figures about a dimension (`dimension`, and `dimension/partner`) than these:
    /// of more or fewer respondents, another value, more or fewer subjects, or one that was kept back then.
    /// False where none knew of any.
    pub fn showed_otherwise(&self, dimension: &str, now: &BTreeMap<String, Shown>) -> bool {
        let is_of = |subject: &str| subject.split('/').next() == Some(dimension);
        let before = || self.figures.iter().filter(|(subject, _)| is_of(subject));
        let stands = |subject: &str, old: &Shown| {
            let new = now.get(subject);
            new.is_some_and(|new| old.n == new.n && !old.is_otherwise(new))
        };
        let is_told = |subject: &String| self.figures.contains_key(subject);
        self.is_unknown
            || now.keys().any(|subject| self.hidden.contains(subject))
            || before().any(|(subject, shown)| shown.iter().any(|old| !stands(subject, old)))
            || (before().next().is_some() && !now.keys().all(is_told))
    }
}

/// True when a new figure and one that was shown before would together tell about 1 to k − 1 respondents: their numbers
/// differ by so many, or are the same while the value is another, so that somebody's answer changed; or where
/// any came to a group that was kept back for what it answered: beside all of them that tells of the first. True also where
/// what was shown cannot be known.
pub fn tells_about_few(before: &BySubject, subject: &str, new: &Shown, k: usize) -> bool {
    if before.is_unknown {
        return true;
    }
    let mut shown = before.shown(subject);
    is_few_apart(before, subject, new.n, k) || shown.any(|old| old.n == new.n && old.is_otherwise(new))
}

/// The same for the numbers of respondents alone, whatever they answered.
pub fn is_few_apart(before: &BySubject, subject: &str, n: usize, k: usize) -> bool {
    let mut kept_back = before.kept_back.get(subject).into_iter().flatten();
    let mut shown = before.shown(subject);
    kept_back.any(|old| *old != n) || shown.any(|old| (1..k).contains(&old.n.abs_diff(n)))
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
    fn what_was_kept_back_for_its_answers_stays_so_when_others_come() {
        let mut before = ShownBefore::default();
        before.add_kept_back("survey-dimension", "2026-03", "trust/a", 6);
        let of = before.of("survey-dimension", Period::parse("2026-03").expect("a period"));
        let tells = |n: usize| tells_about_few(&of, "trust/a", &shown(n, 75.0), 5);
        assert!(tells(7) && tells(11) && !tells(6));
    }

    #[test]
    fn other_scores_of_a_dimension_than_were_shown_are_noticed() {
        let round = Period::parse("2026-03").expect("a period");
        let now = |of: &[(&str, Shown)]| of.iter().map(|(id, own)| ((*id).to_owned(), own.clone())).collect();
        let both = [("trust", shown(11, 70.0)), ("trust/a", shown(6, 75.0))];
        let mut before = ShownBefore::default();
        assert!(
            !before
                .of("survey-dimension", round)
                .showed_otherwise("trust", &now(&both))
        );
        for (subject, own) in both.clone() {
            before.add("survey-dimension", "2026-03", subject, own);
        }
        let of = before.of("survey-dimension", round);
        let differs = |figures: &[(&str, Shown)]| of.showed_otherwise("trust", &now(figures));
        assert!(!differs(&both));
        assert!(differs(&both[..1]), "a partner that is not shown any more");
        assert!(
            differs(&[both[0].clone(), ("trust/a", shown(11, 75.0))]),
            "five late answers"
        );
        assert!(
            differs(&[both[0].clone(), ("trust/a", shown(6, 71.0))]),
            "another answer"
        );
        let one_more = [both[0].clone(), both[1].clone(), ("trust/b", shown(5, 60.0))];
        assert!(differs(&one_more), "a partner that was not shown");
        assert!(!of.showed_otherwise("energy", &now(&[("energy", shown(5, 60.0))])));
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
