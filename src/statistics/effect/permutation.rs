//! Randomisation inference: how often would chance alone have divided the changes as unequally?
//!
//! Of all ways to pick as many partners (areas) as took part, p is the part in which the means differ at least as much
//! as they do, in either direction. Every way is counted, up to a cap; above it a seed draws some of them.
//!
//! It needs no distribution, and it is honest about few partners: 2 against 2 can be divided in 6 ways, so that p is
//! never below .33. Where the smallest p possible is above .05, say that there are too few areas to rule out chance,
//! not that the difference is "not significant".
//!
//! Source: Fisher 1935; MacKinnon & Webb 2020.

use crate::statistics::random::Seeded;
use crate::statistics::series::{mean, observed};

/// Assignments that are counted one by one; above this they are drawn.
pub const MOST_ENUMERATED: u64 = 200_000;
/// Assignments that are drawn above that.
pub const DRAWS: u64 = 9_999;
/// Part of the size of the numbers within which two differences are the same.
const SAME: f64 = 1e-9;

/// What randomisation inference found.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Permutation {
    /// Mean with minus mean without, in the unit of the changes.
    pub difference: f64,
    /// Assignments that were looked at, the one found included.
    pub assignments: u64,
    /// Whether those are all there are.
    pub exact: bool,
    /// Part of them with a difference at least as large, [`Permutation::smallest_p`] to 1.
    pub p: f64,
    /// The smallest p that so many of each can give: 1 (for equal groups 2) out of all assignments.
    pub smallest_p: f64,
}

impl Permutation {
    /// Whether chance can be ruled out at all at this level (usually .05): so few may there be that no assignment gives a p
    /// as small. A level from 0 to 1.
    pub fn can_reach(&self, level: f64) -> bool {
        self.smallest_p <= level
    }
}

/// Compares the changes of who took part with those of who did not; `seed` is used only above [`MOST_ENUMERATED`].
/// `None` when a group is empty or a number is not finite.
///
/// ```
/// use vlecht::statistics::effect::permutation::permutation;
/// let found = permutation(&[4.0, 6.0, 5.0], &[1.0, 2.0, 0.0], 0).unwrap();
/// assert_eq!((found.difference, found.assignments, found.p), (4.0, 20, 0.1));
/// ```
pub fn permutation(treated: &[f64], control: &[f64], seed: u64) -> Option<Permutation> {
    let all = [treated, control].concat();
    if !all.iter().all(|value| value.is_finite()) {
        return None;
    }
    let difference = mean(treated)? - mean(control)?;
    let largest = all.iter().fold(0.0_f64, |largest, value| largest.max(value.abs()));
    let reach = difference.abs() - SAME * largest;
    let total: f64 = all.iter().sum();
    let (n, m) = (treated.len() as f64, control.len() as f64);
    let as_far = |sum: f64| (sum / n - (total - sum) / m).abs() >= reach;
    if !(total.is_finite() && difference.is_finite()) {
        return None;
    }
    let ways = combinations(all.len(), treated.len()).filter(|&ways| ways <= MOST_ENUMERATED);
    let (count, assignments) = match ways {
        Some(ways) => (count_all(&all, treated.len(), as_far), ways),
        None => (1 + count_drawn(&all, treated.len(), seed, as_far), DRAWS + 1),
    };
    let least = if ways.is_some() && treated.len() == control.len() {
        2.0
    } else {
        1.0
    };
    Some(Permutation {
        difference,
        assignments,
        exact: ways.is_some(),
        p: count as f64 / assignments as f64,
        smallest_p: least / assignments as f64,
    })
}

/// Difference in differences of a set of areas: the change of each, those that took part (by place) against the others.
/// An area without both numbers does not count. `None` as [`permutation`], or when the slices differ in length.
///
/// ```
/// use vlecht::statistics::effect::permutation::permutation_of_areas;
/// let before = [42, 40, 44, 41, 43, 39, 45].map(|value| Some(f64::from(value)));
/// let after = [36, 34, 43, 41, 42, 39, 43].map(|value| Some(f64::from(value)));
/// let found = permutation_of_areas(&before, &after, &[0, 1], 0).unwrap();
/// assert!((found.difference + 5.2).abs() < 1e-9 && (found.p - 1.0 / 21.0).abs() < 1e-9);
/// ```
pub fn permutation_of_areas(
    before: &[Option<f64>],
    after: &[Option<f64>],
    treated: &[usize],
    seed: u64,
) -> Option<Permutation> {
    if before.len() != after.len() {
        return None;
    }
    let changes: Vec<Option<f64>> = before.iter().zip(after).map(|(b, a)| Some((*a)? - (*b)?)).collect();
    let (with, without): (Vec<_>, Vec<_>) = observed(&changes)
        .into_iter()
        .partition(|(place, _)| treated.contains(place));
    let values = |group: Vec<(usize, f64)>| group.into_iter().map(|(_, value)| value).collect::<Vec<_>>();
    permutation(&values(with), &values(without), seed)
}

/// In how many ways `picked` of `n` can be chosen; `None` when that is too large for a number.
pub fn combinations(n: usize, picked: usize) -> Option<u64> {
    let picked = picked.min(n.checked_sub(picked)?) as u64;
    (1..=picked).try_fold(1_u64, |ways, step| {
        Some(ways.checked_mul(n as u64 - picked + step)? / step)
    })
}

/// Counts the choices of `picked` values whose sum is far.
fn count_all(values: &[f64], picked: usize, far: impl Fn(f64) -> bool) -> u64 {
    let mut chosen: Vec<usize> = (0..picked).collect();
    let mut count = 0;
    loop {
        count += u64::from(far(chosen.iter().map(|&place| values[place]).sum()));
        // The last place that can still move up; what follows it moves along.
        let movable = (0..picked).rev().find(|&i| chosen[i] < values.len() - picked + i);
        let Some(first) = movable else { return count };
        let start = chosen[first] + 1;
        for (step, place) in chosen.iter_mut().skip(first).enumerate() {
            *place = start + step;
        }
    }
}

fn count_drawn(values: &[f64], picked: usize, seed: u64, far: impl Fn(f64) -> bool) -> u64 {
    let mut seeded = Seeded::new(seed);
    let mut order = values.to_vec();
    let drawn = (0..DRAWS).filter(|_| {
        seeded.shuffle(&mut order);
        far(order.iter().take(picked).sum())
    });
    drawn.count() as u64
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn two_against_two_can_never_rule_out_chance() {
        let found = permutation(&[100.0, 101.0], &[1.0, 2.0], 0).unwrap();
        assert_eq!((found.assignments, found.p), (6, 2.0 / 6.0));
        assert!(!found.can_reach(0.05));
    }

    #[test]
    fn equal_changes_are_all_as_far() {
        assert_eq!(permutation(&[2.0; 3], &[2.0; 4], 0).unwrap().p, 1.0);
    }

    #[test]
    fn many_partners_are_drawn_the_same_way_each_time() {
        let treated: Vec<f64> = (0..15).map(f64::from).collect();
        let control: Vec<f64> = (3..18).map(f64::from).collect();
        let found = permutation(&treated, &control, 5).unwrap();
        assert!(!found.exact && found.assignments == 10_000);
        assert_eq!(permutation(&treated, &control, 5), Some(found));
        // Student's p of a difference of 3 with these spreads is .077.
        assert!((found.p - 0.077).abs() < 0.02, "{}", found.p);
    }

    #[test]
    fn nobody_to_compare_with_is_undefined() {
        assert_eq!(permutation(&[], &[1.0], 0), None);
        assert_eq!(permutation(&[1.0], &[f64::NAN], 0), None);
        assert_eq!(permutation_of_areas(&[Some(1.0)], &[], &[0], 0), None);
        assert_eq!(combinations(3, 4), None);
        assert_eq!(combinations(60, 30), Some(118_264_581_564_861_424));
    }

    proptest! {
        #[test]
        fn p_is_never_below_its_minimum_and_ignores_order_and_unit(
            treated in prop::collection::vec((-9..9_i32).prop_map(f64::from), 1..6),
            control in prop::collection::vec((-9..9_i32).prop_map(f64::from), 1..6),
            factor in 0.01..100.0_f64,
        ) {
            let found = permutation(&treated, &control, 0).unwrap();
            prop_assert!(found.smallest_p <= found.p + 1e-12 && found.p <= 1.0);
            let turned = |group: &[f64]| group.iter().rev().map(|value| value * factor).collect::<Vec<_>>();
            prop_assert_eq!(permutation(&turned(&treated), &turned(&control), 0).unwrap().p, found.p);
            prop_assert_eq!(permutation(&control, &treated, 0).unwrap().p, found.p);
        }
    }
}
