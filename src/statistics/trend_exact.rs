//! The exact null distribution of Kendall's S: how often chance alone gives a rise or fall this strong.
//!
//! Without a trend every order of the values is equally likely. In an order with `m` falling pairs out of `M` untied
//! ones, S = M − 2m. How many distinct orders have `m` falling pairs is the coefficient of qᵐ in the q-multinomial
//! n! / (t₁! t₂! …) of the sizes t of the groups of ties (MacMahon 1915); without ties it is Kendall's recursion. This
//! gives what enumerating all distinct orders gives, at no cost, so ties need no lower maximum of points.
//!
//! With 4 points the smallest two-sided p is 2/4! = 0.083: four points never show a trend.
//!
//! Source: Mann 1945 and Kendall 1976; MacMahon 1915 for ties. Held against enumeration of all orders.

/// Two-sided p: the chance that |S| is at least `s.abs()` when all distinct orders of the values are equally likely.
/// `ties` holds the size of every group of equal values (1 for a value that occurs once); their sum is the number of
/// values.
///
/// `None` for fewer than 2 values, or more than 150 (where the normal approximation is as good).
///
/// ```
/// use vlecht::statistics::trend_exact::exact_p;
/// // Three rising values: 2 of the 6 orders are as extreme.
/// assert!((exact_p(3, &[1, 1, 1]).unwrap() - 2.0 / 6.0).abs() < 1e-12);
/// ```
pub fn exact_p(s: i64, ties: &[usize]) -> Option<f64> {
    let count: usize = ties.iter().sum();
    if !(2..=150).contains(&count) {
        return None;
    }
    let chances = falling_pairs(ties);
    let most = chances.len() as i64 - 1;
    let p = chances
        .iter()
        .enumerate()
        .filter(|(falling, _)| (most - 2 * *falling as i64).abs() >= s.abs())
        .map(|(_, chance)| chance)
        .sum::<f64>();
    Some(p.min(1.0))
}

/// The chance of 0, 1, 2, … falling pairs: groups of ties are shuffled in one after the other.
fn falling_pairs(ties: &[usize]) -> Vec<f64> {
    let mut placed = 0;
    let mut chances = vec![1.0];
    for &size in ties {
        placed += size;
        chances = convolve(&chances, &shuffle(placed, size));
    }
    chances
}

/// The chance of 0, 1, 2, … falling pairs when `size` equal values are mixed into a row of `total`: the Gaussian
/// binomial divided by the binomial. `[n, k] = [n−1, k−1] · k/n + q^k [n−1, k] · (n−k)/n` in chances.
fn shuffle(total: usize, size: usize) -> Vec<f64> {
    // rows[k] holds [n, k] for the n reached so far.
    let mut rows: Vec<Vec<f64>> = vec![vec![1.0]];
    for n in 1..=total {
        let next = (0..=n.min(size))
            .map(|k| {
                let mut chances = vec![0.0; k * (n - k) + 1];
                if k > 0 {
                    for (pairs, chance) in rows[k - 1].iter().enumerate() {
                        chances[pairs] += chance * k as f64 / n as f64;
                    }
                }
                if k < n {
                    for (pairs, chance) in rows[k].iter().enumerate() {
                        chances[pairs + k] += chance * (n - k) as f64 / n as f64;
                    }
                }
                chances
            })
            .collect();
        rows = next;
    }
    rows.pop().unwrap_or_default()
}

fn convolve(left: &[f64], right: &[f64]) -> Vec<f64> {
    let mut product = vec![0.0; (left.len() + right.len()).saturating_sub(1)];
    for (i, a) in left.iter().enumerate() {
        for (j, b) in right.iter().enumerate() {
            product[i + j] += a * b;
        }
    }
    product
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::statistics::trend::{kendall_s, tie_sizes};
    use proptest::prelude::*;

    /// |S| of every order of `values`, equal values told apart: each distinct order counts equally often.
    fn all_orders(values: &mut Vec<i64>, from: usize, found: &mut Vec<i64>) {
        if from == values.len() {
            let s = (0..from).flat_map(|i| (i + 1..from).map(move |j| (i, j)));
            found.push(s.map(|(i, j)| (values[j] - values[i]).signum()).sum::<i64>().abs());
            return;
        }
        for next in from..values.len() {
            values.swap(from, next);
            all_orders(values, from + 1, found);
            values.swap(from, next);
        }
    }

    #[test]
    fn equals_the_enumeration_of_all_orders_with_and_without_ties() {
        for ties in [
            vec![1, 1, 1, 1, 1],
            vec![2, 2, 1, 1],
            vec![3, 1, 2],
            vec![4, 2],
            vec![5],
            vec![2, 2, 2, 1],
        ] {
            let mut values: Vec<i64> = ties
                .iter()
                .enumerate()
                .flat_map(|(rank, &size)| vec![rank as i64; size])
                .collect();
            let mut found = Vec::new();
            all_orders(&mut values, 0, &mut found);
            for s in 0..22 {
                let share = found.iter().filter(|&&other| other >= s).count() as f64 / found.len() as f64;
                assert!((exact_p(s, &ties).unwrap() - share).abs() < 1e-12, "{ties:?} at {s}");
            }
        }
    }

    #[test]
    fn the_smallest_p_is_two_over_n_factorial() {
        let mut factorial = 2.0;
        for n in 3..=8_usize {
            factorial *= n as f64;
            let most = (n * (n - 1) / 2) as i64;
            assert!((exact_p(most, &vec![1; n]).unwrap() - 2.0 / factorial).abs() < 1e-15);
        }
    }

    #[test]
    fn one_value_has_no_p() {
        assert_eq!(exact_p(0, &[1]), None);
        assert_eq!(exact_p(0, &[]), None);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(48))]
        #[test]
        fn p_lies_between_its_least_and_one_and_backwards_is_the_same(
            values in prop::collection::vec((0..6_i32).prop_map(f64::from), 2..9),
        ) {
            let (s, ties) = (kendall_s(&values), tie_sizes(&values));
            let p = exact_p(s, &ties).unwrap();
            // Each distinct order counts once, and its reverse is as extreme.
            let factorial = |n: usize| (1..=n).map(|i| i as f64).product::<f64>();
            let orders = factorial(values.len()) / ties.iter().map(|&size| factorial(size)).product::<f64>();
            prop_assert!(p * orders >= 1.0 - 1e-9 && p <= 1.0 + 1e-12, "{p} of {orders}");
            prop_assert_eq!(exact_p(-s, &ties), Some(p));
            let mut sorted = values;
            sorted.sort_by(f64::total_cmp);
            prop_assert!(exact_p(kendall_s(&sorted), &ties).unwrap() <= p + 1e-12);
        }
    }
}
