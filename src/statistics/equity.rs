//! Effort beside return: each party's share of the returns against its share of the effort.
//!
//! With c = share of all effort and b = share of all returns:
//! equity ratio E = b / c (1: as much of the returns as of the effort; Adams' equity theory);
//! balance R = (b − c) / (b + c), between −1 (only gives) and +1 (only receives).
//! They differ from [`super::reciprocity`], which looks at who gives to whom.
//!
//! Source: Adams 1965 for the ratio; the balance is our own convention. Held against a worked example of six partners.

use super::inequality::shares;

/// The share of returns and of effort of one party, and what follows from them.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Equity {
    /// Share of all effort, 0 to 1.
    pub effort: f64,
    /// Share of all returns, 0 to 1.
    pub returns: f64,
    /// returns / effort; `None` for a party without effort.
    pub ratio: Option<f64>,
    /// (returns − effort) / (returns + effort); `None` for a party with neither.
    pub balance: Option<f64>,
}

/// Effort and return of every party, in the order given; both in any unit. `None` when the slices differ in length, a
/// number is negative or not finite, or the total effort or return is 0.
pub fn equity(efforts: &[f64], returns: &[f64]) -> Option<Vec<Equity>> {
    if efforts.len() != returns.len() {
        return None;
    }
    let pairs = shares(efforts)?.into_iter().zip(shares(returns)?);
    Some(
        pairs
            .map(|(effort, returns)| Equity {
                effort,
                returns,
                ratio: (effort > 0.0)
                    .then(|| returns / effort)
                    .filter(|ratio| ratio.is_finite()),
                balance: (returns + effort > 0.0).then(|| (returns - effort) / (returns + effort)),
            })
            .collect(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn six_partners_worked_by_hand() {
        // Both totals are 471. E = 140/120, 60/45, 30/150, 110/60, 100/90, 31/6; R = 20/260, 15/105, −120/180, …
        let found = equity(
            &[120.0, 45.0, 150.0, 60.0, 90.0, 6.0],
            &[140.0, 60.0, 30.0, 110.0, 100.0, 31.0],
        )
        .unwrap();
        let ratios = [1.167, 1.333, 0.200, 1.833, 1.111, 5.167];
        let balances = [0.077, 0.143, -0.667, 0.294, 0.053, 0.676];
        for ((party, ratio), balance) in found.iter().zip(ratios).zip(balances) {
            assert!((party.ratio.unwrap() - ratio).abs() < 5e-4, "{party:?}");
            assert!((party.balance.unwrap() - balance).abs() < 5e-4, "{party:?}");
        }
    }

    #[test]
    fn no_effort_has_no_ratio_and_neither_has_no_balance() {
        let found = equity(&[0.0, 0.0, 5.0], &[2.0, 0.0, 3.0]).unwrap();
        assert_eq!((found[0].ratio, found[0].balance), (None, Some(1.0)));
        assert_eq!((found[1].ratio, found[1].balance), (None, None));
    }

    #[test]
    fn without_any_returns_nothing_is_defined() {
        assert_eq!(equity(&[1.0, 2.0], &[0.0, 0.0]), None);
        assert_eq!(equity(&[1.0], &[1.0, 2.0]), None);
    }

    proptest! {
        #[test]
        fn balance_is_bounded_and_turns_its_sign_with_the_roles(
            pairs in prop::collection::vec((0.1..1e3_f64, 0.1..1e3_f64), 1..12), factor in 0.01..100.0_f64,
        ) {
            let (efforts, returns): (Vec<f64>, Vec<f64>) = pairs.into_iter().unzip();
            let here = equity(&efforts, &returns).unwrap();
            let there = equity(&returns, &efforts).unwrap();
            let scaled = equity(&efforts.iter().map(|value| value * factor).collect::<Vec<_>>(), &returns).unwrap();
            for ((a, b), c) in here.iter().zip(there).zip(scaled) {
                prop_assert!((-1.0..=1.0).contains(&a.balance.unwrap()));
                prop_assert!((a.balance.unwrap() + b.balance.unwrap()).abs() < 1e-9);
                prop_assert!((a.balance.unwrap() - c.balance.unwrap()).abs() < 1e-9);
            }
        }
    }
}
