//! Which groups may be shown, so that nobody's answer can be told, or worked out from what is shown.
//!
//! Beside a total, with at least `k` respondents wanted behind every figure (usually 5):
//!
//! * *primary*: a group with fewer than `k` respondents is suppressed;
//! * *complement*: so is a group that leaves fewer than `k` others, because total minus group is about those few;
//! * *secondary*: a group that is the only one suppressed would follow from the total minus the rest. So the smallest
//!   group that is still shown is suppressed too, until at least two are, with at least `k` respondents together.
//!
//! A group without respondents has nothing to show and hides nothing. If the total itself has fewer than `k`, nothing
//! is shown. It makes no difference whether the total is a sum, a mean over respondents or a mean over groups: each can
//! be undone by subtraction.
//!
//! Not covered: groups that cut across each other, and figures of different months about nearly the same people. For
//! those compare what is about to be shown with each larger or smaller figure already shown by [`may_show`].
//!
//! Source: OECD glossary of statistical terms (threshold rule, complementary suppression); the order, smallest first,
//! is a convention of ours.

/// Whether a group of `n` respondents out of `total` may be shown beside the total: both it and the others are either
/// nobody or at least `k`. A group larger than the total may not be shown, and neither may an empty one.
///
/// ```
/// use vlecht::statistics::disclosure::may_show;
/// assert!(may_show(5, 10, 5));
/// assert!(!may_show(5, 9, 5)); // the other four could be worked out
/// ```
pub fn may_show(n: usize, total: usize, k: usize) -> bool {
    n > 0 && n >= k && total.checked_sub(n).is_some_and(|others| others == 0 || others >= k)
}

/// What becomes of a group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Visibility {
    /// Its result may be shown.
    Shown,
    /// Its result is kept back.
    Suppressed,
    /// It has no respondents: there is no result.
    Empty,
}

/// What may be shown of a total and of the groups that make it up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Disclosure {
    /// The result of everyone together.
    pub total: Visibility,
    /// The result of each group, in the order given.
    pub groups: Vec<Visibility>,
}

/// Decides for groups of the given numbers of respondents, who together make up the total; nobody is in two groups.
/// Of groups of equal size the first is suppressed first.
///
/// `counts` holds a number of respondents a group; the answer is about the groups in the same order.
///
/// ```
/// use vlecht::statistics::disclosure::{Visibility::*, disclosure};
/// // The group of 3 is too small; the group of 6 goes with it, or 3 would follow from 29 − 20 − 6.
/// assert_eq!(disclosure(&[20, 3, 6], 5).groups, [Shown, Suppressed, Suppressed]);
/// ```
pub fn disclosure(counts: &[usize], k: usize) -> Disclosure {
    let total = counts.iter().fold(0, |total: usize, &n| total.saturating_add(n));
    let mut groups: Vec<Visibility> = counts
        .iter()
        .map(|&n| match n {
            0 => Visibility::Empty,
            _ if may_show(n, total, k) => Visibility::Shown,
            _ => Visibility::Suppressed,
        })
        .collect();
    while !holds(counts, &groups, k) {
        let smallest = (0..counts.len())
            .filter(|&i| groups[i] == Visibility::Shown)
            .min_by_key(|&i| counts[i]);
        let Some(smallest) = smallest else { break };
        groups[smallest] = Visibility::Suppressed;
    }
    let total = match total {
        0 => Visibility::Empty,
        _ if total >= k => Visibility::Shown,
        _ => Visibility::Suppressed,
    };
    Disclosure { total, groups }
}

/// Whether the suppressed groups protect each other: none, or at least two with at least `k` respondents together.
fn holds(counts: &[usize], groups: &[Visibility], k: usize) -> bool {
    let suppressed = || {
        counts
            .iter()
            .zip(groups)
            .filter(|(_, group)| **group == Visibility::Suppressed)
    };
    let together = suppressed().fold(0, |sum: usize, (&n, _)| sum.saturating_add(n));
    match suppressed().count() {
        0 => true,
        1 => false,
        _ => together >= k,
    }
}

#[cfg(test)]
mod tests {
    use super::Visibility::{Empty, Shown, Suppressed};
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn large_groups_are_all_shown() {
        assert_eq!(
            disclosure(&[5, 6, 7], 5),
            Disclosure {
                total: Shown,
                groups: vec![Shown; 3]
            }
        );
    }

    #[test]
    fn the_only_small_group_takes_the_smallest_shown_one_along() {
        assert_eq!(
            disclosure(&[9, 4, 7, 8], 5).groups,
            [Shown, Suppressed, Suppressed, Shown]
        );
    }

    #[test]
    fn two_small_groups_that_are_too_few_together_take_a_third_along() {
        // 2 + 2 = 4 < 5.
        assert_eq!(
            disclosure(&[2, 2, 30, 6], 5).groups,
            [Suppressed, Suppressed, Shown, Suppressed]
        );
        // 3 + 2 = 5 protect each other.
        assert_eq!(
            disclosure(&[3, 2, 30, 6], 5).groups,
            [Suppressed, Suppressed, Shown, Shown]
        );
    }

    #[test]
    fn a_group_that_leaves_few_others_is_suppressed_too() {
        // Partners A and B together 9, A alone 5: B's four would follow.
        assert!(!may_show(5, 9, 5));
        assert_eq!(
            disclosure(&[5, 4], 5),
            Disclosure {
                total: Shown,
                groups: vec![Suppressed; 2]
            }
        );
        assert!(!may_show(7, 8, 5) && !may_show(6, 5, 5) && !may_show(0, 9, 0));
    }

    #[test]
    fn too_few_in_all_show_nothing() {
        assert_eq!(
            disclosure(&[2, 2], 5),
            Disclosure {
                total: Suppressed,
                groups: vec![Suppressed; 2]
            }
        );
        assert_eq!(
            disclosure(&[], 5),
            Disclosure {
                total: Empty,
                groups: vec![]
            }
        );
    }

    #[test]
    fn an_empty_group_is_no_cover_for_a_small_one() {
        assert_eq!(
            disclosure(&[0, 4, 9, 8], 5).groups,
            [Empty, Suppressed, Shown, Suppressed]
        );
        assert_eq!(disclosure(&[0, 8], 5).groups, [Empty, Shown]);
    }

    proptest! {
        /// Everything that a reader can work out is the total minus some of the shown groups (or a sum of shown ones).
        #[test]
        fn nothing_about_few_people_or_one_suppressed_group_follows_by_subtraction(
            counts in prop::collection::vec(0..14_usize, 0..9), k in 0..8_usize,
        ) {
            let found = disclosure(&counts, k);
            let of = |kind| (0..counts.len()).filter(|&i| found.groups[i] == kind).collect::<Vec<_>>();
            let (shown, suppressed) = (of(Shown), of(Suppressed));
            prop_assert!(shown.iter().all(|&i| counts[i] >= k.max(1)));
            prop_assert!(suppressed.len() != 1 || found.total != Shown);
            if found.total != Shown {
                prop_assert!(shown.is_empty());
                return Ok(());
            }
            let total: usize = counts.iter().sum();
            for choice in 0..1_u32 << shown.len() {
                let taken = shown.iter().enumerate().filter(|(bit, _)| choice >> bit & 1 == 1).map(|(_, &i)| i);
                let left = total - taken.map(|i| counts[i]).sum::<usize>();
                prop_assert!(left == 0 || left >= k, "{left} left of {counts:?}: {found:?}");
            }
        }

        #[test]
        fn nothing_is_suppressed_without_need(counts in prop::collection::vec(5..30_usize, 2..9)) {
            prop_assert!(disclosure(&counts, 5).groups.iter().all(|group| *group == Shown));
        }

        #[test]
        fn the_order_of_the_groups_does_not_matter(
            counts in prop::collection::btree_set(0..40_usize, 0..9), k in 0..8_usize,
        ) {
            let counts: Vec<usize> = counts.into_iter().collect();
            let backwards: Vec<usize> = counts.iter().rev().copied().collect();
            let mut found = disclosure(&backwards, k).groups;
            found.reverse();
            prop_assert_eq!(found, disclosure(&counts, k).groups);
        }
    }
}
