//! Whether the mean over groups that are all kept back tells the mean of one of them.
//!
//! Where no group is shown, the mean over their means can be about enough people and still leave one mean for a group: near
//! an end of the scale, or where the sizes allow no other. A reader knows how many are in each group and how far answers
//! lie apart. So every mean that each group can have is looked for; the rule rests on nothing else, so that whether the
//! mean over groups is shown tells no more than the mean itself.
//!
//! Source: the interval test of statistical disclosure control (a suppressed cell may not be bounded to one value;
//! Hundepool and others 2012, chapter 4).

/// How far a published mean lies from the true one: less than this, as means are published in whole points. A mean right
/// between two points is not counted on, so that it makes no difference which way it was rounded.
const ROUNDING: f64 = 0.5;

/// Two sums are the same.
const SAME: f64 = 1e-6;

/// Sizes whose common measure is finer than this are too many to go through.
const FINEST: usize = 5040;

/// True when each group can have two means or more, given the mean over the groups' means in whole points.
///
/// `sizes` holds the number of respondents of each group; answers are points on a scale of 0 to 100 that lie `step` apart.
/// False for no groups, for an empty group, and for sizes without a common measure of use.
///
/// ```
/// use vlecht::statistics::disclosure_means::each_has_two_means;
/// // Three groups of four, who answered 0, 50 or 100: a mean of 25 leaves many ways, of 0 one.
/// assert!(each_has_two_means(&[4, 4, 4], 25.0, 50.0));
/// assert!(!each_has_two_means(&[4, 4, 4], 0.0, 50.0));
/// ```
pub fn each_has_two_means(sizes: &[usize], overall: f64, step: f64) -> bool {
    let Some(measure) = common_measure(sizes).filter(|_| step > 0.0) else {
        return false;
    };
    let steps = (100.0 / step).round().max(1.0) as usize;
    // A group's mean in units: a step of one of its respondents is `measure / n` of them, and so is a unit of points.
    let points = 100.0 / (steps * measure) as f64;
    let groups = sizes.len() as f64;
    let window = [-ROUNDING, ROUNDING].map(|off| groups * (overall.round() + off) / points);
    let is_seen = |units: usize| units as f64 > window[0] + SAME && (units as f64) < window[1] - SAME;
    (0..sizes.len()).all(|own| {
        let others = sizes.iter().enumerate().filter(|(at, _)| *at != own).map(|(_, n)| *n);
        let reached = sums_of(others, steps, measure);
        let can_have = |answers: &usize| {
            let units = answers * (measure / sizes[own]);
            reached
                .iter()
                .enumerate()
                .any(|(rest, is_reached)| *is_reached && is_seen(rest + units))
        };
        (0..=sizes[own] * steps).filter(can_have).nth(1).is_some()
    })
}

/// The least number that every size divides; `None` where it is of no use.
fn common_measure(sizes: &[usize]) -> Option<usize> {
    if sizes.is_empty() {
        return None;
    }
    sizes.iter().try_fold(1, |measure: usize, size| {
        let (mut a, mut b) = (measure, *size);
        while b != 0 {
            (a, b) = (b, a % b);
        }
        let next = (measure / a).checked_mul(*size)?;
        (1..=FINEST).contains(&next).then_some(next)
    })
}

/// Which sums of units the means of groups of these sizes can reach.
fn sums_of(sizes: impl Iterator<Item = usize>, steps: usize, measure: usize) -> Vec<bool> {
    sizes.fold(vec![true], |before, size| {
        let unit = measure / size;
        let mut reached = vec![false; before.len() + steps * measure];
        for start in 0..unit.min(reached.len()) {
            // The last sum before on this path: from there so many answers can be added.
            let mut last = None;
            for place in (start..reached.len()).step_by(unit) {
                if before.get(place) == Some(&true) {
                    last = Some(place);
                }
                reached[place] = last.is_some_and(|last| place - last <= unit * size * steps);
            }
        }
        reached
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// By going through every way in which groups can answer.
    fn by_hand(sizes: &[usize], overall: f64, steps: usize) -> bool {
        let mut means = vec![std::collections::BTreeSet::new(); sizes.len()];
        let ways: usize = sizes.iter().map(|n| n * steps + 1).product();
        for way in 0..ways {
            let mut rest = way;
            let sums: Vec<usize> = sizes
                .iter()
                .map(|n| {
                    let sum = rest % (n * steps + 1);
                    rest /= n * steps + 1;
                    sum
                })
                .collect();
            let mean = |(sum, n): (&usize, &usize)| 100.0 * *sum as f64 / (steps * n) as f64;
            let found = sums.iter().zip(sizes).map(mean).sum::<f64>() / sizes.len() as f64;
            if (found - overall).abs() < 0.5 - 1e-9 {
                for (means, sum) in means.iter_mut().zip(&sums) {
                    means.insert(*sum);
                }
            }
        }
        means.iter().all(|means| means.len() > 1)
    }

    #[test]
    fn it_finds_what_going_through_all_answers_finds() {
        for sizes in [
            &[4, 4, 4][..],
            &[3, 4, 4],
            &[2, 4, 3],
            &[1, 4, 4],
            &[3, 3, 3, 4],
            &[10],
            &[6, 9],
        ] {
            for steps in [1, 2, 4] {
                for overall in 0..=100 {
                    let overall = f64::from(overall);
                    assert_eq!(
                        each_has_two_means(sizes, overall, 100.0 / steps as f64),
                        by_hand(sizes, overall, steps),
                        "{sizes:?} of {overall} in {steps} steps"
                    );
                }
            }
        }
    }

    #[test]
    fn nobody_and_sizes_without_a_common_measure_are_not_told() {
        assert!(!each_has_two_means(&[], 50.0, 25.0));
        assert!(!each_has_two_means(&[4, 0], 50.0, 25.0));
        assert!(!each_has_two_means(&[101, 103, 107], 50.0, 25.0));
        assert!(!each_has_two_means(&[4, 4], 50.0, 0.0));
        assert!(!each_has_two_means(&[4, 4], f64::NAN, 25.0));
    }
}
