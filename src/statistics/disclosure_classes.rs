//! What can be worked out of how many answers fall in classes that are not shown.
//!
//! Of a small group the number of answers and their mean, rounded as it is, give the sum of the answers; beside the classes
//! that are shown that sum can leave one number for a class that was kept back because it is small. So before anything is
//! shown, all numbers that a reader must think possible are found: two or more for every hidden class, or nothing is shown.
//!
//! Answers lie on a scale of 0 to 100 in equal steps. Source: the interval test of statistical disclosure control (a
//! suppressed cell may not be bounded to one value; Hundepool and others 2012, chapter 4).

/// How far a published mean lies from the true one at most: means are published in whole points.
const ROUNDING: f64 = 0.5;

/// Two sums are the same.
const SAME: f64 = 1e-6;

/// The ends of three classes of answers: low under the first, high over the second, in between the middle.
#[derive(Clone, Copy, Debug)]
pub struct Classes {
    /// Points under which an answer is low.
    pub low: f64,
    /// Points over which an answer is high.
    pub high: f64,
    /// Points between two answers that can be given.
    pub step: f64,
}

/// Least and most points of an answer in a class; `None` where no answer of the scale falls in it.
type Ends = Option<(f64, f64)>;

impl Classes {
    fn ends(&self) -> [Ends; 3] {
        let steps = (100.0 / self.step).round() as usize;
        let answers = || (0..=steps).map(|number| 100.0 * number as f64 / steps as f64);
        let ends = |is_in: &dyn Fn(f64) -> bool| {
            let mut of_class = answers().filter(|points| is_in(*points));
            let first = of_class.next()?;
            Some((first, of_class.last().unwrap_or(first)))
        };
        [
            ends(&|points| points < self.low),
            ends(&|points| points >= self.low && points <= self.high),
            ends(&|points| points > self.high),
        ]
    }
}

/// The numbers of low and of high answers that several groups can have together, when of each group only its number of
/// answers and its mean in whole points are known. No more than `most` low and high ones are looked for.
///
/// `groups` holds number and mean of each, in any order, nobody being in two; `most` low, then high. The pairs that come back
/// are low and high, sorted; empty where no answers on such steps give these means. The middle is all others.
///
/// ```
/// use vlecht::statistics::disclosure_classes::{Classes, possible_counts};
/// let five_answers = Classes { low: 37.5, high: 62.5, step: 25.0 };
/// // Ten answers with a mean of 98: nine of 100 and one of 75, or a mean of 97,5 in another way: never a low one.
/// assert!(possible_counts(&[(10, 98.0)], five_answers, [4, 10]).iter().all(|[low, _]| *low == 0));
/// ```
pub fn possible_counts(groups: &[(usize, f64)], classes: Classes, most: [usize; 2]) -> Vec<[usize; 2]> {
    let ends = classes.ends();
    let mut reached = vec![[0, 0]];
    for (n, mean) in groups {
        let own: Vec<[usize; 2]> = pairs(most.map(|most| most.min(*n)))
            .filter(|counts| is_possible(*counts, *n, *mean, &ends, classes.step))
            .collect();
        let mut next = vec![false; (most[0] + 1) * (most[1] + 1)];
        for [low, high] in &reached {
            for [more_low, more_high] in &own {
                let (low, high) = (low + more_low, high + more_high);
                if low <= most[0] && high <= most[1] {
                    next[low * (most[1] + 1) + high] = true;
                }
            }
        }
        reached = pairs(most)
            .filter(|[low, high]| next[low * (most[1] + 1) + high])
            .collect();
    }
    reached
}

/// All numbers of low and high answers up to the most of each.
fn pairs(most: [usize; 2]) -> impl Iterator<Item = [usize; 2]> {
    (0..=most[0]).flat_map(move |low| (0..=most[1]).map(move |high| [low, high]))
}

/// True when a group can have so many low and high answers, the others in the middle, and its mean.
fn is_possible([low, high]: [usize; 2], n: usize, mean: f64, ends: &[Ends; 3], step: f64) -> bool {
    let Some(middle) = n.checked_sub(low + high) else {
        return false;
    };
    let (mut least, mut most) = (0.0, 0.0);
    for (count, ends) in [low, middle, high].into_iter().zip(ends) {
        match (count, ends) {
            (0, _) => {}
            (_, None) => return false,
            (_, Some((first, last))) => {
                least += first * count as f64;
                most += last * count as f64;
            }
        }
    }
    let answers = n as f64;
    let least = least.max(answers * (mean.round() - ROUNDING));
    let most = most.min(answers * (mean.round() + ROUNDING));
    // The least sum that answers can make from there on.
    let first = ((least - SAME) / step).ceil() * step;
    first <= most + SAME
}

#[cfg(test)]
mod tests {
    use super::*;

    const FIVE: Classes = Classes {
        low: 37.5,
        high: 62.5,
        step: 25.0,
    };

    /// By going through every way in which a group can answer.
    fn by_hand(n: usize, mean: f64) -> Vec<[usize; 2]> {
        let mut found: Vec<[usize; 2]> = Vec::new();
        let ways = 5_usize.pow(n as u32);
        for way in 0..ways {
            let answers: Vec<usize> = (0..n).map(|place| way / 5_usize.pow(place as u32) % 5).collect();
            let points = 25.0 * answers.iter().sum::<usize>() as f64 / n as f64;
            if points.round() == mean {
                let count = |is_in: fn(&usize) -> bool| answers.iter().filter(|answer| is_in(answer)).count();
                found.push([count(|answer| *answer < 2), count(|answer| *answer > 2)]);
            }
        }
        found.sort_unstable();
        found.dedup();
        found
    }

    #[test]
    fn of_small_groups_it_finds_what_going_through_all_answers_finds() {
        for n in 1..=6 {
            let means: std::collections::BTreeSet<i64> = (0..=4 * n)
                .map(|sum| (25.0 * sum as f64 / n as f64).round() as i64)
                .collect();
            for mean in means {
                let mean = mean as f64;
                assert_eq!(
                    possible_counts(&[(n, mean)], FIVE, [n, n]),
                    by_hand(n, mean),
                    "{n} of {mean}"
                );
            }
        }
    }

    #[test]
    fn groups_add_up() {
        // Two answers of 0 and two of 100: the one group has two low ones, the other two high ones.
        assert_eq!(possible_counts(&[(2, 0.0), (2, 100.0)], FIVE, [4, 4]), [[2, 2]]);
        // More than were asked for are not looked for.
        assert!(possible_counts(&[(2, 0.0), (2, 100.0)], FIVE, [1, 4]).is_empty());
    }

    #[test]
    fn a_scale_without_a_middle_has_no_answers_there() {
        let yes_or_no = Classes { step: 100.0, ..FIVE };
        assert_eq!(possible_counts(&[(4, 50.0)], yes_or_no, [4, 4]), [[2, 2]]);
    }
}
