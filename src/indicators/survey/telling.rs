//! Which means tell what nearly everybody answered.

use super::scores::FURTHEST;
use crate::ledger::shown_before::Shown;

/// Parts of a point: less is an error of adding up.
const FINEST: f64 = 1e6;

/// A score in whole points, whatever the order in which its answers were added up.
pub(super) fn whole_points(score: f64) -> f64 {
    ((score * FINEST).round() / FINEST).round()
}

/// True when so many answers with this mean can have been given in one way only: all at an end of the scale, or all but
/// one, and that one a step from it. On a scale of two answers the mean counts how many gave each: they must be enough.
pub(super) fn is_telling(n: usize, mean: f64, step: f64, minimum: usize) -> bool {
    let from_the_end = mean.min(FURTHEST - mean) * n as f64;
    let few = if step < FURTHEST { 1 } else { minimum.saturating_sub(1) };
    whole_points(mean) <= 0.0 || whole_points(mean) >= FURTHEST || from_the_end <= few as f64 * step + 1e-6
}

/// True when a mean beside one that was shown of fewer respondents tells the answers of those who came since: all at an end
/// of the scale, or all but one.
pub(super) fn are_late_told(old: &Shown, n: usize, mean: f64, step: f64) -> bool {
    let Some(late) = n.checked_sub(old.n).filter(|late| *late > 0) else {
        return false;
    };
    // Of both means the rounding is unknown.
    let sum = n as f64 * mean - old.n as f64 * old.value;
    let off = (n + old.n) as f64 / 2.0 + 1e-6;
    let is_at_the_end = |furthest: f64| (furthest / step).floor() <= 1.0;
    is_at_the_end(sum + off) || is_at_the_end(late as f64 * FURTHEST - sum + off)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mean_at_the_end_of_the_scale_or_one_answer_from_it_tells() {
        assert!(is_telling(9, 100.0, 25.0, 5) && is_telling(5, 95.0, 25.0, 5) && is_telling(5, 5.0, 25.0, 5));
        assert!(!is_telling(5, 90.0, 25.0, 5));
        // Of two answers the mean counts: four of twenty and five of twenty gave the one.
        assert!(is_telling(20, 20.0, 100.0, 5) && !is_telling(20, 25.0, 100.0, 5));
    }

    #[test]
    fn five_late_answers_that_were_all_the_same_are_told() {
        let old = Shown {
            n: 5,
            value: 50.0,
            version: None,
        };
        assert!(are_late_told(&old, 10, 75.0, 25.0) && are_late_told(&old, 10, 25.0, 25.0));
        assert!(!are_late_told(&old, 10, 60.0, 25.0) && !are_late_told(&old, 5, 50.0, 25.0));
    }

    #[test]
    fn half_a_point_is_half_a_point_in_any_order() {
        assert_eq!(whole_points(32.499_999_999_9), whole_points(32.500_000_000_1));
    }
}
