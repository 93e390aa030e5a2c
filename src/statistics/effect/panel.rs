//! Difference in differences of a panel: partners over months, each with its own level, each month with its own.
//!
//! y = partner + month + δ · (this partner has the measure this month). The partners' levels are taken out by
//! subtracting their means, the months are columns. Errors hang together within a partner: CR1, CR2 with
//! Satterthwaite's degrees of freedom, and the wild cluster restricted bootstrap are given side by side, because with
//! few partners CR1 alone misleads. Under 5 partners there is no test.
//!
//! Only for a measure that starts everywhere at the same time. With staggered starts this δ can even have the wrong
//! sign: use [`super::staggered`].
//!
//! Source: Angrist & Pischke 2009; Pustejovsky & Tipton 2018 for CR2 with levels taken out.

use std::collections::BTreeMap;

use crate::statistics::estimate::{Against, Estimate};
use crate::statistics::regression::clusters::{MIN_CLUSTERS, SmallSample, one_way};
use crate::statistics::regression::few_clusters::cr2;
use crate::statistics::regression::least_squares::{LeastSquares, Unfit, least_squares};
use crate::statistics::regression::wild_bootstrap::{WildBootstrap, wild_bootstrap};

/// One partner in one period.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Observation {
    /// Which partner.
    pub unit: usize,
    /// Which period.
    pub period: usize,
    /// Whether the measure is in force.
    pub treated: bool,
    /// What was measured.
    pub value: f64,
}

/// The effect in a panel.
#[derive(Clone, Debug, PartialEq)]
pub struct Panel {
    /// δ, in the unit of the values.
    pub effect: f64,
    /// Partners.
    pub units: usize,
    /// Observations.
    pub n: usize,
    /// With CR1 against t(partners − 1); `None` under 5 partners or without variance.
    pub cr1: Option<Estimate>,
    /// With CR2 against t with Satterthwaite's degrees of freedom; `None` as `cr1`.
    pub cr2: Option<Estimate>,
    /// The bootstrap's p; `None` as `cr1`.
    pub wild: Option<WildBootstrap>,
    fit: LeastSquares,
    labels: Vec<usize>,
}

impl Panel {
    /// The standard error with another correction for few partners, to lay beside a package; `None` without variance.
    pub fn standard_error(&self, small: SmallSample) -> Option<f64> {
        one_way(&self.fit, &self.labels, small).ok()?.standard_error(0)
    }
}

/// Estimates the effect; `seed` is used by the bootstrap above 12 partners. [`Unfit::Collinear`] when the measure
/// cannot be told from partners and periods (nobody has it, or everybody at once); else as [`least_squares`].
///
/// One observation a partner and period, in any order; the effect is in the unit of the outcome. Otherwise
/// [`Unfit`].
pub fn panel(observations: &[Observation], seed: u64) -> Result<Panel, Unfit> {
    let (design, outcome) = within_units(observations);
    let labels: Vec<usize> = observations.iter().map(|observation| observation.unit).collect();
    let fit = least_squares(&design, &outcome)?;
    let mut distinct = labels.clone();
    distinct.sort_unstable();
    distinct.dedup();
    let units = distinct.len();
    let enough = units >= MIN_CLUSTERS;
    let cr1 = if enough {
        let covariance = one_way(&fit, &labels, SmallSample::Full)?;
        covariance.estimate(&fit, 0, Against::T(units as f64 - 1.0))
    } else {
        None
    };
    Ok(Panel {
        effect: *fit.coefficients.first().ok_or(Unfit::Shape)?,
        units,
        n: observations.len(),
        cr1,
        cr2: if enough { cr2(&fit, &labels, 0)? } else { None },
        wild: if enough {
            wild_bootstrap(&design, &outcome, &labels, 0, seed).ok()
        } else {
            None
        },
        fit,
        labels,
    })
}

/// The measure and a column for every period but the first, and the outcome, each minus the mean of its partner.
fn within_units(observations: &[Observation]) -> (Vec<Vec<f64>>, Vec<f64>) {
    let mut periods: Vec<usize> = observations.iter().map(|observation| observation.period).collect();
    periods.sort_unstable();
    periods.dedup();
    let row = |observation: &Observation| -> Vec<f64> {
        let in_period = periods.iter().skip(1).map(|&period| period == observation.period);
        [observation.treated]
            .into_iter()
            .chain(in_period)
            .map(|holds| f64::from(u8::from(holds)))
            .chain([observation.value])
            .collect()
    };
    let mut rows: Vec<Vec<f64>> = observations.iter().map(row).collect();
    let mut units: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (place, observation) in observations.iter().enumerate() {
        units.entry(observation.unit).or_default().push(place);
    }
    for places in units.values() {
        let size = places.len() as f64;
        let means: Vec<f64> = (0..=periods.len())
            .map(|column| places.iter().map(|&place| rows[place][column]).sum::<f64>() / size)
            .collect();
        for &place in places {
            for (cell, mean) in rows[place].iter_mut().zip(&means) {
                *cell -= mean;
            }
        }
    }
    let outcome = rows.iter_mut().filter_map(Vec::pop).collect();
    (rows, outcome)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::statistics::close;
    use crate::statistics::effect::permutation::permutation;
    use proptest::prelude::*;

    /// Partners over periods; the first `treated` of them have the measure from period `start` on.
    fn observations(values: &[Vec<f64>], treated: usize, start: usize) -> Vec<Observation> {
        let cells = values.iter().enumerate().flat_map(|(unit, row)| {
            row.iter().enumerate().map(move |(period, &value)| Observation {
                unit,
                period,
                treated: unit < treated && period >= start,
                value,
            })
        });
        cells.collect()
    }

    #[test]
    fn two_periods_give_the_difference_of_the_changes() {
        // Changes −6 −6 against −1 0 −1 0 −2: −5.2.
        let before = [42.0, 40.0, 44.0, 41.0, 43.0, 39.0, 45.0];
        let after = [36.0, 34.0, 43.0, 41.0, 42.0, 39.0, 43.0];
        let rows: Vec<Vec<f64>> = before.iter().zip(after).map(|(&b, a)| vec![b, a]).collect();
        let found = panel(&observations(&rows, 2, 1), 0).unwrap();
        assert!(close(found.effect, -5.2));
        let wild = found.wild.unwrap();
        assert_eq!((found.units, wild.patterns, wild.smallest_p), (7, 128, 2.0 / 128.0));
        assert!(found.cr1.is_some() && found.cr2.is_some());
    }

    #[test]
    fn few_partners_get_no_test_and_no_measure_no_effect() {
        let rows = vec![vec![1.0, 5.0, 6.0], vec![2.0, 2.5, 2.0], vec![3.0, 3.0, 4.0]];
        let found = panel(&observations(&rows, 1, 1), 0).unwrap();
        assert_eq!((found.cr1, found.cr2, found.wild), (None, None, None));
        assert_eq!(panel(&observations(&rows, 0, 1), 0).unwrap_err(), Unfit::Collinear);
        assert_eq!(panel(&observations(&rows, 3, 1), 0).unwrap_err(), Unfit::Collinear);
        assert_eq!(panel(&[], 0).unwrap_err(), Unfit::Shape);
    }

    proptest! {
        #[test]
        fn levels_of_partners_and_periods_do_not_matter(
            cells in prop::collection::vec(-9.0..9.0_f64, 12), units in prop::collection::vec(-99.0..99.0_f64, 6),
            period in -99.0..99.0_f64,
        ) {
            let rows: Vec<Vec<f64>> = cells.chunks(2).map(<[f64]>::to_vec).collect();
            let moved: Vec<Vec<f64>> = rows
                .iter()
                .zip(&units)
                .map(|(row, unit)| vec![row[0] + unit, row[1] + unit + period])
                .collect();
            let one = panel(&observations(&rows, 3, 1), 0).unwrap().effect;
            prop_assert!((one - panel(&observations(&moved, 3, 1), 0).unwrap().effect).abs() < 1e-8);
            let changes: Vec<f64> = rows.iter().map(|row| row[1] - row[0]).collect();
            let (with, without) = changes.split_at(3);
            prop_assert!((one - permutation(with, without, 0).unwrap().difference).abs() < 1e-8);
        }
    }
}
