//! What flows would look like if everyone gave and received as much in all, but to whom did not depend on who gave to
//! them: the matrix with the same row and column sums, a zero diagonal, and otherwise wᵢⱼ = aᵢbⱼ.
//!
//! It is what iterative proportional fitting (IPF) of an even matrix tends to. IPF creeps when one party takes part in
//! nearly every flow, so it is solved directly. With mᵢ = aᵢbᵢ (what the diagonal would hold), given oᵢ, received cᵢ and
//! Z = Σo + Σm, each mᵢ is a root of m² − (Z − oᵢ − cᵢ) m + oᵢcᵢ = 0, so that one number Z remains to be found, by
//! bisection; then wᵢⱼ = (oᵢ + mᵢ)(cⱼ + mⱼ) / Z. All take the smaller root, but for at most one party that is in more
//! than its part of the flows.
//!
//! Source: quasi-independence, Goodman 1968. A convention of ours in place of the ensemble of Squartini e.a. 2013.

/// How near to all flows one party's share may come before it counts as all.
const NEARLY_ALL: f64 = 1e-12;
/// Halvings after which a binary fraction cannot change any more, from any start.
const HALVINGS: usize = 2_200;

/// What one party gave and received in all.
#[derive(Clone, Copy)]
struct Margin {
    given: f64,
    received: f64,
}

impl Margin {
    fn both(self) -> f64 {
        self.given + self.received
    }

    /// Z below which the roots are not real.
    fn least(self) -> f64 {
        (self.given.sqrt() + self.received.sqrt()).powi(2)
    }

    /// The smaller root, in the form that does not cancel.
    fn small_root(self, z: f64) -> f64 {
        let product = self.given * self.received;
        if product <= 0.0 {
            return 0.0;
        }
        let sum = z - self.both();
        2.0 * product / (sum + (sum * sum - 4.0 * product).max(0.0).sqrt())
    }
}

/// Spreads the flows as the module says. `total` is their sum without the diagonal, above 0; `flows` is square.
/// Where someone takes part in every flow nothing is left to spread: the flows themselves, without the diagonal.
pub(super) fn spread(flows: &[Vec<f64>], total: f64) -> Vec<Vec<f64>> {
    let margins = margins(flows);
    let Some((z, roots)) = solve(&margins, total) else {
        return without_diagonal(flows);
    };
    let cell = |i: usize, j: usize| {
        if i == j {
            0.0
        } else {
            (margins[i].given + roots[i]) / z * (margins[j].received + roots[j])
        }
    };
    (0..flows.len())
        .map(|i| (0..flows.len()).map(|j| cell(i, j)).collect())
        .collect()
}

/// Z and the root of each party; `None` where someone takes part in every flow.
fn solve(margins: &[Margin], total: f64) -> Option<(f64, Vec<f64>)> {
    if margins.iter().any(|margin| margin.both() >= total * (1.0 - NEARLY_ALL)) {
        return None;
    }
    let (hub, least) = margins
        .iter()
        .map(|margin| margin.least())
        .enumerate()
        .max_by(|a, b| a.1.total_cmp(&b.1))?;
    let small = |z: f64| margins.iter().map(|margin| margin.small_root(z)).collect::<Vec<_>>();
    let excess = |z: f64| z - total - small(z).iter().sum::<f64>();
    if excess(least) <= 0.0 {
        let z = bisect(least, |z| excess(z) < 0.0)?;
        return Some((z, small(z)));
    }
    // The hub takes the larger root, Z − o − c − smaller root; written so that Z itself cancels out.
    let short = |z: f64| {
        let roots = small(z);
        margins[hub].both() + 2.0 * roots[hub] - total - roots.iter().sum::<f64>()
    };
    let z = bisect(least, |z| short(z) > 0.0)?;
    let mut roots = small(z);
    roots[hub] = z - margins[hub].both() - roots[hub];
    Some((z, roots))
}

/// The point from which `below` no longer holds, looked for upwards from `low`.
fn bisect(mut low: f64, below: impl Fn(f64) -> bool) -> Option<f64> {
    let mut high = 2.0 * low;
    while below(high) {
        low = high;
        high *= 2.0;
        if !high.is_finite() {
            return None;
        }
    }
    for _ in 0..HALVINGS {
        let middle = f64::midpoint(low, high);
        if middle <= low || middle >= high {
            break;
        }
        if below(middle) {
            low = middle;
        } else {
            high = middle;
        }
    }
    Some(high)
}

fn margins(flows: &[Vec<f64>]) -> Vec<Margin> {
    let others = |i: usize| (0..flows.len()).filter(move |&j| j != i);
    (0..flows.len())
        .map(|i| Margin {
            given: others(i).map(|j| flows[i][j]).sum(),
            received: others(i).map(|j| flows[j][i]).sum(),
        })
        .collect()
}

fn without_diagonal(flows: &[Vec<f64>]) -> Vec<Vec<f64>> {
    let mut copy = flows.to_vec();
    for (place, row) in copy.iter_mut().enumerate() {
        row[place] = 0.0;
    }
    copy
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::statistics::close;
    use proptest::prelude::*;

    fn total(flows: &[Vec<f64>]) -> f64 {
        margins(flows).iter().map(|margin| margin.given).sum()
    }

    /// Iterative proportional fitting, as anyone would check it.
    fn fitted(flows: &[Vec<f64>], rounds: usize) -> Vec<Vec<f64>> {
        let (n, margins) = (flows.len(), margins(flows));
        let mut cells: Vec<Vec<f64>> = (0..n)
            .map(|i| (0..n).map(|j| f64::from(u8::from(i != j))).collect())
            .collect();
        for _ in 0..rounds {
            for i in 0..n {
                let sum: f64 = cells[i].iter().sum();
                (0..n).for_each(|j| cells[i][j] *= if sum > 0.0 { margins[i].given / sum } else { 0.0 });
            }
            for j in 0..n {
                let sum: f64 = (0..n).map(|i| cells[i][j]).sum();
                (0..n).for_each(|i| cells[i][j] *= if sum > 0.0 { margins[j].received / sum } else { 0.0 });
            }
        }
        cells
    }

    fn assert_same_sums(flows: &[Vec<f64>], spread: &[Vec<f64>]) {
        let scale = total(flows);
        for (was, is) in margins(flows).iter().zip(margins(spread)) {
            assert!((was.given - is.given).abs() < 1e-9 * scale, "{flows:?} {spread:?}");
            assert!(
                (was.received - is.received).abs() < 1e-9 * scale,
                "{flows:?} {spread:?}"
            );
        }
    }

    #[test]
    fn three_even_partners_stay_even() {
        let even = vec![vec![0.0, 2.0, 2.0], vec![2.0, 0.0, 2.0], vec![2.0, 2.0, 0.0]];
        for (row, expected) in spread(&even, 12.0).iter().zip(&even) {
            assert!(row.iter().zip(expected).all(|(a, b)| close(*a, *b)));
        }
    }

    #[test]
    fn someone_in_nearly_every_flow_is_no_obstacle() {
        // The first is in all but 2 of 2,000,002 euros; fitting would take a million rounds.
        let flows = vec![vec![9.0, 6e5, 4e5], vec![3e5, 0.0, 2.0], vec![7e5, 0.0, 0.0]];
        assert_same_sums(&flows, &spread(&flows, 2e6 + 2.0));
        let hub = vec![vec![9.0, 6.0, 4.0], vec![3.0, 0.0, 0.0], vec![7.0, 0.0, 0.0]];
        assert!(close(spread(&hub, 20.0)[2][0], 7.0) && spread(&hub, 20.0)[0][0].abs() < 1e-12);
    }

    proptest! {
        #[test]
        fn sums_are_kept_and_it_is_what_fitting_tends_to(
            cells in prop::collection::vec(prop::option::weighted(0.6, 0.1..100.0_f64), 36), n in 2..7_usize,
        ) {
            let flows: Vec<Vec<f64>> =
                (0..n).map(|i| (0..n).map(|j| cells[6 * i + j].unwrap_or(0.0)).collect()).collect();
            let sum = total(&flows);
            if sum <= 0.0 {
                return Ok(());
            }
            let spread = spread(&flows, sum);
            assert_same_sums(&flows, &spread);
            prop_assert!(spread.iter().flatten().all(|cell| *cell >= 0.0));
            if margins(&flows).iter().all(|margin| margin.both() < 0.9 * sum) {
                for (row, other) in spread.iter().zip(fitted(&flows, 500)) {
                    prop_assert!(row.iter().zip(&other).all(|(a, b)| (a - b).abs() < 1e-6 * sum));
                }
            }
        }
    }
}
