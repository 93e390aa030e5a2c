//! Who gives to whom, and is it returned?
//!
//! Flows are a square matrix: `flows[i][j]` is what i gave to j. The diagonal does not count.
//!
//! Weighted (Squartini e.a. 2013, Scientific Reports 3:2729): r = Σ min(wᵢⱼ, wⱼᵢ) / Σ wᵢⱼ over i ≠ j. Large totals alone
//! give some reciprocity, so r is compared with what it would be if everyone gave and received as much in all, but to
//! whom did not depend on who gave to them: ρ = (r − r₀) / (1 − r₀). r₀ is the r of that null model: the matrix with the
//! same row and column sums and a zero diagonal that proportional fitting gives (a convention of ours, in place of the
//! ensemble of the paper); see [`null_model`].
//!
//! Binary (Garlaschelli & Loffredo 2004): r = L↔ / L, ā = L / (N(N − 1)), ρ = (r − ā) / (1 − ā), with L the arcs there are
//! and L↔ those that are answered.
//!
//! All are undefined for a matrix that is not square, with a negative or not finite flow, or without any flow.
//!
//! Source: the two papers named above; compared with R sna and networkx.

use super::reciprocity_null::spread;

/// How near to full the expected reciprocity may come before nothing can exceed it.
const NEARLY_FULL: f64 = 1e-12;

/// The flows between two parties, seen from the first.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Dyad {
    /// Given minus received, in the unit of the flows.
    pub net: f64,
    /// 2 min / sum: 1 when both give as much, 0 when one gives nothing; `None` when neither gives.
    pub symmetry: Option<f64>,
}

/// Compares what one party gave the other with what it got back. `None` when a flow is negative or not finite.
pub fn dyad(given: f64, received: f64) -> Option<Dyad> {
    if !(given >= 0.0 && received >= 0.0 && (given + received).is_finite()) {
        return None;
    }
    let both = given + received;
    Some(Dyad {
        net: given - received,
        symmetry: (both > 0.0).then(|| 2.0 * given.min(received) / both),
    })
}

/// Sum of all flows, the diagonal left out. `None` where the flows are undefined (see the module).
///
/// `flows` has as many rows as columns, one a party in the same order, all in one unit.
pub fn total_flow(flows: &[Vec<f64>]) -> Option<f64> {
    let square = flows.iter().all(|row| row.len() == flows.len());
    let total: f64 = arcs(flows).map(|(_, _, flow)| flow).sum();
    let valid = arcs(flows).all(|(_, _, flow)| flow >= 0.0);
    (square && valid && total.is_finite() && total > 0.0).then_some(total)
}

/// Part of the total flow that is answered, 0 to 1: Squartini's weighted r. `None` where [`total_flow`] is.
///
/// `flows` has as many rows as columns, one a party in the same order, all in one unit.
///
/// ```
/// use vlecht::statistics::reciprocity::weighted_reciprocity;
/// // 10 one way, 6 back: 12 of 16.
/// assert_eq!(weighted_reciprocity(&[vec![0.0, 10.0], vec![6.0, 0.0]]), Some(0.75));
/// ```
pub fn weighted_reciprocity(flows: &[Vec<f64>]) -> Option<f64> {
    let total = total_flow(flows)?;
    Some((answered_flow(flows) / total).clamp(0.0, 1.0))
}

/// The flow that is answered: Σ min(wᵢⱼ, wⱼᵢ) over i ≠ j, in the unit of the flows. For a square matrix.
fn answered_flow(flows: &[Vec<f64>]) -> f64 {
    arcs(flows).map(|(i, j, flow)| flow.min(flows[j][i])).sum()
}

/// The matrix in which everyone gives and receives as much in all as in `flows`, spread in proportion, with a zero
/// diagonal. Where someone takes part in every flow these are the flows themselves. `None` where [`total_flow`] is.
///
/// `flows` has as many rows as columns, one a party in the same order, all in one unit.
pub fn null_model(flows: &[Vec<f64>]) -> Option<Vec<Vec<f64>>> {
    total_flow(flows).map(|total| spread(flows, total))
}

/// Weighted reciprocity against its null model.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CorrectedReciprocity {
    /// Part of the flow that is answered, 0 to 1.
    pub observed: f64,
    /// The same in the null model, 0 to 1.
    pub expected: f64,
    /// (observed − expected) / (1 − expected): 1 when all is answered, 0 as expected, below 0 less than expected.
    /// `None` when the null model is answered in full, so that there is nothing to exceed.
    pub corrected: Option<f64>,
}

/// Weighted reciprocity, what to expect of it, and the one corrected for the other. `None` where [`null_model`] is.
///
/// `flows` has as many rows as columns, one a party in the same order, all in one unit.
pub fn corrected_reciprocity(flows: &[Vec<f64>]) -> Option<CorrectedReciprocity> {
    let observed = weighted_reciprocity(flows)?;
    let expected = weighted_reciprocity(&null_model(flows)?)?;
    Some(CorrectedReciprocity {
        observed,
        expected,
        corrected: corrected(observed, expected),
    })
}

/// Reciprocity of arcs, without their weight.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct BinaryReciprocity {
    /// Arcs: pairs i → j with a flow.
    pub arcs: usize,
    /// Arcs whose opposite is there too.
    pub answered: usize,
    /// answered / arcs, 0 to 1.
    pub observed: f64,
    /// Arcs / possible arcs, 0 to 1.
    pub density: f64,
    /// (observed − density) / (1 − density), Garlaschelli and Loffredo's ρ; `None` when every arc is there.
    pub corrected: Option<f64>,
}

/// Counts arcs and answered arcs. `None` where [`total_flow`] is.
///
/// `flows` has as many rows as columns, one a party in the same order, all in one unit.
pub fn binary_reciprocity(flows: &[Vec<f64>]) -> Option<BinaryReciprocity> {
    total_flow(flows)?;
    let n = flows.len();
    let present = || arcs(flows).filter(|&(_, _, flow)| flow > 0.0);
    let (count, answered) = (
        present().count(),
        present().filter(|&(i, j, _)| flows[j][i] > 0.0).count(),
    );
    let observed = answered as f64 / count as f64;
    let density = count as f64 / (n * (n - 1)) as f64;
    Some(BinaryReciprocity {
        arcs: count,
        answered,
        observed,
        density,
        corrected: corrected(observed, density),
    })
}

fn corrected(observed: f64, expected: f64) -> Option<f64> {
    (expected < 1.0 - NEARLY_FULL).then(|| (observed - expected) / (1.0 - expected))
}

/// Every cell off the diagonal: from, to, flow.
fn arcs(flows: &[Vec<f64>]) -> impl Iterator<Item = (usize, usize, f64)> {
    flows.iter().enumerate().flat_map(|(i, row)| {
        row.iter()
            .enumerate()
            .filter(move |&(j, _)| j != i)
            .map(move |(j, &flow)| (i, j, flow))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::statistics::close;
    use proptest::prelude::*;

    fn five() -> Vec<Vec<f64>> {
        vec![
            vec![0.0, 10.0, 0.0, 20.0, 5.0],
            vec![8.0, 0.0, 4.0, 0.0, 0.0],
            vec![0.0, 30.0, 0.0, 10.0, 0.0],
            vec![15.0, 0.0, 0.0, 0.0, 25.0],
            vec![5.0, 0.0, 0.0, 20.0, 0.0],
        ]
    }

    #[test]
    fn flows_of_five_partners_worked_by_hand() {
        // Total 35 + 12 + 40 + 40 + 25 = 152. Answered, twice each: 8 (1–2), 15 (1–4), 5 (1–5), 4 (2–3), 20 (4–5) = 104.
        assert!(close(total_flow(&five()).unwrap(), 152.0));
        let found = corrected_reciprocity(&five()).unwrap();
        assert!(close(found.observed, 104.0 / 152.0));
        assert!((found.expected - 0.5916).abs() < 5e-5, "{found:?}");
        assert!((found.corrected.unwrap() - 0.2268).abs() < 5e-5);
    }

    #[test]
    fn arcs_of_five_partners() {
        // 11 arcs of 20; only 3 → 4 is not answered: 10/11. (.9091 − .55) / .45 = .7980.
        let found = binary_reciprocity(&five()).unwrap();
        assert_eq!((found.arcs, found.answered), (11, 10));
        assert!(close(found.observed, 10.0 / 11.0) && close(found.density, 0.55));
        assert!((found.corrected.unwrap() - 0.7980).abs() < 5e-5);
    }

    #[test]
    fn the_first_and_the_fourth_partner() {
        // 20 against 15: net 5; 2 · 15 / 35 = .8571.
        let pair = dyad(20.0, 15.0).unwrap();
        assert!(close(pair.net, 5.0) && close(pair.symmetry.unwrap(), 30.0 / 35.0));
        assert_eq!(dyad(7.0, 0.0).unwrap().symmetry, Some(0.0));
        assert_eq!(
            dyad(0.0, 0.0),
            Some(Dyad {
                net: 0.0,
                symmetry: None
            })
        );
        assert_eq!(dyad(-1.0, 0.0), None);
        assert_eq!(dyad(f64::NAN, 1.0), None);
    }

    #[test]
    fn a_second_example_and_a_diagonal_that_does_not_count() {
        // Answered twice 6 + 4 + 2 + 1 = 26 of 37.
        let mut flows = vec![
            vec![0.0, 10.0, 4.0, 0.0],
            vec![6.0, 0.0, 2.0, 1.0],
            vec![4.0, 3.0, 0.0, 0.0],
            vec![0.0, 5.0, 2.0, 0.0],
        ];
        assert!(close(weighted_reciprocity(&flows).unwrap(), 26.0 / 37.0));
        flows[2][2] = 1000.0;
        assert!(close(weighted_reciprocity(&flows).unwrap(), 26.0 / 37.0));
    }

    #[test]
    fn the_null_model_keeps_what_each_gives_and_receives() {
        let (flows, fitted) = (five(), null_model(&five()).unwrap());
        for i in 0..5 {
            let given = |matrix: &[Vec<f64>]| matrix[i].iter().sum::<f64>();
            let received = |matrix: &[Vec<f64>]| matrix.iter().map(|row| row[i]).sum::<f64>();
            assert!(close(given(&flows), given(&fitted)) && close(received(&flows), received(&fitted)));
            assert!(fitted[i][i].abs() < 1e-12);
        }
    }

    #[test]
    fn a_hub_in_every_flow_leaves_nothing_to_spread() {
        let star = vec![vec![0.0, 6.0, 4.0], vec![3.0, 0.0, 0.0], vec![4.0, 0.0, 0.0]];
        let found = corrected_reciprocity(&star).unwrap();
        assert!(close(found.observed, 14.0 / 17.0) && close(found.corrected.unwrap() + 1.0, 1.0));
        let even = vec![vec![0.0, 5.0], vec![5.0, 0.0]];
        assert_eq!(corrected_reciprocity(&even).unwrap().corrected, None);
        assert_eq!(binary_reciprocity(&even).unwrap().corrected, None);
    }

    #[test]
    fn no_flow_or_no_square_is_undefined() {
        for flows in [
            vec![],
            vec![vec![3.0]],
            vec![vec![0.0; 2]; 2],
            vec![vec![0.0, 1.0]],
            vec![vec![0.0, -1.0], vec![2.0, 0.0]],
        ] {
            assert_eq!(weighted_reciprocity(&flows), None);
            assert_eq!(binary_reciprocity(&flows), None);
            assert_eq!(corrected_reciprocity(&flows), None);
        }
    }

    proptest! {
        #[test]
        fn bounds_transposition_and_unit(
            cells in prop::collection::vec(prop::option::weighted(0.7, 0.1..100.0_f64), 25), factor in 0.01..100.0_f64,
        ) {
            let at = |i: usize, j: usize| cells[5 * i + j].unwrap_or(0.0);
            let build = |cell: &dyn Fn(usize, usize) -> f64| -> Vec<Vec<f64>> {
                (0..5).map(|i| (0..5).map(|j| cell(i, j)).collect()).collect()
            };
            if total_flow(&build(&at)).is_none() {
                return Ok(());
            }
            let found = corrected_reciprocity(&build(&at)).unwrap();
            prop_assert!((0.0..=1.0).contains(&found.observed) && (0.0..=1.0).contains(&found.expected));
            prop_assert!(found.corrected.is_none_or(|rho| rho <= 1.0 + 1e-9));
            let turned = weighted_reciprocity(&build(&|i, j| at(j, i))).unwrap();
            let scaled = weighted_reciprocity(&build(&|i, j| at(i, j) * factor)).unwrap();
            prop_assert!((turned - found.observed).abs() < 1e-9 && (scaled - found.observed).abs() < 1e-9);
        }
    }
}
