//! Everybody about everybody: how much of trust lies in who gives it, in who gets it, and in the pair.
//!
//! xᵢⱼ = mean + actorᵢ + partnerⱼ + relationshipᵢⱼ (the social relations model). Its variances say whether some trust
//! everyone (actor), some are trusted by everyone (partner), or trust belongs to pairs (relationship); the relationship
//! covariance says whether it is returned.
//!
//! Arithmetic needs 4 parties, a report 8. A variance that comes out at 0 or less cannot be estimated and is `None`.
//! Who misses more than a fifth of a row drops out on both sides; what little else is missing is put at
//! (row mean + column mean)/2, as the package does, and counted.
//!
//! With 4 to 8 partners raters can be recognised: show the level of the network only.
//!
//! Source: Warner, Kenny & Stoto 1979; Kenny 1994; R package `TripleR`.

/// Parties that the formulas need.
pub const MIN_PARTIES: usize = 4;
/// Parties below which nothing should be shown.
pub const SHOWN_PARTIES: usize = 8;
/// Part of a row that may be missing.
const MAY_MISS: f64 = 0.2;
/// Part of all variance below which a variance counts as 0.
const NOTHING: f64 = 1e-9;

/// The parts of a round robin.
#[derive(Clone, Debug, PartialEq)]
pub struct RoundRobin {
    /// Places of the parties that are in it, in order.
    pub parties: Vec<usize>,
    /// Cells that were missing and put between their row and column.
    pub filled_in: usize,
    /// Mean of all judgements.
    pub mean: f64,
    /// How much more each party gives than the mean.
    pub actor: Vec<f64>,
    /// How much more each party gets than the mean.
    pub partner: Vec<f64>,
    /// Variance of giving; `None` when it comes out at 0 or less.
    pub actor_variance: Option<f64>,
    /// Variance of getting; `None` when it comes out at 0 or less.
    pub partner_variance: Option<f64>,
    /// Variance of pairs (and of error); `None` when it comes out at 0 or less.
    pub relationship_variance: Option<f64>,
    /// Whether who gives more gets more.
    pub actor_partner_covariance: f64,
    /// Whether what is special to a pair is returned.
    pub relationship_covariance: f64,
    /// The same as a correlation, −1 to 1; `None` without relationship variance.
    pub dyadic_reciprocity: Option<f64>,
}

/// Takes a square matrix apart: `judgements[i][j]` is what i says of j; the diagonal does not count.
///
/// `None` when it is not square, fewer than 4 parties remain, a row or column is empty, or all judgements are equal.
pub fn round_robin(judgements: &[Vec<Option<f64>>]) -> Option<RoundRobin> {
    let parties = answering(judgements)?;
    if parties.len() < MIN_PARTIES {
        return None;
    }
    let (cells, filled_in) = filled(judgements, &parties)?;
    let size = parties.len();
    let n = size as f64;
    let off_diagonal = || {
        (0..size)
            .flat_map(|i| (0..size).map(move |j| (i, j)))
            .filter(|(i, j)| i != j)
    };
    let rows: Vec<f64> = (0..size).map(|i| sum_without(&cells[i], i) / (n - 1.0)).collect();
    let columns: Vec<f64> = (0..size)
        .map(|j| (0..size).filter(|&i| i != j).map(|i| cells[i][j]).sum::<f64>() / (n - 1.0))
        .collect();
    let mean = rows.iter().sum::<f64>() / n;
    let effect = |own: f64, other: f64| {
        (n - 1.0).powi(2) / (n * (n - 2.0)) * own + (n - 1.0) / (n * (n - 2.0)) * other - (n - 1.0) / (n - 2.0) * mean
    };
    let actor: Vec<f64> = rows
        .iter()
        .zip(&columns)
        .map(|(&row, &column)| effect(row, column))
        .collect();
    let partner: Vec<f64> = rows
        .iter()
        .zip(&columns)
        .map(|(&row, &column)| effect(column, row))
        .collect();
    let pair = |i: usize, j: usize| cells[i][j] - actor[i] - partner[j] - mean;

    // Each pair is met twice, from either side.
    let sums: f64 = off_diagonal()
        .map(|(i, j)| f64::midpoint(pair(i, j), pair(j, i)).powi(2))
        .sum::<f64>()
        / 2.0;
    let differences: f64 = off_diagonal()
        .map(|(i, j)| (pair(i, j) - pair(j, i)).powi(2))
        .sum::<f64>()
        / 2.0;
    let sums = sums / (n * (n - 3.0) / 2.0);
    let differences = differences / ((n - 1.0) * (n - 2.0) / 2.0);
    let (relationship, returned) = (sums + differences / 4.0, sums - differences / 4.0);
    let over = |left: &[f64], right: &[f64]| left.iter().zip(right).map(|(a, b)| a * b).sum::<f64>() / (n - 1.0);
    let from_pairs = (relationship * (n - 1.0) + returned) / (n * (n - 2.0));
    let (giving, getting) = (over(&actor, &actor) - from_pairs, over(&partner, &partner) - from_pairs);

    let spread: f64 = off_diagonal().map(|(i, j)| (cells[i][j] - mean).powi(2)).sum::<f64>() / (n * (n - 1.0));
    if !(spread > 0.0 && spread.is_finite()) {
        return None;
    }
    let estimable = |variance: f64| (variance > NOTHING * spread).then_some(variance);
    Some(RoundRobin {
        parties,
        filled_in,
        mean,
        actor_partner_covariance: over(&actor, &partner) - (returned * (n - 1.0) + relationship) / (n * (n - 2.0)),
        actor,
        partner,
        actor_variance: estimable(giving),
        partner_variance: estimable(getting),
        relationship_variance: estimable(relationship),
        relationship_covariance: returned,
        dyadic_reciprocity: estimable(relationship).map(|variance| (returned / variance).clamp(-1.0, 1.0)),
    })
}

fn sum_without(row: &[f64], place: usize) -> f64 {
    row.iter()
        .enumerate()
        .filter(|(other, _)| *other != place)
        .map(|(_, value)| value)
        .sum()
}

fn judgement(judgements: &[Vec<Option<f64>>], i: usize, j: usize) -> Option<f64> {
    judgements[i][j].filter(|value| value.is_finite())
}

/// Who is left after dropping, one at a time, the party that misses most, while it misses more than a fifth. `None`
/// when the matrix is not square.
fn answering(judgements: &[Vec<Option<f64>>]) -> Option<Vec<usize>> {
    if judgements.iter().any(|row| row.len() != judgements.len()) {
        return None;
    }
    let mut parties: Vec<usize> = (0..judgements.len()).collect();
    loop {
        let missing = |&i: &usize| {
            let others = parties.iter().filter(|&&j| j != i);
            others.filter(|&&j| judgement(judgements, i, j).is_none()).count()
        };
        let worst = parties.iter().copied().rev().max_by_key(missing)?;
        let others = parties.len() as f64 - 1.0;
        if missing(&worst) as f64 <= MAY_MISS * others {
            return Some(parties);
        }
        parties.retain(|&party| party != worst);
    }
}

/// The matrix of the parties that are left, without gaps, and how many there were. `None` for an empty column.
fn filled(judgements: &[Vec<Option<f64>>], parties: &[usize]) -> Option<(Vec<Vec<f64>>, usize)> {
    let known = |cells: &mut dyn Iterator<Item = Option<f64>>| -> Option<f64> {
        let values: Vec<f64> = cells.flatten().collect();
        crate::statistics::series::mean(&values)
    };
    let mut filled_in = 0;
    let mut matrix = Vec::new();
    for &i in parties {
        let mut row = Vec::new();
        for &j in parties {
            row.push(match judgement(judgements, i, j) {
                _ if i == j => 0.0,
                Some(value) => value,
                None => {
                    filled_in += 1;
                    let across = known(
                        &mut parties
                            .iter()
                            .filter(|&&k| k != i)
                            .map(|&k| judgement(judgements, i, k)),
                    );
                    let down = known(
                        &mut parties
                            .iter()
                            .filter(|&&k| k != j)
                            .map(|&k| judgement(judgements, k, j)),
                    );
                    f64::midpoint(across?, down?)
                }
            });
        }
        matrix.push(row);
    }
    Some((matrix, filled_in))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn matrix(size: usize, cell: impl Fn(usize, usize) -> f64) -> Vec<Vec<Option<f64>>> {
        let row = |i: usize| (0..size).map(|j| (i != j).then(|| cell(i, j))).collect();
        (0..size).map(row).collect()
    }

    #[test]
    fn additive_judgements_are_taken_apart_exactly() {
        // Giving −1.5 −.5 .5 1.5 and getting 1 −1 1 −1 around 3; no pair is special.
        let (give, get) = ([-1.5, -0.5, 0.5, 1.5], [1.0, -1.0, 1.0, -1.0]);
        let found = round_robin(&matrix(4, |i, j| 3.0 + give[i] + get[j])).unwrap();
        for place in 0..4 {
            assert!((found.actor[place] - give[place]).abs() < 1e-12);
            assert!((found.partner[place] - get[place]).abs() < 1e-12);
        }
        // Σ² / 3: 5/3 and 4/3.
        assert!((found.actor_variance.unwrap() - 5.0 / 3.0).abs() < 1e-12);
        assert!((found.partner_variance.unwrap() - 4.0 / 3.0).abs() < 1e-12);
        assert_eq!((found.relationship_variance, found.dyadic_reciprocity), (None, None));
    }

    #[test]
    fn equal_judgements_and_three_parties_are_undefined() {
        assert_eq!(round_robin(&matrix(5, |_, _| 3.0)), None);
        assert_eq!(round_robin(&matrix(3, |i, j| (i * 3 + j) as f64)), None);
        assert_eq!(round_robin(&vec![vec![None]; 5]), None);
        assert_eq!(round_robin(&[]), None);
    }

    #[test]
    fn who_hardly_answers_drops_out_on_both_sides() {
        let mut judgements = matrix(6, |i, j| ((i * 5 + j * 3) % 7) as f64);
        judgements[2] = vec![Some(4.0), None, None, None, Some(2.0), Some(1.0)];
        judgements[4][0] = None;
        let found = round_robin(&judgements).unwrap();
        assert_eq!((found.parties.as_slice(), found.filled_in), (&[0, 1, 3, 5][..], 0));
        // Of ten parties one gap in nine may stay, and is counted.
        let mut judgements = matrix(10, |i, j| ((i * 5 + j * 3) % 7) as f64);
        judgements[4][0] = None;
        let found = round_robin(&judgements).unwrap();
        assert_eq!((found.parties.len(), found.filled_in), (10, 1));
    }

    proptest! {
        #[test]
        fn order_and_a_shift_do_not_matter(cells in prop::collection::vec(1..=5_i32, 36), shift in -9.0..9.0_f64) {
            let here = matrix(6, |i, j| f64::from(cells[i * 6 + j]));
            let there = matrix(6, |i, j| f64::from(cells[(5 - i) * 6 + 5 - j]) + shift);
            let (Some(here), Some(there)) = (round_robin(&here), round_robin(&there)) else { return Ok(()) };
            prop_assert!((here.relationship_covariance - there.relationship_covariance).abs() < 1e-9);
            prop_assert!((here.actor[0] - there.actor[5]).abs() < 1e-9);
            prop_assert!(here.dyadic_reciprocity.is_none_or(|r| (-1.0..=1.0).contains(&r)));
        }
    }
}
