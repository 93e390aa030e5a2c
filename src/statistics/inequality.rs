//! How unequally something is spread, and how it lies against means.
//!
//! With shares c = x / Σx and f = k / Σk:
//! Hoover ½ Σ|c − f| (the part that would have to move to make effort follow means);
//! Herfindahl Σ c², and 1 / Herfindahl, the effective number (as many equal parties would give the same concentration);
//! Gini 2 Σ i·x₍ᵢ₎ / (n Σx) − (n + 1)/n, for small n × n/(n − 1) (Deltas 2003);
//! Kakwani: the concentration index of x ranked by k, minus the Gini of k. 0 is proportional; below 0 those with small
//! means carry relatively more.
//!
//! All are undefined when an amount is negative or not finite, or the sum is 0. High concentration is not unfair by
//! itself: read it beside the means.
//!
//! Source: Hoover 1936; Herfindahl 1950; Laakso & Taagepera 1979 for the effective number; Gini 1912 and Deltas 2003;
//! Kakwani 1977. Compared with `PySAL`.

/// Each amount as a part of the sum, 0 to 1. `None` for no amounts, a negative or not finite amount, or a sum of 0.
///
/// Amounts in one unit, one a party, and the shares in the same order.
pub fn shares(amounts: &[f64]) -> Option<Vec<f64>> {
    let total = total(amounts)?;
    Some(amounts.iter().map(|amount| amount / total).collect())
}

/// Hoover index, 0 to 1: the part of all effort that would have to move to follow the means. Amounts and means in any
/// unit. `None` when the slices differ in length or [`shares`] of either is undefined.
///
/// ```
/// use vlecht::statistics::inequality::hoover;
/// // Shares .8 .15 .05 0 against .4 .3 .2 .1: ½ (.4 + .15 + .15 + .1) = .4.
/// assert!((hoover(&[80.0, 15.0, 5.0, 0.0], &[4.0, 3.0, 2.0, 1.0]).unwrap() - 0.4).abs() < 1e-12);
/// ```
pub fn hoover(amounts: &[f64], means: &[f64]) -> Option<f64> {
    if amounts.len() != means.len() {
        return None;
    }
    let pairs = shares(amounts)?.into_iter().zip(shares(means)?);
    Some((pairs.map(|(share, fair)| (share - fair).abs()).sum::<f64>() / 2.0).clamp(0.0, 1.0))
}

/// Herfindahl index Σ c², 1/n (all equal) to 1 (one has all). `None` where [`shares`] is.
///
/// Amounts in one unit, one a party, in any order.
pub fn herfindahl(amounts: &[f64]) -> Option<f64> {
    Some(shares(amounts)?.iter().map(|share| share * share).sum::<f64>().min(1.0))
}

/// Herfindahl index stretched to 0 (all equal) … 1 (one has all). `None` for fewer than 2 amounts, or where
/// [`shares`] is.
pub fn herfindahl_normalised(amounts: &[f64]) -> Option<f64> {
    let equal = 1.0 / amounts.len() as f64;
    let index = herfindahl(amounts)?;
    (amounts.len() >= 2).then(|| ((index - equal) / (1.0 - equal)).clamp(0.0, 1.0))
}

/// Effective number of parties, 1 to n: how many equal ones would be as concentrated. `None` where [`shares`] is.
///
/// Amounts in one unit, one a party, in any order.
pub fn effective_number(amounts: &[f64]) -> Option<f64> {
    herfindahl(amounts).map(|index| 1.0 / index)
}

/// Gini coefficient, 0 (all equal) to (n − 1)/n (one has all). `None` for fewer than 2 amounts, or where [`shares`] is.
pub fn gini(amounts: &[f64]) -> Option<f64> {
    concentration_index(amounts, amounts).map(|index| index.max(0.0))
}

/// Gini coefficient with the correction for small n, × n/(n − 1): 0 to 1. `None` where [`gini`] is.
///
/// Amounts in one unit, one a party, in any order.
pub fn gini_small_sample(amounts: &[f64]) -> Option<f64> {
    let n = amounts.len() as f64;
    gini(amounts).map(|gini| (gini * n / (n - 1.0)).min(1.0))
}

/// Concentration index of amounts ranked by means, −1 to 1: 2 Σ i·xᵢ / (n Σx) − (n + 1)/n, with the amounts in the order
/// of the means. Among equal means the largest amount goes first, so that the result does not depend on the order in
/// which the parties are given (mean ranks, as others take, give a slightly higher index there).
/// `None` for fewer than 2 amounts, slices of different length, means that are not finite, or where [`shares`] of the
/// amounts is.
pub fn concentration_index(amounts: &[f64], means: &[f64]) -> Option<f64> {
    if amounts.len() < 2 || amounts.len() != means.len() {
        return None;
    }
    let n = amounts.len() as f64;
    let shares = shares(amounts)?;
    let order = order_by_means(amounts, means)?;
    let weighted: f64 = order
        .iter()
        .zip(1_u32..)
        .map(|(&place, rank)| f64::from(rank) * shares[place])
        .sum();
    Some(2.0 * weighted / n - (n + 1.0) / n)
}

/// Kakwani index: concentration of amounts ranked by means, minus the Gini of the means. 0 is proportional to means;
/// below 0 those with small means carry relatively more. `None` where either part is.
///
/// `amounts` and `means` have the same length: one of each a party, in the same order.
pub fn kakwani(amounts: &[f64], means: &[f64]) -> Option<f64> {
    Some(concentration_index(amounts, means)? - gini(means)?)
}

/// The sum, if every amount is a finite number from 0 up and the sum is finite and above 0.
fn total(amounts: &[f64]) -> Option<f64> {
    if !amounts.iter().all(|amount| *amount >= 0.0) {
        return None;
    }
    let total: f64 = amounts.iter().sum();
    (total.is_finite() && total > 0.0).then_some(total)
}

/// Places of the amounts, from the smallest means to the largest; equal means by amount, the largest first.
fn order_by_means(amounts: &[f64], means: &[f64]) -> Option<Vec<usize>> {
    if !means.iter().all(|value| value.is_finite()) {
        return None;
    }
    let mut order: Vec<usize> = (0..amounts.len()).collect();
    // `+ 0.0` makes −0 and 0 one number.
    order.sort_by(|&a, &b| {
        (means[a] + 0.0)
            .total_cmp(&(means[b] + 0.0))
            .then_with(|| amounts[b].total_cmp(&amounts[a]))
    });
    Some(order)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::statistics::close;
    use proptest::prelude::*;

    /// Contributions and capacities of six partners, in thousands of euros and in points.
    const GIVEN: [f64; 6] = [120.0, 45.0, 150.0, 60.0, 90.0, 6.0];
    const MEANS: [f64; 6] = [90.0, 30.0, 200.0, 80.0, 90.0, 4.0];

    #[test]
    fn effort_against_means_of_six_partners() {
        // F = (c/471) / (k/494): 120/90 · 494/471 = 1.398, and so on.
        let ratios: Vec<f64> = GIVEN
            .iter()
            .zip(MEANS)
            .map(|(c, k)| (c / 471.0) / (k / 494.0))
            .collect();
        for (ratio, expected) in ratios.iter().zip([1.398, 1.573, 0.787, 0.787, 1.049, 1.573]) {
            assert!((ratio - expected).abs() < 5e-4);
        }
        assert!((hoover(&GIVEN, &MEANS).unwrap() - 0.1209).abs() < 5e-5);
        assert!((gini(&MEANS).unwrap() - 0.3947).abs() < 5e-5);
    }

    #[test]
    fn concentration_of_six_partners() {
        // Sorted 6 45 60 90 120 150: Σ i·x = 2136; 2·2136/(6·471) − 7/6 = .3450; × 6/5 = .4140.
        assert!((gini(&GIVEN).unwrap() - 0.3450).abs() < 5e-5);
        assert!((gini_small_sample(&GIVEN).unwrap() - 0.4140).abs() < 5e-5);
        // Σx² = 14400 + 2025 + 22500 + 3600 + 8100 + 36 = 50661; / 471² = .2284.
        assert!((herfindahl(&GIVEN).unwrap() - 0.2284).abs() < 5e-5);
        assert!((herfindahl_normalised(&GIVEN).unwrap() - 0.0740).abs() < 1e-4);
        assert!((effective_number(&GIVEN).unwrap() - 4.379).abs() < 5e-4);
    }

    #[test]
    fn progressivity_of_six_partners() {
        // By means: 6 45 60 120 90 150 (90 points twice, the larger amount first). Σ i·x = 2106;
        // 2·2106/(6·471) − 7/6 = .3238. Minus .3947.
        assert!((concentration_index(&GIVEN, &MEANS).unwrap() - 0.3238).abs() < 5e-5);
        assert!((kakwani(&GIVEN, &MEANS).unwrap() + 0.0710).abs() < 5e-5);
    }

    #[test]
    fn one_heavy_partner() {
        // 0 5 15 80: Σ i·x = 375; 750/400 − 5/4 = .625; × 4/3 = .8333.
        let amounts = [80.0, 15.0, 5.0, 0.0];
        assert!(
            close(gini(&amounts).unwrap(), 0.625) && close(gini_small_sample(&amounts).unwrap(), 0.625 * 4.0 / 3.0)
        );
    }

    #[test]
    fn nothing_and_negative_amounts_are_undefined() {
        for amounts in [
            &[][..],
            &[0.0, 0.0],
            &[1.0, -1.0],
            &[f64::NAN, 1.0],
            &[f64::MAX, f64::MAX],
        ] {
            assert_eq!(shares(amounts), None);
            assert_eq!(effective_number(amounts), None);
            assert_eq!(gini(amounts), None);
        }
        assert_eq!(gini(&[1.0]), None);
        assert_eq!(herfindahl_normalised(&[1.0]), None);
        assert_eq!(hoover(&[1.0], &[1.0, 2.0]), None);
        assert_eq!(kakwani(&[1.0, 2.0], &[0.0, 0.0]), None);
    }

    proptest! {
        #[test]
        fn bounds_order_and_unit(
            pairs in prop::collection::vec((0.1..1e4_f64, 0.1..1e4_f64), 2..20), factor in 0.01..100.0_f64,
        ) {
            let (amounts, means): (Vec<f64>, Vec<f64>) = pairs.iter().copied().unzip();
            let scaled: Vec<f64> = amounts.iter().map(|amount| amount * factor).collect();
            let mut turned = amounts.clone();
            turned.reverse();
            let n = amounts.len() as f64;
            for index in [gini, gini_small_sample, herfindahl, herfindahl_normalised] {
                let value = index(&amounts).unwrap();
                prop_assert!((0.0..=1.0).contains(&value));
                prop_assert!((value - index(&scaled).unwrap()).abs() < 1e-9);
                prop_assert!((value - index(&turned).unwrap()).abs() < 1e-9);
            }
            let number = effective_number(&amounts).unwrap();
            prop_assert!(1.0 - 1e-9 <= number && number <= n + 1e-9);
            let shift = hoover(&amounts, &means).unwrap();
            prop_assert!((0.0..=1.0).contains(&shift));
            prop_assert!((shift - hoover(&means, &amounts).unwrap()).abs() < 1e-9);
            prop_assert!((-1.0..=1.0).contains(&concentration_index(&amounts, &means).unwrap()));
        }
    }
}
