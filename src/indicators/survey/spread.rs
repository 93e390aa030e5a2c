//! How the answers of a round are spread, as far as that tells about nobody.
//!
//! Of the partners that the network's own score is about, and only where that score is shown: the share of respondents
//! whose score on a dimension is low (under 37,5 of 100: under 2,5 on a scale of 1 to 5), in the middle, or high (above
//! 62,5). A class under the minimum is counted with the middle; where that is still under the minimum, or where all
//! answers fall in one class, nothing is shown. Shares are rounded to five hundredths, and are at least that where
//! there is anybody: with the figures of another edition they give no count. Nothing is shown either where the scores of
//! the partners, beside these shares, would leave one number only for a class that is counted with the middle; nor where
//! an earlier edition showed other scores of that dimension and round, or kept one back that is shown now, because late
//! answers came: the scores of both and the shares would tell how those few answered; nor where no partner is shown. On a
//! scale of fewer than five answers nothing is shown: beside the scores even the fact that it is not would now and then
//! tell how many are in a class. Neither is it where the scores are such that this fact would tell it on a longer scale.
//!
//! Other figures that the answers of a round give (learning, levels, the change since the round before) are shown only
//! where its shares keep no class back: see [`is_whole`].

use super::scores::Round;
use super::telling::whole_points;
use crate::statistics::disclosure_classes::{Classes, possible_counts};

/// Half the width of the middle, in points of 100: halfway between the answers 2, 3 and 4 on a scale of 1 to 5.
const HALF: f64 = 12.5;

/// The furthest that two answers may lie apart for their spread to be shown: a step of a scale of five.
const LONGEST_STEP: f64 = 25.0;

/// So many respondents at most are few enough for a blank to tell of one.
const FEW_PEOPLE: usize = 60;

/// Steps that shares are rounded to.
const STEPS: f64 = 20.0;

/// The shares of a dimension's answers. What is absent is counted with the middle.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spread {
    /// Share of low scores.
    pub low: Option<f64>,
    /// Share in the middle, with what is too small to stand alone.
    pub middle: f64,
    /// Share of high scores.
    pub high: Option<f64>,
    /// Respondents.
    pub n: usize,
}

impl Spread {
    /// Low, middle and high in twentieths of the answers, a class that is absent as none.
    pub fn twentieths(&self) -> [u64; 3] {
        [self.low.unwrap_or(0.0), self.middle, self.high.unwrap_or(0.0)].map(|share| (share * STEPS).round() as u64)
    }

    /// True when no class is counted with the middle because it is small.
    fn keeps_nothing_back(&self) -> bool {
        self.low.is_some() && self.high.is_some()
    }

    /// How many low and high answers there can be at most: one step more than the share, which is rounded.
    fn most(&self, minimum: usize) -> [usize; 2] {
        [self.low, self.high].map(|share| match share {
            None => minimum - 1,
            Some(share) if share > 0.0 => (((share + 1.0 / STEPS) * self.n as f64) as usize).min(self.n),
            Some(_) => 0,
        })
    }

    /// The spread of so many low, middle and high answers; `None` where it may not be shown.
    fn of_counts([low, middle, high]: [usize; 3], minimum: usize) -> Option<Self> {
        let n = low + middle + high;
        let stands_alone = |class: usize| class == 0 || class >= minimum;
        let joined = |class: usize| if stands_alone(class) { 0 } else { class };
        let middle = middle + joined(low) + joined(high);
        let classes = [low - joined(low), middle, high - joined(high)];
        let is_safe = stands_alone(middle) && classes.iter().filter(|class| **class > 0).count() > 1;
        // Only nobody is 0%.
        let least = |class: usize| if class > 0 { 1.0 / STEPS } else { 0.0 };
        let share = |class: usize| ((class as f64 / n as f64 * STEPS).round() / STEPS).max(least(class));
        is_safe.then(|| Self {
            low: stands_alone(low).then(|| share(low)),
            middle: share(middle),
            high: stands_alone(high).then(|| share(high)),
            n,
        })
    }
}

/// The class of a score of 0 to 100: −1 low, 0 in the middle, 1 high.
fn class_of(score: f64) -> i8 {
    if score < 50.0 - HALF {
        -1
    } else {
        i8::from(score > 50.0 + HALF)
    }
}

/// The spread of a dimension; `None` where it may not be shown.
pub fn spread(round: &Round, dimension: &str, minimum: usize) -> Option<Spread> {
    let groups = round.dimensions.get(dimension)?;
    let disclosed = round.disclosed(dimension, minimum)?;
    let told = disclosed.told(groups)?;
    if !disclosed.is_of_shown || round.was_shown_otherwise(dimension, &disclosed) {
        return None;
    }
    spread_of(&told, round.step(dimension), minimum)
}

/// True when the shares of a dimension are shown and keep no class back: then another figure from the same answers gives
/// back nothing that is not told. Beside a class that is kept back, a count, the mean of a part or the shares of some of
/// the partners would leave one number for it.
pub fn is_whole(round: &Round, dimension: &str, minimum: usize) -> bool {
    spread(round, dimension, minimum).is_some_and(|shown| shown.keeps_nothing_back())
}

/// The spread of the scores of several partners, which lie `step` points apart; `None` where it may not be shown beside the
/// score of each of them.
pub fn spread_of(partners: &[&[f64]], step: f64, minimum: usize) -> Option<Spread> {
    if step > LONGEST_STEP {
        return None;
    }
    let scores = || partners.iter().copied().flatten();
    let count = |class: i8| scores().filter(|score| class_of(**score) == class).count();
    let shown = Spread::of_counts([count(-1), count(0), count(1)], minimum)?;
    let is_any_hidden = shown.low.is_none() || shown.high.is_none();
    let gives_back = || Likely::beside(partners, step, minimum, shown.most(minimum)).give_back(&shown);
    // Of more people the ways to answer are too many for one number to be left, and to be gone through.
    let tells = || shown.n <= FEW_PEOPLE && Likely::beside(partners, step, minimum, [shown.n; 2]).tell_by_a_blank();
    let is_told = (is_any_hidden && gives_back()) || tells();
    (!is_told).then_some(shown)
}

/// All numbers of low, middle and high answers that the means of the partners leave possible.
struct Likely {
    counts: Vec<[usize; 3]>,
    minimum: usize,
}

impl Likely {
    /// With at most so many low and high ones.
    fn beside(partners: &[&[f64]], step: f64, minimum: usize, most: [usize; 2]) -> Self {
        let classes = Classes {
            low: 50.0 - HALF,
            high: 50.0 + HALF,
            step,
        };
        let groups: Vec<(usize, f64)> = partners
            .iter()
            .map(|scores| {
                (
                    scores.len(),
                    whole_points(scores.iter().sum::<f64>() / scores.len() as f64),
                )
            })
            .collect();
        let n: usize = groups.iter().map(|(n, _)| n).sum();
        let counts = possible_counts(&groups, classes, most).into_iter();
        let counts = counts.filter_map(|[low, high]| Some([low, n.checked_sub(low + high)?, high]));
        Self {
            counts: counts.collect(),
            minimum,
        }
    }

    /// True when beside the shares that would be shown one number only is left for a class that is not.
    fn give_back(&self, shown: &Spread) -> bool {
        let is_hidden = [shown.low.is_none(), false, shown.high.is_none()];
        let of_counts = |counts: &&[usize; 3]| Spread::of_counts(**counts, self.minimum);
        let alike = self
            .counts
            .iter()
            .filter(|counts| of_counts(counts).as_ref() == Some(shown));
        let alike: Vec<&[usize; 3]> = alike.collect();
        (0..3).any(|class| is_hidden[class] && alike.iter().all(|counts| counts[class] == alike[0][class]))
    }

    /// True when the fact that nothing is shown would leave one number for a class of a few: then nothing is ever shown
    /// beside these means, so that it tells nothing.
    fn tell_by_a_blank(&self) -> bool {
        let is_blank =
            |counts: &&[usize; 3]| Spread::of_counts(**counts, self.minimum).is_none_or(|shown| self.give_back(&shown));
        let blank: Vec<&[usize; 3]> = self.counts.iter().filter(is_blank).collect();
        let is_few = |n: usize| (1..self.minimum).contains(&n);
        let Some(first) = blank.first() else { return false };
        (0..3).any(|class| is_few(first[class]) && blank.iter().all(|counts| counts[class] == first[class]))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::indicators::fixture::month;
    use crate::indicators::survey::scores::{example::answered, rounds};

    fn of(partners: &[(&str, &[u8])]) -> Option<Spread> {
        let round = rounds(&answered("trust", partners), month(2026, 10))
            .into_values()
            .next()?;
        spread(&round, "trust", 5)
    }

    #[test]
    fn classes_lie_between_the_answers_and_shares_are_round() {
        // 6 of 20 answered 1 or 2, 5 answered 3, 9 answered 4 or 5: 30%, 25%, 45%.
        let a = [1, 2, 2, 2, 2, 2, 3, 3, 3, 3];
        let b = [3, 4, 4, 4, 4, 4, 4, 4, 4, 5];
        let found = of(&[("a", &a), ("b", &b)]).expect("a spread");
        assert_eq!(
            (found.low, found.middle, found.high, found.n),
            (Some(0.3), 0.25, Some(0.45), 20)
        );
    }

    #[test]
    fn a_class_under_the_minimum_is_counted_with_the_middle() {
        // 2 low, 8 in the middle, 10 high: 10 of 20 in the middle.
        let found = of(&[("a", &[2, 2, 3, 3, 3, 3, 3, 3, 3, 3]), ("b", &[4; 10])]).expect("a spread");
        assert_eq!((found.low, found.middle, found.high), (None, 0.5, Some(0.5)));
        // 2 low, 1 in the middle: together 3, still under the minimum.
        assert_eq!(of(&[("a", &[2, 2, 3, 4, 4, 4]), ("b", &[4; 10])]), None);
    }

    #[test]
    fn what_tells_every_answer_or_is_kept_back_is_not_shown() {
        // All high; and four respondents in all.
        assert_eq!(of(&[("a", &[4; 8]), ("b", &[4, 4, 4, 4, 5])]), None);
        assert_eq!(of(&[("a", &[2, 4]), ("b", &[3, 3])]), None);
    }

    #[test]
    fn answers_of_partners_that_are_kept_back_change_nothing() {
        let shown: &[u8] = &[2, 2, 2, 2, 2, 4, 4, 4, 4, 4];
        let with = |small: &[u8], other: &[u8]| of(&[("a", shown), ("b", small), ("c", other)]);
        assert_eq!(with(&[2; 3], &[4; 6]), with(&[4; 3], &[3; 6]));
    }
}
