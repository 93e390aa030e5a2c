//! A measure that starts at different times: the effect on each group of starters in each period.
//!
//! ATT(g, t) = mean change, from period g − 1 to t, of who started in g − that of who never started. Before the start the base is the
//! period before (varying base), so that those numbers show whether the groups already moved apart; look at them
//! together, and never say that a test was passed.
//!
//! Averages are weighted by the number of starters: by time since the start (event study), and over all periods from
//! the start on. Errors treat partners as independent and the weights as given; a group's spread is divided by n, as the
//! package does, so with few partners they are too small: use [`super::permutation`] on one ATT then.
//!
//! Source: Callaway & Sant'Anna 2021, R package did (never treated as comparison, no covariates).

use std::collections::BTreeMap;

use crate::statistics::estimate::{Against, Estimate};
use crate::statistics::series::mean;

/// A partner over the periods.
#[derive(Clone, Debug, PartialEq)]
pub struct Unit {
    /// The first period with the measure; `None` for who never started.
    pub start: Option<usize>,
    /// What was measured in each period; `None` where it is missing.
    pub values: Vec<Option<f64>>,
}

/// The effect on one group of starters in one period.
#[derive(Clone, Debug, PartialEq)]
pub struct GroupEffect {
    /// Period in which they started.
    pub group: usize,
    /// Period that is looked at.
    pub period: usize,
    /// ATT(g, t), in the unit of the values.
    pub effect: f64,
    /// Starters with both values.
    pub starters: usize,
    /// Never-starters with both values.
    pub never: usize,
    /// With its error, against the normal distribution; `None` with one of either, or without spread.
    pub estimate: Option<Estimate>,
    changes_starters: Vec<f64>,
    changes_never: BTreeMap<usize, f64>,
}

/// An average of group effects.
#[derive(Clone, Debug, PartialEq)]
pub struct Average {
    /// Weighted mean of the effects.
    pub effect: f64,
    /// Groups (or cells) in it.
    pub cells: usize,
    /// With its error, against the normal distribution; `None` without spread.
    pub estimate: Option<Estimate>,
}

/// Every ATT(g, t) that can be formed, by group and period. Empty without starters after the first period or without
/// never-starters. A group in which nobody has both values has no ATT there.
///
/// Units in any order, each with its values in the order of time; effects are in the unit of the values.
pub fn group_effects(units: &[Unit]) -> Vec<GroupEffect> {
    let mut groups: Vec<usize> = units
        .iter()
        .filter_map(|unit| unit.start)
        .filter(|&start| start > 0)
        .collect();
    groups.sort_unstable();
    groups.dedup();
    let periods = units.iter().map(|unit| unit.values.len()).max().unwrap_or(0);
    groups
        .iter()
        .flat_map(|&group| (1..periods).filter_map(move |period| group_effect(units, group, period)))
        .collect()
}

fn group_effect(units: &[Unit], group: usize, period: usize) -> Option<GroupEffect> {
    let base = if period < group { period } else { group }.checked_sub(1)?;
    let change = |unit: &Unit| {
        let at = |place: usize| {
            unit.values
                .get(place)
                .copied()
                .flatten()
                .filter(|value| value.is_finite())
        };
        Some(at(period)? - at(base)?)
    };
    let starters = units.iter().filter(|unit| unit.start == Some(group));
    let changes_starters: Vec<f64> = starters.filter_map(change).collect();
    let never = units.iter().enumerate().filter(|(_, unit)| unit.start.is_none());
    let changes_never: BTreeMap<usize, f64> = never.filter_map(|(place, unit)| Some((place, change(unit)?))).collect();
    let others: Vec<f64> = changes_never.values().copied().collect();
    let effect = mean(&changes_starters)? - mean(&others)?;
    let error = (spread_of_mean(&changes_starters)? + spread_of_mean(&others)?).sqrt();
    let testable = changes_starters.len() > 1 && others.len() > 1;
    effect.is_finite().then(|| GroupEffect {
        group,
        period,
        effect,
        starters: changes_starters.len(),
        never: others.len(),
        estimate: testable
            .then(|| Estimate::new(effect, error, Against::Normal))
            .flatten(),
        changes_starters,
        changes_never,
    })
}

/// The event study: the average by time since the start (0 is the first period with the measure, −1 the one before).
///
/// Effects in any order, as [`group_effects`] gives them.
pub fn event_study(effects: &[GroupEffect]) -> BTreeMap<i64, Average> {
    let mut by_time: BTreeMap<i64, Vec<&GroupEffect>> = BTreeMap::new();
    for effect in effects {
        let time = effect.period as i64 - effect.group as i64;
        by_time.entry(time).or_default().push(effect);
    }
    by_time
        .into_iter()
        .filter_map(|(time, cells)| Some((time, average(&cells)?)))
        .collect()
}

/// The average over all periods from the start on. `None` without such a period.
///
/// Effects in any order, as [`group_effects`] gives them.
pub fn overall(effects: &[GroupEffect]) -> Option<Average> {
    let after: Vec<&GroupEffect> = effects.iter().filter(|effect| effect.period >= effect.group).collect();
    average(&after)
}

/// Weighted by starters. A never-starter counts in many cells at once, so its parts are added before they are squared;
/// those of a group of starters are, over its periods, too.
fn average(cells: &[&GroupEffect]) -> Option<Average> {
    let starters: usize = cells.iter().map(|cell| cell.starters).sum();
    let weight = |cell: &GroupEffect| cell.starters as f64 / starters as f64;
    let effect: f64 = cells.iter().map(|cell| weight(cell) * cell.effect).sum();
    let mut never: BTreeMap<usize, f64> = BTreeMap::new();
    let mut own: BTreeMap<(usize, usize), f64> = BTreeMap::new();
    for cell in cells {
        let centre = mean(&cell.changes_starters)?;
        for (place, change) in cell.changes_starters.iter().enumerate() {
            *own.entry((cell.group, place)).or_default() += weight(cell) * (change - centre) / cell.starters as f64;
        }
        let centre = cell.changes_never.values().sum::<f64>() / cell.never as f64;
        for (&place, change) in &cell.changes_never {
            *never.entry(place).or_default() += weight(cell) * (change - centre) / cell.never as f64;
        }
    }
    let squares: f64 = own.values().chain(never.values()).map(|part| part * part).sum();
    let testable = cells.iter().all(|cell| cell.starters > 1 && cell.never > 1);
    (effect.is_finite() && !cells.is_empty()).then(|| Average {
        effect,
        cells: cells.len(),
        estimate: testable
            .then(|| Estimate::new(effect, squares.sqrt(), Against::Normal))
            .flatten(),
    })
}

/// Variance with n below the line, over n.
fn spread_of_mean(values: &[f64]) -> Option<f64> {
    let centre = mean(values)?;
    let n = values.len() as f64;
    Some(values.iter().map(|value| (value - centre).powi(2)).sum::<f64>() / (n * n))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::statistics::close;
    use proptest::prelude::*;

    fn unit(start: Option<usize>, values: &[f64]) -> Unit {
        Unit {
            start,
            values: values.iter().copied().map(Some).collect(),
        }
    }

    /// Two start in period 1 (effect 3), one in period 2 (effect 5), two never; everyone rises 1 a period.
    fn five() -> Vec<Unit> {
        vec![
            unit(Some(1), &[10.0, 14.0, 15.0]),
            unit(Some(1), &[20.0, 24.0, 25.0]),
            unit(Some(2), &[5.0, 6.0, 12.0]),
            unit(None, &[1.0, 2.0, 3.0]),
            unit(None, &[4.0, 5.0, 6.0]),
        ]
    }

    #[test]
    fn each_group_keeps_its_own_effect() {
        let effects = group_effects(&five());
        let found: Vec<(usize, usize, f64)> = effects.iter().map(|e| (e.group, e.period, e.effect)).collect();
        assert_eq!(found, [(1, 1, 3.0), (1, 2, 3.0), (2, 1, 0.0), (2, 2, 5.0)]);
        let study = event_study(&effects);
        // At the start 2 · 3 and 1 · 5 over 3; before it 0; a period later only the first group.
        assert!(close(study[&0].effect, 11.0 / 3.0) && close(study[&1].effect, 3.0) && study[&-1].effect == 0.0);
        assert!(close(overall(&effects).unwrap().effect, 17.0 / 5.0));
        // Nothing varies, so nothing has an error.
        assert!(effects.iter().all(|effect| effect.estimate.is_none()));
    }

    #[test]
    fn without_never_starters_or_with_missing_values_cells_drop_out() {
        let mut units = five();
        units[2].values[1] = None;
        let cells: Vec<(usize, usize)> = group_effects(&units).iter().map(|e| (e.group, e.period)).collect();
        assert_eq!(cells, [(1, 1), (1, 2)]);
        assert!(group_effects(&units[..3]).is_empty());
        assert_eq!(overall(&[]), None);
        assert!(event_study(&[]).is_empty());
    }

    proptest! {
        #[test]
        fn one_cell_is_its_own_average(
            changes in prop::collection::vec(-9.0..9.0_f64, 6),
        ) {
            let units: Vec<Unit> = changes
                .iter()
                .enumerate()
                .map(|(place, &change)| unit((place < 3).then_some(1), &[place as f64, place as f64 + change]))
                .collect();
            let effects = group_effects(&units);
            prop_assert_eq!(effects.len(), 1);
            let (cell, all) = (&effects[0], overall(&effects).unwrap());
            prop_assert!((cell.effect - all.effect).abs() < 1e-9);
            let (one, other) = (cell.estimate.unwrap(), all.estimate.unwrap());
            prop_assert!((one.standard_error - other.standard_error).abs() < 1e-9);
        }
    }
}
