//! The exact permutation test of two small anonymous rounds: the sum of mid-ranks.
//!
//! Of all ways to divide the ranks over the two rounds, p is the part in which the sum of the first lies at least as far
//! from what is expected. Ties are counted as they are; approximations are wrong there (8 against 9 answers: .1340, by
//! the normal distribution .1377).
//!
//! Source: Streitberg & Röhmel 1986 (counting by sums, here of doubled ranks, which are whole).

use crate::statistics::ranks::{mid_ranks, together};

/// Answers in both rounds together up to which every division is counted.
pub const MOST_ANSWERS: usize = 60;

/// What the exact test found.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RankSum {
    /// P(later > earlier) + ½ P(equal), 0 to 1.
    pub effect: f64,
    /// Part of the divisions at least as far, [`RankSum::smallest_p`] to 1. All answers equal: 1.
    pub p: f64,
    /// Ways to divide the answers.
    pub divisions: f64,
    /// The smallest p that these answers, ties included, can give.
    pub smallest_p: f64,
}

/// Compares a later round with an earlier one. `None` for an empty round, an answer that is not finite, or more than 60
/// answers.
///
/// ```
/// use vlecht::statistics::survey::rank_sum::rank_sum;
/// // One of the 20 divisions, or its mirror.
/// assert!((rank_sum(&[1.0, 2.0, 3.0], &[4.0, 5.0, 6.0]).unwrap().p - 0.1).abs() < 1e-12);
/// ```
pub fn rank_sum(earlier: &[f64], later: &[f64]) -> Option<RankSum> {
    let both = together(earlier, later)?;
    if both.len() > MOST_ANSWERS {
        return None;
    }
    let ranks = mid_ranks(&both);
    let doubled: Vec<usize> = ranks.iter().map(|rank| (2.0 * rank).round() as usize).collect();
    let sum: usize = doubled.iter().take(earlier.len()).sum();
    let counts = sums_of(&doubled, earlier.len());
    let expected = earlier.len() * (both.len() + 1);
    let far = sum.abs_diff(expected);
    let divisions: f64 = counts.iter().sum();
    let at_least = |far: usize| -> f64 {
        let outside = counts
            .iter()
            .enumerate()
            .filter(|(sum, _)| sum.abs_diff(expected) >= far);
        outside.map(|(_, count)| count).sum::<f64>() / divisions
    };
    let possible = counts.iter().enumerate().filter(|(_, count)| **count > 0.0);
    let furthest = possible.map(|(sum, _)| sum.abs_diff(expected)).max()?;
    let (n, m) = (earlier.len() as f64, later.len() as f64);
    let below = n * m + n * (n + 1.0) / 2.0 - sum as f64 / 2.0;
    Some(RankSum {
        effect: below / (n * m),
        p: at_least(far).min(1.0),
        divisions,
        smallest_p: at_least(furthest).min(1.0),
    })
}

/// In how many ways `picked` of the ranks add up to each sum.
fn sums_of(ranks: &[usize], picked: usize) -> Vec<f64> {
    let most: usize = ranks.iter().sum();
    let mut ways = vec![vec![0.0; most + 1]; picked + 1];
    ways[0][0] = 1.0;
    for &rank in ranks {
        for taken in (1..=picked).rev() {
            for sum in (rank..=most).rev() {
                let more = ways[taken - 1][sum - rank];
                ways[taken][sum] += more;
            }
        }
    }
    ways.pop().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::statistics::effect::permutation::permutation;
    use proptest::prelude::*;

    #[test]
    fn equal_answers_show_no_difference() {
        let found = rank_sum(&[4.0; 5], &[4.0; 4]).unwrap();
        assert_eq!((found.p, found.smallest_p, found.effect), (1.0, 1.0, 0.5));
        assert_eq!(found.divisions, 126.0);
    }

    #[test]
    fn nothing_or_too_much_is_undefined() {
        assert_eq!(rank_sum(&[], &[1.0]), None);
        assert_eq!(rank_sum(&[f64::NAN], &[1.0]), None);
        assert_eq!(rank_sum(&[1.0; 31], &[2.0; 30]), None);
    }

    proptest! {
        #[test]
        fn equals_the_enumeration_of_all_divisions(
            x in prop::collection::vec(1..=5_i32, 1..8), y in prop::collection::vec(1..=5_i32, 1..8),
        ) {
            let numbers = |values: &[i32]| values.iter().copied().map(f64::from).collect::<Vec<_>>();
            let (x, y) = (numbers(&x), numbers(&y));
            let found = rank_sum(&x, &y).unwrap();
            let ranks = mid_ranks(&[x.clone(), y.clone()].concat());
            let (first, second) = ranks.split_at(x.len());
            prop_assert!((found.p - permutation(first, second, 0).unwrap().p).abs() < 1e-9);
            prop_assert!(found.smallest_p <= found.p && found.p <= 1.0);
            prop_assert!((found.effect + rank_sum(&y, &x).unwrap().effect - 1.0).abs() < 1e-9);
        }
    }
}
