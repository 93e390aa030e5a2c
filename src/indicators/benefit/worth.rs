//! What amounts of different years are worth in the reported one.

use std::collections::BTreeMap;

use crate::indicators::Scope;
use crate::statistics::money::discounting::Schedule;

/// Euros by year.
pub(crate) type Flows = BTreeMap<i32, f64>;

/// The sum of two.
pub(crate) fn together(first: &Flows, second: &Flows) -> Flows {
    let mut both = first.clone();
    for (year, amount) in second {
        *both.entry(*year).or_default() += amount;
    }
    both
}

/// The rates at which amounts are discounted: high, agreed and low.
pub(crate) struct Rates {
    schedules: Option<[Schedule; 3]>,
    year: i32,
}

impl Rates {
    /// The rates of the thresholds `discount-rate` and `discount-spread`.
    pub(crate) fn of(scope: &Scope) -> Self {
        let (rate, spread) = (
            scope.thresholds.value("discount-rate"),
            scope.thresholds.value("discount-spread"),
        );
        let schedules = [rate + spread, rate, rate - spread].map(Schedule::flat);
        Self {
            schedules: match schedules {
                [Some(high), Some(middle), Some(low)] => Some([high, middle, low]),
                _ => None,
            },
            year: scope.month.year(),
        }
    }

    /// What amounts by year are worth in the reported year, at the high, agreed and low rate.
    pub(crate) fn worth(&self, flows: &Flows) -> Option<[f64; 3]> {
        let (first, last) = (*flows.keys().next()?, *flows.keys().next_back()?);
        let base = first.min(self.year);
        let amounts: Vec<f64> = (base..=last)
            .map(|year| flows.get(&year).copied().unwrap_or(0.0))
            .collect();
        let passed = u32::try_from(self.year - base).ok()?;
        let worth = |schedule: &Schedule| Some(schedule.present_value(&amounts)? / schedule.factor(passed)?);
        let [high, middle, low] = self.schedules.as_ref()?;
        Some([worth(high)?, worth(middle)?, worth(low)?])
    }
}

/// Steps in which a rate is looked for, from 0 to 1.
const STEPS: u32 = 1_000;

/// The discount rate between 0 and 1 at which the flows are worth nothing together; `None` where there is none, or where
/// costs and benefits take turns so that there are several.
pub(crate) fn break_even(flows: &Flows) -> Option<f64> {
    let first = *flows.keys().next()?;
    let worth = |rate: f64| -> f64 {
        let discounted = flows
            .iter()
            .map(|(year, amount)| amount / (1.0 + rate).powi(year - first));
        discounted.sum()
    };
    let at = |step: u32| f64::from(step) / f64::from(STEPS);
    let mut turns = (0..STEPS).filter(|step| (worth(at(*step)) > 0.0) != (worth(at(step + 1)) > 0.0));
    let (only, None) = (turns.next()?, turns.next()) else {
        return None;
    };
    let (mut low, mut high) = (at(only), at(only + 1));
    let is_above = worth(low) > 0.0;
    for _ in 0..60 {
        let middle = f64::midpoint(low, high);
        if (worth(middle) > 0.0) == is_above {
            low = middle;
        } else {
            high = middle;
        }
    }
    Some(f64::midpoint(low, high))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_rate_at_which_nothing_is_left() {
        // −100 and 110 a year later: 10 %. −200, 40, 80, 90, 90 (the worked example): about 16,5 %.
        let simple = Flows::from([(2026, -100.0), (2027, 110.0)]);
        assert!((break_even(&simple).expect("a rate") - 0.1).abs() < 1e-9);
        let flows = Flows::from([(2026, -200.0), (2027, 40.0), (2028, 80.0), (2029, 90.0), (2030, 90.0)]);
        let rate = break_even(&flows).expect("a rate");
        let left: f64 = [-200.0, 40.0, 80.0, 90.0, 90.0]
            .iter()
            .zip(0..)
            .map(|(amount, year)| amount / (1.0 + rate).powi(year))
            .sum();
        assert!(left.abs() < 1e-6 && (0.15..0.18).contains(&rate), "{rate}");
    }

    #[test]
    fn where_benefits_never_or_always_cover_the_costs_or_turn_twice_there_is_none() {
        assert_eq!(break_even(&Flows::from([(2026, -100.0), (2027, 90.0)])), None);
        assert_eq!(break_even(&Flows::from([(2026, 100.0), (2027, 90.0)])), None);
        // −100, 230, −132: nothing is left at 10 % and at 20 %.
        let twice = Flows::from([(2026, -100.0), (2027, 230.0), (2028, -132.0)]);
        assert_eq!(break_even(&twice), None);
        assert_eq!(break_even(&Flows::new()), None);
    }
}
