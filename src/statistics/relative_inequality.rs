//! How far shares lie from what is fair: Theil's index and the Gini of ratios to capacity.
//!
//! With shares s and fair shares f (of capacity): ratio r = s / f (its mean, weighted by f, is 1);
//! Theil T = Σ s ln(s / f), 0 ln 0 = 0; Gini weighted by capacity ½ ΣΣ fᵢ fⱼ |rᵢ − rⱼ|; balance 1 − Hoover.
//!
//! Capacity that is missing is never put at equal shares: leave that party out, say for how much of the effort the rest
//! stands, and give the lowest and highest balance that its plausible capacity would give ([`balance_range`]).
//!
//! All are undefined where [`shares`] of either is, and when effort meets a capacity of 0.
//!
//! Source: Theil 1967; Hoover 1936; `PySAL` inequality for the plain index.

use super::inequality::{hoover, shares};

/// Parties with an uncertain capacity up to which every combination of lowest and highest is tried.
const MOST_UNCERTAIN: usize = 16;

/// Share of effort over share of capacity of each party, 1 when it gives to its capacity. `None` as the module says.
///
/// `efforts` and `capacities` have the same length: one of each a party, in the same order.
pub fn capacity_ratios(efforts: &[f64], capacities: &[f64]) -> Option<Vec<f64>> {
    if efforts.len() != capacities.len() {
        return None;
    }
    let pairs = shares(efforts)?.into_iter().zip(shares(capacities)?);
    pairs
        .map(|(share, fair)| Some(share / fair).filter(|ratio| ratio.is_finite()))
        .collect()
}

/// Theil's T of effort against capacity, 0 (to capacity) and up. `None` as the module says.
///
/// `efforts` and `capacities` have the same length: one of each a party, in the same order.
///
/// ```
/// use vlecht::statistics::relative_inequality::theil;
/// assert!((theil(&[80.0, 15.0, 5.0, 0.0], &[4.0, 3.0, 2.0, 1.0]).unwrap() - 0.381_231).abs() < 1e-6);
/// ```
pub fn theil(efforts: &[f64], capacities: &[f64]) -> Option<f64> {
    let ratios = capacity_ratios(efforts, capacities)?;
    let terms = shares(efforts)?
        .into_iter()
        .zip(ratios)
        .filter(|(_, ratio)| *ratio > 0.0);
    Some(terms.map(|(share, ratio)| share * ratio.ln()).sum::<f64>().max(0.0))
}

/// Theil's T of amounts against equal amounts, 0 to ln n. `None` where [`shares`] is.
///
/// Amounts in one unit, one a party, in any order.
pub fn theil_plain(amounts: &[f64]) -> Option<f64> {
    theil(amounts, &vec![1.0; amounts.len()])
}

/// Gini of the ratios to capacity, each party weighing as much as its capacity: 0 (to capacity) to 1. `None` as the
/// module says.
///
/// `efforts` and `capacities` have the same length: one of each a party, in the same order.
pub fn capacity_gini(efforts: &[f64], capacities: &[f64]) -> Option<f64> {
    let parties: Vec<(f64, f64)> = shares(capacities)?
        .into_iter()
        .zip(capacity_ratios(efforts, capacities)?)
        .collect();
    let pairs = parties.iter().flat_map(|a| parties.iter().map(move |b| (a, b)));
    let sum: f64 = pairs.map(|((f, r), (g, s))| f * g * (r - s).abs()).sum();
    Some((sum / 2.0).clamp(0.0, 1.0))
}

/// Balance 1 − Hoover, 0 to 1: the part of all effort that lies where capacity has it. `None` where [`hoover`] is.
///
/// `efforts` and `capacities` have the same length: one of each a party, in the same order.
pub fn balance(efforts: &[f64], capacities: &[f64]) -> Option<f64> {
    Some(1.0 - hoover(efforts, capacities)?)
}

/// The lowest and highest balance when capacities lie between a lowest and a highest each: over every combination of
/// the ends. `None` where [`balance`] is for all of them, for a range that is turned round, or for more than 16 parties
/// with an uncertain capacity.
///
/// `efforts` and `capacities` have the same length: one of each a party, in the same order.
pub fn balance_range(efforts: &[f64], capacities: &[(f64, f64)]) -> Option<(f64, f64)> {
    if efforts.len() != capacities.len() || capacities.iter().any(|(low, high)| low > high) {
        return None;
    }
    let uncertain: Vec<usize> = (0..capacities.len())
        .filter(|&i| capacities[i].0 < capacities[i].1)
        .collect();
    if uncertain.len() > MOST_UNCERTAIN {
        return None;
    }
    let mut range: Option<(f64, f64)> = None;
    for choice in 0..1_u32 << uncertain.len() {
        let mut chosen: Vec<f64> = capacities.iter().map(|capacity| capacity.0).collect();
        for (bit, &party) in uncertain.iter().enumerate() {
            if choice >> bit & 1 == 1 {
                chosen[party] = capacities[party].1;
            }
        }
        if let Some(found) = balance(efforts, &chosen) {
            range = Some(range.map_or((found, found), |(low, high)| (found.min(low), found.max(high))));
        }
    }
    range
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::statistics::close;
    use proptest::prelude::*;

    const EFFORT: [f64; 4] = [80.0, 15.0, 5.0, 0.0];
    const CAPACITY: [f64; 4] = [400.0, 300.0, 200.0, 100.0];

    #[test]
    fn one_heavy_partner() {
        assert_eq!(capacity_ratios(&EFFORT, &CAPACITY).unwrap()[0], 2.0);
        assert!(close(balance(&EFFORT, &CAPACITY).unwrap(), 0.6));
        // Pairs: .12·1.5 + .08·1.75 + .04·2 + .06·.25 + .03·.5 + .02·.25 = .435.
        assert!(close(capacity_gini(&EFFORT, &CAPACITY).unwrap(), 0.435));
    }

    #[test]
    fn all_to_capacity_is_nought_and_no_effort_undefined() {
        let even = [4.0, 3.0, 2.0, 1.0];
        assert!(theil(&even, &CAPACITY).unwrap() < 1e-12 && capacity_gini(&even, &CAPACITY).unwrap() < 1e-12);
        assert_eq!(theil(&[0.0; 4], &CAPACITY), None);
        assert_eq!(theil(&EFFORT, &[1.0]), None);
        assert_eq!(capacity_ratios(&[1.0, 1.0], &[1.0, 0.0]), None);
        assert_eq!(theil_plain(&[]), None);
    }

    #[test]
    fn an_uncertain_capacity_gives_a_range() {
        // 10 and 10; the second may carry 1 to 3 beside 1: balance 1 − |½ − ¼| = .75 to 1.
        let (low, high) = balance_range(&[10.0, 10.0], &[(1.0, 1.0), (1.0, 3.0)]).unwrap();
        assert!(close(low, 0.75) && close(high, 1.0));
        assert_eq!(balance_range(&[10.0], &[(2.0, 1.0)]), None);
        assert_eq!(balance_range(&[10.0], &[]), None);
    }

    proptest! {
        #[test]
        fn bounds_order_and_unit(
            pairs in prop::collection::vec((0.0..1e3_f64, 0.1..1e3_f64), 2..12), factor in 0.01..100.0_f64,
        ) {
            prop_assume!(pairs.iter().any(|pair| pair.0 > 0.1));
            let (efforts, capacities): (Vec<f64>, Vec<f64>) = pairs.iter().copied().unzip();
            let turned: (Vec<f64>, Vec<f64>) = pairs.iter().rev().map(|(e, c)| (e * factor, *c)).unzip();
            for (index, most) in [(theil as fn(&[f64], &[f64]) -> Option<f64>, f64::MAX), (capacity_gini, 1.0), (balance, 1.0)] {
                let found = index(&efforts, &capacities).unwrap();
                prop_assert!(0.0 <= found && found <= most);
                prop_assert!((found - index(&turned.0, &turned.1).unwrap()).abs() < 1e-9);
            }
            let plain = theil_plain(&efforts).unwrap();
            prop_assert!(plain <= (efforts.len() as f64).ln() + 1e-9);
        }
    }
}
